"""Which values are written on a chart."""

from __future__ import annotations

from decimal import Decimal

from briefing.document import Chart, Series
from briefing.scene.spans import middle, points

_BETWEEN = 4.0  # points between two values on a line


def written_on_lines(chart: Chart, pitch: float, widest: float) -> tuple[frozenset[int], ...]:
    """Return the places of the points of each line whose values are written.

    Of a single line these are as many as have room, counted back from the last; of several lines the last alone, for
    other values would stand on lines and on each other. ``pitch`` is the distance of categories, ``widest`` the width
    of the longest value, both in points.
    """
    known = [
        [place for place, point in enumerate(series.points[: len(chart.categories)]) if point.value is not None]
        for series in chart.series
    ]
    if len(known) > 1:
        return tuple(frozenset(places[-1:]) for places in known)
    every = max(1, -int(-(widest + _BETWEEN) // pitch))
    last = len(chart.categories) - 1
    return tuple(frozenset(place for place in places if (last - place) % every == 0) for places in known)


def stands_below(series: Series, place: int) -> bool:
    """Tell whether the value of a point stands below its line: where the line leads up more steeply than down."""
    here = series.points[place].value
    beside = (series.points[at].value for at in (place - 1, place + 1) if 0 <= at < len(series.points))
    rises = [value - here for value in beside if value is not None and here is not None]
    return max(rises, default=Decimal(0)) > max((-rise for rise in rises), default=Decimal(0))


def main_points(chart: Chart) -> tuple[tuple[int, int], ...]:
    """Return those points whose values matter most, by series and place: the last ones, then the highest and lowest."""
    known = [
        {place: value for place, point in enumerate(points(chart, series)) if (value := middle(point)) is not None}
        for series in chart.series
    ]
    last = [(number, max(places)) for number, places in enumerate(known) if places]
    extreme = [
        (number, place)
        for number, places in enumerate(known)
        for choose in (max, min)
        if places
        for place in (choose(reversed(places), key=places.__getitem__),)
    ]
    return tuple(dict.fromkeys((*last, *extreme)))
