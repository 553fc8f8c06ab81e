"""Collisions: whether what is written on a chart stands on a line or on something else that is written."""

from __future__ import annotations

Area = tuple[float, float, float, float]
"""Left, lower edge, width and height, in points."""
Stroke = tuple[tuple[float, float], tuple[float, float]]
"""A straight line from one spot to another."""


def overlap(one: Area, other: Area) -> bool:
    """Tell whether two areas have more than an edge in common."""
    left, low, width, height = one
    other_left, other_low, other_width, other_height = other
    apart = left + width <= other_left or other_left + other_width <= left
    return not (apart or low + height <= other_low or other_low + other_height <= low)


def crosses(stroke: Stroke, area: Area) -> bool:
    """Tell whether a line passes through an area."""
    (x1, y1), (x2, y2) = sorted(stroke)
    left, low, width, height = area
    first, last = max(x1, left), min(x2, left + width)
    if first > last:
        return False
    slope = (y2 - y1) / (x2 - x1) if x2 > x1 else 0.0
    ends = sorted((y1 + (first - x1) * slope, y1 + (last - x1) * slope) if x2 > x1 else (y1, y2))
    return ends[0] < low + height and low < ends[1] if ends[0] < ends[1] else low < ends[0] < low + height
