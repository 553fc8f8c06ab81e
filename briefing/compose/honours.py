"""Awards, and what each side is in international organisations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from briefing.compose.draft import At, Message, Sentence
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
    sentence,
    table,
)
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.data.model import Award, Membership
from briefing.document import Block
from briefing.language.values import Country, Value

STATUS: Final = {
    "member": "policy-member",
    "observer": "policy-observer",
    "acceding": "policy-acceding",
    "acceding-observer": "policy-acceding",
    "partner": "policy-partner",
}
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


@block("memberships", options=ListOptions)
def memberships(material: Material, options: ListOptions) -> tuple[Block, ...]:
    """Organisations of a section (``of``) and what each side is in them; a table from ``table_from`` of them on."""
    return listed_memberships(material, options).blocks(material)


# ------------------------------------------------------------------------------------------------------------ awards


def listed_awards(material: Material, options: ListOptions) -> Listed:
    """Return what is said of the decorations of a section."""
    entries: Sequence[tuple[str, Award]] = numbered(material, options, "awards")
    if not entries:
        return Listed()
    if len(entries) >= options.table_from:
        lines = [(At(path), _award(material, one)) for path, one in latest_first(entries, lambda one: one.date)]
        return Listed((), (table(material, "table-awards", AWARDS, lines, f"{options.id}-awards"),))
    ordered = earliest_first(entries, lambda one: one.date)
    values = [
        {"person": material.person(one.to), "order": material.noun(one.order), "date": one.date} for _, one in ordered
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


# ------------------------------------------------------------------------------------------------------- memberships


def listed_memberships(material: Material, options: ListOptions) -> Listed:
    """Return what is said of the organisations of a section."""
    entries: Sequence[tuple[str, Membership]] = numbered(material, options, "memberships")
    of_any = [(path, one) for path, one in entries if {one.home, one.partner} != {"none"}]
    # The organisations of which the sides are the same share a sentence.
    if len({(one.home, one.partner) for _, one in of_any}) < options.table_from:
        return Listed(tuple(_sentences(material, of_any)))
    headings = {
        "organisation": Heading(Message("column-organisation"), Decimal(3)),
        "home": Heading(Message("column-side", {"country": material.home}), Decimal("1.5")),
        "partner": Heading(Message("column-side", {"country": material.partner}), Decimal("1.5")),
    }
    lines = [(At(path), _membership_line(material, one)) for path, one in of_any]
    return Listed((), (table(material, "table-memberships", headings, lines, f"{options.id}-memberships"),))


def _membership_line(material: Material, item: Membership) -> Line:
    return {
        "organisation": Message("cell-name", {"item": material.noun(item.organisation)}),
        "home": capital(Message("membership-status", {"status": item.home})),
        "partner": capital(Message("membership-status", {"status": item.partner})),
    }


def _sentences(material: Material, entries: Sequence[tuple[str, Membership]]) -> Iterator[Sentence]:
    """Yield a sentence for the organisations of which the sides are the same."""
    groups: dict[tuple[str, str], list[tuple[str, Membership]]] = {}
    for path, item in entries:
        groups.setdefault((item.home, item.partner), []).append((path, item))
    for (home, partner), group in groups.items():
        places = [At(path, ("home", "partner")) for path, _ in group]
        nouns = material.nouns(tuple(item.organisation for _, item in group))
        if home == partner == "member":
            yield material.say("policy-both-members", *places, organisations=nouns)
        elif home == partner and home in STATUS:
            yield sentence(material, [Message("memberships-same", {"status": home, "organisations": nouns})], *places)
        elif {home, partner} == {"member", "acceding-observer"}:
            yield from (_member_and_observer(material, path, item) for path, item in group)
        elif {home, partner} <= STATUS.keys():
            roles: dict[str, Value] = {"home": material.home, "partner": material.partner}
            roles |= {"first": home, "second": partner, "organisations": nouns}
            yield sentence(material, [Message("memberships-apart", roles)], *places)
        else:
            yield from _apart(material, home, partner, group)


def _member_and_observer(material: Material, path: str, item: Membership) -> Sentence:
    member, observer = material.sides if item.home == "member" else material.sides[::-1]
    return material.say(
        "policy-member-observer",
        At(path, ("home", "partner")),
        member=member,
        observer=observer,
        organisation=material.noun(item.organisation),
    )


def _apart(material: Material, home: str, partner: str, group: Sequence[tuple[str, Membership]]) -> Iterator[Sentence]:
    """Yield what a side is in the organisations of a group, where it is a candidate or the other side is nothing."""
    sides = (("home", home, material.home, material.partner), ("partner", partner, material.partner, material.home))
    for side, role, country, other in sides:
        if role == "candidate":
            for path, item in group:
                organisation = material.noun(item.organisation)
                place = At(path, (side,))
                yield material.say("policy-candidate", place, candidate=country, organisation=organisation, other=other)
        elif role != "none":
            nouns = material.nouns(tuple(item.organisation for _, item in group))
            places = [At(path, (side,)) for path, _ in group]
            yield material.say(STATUS[role], *places, country=country, organisations=nouns)
