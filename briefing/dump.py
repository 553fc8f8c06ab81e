"""A document as plain text, for review and for golden tests: every block on its own lines, in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.annotation import Annotations
from briefing.document import (
    Block,
    Chart,
    Contents,
    Document,
    FigureText,
    Heading,
    List,
    ListItem,
    Paragraph,
    Quote,
    Route,
    Row,
    Table,
)
from briefing.extracts import Notes, caption_text, parts, plain


def dump(document: Document, annotations: Annotations | None = None) -> str:
    """Return the document's text with marks for what each block is, notes below it; it ends with a line break."""
    notes = Notes.of(document, annotations or {})
    lines = [f"title: {document.meta.title}", f"lang: {document.meta.lang}", f"head: {document.meta.running_head}"]
    for block in document.blocks:
        lines += ["", *block_lines(block), *_notes(block, notes)]
    return "\n".join(lines) + "\n"


def block_lines(block: Block) -> Iterator[str]:
    """Yield the lines that a block is told by."""
    match block:
        case Heading():
            yield f"{'#' * block.level} {block.number.text} {plain(block.content)}".replace("  ", " ")
        case Paragraph():
            yield _paragraph(block)
        case List():
            for item in block.items:
                text = " | ".join(plain(paragraph.content) for paragraph in item.content)
                yield f"- [{block.role}] {item.label.text} {text}".replace("]  ", "] ")
        case Table() | Chart() | Route():
            yield from _exhibit(block)
        case Contents():
            yield f"[contents] {plain(block.title)}"
            for entry in block.entries:
                yield f"{'  ' * entry.level}{entry.number.text} {plain(entry.content)}"
        case Quote():
            yield f"> {plain(block.content)}"
            if block.attribution:
                yield f"> — {plain(block.attribution)}"


def _exhibit(block: Table | Chart | Route) -> Iterator[str]:
    match block:
        case Table():
            yield f"[table] {caption_text(block.caption)}"
            yield from map(_row, (*block.header, *block.rows))
        case Chart():
            yield f"[chart {block.kind}] {caption_text(block.caption)}"
            yield f"  alt: {block.alt}"
        case Route():
            yield f"[route] {caption_text(block.caption)}"
            yield f"  alt: {block.alt}"
    yield from (_paragraph(note) for note in block.notes)


def _notes(block: Block, notes: Notes) -> Iterator[str]:
    """Yield the notes on a block and on what is in it, each figure's with its text."""
    for part in parts(block):
        if isinstance(part, Block | ListItem | FigureText):
            where = f"on “{part.text}” " if isinstance(part, FigureText) else ""
            for note in notes.at(part):
                said = " ".join(filter(None, (note.lang, note.author)))
                yield f"  [note] {where}{said and f'({said}) '}{' / '.join(note.text.splitlines())}"


def _paragraph(paragraph: Paragraph) -> str:
    text = plain(paragraph.content)
    return text if paragraph.role == "body" else f"[{paragraph.role}] {text}"


def _row(row: Row) -> str:
    return "  | " + " | ".join(plain(cell.content) for cell in row.cells) + " |"
