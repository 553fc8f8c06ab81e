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
    values: list[Mapping[str, Value | Words]] = [
        {
            "recipient": receives(material, one.to),
            "person": material.person(one.to),
            "order": material.noun(one.order),
            "date": one.date,
        }
        for _, one in ordered
    ]
    items = tuple(Message("awards-item", one) for one in values)
    words = Message("award", values[0]) if len(items) == 1 else Message("awards-several", {"awards": items})
    return Listed((sentence(material, [words], *(At(path) for path, _ in ordered)),))


def _award(material: Material, award: Award) -> Line:
    return {
        "date": cell_date(award.date),
        "order": Message("cell-name", {"item": material.noun(award.order)}),
        "to": capital(does(material, award.to)),
        "by": Message("cell-name", {"item": Country(award.by)}),
    }
