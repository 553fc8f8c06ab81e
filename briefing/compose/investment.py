"""The section on investment: flows, enterprises, partnerships, and companies at work."""

from __future__ import annotations

from briefing.compose.draft import At, Sentence
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.data.model import MoneyMeasurement
from briefing.document import Block
from briefing.language.values import Country, Value, Year, Years


@block("investment-flows")
def investment_flows(material: Material) -> tuple[Block, ...]:
    """Direct investment in both directions."""
    flow = material.briefing.investment.flow
    sentences: list[Sentence] = []
    if flow.inward:
        sentences += _flow(material, "investment.flow.inward", flow.inward, material.partner, material.home)
    if flow.outward:
        sentences += _flow(material, "investment.flow.outward", flow.outward, material.home, material.partner)
    return material.paragraph(*sentences)


def _flow(material: Material, at: str, flow: MoneyMeasurement, origin: Country, target: Country) -> list[Sentence]:
    if flow.period is None:
        return []
    values: dict[str, Value] = {"from": origin, "to": target, "value": material.datum(f"{at}.value")}
    # A sum that reaches the year before the edition is still growing: «since 2008 …».
    years = flow.period if isinstance(flow.period, Years) else None
    if years and years.first < years.last and years.last >= material.briefing.date.year - 1:
        said = material.say("investment-since", At(at, ("period",)), since=Year(years.first), **values)
    else:
        said = material.say("investment-period", At(at), years=flow.period, **values)
    if flow.change is None:
        return [said]
    change = material.figures[f"{at}.change"]
    return [said, material.say("investment-change", change.source, change=material.datum(change.id))]


@block("enterprises")
def enterprises(material: Material) -> tuple[Block, ...]:
    """Joint ventures and companies with the partner's capital, and how many are active."""
    data = material.briefing.investment.companies.at_home
    if data is None:
        return ()
    path = "investment.companies.at_home"
    sides: dict[str, Value] = {"home": material.home, "partner": material.partner}
    # «0 companies» is no sentence: nothing is said of a count of zero.
    joint = {"joint": material.datum(f"{path}.joint")} if data.joint and data.joint.value else {}
    with_partner = data.with_participation
    companies = (
        {"companies": material.datum(f"{path}.with_participation")} if with_partner and with_partner.value else {}
    )
    active = {"active": material.datum(f"{path}.active")} if data.active else {}
    of = data.active.of if data.active else ""
    if joint and companies and of == "with_participation":
        return material.paragraph(
            material.say(
                "investment-enterprises-active", At(path, ("active.of",)), **sides, **joint, **companies, **active
            )
        )
    if joint and companies:
        said = material.say("investment-enterprises", At(path), **sides, **joint, **companies)
    elif companies:
        said = material.say("investment-companies", At(path), **sides, **companies)
    elif joint:
        said = material.say("investment-joint", At(path), **sides, **joint)
    else:
        return ()
    if not active:
        return material.paragraph(said)
    message = "investment-active-joint" if of == "joint" and companies else "investment-active"
    return material.paragraph(said, material.say(message, At(path, ("active.of",)), **active))


@block("partnerships")
def partnerships(material: Material) -> tuple[Block, ...]:
    """Organisations that work together, companies at work in a branch, and what was built in the past."""
    data = material.briefing.investment
    together: list[Sentence] = []
    for index, partnership in enumerate(data.partnerships):
        path = f"investment.partnerships.{index}"
        organisations = (material.noun(partnership.home), material.noun(partnership.partner))
        duration = material.datum(f"{path}.duration")
        together.append(
            material.say("investment-partnership", At(path), organisations=organisations, duration=duration)
        )
        if partnership.share:
            share = partnership.share
            together.append(
                material.say(
                    "investment-partnership-share",
                    At(f"{path}.share"),
                    product=material.noun(share.product),
                    of=material.noun(share.of),
                    share=material.datum(f"{path}.share"),
                )
            )
    at_work = [
        material.say(
            "investment-engagement",
            At(f"investment.engagements.{index}"),
            home=material.home,
            partner=material.partner,
            through=material.noun(engagement.through),
            field=material.noun(engagement.field),
        )
        for index, engagement in enumerate(data.engagements)
    ]
    built = [
        material.say(
            "investment-legacy",
            At(f"investment.legacy.{index}"),
            partner=material.partner,
            company=material.noun(legacy.company),
            works=material.nouns(legacy.works),
        )
        for index, legacy in enumerate(data.legacy)
    ]
    return (*material.paragraph(*together, *at_work), *material.paragraph(*built))
