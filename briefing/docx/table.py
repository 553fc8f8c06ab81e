"""Tables: header rows that repeat, rows that stay whole, numbers that stand under each other, totals set apart.

Numbers stand on their decimal mark by a right indent as wide as the digits that a cell has fewer than its neighbours.
Word's decimal tab would look for the mark of the reader's computer, not for that of the document's language.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from briefing.document import Cell, Inlines, Row, Table
from briefing.docx.inline import runs
from briefing.docx.ledger import Ledger
from briefing.docx.measure import points, twips
from briefing.docx.table_styles import TABLE, total_borders
from briefing.docx.xml import NONE, Xml, el, join, paragraph, val
from briefing.extracts import caption_text
from briefing.records import frozen
from briefing.scene.faces import SPARE
from briefing.scene.lanes import Lane, Type, lanes, stands_beside
from briefing.scene.table import HEAD_SMALLER, broken, column_cells, figure_widths
from briefing.totals import total

_KEPT = el("w:keepNext")
_SHORT = 12  # a table of so many rows or fewer is not split over pages

_STYLES = {
    "header": ("TableHeading", "TableHeadingRight"),
    "body": ("TableText", "TableNumber"),
    "total": ("TableTotal", "TableTotalNumber"),
    "group": ("TableGroup", "TableGroup"),
}


@frozen
class _Sheet:
    """What the rows of one table share."""

    block: Table
    ledger: Ledger
    columns: tuple[Lane, ...]
    widths: tuple[int, ...]  # of columns, in twips
    indents: Mapping[tuple[int, int], int]  # of figures by column and identity of the cell: at the right, in twips


def table(block: Table, ledger: Ledger) -> Xml:
    """Return a table without its caption and notes."""
    columns = _lanes(block, ledger)
    sheet = _Sheet(block, ledger, columns, _widths(columns), _indents(block, ledger))
    last = len(block.rows) - 1
    whole = len(block.header) + len(block.rows) <= _SHORT
    rows = [_row(sheet, row, "header") for row in block.header]
    for index, row in enumerate(block.rows):
        # The first row stays with the header, the last with the one before it, and the notes with the last; the head of
        # a group with its first row, and a total with what it sums up.
        following = block.rows[index + 1].role if index < last else ""
        keep = whole or index in {0, last - 1} or row.role == "group" or following == "total"
        keep = bool(block.notes) if index == last else keep
        rows.append(_row(sheet, row, row.role, keep=keep, lined=row.role == "total" and index < last))
    return el(
        "w:tbl",
        _properties(block, total(sheet.widths), last_is_total=bool(block.rows) and block.rows[-1].role == "total"),
        el("w:tblGrid", join(el("w:gridCol", w_w=width) for width in sheet.widths)),
        join(rows),
    )


def _row(sheet: _Sheet, row: Row, role: str, *, keep: bool = False, lined: bool = False) -> Xml:
    """Return a row; ``keep`` holds it with the next, ``lined`` sets it apart where the table's style does not."""
    cells: list[Xml] = []
    column = 0
    for cell in row.cells:
        properties = el(
            "w:tcPr",
            el("w:tcW", w_w=total(sheet.widths[column : column + cell.span]), w_type="dxa"),
            val("w:gridSpan", cell.span) if cell.span > 1 else NONE,
            el("w:tcBorders", total_borders(sheet.ledger.theme)) if lined else NONE,
        )
        cells.append(el("w:tc", properties, _paragraph(sheet, cell, column, role, keep=keep)))
        column += cell.span
    header = el("w:tblHeader") if role == "header" else NONE
    return el("w:tr", el("w:trPr", el("w:cantSplit"), header), join(cells))


def _paragraph(sheet: _Sheet, cell: Cell, column: int, role: str, *, keep: bool) -> Xml:
    align = sheet.block.columns[column].align if cell.span == 1 else "left"
    indent = sheet.indents.get((column, id(cell)), 0) if align == "decimal" and role != "header" else 0
    properties = join((_KEPT if keep else NONE, el("w:ind", w_right=indent) if indent else NONE))
    content = runs(_content(sheet, cell, column, role), sheet.ledger)
    return paragraph(_style(sheet, column, role, align), content, properties)


def _content(sheet: _Sheet, cell: Cell, column: int, role: str) -> Inlines:
    """Return the text of a cell with places for hyphens in words that are wider than the cell."""
    covered = sheet.columns[column : column + cell.span]
    if not covered:
        return cell.content
    ledger = sheet.ledger
    size = ledger.theme.table_size - (HEAD_SMALLER if role == "header" else 0)
    room = (covered[-1].end - covered[0].start) / SPARE  # in another font words may be wider
    return broken(cell.content, ledger.fonts, size, ledger.hyphenate, room, bold=role != "body")


def _style(sheet: _Sheet, column: int, role: str, align: str) -> str:
    words, numbers = _STYLES[role]
    if align != "left":
        return numbers
    beside = role in {"header", "body"} and stands_beside(sheet.block, column)
    return f"{words}Indented" if beside else words


def _lanes(block: Table, ledger: Ledger) -> tuple[Lane, ...]:
    """Return the columns in their places, the text's width together."""
    kind = Type(ledger.fonts, ledger.theme.table_size, ledger.hyphenate)
    return lanes(block, kind, twips(ledger.text_width) / 20)


def _widths(columns: tuple[Lane, ...]) -> tuple[int, ...]:
    """Return the columns' widths in twips; their sum is the table's width to the last twip."""
    edges = [0, *(points(lane.right) for lane in columns)]
    return tuple(right - left for left, right in pairwise(edges))


def _indents(block: Table, ledger: Ledger) -> Mapping[tuple[int, int], int]:
    """Return how much less each figure has right of its whole part than the one of its column that has most there.

    Totals are measured as other rows: bold digits are as wide, and numbers of equal decimals need no indent.
    """
    found: dict[tuple[int, int], int] = {}
    for index in (index for index, column in enumerate(block.columns) if column.align == "decimal"):
        tails = {
            (index, id(cell)): widths[1]
            for _, cell in column_cells(block.rows, index)
            if (widths := figure_widths(cell.content, ledger.fonts, ledger.theme.table_size))
        }
        most = max(tails.values(), default=0.0)
        found |= {cell: points(most - tail) for cell, tail in tails.items()}
    return found


def _properties(block: Table, width: int, *, last_is_total: bool) -> Xml:
    first_column = any(cell.header for row in block.rows for cell in row.cells[:1])
    flags = 0x0020 * bool(block.header) | 0x0040 * last_is_total | 0x0080 * first_column | 0x0600
    look = el(
        "w:tblLook",
        w_val=f"{flags:04X}",
        w_firstRow=int(bool(block.header)),
        w_lastRow=int(last_is_total),
        w_firstColumn=int(first_column),
        w_lastColumn=0,
        w_noHBand=1,
        w_noVBand=1,
    )
    return el(
        "w:tblPr",
        val("w:tblStyle", TABLE),
        el("w:tblW", w_w=width, w_type="dxa"),
        el("w:tblLayout", w_type="fixed"),
        look,
        val("w:tblCaption", caption_text(block.caption)),
        val("w:tblDescription", block.summary) if block.summary else NONE,
    )
