"""On which side of a line its values stand."""

from __future__ import annotations

from decimal import Decimal

from briefing.document import Caption, Chart, Point, Series
from briefing.scene.values import stands_below


def lines(*rows: tuple[int | None, ...]) -> Chart:
    series = tuple(
        Series("S", tuple(Point(None if value is None else Decimal(value), str(value)) for value in row))
        for row in rows
    )
    categories = tuple(map(str, range(len(rows[0]))))
    return Chart("c", "lines", Caption("Figure ", 1, ". ", (), "figure"), categories, series, "", "")


def test_a_value_stands_on_the_side_where_its_line_is_flat() -> None:
    (series,) = lines((1, 5, 6, 2, 4)).series
    assert [stands_below(series, place) for place in range(5)] == [True, False, False, True, False]
