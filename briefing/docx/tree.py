"""Markup as trees, for files made elsewhere: reading a part, finding elements, putting new ones where they belong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TypeAlias

from lxml import etree
from lxml.etree import _Element

from briefing.docx.xml import NAMESPACES, Xml

Node: TypeAlias = _Element

ON = frozenset(("1", "true", "on"))  # of an attribute; an element is on by being there
_OFF = frozenset(("0", "false", "off"))
_MOST_DIGITS = 10  # of a number in the format


@cache
def clark(name: str) -> str:
    """Return a name like ``w:p`` as the trees have it, with its namespace."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


class DoctypeError(ValueError):
    """A part that declares what it is made of, which no part of a Word file does: such a thing is an attack."""


def parse(blob: bytes, *, doctype: bool = False) -> Node:
    """Return the root of a part, without comments and instructions; nothing outside the part is read.

    Raises:
        XMLSyntaxError: It is not well-formed, or deeper or longer than the parser's own limits.
        DoctypeError: It has a DOCTYPE, or with ``doctype`` one that declares entities.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    root = etree.fromstring(blob, parser)
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and not (doctype and next(declared.iterentities(), None) is None):
        raise DoctypeError
    return root


def serialise(root: Node) -> bytes:
    """Return a tree as a part."""
    blob: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return blob


def markup(content: Xml) -> list[Node]:
    """Return our own markup as elements."""
    spaces = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return list(parse(f"<all{spaces}>{content}</all>".encode()))


def element(content: Xml) -> Node:
    """Return our own markup of one element."""
    return markup(content)[0]


def each(root: Node, *names: str) -> Iterator[Node]:
    """Yield the elements of the names, in the order of the document; the root can be one of them."""
    yield from root.iter(*map(clark, names))


def child(parent: Node, name: str) -> Node | None:
    """Return the first child of a name."""
    return parent.find(clark(name))


def attribute(node: Node, name: str) -> str:
    """Return an attribute, empty if it is missing."""
    return str(node.get(clark(name), ""))


def value(parent: Node, name: str) -> str:
    """Return the ``w:val`` of the first child of a name, empty if there is none."""
    found = child(parent, name)
    return "" if found is None else attribute(found, "w:val")


def is_on(setting: Node | None) -> bool:
    """Tell whether a setting is on: it is there, and does not say ``0``, ``false`` or ``off``."""
    return setting is not None and attribute(setting, "w:val").strip().lower() not in _OFF


def switched_on(parent: Node | None, name: str) -> bool:
    """Tell whether an on/off property of a node is there and on."""
    return parent is not None and is_on(child(parent, name))


def remove(node: Node) -> None:
    """Take an element out of its parent, if it still is in one."""
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def unwrap(node: Node) -> None:
    """Put what an element holds in its place."""
    for inner in list(node):
        node.addprevious(inner)
    remove(node)


def insert(parent: Node, node: Node, before: Sequence[str]) -> None:
    """Put an element in front of the first of those that the schema wants after it, else at the end."""
    names = frozenset(map(clark, before))
    following = next((other for other in parent if other.tag in names), None)
    if following is None:
        parent.append(node)
    else:
        following.addprevious(node)


def arrange(parent: Node, order: Sequence[str]) -> None:
    """Put the elements of a parent into the order that the schema wants; those that it does not name stay last."""
    places = {clark(name): place for place, name in enumerate(order)}
    found = [(places.get(node.tag, len(order)), node) for node in parent]
    known = [place for place, _ in found if place < len(order)]
    if known != sorted(known):
        parent[:] = [node for _, node in sorted(found, key=lambda one: one[0])]


def numbers(roots: Iterable[Node], *places: tuple[str, str]) -> set[int]:
    """Return the numbers in attributes, each given with the name of its element."""
    found: set[int] = set()
    for root in roots:
        for name, key in places:
            texts = (node.get(clark(key) if ":" in key else key, "") for node in each(root, name))
            found |= {int(text) for text in texts if text.isdecimal() and len(text) <= _MOST_DIGITS}
    return found
