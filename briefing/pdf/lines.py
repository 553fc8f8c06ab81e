"""Lines over many years, named at their ends where the names fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.document import Series
from briefing.pdf.inline import Run
from briefing.pdf.pen import Pen, Spot
from briefing.pdf.plot import PLOT_HEIGHT, Canvas, Grid, Plot
from briefing.scene.legend import has_legend
from briefing.scene.values import stands_below, written_on_lines

_NAMES = 0.24  # the widest that names at the lines' ends may be, as a part of the whole
_DASHES: tuple[tuple[float, ...], ...] = ((), (5.0, 2.5), (1.2, 2.2), (7.0, 2.0, 1.5, 2.0))
_SAMPLE = 16.0  # a piece of the line before its name
_FARTHEST = 12.0  # points that a label moves away from its point, to miss a steep line


def lines_plot(canvas: Canvas) -> Plot:
    """Return lines with their values: those of one line, the last of more."""
    chart = canvas.chart
    names = [_name(canvas, series, with_value=len(chart.series) > 1) for series in chart.series]
    widest = max(map(canvas.run_width, names)) + _SAMPLE
    named = len(names) > 1 and widest <= canvas.width * _NAMES
    grid = Grid.of(canvas, above=canvas.style.leading + 2, right=widest + 10 if named else 0.0)
    labels = list(_value_labels(canvas, grid)) if not named else []
    lowest = min((at for _, at, _ in labels), default=0.0)
    bottom = -grid.above - PLOT_HEIGHT
    if lowest < bottom:  # values below the lowest tick keep clear of the categories' names
        grid = replace(grid, below=bottom - lowest + 2.0)

    def draw(pen: Pen, x: float, y: float) -> None:
        grid.draw(pen, x, y)
        grid.draw_zero(pen, x, y)
        for number, series in enumerate(chart.series):
            for part in _between_gaps(grid, series):
                _draw_line(pen, canvas, number, [(x + left, y + at) for left, at in part])
        for left, at, label in labels:
            canvas.over_grid(pen, x + left, y + at, label)
        if named:
            for number, at, name in _end_names(canvas, grid, names):
                left = x + canvas.width - grid.right + 8
                _draw_line(pen, canvas, number, [(left, y + at), (left + _SAMPLE - 4, y + at)], marked=False)
                pen.label(left + _SAMPLE, y + at - canvas.middle, name)

    return Plot(grid.height, draw, legend=has_legend(chart) and not named)


def _name(canvas: Canvas, series: Series, *, with_value: bool) -> Run:
    """Return what stands at the end of a line: its name, and its last value where no other is printed."""
    last = series.points[-1].label if with_value and series.points else ""
    return canvas.label(f"{series.name} {last}".strip())


def _draw_line(pen: Pen, canvas: Canvas, number: int, places: list[Spot], *, marked: bool = True) -> None:
    colour = canvas.line_colour(number)
    if len(places) > 1:
        pen.polyline(places, colour, 1.6, _DASHES[number % len(_DASHES)])
    for left, at in places if marked else ():
        pen.circle(left, at, 2.1, colour if number == 0 else "#ffffff", ring=colour)


def _between_gaps(grid: Grid, series: Series) -> Iterator[list[Spot]]:
    """Yield the points of a line between its gaps."""
    part: list[Spot] = []
    for index, point in enumerate(series.points[: len(grid.canvas.chart.categories)]):
        if point.value is not None:
            part.append((grid.middle(index), grid.at(point.value)))
        elif part:
            yield part
            part = []
    if part:
        yield part


def _value_labels(canvas: Canvas, grid: Grid) -> Iterator[tuple[float, float, Run]]:
    """Yield the printed values on the side of their line that is free."""
    series = canvas.chart.series
    count = len(canvas.chart.categories)
    labels = [[canvas.label(point.label) for point in one.points[:count]] for one in series]
    widest = max((canvas.run_width(label) for row in labels for label in row), default=0.0)
    written = written_on_lines(canvas.chart, grid.pitch, widest)
    for one, row, places in zip(series, labels, written, strict=True):
        for index, label in enumerate(row):
            value = one.points[index].value
            if value is not None and index in places:
                half = canvas.run_width(label) / 2 + 2
                yield grid.middle(index), grid.at(value) + _aside(canvas, grid, one, index, half), label


def _aside(canvas: Canvas, grid: Grid, series: Series, index: int, half: float) -> float:
    """Return how far a label's baseline stands from its point, so that the line's own slopes miss it."""
    here = series.points[index].value
    rises = [0.0]
    for neighbour in (index - 1, index + 1):
        value = series.points[neighbour].value if 0 <= neighbour < len(series.points) else None
        if here is not None and value is not None:
            rises.append((grid.at(value) - grid.at(here)) * min(half / grid.pitch, 1.0))
    up, down = min(max(rises), _FARTHEST), min(-min(rises), _FARTHEST)
    return -canvas.style.size - 3 - down if stands_below(series, index) else 5 + up


def _end_names(canvas: Canvas, grid: Grid, names: list[Run]) -> list[tuple[int, float, Run]]:
    """Return the names beside the lines' ends, moved apart where lines end close to each other."""
    ends: list[tuple[float, int]] = []
    for number, series in enumerate(canvas.chart.series):
        last = next((point.value for point in reversed(series.points) if point.value is not None), None)
        if last is not None:
            ends.append((grid.at(last), number))
    ends.sort(key=lambda end: -end[0])
    placed: list[tuple[int, float, Run]] = []
    for at, number in ends:
        limit = placed[-1][1] - canvas.style.leading if placed else float("inf")
        placed.append((number, min(at, limit), names[number]))
    lowest = -grid.above - PLOT_HEIGHT
    overflow = max(0.0, lowest - placed[-1][1]) if placed else 0.0
    return [(number, at + overflow, name) for number, at, name in placed]
