"""Whether all trade figures can be true together, when each relation alone holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from briefing.data.model import Flow, Good, Trade
from briefing.data.quantities import Quantity
from briefing.figures.consistency import AtMost, between, conflict
from briefing.figures.findings import Finding, wrong
from briefing.figures.intervals import HUNDRED, Interval, interval_of
from briefing.figures.trade import FLOWS

ONE = Decimal(1)


def audit_jointly(trade: Trade) -> Iterator[Finding]:
    """Yield a finding when no exact exports, imports and goods round to all that is printed."""
    rows = list(_inequalities(trade))
    keys = conflict(rows)
    if keys:
        yield wrong(
            "these figures agree in pairs, but no exact numbers round to all of them: " + ", ".join(keys),
            *keys,
            hint="take all of them from one source, and correct the one that is wrong",
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


def _inequalities(trade: Trade) -> Iterator[AtMost]:
    now, then = _expressions("now"), _expressions("before")
    earlier = trade.period.before if trade.period else None
    for name in FLOWS:
        flow = getattr(trade, name)
        if flow is None:
            continue
        yield from _bound(now[name], flow.value, f"trade.{name}.value")
        yield from _bound(then[name], flow.previous, f"trade.{name}.previous")
        change = interval_of(flow.change) if isinstance(flow, Flow) and flow.change is not None else None
        if change is not None:
            yield from _ratio(now[name], then[name], change, f"trade.{name}.change", base=HUNDRED)
    for year in trade.history:
        if year.period == earlier:
            for name in FLOWS:
                yield from _bound(then[name], getattr(year, name), f"trade.history.{year.period}.{name}")
    for direction in ("exports", "imports"):
        yield from _goods(direction, getattr(trade.goods, direction), now[direction])


def _goods(direction: str, goods: tuple[Good, ...], total: Mapping[str, Decimal]) -> Iterator[AtMost]:
    path = f"trade.goods.{direction}"
    all_goods: dict[str, Decimal] = {}
    for good in goods:
        if good.value is None and good.share is None:
            continue
        variable = {f"{path}.{good.term}": ONE}
        all_goods |= variable
        yield from _bound(variable, good.value, f"{path}.{good.term}.value")
        share = interval_of(good.share) if good.share is not None else None
        if share is not None:
            yield from _ratio(variable, total, share, f"{path}.{good.term}.share", base=Decimal(0))
    if all_goods:
        yield AtMost(all_goods | {name: -factor for name, factor in total.items()}, Decimal(0), path)


def _bound(expression: Mapping[str, Decimal], quantity: Quantity | None, key: str) -> list[AtMost]:
    interval = interval_of(quantity) if quantity is not None else None
    return [] if interval is None else between(expression, interval, key)


def _ratio(
    part: Mapping[str, Decimal], whole: Mapping[str, Decimal], percent: Interval, key: str, *, base: Decimal
) -> Iterator[AtMost]:
    """Yield that ``part`` is ``base`` plus so many per cent of ``whole``."""
    if percent.high.is_finite():
        high = (base + percent.high) / HUNDRED
        yield AtMost({**part, **{name: -factor * high for name, factor in whole.items()}}, Decimal(0), key)
    if percent.low.is_finite():
        low = (base + percent.low) / HUNDRED
        negated = {name: -factor for name, factor in part.items()}
        yield AtMost({**negated, **{name: factor * low for name, factor in whole.items()}}, Decimal(0), key)
