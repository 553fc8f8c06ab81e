from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.data.calendar import (
    CalendarError,
    DateRange,
    Year,
    YearMonth,
    Years,
    parse_date,
    parse_date_range,
    parse_partial_date,
    parse_years,
)


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (parse_date, "2026-02-26", date(2026, 2, 26)),
        (parse_date, "2024-02-29", date(2024, 2, 29)),
        (parse_partial_date, "2026-02-26", date(2026, 2, 26)),
        (parse_partial_date, "2024-09", YearMonth(2024, 9)),
        (parse_partial_date, "2018", Year(2018)),
        (parse_date_range, "2026-02-26/2026-02-27", DateRange(date(2026, 2, 26), date(2026, 2, 27))),
        (parse_years, "2026/2027", Years(2026, 2027)),
        (parse_years, "2026", Years(2026, 2026)),
    ],
)
def test_reads_dates_and_periods(read: Callable[[str], object], text: str, value: object) -> None:
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "text", "message", "hint"),
    [
        (parse_date, "2026-02-30", "the date 2026-02-30 does not exist", "28 days"),
        (parse_date, "2026-13-01", "no month 13", "01 to 12"),
        (parse_date, "0026-02-01", "not a likely year", "1000"),
        (parse_date, "26.02.2026", "not a date", "2026-02-26"),
        (parse_date, "2026-2-6", "not a date", "2026-02-06"),
        (parse_date, "2026-02", "not a date", "2026-02-26"),
        (parse_date, "26 February 2026", "not a date", "2026-02-26"),
        (parse_partial_date, "2026-00", "no month 00", "01 to 12"),
        (parse_partial_date, "2026-02-31", "does not exist", "28 days"),
        (parse_partial_date, "spring", "not a date", "2026-02 or 2026"),
        (parse_date_range, "2026-02-26", "not a range", "first/last"),
        (parse_date_range, "2026-02-27/2026-02-26", "does not go forward", "earlier day first"),
        (parse_years, "2027/2026", "does not go forward", "earlier year"),
        (parse_years, "2026-2027", "not a range", "2026/2027"),
    ],
)
def test_refuses_the_rest_with_a_remedy(read: Callable[[str], object], text: str, message: str, hint: str) -> None:
    with pytest.raises(CalendarError) as wrong:
        read(text)
    assert message in str(wrong.value)
    assert hint in wrong.value.hint


days = st.dates(date(1000, 1, 1), date(2999, 12, 31))


@given(days, days)
def test_what_is_printed_is_read_back(one: date, other: date) -> None:
    first, last = sorted((one, other))
    month = YearMonth(first.year, first.month)
    years = Years(first.year, last.year)
    assert parse_date(str(first)) == first
    assert parse_partial_date(str(month)) == month
    assert parse_years(str(years)) == years
    if first < last:
        assert parse_date_range(str(DateRange(first, last))) == DateRange(first, last)


def test_months_are_counted_across_years() -> None:
    assert YearMonth(2024, 11).moved(3) == YearMonth(2025, 2)
    assert YearMonth(2025, 1).moved(-13) == YearMonth(2023, 12)
