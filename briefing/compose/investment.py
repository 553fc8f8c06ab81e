"""The section on investment: flows, enterprises, partnerships, and companies at work."""

from __future__ import annotations

from briefing.compose.context import At, Context, Sentence
from briefing.compose.registry import block
from briefing.data.model import Inflow
from briefing.document import Block
from briefing.language.values import Country, Value, Year


@block("investment-flows")
def investment_flows(context: Context) -> tuple[Block, ...]:
    """Direct investment in both directions."""
    data = context.briefing.investment
    sentences: list[Sentence] = []
    if data.inflow:
        sentences += _flow(context, "inflow", data.inflow, context.partner, context.home)
    if data.outflow:
        sentences += _flow(context, "outflow", data.outflow, context.home, context.partner)
    return context.paragraph(*sentences)


def _flow(context: Context, name: str, flow: Inflow, origin: Country, target: Country) -> list[Sentence]:
    path = f"investment.{name}"
    values: dict[str, Value] = {"from": origin, "to": target, "value": context.datum(f"{path}.value")}
    # A sum that reaches the year before the edition is still growing: «since 2008 …».
    lasting = flow.period.first < flow.period.last and flow.period.last >= context.briefing.date.year - 1
    if lasting:
        said = context.say("investment-since", At(path, ("period",)), since=Year(flow.period.first), **values)
    else:
        said = context.say("investment-period", At(path), years=flow.period, **values)
    if f"{path}.change" not in context.figures:
        return [said]
    return [said, context.say("investment-change", flow.source, change=context.datum(f"{path}.change"))]


@block("enterprises")
def enterprises(context: Context) -> tuple[Block, ...]:
    """Joint ventures and companies with the partner's capital, and how many are active."""
    data = context.briefing.investment.enterprises
    if data is None:
        return ()
    path = "investment.enterprises"
    sides: dict[str, Value] = {"home": context.home, "partner": context.partner}
    # «0 companies» is no sentence: nothing is said of a count of zero.
    joint = {"joint": context.datum(f"{path}.joint")} if data.joint and data.joint.value else {}
    with_partner = data.with_participation
    companies = (
        {"companies": context.datum(f"{path}.with_participation")} if with_partner and with_partner.value else {}
    )
    active = {"active": context.datum(f"{path}.active")} if data.active else {}
    of = data.active.of if data.active else ""
    if joint and companies and of == "with_participation":
        return context.paragraph(
            context.say(
                "investment-enterprises-active",
                At(path, ("active.of",)),
                **sides,
                **joint,
                **companies,
                **active,
            )
        )
    if joint and companies:
        said = context.say("investment-enterprises", At(path), **sides, **joint, **companies)
    elif companies:
        said = context.say("investment-companies", At(path), **sides, **companies)
    elif joint:
        said = context.say("investment-joint", At(path), **sides, **joint)
    else:
        return ()
    if not active:
        return context.paragraph(said)
    message = "investment-active-joint" if of == "joint" and companies else "investment-active"
    return context.paragraph(said, context.say(message, At(path, ("active.of",)), **active))


@block("partnerships")
def partnerships(context: Context) -> tuple[Block, ...]:
    """Organisations that work together, companies at work in a branch, and what was built in the past."""
    data = context.briefing.investment
    together: list[Sentence] = []
    for index, partnership in enumerate(data.partnerships):
        path = f"investment.partnerships.{index}"
        organisations = (context.noun(partnership.home), context.noun(partnership.partner))
        duration = context.datum(f"{path}.duration")
        together.append(
            context.say(
                "investment-partnership",
                At(path),
                organisations=organisations,
                duration=duration,
            )
        )
        if partnership.share:
            share = partnership.share
            together.append(
                context.say(
                    "investment-partnership-share",
                    At(f"{path}.share"),
                    product=context.noun(share.product),
                    of=context.noun(share.of),
                    share=context.datum(f"{path}.share"),
                )
            )
    at_work = [
        context.say(
            "investment-engagement",
            At(f"investment.engagements.{index}"),
            home=context.home,
            partner=context.partner,
            through=context.noun(engagement.through),
            field=context.noun(engagement.field),
        )
        for index, engagement in enumerate(data.engagements)
    ]
    built = [
        context.say(
            "investment-legacy",
            At(f"investment.legacy.{index}"),
            partner=context.partner,
            company=context.noun(legacy.company),
            works=context.nouns(legacy.works),
        )
        for index, legacy in enumerate(data.legacy)
    ]
    return (*context.paragraph(*together, *at_work), *context.paragraph(*built))
