"""Blocks of the document tree as boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from briefing.document import Block, Caption, Chart, Contents, Heading, List, Paragraph, Quote, Route, Table, Text
from briefing.extracts import caption_text, plain
from briefing.pdf.flow import Box, Draw, kept
from briefing.pdf.inline import label_run
from briefing.pdf.objects import text as written
from briefing.pdf.panel import panel_boxes
from briefing.pdf.pen import Pen
from briefing.pdf.route import route_boxes
from briefing.pdf.table import table_boxes
from briefing.pdf.tagging import Element
from briefing.pdf.text import Setting, decorated, labelled, noted, text_boxes
from briefing.records import replace
from briefing.scene.front import title_block

_QUOTE_INDENT, _QUOTE_BAR = 15.0, 1.8
_BULLET_INDENT = 15.0
_SHORT_QUOTE = 5  # lines: a quote of no more is not broken
_LABEL_GAP = 6.0
_SHORT_ITEM = 3  # lines
_NUMBERING = {"bullets": "/Disc", "numbers": "/Decimal", "sources": "/Decimal", "key-figures": "/None"}


def boxes(blocks: Sequence[Block], setting: Setting) -> list[Box]:
    """Return the boxes of a document."""
    found: list[Box] = []
    level = -1
    unseen: list[Block] = []  # without anything to draw: notes on them stand at what comes next
    front = len(title_block(blocks))
    for index, block in enumerate(blocks):
        start = len(found)
        if isinstance(block, Heading):
            depth = min(block.level - 1, level + 1)
            made = _heading(block, depth, setting, first=not found)
            level = depth if made else level
            found += made
        else:
            made = _block(block, setting)
            if made and 0 < index < front and _stands_apart(blocks[index - 1], block):
                made[0] = replace(made[0], before=setting.styles.grid)
            found += kept(made, to_next=True) if index < front else made
        unseen.append(block)
        if len(found) > start:
            for one in unseen:
                found[start] = noted(found[start], one, setting)
            unseen.clear()
        if index == front - 1 and found:
            found[-1:] = _closed_front(found[-1], setting)
    if found:
        for one in unseen:
            found[-1] = noted(found[-1], one, setting)
    return found


def _stands_apart(above: Block, block: Block) -> bool:
    """Tell whether a line of the title block is small print below the title."""
    roles = [one.role for one in (above, block) if isinstance(one, Paragraph)]
    return roles == ["subtitle", "requisite"]


def anchors(blocks: Sequence[Block]) -> dict[str, str]:
    """Return the ids that a citation can lead to, and what stands there."""
    found: dict[str, str] = {}
    for block in blocks:
        match block:
            case List():
                for item in block.items:
                    found[item.id] = " ".join(plain(paragraph.content) for paragraph in item.content)
            case Heading():
                found[block.id] = plain(block.content)
            case Table() | Chart() | Route():
                found[block.id] = caption_text(block.caption)
    return {key: text for key, text in found.items() if key}


def _block(block: Paragraph | List | Quote | Contents | Table | Chart | Route, setting: Setting) -> list[Box]:
    match block:
        case Paragraph():
            return _paragraph(block, setting)
        case List(role="key-figures"):
            return panel_boxes(block, setting)
        case List():
            return _list(block, setting)
        case Quote():
            return _quote(block, setting)
        case Contents():
            from briefing.pdf.contents import contents_boxes  # noqa: PLC0415 - of long papers

            return contents_boxes(block, setting)
        case Table():
            table = setting.structure.add("Table", attributes=_summary(block))
            caption = table.add("Caption")
            body = table_boxes(block, setting, table)
        case Chart() | Route():
            # The caption stands beside the figure: what is inside one is not read where there is alternative text.
            both = setting.structure.add("Div")
            caption = both.add("Caption")
            drawing = both.add("Figure", alt=block.alt)
            body = _chart(block, setting, drawing) if isinstance(block, Chart) else route_boxes(block, setting, drawing)
    return _captioned(block, body, setting, caption)


def _chart(chart: Chart, setting: Setting, tag: Element) -> list[Box]:
    """Return a chart as a box that its page may ask to be lower."""
    from briefing.pdf.charts import chart_boxes  # noqa: PLC0415 - with its scene, a dozen modules for charts alone

    @cache
    def lower(part: float) -> Box:
        (made,) = chart_boxes(chart, setting, tag, lower=part)
        return made

    return [replace(box, lower=lower) for box in chart_boxes(chart, setting, tag)]


def _summary(table: Table) -> dict[str, dict[str, str]]:
    return {"Table": {"Summary": written(table.summary)}} if table.summary else {}


def _closed_front(box: Box, setting: Setting) -> list[Box]:
    """Return the last box of the title block with the rule that closes it."""
    styles = setting.styles
    height = styles.grid * 1.5

    def rule(pen: Pen, x: float, top: float) -> None:
        pen.rule(x, top - height + 1.5, setting.width, styles.accent, 1.4)

    def nothing(_pen: Pen, _x: float, _top: float) -> None:
        """Draw no text: the box is a rule."""

    end = Box(box.block, height, nothing, after=styles.grid, keep=True, under=rule)
    return [replace(box, keep=True), end]


# -------------------------------------------------------------------------------------------------------- paragraphs


def _paragraph(block: Paragraph, setting: Setting) -> list[Box]:
    style = setting.styles.roles[block.role]
    if style.balanced:
        lines = setting.headline(block.content, style, setting.width)
    else:
        lines = setting.lines(setting.runs(block.content, style), style, setting.width)
    is_body = block.role == "body"
    return text_boxes(block, lines, style, setting.structure.add("P"), snap=is_body, passes=is_body)


def _heading(block: Heading, outline: int, setting: Setting, *, first: bool) -> list[Box]:
    style = setting.styles.headings[min(block.level, 3) - 1]
    label = label_run(block.number.text, style, setting.fonts)
    indent = label.face.width(label.text, label.size) + style.size * 0.55 if block.number.pattern else 0.0
    lines = setting.headline(block.content, style, setting.width - indent)
    if not lines:
        return []
    tag = setting.structure.add(f"H{outline + 1}")
    made = kept(text_boxes(block, lines, style, tag, left=indent, snap=True), to_next=True)
    if block.number.pattern:
        made = labelled(made, label, style, indent - style.size * 0.55)
    key = f"heading:{block.id}" if block.id else f"heading {id(block)}"
    title = " ".join(filter(None, (block.number.text, plain(block.content))))

    def mark(pen: Pen, _x: float, top: float) -> None:
        pen.anchor(key, top + 12)
        if block.id:
            pen.anchor(block.id, top + 12)
        pen.bookmark(title, key, outline)

    made[0] = replace(decorated(made[0], mark), before=0.0 if first else style.before)
    return made


def _list(block: List, setting: Setting) -> list[Box]:
    styles = setting.styles
    style = styles.source if block.role == "sources" else styles.body
    style = replace(style, indent=0.0)
    labels = [label_run(item.label.text, style, setting.fonts) for item in block.items]
    widest = max((label.face.width(label.text, label.size) for label in labels), default=0.0)
    hanging = _BULLET_INDENT if block.role == "bullets" else 0.0
    indent = max(hanging, widest + _LABEL_GAP) if widest else 0.0
    items: list[list[Box]] = []
    tag = setting.structure.add("L", attributes={"List": {"ListNumbering": _NUMBERING[block.role]}})
    for item, label in zip(block.items, labels, strict=True):
        inside = tag.add("LI")
        item_label = inside.add("Lbl") if item.label.pattern else None
        text = inside.add("LBody")
        if block.role == "sources" and item.id:
            text = text.add("Note", id=item.id)
        made: list[Box] = []
        for paragraph in item.content:
            inner = style if paragraph.role == "body" or block.role == "sources" else styles.roles[paragraph.role]
            inner = replace(inner, indent=0.0)
            lines = setting.lines(setting.runs(paragraph.content, inner), inner, setting.width - indent)
            snap = block.role != "sources"
            made += text_boxes(block, lines, inner, text.add("P"), left=indent, snap=snap, passes=True)
        if item.label.pattern:
            colour = replace(label, colour=styles.accent)
            # Bullets stand at the left edge, numbers against the text: units below units.
            at = (indent - _LABEL_GAP) if block.role != "bullets" else label.face.width(label.text, label.size)
            made = labelled(made, colour, style, at, item_label)
        if item.id and made:
            made[0] = decorated(made[0], _anchor(item.id))
        if made:
            made[0] = noted(made[0], item, setting)
            items.append(made)
    if len(items) > 1 and len(items[-1]) == 1 and len(items[-2]) <= _SHORT_ITEM:
        items[-2] = kept(items[-2], to_next=True)  # a last item of one line is not left alone on a page
    dense = block.role != "sources" and all(len(made) == 1 for made in items)
    first = styles.grid
    between = style.before if block.role == "sources" else (0.0 if dense else styles.grid)
    for index, made in enumerate(items):
        made[0] = replace(made[0], before=between if index else first)
    return [box for made in items for box in made]


def _anchor(key: str) -> Draw:
    return lambda pen, _x, top: pen.anchor(key, top + 4)


def _quote(block: Quote, setting: Setting) -> list[Box]:
    styles = setting.styles
    width = setting.width - _QUOTE_INDENT
    tag = setting.structure.add("BlockQuote")
    text = setting.lines(setting.runs(block.content, styles.quote), styles.quote, width)
    said = text_boxes(block, text, styles.quote, tag.add("P"), left=_QUOTE_INDENT, snap=True, passes=True)
    lines = setting.lines(setting.runs(block.attribution, styles.attribution), styles.attribution, width)
    style = replace(styles.attribution, before=0.0)
    by = text_boxes(block, lines, style, tag.add("P"), left=_QUOTE_INDENT, passes=True)
    if len(said) <= _SHORT_QUOTE:
        said = kept(said)
    if said:  # who is quoted stands below, or below the last of a row of quotes, which only a long row is parted from
        said[-1] = replace(said[-1], keep=True, parts=not by)
    made = said + kept(by)
    if not made:
        return []

    def barred(box: Box, above: float) -> Box:
        def bar(pen: Pen, x: float, top: float) -> None:
            pen.box(x, top - box.height - above, _QUOTE_BAR, box.height + above, styles.accent)

        return decorated(box, bar, above=above)

    made = [barred(box, styles.attribution.before if index == len(said) else 0.0) for index, box in enumerate(made)]
    made[0] = replace(made[0], before=styles.grid)
    made[-1] = replace(made[-1], after=styles.grid)
    return made


# ---------------------------------------------------------------------------------------------- tables and figures


def _captioned(block: Table | Chart | Route, body: list[Box], setting: Setting, tag: Element) -> list[Box]:
    """Return a table or figure with its caption above and its notes below, which stay with it."""
    head = _caption(block, block.caption, setting, tag)
    below = [box for note in block.notes for box in _note(block, note, setting)]
    if head:
        head[0] = decorated(head[0], _anchor(block.id)) if block.id else head[0]
    if below and body:
        body = [*body[:-1], replace(body[-1], keep=True)]
        below = kept(below)
    made = kept(head, to_next=True) + body + below
    if not made:
        return made
    made[-1] = replace(made[-1], after=setting.styles.grid * 1.5)
    whole = all(box.keep for box in made[:-1])
    return [replace(box, floats=True) for box in made] if whole else made


def _caption(block: Block, caption: Caption, setting: Setting, tag: Element) -> list[Box]:
    style = setting.styles.caption
    label = setting.runs((Text(f"{caption.before}{caption.number}{caption.after}"),), style)
    label = tuple(replace(run, colour=setting.styles.accent) for run in label)
    content = setting.runs(caption.content, replace(style, bold=False))
    return text_boxes(block, setting.lines(label + content, style, setting.width), style, tag)


def _note(block: Block, note: Paragraph, setting: Setting) -> Iterator[Box]:
    style = setting.styles.note
    lines = setting.lines(setting.runs(note.content, style), style, setting.width)
    yield from text_boxes(block, lines, style, setting.structure.add("P"))
