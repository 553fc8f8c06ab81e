"""Changes as people read them: lines for a terminal, tables for a merge request."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefing.differing import excerpts
from briefing.editions.changes import SORTS, Change, Changes, Sort

HEADINGS: Final[dict[Sort, str]] = {
    "figure": "Figures",
    "date": "Dates",
    "source": "Sources",
    "text": "Texts",
    "word": "Words, names and their forms",
    "entry": "Statements, visits, projects and other entries",
    "setting": "Settings",
}
_NONE: Final = "–"


def lines(found: Changes) -> Iterator[tuple[str, Change | None]]:
    """Yield headings, and lines of changes with the change each is of."""
    for sort in SORTS:
        if of_sort := found.of(sort):
            yield f"{HEADINGS[sort]} ({len(of_sort)})", None
            for change in of_sort:
                yield f"  {_where(change)}: {told(change)}", change


def told(change: Change) -> str:
    """Return a change in one line."""
    old, new = excerpts(change.old, change.new)
    if change.sort == "figure":
        old, new = (_dated(text, period) for text, period in ((old, change.old_period), (new, change.new_period)))
    said = {"added": f"new: {new}", "removed": f"gone: {old}", "changed": f"{old} → {new}"}[change.what]
    return said + "".join(f" [{one}]" for one in remarks(change))


def remarks(change: Change) -> tuple[str, ...]:
    """Return what else is to be said of a change."""
    sources = f"source {change.old_source or _NONE} → {change.new_source or _NONE}"
    found = (
        change.difference,
        "the direction turned: read each sentence that shows it" if change.turned else "",
        sources if change.what == "changed" and (change.old_source or change.new_source) else "",
        "derived" if change.derived else "",
        f"as before in {', '.join(change.stale)}: are they still right?" if change.stale else "",
    )
    return tuple(filter(None, found))


def markdown(found: Changes) -> str:
    """Return the changes as tables of Markdown, for a merge request."""
    old, new = found.old.briefing, found.new.briefing
    head = f"# {_cell(new.id)}: the edition of {new.date} compared with that of {old.date}"
    if not found.all:
        return f"{head}\n\nNothing changed.\n"
    parts = [head]
    for sort in SORTS:
        if of_sort := found.of(sort):
            rows = "\n".join(map(_row, of_sort))
            parts.append(f"## {HEADINGS[sort]}\n\n| key | was | is | note |\n|---|---|---|---|\n{rows}")
    return "\n\n".join(parts) + "\n"


def _row(change: Change) -> str:
    old, new = excerpts(change.old, change.new)
    if change.sort == "figure":
        old, new = (_dated(text, period) for text, period in ((old, change.old_period), (new, change.new_period)))
    note = "; ".join(remarks(change))
    cells = (f"`{_where(change)}`", _cell(old), _cell(new), _cell(note))
    return f"| {' | '.join(cells)} |"


def _where(change: Change) -> str:
    return f"{change.key}.{change.language}" if change.language else change.key


def _dated(text: str, period: str) -> str:
    return f"{text} ({period})" if text and period else text


def _cell(text: str) -> str:
    """Return a text as a cell of a table: Markdown and HTML in it are shown, not obeyed."""
    escaped = re.sub(r"([\\`*_{}\[\]<>|#~@!&])", r"\\\1", " ".join(text.split()))
    return escaped or _NONE
