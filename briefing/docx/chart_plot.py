"""The plot of a chart: its series with their labels, and its axes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from briefing.document import Chart, Point, Series
from briefing.docx.chart_look import ChartBox, ChartLook, fill, place, run_look, text_properties
from briefing.docx.measure import EMU_PER_POINT
from briefing.docx.workbook import SheetLayout, layout
from briefing.docx.xml import NAMESPACES, NONE, Xml, el, escape, join
from briefing.scene.axis import MINUS, grouped_from, value_axis
from briefing.scene.colours import is_seen, seen, text_on
from briefing.scene.values import stands_below
from briefing.theme import Theme

_CATEGORY_AXIS, _VALUE_AXIS = 111_111_111, 222_222_222
_LINE = round(2 * EMU_PER_POINT)
_HAIRLINE = round(0.5 * EMU_PER_POINT)
_LABEL_EXTENSION = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"  # of a label: its text comes from a cell
_RANGE_EXTENSION = "{02D57815-91ED-43cb-92C2-25804820EDAC}"  # of a series: where those cells are
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
    theme, scale = look.theme, value_axis(chart)
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
        text_properties(look),
        el("c:crossAx", val=_VALUE_AXIS),
        el("c:crosses", val="autoZero"),
        el("c:auto", val=0),
        el("c:lblAlgn", val="ctr"),
        el("c:lblOffset", val=60),
        el("c:tickLblSkip", val=1) if chart.kind != "lines" else NONE,
        el("c:noMultiLvlLbl", val=1),
    )
    value = el(
        "c:valAx",
        el("c:axId", val=_VALUE_AXIS),
        el("c:scaling", el("c:orientation", val="minMax"), el("c:min", val=0) if scale.low == 0 else NONE),
        el("c:delete", val=0),
        el("c:axPos", val="t" if horizontal else "l"),
        el("c:majorGridlines", el("c:spPr", el("a:ln", fill(theme.rule), w=_HAIRLINE))) if look.ticks else NONE,
        el("c:numFmt", formatCode=tick_format(chart), sourceLinked=0),
        el("c:majorTickMark", val="none"),
        el("c:minorTickMark", val="none"),
        el("c:tickLblPos", val="low" if look.ticks else "none"),
        el("c:spPr", el("a:ln", el("a:noFill"))),
        text_properties(look, theme.muted),
        el("c:crossAx", val=_CATEGORY_AXIS),
        el("c:crosses", val="autoZero"),
        el("c:crossBetween", val="between"),
        # Its decimals are those of the number format; where the axis ends follows the data, which people may edit.
        el("c:majorUnit", val=float(scale.step)) if look.ticks else NONE,
    )
    return join((category, value))


def tick_format(chart: Chart) -> str:
    """Return the number format of the value axis, with the language's own mark between groups of digits.

    Written literally the mark looks the same on every computer. Where an axis goes below zero no more than two sections
    are used, which all programs give their own sign.
    """
    scale = value_axis(chart)
    whole, fraction = "0", f".{'0' * scale.decimals}" if scale.decimals else ""
    first = grouped_from(chart)
    if scale.low < 0:
        whole = "#,##0" if max(-scale.low, scale.high) >= first else whole
        return f"{whole}{fraction};\\{MINUS}{whole}{fraction}"
    if fraction or not chart.group_mark:
        return whole + fraction
    mark = f"\\{chart.group_mark}"
    return f"[>=1000000]#{mark}000{mark}000;[>={first}]#{mark}000;0"


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
    colour = _colour(look.theme, index)
    line = chart.kind == "lines"
    return el(
        "c:ser",
        el("c:idx", val=index),
        el("c:order", val=index),
        el("c:tx", _strings(sheet.name(index), (row.name,))),
        _line(seen(colour)) if line else el("c:spPr", fill(colour), el("a:ln", _edge(colour, look.theme))),
        _marker(seen(colour)) if line else el("c:invertIfNegative", val=0),
        _labels(chart, look, sheet, index),
        el("c:cat", _strings(sheet.names(), chart.categories)),
        el("c:val", _numbers(sheet.values(index), row.points, chart.number_format)),
        el("c:smooth", val=0) if line else NONE,
        NONE if look.labels == "none" else _label_range(chart, sheet, index),
    )


def _colour(theme: Theme, index: int) -> str:
    return theme.series[index % len(theme.series)]


def _edge(colour: str, theme: Theme) -> Xml:
    """Return the edge of a bar: one that can be seen where its colour is too pale for that."""
    return el("a:noFill") if is_seen(colour) else fill(theme.muted)


def _line(colour: str) -> Xml:
    return el("c:spPr", el("a:ln", fill(colour), el("a:round"), w=_LINE, cap="rnd"))


def _marker(colour: str) -> Xml:
    look = el("c:spPr", fill(colour), el("a:ln", el("a:noFill")))
    return el("c:marker", el("c:symbol", val="circle"), el("c:size", val=5), look)


def _labels(chart: Chart, look: ChartLook, sheet: SheetLayout, index: int) -> Xml:
    """Return the labels of a series: each is the text of its cell."""
    colour = text_on(_colour(look.theme, index), look.theme.ink) if chart.kind == "stacked" else look.theme.ink
    frame = join((el("c:spPr", el("a:noFill"), el("a:ln", el("a:noFill"))), text_properties(look, colour)))

    def styled(place: int | None = None) -> Xml:
        position = "r" if look.labels == "last" else _POSITIONS[chart.kind]
        if position == "t" and place is not None and stands_below(chart.series[index], place):
            position = "b"
        return join((frame, el("c:dLblPos", val=position)))

    shown = _shown_points(chart, look, index)
    points = join(
        _label(point, place, sheet.label_id(chart.id, index, place), styled(place), partial(run_look, look, colour))
        if place in shown
        else el("c:dLbl", el("c:idx", val=place), styled(), _shown(value=0))
        for place, point in enumerate(chart.series[index].points)
        if place in shown or (look.labels == "all" and point.value is not None)
    )
    # A point that somebody adds to a chart with labels shows its value.
    every = _shown(value=int(look.labels == "all"))
    return el("c:dLbls", points, el("c:numFmt", formatCode=chart.number_format, sourceLinked=0), styled(), every)


def _shown_points(chart: Chart, look: ChartLook, index: int) -> frozenset[int]:
    """Return the places of those points whose values are written."""
    points = chart.series[index].points
    places = [place for place, point in enumerate(points) if point.value is not None]
    if look.labels == "last":
        places = places[-1:]
    elif look.labels == "none":
        places = []
    elif chart.kind == "stacked":
        places = [place for place in places if abs(float(points[place].value or 0)) >= look.thinnest]
    return frozenset(places)


def _label(point: Point, place: int, identifier: str, style: Xml, letters: Callable[[str], Xml]) -> Xml:
    cell = el("a:fld", letters("a:rPr"), el("a:t", escape(point.label)), id=identifier, type="CELLRANGE")
    rich = el(
        "c:rich", el("a:bodyPr", wrap="none"), el("a:lstStyle"), el("a:p", el("a:pPr", letters("a:defRPr")), cell)
    )
    extension = _extension(_LABEL_EXTENSION, el("c15:showDataLabelsRange", val=1))
    return el("c:dLbl", el("c:idx", val=place), el("c:tx", rich), style, _shown(value=0), extension)


def _label_range(chart: Chart, sheet: SheetLayout, index: int) -> Xml:
    """Return where on the sheet a series' labels stand, with their present texts."""
    labels = tuple(point.label for point in chart.series[index].points)
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


def _numbers(reference: str, points: tuple[Point, ...], number_format: str) -> Xml:
    cached = join(
        el("c:pt", el("c:v", escape(str(point.value))), idx=index)
        for index, point in enumerate(points)
        if point.value is not None
    )
    cache = el("c:numCache", el("c:formatCode", escape(number_format)), el("c:ptCount", val=len(points)), cached)
    return el("c:numRef", el("c:f", escape(reference)), cache)
