"""What the data hold and no document prints: said for each key, unless the template omits it on purpose."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from briefing.compose.context import source_id
from briefing.data.lines import Lines, Path, dotted
from briefing.data.shape import matches
from briefing.data.walk import Entries, Entry
from briefing.document import Document, cited
from briefing.errors import Diagnostic, warning

HINT = "add a block that prints it, or name it under `omits:` in template.yaml"


def printed(document: Document, entries: Entries) -> frozenset[str]:
    """Return the paths of the data that a document prints; a source is where any citation of it is."""
    targets = frozenset(cited(document.blocks))
    sources = (one.key for one in entries.references if one.table == "sources" and source_id(one.value) in targets)
    return frozenset((*(path for block in document.blocks for path in block.shows), *sources))


def unprinted(entries: Entries, shown: Collection[str], omits: Collection[str], lines: Lines) -> Iterator[Diagnostic]:
    """Yield a warning for what is neither printed nor omitted: for a whole mapping or list where nothing of it is."""
    held = [entry for entry in entries.held if not any(matches(pattern, entry.path) for pattern in omits)]
    silent = [entry for entry in held if entry.key not in shown]
    spoken = {path for entry in held if entry.key in shown and entry.table != "sources" for path in _holders(entry)}
    for path in dict.fromkeys(_whole(entry, spoken) for entry in silent):
        place = lines.place(dotted(path))
        yield warning("is not printed by this template", file=place.file, line=place.line, key=dotted(path), hint=HINT)


def _holders(entry: Entry) -> tuple[Path, ...]:
    """Return the paths of what a value stands in, the largest first, and its own."""
    return tuple(entry.path[:depth] for depth in range(1, len(entry.path) + 1))


def _whole(entry: Entry, spoken: Collection[Path]) -> Path:
    """Return the path of the largest part of the data that a value is in and of which nothing is printed."""
    return next(path for path in _holders(entry) if path not in spoken)
