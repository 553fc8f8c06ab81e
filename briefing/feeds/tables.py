"""Statistics files as tables of cells: CSV, and workbooks of Excel and LibreOffice through python-calamine."""

from __future__ import annotations

import codecs
import csv
import io
import os
import signal
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from briefing import workers
from briefing.data.feeds import FeedFile
from briefing.errors import uninstalled
from briefing.feeds.compound import is_endless
from briefing.feeds.problem import FeedError
from briefing.reading.source_text import read_bytes
from briefing.records import frozen

LARGEST: Final = 200_000_000
MOST_ROWS: Final = 2_000_000
LONGEST: Final = 120  # seconds of the processor for a workbook; the largest that may be read takes less
WORKBOOKS: Final = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
_SEPARATORS: Final = {",": ",", ";": ";", "tab": "\t"}
_PACKED: Final = (b"PK\x03\x04", b"\x1f\x8b")
_ERRORS: Final = 2  # the file of the process
_LETTERS: Final = 26
_SHOWN: Final = 5
_LOOKED_AT: Final = 100_000  # characters

Cell = str | float | int | bool | date | datetime | None


@frozen
class Table:
    """One sheet, or a CSV file, whose ``sheet`` is empty: rows of cells, of any lengths.

    ``decimal`` is the decimal mark of numbers written as text; empty where it is to be recognised. ``book`` is the
    workbook that it is of, for what is asked of single cells; ``unended`` tells that no end of line follows the last
    row of a CSV file.
    """

    file: str
    sheet: str
    rows: tuple[tuple[Cell, ...], ...]
    decimal: str = ""
    book: bytes = b""
    unended: bool = False

    def at(self, row: int, column: int) -> Cell:
        """Return a cell, counted from 0; None beyond the last."""
        line = self.rows[row] if 0 <= row < len(self.rows) else ()
        return line[column] if 0 <= column < len(line) else None

    def place(self, row: int, column: int) -> str:
        """Return how messages name a cell: ``statistics.xlsx, sheet “2025”, C12``."""
        return f"{self.name}, {letters(column)}{row + 1}"

    @property
    def name(self) -> str:
        """The file, and the sheet of a workbook."""
        return f"{self.file}, sheet “{self.sheet}”" if self.sheet else self.file


def letters(column: int) -> str:
    """Return the letters of a column, counted from 0: A, …, Z, AA."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        text = chr(ord("A") + rest) + text
    return text


def position(address: str) -> tuple[int, int]:
    """Return row and column, counted from 0, of a cell such as C12."""
    name = address.rstrip("0123456789")
    column = 0
    for letter in name:
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return int(address[len(name) :]) - 1, column - 1


def opened(path: Path, shown: str, declared: FeedFile) -> tuple[Table, ...]:
    """Return the tables of a statistics file.

    Raises:
        FeedError: It is no such file, is damaged, or nothing tells how its text is written.
        UsageError: There is no such file, or python-calamine is needed and not installed.
        DataError: It is too large.
    """
    content = read_bytes(path, shown, kind="statistics file", largest=LARGEST)
    if path.suffix.lower() in WORKBOOKS:
        return _workbook(content, shown, declared)
    return (_csv(content, shown, declared),)


# -------------------------------------------------------------------------------------------------------- workbooks


def _workbook(content: bytes, shown: str, declared: FeedFile) -> tuple[Table, ...]:
    try:
        calamine: Any = import_module("python_calamine")
    except ImportError:
        raise uninstalled(
            "a workbook", "python-calamine", "feeds", file=shown, otherwise="save the sheet as CSV"
        ) from None
    _bound(content, shown)
    if is_endless(content):
        raise FeedError(f"{shown} is damaged: its parts lead in a circle", "download it again, or save it as XLSX")

    def sheets_of(content: bytes) -> list[tuple[str, list[list[Cell]]]]:
        with _without_a_word():
            book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
            names = list(book.sheet_names)
            return [(name, book.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in names]

    try:
        sheets = workers.apart(sheets_of, content, LONGEST)
    except (KeyboardInterrupt, SystemExit):
        raise
    except workers.WorkerError as ended:
        if ended.code == -signal.SIGKILL:  # perhaps for want of memory, as the error says
            raise
        is_too_long = ended.code == -signal.SIGXCPU
        reason = f"its reader comes to no end in {LONGEST} seconds" if is_too_long else "its reader broke down"
        raise FeedError(f"{shown} is no workbook that can be read: {reason}", "save it again, as XLSX") from None
    except BaseException as wrong:  # noqa: BLE001 - the reader raises errors of many kinds, its panics are no Exception
        reason = " ".join(str(wrong).split())
        raise FeedError(f"{shown} is no workbook that can be read: {reason}", "save it again, as XLSX") from None
    if not sheets:
        raise FeedError(f"{shown} has no sheet with cells", "save the table in a sheet of cells")
    return tuple(
        Table(shown, name, tuple(map(tuple, rows)), declared.decimal or "", content)
        for name, rows in sheets
        if _fits(rows, shown)
    )


@contextmanager
def _without_a_word() -> Iterator[None]:
    """Keep what a library writes past Python to the standard error to itself: a panic tells its stack."""
    try:
        kept = os.dup(_ERRORS)
    except OSError:  # it is closed
        yield
        return
    nothing = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nothing, _ERRORS)
        yield
    finally:
        os.dup2(kept, _ERRORS)
        os.close(kept)
        os.close(nothing)


def _bound(content: bytes, shown: str) -> None:
    """Refuse a packed file that is much larger than it looks."""
    if not content.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            size = sum(part.file_size for part in package.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise FeedError(f"{shown} is no workbook that can be read", "download it again") from None
    if size > LARGEST:
        raise FeedError(f"{shown} is too large: {size:,} bytes unpacked", "keep only the sheet that is needed")


def _fits(rows: list[Any], shown: str) -> bool:
    if len(rows) > MOST_ROWS:
        raise FeedError(f"{shown} has more than {MOST_ROWS:,} rows", "download only what is needed")
    return True


# -------------------------------------------------------------------------------------------------------------- CSV


def _csv(content: bytes, shown: str, declared: FeedFile) -> Table:
    text = _decoded(content, shown, declared.encoding)
    if declared.separator:
        separator = _SEPARATORS[declared.separator]
    else:
        separator, text = _separator(text, shown)
    rows: list[tuple[Cell, ...]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            rows.append(tuple(map(sys.intern, row)))  # cells of a column repeat: each text is kept once
            if len(rows) > MOST_ROWS:
                raise FeedError(f"{shown} has more than {MOST_ROWS:,} rows", "download only what is needed")
    except csv.Error as wrong:
        raise FeedError(f"{shown}, row {len(rows) + 1}, is no CSV: {wrong}", "download it again") from None
    return Table(shown, "", tuple(rows), declared.decimal or "", unended=bool(text) and text[-1] not in "\r\n")


def _decoded(content: bytes, shown: str, encoding: str) -> str:
    if encoding:
        try:
            codec = codecs.lookup(encoding)
        except (LookupError, ValueError):
            raise FeedError(f"there is no encoding “{encoding}”", "write one such as windows-1251") from None
        return _by(codec.name, content, shown)
    if content.startswith(_PACKED):
        raise FeedError(f"{shown} is a packed file, no text", "unpack it, or name it as what it is: .xlsx, .ods")
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if content.startswith(mark):
            return _by(name, content, shown)
    return _by("utf-8", content, shown)


def _by(codec: str, content: bytes, shown: str) -> str:
    try:
        text = content.decode(codec)
    except (UnicodeDecodeError, LookupError, ValueError) as wrong:
        at = getattr(wrong, "start", 0)
        line = content.count(b"\n", 0, at) + 1
        hint = "say what it is, in the entry of `feeds`: `encoding: windows-1252` (Comtrade), `windows-1251` (Cyrillic)"
        raise FeedError(f"{shown}, row {line}, is not {codec.upper()}", hint) from None
    if not isinstance(text, str) or "\0" in text:
        hint = "name a CSV file or a workbook: .xlsx, .xls, .ods; say `encoding: utf-16-le` where it is that"
        raise FeedError(f"{shown} is no text", hint)
    return text


def _separator(text: str, shown: str) -> tuple[str, str]:
    """Return what separates the cells, and the text without a line that says so, as Excel writes it: ``sep=;``."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == len("sep=;"):
        return first.strip()[-1], rest
    head = "\n".join(text[:_LOOKED_AT].splitlines()[:_SHOWN])
    counts = {mark: _outside(head, mark) for mark in _SEPARATORS.values()}
    best = max(counts, key=lambda mark: counts[mark])
    if not counts[best]:
        return ",", text
    if sum(count == counts[best] for count in counts.values()) > 1:
        hint = 'say which, in the entry of `feeds`: `separator: ";"`'
        raise FeedError(f"{shown} may be separated by commas or by semicolons", hint)
    return best, text


def _outside(text: str, mark: str) -> int:
    """Return how often a mark stands outside of quotes."""
    return sum(part.count(mark) for number, part in enumerate(text.split('"')) if number % 2 == 0)


def texts(row: tuple[Cell, ...]) -> Iterator[str]:
    """Yield the cells of a row as text, without spaces around."""
    return (label(cell) for cell in row)


def label(cell: Cell) -> str:
    """Return a cell as text; a whole number of a workbook, which keeps numbers as floats, without a fraction."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | date):
        return cell.isoformat()[:10]
    return " ".join(str(cell).split())
