"""The same thing twice: under two names, in two sections, or in other words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations
from typing import Any, Final
from urllib.parse import urlsplit

from briefing.data.calendar import DateRange, Year, YearMonth, Years
from briefing.data.entries import Entries, Entry
from briefing.data.marks import TABLES
from briefing.data.model import (
    Agreement,
    Award,
    Briefing,
    Contact,
    Engagement,
    Flights,
    Forms,
    Legacy,
    Mechanism,
    Membership,
    Mission,
    ParliamentaryGroup,
    Partnership,
    Project,
    SupportItem,
    Term,
    TransportRoute,
)
from briefing.data.quantities import Quantity
from briefing.errors import Rule
from briefing.figures.counts import VISITS, contacts, day
from briefing.figures.findings import Finding, doubtful, wrong
from briefing.figures.intervals import bounds_of
from briefing.figures.mappings import every
from briefing.figures.periods import first_day, last_day
from briefing.reading.lines import Path, dotted
from briefing.reading.node import Node

TWICE = Rule("BR140", "One thing is listed twice.", "delete one of the two, or write what tells them apart")
TOLD_APART = Rule("BR141", "Two entries tell of one thing, and not the same.", "keep the right one")
ONE_TERM = Rule(
    "BR142", "Two entries of `terms` are the same words.", "name one of them everywhere, and delete the other"
)
ONE_PERSON = Rule(
    "BR143", "Two entries of `people` have one name.", "name one of them everywhere, and delete the other"
)
ONE_SOURCE = Rule(
    "BR144", "Two entries of `sources` are one publication.", "name one of them everywhere, and delete the other"
)
ONE_TEXT = Rule("BR145", "One text stands in two places.", "delete one of the two")

_LETTERS: Final = re.compile(r"[^\W_]+")
_LEAST_TEXT: Final = 25
"""So many letters of a text are not the same by chance."""
_PLACES: Final = ("city", "place", "between", "from")
_BODIES: Final = ("organisation", "terms")
_SURE: Final = (Agreement, Membership, Partnership, Legacy)
"""Of what these are about there is one alone, so that two that differ cannot both be true."""

Called = Mapping[str, tuple[str, ...]]
Identity = Callable[[Any, Entry], Any]
_IDENTITIES: Final[Mapping[type[Node], Identity]] = {
    Agreement: lambda one, _: one.name,
    Project: lambda one, _: one.name,
    Membership: lambda one, _: one.organisation,
    Mission: lambda one, _: (one.kind, one.of, one.city),
    Award: lambda one, _: (one.order, one.to, one.by),
    Partnership: lambda one, _: frozenset((one.home, one.partner)),
    Engagement: lambda one, _: (one.through, one.field),
    Legacy: lambda one, _: one.company,
    ParliamentaryGroup: lambda one, _: (one.country, one.parliament),
    TransportRoute: lambda one, _: one.name,
    Mechanism: lambda one, _: one.name or (one.kind if one.kind == "commission" else None),
    SupportItem: lambda one, holder: (holder.value.by, holder.value.to, one.kind, one.of, one.years),
}
"""What an entry of a list is about; nothing where others may be about the same."""


def audit_duplicates(briefing: Briefing, entries: Entries) -> Iterator[Finding]:
    """Yield what stands twice, with what tells the two apart, if that can be told of one thing alone."""
    yield from _entries(entries)
    yield from _flights(entries)
    yield from _names(entries)
    yield from _contacts(entries)
    yield from _terms(briefing, entries)
    yield from _people(briefing)
    yield from _sources(briefing)
    yield from _texts(entries)


# ------------------------------------------------------------------------------------------------ entries of lists


def _entries(entries: Entries) -> Iterator[Finding]:
    found: dict[Any, Entry] = {}
    for entry in every(entries, *_IDENTITIES):
        for model in filter(entry.kind.is_a, _IDENTITIES):
            about = _IDENTITIES[model](entry.value, entries.by_key[dotted(entry.path[:-2])])
            if about is not None and (first := found.setdefault((model, about), entry)) is not entry:
                yield _told(entry, first, model)


def _flights(entries: Entries) -> Iterator[Finding]:
    """Yield the flights between two cities that stand twice; two carriers may fly there, each with its own."""
    for one, other in combinations(every(entries, Flights), 2):
        carriers = {one.value.carrier, other.value.carrier} - {None}
        if set(one.value.between) == set(other.value.between) and len(carriers) < 2:  # noqa: PLR2004
            yield _told(other, one, Flights)


def _names(entries: Entries) -> Iterator[Finding]:
    """Yield the names that stand twice in one list of names; whether a flight leads anywhere is told of its side."""
    named: set[tuple[Path, str]] = set()
    for entry in entries.references:
        at = entry.path[:-1]
        if not isinstance(entry.path[-1], int) or at[-1] == "between":
            continue
        if (at, entry.value) in named:
            yield doubtful(TWICE, f"names {entry.value} twice", entry.key, dotted(at))
        named.add((at, entry.value))


def _told(entry: Entry, first: Entry, model: type[Node]) -> Finding:
    """Return that two entries are about one thing: what they tell of it differently, if they do."""
    for name in entry.value.model_fields_set & first.value.model_fields_set - {"source"}:
        mine, other = getattr(entry.value, name), getattr(first.value, name)
        if _differ(mine, other):
            judge = wrong if issubclass(model, _SURE) else doubtful
            key = type(entry.value).model_fields[name].alias or name
            message = f"{key} is {mine} here, and {other} at {first.key}"
            return judge(TOLD_APART, message, f"{entry.key}.{key}", f"{first.key}.{key}")
    return doubtful(TWICE, f"{first.key} tells of the same", entry.key, first.key)


def _differ(one: Any, other: Any) -> bool:
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return one.unit != other.unit or not bounds_of(one).meets(bounds_of(other))
    if _is_moment(one) and _is_moment(other):
        return not _meet(one, other)
    return isinstance(one, str) and isinstance(other, str) and one != other


def _is_moment(value: Any) -> bool:
    return isinstance(value, date | Year | YearMonth | Years | DateRange)


def _meet(one: Any, other: Any) -> bool:
    """Tell whether two moments may be the same, or overlap."""
    return first_day(one) <= last_day(other) and first_day(other) <= last_day(one)


def _contacts(entries: Entries) -> Iterator[Finding]:
    for one, other in combinations(contacts(entries), 2):
        when, then = day(one.value), day(other.value)
        if when is not None and then is not None and _meet(when, then) and _is_one(one.value, other.value):
            yield doubtful(TWICE, f"{one.key} tells of the same, {then}", other.key, one.key)


def _is_one(one: Contact, other: Contact) -> bool:
    """Tell whether two contacts on one day are one: of the same people, in one place, and of kinds that may be one."""
    cities = {contact.to.city for contact in (one, other) if contact.to is not None}
    if len(cities) > 1:
        return False
    who, others = ({contact.by, contact.with_} - {None} for contact in (one, other))
    if one.delegation or other.delegation:
        return one.delegation == other.delegation and who == others
    visits = [contact.kind in VISITS for contact in (one, other)]
    if all(visits):
        return one.by == other.by
    if any(visits) or one.kind != other.kind:
        return False
    return who == others and (bool(who) or one.level == other.level)


# ---------------------------------------------------------------------------------------------------------- words


def _terms(briefing: Briefing, entries: Entries) -> Iterator[Finding]:
    """Yield the terms that say the same where things of one kind are named: two organisations, two cities."""
    named: dict[str, dict[str, Entry]] = {}
    for entry in entries.references:
        if entry.table == "terms" and entry.value in briefing.terms:
            named.setdefault(_field(entries, entry), {}).setdefault(entry.value, entry)
    several = [group for group in named.values() if len(group) > 1]
    called = _called({name: briefing.terms[name] for group in several for name in group})
    told: set[frozenset[str]] = set()
    for group in several:
        for one, other in _alike({name: called[name] for name in group}):
            pair = frozenset((one, other))
            if pair not in told:
                told.add(pair)
                message = f"{other} is called as {one} is: “{_nominative(briefing.terms[one])}”"
                keys = (group[other].key, group[one].key, f"terms.{other}", f"terms.{one}")
                yield doubtful(ONE_TERM, message, *keys)


def _field(entries: Entries, entry: Entry) -> str:
    """Return where a term is named: the key, and of what it is one; cities are cities wherever they stand."""
    depth = len(entry.path) - 1
    while isinstance(entry.path[depth], int):
        depth -= 1
    key = str(entry.path[depth])
    if key in _PLACES:
        return _PLACES[0]
    if key in _BODIES:
        return _BODIES[0]
    model = entries.by_key[dotted(entry.path[:depth])].kind.model
    return f"{model.__name__ if model else ''}.{key}"


def _called(terms: Mapping[str, Term]) -> dict[str, Called]:
    """Return the words of terms by language, in whatever order and letters of whatever size."""
    words = map(tuple, map(sorted, _words([_form(form) for term in terms.values() for form in term.words.values()])))
    return {name: dict(zip(term.words, words, strict=False)) for name, term in terms.items()}


def _alike(called: Mapping[str, Called]) -> Iterator[tuple[str, str]]:
    """Yield the names of those that are the same words in half of the languages, or more, that both have."""
    found: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for name, words in called.items():
        for item in words.items():
            found.setdefault(item, []).append(name)
    shared = {name for names in found.values() if len(names) > 1 for name in names}
    for one, other in combinations([name for name in called if name in shared], 2):
        mine, theirs = called[one], called[other]
        same = len(mine.items() & theirs.items())
        if same and same * 2 >= len(mine.keys() & theirs.keys()):
            yield one, other


def _nominative(term: Term) -> str:
    return _form(next(iter(term.words.values())))


def _form(words: Any) -> str:
    return words.nom if isinstance(words, Forms) else str(words)


def _words(texts: Iterable[str]) -> list[list[str]]:
    """Return the words of each text without what only their look is."""
    return list(map(_LETTERS.findall, _lines(texts)))


def _lines(texts: Iterable[str]) -> list[str]:
    """Return texts without what only their look is: capitals, marks, the stops of U.N."""
    lines = unicodedata.normalize("NFKC", "\n".join([text.replace("\n", " ") for text in texts])).casefold()
    return lines.replace(".", "").replace("'", "").replace("’", "").split("\n")


def _people(briefing: Briefing) -> Iterator[Finding]:
    for one, other in _alike(_called({name: person.name for name, person in briefing.people.items()})):
        message = f"{other} is called as {one} is: “{_nominative(briefing.people[one].name)}”"
        yield doubtful(ONE_PERSON, message, f"people.{other}", f"people.{one}")


def _sources(briefing: Briefing) -> Iterator[Finding]:
    for (one, first), (other, second) in combinations(briefing.sources.items(), 2):
        titles = first.title.items() & second.title.items()
        one_title = len(titles) == len(first.title) and first.date == second.date
        address = _address(first.url)
        if one_title or (address and address == _address(second.url)):
            what = f"the address {second.url}" if not one_title else f"the title “{next(iter(second.title.values()))}”"
            yield doubtful(ONE_SOURCE, f"{other} has {what}, as {one} has", f"sources.{other}", f"sources.{one}")


def _address(url: str) -> str:
    """Return an address as it leads to one page; empty for the front of a site, where much may be found."""
    parts = urlsplit(url)
    path = parts.path.rstrip("/")
    return f"{parts.netloc.casefold().removeprefix('www.')}{path}?{parts.query}" if path or parts.query else ""


def _texts(entries: Entries) -> Iterator[Finding]:
    """Yield the texts that are printed twice in the same words of some language."""
    first: dict[tuple[str, str], Entry] = {}
    told: set[str] = set()
    texts = [(entry, language, text) for entry in _spoken(entries) for language, text in entry.value.items()]
    lines = _lines(text for _, _, text in texts) if texts else []
    begun = [found[0] if (found := _LETTERS.search(line)) else "" for line in lines]
    beginnings = Counter(zip([language for _, language, _ in texts], begun, strict=True))
    for (entry, language, _), line, beginning in zip(texts, lines, begun, strict=True):
        if beginnings[language, beginning] == 1:  # as that of most texts is, which are looked at no further
            continue
        plain = " ".join(_LETTERS.findall(line))
        if len(plain) < _LEAST_TEXT:
            continue
        other = first.setdefault((language, plain), entry)
        if other is not entry and entry.key not in told and other.given.internal == entry.given.internal:
            told.add(entry.key)
            yield doubtful(ONE_TEXT, f"says in the same words what {other.key} says", entry.key, other.key)


def _spoken(entries: Entries) -> Iterable[Entry]:
    apart = (*TABLES, "requisites", "title", "subtitle")
    return (entry for entry in entries.translated if entry.path[0] not in apart)
