"""Heads of the cells of tables: those of the column, from the top, and that of the row."""

from __future__ import annotations

from dataclasses import dataclass, field

_WIDEST = 200  # columns that a cell spans


@dataclass(slots=True)
class Grid:
    """Follows a table cell by cell and knows under which heads each stands."""

    _columns: dict[int, tuple[str, ...]] = field(default_factory=dict)
    _taken: dict[int, int] = field(default_factory=dict)
    _column: int = 0
    _head: str = ""

    def begin_row(self) -> None:
        """Begin the next row."""
        self._column, self._head = 0, ""

    @property
    def is_first(self) -> bool:
        """Tell whether the next cell is the first of its row."""
        return self._column == 0

    def heads(self, *, is_head: bool) -> tuple[str, ...]:
        """Return the heads of the next cell: those of the row and the column, for a head those above it."""
        while self._taken.get(self._column):
            self._taken[self._column] -= 1
            self._column += 1
        above = self._columns.get(self._column, ())
        return above if is_head or not self._head else (self._head, *above)

    def end_cell(
        self, text: str, *, wide: int = 1, high: int = 1, of_column: bool = False, of_row: bool = False
    ) -> None:
        """End a cell with its text, its columns and rows, and what it is the head of."""
        wide = min(max(wide, 1), _WIDEST)
        for covered in range(self._column, self._column + wide):
            if of_column and text:
                self._columns[covered] = (*self._columns.get(covered, ()), text)
            if high > 1:
                self._taken[covered] = high - 1
        if of_row:
            self._head = text
        self._column += wide
