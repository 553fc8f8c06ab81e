"""The list of contents: what stands in it, before the first section of a long paper."""

from __future__ import annotations

from typing import Final

from briefing.document import Contents, ContentsEntry, Document, Foreign, Heading, Inlines, Text
from briefing.extracts import plain
from briefing.language import Language

_LEVELS: Final = 2
_FEWEST: Final = 2  # entries


def with_contents(document: Document, language: Language) -> Document:
    """Return a document with a list of its headings of two levels before the first, unless there is but one."""
    blocks = document.blocks
    entries = tuple(
        ContentsEntry(block.level, _text(block.content), block.id, block.number)
        for block in blocks
        if isinstance(block, Heading) and block.level <= _LEVELS and block.id
    )
    if len(entries) < _FEWEST:
        return document
    first = next(place for place, block in enumerate(blocks) if isinstance(block, Heading))
    listed = Contents((Text(language.message("contents-title").text),), entries, key="contents")
    return Document(document.meta, (*blocks[:first], listed, *blocks[first:]))


def _text(content: Inlines) -> Inlines:
    """Return the text of a heading: notes on figures and links stand at the heading itself."""
    return tuple(part if isinstance(part, Foreign) else Text(plain((part,))) for part in content)
