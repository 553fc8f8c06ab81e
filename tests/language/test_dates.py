"""Periods in sentences: ``periods.txt`` holds what is printed of each kind of period in each role and language."""

from datetime import date
from pathlib import Path

import pytest

from briefing.data.calendar import DateRange, Year, YearMonth, Years
from briefing.data.periods import parse_period
from briefing.language import Language
from briefing.language import load as load_from
from briefing.language.config import PERIODS
from briefing.language.dates import precision
from briefing.language.values import Period
from briefing.resources import locales_dir

ROLES = ("plain", "in", "result", "compared", "attributive", "for", "plan", "during", "label", "since", "when")
ROWS = [
    tuple(part.strip() for part in line.split("|"))
    for line in (Path(__file__).parent / "periods.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def load(tag: str) -> Language:
    """Return a language of the checkout."""
    return load_from(tag, locales_dir())


def read(text: str) -> Period:
    """Return a period as the rows have it; ``2017…2025`` are years, as investment has them."""
    first, years, last = text.partition("…")
    return Years(int(first), int(last)) if years else parse_period(text)


@pytest.mark.parametrize(("tag", "role", "period", "expected"), ROWS)
def test_a_period_in_a_role(tag: str, role: str, period: str, expected: str) -> None:
    text = load(tag).call("PERIOD", read(period), role=role)
    assert text == expected.replace("⎵", "\u00a0")


def test_a_period_that_is_called_otherwise_is_not_said_like_the_one_before() -> None:
    english, months, financial = load("en"), read("2024-04/2025-03"), read("FY2024-04")
    assert months == financial
    first, other, again = (english.call("PERIOD", one, role="in") for one in (months, financial, months))
    assert first == again
    assert "months" in first
    assert "financial year" in other.replace("\u00a0", " ")


def test_the_rows_hold_every_kind_of_period_in_every_role_and_language() -> None:
    wanted = {(tag, role, kind) for tag in ("en", "kk", "ru", "sr") for role in ROLES for kind in PERIODS}
    assert not wanted - {(tag, role, precision(read(period))) for tag, role, period, _ in ROWS}


@pytest.mark.parametrize("tag", ["en", "kk", "ru", "sr"])
@pytest.mark.parametrize("role", [*ROLES, "short"])
def test_every_role_can_say_every_date(tag: str, role: str) -> None:
    dates = (Year(2025), YearMonth(2025, 2), date(2025, 2, 26), DateRange(date(2025, 2, 26), date(2025, 3, 2)))
    for moment in dates:
        assert "2025" in load(tag).call("PERIOD", moment, role=role)


@pytest.mark.parametrize(
    ("period", "case", "expected"),
    [
        ("2025-Q2", "prep", "II квартале 2025 года"),
        ("2025-9M", "dat", "девяти месяцам 2025 года"),
        ("FY2024-04", "gen", "2024/25 финансового года"),
        ("2024-11/2025-02", "ins", "ноябрём 2024 – февралём 2025 года"),
    ],
)
def test_a_period_takes_the_case_that_is_asked(period: str, case: str, expected: str) -> None:
    assert load("ru").call("DATE", parse_period(period), case=case).replace("\u00a0", " ") == expected


def test_a_financial_year_over_a_century_names_both_years() -> None:
    assert load("en").call("PERIOD", parse_period("FY1999-04"), role="in") == "in the financial year 1999/2000"


def test_kazakh_has_two_words_for_since() -> None:
    quarter = parse_period("2025-Q1")
    assert load("kk").call("SINCE", quarter, word="бері").endswith("тоқсаннан бері")
    assert load("kk").call("SINCE", quarter).endswith("тоқсаннан бастап")
