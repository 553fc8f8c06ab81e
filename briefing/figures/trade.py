"""The trade figures: exports, imports, turnover and balance of the period and of the one before, goods, history.

Trade in goods, in services, and in both together are ledgers of one shape, each with its period and source.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from briefing.data.model import Balance, Flow, Good, Trade, TradePart
from briefing.data.periods import Months
from briefing.data.quantities import Kind, Quantity
from briefing.figures.findings import Finding, wrong
from briefing.figures.growth import PERCENT_DIGIT, Amount, amount_of, change_from, value_before
from briefing.figures.intervals import HUNDRED, Estimate, estimate_of, last_digit, printable
from briefing.figures.model import Figure
from briefing.figures.periods import Period

FLOWS = ("turnover", "exports", "imports", "balance")
PARTS = ("services", "total")
"""What trade holds beside goods: each has flows of its own."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The flows of trade in goods (at ``trade``), in services or in both, with the period and source they have."""

    at: str
    flows: Trade | TradePart
    period: Months | None
    source: str | None

    @property
    def before(self) -> Months | None:
        """The period that the flows are compared with."""
        return self.period.before if self.period else None


def ledgers(trade: Trade) -> tuple[Ledger, ...]:
    """Return trade in goods, and what there is beside it, services before the total."""
    source = trade.reporter.source if trade.reporter else None
    found = [Ledger("trade", trade, trade.period, source)]
    for name in PARTS:
        part: TradePart | None = getattr(trade, name)
        if part is not None:
            found.append(Ledger(f"trade.{name}", part, part.period or trade.period, part.source or source))
    return tuple(found)


@dataclass(slots=True)
class _Column:
    """The four flows of one period, as far as they can be computed with, and the published ones as written.

    ``ways`` holds what derived ones follow from, each with the keys of the figures it takes.
    """

    published: dict[str, Quantity] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    sources: dict[str, str | None] = field(default_factory=dict)
    money: dict[str, Amount] = field(default_factory=dict)
    ways: dict[str, list[tuple[Amount, tuple[str, ...]]]] = field(default_factory=dict)

    def publish(self, name: str, quantity: Quantity | None, source: str | None, key: str) -> None:
        if quantity is None or name in self.published:
            return
        self.published[name] = quantity
        self.keys[name] = key
        self.sources[name] = source
        amount = amount_of(quantity)
        if amount is not None:
            self.money[name] = amount

    def derive(self, name: str, money: Amount | None, source: str | None, *keys: str) -> None:
        """Add a way in which a flow follows from others; the one that rounding leaves the least open is printed."""
        if money is None or name in self.published:
            return
        known = self.money.get(name)
        if known is None or money.estimate.interval.width < known.estimate.interval.width:
            self.money[name] = money
            self.sources[name] = source
        self.ways.setdefault(name, []).append((money, keys))

    def close(self) -> None:
        """Add the turnover and the balance if exports and imports are known."""
        exports, imports = self.money.get("exports"), self.money.get("imports")
        if exports is None or imports is None:
            return
        source = self.shared_source("exports", "imports")
        keys = (*self.takes("exports"), *self.takes("imports"))
        self.derive("turnover", _combine(exports, imports, lambda a, b: a + b), source, *keys)
        self.derive("balance", _combine(exports, imports, lambda a, b: a - b), source, *keys)

    def takes(self, name: str) -> tuple[str, ...]:
        """Return the keys of what a flow is written as, or follows from."""
        return (self.keys[name],) if name in self.keys else self.ways[name][0][1]

    def shared_source(self, *names: str) -> str | None:
        sources = {self.sources.get(name) for name in names}
        return sources.pop() if len(sources) == 1 else None

    def figure(self, name: str, figure_id: str, period: Period | None) -> Iterator[Figure]:
        if name in self.published:
            yield Figure(figure_id, self.published[name], "published", self.sources[name], period, self.keys[name])
        elif name in self.money:
            quantity = self.money[name].quantity()
            if quantity is not None:
                yield Figure(figure_id, quantity, "derived", self.sources[name], period)


def _combine(left: Amount, right: Amount, operation: Callable[[Estimate, Estimate], Estimate]) -> Amount | None:
    if left.unit != right.unit:
        return None
    larger = max(left, right, key=lambda money: abs(money.estimate.nominal))
    exponent = max(left.exponent, right.exponent)
    return Amount(operation(left.estimate, right.estimate), larger.kind, larger.unit, larger.scale, exponent)


def trade_figures(trade: Trade) -> Iterator[Figure]:
    """Yield the figures that follow from those of the section, and what its history tells of the period before."""
    for ledger in ledgers(trade):
        now, then = _columns(ledger)
        for name in FLOWS:
            yield from now.figure(name, f"{ledger.at}.{name}.value", ledger.period)
            if name != "balance":
                yield from _change(ledger, name, now, then)
            yield from then.figure(name, f"{ledger.at}.{name}.previous", ledger.before)
        yield from _history(ledger)
        if ledger.flows is trade:
            yield from _goods(trade, now, ledger.source)


def audit_ways(trade: Trade) -> Iterator[Finding]:
    """Yield the figures that follow from others in two ways which rounding does not reconcile."""
    for ledger in ledgers(trade):
        for name, ways in _columns(ledger)[1].ways.items():
            for (one, keys), (other, others) in pairwise(ways):
                if one.unit == other.unit and not one.estimate.interval.meets(other.estimate.interval):
                    yield wrong(
                        f"the {name} of the period before is {one.quantity()} by {_joined(keys)}, "
                        f"but {other.quantity()} by {_joined(others)}",
                        *keys,
                        *others,
                        hint="take all figures from one source, and correct the one that is wrong",
                    )


def _joined(keys: tuple[str, ...]) -> str:
    return f"{', '.join(keys[:-1])} and {keys[-1]}" if len(keys) > 1 else "".join(keys)


def _columns(ledger: Ledger) -> tuple[_Column, _Column]:
    """Return the flows of the period and of the period before."""
    now, then, at = _Column(), _Column(), ledger.at
    for name in FLOWS:
        flow: Flow | Balance | None = getattr(ledger.flows, name)
        if flow is not None:
            now.publish(name, flow.value, flow.source or ledger.source, f"{at}.{name}.value")
            then.publish(name, flow.previous, flow.source or ledger.source, f"{at}.{name}.previous")
    for index, year in enumerate(ledger.flows.history):
        if year.period == ledger.before:
            for name in FLOWS:
                key = f"{at}.history.{index}.{name}"
                then.publish(name, getattr(year, name), year.source or ledger.source, key)
    for name in ("exports", "imports", "turnover"):
        flow = getattr(ledger.flows, name)
        if isinstance(flow, Flow) and name in now.money:
            keys = (f"{at}.{name}.value", f"{at}.{name}.change")
            then.derive(name, value_before(now.money[name], flow.change), now.sources[name], *keys)
    now.close()
    then.close()
    return now, then


def _change(ledger: Ledger, name: str, now: _Column, then: _Column) -> Iterator[Figure]:
    flow: Flow | None = getattr(ledger.flows, name)
    figure_id = f"{ledger.at}.{name}.change"
    if flow is not None and flow.change is not None:
        return
    new, old = now.money.get(name), then.money.get(name)
    if new is None or old is None:
        return
    flows = (ledger.flows.turnover, ledger.flows.exports, ledger.flows.imports)
    published = [other.change for other in flows if other and other.change]
    exponent = min(map(last_digit, published), default=PERCENT_DIGIT)
    quantity = change_from(old, new, exponent)
    if quantity is not None:
        source = now.sources.get(name) if now.sources.get(name) == then.sources.get(name) else None
        yield Figure(figure_id, quantity, "derived", source, ledger.period)


def _history(ledger: Ledger) -> Iterator[Figure]:
    for index, year in enumerate(ledger.flows.history):
        column, at = _Column(), f"{ledger.at}.history"
        for name in FLOWS:
            column.publish(name, getattr(year, name), year.source or ledger.source, f"{at}.{index}.{name}")
        column.close()
        for name in FLOWS:
            yield from column.figure(name, f"{at}.{year.period}.{name}", year.period)


def _goods(trade: Trade, now: _Column, reporter: str | None) -> Iterator[Figure]:
    for direction in ("exports", "imports"):
        goods: tuple[Good, ...] = getattr(trade.goods, direction)
        published = [good.share for good in goods if good.share is not None]
        exponent = min(map(last_digit, published), default=PERCENT_DIGIT)
        for good in goods:
            path = f"trade.goods.{direction}.{good.name}"
            source = good.source or reporter
            if good.share is None:
                share = _share(good.value, now.money.get(direction), exponent)
                if share is not None:
                    shared = source if source == now.sources.get(direction) else None
                    yield Figure(f"{path}.share", share, "derived", shared, trade.period)
        yield from _rest(trade, direction, now)


def _rest(trade: Trade, direction: str, now: _Column) -> Iterator[Figure]:
    """Yield what is left of a flow beside the goods whose values are known."""
    total = now.money.get(direction)
    goods: tuple[Good, ...] = getattr(trade.goods, direction)
    values = [good.value for good in goods if good.value is not None]
    if total is None or not values or any(value.unit != total.unit for value in values):
        return
    rest = total
    for part in map(amount_of, values):
        rest_or_none = _combine(rest, part, lambda a, b: a - b) if part else None
        if rest_or_none is None:
            return
        rest = rest_or_none
    quantity = rest.quantity()
    if quantity is not None and quantity.value > 0:
        source = now.sources.get(direction)
        yield Figure(f"trade.goods.{direction}_rest.value", quantity, "derived", source, trade.period)


def _share(part: Quantity | None, total: Amount | None, exponent: int) -> Quantity | None:
    estimate = estimate_of(part)
    if part is None or estimate is None or total is None or part.unit != total.unit:
        return None
    try:
        share = (estimate / total.estimate).monotone(lambda ratio: ratio * HUNDRED)
    except ZeroDivisionError:
        return None
    return printable(share, exponent=exponent, kind=Kind.PERCENT)
