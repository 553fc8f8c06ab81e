"""The measures of a chart: how high it is, where plot and legend stand, which values are written on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.document import Chart
from briefing.docx.ledger import Ledger
from briefing.docx.measure import POINTS_PER_MM
from briefing.docx.xml import NONE, Xml, el, join
from briefing.scene.axis import tick_labels, value_axis
from briefing.scene.bars import gap, row_height, values_lie
from briefing.scene.faces import Face
from briefing.scene.legend import has_legend, places
from briefing.scene.values import written_on_lines
from briefing.theme import Theme
from briefing.totals import total

_KEY, _LINE_KEY = 7.0, 13.0  # millimetres: a legend entry's key and the space around it, of a bar and of a line
_STANDARD = 62.0  # height of a chart in millimetres
_SPARE = 1.5  # millimetres: Word's ticks may have a digit or a mark more

ChartBox = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class ChartLook:
    """The measures of one chart: lengths in millimetres, places in shares of its size (left, top, width, height)."""

    theme: Theme
    size: float  # of the text, in points
    height: float
    plot: ChartBox
    legend: ChartBox | None
    labels: str  # which points have their value written: all, last
    ticks: bool  # whether the value axis shows its numbers and gridlines
    gap: int  # between bars, in per cent of a bar's breadth
    thinnest: float = 0.0  # the least value whose part of a stacked column has room for its label


def look(chart: Chart, ledger: Ledger) -> ChartLook:
    """Return the measures of a chart as wide as the text."""
    theme, width = ledger.theme, ledger.text_width
    letters = _Letters(ledger.fonts.face(sans=True), theme.small_size - 0.5)
    line = letters.line
    legend, top = _legend(chart, letters, width)
    if chart.kind == "bars":
        return _bars(chart, theme, letters, width, top=top, legend=legend)
    labels, ticks = _labels(chart, letters, width)
    lines = letters.lines(chart.categories, width / max(len(chart.categories), 1) * 0.9)
    bottom = (lines + bool(chart.category_title)) * line + 2.5
    height = _STANDARD + (lines - 1) * line
    left = max(map(letters.width, tick_labels(value_axis(chart), chart))) + 1 + _SPARE if ticks else 0.0
    right = letters.widest(chart) + 2.0 if labels == "last" else 0.0
    air = 0.0 if chart.kind == "stacked" else line  # for the label on the highest bar
    plot = _share((left, top + air, width - left - right, height - top - air - bottom), width, height)
    thinnest = _span(chart) * line / (plot[3] * height)
    return ChartLook(
        theme,
        letters.size,
        height,
        plot,
        legend and _share(legend, width, height),
        labels,
        ticks,
        gap(chart, plot[2] * width * POINTS_PER_MM / max(len(chart.categories), 1)),
        thinnest,
    )


def place(box: ChartBox, *, inner: bool = False) -> Xml:
    """Return a place on a chart; ``inner`` is the plot without its axes' labels."""
    sizes = (el(f"c:{key}", val=round(value, 4)) for key, value in zip("xywh", box, strict=True) if value)
    return el(
        "c:layout",
        el(
            "c:manualLayout",
            el("c:layoutTarget", val="inner") if inner else NONE,
            el("c:xMode", val="edge"),
            el("c:yMode", val="edge"),
            join(sizes),
        ),
    )


def text_properties(look: ChartLook, colour: str = "", *, name: str = "c:txPr", bold: bool = False) -> Xml:
    """Return how text on the chart looks, for those parts of it that do not inherit it."""
    return el(
        name,
        el("a:bodyPr"),
        el("a:lstStyle"),
        el("a:p", el("a:pPr", run_look(look, colour, "a:defRPr", bold=bold)), el("a:endParaRPr")),
    )


def run_look(look: ChartLook, colour: str, name: str, *, bold: bool = False) -> Xml:
    """Return the look of a run of chart text as element ``name``."""
    return el(
        name,
        fill(colour or look.theme.ink),
        el("a:latin", typeface=look.theme.sans.name),
        el("a:cs", typeface=look.theme.sans.name),
        sz=round(look.size * 100),
        b=int(bold),
    )


def fill(colour: str) -> Xml:
    """Return a solid fill."""
    return el("a:solidFill", el("a:srgbClr", val=colour.lstrip("#").upper()))


# ---------------------------------------------------------------------------------------------------------- measures


@dataclass(frozen=True, slots=True)
class _Letters:
    """The text on a chart, measured in millimetres."""

    face: Face
    size: float  # points

    @property
    def line(self) -> float:
        """Return the distance of lines."""
        return self.size * 1.25 / POINTS_PER_MM

    def width(self, text: str) -> float:
        """Return the width of a text."""
        return self.face.width(text, self.size) / POINTS_PER_MM

    def widest(self, chart: Chart) -> float:
        """Return the width of the longest of a chart's values."""
        return max((self.width(point.label) for series in chart.series for point in series.points), default=0.0)

    def lines(self, names: Iterable[str], width: float) -> int:
        """Return how many lines the longest of some names takes in a width."""
        return max((len(self.face.lines(name, self.size, width * POINTS_PER_MM)) for name in names), default=1)


def _legend(chart: Chart, letters: _Letters, width: float) -> tuple[ChartBox | None, float]:
    """Return the legend's box in millimetres and where the plot begins: under the unit and, if need be, the legend."""
    line = letters.line
    if not has_legend(chart):
        return None, line + 1.5
    key = _LINE_KEY if chart.kind == "lines" else _KEY
    names = [letters.width(series.name) + key for series in chart.series]
    unit = letters.width(chart.unit) + _KEY if chart.unit else 0.0
    found = places(unit * POINTS_PER_MM, [name * POINTS_PER_MM for name in names], 0.0, width * POINTS_PER_MM)
    first, last = found[0][1], found[-1][1]
    wide, top, high = min(total(names), width), (line + 1) * first, (line + 1) * (last - first + 1)
    return (width - wide, top, wide, high), top + high + 1


def _share(box: ChartBox, width: float, height: float) -> ChartBox:
    """Return a box in millimetres as shares of the chart's size."""
    left, top, wide, high = box
    return left / width, top / height, wide / width, high / height


def _labels(chart: Chart, letters: _Letters, width: float) -> tuple[str, bool]:
    """Return which points are labelled, and whether the value axis must show its numbers instead."""
    count = len(chart.categories)
    pitch = width * POINTS_PER_MM / max(count, 1)
    if chart.kind == "lines":
        written = written_on_lines(chart, pitch, letters.widest(chart) * POINTS_PER_MM)
        points = sum(point.value is not None for point in chart.series[0].points[:count])
        # Where not all values have room, the axis says them and the last is written.
        return ("all", False) if len(written) == 1 and len(written[0]) == points else ("last", True)
    fits = values_lie(chart, pitch, letters.widest(chart) * POINTS_PER_MM)
    return ("all", False) if fits else ("none", True)


def _span(chart: Chart) -> float:
    """Return what the height of the plot stands for."""
    scale = value_axis(chart)
    return float(scale.high - scale.low)


def _bars(
    chart: Chart, theme: Theme, letters: _Letters, width: float, *, top: float, legend: ChartBox | None
) -> ChartLook:
    names = max(map(letters.width, chart.categories), default=0.0) + 3
    left = min(names, width * 0.38)
    lines = letters.lines(chart.categories, left - 3)
    one = row_height(chart, lines * letters.line * POINTS_PER_MM)
    height = top + one / POINTS_PER_MM * max(len(chart.categories), 1) + 1.5
    right = letters.widest(chart) + 3
    plot = _share((left, top, width - left - right, height - top - 1.5), width, height)
    return ChartLook(
        theme,
        letters.size,
        height,
        plot,
        legend and _share(legend, width, height),
        "all",
        ticks=False,
        gap=gap(chart, one),
    )
