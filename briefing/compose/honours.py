"""Awards: decorations of one side that persons of the other received."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    earliest_first,
    latest_first,
    numbered,
    receives,
    sentence,
    table,
)
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.data.model import Award
from briefing.document import Block
from briefing.language.values import Country, Value

AWARDS: Final = {
    "date": Heading(Message("column-date"), Decimal("1.4")),
    "order": Heading(Message("column-order"), WIDE),
    "to": Heading(Message("column-awarded"), WIDE),
    "by": Heading(Message("column-by")),
}


@block("awards", options=ListOptions)
def awards(material: Material, options: ListOptions) -> tuple[Block, ...]:
    """Decorations of a section (``of``): who received them; a table from ``table_from`` of them on."""
    return listed_awards(material, options).blocks(material)


def listed_awards(material: Material, options: ListOptions) -> Listed:
    """Return what is said of the decorations of a section."""
    entries: Sequence[tuple[str, Award]] = numbered(material, options, "awards")
    if not entries:
        return Listed()
    if len(entries) >= options.table_from:
        lines = [(At(path), _award(material, one)) for path, one in latest_first(entries, lambda one: one.date)]
        return Listed((), (table(material, "table-awards", AWARDS, lines, f"{options.id}-awards"),))
    ordered = earliest_first(entries, lambda one: one.date)
    words = _one(material, ordered[0][1]) if len(ordered) == 1 else _several(material, [one for _, one in ordered])
    return Listed((sentence(material, [words], *(At(path) for path, _ in ordered)),))


def _one(material: Material, award: Award) -> Message:
    values: Mapping[str, Value | Words] = {
        "recipient": receives(material, award.to),
        "person": material.person(award.to),
        **_what(material, award),
    }
    return Message("award", values)


def _several(material: Material, awards: Sequence[Award]) -> Message:
    """Return who received decorations, each person once."""
    people = dict.fromkeys(one.to for one in awards)
    items = tuple(
        bracketed(
            receives(material, person),
            [Message("award-of", _what(material, one)) for one in awards if one.to == person],
        )
        for person in people
    )
    return Message("awards-several", {"awards": items, "person": material.person(awards[0].to)})


def _what(material: Material, award: Award) -> dict[str, Value]:
    return {"order": material.noun(award.order), "date": award.date}


def _award(material: Material, award: Award) -> Line:
    return {
        "date": cell_date(award.date),
        "order": Message("cell-name", {"item": material.noun(award.order)}),
        "to": capital(does(material, award.to)),
        "by": Message("cell-name", {"item": Country(award.by)}),
    }
