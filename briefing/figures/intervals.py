"""Intervals of exact decimals: what a rounded figure may stand for, and what a derived one may be printed to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from briefing.data.quantities import Approx, Kind, Quantity

HUNDRED = Decimal(100)
_INFINITY = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval; an end may be infinite (``over 90`` has no upper end)."""

    low: Decimal
    high: Decimal

    def __add__(self, other: Interval) -> Interval:
        """Return what the sum may be."""
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        """Return what the difference may be."""
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Interval) -> Interval:
        """Return what the product may be; both intervals must be bounded."""
        ends = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def __truediv__(self, other: Interval) -> Interval:
        """Return what the quotient may be; both must be bounded, and the divisor must not touch zero."""
        if other.touches(Decimal(0)):
            raise ZeroDivisionError
        return self * Interval(1 / other.high, 1 / other.low)

    @property
    def bounded(self) -> bool:
        """Whether both ends are finite."""
        return self.low.is_finite() and self.high.is_finite()

    @property
    def width(self) -> Decimal:
        """How far the ends are apart."""
        return self.high - self.low

    def touches(self, value: Decimal) -> bool:
        """Tell whether the value lies within."""
        return self.low <= value <= self.high

    def meets(self, other: Interval) -> bool:
        """Tell whether the two have a value in common."""
        return self.low <= other.high and other.low <= self.high


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number as computed from printed ones: its nominal value, and the interval that rounding leaves."""

    nominal: Decimal
    interval: Interval

    def __add__(self, other: Estimate) -> Estimate:
        """Return the sum."""
        return Estimate(self.nominal + other.nominal, self.interval + other.interval)

    def __sub__(self, other: Estimate) -> Estimate:
        """Return the difference."""
        return Estimate(self.nominal - other.nominal, self.interval - other.interval)

    def __mul__(self, other: Estimate) -> Estimate:
        """Return the product."""
        return Estimate(self.nominal * other.nominal, self.interval * other.interval)

    def __truediv__(self, other: Estimate) -> Estimate:
        """Return the quotient."""
        interval = self.interval / other.interval  # first: it refuses a divisor that may be zero
        return Estimate(self.nominal / other.nominal, interval)

    def monotone(self, function: Callable[[Decimal], Decimal]) -> Estimate:
        """Return the image under a growing function."""
        return Estimate(function(self.nominal), Interval(function(self.interval.low), function(self.interval.high)))


def interval_of(quantity: Quantity) -> Interval | None:
    """Return what the written quantity may stand for; None when ``about`` leaves that open."""
    match quantity.approx:
        case Approx.EXACT:
            return Interval(*quantity.interval)
        case Approx.OVER | Approx.AT_LEAST:
            return Interval(quantity.amount, _INFINITY)
        case Approx.UNDER | Approx.UP_TO:
            return Interval(-_INFINITY, quantity.amount)
        case _:
            return None


def estimate_of(quantity: Quantity | None) -> Estimate | None:
    """Return the quantity as a number to compute with; None unless it is written as exact."""
    if quantity is None or quantity.approx is not Approx.EXACT or quantity.upper is not None:
        return None
    return Estimate(quantity.amount, Interval(*quantity.interval))


def growth(change: Estimate) -> Estimate:
    """Return the factor that a change in per cent multiplies by: +7.6 gives 1.076."""
    return change.monotone(lambda percent: 1 + percent / HUNDRED)


def change_between(before: Estimate, now: Estimate) -> Estimate:
    """Return the change in per cent; raises ZeroDivisionError when the earlier value may be zero."""
    return (now / before).monotone(lambda factor: (factor - 1) * HUNDRED)


def last_digit(quantity: Quantity) -> int:
    """Return the power of ten of the last written digit, in whole units: 28.6 million gives 5."""
    return quantity.scale - quantity.places


def round_half_up(value: Decimal, exponent: int) -> Decimal:
    """Round to a multiple of ``10**exponent``, halves away from zero."""
    return value.scaleb(-exponent).quantize(Decimal(1), ROUND_HALF_UP).scaleb(exponent)


def printable(
    estimate: Estimate, *, exponent: int, kind: Kind, scale: int = 0, unit: str = "", signed: bool = False
) -> Quantity | None:
    """Return the estimate to the digits that its interval allows, or None if it allows none.

    ``exponent`` is the last digit wanted. The result is exact if the interval fixes that digit and it is no ten or
    hundred of the scale, and ``about`` if the interval is no wider than two units of it; else it has fewer digits.
    28.6 and 79.1 make about 107.7.
    """
    interval, wanted = estimate.interval, exponent
    around_zero = interval.touches(Decimal(0))
    if not around_zero:  # 0.04 million must not become 0.0 million
        exponent = min(exponent, estimate.nominal.adjusted())
    while interval.width > Decimal(2).scaleb(exponent):
        exponent += 1
    low, nominal, high = _rounded(estimate, exponent)
    if nominal == 0 and low != high:
        exponent += 1
        low, nominal, high = _rounded(estimate, exponent)
    # About zero says nothing, and nothing is known of what may be 30 more or less than zero.
    if nominal == 0 and (low != high or not around_zero or exponent > min(wanted + 1, scale)):
        return None
    value = nominal.scaleb(-scale).quantize(Decimal(1).scaleb(min(0, exponent - scale)), ROUND_HALF_UP)
    value = value.copy_abs() if value == 0 else value  # never -0.0
    # The noughts of 10 or 1,200 read as digits: where they only fill up, the figure is “about”.
    approx = Approx.EXACT if low == high and exponent <= scale else Approx.ABOUT
    return Quantity(kind, value, scale, unit, approx, signed=signed)


def _rounded(estimate: Estimate, exponent: int) -> tuple[Decimal, Decimal, Decimal]:
    low, high = estimate.interval.low, estimate.interval.high
    return round_half_up(low, exponent), round_half_up(estimate.nominal, exponent), round_half_up(high, exponent)
