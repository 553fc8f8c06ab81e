"""Scale and currency of captions, heads and labels, each against one bare number."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import resources
from briefing.verification import wanted
from briefing.verify.expected import Expected
from briefing.verify.finished import Finished, Mark, Passage
from briefing.verify.scales import scale_wrongs
from briefing.verify.tongue import tongue


@pytest.fixture(scope="module")
def should() -> Expected:
    return wanted(resources.example())


def codes(should: Expected, *passages: Passage) -> list[str]:
    file = Finished(Path("a.pdf"), "pdf", "en-GB", "A", passages=passages)
    return [one.code for one in scale_wrongs(file, tongue("en"), should)]


def exports(*heads: str, marked: bool = True) -> Passage:
    marks = (Mark("trade.exports.value", 0, 4),) if marked else ()
    return Passage("28.6", "en-GB", "cell", "page 1, table 1, row 2", ("Exports", *heads), marks)


def caption(text: str) -> Passage:
    return Passage(text, "en-GB", "caption", "page 1, table 1")


@pytest.mark.parametrize("marked", [True, False])
@pytest.mark.parametrize(
    ("said", "found"),
    [("US$ million", []), ("US$ billion", ["BR205"]), ("US$ thousand", ["BR205"]), ("€ million", ["BR205"])],
)
def test_a_caption_and_a_head_give_scale_and_currency(
    should: Expected, said: str, found: list[str], *, marked: bool
) -> None:
    assert codes(should, caption(f"Table 1. Trade, {said}"), exports("2025", marked=marked)) == found
    assert codes(should, exports(f"Value, {said}", marked=marked)) == found


def test_a_number_of_companies_is_not_in_the_scale_of_the_caption(should: Expected) -> None:
    name = "investment.companies.at_home.active"
    active = Passage("37", "en-GB", "cell", "page 1, table 1, row 3", ("Active",), (Mark(name, 0, 2),))
    assert codes(should, caption("Table 1. Investment, US$ million"), active) == []


@pytest.mark.parametrize(("unit", "found"), [("US$ million, +7.6%", []), ("US$ billion, +7.6%", ["BR205"])])
def test_the_unit_below_a_key_figure_is_its_own(should: Expected, unit: str, found: list[str]) -> None:
    texts = ("107.7", "Trade turnover, 2025", unit)
    assert codes(should, *(Passage(text, "en-GB", "item", "page 1") for text in texts)) == found


@pytest.mark.parametrize(("year", "found"), [("2025", []), ("2023", ["BR205"])])
def test_the_year_below_a_key_figure_is_its_own(should: Expected, year: str, found: list[str]) -> None:
    texts = ("107.7", f"Trade turnover, {year}", "US$ million")
    assert codes(should, *(Passage(text, "en-GB", "item", "page 1") for text in texts)) == found
