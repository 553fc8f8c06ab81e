"""The section on foreign-policy alignment: principles, support, organisations, parliaments, awards."""

from __future__ import annotations

from briefing.compose.draft import At, Message, Sentence
from briefing.compose.honours import listed_awards, listed_memberships
from briefing.compose.lists import TableFrom, of_section
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.data.model import Support, SupportItem
from briefing.document import Block
from briefing.language.values import Country, Value

SUPPORT = {"chairmanship": "support-chairmanship", "hosting": "support-hosting"}
GROUPS = {"friendship": "policy-group-friendship", "cooperation": "policy-group-cooperation"}


@block("policy", options=TableFrom)
def policy(material: Material, options: TableFrom) -> tuple[Block, ...]:
    """Generated sentences of the whole section."""
    data = material.briefing.foreign_policy
    common: list[Sentence] = []
    if data.principles:
        common.append(
            material.say("policy-principles", At("foreign_policy"), principles=material.nouns(data.principles))
        )
    for index, support in enumerate(data.support):
        common += _support(material, support, f"foreign_policy.support.{index}")
    of = of_section("foreign_policy", options)
    return (
        *material.paragraph(*common),
        *listed_memberships(material, of).blocks(material),
        *material.paragraph(*_parliaments(material)),
        *listed_awards(material, of).blocks(material),
    )


def _support(material: Material, support: Support, at: str) -> list[Sentence]:
    sides: dict[str, Value] = {"by": Country(support.by), "to": Country(support.to)}
    named = {i: item for i, item in enumerate(support.items) if item.of and item.kind != "territorial-integrity"}
    sentences = []
    if named:
        items = tuple(_item(material, item) for item in named.values())
        told = tuple(f"items.{i}.{key}" for i, item in named.items() for key in _told(item))
        sentences.append(material.say("policy-support", At(at, told), items=items, **sides))
    integrity = [f"items.{i}.kind" for i, item in enumerate(support.items) if item.kind == "territorial-integrity"]
    if integrity:
        sentences.append(material.say("policy-integrity", At(at, tuple(integrity)), **sides))
    return sentences


def _told(item: SupportItem) -> tuple[str, ...]:
    """Return the keys of an item that the sentence prints: the years only of an election."""
    return ("kind", "of", "years") if item.kind == "election" else ("kind", "of")


def _item(material: Material, item: SupportItem) -> Message:
    of = material.noun(item.of or "")
    if item.kind == "election" and item.years:
        return Message("support-election", {"of": of, "years": item.years})
    if item.kind == "election":
        return Message("support-membership", {"of": of})
    return Message(SUPPORT[item.kind], {"of": of})


def _parliaments(material: Material) -> list[Sentence]:
    return [
        material.say(
            GROUPS[group.kind],
            At(f"foreign_policy.parliaments.{index}", ("country", "kind")),
            parliament=material.noun(group.parliament, "place"),
            other=material.partner if group.country == material.home.code else material.home,
        )
        for index, group in enumerate(material.briefing.foreign_policy.parliaments)
    ]
