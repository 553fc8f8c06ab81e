from datetime import date

import pytest
from measured import KNOWN

from briefing.data.calendar import parse_partial_date, parse_period, parse_years
from briefing.data.datings import written


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("10 December 1996", "1996-12-10"),
        ("December 10, 1996", "1996-12-10"),
        ("10. децембра 1996. године", "1996-12-10"),
        ("10 decembra 1996", "1996-12-10"),
        ("10 декабря 1996 года", "1996-12-10"),
        ("1996 жылғы 10 желтоқсан", "1996-12-10"),
        ("December 1996", "1996-12"),
        ("Dec. 1996", "1996-12"),
        ("2026 г.", "2026"),
        ("FY2025", "2025"),
        ("46063", "2026-02-10"),
    ],
)
def test_dates(text: str, meant: str) -> None:
    assert written(text, KNOWN.wording().months) == (meant,)
    parse_partial_date(meant)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Q1 2025", "2025-01/2025-03"),
        ("2025 Q1", "2025-01/2025-03"),
        ("2025Q4", "2025-10/2025-12"),
        ("II кв. 2025 г.", "2025-04/2025-06"),
        ("1H 2025", "2025-01/2025-06"),
        ("H2 2025", "2025-07/2025-12"),
        ("9M 2025", "2025-01/2025-09"),
        ("9 месяцев 2025 года", "2025-01/2025-09"),
        ("January–June 2025", "2025-01/2025-06"),
        ("јануар–јун 2025", "2025-01/2025-06"),
    ],
)
def test_periods(text: str, meant: str) -> None:
    assert written(text, KNOWN.wording().months) == (meant,)
    parse_period(meant)


def test_years() -> None:
    assert written("2025-2026", {}) == ("2025/2026",)
    parse_years("2025/2026")


@pytest.mark.parametrize("text", ["soon", "", "12", "Q7 2025", "3 years to 2025", "45", "x" * 500])
def test_nothing_is_guessed(text: str) -> None:
    assert written(text, KNOWN.wording().months) == ()


def test_spreadsheets_count_days_from_1899() -> None:
    assert date.fromisoformat(written("25569", {})[0]) == date(1970, 1, 1)
