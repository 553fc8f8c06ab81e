"""The text of Word files: body, headers, notes and text boxes, in the order in which it is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from briefing.records import frozen
from briefing.verify.bounds import DEPTH, damaged
from briefing.verify.docx_styles import Counters, Look, Styles, look_of, numbering_of
from briefing.verify.finished import Link, Passage, PassageKind
from briefing.verify.grid import Grid
from briefing.verify.markup import local, named, of_word, value
from briefing.verify.package import Relation
from briefing.verify.words import Words, plain

#: What nobody sees: deleted text, instructions of fields, fallbacks for other programs, properties.
_SKIPPED = frozenset(
    ("del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr")
)
_CHARACTERS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "\u2011", "ptab": " "}
_DRAWN = ("{*}docPr", "{*}shape", "{*}cNvPr", "{*}textpath", "{*}chart", "{*}txbxContent", "{*}Fallback")
FACT = re.compile(r"^_F(\d+)_(.+)$")
"""The name of a figure's bookmark: its number in the file, and the figure."""
_REFERENCE = re.compile(r"^\s*(?:REF|PAGEREF|HYPERLINK\s+\\l)\s+\"?([^\s\"]+)")
_ADDRESS = re.compile(r"^\s*HYPERLINK\s+\"?([^\s\"]+)")


@dataclass(slots=True)
class Story:
    """What is collected of a document while it is read."""

    styles: Styles
    counters: Counters
    language: str
    bookmarks: frozenset[str]
    passages: list[Passage] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    charts: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    is_draft: bool = False
    tables: int = 0
    paragraphs: int = 0


@frozen
class Place:
    """Where a paragraph stands: what it is unless its style says, and the heads and shade of its cell."""

    name: str
    kind: PassageKind | None = None
    heads: tuple[str, ...] = ()
    shade: str | None = None


class Reader:
    """Reads one part into a story."""

    def __init__(self, story: Story, relations: Mapping[str, Relation]) -> None:
        """Take the story, and the relations of the part that is read."""
        self._story = story
        self._relations = relations
        self._later: list[Any] = []
        self._fields: list[list[str]] = []  # instructions; of open fields, None is added where the result begins
        self._results: list[bool] = []
        self._look = Look()

    def blocks(self, parent: Any, place: Place, depth: int = 0) -> None:
        """Read the paragraphs and tables of an element."""
        if depth > DEPTH:
            raise damaged("its parts lie deeper in each other than any document's")
        for element in parent:
            name = named(element.tag)
            if name == "p":
                self._paragraph(element, place)
            elif name == "tbl":
                self._table(element, place, depth)
            elif name == "altChunk":
                self._story.faults.append("has a part that is only read in when it is opened")
            elif name and name not in _SKIPPED:
                self.blocks(element, place, depth + 1)

    # ------------------------------------------------------------------------------------------------- paragraphs

    def _paragraph(self, paragraph: Any, place: Place) -> None:
        story = self._story
        parts = list(paragraph)
        style, own, own_shade = _of_paragraph(parts)
        kind, numbering, base = story.styles.of_paragraph(style)
        shade = place.shade if own_shade is None else own_shade
        self._look = base if base.shade is not None or shade is None else base._replace(shade=shade)
        words, later = Words(), self._later
        self._later = []
        self._inlines(parts, words, 0)
        here, self._later = self._later, later
        if not place.kind:
            story.paragraphs += 1
        name = place.name or f"paragraph {story.paragraphs}"
        if words:
            label = story.counters.label(own or numbering)
            heads = (label, *place.heads) if label else place.heads
            story.passages.append(words.passage(place.kind or kind, name, story.language, heads))
        for element in here:
            self._drawn(element, name, place)

    def _inlines(self, parts: Iterable[Any], words: Words, depth: int) -> None:
        if depth > DEPTH:
            raise damaged("its parts lie deeper in each other than any document's")
        for element in parts:
            name = named(element.tag)
            if name == "r":
                self._run(element, words)
            elif name == "hyperlink":
                start = len(words.pieces)
                self._inlines(element, words, depth + 1)
                self._link(self._target(element), words, start)
            elif name == "fldSimple":
                start = len(words.pieces)
                self._inlines(element, words, depth + 1)
                self._instructed(of_word(element, "instr"), words, start)
            elif name == "bookmarkStart":
                if found := FACT.match(of_word(element, "name")):
                    words.begin(of_word(element, "id"), found[2])
            elif name == "bookmarkEnd":
                words.end(of_word(element, "id"))
            elif name and name not in _SKIPPED:
                self._inlines(element, words, depth + 1)

    def _run(self, run: Any, words: Words) -> None:
        parts, look = list(run), self._look
        for part in parts:
            if named(part.tag) == "rPr":
                own, style = look_of(part)
                look = (own.over(self._story.styles.look(style)) if style else own).over(look)
                break
        for part in parts:
            name = named(part.tag)
            if (text := _letters(part, name)) is not None:
                self._text(text, look, words)
            elif name != "rPr":
                self._part(part, name, words)

    def _part(self, part: Any, name: str, words: Words) -> None:
        if name == "instrText" and self._fields and not self._results[-1]:
            self._fields[-1].append(part.text or "")
        elif name == "fldChar":
            self._field(of_word(part, "fldCharType"), words)
        elif name in {"footnoteReference", "endnoteReference"}:
            self._story.notes.append((name.removesuffix("Reference") + "s", of_word(part, "id")))
        elif name in {"drawing", "pict", "object"}:
            self._later.append(part)
        elif name == "AlternateContent":
            self._later += [choice for choice in part if local(choice) == "Choice"]

    def _text(self, text: str, look: Look, words: Words) -> None:
        if not all(self._results):
            return  # part of an instruction
        if (fault := look.fault) and plain(text):
            self._story.faults.append(f"the text “{plain(text)}” is {fault}")
            if look.is_hidden:
                return
        words.add(text, look.language or "")

    def _field(self, kind: str, words: Words) -> None:
        if kind == "begin":
            self._fields.append([])
            self._results.append(False)
        elif kind == "separate" and self._fields:
            self._results[-1] = True
            self._fields[-1].insert(0, str(len(words.pieces)))
        elif kind == "end" and self._fields:
            instructions = self._fields.pop()
            if self._results.pop() and instructions:
                start, *rest = instructions
                self._instructed("".join(rest), words, int(start) if start.isdigit() else len(words.pieces))

    def _instructed(self, instruction: str, words: Words, start: int) -> None:
        if found := _REFERENCE.match(instruction):
            self._link(f"#{found[1]}", words, start)
        elif found := _ADDRESS.match(instruction):
            self._link(found[1], words, start)

    def _target(self, element: Any) -> str:
        anchor, relation = of_word(element, "anchor"), self._relations.get(value(element, "id"))
        if relation is not None:
            return relation.target + (f"#{anchor}" if anchor else "")
        return f"#{anchor}" if anchor else "#"

    def _link(self, target: str, words: Words, start: int) -> None:
        if target.startswith("#") and target[1:] not in self._story.bookmarks:
            target = "#"
        self._story.links.append(Link(target, plain("".join(words.pieces[start:]))))

    # ---------------------------------------------------------------------------------------------------- tables

    def _table(self, table: Any, place: Place, depth: int) -> None:
        story = self._story
        story.tables += 1
        outer = place.name or f"table {story.tables}"
        grid = Grid()
        look = next(table.iter("{*}tblLook"), None)
        has_heads = look is not None and (of_word(look, "firstColumn") == "1" or _bit(of_word(look, "val"), 0x80))
        for properties in table.iter("{*}tblCaption", "{*}tblDescription"):
            self._alt(of_word(properties, "val"), outer)
        for number, row in enumerate(_rows(table), 1):
            grid.begin_row()
            is_head_row = any(True for _ in row.iter("{*}tblHeader"))
            for cell in _cells(row):
                wide, is_continued, shade = _shape(cell)
                is_first = has_heads and grid.is_first and not is_head_row
                kind: PassageKind = "head" if is_head_row or is_first else "cell"
                heads = grid.heads(is_head=kind == "head")
                first = len(story.passages)
                self.blocks(cell, Place(f"{outer}, row {number}", kind, heads, shade or place.shade), depth + 1)
                text = " ".join(passage.text for passage in story.passages[first:])
                grid.end_cell(text, wide=wide, of_column=is_head_row and not is_continued, of_row=is_first)

    # -------------------------------------------------------------------------------------------------- drawings

    def _alt(self, text: str, name: str) -> None:
        if plain(text):
            self._story.passages.append(Passage(plain(text), self._story.language, "alt", name))

    def _drawn(self, element: Any, name: str, place: Place) -> None:
        """Read what is drawn at a paragraph: description, chart, text boxes, watermark."""
        story = self._story
        seen: set[str] = set()
        passed: set[Any] = set()  # what lies in a part that is read otherwise, or by nobody
        for part in element.iter(*_DRAWN):
            if part in passed:
                continue
            kind = local(part)
            if kind in {"Fallback", "txbxContent"}:
                passed.update(part.iter(*_DRAWN))
            if kind in {"docPr", "shape", "cNvPr"}:
                for alt in (value(part, "descr"), value(part, "title"), value(part, "alt")):
                    if alt not in seen:
                        seen.add(alt)
                        self._alt(alt, name)
            if kind == "textpath" and value(part, "string"):
                story.is_draft = True
                story.passages.append(Passage(plain(value(part, "string")), story.language, "header", "watermark"))
            elif kind == "chart" and (relation := self._relations.get(value(part, "id"))):
                story.charts.append(relation.target)
                story.passages.append(Passage("", "", "point", relation.target))
            elif kind == "txbxContent":
                saved = self._look, self._fields, self._results
                self._fields, self._results = [], []
                inner = place.kind if place.kind == "header" else "point"
                self.blocks(part, Place(name, inner))
                self._look, self._fields, self._results = saved


def _of_paragraph(parts: Iterable[Any]) -> tuple[str, tuple[str, int] | None, str | None]:
    """Return the style, the list and the shade that a paragraph names itself."""
    style = shade = None
    properties = next((part for part in parts if named(part.tag) == "pPr"), ())
    is_listed = False
    for part in properties:
        name = named(part.tag)
        if name == "pStyle" and style is None:
            style = of_word(part, "val")
        elif name == "shd" and shade is None:
            shade = of_word(part, "fill")
        elif name == "numPr":
            is_listed = True
    return style or "", numbering_of(properties) if is_listed else None, shade


def _letters(part: Any, name: str) -> str | None:
    """Return the text of a part of a run; None where it is something else."""
    if name == "t":
        return part.text or ""
    if name == "sym":
        code = of_word(part, "char")
        return chr(int(code, 16)) if re.fullmatch("[0-9A-Fa-f]{1,5}", code) else "\ufffd"
    return _CHARACTERS.get(name)


def _bit(number: str, bit: int) -> bool:
    try:
        return bool(int(number, 16) & bit)
    except ValueError:
        return False


def _rows(table: Any) -> Iterator[Any]:
    for element in table:
        if local(element) == "tr":
            if not any(local(part) == "del" for held in element if local(held) == "trPr" for part in held):
                yield element
        elif local(element) in {"sdt", "sdtContent", "ins", "customXml", "moveTo"}:
            yield from _rows(element)


def _cells(row: Any) -> Iterator[Any]:
    for element in row:
        if local(element) == "tc":
            yield element
        elif local(element) in {"sdt", "sdtContent", "ins", "customXml"}:
            yield from _cells(element)


def _shape(cell: Any) -> tuple[int, bool, str | None]:
    """Return how many columns a cell spans, whether it continues the one above, and its shade."""
    wide, is_continued, shade = 1, False, None
    for properties in cell:
        if local(properties) == "tcPr":
            for part in properties:
                name = named(part.tag)
                if name == "gridSpan" and (held := of_word(part, "val")).isdigit():
                    wide = min(max(int(held), 1), 64)
                elif name == "vMerge":
                    is_continued = of_word(part, "val") != "restart"
                elif name == "shd":
                    shade = of_word(part, "fill") or None
    return wide, is_continued, shade
