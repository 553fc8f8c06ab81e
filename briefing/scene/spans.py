"""What a point of a chart stands for: one value, or a range from one end to the other."""

from __future__ import annotations

from decimal import Decimal

from briefing.document import Chart, Point, Series


def ends(point: Point) -> tuple[Decimal, ...]:
    """Return the ends of a point's range, its value if it is one, nothing for a gap."""
    if point.low is not None and point.high is not None:
        return point.low, point.high
    return () if point.value is None else (point.value,)


def middle(point: Point) -> Decimal | None:
    """Return where a line passes through a point: its value, or half-way of its range; None at a gap."""
    found = ends(point)
    return (found[0] + found[-1]) / 2 if found else None


def surely(point: Point) -> tuple[Decimal, Decimal]:
    """Return from where to where a bar surely reaches, one end zero: to its value, or to its range's nearer end."""
    near = min(ends(point), key=abs, default=Decimal(0))
    if any(end > 0 for end in ends(point)) and any(end < 0 for end in ends(point)):
        near = Decimal(0)
    return min(near, Decimal(0)), max(near, Decimal(0))


def possibly(point: Point) -> tuple[Decimal, Decimal] | None:
    """Return the part of a bar that its value may or may not reach to: its range; None where it is one value."""
    found = ends(point)
    return (min(found), max(found)) if len(found) > 1 else None


def farthest(point: Point) -> Decimal:
    """Return what a bar reaches at most: its value, or the end of its range that is farther from zero."""
    return max(ends(point), key=abs, default=Decimal(0))


def points(chart: Chart, series: Series) -> tuple[Point, ...]:
    """Return as many points of a series as a chart has categories, gaps where it has none."""
    count = len(chart.categories)
    return (*series.points[:count], *(Point(None, ""),) * (count - len(series.points)))
