"""Web pages: what figures are worth stands in them, unless the paper's distribution is restricted."""

from __future__ import annotations

from briefing import html
from briefing.formats import Paper


def render(paper: Paper) -> bytes:
    """Return a document as an HTML page."""
    return html.render(paper.document, paper.look, paper.language.hyphenate, paper.carried, paper.annotations)
