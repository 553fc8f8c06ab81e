"""Web pages: what figures are worth stands in them, unless the paper's distribution is restricted."""

from __future__ import annotations

from briefing import html
from briefing.formats import Paper
from briefing.html.values import machine_values


def render(paper: Paper) -> bytes:
    """Return a document as an HTML page."""
    quantities = {name: figure.quantity for name, figure in paper.figures.items()}
    values = {} if is_marked(paper) else machine_values(paper.document, quantities)
    return html.render(paper.document, paper.look, paper.language.hyphenate, values)


def is_marked(paper: Paper) -> bool:
    """Tell whether a paper has a marking, so that figures are in print alone."""
    return any(getattr(block, "role", "") == "marking" for block in paper.document.blocks)
