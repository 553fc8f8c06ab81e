"""What moved the balance of trade: exports or imports, told only where the figures leave no doubt."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from briefing.figures.model import Figures

Cause = Literal["exports-up", "exports-down", "imports-up", "imports-down"]


def balance_cause(figures: Figures) -> Cause | None:
    """Return which flow contributed most to the change of the balance, and which way it went.

    None where a figure is missing, where rounding leaves open which contribution is the larger, or where the larger
    one worked against the change.
    """
    exports, imports = _difference(figures, "exports"), _difference(figures, "imports")
    balance = _difference(figures, "balance")
    if exports is None or imports is None or balance is None or balance[0] <= 0 <= balance[1]:
        return None
    improved = balance[0] > 0
    if _surely_larger(exports, imports):
        up = exports[0] > 0
        return ("exports-up" if up else "exports-down") if up == improved else None
    if _surely_larger(imports, exports):
        up = imports[0] > 0
        return ("imports-up" if up else "imports-down") if up != improved else None
    return None


def _difference(figures: Figures, flow: str) -> tuple[Decimal, Decimal] | None:
    """Return between which bounds the change of a flow lies, in whole units of money."""
    now, before = figures.quantity(f"trade.{flow}.value"), figures.quantity(f"trade.{flow}.previous")
    if now is None or before is None or now.unit != before.unit:
        return None
    (low, high), (low_before, high_before) = now.interval, before.interval
    return low - high_before, high - low_before


def _surely_larger(one: tuple[Decimal, Decimal], other: tuple[Decimal, Decimal]) -> bool:
    """Tell whether the size of one change exceeds that of the other whatever the exact values are."""
    if one[0] <= 0 <= one[1]:
        return False
    return min(map(abs, one)) > max(map(abs, other))
