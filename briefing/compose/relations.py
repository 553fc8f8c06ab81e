"""The political frame: when relations were established, visits and contacts, mechanisms and agreements."""

from __future__ import annotations

from datetime import date
from typing import Final

from briefing.compose import agreements, contacts, mechanisms
from briefing.compose.draft import At, Last, Message, Sentence
from briefing.compose.lists import Listed, TableFrom, of_section
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.data.calendar import AnyDate
from briefing.document import Block
from briefing.figures.periods import last_day
from briefing.language.values import Value, Year

_BEGUN: Final = {"relations": "established"}
"""What a sentence makes known: when relations began."""
_ANNIVERSARY: Final = 5
"""An anniversary that is marked is the first, or a multiple of so many years: the 30th and the 35th, not the 34th."""


@block("relations", options=TableFrom)
def relations(material: Material, options: TableFrom) -> tuple[Block, ...]:
    """Diplomatic relations, visits and contacts, mechanisms and agreements, in sentences."""
    past, ahead, meetings, treaties = _lists(material, options)
    history = [_established(material), _visits(material), *past.sentences]
    plans = [*ahead.sentences, *meetings.sentences, *treaties.sentences]
    return (*material.paragraph(*history), *material.paragraph(*plans))


@block("relations-tables", options=TableFrom)
def relations_tables(material: Material, options: TableFrom) -> tuple[Block, ...]:
    """The same visits and contacts, mechanisms and agreements, as tables where there are many."""
    past, ahead, meetings, treaties = _lists(material, options)
    return (*ahead.tables, *past.tables, *meetings.tables, *treaties.tables)


def _lists(material: Material, options: TableFrom) -> tuple[Listed, Listed, Listed, Listed]:
    of = of_section("relations", options)
    return (*contacts.both(material, of), mechanisms.listed(material, of), agreements.listed(material, of))


def _established(material: Material) -> Sentence | None:
    data = material.briefing.relations
    if data.established is None:
        return None
    full_years = material.briefing.date.year - data.established.year
    if "relations.anniversary" not in material.figures or not (full_years == 1 or full_years % _ANNIVERSARY == 0):
        values: dict[str, Value] = {"sides": material.sides, "date": data.established}
        return material.say(Message("relations-established-recently", values, latest=_BEGUN), At("relations"))
    values = {
        "sides": material.sides,
        "date": data.established,
        "period": Year(material.briefing.date.year),
        "years": material.datum("relations.anniversary"),
        "tense": _tense(data.established, material.briefing.date),
    }
    return material.say(Message("relations-established", values, latest=_BEGUN), At("relations"))


def _tense(established: AnyDate, edition: date) -> str:
    """Return past where the anniversary of the edition's year is over for certain, else future."""
    day = last_day(established)
    return "past" if (day.month, day.day) < (edition.month, edition.day) else "future"


def _visits(material: Material) -> Sentence | None:
    """Return how many visits there have been; since then, where the sentence before has told when relations began."""
    data = material.briefing.relations
    if data.visits is None or data.visits.count.value == 0:
        return None
    values: dict[str, Value] = {"visits": material.datum("relations.visits.count"), "level": data.visits.level}
    counted = Message("relations-visits", values, after={Last("relations"): "relations-visits-since"})
    return material.say(counted, At("relations.visits"))
