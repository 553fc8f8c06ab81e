"""Tables as HTML: headings of columns and rows, decimals one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing.document import Cell, Column, Row, Table
from briefing.extracts import caption_text, decimal_place, plain
from briefing.html.elements import Element, element
from briefing.html.inline import Voice, inlines, told

MOST_DECIMALS = 6
"""Of the widths that the style sheet knows: longer fractions stand as they are."""


def table(block: Table, voice: Voice) -> Element:
    """Return a table with its caption; notes are those of whoever puts it on the page."""
    after = _after_the_mark(block)
    head = [_row(row, block.columns, after, voice, scope="col") for row in block.header]
    body = [_row(row, block.columns, after, voice) for row in block.rows]
    caption = element("caption", *told(block.caption, voice))
    inner = element("table", caption, element("thead", *head), element("tbody", *body), aria_description=block.summary)
    return element("div", inner, class_="wide", role="group", tabindex="0", aria_label=caption_text(block.caption))


def _after_the_mark(block: Table) -> dict[int, int]:
    """Return how many characters cells have behind the decimal mark at most, by the columns that are aligned there."""
    longest: dict[int, int] = {}
    for row in block.rows:
        for at, cell in _places(row):
            if block.columns[at].align == "decimal" and (place := decimal_place(cell.content)) is not None:
                longest[at] = max(longest.get(at, 0), len(plain(cell.content)) - place)
    return longest


def _places(row: Row) -> Iterator[tuple[int, Cell]]:
    """Yield the cells of a row with the number of the column that each begins in."""
    at = 0
    for cell in row.cells:
        yield at, cell
        at += cell.span


def _row(row: Row, columns: Sequence[Column], after: Mapping[int, int], voice: Voice, *, scope: str = "") -> Element:
    cells = []
    for at, cell in _places(row):
        align = columns[at].align if at < len(columns) else "left"
        kind = "rowgroup" if row.role == "group" else scope or ("row" if cell.header else "")
        tag = "th" if kind else "td"
        classes = {"left": "", "right": "r", "decimal": "r"}[align] if not (scope and cell.span > 1) else "c"
        span = str(cell.span) if cell.span > 1 else ""
        content = list(inlines(cell.content, voice))
        pad = _pad(cell, after.get(at)) if not scope else 0
        if pad:
            content.append(element("span", class_=f"f{pad}", aria_hidden="true"))
        cells.append(element(tag, *content, scope=kind, colspan=span, class_=classes))
    return element("tr", *cells, class_=row.role if row.role != "body" else "")


def _pad(cell: Cell, longest: int | None) -> int:
    """Return how many figures wide the place is that a cell leaves free at its right."""
    place = decimal_place(cell.content)
    if longest is None or place is None:
        return 0
    return min(MOST_DECIMALS, longest - (len(plain(cell.content)) - place))
