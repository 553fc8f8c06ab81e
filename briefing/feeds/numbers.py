"""Numbers in cells of statistics files, exact: typed ones of workbooks, and written ones of any usual notation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from briefing.feeds.problem import FeedError
from briefing.feeds.tables import Cell, Table

_SPACES: Final = re.compile(r"(?<=\d)[\u0020\u00a0\u2009\u202f'’](?=\d{3}(?!\d))")
_PLAIN: Final = re.compile(r"[+-]?\d+")
_SURE: Final = re.compile(r"[+-]?\d+[.,](\d{1,2}|\d{4,})|[+-]?(0|\d{4,})[.,]\d{3}")
_POINT: Final = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?|[+-]?\d+\.\d+|[+-]?\d+(\.\d+)?[eE][+-]?\d+")
_COMMA: Final = re.compile(r"[+-]?\d{1,3}(\.\d{3})+(,\d+)?|[+-]?\d+,\d+")
_GROUPED_TWICE: Final = re.compile(r"[+-]?\d{1,3}((,\d{3}){2,}|(\.\d{3}){2,})")
_MOST_DIGITS: Final = 30
_BEYOND: Final = Decimal("1e999")
_BOTH: Final = re.compile(r"\d[.,].*[.,]\d")


def number(table: Table, row: int, column: int, marks: Iterable[str] = ()) -> Decimal:
    """Return the number in a cell.

    Args:
        table: The table.
        row: The row, from 0.
        column: The column, from 0.
        marks: Other texts of the column, by which the decimal mark is recognised where the cell is unclear.

    Raises:
        FeedError: The cell is empty, holds text, could be read both ways, or is no number that anything measures.
    """
    place = table.place(row, column)
    try:
        value = _of_cell(table, row, column, place, marks)
    except ArithmeticError:  # an exponent of twenty digits
        value = _BEYOND
    if value and abs(value.adjusted()) > _MOST_DIGITS:
        raise FeedError(f"{place} holds a number beyond all measure: {value:.1e}", "look at the file")
    return value or Decimal(0)


def _of_cell(table: Table, row: int, column: int, place: str, marks: Iterable[str]) -> Decimal:
    cell = table.at(row, column)
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        raise FeedError(f"{place} holds no number" if cell is not None else f"{place} is empty", "look at the file")
    if isinstance(cell, int):
        return Decimal(cell)
    if isinstance(cell, float):
        exact = Decimal(repr(cell))
        if not exact.is_finite():
            raise FeedError(f"{place} holds no number", "look at the file")
        return exact
    return _of_text(cell, table.decimal, place, marks)


def _of_text(cell: str, decimal: str, place: str, marks: Iterable[str]) -> Decimal:
    """Return the number that a text is."""
    text = _SPACES.sub("", cell.strip()).replace("\N{MINUS SIGN}", "-").removesuffix("%").strip()
    if not text:
        hint = "look at the file: an error of a formula, and a formula without a stored value, look empty, too"
        raise FeedError(f"{place} is empty", hint)
    if text.startswith("(") and text.endswith(")"):
        text = f"-{text[1:-1]}"
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    decimal = decimal or _recognised(text, marks)
    if decimal == "." and _POINT.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if decimal == "," and _COMMA.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if decimal == "" and (_POINT.fullmatch(text) or _COMMA.fullmatch(text)):
        hint = 'say which mark it is, in the entry of `feeds`: `decimal: ","`'
        raise FeedError(f"{place}: “{cell.strip()}” can be read in two ways", hint)
    raise FeedError(f"{place} holds “{_short(cell)}”, which is no number", "look at the file; was its layout changed?")


def _recognised(text: str, others: Iterable[str]) -> str:
    """Return the decimal mark by how a number is written, or others of its column; empty where nothing tells."""
    for one in (text, *others):
        tidy = _SPACES.sub("", one.strip())
        found = _BOTH.search(tidy)
        if found and (_POINT.fullmatch(tidy) or _COMMA.fullmatch(tidy)):
            if _GROUPED_TWICE.fullmatch(tidy):
                return "." if "," in tidy else ","
            return "." if tidy.rindex(".") > tidy.rindex(",") else ","
        if _SURE.fullmatch(tidy) or re.fullmatch(r"[+-]?\d+(\.\d+)?[eE][+-]?\d+", tidy):
            return "," if "," in tidy else "."
    return ""


def written(table: Table, column: int) -> Iterable[str]:
    """Yield the texts of a column."""
    return (cell for row in table.rows if column < len(row) and isinstance(cell := row[column], str))


def is_number(cell: Cell) -> bool:
    """Tell whether a cell is a number, or text that is written like one."""
    if isinstance(cell, int | float):
        return not isinstance(cell, bool)
    return isinstance(cell, str) and bool(re.fullmatch(r"[+-]?\d[\d.,]*%?", _SPACES.sub("", cell.strip())))


def _short(text: str) -> str:
    tidy = " ".join(text.split())
    return tidy if len(tidy) <= 40 else f"{tidy[:40]}…"  # noqa: PLR2004
