"""Direct investment: what was invested in a period against what there was at its end."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from briefing.data.calendar import Years
from briefing.data.entries import Entries
from briefing.data.model import Investment, MoneyMeasurement
from briefing.errors import Rule
from briefing.figures.findings import Finding, doubtful
from briefing.figures.intervals import bounds_of
from briefing.figures.model import Figures
from briefing.figures.periods import Period, last_day
from briefing.figures.rates import together

STOCK_BELOW = Rule(
    "BR170",
    "More was invested in a period than there is at its end.",
    "check the currency and the scale of stock and flow",
)
STOCK_MOVED = Rule(
    "BR171",
    "A stock moved by many times what was invested.",
    "check the digits of the stock, of the one before and of the flow",
)

MANY, MUCH = 5, Decimal("0.5")
_ALL: Final = Decimal("0.9")


def audit_holdings(investment: Investment, entries: Entries, figures: Figures) -> Iterator[Finding]:
    """Yield the stocks and flows of a direction that hardly fit; values change, too, so that none is impossible."""
    for direction in ("inward", "outward"):
        stock: MoneyMeasurement | None = getattr(investment.stock, direction)
        flow: MoneyMeasurement | None = getattr(investment.flow, direction)
        if stock is None or flow is None:
            continue
        stock_key, flow_key = f"investment.stock.{direction}.value", f"investment.flow.{direction}.value"
        when, during = (entries.by_key[key].given.period for key in (stock_key, flow_key))
        both = together(stock.value, flow.value)
        if both is None or not _ends_with(during, when):
            continue
        if both[0].high < both[1].low * _ALL:
            message = f"{flow.value} was invested, and the stock after it is {stock.value}"
            yield doubtful(STOCK_BELOW, message, stock_key, flow_key)
        elif not isinstance(during, Years):
            yield from _moved(direction, stock, flow, figures)


def _ends_with(during: Period | None, when: Period | None) -> bool:
    return during is not None and when is not None and last_day(during) == last_day(when)


def _moved(direction: str, stock: MoneyMeasurement, flow: MoneyMeasurement, figures: Figures) -> Iterator[Finding]:
    before = figures.quantity(f"investment.stock.{direction}.previous")
    if before is None or not before.unit == stock.value.unit == flow.value.unit:
        return
    now, then, invested = bounds_of(stock.value), bounds_of(before), bounds_of(flow.value)
    step = abs(now - then)
    if step.low > invested.high * MANY and step.low > then.high * MUCH:
        yield doubtful(
            STOCK_MOVED,
            f"from {before} to {stock.value} the stock moved, and {flow.value} was invested",
            f"investment.stock.{direction}.value",
            f"investment.stock.{direction}.previous",
            f"investment.flow.{direction}.value",
        )
