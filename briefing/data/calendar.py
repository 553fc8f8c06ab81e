"""Dates as precise as people know them: a day, a month, a year, and ranges of these.

Each class prints itself as it is written in the data file, and ``parse_…`` reads that form. A date that does not exist
is refused with the reason. Periods of statistics are in ``periods``.
"""

from __future__ import annotations

import calendar
from datetime import date
from typing import Final

from briefing.records import frozen
from briefing.regex import regex

FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 2999


class CalendarError(ValueError):
    """Text that is not a date or period: the message says why, ``hint`` what to write."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Take the reason and the remedy."""
        super().__init__(message)
        self.hint = hint


@frozen(order=True)
class Year:
    """A calendar year."""

    year: int

    def __str__(self) -> str:
        return f"{self.year:04}"


@frozen(order=True)
class YearMonth:
    """A month of a year."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    def moved(self, months: int) -> YearMonth:
        """Return the month that comes so many months later, or earlier if negative."""
        year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return YearMonth(year, month + 1)


@frozen(order=True)
class Years:
    """Calendar years from the first to the last; a single year when they are the same."""

    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.first:04}" if self.first == self.last else f"{self.first:04}/{self.last:04}"


@frozen(order=True)
class DateRange:
    """Days from the first to the last."""

    first: date
    last: date

    def __str__(self) -> str:
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


AnyDate = date | YearMonth | Year

_DAY = regex(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTH = regex(r"([0-9]{4})-([0-9]{2})")
_YEAR = regex(r"[0-9]{4}")
_LOOSE_DAY = regex(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})")
_REVERSED_DAY = regex(r"([0-9]{1,2})[-./ ]([0-9]{1,2})[-./ ]([0-9]{4})")


def likely_year(digits: str) -> int:
    """Return a year of four digits; raise CalendarError for one that is surely misspelt."""
    year = int(digits)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise CalendarError(f"{digits} is not a likely year", f"write a year from {FIRST_YEAR} to {LAST_YEAR}")
    return year


def month_of(year: int, digits: str) -> int:
    """Return the number of a month; raise CalendarError where there is none such."""
    month = int(digits)
    if not 1 <= month <= 12:  # noqa: PLR2004 - a year has twelve months
        raise CalendarError(f"there is no month {digits} in {year}", "write a month from 01 to 12")
    return month


def _date_hint(text: str, example: str) -> str:
    """Guess what was meant by a date in another notation."""
    if found := _LOOSE_DAY.fullmatch(text):
        year, month, day = found.groups()
        return f"write {year}-{int(month):02}-{int(day):02}"
    if found := _REVERSED_DAY.fullmatch(text):
        day, month, year = found.groups()
        return f"write year-month-day: {year}-{int(month):02}-{int(day):02} if the month is {month}"
    return f"write {example}"


def parse_date(text: str) -> date:
    """Read a day, ``2026-02-26``; raise CalendarError for other notations and days that do not exist."""
    found = _DAY.fullmatch(text)
    if not found:
        raise CalendarError(f"“{text}” is not a date", _date_hint(text, "year-month-day, such as 2026-02-26"))
    year = likely_year(found[1])
    month = month_of(year, found[2])
    days = calendar.monthrange(year, month)[1]
    day = int(found[3])
    if not 1 <= day <= days:
        raise CalendarError(f"the date {text} does not exist", f"that month has {days} days")
    return date(year, month, day)


def parse_partial_date(text: str) -> AnyDate:
    """Read a day, a month or a year: ``2026-02-26``, ``2026-02``, ``2026``."""
    if _YEAR.fullmatch(text):
        return Year(likely_year(text))
    if found := _MONTH.fullmatch(text):
        year = likely_year(found[1])
        return YearMonth(year, month_of(year, found[2]))
    try:
        return parse_date(text)
    except CalendarError as wrong:
        if _DAY.fullmatch(text):
            raise
        hint = _date_hint(text, "a day, month or year: 2026-02-26, 2026-02 or 2026")
        raise CalendarError(str(wrong), hint) from None


def parse_date_range(text: str) -> DateRange:
    """Read days from–to: ``2026-02-26/2026-02-27``."""
    first_text, slash, last_text = text.partition("/")
    if not slash:
        raise CalendarError(f"“{text}” is not a range of dates", "write first/last: 2026-02-26/2026-02-27")
    first, last = parse_date(first_text.strip()), parse_date(last_text.strip())
    if first >= last:
        raise CalendarError(f"the range {text} does not go forward", "write the earlier day first; one day is a `date`")
    return DateRange(first, last)


def parse_year(text: str) -> Year:
    """Read a single year: ``2030``."""
    if not _YEAR.fullmatch(text):
        raise CalendarError(f"“{text}” is not a year", "write four digits: 2030")
    return Year(likely_year(text))


def parse_years(text: str) -> Years:
    """Read years: ``2026/2027``, or a single year."""
    first_text, slash, last_text = (part.strip() for part in text.partition("/"))
    last_text = last_text if slash else first_text
    if not _YEAR.fullmatch(first_text) or not _YEAR.fullmatch(last_text):
        raise CalendarError(f"“{text}” is not a range of years", "write first/last: 2026/2027")
    years = Years(likely_year(first_text), likely_year(last_text))
    if years.first > years.last:
        raise CalendarError(f"the range {text} does not go forward", "write the earlier year first")
    return years
