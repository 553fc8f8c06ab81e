"""The legend of a chart: whether there is one, and in which rows its names stand."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.document import Chart
from briefing.totals import total

_SLACK = 0.5  # points that a rounding may be out


def has_legend(chart: Chart) -> bool:
    """Tell whether a chart needs a legend, where its plot does not name the series itself."""
    return len(chart.series) > 1


def places(unit: float, names: Sequence[float], gap: float, width: float) -> tuple[tuple[float, int], ...]:
    """Return where each name of a legend stands: its left edge, and its row, counted from that of the chart's unit.

    It stands at the right of the unit's row if there is room for all of it, else below the unit, in as many rows as it
    takes. Lengths are points: of the unit with the gap behind it (0: there is none), of each name with its key, between
    two names, and of a row.
    """
    together = total(names) + gap * (len(names) - 1)
    at, row = unit, 0
    if unit + together <= width:
        at = width - together
    elif unit:
        at, row = 0.0, 1
    found: list[tuple[float, int]] = []
    for name in names:
        if at and at + name > width + _SLACK:
            at, row = 0.0, row + 1
        found.append((at, row))
        at += name + gap
    return tuple(found)
