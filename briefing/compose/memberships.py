"""International organisations, and what each side is in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final, TypeVar

from briefing.compose.draft import At, Given, Message, Sentence
from briefing.compose.lists import Heading, Line, Listed, ListOptions, capital, numbered, sentence, table
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.data.model import Membership
from briefing.document import Block
from briefing.language.values import Country, Noun

Entries = Sequence[tuple[str, Membership]]
Groups = dict[str, list[tuple[str, Membership]]]
Values = dict[str, Given]
Key = TypeVar("Key")

NONE: Final = "none"
ROLES: Final[tuple[str, ...]] = ("member", "participant", "candidate", "observer", "partner")
"""What a country may be in an organisation; who is more is named first."""
ACCEDING: Final = {"acceding": "no", "acceding-observer": "yes"}
"""What a country may be that negotiates its accession, and whether it is an observer meanwhile."""
ORDER: Final = (*ROLES, *ACCEDING)
"""Which side is named first: the verb of the first clause serves the second, where both are something."""


@block("memberships", options=ListOptions)
def memberships(material: Material, options: ListOptions) -> tuple[Block, ...]:
    """Organisations of a section (``of``) and what each side is in them; a table from ``table_from`` of them on."""
    return listed_memberships(material, options).blocks(material)


def listed_memberships(material: Material, options: ListOptions) -> Listed:
    """Return what is said of the organisations of a section."""
    entries: Entries = numbered(material, options, "memberships")
    of_any = [(path, _as_called(material, one)) for path, one in entries if {one.home, one.partner} != {NONE}]
    said = (*_both(material, of_any), *_apart(material, of_any), *_one_side(material, of_any))
    # Many organisations may share a sentence: sentences are counted.
    if len(said) < options.table_from:
        return Listed(said)
    headings = {
        "organisation": Heading(Message("column-organisation"), Decimal(3)),
        "home": Heading(Message("column-side", {"country": material.home}), Decimal("1.5")),
        "partner": Heading(Message("column-side", {"country": material.partner}), Decimal("1.5")),
    }
    lines = [(At(path), _line(material, one)) for path, one in of_any]
    return Listed((), (table(material, "table-memberships", headings, lines, f"{options.id}-memberships"),))


def _as_called(material: Material, item: Membership) -> Membership:
    """Return a membership as the language calls it: members of some organisations are participating States."""
    named = material.text("organisations-of-participants").replace("\u00a0", " ").split("; ")
    if material.noun(item.organisation).nom not in named:
        return item
    called = {side: "participant" for side in ("home", "partner") if getattr(item, side) == "member"}
    return item.model_copy(update=called)


def _line(material: Material, item: Membership) -> Line:
    return {
        "organisation": Message("cell-name", {"item": material.noun(item.organisation)}),
        "home": capital(Message("membership-status", {"status": item.home})),
        "partner": capital(Message("membership-status", {"status": item.partner})),
    }


# --------------------------------------------------------------------------------------------------------- sentences


def _both(material: Material, entries: Entries) -> Iterator[Sentence]:
    """Yield what both sides are."""
    alike = [(path, one) for path, one in entries if one.home == one.partner]
    groups: Groups = _grouped((one.home, (path, one)) for path, one in alike)
    if roles := {role: groups[role] for role in ROLES if role in groups}:
        words = tuple(_role(material, role, group, "both") for role, group in roles.items())
        yield sentence(material, [Message("memberships-both", {"roles": words})], *_places(roles, "home", "partner"))
    for status, observer in ACCEDING.items():
        if group := groups.get(status):
            values: Values = {"organisations": _organisations(material, group), "observer": observer}
            said = Message("memberships-both-accede", values)
            yield sentence(material, [said], *_places({status: group}, "home", "partner"))


def _apart(material: Material, entries: Entries) -> Iterator[Sentence]:
    """Yield what each side is, where both are something, and not the same; who is more is named first."""
    differ = [(path, one) for path, one in entries if one.home != one.partner and NONE not in (one.home, one.partner)]
    for (home, partner), group in _grouped(((one.home, one.partner), (path, one)) for path, one in differ).items():
        first, second = sorted(((home, material.home), (partner, material.partner)), key=lambda side: _rank(side[0]))
        said = {
            "first": _clause(material, first[1], first[0], group),
            "second": _other(material, second[1], second[0], group),
        }
        yield sentence(material, [Message("memberships-apart", said)], *_places({"": group}, "home", "partner"))


def _one_side(material: Material, entries: Entries) -> Iterator[Sentence]:
    """Yield what one side is, where the other is nothing."""
    sides = (("home", material.home, "partner"), ("partner", material.partner, "home"))
    for side, country, other in sides:
        alone = [(path, one) for path, one in entries if getattr(one, other) == NONE]
        groups: Groups = _grouped((getattr(one, side), (path, one)) for path, one in alone)
        if roles := {role: groups[role] for role in ROLES if role in groups}:
            words = tuple(_role(material, role, group, "one") for role, group in roles.items())
            said = Message("membership", {"country": country, "roles": words})
            yield sentence(material, [said], *_places(roles, side))
        for status in ACCEDING:
            if group := groups.get(status):
                yield sentence(material, [_clause(material, country, status, group)], *_places({status: group}, side))


def _grouped(entries: Iterator[tuple[Key, tuple[str, Membership]]]) -> dict[Key, list[tuple[str, Membership]]]:
    groups: dict[Key, list[tuple[str, Membership]]] = {}
    for key, entry in entries:
        groups.setdefault(key, []).append(entry)
    return groups


def _rank(status: str) -> int:
    return ORDER.index(status)


def _organisations(material: Material, group: Entries) -> tuple[Noun, ...]:
    return material.nouns(tuple(item.organisation for _, item in group))


def _places(groups: Mapping[str, Entries], *sides: str) -> Iterator[At]:
    """Yield what a sentence is taken from; ``sides`` are those of which it tells."""
    yield from (At(path, sides) for group in groups.values() for path, _ in group)


def _role(material: Material, role: str, group: Entries, who: str) -> Message:
    """Return what one country is, or both are: “a member of the UN”."""
    return Message("membership-role", {"role": role, "who": who, "organisations": _organisations(material, group)})


def _clause(material: Material, country: Country, status: str, group: Entries) -> Message:
    """Return what a country is as a clause."""
    if status not in ACCEDING:
        return Message("membership", {"country": country, "roles": (_role(material, status, group, "one"),)})
    organisations = _organisations(material, group)
    values: Values = {"country": country, "organisations": organisations, "observer": ACCEDING[status]}
    return Message("membership-accedes", values)


def _other(material: Material, country: Country, status: str, group: Entries) -> Message:
    """Return what the other side is in organisations just named, as a clause."""
    values: Values = {"country": country, "status": status, "organisations": _organisations(material, group)}
    return Message("membership-other", values)
