"""Mechanisms: commissions, consultations, councils and groups that meet again and again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from briefing.compose.draft import At, Message, Sentence, Words
from briefing.compose.lists import (
    Heading,
    Line,
    Listed,
    ListOptions,
    bracketed,
    capital,
    date_of,
    does,
    level,
    numbered,
    sentence,
    table,
    with_commas,
)
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.data.model import Mechanism, Meeting
from briefing.document import Block
from briefing.language.values import Value

LAST: Final = {True: "mechanism-last-in", False: "mechanism-last"}
LATEST: Final = {True: "mechanism-latest-in", False: "mechanism-latest"}
NEXT: Final = {True: "mechanism-next-in", False: "mechanism-next"}
COMING: Final = {True: "mechanism-coming-in", False: "mechanism-coming"}
"""With the city, and without."""
HEADINGS: Final = {
    "name": Heading(Message("column-mechanism"), Decimal(3)),
    "last": Heading(Message("column-last"), Decimal(2)),
    "next": Heading(Message("column-next"), Decimal(2)),
    "chairs": Heading(Message("column-chairs"), Decimal(2)),
}


@block("mechanisms", options=ListOptions)
def mechanisms(material: Material, options: ListOptions) -> tuple[Block, ...]:
    """Commissions, consultations and councils of a section (``of``), with their meetings; a table for many."""
    return listed(material, options).blocks(material)


def listed(material: Material, options: ListOptions) -> Listed:
    """Return what is said of the mechanisms of a section."""
    entries = numbered(material, options, "mechanisms")
    if len(entries) >= options.table_from:
        lines = [(At(path, _told(one)), _line(material, one)) for path, one in entries]
        return Listed((), (table(material, "table-mechanisms", HEADINGS, lines, f"{options.id}-mechanisms"),))
    meeting = [(path, one) for path, one in entries if one.last or one.next]
    others = [(path, one) for path, one in entries if not (one.last or one.next)]
    return Listed((*_met(material, meeting), *_at_work(material, others)))


def _told(mechanism: Mechanism) -> tuple[str, ...]:
    return ("kind",) if mechanism.kind else ()


# --------------------------------------------------------------------------------------------------------- sentences


def _met(material: Material, entries: Sequence[tuple[str, Mechanism]]) -> Iterator[Sentence]:
    if entries:
        places = [place for path, one in entries for place in _places(path, one)]
        clauses = [_clause(material, one) for _, one in entries]
        yield sentence(material, clauses, *places)


def _places(path: str, mechanism: Mechanism) -> Iterator[At]:
    """Yield what a clause is taken from: the meetings, which may have sources of their own, and all else."""
    held = [key for key in ("last", "next") if getattr(mechanism, key)]
    yield from (At(f"{path}.{key}") for key in held)
    if mechanism.name or mechanism.level or mechanism.chairs:
        yield At(path, _told(mechanism))
    else:
        yield At("", (f"{path}.kind",))


def _at_work(material: Material, entries: Sequence[tuple[str, Mechanism]]) -> Iterator[Sentence]:
    if entries:
        names = tuple(_with_details(material, one, _name(material, one)) for _, one in entries)
        places = [At(path, _told(one)) for path, one in entries]
        yield sentence(material, [Message("mechanisms-at-work", {"mechanisms": names})], *places)


def _name(material: Material, mechanism: Mechanism, *, of: bool = False) -> Words:
    """Return a mechanism by its name or kind; ``of`` after “a meeting of”."""
    if mechanism.name:
        name: dict[str, Value] = {"mechanism": material.noun(mechanism.name)}
        return Message("mechanism-name-of" if of else "mechanism-name", name)
    return Message("mechanism-kind-of" if of else "mechanism-kind", {"kind": mechanism.kind or ""})


def _with_details(material: Material, mechanism: Mechanism, name: Words) -> Words:
    return bracketed(name, (level(mechanism.level), _chairs(material, mechanism)))


def _chairs(material: Material, mechanism: Mechanism) -> Message | None:
    if not mechanism.chairs:
        return None
    return Message("mechanism-chairs", {"people": tuple(does(material, one) for one in mechanism.chairs)})


def _clause(material: Material, mechanism: Mechanism) -> Words:
    name = _with_details(material, mechanism, _name(material, mechanism, of=True))
    session = _session(mechanism)
    words: Words | None = None
    if last := mechanism.last:
        number = {} if last.meeting is None else {"meeting": last.meeting}
        message = (LAST if number else LATEST)[last.city is not None]
        words = Message(message, {"mechanism": name, "session": session, **number, **_place(material, last)})
    if coming := mechanism.next:
        held = coming.city is not None
        values: dict[str, Value | Words] = {"session": session, **_place(material, coming)}
        if words is None:
            words = Message(COMING[held], {"mechanism": name, **values})
        else:
            words = Message(NEXT[held], {"last": words, **values})
        if coming.meeting:
            words = Message("mechanism-numbered", {"clause": words, "meeting": coming.meeting, "session": session})
    return words or name


def _session(mechanism: Mechanism) -> str:
    return "round" if mechanism.kind == "consultations" else "meeting"


def _place(material: Material, meeting: Meeting) -> dict[str, Value | Words]:
    values: dict[str, Value | Words] = {"date": meeting.date}
    return {"city": material.noun(meeting.city, "place"), **values} if meeting.city else values


# ------------------------------------------------------------------------------------------------------------- table


def _line(material: Material, mechanism: Mechanism) -> Line:
    people = tuple(does(material, one) for one in mechanism.chairs)
    return {
        "name": bracketed(capital(_name(material, mechanism)), (level(mechanism.level),)),
        "last": _meeting(material, mechanism, mechanism.last),
        "next": _meeting(material, mechanism, mechanism.next),
        "chairs": capital(Message("cell-people", {"people": people})) if people else None,
    }


def _meeting(material: Material, mechanism: Mechanism, meeting: Meeting | None) -> Words | None:
    if meeting is None:
        return None
    parts: list[Words] = []
    if meeting.meeting:
        parts.append(Message("meeting-number", {"meeting": meeting.meeting, "session": _session(mechanism)}))
    if meeting.city:
        parts.append(Message("cell-name", {"item": material.noun(meeting.city, "place")}))
    if date := date_of(meeting.date):
        parts.append(date)
    return capital(with_commas(parts))
