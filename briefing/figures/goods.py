"""Goods against each other and against the flow that they are of: their order, and what there was of them before."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final

from briefing.data.model import Good, Trade
from briefing.data.quantities import Quantity
from briefing.errors import Rule
from briefing.figures.findings import Finding, doubtful, wrong
from briefing.figures.intervals import HUNDRED, Interval, bounds_of, interval_of
from briefing.figures.model import Figures

UNSORTED = Rule("BR110", "A good stands before a larger one.", "write the goods largest first, or correct the figure")
NEW_CHANGED = Rule(
    "BR111", "A good is new, and its change is against a year before.", "delete the `change`, or correct the `trend`"
)
MORE_BEFORE = Rule(
    "BR112", "By their changes, goods were more than their whole flow before.", "correct the change, or the value"
)
_NEARLY: Final = Decimal("1.001")


def audit_goods(trade: Trade, figures: Figures) -> Iterator[Finding]:
    """Yield the goods that do not fit those beside them, or their flow."""
    for direction in ("exports", "imports"):
        goods: tuple[Good, ...] = getattr(trade.goods, direction)
        at = f"trade.goods.{direction}"
        yield from _order(goods, at)
        yield from _before(goods, at, figures.bounds(f"trade.{direction}.previous"), direction)
        for good in goods:
            if good.trend == "new" and good.change is not None:
                key = f"{at}.{good.name}"
                yield wrong(NEW_CHANGED, f"is new, and changed by {good.change}", f"{key}.change", f"{key}.trend")


def _order(goods: tuple[Good, ...], at: str) -> Iterator[Finding]:
    """Yield each good before the next that surely is larger, by value or, where one has none, by share."""
    for part in ("value", "share"):
        known = [(good, quantity) for good in goods if (quantity := getattr(good, part)) is not None]
        for (first, less), (second, more) in pairwise(known):
            both_valued = part == "share" and first.value is not None and second.value is not None
            one, other = interval_of(less), interval_of(more)
            if both_valued or less.unit != more.unit or one is None or other is None or one.high >= other.low:
                continue
            yield doubtful(
                UNSORTED,
                f"{less} stands before {more} of {second.name}",
                f"{at}.{first.name}.{part}",
                f"{at}.{second.name}.{part}",
            )


def _before(goods: tuple[Good, ...], at: str, all_of_it: Interval | None, direction: str) -> Iterator[Finding]:
    """Yield that the goods, each before its change, were more than all of the flow was."""
    if all_of_it is None or not all_of_it.high.is_finite() or all_of_it.high < 0:
        return
    known = [
        (good, least)
        for good in goods
        if good.value is not None and good.change is not None and (least := _least_before(good.value, good.change))
    ]
    if known and sum((least for _, least in known), Decimal(0)) > all_of_it.high * _NEARLY:
        largest = max(known, key=lambda one: one[1])[0]
        yield wrong(
            MORE_BEFORE,
            f"before a change of {largest.change} to {largest.value} the goods were more than all {direction} of then",
            f"{at}.{largest.name}.change",
            f"{at}.{largest.name}.value",
            f"trade.{direction}.value",
            f"trade.{direction}.change",
        )


def _least_before(value: Quantity, change: Quantity) -> Decimal | None:
    """Return what there was of a good before, at the least; None where that is not known."""
    factor = 1 + bounds_of(change).high / HUNDRED
    return bounds_of(value).low / factor if factor.is_finite() and factor > 0 else None
