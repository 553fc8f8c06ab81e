"""The structure of a table: rows of as many cells as there are columns, and which cells head which."""

from __future__ import annotations

from typing import Any

from briefing.document import Row, Table
from briefing.extracts import plain
from briefing.pdf.tagging import Element


class Rows:
    """The rows of a table as elements, in the making.

    Header cells say whether they head a column or a row. Where that does not tell all, as below the head of a group or
    two rows of column heads, every cell also names its header cells.
    """

    def __init__(self, table: Table, tag: Element) -> None:
        """Take a table and the element that it is."""
        self._table = table
        self._tag = tag
        self._head: Element | None = None
        self._body: Element | None = None
        self._named = len(table.header) > 1 or any(row.role == "group" for row in table.rows)
        self._columns: list[list[Element]] = [[] for _ in table.columns]  # the header cells of each column
        self._group: Element | None = None  # the head of the group
        self._count = 0

    def header(self, row: Row) -> tuple[Element, ...]:
        """Return the cells of a header row; an empty one heads nothing."""
        if self._head is None:  # a head without a body is none
            self._head = self._tag.add("THead") if self._table.rows else self._tag
        line = self._head.add("TR")
        cells: list[Element] = []
        at = 0
        for text, span in self._cells(row):
            heads = self._columns[at : at + span]
            headers = list(heads[0]) if heads else []
            if text:
                cells.append(self._heading(line, "/Column", span, headers))
                for above in heads:
                    above.append(cells[-1])
            else:
                cells.append(self._add(line, "TD", {}, span, headers))
            at += span
        return tuple(cells)

    def row(self, row: Row) -> tuple[Element, ...]:
        """Return the cells of a row of the body."""
        self._body = self._body or self._tag.add("TBody")
        line = self._body.add("TR")
        if row.role == "group":
            self._group = None
        cells: list[Element] = []
        at = 0
        own: Element | None = None
        for index, (text, span) in enumerate(self._cells(row)):
            is_header = index < len(row.cells) and row.cells[index].header
            headers = [one for above in self._columns[at : at + span] for one in above]
            headers += [one for one in (self._group, own) if one]
            if text and (is_header or (row.role == "group" and index == 0)):
                cells.append(self._heading(line, "/Row", span, [] if row.role == "group" else headers))
                own = own or cells[-1]
                if row.role == "group" and index == 0:
                    self._group, own = cells[-1], None
            else:
                cells.append(self._add(line, "TD", {}, span, headers))
            at += span
        return tuple(cells)

    def _cells(self, row: Row) -> list[tuple[str, int]]:
        """Return the text and span of a row's cells, as many as cover all columns and no more."""
        free = len(self._table.columns)
        found: list[tuple[str, int]] = []
        for cell in row.cells:
            span = min(max(cell.span, 1), free)
            if span:
                found.append((plain(cell.content).strip(), span))
            free -= span
        return found + [("", 1)] * free

    def _heading(self, line: Element, scope: str, span: int, headers: list[Element]) -> Element:
        self._count += 1
        name = f"{self._table.id or 'table'}-{self._count}" if self._named else ""
        return self._add(line, "TH", {"Scope": scope}, span, headers, name=name)

    def _add(
        self, line: Element, kind: str, entries: dict[str, Any], span: int, headers: list[Element], *, name: str = ""
    ) -> Element:
        if span > 1:
            entries["ColSpan"] = span
        if self._named and headers:
            entries["Headers"] = tuple(dict.fromkeys(headers))
        return line.add(kind, id=name, attributes={"Table": entries} if entries else {})
