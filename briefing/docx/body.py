"""Blocks as WordprocessingML: one function for each node type of the tree, in the order of the document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.document import Block, Caption, Chart, Contents, Heading, Inlines, List, Paragraph, Quote, Route, Table
from briefing.docx import panel, route, table
from briefing.docx.inline import run, runs
from briefing.docx.ledger import Ledger
from briefing.docx.looks import ROLES
from briefing.docx.measure import POINTS_PER_MM, points
from briefing.docx.xml import NONE, Xml, el, join, paragraph
from briefing.extracts import plain
from briefing.scene.front import arranged, title_block
from briefing.scene.headline import SPARE, loosened, narrowest
from briefing.scene.marking import is_marking, without

_TITLE_SPARE = 1.02  # of the room for a title's lines: another program rounds otherwise
_LISTS = {
    "bullets": ("ListBullet", "ListContinue"),
    "numbers": ("ListNumber", "ListContinue"),
    "sources": ("SourceList", "SourceContinue"),
}


def body(blocks: Iterable[Block], ledger: Ledger) -> Xml:
    """Return the markup of all blocks, without the section's properties.

    The marking stands in the headers of the pages, where no change of the text takes it away.
    """
    blocks = arranged(tuple(blocks), ledger.theme.page)
    if ledger.meta.marking:
        for block in filter(is_marking, blocks):  # what is noted on it is noted where the text begins
            ledger.comments.expect(block)
        blocks = without(blocks)
    front = title_block(blocks)
    rest = blocks[len(front) :]
    pairs = zip(rest, (*rest[1:], None)[: len(rest)], strict=True)
    written = (_front(front, ledger), *(_block(block, following, ledger) for block, following in pairs))
    return join((*written, ledger.comments.rest()))


def _front(blocks: tuple[Paragraph, ...], ledger: Ledger) -> Xml:
    """Return the title block; its last paragraph, whichever it is, carries the rule that closes it."""
    last = len(blocks) - 1
    paragraphs: list[Xml] = []
    accent = ledger.theme.accent.lstrip("#").upper()
    rule = el("w:pBdr", el("w:bottom", w_val="single", w_sz=12, w_space=8, w_color=accent))
    space = el("w:spacing", w_after=points(ledger.theme.leading))
    for place, block in enumerate(blocks):
        ledger.comments.expect(block)
        closing = join((rule, space)) if place == last else NONE
        match block.role:
            case "title":
                paragraphs.append(_title(block, ledger, closing))
            case "subtitle":
                content = _headline(block.content, ledger.theme.h1_size, ledger)
                paragraphs.append(_paragraph(ROLES["subtitle"], content, ledger, closing))
            case role:
                paragraphs.append(_paragraph(ROLES[role], block.content, ledger, closing))
    return join(paragraphs)


def _title(block: Paragraph, ledger: Ledger, closing: Xml) -> Xml:
    """Return the title in lines of like length: a margin on its right breaks them, so that its text stays plain.

    A letterhead may have a title of another size or place, which nothing is measured for.
    """
    content = _headline(block.content, ledger.theme.title_size, ledger)
    width = ledger.text_width * POINTS_PER_MM
    room = narrowest(plain(content), ledger.fonts.face(bold=True), ledger.theme.title_size, width)
    margin = 0 if closing or ledger.is_guest else points(max(0.0, width - room * _TITLE_SPARE))
    return _paragraph(ROLES["title"], content, ledger, el("w:ind", w_right=margin) if margin else closing)


def _headline(content: Inlines, size: float, ledger: Ledger) -> Inlines:
    """Return a title or heading whose bound words fit a line, in whatever font."""
    width = ledger.text_width * POINTS_PER_MM / SPARE
    return loosened(content, ledger.fonts.face(bold=True), size, width)


def _block(block: Block, following: Block | None, ledger: Ledger) -> Xml:
    ledger.comments.expect(block)
    match block:
        case Heading():
            return _heading(block, ledger)
        case Paragraph():
            return _paragraph(ROLES[block.role], block.content, ledger, _space_before(following, ledger))
        case List():
            return _list(block, ledger, _space_before(following, ledger))
        case Quote():
            quote = _paragraph("Quote", block.content, ledger)
            by = _paragraph("QuoteAttribution", block.attribution, ledger) if block.attribution else NONE
            return join((quote, by))
        case Contents():
            from briefing.docx.contents import contents  # noqa: PLC0415 - of long papers

            return contents(block, ledger)
        case _:
            return _captioned(block, ledger)


def _space_before(following: Block | None, ledger: Ledger) -> Xml:
    """Return the space below a paragraph that a panel follows, which is a table and keeps no distance by itself."""
    if isinstance(following, List) and following.role == "key-figures":
        return el("w:spacing", w_after=points(ledger.theme.leading / 2))
    return NONE


def _captioned(block: Table | Chart | Route, ledger: Ledger) -> Xml:
    """Return a table or figure between its caption and its notes."""
    caption = _caption(block.id, block.caption, ledger)
    if isinstance(block, Table):
        content = table.table(block, ledger)
    else:
        drawing = _chart(block, ledger) if isinstance(block, Chart) else route.route(block, ledger)
        content = paragraph("Figure", drawing, el("w:keepNext") if block.notes else NONE)
    return join((caption, content, _notes(block.notes, ledger)))


def _chart(block: Chart, ledger: Ledger) -> Xml:
    from briefing.docx.chart import chart  # noqa: PLC0415 - with its workbook, nine modules that most papers need not

    return chart(block, ledger)


def _paragraph(style: str, content: Inlines, ledger: Ledger, properties: Xml = NONE) -> Xml:
    return paragraph(style, ledger.comments.here(runs(content, ledger)), properties)


def _heading(block: Heading, ledger: Ledger) -> Xml:
    # Four levels and more are not in the contract; a template that has them gets the third's looks.
    style = f"Heading{min(block.level, 3)}"
    properties = ledger.numbering.heading(block)
    content = _headline(block.content, ledger.theme.h1_size, ledger)
    return paragraph(style, ledger.comments.here(ledger.bookmark(block.id, runs(content, ledger))), properties)


def _list(block: List, ledger: Ledger, space: Xml) -> Xml:
    if block.role == "key-figures":
        return panel.panel(block, ledger)
    first, further = _LISTS[block.role]
    numbers = ledger.numbering.items(block.role, [item.label for item in block.items])
    markup: list[Xml] = []
    for item, number in zip(block.items, numbers, strict=True):
        ledger.comments.expect(item)
        for index, one in enumerate(item.content):
            style = (first if index == 0 else further) if one.role == "body" else ROLES[one.role]
            text = runs(one.content, ledger)
            content = ledger.bookmark(item.id, text) if index == 0 else text
            below = space if item is block.items[-1] and index == len(item.content) - 1 else NONE
            properties = join((number if index == 0 else NONE, below))
            markup.append(paragraph(style, ledger.comments.here(content), properties))
    return join(markup)


def _caption(identifier: str, caption: Caption, ledger: Ledger) -> Xml:
    number = ledger.bookmark(identifier, ledger.captions.number(caption.kind, caption.number))
    content = join((run(caption.before), number, run(caption.after), runs(caption.content, ledger)))
    return paragraph("Caption", ledger.comments.here(content))


def _notes(notes: Sequence[Paragraph], ledger: Ledger) -> Xml:
    """Return notes below a table or figure, which stay together: no source line stands alone on a next page."""
    return join(
        _paragraph(
            "Note" if note.role == "body" else ROLES[note.role],
            note.content,
            ledger,
            el("w:keepNext") if place < len(notes) else NONE,
        )
        for place, note in enumerate(notes, 1)
    )
