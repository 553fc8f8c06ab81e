"""Numbering, when the text of all blocks is there: sources as they are cited, captions of each kind, sections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Final

from briefing.compose.fold import fold
from briefing.document import Block, Chart, Citation, Heading, Label, List, Reference, Route, Table, Text
from briefing.extracts import cited, cited_among, parts
from briefing.records import frozen, replace

_EXHIBITS: Final = (Table, Chart, Route)
NUMBER = Label("%1.")
"""What stands before a heading or a source until it has its number."""


@frozen
class Section:
    """Blocks, and the heading that they stand under if there are any."""

    heading: Heading | None
    blocks: tuple[Block, ...]


Parts = tuple[object, ...]


def numbered(sections: tuple[Section, ...]) -> Iterator[tuple[Block, Parts]]:
    """Yield the blocks of sections with all their numbers, of the sources those that are cited.

    With each come its parts, whose citations and references still lack their numbers. A section in which nothing is
    left has no heading either.
    """
    within = {id(block): tuple(parts(block)) for section in sections for block in section.blocks}
    order = {target: number for number, target in enumerate(_order(sections, within), start=1)}
    blocks = tuple(_counted(block for section in sections for block in _kept(section, order)))
    held = [within.get(id(block)) or tuple(parts(block)) for block in blocks]
    numbers = {block.id: block.caption.number for block in blocks if isinstance(block, _EXHIBITS)}
    targets = [target for row in _rows(chain.from_iterable(held)) for target in sorted(row, key=order.__getitem__)]

    def cite(_citation: Citation, place: int) -> tuple[Citation, int]:
        target = targets[place]
        return Citation(target, f"[{order[target]}]"), place + 1

    def refer(reference: Reference, place: int) -> tuple[Reference, int]:
        return replace(reference, number=numbers[reference.target]), place

    return zip(fold(blocks, 0, {Citation: cite, Reference: refer})[0], held, strict=True)


def _rows(within: Iterable[object]) -> Iterator[list[str]]:
    """Yield the anchors of sources that are cited side by side, which are printed in the order of their numbers."""
    row: list[str] = []
    for part in within:
        if isinstance(part, Citation):
            row.append(part.target)
        elif row and not (isinstance(part, Text) and not part.text.strip()):
            yield row
            row = []
    yield row


def _is_sources(block: Block) -> bool:
    return isinstance(block, List) and block.role == "sources"


def _order(sections: Iterable[Section], within: Mapping[int, Parts]) -> list[str]:
    """Return the anchors of the sources in the order of their citations; last those that only sources cite."""
    blocks = [block for section in sections for block in section.blocks]
    text = chain.from_iterable([within[id(block)] for block in blocks if not _is_sources(block)])
    order = list(dict.fromkeys(cited_among(text)))
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
