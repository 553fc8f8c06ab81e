"""The PDF renderer: a document tree, typeset.

    blocks (tree) → boxes (``blocks``, ``table``, ``charts`` …) → pages (``flow``) → file (``page``, ``pen``)

Text is set here from end to end: runs of inlines (``inline``) become words with places to break (``words``,
``items``, ``galley``), and these lines of a measure (``fit``, ``breaking``). Every box knows the block of the tree that
it shows, and what is drawn belongs to an element of the file's structure or is an artifact (``tagging``). ``canvas``
has the pages, ``fonts`` the characters in use, ``objects`` all that a file consists of; ``archive`` completes it,
``writing`` writes it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefing.annotation import Annotations
from briefing.document import Block, Document, Heading, Meta
from briefing.extracts import Notes
from briefing.pdf import letterhead
from briefing.pdf.archive import Attachment
from briefing.pdf.blocks import anchors, boxes
from briefing.pdf.file import iso_day, open_canvas, saved
from briefing.pdf.flow import Box, Page
from briefing.pdf.length import roughly
from briefing.pdf.makeup import paginate
from briefing.pdf.page import Frame, Furniture, draw_page, edges
from briefing.pdf.pen import Pen
from briefing.pdf.remarks import Remarks
from briefing.pdf.signature import with_place
from briefing.pdf.styles import Styles
from briefing.pdf.tagging import Element, Tagging
from briefing.pdf.text import Setting
from briefing.records import frozen, replace
from briefing.scene.faces import Fonts
from briefing.scene.front import arranged
from briefing.scene.hyphens import Hyphenate, sparing
from briefing.theme import Theme

__all__ = ["Attachment", "Hyphenate", "exceeds", "pages", "render"]

_CERTAIN = 0.7  # a paper that is roughly as long as this part of a number of pages has no more


@frozen
class _LaidOut:
    """A document on its pages, and what was needed to put it there."""

    pages: tuple[Page, ...]
    setting: Setting
    frames: tuple[Frame, Frame]  # of page 1, and of those after it
    letterheads: letterhead.Letterheads


def _laid_out(document: Document, theme: Theme, hyphenate: Hyphenate, notes: Notes) -> _LaidOut:
    styles = Styles.of(theme)
    frame = Frame.of(theme.page, styles.grid)
    root = Element("Document", lang=document.meta.lang)
    blocks = arranged(document.blocks, theme.page)
    fonts, titles = Fonts.of(theme, document.meta.lang), anchors(blocks)
    sparing_names = sparing(document.meta.names, hyphenate)
    heads = letterhead.load(theme)
    later = frame.between(heads.later, edges(document.meta, theme.page, styles), styles.grid)
    setting = Setting(fonts, styles, sparing_names, frame.text_width, later.text_height, root, titles, notes)
    first, ends = frame.below(heads.first, styles.grid), frame.above(heads.first, styles.grid)

    def made(content: list[Box]) -> tuple[Page, ...]:
        return paginate(content, later.text_height, styles.grid, first, ends)

    return _LaidOut(_made_up(boxes(blocks, setting), document.meta, setting, made), setting, (frame, later), heads)


def _made_up(
    content: list[Box], meta: Meta, setting: Setting, made: Callable[[list[Box]], tuple[Page, ...]]
) -> tuple[Page, ...]:
    """Return the pages of a paper, with the place for a signature where it is wanted and makes no page more."""
    place = meta.signature
    if place is None:
        return made(content)
    signed = made(with_place(content, place, setting))
    if place.needed or len(signed) == 1:
        return signed
    bare = made(content)
    return signed if len(signed) <= len(bare) else bare


def pages(document: Document, theme: Theme, hyphenate: Hyphenate) -> tuple[tuple[Block, ...], ...]:
    """Return which nodes of the tree stand on which page."""
    laid_out = _laid_out(document, theme, hyphenate, Notes.of(document, {}))
    return tuple(tuple(placed.box.block for placed in page if placed.box.block) for page in laid_out.pages)


def exceeds(document: Document, theme: Theme, hyphenate: Hyphenate, most: int) -> bool:
    """Tell whether a document has more than ``most`` pages; only one that may have is laid out."""
    return roughly(document, theme) > most * _CERTAIN and len(pages(document, theme, hyphenate)) > most


def render(
    document: Document,
    theme: Theme,
    hyphenate: Hyphenate,
    attachment: Attachment | None = None,
    annotations: Annotations | None = None,
    *,
    values: Mapping[str, str] | None = None,
) -> bytes:
    """Return a document as a PDF; the same document and theme always give the same bytes.

    Args:
        document: The tree; all text in it is final.
        theme: The look.
        hyphenate: Takes a word and returns its parts between places for a hyphen.
        attachment: A file to put inside, such as the data; the file is then a PDF/A-3a, else a PDF/A-2a.
        annotations: Notes for reviewers, shown beside the text; those on what the document lacks are left out.
        values: What figures are worth, by their ids, for the structure elements of those that may say so.
    """
    notes = Notes.of(document, annotations or {})
    laid_out = _laid_out(document, theme, hyphenate, notes)
    setting, (first, later) = laid_out.setting, laid_out.frames
    canvas = open_canvas(document.meta, first)
    tags = Tagging(canvas, setting.structure)
    meta = replace(document.meta, date=iso_day(document.meta.date))
    remarks = Remarks(canvas, tags, notes, meta, first.width)
    pen = Pen(canvas, tags, setting.anchors, remarks, _numbers(laid_out.pages), values=values or {})
    furniture = Furniture(document.meta, theme.page, later, setting.fonts, setting.styles, laid_out.letterheads, first)
    for number, page in enumerate(laid_out.pages, 1):
        furniture.behind(pen, number)
        draw_page(pen, page, first if number == 1 else later)
        furniture.around(pen, number, len(laid_out.pages))
        pen.finish_page()
    tags.write()
    return saved(canvas, document.meta, attachment)


def _numbers(pages: tuple[Page, ...]) -> dict[str, int]:
    """Return the page on which each heading stands, by its anchor."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, 1):
        for placed in page:
            if isinstance(placed.box.block, Heading):
                found.setdefault(placed.box.block.id, number)
    return found
