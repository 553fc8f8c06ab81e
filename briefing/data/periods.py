"""Periods of statistics: any run of months, named as it is written.

``2025`` · ``2025-H1`` the first half · ``2025-Q1`` a quarter · ``2025-9M`` the first nine months · ``2025-03`` one ·
``2024-07/2025-03`` from month to month, of any years · ``2024-Q3/2025-Q2`` four quarters · ``FY2024-04`` the financial
year that begins in April 2024.
"""

from __future__ import annotations

import re
from dataclasses import field
from typing import Final, Literal

from briefing.data.calendar import CalendarError, YearMonth, likely_year, month_of
from briefing.records import frozen, replace
from briefing.regex import regex

Naming = Literal["months", "year", "half", "quarter", "part", "quarters", "financial"]
"""How a period is called: by its months, or as a year, half-year, quarter, first months of a year, four quarters up to
one, financial year."""
YEAR: Final = 12
HALF: Final = 6
QUARTER: Final = 3


@frozen(order=True)
class Months:
    """Months from the first to the last, whole calendar years among them.

    Two periods are the same when their months are, however they are called; the one that begins earlier is the lesser.
    """

    first: YearMonth
    last: YearMonth
    naming: Naming = field(default="months", compare=False)

    def __str__(self) -> str:
        first, last = self.first, self.last
        match self.naming:
            case "months":
                return str(first) if first == last else f"{first}/{last}"
            case "half":
                return f"{first.year:04}-H{self.half}"
            case "quarter" | "quarters":
                quarter = f"{first.year:04}-Q{quarter_of(first)}"
                return quarter if self.naming == "quarter" else f"{quarter}/{last.year:04}-Q{quarter_of(last)}"
            case "part":
                return f"{first.year:04}-{len(self)}M"
            case "financial":
                return f"FY{first}"
            case "year":
                return f"{first.year:04}"

    def __len__(self) -> int:
        """Return how many months they are."""
        return (self.last.year - self.first.year) * YEAR + self.last.month - self.first.month + 1

    def __contains__(self, other: Months) -> bool:
        """Tell whether all months of the other are among these."""
        return self.first <= other.first and other.last <= self.last

    @property
    def half(self) -> int:
        """The number of the half-year that the first month is in."""
        return (self.first.month - 1) // HALF + 1

    @property
    def before(self) -> Months:
        """The same months a year before, with which a change compares; of more than a year, the last ones before it."""
        return self._moved(-YEAR * -(-len(self) // YEAR))

    @property
    def preceding(self) -> Months:
        """As many months as these, right before them: the quarter before a quarter."""
        moved = self._moved(-len(self))
        return replace(moved, naming="months") if self.naming == "part" else moved

    def overlaps(self, other: Months) -> bool:
        """Tell whether some month is among both."""
        return self.first <= other.last and other.first <= self.last

    def is_same_part(self, other: Months) -> bool:
        """Tell whether the other is the same part of another year, so that the two can be compared."""
        return self.first.month == other.first.month and len(self) == len(other)

    def _moved(self, months: int) -> Months:
        return replace(self, first=self.first.moved(months), last=self.last.moved(months))


def year_of(year: int) -> Months:
    """Return a calendar year as a period."""
    return Months(YearMonth(year, 1), YearMonth(year, YEAR), "year")


def quarter_of(month: YearMonth) -> int:
    """Return the number of the quarter that a month is in."""
    return (month.month - 1) // QUARTER + 1


# ---------------------------------------------------------------------------------------------------------- reading

PATTERN: Final = (
    r"^([0-9]{4}|[0-9]{4}-(H[12]|[1-9][0-9]?M|Q[1-4]( */ *[0-9]{4}-Q[1-4])?|[0-9]{2}( */ *[0-9]{4}-[0-9]{2})?)"
    r"|FY[0-9]{4}-[0-9]{2})$"
)
"""What a period looks like, for the schema."""
EXAMPLES: Final = "2025, 2025-H1, 2025-Q1, 2025-9M, 2025-03, 2024-07/2025-06, 2024-Q3/2025-Q2 or FY2024-04"

_PART = regex(r"([0-9]{4})(?:-(?:([HQ])([0-9])|([0-9]{1,2})M|([0-9]{2})))?")
_FINANCIAL = regex(r"FY([0-9]{4})-([0-9]{2})")


def parse_period(text: str) -> Months:
    """Read a period of statistics; raise CalendarError for what is none, with what to write."""
    if found := _FINANCIAL.fullmatch(text):
        return _financial(text, found[1], found[2])
    first_text, slash, last_text = (part.strip() for part in text.partition("/"))
    if not slash:
        return _part(text)
    first, last = _part(first_text, text), _part(last_text, text)
    if first.naming != last.naming or first.naming not in ("months", "quarter"):
        raise CalendarError(f"“{text}” is not a period", _hint(text))
    if last < first:
        unit = "month" if first.naming == "months" else "quarter"
        raise CalendarError(f"the period {text} does not go forward", f"write the earlier {unit} first")
    run = Months(first.first, last.last)
    if first.naming == "months":
        return run
    if first == last:
        return first
    return replace(run, naming="quarters") if len(run) == YEAR else run


def _part(text: str, whole: str = "") -> Months:
    """Read a period that is written in one piece."""
    whole = whole or text
    found = _PART.fullmatch(text)
    if not found:
        raise CalendarError(f"“{whole}” is not a period", _hint(whole))
    year = likely_year(found[1])
    if found[5]:
        try:
            month = YearMonth(year, month_of(year, found[5]))
        except CalendarError as wrong:
            raise CalendarError(str(wrong), _two_years(whole) or wrong.hint) from None
        return Months(month, month)
    if found[4]:
        return _first_months(whole, year, int(found[4]))
    if found[2]:
        return _fraction(year, found[2], int(found[3]))
    return year_of(year)


def _fraction(year: int, letter: str, number: int) -> Months:
    length, name = (QUARTER, "quarter") if letter == "Q" else (HALF, "half")
    most = YEAR // length
    if not 1 <= number <= most:
        raise CalendarError(f"there is no {name} {number} in {year}", f"write {letter}1 to {letter}{most}")
    first = YearMonth(year, (number - 1) * length + 1)
    return Months(first, first.moved(length - 1), "quarter" if letter == "Q" else "half")


def _first_months(text: str, year: int, months: int) -> Months:
    if not 1 < months < YEAR:
        right = {1: f"{year}-01", YEAR: f"{year}"}.get(months, f"{year}-2M to {year}-11M")
        raise CalendarError(f"{text} is not some first months of a year", f"write {right}")
    return Months(YearMonth(year, 1), YearMonth(year, months), "part")


def _financial(text: str, first_year: str, first_month: str) -> Months:
    year = likely_year(first_year)
    first = YearMonth(year, month_of(year, first_month))
    if first.month == 1:
        raise CalendarError(f"{text} is a calendar year", f"write {year}")
    return Months(first, first.moved(YEAR - 1), "financial")


# ------------------------------------------------------------------------------------------- what was meant by others

_QUARTER_OR_HALF = (
    regex(r"(?P<letter>[QH]) ?(?P<number>[1-4])[ /-]?(?P<year>[0-9]{4})", re.IGNORECASE),
    regex(r"(?P<number>[1-4])(?P<letter>[QH])[ /-]?(?P<year>[0-9]{4})", re.IGNORECASE),
    regex(r"(?P<year>[0-9]{4})[ /-]?(?P<letter>[QH]) ?(?P<number>[1-4])", re.IGNORECASE),
    regex(r"(?P<year>[0-9]{4})[ /-]?(?P<number>[1-4])(?P<letter>[QH])", re.IGNORECASE),
)
_NINE_MONTHS = (
    regex(r"(?P<number>[0-9]{1,2}) ?M[ /-]?(?P<year>[0-9]{4})", re.IGNORECASE),
    regex(r"(?P<year>[0-9]{4})[ /-]?(?P<number>[0-9]{1,2}) ?M", re.IGNORECASE),
)
_TWO_YEARS = regex(r"(?:FY ?)?([0-9]{4}) ?[/–-] ?([0-9]{4}|[0-9]{2})", re.IGNORECASE)
_LONE_FINANCIAL = regex(r"FY ?([0-9]{4})", re.IGNORECASE)
_LOOSE_FINANCIAL = regex(r"FY[ -]?([0-9]{4})[-./]([0-9]{1,2})(?: ?/.*)?", re.IGNORECASE)
_YEAR_FIRST = r"(?:([0-9]{4})[-./])?([0-9]{1,2})(?:[-./][0-9]{1,2})?"
_LOOSE_MONTHS = regex(rf"([0-9]{{4}})[-./]([0-9]{{1,2}})(?:[-./][0-9]{{1,2}})? ?[/–-] ?{_YEAR_FIRST}")
_MONTHS_FIRST = regex(r"([0-9]{1,2})[-./]([0-9]{4}) ?[/–-] ?([0-9]{1,2})[-./]([0-9]{4})")


def _hint(text: str) -> str:
    """Guess what was meant by a period in another notation."""
    for pattern in _QUARTER_OR_HALF:
        if found := pattern.fullmatch(text):
            return f"write {found['year']}-{found['letter'].upper()}{found['number']}"
    for pattern in _NINE_MONTHS:
        if found := pattern.fullmatch(text):
            return f"write {found['year']}-{int(found['number'])}M"
    return _two_years(text) or _financial_hint(text) or _months_hint(text) or f"write {EXAMPLES}"


def _two_years(text: str) -> str:
    """Return what to write for 2024/25 and 2024/2025, which may be either of two things."""
    found = _TWO_YEARS.fullmatch(text)
    if not found:
        return ""
    year, last = int(found[1]), found[2]
    follows = int(last) == year + 1 or (len(last) == 2 and int(last) == (year + 1) % 100)  # noqa: PLR2004 - as in 24/25
    if not follows:
        return f"for the years write {year}-01/{last}-12" if len(last) == 4 else ""  # noqa: PLR2004 - a whole year
    return (
        f"a financial year is written with its first month, FY{year}-04 if that is April; "
        f"the two calendar years {year}-01/{year + 1}-12"
    )


def _financial_hint(text: str) -> str:
    if found := _LONE_FINANCIAL.fullmatch(text):
        return f"write the month in which it begins: FY{found[1]}-04 if that is April {found[1]}"
    if found := _LOOSE_FINANCIAL.fullmatch(text):
        return f"write the month in which it begins: FY{found[1]}-{int(found[2]):02}"
    return ""


def _months_hint(text: str) -> str:
    if found := _LOOSE_MONTHS.fullmatch(text):
        year, month, last_year, last_month = found.groups()
        return f"write {year}-{int(month):02}/{last_year or year}-{int(last_month):02}"
    if found := _MONTHS_FIRST.fullmatch(text):
        month, year, last_month, last_year = found.groups()
        return f"write {year}-{int(month):02}/{last_year}-{int(last_month):02}"
    return ""
