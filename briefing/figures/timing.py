"""Whether the dates fit the edition: nothing reported may lie after it, nothing announced before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing.data.calendar import DateRange, Years
from briefing.data.marks import Dated
from briefing.data.model import Agreement
from briefing.data.walk import Entries, Entry, Moment
from briefing.figures.findings import Finding, wrong
from briefing.figures.periods import first_day, last_day
from briefing.reading.lines import dotted


def audit_dates(entries: Entries, edition: date) -> Iterator[Finding]:
    """Yield the dates that cannot be right on the day of the edition."""
    for entry in entries.dates:
        moment, when = entry.value, entry.given.when
        if when.tense == "past" and _ready(entry) > edition:
            yield wrong(_too_early(entries, entry, edition), entry.key, "date", hint=when.hint)
        elif when.tense == "ahead" and last_day(moment) < edition:
            yield wrong(f"{moment} is over on the day of the edition, {edition}", entry.key, "date", hint=when.hint)
        elif when.tense == "told" and _is_open(moment, edition):
            message = f"{moment} may be before or after the day of the edition, {edition}"
            yield wrong(message, entry.key, "date", hint=when.hint)


def audit_agreements(entries: Entries, edition: date) -> Iterator[Finding]:
    """Yield the agreements of which it cannot be true that they are, or are not yet, in force."""
    for entry in entries.all:
        if not entry.kind.is_a(Agreement):
            continue
        years, prepared = entry.value.years, entry.value.status == "in-preparation"
        if prepared and years is not None and last_day(years) < edition:
            message = f"{years} is over on the day of the edition, {edition}, and the agreement is in preparation"
            hint = "correct the years or the status, or delete the entry"
            yield wrong(message, f"{entry.key}.years", "date", hint=hint)
        if (in_force := entry.value.in_force) is None:
            continue
        key, status, ahead = f"{entry.key}.in_force", entry.value.status, is_ahead(in_force, edition)
        if ahead and status != "signed" and (status or entry.value.signed is None):
            what = "is not signed" if status is None else f"has the status {status}"
            hint = "add `signed:` with its date, or correct the one of its entry into force"
            yield wrong(
                f"{in_force} is after the edition of {edition}, and the agreement {what}", key, "date", hint=hint
            )
        elif not ahead and status in ("signed", "in-preparation"):
            hint = "delete the status, or correct the date"
            yield wrong(f"is in force since {in_force}, but has the status {status}", key, "date", hint=hint)


def is_ahead(moment: Moment, edition: date) -> bool:
    """Tell whether something of a date is not over yet on the day of the edition.

    Days are ahead up to the last of them; of a month or year in which the edition falls, it is said that it has come.
    """
    return first_day(moment) > edition if _is_partial(moment) else last_day(moment) >= edition


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
        name = holder.kind.model.__name__.lower()
        return f"the {name} is dated {entry.value}, after the edition of {edition}"
    return f"{entry.value} is after the edition of {edition}"


def _ready(entry: Entry) -> date:
    """Return the day from which a date may be reported: that on which a period ends, or a day that has come.

    Of years, the last may be under way: sums from 2008 on are told while it lasts.
    """
    if isinstance(entry.value, Years) or entry.kind.mark(Dated) == Dated():
        return first_day(entry.value)
    return last_day(entry.value)
