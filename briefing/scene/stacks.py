"""Stacked columns: the value of each part in it, else beside the column, else told by an axis."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from briefing.document import Chart, Point
from briefing.records import frozen, replace
from briefing.scene.bars import breadth
from briefing.scene.collision import Area
from briefing.scene.columns import column, columns
from briefing.scene.drawing import Bar, Drawing, Words, free, reach
from briefing.scene.frame import Frame
from briefing.scene.legend import has_legend
from briefing.scene.lettering import Lettering
from briefing.scene.spans import ends, farthest, points

_AIR = 1.5  # at each side of a value in its part
_BASE = 1.0  # from the base to a value beside a column
_GAP = 3.0  # from a column to a value beside it
_SLACK = 0.01  # that a rounding may be out
_SEAM = 0.6  # between the parts of a column


@frozen
class _Segment:
    """A part of a stacked column, and where it begins."""

    series: int
    index: int
    point: Point
    foot: Decimal

    def span(self, frame: Frame) -> tuple[float, float]:
        """Return from where to where it reaches."""
        low, high = sorted((frame.at(self.foot), frame.at(self.foot + farthest(self.point))))
        return low, high


def stacks(chart: Chart, letters: Lettering, width: float, plot: float) -> Drawing:
    """Return stacked columns; where one value finds no room, an axis tells them all.

    Ranges from below zero to above it cannot be stacked: columns then stand beside each other.
    """
    every = [point for series in chart.series for point in series.points if ends(point)]
    if any(min(ends(point)) < 0 < max(ends(point)) for point in every):
        return columns(replace(chart, kind="columns"), letters, width, plot)
    segments = list(_segments(chart))
    widest = max((letters.width(one.point.label) for one in segments), default=0.0)
    for right in (0.0, widest):
        frame = Frame.of(chart, letters, width, plot, ticks=False, above=4.0, right=right)
        written = [_value(frame, one) for one in segments]
        values = [one for one in written if one is not None]
        if right:
            values = _settled(frame, segments, values)
        if len(values) == len(segments):
            return _drawing(frame, segments, values)
    frame = Frame.of(chart, letters, width, plot, ticks=True, above=4.0)
    values = [words for words in (_value(frame, one) for one in segments) if words is not None]
    return _drawing(frame, segments, values)


def _segments(chart: Chart) -> Iterator[_Segment]:
    """Yield the parts of all columns, each column from the base outwards."""
    rows = [points(chart, series) for series in chart.series]
    for index in range(len(chart.categories)):
        up = down = Decimal(0)
        for number, row in enumerate(rows):
            point = row[index]
            far = farthest(point)
            if not ends(point) or not far:
                continue
            yield _Segment(number, index, point, up if far > 0 else down)
            if far > 0:
                up += far
            else:
                down += far


def _thick(frame: Frame) -> float:
    """Return the breadth of columns: enough for all values that stand inside, if there is room."""
    widest = max((frame.letters.width(one.label) for row in frame.chart.series for one in row.points), default=0.0)
    return breadth(frame.chart, frame.pitch, widest)


def _value(frame: Frame, one: _Segment) -> Words | None:
    """Return a value in the middle of its part, if that is large enough and all of one colour."""
    low, high = one.span(frame)
    letters, label = frame.letters, one.point.label
    long = letters.width(label)
    if len(ends(one.point)) > 1 or high - low < letters.size + 2 or long > _thick(frame) - 2 * _AIR + _SLACK:
        return None
    area = (frame.middle(one.index) - long / 2, (low + high - letters.size) / 2, long, letters.size)
    return Words(label, (label,), area, "inside", series=one.series, index=one.index)


def _settled(frame: Frame, segments: list[_Segment], inside: list[Words]) -> list[Words]:
    """Return the values with those that have no room inside their parts beside the columns, one above the other."""
    letters = frame.letters
    placed = {(words.series, words.index) for words in inside}
    found = list(inside)
    taken: list[Area] = []
    for one in segments:
        if (one.series, one.index) in placed:
            continue
        long, left = letters.width(one.point.label), frame.middle(one.index) + _thick(frame) / 2 + _GAP
        if long > frame.pitch - _thick(frame) - 2 * _GAP:
            return inside
        low, high = one.span(frame)
        at, rises = (low + high - letters.size) / 2, farthest(one.point) > 0
        at = max(at, frame.zero + _BASE) if rises else min(at, frame.zero - _BASE - letters.size)
        area = (left, at, long, letters.size)
        step = letters.size if rises else -letters.size
        while not free(area, taken):
            at += step / 4
            area = (left, at, long, letters.size)
        if at + letters.size > 0:
            return inside
        taken.append(area)
        label = one.point.label
        found.append(Words(label, (label,), area, "value", 0.0, series=one.series, index=one.index))
    return found


def _drawing(frame: Frame, segments: list[_Segment], values: list[Words]) -> Drawing:
    frame = frame.with_room(values)
    thick = _thick(frame)
    bars = (
        _seamed(bar)
        for one in segments
        for bar in column(frame, one.point, one.series, (frame.middle(one.index) - thick / 2, thick), one.foot)
    )
    parts = (*frame.grid([words.area for words in values]), *bars, frame.base(), *values, *frame.foot())
    height = reach(parts, frame.bottom)
    return Drawing(height, parts, frame.axis, bool(frame.ticks), has_legend(frame.chart))


def _seamed(bar: Bar) -> Bar:
    left, low, thick, high = bar.area
    return replace(bar, area=(left, low, thick, max(high - _SEAM, _SEAM)))
