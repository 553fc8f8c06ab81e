"""The DOCX renderer: a document tree and a theme become a Word file that people can go on working in."""

from __future__ import annotations

from pathlib import Path

from briefing.document import Chart, Document, Table
from briefing.docx import parts
from briefing.docx.body import body
from briefing.docx.context import Context
from briefing.docx.embedding import embed, refused
from briefing.docx.grafting import check, graft
from briefing.docx.package import CT, RT, OpcPackage, Part, add, blank, fill, save
from briefing.docx.page import section
from briefing.docx.panel import figure_size
from briefing.docx.protection import protect
from briefing.docx.styles import styles
from briefing.docx.xml import el, part
from briefing.theme import Theme

__all__ = ["check", "refused", "render"]

_PREFIXES = "w r a c wp wpg wps"


def render(
    document: Document,
    theme: Theme,
    *,
    letterhead: Path | None = None,
    embed_fonts: bool = False,
    read_only: bool = False,
) -> bytes:
    """Return a document as DOCX; the same document, theme and letterhead give the same bytes.

    Args:
        document: What to write.
        theme: What it looks like, as far as a letterhead does not say so.
        letterhead: A Word file to put the document into.
        embed_fonts: Whether to take the theme's fonts along, for machines that lack them.
        read_only: Whether Word shall refuse to edit it, until somebody ends the protection.

    Raises:
        DataError: The letterhead cannot be used.
    """
    mark = _decimal_mark(document)
    package, main = _fresh(document, theme, mark) if letterhead is None else graft(document, theme, letterhead, mark)
    if embed_fonts:
        embed(document, theme, main)
    if read_only:
        protect(main)
    return save(package)


def _fresh(document: Document, theme: Theme, decimal_mark: str) -> tuple[OpcPackage, Part]:
    """Return a package with the document and nothing else, and its main part."""
    meta = document.meta
    package, main = blank("/word/document.xml", CT.WML_DOCUMENT_MAIN)
    context = Context(document, theme, main)
    content = body(document.blocks, context)
    sect = section(meta, theme, main)
    fill(main, part("w:document", _PREFIXES, el("w:body", content, sect)))
    look = styles(theme, meta.lang, figure_size(document, context.text_width))
    base = "/word/"
    add(main, f"{base}styles.xml", CT.WML_STYLES, RT.STYLES, look)
    add(main, f"{base}numbering.xml", CT.WML_NUMBERING, RT.NUMBERING, context.numbering.part())
    add(main, f"{base}settings.xml", CT.WML_SETTINGS, RT.SETTINGS, parts.settings(meta, theme, decimal_mark))
    add(main, f"{base}fontTable.xml", CT.WML_FONT_TABLE, RT.FONT_TABLE, parts.fonts(theme))
    add(main, f"{base}theme/theme1.xml", CT.OFC_THEME, RT.THEME, parts.colour_theme(theme))
    add(package, "/docProps/core.xml", CT.OPC_CORE_PROPERTIES, RT.CORE_PROPERTIES, parts.core_properties(meta))
    return package, main


def _decimal_mark(document: Document) -> str:
    """Return the decimal mark of the document's language, which its tables and charts know."""
    marks = (block.decimal_mark for block in document.blocks if isinstance(block, Table | Chart))
    return next(marks, ".")
