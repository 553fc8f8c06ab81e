"""Styles and numbering of Word files, as far as they say what a paragraph is, how it is counted, and if it is seen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

from briefing.records import frozen
from briefing.verify.finished import PassageKind
from briefing.verify.markup import local, named, of_word
from briefing.verify.package import Package

_DEEPEST = 20  # styles based on each other
_SMALLEST = 4  # half points
_OFF = frozenset(("0", "false", "off", "none"))
_KINDS: tuple[tuple[re.Pattern[str], PassageKind], ...] = (
    (re.compile(r"^title$"), "title"),
    (re.compile(r"^heading \d"), "heading"),
    (re.compile(r"^(caption|table of figures)$"), "caption"),
    (re.compile(r"quote"), "quote"),
    (re.compile(r"^(source|bibliography)"), "source"),
    (re.compile(r"^list"), "item"),
    (re.compile(r"^(note|footnote text|endnote text)"), "note"),
)
_LETTERS = 26
_HIGHEST_ROMAN = 39
_SAME = 16  # of 256 shades, that nobody tells apart
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Look(NamedTuple):
    """What properties of a run say, those of a style or its own; None: nothing. A tuple, for it is often looked up."""

    language: str | None = None
    colour: str | None = None
    is_hidden: bool | None = None
    half_points: int | None = None
    shade: str | None = None

    def over(self, other: Look) -> Look:
        """Return this look, with another's where this says nothing."""
        return _over(self, other)

    @property
    def fault(self) -> str:
        """Say why text of this look cannot be seen, if it cannot."""
        return _fault(self)


@lru_cache(maxsize=256)  # a paper has few looks
def _over(look: Look, other: Look) -> Look:
    return Look._make(theirs if own is None else own for own, theirs in zip(look, other, strict=True))


@lru_cache(maxsize=256)
def _fault(look: Look) -> str:
    if look.is_hidden:
        return "hidden"
    if look.half_points is not None and look.half_points < _SMALLEST:
        return "too small to be read"
    behind = look.shade if look.shade not in {None, "auto", ""} else "FFFFFF"
    colour = look.colour if look.colour not in {None, "auto", ""} else "000000"
    return "in the colour of what is behind it" if _is_near(str(colour), str(behind)) else ""


def _is_near(first: str, second: str) -> bool:
    try:
        return all(abs(int(first[at : at + 2], 16) - int(second[at : at + 2], 16)) < _SAME for at in (0, 2, 4))
    except ValueError:
        return False


def look_of(properties: Any) -> tuple[Look, str]:
    """Return what an element ``w:rPr`` says, and the style that it names."""
    language = colour = shade = None
    is_hidden: bool | None = None
    size: int | None = None
    style: str | None = None
    for part in properties:
        name = named(part.tag)
        if name == "rStyle":
            style = of_word(part, "val") if style is None else style
        elif name == "lang":
            language = of_word(part, "val") or None
        elif name == "color":
            colour = of_word(part, "val")
        elif name == "vanish":
            is_hidden = of_word(part, "val") not in _OFF
        elif name == "sz" and of_word(part, "val").isdigit():
            size = int(of_word(part, "val"))
        elif name == "shd":
            shade = of_word(part, "fill")
    return Look(language, colour, is_hidden, size, shade), style or ""


@frozen
class Style:
    """A style: its name in lower case, what it is based on, its look, and its list."""

    name: str
    base: str
    look: Look
    numbering: tuple[str, int] | None


class Styles:
    """The styles of a document by their ids, each read when it is asked for: papers use half of those they have."""

    def __init__(self, root: Any | None) -> None:
        """Take the part of the styles, if there is one."""
        self._elements: dict[str, Any] = {}
        self._styles: dict[str, Style] = {}
        self._of_paragraphs: dict[str, tuple[PassageKind, tuple[str, int] | None, Look]] = {}
        self._looks: dict[str, Look] = {}
        self.default = Look()
        if root is None:
            return
        for element in root:
            name = named(element.tag)
            if name == "docDefaults":
                for properties in islice(element.iter("{*}rPr"), 1):
                    self.default, _ = look_of(properties)
            elif name == "style":
                self._elements[of_word(element, "styleId")] = element

    def _style(self, key: str) -> Style | None:
        if (element := self._elements.pop(key, None)) is not None:
            self._styles[key] = _style_of(element)
        return self._styles.get(key)

    def _chain(self, key: str) -> list[Style]:
        chain: list[Style] = []
        while len(chain) < _DEEPEST and (style := self._style(key)):
            chain.append(style)
            key = style.base
        return chain

    def look(self, key: str) -> Look:
        """Return the look of a style, with those that it is based on."""
        if key not in self._looks:
            look = Look()
            for style in self._chain(key):
                look = look.over(style.look)
            self._looks[key] = look
        return self._looks[key]

    def of_paragraph(self, key: str) -> tuple[PassageKind, tuple[str, int] | None, Look]:
        """Return what a paragraph of a style is, the list of the style with the level, and its look over the usual."""
        if key not in self._of_paragraphs:
            chain = self._chain(key)
            numbering = next((style.numbering for style in chain if style.numbering), None)
            self._of_paragraphs[key] = _kind(chain), numbering, self.look(key).over(self.default)
        return self._of_paragraphs[key]


def _kind(chain: list[Style]) -> PassageKind:
    """Return what a paragraph is whose style is based on others, it first."""
    found = (kind for style in chain for pattern, kind in _KINDS if pattern.search(style.name))
    return next(found, "paragraph")


def _style_of(element: Any) -> Style:
    parts = {named(part.tag): part for part in element}
    base = of_word(parts["basedOn"], "val") if "basedOn" in parts else ""
    name = of_word(parts["name"], "val").lower() if "name" in parts else ""
    look = look_of(parts["rPr"])[0] if "rPr" in parts else Look()
    return Style(name, base, look, numbering_of(parts.get("pPr")))


def numbering_of(properties: Any) -> tuple[str, int] | None:
    """Return the list and level that an element ``w:pPr`` names."""
    found: Mapping[str, Any] = {}
    for part in properties if properties is not None else ():
        if local(part) == "numPr":
            found = {local(item): of_word(item, "val") for item in part}
    if "numId" not in found:
        return None
    level = str(found.get("ilvl", "0"))
    return str(found["numId"]), int(level) if level.isdigit() else 0


class Counters:
    """The numbers of paragraphs in lists, which Word counts and does not write."""

    def __init__(self, root: Any | None) -> None:
        """Read the part of the lists, if there is one."""
        self._levels: dict[tuple[str, int], tuple[str, str, int]] = {}
        self._lists: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._begun: set[tuple[str, int]] = set()
        for element in root if root is not None else ():
            if local(element) == "abstractNum":
                for level in element:
                    if local(level) == "lvl":
                        held = {local(part): of_word(part, "val") for part in level}
                        place = of_word(element, "abstractNumId"), int(of_word(level, "ilvl") or 0)
                        start = held.get("start", "1")
                        kept = held.get("numFmt", "decimal"), held.get("lvlText", ""), int(start or 1)
                        self._levels[place] = kept
            elif local(element) == "num":
                number = of_word(element, "numId")
                for part in element:
                    if local(part) == "abstractNumId":
                        self._lists[number] = of_word(part, "val")
                    elif local(part) == "lvlOverride":
                        for start in part.iter("{*}startOverride"):
                            self._starts[number, int(of_word(part, "ilvl") or 0)] = int(of_word(start, "val") or 1)

    def label(self, numbering: tuple[str, int] | None) -> str:
        """Count a paragraph of a list and return its label: ``3.``, ``[2]``, ``•``; nothing without a list."""
        if numbering is None:
            return ""
        number, level = numbering
        abstract = self._lists.get(number, "")
        if (abstract, level) not in self._levels:
            return ""
        shape, text, start = self._levels[abstract, level]
        if (number, level) in self._starts and (number, level) not in self._begun:
            self._counts[abstract, level] = self._starts[number, level] - 1
        self._begun.add((number, level))
        self._counts[abstract, level] = self._counts.get((abstract, level), start - 1) + 1
        for place in [place for place in self._counts if place[0] == abstract and place[1] > level]:
            del self._counts[place]
        if shape == "bullet":
            return "•"
        for above in range(level + 1):
            form, _, first = self._levels.get((abstract, above), ("decimal", "", 1))
            text = text.replace(f"%{above + 1}", counted(self._counts.get((abstract, above), first), form))
        return text


def counted(number: int, form: str) -> str:
    """Return a number as a list shows it."""
    if form in {"lowerLetter", "upperLetter"} and 0 < number <= _LETTERS:
        letter = chr(ord("a") + number - 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in {"lowerRoman", "upperRoman"} and 0 < number <= _HIGHEST_ROMAN:
        text = ""
        for worth, letters in _ROMAN:
            while number >= worth:
                text, number = text + letters, number - worth
        return text.upper() if form == "upperRoman" else text
    return "" if form == "none" else str(number)


def styles_of(package: Package, parts: Mapping[str, str]) -> tuple[Styles, Counters]:
    """Return the styles and lists of a document, by the names of its parts."""
    styles = package.root(parts["styles"]) if "styles" in parts else None
    lists = package.root(parts["numbering"]) if "numbering" in parts else None
    return Styles(styles), Counters(lists)
