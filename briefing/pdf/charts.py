"""Charts as vector drawings: what they have in common, and which kind is drawn by what."""

from __future__ import annotations

from briefing.document import Chart
from briefing.pdf.bars import bars_plot
from briefing.pdf.columns import columns_plot, stacked_plot
from briefing.pdf.flow import Box, figure, fitted
from briefing.pdf.lines import lines_plot
from briefing.pdf.pen import Pen
from briefing.pdf.plot import Canvas, Plot
from briefing.pdf.tagging import Element
from briefing.pdf.text import Setting
from briefing.scene.legend import places

_ABOVE, _BELOW = 3.0, 3.0
_MOST = 0.92  # of a page's height: what a chart may take beside its caption
_LEGEND_GAP, _SWATCH = 14.0, 7.0


def chart_boxes(chart: Chart, setting: Setting, tag: Element, *, lower: float = 1.0) -> list[Box]:
    """Return a chart as one box, all of it in one element; ``lower`` is a part of its plot's usual height."""
    if not chart.categories or not chart.series:
        return []
    canvas = Canvas.of(chart, setting, lower)
    plot = {"columns": columns_plot, "stacked": stacked_plot, "bars": bars_plot, "lines": lines_plot}[chart.kind](
        canvas
    )
    top = _top(canvas, legend=plot.legend)
    height = _ABOVE + top.height + plot.height + _BELOW

    def draw(pen: Pen, x: float, y: float) -> None:
        top.draw(pen, x, y - _ABOVE)
        plot.draw(pen, x, y - _ABOVE - top.height)

    return [figure(fitted(Box(chart, height, draw), setting.height * _MOST), tag, setting.width)]


def _top(canvas: Canvas, *, legend: bool) -> Plot:
    """Return the line above a plot: the unit, and the legend where labels do not say what is what."""
    chart, line = canvas.chart, canvas.style.leading
    unit = canvas.label(chart.unit, colour=canvas.styles.muted) if chart.unit else None
    names = [canvas.label(series.name) for series in chart.series] if legend else []
    widths = [_SWATCH + 4 + canvas.run_width(name) for name in names]
    beside = canvas.run_width(unit) + _LEGEND_GAP if unit else 0.0
    found = places(beside, widths, _LEGEND_GAP, canvas.width)
    rows = found[-1][1] + 1 if found else int(unit is not None)

    def draw(pen: Pen, x: float, y: float) -> None:
        if unit:
            pen.label(x, y - canvas.drop, unit)
        for index, (name, (left, at_row)) in enumerate(zip(names, found, strict=True)):
            base = y - at_row * (line + 2) - canvas.drop
            canvas.bar(pen, (x + left, base - 0.5, _SWATCH, _SWATCH), index)
            pen.label(x + left + _SWATCH + 4, base, name)

    return Plot(rows * (line + 2) + (4.0 if rows else 0.0), draw, legend=False)
