"""Missions: embassies, consulates and offices that the sides have with each other."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from briefing.compose.draft import At, Message, Words
from briefing.compose.lists import (
    WIDE,
    Heading,
    Line,
    Listed,
    ListOptions,
    bracketed,
    capital,
    cell_date,
    does,
    numbered,
    sentence,
    table,
)
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.data.model import Mission
from briefing.document import Block
from briefing.language.values import Country

HEADINGS: Final = {
    "mission": Heading(Message("column-mission"), WIDE),
    "city": Heading(Message("column-city"), Decimal("1.4")),
    "head": Heading(Message("column-head"), WIDE),
    "since": Heading(Message("column-since"), Decimal("1.2")),
}


@block("missions", options=ListOptions)
def missions(material: Material, options: ListOptions) -> tuple[Block, ...]:
    """Embassies, consulates and offices of a section (``of``), by side; a table from ``table_from`` of them on."""
    entries = numbered(material, options, "missions")
    if len(entries) >= options.table_from:
        lines = [(At(path, ("kind",)), _line(material, one)) for path, one in entries]
        return (table(material, "table-missions", HEADINGS, lines, f"{options.id}-missions"),)
    sentences = []
    for side, other in (material.sides, material.sides[::-1]):
        group = [(path, one) for path, one in entries if one.of == side.code]
        if group:
            items = tuple(_item(material, one) for _, one in group)
            words = Message("missions", {"of": side, "other": other, "missions": items})
            sentences.append(sentence(material, [words], *(At(path, ("kind", "of")) for path, _ in group)))
    return Listed(tuple(sentences)).blocks(material)


def _item(material: Material, mission: Mission) -> Words:
    item = Message("mission-item", {"kind": mission.kind, "city": material.noun(mission.city, "place")})
    return bracketed(item, _details(material, mission))


def _details(material: Material, mission: Mission) -> Iterator[Words | None]:
    yield _from(material, mission)
    if mission.head and mission.since:
        yield Message("mission-head-since", {"head": does(material, mission.head), "date": mission.since})
    elif mission.head:
        yield does(material, mission.head)
    elif mission.since:
        yield Message("mission-since", {"date": mission.since})


def _from(material: Material, mission: Mission) -> Words | None:
    if mission.from_ is None:
        return None
    return Message("mission-from", {"city": material.noun(mission.from_, "place")})


def _line(material: Material, mission: Mission) -> Line:
    city = Message("cell-name", {"item": material.noun(mission.city, "place")})
    return {
        "mission": capital(Message("mission-of", {"kind": mission.kind, "of": Country(mission.of)})),
        "city": bracketed(city, (_from(material, mission),)),
        "head": capital(does(material, mission.head)) if mission.head else None,
        "since": cell_date(mission.since),
    }
