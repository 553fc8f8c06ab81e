"""Which way figures moved: told only where it holds for all that the figures may be.

A sentence that says “narrowed”, “turned into” or “the strongest” takes its word from here, never from the digits that
are printed: these are rounded.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final, Literal

from briefing.data.quantities import Approx, Kind
from briefing.figures.intervals import HUNDRED, Interval, bounds_of
from briefing.figures.model import Figures
from briefing.records import frozen

Way = Literal["up", "down", "same"]
NOTABLE: Final = Decimal(1)
"""From how many per cent on a change can be the strongest, and a move is told that no digits show."""
_SIDES: Final = {1: "surplus", -1: "deficit"}


@frozen
class BalanceMove:
    """How the balance moved against the period before.

    ``way`` is deficit-down, surplus-to-deficit and so on; empty where rounding leaves it open. ``told`` is whether the
    balance before can stand beside the one of today: its digits are known, and they show the same move.
    """

    way: str
    told: bool


def balance_move(figures: Figures, at: str = "trade") -> BalanceMove | None:
    """Return how the balance of a part of trade moved; None where nothing is known of the period before."""
    now, before = f"{at}.balance.value", f"{at}.balance.previous"
    became, was = figures.bounds(now), figures.bounds(before)
    if now not in figures or became is None or was is None:
        return None
    if not (became.sign and was.sign):
        return BalanceMove("", told=False)
    if became.sign != was.sign:
        return BalanceMove(f"{_SIDES[was.sign]}-to-{_SIDES[became.sign]}", told=before in figures)
    step = balance_change(figures, at)
    if step is not None and step.sign:
        way: Way = "up" if step.sign == became.sign else "down"
    elif _are_the_same(figures, now, before):
        way = "same"
    else:  # What was published can stand beside the balance of today without a word on which is the larger.
        return BalanceMove("", told=before in figures and not figures[before].derived)
    told = _shows(figures, now, before, way)
    if not told and (step is None or abs(step).high * HUNDRED < NOTABLE * abs(became).low):
        return BalanceMove("", told=False)  # it moved, by nothing that is worth a word
    return BalanceMove(f"{_SIDES[became.sign]}-{way}", told=told)


def _are_the_same(figures: Figures, now: str, before: str) -> bool:
    """Tell whether two figures were published as the same number."""
    both = [figures.get(name) for name in (now, before)]
    if any(figure is None or figure.derived or figure.quantity.approx is not Approx.EXACT for figure in both):
        return False
    return len({figure.quantity.amount for figure in both if figure}) == 1


def _shows(figures: Figures, now: str, before: str, way: Way) -> bool:
    """Tell whether what is printed of two figures shows which way they moved: not “from about 70 to 70”."""
    became, was = figures.quantity(now), figures.quantity(before)
    if became is None or was is None:
        return False
    step = abs(became.amount) - abs(was.amount)
    return way == "same" or (step > 0 if way == "up" else step < 0)


def strongest_change(figures: Figures, *names: str) -> str | None:
    """Return which of some changes in per cent is surely the largest, None where none is or it hardly shows.

    All of them have to be known, for one that is not may be larger; a change of less than 1 per cent is none to
    name, nor is that of what has ceased (-100%).
    """
    sizes = {name: abs(bounds) for name in names if (bounds := figures.bounds(name)) is not None}
    if len(sizes) < len(names):
        return None
    for name, size in sizes.items():
        others = [other for key, other in sizes.items() if key != name]
        quantity = figures.quantity(name)
        if (
            quantity
            and quantity.amount > -HUNDRED
            and abs(quantity.amount) >= NOTABLE
            and all(size.exceeds(other) for other in others)
        ):
            return name
    return None


def change_of(figures: Figures, name: str) -> Interval | None:
    """Return by how much a figure changed against the period before, in whole units; None where that is not known.

    A change in per cent tells it closer than the two values do: 2,000 after +0.04% is more by 0.8.
    """
    return _both(_step(figures, name), _by_percent(figures, name))


def balance_change(figures: Figures, at: str = "trade") -> Interval | None:
    """Return by how much the balance changed, by itself and by what exports and imports changed."""
    exports, imports = change_of(figures, f"{at}.exports"), change_of(figures, f"{at}.imports")
    by_flows = exports - imports if exports is not None and imports is not None else None
    return _both(_step(figures, f"{at}.balance"), by_flows)


def _step(figures: Figures, name: str) -> Interval | None:
    now, before = figures.bounds(f"{name}.value"), figures.bounds(f"{name}.previous")
    one, other = figures.quantity(f"{name}.value"), figures.quantity(f"{name}.previous")
    if now is None or before is None or (one and other and one.unit != other.unit):
        return None
    return now - before


def _by_percent(figures: Figures, name: str) -> Interval | None:
    now, change = figures.bounds(f"{name}.value"), figures.get(f"{name}.change")
    if now is None or change is None or change.derived or not now.bounded:
        return None
    percent = bounds_of(change.quantity)
    if change.quantity.kind is not Kind.PERCENT or not percent.bounded or percent.low <= -HUNDRED:
        return None
    return now * Interval(*(end / (HUNDRED + end) for end in (percent.low, percent.high)))


def _both(one: Interval | None, other: Interval | None) -> Interval | None:
    """Return what two intervals of one number leave of it; None if they leave nothing, which an audit reports."""
    if one is None or other is None:
        return one or other
    low, high = max(one.low, other.low), min(one.high, other.high)
    return Interval(low, high) if low <= high else None
