"""Compose: from the data, the figures and a language to a Document whose text is final."""

from briefing.compose.assemble import compose
from briefing.compose.omissions import printed, unprinted
from briefing.compose.order import misplaced
from briefing.compose.template import Template, load

__all__ = ["Template", "compose", "load", "misplaced", "printed", "unprinted"]
