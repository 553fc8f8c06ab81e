"""Columns, grouped by category: their values at the ends, lying, else read from below, else told by an axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from briefing.document import Chart, Point
from briefing.records import frozen
from briefing.scene.bars import breadth
from briefing.scene.collision import Area
from briefing.scene.drawing import Bar, Drawing, Words, free, reach
from briefing.scene.frame import Frame
from briefing.scene.legend import has_legend
from briefing.scene.lettering import Lettering
from briefing.scene.spans import ends, farthest, points, possibly, surely
from briefing.scene.values import main_points

_APART = 1.0  # between the columns of a group
_THINNEST = 0.6
_GAP = 2.5  # from the end of a column to its value
_AIR, _AIR_UPRIGHT = 1.5, 0.4  # at each side of a value


@frozen
class _Column:
    """A column with the whole of its area, and the value that is written at its end."""

    series: int
    index: int
    point: Point
    area: Area
    down: bool


def columns(chart: Chart, letters: Lettering, width: float, plot: float) -> Drawing:
    """Return grouped columns; all values are written where none meets another or a column, else the main ones."""
    widest = max((letters.width(point.label) for series in chart.series for point in series.points), default=0.0)
    room = letters.size + 2 * _GAP
    lying = Frame.of(chart, letters, width, plot, ticks=False, above=room)
    upright = Frame.of(chart, letters, width, plot, ticks=False, above=widest + 2 * _GAP)
    for frame, broad, turned in ((lying, 0.0, False), (lying, widest, False), (upright, 0.0, True)):
        made = _columns(frame, broad)
        written = [_value(letters, one, upright=turned) for one in made if one.point.label]
        if _apart(written, made, width):
            return _drawing(frame, made, written)
    frame = Frame.of(chart, letters, width, plot, ticks=True, above=room)
    made = _columns(frame)
    return _drawing(frame, made, _main(frame, made))


def _columns(frame: Frame, values: float = 0.0) -> list[_Column]:
    """Return the columns from left to right, broad enough for values of a width."""
    chart = frame.chart
    broad, count = breadth(chart, frame.pitch, values), len(chart.series)
    thick = max(broad - _APART, _THINNEST)
    found = []
    for number, series in enumerate(chart.series):
        for index, point in enumerate(points(chart, series)):
            if not ends(point):
                continue
            middle = frame.middle(index) + (number - (count - 1) / 2) * broad
            heights = [frame.zero, *map(frame.at, ends(point))]
            low, high = min(heights), max(heights)
            area = (middle - thick / 2, low, thick, high - low)
            found.append(_Column(number, index, point, area, farthest(point) < 0))
    return sorted(found, key=lambda one: one.area[0])


def _value(letters: Lettering, one: _Column, *, upright: bool) -> Words:
    """Return a column's value beyond its end."""
    left, low, thick, high = one.area
    label, size = one.point.label, letters.size
    long = letters.width(label)
    wide, tall = (size, long) if upright else (long, size)
    foot = low - _GAP - tall if one.down else low + high + _GAP
    area = (left + thick / 2 - wide / 2, foot, wide, tall)
    anchor = (1.0 if one.down else 0.0) if upright else 0.5
    return Words(label, (label,), area, "value", anchor, upright=upright, series=one.series, index=one.index)


def _around(words: Words) -> Area:
    """Return the area of a value with some air at its sides."""
    left, low, wide, high = words.area
    air = _AIR_UPRIGHT if words.upright else _AIR
    return left - air, low, wide + 2 * air, high


def _apart(written: Sequence[Words], made: Sequence[_Column], width: float) -> bool:
    """Tell whether no value meets another or a column, nor leaves the drawing."""
    areas = [words.area for words in written]
    bars = [one.area for one in made]
    return all(
        words.area[0] >= 0
        and words.area[0] + words.area[2] <= width
        and free(_around(words), (*areas[:number], *areas[number + 1 :], *bars))
        for number, words in enumerate(written)
    )


def _main(frame: Frame, made: Sequence[_Column]) -> list[Words]:
    """Return the values that have room of those that matter most."""
    taken = [one.area for one in made]
    by_place = {(one.series, one.index): one for one in made}
    found: list[Words] = []
    for one in map(by_place.__getitem__, main_points(frame.chart)):
        words = _value(frame.letters, one, upright=False)
        left, _, wide, _ = words.area
        if words.text and left >= frame.left and left + wide <= frame.end and free(_around(words), taken):
            taken.append(words.area)
            found.append(words)
    return found


def _drawing(frame: Frame, made: Sequence[_Column], written: Sequence[Words]) -> Drawing:
    frame = frame.with_room(written)
    bars = (bar for one in made for bar in column(frame, one.point, one.series, (one.area[0], one.area[2])))
    parts = (*frame.grid([words.area for words in written]), *bars, frame.base(), *written, *frame.foot())
    height = reach(parts, frame.bottom)
    return Drawing(height, parts, frame.axis, bool(frame.ticks), has_legend(frame.chart))


def column(
    frame: Frame, point: Point, series: int, across: tuple[float, float], foot: Decimal = Decimal(0)
) -> Iterator[Bar]:
    """Yield an upright bar: what a range may reach to, and over it what its value surely reaches from its foot.

    ``across`` is its left edge and its breadth.
    """
    left, thick = across
    for span, faint in ((possibly(point), True), (surely(point), False)):
        if span is not None:
            low, high = (frame.at(foot + end) for end in span)
            if faint or high > low:
                yield Bar((left, low, thick, high - low), series, faint=faint)
