"""What changed between two editions: each figure, date, source and text that is not as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from decimal import Decimal
from typing import Any, Final, Literal

from briefing.data.directions import is_change
from briefing.data.entries import Entry
from briefing.data.marks import FORMS, TABLES, Dated, Measured, Translated
from briefing.data.model import Forms, Term
from briefing.data.quantities import Approx, Kind, Quantity
from briefing.data.walk import walk
from briefing.editions.edition import Edition
from briefing.editions.pairing import Parts, paired
from briefing.figures import Figure
from briefing.records import frozen

Sort = Literal["figure", "date", "source", "text", "word", "entry", "setting"]
SORTS: Final[tuple[Sort, ...]] = ("figure", "date", "source", "text", "word", "entry", "setting")
"""What can change: the order in which changes are told."""
_LONGEST: Final = 160  # of what an entry that came or went is told by
_AMOUNTS: Final = (Kind.MONEY, Kind.COUNT, Kind.MEASURE)


@frozen
class Change:
    """One thing that changed.

    ``old`` and ``new`` are as data files write them, empty where it was not there. Of a figure: its ``difference``,
    its periods and sources where these changed, whether it is ``derived``, whether it ``turned`` (went from a rise to a
    fall, from a surplus to a deficit, or back), its ``id`` of today, and what it ``was``. Of a text: its ``language``;
    ``stale`` are the languages in which it is as it was though the language that it was written in first has changed.
    """

    sort: Sort
    key: str
    what: Literal["added", "removed", "changed"]
    old: str = ""
    new: str = ""
    language: str = ""
    difference: str = ""
    old_period: str = ""
    new_period: str = ""
    old_source: str = ""
    new_source: str = ""
    turned: bool = False
    derived: bool = False
    stale: tuple[str, ...] = ()
    file: str = ""
    line: int = 0
    id: str = ""
    was: Quantity | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return the fields that say something, for ``--json``."""
        return {name: value for name, value in asdict(replace(self, was=None)).items() if value}


@frozen
class Changes:
    """All that changed between two editions."""

    old: Edition
    new: Edition
    all: tuple[Change, ...]

    def of(self, sort: Sort) -> tuple[Change, ...]:
        """Return what changed of one sort."""
        return tuple(change for change in self.all if change.sort == sort)


def changes(old: Edition, new: Edition) -> Changes:
    """Return all that changed from one edition to another, in the order of the later data file."""
    before, after = Parts(walk(old.briefing)), Parts(walk(new.briefing))
    pairs = tuple(paired(before, after))
    found = [change for one, other in pairs for change in _changes(one, other, before, after)]
    found += _derived(old, new, {one.id: other.id for one, other in pairs if one and other})
    placed = (_placed(change, old if change.what == "removed" else new) for change in found)
    told = sorted(placed, key=lambda change: SORTS.index(change.sort))
    return Changes(old, new, tuple(told))


def _placed(change: Change, edition: Edition) -> Change:
    place = edition.lines.place(f"{change.key}.{change.language}" if change.language else change.key)
    return replace(change, key=edition.lines.written(change.key), file=place.file, line=place.line)


def _changes(one: Entry | None, other: Entry | None, old: Parts, new: Parts) -> Iterator[Change]:
    """Yield what changed of a part: nothing of one that holds others, which are told by themselves."""
    if one and other:
        if one.is_leaf and other.is_leaf:
            yield from _of_leaf(one, other)
        elif one.is_leaf or other.is_leaf:
            yield Change(_sort(other), other.key, "changed", _told(one, old), _told(other, new))
        return
    entry, parts = (other, new) if other else (one, old)
    if entry is not None:
        yield from _alone(entry, parts, "added" if other else "removed")


def _alone(entry: Entry, parts: Parts, what: Literal["added", "removed"]) -> Iterator[Change]:
    """Yield what came or went: the part as one, and each figure in it."""
    if entry.is_leaf:
        yield from _texts(entry, what) if _is_words(entry) else (_single(entry, what, _text(entry.value)),)
        return
    told = _told(entry, parts)
    if told:
        yield _single(entry, what, told)
    for figure in _figures(entry, parts):
        yield _single(figure, what, _text(figure.value))


def _single(entry: Entry, what: Literal["added", "removed"], text: str) -> Change:
    change = _one_sided(_sort(entry), entry.key, what, text)
    if change.sort != "figure":
        return change
    period, source = str(entry.given.period or ""), entry.given.source or ""
    if what == "added":
        return replace(change, new_period=period, new_source=source, id=entry.id)
    return replace(change, old_period=period, old_source=source)


def _figures(entry: Entry, parts: Parts) -> Iterator[Entry]:
    for part in parts.of.get(entry.path, ()):
        if _sort(part) == "figure" and part.is_leaf:
            yield part
        else:
            yield from _figures(part, parts)


def _sort(entry: Entry) -> Sort:
    kind, table = entry.kind, entry.path[0]
    sorts: tuple[tuple[Sort, object], ...] = (
        ("figure", kind.mark(Measured)),
        ("source", table == "sources" or entry.table == "sources"),
        ("word", table in TABLES or table == FORMS or kind.is_a(Term)),
        ("setting", entry.given.aside),
        ("date", kind.mark(Dated)),
        ("entry", not entry.is_leaf),
        ("text", kind.mark(Translated) or (entry.is_text and len(entry.path) > 1)),
    )
    return next((sort for sort, found in sorts if found), "setting")


# ------------------------------------------------------------------------------------------------------------- leaves


def _of_leaf(one: Entry, other: Entry) -> Iterator[Change]:
    if isinstance(one.value, Quantity) and isinstance(other.value, Quantity):
        yield from _of_figure(
            Change("figure", other.key, "changed", str(one.value), str(other.value), id=other.id, was=one.value),
            (one.value, str(one.given.period or ""), one.given.source or ""),
            (other.value, str(other.given.period or ""), other.given.source or ""),
            change=is_change(other.id, other.value),
        )
    elif _is_words(one) and _is_words(other):
        yield from _of_words(one, other)
    elif _text(one.value) != _text(other.value):
        yield Change(_sort(other), other.key, "changed", _text(one.value), _text(other.value))


Told = tuple[Quantity, str, str]


def _of_figure(told: Change, one: Told, other: Told, *, change: bool) -> Iterator[Change]:
    """Yield how a figure changed: its value, its period or its source."""
    if one == other:
        return
    old, new = one[0], other[0]
    periods = (one[1], other[1]) if one[1] != other[1] else ("", "")
    sources = (one[2], other[2]) if one[2] != other[2] else ("", "")
    yield replace(
        told,
        difference=difference(old, new),
        old_period=periods[0],
        new_period=periods[1],
        old_source=sources[0],
        new_source=sources[1],
        turned=_turned(old, new, change=change),
    )


def difference(old: Quantity, new: Quantity) -> str:
    """Return by how much a figure changed, as far as this can be said: ``+4.7 million USD, +4.4%``."""
    if (old.kind, old.unit) != (new.kind, new.unit) or old.upper is not None or new.upper is not None:
        return ""
    by = new.amount - old.amount
    if not by:
        return ""
    value = by.scaleb(-new.scale)
    exact = Decimal(1).scaleb(-max(new.places, -int(value.normalize().as_tuple().exponent)))
    kind = Kind.POINTS if new.kind is Kind.PERCENT else new.kind
    moved = replace(new, kind=kind, value=value.quantize(exact), signed=True, approx=Approx.EXACT)
    if new.kind not in _AMOUNTS or old.amount <= 0 or new.amount <= 0:
        return str(moved)
    return f"{moved}, {(by / old.amount * 100).quantize(Decimal('0.1')):+f}%"


def _turned(old: Quantity, new: Quantity, *, change: bool) -> bool:
    if not change and old.value >= 0 and new.value >= 0:
        return False
    return old.value.compare(0) != new.value.compare(0)


def _is_words(entry: Entry) -> bool:
    return isinstance(entry.value, Term | Mapping)


def _words(entry: Entry) -> Mapping[str, str]:
    words = entry.value.words if isinstance(entry.value, Term) else entry.value
    return {str(language): _text(text) for language, text in words.items()}


def _texts(entry: Entry, what: Literal["added", "removed"]) -> Iterator[Change]:
    sort = _sort(entry)
    for language, text in _words(entry).items():
        yield _one_sided(sort, entry.key, what, text, language)


def _one_sided(sort: Sort, key: str, what: Literal["added", "removed"], text: str, language: str = "") -> Change:
    old, new = ("", text) if what == "added" else (text, "")
    return Change(sort, key, what, old, new, language)


def _of_words(one: Entry, other: Entry) -> Iterator[Change]:
    """Yield how words changed in each language; the first of them is that which the others are translations of."""
    old, new = _words(one), _words(other)
    changed = {language for language in new if old.get(language) != new[language]}
    first = next(iter(new), "")
    kept = tuple(language for language in new if language in old and language not in changed)
    for language in (*new, *(gone for gone in old if gone not in new)):
        if old.get(language) == new.get(language):
            continue
        what: Literal["added", "removed", "changed"] = (
            "added" if language not in old else "removed" if language not in new else "changed"
        )
        stale = kept if language == first and what == "changed" else ()
        yield Change(
            _sort(other), other.key, what, old.get(language, ""), new.get(language, ""), language=language, stale=stale
        )


def _text(value: Any) -> str:
    """Return a value as a line shows it; words with forms are told by all of them."""
    if isinstance(value, Forms):
        forms = {name: form for name, form in vars(value).items() if form and form != value.nom}
        return value.nom + (f" ({', '.join(f'{name}: {form}' for name, form in forms.items())})" if forms else "")
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _told(entry: Entry, parts: Parts) -> str:
    """Return in a line what a part holds: its texts in the language that comes first, its names, dates and figures."""
    if entry.is_leaf:
        return next(iter(_words(entry).values()), "") if _is_words(entry) else _text(entry.value)
    held = " · ".join(filter(None, (_told(part, parts) for part in parts.of.get(entry.path, ()))))
    return held if len(held) <= _LONGEST else f"{held[: _LONGEST - 1]}…"


# ------------------------------------------------------------------------------------------------------------- derived


def _derived(old: Edition, new: Edition, now: Mapping[str, str]) -> Iterator[Change]:
    """Yield how the figures changed that follow from others; what was published in one edition is told already."""
    before = {_renamed(figure.id, now): figure for figure in old.figures.values() if figure.derived}
    after = {figure.id: figure for figure in new.figures.values() if figure.derived}
    for name in dict.fromkeys((*after, *before)):
        one, other = before.get(name), after.get(name)
        if one and other:
            old_text, new_text = str(one.quantity), str(other.quantity)
            told = Change("figure", name, "changed", old_text, new_text, derived=True, id=name, was=one.quantity)
            yield from _of_figure(told, _of(one), _of(other), change=is_change(name, other.quantity))
        elif other and name not in old.figures:
            yield Change(
                "figure", name, "added", new=str(other.quantity), new_period=_of(other)[1], derived=True, id=name
            )
        elif one and name not in new.figures:
            yield Change("figure", name, "removed", old=str(one.quantity), old_period=_of(one)[1], derived=True)


def _of(figure: Figure) -> Told:
    return figure.quantity, str(figure.period or ""), ", ".join(figure.sources)


def _renamed(name: str, now: Mapping[str, str]) -> str:
    """Return what a figure is called in the later edition, by the nearest part of its id that is known there."""
    stem, rest = name, ""
    while stem:
        if stem in now:
            return now[stem] + rest
        stem, _, last = stem.rpartition(".")
        rest = f".{last}{rest}"
    return name
