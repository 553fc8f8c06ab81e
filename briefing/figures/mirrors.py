"""The same trade as two report it: what no way of counting, and no rate of exchange, makes the same."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from briefing.data.model import Mirror, Trade
from briefing.data.periods import Months
from briefing.data.quantities import Quantity
from briefing.errors import Rule
from briefing.figures.findings import Finding, doubtful, wrong
from briefing.figures.growth import SAID_TWICE
from briefing.figures.intervals import HUNDRED, bounds_of
from briefing.figures.model import Figures
from briefing.figures.rates import apart, together

MIRROR_APART = Rule(
    "BR130",
    "The same trade is many times larger as another reports it.",
    "check the scale, the currency and the period of both",
)
SWAPPED = Rule(
    "BR131",
    "The exports of one report are the imports of the other.",
    "say with `exports_from` whose exports stand under `exports`",
)
MIRROR_PERIOD = Rule(
    "BR132",
    "A mirror is of a period that neither the figures nor those before them are of.",
    "write what the other side published for the period of the figures",
)
MIRROR_CHANGE = Rule(
    "BR133", "The same trade changed otherwise as another reports it.", "check the sign and the digits of both changes"
)
OWN_MIRROR = Rule(
    "BR134",
    "A mirror is of the side whose statistics the figures are.",
    "write the figures of the other side, or the other's country",
)

FAR: Final = Decimal(5)
NEAR: Final = Decimal("1.35")
FLOWS: Final = ("turnover", "exports", "imports")


def audit_mirrors(trade: Trade, figures: Figures) -> Iterator[Finding]:
    """Yield the mirrors that cannot be of the same trade, or hardly."""
    for number, mirror in enumerate(trade.mirror):
        at = f"trade.mirror.{number}"
        yield from _owner(trade, mirror, at)
        yield from _period(trade, mirror, at)
        found = list(_sizes(trade, mirror, at, figures))
        yield from _swapped(trade, mirror, at, figures) or found
        yield from _change(trade, mirror, at, figures)
        for other in range(number):
            yield from _twice(trade.mirror[other], mirror, f"trade.mirror.{other}", at)


def _owner(trade: Trade, mirror: Mirror, at: str) -> Iterator[Finding]:
    if trade.reporter is not None and mirror.country is not None and mirror.country == trade.reporter.country:
        message = f"is of {mirror.country}, as the figures that it mirrors"
        yield wrong(OWN_MIRROR, message, f"{at}.country", "trade.reporter.country")


def _period(trade: Trade, mirror: Mirror, at: str) -> Iterator[Finding]:
    now = trade.period
    if now is not None and not (mirror.period.overlaps(now) or mirror.period.overlaps(now.before)):
        message = f"is of {mirror.period}, and the figures that it mirrors are of {now}"
        yield doubtful(MIRROR_PERIOD, message, f"{at}.period", "trade.period")


def _known(trade: Trade, figures: Figures, name: str, period: Months) -> tuple[str, Quantity] | None:
    """Return the key and figure of a flow in a period, from the section or its history."""
    if trade.period == period:
        key = f"trade.{name}.value"
    elif trade.period is not None and trade.period.before == period and f"trade.{name}.previous" in figures:
        key = f"trade.{name}.previous"
    else:
        key = f"trade.history.{period}.{name}"
    quantity = figures.quantity(key)
    return None if quantity is None else (key, quantity)


def _sizes(trade: Trade, mirror: Mirror, at: str, figures: Figures) -> Iterator[Finding]:
    for name in FLOWS:
        told: Quantity | None = getattr(mirror, name)
        known = _known(trade, figures, name, mirror.period)
        if told is None or known is None:
            continue
        key, quantity = known
        if (far := apart(told, quantity)) >= FAR and bounds_of(quantity).high > 0 and bounds_of(told).high > 0:
            rate = "" if told.unit == quantity.unit else ", by any rate of exchange"
            yield doubtful(
                MIRROR_APART,
                f"{told} and {quantity} are {far:.0f} times apart{rate}",
                f"{at}.{name}",
                key,
            )


def _swapped(trade: Trade, mirror: Mirror, at: str, figures: Figures) -> list[Finding]:
    """Return that each flow is near the other one of the mirror, and far from its own."""
    pairs = []
    for name, other in (("exports", "imports"), ("imports", "exports")):
        told: Quantity | None = getattr(mirror, name)
        own = _known(trade, figures, name, mirror.period)
        turned = _known(trade, figures, other, mirror.period)
        if told is None or own is None or turned is None:
            return []
        if _near(told, turned[1]) and not _near(told, own[1]):
            pairs.append((told, turned))
    if len(pairs) < 2:  # noqa: PLR2004
        return []
    message = f"{pairs[0][0]} and {pairs[1][0]} are near {pairs[0][1][1]} and {pairs[1][1][1]} of the other direction"
    return [doubtful(SWAPPED, message, f"{at}.exports", f"{at}.imports", pairs[0][1][0], pairs[1][1][0])]


def _near(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures may be of the same trade: in the middle of the rates, they are not far apart."""
    both = together(one, other)
    if both is None or not all(interval.bounded and interval.low > 0 for interval in both):
        return False
    first, second = sorted((interval.low * interval.high).sqrt() for interval in both)
    return second / first <= NEAR


def _change(trade: Trade, mirror: Mirror, at: str, figures: Figures) -> Iterator[Finding]:
    mine = figures.quantity("trade.turnover.change") if trade.period == mirror.period else None
    if mirror.change is None or mine is None:
        return
    one, other = (1 + bounds_of(change).low / HUNDRED for change in (mirror.change, mine))
    low, high = sorted((one, other))
    if low <= 0 or high / low > 2:  # noqa: PLR2004 - twice as much
        message = f"the turnover changed by {mirror.change} here, and by {mine} there"
        yield doubtful(MIRROR_CHANGE, message, f"{at}.change", "trade.turnover.change")


def _twice(first: Mirror, second: Mirror, first_at: str, at: str) -> Iterator[Finding]:
    if (first.country, first.source, first.period) == (second.country, second.source, second.period):
        both = [name for name in FLOWS if getattr(first, name) is not None and getattr(second, name) is not None]
        for name in both:
            yield doubtful(SAID_TWICE, f"{first_at}.{name} says it of the same", f"{at}.{name}", f"{first_at}.{name}")
