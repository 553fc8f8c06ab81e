"""The measures of a chart: how high it is, where plot and legend stand, how far its axis reaches.

What is written on it is the scene's to say. But Word lays a chart out anew whenever somebody edits its data; so lines
are named in a legend there, and the axis has room for values at the ends of bars.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from briefing.document import Chart
from briefing.docx.chart_axis import step_with_room
from briefing.docx.chart_labels import LabelPlace, Place, base, label_places, named_at_ends
from briefing.docx.ledger import Ledger
from briefing.docx.measure import POINTS_PER_MM
from briefing.docx.sheet import layout
from briefing.docx.xml import NONE, Xml, el, join
from briefing.records import frozen
from briefing.scene.axis import Axis, reach
from briefing.scene.bars import gap, row_height
from briefing.scene.chart import PLOT, plotted
from briefing.scene.drawing import Bar, Drawing
from briefing.scene.legend import has_legend, places
from briefing.scene.lettering import Lettering
from briefing.theme import Theme
from briefing.totals import total

_LINE_KEY, _KEY = 56.0, 20.0  # a legend entry's key and the space around it, of a line and of a bar
_LEADING = 1.2  # of the size
_HEAD = 5.0  # below unit and legend
_FOOT = 5.0  # below the names: other fonts may stand lower
_NAME_GAP = 4.0  # from the plot to the names below it
_MOST_NAMES, _MORE_NAMES = 0.6, 0.45  # of the width
_FEW_LINES = 2  # of a name
_NAMES_GAP = 8.0  # from names at the left to the bars
_LABEL_GAP = 5.0  # from a bar or point to its value, and behind that
_MARK_GAP = 8.0  # the same from the mark of a line's point
_SPARE = 4.0  # Word's fonts may be wider
_WIDER = 1.12  # so much, at names of several words

UPRIGHT = 5_400_000
"""A quarter of a turn, in sixty-thousandths of a degree."""

ChartBox = tuple[float, float, float, float]


@frozen
class ChartLook:
    """The measures of one chart: places in shares of its size (left, top, width, height).

    Attributes:
        theme: Colours and fonts.
        size: Of the text, in points.
        width: In points.
        height: In points.
        plot: The place of the plot, without the axes' labels.
        legend: The place of the legend.
        drawing: The plot as the scene has it.
        gap: Between the bars of two categories, in per cent of a bar's breadth.
        step: The distance of the value axis' ticks.
        scale: From where to where the value axis reaches.
        fixed: Whether it does so whatever the data, since programs do not see that a range reaches beyond its bar.
        labels: Where those values stand that are written.
        turned: Whether the categories' names are read from below.
    """

    theme: Theme
    size: float
    width: float
    height: float
    plot: ChartBox
    legend: ChartBox | None
    drawing: Drawing
    gap: int
    step: Decimal
    scale: Axis
    fixed: bool
    labels: Mapping[Place, LabelPlace]
    turned: bool

    @property
    def upright(self) -> bool:
        """Tell whether values are read from below."""
        return any(words.upright for words in self.drawing.words if words.role == "value")


def look(chart: Chart, ledger: Ledger) -> ChartLook:
    """Return the measures of a chart as wide as the text."""
    width, size = ledger.text_width * POINTS_PER_MM, ledger.theme.small_size - 0.5
    letters = Lettering(ledger.fonts.face(sans=True), size, size * _LEADING)
    drawing = plotted(chart, letters, width)
    legend, top = _legend(chart, letters, width)
    left, above, wide, high = _plot(chart, drawing, letters, width)
    turned, more = _names(chart, drawing, letters)
    height = top + (high if chart.kind == "bars" else drawing.height + more) + _FOOT
    length = wide if chart.kind == "bars" else high
    step = _step(chart, drawing, letters, length)
    scale = Axis(reach(drawing.axis.low, drawing.axis.high, step))
    pitch = (high if chart.kind == "bars" else wide) / max(len(chart.categories), 1)
    broad = max((part.area[2] for part in drawing.parts if isinstance(part, Bar)), default=0.0)
    spaces = gap(chart, pitch, broad)
    return ChartLook(
        ledger.theme,
        size,
        width,
        height,
        _share((left, top + above, wide, high), width, height),
        legend and _share(legend, width, height),
        drawing,
        spaces,
        step,
        scale,
        bool(layout(chart).ranges),
        label_places(chart, drawing, letters, scale, length),
        turned,
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


def text_properties(look: ChartLook, colour: str = "", *, turned: bool = False) -> Xml:
    """Return how text on the chart looks, for those parts of it that do not inherit it; ``turned``: read from below."""
    return el(
        "c:txPr",
        el("a:bodyPr", rot=-UPRIGHT if turned else 0, vert="horz"),
        el("a:lstStyle"),
        el("a:p", el("a:pPr", run_look(look, colour, "a:defRPr")), el("a:endParaRPr")),
    )


def run_look(look: ChartLook, colour: str, name: str) -> Xml:
    """Return the look of a run of chart text as element ``name``."""
    return el(
        name,
        fill(colour or look.theme.ink),
        el("a:latin", typeface=look.theme.sans.name),
        el("a:cs", typeface=look.theme.sans.name),
        sz=round(look.size * 100),
        b=0,
    )


def fill(colour: str) -> Xml:
    """Return a solid fill."""
    return el("a:solidFill", el("a:srgbClr", val=colour.lstrip("#").upper()))


# ---------------------------------------------------------------------------------------------------------- measures


def _legend(chart: Chart, letters: Lettering, width: float) -> tuple[ChartBox | None, float]:
    """Return the legend's box and where the plot begins: under the unit and, if need be, the legend."""
    line = letters.leading
    if not has_legend(chart):
        return None, (line if chart.unit else 0.0) + _HEAD
    key = _LINE_KEY if chart.kind == "lines" else _KEY
    names = [letters.width(series.name) + key for series in chart.series]
    unit = letters.width(chart.unit) + _KEY if chart.unit else 0.0
    found = places(unit, names, 0.0, width)
    first, last = found[0][1], found[-1][1]
    row = line + _SPARE / 2
    wide, top, high = min(total(names), width), row * first, row * (last - first + 1)
    return (width - wide, top, wide, high), top + high + _HEAD


def _names(chart: Chart, drawing: Drawing, letters: Lettering) -> tuple[bool, float]:
    """Return whether the categories' names are turned, and how much higher they are than in the scene.

    They are too where the scene leaves some out, for LibreOffice would break or omit them as it likes.
    """
    named = [words for words in drawing.words if words.role == "category"]
    if any(words.upright for words in named):
        return True, 0.0
    if len(named) == len(chart.categories):
        return False, 0.0
    lying = max((words.area[3] for words in named), default=0.0)
    return True, max(map(letters.width, chart.categories)) + _SPARE - lying


def _plot(chart: Chart, drawing: Drawing, letters: Lettering, width: float) -> ChartBox:
    """Return the box of a plot without the names of categories and ticks, from the drawing's upper left corner."""
    names = [words.area for words in drawing.words if words.role == "category"]
    if chart.kind == "bars":
        return _rows(chart, drawing, letters, width)
    (left, zero), (right, _) = base(drawing).ends
    bottom = max((low + high for _, low, _, high in names), default=zero) + _NAME_GAP
    if last := named_at_ends(chart, drawing):
        labels = [letters.width(chart.series[number].points[index].label) for number, index in last]
        right = width - max(labels) - _MARK_GAP - _SPARE
    if not drawing.ticks:
        return left, 0.0, right - left, -bottom
    top = zero + PLOT * (1 - drawing.axis.part(Decimal(0)))
    left += _SPARE
    return left, -top, right - left, PLOT


def _rows(chart: Chart, drawing: Drawing, letters: Lettering, width: float) -> ChartBox:
    """Return the box of horizontal bars, whose categories are all equally high in Word: as high as the longest name.

    Names have more room than in the scene where that makes them fewer lines.
    """
    names = [words.area[2] for words in drawing.words if words.role == "category"]
    room = max(names, default=0.0)
    if drawing.axis.low < 0:  # LibreOffice breaks no names that stand apart from the base line
        room = max(room, min(max(map(letters.width, chart.categories)), width * _MOST_NAMES))

    def lines(room: float) -> int:
        return max((len(letters.lines(name, room / _WIDER)) for name in chart.categories), default=1)

    room = next(
        (wide for wide in (room, width * _MORE_NAMES) if lines(wide) <= _FEW_LINES), max(room, width * _MORE_NAMES)
    )
    left = room + _NAMES_GAP
    return left, 0.0, width - left, row_height(chart, lines(room) * letters.leading) * len(chart.categories)


def _step(chart: Chart, drawing: Drawing, letters: Lettering, length: float) -> Decimal:
    """Return the distance of ticks: round where they are shown, else such that all labels have room."""
    scale = drawing.axis
    if drawing.ticks:
        return scale.step
    widest = max((letters.width(point.label) for row in chart.series for point in row.points), default=0.0)
    across = chart.kind == "bars" or any(words.upright for words in drawing.words if words.role == "value")
    room = widest + _LABEL_GAP + _SPARE if across else letters.size + _LABEL_GAP
    if chart.kind == "stacked":
        room = 0.0
    elif chart.kind == "lines":
        room = letters.size + _MARK_GAP
    return step_with_room(scale.low, scale.high, length, room, room)


def _share(box: ChartBox, width: float, height: float) -> ChartBox:
    """Return a box as shares of the chart's size."""
    left, top, wide, high = box
    return left / width, top / height, wide / width, high / height
