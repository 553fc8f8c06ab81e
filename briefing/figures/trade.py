"""The trade figures: exports, imports, turnover and balance of the period and of the one before, goods, history.

Trade in goods, in services, and in both together are ledgers of one shape, each with its period and source.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterator, Mapping
from dataclasses import field
from decimal import Decimal
from itertools import pairwise
from typing import Final, Literal

from briefing.data.model import Balance, Flow, Good, Trade, TradePart
from briefing.data.periods import Months
from briefing.data.quantities import Kind, Quantity
from briefing.errors import Rule
from briefing.figures.amounts import Amount, amount_of, difference, same_unit, total
from briefing.figures.findings import Finding, wrong
from briefing.figures.growth import PERCENT_DIGIT, change_from, printed_before, value_before
from briefing.figures.intervals import HUNDRED, Interval, estimate_of, last_digit, printable, told
from briefing.figures.model import Derivation, Figure, Operation, sources_of
from briefing.figures.periods import Period
from briefing.records import changing, frozen, replace

FLOWS = ("turnover", "exports", "imports", "balance")
_Join = Literal["sum", "difference"]
_JOINS: Final = {"sum": total, "difference": difference}
PARTS = ("services", "total")
"""What trade holds beside goods: each has flows of its own."""
TWO_WAYS = Rule(
    "BR013",
    "A figure of the period before follows from others in two ways that do not agree.",
    "take all figures from one source, and correct the one that is wrong",
)


@frozen
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


@changing
class _Column:
    """The four flows of one period, as far as they can be computed with, and the published ones as written.

    ``ways`` holds what derived ones follow from, each with the keys of the figures it takes; ``ids`` makes an id of the
    name of a flow, and ``known_by`` holds what each goes by: its id, or how it follows.
    """

    ids: str
    published: dict[str, Quantity] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    sources: dict[str, tuple[str, ...]] = field(default_factory=dict)
    money: dict[str, Amount] = field(default_factory=dict)
    ways: dict[str, list[tuple[Amount, tuple[str, ...]]]] = field(default_factory=dict)
    known_by: dict[str, str | Derivation] = field(default_factory=dict)

    def publish(self, name: str, quantity: Quantity | None, source: str | None, key: str, figure_id: str = "") -> None:
        if quantity is None or name in self.published:
            return
        self.published[name] = quantity
        self.keys[name] = key
        self.known_by[name] = figure_id or key
        self.sources[name] = sources_of(source)
        amount = amount_of(quantity)
        if amount is not None:
            self.money[name] = amount

    def derive(
        self,
        name: str,
        money: Amount | None,
        sources: tuple[str, ...],
        *,
        how: tuple[Operation, *tuple[str | Derivation, ...]],
        keys: tuple[str, ...],
    ) -> None:
        """Add a way in which a flow follows from others; a sum goes before what was calculated back.

        Among alike the one that rounding leaves the least open is printed.
        """
        if money is None or name in self.published:
            return
        known = self.money.get(name)
        if known is None or (money.back, money.interval.width) < (known.back, known.interval.width):
            self.money[name] = money
            self.sources[name] = sources
            operation, *of = how
            self.known_by[name] = Derivation(self.ids.format(name), operation, tuple(of))
        self.ways.setdefault(name, []).append((money, keys))

    def close(self) -> None:
        """Add what follows from two flows for a third: turnover and balance of exports and imports."""
        self._join("turnover", "sum", "exports", "imports")
        self._join("balance", "difference", "exports", "imports")

    def complete(self, *names: str) -> None:
        """Add exports and imports, those of the names, as they follow from what was published beside them."""
        if "exports" in names:
            self._join("exports", "difference", "turnover", "imports", published=True)
            self._join("exports", "sum", "balance", "imports", published=True)
        if "imports" in names:
            self._join("imports", "difference", "turnover", "exports", published=True)
            self._join("imports", "difference", "exports", "balance", published=True)

    def _join(self, name: str, operation: _Join, first: str, second: str, *, published: bool = False) -> None:
        one, other = self.money.get(first), self.money.get(second)
        if one is None or other is None or (published and not {first, second} <= self.published.keys()):
            return
        keys = (*self.takes(first), *self.takes(second))
        how = (operation, self.known_by[first], self.known_by[second])
        self.derive(name, _JOINS[operation](one, other), self.sources_of(first, second), how=how, keys=keys)

    def takes(self, name: str) -> tuple[str, ...]:
        """Return the keys of what a flow is written as, or follows from."""
        return (self.keys[name],) if name in self.keys else self.ways[name][0][1]

    def sources_of(self, *names: str) -> tuple[str, ...]:
        return sources_of(*(source for name in names for source in self.sources.get(name, ())))

    def figure(self, name: str, figure_id: str, period: Period | None) -> Iterator[Figure]:
        if name in self.published:
            yield Figure(figure_id, self.published[name], "published", self.sources[name], period, self.keys[name])
        elif name in self.money:
            quantity = self.money[name].quantity()
            if quantity is not None:
                how = self.known_by[name]
                derivation = how if isinstance(how, Derivation) else None
                yield Figure(figure_id, quantity, "derived", self.sources[name], period, derivation=derivation)


def trade_figures(trade: Trade) -> Iterator[Figure]:
    """Yield the figures that follow from those of the section, and what its history tells of the period before."""
    for ledger, (now, then) in zip(ledgers(trade), _both(trade), strict=True):
        for name in FLOWS:
            yield from now.figure(name, f"{ledger.at}.{name}.value", ledger.period)
            if name != "balance":
                yield from _change(ledger, name, now, then)
            if _shows_move(ledger, name, now, then):
                yield from then.figure(name, f"{ledger.at}.{name}.previous", ledger.before)
        yield from _history(ledger)
        if ledger.flows is trade:
            yield from _goods(trade, now, ledger.source)


def _shows_move(ledger: Ledger, name: str, now: _Column, then: _Column) -> bool:
    """Tell whether the value before, where it was calculated back, shows beside the value how it moved."""
    flow: Flow | Balance | None = getattr(ledger.flows, name)
    if name in then.published or name not in then.money:
        return True
    change = flow.change if isinstance(flow, Flow) else None
    return printed_before(then.money[name], now.money.get(name), change) is not None


def trade_bounds(trade: Trade) -> dict[str, Interval]:
    """Return what the derived flows may be, by id: also those of which no digit is certain enough to be printed."""
    found: dict[str, Interval] = {}
    for ledger, columns in zip(ledgers(trade), _both(trade), strict=True):
        for part, column in zip(("value", "previous"), columns, strict=True):
            for name in column.money.keys() - column.published.keys():
                found[f"{ledger.at}.{name}.{part}"] = column.money[name].interval
    return found


def nominals(trade: Trade) -> Iterator[Mapping[str, Decimal]]:
    """Yield, of each ledger, exports and imports now and before as they are printed, or as they follow."""
    for columns in _both(trade):
        yield {
            f"{name} {when}": column.money[name].estimate.nominal
            for when, column in zip(("now", "before"), columns, strict=True)
            for name in ("exports", "imports")
            if name in column.money
        }


def audit_ways(trade: Trade) -> Iterator[Finding]:
    """Yield the figures that follow from others in two ways which rounding does not reconcile."""
    for _, then in _both(trade):
        for name, ways in then.ways.items():
            for (one, keys), (other, others) in pairwise(ways):
                certain = one.is_exact and other.is_exact and same_unit(one, other)
                if certain and not one.interval.meets(other.interval):
                    yield wrong(
                        TWO_WAYS,
                        f"the {name} of the period before is {_told(one)} by {_joined(keys)}, "
                        f"but {_told(other)} by {_joined(others)}",
                        *keys,
                        *others,
                    )


def _told(amount: Amount) -> str:
    """Return an amount for a message, which is not as strict as a paper."""
    quantity = amount.quantity() or replace(amount, back=False).quantity()
    return f"{quantity} ({told(amount.interval, quantity)})" if quantity else "near zero"


def _joined(keys: tuple[str, ...]) -> str:
    return f"{', '.join(keys[:-1])} and {keys[-1]}" if len(keys) > 1 else "".join(keys)


def _both(trade: Trade) -> tuple[tuple[_Column, _Column], ...]:
    """Return the flows of the period and of the period before, of each ledger; computed once, as nothing changes."""
    kept = _KEPT.get(id(trade))
    if kept is None:
        kept = _KEPT[id(trade)] = tuple(map(_columns, ledgers(trade)))
        weakref.finalize(trade, _KEPT.pop, id(trade), None)
    return kept


_KEPT: Final[dict[int, tuple[tuple[_Column, _Column], ...]]] = {}


def _columns(ledger: Ledger) -> tuple[_Column, _Column]:
    """Return the flows of the period and of the period before."""
    at = ledger.at
    now, then = _Column(f"{at}.{{}}.value"), _Column(f"{at}.{{}}.previous")
    for name in FLOWS:
        flow: Flow | Balance | None = getattr(ledger.flows, name)
        if flow is not None:
            now.publish(name, flow.value, flow.source or ledger.source, f"{at}.{name}.value")
            then.publish(name, flow.previous, flow.source or ledger.source, f"{at}.{name}.previous")
    for index, year in enumerate(ledger.flows.history):
        if year.period == ledger.before:
            for name in FLOWS:
                key, known_by = f"{at}.history.{index}.{name}", f"{at}.history.{year.period}.{name}"
                then.publish(name, getattr(year, name), year.source or ledger.source, key, known_by)
    for name in ("exports", "imports", "turnover"):
        flow = getattr(ledger.flows, name)
        if isinstance(flow, Flow) and name in now.money:
            keys = (f"{at}.{name}.value", f"{at}.{name}.change")
            before = value_before(now.money[name], flow.change)
            then.derive(name, before, now.sources[name], how=("value_before", now.known_by[name], keys[1]), keys=keys)
    then.complete(*(name for name in ("exports", "imports") if name in now.money))
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
        both = sources_of(*now.sources_of(name), *then.sources_of(name))
        how = Derivation(figure_id, "change", (now.known_by[name], then.known_by[name]))
        yield Figure(figure_id, quantity, "derived", both, ledger.period, derivation=how)


def _history(ledger: Ledger) -> Iterator[Figure]:
    for index, year in enumerate(ledger.flows.history):
        at = f"{ledger.at}.history"
        column = _Column(f"{at}.{year.period}.{{}}")
        for name in FLOWS:
            key, known_by = f"{at}.{index}.{name}", f"{at}.{year.period}.{name}"
            column.publish(name, getattr(year, name), year.source or ledger.source, key, known_by)
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
                    both = sources_of(source, *now.sources_of(direction))
                    how = Derivation(f"{path}.share", "share", (f"{path}.value", now.known_by[direction]))
                    yield Figure(how.id, share, "derived", both, trade.period, derivation=how)
        yield from _rest(trade, direction, now, reporter)


def _rest(trade: Trade, direction: str, now: _Column, reporter: str | None) -> Iterator[Figure]:
    """Yield what is left of a flow beside the goods whose values are known."""
    whole = now.money.get(direction)
    goods: tuple[Good, ...] = getattr(trade.goods, direction)
    values = [good.value for good in goods if good.value is not None]
    if whole is None or not values or any(value.unit != whole.unit for value in values):
        return
    rest: Amount | None = whole
    for part in map(amount_of, values):
        rest = difference(rest, part) if rest and part else None
    quantity = rest.quantity() if rest else None
    if quantity is not None and quantity.value > 0:
        parts = (good.source or reporter for good in goods if good.value is not None)
        sources = sources_of(*now.sources_of(direction), *parts)
        known = tuple(f"trade.goods.{direction}.{good.name}.value" for good in goods if good.value is not None)
        how = Derivation(f"trade.goods.{direction}_rest.value", "difference", (now.known_by[direction], *known))
        yield Figure(how.id, quantity, "derived", sources, trade.period, derivation=how)


def _share(part: Quantity | None, whole: Amount | None, exponent: int) -> Quantity | None:
    estimate = estimate_of(part)
    if part is None or estimate is None or whole is None or part.unit != whole.unit or not whole.is_exact:
        return None
    try:
        share = (estimate / whole.estimate).monotone(lambda ratio: ratio * HUNDRED)
    except ZeroDivisionError:
        return None
    return printable(share, exponent=exponent, kind=Kind.PERCENT)
