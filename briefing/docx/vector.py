"""Drawings in SVG: whether one runs or fetches something, which a picture in an official paper must not do."""

from __future__ import annotations

import re

from lxml import etree

from briefing.docx.package import Part
from briefing.docx.tree import DoctypeError, Node, parse

__all__ = ["is_active"]

_TYPE = "image/svg"
_RUNS = frozenset(("script", "handler", "foreignObject", "iframe", "object", "embed"))
# What leads to a place of the drawing itself, or holds its target.
_INSIDE = re.compile(r"\s*(#|data:image/)", re.IGNORECASE)
_ADDRESS = re.compile(r"url\(\s*[\"']?\s*(?!#|data:image/|[\"'\s])", re.IGNORECASE)
_IMPORT = re.compile(r"@import", re.IGNORECASE)


def is_active(part: Part) -> bool:
    """Tell whether a part is a drawing in SVG with a script, a link, or anything from elsewhere."""
    if not part.content_type.casefold().startswith(_TYPE):
        return False
    try:
        root = parse(part.blob, doctype=True)
    except (etree.XMLSyntaxError, DoctypeError):
        return True
    return any(_does_something(node) for node in root.iter("*"))


def _does_something(node: Node) -> bool:
    name = etree.QName(node).localname
    if name in _RUNS or (name == "style" and _leads_out(node.text or "")):
        return True
    for key, value in node.attrib.items():
        local = etree.QName(key).localname.casefold()
        if local.startswith("on") or (local in {"href", "src"} and value and not _INSIDE.match(value)):
            return True
        if _leads_out(str(value)):
            return True
    return False


def _leads_out(style: str) -> bool:
    return bool(_IMPORT.search(style) or _ADDRESS.search(style))
