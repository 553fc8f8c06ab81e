"""The summary: relations and visits, and the strongest figures of the other sections."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.compose.draft import At, Sentence
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.data.model import Contact
from briefing.document import Block
from briefing.figures import is_ahead
from briefing.language.values import Person, Value, Year

VISITS = ("official-visit", "state-visit", "working-visit")


@block("relations")
def relations(material: Material) -> tuple[Block, ...]:
    """Diplomatic relations, visits, the commission and the road map."""
    history = [_established(material), _visits(material), *_contacts(material, ahead=False)]
    plans = [*_contacts(material, ahead=True), *_commissions(material), *_road_maps(material)]
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


def _contacts(material: Material, *, ahead: bool) -> Iterator[Sentence]:
    """Yield a sentence for each visit that took place, or for each that is to."""
    for index, contact in enumerate(material.briefing.relations.contacts):
        when = contact.dates or contact.date
        if contact.kind not in VISITS or not (contact.by and contact.to and when):
            continue
        if is_ahead(when, material.briefing.date) is ahead:
            visitor, city = material.person(contact.by), material.noun(contact.to.city, "place")
            at = f"relations.contacts.{index}"
            said = _upcoming if ahead else _milestone
            yield said(material, contact, at, visitor, {"city": city, "date": when, "kind": contact.kind})


def _milestone(material: Material, visit: Contact, at: str, visitor: Person, values: dict[str, Value]) -> Sentence:
    message = "relations-milestone-decisions" if visit.outcome else "relations-milestone"
    return material.say(message, At(at, ("outcome",)), person=visitor, **values)


def _upcoming(material: Material, visit: Contact, at: str, visitor: Person, values: dict[str, Value]) -> Sentence:
    values |= {"guest": visitor, "tense": "future"}
    if visit.invited_by:
        host = material.person(visit.invited_by)
        return material.say("relations-upcoming-invited", At(at), host=host, **values)
    return material.say("relations-upcoming", At(at), **values)


def _commissions(material: Material) -> Iterator[Sentence]:
    for index, mechanism in enumerate(material.briefing.relations.mechanisms):
        last, at = mechanism.last, f"relations.mechanisms.{index}"
        if mechanism.kind == "commission" and last and last.meeting and last.city:
            city = material.noun(last.city, "place")
            shows = At("", (f"{at}.kind",))
            yield material.say(
                "relations-commission", At(f"{at}.last"), shows, meeting=last.meeting, city=city, date=last.date
            )


def _road_maps(material: Material) -> Iterator[Sentence]:
    for index, plan in enumerate(material.briefing.relations.agreements):
        if plan.kind == "road-map" and plan.status == "in-preparation" and plan.years:
            at = At(f"relations.agreements.{index}", ("kind", "status"))
            yield material.say("relations-road-map", at, years=plan.years)


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
