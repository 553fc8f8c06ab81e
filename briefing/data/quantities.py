"""Quantities: exact decimals with their units, and their written form: ``107.7 million USD``, ``about 30 years``."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal
from enum import StrEnum
from typing import Final

from briefing.records import frozen, replace


class Kind(StrEnum):
    """What a quantity measures."""

    COUNT = "count"
    PERCENT = "percent"
    POINTS = "points"  # percentage points: a change of a share
    MONEY = "money"
    MEASURE = "measure"  # years, kilometres, tonnes …: ``unit`` names the noun


class Approx(StrEnum):
    """How exact the writer claims to be."""

    EXACT = ""
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    UP_TO = "up-to"
    AT_LEAST = "at-least"


SCALES: Final = {"": 0, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}


@frozen
class Quantity:
    """An exact decimal with its unit, as written: ``Decimal("28.60")`` keeps its last zero.

    ``value`` is in units of ``10**scale`` (``28.6`` million: value 28.6, scale 6). ``unit`` is an ISO 4217 code for
    money, a key of ``units`` in ``locales/`` for a measure (``year``, ``kilometre``), for a count the key of the term
    that is counted (``1 250 students``) or empty, else empty. ``upper`` is the other end of a range. ``signed`` tells
    that the sign was written out (``+7.6%``), ``spelling`` how a unit of measure was written.
    """

    kind: Kind
    value: Decimal
    scale: int = 0
    unit: str = ""
    approx: Approx = Approx.EXACT
    upper: Decimal | None = None
    signed: bool = False
    spelling: str = field(default="", compare=False)

    @property
    def amount(self) -> Decimal:
        """The value in whole units: 28.6 million is 28600000."""
        return self.value.scaleb(self.scale)

    @property
    def upper_amount(self) -> Decimal | None:
        """The other end of a range in whole units."""
        return None if self.upper is None else self.upper.scaleb(self.scale)

    @property
    def places(self) -> int:
        """How many decimal places are written."""
        return places_of(self.value)

    @property
    def half_unit(self) -> Decimal:
        """Half a unit of the last written digit, in whole units: what rounding may have hidden."""
        return Decimal(5).scaleb(-self.places - 1 + self.scale)

    @property
    def interval(self) -> tuple[Decimal, Decimal]:
        """The exact amounts that round to what is written: 28.6 is 28.55 to 28.65. Counts are exact.

        A range goes from its lower to its upper end. The approximator is not looked at: ``over 500`` says nothing of
        the other side, so whoever computes with intervals decides what to do with it.
        """
        amount, places = self.amount, self.places
        last = amount if self.upper is None else self.upper.scaleb(self.scale)
        if self.kind is Kind.COUNT and self.scale == 0 and places == 0:
            return amount, last
        half = Decimal(5).scaleb(-places - 1 + self.scale)
        upper_half = half if self.upper is None else Decimal(5).scaleb(-places_of(self.upper) - 1 + self.scale)
        return amount - half, last + upper_half

    def __abs__(self) -> Quantity:
        """Return the same quantity without its sign."""
        ends = sorted(abs(end) for end in (self.value, self.upper) if end is not None)
        return replace(self, value=ends[0], upper=ends[1] if len(ends) > 1 else None, signed=False)

    def __str__(self) -> str:
        return format(self)


class QuantityError(ValueError):
    """Text that is not a quantity: the message says why, ``hint`` what to write; ``understood``: just that is meant."""

    def __init__(self, message: str, hint: str = "", *, understood: bool = False) -> None:
        """Take the reason and the remedy."""
        super().__init__(message)
        self.hint = hint
        self.understood = understood


APPROX_WORDS: Final = {
    Approx.ABOUT: "about",
    Approx.OVER: "over",
    Approx.UNDER: "under",
    Approx.UP_TO: "up to",
    Approx.AT_LEAST: "at least",
}
"""How each claim of exactness is written."""


def format(quantity: Quantity) -> str:  # noqa: A001 - used as ``quantities.format``
    """Return the written form of a quantity, which ``quantity_text.parse`` reads back to the same quantity."""
    number = _number_text(quantity.value, signed=quantity.signed)
    if quantity.upper is not None:
        number += f" to {_number_text(quantity.upper, signed=quantity.signed)}"
    if quantity.kind is Kind.PERCENT:
        number += "%"
    scale = next(word for word, power in SCALES.items() if power == quantity.scale)
    unit = quantity.unit
    if quantity.kind is Kind.POINTS:
        unit = "points"
    elif quantity.kind is Kind.MEASURE:
        unit = quantity.spelling or unit
    return " ".join(part for part in (APPROX_WORDS.get(quantity.approx, ""), number, scale, unit) if part)


def _number_text(value: Decimal, *, signed: bool) -> str:
    text = f"{value:f}"
    return f"+{text}" if signed and not value.is_signed() else text


def places_of(value: Decimal) -> int:
    """Return how many decimal places a number is written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
