import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.data.calendar import CalendarError, YearMonth
from briefing.data.periods import EXAMPLES, PATTERN, Months, Naming, parse_period, year_of


def months(first: str, last: str, naming: Naming = "months") -> Months:
    (y, m), (y2, m2) = (map(int, text.split("-")) for text in (first, last))
    return Months(YearMonth(y, m), YearMonth(y2, m2), naming)


READ = {
    "2025": months("2025-01", "2025-12", "year"),
    "2025-H1": months("2025-01", "2025-06", "half"),
    "2025-H2": months("2025-07", "2025-12", "half"),
    "2025-Q1": months("2025-01", "2025-03", "quarter"),
    "2025-Q4": months("2025-10", "2025-12", "quarter"),
    "2025-9M": months("2025-01", "2025-09", "part"),
    "2025-11M": months("2025-01", "2025-11", "part"),
    "2025-03": months("2025-03", "2025-03"),
    "2025-01/2025-09": months("2025-01", "2025-09"),
    "2024-07/2025-06": months("2024-07", "2025-06"),
    "2023-01/2024-12": months("2023-01", "2024-12"),
    "2024-Q3/2025-Q2": months("2024-07", "2025-06", "quarters"),
    "FY2024-04": months("2024-04", "2025-03", "financial"),
}


@pytest.mark.parametrize(("text", "period"), READ.items())
def test_a_period_is_read_and_printed_as_it_is_written(text: str, period: Months) -> None:
    read = parse_period(text)
    assert (read.first, read.last, read.naming) == (period.first, period.last, period.naming)
    assert str(read) == text


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("2025-01 / 2025-09", "2025-01/2025-09"),
        ("2025-03/2025-03", "2025-03"),
        ("2025-Q2/2025-Q2", "2025-Q2"),
        ("2025-Q1/2025-Q3", "2025-01/2025-09"),
    ],
)
def test_what_says_the_same_is_printed_the_same(text: str, same: str) -> None:
    assert str(parse_period(text)) == same


@pytest.mark.parametrize(
    ("text", "known"),
    [
        *((text, True) for text in READ),
        ("2025-Q5", False),
        ("2024/25", False),
        ("FY2024", False),
        ("2025-1M/2025-2M", False),
    ],
)
def test_the_schema_knows_what_a_period_looks_like(text: str, known: bool) -> None:
    assert bool(re.search(PATTERN, text)) is known


FINANCIAL = "a financial year is written with its first month, FY2024-04 if that is April"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("2025-06/2025-01", "does not go forward", "write the earlier month first"),
        ("2025-Q2/2025-Q1", "does not go forward", "write the earlier quarter first"),
        ("2025-Q5", "there is no quarter 5 in 2025", "write Q1 to Q4"),
        ("2025-H3", "there is no half 3 in 2025", "write H1 to H2"),
        ("2025-00", "no month 00 in 2025", "write a month from 01 to 12"),
        ("2025-1M", "not some first months of a year", "write 2025-01"),
        ("2025-12M", "not some first months of a year", "write 2025"),
        ("2025-13M", "not some first months of a year", "write 2025-2M to 2025-11M"),
        ("0925", "0925 is not a likely year", "write a year from 1000 to 2999"),
        ("Q1 2025", "“Q1 2025” is not a period", "write 2025-Q1"),
        ("2025Q1", "is not a period", "write 2025-Q1"),
        ("2025-q1", "is not a period", "write 2025-Q1"),
        ("1H 2025", "is not a period", "write 2025-H1"),
        ("9m2025", "is not a period", "write 2025-9M"),
        ("2024/25", "is not a period", FINANCIAL),
        ("2024/2025", "is not a period", FINANCIAL),
        ("2024-25", "there is no month 25 in 2024", FINANCIAL),
        ("FY2024/25", "is not a period", FINANCIAL),
        ("2020/2024", "is not a period", "for the years write 2020-01/2024-12"),
        ("FY2024", "is not a period", "write the month in which it begins: FY2024-04 if that is April 2024"),
        ("fy 2024-04", "is not a period", "write the month in which it begins: FY2024-04"),
        ("FY2024-04/2025-03", "is not a period", "write the month in which it begins: FY2024-04"),
        ("FY2024-01", "FY2024-01 is a calendar year", "write 2024"),
        ("FY2024-13", "there is no month 13 in 2024", "write a month from 01 to 12"),
        ("2025-1/2025-6", "is not a period", "write 2025-01/2025-06"),
        ("2025-01/06", "is not a period", "write 2025-01/2025-06"),
        ("2025-01-2025-06", "is not a period", "write 2025-01/2025-06"),
        ("2025-01-01/2025-06-30", "is not a period", "write 2025-01/2025-06"),
        ("01.2025-06.2025", "is not a period", "write 2025-01/2025-06"),
        ("2025-Q1/2025-06", "is not a period", EXAMPLES),
        ("2025-01/", "is not a period", EXAMPLES),
        ("January–June 2025", "is not a period", EXAMPLES),
    ],
)
def test_another_notation_is_told_what_to_write(text: str, message: str, hint: str) -> None:
    with pytest.raises(CalendarError) as wrong:
        parse_period(text)
    assert message in str(wrong.value)
    assert hint in wrong.value.hint


@pytest.mark.parametrize(
    ("text", "before", "preceding"),
    [
        ("2025", "2024", "2024"),
        ("2025-Q1", "2024-Q1", "2024-Q4"),
        ("2025-H1", "2024-H1", "2024-H2"),
        ("2025-9M", "2024-9M", "2024-04/2024-12"),
        ("2025-03", "2024-03", "2025-02"),
        ("2024-11/2025-02", "2023-11/2024-02", "2024-07/2024-10"),
        ("2024-Q3/2025-Q2", "2023-Q3/2024-Q2", "2023-Q3/2024-Q2"),
        ("FY2024-04", "FY2023-04", "FY2023-04"),
        ("2023-01/2024-12", "2021-01/2022-12", "2021-01/2022-12"),
        ("2023-10/2024-12", "2021-10/2022-12", "2022-07/2023-09"),
    ],
)
def test_a_period_knows_the_same_months_before_and_those_right_before_it(
    text: str, before: str, preceding: str
) -> None:
    assert str(parse_period(text).before) == before
    assert str(parse_period(text).preceding) == preceding


def test_a_period_is_its_months_however_it_is_called() -> None:
    assert parse_period("2025-H1") == parse_period("2025-01/2025-06") == parse_period("2025-6M")
    assert parse_period("2024-Q3/2025-Q2") == parse_period("FY2024-07") == parse_period("2024-07/2025-06")
    assert year_of(2025) == parse_period("2025-01/2025-12")
    assert len({parse_period("2025-Q1"), parse_period("2025-3M")}) == 1


def test_periods_are_ordered_hold_and_overlap_each_other() -> None:
    year, half, summer = parse_period("2025"), parse_period("2025-H1"), parse_period("2025-06/2025-08")
    assert sorted([summer, year, half, year.before]) == [year.before, half, year, summer]
    assert half in year
    assert summer not in half
    assert half.overlaps(summer)
    assert not half.overlaps(half.before)
    assert half.is_same_part(half.before)
    assert not half.is_same_part(year)


@given(st.integers(1001, 2990), st.integers(1, 12), st.integers(0, 40))
def test_any_run_of_months_is_read_back_and_compares_with_one_that_it_does_not_overlap(
    year: int, month: int, more: int
) -> None:
    first = YearMonth(year, month)
    run = Months(first, first.moved(more))
    assert parse_period(str(run)) == run
    assert len(run) == len(run.before) == len(run.preceding) == more + 1
    assert run.before.first.month == run.first.month
    assert not run.overlaps(run.before)
    assert run.preceding.last.moved(1) == run.first
