"""Elements of HTML, made of lxml's: what is text stays text, whatever stands in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lxml import etree

Element = Any
"""An element of lxml, which has no types."""


def element(tag: str, *content: Element | str, **attributes: str) -> Element:
    """Return an element with its content; attributes that are empty are left out.

    A trailing underscore is dropped from the name of an attribute, and others stand for hyphens: ``class_``,
    ``aria_label``.
    """
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items() if value}
    made: Element = etree.Element(tag, named)
    add(made, content)
    return made


def add(parent: Element, content: Iterable[Element | str]) -> None:
    """Put text and elements at the end of an element."""
    for part in content:
        if not isinstance(part, str):
            parent.append(part)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + part
        else:
            parent.text = (parent.text or "") + part


def markup(root: Element) -> str:
    """Return an element as HTML."""
    return str(etree.tostring(root, encoding="unicode", method="html"))
