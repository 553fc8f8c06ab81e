"""Which values stand on a line chart: none over another, none over a line."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.document import Caption, Chart, Point, Series
from briefing.scene.values import stands_below, written_on_lines


def lines(*rows: tuple[int | None, ...]) -> Chart:
    series = tuple(
        Series("S", tuple(Point(None if value is None else Decimal(value), str(value)) for value in row))
        for row in rows
    )
    categories = tuple(map(str, range(len(rows[0]))))
    return Chart("c", "lines", Caption("Figure ", 1, ". ", (), "figure"), categories, series, "", "")


@pytest.mark.parametrize(
    ("pitch", "expected"), [(40.0, {0, 1, 2, 3, 4}), (24.0, {0, 1, 2, 3, 4}), (23.0, {0, 2, 4}), (8.0, {1, 4})]
)
def test_one_line_has_as_many_as_have_room_and_always_its_last(pitch: float, expected: set[int]) -> None:
    assert written_on_lines(lines((5, 4, 3, 2, 1)), pitch, 20.0) == (expected,)


def test_several_lines_have_their_last_alone() -> None:
    assert written_on_lines(lines((1, 2, 3), (3, 2, None)), 100.0, 20.0) == ({2}, {1})


def test_a_gap_has_no_value_to_write() -> None:
    assert written_on_lines(lines((1, None, 3)), 100.0, 20.0) == ({0, 2},)
    assert written_on_lines(lines((None, None)), 100.0, 20.0) == (frozenset(),)


def test_a_value_stands_on_the_side_where_its_line_is_flat() -> None:
    (series,) = lines((1, 5, 6, 2, 4)).series
    assert [stands_below(series, place) for place in range(5)] == [True, False, False, True, False]
