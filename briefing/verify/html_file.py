"""Reading a finished web page: its text as a browser shows it, and what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from lxml import etree, html

from briefing.verify.bounds import DEPTH, damaged
from briefing.verify.finished import Finished, Link, Passage, PassageKind
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
    "html body main header footer section article aside nav div p ul ol dl table thead tbody tfoot tr figure svg text "
    "address form fieldset details summary hr g".split()
)
_SKIPPED = frozenset(("head", "style", "template", "noscript", "title", "desc", "defs", "metadata"))
_RUNS = frozenset(("script", "iframe", "object", "embed", "applet", "link", "base", "form", "input", "button"))
_CLASSES: dict[str, PassageKind] = {"note": "note", "source": "source", "banner": "header", "attribution": "quote"}
_HIDDEN = re.compile(
    r"display:none|visibility:hidden|font-size:0(?![.\d])|opacity:0(?![.\d])|text-indent:-\d{3}|color:(?:#fff(?:fff)?|white)\b",
)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SPAN_MOST = 64


@dataclass(frozen=True, slots=True)
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
    if not name or name in _SKIPPED or name in _RUNS:
        return
    place = replace(place, language=str(element.get("lang") or place.language))
    classes = set(str(element.get("class") or "").split())
    if "draft" in classes:
        story.is_draft = True
    place = replace(place, kind=next((_CLASSES[item] for item in classes if item in _CLASSES), place.kind))
    if name == "h1":
        place = replace(place, kind="title")
    elif name in _BLOCKS and not (name == "li" and "source" in str(element.get("id") or "")):
        place = replace(place, kind=_BLOCKS[name])
    elif name == "li":
        place = replace(place, kind="source")
    if name == "svg":
        _drawing(element, story, place)
        return
    if name == "table":
        _table(element, story, place, depth)
        return
    words = Words()
    words.add(element.text or "", place.language)
    for child in element:
        inner = _name(child)
        if inner in _BLOCKS or inner in _OTHER_BLOCKS:
            _finish(words, story, place)
            words = Words()
            _block(child, story, place, depth + 1)
        elif inner == "span" and "label" in str(child.get("class") or "").split():
            _inline(child, story.label, story, place.language, depth + 1)
        elif name == "li" and inner == "span" and str(child.get("class") or "").startswith("figure-"):
            _finish(words, story, place)
            words = Words()
            _inline(child, words, story, place.language, depth + 1)
            _finish(words, story, place)
            words = Words()
        else:
            _inline(child, words, story, place.language, depth + 1)
        words.add(child.tail or "", place.language)
    _finish(words, story, place)


def _finish(words: Words, story: _Story, place: _Place) -> None:
    if words:
        heads = place.heads
        if story.label:
            heads = (plain("".join(story.label.pieces)), *heads)
            story.label = Words()
        name = place.name or f"passage {len(story.passages) + 1}"
        story.passages.append(words.passage(place.kind, name, place.language, heads))


def _flush(story: _Story, place: _Place) -> None:
    if story.label:
        story.passages.append(story.label.passage("item", "at the end", place.language))


def _inline(element: Any, words: Words, story: _Story, language: str, depth: int) -> None:
    if depth > DEPTH:
        raise damaged("its parts lie deeper in each other than any page's")
    name = _name(element)
    if not name or name in _SKIPPED or name in _RUNS:
        return
    language = str(element.get("lang") or language)
    if "draft" in str(element.get("class") or "").split():
        story.is_draft = True
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


def _drawing(element: Any, story: _Story, place: _Place) -> None:
    story.figures += 1
    name = f"figure {story.figures}"
    if alt := plain(element.get("aria-label") or ""):
        story.passages.append(Passage(alt, place.language, "alt", name))
    for text in element.iter():
        if _name(text) == "text" and (label := plain("".join(text.itertext()))):
            story.passages.append(Passage(label, place.language, "point", name))


def _table(table: Any, story: _Story, place: _Place, depth: int) -> None:
    story.tables += 1
    columns: dict[int, tuple[str, ...]] = {}
    taken: dict[int, int] = {}
    number = 0
    for child in table:
        rows = [child] if _name(child) == "tr" else [row for row in child if _name(row) == "tr"]
        if _name(child) == "caption":
            _block(child, story, replace(place, name=f"table {story.tables}"), depth + 1)
        for row in rows:
            number += 1
            head, column = "", 0
            for cell in row:
                if _name(cell) not in {"th", "td"}:
                    continue
                while taken.get(column):
                    taken[column] -= 1
                    column += 1
                wide, high = (min(int(n), _SPAN_MOST) if n.isdigit() else 1 for n in _spans(cell))
                is_head = _name(cell) == "th"
                is_column = is_head and not str(cell.get("scope") or "col").startswith("row")
                heads = columns.get(column, ()) if is_head else (head, *columns.get(column, ()))
                first = len(story.passages)
                where = f"table {story.tables}, row {number}"
                _block(cell, story, replace(place, name=where, heads=heads), depth + 1)
                text = " ".join(passage.text for passage in story.passages[first:])
                for covered in range(column, column + max(wide, 1)):
                    if is_column:
                        columns[covered] = (*columns.get(covered, ()), text)
                    if high > 1:
                        taken[covered] = high - 1
                if is_head and not is_column:
                    head = text
                column += max(wide, 1)


def _spans(cell: Any) -> tuple[str, str]:
    return str(cell.get("colspan") or "1"), str(cell.get("rowspan") or "1")
