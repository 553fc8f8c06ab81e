"""Derive: the published figures by id, and those that arithmetic adds to them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, localcontext

from briefing.data.model import Briefing, Corridor, Investment, Section
from briefing.data.quantities import Kind, Quantity
from briefing.figures.intervals import estimate_of, last_digit, printable
from briefing.figures.model import Figure, Figures
from briefing.figures.periods import Period
from briefing.figures.trade import trade_figures

DIGITS = 100  # of the decimal context: more than anybody writes, so that no computation rounds or overflows
SECTIONS = ("summary", "relations", "trade", "investment", "corridor", "foreign_policy")


def derive(briefing: Briefing) -> Figures:
    """Return all figures of a briefing by id, published before derived where both could be had."""
    with localcontext() as context:
        context.prec = DIGITS
        return Figures(_figures(briefing))


def _figures(briefing: Briefing) -> Iterator[Figure]:
    yield from _relations(briefing)
    yield from trade_figures(briefing.trade)
    yield from _investment(briefing.investment)
    yield from _corridor(briefing.corridor)
    for name in SECTIONS:
        yield from _points(name, getattr(briefing, name))


def _published(
    figure_id: str, quantity: Quantity | None, source: str | None = None, period: Period | None = None
) -> Iterator[Figure]:
    if quantity is not None:
        yield Figure(figure_id, quantity, "published", source, period)


def _relations(briefing: Briefing) -> Iterator[Figure]:
    relations = briefing.relations
    if relations.visits is not None:
        yield from _published("relations.visits.count", relations.visits.count, relations.visits.source)
    if relations.established is not None:
        years = briefing.date.year - relations.established.year
        if years > 0:
            count = Quantity(Kind.COUNT, Decimal(years))
            yield Figure("relations.anniversary", count, "derived", relations.source)


def _investment(investment: Investment) -> Iterator[Figure]:
    for name, flow in (("inflow", investment.inflow), ("outflow", investment.outflow)):
        if flow is not None:
            yield from _published(f"investment.{name}.value", flow.value, flow.source, flow.period)
            yield from _published(f"investment.{name}.change", flow.change, flow.source, flow.period)
    enterprises = investment.enterprises
    if enterprises is not None:
        path, source = "investment.enterprises", enterprises.source
        yield from _published(f"{path}.joint", enterprises.joint, source)
        yield from _published(f"{path}.with_participation", enterprises.with_participation, source)
        if enterprises.active is not None:
            yield from _published(f"{path}.active", enterprises.active.count, source)
    for index, partnership in enumerate(investment.partnerships):
        path = f"investment.partnerships.{index}"
        yield from _published(f"{path}.duration", partnership.duration, partnership.source)
        if partnership.share is not None:
            source = partnership.share.source or partnership.source
            yield from _published(f"{path}.share", partnership.share.value, source)


def _corridor(corridor: Corridor) -> Iterator[Figure]:
    if corridor.route is None:
        return
    distances = [leg.distance for leg in corridor.route.legs]
    for index, distance in enumerate(distances):
        yield from _published(f"corridor.route.legs.{index}.distance", distance, corridor.source)
    total = _sum_of_measures(distances)
    if total is not None:
        yield Figure("corridor.route.distance", total, "derived", corridor.source)


def _sum_of_measures(parts: list[Quantity | None]) -> Quantity | None:
    known = [part for part in parts if part is not None]
    estimates = [estimate for estimate in map(estimate_of, known) if estimate is not None]
    if not known or len(estimates) < len(parts) or len({(part.kind, part.unit) for part in known}) > 1:
        return None
    total = estimates[0]
    for estimate in estimates[1:]:
        total += estimate
    largest = max(known, key=lambda part: part.amount)
    exponent = max(map(last_digit, known))
    return printable(total, exponent=exponent, kind=largest.kind, scale=largest.scale, unit=largest.unit)


def _points(section: str, node: Section) -> Iterator[Figure]:
    for index, point in enumerate(node.points):
        for name, figure in point.figures.items():
            source = figure.source or point.source
            yield from _published(f"{section}.points.{index}.{name}", figure.value, source)
