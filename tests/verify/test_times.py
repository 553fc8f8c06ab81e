"""Years of quarters, ranges of days and rows of years, as a file says them and the data have them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from measured import KNOWN
from read_papers import PAPERS

from briefing.data import load
from briefing.figures import derive
from briefing.verify.expected import Expected, expected
from briefing.verify.finished import Finished, Passage
from briefing.verify.judgement import judge


@pytest.fixture(scope="module")
def should() -> Callable[[str], Expected]:
    def of(name: str) -> Expected:
        briefing = load(PAPERS[name][0], languages=None, known=KNOWN).briefing
        return expected(briefing, derive(briefing))

    return of


def unexplained(text: str, tag: str, wanted: Expected) -> list[str]:
    """Return what is not of the data in a paragraph."""
    file = Finished(Path("a.html"), "html", tag, "A", passages=(Passage(text, tag, "paragraph", "passage 1"),))
    return [one.message for one in judge([file], wanted).wrongs if one.place == "passage 1"]


@pytest.mark.parametrize(
    ("tag", "right", "wrong"),
    [
        ("en-GB", "Trade to the end of Q2 2025.", "Trade to the end of Q7 2025."),
        ("en-GB", "Trade to the end of Q2 2024.", "Trade to the end of Q4 2025."),
        ("ru-RU", "Торговля, III кв. 2024 – II кв. 2025 г.", "Торговля, III кв. 2025 – II кв. 2025 г."),
        ("ru-RU", "Торговля по II квартал 2025 года.", "Торговля по III квартал 2025 года."),
        ("kk-KZ", "Сауда, 2024 ж. III тоқ. – 2025 ж. II тоқ.", "Сауда, 2025 ж. III тоқ. – 2025 ж. II тоқ."),
        ("sr-Cyrl-RS", "Размена, III кв. 2024 – II кв. 2025.", "Размена, III кв. 2021 – II кв. 2025."),
        ("sr-Latn-RS", "Razmena, III kv. 2024 – II kv. 2025.", "Razmena, III kv. 2021 – II kv. 2025."),
    ],
)
def test_a_quarter_is_of_its_year(should: Callable[[str], Expected], tag: str, right: str, wrong: str) -> None:
    assert unexplained(right, tag, should("fact-sheet")) == []
    assert unexplained(wrong, tag, should("fact-sheet")) == ["nothing in the data explains this number"]


def test_a_range_of_days_runs_on(should: Callable[[str], Expected]) -> None:
    day = should("visit").briefing.date
    dates = [f"{first}–{last} {day:%B} {day.year}" for first, last in ((day.day, day.day), (day.day, day.day - 1))]
    assert unexplained(f"On {day.day} {day:%B} {day.year}.", "en-GB", should("visit")) == []
    assert all(unexplained(f"On {text}.", "en-GB", should("visit")) for text in dates)


@pytest.mark.parametrize("suffix", ["html", "docx", "pdf"])
@pytest.mark.parametrize(
    ("row", "missing"),
    [
        ("4 quarters to Q2 2025", "trade.total.exports.value"),
        ("4 quarters to Q2 2024", "trade.total.exports.previous"),
        ("2023", "trade.total.history.2023.exports"),
    ],
)
def test_a_table_of_years_has_all_of_them(
    finished: Callable[..., Finished], should: Callable[[str], Expected], suffix: str, row: str, missing: str
) -> None:
    file = finished("fact-sheet", suffix)
    places = {one.place for one in file.passages if one.kind == "head" and one.text.replace("\u00a0", " ") == row}
    (place,) = (each for each in places if ", row 1" not in each or each[-1] != "1")
    spoilt = replace(file, passages=tuple(one for one in file.passages if one.place != place))
    told = [one.message for one in judge([spoilt], should("fact-sheet")).wrongs]
    assert f"the table has rows beside {missing}, but not this one" in told


def test_the_values_of_a_chart_are_read_out_under_its_caption(
    finished: Callable[..., Finished], should: Callable[[str], Expected]
) -> None:
    file = finished("visit", "html")
    assert judge([file], should("visit")).wrongs == ()
    spoilt = tuple(
        replace(one, text=one.text.replace("1", "7", 1))
        if one.kind == "point" and one.text.startswith("Figure") and not one.heads
        else one
        for one in file.passages
    )
    assert spoilt != file.passages
    told = [one.message for one in judge([replace(file, passages=spoilt)], should("visit")).wrongs]
    assert "what is read out for a table or figure is not its caption" in told
