"""Figures: those published in the data, those that follow from them, and whether they agree with each other."""

from briefing.figures.audit import Finding, audit, to_diagnostics
from briefing.figures.cause import Cause, balance_cause
from briefing.figures.derive import derive
from briefing.figures.model import Figure, Figures, Origin
from briefing.figures.movement import BalanceMove, balance_move, strongest_change
from briefing.figures.timing import is_ahead
from briefing.figures.trade import Ledger, ledgers

__all__ = [
    "BalanceMove",
    "Cause",
    "Figure",
    "Figures",
    "Finding",
    "Ledger",
    "Origin",
    "audit",
    "balance_cause",
    "balance_move",
    "derive",
    "is_ahead",
    "ledgers",
    "strongest_change",
    "to_diagnostics",
]
