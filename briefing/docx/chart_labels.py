"""Where the values of a chart stand: by Word's own places beside bars and points, moved where the scene has them aside.

A label that is moved keeps its distance from its point when somebody edits the data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from briefing.document import Chart
from briefing.docx import sheet
from briefing.records import frozen
from briefing.scene.axis import Axis
from briefing.scene.chart import PLOT
from briefing.scene.drawing import Drawing, Rule, Words
from briefing.scene.legend import has_legend
from briefing.scene.lettering import Lettering
from briefing.scene.spans import farthest, middle, points

Place = tuple[int, int]
"""A point: its series and its place in that, both counted from 0."""

_GAP = 3.5  # from a point's middle to its value, where Word and LibreOffice put that
_CAP = 1.5  # from the end of a whisker to where a bar's value would stand
_CLEAR = 1.0  # between a value and the base line
_NEAR = 0.5  # less than this is no move


@frozen
class LabelPlace:
    """Where a value stands: ``position`` as Word calls it, and how many points to the right and upwards of that."""

    position: str
    right: float = 0.0
    up: float = 0.0


def label_places(
    chart: Chart, drawing: Drawing, letters: Lettering, scale: Axis, length: float
) -> dict[Place, LabelPlace]:
    """Return where each value stands that is written.

    Args:
        chart: The chart.
        drawing: Its plot in the scene, which chooses the values.
        letters: How they are set.
        scale: From where to where the value axis will reach in Word.
        length: How long it is, in points.
    """
    values = [words for words in drawing.words if words.role in {"value", "inside"}]
    if chart.kind == "lines":
        return dict(_beside_lines(chart, drawing, values, letters, lambda value: length * scale.part(value)))
    rows = [points(chart, series) for series in chart.series]
    found = {}
    for words in values:
        if chart.kind == "stacked":
            aside = words.area[0] + words.area[2] / 2 - _across(chart, drawing, words.index)
            found[words.series, words.index] = _moved("ctr", aside if words.role == "value" else 0.0, 0.0)
            continue
        point = rows[words.series][words.index]
        beyond = (scale.part(farthest(point)) - scale.part(sheet.plotted(chart, point) or Decimal(0))) * length
        beyond += _CAP * ((beyond > 0) - (beyond < 0))
        found[words.series, words.index] = (
            _moved("outEnd", beyond, 0.0) if chart.kind == "bars" else _moved("outEnd", 0.0, beyond)
        )
    return found


def named_at_ends(chart: Chart, drawing: Drawing) -> tuple[Place, ...]:
    """Return the points that the scene names at the ends of lines, with their values: the last of each."""
    if chart.kind != "lines" or not has_legend(chart) or drawing.legend:
        return ()
    known = (
        (number, [index for index, point in enumerate(points(chart, series)) if middle(point) is not None])
        for number, series in enumerate(chart.series)
    )
    return tuple((number, places[-1]) for number, places in known if places)


def base(drawing: Drawing) -> Rule:
    """Return the line that bars stand on."""
    return next(part for part in drawing.parts if isinstance(part, Rule) and part.role == "base")


def _beside_lines(
    chart: Chart, drawing: Drawing, values: list[Words], letters: Lettering, at: Callable[[Decimal], float]
) -> Iterator[tuple[Place, LabelPlace]]:
    """Yield the places of values on lines: the scene's, unless they would stand on the categories' names in Word."""
    heights = _heights(chart, drawing)
    rows = [points(chart, series) for series in chart.series]
    (_, zero), _ = base(drawing).ends
    bottom = zero - PLOT * drawing.axis.part(Decimal(0))
    for words in values:
        place, (left, low, wide, high) = (words.series, words.index), words.area
        over = low + high / 2 > heights[place]
        if low < bottom and not over and (drawing.ticks or drawing.axis.low == 0):
            if not drawing.ticks:
                yield place, LabelPlace("t")
            continue
        right = left + wide / 2 - _across(chart, drawing, words.index)
        up = low - heights[place] - _GAP if over else low + high - heights[place] + _GAP
        above_zero = at(middle(rows[place[0]][place[1]]) or Decimal(0)) - at(Decimal(0))
        foot = above_zero + up + (_GAP if over else -_GAP - high)
        if foot < _CLEAR and foot + high > -_CLEAR:  # it would stand on the base line, which is elsewhere in Word
            up += _CLEAR - foot if over else -_CLEAR - foot - high
        yield place, _moved("t" if over else "b", right, up)
    yield from _at_ends(heights, named_at_ends(chart, drawing), letters.size)


def _at_ends(
    heights: Mapping[Place, float], last: tuple[Place, ...], size: float
) -> Iterator[tuple[Place, LabelPlace]]:
    """Yield where the last values of lines stand: beside their points, moved apart where these are close together."""
    ceiling = float("inf")
    for place in sorted(last, key=heights.__getitem__, reverse=True):
        at = min(heights[place], ceiling)
        yield place, _moved("r", 0.0, at - heights[place])
        ceiling = at - size


def _moved(position: str, right: float, up: float) -> LabelPlace:
    near = abs(right) < _NEAR and abs(up) < _NEAR
    return LabelPlace(position) if near else LabelPlace(position, right, up)


def _across(chart: Chart, drawing: Drawing, index: int) -> float:
    """Return where the middle of a category is, from the left edge of an upright drawing."""
    (left, _), (right, _) = base(drawing).ends
    return left + (right - left) * (index + 0.5) / len(chart.categories)


def _heights(chart: Chart, drawing: Drawing) -> dict[Place, float]:
    """Return how high the points of lines lie."""
    (_, zero), _ = base(drawing).ends
    scale = drawing.axis
    return {
        (number, index): zero + PLOT * (scale.part(value) - scale.part(Decimal(0)))
        for number, series in enumerate(chart.series)
        for index, point in enumerate(points(chart, series))
        if (value := middle(point)) is not None
    }
