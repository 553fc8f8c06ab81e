"""The trade figures: exports, imports, turnover and balance of the period and of the one before, goods, history."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from briefing.data.model import Balance, Flow, Good, Trade
from briefing.data.quantities import Kind, Quantity
from briefing.figures.growth import PERCENT_DIGIT, Amount, amount_of, change_from, value_before
from briefing.figures.intervals import HUNDRED, Estimate, estimate_of, last_digit, printable
from briefing.figures.model import Figure
from briefing.figures.periods import Period

FLOWS = ("turnover", "exports", "imports", "balance")


@dataclass(slots=True)
class _Column:
    """The four flows of one period, as far as they can be computed with, and the published ones as written."""

    published: dict[str, Quantity] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    sources: dict[str, str | None] = field(default_factory=dict)
    money: dict[str, Amount] = field(default_factory=dict)

    def publish(self, name: str, quantity: Quantity | None, source: str | None, key: str) -> None:
        if quantity is None or name in self.published:
            return
        self.published[name] = quantity
        self.keys[name] = key
        self.sources[name] = source
        amount = amount_of(quantity)
        if amount is not None:
            self.money[name] = amount

    def derive(self, name: str, money: Amount | None, source: str | None) -> None:
        if money is not None and name not in self.published and name not in self.money:
            self.money[name] = money
            self.sources[name] = source

    def close(self) -> None:
        """Add the turnover and the balance if exports and imports are known."""
        exports, imports = self.money.get("exports"), self.money.get("imports")
        if exports is None or imports is None:
            return
        source = self.shared_source("exports", "imports")
        self.derive("turnover", _combine(exports, imports, lambda a, b: a + b), source)
        self.derive("balance", _combine(exports, imports, lambda a, b: a - b), source)

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
    reporter = trade.reporter.source if trade.reporter else None
    now, then = _columns(trade, reporter)
    earlier = trade.period.before if trade.period else None
    for name in FLOWS:
        yield from now.figure(name, f"trade.{name}.value", trade.period)
        if name != "balance":
            yield from _change(trade, name, now, then)
        yield from then.figure(name, f"trade.{name}.previous", earlier)
    yield from _history(trade, reporter)
    yield from _goods(trade, now, reporter)


def _columns(trade: Trade, reporter: str | None) -> tuple[_Column, _Column]:
    """Return the flows of the period and of the period before."""
    now, then = _Column(), _Column()
    earlier = trade.period.before if trade.period else None
    for name in FLOWS:
        flow: Flow | Balance | None = getattr(trade, name)
        if flow is not None:
            now.publish(name, flow.value, flow.source or reporter, f"trade.{name}.value")
            then.publish(name, flow.previous, flow.source or reporter, f"trade.{name}.previous")
    for index, year in enumerate(trade.history):
        if year.period == earlier:
            for name in FLOWS:
                then.publish(name, getattr(year, name), year.source or reporter, f"trade.history.{index}.{name}")
    for name in ("exports", "imports", "turnover"):
        flow = getattr(trade, name)
        if isinstance(flow, Flow) and name in now.money:
            then.derive(name, value_before(now.money[name], flow.change), now.sources[name])
    now.close()
    then.close()
    return now, then


def _change(trade: Trade, name: str, now: _Column, then: _Column) -> Iterator[Figure]:
    flow: Flow | None = getattr(trade, name)
    figure_id = f"trade.{name}.change"
    if flow is not None and flow.change is not None:
        return
    new, old = now.money.get(name), then.money.get(name)
    if new is None or old is None:
        return
    published = [other.change for other in (trade.turnover, trade.exports, trade.imports) if other and other.change]
    exponent = min(map(last_digit, published), default=PERCENT_DIGIT)
    quantity = change_from(old, new, exponent)
    if quantity is not None:
        source = now.sources.get(name) if now.sources.get(name) == then.sources.get(name) else None
        yield Figure(figure_id, quantity, "derived", source, trade.period)


def _history(trade: Trade, reporter: str | None) -> Iterator[Figure]:
    for index, year in enumerate(trade.history):
        column = _Column()
        for name in FLOWS:
            column.publish(name, getattr(year, name), year.source or reporter, f"trade.history.{index}.{name}")
        column.close()
        for name in FLOWS:
            yield from column.figure(name, f"trade.history.{year.period}.{name}", year.period)


def _goods(trade: Trade, now: _Column, reporter: str | None) -> Iterator[Figure]:
    for direction in ("exports", "imports"):
        goods: tuple[Good, ...] = getattr(trade.goods, direction)
        published = [good.share for good in goods if good.share is not None]
        exponent = min(map(last_digit, published), default=PERCENT_DIGIT)
        for good in goods:
            path = f"trade.goods.{direction}.{good.term}"
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
