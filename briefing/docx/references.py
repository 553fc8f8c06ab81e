"""References to parts that are not there, or that go: taken out with what is nothing without them."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from briefing.docx.tree import Node, attribute, clark, remove, unwrap

__all__ = ["cut"]

_LINK, _BLIP, _GRAPHIC, _EXTENSION = map(clark, ("w:hyperlink", "a:blip", "a:graphicData", "a:ext"))
_DRAWING = clark("w:drawing")
_PICTURE = ("embed", "link")
#: What is nothing without the part that it names, though it has something in it.
_SHELLS = frozenset(("OLEObject", "control", "altChunk", "subDoc", "externalData", "dataSource", "sourceFileName"))


def cut(node: Node, names: Iterable[str]) -> None:
    """Take out references of an element, or the element, or what it is in: what leaves the part valid."""
    for name in names:
        del node.attrib[name]
    local = etree.QName(node).localname
    parent = node.getparent()
    if node.tag == _LINK:
        if not attribute(node, "w:anchor"):
            unwrap(node)
    elif node.tag == _BLIP:
        if not any(attribute(node, f"r:{one}") for one in _PICTURE) and _is_picture(node):
            _remove_around(node, _DRAWING)
    elif parent is None:
        return
    elif parent.tag == _GRAPHIC:  # a chart, a diagram
        _remove_around(node, _DRAWING)
    elif any(one.tag == _EXTENSION for one in node.iterancestors()):
        _remove_around(node, _EXTENSION)
    elif local in _SHELLS or not len(node):
        remove(node)


def _is_picture(blip: Node) -> bool:
    """Tell whether a picture is all that its drawing shows."""
    return [etree.QName(one).localname for one in list(blip.iterancestors())[:3]] == ["blipFill", "pic", "graphicData"]


def _remove_around(node: Node, name: str) -> None:
    """Remove the nearest element of a name that a node is in, else the node."""
    around = next((one for one in node.iterancestors() if one.tag == name), node)
    remove(around)
