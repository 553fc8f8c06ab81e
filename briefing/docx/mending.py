"""A letterhead's parts set right where Word sets them right silently.

References to what is not there go, with what stands for it; ids that are used twice become different ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from briefing.docx.opening import is_office
from briefing.docx.package import RT, Package, Part, every_part
from briefing.docx.references import cut
from briefing.docx.tree import Node, attribute, clark, each, parse, serialise
from briefing.docx.validity import REFERENCES, is_story, undeclared

__all__ = ["mend"]

_HEADS = {clark("w:headerReference"): RT.HEADER, clark("w:footerReference"): RT.FOOTER}
_NOTES = (
    (RT.FOOTNOTES, "w:footnote", ("w:footnoteReference", "w:footnote")),
    (RT.ENDNOTES, "w:endnote", ("w:endnoteReference", "w:endnote")),
    (RT.COMMENTS, "w:comment", ("w:commentReference", "w:commentRangeStart", "w:commentRangeEnd")),
)
_LISTED = (("w:style", ("w:type", "w:styleId")), ("w:num", ("w:numId",)), ("w:abstractNum", ("w:abstractNumId",)))
_MOST_NUMBER = 2_147_483_647


def mend(package: Package, main: Part) -> None:
    """Set the parts of a package right; a part that needs nothing stays byte for byte."""
    notes = {relation: _ids(main, relation, name) for relation, name, _ in _NOTES}
    taken = _Taken()
    for part in every_part(package):
        if not is_office(part):
            continue
        root = parse(part.blob)
        changed = [_drop_lost(root, part), _declare(root), _single(root)]
        if is_story(part.content_type) or part.content_type.endswith("settings+xml"):
            changed.append(_drop_notes(root, notes))
        if is_story(part.content_type):
            changed += [taken.drawings(root), taken.controls(root), taken.bookmarks(root)]
        if any(changed):
            part.blob = serialise(root)


# --------------------------------------------------------------------------------------------------------- references


def _drop_lost(root: Node, part: Part) -> bool:
    """Take out the references to relations that the part does not have, and what stands for what they named."""
    lost: dict[Node, list[str]] = {}
    for one in REFERENCES(root):
        if _is_lost(one.getparent(), str(one), part):
            lost.setdefault(one.getparent(), []).append(one.attrname)
    bare = [node for node in each(root, *("w:headerReference", "w:footerReference")) if not attribute(node, "r:id")]
    for node in bare:
        lost.setdefault(node, [])
    for node, names in lost.items():
        if node is root or root in node.iterancestors():  # it may have gone with another one
            cut(node, names)
    return bool(lost)


def _is_lost(node: Node, identifier: str, part: Part) -> bool:
    relation = part.rels.get(identifier)
    return relation is None or (node.tag in _HEADS and (relation.is_external or relation.reltype != _HEADS[node.tag]))


def _ids(main: Part, relation: str, name: str) -> frozenset[str]:
    parts = (one.target_part for one in main.rels.values() if one.reltype == relation and not one.is_external)
    return frozenset(attribute(node, "w:id") for part in parts for node in each(parse(part.blob), name))


def _drop_notes(root: Node, there: dict[str, frozenset[str]]) -> bool:
    """Take out the marks of notes and comments that are not there."""
    stray = [
        node
        for relation, name, marks in _NOTES
        for node in each(root, *marks)
        if attribute(node, "w:id") not in there[relation] and node.getparent().tag != clark(f"{name}s")
    ]
    for node in stray:
        node.getparent().remove(node)
    return bool(stray)


# ---------------------------------------------------------------------------------------------------------------- ids


def _declare(root: Node) -> bool:
    """Let readers ignore only what is declared."""
    found = undeclared(root)
    for node, missing in found:
        key = clark("mc:Ignorable")
        kept = " ".join(one for one in attribute(node, "mc:Ignorable").split() if one not in missing)
        del node.attrib[key]
        if kept:
            node.set(key, kept)
    return bool(found)


def _single(root: Node) -> bool:
    """Keep the first of the styles and lists of one id."""
    stray = []
    for name, keys in _LISTED:
        seen: set[str] = set()
        for node in [one for one in root if one.tag == clark(name)]:
            identifier = attribute(node, keys[-1])
            if identifier in seen:
                stray.append(node)
            seen.add(identifier)
    for node in stray:
        root.remove(node)
    return bool(stray)


class _Taken:
    """The ids that the stories have used so far."""

    def __init__(self) -> None:
        """Start without any."""
        self._seen: dict[str, set[str]] = {}
        self._free: dict[str, Iterator[int]] = {}

    def drawings(self, root: Node) -> bool:
        """Give each drawing an id of its own; nothing refers to it."""
        return self._renumber("drawing", each(root, "wp:docPr"), "id")

    def controls(self, root: Node) -> bool:
        """Give each content control an id of its own; nothing refers to it."""
        nodes = (node for node in each(root, "w:id") if node.getparent().tag == clark("w:sdtPr"))
        return self._renumber("control", nodes, clark("w:val"))

    def bookmarks(self, root: Node) -> bool:
        """Give each bookmark an id of its own, at both its ends; an end without a beginning goes."""
        key, changed = clark("w:id"), False
        open_: dict[str, list[str]] = {}
        for node in list(each(root, "w:bookmarkStart", "w:bookmarkEnd")):
            old = attribute(node, "w:id")
            if node.tag == clark("w:bookmarkStart"):
                new = self._new("bookmark", old)
                open_.setdefault(old, []).append(new)
            elif open_.get(old):
                new = open_[old].pop(0)
            else:
                node.getparent().remove(node)
                changed = True
                continue
            changed |= new != old
            node.set(key, new)
        return changed

    def _renumber(self, what: str, nodes: Iterable[Node], key: str) -> bool:
        changed = False
        for node in list(nodes):
            old = str(node.get(key) or "")
            new = self._new(what, old)
            changed |= new != old
            node.set(key, new)
        return changed

    def _new(self, what: str, identifier: str) -> str:
        """Return an id if it is a number and free, else another one; it is taken from now on."""
        seen = self._seen.setdefault(what, set())
        numbers = self._free.setdefault(what, count(_MOST_NUMBER // 2))
        plain = identifier.removeprefix("-")
        sound = plain.isdecimal() and plain.isascii() and len(plain) <= len(str(_MOST_NUMBER))
        if not sound or identifier in seen or abs(int(identifier)) > _MOST_NUMBER:
            identifier = next(str(one) for one in numbers if str(one) not in seen)
        seen.add(identifier)
        return identifier
