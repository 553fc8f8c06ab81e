"""The page: a bar to choose by, the papers line by line, what no paper prints, and all figures in a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from briefing.document import Block
from briefing.extracts import figure_ids
from briefing.html.blocks import Setting
from briefing.html.elements import Element, element, markup
from briefing.html.inline import FigureLook, Voice
from briefing.html.page import banner, letters, policy
from briefing.html.style import sheet
from briefing.review import Look
from briefing.review_page.changes import box
from briefing.review_page.facts import Facts
from briefing.review_page.material import Column, Companion, Line, Material, aligned


def render(material: Material, companion: Companion | None = None) -> bytes:
    """Return the page in UTF-8; its own words are in the language of the first column."""
    return f"<!DOCTYPE html>\n{markup(_Page(material, companion).page())}\n".encode()


@dataclass
class _Page:
    material: Material
    companion: Companion | None = None
    facts: dict[str, Facts] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for column in self.material.columns:
            self.facts.setdefault(column.language.tag, Facts(self.material, column.language))

    @property
    def own(self) -> Facts:
        """What speaks the page's own language."""
        return next(iter(self.facts.values()))

    def page(self) -> Element:
        first = self.material.columns[0]
        style, script = sheet(first.theme) + _file("review.css"), _file("review.js")
        title = self.own.language.message("review-title", title=first.document.meta.title).text
        papers = [part for name in self._papers() for part in self._paper(name)]
        elsewhere = self._elsewhere()
        served = self.companion
        styles, scripts = ((style, served.style), (script, served.script)) if served else ((style,), (script,))
        allowed = policy(*styles, scripts=scripts, asks=served is not None)
        head = element(
            "head",
            element("meta", charset="utf-8"),
            element("meta", **{"http-equiv": "Content-Security-Policy", "content": allowed}),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("meta", name="referrer", content="no-referrer"),
            element("meta", name="robots", content="noindex"),
            element("title", title),
            *(element("style", one) for one in styles),
        )
        header = element("header", element("h1", title), self._summary(), element("p", self.own.word("review-how")))
        main = element("main", *papers, *elsewhere, self._figures(), id="main")
        marking = next((found for column in self.material.columns if (found := banner(column.document))), ())
        body = element(
            "body",
            element("a", self.own.word("review-skip"), href="#main", class_="skip"),
            *marking,
            header,
            self._bar(),
            main,
            *self._tips(),
            *(element("script", one) for one in scripts),
            class_=f"review n{len(self.facts)}",
        )
        return element("html", head, body, lang=self.own.language.bcp47)

    def _papers(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(column.paper for column in self.material.columns))

    # ---------------------------------------------------------------------------------------------- what is to be done

    def _summary(self) -> Element:
        """Return how many passages need a look in each language."""
        told = [self._count(tag, facts) for tag, facts in self.facts.items()]
        return element("ul", *told, class_="counts", role="list")

    def _count(self, tag: str, facts: Facts) -> Element:
        count = sum(1 for look in self.material.looks if not look.within and look.passage.language in _reads(tag))
        said = facts.language.message("review-count", count=count).text if count else facts.word("review-none")
        return element("li", element("b", facts.language.name), " ", said, lang=facts.language.bcp47)

    def _bar(self) -> Element:
        """Return what chooses languages and passages; without its script everything is shown."""
        word = self.own.word
        boxes = [
            element(
                "label",
                element("input", type="checkbox", checked="checked", data_language=tag),
                " ",
                element("span", facts.language.name, lang=facts.language.bcp47),
            )
            for tag, facts in self.facts.items()
        ]
        only = element("label", element("input", type="checkbox", id="only"), " ", word("review-only"))
        steps = [
            element("button", word(name), type="button", id=place)
            for place, name in (("back", "review-back"), ("next", "review-next"))
        ]
        languages = element("fieldset", element("legend", word("review-languages")), *boxes)
        told = element("p", word("review-nothing"), id="nothing", hidden="hidden", role="status")
        return element("nav", languages, only, *steps, told, class_="bar", aria_label=word("review-bar"))

    # ----------------------------------------------------------------------------------------------------- the papers

    def _paper(self, name: str) -> Iterator[Element]:
        columns = tuple(column for column in self.material.columns if column.paper == name)
        several = len(self._papers()) > 1
        lines = [self._line(line, columns) for line in aligned(columns)]
        heading = (element("h2", name, class_="paper"),) if several else ()
        yield element("section", *heading, *lines, aria_label=name)

    def _line(self, line: Line, columns: tuple[Column, ...]) -> Element:
        cells = [self._cell(line, column) for column in columns]
        looks = any("look" in cell.get("class") for cell in cells)
        made = element("div", *cells, class_="line looks" if looks else "line")
        made.set("data-key", line.key)
        return made

    def _cell(self, line: Line, column: Column) -> Element:
        language = column.language
        blocks = line.cells.get(language.tag, ())
        looks = [look for look in self.material.looks if self._is_of(look, line.key, blocks, column)]
        told = element("p", language.name, class_="tongue", aria_hidden="true")
        if blocks:
            content = list(self._setting(column).blocks(blocks))
        else:
            content = [element("p", self.own.word("review-lacking"), class_="lacking")]
        boxes = [box(look, self.facts[language.tag]) for look in looks]
        made = element("div", told, *content, *boxes, lang=column.document.meta.lang)
        made.set("class", "cell look-here" if boxes else "cell")
        made.set("data-language", language.tag)
        if boxes:
            made.set("tabindex", "-1")
        return made

    def _is_of(self, look: Look, key: str, blocks: tuple[Block, ...], column: Column) -> bool:
        passage = look.passage
        if passage.sort == "block":
            return (passage.language, passage.paper, passage.key) == (column.language.tag, column.paper, key) and (
                not look.within or "changed" in look.states
            )
        printed = any(passage.key in block.shows for block in blocks)
        return passage.sort == "text" and printed and passage.language in _reads(column.language.tag)

    def _setting(self, column: Column) -> Setting:
        tag = column.language.tag
        voice = Voice(self._figure(tag), anchors=f"{column.paper}-{tag}-")
        return Setting(column.theme, letters(column.theme, column.document, column.language.hyphenate), voice)

    def _figure(self, tag: str) -> FigureLook:
        def figure(name: str, text: str) -> Element | str:
            if name not in self.material.figures:
                return text
            # A real button would be a block of its own in its line, and long figures could not be broken.
            named = {"class": "figure", "aria-describedby": f"tip-{tag}-{name}", "data-figure": name}
            return element("span", text, role="button", tabindex="0", **named)

        return figure

    # -------------------------------------------------------------------------------------------- what else there is

    def _elsewhere(self) -> Iterator[Element]:
        """Yield what needs a look and stands in no paper: words with their forms, and texts that no block prints."""
        printed = {path for column in self.material.columns for block in column.document.blocks for path in block.shows}
        looks = [
            look
            for look in self.material.looks
            if look.passage.sort == "word" or (look.passage.sort == "text" and look.passage.key not in printed)
        ]
        if not looks:
            return
        boxes = []
        for look in looks:
            tag = next((tag for tag in self.facts if look.passage.language in _reads(tag)), "")
            facts = self.facts.get(tag, self.own)
            told = element("p", facts.language.name, class_="tongue", aria_hidden="true")
            cell = element("div", told, box(look, facts), class_="cell look-here", tabindex="-1", data_language=tag)
            cell.set("lang", facts.language.bcp47)
            boxes.append(element("div", cell, class_="line single looks"))
        yield element("section", element("h2", self.own.word("review-elsewhere")), *boxes)

    def _figures(self) -> Element:
        """Return the figures that papers show, in a table that is also printed."""
        names = self._names()
        heads = [label for label, _ in self.own.of(names[0])] if names else []
        named = (self.own.word("review-figure"), *(label.rstrip(":") for label in heads))
        head = element("tr", *(element("th", text, scope="col") for text in named))
        rows = [self._row(name, heads) for name in names]
        inner = element("table", element("thead", head), element("tbody", *rows))
        heading = element("h2", self.own.word("review-all-figures"), id="figures")
        scroll = element("div", inner, class_="wide", role="group", tabindex="0", aria_labelledby="figures")
        return element("section", heading, scroll, class_="all")

    def _row(self, name: str, heads: list[str]) -> Element:
        known = dict(self.own.of(name))
        cells = (element("td", known.get(head, "")) for head in heads)
        return element("tr", element("th", element("code", name), scope="row"), *cells)

    def _names(self) -> tuple[str, ...]:
        shown = (name for column in self.material.columns for name in figure_ids(column.document.blocks))
        return tuple(name for name in dict.fromkeys(shown) if name in self.material.figures)

    def _tips(self) -> Iterator[Element]:
        """Yield what stands beside a figure that is pointed at, in the language of its column."""
        for tag, facts in self.facts.items():
            for name in self._names():
                pairs = [
                    element("span", element("b", label), " ", text, class_="fact") for label, text in facts.of(name)
                ]
                made = element("div", *pairs, id=f"tip-{tag}-{name}", role="tooltip", class_="tip", hidden="hidden")
                made.set("lang", facts.language.bcp47)
                yield made


def _reads(tag: str) -> tuple[str, ...]:
    """Return the languages whose texts the documents of a tag print."""
    return tuple(dict.fromkeys((tag, tag.partition("-")[0])))


@cache
def _file(name: str) -> str:
    return (resources.files("briefing.review_page") / name).read_text(encoding="utf-8")
