"""Derive: the published figures by id, and those that arithmetic adds to them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, localcontext

from briefing.data.entries import Entries
from briefing.data.model import Briefing, TransportRoute
from briefing.data.quantities import Kind, Quantity
from briefing.data.walk import walk
from briefing.figures.amounts import Amount, amount_of, total
from briefing.figures.mappings import every
from briefing.figures.measured import measured_figures
from briefing.figures.model import Derivation, Figure, Figures, sources_of
from briefing.figures.trade import trade_bounds, trade_figures
from briefing.records import replace

DIGITS = 100  # of the decimal context: more than anybody writes, so that no computation rounds or overflows


def derive(briefing: Briefing) -> Figures:
    """Return all figures of a briefing by id, published before derived where both could be had."""
    with localcontext() as context:
        context.prec = DIGITS
        return Figures(_figures(briefing), trade_bounds(briefing.trade))


def _figures(briefing: Briefing) -> Iterator[Figure]:
    for entry in walk(briefing).figures:
        yield Figure(entry.id, entry.value, "published", sources_of(entry.given.source), entry.given.period, entry.key)
    yield from _anniversary(briefing)
    yield from trade_figures(briefing.trade)
    yield from measured_figures(walk(briefing))
    yield from _lengths_of_routes(walk(briefing))


def _anniversary(briefing: Briefing) -> Iterator[Figure]:
    established = briefing.relations.established
    if established is not None and briefing.date.year > established.year:
        count = Quantity(Kind.COUNT, Decimal(briefing.date.year - established.year))
        how = Derivation("relations.anniversary", "years_since", ("relations.established",))
        yield Figure(how.id, count, "derived", sources_of(briefing.relations.source), derivation=how)


def _lengths_of_routes(entries: Entries) -> Iterator[Figure]:
    for entry in every(entries, TransportRoute):
        length = _sum_of_measures([leg.distance for leg in entry.value.legs])
        if length is not None:
            legs = tuple(f"{entry.id}.legs.{number}.distance" for number in range(len(entry.value.legs)))
            how = Derivation(f"{entry.id}.distance", "sum", legs)
            yield Figure(how.id, length, "derived", sources_of(entry.given.source), derivation=how)


def _sum_of_measures(parts: list[Quantity | None]) -> Quantity | None:
    amounts = [amount for amount in map(amount_of, parts) if amount is not None]
    if not amounts or len(amounts) < len(parts):
        return None
    whole: Amount | None = amounts[0]
    for amount in amounts[1:]:
        whole = total(whole, amount) if whole else None
    found = whole.quantity() if whole else None
    largest = max(filter(None, parts), key=lambda part: part.amount)
    return None if found is None else replace(found, spelling=largest.spelling)
