"""Word files: letterheads of the template, fonts that travel along, and protection."""

from __future__ import annotations

from collections.abc import Iterator

from briefing import docx, resources
from briefing.errors import DataError, Diagnostic, warning
from briefing.formats import Occasion, Paper

EMBED, PROTECT = "embed-fonts", "protect"


def render(paper: Paper) -> bytes:
    """Return a document as DOCX, in the letterhead of its language if the template has one."""
    letterhead = resources.letterhead(paper.template, paper.language.tag)
    embed, protect = EMBED in paper.switches, PROTECT in paper.switches
    return docx.render(
        paper.document,
        paper.look,
        hyphenate=paper.language.hyphenate,
        letterhead=letterhead,
        embed_fonts=embed,
        read_only=protect,
        annotations=paper.annotations,
        figures=paper.carried,
    )


def fits(paper: Paper) -> None:
    """Find out whether the letterhead of a language can be used.

    Raises:
        DataError: It cannot.
    """
    letterhead = resources.letterhead(paper.template, paper.language.tag)
    if letterhead is not None:
        docx.check(paper.document, paper.look, letterhead=letterhead)


def notices(occasion: Occasion) -> tuple[Diagnostic, ...]:
    """Return what is to be said of the letterheads, each once, of fonts that stay out, and of a protected draft."""
    return (*_protected_draft(occasion), *_refused_fonts(occasion), *_letterheads(occasion))


def _letterheads(occasion: Occasion) -> Iterator[Diagnostic]:
    found = (resources.letterhead(occasion.template, tag) for tag in occasion.languages)
    draft, protected = occasion.briefing.requisites.draft, PROTECT in occasion.switches
    for path in dict.fromkeys(path for path in found if path is not None):
        try:
            yield from docx.notices(path, occasion.look, draft=draft, protected=protected)
        except DataError as problem:
            yield from problem.diagnostics


def _protected_draft(occasion: Occasion) -> Iterator[Diagnostic]:
    """Yield a warning if drafts, which are there to be edited, are to be read-only."""
    key, lines = "requisites.draft", occasion.lines
    if PROTECT in occasion.switches and occasion.briefing.requisites.draft:
        hint = f"build drafts without --{PROTECT}, or remove the mark if the paper is final"
        yield warning("a draft is to be read-only", file=lines.file_of(key), line=lines.of(key), key=key, hint=hint)


def _refused_fonts(occasion: Occasion) -> Iterator[Diagnostic]:
    """Yield a warning for each font of a template that its licence keeps out of the files."""
    hint = "readers without the font see another one; give the template a font that may be embedded"
    for path in docx.refused(occasion.look) if EMBED in occasion.switches else ():
        yield warning("the licence of this font does not allow embedding", file=str(path), hint=hint)
