from datetime import date

import pytest
from measured import KNOWN

from briefing.data.calendar import parse_partial_date, parse_years
from briefing.data.datings import written
from briefing.data.known import Datings
from briefing.data.periods import parse_period


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
        ("46063", "2026-02-10"),
    ],
)
def test_dates(text: str, meant: str) -> None:
    assert written(text, KNOWN.wording().datings) == (meant,)
    parse_partial_date(meant)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Q1 2025", "2025-Q1"),
        ("2025 Q1", "2025-Q1"),
        ("2025Q4", "2025-Q4"),
        ("II кв. 2025 г.", "2025-Q2"),
        ("1H 2025", "2025-H1"),
        ("H2 2025", "2025-H2"),
        ("9M 2025", "2025-9M"),
        ("9 месяцев 2025 года", "2025-9M"),
        ("first quarter of 2025", "2025-Q1"),
        ("the second half of 2025", "2025-H2"),
        ("first nine months of 2025", "2025-9M"),
        ("Q3 2024 – Q2 2025", "2024-Q3/2025-Q2"),
        ("July 2024 – June 2025", "2024-07/2025-06"),
        ("III кв. 2024 по II кв. 2025", "2024-Q3/2025-Q2"),
        ("January–June 2025", "2025-01/2025-06"),
        ("2025 жылғы 1-тоқсан", "2025-Q1"),
        ("2025 жылдың бірінші жартыжылдығы", "2025-H1"),
        ("2025 ж. 9 ай", "2025-9M"),
        ("prvo polugodište 2025.", "2025-H1"),
        ("првих девет месеци 2025. године", "2025-9M"),
        ("первые девять месяцев 2025 года", "2025-9M"),
        ("јануар–јун 2025", "2025-01/2025-06"),
    ],
)
def test_periods(text: str, meant: str) -> None:
    assert written(text, KNOWN.wording().datings) == (meant,)
    parse_period(meant)


def test_years() -> None:
    assert written("2025-2026", Datings()) == ("2025/2026",)
    parse_years("2025/2026")


@pytest.mark.parametrize(
    "text", ["soon", "", "12", "summer 2025", "FY2025", "fy 2024/25", "3 years to 2025", "x" * 500]
)
def test_nothing_is_guessed(text: str) -> None:
    assert written(text, KNOWN.wording().datings) == ()


def test_spreadsheets_count_days_from_1899() -> None:
    assert date.fromisoformat(written("25569", Datings())[0]) == date(1970, 1, 1)
