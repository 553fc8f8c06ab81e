"""What makes a file one that Word opens: asked of every file in a letterhead before it is written.

It reads the entries as they will be written, and knows nothing of how they came about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from posixpath import basename, dirname, join, normpath

from lxml import etree

from briefing.docx.tree import Node, parse
from briefing.docx.xml import NAMESPACES
from briefing.records import frozen

__all__ = ["REFERENCES", "faults", "is_story", "is_type", "undeclared"]

_TYPES = "[Content_Types].xml"
_SMALL = 1 << 15  # bytes of a part that is read once where many files have it
_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+(\s*;.*)?")
_XML = re.compile(r"[+/]xml\s*(;|$)")
_WORD = "wordprocessingml."
#: Attributes that name a relation by its id.
REFERENCES = etree.XPath("//@r:*[. != ''] | //@o:relid[. != '']", namespaces=NAMESPACES)
#: Between these ids must differ.
_STORIES = ("document.main", "header", "footer", "footnotes", "endnotes", "comments")
_ACROSS = {
    "bookmark": etree.XPath("//w:bookmarkStart/@w:id", namespaces=NAMESPACES),
    "end of bookmark": etree.XPath("//w:bookmarkEnd/@w:id", namespaces=NAMESPACES),
    "drawing": etree.XPath("//wp:docPr/@id", namespaces=NAMESPACES),
    "content control": etree.XPath("//w:sdtPr/w:id/@w:val", namespaces=NAMESPACES),
}
_WITHIN = {
    "comment": etree.XPath("/w:comments/w:comment/@w:id", namespaces=NAMESPACES),
    "footnote": etree.XPath("/w:footnotes/w:footnote/@w:id", namespaces=NAMESPACES),
    "endnote": etree.XPath("/w:endnotes/w:endnote/@w:id", namespaces=NAMESPACES),
    "list": etree.XPath("/w:numbering/w:num/@w:numId", namespaces=NAMESPACES),
    "definition of a list": etree.XPath("/w:numbering/w:abstractNum/@w:abstractNumId", namespaces=NAMESPACES),
    "style": etree.XPath("/w:styles/w:style/@w:styleId", namespaces=NAMESPACES),
}
_IGNORABLE = etree.XPath("//@mc:Ignorable", namespaces=NAMESPACES)


def faults(entries: Sequence[tuple[str, bytes]]) -> tuple[str, ...]:
    """Return what is wrong with a file, each with the name of a part; nothing if Word opens it."""
    return tuple(dict.fromkeys(_faults(entries)))


def undeclared(root: Node) -> list[tuple[Node, list[str]]]:
    """Return the elements that let readers ignore prefixes which they do not declare, with those prefixes."""
    found = []
    for said in _IGNORABLE(root):
        node = said.getparent()
        missing = [prefix for prefix in str(said).split() if prefix not in node.nsmap]
        if missing:
            found.append((node, missing))
    return found


@frozen
class _Part:
    """What a part says, and what is wrong within it."""

    faults: tuple[str, ...] = ()
    relations: tuple[tuple[str, str, bool], ...] | None = None  # id, target, external
    references: frozenset[str] | None = None
    ids: tuple[tuple[str, tuple[str, ...]], ...] = ()  # by their kind, of a story


def _read(name: str, kind: str, blob: bytes) -> _Part:
    """Return what a part says that is XML."""
    try:
        root = parse(blob, doctype=kind.startswith("image/"))
    except (etree.XMLSyntaxError, ValueError):
        return _Part((f"{name} is not well-formed XML",))
    relations = None
    if name.endswith(".rels"):
        lines = ((one.get("Id") or "", one.get("Target") or "", one.get("TargetMode") or "") for one in root)
        relations = tuple((key, target, mode == "External") for key, target, mode in lines)
    if "officedocument" not in kind:
        return _Part(relations=relations)
    wrong = [f"{name} does not declare {' '.join(missing)}" for _, missing in undeclared(root)]
    for what, path in _WITHIN.items():
        wrong += (f"{name} has the {what} {one} twice" for one in _twice(path(root)))
    ids = ((what, tuple(map(str, path(root)))) for what, path in _ACROSS.items()) if is_story(kind) else ()
    return _Part(tuple(wrong), relations, frozenset(map(str, REFERENCES(root))), tuple(ids))


_read_again = lru_cache(maxsize=64)(_read)


class _Facts:
    """What the parts say, gathered one by one: their trees would take much memory together."""

    def __init__(self) -> None:
        self.relations: dict[str, tuple[tuple[str, str, bool], ...]] = {}
        self.references: dict[str, frozenset[str]] = {}
        self.stories: dict[str, dict[str, tuple[str, ...]]] = {}  # kind of id → part → its ids

    def gather(self, name: str, part: _Part) -> None:
        """Take note of a part."""
        if part.relations is not None:
            self.relations[name] = part.relations
        if part.references is not None:
            self.references[name] = part.references
        for what, ids in part.ids:
            self.stories.setdefault(what, {})[name] = ids

    def compare(self, names: Container[str]) -> Iterator[str]:
        """Yield what is wrong between the parts."""
        for name, lines in self.relations.items():
            for _, target, external in lines:
                if not target:
                    yield f"{name} has a relation without a target"
                elif not external and _target(name, target) not in names:
                    yield f"{name} leads to {target}, which is not there"
            yield from (f"{name} has the id {one} twice" for one in _twice(key for key, _, _ in lines))
        for name, used in self.references.items():
            lines = self.relations.get(join(dirname(name), "_rels", f"{basename(name)}.rels"), ())
            for one in sorted(used - {key for key, _, _ in lines}):
                yield f"{name} refers to the relation {one}, which it does not have"
        for what, places in self.stories.items():
            for one in _twice(chain.from_iterable(places.values())):
                where = " and ".join(name for name, numbers in places.items() if one in numbers)
                yield f"{where} has the {what} {one} twice"


def is_type(kind: str) -> bool:
    """Tell whether a text is a content type."""
    return _TYPE.fullmatch(kind) is not None


def is_story(kind: str) -> bool:
    """Tell of a content type whether it is that of a story of the document."""
    return any(kind.lower().endswith(f"{_WORD}{story}+xml") for story in _STORIES)


def _faults(entries: Sequence[tuple[str, bytes]]) -> Iterator[str]:
    blobs = dict(entries)
    times = Counter(name.lower() for name, _ in entries)
    yield from (f"{name} is there twice" for name, _ in entries if times[name.lower()] > 1)
    types, facts = _types(blobs), _Facts()
    for name, blob in blobs.items():
        kind = types.get(name, "")
        if name != _TYPES and not is_type(kind):
            yield f"{name} has no content type"
        if not _is_name(name):
            yield f"{name} is no name of a part"
        if name == _TYPES or name.endswith(".rels") or (_XML.search(kind) and kind != "application/xhtml+xml"):
            part = (_read_again if len(blob) <= _SMALL else _read)(name, kind, blob)
            yield from part.faults
            facts.gather(name, part)
    yield from facts.compare(blobs)


def _target(name: str, target: str) -> str:
    """Return the name of the part that a relation leads to, from the name of the list that it is in."""
    return target.lstrip("/") if target.startswith("/") else normpath(join(dirname(dirname(name)), target))


def _types(blobs: Mapping[str, bytes]) -> dict[str, str]:
    """Return the content type of each part that has one."""
    names, kinds = _declared(blobs.get(_TYPES, b""))
    found = {}
    for name in blobs:
        _, dot, extension = name.rpartition("/")[2].rpartition(".")
        kind = names.get(f"/{name.lower()}") or (kinds.get(extension.lower(), "") if dot else "")
        if kind:
            found[name] = kind
    return found


@lru_cache(maxsize=8)
def _declared(blob: bytes) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the content types that a list says by the names of parts, and those by extension."""
    try:
        root = parse(blob)
    except (etree.XMLSyntaxError, ValueError):
        return {}, {}
    names = {(one.get("PartName") or "").lower(): _kind(one) for one in root if one.get("PartName")}
    kinds = {(one.get("Extension") or "").lower(): _kind(one) for one in root if one.get("Extension")}
    return names, kinds


def _kind(node: Node) -> str:
    return (node.get("ContentType") or "").lower()


def _is_name(name: str) -> bool:
    return all(step.strip(".") and "\\" not in step and step.isascii() for step in name.split("/"))


def _twice(values: Iterable[str]) -> list[str]:
    return sorted(value for value, times in Counter(map(str, values)).items() if times > 1)
