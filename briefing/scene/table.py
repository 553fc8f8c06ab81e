"""Tables: how wide columns are, and how far figures reach on each side of their decimal marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.document import Cell, Citation, Column, Inlines, Row
from briefing.extracts import decimal_place
from briefing.scene.faces import PARTS, Fonts
from briefing.scene.setting import CITATION, leaves
from briefing.totals import total

HEAD_SMALLER = 0.6
"""Points that the text of header cells is smaller than that of others."""
_SHOWS_NOT = 0.1  # points
_BETWEEN_WORDS = re.compile(r"[ \n\t]|(?<=[^\W\d]-)(?=[^\W\d])")


def column_widths(columns: Sequence[Column], needs: Sequence[float], room: float) -> list[float]:
    """Return the widths of columns in a room: their shares, widened where one needs more, at the others' cost.

    ``needs`` are the widths below which columns would break a word or a figure; where all of them together are too
    wide, each gets its part.
    """
    shares = float(total(column.width for column in columns)) or 1.0
    widths = [max(float(column.width), 0.0) / shares * room for column in columns]
    if total(needs) >= room:
        return [need / total(needs) * room for need in needs]
    for _ in columns:  # each round gives to those in need and takes from those with most to spare
        lack = total(max(need - width, 0.0) for need, width in zip(needs, widths, strict=True))
        spare = total(max(width - need, 0.0) for need, width in zip(needs, widths, strict=True))
        if lack < _SHOWS_NOT:
            break
        widths = [
            need if width < need else width - (width - need) / spare * lack
            for need, width in zip(needs, widths, strict=True)
        ]
    return widths


def column_cells(rows: Sequence[Row], index: int) -> Iterator[tuple[Row, Cell]]:
    """Yield the cells of one column that cover no other, with their rows."""
    for row in rows:
        at = 0
        for cell in row.cells:
            if at == index and cell.span == 1:
                yield row, cell
            at += cell.span


def figure_widths(content: Inlines, fonts: Fonts, size: float, *, bold: bool = False) -> tuple[float, float] | None:
    """Return the widths of a cell's text before its figure's decimal mark, and from it on; None without a figure."""
    split = decimal_place(content)
    if split is None:
        return None
    whole = fraction = 0
    for leaf, face in leaves(content, fonts, sans=True, bold=bold):
        own = size * CITATION if isinstance(leaf, Citation) else size
        whole += face.advance_by_words(leaf.text[:split], own) if split > 0 else 0
        fraction += face.advance_by_words(leaf.text[max(split, 0) :], own)
        split -= len(leaf.text)
    return whole / PARTS, fraction / PARTS


def longest_word(content: Inlines, fonts: Fonts, size: float, *, bold: bool = False) -> float:
    """Return the width of the longest word, which no line can be narrower than."""
    words = (
        face.width(word, size)
        for leaf, face in leaves(content, fonts, sans=True, bold=bold)
        for word in _BETWEEN_WORDS.split(leaf.text)
    )
    return max(words, default=0.0)
