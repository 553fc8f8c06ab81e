"""Which values are written on a chart."""

from __future__ import annotations

from decimal import Decimal

from briefing.document import Chart, Series
from briefing.scene.spans import middle, points


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
