"""The title block: the paragraphs that a document begins with, closed by a rule."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from briefing.document import Block, Paragraph

_ROLES = frozenset(("kicker", "title", "subtitle", "draft", "marking", "requisite"))


def title_block(blocks: Sequence[Block]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of the title block; other paragraphs of its roles, further on, are text."""
    begun = takewhile(lambda block: isinstance(block, Paragraph) and block.role in _ROLES, blocks)
    return tuple(block for block in begun if isinstance(block, Paragraph))
