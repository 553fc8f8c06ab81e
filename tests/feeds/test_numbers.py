"""Numbers of any usual notation are read exactly; one that can be read in two ways is asked."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.feeds import FeedError, Table
from briefing.feeds.numbers import number, written


def _read(cell: object, decimal: str = "", beside: tuple[str, ...] = ()) -> Decimal:
    table = Table("t.csv", "", ((cell,), *((one,) for one in beside)), decimal)  # type: ignore[arg-type]
    return number(table, 0, 0, written(table, 0))


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (118436.2, "118436.2"),
        (0.1, "0.1"),
        (1e21, "1E+21"),
        (2025, "2025"),
        ("1234567", "1234567"),
        ("46 203,9", "46203.9"),
        ("46\u202f203,9", "46203.9"),
        ("46\u00a0203\u00a0111", "46203111"),
        ("1'234'567.5", "1234567.5"),
        ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("12.5", "12.5"),
        ("12,5", "12.5"),
        ("\N{MINUS SIGN}7,25", "-7.25"),
        ("(1 234,5)", "-1234.5"),
        ("+7.6%", "7.6"),
        ("0.123", "0.123"),
        ("3.4712E7", "34712000"),
    ],
)
def test_a_number_is_read_as_it_is_written(cell: object, value: str) -> None:
    assert _read(cell) == Decimal(value)


@pytest.mark.parametrize("cell", ["1.234", "12,345", "-1,234"])
def test_what_can_be_read_in_two_ways_is_asked_or_told_by_the_column(cell: str) -> None:
    with pytest.raises(FeedError, match="can be read in two ways") as found:
        _read(cell)
    assert found.value.hint == 'say which mark it is, in the entry of `feeds`: `decimal: ","`'
    english, continental = cell.replace(",", ""), cell.replace(".", "").replace(",", ".")
    assert _read(cell, ".") == Decimal(english) == _read(cell, beside=("7.25",))
    assert _read(cell, ",") == Decimal(continental) == _read(cell, beside=("1.204,5",))


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("", "A1 is empty"),
        (None, "A1 is empty"),
        ("n/a", "A1 holds “n/a”, which is no number"),
        ("12 apples", "which is no number"),
        ("1.23.4", "which is no number"),
        (True, "A1 holds no number"),
        (float("nan"), "A1 holds no number"),
        ("1 2345", "which is no number"),
        (":", "which is no number"),
        (1e300, "A1 holds a number beyond all measure: 1.0e\\+300"),
        ("9" * 500, "beyond all measure"),
        ("1e99999999999999999999", "beyond all measure"),
        ("1e-40", "beyond all measure"),
    ],
)
def test_what_is_no_number_is_named_with_its_cell(cell: object, message: str) -> None:
    with pytest.raises(FeedError, match=message):
        _read(cell)


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_every_notation_of_a_number_is_the_number(value: Decimal) -> None:
    english = f"{value:,.2f}"
    for text in (english, english.replace(",", "\u202f"), english.translate(str.maketrans(",.", ".,"))):
        assert _read(text) == value
