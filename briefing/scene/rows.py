"""Horizontal bars: names that may be long at the left, values at the ends; they need no axis."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from briefing.document import Chart, Point
from briefing.scene.axis import close_axis
from briefing.scene.bars import beside, row_height, thickness
from briefing.scene.drawing import Bar, Drawing, Part, Rule, Words
from briefing.scene.legend import has_legend
from briefing.scene.lettering import Lettering
from briefing.scene.spans import ends, farthest, points, possibly, surely
from briefing.totals import total

_NAMES = (0.36, 0.45, 0.54)  # the parts of the whole that names may take: more where a word had to be cut
_LEAST_NAMES, _LEAST_BARS = 0.2, 0.16  # and at least, and what bars must have, where values are long
_GAP = 8.0  # from the names to the bars
_AIR = 4.0  # from a bar to its value
_APART = 1.0  # between bars


def rows(chart: Chart, letters: Lettering, width: float, lower: float = 1.0) -> Drawing:
    """Return bars, each category in a row that is as high as its name; ``lower`` is a part of their usual height."""
    lower = max(lower, (letters.size + _APART) / thickness(chart))  # bars are no thinner than their values are high
    names = _names_width(chart, letters, width)
    lines = [letters.lines(name, names) for name in chart.categories]
    heights = [row_height(chart, len(one) * letters.leading, lower) for one in lines]
    scale = _Scale(chart, letters, names + _GAP, width)
    parts: list[Part] = []
    top = 0.0
    for index, (name, height) in enumerate(zip(lines, heights, strict=True)):
        middle, high = top - height / 2, len(name) * letters.leading
        wide = max(map(letters.width, name))
        parts.append(Words(chart.categories[index], name, (0.0, middle - high / 2, wide, high), "category", 0.0))
        thick = thickness(chart, lower)
        for number, series in enumerate(chart.series):
            point = points(chart, series)[index]
            if ends(point):
                foot = middle + beside(chart) * thick / 2 - (number + 1) * thick
                parts += scale.bar(point, number, foot + _APART / 2, thick - _APART)
                parts += scale.value(point, number, index, foot + thick / 2)
        top -= height
    zero = scale.at(Decimal(0))
    parts.append(Rule(((zero, top), (zero, 0.0)), "base"))
    return Drawing(-top, tuple(parts), scale.axis, ticks=False, legend=has_legend(chart))


def _names_width(chart: Chart, letters: Lettering, width: float) -> float:
    """Return how wide the names are: as wide as the longest, or as is good for all of them and leaves room for bars."""
    longest = max(map(letters.width, chart.categories), default=0.0) + 0.5
    most = max(width * _LEAST_NAMES, width * (1 - _LEAST_BARS) - _GAP - total(_beyond(chart, letters)))
    room = [min(width * part, most) for part in _NAMES]
    whole = (one for one in room if all(letters.fits(name, one) for name in chart.categories))
    return min(longest, next(whole, room[-1]))


def _beyond(chart: Chart, letters: Lettering) -> tuple[float, float]:
    """Return the room that values need at the left of the bars, where some go below zero, and at their right."""
    every = [point for series in chart.series for point in points(chart, series)]
    wide = max((letters.width(point.label) for point in every), default=0.0) + _AIR + 1
    return wide if any(farthest(point) < 0 for point in every) else 0.0, wide


class _Scale:
    """Where values lie between the names and the right edge, with room for the values' labels."""

    def __init__(self, chart: Chart, letters: Lettering, left: float, width: float) -> None:
        self.axis = close_axis(chart)
        self._letters = letters
        before, behind = _beyond(chart, letters)
        self._left = left + before
        self._room = max(width - self._left - behind, 1.0)

    def at(self, value: Decimal) -> float:
        """Return where a value lies, from the left edge of the drawing."""
        return self._left + self._room * self.axis.part(value)

    def bar(self, point: Point, series: int, foot: float, thick: float) -> Iterator[Bar]:
        """Yield a bar: first what a range may reach to, over it what the value surely reaches."""
        for span, faint in ((possibly(point), True), (surely(point), False)):
            if span is not None:
                left, right = map(self.at, span)
                if faint or right > left:
                    yield Bar((left, foot, right - left, thick), series, faint=faint)

    def value(self, point: Point, series: int, index: int, middle: float) -> Iterator[Words]:
        """Yield the value at the end of its bar."""
        label = point.label
        if not label:
            return
        long, size = self._letters.width(label), self._letters.size
        far = farthest(point)
        low, high = map(self.at, (min(*ends(point), far), max(*ends(point), far)))
        left = low - _AIR - long if far < 0 else high + _AIR
        area = (left, middle - size / 2, long, size)
        yield Words(label, (label,), area, "value", 1.0 if far < 0 else 0.0, series=series, index=index)
