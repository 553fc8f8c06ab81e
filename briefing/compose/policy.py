"""The section on foreign-policy alignment: principles, support, organisations, parliaments, awards."""

from __future__ import annotations

from briefing.compose.draft import At, Message, Sentence
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.data.model import Membership, Support, SupportItem
from briefing.document import Block
from briefing.language.values import Country, Noun, Value

SUPPORT = {"chairmanship": "support-chairmanship", "hosting": "support-hosting"}
GROUPS = {"friendship": "policy-group-friendship", "cooperation": "policy-group-cooperation"}
STATUS = {
    "member": "policy-member",
    "observer": "policy-observer",
    "acceding": "policy-acceding",
    "acceding-observer": "policy-acceding",
    "partner": "policy-partner",
}


@block("policy")
def policy(material: Material) -> tuple[Block, ...]:
    """Generated sentences of the whole section."""
    data = material.briefing.foreign_policy
    common: list[Sentence] = []
    if data.principles:
        common.append(
            material.say("policy-principles", At("foreign_policy"), principles=material.nouns(data.principles))
        )
    for index, support in enumerate(data.support):
        common += _support(material, support, f"foreign_policy.support.{index}")
    awards = [
        material.say(
            "policy-award",
            At(f"foreign_policy.awards.{index}"),
            person=material.person(award.to),
            order=material.noun(award.order),
            date=award.date,
        )
        for index, award in enumerate(data.awards)
    ]
    return (
        *material.paragraph(*common),
        *material.paragraph(*_memberships(material)),
        *material.paragraph(*_parliaments(material)),
        *material.paragraph(*awards),
    )


def _support(material: Material, support: Support, at: str) -> list[Sentence]:
    sides: dict[str, Value] = {"by": Country(support.by), "to": Country(support.to)}
    items = tuple(_item(material, item) for item in support.items if item.of)
    sentences = []
    if items:
        told = tuple(f"items.{i}.{key}" for i, item in enumerate(support.items) if item.of for key in _told(item))
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


def _memberships(material: Material) -> list[Sentence]:
    memberships = material.briefing.foreign_policy.memberships
    both = [item for item in memberships if item.home == item.partner == "member"]
    sentences = []
    if both:
        nouns = material.nouns(tuple(item.organisation for item in both))
        shows = tuple(
            f"foreign_policy.memberships.{index}.{key}"
            for index, item in enumerate(memberships)
            for key in ("organisation", "home", "partner")
            if item in both
        )
        sources = (item.source for item in both)
        sentences.append(material.say("policy-both-members", *sources, At("", shows), organisations=nouns))
    for index, item in enumerate(memberships):
        if item not in both:
            sentences += _membership(material, item, f"foreign_policy.memberships.{index}")
    return sentences


def _membership(material: Material, item: Membership, at: str) -> list[Sentence]:
    organisation: Noun = material.noun(item.organisation)
    status = {material.home: item.home, material.partner: item.partner}
    if set(status.values()) == {"member", "acceding-observer"}:
        member = next(country for country, role in status.items() if role == "member")
        observer = next(country for country, role in status.items() if role == "acceding-observer")
        return [
            material.say(
                "policy-member-observer",
                At(at, ("home", "partner")),
                member=member,
                observer=observer,
                organisation=organisation,
            )
        ]
    sentences = []
    for side, (country, role) in zip(("home", "partner"), status.items(), strict=True):
        place = At(at, (side,))
        if role == "candidate":
            other = material.partner if country == material.home else material.home
            sentences.append(
                material.say("policy-candidate", place, candidate=country, organisation=organisation, other=other)
            )
        elif role != "none":
            sentences.append(material.say(STATUS[role], place, country=country, organisation=organisation))
    return sentences


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
