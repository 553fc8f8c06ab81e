"""Whether the arithmetic of the trade figures holds within rounding, relation by relation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from briefing.data.model import Flow, Good, Trade
from briefing.data.periods import Months
from briefing.data.quantities import Quantity
from briefing.errors import Rule
from briefing.figures.findings import Finding, wrong
from briefing.figures.growth import audit_change
from briefing.figures.intervals import HUNDRED, Interval, interval_of
from briefing.figures.trade import FLOWS, Ledger, ledgers

Row = Mapping[str, tuple[str, Quantity]]  # the flows of one period: key and figure

TOGETHER = "take all figures from one source, and correct the one that is wrong"
TURNOVER = Rule("BR001", "Exports and imports do not make the turnover.", TOGETHER)
BALANCE = Rule("BR002", "Exports less imports do not make the balance.", TOGETHER)
GOODS_AND_SERVICES = Rule("BR003", "Trade in goods and trade in services do not make the total.", TOGETHER)
SHARES_OF_GOODS = Rule(
    "BR004", "The shares of the goods come to more than 100%.", "correct the shares: none exceed 100%"
)
SUM_OF_GOODS = Rule("BR005", "The goods come to more than all exports, or all imports.", TOGETHER)
SHARE_OF_GOOD = Rule("BR006", "The value of a good is not the share that it is said to be.", TOGETHER)


def audit_trade_arithmetic(trade: Trade) -> Iterator[Finding]:
    """Yield the relations between trade figures that do not hold."""
    for row in _rows(trade):
        yield from _sums(row)
    yield from _totals(trade)
    for ledger in ledgers(trade):
        yield from _changes(ledger)
    for direction in ("exports", "imports"):
        yield from _goods(direction, getattr(trade.goods, direction), getattr(trade, direction))


def _rows(trade: Trade) -> Iterator[Row]:
    """Yield the flows of each period, and of each mirror, as published."""
    for ledger in ledgers(trade):
        yield from (_row(ledger, "value"), _row(ledger, "previous"))
        for year in ledger.flows.history:
            yield _published(year, f"{ledger.at}.history.{year.period}")
    for index, mirror in enumerate(trade.mirror):
        yield _published(mirror, f"trade.mirror.{index}")


def _row(ledger: Ledger, part: str) -> Row:
    """Return the flows of the period, their ``value``, or of the period before, ``previous``."""
    flows = ((name, getattr(ledger.flows, name)) for name in FLOWS)
    figures = ((name, getattr(flow, part)) for name, flow in flows if flow is not None)
    return {name: (f"{ledger.at}.{name}.{part}", quantity) for name, quantity in figures if quantity is not None}


def _published(node: object, path: str) -> Row:
    figures = ((name, getattr(node, name, None)) for name in FLOWS)
    return {name: (f"{path}.{name}", quantity) for name, quantity in figures if quantity is not None}


def _known(row: Row, *names: str) -> list[tuple[str, Quantity, Interval]]:
    """Return figures that can be compared: all there, in one currency, and not merely ``about``."""
    found = []
    for name in names:
        if name in row:
            key, quantity = row[name]
            interval = interval_of(quantity)
            if interval is not None:
                found.append((key, quantity, interval))
    same = len({quantity.unit for _, quantity, _ in found}) == 1
    return found if same and len(found) == len(names) else []


def _sums(row: Row) -> Iterator[Finding]:
    for export_key, exports, out, import_key, imports, back, key, total, printed in _triples(row, "turnover"):
        if not printed.meets(out + back):
            yield wrong(
                TURNOVER,
                f"exports of {exports} and imports of {imports} do not make a turnover of {total}",
                key,
                export_key,
                import_key,
            )
    for export_key, exports, out, import_key, imports, back, key, total, printed in _triples(row, "balance"):
        expected = out - back
        if not printed.meets(expected):
            turned = Interval(-printed.high, -printed.low).meets(expected)
            yield wrong(
                BALANCE,
                f"exports of {exports} less imports of {imports} do not make a balance of {total}",
                key,
                export_key,
                import_key,
                hint="turn the sign round: the balance is exports less imports" if turned else "",
            )


def _triples(
    row: Row, name: str
) -> Iterator[tuple[str, Quantity, Interval, str, Quantity, Interval, str, Quantity, Interval]]:
    known = _known(row, "exports", "imports", name)
    if known:
        exports, imports, total = known
        yield (*exports, *imports, *total)


def _totals(trade: Trade) -> Iterator[Finding]:
    """Yield that goods and services do not make the total, flow by flow."""
    by_name = {ledger.at: ledger for ledger in ledgers(trade)}
    goods, services, total = (by_name.get(at) for at in ("trade", "trade.services", "trade.total"))
    if goods is None or services is None or total is None:
        return
    rows = [_by_period(ledger) for ledger in (goods, services, total)]
    for period in rows[2]:
        for name in FLOWS:
            row = {str(place): one[period][name] for place, one in enumerate(rows) if name in one.get(period, {})}
            known = _known(row, "0", "1", "2")
            if not known:
                continue
            (goods_key, of_goods, first), (key, of_services, second), (total_key, both, printed) = known
            if not printed.meets(first + second):
                yield wrong(
                    GOODS_AND_SERVICES,
                    f"{of_goods} in goods and {of_services} in services do not make a total of {both}",
                    total_key,
                    goods_key,
                    key,
                    hint=f"see {goods_key} and {key}: take all of them from one source",
                )


def _by_period(ledger: Ledger) -> Mapping[Months, Row]:
    """Return the published flows of a ledger by their period."""
    found: dict[Months, Row] = {
        year.period: _published(year, f"{ledger.at}.history.{year.period}") for year in ledger.flows.history
    }
    if ledger.period is not None:
        before = ledger.period.before
        found[before] = {**found.get(before, {}), **_row(ledger, "previous")}
        found[ledger.period] = _row(ledger, "value")
    return found


def _changes(ledger: Ledger) -> Iterator[Finding]:
    history = next((year for year in ledger.flows.history if year.period == ledger.before), None)
    for name in ("turnover", "exports", "imports"):
        flow: Flow | None = getattr(ledger.flows, name)
        if flow is None or flow.change is None:
            continue
        previous, key = flow.previous, f"{ledger.at}.{name}.previous"
        if previous is None and history is not None:
            previous, key = getattr(history, name), f"{ledger.at}.history.{history.period}.{name}"
        if previous is not None and previous.unit == flow.value.unit:
            keys = (f"{ledger.at}.{name}.value", f"{ledger.at}.{name}.change", key)
            yield from audit_change(flow.value, flow.change, previous, keys=keys)


def _goods(direction: str, goods: tuple[Good, ...], flow: Flow | None) -> Iterator[Finding]:
    path = f"trade.goods.{direction}"
    total = interval_of(flow.value) if flow is not None else None
    shares = [interval for good in goods if good.share is not None and (interval := interval_of(good.share))]
    least = sum((max(share.low, Decimal(0)) for share in shares), Decimal(0))
    if least > HUNDRED:
        yield wrong(
            SHARES_OF_GOODS,
            f"the shares of the goods come to {least:f}% at the least",
            path,
        )
    if flow is None or total is None or not total.bounded:
        return
    same = [good for good in goods if good.value is not None and good.value.unit == flow.value.unit]
    values = [interval for good in same if good.value is not None and (interval := interval_of(good.value))]
    parts = sum((max(value.low, Decimal(0)) for value in values), Decimal(0))
    if parts > total.high:
        yield wrong(
            SUM_OF_GOODS,
            f"the goods come to more than all {direction}, {flow.value}",
            path,
            f"trade.{direction}.value",
        )
    for good in same:
        value, share = (interval_of(q) if q is not None else None for q in (good.value, good.share))
        if value is None or share is None or not share.bounded:
            continue
        if not value.meets(total * Interval(share.low / HUNDRED, share.high / HUNDRED)):
            yield wrong(
                SHARE_OF_GOOD,
                f"{good.value} is not {good.share} of all {direction}, {flow.value}",
                f"{path}.{good.name}.share",
                f"{path}.{good.name}.value",
                f"trade.{direction}.value",
            )
