"""The bars of charts: how broad they are, and how far apart."""

from __future__ import annotations

from briefing.document import Chart

_GROUP, _STACK = 0.68, 0.5  # the part of a category's width that its columns fill
_FULLEST = 0.84  # and at most, for values inside
_BROADEST, _BROADEST_STACK = 40.0, 52.0
_THICK, _THIN = 12.0, 9.0  # horizontal bars: alone, and beside others
_BETWEEN = 5.0  # from the bars of a category to the next
_INSIDE = 2.0  # beside a value in a part of a column


def beside(chart: Chart) -> int:
    """Return how many bars of a category stand beside each other."""
    return 1 if chart.kind == "stacked" else max(len(chart.series), 1)


def breadth(chart: Chart, pitch: float, values: float = 0.0) -> float:
    """Return the breadth of an upright column where categories have a distance, both in points.

    Columns beside each other and stacked ones are broad enough for values as wide as ``values``, as far as there is
    room for that.
    """
    count = beside(chart)
    stacked = chart.kind == "stacked"
    usual = min(pitch * _STACK, _BROADEST_STACK) if stacked else min(pitch * _GROUP / count, _BROADEST)
    if not values or (count == 1 and not stacked):
        return usual
    return max(usual, min(values + 2 * _INSIDE, pitch * _FULLEST / count))


def thickness(chart: Chart, lower: float = 1.0) -> float:
    """Return the breadth of a horizontal bar in points; ``lower`` is a part of the usual."""
    return (_THICK if beside(chart) == 1 else _THIN) * lower


def row_height(chart: Chart, name: float, lower: float = 1.0) -> float:
    """Return the height that a category of horizontal bars takes, where its name has a height, in points."""
    return max(name, beside(chart) * thickness(chart, lower)) + _BETWEEN * lower


def gap(chart: Chart, pitch: float, broad: float = 0.0) -> int:
    """Return the space between the bars of two categories in per cent of a bar, as chart formats want it (0 to 500).

    ``broad`` is the breadth of columns where that is not the usual.
    """
    bar = thickness(chart) if chart.kind == "bars" else broad or breadth(chart, pitch)
    return max(0, min(500, round((pitch / bar - beside(chart)) * 100)))
