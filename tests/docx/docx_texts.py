"""What a document says, in order: what every finished file must say."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.document import Document, Heading, List, Paragraph, Quote, Table
from briefing.extracts import caption_text, plain


def texts(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the label and the text of everything that a document says outside its drawings."""
    for block in document.blocks:
        match block:
            case Heading():
                yield block.number.text, plain(block.content)
            case Paragraph():
                yield "", plain(block.content)
            case List():
                for item in block.items:
                    for place, paragraph in enumerate(item.content):
                        yield item.label.text if place == 0 else "", plain(paragraph.content)
            case Quote():
                yield "", plain(block.content)
                yield "", plain(block.attribution)
            case _:
                yield "", caption_text(block.caption)
                if isinstance(block, Table):
                    for row in (*block.header, *block.rows):
                        yield from (("", plain(cell.content)) for cell in row.cells)
                yield from (("", plain(note.content)) for note in block.notes)
