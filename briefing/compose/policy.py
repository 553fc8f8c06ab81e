"""The section on foreign-policy alignment: principles, support, organisations, parliaments, awards."""

from __future__ import annotations

from briefing.compose.context import Context, Sentence
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
        common.append(context.say("policy-principles", principles=context.nouns(data.principles)))
    for support in data.support:
        common += _support(context, support)
    awards = [
        context.say(
            "policy-award",
            award.source,
            person=context.person(award.to),
            order=context.noun(award.order),
            date=award.date,
        )
        for award in data.awards
    ]
    return (
        *context.paragraph(*common),
        *context.paragraph(*_memberships(context)),
        *context.paragraph(*_parliaments(context)),
        *context.paragraph(*awards),
    )


def _support(context: Context, support: Support) -> list[Sentence]:
    sides: dict[str, Value] = {"by": Country(support.by), "to": Country(support.to)}
    items = tuple(_item(context, item) for item in support.items if item.of)
    sentences = []
    if items:
        sentences.append(context.say("policy-support", support.source, items=items, **sides))
    if any(item.kind == "territorial-integrity" for item in support.items):
        sentences.append(context.say("policy-integrity", support.source, **sides))
    return sentences


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
        sentences.append(context.say("policy-both-members", *(item.source for item in both), organisations=nouns))
    for item in memberships:
        if item not in both:
            sentences += _membership(context, item)
    return sentences


def _membership(context: Context, item: Membership) -> list[Sentence]:
    organisation: Noun = context.noun(item.organisation)
    status = {context.home: item.home, context.partner: item.partner}
    if set(status.values()) == {"member", "acceding-observer"}:
        member = next(country for country, role in status.items() if role == "member")
        observer = next(country for country, role in status.items() if role == "acceding-observer")
        return [
            context.say(
                "policy-member-observer", item.source, member=member, observer=observer, organisation=organisation
            )
        ]
    sentences = []
    for country, role in status.items():
        if role == "candidate":
            other = context.partner if country == context.home else context.home
            sentences.append(
                context.say("policy-candidate", item.source, candidate=country, organisation=organisation, other=other)
            )
        elif role != "none":
            message = f"policy-{role.removesuffix('-observer')}"
            sentences.append(context.say(message, item.source, country=country, organisation=organisation))
    return sentences


def _parliaments(context: Context) -> list[Sentence]:
    return [
        context.say(
            f"policy-group-{group.kind}",
            group.source,
            parliament=context.noun(group.parliament, "place"),
            other=context.partner if group.country == context.home.code else context.home,
        )
        for group in context.briefing.foreign_policy.parliaments
    ]
