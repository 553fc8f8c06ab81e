"""Titles and headings: their lines end where the sense does, as the language's rules have it."""

from __future__ import annotations

from briefing.document import Block, Heading, Paragraph
from briefing.extracts import plain, retold
from briefing.language import Language
from briefing.records import replace

_ROLES = frozenset(("title", "subtitle"))


def with_sense(blocks: tuple[Block, ...], language: Language) -> tuple[Block, ...]:
    """Return blocks with no-break spaces in titles and headings where no line of them should end."""
    return tuple(_bound(block, language) for block in blocks)


def _bound(block: Block, language: Language) -> Block:
    if isinstance(block, Heading) or (isinstance(block, Paragraph) and block.role in _ROLES):
        return replace(block, content=retold(block.content, language.headline(plain(block.content))))
    return block
