"""Source lines: below every table, chart, route and panel, where its figures and facts were published."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.compose.draft import citations
from briefing.compose.material import Material
from briefing.document import Block, Chart, List, Paragraph, Route, Shown, Table
from briefing.extracts import ids_among, parts
from briefing.records import replace


def with_source_line(material: Material, block: Block) -> tuple[Block, ...]:
    """Return a block, an exhibit with the line that cites the sources of all that it shows; other blocks as they are.

    The line is the last of an exhibit's notes; a panel has none, so it stands below the panel.
    """
    match block:
        case Table() | Chart() | Route():
            return (replace(block, notes=(*block.notes, *_line(material, block))),)
        case List(role="key-figures"):
            lines = _line(material, block)
            return (block, *(replace(line, key=f"{block.key}.sources" if block.key else "") for line in lines))
        case _:
            return (block,)


def _line(material: Material, block: Block) -> tuple[Paragraph, ...]:
    sources = tuple(dict.fromkeys(_sources(material, block)))
    if not sources:
        return ()
    message = "note-sources" if len(sources) > 1 else "note-source"
    return (Paragraph((*material.inlines(message), *citations(*sources)), "note"),)


def _sources(material: Material, block: Block) -> Iterator[str]:
    """Yield the sources of the figures of an exhibit, then those of what else it says that it shows."""
    held = tuple(parts(block))
    for figure_id in ids_among(held):
        yield from material.figures[figure_id].sources
    for part in held:
        if isinstance(part, Shown):
            yield from filter(None, map(material.entries.source, part.shows))
