"""Whether what is printed of a figure is its value: what a sum may lose, and a published figure may not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.data.quantities import Kind, Quantity
from briefing.figures.model import Figure, Origin
from briefing.verify.numbers import read_machine, read_numbers
from briefing.verify.tongue import tongue
from briefing.verify.values import figure_fault

UNITS = frozenset({"EUR", "USD"})


def fault_of(text: str, value: str, origin: Origin) -> str:
    figure = Figure("trade.balance.value", Quantity(Kind.MONEY, Decimal(value), 6, "EUR"), origin)
    return figure_fault(figure, read_numbers(text, tongue("en")).numbers, UNITS, in_exhibit=False)


@pytest.mark.parametrize("text", ["€4 million", "€4.0 million"])
def test_a_sum_may_stand_without_noughts_after_its_last_digit(text: str) -> None:
    assert not fault_of(text, "4.0", "derived")


@pytest.mark.parametrize(("text", "value"), [("€4.00 million", "4.0"), ("€4 million", "4.1"), ("€4 billion", "4.0")])
def test_a_sum_has_no_more_digits_and_no_other_ones(text: str, value: str) -> None:
    assert fault_of(text, value, "derived") == "value"


def test_a_published_figure_keeps_its_noughts() -> None:
    assert fault_of("€4 million", "4.0", "published") == "value"
    assert not fault_of("€4.0 million", "4.0", "published")


def test_a_program_writes_no_noughts_after_the_last_digit() -> None:
    figure = Figure("trade.imports.value", Quantity(Kind.MONEY, Decimal("21.0"), 6, "EUR"), "published")
    found = [read_machine(text) for text in ("21", "21.0", "21.1")]
    faults = [figure_fault(figure, one.numbers, UNITS, in_exhibit=True) for one in found if one]
    assert faults == ["", "", "value"]
