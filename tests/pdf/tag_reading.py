"""Reads a tagged PDF as a screen reader does: the structure tree, with the text of its marked content."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

_SHOWS = {"Tj", "TJ", "'", '"'}
_PAINTS = _SHOWS | {"f", "F", "f*", "S", "s", "B", "b", "B*", "b*", "Do", "sh", "INLINE IMAGE"}


@dataclass
class Node:
    """An element with what is in it, in reading order."""

    tag: str
    alt: str = ""
    lang: str = ""
    id: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    parts: list[Node | str] = field(default_factory=list)
    links: list[Any] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)

    @property
    def children(self) -> list[Node]:
        return [part for part in self.parts if isinstance(part, Node)]

    @property
    def text(self) -> str:
        """All text in it, with plain spaces."""
        inner = "".join(part if isinstance(part, str) else part.text for part in self.parts)
        return inner.replace("\u00a0", " ")

    def walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, *tags: str) -> list[Node]:
        return [node for node in self.walk() if node.tag in tags]


@dataclass
class Tagged:
    """A file as it is read: its tree, and by page what is an artifact."""

    pdf: pikepdf.Pdf
    tree: Node
    artifacts: list[tuple[int, str, str]]  # page, kind, text
    unmarked: list[str]  # operators that paint outside all marks
    marks: list[dict[int, str]]  # by page, the text of each number


def read(data: bytes) -> Tagged:
    """Read a file; what contradicts itself in its structure is an AssertionError."""
    pdf = pikepdf.open(io.BytesIO(data))
    pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
    artifacts: list[tuple[int, str, str]] = []
    unmarked: list[str] = []
    marks = [_page_marks(page, number, artifacts, unmarked) for number, page in enumerate(pdf.pages)]
    used: set[tuple[int, int]] = set()
    root = pdf.Root.StructTreeRoot
    parents = _numbers(root.ParentTree)

    def mark(page: int, number: int, owner: pikepdf.Object) -> str:
        assert (page, number) not in used, "content is in two elements"
        used.add((page, number))
        listed = parents[int(pdf.pages[page].obj["/StructParents"])]
        assert listed[number].objgen == owner.objgen, "the parent tree contradicts the structure tree"
        return marks[page][number]

    def element(entry: pikepdf.Object) -> Node:
        node = Node(
            str(entry.S)[1:], str(entry.get("/Alt", "")), str(entry.get("/Lang", "")), str(entry.get("/ID", ""))
        )
        given = entry.get("/A", pikepdf.Array())
        for one in given if isinstance(given, pikepdf.Array) else [given]:
            node.attributes |= {key[1:]: value for key, value in one.items() if key != "/O"}
        kids = entry.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                page = pages[entry.Pg.objgen]
                node.parts.append(mark(page, kid, entry))
                node.pages.add(page)
            elif "/S" in kid:
                assert kid.P.objgen == entry.objgen
                node.parts.append(element(kid))
                node.pages |= node.children[-1].pages
            elif kid.Type == "/OBJR":
                assert parents[int(kid.Obj.StructParent)].objgen == entry.objgen
                node.links.append(kid.Obj)
            else:
                page = pages[kid.Pg.objgen]
                node.parts.append(mark(page, int(kid.MCID), entry))
                node.pages.add(page)
        return node

    tree = element(root.K)
    assert used == {(page, number) for page, found in enumerate(marks) for number in found}, "content without element"
    return Tagged(pdf, tree, artifacts, unmarked, marks)


def _numbers(tree: pikepdf.Object) -> dict[int, Any]:
    nums = list(tree.Nums)
    keys = [int(number) for number in nums[::2]]
    assert keys == sorted(set(keys))
    return dict(zip(keys, nums[1::2], strict=True))


@dataclass
class _Page:
    """The marked content of a page, as its operators go by."""

    number: int
    maps: dict[str, dict[int, str]]
    stack: list[dict[str, Any]] = field(default_factory=list)
    letters: dict[int, str] = field(default_factory=dict)
    found: dict[int, str] = field(default_factory=dict)
    artifacts: list[tuple[int, str, str]] = field(default_factory=list)
    unmarked: list[str] = field(default_factory=list)

    def take(self, operator: str, operands: Any) -> None:
        if operator in {"BDC", "BMC"}:
            entries = operands[1] if operator == "BDC" else {}
            assert not self.stack, "marks inside marks"
            self.stack.append({"tag": str(operands[0]), "entries": entries, "text": ""})
        elif operator == "EMC":
            self.end(self.stack.pop())
        elif operator == "Tf":
            self.letters = self.maps[str(operands[0])]
        elif operator in _PAINTS and not self.stack:
            self.unmarked.append(operator)
        elif operator in _SHOWS:
            strings = operands[0] if operator == "TJ" else [operands[-1]]
            codes = [code for string in strings if isinstance(string, pikepdf.String) for code in bytes(string)]
            self.stack[-1]["text"] += "".join(self.letters[code] for code in codes)

    def end(self, mark: dict[str, Any]) -> None:
        entries = mark["entries"]
        text = str(entries["/ActualText"]) if "/ActualText" in entries else mark["text"]
        if "/MCID" in entries:
            self.found[int(entries["/MCID"])] = text
        else:
            assert mark["tag"] == "/Artifact"
            self.artifacts.append((self.number, f"{entries.get('/Type', '')}{entries.get('/Subtype', '')}", text))


def _page_marks(page: Any, number: int, artifacts: list[tuple[int, str, str]], unmarked: list[str]) -> dict[int, str]:
    """Return the text of the marked content of a page by its number."""
    reader = _Page(number, {name: _unicode(font) for name, font in page.Resources.Font.items()})
    for operands, operator in pikepdf.parse_content_stream(page):
        reader.take(str(operator), operands)
    assert not reader.stack, "marks that do not end"
    artifacts += reader.artifacts
    unmarked += reader.unmarked
    return reader.found


def _unicode(font: Any) -> dict[int, str]:
    text = font.ToUnicode.read_bytes().decode("ascii")
    pairs = re.findall(r"<([0-9A-F]{2})> <([0-9A-F]{4,})>", text)
    return {int(code, 16): bytes.fromhex(char).decode("utf-16-be") for code, char in pairs}
