"""Charts: what both formats draw of them alike, and where in the PDF each part stands.

``drawn`` decides all of it: which values are written (``Drawing.written``), whether the axis shows its ticks and grid
(``ticks``), whether a legend names the series (``legend``), and what the axis holds (``axis``). Looks of series are in
``strokes``, colours in ``colours``, what a range is in ``spans``.
"""

from __future__ import annotations

from briefing.document import Chart
from briefing.records import replace
from briefing.scene.columns import columns
from briefing.scene.drawing import Bar, Curve, Drawing, Part, Rule, Words
from briefing.scene.legend import places
from briefing.scene.lettering import Lettering
from briefing.scene.lines import SAMPLE, lines
from briefing.scene.rows import rows
from briefing.scene.stacks import stacks

PLOT = 150.0
"""The usual height of an upright plot from its lowest value to its highest, in points."""
_ABOVE, _BELOW = 3.0, 3.0
_LEGEND_GAP, _SWATCH, _KEY_GAP = 14.0, 7.0, 4.0
_ROW_GAP, _HEAD_GAP = 2.0, 4.0


def plotted(chart: Chart, letters: Lettering, width: float, *, lower: float = 1.0) -> Drawing:
    """Return the plot of a chart alone, without its unit and legend; ``lower`` is a part of its usual height."""
    match chart.kind:
        case "bars":
            return rows(chart, letters, width, lower)
        case "columns":
            return columns(chart, letters, width, PLOT * lower)
        case "stacked":
            return stacks(chart, letters, width, PLOT * lower)
        case "lines":
            return lines(chart, letters, width, PLOT * lower)


def drawn(chart: Chart, letters: Lettering, width: float, *, lower: float = 1.0) -> Drawing:
    """Return a chart as wide as ``width`` points: its unit, its legend if it needs one, and its plot.

    ``lower`` is a part of the usual height, where a page has too little room; the chart has a category and a series.
    """
    plot = plotted(chart, letters, width, lower=lower)
    head, high = _head(chart, letters, width, legend=plot.legend)
    down = _ABOVE + high
    parts = (*(_lowered(part, _ABOVE) for part in head), *(_lowered(part, down) for part in plot.parts))
    return replace(plot, height=down + plot.height + _BELOW, parts=parts)


def _head(chart: Chart, letters: Lettering, width: float, *, legend: bool) -> tuple[list[Part], float]:
    """Return what stands above a plot, and how high it is: the unit, and the legend."""
    line = letters.leading + _ROW_GAP
    long = letters.width(chart.unit) if chart.unit else 0.0
    key = SAMPLE if chart.kind == "lines" else _SWATCH + _KEY_GAP
    names = [series.name for series in chart.series] if legend else []
    beside = long + _LEGEND_GAP if chart.unit else 0.0
    found = places(beside, [key + letters.width(name) for name in names], _LEGEND_GAP, width)
    parts: list[Part] = []
    more = lowest = 0.0
    if chart.unit:
        texts = letters.lines(chart.unit, width)
        lowest = len(texts) * letters.leading
        more = lowest - letters.leading  # where the unit takes several lines
        parts.append(Words(chart.unit, texts, (0.0, -lowest, max(map(letters.width, texts)), lowest), "title", 0.0))
    for number, (name, (left, row)) in enumerate(zip(names, found, strict=True)):
        top = -row * line - (more if row else 0.0)
        middle = top - letters.leading / 2
        if chart.kind == "lines":
            parts.append(Curve(number, ((left, middle), (left + key - _KEY_GAP, middle)), marked=False))
        else:
            parts.append(Bar((left, middle - _SWATCH / 2, _SWATCH, _SWATCH), number))
        area = (left + key, top - letters.leading, letters.width(name), letters.leading)
        parts.append(Words(name, (name,), area, "series", 0.0, series=number))
        lowest = max(lowest, letters.leading - top)
    return parts, lowest + _ROW_GAP + _HEAD_GAP if parts else 0.0


def _lowered(part: Part, by: float) -> Part:
    """Return a part farther down."""
    match part:
        case Curve():
            return replace(part, spots=tuple((x, y - by) for x, y in part.spots))
        case Rule(((x1, y1), (x2, y2))):
            return replace(part, ends=((x1, y1 - by), (x2, y2 - by)))
        case Bar() | Words():
            left, low, wide, high = part.area
            return replace(part, area=(left, low - by, wide, high))
