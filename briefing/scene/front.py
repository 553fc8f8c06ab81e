"""The title block, which a rule closes, and where a page profile wants those to be named who answer questions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from briefing.document import Block, Paragraph
from briefing.records import replace
from briefing.theme import PageProfile

_ROLES = frozenset(("kicker", "title", "subtitle", "draft", "marking", "requisite"))


def title_block(blocks: Sequence[Block]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of the title block; other paragraphs of its roles, further on, are text."""
    begun = takewhile(lambda block: isinstance(block, Paragraph) and block.role in _ROLES, blocks)
    return tuple(block for block in begun if isinstance(block, Paragraph))


def arranged(blocks: tuple[Block, ...], page: PageProfile) -> tuple[Block, ...]:
    """Return blocks in the order of the page: whom to ask stands in the title block, or where the paper ends."""
    if page.contact_at == "head":
        return blocks
    contact = tuple(block for block in blocks if isinstance(block, Paragraph) and block.place == "contact")
    rest = tuple(block for block in blocks if block not in contact)
    return (*rest, *(replace(block, role="note") for block in contact))
