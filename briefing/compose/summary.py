"""The summary: relations and visits, and the strongest figures of the other sections."""

from __future__ import annotations

from datetime import date
from typing import Final

from briefing.compose import agreements, contacts, mechanisms
from briefing.compose.draft import At, Chosen, Given, Last, Message, Sentence
from briefing.compose.lists import Listed, TableFrom, of_section
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.compose.trade import is_none, none_traded
from briefing.data.calendar import AnyDate
from briefing.document import Block
from briefing.figures import Ledger, ledgers, strongest_change
from briefing.figures.periods import last_day
from briefing.language.values import Value, Year

_ANNIVERSARY: Final = 5
"""An anniversary that is marked is a multiple of so many years: the 30th and the 35th, not the 34th; and the first."""


@block("relations", options=TableFrom)
def relations(material: Material, options: TableFrom) -> tuple[Block, ...]:
    """Diplomatic relations, visits and contacts, mechanisms and agreements, in sentences."""
    past, ahead, meetings, treaties = _lists(material, options)
    history = [_established(material), _visits(material), *past.sentences]
    plans = [*ahead.sentences, *meetings.sentences, *treaties.sentences]
    return (*material.paragraph(*history), *material.paragraph(*plans))


@block("relations-tables", options=TableFrom)
def relations_tables(material: Material, options: TableFrom) -> tuple[Block, ...]:
    """The same visits and contacts, mechanisms and agreements, as tables where there are many."""
    past, ahead, meetings, treaties = _lists(material, options)
    return (*ahead.tables, *past.tables, *meetings.tables, *treaties.tables)


def _lists(material: Material, options: TableFrom) -> tuple[Listed, Listed, Listed, Listed]:
    of = of_section("relations", options)
    return (*contacts.both(material, of), mechanisms.listed(material, of), agreements.listed(material, of))


def _established(material: Material) -> Sentence | None:
    data = material.briefing.relations
    if data.established is None:
        return None
    full_years = material.briefing.date.year - data.established.year
    if "relations.anniversary" not in material.figures or (full_years > 1 and full_years % _ANNIVERSARY):
        recently: dict[str, Given] = {"sides": material.sides, "date": data.established}
        return material.say(
            Message("relations-established-recently", recently, latest={"relations": "date"}), At("relations")
        )
    values: dict[str, Given] = {
        "sides": material.sides,
        "date": data.established,
        "period": Year(material.briefing.date.year),
        "years": material.datum("relations.anniversary"),
        "tense": _tense(data.established, material.briefing.date),
    }
    return material.say(Message("relations-established", values, latest={"relations": "period"}), At("relations"))


def _tense(established: AnyDate, edition: date) -> str:
    """Return past where the anniversary of the edition's year is over for certain, else future."""
    day = last_day(established)
    return "past" if (day.month, day.day) < (edition.month, edition.day) else "future"


def _visits(material: Material) -> Sentence | None:
    visits = material.briefing.relations.visits
    if visits is None or visits.count.value == 0:
        return None
    # They are counted since relations were established, wherever that is said.
    since = Chosen("open", {Last("relations", "date"): "date", Last("relations", "period"): "period"})
    values: dict[str, Given] = {
        "visits": material.datum("relations.visits.count"),
        "level": visits.level,
        "since": since,
    }
    return material.say("relations-visits", At("relations.visits"), **values)


@block("strongest-figures")
def strongest_figures(material: Material) -> tuple[Block, ...]:
    """The turnover, and the flow that changed most: of goods and services where their total is known, else of goods."""
    known = {ledger.at: ledger for ledger in ledgers(material.briefing.trade)}
    at = next((at for at in ("trade.total", "trade") if f"{at}.turnover.value" in material.figures), "trade")
    part = "total" if at == "trade.total" else "goods"
    return material.paragraph(_turnover(material, known.get(at), part), _strongest(material, at, part))


def _turnover(material: Material, ledger: Ledger | None, part: str) -> Sentence | None:
    figure = material.figures.get(f"{ledger.at}.turnover.value") if ledger else None
    if ledger is None or ledger.period is None or figure is None:
        return None
    values: dict[str, Value] = {"part": part, "period": ledger.period, "value": material.datum(figure.id)}
    if is_none(material, figure.id):
        words = none_traded(material, part, ledger.period)
        return material.say(words, figure.source, At(ledger.at, ("turnover.value", "turnover.change")))
    change_id = f"{ledger.at}.turnover.change"
    if change_id not in material.figures:
        return material.say("summary-turnover-value", figure.source, At(ledger.at), **values)
    change = material.datum(change_id)
    return material.say("summary-turnover", figure.source, At(ledger.at), change=change, **values)


def _strongest(material: Material, at: str, part: str) -> Sentence | None:
    flows = {f"{at}.{flow}.change": flow for flow in ("exports", "imports")}
    strongest = strongest_change(material.figures, *flows)
    if strongest is None:
        return None
    figure = material.figures[strongest]
    values: dict[str, Value] = {"part": part, "flow": flows[strongest]}
    values |= {"home": material.home, "partner": material.partner}
    return material.say("summary-flow", figure.source, change=material.datum(figure.id), **values)
