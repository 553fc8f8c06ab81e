"""The sheet behind a chart: what stands where on it, and which numbers are plotted of ranges.

There is a row for each category and a column for each series, then one for each series' labels. A series with ranges
has four columns more: both ends, which people edit, and what its whiskers need, which follows from them.
"""

from __future__ import annotations

from decimal import Decimal
from string import ascii_uppercase
from typing import Literal
from uuid import NAMESPACE_URL, uuid5

from briefing.document import Chart, Point
from briefing.records import frozen
from briefing.scene.spans import ends, farthest, middle, points, surely
from briefing.totals import total

SHEET = "Sheet1"

#: What a column of a series with ranges holds: the ends, and how far these lie above and below what is plotted.
RangeColumn = Literal["low", "high", "plus", "minus"]
RANGE_COLUMNS: dict[RangeColumn, str] = {"low": "\u2265", "high": "\u2264", "plus": "+", "minus": "\u2212"}
"""The columns of a series with ranges, each with the mark behind the series' name at its head."""


@frozen
class SheetLayout:
    """Where things stand on the sheet; ``ranges`` are the numbers of the series that have some."""

    categories: int
    series: int
    ranges: tuple[int, ...] = ()

    def names(self) -> str:
        """Return the reference of the categories' names."""
        return self._range("A")

    def name(self, series: int) -> str:
        """Return the reference of a series' name."""
        return f"{SHEET}!${self.value_column(series)}$1"

    def values(self, series: int) -> str:
        """Return the reference of a series' values."""
        return self._range(self.value_column(series))

    def labels(self, series: int) -> str:
        """Return the reference of a series' labels."""
        return self._range(self.label_column(series))

    def spread(self, series: int, column: RangeColumn) -> str:
        """Return the reference of one of the columns of a series with ranges."""
        return self._range(self.range_column(series, column))

    def value_column(self, series: int) -> str:
        """Return the column of a series' values."""
        return letters(1 + series)

    def label_column(self, series: int) -> str:
        """Return the column of a series' labels."""
        return letters(1 + self.series + series)

    def range_column(self, series: int, column: RangeColumn) -> str:
        """Return one of the columns of a series with ranges."""
        before = 1 + 2 * self.series + len(RANGE_COLUMNS) * self.ranges.index(series)
        return letters(before + [*RANGE_COLUMNS].index(column))

    @property
    def columns(self) -> int:
        """Return how many columns there are."""
        return 1 + 2 * self.series + len(RANGE_COLUMNS) * len(self.ranges)

    def label_id(self, chart: str, series: int, category: int) -> str:
        """Return the id that a label's field must have: always the same for the same cell of the same chart."""
        return f"{{{uuid5(NAMESPACE_URL, f'{chart}#{series}.{category}')}}}".upper()

    def _range(self, column: str) -> str:
        return f"{SHEET}!${column}$2:${column}${self.categories + 1}"


def layout(chart: Chart) -> SheetLayout:
    """Return where a chart's data stand."""
    ranges = (n for n, series in enumerate(chart.series) if any(map(is_range, points(chart, series))))
    return SheetLayout(len(chart.categories), len(chart.series), tuple(ranges))


def letters(column: int) -> str:
    """Return the name of a column counted from 0: A, B, … Z, AA."""
    before, last = divmod(column, len(ascii_uppercase))
    return (letters(before - 1) if before else "") + ascii_uppercase[last]


def is_range(point: Point) -> bool:
    """Tell whether a point is a range."""
    return len(ends(point)) > 1


def plotted(chart: Chart, point: Point) -> Decimal | None:
    """Return the number that is plotted of a point, None for a gap.

    Of a range it is the middle on a line, what a bar surely reaches, and what a part of a column reaches at most, for
    other parts stand on that.
    """
    if not ends(point):
        return None
    if chart.kind == "lines":
        return middle(point)
    return farthest(point) if chart.kind == "stacked" else total(surely(point))


def spread(chart: Chart, point: Point) -> tuple[Decimal, Decimal]:
    """Return how far a range's ends lie above and below the number that is plotted of it."""
    at, found = plotted(chart, point) or Decimal(0), ends(point)
    return max(found) - at, at - min(found)


def range_formula(chart: Chart, low: str, high: str) -> str:
    """Return the formula of what is plotted of a range, where its ends stand in two cells."""
    if chart.kind == "lines":
        return f"({low}+{high})/2"
    return f"IF(ABS({low})>ABS({high}),{low},{high})" if chart.kind == "stacked" else f"MEDIAN({low},0,{high})"
