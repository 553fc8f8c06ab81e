"""A Word file that people have edited: its paragraphs with their figures, which can be given other texts.

Nothing else of the file is touched: parts in which nothing is set stay byte for byte, tracked changes, comments, fields
and looks stay where they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from lxml import etree

from briefing.compression import zipped
from briefing.docx import facts, letterhead
from briefing.docx.archive import Archive, UnusableError, key_of
from briefing.docx.package import RT
from briefing.docx.tree import Node, attribute, child, clark, each, parse, remove, serialise, value
from briefing.docx.written import even
from briefing.errors import DataError, error

HOLE: Final = "\ufffc"  # stands in the words of a paragraph where a figure is
_SIGNS: Final = {
    clark("w:tab"): "\t",
    clark("w:br"): "\n",
    clark("w:cr"): "\n",
    clark("w:noBreakHyphen"): "-",
    clark("w:softHyphen"): "\u00ad",
}
_TEXT: Final = clark("w:t")
_DELETED: Final = frozenset(map(clark, ("w:del", "w:moveFrom")))
_TRACKED: Final = _DELETED | frozenset(map(clark, ("w:ins", "w:moveTo")))
_CONTENTS: Final = ("TOC", "Contents")  # begin the styles of a list of contents, which is made anew
_DELETED_TEXT: Final = clark("w:delText")
_MORE: Final = frozenset(
    map(clark, ("w:fldChar", "w:fldSimple", "w:drawing", "w:footnoteReference", "w:endnoteReference", "w:object"))
)  # what a figure does not hold
_STORIES: Final = (RT.FOOTNOTES, RT.ENDNOTES, RT.HEADER, RT.FOOTER)

State = Literal["set", "tracked", "odd"]


@dataclass(slots=True)
class Mark:
    """A printed figure: the name of its bookmark and what stands in it.

    ``state`` says whether it can be given another text: ``set``; ``tracked``, for changes in it wait to be accepted;
    ``odd``, for it holds more than text.
    """

    name: str
    start: Node
    signs: list[Node]
    state: State

    @property
    def text(self) -> str:
        """Return what stands in it, as it is compared."""
        return even("".join(_sign(one) for one in self.signs))

    def become(self, other: Mark, name: str) -> None:
        """Take the text of a figure of another file, in the looks of its own first letter, and a name."""
        self.start.set(clark("w:name"), name)
        if self.text == other.text:
            return
        _put(self.signs, other.signs)


@dataclass(slots=True)
class Passage:
    """What is read, and found again, as one: a paragraph, a row of a table, or a cell that has several paragraphs.

    ``text`` is what it said when the file was opened. ``words`` are what of it is compared: a hole stands for a figure,
    the name of its bookmark for a citation, and numbers that Word counts are left out. Cells and paragraphs are apart
    by a tab and a line end.
    """

    words: str
    text: str
    marks: tuple[Mark, ...]
    nodes: tuple[Node, ...]  # its paragraphs
    is_row: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """Return the texts of its paragraphs, as it was read."""
        return tuple(text for text in self.text.replace("\t", "\n").split("\n") if text)

    def become(self, other: Passage) -> None:
        """Take the text of a passage of another file, in the looks of the first letter; both are one paragraph."""
        own, new = ([node for one in passage.nodes for node in _signs(one)] for passage in (self, other))
        _put(own, new)


@dataclass(slots=True)
class EditedFile:
    """A Word file in memory: its entries, and the trees of the parts that have text.

    ``running`` are the passages of headers and footers without a figure.
    """

    file: str
    entries: dict[str, bytes]
    stories: dict[str, Node]
    main: str
    passages: tuple[Passage, ...]
    running: tuple[Passage, ...]
    core: str = ""
    read_as: dict[str, bytes] = field(default_factory=dict)  # stories as they were read

    @property
    def root(self) -> Node:
        """Return the tree of the text."""
        return self.stories[self.main]

    def written(self) -> bytes:
        """Return the file as it is now; parts in which nothing was set have the bytes that they had."""
        for name, root in self.stories.items():
            blob = serialise(root)
            if blob != self.read_as[name]:
                self.entries[name] = blob
        return zipped(self.entries.items())

    def properties(self) -> Mapping[str, str]:
        """Return what the file says of itself: ``language``, ``created`` and so on."""
        try:
            root = parse(self.entries.get(self.core, b""))
        except (ValueError, etree.XMLSyntaxError):
            return {}
        return {etree.QName(node).localname: node.text or "" for node in root}


def read(path: Path) -> EditedFile:
    """Open a Word file.

    Raises:
        DataError: It is no Word document, or cannot be read.
    """
    file = letterhead.read(path)
    return _edited(path.read_bytes(), file)


def of_bytes(blob: bytes, file: str) -> EditedFile:
    """Open a Word file that is in memory; ``file`` is its name in messages."""
    return _edited(blob, letterhead.opened(blob, file))


def _edited(blob: bytes, file: letterhead.LetterheadFile) -> EditedFile:
    try:
        archive = Archive(blob)
        entries = {archive.name(key): archive.read(key) for key in archive}
    except UnusableError as problem:
        raise DataError(error(problem.message, file=file.file, hint=problem.hint)) from problem
    by_key = {key_of(name): name for name in entries}
    parts = [(file.main, True)]
    parts += [(one.target_part, False) for one in file.main.rels.values() if one.reltype in _STORIES]
    names = dict.fromkeys(by_key[key] for part, _ in parts if (key := key_of(str(part.partname))) in by_key)
    stories = {name: parse(entries[name]) for name in names}
    core = next((by_key[key] for key in by_key if key.endswith("core.xml")), "")
    passages: list[Passage] = []
    running: list[Passage] = []
    main = next(iter(stories))
    for name, root in stories.items():
        found = _passages(root, _bookmarks(root))
        passages += found if name == main else (one for one in found if one.marks)
        running += () if name == main else (one for one in found if not one.marks)
    as_read = {name: serialise(root) for name, root in stories.items()}
    return EditedFile(file.file, entries, stories, main, tuple(passages), tuple(running), core, as_read)


def _bookmarks(root: Node) -> dict[Node, Node]:
    """Return the ends of the figures' bookmarks by their starts; one over several paragraphs is around no figure."""
    ends = {attribute(end, "w:id"): end for end in each(root, "w:bookmarkEnd")}
    marks: dict[Node, Node] = {}
    for start in each(root, "w:bookmarkStart"):
        end = ends.get(attribute(start, "w:id"))
        is_fact = facts.figure_of(attribute(start, "w:name"), ()) is not None
        if is_fact and end is not None and _paragraph(start) is _paragraph(end) is not None:
            marks[start] = end
    return marks


def _paragraph(node: Node) -> Node | None:
    return next(node.iterancestors(clark("w:p")), None)


def _passages(root: Node, marks: Mapping[Node, Node]) -> list[Passage]:
    """Return the passages of a story; what is drawn only where there are figures in it."""
    rows: dict[Node, list[Node]] = {}
    for paragraph in each(root, "w:p"):
        if not _is_contents(paragraph):
            rows.setdefault(_holder(paragraph), []).append(paragraph)
    found: list[Passage] = []
    for holder, nodes in rows.items():
        read = [_read(node, marks) for node in nodes]
        shown = [one for one in read if one.text]
        if not shown or (_is_drawn(holder) and not any(one.marks for one in shown)):
            continue
        is_row = holder.tag == clark("w:tr")
        parted, kept = ("\t", read) if is_row else ("\n", shown)
        words, text = parted.join(one.words for one in kept), parted.join(one.text for one in kept)
        found.append(Passage(words, text, tuple(mark for one in read for mark in one.marks), tuple(nodes), is_row))
    return found


def _holder(paragraph: Node) -> Node:
    """Return what a paragraph is read with: its row, its cell if that has several paragraphs, else itself."""
    cell = paragraph.getparent()
    if cell is None or cell.tag != clark("w:tc"):
        return paragraph
    said = [one for one in cell if one.tag == clark("w:p") and next(each(one, "w:t"), None) is not None]
    row = cell.getparent()
    return cell if len(said) > 1 or row is None else row


def _is_drawn(node: Node) -> bool:
    return next(node.iterancestors(clark("w:txbxContent")), None) is not None


def _is_contents(paragraph: Node) -> bool:
    properties = child(paragraph, "w:pPr")
    return properties is not None and value(properties, "w:pStyle").startswith(_CONTENTS)


def _read(paragraph: Node, marks: Mapping[Node, Node]) -> Passage:
    """Return a paragraph with its figures, as it reads once all tracked changes are accepted."""
    reader = _Reader(marks, _counted(paragraph))
    for node in _own(paragraph):
        reader.take(node)
    words, text = even("".join(reader.words)), even("".join(reader.text))
    return Passage(words, text, tuple(reader.found), (paragraph,))


class _Reader:
    """Reads what a paragraph holds, node by node; a figure in it is open from its bookmark's start to its end."""

    def __init__(self, marks: Mapping[Node, Node], counted: Mapping[Node, str]) -> None:
        self.marks, self.counted = marks, counted
        self.words: list[str] = []
        self.text: list[str] = []
        self.found: list[Mark] = []
        self._end: Node | None = None
        self._changes: set[Node | None] = set()  # that what is in the open figure stands in
        self._is_odd = False

    def take(self, node: Node) -> None:
        """Take the next node."""
        if node in self.marks and self._end is None:
            self._end, self._changes, self._is_odd = self.marks[node], {_change(node)}, False
            self.found.append(Mark(attribute(node, "w:name"), node, [], "set"))
            self.words.append(HOLE)
        elif node is self._end:
            self._close()
        elif _is_sign(node) or node.tag == _DELETED_TEXT:
            self._sign(node)
        elif node.tag in _MORE:
            self._is_odd = True

    def _sign(self, node: Node) -> None:
        changed = _change(node)
        self._changes.add(changed)
        if changed is not None and changed.tag in _DELETED:
            return
        self.text.append(_sign(node))
        if self._end is not None:
            self.found[-1].signs.append(node)
        elif node not in self.counted:
            self.words.append(_sign(node))
        elif name := self.counted[node]:
            self.words.append(f"[{name}]")

    def _close(self) -> None:
        """End the open figure; where nothing is left in it, its text was typed over, and it is none."""
        self._end = None
        mark = self.found[-1]
        if len(self._changes) > 1:
            mark.state = "tracked"
        elif not mark.signs:
            self.found.pop()
            del self.words[len(self.words) - 1 - self.words[::-1].index(HOLE)]
        elif self._is_odd:
            mark.state = "odd"


def _counted(paragraph: Node) -> dict[Node, str]:
    """Return what of a paragraph Word counts: the results of fields, empty, and the names that citations lead to."""
    found: dict[Node, str] = {}
    depth = 0
    for node in _own(paragraph):
        if node.tag == clark("w:fldChar"):
            depth += {"begin": 1, "end": -1}.get(attribute(node, "w:fldCharType"), 0)
        elif _is_sign(node):
            link = next(node.iterancestors(clark("w:hyperlink"), clark("w:fldSimple")), None)
            if depth > 0 or (link is not None and link.tag == clark("w:fldSimple")):
                found[node] = ""
            elif link is not None and (name := attribute(link, "w:anchor")):
                found[node] = "" if any(node is not one and one in found for one in _signs(link)) else name
    return found


def _own(paragraph: Node) -> Iterator[Node]:
    """Yield what is in a paragraph and in none of its own paragraphs, such as those of text boxes."""
    return (node for node in paragraph.iter("*") if node is not paragraph and _paragraph(node) is paragraph)


def _signs(node: Node) -> list[Node]:
    return [one for one in node.iter("*") if _is_sign(one)]


def _put(signs: list[Node], others: list[Node]) -> None:
    """Put signs in the place of others, into the run that the first of them is in."""
    for sign in others:
        signs[0].addprevious(deepcopy(sign))
    for sign in signs:
        run = sign.getparent()
        remove(sign)
        if run is not None and all(one.tag == clark("w:rPr") for one in run):
            remove(run)


def _change(node: Node) -> Node | None:
    """Return the tracked change that a node is in."""
    return next((one for one in node.iterancestors() if one.tag in _TRACKED), None)


def _is_sign(node: Node) -> bool:
    parent = node.getparent()
    return (node.tag == _TEXT or node.tag in _SIGNS) and parent is not None and parent.tag == clark("w:r")


def _sign(node: Node) -> str:
    return _SIGNS.get(node.tag) or node.text or ""
