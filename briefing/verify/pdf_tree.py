"""The passages of a tagged PDF file: its structure tree, with the text that its pages show."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pikepdf

from briefing.records import frozen
from briefing.verify.bounds import DEPTH, damaged
from briefing.verify.finished import Link, Passage, PassageKind
from briefing.verify.grid import Grid
from briefing.verify.pdf_content import Page, Show
from briefing.verify.pdf_layout import Placed, Rows, flow_faults, item_faults
from briefing.verify.words import Words, plain

_HEADING = re.compile(r"H[1-6]?$")
_BLOCKS = frozenset(
    (
        *("Document", "Part", "Art", "Sect", "Div", "Aside", "L", "LI", "LBody", "Lbl", "Table", "THead", "TBody"),
        *("TFoot", "TR", "TH", "TD", "Caption", "Figure", "P", "BlockQuote", "Note", "FENote", "TOC", "TOCI"),
        *("Title", "Index", "Form"),
    )
)
_SEEN = re.compile(r"[^\s\ufffd\ue000-\uf8ff\x00-\x1f]")
_SQUEEZED = re.compile(r"\s+")


_Element = dict[str, Any]
"""The entries of an element, looked up once: each look-up in the file itself is dear."""


@frozen
class _Context:
    """What an element inherits from those around it."""

    language: str
    kind: PassageKind = "paragraph"
    table: str = ""
    heads: tuple[str, ...] = ()


class Tree:
    """Walks the structure tree once and collects passages, links and faults."""

    def __init__(self, pdf: Any, pages: Sequence[Page], language: str, title: str) -> None:
        """Take the file with its pages read, and its language and title."""
        self.passages: list[Passage] = []
        self.links: list[Link] = []
        self.faults: list[str] = []
        self._pages = pages
        self._numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        self._title = plain(title).replace("\u00a0", " ")
        self._roles = {str(old): str(new) for old, new in pdf.Root.StructTreeRoot.get("/RoleMap", {}).items()}
        self._shows: dict[tuple[int, int], list[Show]] = defaultdict(list)
        for at, page in enumerate(pages):
            for show in page.shows:
                if show.owner.mcid >= 0:
                    self._shows[at, show.owner.mcid].append(show)
        self._read: set[tuple[int, int]] = set()
        self._page = 0
        self._tables = self._figures = 0
        self._label = Words()
        self._flow: list[Placed] = []
        self._flows: list[list[Placed]] = []  # of the passages since a block began
        self._pdf = pdf
        self._blocks(dict(pdf.Root.StructTreeRoot.items()), _Context(language), 0, 0)
        self._flush_label(language)
        self._unread(language)

    # ---------------------------------------------------------------------------------------------------- blocks

    def _kids(self, element: _Element, page: int) -> Iterator[tuple[Any, int]]:
        """Yield what is in an element (elements, objects, numbers of marked content), each with its page."""
        kids = element.get("/K", [])
        if "/Pg" in element:
            page = self._numbers.get(element["/Pg"].objgen, page)
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int) or not isinstance(kid, pikepdf.Dictionary):
                yield kid, page
                continue
            inner = dict(kid.items())
            yield inner, self._numbers.get(inner["/Pg"].objgen, page) if "/Pg" in inner else page

    def _role(self, element: _Element) -> str:
        name = str(element.get("/S", ""))
        return self._roles.get(name, name).lstrip("/")

    def _is_block(self, kid: Any, role: str, page: int, depth: int) -> bool:
        """Tell whether an element is a passage or holds some; what has no meaning of its own does if it has blocks."""
        if role not in {"NonStruct", "Private"}:
            return role in _BLOCKS or bool(_HEADING.match(role))
        inner = (inner for inner, _ in self._kids(kid, page) if isinstance(inner, dict))
        return depth < DEPTH and any(self._is_block(each, self._role(each), page, depth + 1) for each in inner)

    def _blocks(self, element: _Element, context: _Context, page: int, depth: int) -> None:
        """Collect the passages of an element that holds others."""
        if depth > DEPTH:
            raise damaged("its structure is deeper than any document's")
        words = Words()
        for kid, at in self._kids(element, page):
            role = self._role(kid) if isinstance(kid, dict) else ""
            if not role or not self._is_block(kid, role, at, depth):
                self._inline(kid, words, context.language, at, depth + 1)
                continue
            self._finish(words, context)
            if words.pieces:
                words = Words()
            inner = replace(context, language=str(kid["/Lang"])) if "/Lang" in kid else context
            self._block(kid, role, inner, at, depth + 1)
        self._finish(words, context)

    def _block(self, element: _Element, role: str, context: _Context, page: int, depth: int) -> None:
        if role == "LI":
            first = len(self._flows)
            self._blocks(element, replace(context, kind="item"), page, depth)
            self.faults += item_faults(self._flows[first:])
        elif _HEADING.match(role) or role in {"Title", "Caption", "BlockQuote", "Note", "FENote"}:
            self._blocks(element, replace(context, kind=self._kind(role, context)), page, depth)
        elif role == "Lbl":
            self._flush_label(context.language)
            self._inline(element, self._label, context.language, page, depth)
        elif role == "Table":
            self._table(element, context, page, depth)
        elif role == "Figure":
            self._figure(element, context, page)
        else:
            self._blocks(element, context, page, depth)

    @staticmethod
    def _kind(role: str, context: _Context) -> PassageKind:
        if role in {"Note", "FENote"}:
            return "source" if context.kind == "item" else "note"
        kinds: dict[str, PassageKind] = {
            "Title": "title",
            "Caption": "caption",
            "BlockQuote": "quote",
        }
        return kinds.get(role, "heading")

    def _finish(self, words: Words, context: _Context) -> None:
        """Add what has been collected as a passage, if it is anything."""
        if words.pieces and words:
            heads = context.heads
            if self._label:
                heads = (plain("".join(self._label.pieces)), *heads)
                self._label = Words()
            kind = context.kind
            passage = words.passage(kind, self._place(context.table), context.language, heads)
            if kind == "paragraph" and passage.text.replace("\u00a0", " ") == self._title:
                passage = replace(passage, kind="title")
            self.passages.append(passage)
            self.faults += flow_faults(self._flow)
            self._flows.append(self._flow)
        self._flow = []

    def _flush_label(self, language: str) -> None:
        """Add a label that nothing follows as a passage of its own."""
        if self._label:
            self.passages.append(self._label.passage("item", self._place(), language))
            self._label = Words()

    def _place(self, more: str = "") -> str:
        return f"page {self._page + 1}" + (f", {more}" if more else "")

    # ---------------------------------------------------------------------------------------------------- tables

    def _table(self, table: _Element, context: _Context, page: int, depth: int) -> None:
        self._tables += 1
        name = f"table {self._tables}"
        grid, rows, row = Grid(), Rows(name), 0
        for element, at in self._kids(table, page):
            role = self._role(element) if isinstance(element, dict) else ""
            if role not in {"TR", "THead", "TBody", "TFoot"}:
                if role:
                    self._block(element, role, replace(context, table=name), at, depth + 1)
                continue
            for entry, place in [(element, at)] if role == "TR" else self._kids(element, at):
                if isinstance(entry, dict) and self._role(entry) == "TR":
                    row += 1
                    self._row(entry, replace(context, table=f"{name}, row {row}"), place, (grid, rows), depth + 1)
        self.faults += rows.faults

    def _row(self, row: _Element, context: _Context, page: int, table: tuple[Grid, Rows], depth: int) -> None:
        grid, rows = table
        cells: list[list[Placed]] = []
        grid.begin_row()
        for cell, at in self._kids(row, page):
            if not isinstance(cell, dict):
                continue
            facts = dict(_attributes(cell, "/Table"))
            is_head = self._role(cell) == "TH"
            is_column = is_head and str(facts.get("/Scope", "")) in {"/Column", "/Both"}
            first, flow = len(self.passages), len(self._flows)
            kind: PassageKind = "head" if is_head else "cell"
            inner = replace(context, kind=kind, heads=grid.heads(is_head=is_head))
            self._blocks(cell, replace(inner, language=str(cell.get("/Lang", context.language))), at, depth + 1)
            text = " ".join(passage.text for passage in self.passages[first:])
            wide, high = int(facts.get("/ColSpan", 1)), int(facts.get("/RowSpan", 1))
            grid.end_cell(text, wide=wide, high=high, of_column=is_column, of_row=is_head and not is_column)
            cells.append([placed for each in self._flows[flow:] for placed in each])
            rows.has_high_cells = rows.has_high_cells or high > 1
        rows.row(cells)

    # --------------------------------------------------------------------------------------------------- figures

    def _figure(self, element: _Element, context: _Context, page: int) -> None:
        self._figures += 1
        place = f"figure {self._figures}"
        found: list[Show] = []
        alts = [str(element["/Alt"])] if "/Alt" in element else []
        stack = list(self._kids(element, page))[::-1]
        while stack:
            kid, at = stack.pop()
            if isinstance(kid, dict) and "/S" in kid:
                alts += [str(kid["/Alt"])] if "/Alt" in kid else []
                stack += list(self._kids(kid, at))[::-1]
            elif (key := self._key(kid, at)) is not None:
                self._read.add(key)
                self._page = key[0]
                found += self._shows.get(key, [])
        for alt in alts:
            self.passages.append(Passage(plain(alt), context.language, "alt", self._place(place)))
        for label in labels(found):
            self.passages.append(Passage(label, context.language, "point", self._place(place)))

    # --------------------------------------------------------------------------------------------------- inlines

    def _key(self, kid: Any, page: int) -> tuple[int, int] | None:
        if isinstance(kid, int):
            return page, int(kid)
        if isinstance(kid, dict) and "/MCID" in kid:
            return page, int(kid["/MCID"])
        return None

    def _inline(self, kid: Any, words: Words, language: str, page: int, depth: int) -> None:
        """Add the text of marked content, or of an element inside of a line."""
        if depth > DEPTH:
            raise damaged("its structure is deeper than any document's")
        if (key := self._key(kid, page)) is not None:
            self._read.add(key)
            self._page = page
            shows = self._shows.get(key, [])
            if words is not self._label:
                self._flow += [(page, show) for show in shows]
            self._text(shows, words, language)
            return
        if not isinstance(kid, dict) or "/S" not in kid:
            return
        language = str(kid.get("/Lang", language))
        name = ""
        facts = dict(_user_properties(kid)) if "/A" in kid else {}
        if "figure" in facts:
            name = str(id(kid))
            words.begin(name, facts["figure"], facts.get("value", ""))
        start = len(words.pieces)
        target = ""
        for inner, at in self._kids(kid, page):
            if isinstance(inner, dict) and str(inner.get("/Type")) == "/OBJR":
                target = self._target(inner.get("/Obj")) or target
            else:
                self._inline(inner, words, language, at, depth + 1)
        words.end(name)
        if not target and "/ActualText" not in kid and "/Alt" not in kid:
            return
        text = plain("".join(words.pieces[start:]))
        if target:
            self.links.append(Link(target, text))
        self._compare(kid, text)

    def _compare(self, element: _Element, text: str) -> None:
        """Note what an element has read out instead of its text."""
        for attribute in ("/ActualText", "/Alt"):
            if (
                attribute in element
                and text
                and self._role(element) != "Link"
                and not says(str(element[attribute]), [text])
            ):
                self.faults.append(f"{self._place()}: “{text}” is read out as “{plain(str(element[attribute]))}”")

    def _text(self, shows: list[Show], words: Words, language: str) -> None:
        at = 0
        while at < len(shows):
            show = shows[at]
            owner = show.owner
            if owner.spoken is None:
                words.add(apart(words, shows[at - 1] if at else None, show) + show.text, owner.language or language)
                at += 1
                continue
            group = [show]
            while at + len(group) < len(shows) and shows[at + len(group)].owner is owner:
                group.append(shows[at + len(group)])
            text = owner.spoken
            if not any(_SEEN.search(piece.text) for piece in group):
                self.faults.append(f"page {self._page + 1}: has signs that its fonts do not name")
            elif not says(text, [piece.text for piece in group]):
                drawn = plain("".join(piece.text for piece in group))
                self.faults.append(f"page {self._page + 1}: “{drawn}” is read out as “{plain(text)}”")
                text = "".join(piece.text for piece in group)
            # The space after it is drawn, and not always spoken.
            if group[-1].text.endswith(" ") and not text[-1:].isspace():
                text += " "
            words.add(text, owner.language or language)
            at += len(group)

    def _target(self, annotation: Any) -> str:
        if not isinstance(annotation, pikepdf.Dictionary):
            return ""
        action: Any = annotation.get("/A", {})
        if "/URI" in action:
            return str(action["/URI"])
        return destination(self._pdf, annotation.get("/Dest", action.get("/D")), self._numbers)

    # --------------------------------------------------------------------------------------------------- the rest

    def _unread(self, language: str) -> None:
        """Add what the pages show and the structure does not know, and what stands on them by itself."""
        for at, page in enumerate(self._pages):
            groups: dict[int, list[Show]] = {}
            for show in page.shows:
                if show.owner.artifact and show.text.strip():
                    groups.setdefault(id(show.owner), []).append(show)
                elif (at, show.owner.mcid) not in self._read and show.text.strip():
                    self.faults.append(f"page {at + 1}: “{plain(show.text)}” is shown and not in the structure")
                    self.passages.append(Passage(plain(show.text), language, "paragraph", f"page {at + 1}"))
            for group in groups.values():
                kind = group[0].owner.artifact.lower()
                for label in labels(group):
                    self.passages.append(Passage(label, language, "header", f"page {at + 1}, {kind}"))


def labels(shows: Sequence[Show]) -> Iterator[str]:
    """Yield the labels of a drawing: pieces on one line that touch are one, and so are those that end in a space."""
    text = ""
    last: Show | None = None
    for show in shows:
        is_near = last is not None and abs(show.y - last.y) < 1 and -1 < show.x - last.right < show.size / 3
        if last is not None and not is_near and not text.endswith(" "):
            if plain(text):
                yield plain(text)
            text = ""
        text += show.text
        last = show
    if plain(text):
        yield plain(text)


def apart(words: Words, last: Show | None, show: Show) -> str:
    """Return the space between two pieces of one text that is there to see and not written."""
    if last is None or not words.pieces or words.pieces[-1].endswith((" ", "\u00a0", "-")) or show.text.startswith(" "):
        return ""
    is_new_line = abs(show.y - last.y) > last.size * 0.6
    return " " if is_new_line or show.x - last.right > show.size / 5 else ""


def says(spoken: str, drawn: Sequence[str]) -> bool:
    """Tell whether a text says what is drawn in pieces: the same but for spaces, and hyphens at the ends of pieces."""
    wanted = _SQUEEZED.sub("", plain(spoken))
    whole = ""
    loose = ""
    for at, piece in enumerate(drawn):
        text = _SQUEEZED.sub("", plain(piece))
        whole += text
        loose += text.removesuffix("-").removesuffix("‐") if at < len(drawn) - 1 else text
    return wanted in {whole, loose}


def destination(pdf: Any, wanted: Any, numbers: Mapping[Any, int]) -> str:
    """Return where a link inside of the file leads: ``#`` and its name or page; nothing after ``#``: nowhere."""
    if wanted is None:
        return ""
    if isinstance(wanted, pikepdf.Array):
        page = numbers.get(wanted[0].objgen) if len(wanted) and isinstance(wanted[0], pikepdf.Dictionary) else None
        top = next((float(side) for side in list(wanted)[3:4] if side is not None), 0.0) if len(wanted) else 0.0
        return "#" if page is None else f"#page {page + 1}, {top:.0f}"
    name = str(wanted)
    known = str(name) in pdf.Root.get("/Dests", {}) if isinstance(wanted, pikepdf.Name) else False
    if not known and "/Dests" in pdf.Root.get("/Names", {}):
        known = name in pikepdf.NameTree(pdf.Root.Names.Dests)
    return f"#{name.lstrip('/')}" if known else "#"


def _attributes(element: _Element, owner: str) -> Iterator[tuple[str, Any]]:
    held = element.get("/A")
    for entry in held if isinstance(held, pikepdf.Array) else [held]:
        if isinstance(entry, pikepdf.Dictionary) and str(entry.get("/O")) == owner:
            yield from ((str(key), value) for key, value in entry.items())


def _user_properties(element: _Element) -> Iterator[tuple[str, str]]:
    for key, value in _attributes(element, "/UserProperties"):
        if key == "/P":
            for entry in value:
                yield str(entry.get("/N", "")), str(entry.get("/V", ""))
