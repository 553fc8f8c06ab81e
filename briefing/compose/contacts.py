"""Visits and contacts: what took place, and what is to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Annotated, Final

from briefing.compose.draft import At, Message, Sentence, Words
from briefing.compose.lists import (
    WIDE,
    Heading,
    Line,
    Listed,
    ListOptions,
    along,
    bracketed,
    capital,
    cell_date,
    does,
    earliest_first,
    has,
    invites,
    latest_first,
    leads,
    level,
    numbered,
    sentence,
    table,
    visits,
)
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.compose.sectioned import OfSection
from briefing.data.calendar import AnyDate, DateRange
from briefing.data.model import Contact
from briefing.document import Block
from briefing.figures import is_ahead, is_under_way
from briefing.language.values import Value
from briefing.reading.fields import Field

Entries = Sequence[tuple[str, Contact]]

VISITS: Final = ("official-visit", "state-visit", "working-visit")
WITH_CITY: Final = {"meeting": "contacts-meeting-in", "consultations": "contacts-consultations-in"}
WITHOUT: Final = {"meeting": "contacts-meeting", "consultations": "contacts-consultations"}
POLITICAL: Final = "relations"
"""The section whose one visit may be called a milestone: said of more, the word means nothing."""
HEADINGS: Final = {
    "date": Heading(Message("column-date"), Decimal("1.4")),
    "kind": Heading(Message("column-contact"), WIDE),
    "people": Heading(Message("column-participants"), Decimal("2.6")),
    "place": Heading(Message("column-place")),
}


@block("contacts", options=ListOptions)
def contacts(material: Material, options: ListOptions) -> tuple[Block, ...]:
    """Visits and contacts of a section (``of``), past and ahead; each a table from ``table_from`` entries on."""
    past, ahead = both(material, options)
    return (*material.paragraph(*past.sentences, *ahead.sentences), *ahead.tables, *past.tables)


class Ahead(OfSection):
    """Whose contacts they are, and how many are told at most."""

    max: Annotated[int, Field(ge=1, le=20)] = 1


@block("contacts-ahead", options=Ahead)
def contacts_ahead(material: Material, options: Ahead) -> tuple[Block, ...]:
    """The next visits and contacts of a section (``of``), at most ``max``, in a sentence."""
    entries = earliest_first(_parted(material, options)[1], _when)[: options.max]
    return material.paragraph(_said(material, entries)) if entries else ()


def both(material: Material, options: ListOptions) -> tuple[Listed, Listed]:
    """Return what is said of the contacts that took place, and of those that are to."""
    past, ahead = _parted(material, options)
    return _past(material, options, past), _ahead(material, options, ahead)


def _parted(material: Material, options: OfSection) -> tuple[Entries, Entries]:
    """Return the contacts of a section: those that are over, and those that are not."""
    entries: Entries = numbered(material, options, "contacts")
    ahead = [(path, one) for path, one in entries if _tense(material, one) != "past"]
    return [entry for entry in entries if entry not in ahead], ahead


def _when(contact: Contact) -> AnyDate | DateRange | None:
    return contact.dates or contact.date


def _tense(material: Material, contact: Contact) -> str:
    """Return past, present (on the day of the edition, or while it lasts) or future."""
    when, edition = _when(contact), material.briefing.date
    if when is None or not is_ahead(when, edition):
        return "past"
    return "present" if is_under_way(when, edition) else "future"


def _past(material: Material, options: ListOptions, entries: Entries) -> Listed:
    if not entries:
        return Listed()
    if len(entries) < options.table_from:
        return Listed((_said(material, earliest_first(entries, _when), political=options.of == POLITICAL),))
    lines = _lines(material, latest_first(entries, _when))
    return Listed((), (table(material, "table-contacts", HEADINGS, lines, f"{options.id}-contacts"),))


def _ahead(material: Material, options: ListOptions, entries: Entries) -> Listed:
    if not entries:
        return Listed()
    ordered = earliest_first(entries, _when)
    if len(entries) < options.table_from:
        return Listed((_said(material, ordered),))
    now = any(_tense(material, contact) == "present" for _, contact in entries)
    title = "table-contacts-now" if now else "table-contacts-ahead"
    return Listed((), (table(material, title, HEADINGS, _lines(material, ordered), f"{options.id}-contacts-ahead"),))


def _lines(material: Material, entries: Entries) -> list[tuple[At, Line]]:
    return [(At(path, _told(contact)), _line(material, contact)) for path, contact in entries]


def _told(contact: Contact) -> tuple[str, ...]:
    """Return the keys that words alone say."""
    return ("kind", *(["outcome"] if contact.outcome else []))


# --------------------------------------------------------------------------------------------------------- sentences


def _said(material: Material, entries: Entries, *, political: bool = False) -> Sentence:
    """Return contacts as one sentence; ``political`` tells that one that led to decisions is a milestone."""
    places = [At(path, _told(contact)) for path, contact in entries]
    _, first = entries[0]
    if political and len(entries) == 1 and first.outcome and first.by and _is_plain(first, *VISITS, "visit"):
        return _milestone(material, first, first.by, places[0])
    if len(entries) == 1 and first.by and not first.outcome and _is_over(material, first):
        return sentence(material, [_visit_alone(material, first, first.by)], *places)
    clauses: list[Words] = []
    before: Contact | None = None
    all_decided = len(entries) > 1 and all(_decided(material, contact) for _, contact in entries)
    if all_decided:
        entries = [(path, contact.model_copy(update={"outcome": None})) for path, contact in entries]
    for _, group in groupby(_by_visitor(material, entries), key=lambda one: _visitor_alone(material, one[1])):
        visits = [contact for _, contact in group]
        again = before is not None and _is_same_subject(before, visits[0])
        if len(visits) > 1:
            clauses.append(_visits(material, visits, again=again))
        else:
            clauses.append(_clause(material, visits[0], again=again))
        before = visits[0]
    return sentence(material, [*clauses, *([Message("contacts-all-decisions")] if all_decided else [])], *places)


def _decided(material: Material, contact: Contact) -> bool:
    """Tell whether decisions came of a contact: of one that is over, for of the others they are expected."""
    return contact.outcome is not None and _tense(material, contact) == "past"


def _is_same_subject(before: Contact, contact: Contact) -> bool:
    """Tell whether a clause is of the person whom alone the clause before it names."""
    others = (before.with_, before.delegation, before.invited_by, contact.delegation)
    kinds = ("consultations", "delegation")
    return before.by == contact.by and not any(others) and not {before.kind, contact.kind} & set(kinds)


def _is_plain(contact: Contact, *kinds: str) -> bool:
    """Tell whether nothing is known of a visit but who, where, when, and what came of it."""
    more = (contact.delegation, contact.with_, contact.invited_by, contact.level)
    return contact.kind in kinds and contact.to is not None and not any(more)


def _milestone(material: Material, visit: Contact, visitor: str, place: At) -> Sentence:
    visit_of = {"visitor": has(material, visitor), "kind": visit.kind, **_where_and_when(material, visit)}
    return material.say(Message("contacts-milestone-decisions", visit_of), place)


def _is_over(material: Material, contact: Contact) -> bool:
    """Tell whether a contact is a visit that is over, of which nothing else is known."""
    return _is_plain(contact, *VISITS) and _tense(material, contact) == "past"


def _visit_alone(material: Material, visit: Contact, visitor: str) -> Message:
    values: dict[str, Value | Words | tuple[Words, ...]] = {
        "visitor": visits(material, visitor),
        "who": material.person(visitor),
        "kind": visit.kind,
    }
    return Message("contacts-visit-alone", {**values, **_where_and_when(material, visit)})


def _visitor_alone(material: Material, contact: Contact) -> object:
    """Return who paid a visit of which no more is known, so that it stands with the others; else the visit itself."""
    if contact.by and not contact.outcome and _is_plain(contact, *VISITS, "visit"):
        return contact.by, _tense(material, contact)
    return id(contact)


def _by_visitor(material: Material, entries: Entries) -> Iterator[tuple[str, Contact]]:
    """Yield entries with the visits of one person together, where the first of them stands."""
    order: dict[object, list[tuple[str, Contact]]] = {}
    for path, contact in entries:
        order.setdefault(_visitor_alone(material, contact), []).append((path, contact))
    for group in order.values():
        yield from group


def _where_and_when(material: Material, contact: Contact) -> dict[str, Value | Words]:
    values: dict[str, Value | Words] = {}
    if contact.to:
        values["city"] = material.noun(contact.to.city, "place")
    if (when := _when(contact)) is not None:
        values["date"] = when
    return values


def _visits(material: Material, visits: Sequence[Contact], *, again: bool) -> Words:
    """Return the visits of one person as a clause."""
    visitor = visits[0].by or ""
    items = tuple(
        Message("contacts-visits-item", {"kind": visit.kind, **_where_and_when(material, visit)}) for visit in visits
    )
    who = material.person(visitor)
    said = _visitor(material, visits[0], again=again)
    tense = _tense(material, visits[0])
    return Message("contacts-visits", {"visitor": said, "who": who, "visits": items, "tense": tense})


def _clause(material: Material, contact: Contact, *, again: bool) -> Words:
    """Return a contact as a clause, with its level, invitation, talks and outcome."""
    talks = contact.with_ if contact.kind not in ("meeting", "call", "consultations") else None
    tense = _tense(material, contact)
    words = _core(material, contact, tense, again=again)
    if contact.kind != "consultations":
        words = _at_level(words, contact)
    if contact.invited_by:
        words = Message("contacts-invited", {"host": invites(material, contact.invited_by), "clause": words})
    if talks:
        who, other = _who(material, contact), along(material, talks)
        words = Message("contacts-talks", {"clause": words, "who": who, "other": other, "tense": tense})
    if _decided(material, contact):
        words = Message("contacts-decisions", {"clause": words, "kind": contact.kind})
    return words


def _at_level(words: Words, contact: Contact) -> Words:
    known = level(contact.level)
    return words if known is None else Message("contacts-at-level", {"clause": words, "level": known})


def _core(material: Material, contact: Contact, tense: str, *, again: bool) -> Words:
    values: dict[str, Value | Words | tuple[Words, ...]] = {"tense": tense, **_where_and_when(material, contact)}
    if contact.kind == "consultations":
        message = (WITH_CITY if contact.to else WITHOUT)["consultations"]
        people = tuple(_participants(material, contact))
        if not people:
            return _at_level(Message(message, values), contact)
        return bracketed(
            Message(message, values), (level(contact.level), Message("contacts-participants", {"people": people}))
        )
    if contact.kind == "delegation" and contact.by and not contact.delegation:
        return Message("contacts-led", {"leader": leads(material, contact.by), **values})
    values = {"visitor": _visitor(material, contact, again=again), "who": _who(material, contact), **values}
    if contact.kind in ("meeting", "call"):
        values["other"] = along(material, contact.with_ or "")
        message = "contacts-call"
        if contact.kind == "meeting":
            message = (WITH_CITY if contact.to else WITHOUT)["meeting"]
        return Message(message, values)
    if contact.kind in VISITS:
        return Message("contacts-visit", {**values, "kind": contact.kind})
    return Message("contacts-visited", values)


def _who(material: Material, contact: Contact) -> Value:
    """Return who the verb agrees with."""
    return material.noun(contact.delegation) if contact.delegation else material.person(contact.by or "")


def _visitor(material: Material, contact: Contact, *, again: bool = False) -> Words:
    """Return who came or met; ``again`` where it was the subject just before."""
    if again:
        return Message("person-pronoun", {"person": material.person(contact.by or "")})
    if not contact.delegation:
        return does(material, contact.by or "")
    delegation: dict[str, Value | Words] = {"delegation": material.noun(contact.delegation)}
    if contact.by:
        return Message("contacts-delegation-led", {**delegation, "leader": leads(material, contact.by)})
    return Message("contacts-delegation", delegation)


def _participants(material: Material, contact: Contact) -> Iterator[Words]:
    if contact.delegation:
        yield Message("contacts-delegation", {"delegation": material.noun(contact.delegation)})
    for person in (contact.by, contact.with_):
        if person:
            yield does(material, person)


# ------------------------------------------------------------------------------------------------------------- table


def _line(material: Material, contact: Contact) -> Line:
    host = contact.invited_by
    details = (
        level(contact.level),
        Message("contact-host", {"host": has(material, host)}) if host else None,
        Message("contact-outcome") if contact.outcome else None,
    )
    led = contact.delegation and contact.by and contact.kind != "consultations"
    people = (_visitor(material, contact),) if led else tuple(_participants(material, contact))
    city: dict[str, Value] = {"item": material.noun(contact.to.city, "place")} if contact.to else {}
    return {
        "date": cell_date(_when(contact)),
        "kind": bracketed(capital(Message("contact-kind", {"kind": contact.kind})), details),
        "people": capital(Message("cell-people", {"people": people})) if people else None,
        "place": Message("cell-name", city) if city else None,
    }
