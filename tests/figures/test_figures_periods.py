from datetime import date

import pytest

from briefing.data.calendar import Year, YearMonth, Years
from briefing.data.periods import parse_period
from briefing.figures.periods import Period, drawn_together, first_day, last_day


@pytest.mark.parametrize(
    ("period", "last"),
    [
        (parse_period("2025"), date(2025, 12, 31)),
        (parse_period("2024-02"), date(2024, 2, 29)),
        (parse_period("2024-Q3/2025-Q2"), date(2025, 6, 30)),
        (parse_period("FY2024-04"), date(2025, 3, 31)),
        (Years(2008, 2025), date(2025, 12, 31)),
    ],
)
def test_a_period_is_over_on_its_last_day(period: Period, last: date) -> None:
    assert last_day(period) == last


def test_a_partial_date_may_be_each_of_its_days() -> None:
    assert (first_day(Year(2025)), last_day(Year(2025))) == (date(2025, 1, 1), date(2025, 12, 31))
    assert (first_day(YearMonth(2025, 2)), last_day(YearMonth(2025, 2))) == (date(2025, 2, 1), date(2025, 2, 28))


@pytest.mark.parametrize(
    ("known", "now", "drawn"),
    [
        ("2023 2024 2025", "2025", "2023 2024 2025"),
        ("2023 2024 2024-H1 2025-H1", "2025-H1", "2023 2024"),
        ("2025-H1 2024 2024-H1 2023-H1", "2025-H1", "2023-H1 2024-H1 2025-H1"),
        ("2024-01/2024-06 2025-H1", "2025-H1", "2024-01/2024-06 2025-H1"),
        ("2023-H1 2024 2025", "2025", "2024 2025"),
        ("2023 2024 2023-Q3/2024-Q2 2024-Q3/2025-Q2", "2024-Q3/2025-Q2", "2023-Q3/2024-Q2 2024-Q3/2025-Q2"),
        ("2022 2023 2024 2023-Q3/2024-Q2 2024-Q3/2025-Q2", "2024-Q3/2025-Q2", "2022 2023 2024"),
        ("FY2023-04 2023 2024 FY2024-04", "FY2024-04", "FY2023-04 FY2024-04"),
        ("FY2022-04 FY2023-04 2024-Q4", "2024-Q4", "FY2022-04 FY2023-04"),
    ],
)
def test_one_chart_holds_the_same_part_of_each_year(known: str, now: str, drawn: str) -> None:
    shown = drawn_together(map(parse_period, known.split()), parse_period(now))
    assert " ".join(map(str, shown)) == drawn
