"""What a review page is made of, and papers in several languages set side by side."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.data import Briefing
from briefing.document import Block, Contents, Document
from briefing.figures import Figures
from briefing.language import Language
from briefing.reading.lines import Lines
from briefing.records import frozen
from briefing.review import Look
from briefing.theme import Theme


@frozen
class Column:
    """A paper in one language: the name of its template, its look, the document."""

    paper: str
    language: Language
    document: Document
    theme: Theme


@frozen
class Material:
    """A briefing as it is read: its papers, its figures with the lines of the data, and what needs a look.

    A ``restricted`` one has a marking: figures then are in print alone, in no form for machines.
    """

    briefing: Briefing
    figures: Figures
    lines: Lines
    columns: tuple[Column, ...]
    looks: tuple[Look, ...]
    restricted: bool = False


@frozen
class Companion:
    """What a page has besides while it is served: it may ask the server that it comes from, and nobody else."""

    style: str
    script: str


@frozen
class Line:
    """The blocks that have one key, in each language that has them, by its tag."""

    key: str
    cells: Mapping[str, tuple[Block, ...]]


def aligned(columns: tuple[Column, ...]) -> tuple[Line, ...]:
    """Return the lines of a paper in the order of its languages: one that only some have stands where those have it.

    Blocks without a key belong to the one before; the list of contents says nothing that is to be read.
    """
    order: list[str] = []
    cells: dict[str, dict[str, tuple[Block, ...]]] = {}
    for column in columns:
        at = 0
        for key, blocks in _keyed(column.document).items():
            if key in cells:
                at = order.index(key) + 1
            else:
                order.insert(at, key)
                at += 1
            cells.setdefault(key, {})[column.language.tag] = blocks
    return tuple(Line(key, cells[key]) for key in order)


def _keyed(document: Document) -> Mapping[str, tuple[Block, ...]]:
    found: dict[str, tuple[Block, ...]] = {}
    key = ""
    for block in document.blocks:
        if not isinstance(block, Contents):
            key = block.key or key
            found[key] = (*found.get(key, ()), block)
    return found
