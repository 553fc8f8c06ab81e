"""The summary: relations and visits, and the strongest figures of the other sections."""

from __future__ import annotations

from briefing.compose.context import At, Context, Sentence
from briefing.compose.registry import block
from briefing.data.model import Visit
from briefing.document import Block
from briefing.language.values import DateRange, Value, Year, date


@block("relations")
def relations(context: Context) -> tuple[Block, ...]:
    """Diplomatic relations, visits, the commission and the road map."""
    data = context.briefing.relations
    history = [_established(context), _visits(context)]
    history += [_milestone(context, visit, index) for index, visit in enumerate(data.milestones)]
    plans = [_upcoming(context), _commission(context), _road_map(context)]
    return (*context.paragraph(*history), *context.paragraph(*plans))


def _established(context: Context) -> Sentence | None:
    data = context.briefing.relations
    if data.established is None:
        return None
    if "relations.anniversary" not in context.figures:
        values: dict[str, Value] = {"sides": context.sides, "date": data.established}
        return context.say("relations-established-recently", At("relations"), **values)
    return context.say(
        "relations-established",
        At("relations"),
        sides=context.sides,
        date=data.established,
        period=Year(context.briefing.date.year),
        years=context.datum("relations.anniversary"),
    )


def _visits(context: Context) -> Sentence | None:
    visits = context.briefing.relations.visits
    if visits is None or visits.count.value == 0:
        return None
    count = context.datum("relations.visits.count")
    return context.say("relations-visits", At("relations.visits"), visits=count, level=visits.level)


def _when(visit: Visit) -> date | DateRange:
    if visit.dates is not None:
        return DateRange(visit.dates.first, visit.dates.last)
    if visit.date is None:  # refused when the data are read
        raise AssertionError
    return visit.date


def _milestone(context: Context, visit: Visit, index: int) -> Sentence:
    message = "relations-milestone-decisions" if visit.outcome else "relations-milestone"
    return context.say(
        message,
        At(f"relations.milestones.{index}", ("outcome",)),
        person=context.person(visit.by),
        city=context.noun(visit.to.city, "place"),
        date=_when(visit),
        kind=visit.kind,
    )


def _upcoming(context: Context) -> Sentence | None:
    visit = context.briefing.relations.upcoming
    if visit is None:
        return None
    when = _when(visit)
    last = when.last if isinstance(when, DateRange) else when
    values: dict[str, Value] = {
        "guest": context.person(visit.by),
        "city": context.noun(visit.to.city, "place"),
        "date": when,
        "kind": visit.kind,
        "tense": "past" if last < context.briefing.date else "future",
    }
    if visit.invited_by:
        host = context.person(visit.invited_by)
        return context.say("relations-upcoming-invited", At("relations.upcoming"), host=host, **values)
    return context.say("relations-upcoming", At("relations.upcoming"), **values)


def _commission(context: Context) -> Sentence | None:
    commission = context.briefing.relations.commission
    if commission is None:
        return None
    city = context.noun(commission.city, "place")
    return context.say(
        "relations-commission",
        At("relations.commission"),
        meeting=commission.meeting,
        city=city,
        date=commission.date,
    )


def _road_map(context: Context) -> Sentence | None:
    plan = context.briefing.relations.road_map
    if plan is None:
        return None
    return context.say("relations-road-map", At("relations.road_map"), years=plan.years)


@block("strongest-figures")
def strongest_figures(context: Context) -> tuple[Block, ...]:
    """The turnover, and the flow that changed most."""
    trade = context.briefing.trade
    sentences = []
    if trade.period and "trade.turnover.value" in context.figures:
        source = context.figures["trade.turnover.value"].source
        value = context.datum("trade.turnover.value")
        if "trade.turnover.change" in context.figures:
            change = context.datum("trade.turnover.change")
            said = context.say("summary-turnover", source, At("trade"), period=trade.period, value=value, change=change)
        else:
            said = context.say("summary-turnover-value", source, At("trade"), period=trade.period, value=value)
        sentences.append(said)
    changes = {
        flow: abs(context.figures[f"trade.{flow}.change"].quantity.value)
        for flow in ("exports", "imports")
        if f"trade.{flow}.change" in context.figures
    }
    strongest = max(changes, key=lambda flow: changes[flow], default=None)
    if strongest and len(changes) > 1 and changes[strongest] > 0:
        figure_id = f"trade.{strongest}.change"
        sentences.append(
            context.say(
                "summary-flow",
                context.figures[figure_id].source,
                flow=strongest,
                home=context.home,
                partner=context.partner,
                change=context.datum(figure_id),
            )
        )
    return context.paragraph(*sentences)
