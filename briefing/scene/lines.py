"""Lines over many periods: named at their ends, with all values, or the last, highest and lowest and an axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.document import Chart
from briefing.records import frozen
from briefing.scene.collision import Area, Stroke, crosses
from briefing.scene.drawing import Curve, Drawing, Part, Rule, Spot, Words, free, reach
from briefing.scene.frame import Frame
from briefing.scene.legend import has_legend
from briefing.scene.lettering import Lettering
from briefing.scene.spans import ends, middle, points
from briefing.scene.values import main_points, stands_below
from briefing.totals import total

SAMPLE = 16.0
"""A piece of a line before its name, in points."""
_NAMES = 0.28  # the widest that names at the lines' ends may be, as a part of the whole
_BESIDE = 8.0  # from the plot to the names
_MARK = 2.8  # half of a point's mark, with air
_GAPS = (3.5, 6.0, 9.0)  # from a point's middle to its value
_CAP = 2.5  # half of the bar at an end of a range
_AIR = 1.0


def lines(chart: Chart, letters: Lettering, width: float, plot: float) -> Drawing:
    """Return lines; values stand where they meet nothing, with an axis beside them where not all find a place."""
    names = _Names.of(chart, letters, width, plot)
    above = letters.size + _GAPS[-1]
    right = names.width + _BESIDE if names else 0.0
    every = tuple(
        (number, index)
        for number, series in enumerate(chart.series)
        for index, point in enumerate(points(chart, series))
        if point.label and ends(point)
    )
    first = tuple(place for place in main_points(chart) if place in every)
    first += tuple(place for place in every if place not in first)
    told = _told_by_names(chart)
    for ticks, wanted in ((False, first), (True, main_points(chart))):
        frame = Frame.of(chart, letters, width, plot, ticks=ticks, above=above, right=right)
        shown = [place for place in wanted if not (names and place in told)]
        values = list(_values(frame, shown, rest=ticks))
        if ticks or len(values) == len(shown):
            break
    frame = frame.with_room(values)
    taken = [words.area for words in values]
    curves = (part for number, _ in enumerate(chart.series) for part in _curves(frame, number))
    at_ends = names.parts(frame) if names else ()
    foot = frame.foot(all_of_them=False)
    parts = (*frame.grid(taken), frame.base(), *curves, *values, *at_ends, *foot)
    return Drawing(reach(parts, frame.bottom), parts, frame.axis, ticks, has_legend(chart) and not names)


def _lasts(chart: Chart) -> dict[int, int]:
    """Return the place of the last point of each series that has one."""
    known = [[index for index, point in enumerate(points(chart, one)) if ends(point)] for one in chart.series]
    return {number: places[-1] for number, places in enumerate(known) if places}


def _told_by_names(chart: Chart) -> frozenset[tuple[int, int]]:
    """Return the points whose values stand with the names: those at the end of the chart."""
    end = len(chart.categories) - 1
    return frozenset((number, last) for number, last in _lasts(chart).items() if last == end)


# ------------------------------------------------------------------------------------------------------------- lines


def _runs(frame: Frame, number: int) -> Iterator[tuple[Spot, ...]]:
    """Yield the spots of a line between its gaps."""
    run: list[Spot] = []
    for index, point in enumerate(points(frame.chart, frame.chart.series[number])):
        value = middle(point)
        if value is not None:
            run.append((frame.middle(index), frame.at(value)))
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _ranges(frame: Frame, number: int) -> Iterator[Rule]:
    """Yield the upright rules from end to end of ranges, each with a short bar at both ends."""
    for index, point in enumerate(points(frame.chart, frame.chart.series[number])):
        found = ends(point)
        if len(found) > 1:
            x, heights = frame.middle(index), [frame.at(end) for end in found]
            yield Rule(((x, heights[0]), (x, heights[-1])), "range", number)
            yield from (Rule(((x - _CAP, y), (x + _CAP, y)), "range", number) for y in heights)


def _curves(frame: Frame, number: int) -> Iterator[Part]:
    yield from (Curve(number, run) for run in _runs(frame, number))
    yield from _ranges(frame, number)


# ------------------------------------------------------------------------------------------------------------ values


def _values(frame: Frame, wanted: Sequence[tuple[int, int]], *, rest: bool) -> Iterator[Words]:
    """Yield values where they meet nothing that is drawn, the first asked for first.

    After one for which there is no place come the ``rest``, if that is wanted.
    """
    strokes, marks = _drawn(frame)
    taken: list[Area] = []
    for number, index in wanted:
        for area in _places(frame, number, index):
            left, low, wide, high = area
            around = (left - _AIR, low, wide + 2 * _AIR, high)
            if free(around, taken) and free(around, marks) and not any(crosses(one, around) for one in strokes):
                if not _is_nearest(frame, number, index, area):
                    continue
                taken.append(around)
                label = points(frame.chart, frame.chart.series[number])[index].label
                yield Words(label, (label,), area, "value", series=number, index=index)
                break
        else:
            if not rest:
                return


def _drawn(frame: Frame) -> tuple[list[Stroke], list[Area]]:
    """Return what values must not stand on: all lines, the base, and the marks of points."""
    numbers = range(len(frame.chart.series))
    runs = [run for number in numbers for run in _runs(frame, number)]
    strokes: list[Stroke] = [stroke for run in runs for stroke in pairwise(run)]
    strokes += [rule.ends for number in numbers for rule in _ranges(frame, number)]
    strokes.append(frame.base().ends)
    marks = [(x - _MARK, y - _MARK, 2 * _MARK, 2 * _MARK) for run in runs for x, y in run]
    return strokes, marks


def _places(frame: Frame, number: int, index: int) -> Iterator[Area]:
    """Yield the places where a value may stand, the best first: above or below its point, there a little aside."""
    series = frame.chart.series[number]
    point = points(frame.chart, series)[index]
    heights = [frame.at(end) for end in ends(point)]
    label, size = point.label, frame.letters.size
    long, x = frame.letters.width(label), frame.middle(index)
    below = len(series.points) > index and stands_below(series, index)
    for gap in _GAPS:
        over, under = max(heights) + gap, min(heights) - gap - size
        for low in (under, over) if below else (over, under):
            for left in (x - long / 2, x - long + _MARK, x - _MARK):
                if left >= frame.left and left + long <= max(frame.end, frame.width * (not frame.right)):
                    yield left, low, long, size


def _is_nearest(frame: Frame, number: int, index: int, area: Area) -> bool:
    """Tell whether a value stands nearer to its own point than to another above or below it."""
    _, low, _, high = area
    at = low + high / 2
    away = []
    for other, series in enumerate(frame.chart.series):
        found = ends(points(frame.chart, series)[index])
        distance = min((abs(frame.at(end) - at) for end in found), default=None)
        if distance is not None:
            away.append((distance, other))
    own = min(distance for distance, other in away if other == number)
    return all(other == number or own <= distance for distance, other in away)


# ------------------------------------------------------------------------------------------------------------- names


@frozen
class _Names:
    """The names of several lines, each with its last value, as they stand beside the lines' ends."""

    chart: Chart
    letters: Lettering
    texts: tuple[tuple[str, tuple[str, ...]], ...]
    width: float

    @classmethod
    def of(cls, chart: Chart, letters: Lettering, width: float, plot: float) -> _Names | None:
        """Return the names, or None where there is but one, or no room for all of them."""
        room = width * _NAMES - SAMPLE
        told = dict(_told_by_names(chart))
        texts = []
        for number, series in enumerate(chart.series):
            label = series.points[told[number]].label if number in told else ""
            text = f"{series.name} {label}".strip()
            texts.append((text, letters.lines(text, room)))
            if not letters.fits(text, room):
                return None
        high = total(len(text) for _, text in texts) * letters.leading
        if len(texts) < 2 or high > plot:  # noqa: PLR2004
            return None
        widest = max(letters.width(line) for _, text in texts for line in text)
        return cls(chart, letters, tuple(texts), SAMPLE + widest)

    def parts(self, frame: Frame) -> Iterator[Part]:
        """Yield the names with a piece of their line before each, moved apart where lines end close to each other."""
        leading = self.letters.leading
        last = _lasts(self.chart)
        wanted: list[tuple[float, int]] = []
        for number, series in enumerate(self.chart.series):
            value = middle(series.points[last[number]]) if number in last else None
            high = len(self.texts[number][1]) * leading
            wanted.append((frame.bottom + high / 2 if value is None else frame.at(value), number))
        wanted.sort(key=lambda one: (-one[0], one[1]))
        tops: list[tuple[float, int]] = []
        ceiling = 0.0
        for at, number in wanted:
            high = len(self.texts[number][1]) * leading
            top = min(at + high / 2, ceiling)
            tops.append((top, number))
            ceiling = top - high
        raised = max(0.0, frame.bottom - ceiling)
        left = frame.end + _BESIDE
        floor = frame.bottom
        placed: list[tuple[float, int]] = []
        for top, number in reversed(tops):  # from below: raised no more than it takes
            high = len(self.texts[number][1]) * leading
            floor = max(top, floor + high) if raised else top
            placed.append((floor, number))
        for top, number in reversed(placed):
            text, texts = self.texts[number]
            high = len(texts) * leading
            y = top - leading / 2
            yield Curve(number, ((left, y), (left + SAMPLE - 4, y)), marked=False)
            area = (left + SAMPLE, top - high, self.width - SAMPLE, high)
            yield Words(text, texts, area, "series", 0.0, series=number, index=last.get(number, 0))
