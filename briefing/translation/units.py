"""Units: the texts of a data file as translators work on them, each from one language into one other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Final, Literal

from briefing.data import Briefing
from briefing.data.entries import Entries, Entry
from briefing.data.model import Forms, Term
from briefing.data.placeholders import used
from briefing.data.walk import walk
from briefing.figures import Figures
from briefing.reading.lines import Lines, dotted
from briefing.records import frozen
from briefing.review.passages import Shown

State = Literal["untranslated", "translated", "review"]
"""Whether there is a translation, and whether somebody should look at it: it is of another text, or not accepted."""
_TABLES: Final = {
    "people": "a person",
    "terms": "a word that sentences decline",
    "sources": "a source",
    "parties": "a side",
}


@frozen
class Unit:
    """A text to translate.

    ``key`` is its path in the data, ``source`` and ``target`` are as data files write them, with their placeholders;
    ``target`` is empty where there is none yet. ``shows`` has what the figures and dates of its placeholders are now.
    ``notes`` tell a translator what it is; ``file`` and ``line`` where the source stands. ``has_forms`` tells that
    forms of the translation are written beside it.
    """

    key: str
    source: str
    target: str
    state: State
    shows: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    file: str = ""
    line: int = 0
    has_forms: bool = False


def units(
    briefing: Briefing,
    figures: Figures,
    lines: Lines,
    languages: tuple[str, str],
    to_review: frozenset[str] = frozenset(),
) -> tuple[Unit, ...]:
    """Return the texts that stand in one language, to be translated into another.

    Args:
        briefing: The data.
        figures: What their placeholders show.
        lines: Where the data stand.
        languages: The one to translate from, and the one to translate into.
        to_review: The keys of texts whose translations need a look.
    """
    shown = Shown(walk(briefing), figures)
    return tuple(_units(shown, lines, languages, to_review))


def _units(shown: Shown, lines: Lines, languages: tuple[str, str], to_review: frozenset[str]) -> Iterator[Unit]:
    first, other = languages
    authored = {text.key: text for text in shown.texts}
    for entry in shown.entries.all:
        words = _words(entry)
        source, target = _nominative(words.get(first, "")), words.get(other, "")
        if not source:
            continue
        text = authored.get(entry.key)
        values = shown.by_placeholder(text, source) if text else {}
        place = lines.place(f"{entry.key}.{first}")
        written = _nominative(target)
        yield Unit(
            entry.key,
            source,
            written,
            "untranslated" if not written else "review" if entry.key in to_review else "translated",
            values,
            tuple(_notes(shown.entries, entry, values, spoken=bool(text and text.spoken and text.point_key))),
            place.file,
            place.line,
            isinstance(target, Forms),
        )


def _words(entry: Entry) -> Mapping[str, str | Forms]:
    if isinstance(entry.value, Term):
        return entry.value.words
    if isinstance(entry.value, Mapping) and entry.is_leaf:
        return entry.value
    return {}


def _nominative(words: str | Forms) -> str:
    return words.nom if isinstance(words, Forms) else words


def _notes(entries: Entries, entry: Entry, values: Mapping[str, str], *, spoken: bool) -> Iterator[str]:
    """Yield what a translator should know of a text: what it is, and what its placeholders stand for."""
    if entry.path[0] in _TABLES:
        yield f"{_TABLES[str(entry.path[0])]}: as it stands within a sentence"
    if described := _described(entries, entry):
        yield described
    if spoken:
        yield "what a person said, word for word"
    for name, value in values.items():
        yield f"{{{name}}} is {value}" if value else f"{{{name}}} stands for a name"


def _described(entries: Entries, entry: Entry) -> str:
    """Return what the schema says of a key."""
    holder = entries.by_key.get(dotted(entry.path[:-1]))
    model = holder.kind.model if holder else Briefing
    field_of = model.model_fields.get(str(entry.path[-1])) if model else None
    return (field_of.description or "") if field_of else ""


def names(text: str) -> frozenset[str]:
    """Return the names of the placeholders of a text."""
    return frozenset(placeholder.name for placeholder in used(text))
