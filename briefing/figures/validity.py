"""Whether sources are still valid: on the day of the edition, and today, as far as somebody tells which day that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from briefing.data.entities import Source
from briefing.data.entries import Entries
from briefing.errors import Rule
from briefing.figures.findings import Finding, doubtful, wrong
from briefing.figures.periods import last_day

NO_LONGER_VALID = Rule(
    "BR041",
    "A source is no longer valid on the day of the edition, or today.",
    "take the figures from a source that is valid, and write its `date:` and `valid_until:`",
)
RELEASED = Rule(
    "BR042",
    "The next figures of a source were due before the edition, or before today.",
    "write the new figures, and the source's new `date:` and `next_release:`",
)
SOURCE_ORDER = Rule(
    "BR043",
    "A source ends, or has its next figures, before it was published.",
    "correct the date, or the `valid_until:` or `next_release:` beside it",
)


def audit_validity(
    entries: Entries, sources: Mapping[str, Source], edition: date, today: date | None = None
) -> Iterator[Finding]:
    """Yield the sources that something refers to and that are out of date.

    Args:
        entries: The data.
        sources: The sources by their keys.
        edition: The day of the edition.
        today: The day on which somebody asks; None where nobody may ask, so that an answer never changes.
    """
    used = {entry.value: entry.key for entry in reversed(entries.references) if entry.table == "sources"}
    for name, source in sources.items():
        for key, moment in (("valid_until", source.valid_until), ("next_release", source.next_release)):
            if moment is None or name not in used:
                continue
            at = f"sources.{name}.{key}"
            if source.date is not None and last_day(moment) < last_day(source.date):
                message = f"{moment} is before the date of the source “{name}”, {source.date}"
                yield wrong(SOURCE_ORDER, message, at, f"sources.{name}.date")
                continue
            rule, what = (
                (NO_LONGER_VALID, f"the source “{name}” is valid until {moment}")
                if key == "valid_until"
                else (RELEASED, f"the next figures of the source “{name}” are due on {moment}")
            )
            if _is_over(key, last_day(moment), edition):
                yield doubtful(rule, f"{what}, and the edition is of {edition}", at, "date", used[name])
            elif today is not None and _is_over(key, last_day(moment), today):
                yield doubtful(rule, f"{what}, and today is {today}", at, used[name])


def _is_over(key: str, end: date, day: date) -> bool:
    """Tell whether a source has ended on a day, or its next figures are out, as they are on the day itself."""
    return end < day if key == "valid_until" else end <= day
