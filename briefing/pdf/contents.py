"""The list of contents: an entry for each heading, with dots that lead to the number of its page."""

from __future__ import annotations

from briefing.document import Contents, ContentsEntry
from briefing.extracts import plain
from briefing.pdf.flow import Box, kept
from briefing.pdf.inline import Run, label_run
from briefing.pdf.pen import Pen
from briefing.pdf.styles import TextStyle
from briefing.pdf.tagging import Element
from briefing.pdf.text import Setting, baseline, decorated, labelled, text_boxes
from briefing.records import replace

_STEP = 15.0  # from one level to the next
_GAP = 7.0  # between a number and its heading
_PAGES = 30.0  # kept free for the numbers of pages
_AWAY = 4.0  # of the dots from what they lead to
_DOT, _BETWEEN = 0.9, 3.1


def contents_boxes(block: Contents, setting: Setting) -> list[Box]:
    """Return the lines of a list of contents: its heading, and the entries, of which none is alone on a page."""
    styles = setting.styles
    list_tag = setting.structure.add("TOC")
    title = replace(styles.headings[1], before=styles.grid * 2, after=styles.grid / 2)
    head = text_boxes(
        block,
        setting.lines(setting.runs(block.title, title), title, setting.width),
        title,
        list_tag.add("Caption"),
        snap=True,
    )
    style = replace(styles.body, align="left", indent=0.0, before=0.0, hyphens=False)
    entries: list[list[Box]] = []
    inner: Element | None = None
    item = list_tag
    for entry in block.entries:
        if entry.level == 1:
            item, inner = list_tag.add("TOCI"), None
            tag = item
        else:  # a list of its own inside the entry above
            inner = inner or item.add("TOC")
            tag = inner.add("TOCI")
        entries.append(_entry(block, entry, style, setting, tag))
    made = [kept(one) for one in entries if one]
    if made:
        made[0], made[-2:-1] = kept(made[0], to_next=len(made) > 1), [kept(one, to_next=True) for one in made[-2:-1]]
        made[-1][-1] = replace(made[-1][-1], after=styles.grid * 2)
    return kept(head, to_next=True) + [box for one in made for box in one]


def _entry(block: Contents, entry: ContentsEntry, style: TextStyle, setting: Setting, tag: Element) -> list[Box]:
    level = [label_run(one.number.text, style, setting.fonts) for one in block.entries if one.level == entry.level]
    widest = max(label.face.width(label.text, label.size) for label in level)
    start = (entry.level - 1) * _STEP
    left = start + (widest + _GAP if entry.number.pattern else 0.0)
    known = entry.target in setting.anchors
    link = tag.add("Reference").add("Link") if known else tag.add("Reference")
    lines = setting.lines(setting.runs(entry.content, style), style, setting.width - left - _PAGES)
    made = text_boxes(block, lines, style, link, left=left)
    if entry.number.pattern:
        label = label_run(entry.number.text, style, setting.fonts)
        made = labelled(made, label, style, start + label.face.width(label.text, label.size))
    if not made or not known:
        return made
    said = " ".join(filter(None, (entry.number.text, plain(entry.content))))
    made[-1] = _numbered(made[-1], entry, style, setting, left + lines[-1].width)

    def leading(box: Box) -> Box:
        """Return a line as a link to the heading, from its beginning to the number of the page."""

        def draw(pen: Pen, x: float, top: float) -> None:
            box.draw(pen, x, top)
            pen.leads_to(entry.target, said, (x + start, top - baseline(style), setting.width - start, style.size))

        return replace(box, draw=draw)

    return [leading(box) for box in made]


def _numbered(box: Box, entry: ContentsEntry, style: TextStyle, setting: Setting, end: float) -> Box:
    """Return the last line of an entry with the number of the page, and dots between the text and it."""
    draw = box.draw

    def number(pen: Pen) -> Run:
        return label_run(f" {pen.pages.get(entry.target, '')}", style, setting.fonts)

    def with_number(pen: Pen, x: float, top: float) -> None:
        draw(pen, x, top)
        pen.label(x + setting.width, top - baseline(style), number(pen), anchor=1.0)

    def dots(pen: Pen, x: float, top: float) -> None:
        run = number(pen)
        stop = x + setting.width - run.face.width(run.text, run.size) - _AWAY / 2
        first = x + end + _AWAY
        # They stand on one grid, so that those of all lines are below each other.
        at = x + setting.width - (x + setting.width - first) // _BETWEEN * _BETWEEN
        y = top - baseline(style) + _DOT / 2
        if at < stop:
            pen.polyline(((at, y), (stop, y)), setting.styles.muted, _DOT, (_DOT, _BETWEEN - _DOT))

    return decorated(replace(box, draw=with_number), dots)
