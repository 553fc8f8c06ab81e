"""The workbook inside a chart: what "Edit data" opens. Categories, values, and the labels that stand on the chart.

A label is a formula of its value wherever one can give it, because neither Word nor Excel can be told to write a number
in the document's language on a computer set to another. Correct the value, and the label follows in the right marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from briefing.document import Chart, Point
from briefing.docx.label_formula import label_formula
from briefing.docx.package import CT, RT, add, blank, save
from briefing.docx.sheet import RANGE_COLUMNS, SHEET, SheetLayout, is_range, layout, plotted, range_formula, spread
from briefing.docx.xml import NONE, Xml, el, escape, join, part
from briefing.scene.spans import points

_WORKSHEET = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_FORMAT = 164  # the first id that is not one of the built-in number formats
_NAME_WIDTH, _VALUE_WIDTH = 28, 14  # of columns, in characters


def workbook(chart: Chart, theme: bytes) -> bytes:
    """Return the workbook of a chart; ``theme`` is the part with the document's colours and fonts.

    Values are written as the decimals they are, never through a float.
    """
    package, book = blank("/xl/workbook.xml", CT.SML_SHEET_MAIN)
    strings: dict[str, int] = {}
    sheet = part("worksheet", "", _columns(layout(chart)), el("sheetData", join(_rows(chart, strings))), xmlns=_MAIN)
    _, relation = add(book, "/xl/worksheets/sheet1.xml", CT.SML_WORKSHEET, _WORKSHEET, sheet)
    add(book, "/xl/theme/theme1.xml", CT.OFC_THEME, RT.THEME, theme)
    add(book, "/xl/styles.xml", CT.SML_STYLES, RT.STYLES, _styles(chart.number_format))
    texts = join(el("si", el("t", escape(text), xml_space="preserve")) for text in strings)
    shared = part("sst", "", texts, xmlns=_MAIN, uniqueCount=str(len(strings)))
    add(book, "/xl/sharedStrings.xml", CT.SML_SHARED_STRINGS, RT.SHARED_STRINGS, shared)
    sheets = el("sheets", el("sheet", name=SHEET, sheetId=1, r_id=relation))
    # Labels are calculated anew when the book is opened.
    book.blob = part("workbook", "r", sheets, el("calcPr", calcId=0, fullCalcOnLoad=1), xmlns=_MAIN)
    return save(package)


def _columns(sheet: SheetLayout) -> Xml:
    last = sheet.columns
    values = el("col", min=2, max=last, width=_VALUE_WIDTH, customWidth=1) if last > 1 else NONE
    return el("cols", el("col", min=1, max=1, width=_NAME_WIDTH, customWidth=1), values)


def _rows(chart: Chart, strings: dict[str, int]) -> Iterator[Xml]:
    """Yield the rows of the sheet; texts are put into ``strings``, where their cells find them by number."""

    def text(cell: str, content: str) -> Xml:
        return el("c", el("v", Xml(str(strings.setdefault(content, len(strings))))), r=cell, t="s")

    sheet = layout(chart)
    names = [series.name for series in chart.series]
    heads = {"A1": chart.category_title or chart.unit}
    heads |= {f"{sheet.value_column(number)}1": name for number, name in enumerate(names)}
    heads |= {f"{sheet.label_column(number)}1": name for number, name in enumerate(names)}
    for number in sheet.ranges:
        ends = RANGE_COLUMNS.items()
        heads |= {f"{sheet.range_column(number, one)}1": f"{names[number]} {mark}" for one, mark in ends}
    yield el("row", join(text(cell, content) for cell, content in heads.items()), r=1)
    rows = [points(chart, series) for series in chart.series]
    for index, category in enumerate(chart.categories):
        place = index + 2
        here = [(number, row[index]) for number, row in enumerate(rows) if plotted(chart, row[index]) is not None]
        values = join(_value(chart, sheet, number, point, place) for number, point in here)
        labels: list[Xml] = []
        for number, point in here:
            cell, formula = f"{sheet.label_column(number)}{place}", _label(chart, sheet, number, point, place)
            labels.append(text(cell, point.label) if formula is None else _calculated(cell, formula, point.label))
        ranges = join(_range(chart, sheet, number, point, place) for number, point in here if is_range(point))
        yield el("row", text(f"A{place}", category), values, *labels, ranges, r=place)


def _value(chart: Chart, sheet: SheetLayout, series: int, point: Point, row: int) -> Xml:
    """Return the cell of what is plotted: a number, or what follows from the ends of a range."""
    formula = range_formula(chart, *_ends(sheet, series, row)) if is_range(point) else ""
    return _number(f"{sheet.value_column(series)}{row}", plotted(chart, point), formula)


def _label(chart: Chart, sheet: SheetLayout, series: int, point: Point, row: int) -> str | None:
    ends = _ends(sheet, series, row) if is_range(point) else None
    return label_formula(chart, point, f"{sheet.value_column(series)}{row}", ends)


def _range(chart: Chart, sheet: SheetLayout, series: int, point: Point, row: int) -> Xml:
    """Return the cells of a range: its ends, and how far they lie from what is plotted."""
    (low, high), value = _ends(sheet, series, row), f"{sheet.value_column(series)}{row}"
    plus, minus = (f"{sheet.range_column(series, column)}{row}" for column in ("plus", "minus"))
    above, below = spread(chart, point)
    cells = (
        (low, point.low, ""),
        (high, point.high, ""),
        (plus, above, f"{high}-{value}"),
        (minus, below, f"{value}-{low}"),
    )
    return join(_number(cell, number, formula) for cell, number, formula in cells)


def _ends(sheet: SheetLayout, series: int, row: int) -> tuple[str, str]:
    return f"{sheet.range_column(series, 'low')}{row}", f"{sheet.range_column(series, 'high')}{row}"


def _number(cell: str, value: Decimal | None, formula: str = "") -> Xml:
    if value is None:
        return NONE
    return el("c", el("f", escape(formula)) if formula else NONE, el("v", escape(f"{value:f}")), r=cell, s=1)


def _calculated(cell: str, formula: str, content: str) -> Xml:
    return el("c", el("f", escape(formula)), el("v", escape(content)), r=cell, t="str")


def _styles(number_format: str) -> bytes:
    """Return the styles of the cells: plain, and the chart's number format."""
    plain = {"fontId": 0, "fillId": 0, "borderId": 0}
    fills = join(el("fill", el("patternFill", patternType=kind)) for kind in ("none", "gray125"))
    edges = join(el(side) for side in ("left", "right", "top", "bottom", "diagonal"))
    return part(
        "styleSheet",
        "",
        el("numFmts", el("numFmt", numFmtId=_FORMAT, formatCode=number_format), count=1),
        el("fonts", el("font", el("sz", val=11), el("name", val="Calibri")), count=1),
        el("fills", fills, count=2),
        el("borders", el("border", edges), count=1),
        el("cellStyleXfs", el("xf", numFmtId=0, **plain), count=1),
        el(
            "cellXfs",
            el("xf", numFmtId=0, xfId=0, **plain),
            el("xf", numFmtId=_FORMAT, xfId=0, applyNumberFormat=1, **plain),
            count=2,
        ),
        el("cellStyles", el("cellStyle", name="Normal", xfId=0, builtinId=0), count=1),
        xmlns=_MAIN,
    )
