"""Whether what is printed of a figure is its value: number, sign, scale, digits and unit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from typing import Final, Literal

from briefing.data.quantities import Kind, Quantity, places_of
from briefing.figures.model import Figure
from briefing.verify.numbers import Number

Fault = Literal["", "value", "sign", "unit"]
SCALES: Final = (0, 3, 6, 9, 12)
_FEW: Final = 2
"""Up to so many things are said without a number: the other side, a company."""
_LONG: Final = 4
"""A figure with more digits is printed in a table rounded to its scale."""


def figure_fault(figure: Figure, numbers: Sequence[Number], units: frozenset[str], *, in_exhibit: bool) -> Fault:
    """Return what `fault` does of a figure; a sum that was computed may stand without noughts after its last digit."""
    found = fault(figure.quantity, numbers, units, in_exhibit=in_exhibit)
    if found and figure.derived and figure.quantity.kind not in (Kind.PERCENT, Kind.POINTS):
        return fault(_without_noughts(figure.quantity), numbers, units, in_exhibit=in_exhibit)
    return found


def _without_noughts(quantity: Quantity) -> Quantity:
    if not places_of(quantity.value):
        return quantity
    digits = f"{quantity.value:f}".rstrip("0").rstrip(".")
    return replace(quantity, value=Decimal(digits))


def fault(quantity: Quantity, numbers: Sequence[Number], units: frozenset[str], *, in_exhibit: bool) -> Fault:
    """Return what is wrong about the numbers that stand for a figure; nothing where one of them is right.

    Args:
        quantity: The figure as the data have it.
        numbers: What is printed of it.
        units: The currencies that can be told apart.
        in_exhibit: Whether it stands in a table, chart or panel, whose head may have scale and unit.
    """
    if not numbers:
        few = quantity.scale == 0 and quantity.upper is None and abs(quantity.value) <= _FEW
        return "" if few or quantity.kind is Kind.MEASURE else "value"
    if quantity.upper is not None:
        return _range_fault(quantity, numbers, units, in_exhibit=in_exhibit)
    faults = [_fault(quantity, one, units, in_exhibit=in_exhibit) for one in numbers]
    return min(faults, key=("", "sign", "unit", "value").index)


def _range_fault(quantity: Quantity, numbers: Sequence[Number], units: frozenset[str], *, in_exhibit: bool) -> Fault:
    upper = quantity.upper or Decimal(0)
    if numbers[0].upper is not None:
        ends = (numbers[0].value, numbers[0].upper)
    elif len(numbers) > 1:
        ends = (numbers[0].value, numbers[1].value)
    else:
        return "value"
    scale = next((one.scale for one in numbers if one.scale is not None), None)
    wanted = sorted(abs(end) for end in (quantity.value, upper))
    for power in _scales(scale, in_exhibit=in_exhibit):
        if [end.scaleb(power) for end in sorted(ends)] == [end.scaleb(quantity.scale) for end in wanted]:
            return "unit" if any(_is_other_unit(quantity, one, units) for one in numbers) else ""
    return "value"


def _fault(quantity: Quantity, one: Number, units: frozenset[str], *, in_exhibit: bool) -> Fault:
    if one.upper is not None:
        return "value"
    size = abs(quantity)
    if not any(
        _is_same(size, one, power, in_exhibit=in_exhibit) for power in _scales(one.scale, in_exhibit=in_exhibit)
    ):
        return "value"
    is_bare = quantity.kind is Kind.PERCENT and not one.unit and not in_exhibit
    if is_bare or _is_other_unit(quantity, one, units):
        return "unit"
    return "" if _has_sign(quantity.amount, one, in_exhibit=in_exhibit) else "sign"


def _scales(printed: int | None, *, in_exhibit: bool) -> Iterable[int]:
    """Return the powers of ten that a printed number may be in units of."""
    if printed is not None:
        return (printed,)
    return SCALES if in_exhibit else (0,)


def _is_same(size: Quantity, one: Number, power: int, *, in_exhibit: bool) -> bool:
    amount, value, scale = size.amount, size.value, size.scale
    printed = one.value.scaleb(power)
    if printed == amount:
        # As written, with all digits: neither more nor, in its own scale, fewer.
        may_be_short = one.is_word or one.is_machine
        return power != scale or one.places == places_of(value) or (one.places < places_of(value) and may_be_short)
    if not in_exhibit or len(value.as_tuple().digits) <= _LONG or power <= scale:
        return False
    unit = Decimal(1).scaleb(power - one.places)
    return printed in (amount.quantize(unit, ROUND_HALF_UP), amount.quantize(unit, ROUND_HALF_EVEN))


def _is_other_unit(quantity: Quantity, one: Number, units: frozenset[str]) -> bool:
    if not one.unit:
        return False
    match quantity.kind:
        case Kind.PERCENT:
            return one.unit != "%"
        case Kind.POINTS:
            return one.unit != "points"
        case Kind.MONEY:
            return one.unit != quantity.unit and (one.unit in ("%", "points") or quantity.unit in units)
        case _:
            return one.unit in ("%", "points")


def _has_sign(amount: Decimal, one: Number, *, in_exhibit: bool) -> bool:
    if one.sign:
        return (one.sign == "-") == (amount < 0)
    return not in_exhibit or amount >= 0
