"""What the data hold and no document prints: said for each key, unless the template omits it on purpose."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from briefing.compose.draft import source_id
from briefing.data.entries import Entries, Entry
from briefing.data.shape import matches
from briefing.document import Document
from briefing.errors import Diagnostic, warning
from briefing.extracts import cited_among, parts
from briefing.reading.lines import Lines, Path, dotted

HINT = "take it out, use a template that prints it, or name it under `omits:` in template.yaml"


def printed(document: Document, entries: Entries, within: Iterable[object] | None = None) -> frozenset[str]:
    """Return the paths of the data that a document prints; a source is where any citation of it is.

    ``within`` are all parts of the document's blocks, where somebody has them already.
    """
    targets = frozenset(cited_among(parts(document.blocks) if within is None else within))
    sources = (one.key for one in entries.references if one.table == "sources" and source_id(one.value) in targets)
    return frozenset((*(path for block in document.blocks for path in block.shows), *sources))


def unprinted(entries: Entries, shown: Collection[str], omits: Collection[str], lines: Lines) -> Iterator[Diagnostic]:
    """Yield a warning for what is neither printed nor omitted, once for a mapping of which nothing is.

    Each entry of a list is named. A source that is cited does not yet print what it is the source of. What is for the
    own side alone is not missed.
    """
    asked = [entry for entry in entries.held if not entry.given.internal]
    silent = [entry for entry in asked if entry.key not in shown and not _omitted(entry, omits)]
    if not silent:
        return
    told = (
        entry.path for entry in asked if entry.key in shown and entry.table != "sources" and not _omitted(entry, omits)
    )
    spoken = {path[:depth] for path in told for depth in range(1, len(path) + 1)}
    for key in dict.fromkeys(_whole(entry, entries, spoken) for entry in silent):
        place = lines.place(key)
        yield warning(
            "is not printed by this template", file=place.file, line=place.line, key=lines.written(key), hint=HINT
        )


def _omitted(entry: Entry, omits: Collection[str]) -> bool:
    return any(matches(pattern, entry.path) for pattern in omits)


def _whole(entry: Entry, entries: Entries, spoken: Collection[Path]) -> str:
    """Return the key of the largest mapping that a value is in and of which nothing is printed, else its own."""
    holders = (entry.path[:depth] for depth in range(1, len(entry.path) + 1))
    keys = (dotted(holder) for holder in holders if holder not in spoken)
    return next(key for key in keys if not isinstance(entries.by_key[key].value, tuple))
