"""Numbering, when the text of all blocks is there: sources as they are cited, captions of each kind, sections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from briefing.compose.fold import fold
from briefing.document import Block, Chart, Citation, Heading, Label, List, Reference, Route, Table, Text
from briefing.extracts import cited, parts
from briefing.records import frozen, replace

NUMBER = Label("%1.")
"""What stands before a heading or a source until it has its number."""


@frozen
class Section:
    """Blocks, and the heading that they stand under if there are any."""

    heading: Heading | None
    blocks: tuple[Block, ...]


def numbered(sections: tuple[Section, ...]) -> tuple[Block, ...]:
    """Return the blocks of sections with all their numbers, of the sources those that are cited.

    A section in which nothing is left has no heading either.
    """
    order = {target: number for number, target in enumerate(_order(sections), start=1)}
    blocks = tuple(_counted(block for section in sections for block in _kept(section, order)))
    numbers = {block.id: block.caption.number for block in blocks if isinstance(block, Table | Chart | Route)}
    targets = [target for row in _rows(blocks) for target in sorted(row, key=order.__getitem__)]

    def cite(_citation: Citation, place: int) -> tuple[Citation, int]:
        target = targets[place]
        return Citation(target, f"[{order[target]}]"), place + 1

    def refer(reference: Reference, place: int) -> tuple[Reference, int]:
        return replace(reference, number=numbers[reference.target]), place

    return fold(blocks, 0, {Citation: cite, Reference: refer})[0]


def _rows(blocks: tuple[Block, ...]) -> Iterator[list[str]]:
    """Yield the anchors of sources that are cited side by side, which are printed in the order of their numbers."""
    row: list[str] = []
    for part in parts(blocks):
        if isinstance(part, Citation):
            row.append(part.target)
        elif row and not (isinstance(part, Text) and not part.text.strip()):
            yield row
            row = []
    yield row


def _is_sources(block: Block) -> bool:
    return isinstance(block, List) and block.role == "sources"


def _order(sections: Iterable[Section]) -> list[str]:
    """Return the anchors of the sources in the order of their citations; last those that only sources cite."""
    blocks = [block for section in sections for block in section.blocks]
    order = list(dict.fromkeys(cited(tuple(block for block in blocks if not _is_sources(block)))))
    sources = {item.id: item for block in blocks if isinstance(block, List) for item in block.items}
    for target in order:  # which grows
        order += [other for other in dict.fromkeys(cited(sources.get(target))) if other not in order]
    return order


def _kept(section: Section, order: Mapping[str, int]) -> tuple[Block, ...]:
    """Return what is printed of a section, none when its sources are all that it has and none is cited."""
    kept = tuple(one for block in section.blocks if (one := _listed(block, order)))
    return (section.heading, *kept) if section.heading and kept else kept


def _listed(block: Block, order: Mapping[str, int]) -> Block | None:
    """Return a list of sources with those that are cited, by their numbers; None if none is. Other blocks stay."""
    if not isinstance(block, List) or block.role != "sources":
        return block
    items = sorted((item for item in block.items if item.id in order), key=lambda item: order[item.id])
    labelled = tuple(replace(item, label=replace(item.label, counters=(order[item.id],))) for item in items)
    return replace(block, items=labelled) if items else None


def _counted(blocks: Iterable[Block]) -> Iterator[Block]:
    counts: Counter[str] = Counter()
    section: tuple[int, ...] = ()
    for block in blocks:
        match block:
            case Table() | Chart() | Route():
                counts[block.caption.kind] += 1
                yield replace(block, caption=replace(block.caption, number=counts[block.caption.kind]))
            case Heading(level=level) if block.number.pattern:
                above = (*section, *[0] * level)[:level]
                section = (*above[:-1], above[-1] + 1)
                yield replace(block, number=replace(block.number, counters=section))
            case _:
                yield block
