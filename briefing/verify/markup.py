"""XML as it is in finished files: read without entities, addresses or more depth than documents have."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from lxml import etree

from briefing.verify.bounds import damaged

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parsed(data: bytes, what: str) -> Any:
    """Return the root of an XML part.

    Raises:
        DataError: It is not well-formed, or declares entities.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise damaged(f"{what} is not well-formed") from problem
    if root.getroottree().docinfo.doctype:
        raise damaged(f"{what} declares what it may not (DOCTYPE)")
    return root


def local(element: Any) -> str:
    """Return the name of an element without its namespace; nothing for comments and instructions."""
    return named(element.tag)


@lru_cache(maxsize=1024)  # documents have few names, each of them thousands of times
def named(tag: Any) -> str:
    """Return the name that a tag or the key of an attribute has; nothing for comments and instructions."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def of_word(element: Any, name: str) -> str:
    """Return an attribute of Word's by its name; that of any other namespace where Word's has none."""
    found: str | None = element.get(_WORD + name)
    return found or value(element, name)


def value(element: Any, name: str) -> str:
    """Return an attribute by its name without namespace, rather one that has none."""
    found: str | None = None
    for key, held in element.items():
        if key == name and held:
            return str(held)
        if found is None and named(key) == name:
            found = held
    return found or ""
