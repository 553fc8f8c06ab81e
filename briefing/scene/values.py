"""Which values are written on a chart."""

from __future__ import annotations

from briefing.document import Chart

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
