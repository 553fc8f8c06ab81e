"""When periods end, the first day that a partial date may mean, and which periods one chart may show."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date

from briefing.data.calendar import AnyDate, DateRange, Year, YearMonth, Years
from briefing.data.periods import YEAR, Months

Period = Months | Years


def first_day(moment: AnyDate | DateRange | Period) -> date:
    """Return the earliest day that the moment may be; of years, of the last one."""
    match moment:
        case DateRange():
            return moment.first
        case YearMonth():
            return date(moment.year, moment.month, 1)
        case Months():
            return date(moment.first.year, moment.first.month, 1)
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
            return _month_end(moment.last.year, moment.last.month)
        case Year():
            return _month_end(moment.year, 12)
        case Years():
            return _month_end(moment.last, 12)
        case _:
            return moment


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def drawn_together(known: Iterable[Months], now: Months) -> tuple[Months, ...]:
    """Return those of the periods that one chart of flows may show, in their order: the same months of each year.

    A part of a year beside whole years would look like a fall. So beside a part-year, or twelve months up to one, the
    whole years are drawn if there are more of them.
    """
    ordered = sorted(known)
    own = tuple(period for period in ordered if period.is_same_part(now))
    last = next((period for period in reversed(ordered) if is_year_beside(period, now)), None)
    years = tuple(period for period in ordered if last and period.is_same_part(last))
    fewer = 1 if len(now) < YEAR else len(own)  # a single year says less than the same part of two
    return years if len(years) > fewer else own


def is_year_beside(period: Months, now: Months) -> bool:
    """Tell whether a period is a whole year that may stand in the history of one that is none."""
    whole = now.naming in ("year", "financial") or len(now) > YEAR
    return len(period) == YEAR and not whole and not period.is_same_part(now)
