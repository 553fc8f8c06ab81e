"""Agreements: those in force, those that are not yet or no more, and those in preparation."""

from __future__ import annotations

from collections.abc import Sequence
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
    cell_date,
    latest_first,
    numbered,
    sentence,
    table,
)
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.data.model import Agreement
from briefing.document import Block
from briefing.figures import is_ahead
from briefing.language.values import Value

Entries = Sequence[tuple[str, Agreement]]

IN_PREPARATION: Final = "in-preparation"
SENTENCES: Final = {
    "in-force": "agreements-in-force",
    "signed": "agreements-signed",
    IN_PREPARATION: "agreements-in-preparation",
    "terminated": "agreements-terminated",
}
NAMES: Final = {"road-map": "agreement-road-map"}
OBJECTS: Final = {"road-map": "agreement-road-map-object"}
HEADINGS: Final = {
    "name": Heading(Message("column-agreement"), Decimal(3)),
    "signed": Heading(Message("column-signed"), Decimal("1.3")),
    "in-force": Heading(Message("column-in-force"), Decimal("1.3")),
    "status": Heading(Message("column-status"), Decimal("1.3")),
}


@block("agreements", options=ListOptions)
def agreements(material: Material, options: ListOptions) -> tuple[Block, ...]:
    """Agreements of a section (``of``) by where they stand; a table from ``table_from`` of them on."""
    return listed(material, options).blocks(material)


def listed(material: Material, options: ListOptions) -> Listed:
    """Return what is said of the agreements of a section."""
    entries = numbered(material, options, "agreements")
    if len(entries) < options.table_from:
        return Listed(_sentences(material, entries))
    lines = [(At(path, _told(one)), _line(material, one)) for path, one in latest_first(entries, _date)]
    return Listed((), (table(material, "table-agreements", HEADINGS, lines, f"{options.id}-agreements"),))


def standing(material: Material, agreement: Agreement) -> str:
    """Return where an agreement stands: as written, else as its dates tell by the edition."""
    if agreement.status:
        return agreement.status
    ahead = agreement.in_force is None or is_ahead(agreement.in_force, material.briefing.date)
    return "signed" if ahead else "in-force"


def _date(agreement: Agreement) -> Value | None:
    return agreement.signed or agreement.in_force


def _told(agreement: Agreement) -> tuple[str, ...]:
    """Return the keys that words alone say."""
    return tuple(key for key in ("kind", "status") if getattr(agreement, key))


# --------------------------------------------------------------------------------------------------------- sentences


def _sentences(material: Material, entries: Entries) -> tuple[Sentence, ...]:
    said = []
    for status, message in SENTENCES.items():
        group = [(path, one) for path, one in entries if standing(material, one) == status]
        dated = [(path, one) for path, one in group if status == "in-force" and one.in_force]
        undated = [one for one in group if one not in dated]
        if dated:
            said.append(sentence(material, [_since(material, dated)], *_places(dated)))
        if undated:
            words = Message(message, {"agreements": tuple(_item(material, one, status) for _, one in undated)})
            said.append(sentence(material, [words], *_places(undated)))
    return tuple(said)


def _places(entries: Entries) -> tuple[At, ...]:
    return tuple(At(path, _told(one)) for path, one in entries)


def _since(material: Material, entries: Entries) -> Words:
    """Return agreements with the dates since when they are in force: A since …, and B since …."""
    values: list[dict[str, Value | Words]] = [
        {"agreement": _name(material, one), "date": one.in_force} for _, one in entries if one.in_force
    ]
    if len(values) == 1:
        return Message("agreement-in-force", values[0])
    words = Message("agreements-since-first", values[0])
    for one in values[1:-1]:
        words = Message("agreements-since-next", {"before": words, **one})
    return Message("agreements-since-last", {"before": words, **values[-1]})


def _item(material: Material, agreement: Agreement, status: str) -> Words:
    """Return an agreement as an item of a list, with the day it is to enter into force."""
    name = _name(material, agreement, as_object=status == IN_PREPARATION)
    ahead = agreement.in_force
    return bracketed(name, [Message("agreement-from", {"date": ahead})] if ahead and status == "signed" else [])


def _name(material: Material, agreement: Agreement, *, as_object: bool = False) -> Words:
    """Return an agreement by its name, with the years it is for and the day it was signed."""
    words: Words
    if agreement.name:
        named = "agreement-name-object" if as_object else "agreement-name"
        words = Message(named, {"agreement": material.noun(agreement.name)})
    else:
        words = Message((OBJECTS if as_object else NAMES)[agreement.kind or "road-map"])
    if agreement.years:
        words = Message("agreement-for", {"what": words, "years": agreement.years})
    if agreement.signed:
        words = Message("agreement-of", {"what": words, "date": agreement.signed})
    return words


# ------------------------------------------------------------------------------------------------------------- table


def _line(material: Material, agreement: Agreement) -> Line:
    unsigned = agreement.model_copy(update={"signed": None})
    return {
        "name": capital(_name(material, unsigned)),
        "signed": cell_date(agreement.signed),
        "in-force": cell_date(agreement.in_force),
        "status": capital(Message("agreement-status", {"status": standing(material, agreement)})),
    }
