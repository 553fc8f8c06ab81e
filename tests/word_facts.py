"""Reads the figures of a finished Word file by their bookmarks."""

from __future__ import annotations

import io

import docx
from docx.oxml.ns import qn


def bookmarks(word: bytes) -> dict[str, str]:
    """Return what stands in the bookmarks of figures."""
    body = docx.Document(io.BytesIO(word)).element.body
    found: dict[str, str] = {}
    for start in body.iter(qn("w:bookmarkStart")):
        name = start.get(qn("w:name"))
        if name.startswith("_F"):
            text = ""
            for node in start.itersiblings():
                if node.tag == qn("w:bookmarkEnd") and node.get(qn("w:id")) == start.get(qn("w:id")):
                    break
                text += "".join(one.text or "-" for one in node.iter(qn("w:t"), qn("w:noBreakHyphen")))
            found[name] = text
    return found
