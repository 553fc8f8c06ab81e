"""The section on investment: flows, enterprises, partnerships, and companies at work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Final, Literal

from briefing.compose.draft import At, Chosen, Condition, Given, Last, Message, Reworked, Sentence, capitalised
from briefing.compose.investment_table import is_tabled
from briefing.compose.material import Material
from briefing.compose.rating import rated
from briefing.compose.registry import block
from briefing.compose.trade import is_none
from briefing.data.model import Active, Enterprises, Legacy, MoneyMeasurement, Partnership
from briefing.data.periods import Months
from briefing.data.quantities import Approx, Quantity
from briefing.document import Block
from briefing.language.values import Country, Datum, Noun, Period, Year, Years

Values = dict[str, Given]
Say = Callable[[Material, str, MoneyMeasurement, Values], Iterator[Sentence]]
"""Says a flow or a stock: the path where it stands, what it is, and what its message is about."""

EARLIER: Final = {"flow": "investment-earlier", "stock": "investment-stock-earlier"}
NONE_EARLIER: Final = {"flow": "investment-earlier-none", "stock": "investment-stock-earlier-none"}
COUNTED: Final = {
    ("joint", "companies"): "investment-enterprises",
    ("companies",): "investment-companies",
    ("joint",): "investment-joint",
}
"""The message for what is counted of enterprises."""
NAMED_SETS: Final = {"joint": "joint", "with_participation": "companies", "all": "all"}
"""What messages call the enterprises of which some are active."""
TWO: Final = Decimal(2)
"""“All” of two are both."""


@block("investment-flows")
def investment_flows(material: Material) -> tuple[Block, ...]:
    """Direct investment in both directions."""
    return _both_ways(material, "flow", _flow)


def _both_ways(material: Material, kind: Literal["flow", "stock"], say: Say) -> tuple[Block, ...]:
    """Return what came from the partner, then what went there; periods of the second stand behind, or are the same."""
    directions = getattr(material.briefing.investment, kind)
    sentences: list[Sentence] = []
    for way, origin, target in (
        ("inward", material.partner, material.home),
        ("outward", material.home, material.partner),
    ):
        measured = getattr(directions, way)
        if measured and measured.period is not None:
            at = f"investment.{kind}.{way}"
            told = Chosen("no", {Last("period", str(measured.period)): "same", Last("investment"): "yes"})
            values: Values = {"from": origin, "to": target, "way": way, "told": told}
            sentences += say(material, at, measured, values)
            sentences += (*_earlier(material, at, measured, kind), *rated(material, at, measured))
    return material.paragraph(*sentences)


def _begun(words: str, values: Values, at: str, period: object) -> Reworked:
    return Reworked(Message(words, values, latest={"investment": at, "period": str(period)}), capitalised)


def _flow(material: Material, at: str, flow: MoneyMeasurement, values: Values) -> Iterator[Sentence]:
    # A sum that reaches the year before the edition is still growing: «since 2008 …».
    years = flow.period if isinstance(flow.period, Years) else None
    grows = years is not None and years.first < years.last and years.last >= material.briefing.date.year - 1
    values |= {"span": "since" if grows else "in", "years": flow.period or ""}
    values |= {"since": Year(years.first) if years else "", "value": material.datum(f"{at}.value")}
    place = At(at, ("period", "value", "change"))
    if is_none(material, f"{at}.value"):
        yield material.say(_begun("investment-none", values, at, flow.period), place)
        return
    yield material.say(_begun("investment-flow", values, at, flow.period), At(at, ("period",)))
    if flow.change is not None and isinstance(flow.period, Months):
        change = material.figures[f"{at}.change"]
        said: Values = {"change": material.datum(change.id), "before": flow.period.before}
        yield material.say(Message("investment-change", said), change.source)


def _earlier(material: Material, at: str, measured: MoneyMeasurement, kind: str) -> Iterator[Sentence]:
    """Yield what is published of earlier periods, where it is too little for a table."""
    if measured.period is None or is_tabled(measured):
        return
    ids = [f"{at}.series.{period}" for period in measured.series]
    ids += [f"{at}.previous"] if measured.previous is not None else []
    told: set[Period] = {measured.period}
    after = "none" if is_none(material, f"{at}.value") else "sum"
    for figure in (material.figures[name] for name in ids):
        if figure.period is None or figure.period in told:
            continue
        told.add(figure.period)
        values: Values = {"period": figure.period, "value": material.datum(figure.id), "after": after}
        after = "none" if is_none(material, figure.id) else after
        message = NONE_EARLIER[kind] if is_none(material, figure.id) else EARLIER[kind]
        shows = At("", (f"{at}.period", figure.key))
        said = Message(message, values, latest={"period": str(figure.period)})
        yield material.say(said, *figure.sources, shows)


@block("investment-stock")
def investment_stock(material: Material) -> tuple[Block, ...]:
    """What each side has invested in the other in all, by the end of a period."""
    return _both_ways(material, "stock", _stock)


def _stock(material: Material, at: str, stock: MoneyMeasurement, values: Values) -> Iterator[Sentence]:
    values |= {"period": stock.period or "", "value": material.datum(f"{at}.value")}
    if is_none(material, f"{at}.value"):
        yield material.say(_begun("investment-stock-none", values, at, stock.period), At(at, ("value", "change")))
    elif isinstance(stock.period, Months) and f"{at}.change" in material.figures:
        values |= {"before": stock.period.before, "change": material.datum(f"{at}.change")}
        yield material.say(_begun("investment-stock-change", values, at, stock.period), At(at))
    else:
        yield material.say(_begun("investment-stock", values, at, stock.period), At(at))


@block("enterprises")
def enterprises(material: Material) -> tuple[Block, ...]:
    """Joint ventures and companies of each side in the other, how many are active, and their jobs."""
    companies = material.briefing.investment.companies
    at_home = _enterprises(material, "investment.companies.at_home", companies.at_home, material.sides)
    abroad = _enterprises(material, "investment.companies.at_partner", companies.at_partner, material.sides[::-1])
    return material.paragraph(*at_home, *abroad)


def _enterprises(
    material: Material, path: str, data: Enterprises | None, where: tuple[Country, ...]
) -> Iterator[Sentence]:
    """Yield what is said of companies in the first of two countries with the capital of the second."""
    if data is None:
        return
    sides: Values = {"home": where[0], "partner": where[1]}
    # «0 companies» is no sentence: nothing is said of a count of zero.
    counted = {
        name: material.datum(f"{path}.{key}")
        for name, key in (("joint", "joint"), ("companies", "with_participation"))
        if f"{path}.{key}" in material.figures and not is_none(material, f"{path}.{key}")
    }
    message = COUNTED.get(tuple(counted))
    if message:
        yield material.say(Message(message, sides | dict(counted), latest={"subject": path}), At(path))
    one = [datum.quantity.amount for datum in counted.values()] == [1]
    if data.active and message:
        of = NAMED_SETS[data.active.of]
        sole = one or (of in counted and counted[of].quantity.amount == 1)
        total = _total(counted, of)
        yield _active(material, path, data.active, tuple(counted), total, sole=sole)
    if data.jobs is not None and not is_none(material, f"{path}.jobs"):
        values: Values = {"size": "one" if one else "many", "jobs": material.datum(f"{path}.jobs"), **sides}
        # After a sentence on those that are active, “they” could be these alone.
        theirs: dict[Condition, str] = {Last("subject", path): "investment-jobs"}
        yield material.say(Message("investment-jobs-alone", values, after=theirs), At(path))


def _total(counted: Mapping[str, Datum], of: str) -> Decimal | None:
    """Return how many enterprises a sentence counts of a set, where that is certain to the last one."""
    chosen = [datum.quantity for name, datum in counted.items() if of in (name, "all")]
    return sum((one.amount for one in chosen), Decimal()) if chosen and all(map(_is_certain, chosen)) else None


def _is_certain(count: Quantity) -> bool:
    """Tell whether a count is certain to the last one."""
    low, high = count.interval
    return low == high and count.approx is Approx.EXACT


def _active(
    material: Material, path: str, active: Active, counted: tuple[str, ...], total: Decimal | None, *, sole: bool
) -> Sentence:
    """Return how many of the enterprises are active; which is said where others were counted beside them."""
    of = NAMED_SETS[active.of]
    amount = active.count.amount
    place, latest = At(path, ("active.of",)), {"subject": f"{path}.active"}
    named = "no" if of == "all" or counted == (of,) else "yes"
    if sole and amount in (0, 1):
        one = counted[0] if of == "all" else of
        values: Values = {"of": one, "named": named, "state": "active" if amount else "idle"}
        keys = At(path, ("active.of", "active.count"))
        return material.say(Message("investment-active-sole", values, latest=latest), keys)
    if _is_certain(active.count) and amount == total:
        values = {"of": of, "named": named, "count": "two" if total == TWO else "more"}
        return material.say(
            Message("investment-active-all", values, latest=latest), At(path, ("active.of", "active.count"))
        )
    values = {"of": of, "named": named, "active": material.datum(f"{path}.active")}
    return material.say(Message("investment-active", values, latest=latest), place)


@block("partnerships")
def partnerships(material: Material) -> tuple[Block, ...]:
    """Organisations that work together, companies at work in branches, and what was built in the past."""
    data = material.briefing.investment
    together = [
        one for index, partnership in enumerate(data.partnerships) for one in _together(material, partnership, index)
    ]
    built = [_built(material, legacy, f"investment.legacy.{index}") for index, legacy in enumerate(data.legacy)]
    return (*material.paragraph(*together, _at_work(material)), *material.paragraph(*built))


def _together(material: Material, partnership: Partnership, index: int) -> Iterator[Sentence]:
    path = f"investment.partnerships.{index}"
    organisations = (material.noun(partnership.home), material.noun(partnership.partner))
    values: Values = {"organisations": organisations, "duration": material.datum(f"{path}.duration")}
    yield material.say(Message("investment-partnership", values, latest={"cooperation": path}), At(path))
    if share := partnership.share:
        yield material.say(
            "investment-partnership-share",
            At(f"{path}.share"),
            product=material.noun(share.product),
            of=material.noun(share.of),
            share=material.datum(f"{path}.share"),
        )


def _at_work(material: Material) -> Sentence | None:
    """Return in which branches the partner takes part and through whom, in one sentence."""
    engagements = material.briefing.investment.engagements
    if not engagements:
        return None
    values: Values = {"home": material.home, "partner": material.partner}
    values["also"] = Chosen("no", {Last("cooperation"): "yes"})
    places = [At(f"investment.engagements.{index}", ("through", "field")) for index, _ in enumerate(engagements)]
    if len(engagements) == 1:
        (engagement,) = engagements
        through, field = material.noun(engagement.through), material.noun(engagement.field)
        values |= {"through": through, "kind": naming(through), "field": field}
        return material.say("investment-engagement", *places, **values)
    values["fields"] = tuple(
        Message("investment-field", {"field": material.noun(one.field), "through": material.noun(one.through)})
        for one in engagements
    )
    return material.say("investment-engagements", *places, **values)


def _built(material: Material, legacy: Legacy, path: str) -> Sentence:
    company = material.noun(legacy.company)
    values: Values = {"partner": material.partner, "company": company, "kind": naming(company)}
    return material.say("investment-legacy", At(path), works=material.nouns(legacy.works), **values)


def naming(noun: Noun) -> Literal["name", "thing"]:
    """Tell whether words are a name, before which «the company» may stand, or say themselves what it is: a port."""
    return "thing" if noun.nom[:1].islower() else "name"
