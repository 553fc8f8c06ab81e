"""Columns: grouped by category, or stacked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from briefing.document import Point
from briefing.pdf.inline import Run
from briefing.pdf.pen import Pen, Spot
from briefing.pdf.plot import Canvas, Grid, Plot
from briefing.scene.bars import breadth, values_lie
from briefing.scene.colours import text_on
from briefing.scene.legend import has_legend

_APART = 1.0  # between the columns of a group
_UP = (0.0, 1.0)  # cosine and sine of a quarter turn


def columns_plot(canvas: Canvas) -> Plot:
    """Return grouped columns with their values at the ends: upright where they have no room to lie."""
    chart = canvas.chart
    labels = [[canvas.label(point.label) for point in series.points] for series in chart.series]
    widest = max((canvas.run_width(label) for row in labels for label in row), default=0.0)
    count = len(chart.series)
    lying = Grid.of(canvas, above=canvas.style.leading + 2)
    turned = not values_lie(chart, lying.pitch, widest)
    grid = Grid.of(canvas, above=widest + 5) if turned else lying
    pitch = breadth(chart, grid.pitch)
    below = widest + 5 if turned else canvas.style.leading + 1
    lowest = min(canvas.values(), default=Decimal(0))
    room = grid.at(lowest) - grid.at(grid.axis.low)
    if lowest < 0 and room < below:  # values below negative columns keep clear of the categories' names
        grid = replace(grid, below=below - room)

    def draw(pen: Pen, x: float, y: float) -> None:
        grid.draw(pen, x, y)
        zero = grid.at(Decimal(0))
        for number, series in enumerate(chart.series):
            for index, point in enumerate(series.points[: len(chart.categories)]):
                middle = x + grid.middle(index) + (number - (count - 1) / 2) * pitch
                top = zero if point.value is None else grid.at(point.value)
                if point.value is not None:
                    low, high = sorted((top, zero))
                    canvas.bar(pen, (middle - (pitch - _APART) / 2, y + low, pitch - _APART, high - low), number)
                negative = point.value is not None and point.value < 0
                label = labels[number][index]
                _end_label(pen, canvas, label, (middle, y + top), negative=negative, turned=turned)
        grid.draw_zero(pen, x, y)

    return Plot(grid.height, draw, legend=has_legend(chart))


def _end_label(pen: Pen, canvas: Canvas, label: Run, end: Spot, *, negative: bool, turned: bool) -> None:
    """Draw a value at the end of its column, beyond it."""
    x, y = end
    if not label.text:
        return
    if turned:
        with pen.turned(x + canvas.middle, y + (-3 if negative else 3), _UP):
            pen.label(0, 0, label, anchor=1.0 if negative else 0.0)
        return
    canvas.over_grid(pen, x, y - canvas.style.size - 1 if negative else y + 3, label)


@dataclass(frozen=True, slots=True)
class _Segment:
    """A part of a stacked column."""

    series: int
    index: int
    low: Decimal
    high: Decimal
    label: Run


def stacked_plot(canvas: Canvas) -> Plot:
    """Return stacked columns with their values inside, or beside where they are too low."""
    chart = canvas.chart
    grid = Grid.of(canvas, above=4.0)
    width = breadth(chart, grid.pitch)

    def draw(pen: Pen, x: float, y: float) -> None:
        grid.draw(pen, x, y)
        taken: dict[int, float] = {}
        for part in _segments(canvas):
            left = x + grid.middle(part.index) - width / 2
            bottom, top = y + grid.at(part.low), y + grid.at(part.high)
            canvas.bar(pen, (left, bottom, width, max(top - bottom - 0.6, 0.3)), part.series)
            at = (bottom + top) / 2 - canvas.middle
            if top - bottom >= canvas.style.size + 1 and canvas.run_width(part.label) <= width - 2:
                colour = text_on(canvas.colour(part.series), canvas.styles.ink)
                inside = canvas.label(part.label.text, colour=colour)
                pen.label(left + width / 2, at, inside, anchor=0.5)
            elif part.label.text:
                at = max(at, taken.get(part.index, float("-inf")) + canvas.style.size)
                taken[part.index] = at
                canvas.over_grid(pen, left + width + 3, at, part.label, anchor=0.0)
        grid.draw_zero(pen, x, y)

    return Plot(grid.height, draw, legend=has_legend(chart))


def _segments(canvas: Canvas) -> Iterator[_Segment]:
    """Yield the parts of all columns, each column from the zero line outwards."""
    for index in range(len(canvas.chart.categories)):
        up = down = Decimal(0)
        for number, series in enumerate(canvas.chart.series):
            point = series.points[index] if index < len(series.points) else Point(None, "")
            if point.value is None or point.value == 0:
                continue
            label = canvas.label(point.label)
            if point.value > 0:
                yield _Segment(number, index, up, up + point.value, label)
                up += point.value
            else:
                yield _Segment(number, index, down + point.value, down, label)
                down += point.value
