"""What moved the balance of trade: exports or imports, told only where the figures leave no doubt."""

from __future__ import annotations

from typing import Literal

from briefing.figures.model import Figures
from briefing.figures.movement import balance_change, change_of

Cause = Literal["exports-up", "exports-down", "imports-up", "imports-down"]


def balance_cause(figures: Figures) -> Cause | None:
    """Return which flow contributed most to the change of the balance, and which way it went.

    None where a figure is missing, where rounding leaves open which contribution is the larger, or where the larger
    one worked against the change.
    """
    exports, imports = change_of(figures, "trade.exports"), change_of(figures, "trade.imports")
    balance = balance_change(figures)
    if exports is None or imports is None or balance is None or not balance.sign:
        return None
    improved = balance.sign > 0
    if exports.sign and abs(exports).exceeds(abs(imports)):
        up = exports.sign > 0
        return ("exports-up" if up else "exports-down") if up == improved else None
    if imports.sign and abs(imports).exceeds(abs(exports)):
        up = imports.sign > 0
        return ("imports-up" if up else "imports-down") if up != improved else None
    return None
