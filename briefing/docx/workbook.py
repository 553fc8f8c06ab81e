"""The workbook inside a chart: what "Edit data" opens. Categories, values, and the labels that stand on the chart.

A label is a formula of its value wherever one can give it, because neither Word nor Excel can be told to write a number
in the document's language on a computer set to another. Correct the value, and the label follows in the right marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO
from uuid import NAMESPACE_URL, uuid5

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from briefing.document import Chart, Point

SHEET = "Sheet1"
_MINUS = "−"
_THOUSAND = 1000
_MILLION = 1_000_000
_NAME_WIDTH, _VALUE_WIDTH = 28, 14  # of columns, in characters


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand on the sheet: a row for each category, a column for each series, then their labels."""

    categories: int
    series: int

    def names(self) -> str:
        """Return the reference of the categories' names."""
        return self._range("A")

    def name(self, series: int) -> str:
        """Return the reference of a series' name."""
        return f"{SHEET}!${xl_col_to_name(series + 1)}$1"

    def values(self, series: int) -> str:
        """Return the reference of a series' values."""
        return self._range(xl_col_to_name(series + 1))

    def labels(self, series: int) -> str:
        """Return the reference of a series' labels."""
        return self._range(xl_col_to_name(1 + self.series + series))

    def label_id(self, chart: str, series: int, category: int) -> str:
        """Return the id that a label's field must have: always the same for the same cell of the same chart."""
        return f"{{{uuid5(NAMESPACE_URL, f'{chart}#{series}.{category}')}}}".upper()

    def _range(self, column: str) -> str:
        return f"{SHEET}!${column}$2:${column}${self.categories + 1}"


def layout(chart: Chart) -> Layout:
    """Return where a chart's data stand."""
    return Layout(len(chart.categories), len(chart.series))


def workbook(chart: Chart, date: str, author: str) -> bytes:
    """Return the workbook of a chart; its date is the edition's."""
    buffer = BytesIO()
    book = Workbook(buffer, {"in_memory": True})
    book.set_properties({"created": datetime.fromisoformat(date).replace(tzinfo=UTC), "author": author})
    numbers = book.add_format({"num_format": chart.number_format})
    sheet = book.add_worksheet(SHEET)
    sheet.set_column(0, 0, _NAME_WIDTH)
    sheet.set_column(1, 2 * len(chart.series), _VALUE_WIDTH)
    sheet.write_string(0, 0, chart.category_title or chart.unit)
    for row, category in enumerate(chart.categories, 1):
        sheet.write_string(row, 0, category)
    for column, series in enumerate(chart.series, 1):
        labels = column + len(chart.series)
        sheet.write_string(0, column, series.name)
        sheet.write_string(0, labels, series.name)
        for row, point in enumerate(series.points, 1):
            if point.value is None:
                continue
            sheet.write_number(row, column, float(point.value), numbers)
            cell = f"{xl_col_to_name(column)}{row + 1}"
            formula = label_formula(point, cell, chart.decimal_mark, chart.group_mark)
            if formula is None:
                sheet.write_string(row, labels, point.label)
            else:
                sheet.write_formula(row, labels, formula, None, point.label)
    book.close()
    return buffer.getvalue()


def label_formula(point: Point, cell: str, decimal_mark: str, group_mark: str) -> str | None:
    """Return a formula that makes a point's label of its cell in any locale; None if the label says something else."""
    if point.value is None:
        return None
    mark, group = re.escape(decimal_mark), re.escape(group_mark)
    found = re.fullmatch(rf"([^\d{_MINUS}-]*)([{_MINUS}-]?)(\d[\d{group}]*)(?:{mark}(\d+))?(\D*)", point.label)
    if found is None:
        return None
    before, sign, whole, decimals, after = found.groups()
    places = len(decimals or "")
    shown = Decimal(f"{whole.replace(group_mark, '')}.{decimals or '0'}")
    rounded = abs(point.value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    if rounded != shown or shown >= _MILLION or bool(sign) != (point.value < 0):
        return None
    if shown >= _THOUSAND and whole != f"{int(shown):,}".replace(",", group_mark):
        return None
    value = f"ROUND(ABS({cell}),{places})"
    grouped = f'INT({value}/1000)&{_string(group_mark)}&RIGHT("000"&MOD(INT({value}),1000),3)'
    parts = [
        _string(before) if before else "",
        f'IF({cell}<0,{_string(sign or _MINUS)},"")',
        f"IF({value}>=1000,{grouped},INT({value}))",
        f"{_string(decimal_mark)}&RIGHT(FIXED({value},{places},TRUE),{places})" if places else "",
        _string(after) if after else "",
    ]
    return "=" + "&".join(part for part in parts if part)


def _string(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
