"""Blocks as WordprocessingML: one function for each node type of the tree, in the order of the document."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.document import Block, Caption, Chart, Heading, Inlines, List, Paragraph, Quote, Route, Table
from briefing.docx import chart, panel, route, table
from briefing.docx.context import Context
from briefing.docx.inline import run, runs
from briefing.docx.looks import ROLES
from briefing.docx.measure import points
from briefing.docx.xml import NONE, Xml, el, join, val
from briefing.scene.front import title_block

_LISTS = {
    "bullets": ("ListBullet", "ListContinue"),
    "numbers": ("ListNumber", "ListContinue"),
    "sources": ("SourceList", "SourceContinue"),
}


def body(blocks: Iterable[Block], context: Context) -> Xml:
    """Return the markup of all blocks, without the section's properties."""
    blocks = tuple(blocks)
    front = title_block(blocks)
    rest = blocks[len(front) :]
    pairs = zip(rest, (*rest[1:], None)[: len(rest)], strict=True)
    written = (_front(front, context), *(_block(block, following, context) for block, following in pairs))
    return join((*written, context.comments.rest()))


def _front(blocks: tuple[Paragraph, ...], context: Context) -> Xml:
    """Return the title block; its last paragraph, whichever it is, carries the rule that closes it."""
    last = len(blocks) - 1
    paragraphs: list[Xml] = []
    accent = context.theme.accent.lstrip("#").upper()
    rule = el("w:pBdr", el("w:bottom", w_val="single", w_sz=12, w_space=8, w_color=accent))
    space = el("w:spacing", w_after=points(context.theme.leading))
    for place, block in enumerate(blocks):
        context.comments.expect(block)
        closing = join((rule, space)) if place == last else NONE
        paragraphs.append(_paragraph(ROLES[block.role], block.content, context, closing))
    return join(paragraphs)


def _block(block: Block, following: Block | None, context: Context) -> Xml:
    context.comments.expect(block)
    match block:
        case Heading():
            return _heading(block, context)
        case Paragraph():
            # A panel is a table, which cannot keep its distance by itself.
            apart = isinstance(following, List) and following.role == "key-figures"
            space = el("w:spacing", w_after=points(context.theme.leading / 2)) if apart else NONE
            return _paragraph(ROLES[block.role], block.content, context, space)
        case List():
            return panel.panel(block, context) if block.role == "key-figures" else _list(block, context)
        case Quote():
            quote = _paragraph("Quote", block.content, context)
            return join((quote, _paragraph("QuoteAttribution", block.attribution, context)))
        case _:
            return _captioned(block, context)


def _captioned(block: Table | Chart | Route, context: Context) -> Xml:
    """Return a table or figure between its caption and its notes."""
    caption = _caption(block.id, block.caption, context)
    if isinstance(block, Table):
        content = table.table(block, context)
    else:
        drawing = chart.chart(block, context) if isinstance(block, Chart) else route.route(block, context)
        content = el("w:p", el("w:pPr", val("w:pStyle", "Figure"), el("w:keepNext") if block.notes else NONE), drawing)
    return join((caption, content, _notes(block.notes, context)))


def _paragraph(style: str, content: Inlines, context: Context, properties: Xml = NONE) -> Xml:
    return el("w:p", el("w:pPr", val("w:pStyle", style), properties), context.comments.here(runs(content, context)))


def _heading(block: Heading, context: Context) -> Xml:
    # Four levels and more are not in the contract; a template that has them gets the third's looks.
    style = f"Heading{min(block.level, 3)}"
    properties = el("w:pPr", val("w:pStyle", style), context.numbering.heading(block))
    return el("w:p", properties, context.comments.here(context.bookmark(block.id, runs(block.content, context))))


def _list(block: List, context: Context) -> Xml:
    first, further = _LISTS[block.role]
    numbers = context.numbering.items(block.role, [item.label for item in block.items])
    markup: list[Xml] = []
    for item, number in zip(block.items, numbers, strict=True):
        context.comments.expect(item)
        for index, paragraph in enumerate(item.content):
            style = (first if index == 0 else further) if paragraph.role == "body" else ROLES[paragraph.role]
            text = runs(paragraph.content, context)
            content = context.bookmark(item.id, text) if index == 0 else text
            properties = el("w:pPr", val("w:pStyle", style), number if index == 0 else NONE)
            markup.append(el("w:p", properties, context.comments.here(content)))
    return join(markup)


def _caption(identifier: str, caption: Caption, context: Context) -> Xml:
    label = join((run(caption.before), context.captions.number(caption.kind, caption.number)))
    content = join((context.bookmark(identifier, label), run(caption.after), runs(caption.content, context)))
    return el("w:p", el("w:pPr", val("w:pStyle", "Caption")), context.comments.here(content))


def _notes(notes: Iterable[Paragraph], context: Context) -> Xml:
    return join(
        _paragraph("Note" if note.role == "body" else ROLES[note.role], note.content, context) for note in notes
    )
