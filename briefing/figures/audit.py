"""Audit: whether the figures and dates of a briefing can all be true at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date
from decimal import Decimal, localcontext

from briefing.data.entries import Entries
from briefing.data.known import NOTHING
from briefing.data.model import Active, Briefing, Enterprises
from briefing.data.numerals import Numerals
from briefing.data.quantities import Quantity
from briefing.data.walk import walk
from briefing.errors import Rule, Severity
from briefing.figures.arithmetic import audit_trade_arithmetic
from briefing.figures.copies import audit_copies
from briefing.figures.counts import audit_counts
from briefing.figures.derive import DIGITS
from briefing.figures.duplicates import audit_duplicates
from briefing.figures.findings import Finding, to_diagnostics, valued, wrong
from briefing.figures.goods import audit_goods
from briefing.figures.holdings import audit_holdings
from briefing.figures.intervals import interval_of
from briefing.figures.joint import audit_jointly
from briefing.figures.mappings import every
from briefing.figures.measured import audit_measured
from briefing.figures.mirrors import audit_mirrors
from briefing.figures.model import Figures
from briefing.figures.profiles import audit_profiles
from briefing.figures.prose import audit_prose
from briefing.figures.routes import audit_routes
from briefing.figures.sides import audit_sides
from briefing.figures.signs import audit_signs
from briefing.figures.standings import audit_standings
from briefing.figures.timelines import audit_timelines
from briefing.figures.timing import audit_agreements, audit_beginnings, audit_dates, audit_projects, audit_sources
from briefing.figures.trade import audit_ways
from briefing.figures.trade_rules import audit_trade_rules
from briefing.figures.validity import audit_validity

__all__ = ["Finding", "audit", "to_diagnostics"]

ACTIVE = Rule(
    "BR040",
    "More companies are active than are registered.",
    "correct the counts, or what the active ones are counted `of`",
)


def audit(
    briefing: Briefing,
    figures: Figures,
    *,
    today: date | None = None,
    languages: Collection[str] = (),
    numerals: Callable[[str], Numerals] = NOTHING.numerals,
) -> tuple[Finding, ...]:
    """Return all that does not agree: errors where it cannot be true, warnings where it may not be meant.

    Args:
        briefing: The data.
        figures: What is published and what follows from it.
        today: The day on which sources are to be valid beside that of the edition; None: that of the edition alone.
        languages: The tags of the languages whose texts are read for numbers.
        numerals: How a language writes numbers.
    """
    entries = walk(briefing)
    with localcontext() as context:
        context.prec = DIGITS
        findings = [
            *audit_signs(entries),
            *audit_measured(entries, figures, briefing.date),
            *audit_trade_rules(briefing.trade, figures),
            *audit_trade_arithmetic(briefing.trade),
            *audit_ways(briefing.trade),
            *_enterprises(entries),
            *audit_dates(entries, briefing.date),
            *audit_agreements(entries, briefing.date),
            *audit_projects(entries, briefing.date),
            *audit_sources(entries, briefing.sources, briefing.date),
            *audit_standings(entries, figures),
            *audit_timelines(entries, briefing.trade),
            *audit_goods(briefing.trade, figures),
            *audit_mirrors(briefing.trade, figures),
            *audit_holdings(briefing.investment, entries, figures),
            *audit_profiles(briefing, entries),
            *audit_counts(briefing, entries),
            *audit_copies(entries),
            *audit_routes(entries),
            *audit_sides(briefing, entries),
            *audit_duplicates(briefing, entries),
            *audit_beginnings(entries, briefing.relations),
            *audit_validity(entries, briefing.sources, briefing.date, today),
            *audit_prose(entries, figures, briefing.date, languages, numerals),
        ]
        if not any(finding.severity is Severity.ERROR for finding in findings):
            findings += audit_jointly(briefing.trade)
    return tuple(valued(findings, entries))


def _enterprises(entries: Entries) -> Iterator[Finding]:
    for entry in every(entries, Enterprises):
        if entry.value.active is not None:
            yield from _active(entry.key, entry.value, entry.value.active)


def _active(at: str, enterprises: Enterprises, active: Active) -> Iterator[Finding]:
    """Yield that more companies are active than are registered."""
    names = ("joint", "with_participation") if active.of == "all" else (active.of,)
    counts = [count for name in names if (count := getattr(enterprises, name)) is not None]
    registered = [interval for count in counts if (interval := interval_of(count)) is not None]
    now = interval_of(active.count)
    if now is None or len(registered) < len(names):
        return
    if now.low > sum((interval.high for interval in registered), Decimal(0)):
        yield wrong(
            ACTIVE,
            f"{active.count} companies are active, of {_written(counts)} registered",
            f"{at}.active.count",
            *(f"{at}.{name}" for name in names),
        )


def _written(counts: list[Quantity]) -> str:
    return " and ".join(str(count) for count in counts)
