"""Whether the dates fit the edition: nothing reported may lie after it, nothing announced before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing.data.calendar import Years
from briefing.data.marks import Dated
from briefing.data.walk import Entries, Entry
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
