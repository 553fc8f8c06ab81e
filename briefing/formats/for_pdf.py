"""PDF: the figures attached on request, unless the paper's distribution is restricted."""

from __future__ import annotations

from briefing import pdf
from briefing.document import Block
from briefing.errors import Diagnostic, error
from briefing.figures.export import to_json
from briefing.formats import Occasion, Paper
from briefing.formats.restriction import markings

ATTACH = "attach-data"


def render(paper: Paper) -> bytes:
    """Return a document as PDF."""
    attachment = None
    if ATTACH in paper.switches:
        day = paper.briefing.date.isoformat()
        content = to_json(paper.briefing, paper.figures)
        name = f"{paper.briefing.id}_{day}_figures.json"
        attachment = pdf.Attachment(name, content, "application/json", paper.document.meta.title, day)
    return pdf.render(paper.document, paper.look, paper.language.hyphenate, attachment, paper.annotations)


def pages(paper: Paper) -> tuple[tuple[Block, ...], ...]:
    """Return which nodes of a document stand on which page."""
    return pdf.pages(paper.document, paper.look, paper.language.hyphenate)


def exceeds(paper: Paper, most: int) -> bool:
    """Tell whether a document has more than ``most`` pages."""
    return pdf.exceeds(paper.document, paper.look, paper.language.hyphenate, most)


def notices(occasion: Occasion) -> tuple[Diagnostic, ...]:
    """Return errors if data would be attached to a paper whose distribution is restricted."""
    if ATTACH not in occasion.switches:
        return ()
    lines = occasion.lines
    message, hint = "a document with a marking carries no data", f"build without --{ATTACH}, or remove the marking"
    return tuple(
        error(message, file=lines.file_of(key), line=lines.of(key), key=key, hint=f"{hint} if it does not apply")
        for key in markings(occasion.briefing, internal=occasion.internal)
    )
