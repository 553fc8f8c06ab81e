"""Blocks of a document as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.annotation import Annotation
from briefing.document import (
    Block,
    Chart,
    Contents,
    FigureText,
    Heading,
    Leg,
    List,
    ListItem,
    Paragraph,
    Quote,
    Route,
    Stop,
    Table,
)
from briefing.extracts import caption_text, parts
from briefing.html.drawings import drawing
from briefing.html.elements import Element, add, element
from briefing.html.inline import Voice, inlines, loosened, told
from briefing.html.tables import table
from briefing.records import frozen
from briefing.scene.lettering import Lettering
from briefing.theme import Theme

_KINDS = {"draft": "strong", "figure-label": "span", "figure-value": "span", "figure-note": "span"}
_DEEPEST = 6


@frozen
class Setting:
    """What blocks are set in: the theme, how texts of charts are measured, and how their inlines are put down."""

    theme: Theme
    letters: Lettering
    voice: Voice

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Element]:
        """Yield blocks, each with the notes on it, and on the figures in it, behind it."""
        for block in blocks:
            yield self.block(block)
            inner = {id(part) for item in getattr(block, "items", ()) for part in parts(item)}
            yield from self._remarks(part for part in parts(block) if id(part) not in inner)

    def block(self, block: Block) -> Element:
        """Return a block; its key, by which reviewers know it, is its ``data-key``."""
        made = self._made(block)
        if block.key:
            made.set("data-key", block.key)
        return made

    def _made(self, block: Block) -> Element:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                return self.paragraph(block)
            case List():
                return self._list(block)
            case Table() | Chart() | Route():
                return self._exhibit(block)
            case Quote():
                return self._quote(block)
            case Contents():
                return self._contents(block)

    def _anchor(self, name: str) -> str:
        return name and self.voice.anchors + name

    def _heading(self, block: Heading) -> Element:
        number = f"{block.number.text} " if block.number.text else ""
        tag = f"h{min(_DEEPEST, block.level + 1)}"
        return element(tag, number, *inlines(block.content, self.voice), id=self._anchor(block.id))

    def paragraph(self, paragraph: Paragraph) -> Element:
        """Return a paragraph by its role; the title is the heading of the page."""
        content = inlines(paragraph.content, self.voice)
        if paragraph.role == "title":
            return element("h1", *(loosened(part) if isinstance(part, str) else part for part in content))
        role = "" if paragraph.role == "body" else paragraph.role
        classes = " ".join(dict.fromkeys(filter(None, (role, paragraph.place))))
        return element(_KINDS.get(paragraph.role, "p"), *content, class_=classes)

    def _list(self, block: List) -> Element:
        items = [self._item(item, block) for item in block.items]
        tag = "ol" if block.role in {"numbers", "sources"} else "ul"
        return element(tag, *items, class_=block.role, role="list")

    def _item(self, item: ListItem, block: List) -> Element:
        label = item.label.text
        shown = (element("span", label, class_="label", aria_hidden="true" if block.role == "bullets" else ""),)
        paragraphs = [self.paragraph(paragraph) for paragraph in item.content]
        made = element(
            "li", *(shown if label else ()), " " if label else "", *_apart(paragraphs), id=self._anchor(item.id)
        )
        if item.key:
            made.set("data-key", item.key)
        add(made, self._remarks(parts(item)))
        return made

    def _remarks(self, held: Iterable[object]) -> Iterator[Element]:
        """Yield the notes for reviewers on parts of the tree; those on a figure name it."""
        for part in held:
            if isinstance(part, Block | ListItem | FigureText):
                on = part.text if isinstance(part, FigureText) else ""
                yield from (_remark(note, on) for note in self.voice.notes.at(part))

    def _contents(self, block: Contents) -> Element:
        """Return the list of contents: links, since a page of the web has no pages to number."""
        items = []
        for entry in block.entries:
            number = f"{entry.number.text} " if entry.number.text else ""
            link = element("a", number, *inlines(entry.content, self.voice), href=f"#{self._anchor(entry.target)}")
            items.append(element("li", link, class_="" if entry.level == 1 else "inner"))
        title = element("p", *inlines(block.title, self.voice), class_="contents-title")
        return element("nav", title, element("ol", *items, class_="contents", role="list"))

    def _quote(self, quote: Quote) -> Element:
        said = element("p", *inlines(quote.content, self.voice))
        by = inlines(quote.attribution, self.voice)
        return element("blockquote", said, *((element("footer", *by),) if quote.attribution else ()))

    def _exhibit(self, block: Table | Chart | Route) -> Element:
        """Return a table, or a figure with its caption, and the notes below it."""
        if isinstance(block, Table):
            return element(
                "div", table(block, self.voice), *self._notes(block.notes), class_="exhibit", id=self._anchor(block.id)
            )
        title = element("figcaption", *told(block.caption, self.voice))
        if isinstance(block, Route):
            drawn: tuple[Element, ...] = (self._route(block),)
        else:
            drawn = (drawing(block, self.letters, self.theme), *self._data(block))
        return element("figure", title, *drawn, *self._notes(block.notes), id=self._anchor(block.id))

    def _notes(self, notes: tuple[Paragraph, ...]) -> Iterator[Element]:
        yield from map(self.paragraph, notes)

    def _data(self, chart: Chart) -> Iterator[Element]:
        """Yield the values of a chart as a table that is read and not seen, since no image says what figures are."""
        columns = [element("th", name, scope="col") for name in ("", *chart.categories)]
        columns[0] = element("td")
        rows = []
        for series in chart.series:
            cells = [element("td", self.voice.figure(point.id, point.label)) for point in series.points]
            rows.append(element("tr", element("th", series.name, scope="row"), *cells))
        head = element("thead", element("tr", *columns))
        caption = element("caption", ", ".join(filter(None, (caption_text(chart.caption), chart.unit))))
        yield element("div", element("table", caption, head, element("tbody", *rows)), class_="unseen")

    def _route(self, route: Route) -> Element:
        """Return the stops of a route and the ways between them, in one list."""
        parts: list[Element] = []
        for number, stop in enumerate(route.stops):
            parts.append(self._stop(stop))
            if number < len(route.legs):
                parts.append(self._leg(route.legs[number]))
        return element("ol", *parts, class_="route", role="list", aria_label=route.alt)

    def _stop(self, stop: Stop) -> Element:
        detail = (element("span", stop.detail, class_="detail"),) if stop.detail else ()
        return element("li", element("b", stop.name), *_between(" ", detail), class_="stop")

    def _leg(self, leg: Leg) -> Element:
        detail = (element("span", self.voice.figure(leg.id, leg.detail), class_="detail"),) if leg.detail else ()
        return element("li", leg.label, *_between(" ", detail), class_="leg")


def _remark(note: Annotation, on: str) -> Element:
    by = (element("b", note.author), " ") if note.author else ()
    about = (element("q", on), " ") if on else ()
    lines = [element("p", line) for line in note.text.splitlines() if line.strip()]
    head = (element("p", *by, *about),) if by or about else ()
    return element("aside", *head, *lines, class_="remark", role="note", lang=note.lang)


def _apart(paragraphs: list[Element]) -> Iterator[Element | str]:
    """Yield paragraphs with a space between them, so that words of spans do not run together where they are read."""
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield " "
        yield paragraph


def _between(space: str, parts: Iterable[Element]) -> Iterator[Element | str]:
    for part in parts:
        yield space
        yield part
