"""PDF: the figures attached on request, unless the paper's distribution is restricted."""

from __future__ import annotations

from collections.abc import Iterator

from briefing import language, pdf, resources
from briefing.compose import wording
from briefing.document import Block
from briefing.errors import Diagnostic, error, warning
from briefing.extracts import figure_ids
from briefing.figures.export import facts_of
from briefing.figures.facts import Facts
from briefing.formats import Occasion, Paper
from briefing.formats.restriction import markings
from briefing.language import written
from briefing.theme import letterhead
from briefing.theme.permission import faces, permission

ATTACH = "attach-data"


def render(paper: Paper) -> bytes:
    """Return a document as PDF."""
    attachment = None
    if ATTACH in paper.switches:
        day = paper.briefing.date.isoformat()
        content = attached(paper).text().encode()
        name = f"{paper.briefing.id}_{day}_figures.json"
        attachment = pdf.Attachment(name, content, "application/json", paper.document.meta.title, day)
    return pdf.render(
        paper.document, paper.look, paper.language.hyphenate, attachment, paper.annotations, values=paper.carried
    )


def attached(paper: Paper) -> Facts:
    """Return what is attached to a paper: the figures that it prints, in the words of all languages of the data."""
    locales = resources.locales_dir()
    every = [language.load(tag, locales) for tag in language.available(locales)]
    folders = {one.folder for one in every if one.tag in {*paper.briefing.languages, paper.language.tag}}
    shown = frozenset(figure_ids(paper.document))
    return facts_of(
        paper.briefing,
        paper.figures,
        shown,
        wordings={
            one.tag: wording(paper.briefing, paper.figures, one, shown) for one in every if one.folder in folders
        },
        units=written.names_of_units(one.grammar for one in every),
    )


def pages(paper: Paper) -> tuple[tuple[Block, ...], ...]:
    """Return which nodes of a document stand on which page."""
    return pdf.pages(paper.document, paper.look, paper.language.hyphenate)


def exceeds(paper: Paper, most: int) -> bool:
    """Tell whether a document has more than ``most`` pages."""
    return pdf.exceeds(paper.document, paper.look, paper.language.hyphenate, most)


def notices(occasion: Occasion) -> tuple[Diagnostic, ...]:
    """Return what is odd about the letterhead and fonts, and errors if data would be attached to a restricted paper."""
    return (*letterhead.notices(occasion.look), *_unlicensed_fonts(occasion), *_attached(occasion))


def _unlicensed_fonts(occasion: Occasion) -> Iterator[Diagnostic]:
    """Yield a warning for each font of a template that its licence keeps out of files, or of which they hold a part."""
    hint = "ask its maker for a licence for documents, or give the template a font that may be embedded"
    for path in faces(occasion.look):
        allowed = permission(path)
        if not allowed.read:
            message = "the licence of this font does not allow embedding, and PDF files hold it"
            yield warning(message, file=str(path), hint=hint)
        elif not allowed.in_part:
            message = "the licence of this font allows only the whole of it in a file, and PDF files hold a part"
            yield warning(message, file=str(path), hint=hint)


def _attached(occasion: Occasion) -> tuple[Diagnostic, ...]:
    if ATTACH not in occasion.switches:
        return ()
    lines = occasion.lines
    message, hint = "a document with a marking carries no data", f"build without --{ATTACH}, or remove the marking"
    return tuple(
        error(message, file=lines.file_of(key), line=lines.of(key), key=key, hint=f"{hint} if it does not apply")
        for key in markings(occasion.briefing, internal=occasion.internal)
    )
