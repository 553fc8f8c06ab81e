"""The DOCX renderer: a document tree and a theme become a Word file that people can go on working in."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from briefing.annotation import Annotations
from briefing.document import Document
from briefing.docx import parts
from briefing.docx.body import body
from briefing.docx.ledger import Ledger
from briefing.docx.package import CT, RT, InvalidPackageError, Package, Part, add, blank, save
from briefing.docx.page import section
from briefing.docx.panel import figure_size
from briefing.docx.styles import styles
from briefing.docx.xml import el, part
from briefing.errors import DataError, Diagnostic, error
from briefing.extracts import Notes
from briefing.scene.hyphens import Hyphenate, whole
from briefing.theme import Theme

__all__ = ["check", "notices", "refused", "render"]

_SAVE_AGAIN = "open it in Word and save it again, which sets its parts right"
_PREFIXES = "w r a c wp wpg wps"


def render(
    document: Document,
    theme: Theme,
    *,
    hyphenate: Hyphenate = whole,
    letterhead: Path | None = None,
    embed_fonts: bool = False,
    read_only: bool = False,
    annotations: Annotations | None = None,
    figures: Collection[str] = (),
) -> bytes:
    """Return a document as DOCX; the same document, theme and letterhead give the same bytes.

    Args:
        document: What to write.
        theme: What it looks like, as far as a letterhead does not say so.
        hyphenate: Takes a word and returns its parts between places for a hyphen; for words wider than their column.
        letterhead: A Word file to put the document into.
        embed_fonts: Whether to take the theme's fonts along, for machines that lack them.
        read_only: Whether Word shall refuse to edit it, until somebody ends the protection.
        annotations: Notes for reviewers, as comments; those on what the document lacks are left out.
        figures: The ids of the figures whose printed forms are bookmarked.

    Raises:
        DataError: The letterhead cannot be used.
    """
    notes = Notes.of(document, annotations or {})
    if letterhead is None:
        package, main = _fresh(document, theme, hyphenate, notes, figures)
    else:
        from briefing.docx.grafting import graft  # noqa: PLC0415 - what opens letterheads takes long to load

        package, main = graft(document, theme, hyphenate, letterhead, notes, figures=figures)
    _finish(document, theme, main, embed_fonts=embed_fonts, read_only=read_only)
    if letterhead is None:
        return save(package)
    try:
        return save(package, is_ours=False)
    except InvalidPackageError as problem:
        message = f"would become a file that Word cannot open: {problem.faults[0]}"
        raise DataError(error(message, file=str(letterhead), hint=_SAVE_AGAIN)) from problem


def _finish(document: Document, theme: Theme, main: Part, *, embed_fonts: bool, read_only: bool) -> None:
    """Do to a finished document what few need: it takes trees, and what makes those takes long to load."""
    if theme.serif.second or theme.sans.second:
        from briefing.docx.borrowing import borrow  # noqa: PLC0415

        borrow(document, theme, main)
    if embed_fonts:
        from briefing.docx.embedding import embed  # noqa: PLC0415

        embed(document, theme, main)
    if read_only:
        from briefing.docx.protection import protect  # noqa: PLC0415

        protect(main)


def refused(theme: Theme) -> tuple[Path, ...]:
    """Return the theme's faces whose licence does not let them be embedded in a document that is edited."""
    from briefing.docx import embedding  # noqa: PLC0415 - as above

    return embedding.refused(theme)


def check(document: Document, theme: Theme, *, letterhead: Path) -> None:
    """Find out whether a letterhead can be used, by using it; nothing else would tell for sure.

    Raises:
        DataError: The letterhead cannot be used.
    """
    render(document, theme, letterhead=letterhead)


def notices(letterhead: Path, theme: Theme, *, draft: bool = False, protected: bool = False) -> tuple[Diagnostic, ...]:
    """Return what the owner of a letterhead should know of it: one warning for each kind.

    Raises:
        DataError: It cannot be used.
    """
    from briefing.docx import grafting  # noqa: PLC0415 - as above

    return grafting.notices(letterhead, theme, draft=draft, protected=protected)


def _fresh(
    document: Document, theme: Theme, hyphenate: Hyphenate, notes: Notes, figures: Collection[str]
) -> tuple[Package, Part]:
    """Return a package with the document and nothing else, and its main part."""
    meta = document.meta
    package, main = blank("/word/document.xml", CT.WML_DOCUMENT_MAIN)
    ledger = Ledger(document, theme, main, notes, hyphenate, figures=figures)
    content = body(document.blocks, ledger)
    sect = section(meta, theme, main)
    main.blob = part("w:document", _PREFIXES, el("w:body", content, sect))
    look = styles(theme, meta.lang, figure_size(document, ledger))
    base = "/word/"
    add(main, f"{base}styles.xml", CT.WML_STYLES, RT.STYLES, look)
    add(main, f"{base}numbering.xml", CT.WML_NUMBERING, RT.NUMBERING, ledger.numbering.part())
    add(main, f"{base}settings.xml", CT.WML_SETTINGS, RT.SETTINGS, parts.settings(meta.lang, theme, meta.decimal_mark))
    add(main, f"{base}fontTable.xml", CT.WML_FONT_TABLE, RT.FONT_TABLE, parts.fonts(theme))
    add(main, f"{base}theme/theme1.xml", CT.OFC_THEME, RT.THEME, parts.colour_theme(theme))
    ledger.comments.write(main)
    add(package, "/docProps/core.xml", CT.OPC_CORE_PROPERTIES, RT.CORE_PROPERTIES, parts.core_properties(meta))
    return package, main
