"""Figures: those published in the data, those that follow from them, and whether they agree with each other."""

from briefing.figures.audit import Finding, audit, to_diagnostics
from briefing.figures.cause import Cause, balance_cause
from briefing.figures.derive import derive
from briefing.figures.model import Figure, Figures, Origin

__all__ = ["Cause", "Figure", "Figures", "Finding", "Origin", "audit", "balance_cause", "derive", "to_diagnostics"]
