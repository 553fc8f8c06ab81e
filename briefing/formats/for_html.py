"""Web pages: what figures are worth stands in them, unless the paper's distribution is restricted."""

from __future__ import annotations

from collections.abc import Mapping

from briefing import html
from briefing.figures.export import published
from briefing.formats import Paper
from briefing.formats.restriction import markings
from briefing.html.values import machine_values


def render(paper: Paper) -> bytes:
    """Return a document as an HTML page."""
    return html.render(paper.document, paper.look, paper.language.hyphenate, worth(paper), paper.annotations)


def worth(paper: Paper) -> Mapping[str, str]:
    """Return what the figures of a paper are worth, by their ids; nothing of a paper with a marking.

    They are those that a PDF carries when it is asked to.
    """
    if markings(paper.briefing, internal=paper.internal):
        return {}
    quantities = {figure.id: figure.quantity for figure in published(paper.briefing, paper.figures)}
    return machine_values(paper.document, quantities)
