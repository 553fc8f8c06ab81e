"""How long a document roughly is: enough to know that a short one need not be laid out to be counted."""

from __future__ import annotations

from typing import Final

from briefing.document import Chart, Document, Emphasis, List, Route, Strong, Table
from briefing.extracts import parts
from briefing.pdf.page import Frame
from briefing.pdf.styles import Styles, TextStyle
from briefing.theme import Theme

_ADVANCE: Final = 0.55  # of a letter, in parts of the size
_SPARSE: Final = 1.3  # times the room that its letters take is what text takes with its spaces and last lines
_IN_TABLES: Final = 2.0  # and what a table takes with its gutters
_AROUND: Final = 1.0  # lines: what stands around a block
_DRAWING: Final = 240.0  # points: a chart or map with its caption and notes


def roughly(document: Document, theme: Theme) -> float:
    """Return how many pages a document takes, from its letters and exhibits alone; a third more or less is possible."""
    styles = Styles.of(theme)
    frame = Frame.of(theme.page, styles.grid)
    room = 0.0
    for block in document.blocks:
        room += _AROUND * styles.body.leading * frame.text_width
        match block:
            case Chart() | Route():
                room += _DRAWING * frame.text_width
            case Table():
                room += len(block.rows) * styles.cell.leading * frame.text_width
                room += _letters(block) * _area(styles.cell) * _IN_TABLES
            case List(role="sources"):
                room += _letters(block) * _area(styles.source) * _SPARSE
            case _:
                room += _letters(block) * _area(styles.body) * _SPARSE
    return room / (frame.text_width * frame.text_height)


def _area(style: TextStyle) -> float:
    """Return the room that a letter takes."""
    return style.size * _ADVANCE * style.leading


def _letters(block: object) -> int:
    texts = (part.text for part in parts(block) if hasattr(part, "text") and not isinstance(part, Strong | Emphasis))
    return sum(map(len, texts))
