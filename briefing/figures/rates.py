"""How far amounts are apart, whatever currency they are in, by every rate of exchange that there has been since 2010.

The rates are bounds, not quotations: what no rate within them reconciles cannot be the same amount.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from briefing.data.quantities import Kind, Quantity
from briefing.figures.intervals import Interval, bounds_of

_PER_DOLLAR: Final[Mapping[str, tuple[str, str]]] = {
    "USD": ("1", "1"),
    "AED": ("3.6", "3.7"),
    "AFN": ("43", "105"),
    "ALL": ("80", "140"),
    "AMD": ("340", "530"),
    "AUD": ("0.9", "1.8"),
    "AZN": ("0.75", "1.9"),
    "BAM": ("1.3", "2.1"),
    "BGN": ("1.3", "2.1"),
    "BHD": ("0.37", "0.38"),
    "BRL": ("1.5", "6.5"),
    "CAD": ("0.94", "1.5"),
    "CHF": ("0.72", "1.2"),
    "CNY": ("6", "7.5"),
    "CZK": ("16", "27"),
    "DKK": ("5", "7.7"),
    "EGP": ("5.5", "55"),
    "EUR": ("0.66", "1.06"),
    "GBP": ("0.57", "0.95"),
    "GEL": ("1.6", "3.5"),
    "HUF": ("175", "450"),
    "IDR": ("8400", "17500"),
    "ILS": ("2.8", "4.2"),
    "INR": ("43", "95"),
    "ISK": ("95", "150"),
    "JPY": ("75", "165"),
    "KGS": ("42", "92"),
    "KRW": ("1000", "1550"),
    "KWD": ("0.26", "0.32"),
    "KZT": ("140", "600"),
    "MDL": ("10", "21"),
    "MKD": ("42", "66"),
    "MNT": ("1150", "3800"),
    "MXN": ("11", "26"),
    "MYR": ("2.9", "4.9"),
    "NOK": ("5.2", "12"),
    "NZD": ("1.1", "1.9"),
    "OMR": ("0.38", "0.39"),
    "PHP": ("40", "62"),
    "PKR": ("80", "320"),
    "PLN": ("2.6", "5.2"),
    "QAR": ("3.6", "3.7"),
    "RON": ("2.8", "5.2"),
    "RSD": ("67", "130"),
    "RUB": ("27", "140"),
    "SAR": ("3.7", "3.8"),
    "SEK": ("6", "11.7"),
    "SGD": ("1.1", "1.5"),
    "THB": ("28", "39"),
    "TJS": ("4.2", "11.8"),
    "TMT": ("2.8", "3.6"),
    "TRY": ("1.3", "60"),
    "UAH": ("7.5", "50"),
    "UZS": ("1450", "13800"),
    "VND": ("18500", "28000"),
    "ZAR": ("6.5", "20"),
}
"""Units of a currency for one dollar, the fewest and the most since 2010; of others nothing is said."""


def in_dollars(quantity: Quantity) -> Interval | None:
    """Return what an amount of money may be in dollars; None of a currency without known rates, and of no money."""
    rates = _PER_DOLLAR.get(quantity.unit) if quantity.kind is Kind.MONEY else None
    bounds = bounds_of(quantity)
    if rates is None or bounds.low < 0:
        return None
    return Interval(bounds.low / Decimal(rates[1]), bounds.high / Decimal(rates[0]))


def together(one: Quantity, other: Quantity) -> tuple[Interval, Interval] | None:
    """Return what two figures may be in one unit, None where they have none in common."""
    if (one.kind, one.unit) == (other.kind, other.unit):
        return bounds_of(one), bounds_of(other)
    first, second = in_dollars(one), in_dollars(other)
    return None if first is None or second is None else (first, second)


def times(one: Interval, other: Interval) -> Decimal:
    """Return how many times the larger of two amounts is the smaller, at the least: 1 where they may be the same."""
    low, high = sorted((one, other), key=lambda interval: interval.low)
    if low.meets(high):
        return Decimal(1)
    return high.low / low.high if low.high > 0 else Decimal("Infinity")


def apart(one: Quantity, other: Quantity) -> Decimal:
    """Return how many times one figure is another, at the least; 1 where nothing can be said."""
    both = together(one, other)
    return times(*both) if both else Decimal(1)
