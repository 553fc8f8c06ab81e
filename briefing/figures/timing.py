"""Whether the dates fit: nothing reported may lie after the edition, nothing announced before it.

And no source may be older than the period that it vouches for: then the period has moved and the figures have not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from briefing.data.calendar import DateRange, Years
from briefing.data.entities import Source, Speech
from briefing.data.entries import Entries, Entry, Moment
from briefing.data.marks import ByPeriod, Dated
from briefing.data.model import Agreement, Award, Contact, Estimable, Flights, Meeting, Mission, Project, Relations
from briefing.errors import Rule
from briefing.figures.findings import Finding, doubtful, wrong
from briefing.figures.mappings import every
from briefing.figures.periods import Period, first_day, last_day
from briefing.reading.lines import dotted

AHEAD = Rule("BR030", "What is told as past is dated after the edition.", "correct the date, or that of the edition")
OVER = Rule("BR031", "What is announced is over on the day of the edition.", "correct the date, or that of the edition")
OPEN = Rule(
    "BR032",
    "A date leaves open whether it is before or after the edition.",
    "write the day, or the month, more precisely",
)
NOT_READY = Rule(
    "BR033",
    "An agreement is in preparation for years that are over.",
    "correct the years or the status, or delete the entry",
)
NOT_SIGNED = Rule(
    "BR034",
    "An agreement enters into force after the edition, and is not signed.",
    "add `signed:` with its date, or correct the one of its entry into force",
)
IN_FORCE = Rule(
    "BR035", "An agreement is in force, and its status says otherwise.", "delete the status, or correct the date"
)
COMPLETED = Rule("BR036", "A project is completed in a year to come.", "correct the year or the status")
OVERDUE = Rule("BR037", "The year of a project is over, and it is not completed.", "correct the year or the status")
SOURCE_BEFORE = Rule(
    "BR038",
    "The source of a figure is dated before its period was over.",
    "write the new figures and their source, or the period that they are of",
)
BEFORE_RELATIONS = Rule(
    "BR044",
    "Something between the two sides is dated before they established relations.",
    "correct one of the dates; what a predecessor state did is told in a point",
)


def audit_dates(entries: Entries, edition: date) -> Iterator[Finding]:
    """Yield the dates that cannot be right on the day of the edition."""
    for entry in entries.dates:
        moment, when = entry.value, entry.given.when
        if when.tense == "past" and _ready(entry) > edition:
            hint = when.hint + _estimated(entries, entry)
            yield wrong(AHEAD, _too_early(entries, entry, edition), entry.key, "date", hint=hint)
        elif when.tense == "ahead" and last_day(moment) < edition:
            yield wrong(
                OVER, f"{moment} is over on the day of the edition, {edition}", entry.key, "date", hint=when.hint
            )
        elif when.tense == "told" and _is_open(moment, edition):
            message = f"{moment} may be before or after the day of the edition, {edition}"
            yield wrong(OPEN, message, entry.key, "date", hint=when.hint)


def audit_agreements(entries: Entries, edition: date) -> Iterator[Finding]:
    """Yield the agreements of which it cannot be true that they are, or are not yet, in force."""
    for entry in every(entries, Agreement):
        years, prepared = entry.value.years, entry.value.status == "in-preparation"
        if prepared and years is not None and last_day(years) < edition:
            message = f"{years} is over on the day of the edition, {edition}, and the agreement is in preparation"
            yield wrong(NOT_READY, message, f"{entry.key}.years", "date")
        if (in_force := entry.value.in_force) is None:
            continue
        key, status, ahead = f"{entry.key}.in_force", entry.value.status, is_ahead(in_force, edition)
        if ahead and status != "signed" and (status or entry.value.signed is None):
            what = "is not signed" if status is None else f"has the status {status}"
            yield wrong(
                NOT_SIGNED,
                f"{in_force} is after the edition of {edition}, and the agreement {what}",
                key,
                "date",
            )
        elif not ahead and status in ("signed", "in-preparation"):
            yield wrong(
                IN_FORCE,
                f"is in force since {in_force}, but has the status {status}",
                key,
                f"{entry.key}.status",
                "date",
            )


def audit_projects(entries: Entries, edition: date) -> Iterator[Finding]:
    """Yield the projects whose year and status do not fit the day of the edition."""
    for entry in every(entries, Project):
        if (year := entry.value.year) is None:
            continue
        key = f"{entry.key}.year"
        if entry.value.status == "completed" and is_ahead(year, edition):
            yield wrong(
                COMPLETED,
                f"{year} is after the edition of {edition}, and the project is completed",
                key,
                f"{key.removesuffix('year')}status",
                "date",
            )
        elif entry.value.status in ("planned", "under-way") and last_day(year) < edition:
            message = f"{year} is over on the day of the edition, {edition}, and the project is not completed"
            yield doubtful(OVERDUE, message, key, f"{key.removesuffix('year')}status", "date")


def audit_beginnings(entries: Entries, relations: Relations) -> Iterator[Finding]:
    """Yield what took place between the sides before there were relations: missions cannot, the rest need not be wrong.

    Honorary consulates and offices of trade do without relations.
    """
    if relations.established is None:
        return
    first = first_day(relations.established)
    for entry in every(entries, Contact, Agreement, Meeting, Award, Speech, Flights, Project, Mission):
        for key in _between_sides(entry):
            moment = getattr(entry.value, key)
            if moment is not None and last_day(moment) < first:
                judge = wrong if entry.kind.is_a(Mission) else doubtful
                what = re.sub(r"\B[A-Z]", r" \g<0>", type(entry.value).__name__).lower()
                message = f"the {what} is dated {moment}, before relations were established, {relations.established}"
                yield judge(BEFORE_RELATIONS, message, f"{entry.key}.{key}", "relations.established")


def _between_sides(entry: Entry) -> tuple[str, ...]:
    """Return the keys of an entry that are dates of something which takes relations between the sides."""
    if entry.kind.is_a(Contact):
        return ("date", "dates")
    if entry.kind.is_a(Agreement):
        return ("signed", "in_force")
    if entry.kind.is_a(Meeting) or entry.kind.is_a(Award) or entry.kind.is_a(Speech):
        return ("date",)
    if entry.kind.is_a(Flights):
        return ("since",)
    if entry.kind.is_a(Project) and entry.value.status == "completed":
        return ("year",)
    needs = entry.kind.is_a(Mission) and entry.value.kind in ("embassy", "consulate-general", "consulate")
    return ("since",) if needs else ()


def is_ahead(moment: Moment, edition: date) -> bool:
    """Tell whether something of a date is not over yet on the day of the edition.

    Days are ahead up to the last of them; of a month or year in which the edition falls, it is said that it has come.
    """
    return first_day(moment) > edition if _is_partial(moment) else last_day(moment) >= edition


def is_under_way(moment: Moment, edition: date) -> bool:
    """Tell whether the edition is dated on the day of something, or on one of its days."""
    return is_ahead(moment, edition) and first_day(moment) <= edition


def _is_open(moment: Moment, edition: date) -> bool:
    """Tell whether a date leaves open if it is before or after the edition."""
    return _is_partial(moment) and first_day(moment) <= edition < last_day(moment)


def _is_partial(moment: Moment) -> bool:
    return not isinstance(moment, date | DateRange)


def _too_early(entries: Entries, entry: Entry, edition: date) -> str:
    """Return what is wrong with a date that has not come; one that is called ``date`` is that of its mapping."""
    if entry.kind.mark(Dated) == Dated(covers=True):
        return f"the period {entry.value} is not over on the day of the edition, {edition}"
    holder = entries.by_key.get(dotted(entry.path[:-1]))
    if holder and holder.kind.model and entry.path[-1] in {"date", "dates"}:
        name = re.sub(r"\B[A-Z]", r" \g<0>", holder.kind.model.__name__).lower()
        return f"the {name} is dated {entry.value}, after the edition of {edition}"
    return f"{entry.value} is after the edition of {edition}"


def audit_sources(entries: Entries, sources: Mapping[str, Source], edition: date) -> Iterator[Finding]:
    """Yield the figures whose source is dated before their period was over, one of each period and source."""
    told: set[tuple[str, Period]] = set()
    for entry in entries.figures:
        name, period = entry.given.source, entry.given.period
        source = sources.get(name) if name else None
        if name is None or source is None or period is None or (name, period) in told or entry.tense != "past":
            continue
        if _over(period) > edition:  # told with the dates
            continue
        declared = _declared_at(entries, entry)
        if source.date is not None and last_day(source.date) < _over(period):
            told.add((name, period))
            yield wrong(
                SOURCE_BEFORE,
                f"the source “{name}” is dated {source.date}, before the period {period} of `{declared}` was over",
                entry.key,
                f"sources.{name}.date",
                hint="if `period:` has moved on, write the new figures and their source; "
                "what is told of another period keeps a `period:` of its own" + _estimated(entries, entry),
            )


def _estimated(entries: Entries, entry: Entry) -> str:
    """Return what else to do about a figure, or its period, that may be an estimate."""
    holder = entries.by_key.get(dotted(entry.path[:-1]))
    may_be = holder is not None and holder.kind.is_a(Estimable) and entry.path[-1] in {"value", "period"}
    return "; an estimate or forecast has `estimate: true`" if may_be else ""


def _declared_at(entries: Entries, entry: Entry) -> str:
    """Return the key of the period that a figure has; one of a series is named by it."""
    holder = entries.by_key.get(dotted(entry.path[:-1]))
    if holder and holder.kind.mark(ByPeriod):
        return entry.key
    holders = (entry.path[:depth] for depth in range(len(entry.path) - 1, 0, -1))
    keys = (dotted((*holder, "period")) for holder in holders)
    return next((key for key in keys if key in entries.by_key), "period")


def _ready(entry: Entry) -> date:
    """Return the day from which a date may be reported: that on which a period ends, or a day that has come."""
    return first_day(entry.value) if entry.kind.mark(Dated) == Dated() else _over(entry.value)


def _over(period: Period) -> date:
    """Return the day from which figures of a period may be told: its last one.

    Of years, the last may be under way: sums from 2008 on are told while it lasts.
    """
    return first_day(period) if isinstance(period, Years) else last_day(period)
