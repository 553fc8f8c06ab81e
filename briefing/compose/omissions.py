"""What the data hold and no document prints: said for each key, unless the template omits it on purpose."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from briefing.compose.draft import source_id
from briefing.data.shape import matches
from briefing.data.walk import Entries, Entry
from briefing.document import Document
from briefing.errors import Diagnostic, warning
from briefing.extracts import cited
from briefing.reading.lines import Lines, dotted

HINT = "take it out, use a template that prints it, or name it under `omits:` in template.yaml"


def printed(document: Document, entries: Entries) -> frozenset[str]:
    """Return the paths of the data that a document prints; a source is where any citation of it is."""
    targets = frozenset(cited(document.blocks))
    sources = (one.key for one in entries.references if one.table == "sources" and source_id(one.value) in targets)
    return frozenset((*(path for block in document.blocks for path in block.shows), *sources))


def unprinted(entries: Entries, shown: Collection[str], omits: Collection[str], lines: Lines) -> Iterator[Diagnostic]:
    """Yield a warning for what is neither printed nor omitted, once for a mapping of which nothing is.

    Each entry of a list is named. A source that is cited does not yet print what it is the source of. What is for the
    own side alone is not missed.
    """
    asked = (entry for entry in entries.held if not entry.given.internal)
    held = [entry for entry in asked if not any(matches(pattern, entry.path) for pattern in omits)]
    told = (entry for entry in held if entry.key in shown and entry.table != "sources")
    spoken = {path for entry in told for path in _holders(entry)}
    silent = (_whole(entry, entries, spoken) for entry in held if entry.key not in shown)
    for key in dict.fromkeys(silent):
        place = lines.place(key)
        yield warning(
            "is not printed by this template", file=place.file, line=place.line, key=lines.written(key), hint=HINT
        )


def _holders(entry: Entry) -> tuple[str, ...]:
    """Return the keys of what a value stands in, the largest first, and its own."""
    return tuple(dotted(entry.path[:depth]) for depth in range(1, len(entry.path) + 1))


def _whole(entry: Entry, entries: Entries, spoken: Collection[str]) -> str:
    """Return the key of the largest mapping that a value is in and of which nothing is printed, else its own."""
    holders = (key for key in _holders(entry) if key not in spoken)
    return next(key for key in holders if not isinstance(entries.by_key[key].value, tuple))
