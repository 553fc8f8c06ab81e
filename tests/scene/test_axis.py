"""Value axes: round ticks around zero and the data, as the language writes numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document import Caption, Chart, ChartKind, Point, Series
from briefing.scene.axis import axis, reach, tick_labels, value_axis


def chart(kind: ChartKind, *rows: tuple[int | None, ...], mark: str = ".", group: str = ",") -> Chart:
    series = tuple(
        Series("S", tuple(Point(None if value is None else Decimal(value), str(value)) for value in row))
        for row in rows or ((1,),)
    )
    categories = tuple(map(str, range(len(series[0].points))))
    caption = Caption("Figure ", 1, ". ", (), "figure")
    return Chart("c", kind, caption, categories, series, "", "", decimal_mark=mark, group_mark=group)


@pytest.mark.parametrize(
    ("values", "group", "expected"),
    [
        (("-3000", "12000"), "\u00a0", ("\u22125\u00a0000", "0", "5\u00a0000", "10\u00a0000", "15\u00a0000")),
        (("1000", "4000"), ".", ("0", "1.000", "2.000", "3.000", "4.000", "5.000")),
        (("0.04",), ".", ("0,00", "0,01", "0,02", "0,03", "0,04", "0,05")),
    ],
)
def test_ticks_are_round_and_localised(values: tuple[str, ...], group: str, expected: tuple[str, ...]) -> None:
    assert tick_labels(axis(map(Decimal, values)), chart("lines", mark=",", group=group)) == expected


@given(st.lists(st.decimals(-(10**6), 10**6, places=3), min_size=1, max_size=12))
def test_an_axis_holds_zero_and_its_values_and_few_ticks(values: list[Decimal]) -> None:
    scale = axis(values)
    assert scale.low <= min(*values, 0)
    assert max(*values, 0) <= scale.high
    assert 2 <= len(scale.ticks) <= 6
    assert {after - before for before, after in zip(scale.ticks, scale.ticks[1:], strict=False)} == {scale.step}


@pytest.mark.parametrize(
    ("low", "high", "step", "expected"),
    [
        (0, 95, 20, (0, 100)),
        (0, 96, 20, (0, 120)),  # a twentieth of the length lies beyond the values
        (-95, 40, 50, (-150, 50)),
        (-93, 40, 50, (-100, 50)),
        (-98, 0, 20, (-120, 0)),
    ],
)
def test_an_axis_ends_where_word_ends_it(low: int, high: int, step: int, expected: tuple[int, int]) -> None:
    assert reach(Decimal(low), Decimal(high), Decimal(step)) == expected


def test_a_stack_is_as_high_as_its_parts_together_and_as_deep() -> None:
    rows = ((30, -5), (40, -15), (None, 10))
    assert (value_axis(chart("stacked", *rows)).low, value_axis(chart("stacked", *rows)).high) == (-25, 75)
    assert (value_axis(chart("columns", *rows)).low, value_axis(chart("columns", *rows)).high) == (-20, 60)


def test_no_values_make_an_axis_too() -> None:
    assert value_axis(chart("lines", (None, None))).ticks == axis([]).ticks == axis([Decimal(0)]).ticks
