"""The section on investment: flows, enterprises, partnerships, and companies at work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from briefing.compose.draft import At, Sentence
from briefing.compose.investment_table import is_tabled
from briefing.compose.material import Material
from briefing.compose.rating import rated
from briefing.compose.registry import block
from briefing.data.model import Enterprises, MoneyMeasurement
from briefing.data.periods import Months
from briefing.document import Block
from briefing.language.values import Country, Period, Value, Year, Years

Values = dict[str, Value]
Say = Callable[[Material, str, MoneyMeasurement, Values], list[Sentence]]
"""Says a flow or a stock: the path where it stands, what it is, and what its message is about."""

EARLIER = {"flow": "investment-earlier", "stock": "investment-stock-earlier"}


@block("investment-flows")
def investment_flows(material: Material) -> tuple[Block, ...]:
    """Direct investment in both directions."""
    return _both_ways(material, "flow", _flow)


def _both_ways(material: Material, kind: Literal["flow", "stock"], say: Say) -> tuple[Block, ...]:
    """Return what came from the partner, then what went there; the second is told if something was said before it."""
    directions = getattr(material.briefing.investment, kind)
    sentences: list[Sentence] = []
    for way, origin, target in (
        ("inward", material.partner, material.home),
        ("outward", material.home, material.partner),
    ):
        measured = getattr(directions, way)
        if measured and measured.period is not None:
            told = "yes" if sentences else "no"
            at = f"investment.{kind}.{way}"
            values: Values = {
                "from": origin,
                "to": target,
                "way": way,
                "value": material.datum(f"{at}.value"),
                "told": told,
            }
            sentences += say(material, at, measured, values)
            sentences += (*_earlier(material, at, measured, kind), *rated(material, at, measured))
    return material.paragraph(*sentences)


def _flow(material: Material, at: str, flow: MoneyMeasurement, values: Values) -> list[Sentence]:
    # A sum that reaches the year before the edition is still growing: «since 2008 …».
    years = flow.period if isinstance(flow.period, Years) else None
    if years and years.first < years.last and years.last >= material.briefing.date.year - 1:
        said = material.say("investment-since", At(at, ("period",)), since=Year(years.first), **values)
    else:
        said = material.say("investment-period", At(at), years=flow.period or "", **values)
    if flow.change is None:
        return [said]
    change = material.figures[f"{at}.change"]
    return [said, material.say("investment-change", change.source, change=material.datum(change.id))]


def _earlier(material: Material, at: str, measured: MoneyMeasurement, kind: str) -> Iterator[Sentence]:
    """Yield what is published of earlier periods, where it is too little for a table."""
    if measured.period is None or is_tabled(measured):
        return
    ids = [f"{at}.series.{period}" for period in measured.series]
    ids += [f"{at}.previous"] if measured.previous is not None else []
    told: set[Period] = {measured.period}
    for figure in (material.figures[name] for name in ids):
        if figure.period is not None and figure.period not in told:
            told.add(figure.period)
            value = material.datum(figure.id)
            shows = At("", (f"{at}.period",))
            yield material.say(EARLIER[kind], figure.source, shows, period=figure.period, value=value)


@block("investment-stock")
def investment_stock(material: Material) -> tuple[Block, ...]:
    """What each side has invested in the other in all, by the end of a period."""
    return _both_ways(material, "stock", _stock)


def _stock(material: Material, at: str, stock: MoneyMeasurement, values: Values) -> list[Sentence]:
    period = stock.period or ""
    if not isinstance(period, Months) or f"{at}.change" not in material.figures:
        return [material.say("investment-stock", At(at), period=period, **values)]
    change = material.datum(f"{at}.change")
    return [
        material.say("investment-stock-change", At(at), period=period, before=period.before, change=change, **values)
    ]


@block("enterprises")
def enterprises(material: Material) -> tuple[Block, ...]:
    """Joint ventures and companies of each side in the other, how many are active, and their jobs."""
    companies = material.briefing.investment.companies
    at_home = _enterprises(material, "investment.companies.at_home", companies.at_home, material.sides)
    abroad = _enterprises(material, "investment.companies.at_partner", companies.at_partner, material.sides[::-1])
    return material.paragraph(*at_home, *abroad)


def _enterprises(material: Material, path: str, data: Enterprises | None, where: tuple[Country, ...]) -> list[Sentence]:
    """Return what is said of companies in the first of two countries with the capital of the second."""
    if data is None:
        return []
    sides: dict[str, Value] = {"home": where[0], "partner": where[1]}
    counted = _counted(material, path, data, sides)
    if data.jobs is None:
        return counted
    jobs = material.datum(f"{path}.jobs")
    if counted:
        return [*counted, material.say("investment-jobs", At(path), jobs=jobs)]
    return [material.say("investment-jobs-alone", At(path), jobs=jobs, **sides)]


def _counted(material: Material, path: str, data: Enterprises, sides: dict[str, Value]) -> list[Sentence]:
    # «0 companies» is no sentence: nothing is said of a count of zero.
    joint = {"joint": material.datum(f"{path}.joint")} if data.joint and data.joint.value else {}
    with_partner = data.with_participation
    companies = (
        {"companies": material.datum(f"{path}.with_participation")} if with_partner and with_partner.value else {}
    )
    active = {"active": material.datum(f"{path}.active")} if data.active else {}
    of = data.active.of if data.active else ""
    if joint and companies and of == "with_participation":
        said = material.say(
            "investment-enterprises-active", At(path, ("active.of",)), **sides, **joint, **companies, **active
        )
        return [said]
    if joint and companies:
        said = material.say("investment-enterprises", At(path), **sides, **joint, **companies)
    elif companies:
        said = material.say("investment-companies", At(path), **sides, **companies)
    elif joint:
        said = material.say("investment-joint", At(path), **sides, **joint)
    else:
        return []
    if not active:
        return [said]
    message = "investment-active-joint" if of == "joint" and companies else "investment-active"
    counted = "joint" if of == "joint" else "companies"
    return [said, material.say(message, At(path, ("active.of",)), of=counted, **active)]


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
