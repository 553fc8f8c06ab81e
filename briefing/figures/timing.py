"""Whether the dates fit the edition: nothing reported may lie after it, nothing announced before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing.data.calendar import Years
from briefing.data.marks import Dated
from briefing.data.walk import Entries, Entry
from briefing.figures.findings import Finding, wrong
from briefing.figures.periods import first_day, last_day


def audit_dates(entries: Entries, edition: date) -> Iterator[Finding]:
    """Yield the dates that cannot be right on the day of the edition."""
    for entry in entries.dates:
        tense, hint = entry.given.when.tense, entry.given.when.hint
        if tense == "past" and _ready(entry) > edition:
            covers = entry.kind.mark(Dated) == Dated(covers=True)
            fault = "is not over on the day of the edition," if covers else "is after the edition of"
            yield wrong(f"{entry.value} {fault} {edition}", entry.key, "date", hint=hint)
        elif tense == "ahead" and last_day(entry.value) < edition:
            yield wrong(f"{entry.value} is over on the day of the edition, {edition}", entry.key, "date", hint=hint)


def _ready(entry: Entry) -> date:
    """Return the day from which a date may be reported: that on which a period ends, or a day that has come.

    Of years, the last may be under way: sums from 2008 on are told while it lasts.
    """
    if isinstance(entry.value, Years) or entry.kind.mark(Dated) == Dated():
        return first_day(entry.value)
    return last_day(entry.value)
