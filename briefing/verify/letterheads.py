"""Letterheads: what stands on the paper before anything is written on it is not the paper's."""

from __future__ import annotations

from dataclasses import replace

from briefing.verify.finished import Finished
from briefing.verify.folding import bare


def without_letterhead(file: Finished, head: Finished | None, *, is_draft: bool) -> Finished:
    """Return a file without the passages that its letterhead has just so, and without the letterhead's faults.

    Where it has a draft mark of its own, the file's mark tells nothing, and is taken to be as ``is_draft`` wants it.
    """
    if head is None or file.kind != "docx":
        return file
    own = {bare(passage.text) for passage in head.passages} - {""}
    links = {(link.target, link.text) for link in head.links}
    return replace(
        file,
        passages=tuple(one for one in file.passages if one.marks or bare(one.text) not in own),
        links=tuple(one for one in file.links if (one.target, one.text) not in links),
        is_draft=is_draft if head.is_draft else file.is_draft,
        faults=tuple(one for one in file.faults if one not in head.faults),
    )
