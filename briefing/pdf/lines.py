"""Lines over many years, named at their ends where the names fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from briefing.document import Series
from briefing.pdf.inline import Run
from briefing.pdf.pen import Pen, Spot
from briefing.pdf.plot import Area, Canvas, Grid, Plot
from briefing.scene.collision import Stroke, crosses, overlap
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
    bottom = -grid.above - canvas.height
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
    """Yield the printed values, each where it stands on no line, no axis and no other value.

    The last and the extreme values choose their places first. A value without a free place is not printed: the chart's
    description says it.
    """
    series = canvas.chart.series
    count = len(canvas.chart.categories)
    labels = [[canvas.label(point.label) for point in one.points[:count]] for one in series]
    widest = max((canvas.run_width(label) for row in labels for label in row), default=0.0)
    written = written_on_lines(canvas.chart, grid.pitch, widest)
    strokes = [*_strokes(grid)]
    taken: list[Area] = []
    for number, index in _by_weight(series, written):
        value = series[number].points[index].value
        if value is None:
            continue
        label = labels[number][index]
        half = canvas.run_width(label) / 2
        middle, point = grid.middle(index), grid.at(value)
        for aside in _places(canvas, grid, series[number], index, half + 2):
            area = (middle - half - 1, point + aside - 2, 2 * half + 2, canvas.style.size + 2)
            if not any(overlap(area, other) for other in taken) and not any(crosses(one, area) for one in strokes):
                taken.append(area)
                yield middle, point + aside, label
                break


def _by_weight(series: Sequence[Series], written: Sequence[frozenset[int]]) -> list[tuple[int, int]]:
    """Return which values are printed, as the numbers of lines and points: the last first, then extremes."""

    def weight(place: tuple[int, int]) -> tuple[int, int, int]:
        number, index = place
        values = [point.value for point in series[number].points if point.value is not None]
        extreme = series[number].points[index].value in {max(values), min(values)}
        return (0 if index == max(written[number]) else 1 if extreme else 2), number, index

    return sorted(((number, index) for number, places in enumerate(written) for index in places), key=weight)


def _strokes(grid: Grid) -> Iterator[Stroke]:
    """Yield what a value must not stand on: the parts of all lines, and the zero line."""
    for series in grid.canvas.chart.series:
        for part in _between_gaps(grid, series):
            yield from pairwise(part)
    if grid.axis.low <= 0 <= grid.axis.high:
        zero = grid.at(Decimal(0))
        yield (grid.left, zero), (grid.canvas.width - grid.right, zero)


def _places(canvas: Canvas, grid: Grid, series: Series, index: int, half: float) -> Iterator[float]:
    """Yield how far a value's baseline may stand from its point, the best place first."""
    size = canvas.style.size
    best = _aside(canvas, grid, series, index, half)
    others = (5.0, -size - 3) if best > 0 else (-size - 3, 5.0)
    yield best
    yield from others
    for further in (size / 2, size, size + size / 2):
        yield from (aside + further if aside > 0 else aside - further for aside in others)


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
    lowest = -grid.above - canvas.height
    overflow = max(0.0, lowest - placed[-1][1]) if placed else 0.0
    return [(number, at + overflow, name) for number, at, name in placed]
