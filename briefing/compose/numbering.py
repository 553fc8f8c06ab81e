"""Numbering: sources as they are cited, captions of each kind, and sections, when the text of all blocks is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from briefing.compose.fold import fold
from briefing.document import Block, Chart, Citation, Heading, Label, List, Route, Table, cited

SECTION, SOURCE = Label("%1."), Label("%1.")
"""What stands before a numbered heading, and before a source, until it has its number."""


def numbered(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return blocks with all their numbers, of the sources those that are cited.

    Lists of sources and headings with nothing below them are left out.
    """
    order = {target: number for number, target in enumerate(_cited(blocks), start=1)}
    listed = tuple(one for block in blocks if (one := _listed(block, order)))
    return tuple(_counted(_with_text(_cite(listed, order))))


def _is_sources(block: Block) -> bool:
    return isinstance(block, List) and block.role == "sources"


def _cited(blocks: Iterable[Block]) -> list[str]:
    """Return the anchors of the sources in the order of their citations; last those that only sources cite."""
    order = list(dict.fromkeys(cited(tuple(block for block in blocks if not _is_sources(block)))))
    sources = {item.id: item for block in blocks if isinstance(block, List) for item in block.items}
    for target in order:  # which grows
        order += [other for other in dict.fromkeys(cited(sources.get(target))) if other not in order]
    return order


def _listed(block: Block, order: Mapping[str, int]) -> Block | None:
    """Return a list of sources with those that are cited, by their numbers; None if none is. Other blocks stay."""
    if not isinstance(block, List) or block.role != "sources":
        return block
    items = sorted((item for item in block.items if item.id in order), key=lambda item: order[item.id])
    labelled = tuple(replace(item, label=replace(item.label, counters=(order[item.id],))) for item in items)
    return replace(block, items=labelled) if items else None


def _cite(blocks: tuple[Block, ...], order: Mapping[str, int]) -> tuple[Block, ...]:
    def step(part: object, state: None) -> tuple[object, None] | None:
        return (replace(part, text=f"[{order[part.target]}]"), state) if isinstance(part, Citation) else None

    return fold(blocks, None, step)[0]


def _with_text(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield blocks without the headings that nothing stands below."""
    for block, below in zip(blocks, (*blocks[1:], None), strict=True):
        if not (isinstance(block, Heading) and (below is None or isinstance(below, Heading))):
            yield block


def _counted(blocks: Iterable[Block]) -> Iterator[Block]:
    counts: Counter[str] = Counter()
    for block in blocks:
        match block:
            case Table() | Chart() | Route():
                counts[block.caption.kind] += 1
                yield replace(block, caption=replace(block.caption, number=counts[block.caption.kind]))
            case Heading() if block.number.pattern:
                counts["section"] += 1
                yield replace(block, number=replace(block.number, counters=(counts["section"],)))
            case _:
                yield block
