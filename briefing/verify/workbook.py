"""Workbooks behind charts: the cells of their sheets, and ranges of these."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefing.verify.markup import local, value
from briefing.verify.package import Package

_RANGE = re.compile(r"^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$")
_CELL = re.compile(r"^([A-Z]{1,3})(\d{1,7})$")
_MOST = 20_000  # cells of a range

Cells = dict[tuple[str, int, int], str]


class Workbook:
    """The cells of a workbook, as text: numbers as they are stored, with a point."""

    def __init__(self, package: Package) -> None:
        """Read the sheets of a workbook."""
        self.cells: Cells = {}
        main = package.main
        relations = package.relations(main)
        shared: list[str] = []
        for relation in relations.values():
            if relation.kind == "sharedStrings":
                shared = [_words(item) for item in package.root(relation.target) if local(item) == "si"]
        for sheet in package.root(main).iter("{*}sheet"):
            found = relations.get(value(sheet, "id"))
            if found is not None and not found.is_outside:
                self._sheet(value(sheet, "name"), package.root(found.target), shared)

    def _sheet(self, name: str, root: Any, shared: list[str]) -> None:
        for cell in root.iter("{*}c"):
            place = _CELL.match(value(cell, "r"))
            if not place:
                continue
            kind, text = value(cell, "t"), ""
            for part in cell:
                if local(part) == "v":
                    text = part.text or ""
                elif local(part) == "is":
                    text = _words(part)
            if kind == "s":
                text = shared[int(text)] if text.isdigit() and int(text) < len(shared) else ""
            if text:
                self.cells[name, int(place[2]), column(place[1])] = text

    def range(self, formula: str) -> list[str] | None:
        """Return the cells that a formula (``Sheet1!$B$2:$B$11``) is of, row by row; None where it is no range."""
        found = _RANGE.match(formula.strip().strip("()"))
        if not found:
            return None
        name = (found[1] or found[2]).replace("''", "'")
        top, left = int(found[4]), column(found[3])
        bottom, right = int(found[6] or top), column(found[5] or found[3])
        if (bottom - top + 1) * (right - left + 1) > _MOST:
            return None
        places = ((row, at) for row in range(top, bottom + 1) for at in range(left, right + 1))
        return [self.cells.get((name, *place), "") for place in places]

    def rows(self) -> Iterator[tuple[str, str]]:
        """Yield the cells with their names (``B2``), row by row."""
        for (_, row, at), text in sorted(self.cells.items()):
            yield f"{letters(at)}{row}", text

    def heads(self, name: str) -> tuple[str, ...]:
        """Return the first cells of the row and the column of a cell."""
        found = _CELL.match(name)
        if not found:
            return ()
        row, at = int(found[2]), column(found[1])
        first = {(place, across): text for (_, place, across), text in self.cells.items() if 1 in {place, across}}
        return tuple(first.get(place, "") for place in ((row, 1), (1, at)) if place != (row, at))


def column(name: str) -> int:
    """Return the number of a column: A is 1."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def letters(number: int) -> str:
    """Return the name of a column."""
    name = ""
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _words(item: Any) -> str:
    return "".join(part.text or "" for part in item.iter("{*}t"))
