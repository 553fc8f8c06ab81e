"""Word's read-only protection, for final papers: without a password, so that it guards against slips, not people."""

from __future__ import annotations

from briefing.docx.package import RT, Part, related
from briefing.docx.parts import AFTER_PROTECTION
from briefing.docx.tree import child, element, insert, parse, remove, serialise
from briefing.docx.xml import el

__all__ = ["protect"]


def protect(main: Part) -> None:
    """Make a document read-only in Word, in place of any protection that it has: Review › Restrict Editing ends it."""
    settings = related(main, RT.SETTINGS)
    root = parse(settings.blob)
    old = child(root, "w:documentProtection")
    if old is not None:
        remove(old)
    insert(root, element(el("w:documentProtection", w_edit="readOnly", w_enforcement=1)), AFTER_PROTECTION)
    settings.blob = serialise(root)
