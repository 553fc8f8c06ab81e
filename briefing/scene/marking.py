"""The distribution marking and the number of the copy: which paragraphs they are, where they stand, and how large."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from briefing.document import Block, Paragraph
from briefing.theme import PageProfile, Theme

AT_FOOT: Final = "top-and-bottom"
_LARGE: Final = "top-center"


def is_marking(block: Block) -> bool:
    """Tell whether a block is a line of the marking."""
    return isinstance(block, Paragraph) and block.role == "marking"


def alignment(page: PageProfile) -> Literal["right", "center"]:
    """Return how the lines of a marking are aligned."""
    return "right" if page.marking_at == "top-right" else "center"


def at_foot(page: PageProfile) -> bool:
    """Tell whether the marking stands at the foot of each page, too."""
    return page.marking_at == AT_FOOT


def size(theme: Theme) -> float:
    """Return the size of a marking in points: larger than the text where it stands above the title alone."""
    return theme.body_size + 1 if theme.page.marking_at == _LARGE else theme.small_size + 0.5


def without(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks without the lines of the marking."""
    return tuple(block for block in blocks if not is_marking(block))
