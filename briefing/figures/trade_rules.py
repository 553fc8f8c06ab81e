"""What a trade figure must satisfy beside the arithmetic: its claim of a record, its place in the history, its trend.

That all are in one currency, have a source and stand in order is checked when the file is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from briefing.data.model import Good, Trade, TradeYear
from briefing.data.quantities import Quantity
from briefing.errors import Rule
from briefing.figures.amounts import same_unit
from briefing.figures.findings import Finding, doubtful, wrong
from briefing.figures.growth import SAID_TWICE, TWO_VALUES, fallen, no_growth, no_record
from briefing.figures.intervals import interval_of
from briefing.figures.model import Figures
from briefing.figures.periods import is_year_beside
from briefing.figures.trade import FLOWS, Ledger, ledgers

LIKELY, SURELY = 3, 5
"""So many digits, of all figures of a period, are not the same by chance."""
HISTORY_PERIOD = Rule(
    "BR015",
    "A period of the history does not compare with the current one.",
    "compare the same months of each year; beside a part-year, whole years may stand",
)
LEFT_BEHIND = Rule(
    "BR018",
    "The figures are those of another period in the history, as if the period had moved and they had not.",
    "write the figures of the period, or correct the period",
)
TREND = Rule(
    "BR019", "A good is called growing or falling, and its change says otherwise.", "correct the change or the trend"
)


def audit_trade_rules(trade: Trade, figures: Figures) -> Iterator[Finding]:
    """Yield what is wrong with single trade figures."""
    for ledger in ledgers(trade):
        yield from _records(ledger, figures)
        yield from _history(ledger)
        yield from _left_behind(ledger)
    yield from _goods(trade)


def _records(ledger: Ledger, figures: Figures) -> Iterator[Finding]:
    for name in ("turnover", "exports", "imports"):
        flow = getattr(ledger.flows, name)
        if flow is None or flow.record is None:
            continue
        key = f"{ledger.at}.{name}.record"
        if flow.record.of == "change":
            yield from no_growth(figures.quantity(f"{ledger.at}.{name}.change"), key, f"{ledger.at}.{name}")
        else:
            yield from fallen(flow.change, key, f"{ledger.at}.{name}")
            yield from _record_value(ledger, name, flow.value, figures)


def _record_value(ledger: Ledger, name: str, value: Quantity, figures: Figures) -> Iterator[Finding]:
    earlier = [
        f"{ledger.at}.{name}.previous",
        *(f"{ledger.at}.history.{year.period}.{name}" for year in ledger.flows.history),
    ]
    for key in earlier:
        quantity = figures.quantity(key)
        if quantity is not None and same_unit(quantity, value):
            yield from no_record(value, quantity, f"{ledger.at}.{name}.record", key)


def _history(ledger: Ledger) -> Iterator[Finding]:
    for index, year in enumerate(ledger.flows.history):
        now = ledger.period
        if now is not None and not (year.period.is_same_part(now) or is_year_beside(year.period, now)):
            yield doubtful(
                HISTORY_PERIOD,
                f"{year.period} does not compare with the current period, {now}",
                f"{ledger.at}.history.{index}.period",
                f"{ledger.at}.period",
            )
    yield from _said_twice(ledger)


def _said_twice(ledger: Ledger) -> Iterator[Finding]:
    earlier = ledger.before
    for year in ledger.flows.history:
        if year.period != earlier:
            continue
        for name in FLOWS:
            flow = getattr(ledger.flows, name)
            old, previous = getattr(year, name), flow.previous if flow else None
            if old is None or previous is None or old.unit != previous.unit:
                continue
            keys = (f"{ledger.at}.{name}.previous", f"{ledger.at}.history.{year.period}.{name}")
            one, other = interval_of(previous), interval_of(old)
            if one and other and not one.meets(other):
                yield wrong(
                    TWO_VALUES,
                    f"{previous} here, but {old} in the history of {earlier}",
                    *keys,
                )
            else:
                yield doubtful(SAID_TWICE, f"the history of {earlier} says this too", *keys)


def _left_behind(ledger: Ledger) -> Iterator[Finding]:
    """Yield the figures that stayed when the period moved: the history has them for another period."""
    if ledger.period is None:
        return
    flows = {name: flow for name in FLOWS if (flow := getattr(ledger.flows, name)) is not None}
    then = {name: flow.previous for name, flow in flows.items() if flow.previous is not None}
    for index, year in enumerate(ledger.flows.history):
        keys = (f"{ledger.at}.period", f"{ledger.at}.history.{index}.period")
        # Against the period before, a published change is checked by itself, and may be none.
        silent = year.period != ledger.period.before
        now = {name: flow.value for name, flow in flows.items() if silent or getattr(flow, "change", None) is None}
        if judge := _same(now, year):
            yield judge(
                LEFT_BEHIND,
                f"the figures of {ledger.period} are those that the history has for {year.period}",
                *keys,
                hint=f"if the period has moved and the figures have not, write those of {ledger.period}",
            )
        if year.period != ledger.period.before and (judge := _same(then, year)):
            yield judge(
                LEFT_BEHIND,
                f"what `previous` says is in the history of {year.period}, but before {ledger.period} "
                f"comes {ledger.period.before}",
                *keys,
                hint=f"write what was published for {ledger.period.before}, or leave `previous` out",
            )


def _same(figures: Mapping[str, Quantity], year: TradeYear) -> Callable[..., Finding] | None:
    """Return how to judge that a period of the history has the same figures, None where it has not.

    Few digits may be the same by chance.
    """
    both = [(quantity, old) for name, quantity in figures.items() if (old := getattr(year, name)) is not None]
    if not both or any(quantity != old for quantity, old in both):
        return None
    digits = sum(len(quantity.amount.as_tuple().digits) for quantity, _ in both)
    return wrong if digits >= SURELY else doubtful if digits >= LIKELY else None


def _goods(trade: Trade) -> Iterator[Finding]:
    for direction in ("exports", "imports"):
        goods: tuple[Good, ...] = getattr(trade.goods, direction)
        for good in goods:
            key = f"trade.goods.{direction}.{good.name}"
            against = {"growing": -1, "falling": 1}.get(good.trend or "", 0)
            if good.change is not None and good.change.value * against > 0:
                yield wrong(
                    TREND,
                    f"{good.name} is {good.trend}, but its change is {good.change}",
                    f"{key}.change",
                    f"{key}.trend",
                )
