"""Numbers of statistics in the scale, the digits and the words of the figure that they are put in place of."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from briefing.data.quantities import Approx, Kind, Quantity, QuantityError
from briefing.data.quantities import format as as_text
from briefing.data.quantity_text import parse
from briefing.preparation import known
from briefing.reading.values import shown

HUNDRED: Final = Decimal(100)
NUMBER: Final = "number"
"""The unit of things that are counted."""
_NUMBER: Final = Quantity(Kind.COUNT, Decimal(1))
_COUNTED: Final = 1000  # things of which there are more may be averages
_LEAP: Final = 300  # between a thousand times and what trade may do in a year
_LARGEST: Final = Decimal(10) ** 18  # in the scale of a figure
_SURE: Final = (Approx.EXACT, Approx.ABOUT)


class UnfitError(Exception):
    """A figure that cannot be what the statistics say, as it is written."""

    def __init__(self, message: str, hint: str) -> None:
        """Take what is wrong and the remedy."""
        super().__init__(message)
        self.hint = hint


def percentage(old: Quantity, percent: Decimal) -> Quantity:
    """Return a change to the digits of the one that is written, with a sign if that has one."""
    return replace(old, value=rounded(exact(old), percent), signed=old.signed or old.value.is_signed())


def part(old: Quantity, some: Decimal, whole: Decimal) -> Quantity:
    """Return what part of a whole something is, to the digits of the share that is written."""
    if whole <= 0:
        raise UnfitError("a share of nothing is no percentage", "delete `share`")
    return replace(old, value=rounded(exact(old), some / whole * HUNDRED))


def exact(old: Quantity) -> Quantity:
    """Refuse figures that claim less than a number."""
    if old.approx not in _SURE or old.upper is not None:
        raise UnfitError(
            f"“{as_text(old)}” is no single number, as statistics have", "write the number, or delete `feed`"
        )
    return old


def fitted(old: Quantity, value: Decimal, unit: str, place: str) -> Quantity:
    """Return a number of the statistics in the scale, the digits and the words of the figure."""
    exact(old)
    measure = _measure(unit)
    counts = old.kind is measure.kind is Kind.COUNT and not measure.unit  # number, thousand, million
    if (measure.kind, measure.unit) != (old.kind, old.unit) and not counts:
        if measure.kind is Kind.COUNT and measure.unit:
            raise UnfitError(f"the unit {shown(unit)} is not known", "write one such as thousand EUR, %, or number")
        said = unit or "no unit"
        hint = "correct `unit:` of the feed (`number` for things counted), or the figure"
        raise UnfitError(f"the figure is “{as_text(old)}”, and {place} is in {said}", hint)
    if measure == _NUMBER and value != value.to_integral_value() and abs(value) < _COUNTED:
        hint = (
            "things are counted in whole numbers: correct `unit:` of the feed (`thousand`), or `decimal:` of the file"
        )
        raise UnfitError(f"{place} is {value}, and the figure is “{as_text(old)}”", hint)
    amount = value.scaleb(measure.scale - old.scale)
    new = rounded(old, amount)
    if not new and amount:
        raise UnfitError(
            f"{place} is {value} {unit}: less than the digits of “{as_text(old)}”", "write it in a smaller scale"
        )
    return _seen(replace(old, value=new), place)


def _seen(new: Quantity, place: str) -> Quantity:
    """Return a figure; refuse one that the data file may not have, such as cents of millions."""
    try:
        parse(as_text(new), known())
    except QuantityError as wrong:
        raise UnfitError(f"{place}: {wrong}", wrong.hint) from None
    return new


def see_that_the_unit_stands(old: Quantity, new: Quantity, place: str) -> None:
    """Refuse a figure that is hundreds of times another: a table gives no unit, and thousands became millions there.

    Raises:
        UnfitError: It is.
    """
    small, large = sorted((abs(old.value), abs(new.value)))
    if small and large / small > _LEAP:
        message = f"{place}: “{as_text(old)}” would be “{as_text(new)}”: has its unit changed?"
        raise UnfitError(message, "correct `unit:` of the feed; if it is so, write the figure, and run this again")


def see_that_it_may_be(new: Quantity, may_be: str, place: str) -> None:
    """Refuse a figure that ``briefing check`` would refuse by itself: ``may_be`` as the mark of its type says it.

    Raises:
        UnfitError: It is one.
    """
    wrong = {
        "amount": "is negative, and only a balance can be" if new.value < 0 else "",
        "share": "is no share: it is not between 0% and 100%" if not 0 <= new.amount <= HUNDRED else "",
        "change": "is a fall by more than everything" if new.amount < -HUNDRED else "",
    }.get(may_be, "")
    if wrong:
        raise UnfitError(f"{place}: “{as_text(new)}” {wrong}", "look at the file; is it the place that is meant?")


def _measure(unit: str) -> Quantity:
    """Return one of a unit, as the reader of quantities knows it."""
    try:
        return parse("1%" if unit == "%" else "1" if unit == NUMBER else f"1 {unit}".strip(), known())
    except QuantityError as wrong:
        raise UnfitError(f"the unit {shown(unit)} is not known: {wrong}", wrong.hint) from None


def rounded(old: Quantity, amount: Decimal) -> Decimal:
    """Return a number with as many decimal places as the figure is written with.

    Raises:
        UnfitError: It is larger than any figure.
    """
    if abs(amount) >= _LARGEST:
        raise UnfitError(f"{amount:.1e} in place of “{as_text(old)}” is beyond all measure", "look at the file")
    return amount.quantize(Decimal(1).scaleb(-old.places), rounding=ROUND_HALF_UP)
