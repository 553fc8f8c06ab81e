"""The charts and schematics of a Word file: what they show, and how they become those of another file."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from typing import Final, Literal

from briefing.docx import facts
from briefing.docx.archive import key_of
from briefing.docx.drawing import CHART, GROUP
from briefing.docx.edited import EditedFile
from briefing.docx.package import RT
from briefing.docx.tree import Node, attribute, child, clark, each, numbers, parse, remove, serialise
from briefing.docx.written import even

_KINDS: Final[dict[str, Literal["chart", "route"]]] = {CHART: "chart", GROUP: "route"}
_OFFER: Final = clark("mc:AlternateContent")
_FALLBACK: Final = clark("mc:Fallback")
_IDS: Final = (("wp:docPr", "id"), ("wps:cNvPr", "id"), ("wpg:cNvPr", "id"))


@dataclass(slots=True)
class Exhibit:
    """A chart or schematic: its name, the bookmarks in its caption above it, and what it shows.

    ``shows`` are the lines of it that people read: names, categories, values and labels. ``part`` and ``book`` are the
    entries of a chart and of its workbook, ``relation`` the chart's reference to that.
    """

    kind: Literal["chart", "route"]
    name: str
    anchors: frozenset[str]
    node: Node  # what stands in the run
    about: Node  # its name and its alternative text
    shows: tuple[str, ...]
    part: str = ""
    book: str = ""
    relation: str = ""

    @property
    def title(self) -> str:
        """Return what it is called: its title, else its name."""
        return even(self.about.get("title", "")) or self.name


def exhibits(file: EditedFile) -> list[Exhibit]:
    """Return the charts and schematics of a file, in their order; pictures are none."""
    return list(_found(file))


def same(one: Exhibit, other: Exhibit) -> bool:
    """Tell whether two are one exhibit: by their name, else by the bookmark of their number in the caption."""
    return one.kind == other.kind and (one.name == other.name or not one.anchors.isdisjoint(other.anchors))


def replace(file: EditedFile, exhibit: Exhibit, new: Exhibit, source: EditedFile) -> None:
    """Let an exhibit of a file show what one of another file shows; its place and size stay."""
    for key in ("descr", "title"):
        exhibit.about.set(key, new.about.get(key, ""))
    if exhibit.kind == "chart":
        _replace_chart(file, exhibit, source.entries[new.part])
        if exhibit.book:
            file.entries[exhibit.book] = source.entries[new.book]
    else:
        _replace_drawing(file, exhibit, new)


def _replace_chart(file: EditedFile, exhibit: Exhibit, blob: bytes) -> None:
    root = parse(blob)
    data = child(root, "c:externalData")
    if data is not None and exhibit.book:
        data.set(clark("r:id"), exhibit.relation)
    elif data is not None:
        remove(data)
    file.entries[exhibit.part] = serialise(root)


def _replace_drawing(file: EditedFile, exhibit: Exhibit, new: Exhibit) -> None:
    fresh = deepcopy(new.node)
    free = max(numbers([file.root], *_IDS), default=0)
    for name, key in _IDS:
        for node in each(fresh, name):
            free += 1
            node.set(key, str(free))
    exhibit.node.addprevious(fresh)
    remove(exhibit.node)


# ------------------------------------------------------------------------------------------------------------- reading


def _found(file: EditedFile) -> Iterator[Exhibit]:
    for about in each(file.root, "wp:docPr"):
        drawing = next(about.iterancestors(clark("w:drawing")), None)
        if drawing is None or next(about.iterancestors(_FALLBACK), None) is not None:
            continue
        data = next(each(drawing, "a:graphicData"), None)
        kind = _KINDS.get(data.get("uri", "")) if data is not None else None
        if kind is None:
            continue
        node = next(drawing.iterancestors(_OFFER), drawing)
        found = Exhibit(kind, about.get("name", ""), _anchors(node), node, about, ())
        if kind == "route":
            found.shows = tuple(_lines(drawing))
        elif not _with_parts(file, found, drawing):
            continue
        yield found


def _anchors(node: Node) -> frozenset[str]:
    """Return the hidden bookmarks in the paragraph above, which is the caption."""
    paragraph = next(node.iterancestors(clark("w:p")), None)
    above = None if paragraph is None else paragraph.getprevious()
    while above is not None and above.tag != clark("w:p"):
        above = above.getprevious() if above.tag in (clark("w:bookmarkStart"), clark("w:bookmarkEnd")) else None
    if above is None:
        return frozenset()
    names = (attribute(start, "w:name") for start in each(above, "w:bookmarkStart"))
    return frozenset(one for one in names if one.startswith("_") and facts.figure_of(one, ()) is None)


def _lines(drawing: Node) -> Iterator[str]:
    for paragraph in each(drawing, "w:p"):
        pieces = (" " if one.tag == clark("w:br") else one.text or "-" for one in each(paragraph, *_SIGNS))
        if line := even("".join(pieces)):
            yield line


_SIGNS: Final = ("w:t", "w:br", "w:noBreakHyphen")


def _with_parts(file: EditedFile, exhibit: Exhibit, drawing: Node) -> bool:
    """Find the parts of a chart; tell whether they are there."""
    chart = next(each(drawing, "c:chart"), None)
    if chart is None:
        return False
    by_key = {key_of(name): name for name in file.entries}
    targets = {one: target for one, _, target in _relations(file, by_key, file.main)}
    exhibit.part = targets.get(attribute(chart, "r:id"), "")
    if not exhibit.part:
        return False
    for identifier, kind, target in _relations(file, by_key, exhibit.part):
        if kind == RT.PACKAGE and target.lower().endswith(".xlsx"):
            exhibit.book, exhibit.relation = target, identifier
    exhibit.shows = tuple(_plotted(parse(file.entries[exhibit.part])))
    return True


def _relations(file: EditedFile, by_key: dict[str, str], owner: str) -> Iterator[tuple[str, str, str]]:
    """Yield the id, kind and entry of the parts that a part refers to."""
    folder, _, name = owner.rpartition("/")
    rels = by_key.get(key_of(f"{folder}/_rels/{name}.rels"))
    if rels is None:
        return
    for node in parse(file.entries[rels]):
        target = node.get("Target", "")
        path = target if target.startswith("/") else normpath(join(dirname(owner), target))
        if node.get("TargetMode") != "External" and key_of(path) in by_key:
            yield node.get("Id", ""), node.get("Type", ""), by_key[key_of(path)]


def _plotted(root: Node) -> Iterator[str]:
    """Yield what a chart shows: its unit, then of each series the name, the categories and the values."""
    yield even("".join(one.text or "" for title in each(root, "c:title") for one in each(title, "a:t")))
    for series in each(root, "c:ser"):
        for name in ("c:tx", "c:cat", "c:val"):
            part = child(series, name)
            if part is not None:
                values = [even(one.text or "") for one in each(part, "c:v")]
                yield f"{name[2:]} {'; '.join(map(_number, values) if name == 'c:val' else values)}"


def _number(text: str) -> str:
    """Return a number as all programs write it."""
    try:
        return f"{float(text):.10g}"
    except ValueError:
        return text
