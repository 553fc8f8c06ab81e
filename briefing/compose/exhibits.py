"""Tables with content: none repeats the sentences of its section, and no column is one of dashes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing.compose.draft import Draft, Message, Sentence, within
from briefing.compose.material import Material
from briefing.document import Block, Cell, FigureText, List, Paragraph, Quote, Row, Shown, Table
from briefing.extracts import figure_ids, parts
from briefing.language.values import Datum
from briefing.records import frozen, replace

HALF = 2
"""Where less than one row in so many has a figure in a column, and text says it, there is no column for it."""
NOTHING = "no-data"
"""The message that stands in a cell without content."""


@frozen
class _Told:
    """What the text of a section says: figures by their ids, and data by their paths."""

    figures: frozenset[str]
    paths: frozenset[str]

    def says(self, material: Material, part: object) -> bool:
        """Tell whether text says all figures, and all else of the data, that a part of the tree shows."""
        shown = {path for one in parts(part) if isinstance(one, Shown) for path in one.shows}
        held = {path for path in shown if path in material.entries.by_key}
        return held <= self.paths and all(self.has(material, one) for one in figure_ids(part))

    def has(self, material: Material, figure_id: str) -> bool:
        """Tell whether text says a figure."""
        key = material.figures[figure_id].key
        return figure_id in self.figures or (bool(key) and key in self.paths)


def with_content(material: Material, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the drafts of a section, its tables without columns of dashes, and without those that text repeats."""
    if not any(isinstance(block, Table) for block in blocks):
        return tuple(blocks)
    told = _told(blocks)
    kept = (_table(material, block, told) if isinstance(block, Table) else block for block in blocks)
    return tuple(block for block in kept if block is not None)


def _told(blocks: Sequence[Block]) -> _Told:
    text = tuple(block for block in blocks if _is_text(block))
    held = tuple(parts(text))
    sentences = [one for part in held if isinstance(part, Draft) for one in part.sentences]
    paths = {path for part in held if isinstance(part, (Shown, Sentence)) for path in part.shows}
    figures = {one.id for sentence in sentences for one in within(sentence.words) if isinstance(one, Datum)}
    return _Told(frozenset(figures), frozenset(paths))


def _is_text(block: Block) -> bool:
    return isinstance(block, Paragraph | Quote) or (isinstance(block, List) and block.role != "key-figures")


def _table(material: Material, table: Table, told: _Told) -> Table | None:
    """Return a table with the columns that tell something; None where that is nothing but what text says."""
    empty = material.text(NOTHING)
    columns = _by_column(table)
    gone = {index for index, cells in columns.items() if _tells_nothing(material, cells, told, empty)}
    alone = bool(gone) and len(columns) - len(gone) == 1
    if alone or (any(figure_ids(table)) and told.says(material, table)):
        return None
    return _without(table, gone) if gone else table


def _by_column(table: Table) -> Mapping[int, list[Cell]]:
    """Return the cells of each column in the rows that are no heads of groups."""
    found: dict[int, list[Cell]] = {index: [] for index in range(len(table.columns))}
    for row in table.rows:
        at = 0
        for cell in row.cells:
            if row.role != "group" and cell.span == 1 and at in found:
                found[at].append(cell)
            at += cell.span
    return found


def _tells_nothing(material: Material, cells: Sequence[Cell], told: _Told, empty: str) -> bool:
    """Tell whether a column is one of dashes, or nearly so with nothing but figures that text says."""
    filled = [cell for cell in cells if not _is_empty(cell, empty)]
    if not filled or any(cell.header for cell in cells):
        return bool(cells) and not filled
    figures = all(isinstance(part, FigureText) for cell in filled for part in _leaves(cell))
    return figures and len(filled) * HALF < len(cells) and all(told.says(material, cell) for cell in filled)


def _leaves(cell: Cell) -> Iterator[object]:
    yield from (part for part in parts(cell.content) if not hasattr(part, "content") and hasattr(part, "text"))


def _is_empty(cell: Cell, empty: str) -> bool:
    """Tell whether a cell has no content, or a dash for it."""
    for part in cell.content:
        if isinstance(part, Draft):
            if any(not (isinstance(one.words, Message) and one.words.id == NOTHING) for one in part.sentences):
                return False
        elif getattr(part, "text", None) != empty:
            return False
    return True


def _without(table: Table, gone: set[int]) -> Table:
    columns = tuple(column for index, column in enumerate(table.columns) if index not in gone)
    header, rows = (tuple(_narrowed(row, gone) for row in part) for part in (table.header, table.rows))
    return replace(table, columns=columns, header=header, rows=rows)


def _narrowed(row: Row, gone: set[int]) -> Row:
    cells, at = list[Cell](), 0
    for cell in row.cells:
        span = cell.span - len(gone & set(range(at, at + cell.span)))
        at += cell.span
        if span:
            cells.append(replace(cell, span=span))
    return replace(row, cells=tuple(cells))
