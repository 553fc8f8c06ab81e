"""When periods end, and the first day that a partial date may mean."""

from __future__ import annotations

import calendar
from datetime import date

from briefing.data.calendar import AnyDate, DateRange, Months, Year, YearMonth, Years

Period = Year | Months | Years


def first_day(moment: AnyDate | DateRange | Period) -> date:
    """Return the earliest day that the moment may be; of years, of the last one."""
    match moment:
        case DateRange():
            return moment.first
        case YearMonth():
            return date(moment.year, moment.month, 1)
        case Months():
            return date(moment.year, moment.first, 1)
        case Year():
            return date(moment.year, 1, 1)
        case Years():
            return date(moment.last, 1, 1)
        case _:
            return moment


def last_day(moment: AnyDate | DateRange | Period) -> date:
    """Return the latest day that the moment may be, or the day on which the period ends."""
    match moment:
        case DateRange():
            return moment.last
        case YearMonth():
            return _month_end(moment.year, moment.month)
        case Months():
            return _month_end(moment.year, moment.last)
        case Year():
            return _month_end(moment.year, 12)
        case Years():
            return _month_end(moment.last, 12)
        case _:
            return moment


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
