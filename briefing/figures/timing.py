"""Whether the dates fit the edition: nothing reported may lie after it, nothing announced before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing.data.calendar import AnyDate, DateRange
from briefing.data.model import Briefing, Visit
from briefing.figures.findings import Finding, wrong
from briefing.figures.periods import Period, first_day, last_day


def audit_dates(briefing: Briefing) -> Iterator[Finding]:
    """Yield the dates that cannot be right on the day of the edition."""
    edition = briefing.date
    for key, what, moment in _past(briefing):
        if moment is not None and first_day(moment) > edition:
            yield wrong(
                f"{what} is dated {moment}, after the edition of {edition}",
                key,
                "date",
                hint="correct the date, or that of the edition",
            )
    for key, period in _periods(briefing):
        if period is not None and last_day(period) > edition:
            yield wrong(
                f"the period {period} is not over on the day of the edition, {edition}",
                key,
                "date",
                hint="give the figures of a period that has ended",
            )
    upcoming = briefing.relations.upcoming
    if upcoming is not None:
        yield from _upcoming(upcoming, edition)


def _past(briefing: Briefing) -> Iterator[tuple[str, str, AnyDate | DateRange | None]]:
    """Yield what a briefing reports as having happened: key, name and date."""
    for name, source in briefing.sources.items():
        yield f"sources.{name}.date", "the source", source.date
    relations = briefing.relations
    yield "relations.established", "the establishment of relations", relations.established
    if relations.visits is not None:
        yield "relations.visits.as_of", "the count of visits", relations.visits.as_of
    for index, visit in enumerate(relations.milestones):
        key, moment = _when(visit)
        yield f"relations.milestones.{index}.{key}", "the visit", moment
    if relations.commission is not None:
        yield "relations.commission.date", "the meeting", relations.commission.date
    if briefing.trade.potential is not None:
        yield "trade.potential.date", "the statement", briefing.trade.potential.date
    for index, agreement in enumerate(briefing.trade.agreements):
        yield f"trade.agreements.{index}.in_force", "the agreement in force", agreement.in_force
    for index, award in enumerate(briefing.foreign_policy.awards):
        yield f"foreign_policy.awards.{index}.date", "the award", award.date
    yield from _spoken(briefing)


def _spoken(briefing: Briefing) -> Iterator[tuple[str, str, AnyDate | None]]:
    for section in ("summary", "relations", "trade", "investment", "corridor", "foreign_policy"):
        for index, point in enumerate(getattr(briefing, section).points):
            for kind in ("quote", "statement"):
                speech = getattr(point, kind)
                if speech is not None:
                    yield f"{section}.points.{index}.{kind}.date", f"the {kind}", speech.date


def _periods(briefing: Briefing) -> Iterator[tuple[str, Period | None]]:
    yield "trade.period", briefing.trade.period
    for index, mirror in enumerate(briefing.trade.mirror):
        yield f"trade.mirror.{index}.period", mirror.period


def _when(visit: Visit) -> tuple[str, date | DateRange | None]:
    return ("date", visit.date) if visit.dates is None else ("dates", visit.dates)


def _upcoming(visit: Visit, edition: date) -> Iterator[Finding]:
    key, moment = _when(visit)
    if moment is not None and last_day(moment) < edition:
        yield wrong(
            f"the upcoming visit of {moment} is over on the day of the edition, {edition}",
            f"relations.upcoming.{key}",
            "date",
            hint="move it to `milestones`",
        )
