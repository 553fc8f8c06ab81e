"""Whether all trade figures can be true together, when each relation alone holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from briefing.data.model import Flow, Good, Trade
from briefing.data.quantities import Quantity
from briefing.errors import Rule
from briefing.figures.consistency import AtMost, between, conflict, nearby
from briefing.figures.findings import Finding, wrong
from briefing.figures.intervals import HUNDRED, Interval, interval_of
from briefing.figures.trade import FLOWS, Ledger, ledgers, nominals

ONE = Decimal(1)
JOINTLY = Rule(
    "BR014",
    "The figures agree in pairs, and no exact numbers round to all of them.",
    "take all of them from one source, and correct the one that is wrong",
)


def audit_jointly(trade: Trade) -> Iterator[Finding]:
    """Yield a finding when no exact exports, imports and goods round to all that is printed."""
    for ledger, nominal in zip(ledgers(trade), nominals(trade), strict=True):
        rows = list(_inequalities(ledger, trade))
        keys = () if nearby(rows, nominal) else conflict(rows)
        if keys:
            yield wrong(
                JOINTLY,
                "these figures agree in pairs, but no exact numbers round to all of them: " + ", ".join(keys),
                *keys,
            )


def _expressions(suffix: str) -> Mapping[str, Mapping[str, Decimal]]:
    """Return the flows of a period in terms of its exports and imports."""
    exports, imports = f"exports {suffix}", f"imports {suffix}"
    return {
        "turnover": {exports: ONE, imports: ONE},
        "exports": {exports: ONE},
        "imports": {imports: ONE},
        "balance": {exports: ONE, imports: -ONE},
    }


def _inequalities(ledger: Ledger, trade: Trade) -> Iterator[AtMost]:
    now, then, at = _expressions("now"), _expressions("before"), ledger.at
    for name in FLOWS:
        flow = getattr(ledger.flows, name)
        if flow is None:
            continue
        yield from _bound(now[name], flow.value, f"{at}.{name}.value")
        yield from _bound(then[name], flow.previous, f"{at}.{name}.previous")
        change = interval_of(flow.change) if isinstance(flow, Flow) and flow.change is not None else None
        if change is not None:
            yield from _change(now[name], then[name], change, f"{at}.{name}.change")
    for year in ledger.flows.history:
        if year.period == ledger.before:
            for name in FLOWS:
                yield from _bound(then[name], getattr(year, name), f"{at}.history.{year.period}.{name}")
    if ledger.flows is trade:
        for direction in ("exports", "imports"):
            yield from _goods(direction, getattr(trade.goods, direction), now[direction])


def _goods(direction: str, goods: tuple[Good, ...], total: Mapping[str, Decimal]) -> Iterator[AtMost]:
    """Yield what the goods say of all exports or imports, which need no variables of their own for that."""
    path = f"trade.goods.{direction}"
    share_of_all, sum_of_values = Decimal(0), Decimal(0)
    for good in goods:
        value = interval_of(good.value) if good.value is not None else None
        share = interval_of(good.share) if good.share is not None else None
        if value is not None and share is not None:
            key = f"{path}.{good.name}.share"
            if share.high.is_finite() and value.low.is_finite():
                yield AtMost(_times(total, -share.high / HUNDRED), -value.low, key)
            if share.low.is_finite() and value.high.is_finite():
                yield AtMost(_times(total, share.low / HUNDRED), value.high, key)
        if value is not None and value.low.is_finite():
            sum_of_values += value.low
        elif share is not None and share.low.is_finite():
            share_of_all += share.low / HUNDRED
    if share_of_all or sum_of_values:
        yield AtMost(_times(total, share_of_all - 1), -sum_of_values, path)


def _times(expression: Mapping[str, Decimal], factor: Decimal) -> dict[str, Decimal]:
    return {name: coefficient * factor for name, coefficient in expression.items()}


def _bound(expression: Mapping[str, Decimal], quantity: Quantity | None, key: str) -> list[AtMost]:
    interval = interval_of(quantity) if quantity is not None else None
    return [] if interval is None else between(expression, interval, key)


def _change(now: Mapping[str, Decimal], before: Mapping[str, Decimal], percent: Interval, key: str) -> Iterator[AtMost]:
    """Yield that an expression grew by so many per cent."""
    if percent.high.is_finite():
        yield AtMost({**now, **_times(before, -1 - percent.high / HUNDRED)}, Decimal(0), key)
    if percent.low.is_finite():
        yield AtMost({**_times(now, -ONE), **_times(before, 1 + percent.low / HUNDRED)}, Decimal(0), key)
