"""The way back from a PDF page's marked content to its structure: what has been taken off a page leaves a gap in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf

from briefing.verify.pdf_content import Page


def gap_faults(pdf: Any, pages: Sequence[Page]) -> Iterator[str]:
    """Yield the pages that lack content which the parent tree has an element for (ISO 32000-1, 14.7.4.4)."""
    held = pdf.Root.StructTreeRoot.get("/ParentTree")
    if held is None:
        return
    parents = pikepdf.NumberTree(held)
    for page, seen in zip(pdf.pages, pages, strict=True):
        key = page.get("/StructParents")
        entries = parents.get(int(key)) if key is not None else None
        if not isinstance(entries, pikepdf.Array):
            continue
        held_by = [mcid for mcid, one in enumerate(entries) if isinstance(one, pikepdf.Dictionary)]
        missing = len(set(held_by) - seen.marked)
        if missing:
            yield f"page {seen.number}: {missing} parts of the structure have nothing on the page any more"
