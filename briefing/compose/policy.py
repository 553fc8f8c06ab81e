"""The section on foreign-policy alignment: principles, support, organisations, parliaments, awards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.compose.draft import At, Message, Sentence, Words
from briefing.compose.honours import listed_awards
from briefing.compose.lists import TableFrom, of_section
from briefing.compose.material import Material
from briefing.compose.memberships import listed_memberships
from briefing.compose.registry import block
from briefing.data.model import Briefing, ParliamentaryGroup, Support, SupportItem
from briefing.document import Block
from briefing.language.values import Country, Value

SUPPORT = {"chairmanship": "support-chairmanship", "hosting": "support-hosting", "election": "support-election"}
INTEGRITY = "territorial-integrity"
SECTION = "foreign-policy"
_TWO = 2


def heading(briefing: Briefing) -> str:
    """Return the message that is the heading of the section: alignment only where the data tell what it consists in."""
    data = briefing.foreign_policy
    return "section-foreign-policy" if data.principles or data.support else "heading-foreign-policy"


@block("policy", options=TableFrom)
def policy(material: Material, options: TableFrom) -> tuple[Block, ...]:
    """Generated sentences of the whole section."""
    data = material.briefing.foreign_policy
    common: list[Sentence] = []
    if data.principles:
        common.append(
            material.say("policy-principles", At("foreign_policy"), principles=material.nouns(data.principles))
        )
    sides: dict[tuple[str, str], list[tuple[str, Support]]] = {}
    for index, support in enumerate(data.support):
        sides.setdefault((support.by, support.to), []).append((f"foreign_policy.support.{index}", support))
    for (by, to), group in sides.items():
        common += _support(material, Country(by), Country(to), group)
    of = of_section("foreign_policy", options)
    return (
        *material.paragraph(*common),
        *listed_memberships(material, of).blocks(material),
        *material.paragraph(*_parliaments(material)),
        *listed_awards(material, of).blocks(material),
    )


def _support(material: Material, by: Country, to: Country, group: Sequence[tuple[str, Support]]) -> Iterator[Sentence]:
    """Yield what one side supported the other in, and that it supports its territorial integrity."""
    sides: dict[str, Value] = {"by": by, "to": to}
    items = [(at, i, item) for at, support in group for i, item in enumerate(support.items)]
    named = [(at, i, item) for at, i, item in items if item.of and item.kind != INTEGRITY]
    if named:
        places = [At(at, tuple(f"items.{i}.{key}" for key in _told(item))) for at, i, item in named]
        words = tuple(_item(material, to, item) for _, _, item in named)
        yield material.say("policy-support", *places, items=words, **sides)
    whole = [At(at, (f"items.{i}.kind",)) for at, i, item in items if item.kind == INTEGRITY]
    if whole:
        yield material.say("policy-integrity", *whole, **sides)


def _told(item: SupportItem) -> tuple[str, ...]:
    """Return the keys of an item that the sentence prints: the seat and the years only of an election."""
    return ("kind", "of", "seat", "years") if item.kind == "election" else ("kind", "of")


def _item(material: Material, to: Country, item: SupportItem) -> Message:
    values: dict[str, Value | Words] = {"to": to, "of": material.noun(item.of or "")}
    if item.kind != "election":
        return Message(SUPPORT[item.kind], values)
    elected = Message(SUPPORT["election"], {**values, "seat": item.seat or "member"})
    return Message("support-for", {"what": elected, "years": item.years}) if item.years else elected


def _parliaments(material: Material) -> Iterator[Sentence]:
    """Yield the groups in the parliaments; where each has one, the two share a sentence."""
    groups = [
        (At(f"foreign_policy.parliaments.{index}", ("country", "kind")), group)
        for index, group in enumerate(material.briefing.foreign_policy.parliaments)
    ]
    if len(groups) == _TWO and len({group.country for _, group in groups}) == _TWO:
        (_, first), (_, second) = groups
        values = {
            **_group(material, first),
            **{f"second-{key}": value for key, value in _group(material, second).items()},
        }
        yield material.say(Message("policy-groups", values), *(place for place, _ in groups))
        return
    for place, group in groups:
        yield material.say(Message("policy-group", _group(material, group)), place)


def _group(material: Material, group: ParliamentaryGroup) -> dict[str, Value | Words]:
    other = material.partner if group.country == material.home.code else material.home
    return {"kind": group.kind, "parliament": material.noun(group.parliament, "place"), "other": other}
