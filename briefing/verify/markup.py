"""XML as it is in finished files: read without entities, addresses or more depth than documents have."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from lxml import etree

from briefing.verify.bounds import damaged


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
    return _local(element.tag)


@lru_cache(maxsize=1024)
def _local(tag: Any) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: Any, name: str) -> str:
    """Return an attribute by its name without namespace."""
    if found := element.get(name):
        return str(found)
    for key, held in element.items():
        if _local(key) == name:
            return str(held)
    return ""
