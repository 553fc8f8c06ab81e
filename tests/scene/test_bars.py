from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.document import Caption, Chart, ChartKind, Point, Series
from briefing.scene.bars import breadth, gap, row_height, thickness


def chart(kind: ChartKind, series: int, categories: int = 2) -> Chart:
    rows = tuple(Series(str(one), (Point(Decimal(1), "1"),) * categories) for one in range(series))
    names = tuple(str(2020 + one) for one in range(categories))
    return Chart("c", kind, Caption("", 1, "", ()), names, rows, "", "")


@pytest.mark.parametrize(
    ("kind", "series", "pitch", "expected"),
    [
        ("columns", 2, 50, 17),
        ("columns", 1, 50, 34),
        ("columns", 2, 400, 40),  # few columns are no slabs
        ("stacked", 3, 50, 25),
        ("stacked", 3, 400, 52),
    ],
)
def test_columns_fill_a_part_of_their_category_and_are_never_slabs(
    kind: ChartKind, series: int, pitch: float, expected: float
) -> None:
    assert breadth(chart(kind, series), pitch) == pytest.approx(expected)


@pytest.mark.parametrize(("kind", "series", "pitch"), [("columns", 2, 50), ("columns", 1, 90), ("stacked", 3, 80)])
def test_the_gap_is_what_the_columns_leave_in_per_cent_of_one(kind: ChartKind, series: int, pitch: float) -> None:
    one = chart(kind, series)
    column, beside = breadth(one, pitch), 1 if kind == "stacked" else series
    assert column * (beside + gap(one, pitch) / 100) == pytest.approx(pitch, abs=column / 100)


def test_the_gap_is_no_wider_than_formats_allow() -> None:
    assert gap(chart("columns", 1), 2000) == 500


def test_the_row_of_horizontal_bars_has_room_for_its_name_and_all_its_bars() -> None:
    assert row_height(chart("bars", 1), 8) == 17
    assert row_height(chart("bars", 3), 8) == 3 * thickness(chart("bars", 3)) + 5
    assert row_height(chart("bars", 1), 30) == 35
    assert gap(chart("bars", 1), 18) == 50
