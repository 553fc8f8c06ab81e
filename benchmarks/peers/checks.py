"""What the figures of the data must agree in, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal

from peers.data import Briefing
from peers.parts import Quantity


class ContradictionError(ValueError):
    """Figures contradict each other."""


def check(briefing: Briefing) -> None:
    """Compare the figures that depend on each other, as far as rounding allows.

    Raises:
        ContradictionError: With everything that is wrong.
    """
    wrong = list(_wrong(briefing))
    if wrong:
        raise ContradictionError("; ".join(wrong))


def _wrong(briefing: Briefing) -> Iterator[str]:
    yield from _sums(briefing)
    yield from _shares(briefing)
    trade = briefing.trade
    low, high = _interval(trade.turnover.value, trade.turnover.change)
    for earlier in trade.history:
        number, margin = earlier.turnover.number, earlier.turnover.margin
        if number + margin < low or number - margin > high:
            yield f"trade.history: the turnover of {earlier.period} is not what its change makes it"
    companies = briefing.investment.companies.at_home
    if companies.active.count.number > companies.with_participation.number:
        yield "investment.companies: more are active than there are"
    for contact in briefing.relations.contacts:
        if str(contact.date or contact.dates) < str(briefing.relations.established):
            yield f"relations.contacts: {contact.date} is before relations were established"


def _sums(briefing: Briefing) -> Iterator[str]:
    trade = briefing.trade
    exports, imports = trade.exports.value, trade.imports.value
    for name, whole, made in (
        ("turnover", trade.turnover.value, exports.number + imports.number),
        ("balance", trade.balance.value, exports.number - imports.number),
    ):
        if abs(whole.number - made) > whole.margin + exports.margin + imports.margin:
            yield f"trade.{name}: it is {whole.number}, and exports and imports make {made}"


def _shares(briefing: Briefing) -> Iterator[str]:
    trade = briefing.trade
    sides = (
        ("exports", trade.exports.value, trade.goods.exports),
        ("imports", trade.imports.value, trade.goods.imports),
    )
    for side, total, goods in sides:
        for good in goods:
            if good.value is None or good.share is None:
                continue
            low = (good.value.number - good.value.margin) / (total.number + total.margin) * 100
            high = (good.value.number + good.value.margin) / (total.number - total.margin) * 100
            if not low - good.share.margin <= good.share.number <= high + good.share.margin:
                yield f"trade.goods.{side}: {good.term} cannot be {good.share.number}%"


def _interval(value: Quantity, change: Quantity | None) -> tuple[Decimal, Decimal]:
    """Return between what the figure of the year before was, by how it changed."""
    if change is None:
        return Decimal("-Infinity"), Decimal("Infinity")
    least = 1 + (change.number - change.margin) / 100
    most = 1 + (change.number + change.margin) / 100
    return (value.number - value.margin) / most, (value.number + value.margin) / least


def derived(briefing: Briefing) -> Mapping[str, Quantity]:
    """Return the figures of the year before, to the digits that are certain."""
    found = {}
    for name in ("exports", "imports"):
        flow = getattr(briefing.trade, name)
        low, high = _interval(flow.value, flow.change)
        for digits in (2, 1, 0):
            unit = Decimal(1).scaleb(-digits)
            if low.quantize(unit, ROUND_HALF_UP) == high.quantize(unit, ROUND_HALF_UP):
                number = low.quantize(unit, ROUND_HALF_UP)
                found[f"trade.{name}.previous"] = Quantity(
                    number=number, kind="about ", scale=flow.value.scale, unit=flow.value.unit
                )
                break
    found["trade.turnover.previous"] = briefing.trade.history[0].turnover
    return found
