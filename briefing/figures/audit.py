"""Audit: whether the figures and dates of a briefing can all be true at once."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, localcontext

from briefing.data.model import Briefing, Investment
from briefing.data.quantities import Quantity
from briefing.data.walk import walk
from briefing.errors import Severity
from briefing.figures.arithmetic import audit_trade_arithmetic
from briefing.figures.derive import DIGITS
from briefing.figures.findings import Finding, to_diagnostics, wrong
from briefing.figures.intervals import interval_of
from briefing.figures.joint import audit_jointly
from briefing.figures.model import Figures
from briefing.figures.signs import audit_signs
from briefing.figures.timing import audit_dates, audit_sources
from briefing.figures.trade_rules import audit_trade_rules

__all__ = ["Finding", "audit", "to_diagnostics"]


def audit(briefing: Briefing, figures: Figures) -> tuple[Finding, ...]:
    """Return all that does not agree: errors where it cannot be true, warnings where it may not be meant."""
    entries = walk(briefing)
    with localcontext() as context:
        context.prec = DIGITS
        findings = [
            *audit_signs(entries),
            *audit_trade_rules(briefing.trade, figures),
            *audit_trade_arithmetic(briefing.trade),
            *_enterprises(briefing.investment),
            *audit_dates(entries, briefing.date),
            *audit_sources(entries, briefing.sources, briefing.date),
        ]
        if not any(finding.severity is Severity.ERROR for finding in findings):
            findings += audit_jointly(briefing.trade)
    return tuple(findings)


def _enterprises(investment: Investment) -> Iterator[Finding]:
    enterprises = investment.enterprises
    if enterprises is None or enterprises.active is None:
        return
    groups: dict[str, list[Quantity | None]] = {
        "joint": [enterprises.joint],
        "with_participation": [enterprises.with_participation],
        "all": [enterprises.joint, enterprises.with_participation],
    }
    of = enterprises.active.of
    counts = groups[of]
    bounds = [interval_of(count) for count in counts if count is not None]
    active = interval_of(enterprises.active.count)
    if active is None or len(bounds) < len(counts):
        return
    highs = [bound.high for bound in bounds if bound is not None]
    if len(highs) == len(counts) and active.low > sum(highs, Decimal(0)):
        yield wrong(
            f"{enterprises.active.count} companies are active, of {_written(counts)} registered",
            "investment.enterprises.active.count",
            *(f"investment.enterprises.{name}" for name in groups if name in (of, *(groups if of == "all" else ()))),
            hint="correct the counts, or what the active ones are counted `of`",
        )


def _written(counts: list[Quantity | None]) -> str:
    return " and ".join(str(count) for count in counts)
