"""Blocks of a document as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefing.document import Block, Chart, Contents, Heading, Leg, List, ListItem, Paragraph, Quote, Route, Stop, Table
from briefing.extracts import caption_text
from briefing.html.drawings import drawing
from briefing.html.elements import Element, element
from briefing.html.inline import figure, inlines
from briefing.html.tables import table
from briefing.scene.lettering import Lettering
from briefing.theme import Theme

_KINDS = {"draft": "strong", "figure-label": "span", "figure-value": "span", "figure-note": "span"}
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Setting:
    """What blocks are set in: the theme, how texts of charts are measured, and what figures are worth."""

    theme: Theme
    letters: Lettering
    values: Mapping[str, str]

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

    def _heading(self, block: Heading) -> Element:
        number = f"{block.number.text} " if block.number.text else ""
        tag = f"h{min(_DEEPEST, block.level + 1)}"
        return element(tag, number, *inlines(block.content, self.values), id=block.id)

    def paragraph(self, paragraph: Paragraph) -> Element:
        """Return a paragraph by its role; the title is the heading of the page."""
        content = inlines(paragraph.content, self.values)
        if paragraph.role == "title":
            return element("h1", *content)
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
        made = element("li", *(shown if label else ()), " " if label else "", *_apart(paragraphs), id=item.id)
        if item.key:
            made.set("data-key", item.key)
        return made

    def _contents(self, block: Contents) -> Element:
        """Return the list of contents: links, since a page of the web has no pages to number."""
        items = []
        for entry in block.entries:
            number = f"{entry.number.text} " if entry.number.text else ""
            link = element("a", number, *inlines(entry.content, self.values), href=f"#{entry.target}")
            items.append(element("li", link, class_="" if entry.level == 1 else "inner"))
        title = element("p", *inlines(block.title, self.values), class_="contents-title")
        return element("nav", title, element("ol", *items, class_="contents", role="list"))

    def _quote(self, quote: Quote) -> Element:
        said = element("p", *inlines(quote.content, self.values))
        by = inlines(quote.attribution, self.values)
        return element("blockquote", said, *((element("footer", *by),) if quote.attribution else ()))

    def _exhibit(self, block: Table | Chart | Route) -> Element:
        """Return a table, or a figure with its caption, and the notes below it."""
        if isinstance(block, Table):
            return element("div", table(block, self.values), *self._notes(block.notes), class_="exhibit", id=block.id)
        told = element("figcaption", caption_text(block.caption))
        if isinstance(block, Route):
            drawn: tuple[Element, ...] = (self._route(block),)
        else:
            drawn = (drawing(block, self.letters, self.theme), *self._data(block))
        return element("figure", told, *drawn, *self._notes(block.notes), id=block.id)

    def _notes(self, notes: tuple[Paragraph, ...]) -> Iterator[Element]:
        yield from map(self.paragraph, notes)

    def _data(self, chart: Chart) -> Iterator[Element]:
        """Yield the values of a chart as a table that is read and not seen, since no image says what figures are."""
        columns = [element("th", name, scope="col") for name in ("", *chart.categories)]
        columns[0] = element("td")
        rows = []
        for series in chart.series:
            cells = [element("td", figure(point.id, point.label, self.values)) for point in series.points]
            rows.append(element("tr", element("th", series.name, scope="row"), *cells))
        head = element("thead", element("tr", *columns))
        caption = element("caption", ", ".join(filter(None, (caption_text(chart.caption), chart.unit))))
        yield element("table", caption, head, element("tbody", *rows), class_="unseen")

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
        detail = (element("span", figure(leg.id, leg.detail, self.values), class_="detail"),) if leg.detail else ()
        return element("li", leg.label, *_between(" ", detail), class_="leg")


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
