"""Tables: what stands in cells, how narrow it can be, and how far figures reach on each side of their decimal marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from briefing.document import Cell, Citation, Emphasis, Inline, Inlines, Row, Strong, Text
from briefing.extracts import decimal_place
from briefing.records import frozen, replace
from briefing.scene.faces import PARTS, Face, Fonts
from briefing.scene.hyphens import NO_BREAK, SOFT_HYPHEN, Hyphenate, places
from briefing.scene.setting import CITATION, leaves

HEAD_SMALLER: Final = 0.6
"""Points that the text of header cells is smaller than that of others."""
_OPEN_TO_BREAK: Final = re.compile(r"[ \n\t]|(?<=[^\W\d]-)(?=[^\W\d])|(?<=(?<!\d)[–—])(?=\w)")
_LETTERS: Final = 2.6
"""The width, in its sizes, of the few letters that are the least which is left of a word that is cut."""
_FIGURE: Final = 24
"""So many characters with a digit among them may be a figure with its unit, which is never cut; more are not."""


@frozen
class Extent:
    """How wide text is, in points: on one line, with its words whole, broken by hyphens, and cut."""

    natural: float = 0.0
    whole: float = 0.0
    hyphenated: float = 0.0
    cut: float = 0.0

    def over(self, other: Extent) -> Extent:
        """Return the larger of each."""
        return Extent(
            max(self.natural, other.natural),
            max(self.whole, other.whole),
            max(self.hyphenated, other.hyphenated),
            max(self.cut, other.cut),
        )

    @classmethod
    def firm(cls, width: float) -> Extent:
        """Return the extent of what stays on one line."""
        return cls(width, width, width, width)


@frozen
class _Piece:
    """Text of one leaf between two places where a line may end; ``cut`` tells whether a hyphen may break it."""

    text: str
    face: Face
    size: float
    hyphens: bool

    @property
    def width(self) -> int:
        """Its width in thousandths of a point."""
        return self.face.advance_by_words(self.text, self.size)


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


def extent(content: Inlines, fonts: Fonts, size: float, hyphenate: Hyphenate, *, bold: bool = False) -> Extent:
    """Return how wide the text of a cell is."""
    found = Extent()
    natural = 0
    for word in _words(content, fonts, size, bold=bold):
        natural += _width(word) + (word[0].face.advance(" ", word[0].size) if natural else 0)
        found = found.over(_of_word(word, size, hyphenate))
    return replace(found, natural=natural / PARTS)


def broken(
    content: Inlines, fonts: Fonts, size: float, hyphenate: Hyphenate, room: float, *, bold: bool = False
) -> Inlines:
    """Return the text of a cell with soft hyphens in the words that are wider than the room; other text as it is."""
    wide = {
        piece.text
        for word in _words(content, fonts, size, bold=bold)
        if _width(word) > room * PARTS
        for piece in word
        if piece.hyphens
    }
    return tuple(_softened(part, wide, hyphenate) for part in content) if wide else content


# --------------------------------------------------------------------------------------------------------------- words


def _words(content: Inlines, fonts: Fonts, size: float, *, bold: bool) -> Iterator[tuple[_Piece, ...]]:
    """Yield what no line breaks without need, each as the pieces of the leaves that it is made of."""
    word: list[_Piece] = []
    for leaf, face in leaves(content, fonts, sans=True, bold=bold):
        own = size * CITATION if isinstance(leaf, Citation) else size
        for number, text in enumerate(_segments(leaf.text)):
            if number and word:
                yield tuple(word)
                word = []
            if text:
                word.append(_Piece(text, face, own, isinstance(leaf, Text)))
    if word:
        yield tuple(word)


def _segments(text: str) -> list[str]:
    """Return the parts of a text between which a line may end."""
    held = {match.end() for match in NO_BREAK.finditer(text)}
    parts, start = list[str](), 0
    for match in _OPEN_TO_BREAK.finditer(text):
        if match.group() or match.end() not in held:
            parts.append(text[start : match.start()])
            start = match.end()
    return [*parts, text[start:]]


def _width(word: Sequence[_Piece]) -> int:
    width = 0
    for piece in word:
        width += piece.width
    return width


def _of_word(word: tuple[_Piece, ...], size: float, hyphenate: Hyphenate) -> Extent:
    """Return how wide a word is whole, with hyphens, and cut; figures stay whole."""
    whole = _width(word) / PARTS
    text = "".join(piece.text for piece in word)
    if len(text) <= _FIGURE and any(letter.isdigit() for letter in text):
        return Extent.firm(whole)
    return Extent(whole, whole, min(whole, _syllable(word, hyphenate) / PARTS), min(whole, size * _LETTERS))


def _syllable(word: tuple[_Piece, ...], hyphenate: Hyphenate) -> int:
    """Return the width of the widest part of a word between two places for a hyphen, with that hyphen."""
    widest = part = 0
    for piece in word:
        start = 0
        for end in places(piece.text, hyphenate) if piece.hyphens else ():
            part += piece.face.advance(piece.text[start:end], piece.size)
            widest, part, start = max(widest, part + piece.face.advance("-", piece.size)), 0, end
        part += piece.face.advance(piece.text[start:], piece.size)
    return max(widest, part)


def _softened(part: Inline, wide: set[str], hyphenate: Hyphenate) -> Inline:
    if isinstance(part, Strong | Emphasis):
        return replace(part, content=tuple(_softened(inner, wide, hyphenate) for inner in part.content))
    if not isinstance(part, Text):
        return part
    text = part.text
    for word in sorted(wide):
        if word in text:
            text = text.replace(word, _with_hyphens(word, hyphenate))
    return replace(part, text=text)


def _with_hyphens(word: str, hyphenate: Hyphenate) -> str:
    found = [0, *places(word, hyphenate), len(word)]
    return SOFT_HYPHEN.join(word[start:end] for start, end in pairwise(found))
