"""Reading a finished web page: its text as a browser shows it, and what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from lxml import etree, html

from briefing.records import frozen
from briefing.verify.bounds import DEPTH, damaged
from briefing.verify.finished import Finished, Link, Passage, PassageKind
from briefing.verify.grid import Grid
from briefing.verify.words import Words, plain

_BLOCKS: dict[str, PassageKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    **dict.fromkeys(("li", "dd", "dt"), "item"),
    "blockquote": "quote",
    "th": "head",
    "td": "cell",
}
_OTHER_BLOCKS = frozenset(
    (
        *("html", "body", "main", "header", "footer", "section", "article", "aside", "nav", "div", "p", "ul", "ol"),
        *("dl", "table", "thead", "tbody", "tfoot", "tr", "figure", "svg", "address", "details", "summary", "hr"),
    )
)
_SKIPPED = frozenset(("head", "style", "template", "noscript", "title", "desc", "defs", "metadata"))
_RUNS = frozenset(("script", "iframe", "object", "embed", "applet", "link", "base", "form", "input", "button"))
_CLASSES: dict[str, PassageKind] = {
    "note": "note",
    "source": "source",
    "banner": "header",
    "draft": "header",
    "attribution": "quote",
}
_HIDDEN = re.compile(
    r"display:none|visibility:hidden|font-size:0(?![.\d])|opacity:0(?![.\d])|text-indent:-\d{3}|color:(?:#fff(?:fff)?|white)\b",
)
_CLEAR = frozenset(("none", "transparent", "#fff", "#ffffff", "white"))
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_MEDIA = re.compile(r"@[a-z-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_CLASS = re.compile(r"[a-z0-9]*\.([A-Za-z0-9_-]+)$")


@frozen
class _Place:
    """What an element inherits from those around it."""

    language: str
    kind: PassageKind = "paragraph"
    name: str = ""
    heads: tuple[str, ...] = ()


@dataclass(slots=True)
class _Story:
    ids: frozenset[str]
    passages: list[Passage] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    is_draft: bool = False
    tables: int = 0
    figures: int = 0
    label: Words = field(default_factory=Words)
    hidden_classes: frozenset[str] = frozenset()

    def is_hidden(self, element: Any) -> bool:
        """Tell whether an element is not shown, and say so if it has text."""
        style = re.sub(r"\s+", "", str(element.get("style") or "").lower())
        is_hidden = element.get("hidden") is not None or bool(_HIDDEN.search(style))
        is_hidden = is_hidden or not self.hidden_classes.isdisjoint(_classes(element))
        is_hidden = is_hidden or (_name(element) == "text" and str(element.get("fill") or "").lower() in _CLEAR)
        if is_hidden and (text := plain("".join(element.itertext()))):
            self.faults.append(f"the text “{text}” is hidden")
        return is_hidden


def read_html(path: Path, data: bytes) -> Finished:
    """Read a web page from its bytes.

    Raises:
        DataError: It is no page that can be read.
    """
    if b"\0" in data:
        raise damaged("it holds what is no text")
    try:
        root = html.document_fromstring(data.decode("utf-8", errors="replace"), html.HTMLParser(huge_tree=False))
    except (etree.LxmlError, ValueError, AssertionError) as problem:
        raise damaged("it is no page that can be read") from problem
    facts = dict(_properties(root))
    language = root.get("lang", "")
    title = plain("".join(root.findtext(".//title") or ""))
    story = _Story(frozenset(str(element.get("id")) for element in root.iter() if element.get("id")))
    story.hidden_classes = frozenset(_hidden_classes(root))
    story.faults += _strangers(root)
    _block(root, story, _Place(language), 0)
    _flush(story, _Place(language))
    is_cut = not data.rstrip().endswith(b"</html>")
    faults = [*story.faults, *(["ends before its end"] if is_cut else [])]
    faults += [f"a link leads nowhere: “{link.text}”" for link in story.links if link.target == "#"]
    return Finished(
        path=path,
        kind="html",
        language=language,
        title=title,
        links=tuple(story.links),
        passages=tuple(story.passages),
        properties=facts,
        is_draft=story.is_draft,
        faults=tuple(dict.fromkeys(faults)),
    )


def _is_remark(element: Any) -> bool:
    """Tell whether an element is a reviewer's note: beside the text, as a comment of a Word file is."""
    return _name(element) == "aside" and element.get("role") == "note"


def _hidden_classes(root: Any) -> Iterator[str]:
    """Yield the classes that the page's own style hides, wherever it is shown."""
    for style in root.iter("style"):
        text = re.sub(r"/\*.*?\*/", "", style.text or "", flags=re.DOTALL)
        for selectors, rules in _RULE.findall(_MEDIA.sub("", text)):
            if _HIDDEN.search(re.sub(r"\s+", "", rules.lower())):
                yield from (found[1] for selector in selectors.split(",") if (found := _CLASS.match(selector.strip())))


def _properties(root: Any) -> Iterator[tuple[str, str]]:
    for meta in root.iter("meta"):
        if meta.get("name") and meta.get("content"):
            yield str(meta.get("name")), str(meta.get("content"))


def _strangers(root: Any) -> Iterator[str]:
    for element in root.iter():
        if isinstance(element.tag, str):
            if element.tag in _RUNS:
                yield f"has what does not belong into a paper: <{element.tag}>"
            if any(name.startswith("on") for name in element.attrib):
                yield "has a program in it"


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _block(element: Any, story: _Story, place: _Place, depth: int) -> None:
    """Read an element that holds passages, or is one."""
    if depth > DEPTH:
        raise damaged("its parts lie deeper in each other than any page's")
    name = _name(element)
    if not name or name in _SKIPPED or name in _RUNS or _is_remark(element) or story.is_hidden(element):
        return
    place = _placed(element, name, story, place)
    if name != "svg" and (alt := plain(element.get("aria-label") or "")):
        story.passages.append(Passage(alt, place.language, "alt", place.name or f"passage {len(story.passages) + 1}"))
        captions = [plain("".join(caption.itertext())) for caption in element.iter("caption", "figcaption")]
        if captions and alt not in captions:
            story.faults.append(f"“{captions[0]}” is read out as “{alt}”")
    if name in {"svg", "table"}:
        (_drawing if name == "svg" else _table)(element, story, place, depth)
        return
    words = Words()
    words.add(element.text or "", place.language)
    for child in element:
        inner, classes = _name(child), _classes(child)
        if inner in _BLOCKS or inner in _OTHER_BLOCKS:
            words = _finish(words, story, place)
            _block(child, story, place, depth + 1)
        elif "label" in classes:
            _inline(child, story.label, story, place.language, depth + 1)
        elif any(item.startswith("figure-") for item in classes):
            words = _finish(words, story, place)
            _inline(child, words, story, place.language, depth + 1)
            words = _finish(words, story, place)
        else:
            _inline(child, words, story, place.language, depth + 1)
        words.add(child.tail or "", place.language)
    _finish(words, story, place)


def _classes(element: Any) -> frozenset[str]:
    return frozenset(str(element.get("class") or "").split())


def _placed(element: Any, name: str, story: _Story, place: _Place) -> _Place:
    """Return what an element hands on to those in it: its language, and what it is."""
    classes = _classes(element)
    story.is_draft = story.is_draft or "draft" in classes
    kind = next((_CLASSES[item] for item in sorted(classes) if item in _CLASSES), place.kind)
    if name == "figure" or "unseen" in classes:
        kind = "point"
    elif kind == "point" and name != "figcaption":
        pass  # a drawing, or the same in words for those who do not see it
    elif name == "h1":
        kind = "title"
    elif name == "li" and str(element.get("id") or "").startswith("source"):
        kind = "source"
    elif name in _BLOCKS:
        kind = _BLOCKS[name]
    return replace(place, kind=kind, language=str(element.get("lang") or place.language))


def _finish(words: Words, story: _Story, place: _Place) -> Words:
    """Add what has been collected as a passage, if it is anything, and return what the next is collected in."""
    if words:
        heads = place.heads
        if story.label:
            heads = (plain("".join(story.label.pieces)), *heads)
            story.label = Words()
        name = place.name or f"passage {len(story.passages) + 1}"
        story.passages.append(words.passage(place.kind, name, place.language, heads))
    return Words()


def _flush(story: _Story, place: _Place) -> None:
    if story.label:
        story.passages.append(story.label.passage("item", "at the end", place.language))


def _inline(element: Any, words: Words, story: _Story, language: str, depth: int) -> None:
    if depth > DEPTH:
        raise damaged("its parts lie deeper in each other than any page's")
    name = _name(element)
    if not name or name in _SKIPPED or name in _RUNS or _is_remark(element) or story.is_hidden(element):
        return
    language = str(element.get("lang") or language)
    story.is_draft = story.is_draft or "draft" in _classes(element)
    key = str(id(element))
    if name == "data" and element.get("data-figure"):
        words.begin(key, str(element.get("data-figure")), str(element.get("value") or ""))
    start = len(words.pieces)
    if name == "br":
        words.add(" ")
    words.add(element.text or "", language)
    for child in element:
        _inline(child, words, story, language, depth + 1)
        words.add(child.tail or "", language)
    words.end(key)
    if name == "a" and element.get("href"):
        target = str(element.get("href"))
        if target.startswith("#") and target[1:] not in story.ids:
            target = "#"
        story.links.append(Link(target, plain("".join(words.pieces[start:]))))


def _drawing(element: Any, story: _Story, place: _Place, _: int) -> None:
    story.figures += 1
    name = f"figure {story.figures}"
    if alt := plain(element.get("aria-label") or ""):
        story.passages.append(Passage(alt, place.language, "alt", name))
    for text in element.iter():
        if _name(text) == "text" and not story.is_hidden(text) and (label := plain("".join(text.itertext()))):
            story.passages.append(Passage(label, place.language, "point", name))


def _table(table: Any, story: _Story, place: _Place, depth: int) -> None:
    story.tables += 1
    grid, number = Grid(), 0
    for child in table:
        if _name(child) == "caption":
            _block(child, story, replace(place, name=f"table {story.tables}"), depth + 1)
        for row in [child] if _name(child) == "tr" else [row for row in child if _name(row) == "tr"]:
            number += 1
            _row(row, story, replace(place, name=f"table {story.tables}, row {number}"), grid, depth)


def _row(row: Any, story: _Story, place: _Place, grid: Grid, depth: int) -> None:
    grid.begin_row()
    for cell in row:
        if _name(cell) not in {"th", "td"}:
            continue
        is_head = _name(cell) == "th"
        is_row = is_head and str(cell.get("scope") or "col").startswith("row")
        first = len(story.passages)
        _block(cell, story, replace(place, heads=grid.heads(is_head=is_head)), depth + 1)
        text = " ".join(passage.text for passage in story.passages[first:])
        wide, high = (int(held) if held.isdigit() else 1 for held in _spans(cell))
        grid.end_cell(text, wide=wide, high=high, of_column=is_head and not is_row, of_row=is_row)


def _spans(cell: Any) -> tuple[str, str]:
    return str(cell.get("colspan") or "1"), str(cell.get("rowspan") or "1")
