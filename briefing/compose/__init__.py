"""Compose: from the data, the figures and a language to a Document whose text is final."""

from briefing.compose.assemble import Composed, Words, compose, composed, to_confirm
from briefing.compose.contents import with_contents
from briefing.compose.material import Earlier
from briefing.compose.omissions import printed, unprinted
from briefing.compose.order import misplaced
from briefing.compose.template import Template, load
from briefing.compose.wording import wording

__all__ = [
    "Composed",
    "Earlier",
    "Template",
    "Words",
    "compose",
    "composed",
    "load",
    "misplaced",
    "printed",
    "to_confirm",
    "unprinted",
    "with_contents",
    "wording",
]
