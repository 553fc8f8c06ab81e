"""The summary: relations and visits, and the strongest figures of the other sections."""

from __future__ import annotations

from briefing.compose.draft import At, Sentence
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.data.model import Visit
from briefing.document import Block
from briefing.language.values import DateRange, Value, Year, date


@block("relations")
def relations(material: Material) -> tuple[Block, ...]:
    """Diplomatic relations, visits, the commission and the road map."""
    data = material.briefing.relations
    history = [_established(material), _visits(material)]
    history += [_milestone(material, visit, index) for index, visit in enumerate(data.milestones)]
    plans = [_upcoming(material), _commission(material), _road_map(material)]
    return (*material.paragraph(*history), *material.paragraph(*plans))


def _established(material: Material) -> Sentence | None:
    data = material.briefing.relations
    if data.established is None:
        return None
    if "relations.anniversary" not in material.figures:
        values: dict[str, Value] = {"sides": material.sides, "date": data.established}
        return material.say("relations-established-recently", At("relations"), **values)
    return material.say(
        "relations-established",
        At("relations"),
        sides=material.sides,
        date=data.established,
        period=Year(material.briefing.date.year),
        years=material.datum("relations.anniversary"),
    )


def _visits(material: Material) -> Sentence | None:
    visits = material.briefing.relations.visits
    if visits is None or visits.count.value == 0:
        return None
    count = material.datum("relations.visits.count")
    return material.say("relations-visits", At("relations.visits"), visits=count, level=visits.level)


def _when(visit: Visit) -> date | DateRange:
    if visit.dates is not None:
        return DateRange(visit.dates.first, visit.dates.last)
    if visit.date is None:  # refused when the data are read
        raise AssertionError
    return visit.date


def _milestone(material: Material, visit: Visit, index: int) -> Sentence:
    message = "relations-milestone-decisions" if visit.outcome else "relations-milestone"
    return material.say(
        message,
        At(f"relations.milestones.{index}", ("outcome",)),
        person=material.person(visit.by),
        city=material.noun(visit.to.city, "place"),
        date=_when(visit),
        kind=visit.kind,
    )


def _upcoming(material: Material) -> Sentence | None:
    visit = material.briefing.relations.upcoming
    if visit is None:
        return None
    when = _when(visit)
    last = when.last if isinstance(when, DateRange) else when
    values: dict[str, Value] = {
        "guest": material.person(visit.by),
        "city": material.noun(visit.to.city, "place"),
        "date": when,
        "kind": visit.kind,
        "tense": "past" if last < material.briefing.date else "future",
    }
    if visit.invited_by:
        host = material.person(visit.invited_by)
        return material.say("relations-upcoming-invited", At("relations.upcoming"), host=host, **values)
    return material.say("relations-upcoming", At("relations.upcoming"), **values)


def _commission(material: Material) -> Sentence | None:
    commission = material.briefing.relations.commission
    if commission is None:
        return None
    city = material.noun(commission.city, "place")
    return material.say(
        "relations-commission", At("relations.commission"), meeting=commission.meeting, city=city, date=commission.date
    )


def _road_map(material: Material) -> Sentence | None:
    plan = material.briefing.relations.road_map
    if plan is None:
        return None
    return material.say("relations-road-map", At("relations.road_map"), years=plan.years)


@block("strongest-figures")
def strongest_figures(material: Material) -> tuple[Block, ...]:
    """The turnover, and the flow that changed most."""
    trade = material.briefing.trade
    sentences = []
    if trade.period and "trade.turnover.value" in material.figures:
        source = material.figures["trade.turnover.value"].source
        value = material.datum("trade.turnover.value")
        if "trade.turnover.change" in material.figures:
            change = material.datum("trade.turnover.change")
            said = material.say(
                "summary-turnover", source, At("trade"), period=trade.period, value=value, change=change
            )
        else:
            said = material.say("summary-turnover-value", source, At("trade"), period=trade.period, value=value)
        sentences.append(said)
    changes = {
        flow: abs(material.figures[f"trade.{flow}.change"].quantity.value)
        for flow in ("exports", "imports")
        if f"trade.{flow}.change" in material.figures
    }
    strongest = max(changes, key=lambda flow: changes[flow], default=None)
    if strongest and len(changes) > 1 and changes[strongest] > 0:
        figure_id = f"trade.{strongest}.change"
        sentences.append(
            material.say(
                "summary-flow",
                material.figures[figure_id].source,
                flow=strongest,
                home=material.home,
                partner=material.partner,
                change=material.datum(figure_id),
            )
        )
    return material.paragraph(*sentences)
