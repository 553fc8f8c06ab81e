"""Cells of workbooks that are shown as percentages: what is held as 0.128 is 12.8% for those who look at the file.

The reader of workbooks gives values alone, so the formats of cells are read here, where a percentage is asked for.
XLSX is told by the formats of its styles (ECMA-376-1, 18.8.30), ODS by the types of its values (ODF 1.3, 19.387).
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from lxml import etree

from briefing.feeds.problem import FeedError
from briefing.feeds.tables import Table, position

_HUNDRED: Final = Decimal(100)
_DOUBTFUL: Final = 10  # what is larger is no part of a whole that grew tenfold
_BUILT_IN: Final = ("9", "10")  # numbers of formats: 0% and 0.00%
_TEXT: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')  # of a format: what is shown as it stands, colours and conditions
_ROWS, _COLUMNS = "number-rows-repeated", "number-columns-repeated"


def percentage(table: Table, row: int, column: int, value: Decimal) -> Decimal:
    """Return the number of a cell as a percentage, as the workbook shows it.

    Raises:
        FeedError: The workbook is of a kind that does not tell how it shows the cell, and both are possible.
    """
    if not table.book or isinstance(table.at(row, column), str):
        return value
    is_shown = _is_shown(table, row, column)
    if is_shown is None and value and abs(value) < _DOUBTFUL:
        message = f"{table.place(row, column)} holds {value}, which may be {value * _HUNDRED:f}%"
        raise FeedError(message, "save the file as XLSX or ODS, which tell how a cell is shown")
    return value * _HUNDRED if is_shown else value


def _is_shown(table: Table, row: int, column: int) -> bool | None:
    """Tell whether a cell is shown as a percentage; None where nothing tells."""
    try:
        with zipfile.ZipFile(io.BytesIO(table.book)) as package:
            names = set(package.namelist())
            if "content.xml" in names:
                return _in_ods(package, table.sheet, row, column)
            if "xl/workbook.xml" in names:
                return _in_xlsx(package, table.sheet, row, column)
    except Exception:  # noqa: BLE001, S110 - a damaged part in any of many ways: it does not tell
        pass
    return None


def _parts(package: zipfile.ZipFile, name: str, *tags: str) -> Iterator[Any]:
    """Yield the elements of a part with some names, whatever their namespace, as each ends."""
    with package.open(name) as stream:
        for _, found in etree.iterparse(
            stream, tag=[f"{{*}}{tag}" for tag in tags], resolve_entities=False, no_network=True
        ):
            yield found


def _local(held: Any, name: str, otherwise: str = "") -> str:
    """Return an attribute by its name without namespace."""
    return next((str(value) for key, value in held.attrib.items() if etree.QName(key).localname == name), otherwise)


# ------------------------------------------------------------------------------------------------------------- XLSX


def _in_xlsx(package: zipfile.ZipFile, sheet: str, row: int, column: int) -> bool:
    cell = next((one for place, one in _cells(package, _part_of(package, sheet)) if place == (row, column)), None)
    style = int(cell.get("s", "0")) if cell is not None else 0
    return _is_percent(package, style)


def _part_of(package: zipfile.ZipFile, sheet: str) -> str:
    """Return the part in which a sheet is."""
    relation = next(
        _local(one, "id") for one in _parts(package, "xl/workbook.xml", "sheet") if one.get("name") == sheet
    )
    target = next(
        one.get("Target")
        for one in _parts(package, "xl/_rels/workbook.xml.rels", "Relationship")
        if one.get("Id") == relation
    )
    return posixpath.normpath(posixpath.join("xl", target)) if not target.startswith("/") else target[1:]


def _cells(package: zipfile.ZipFile, part: str) -> Iterator[tuple[tuple[int, int], Any]]:
    """Yield the cells of a sheet with their places; one without an address stands right of the one before."""
    line = -1
    for one in _parts(package, part, "row"):
        line = int(one.get("r")) - 1 if one.get("r") else line + 1
        at = -1
        for cell in one.iterchildren("{*}c"):
            at = position(cell.get("r"))[1] if cell.get("r") else at + 1
            yield (line, at), cell
        one.clear()


def _is_percent(package: zipfile.ZipFile, style: int) -> bool:
    (styles,) = _parts(package, "xl/styles.xml", "styleSheet")
    formats = styles.find("{*}cellXfs")
    wanted = formats[style].get("numFmtId", "0") if formats is not None else "0"
    codes = {one.get("numFmtId"): one.get("formatCode", "") for one in styles.iterfind("{*}numFmts/{*}numFmt")}
    return "%" in _TEXT.sub("", codes[wanted]) if wanted in codes else wanted in _BUILT_IN


# -------------------------------------------------------------------------------------------------------------- ODS


def _in_ods(package: zipfile.ZipFile, sheet: str, row: int, column: int) -> bool:
    held = next(one for one in _parts(package, "content.xml", "table") if _local(one, "name") == sheet)
    for line in held.iter("{*}table-row"):
        row -= int(_local(line, _ROWS, "1"))
        if row < 0:
            for cell in line.iterchildren("{*}table-cell", "{*}covered-table-cell"):
                column -= int(_local(cell, _COLUMNS, "1"))
                if column < 0:
                    return _local(cell, "value-type") == "percentage"
            break
    return False
