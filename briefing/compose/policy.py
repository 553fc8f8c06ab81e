"""The section on foreign-policy alignment: principles, support, organisations, parliaments, awards."""

from __future__ import annotations

from briefing.compose.context import At, Context, Sentence
from briefing.compose.registry import block
from briefing.data.model import Membership, Support, SupportItem
from briefing.document import Block
from briefing.language.values import Country, Noun, Value


@block("policy")
def policy(context: Context) -> tuple[Block, ...]:
    """Generated sentences of the whole section."""
    data = context.briefing.foreign_policy
    common: list[Sentence] = []
    if data.principles:
        common.append(context.say("policy-principles", At("foreign_policy"), principles=context.nouns(data.principles)))
    for index, support in enumerate(data.support):
        common += _support(context, support, f"foreign_policy.support.{index}")
    awards = [
        context.say(
            "policy-award",
            At(f"foreign_policy.awards.{index}"),
            person=context.person(award.to),
            order=context.noun(award.order),
            date=award.date,
        )
        for index, award in enumerate(data.awards)
    ]
    return (
        *context.paragraph(*common),
        *context.paragraph(*_memberships(context)),
        *context.paragraph(*_parliaments(context)),
        *context.paragraph(*awards),
    )


def _support(context: Context, support: Support, at: str) -> list[Sentence]:
    sides: dict[str, Value] = {"by": Country(support.by), "to": Country(support.to)}
    items = tuple(_item(context, item) for item in support.items if item.of)
    sentences = []
    if items:
        told = tuple(f"items.{i}.{key}" for i, item in enumerate(support.items) if item.of for key in _told(item))
        sentences.append(context.say("policy-support", At(at, told), items=items, **sides))
    integrity = [f"items.{i}.kind" for i, item in enumerate(support.items) if item.kind == "territorial-integrity"]
    if integrity:
        sentences.append(context.say("policy-integrity", At(at, tuple(integrity)), **sides))
    return sentences


def _told(item: SupportItem) -> tuple[str, ...]:
    """Return the keys of an item that the sentence prints: the years only of an election."""
    return ("kind", "of", "years") if item.kind == "election" else ("kind", "of")


def _item(context: Context, item: SupportItem) -> str:
    of = context.noun(item.of or "")
    if item.kind == "election" and item.years:
        return context.text("support-election", of=of, years=item.years)
    if item.kind == "election":
        return context.text("support-membership", of=of)
    return context.text(f"support-{item.kind}", of=of)


def _memberships(context: Context) -> list[Sentence]:
    memberships = context.briefing.foreign_policy.memberships
    both = [item for item in memberships if item.home == item.partner == "member"]
    sentences = []
    if both:
        nouns = context.nouns(tuple(item.organisation for item in both))
        shows = tuple(
            f"foreign_policy.memberships.{index}.{key}"
            for index, item in enumerate(memberships)
            for key in ("organisation", "home", "partner")
            if item in both
        )
        sources = (item.source for item in both)
        sentences.append(context.say("policy-both-members", *sources, At("", shows), organisations=nouns))
    for index, item in enumerate(memberships):
        if item not in both:
            sentences += _membership(context, item, f"foreign_policy.memberships.{index}")
    return sentences


def _membership(context: Context, item: Membership, at: str) -> list[Sentence]:
    organisation: Noun = context.noun(item.organisation)
    status = {context.home: item.home, context.partner: item.partner}
    if set(status.values()) == {"member", "acceding-observer"}:
        member = next(country for country, role in status.items() if role == "member")
        observer = next(country for country, role in status.items() if role == "acceding-observer")
        return [
            context.say(
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
            other = context.partner if country == context.home else context.home
            sentences.append(
                context.say(
                    "policy-candidate",
                    place,
                    candidate=country,
                    organisation=organisation,
                    other=other,
                )
            )
        elif role != "none":
            message = f"policy-{role.removesuffix('-observer')}"
            sentences.append(context.say(message, place, country=country, organisation=organisation))
    return sentences


def _parliaments(context: Context) -> list[Sentence]:
    return [
        context.say(
            f"policy-group-{group.kind}",
            At(f"foreign_policy.parliaments.{index}", ("country", "kind")),
            parliament=context.noun(group.parliament, "place"),
            other=context.partner if group.country == context.home.code else context.home,
        )
        for index, group in enumerate(context.briefing.foreign_policy.parliaments)
    ]
