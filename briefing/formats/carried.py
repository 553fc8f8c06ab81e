"""What files carry of the figures that they print, for machines: one rule for all formats."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.document import Paragraph
from briefing.extracts import ids_among
from briefing.figures.worth import worths
from briefing.formats import Paper
from briefing.formats.restriction import markings


def carried(paper: Paper) -> Mapping[str, str]:
    """Return what the figures of a paper are worth by their ids; none of a paper with a marking or classification.

    Of such a paper figures stand in print alone. Figures that are for the own side alone are carried by no paper.
    """
    return {} if is_marked(paper) else worths(paper.briefing, paper.figures, tuple(ids_among(paper.parts)))


def is_marked(paper: Paper) -> bool:
    """Tell whether the distribution of a paper is restricted, whether or not its template prints that."""
    return bool(markings(paper.briefing, internal=paper.internal)) or any(
        block.role == "marking" or block.place == "classification"
        for block in paper.document.blocks
        if isinstance(block, Paragraph)
    )
