"""The plot of a chart: its series with their labels, and its axes."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from briefing.document import Chart, Series
from briefing.docx.chart_labels import LabelPlace
from briefing.docx.chart_look import UPRIGHT, ChartBox, ChartLook, fill, place, run_look, text_properties
from briefing.docx.chart_numbers import tick_format, value_format
from briefing.docx.measure import EMU_PER_POINT
from briefing.docx.sheet import RangeColumn, SheetLayout, is_range, layout, plotted, spread
from briefing.docx.xml import NAMESPACES, NONE, Xml, el, escape, join
from briefing.scene import strokes
from briefing.scene.colours import WHITE, text_on
from briefing.scene.spans import points
from briefing.scene.strokes import Dash, SeriesLook

_CATEGORY_AXIS, _VALUE_AXIS = 111_111_111, 222_222_222
_LINE = round(1.6 * EMU_PER_POINT)
_WHISKER = round(1.0 * EMU_PER_POINT)
_HAIRLINE = round(0.5 * EMU_PER_POINT)
_LABEL_EXTENSION = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"  # of a label: its text comes from a cell
_RANGE_EXTENSION = "{02D57815-91ED-43cb-92C2-25804820EDAC}"  # of a series: where those cells are
_DASHES: dict[Dash, str] = {"solid": "solid", "dash": "dash", "dot": "sysDot", "dash-dot": "dashDot"}
_MARKS = {"circle": 5, "square": 5, "diamond": 6, "triangle": 6}  # their sizes in points
_POSITIONS = {"columns": "outEnd", "bars": "outEnd", "stacked": "ctr", "lines": "t"}
_GROUPINGS = {"columns": "clustered", "bars": "clustered", "stacked": "stacked", "lines": "standard"}


def series(chart: Chart, look: ChartLook) -> Xml:
    """Return the group of series: bars or lines."""
    sheet = layout(chart)
    rows = join(_series(chart, look, sheet, index, row) for index, row in enumerate(chart.series))
    ids = join(el("c:axId", val=axis) for axis in (_CATEGORY_AXIS, _VALUE_AXIS))
    grouping = el("c:grouping", val=_GROUPINGS[chart.kind])
    varied = el("c:varyColors", val=0)
    if chart.kind == "lines":
        return el("c:lineChart", grouping, varied, rows, el("c:marker", val=1), ids)
    return el(
        "c:barChart",
        el("c:barDir", val="bar" if chart.kind == "bars" else "col"),
        grouping,
        varied,
        rows,
        el("c:gapWidth", val=look.gap),
        el("c:overlap", val=100 if chart.kind == "stacked" else -6),
        ids,
    )


def axes(chart: Chart, look: ChartLook) -> Xml:
    """Return the category axis and the value axis."""
    horizontal = chart.kind == "bars"
    theme, ticks = look.theme, look.drawing.ticks
    category = el(
        "c:catAx",
        el("c:axId", val=_CATEGORY_AXIS),
        el("c:scaling", el("c:orientation", val="maxMin" if horizontal else "minMax")),
        el("c:delete", val=0),
        el("c:axPos", val="l" if horizontal else "b"),
        title(chart.category_title, look) if chart.category_title and not horizontal else NONE,
        el("c:numFmt", formatCode="General", sourceLinked=0),
        el("c:majorTickMark", val="none"),
        el("c:minorTickMark", val="none"),
        el("c:tickLblPos", val="low"),  # under negative bars too
        el("c:spPr", el("a:ln", fill(theme.muted), w=_HAIRLINE)),
        text_properties(look, turned=look.turned),
        el("c:crossAx", val=_VALUE_AXIS),
        el("c:crosses", val="autoZero"),
        el("c:auto", val=0),
        el("c:lblAlgn", val="ctr"),
        el("c:lblOffset", val=60),
        el("c:tickLblSkip", val=1),
        el("c:noMultiLvlLbl", val=1),
    )
    value = el(
        "c:valAx",
        el("c:axId", val=_VALUE_AXIS),
        el(
            "c:scaling",
            el("c:orientation", val="minMax"),
            el("c:max", val=f"{look.scale.high:f}") if look.fixed or look.scale.high == 0 else NONE,
            el("c:min", val=f"{look.scale.low:f}") if look.fixed or look.scale.low == 0 else NONE,
        ),
        el("c:delete", val=0),
        el("c:axPos", val="t" if horizontal else "l"),
        el("c:majorGridlines", el("c:spPr", el("a:ln", fill(theme.rule), w=_HAIRLINE))) if ticks else NONE,
        el("c:numFmt", formatCode=tick_format(chart, look.drawing.axis), sourceLinked=0),
        el("c:majorTickMark", val="none"),
        el("c:minorTickMark", val="none"),
        el("c:tickLblPos", val="low" if ticks else "none"),
        el("c:spPr", el("a:ln", el("a:noFill"))),
        text_properties(look, theme.muted),
        el("c:crossAx", val=_CATEGORY_AXIS),
        el("c:crosses", val="autoZero"),
        el("c:crossBetween", val="between"),
        # Where the axis ends follows from this and from the data, which people may edit.
        el("c:majorUnit", val=f"{look.step:f}"),
    )
    return join((category, value))


def title(text: str, look: ChartLook, box: ChartBox | None = None) -> Xml:
    """Return a title of an axis, or of the chart at a place of its own."""
    body = el("a:bodyPr", rot=0, vert="horz")
    content = el("a:r", run_look(look, look.theme.muted, "a:rPr"), el("a:t", escape(text)))
    paragraph = el("a:p", el("a:pPr", run_look(look, look.theme.muted, "a:defRPr")), content)
    return el(
        "c:title",
        el("c:tx", el("c:rich", body, el("a:lstStyle"), paragraph)),
        place(box) if box else NONE,
        el("c:overlay", val=1 if box else 0),
    )


# ------------------------------------------------------------------------------------------------------------ series


def _series(chart: Chart, look: ChartLook, sheet: SheetLayout, index: int, row: Series) -> Xml:
    stroke = strokes.look(look.theme.series, look.theme.muted, index)
    line = chart.kind == "lines"
    values = tuple(plotted(chart, point) for point in points(chart, row))
    return el(
        "c:ser",
        el("c:idx", val=index),
        el("c:order", val=index),
        el("c:tx", _strings(sheet.name(index), (row.name,))),
        _line(stroke) if line else _bar(stroke),
        _marker(stroke) if line else el("c:invertIfNegative", val=0),
        _labels(chart, look, sheet, index),
        _whiskers(chart, sheet, index, stroke.line) if index in sheet.ranges else NONE,
        el("c:cat", _strings(sheet.names(), chart.categories)),
        el("c:val", _numbers(sheet.values(index), values, value_format(chart))),
        el("c:smooth", val=0) if line else NONE,
        _label_range(chart, sheet, index) if any(series == index for series, _ in look.labels) else NONE,
    )


def _bar(stroke: SeriesLook) -> Xml:
    """Return the look of a bar: with an edge where its colour is pale."""
    edge = el("a:ln", fill(stroke.edge), w=_HAIRLINE) if stroke.edge else el("a:ln", el("a:noFill"))
    return el("c:spPr", fill(stroke.fill), edge)


def _line(stroke: SeriesLook) -> Xml:
    dash = el("a:prstDash", val=_DASHES[stroke.dash])
    return el("c:spPr", el("a:ln", fill(stroke.line), dash, el("a:round"), w=_LINE, cap="rnd"))


def _marker(stroke: SeriesLook) -> Xml:
    """Return the mark of a line's points: filled, or a ring."""
    edge = el("a:ln", fill(stroke.line), el("a:prstDash", val="solid"), w=_HAIRLINE * 2)
    look = el("c:spPr", fill(stroke.line if stroke.solid else WHITE), edge)
    size = el("c:size", val=_MARKS[stroke.shape])
    return el("c:marker", el("c:symbol", val=stroke.shape), size, look)


def _whiskers(chart: Chart, sheet: SheetLayout, index: int, colour: str) -> Xml:
    """Return the whiskers of a series: from end to end of its ranges."""
    row = points(chart, chart.series[index])

    def far(column: RangeColumn, which: int) -> Xml:
        values = tuple(spread(chart, point)[which] if is_range(point) else None for point in row)
        return el(f"c:{column}", _numbers(sheet.spread(index, column), values, chart.number_format))

    return el(
        "c:errBars",
        el("c:errDir", val="y") if chart.kind == "lines" else NONE,  # bars have but one direction
        el("c:errBarType", val="both"),
        el("c:errValType", val="cust"),
        el("c:noEndCap", val=0),
        far("plus", 0),
        far("minus", 1),
        el("c:spPr", el("a:ln", fill(colour), w=_WHISKER)),
    )


def _labels(chart: Chart, look: ChartLook, sheet: SheetLayout, index: int) -> Xml:
    """Return the labels of a series: each is the text of its cell."""
    theme = look.theme
    colour = text_on(theme.series[index % len(theme.series)], theme.ink) if chart.kind == "stacked" else theme.ink
    frame = join(
        (
            el("c:spPr", el("a:noFill"), el("a:ln", el("a:noFill"))),
            text_properties(look, colour, turned=look.upright),
        )
    )
    # Points that somebody adds show their values where the others do.
    every = not look.drawing.ticks
    row = points(chart, chart.series[index])
    found = []
    for at, point in enumerate(row):
        where = look.labels.get((index, at))
        style = join((frame, el("c:dLblPos", val=where.position if where else _POSITIONS[chart.kind])))
        if where:
            field = _field(
                point.label, sheet.label_id(chart.id, index, at), partial(run_look, look, colour), turned=look.upright
            )
            from_cell = _extension(_LABEL_EXTENSION, el("c15:showDataLabelsRange", val=1))
            moved, text = _move(where, look), el("c:tx", field)
            found.append(el("c:dLbl", el("c:idx", val=at), moved, text, style, _shown(value=0), from_cell))
        elif every and plotted(chart, point) is not None:
            found.append(el("c:dLbl", el("c:idx", val=at), style, _shown(value=0)))
    style = join((frame, el("c:dLblPos", val=_POSITIONS[chart.kind])))
    number_format = el("c:numFmt", formatCode=value_format(chart), sourceLinked=0)
    no_leaders = _extension(_LABEL_EXTENSION, el("c15:showLeaderLines", val=0))
    return el("c:dLbls", *found, number_format, style, _shown(value=int(every)), no_leaders)


def _move(where: LabelPlace, look: ChartLook) -> Xml:
    """Return how far a label is moved, in parts of the chart's size."""
    if not where.right and not where.up:
        return NONE
    right, down = round(where.right / look.width, 4), round(-where.up / look.height, 4)
    return el("c:layout", el("c:manualLayout", el("c:x", val=right), el("c:y", val=down)))


def _field(text: str, identifier: str, letters: Callable[[str], Xml], *, turned: bool) -> Xml:
    """Return a label's text as a field, whose content Word takes from a cell."""
    cell = el("a:fld", letters("a:rPr"), el("a:t", escape(text)), id=identifier, type="CELLRANGE")
    return el(
        "c:rich",
        el("a:bodyPr", rot=-UPRIGHT if turned else None, vert="horz" if turned else None, wrap="none"),
        el("a:lstStyle"),
        el("a:p", el("a:pPr", letters("a:defRPr")), cell),
    )


def _label_range(chart: Chart, sheet: SheetLayout, index: int) -> Xml:
    """Return where on the sheet a series' labels stand, with their present texts."""
    labels = tuple(point.label for point in points(chart, chart.series[index]))
    return _extension(
        _RANGE_EXTENSION,
        el(
            "c15:datalabelsRange",
            el("c15:f", escape(sheet.labels(index))),
            el("c15:dlblRangeCache", _cache(labels)),
        ),
    )


def _extension(uri: str, *content: Xml) -> Xml:
    return el("c:extLst", el("c:ext", *content, uri=uri, xmlns_c15=NAMESPACES["c15"]))


def _shown(*, value: int) -> Xml:
    names = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
    return join(el(f"c:show{name}", val=value if name == "Val" else 0) for name in names)


def _strings(reference: str, values: tuple[str, ...]) -> Xml:
    return el("c:strRef", el("c:f", escape(reference)), el("c:strCache", _cache(values)))


def _cache(values: tuple[str, ...]) -> Xml:
    points = join(el("c:pt", el("c:v", escape(value)), idx=index) for index, value in enumerate(values) if value)
    return join((el("c:ptCount", val=len(values)), points))


def _numbers(reference: str, values: tuple[Decimal | None, ...], number_format: str) -> Xml:
    cached = join(
        el("c:pt", el("c:v", escape(f"{value:f}")), idx=index)
        for index, value in enumerate(values)
        if value is not None
    )
    cache = el("c:numCache", el("c:formatCode", escape(number_format)), el("c:ptCount", val=len(values)), cached)
    return el("c:numRef", el("c:f", escape(reference)), cache)
