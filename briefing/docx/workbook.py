"""The workbook inside a chart: what "Edit data" opens. Categories, values, and the labels that stand on the chart.

A label is a formula of its value wherever one can give it, because neither Word nor Excel can be told to write a number
in the document's language on a computer set to another. Correct the value, and the label follows in the right marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_uppercase
from uuid import NAMESPACE_URL, uuid5

from briefing.document import Chart, Point
from briefing.docx.package import CT, RT, add, blank, fill, save
from briefing.docx.xml import NONE, Xml, el, escape, join, part

_WORKSHEET = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
SHEET = "Sheet1"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_FORMAT = 164  # the first id that is not one of the built-in number formats
_MINUS = "−"
_MILLION = 1_000_000
_NAME_WIDTH, _VALUE_WIDTH = 28, 14  # of columns, in characters


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """Where things stand on the sheet: a row for each category, a column for each series, then their labels."""

    categories: int
    series: int

    def names(self) -> str:
        """Return the reference of the categories' names."""
        return self._range("A")

    def name(self, series: int) -> str:
        """Return the reference of a series' name."""
        return f"{SHEET}!${_letters(series + 1)}$1"

    def values(self, series: int) -> str:
        """Return the reference of a series' values."""
        return self._range(_letters(series + 1))

    def labels(self, series: int) -> str:
        """Return the reference of a series' labels."""
        return self._range(_letters(1 + self.series + series))

    def label_id(self, chart: str, series: int, category: int) -> str:
        """Return the id that a label's field must have: always the same for the same cell of the same chart."""
        return f"{{{uuid5(NAMESPACE_URL, f'{chart}#{series}.{category}')}}}".upper()

    def _range(self, column: str) -> str:
        return f"{SHEET}!${column}$2:${column}${self.categories + 1}"


def layout(chart: Chart) -> SheetLayout:
    """Return where a chart's data stand."""
    return SheetLayout(len(chart.categories), len(chart.series))


def workbook(chart: Chart, theme: bytes) -> bytes:
    """Return the workbook of a chart; ``theme`` is the part with the document's colours and fonts.

    Values are written as the decimals they are, never through a float.
    """
    package, book = blank("/xl/workbook.xml", CT.SML_SHEET_MAIN)
    strings: dict[str, int] = {}
    sheet = part("worksheet", "", _columns(chart), el("sheetData", join(_rows(chart, strings))), xmlns=_MAIN)
    _, relation = add(book, "/xl/worksheets/sheet1.xml", CT.SML_WORKSHEET, _WORKSHEET, sheet)
    add(book, "/xl/theme/theme1.xml", CT.OFC_THEME, RT.THEME, theme)
    add(book, "/xl/styles.xml", CT.SML_STYLES, RT.STYLES, _styles(chart.number_format))
    texts = join(el("si", el("t", escape(text), xml_space="preserve")) for text in strings)
    shared = part("sst", "", texts, xmlns=_MAIN, uniqueCount=str(len(strings)))
    add(book, "/xl/sharedStrings.xml", CT.SML_SHARED_STRINGS, RT.SHARED_STRINGS, shared)
    sheets = el("sheets", el("sheet", name=SHEET, sheetId=1, r_id=relation))
    # Labels are calculated anew when the book is opened.
    fill(book, part("workbook", "r", sheets, el("calcPr", calcId=0, fullCalcOnLoad=1), xmlns=_MAIN))
    return save(package)


def _columns(chart: Chart) -> Xml:
    last = 1 + 2 * len(chart.series)
    values = el("col", min=2, max=last, width=_VALUE_WIDTH, customWidth=1) if last > 1 else NONE
    return el("cols", el("col", min=1, max=1, width=_NAME_WIDTH, customWidth=1), values)


def _rows(chart: Chart, strings: dict[str, int]) -> Iterator[Xml]:
    """Yield the rows of the sheet; texts are put into ``strings``, where their cells find them by number."""

    def text(cell: str, content: str) -> Xml:
        return el("c", el("v", Xml(str(strings.setdefault(content, len(strings))))), r=cell, t="s")

    def label(cell: str, point: Point, value: str) -> Xml:
        formula = label_formula(point, value, chart.group_mark)
        if formula is None:
            return text(cell, point.label)
        return el("c", el("f", escape(formula)), el("v", escape(point.label)), r=cell, t="str")

    names = [series.name for series in chart.series]
    titles = [chart.category_title or chart.unit, *names, *names]
    yield el("row", join(text(f"{_letters(column)}1", title) for column, title in enumerate(titles)), r=1)
    for index, category in enumerate(chart.categories):
        number = index + 2
        values: list[Xml] = []
        labels: list[Xml] = []
        for column, series in enumerate(chart.series, 1):
            cell = f"{_letters(column)}{number}"
            point = series.points[index]
            if point.value is not None:
                values.append(el("c", el("v", escape(f"{point.value:f}")), r=cell, s=1))
                labels.append(label(f"{_letters(column + len(names))}{number}", point, cell))
        yield el("row", text(f"A{number}", category), *values, *labels, r=number)


def _letters(column: int) -> str:
    """Return the name of a column counted from 0: A, B, … Z, AA."""
    before, last = divmod(column, len(ascii_uppercase))
    return (_letters(before - 1) if before else "") + ascii_uppercase[last]


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


def label_formula(point: Point, cell: str, group_mark: str) -> str | None:
    """Return a formula that makes a point's label of its cell in any locale; None if the label says something else."""
    value, numeral = point.value, point.numeral
    if value is None or numeral is None or numeral.lower or abs(value) >= _MILLION:
        return None
    places = max(len(numeral.fraction) - 1, 0)
    size = f"ROUND(ABS({cell}),{places})"
    grouped = f'INT({size}/1000)&{_string(group_mark)}&RIGHT("000"&MOD(INT({size}),1000),3)'
    parts = [
        _string(numeral.before) if numeral.before else "",
        f'IF({cell}<0,{_string(numeral.sign or _MINUS)},"")',
        f"IF({size}>=1000,{grouped},INT({size}))",
        f"{_string(numeral.fraction[0])}&RIGHT(FIXED({size},{places},TRUE),{places})" if places else "",
        _string(numeral.after) if numeral.after else "",
    ]
    return "&".join(part for part in parts if part)


def _string(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
