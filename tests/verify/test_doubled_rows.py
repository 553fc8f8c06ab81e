"""A row that stands twice is found, with data and without; two things of the same size are no such row."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing import resources
from briefing.verification import wanted
from briefing.verify.exhibits import doubled_wrongs
from briefing.verify.expected import Expected
from briefing.verify.finished import Finished, Mark, Passage
from briefing.verify.tongue import tongue

STUDENTS = ("Students", "1,250")


@pytest.fixture(scope="module")
def should() -> Expected:
    return wanted(resources.example())


def found(should: Expected | None, *rows: tuple[str, ...], figures: tuple[str, ...] = ()) -> list[str]:
    passages = []
    for number, cells in enumerate(rows, 2):
        for column, text in enumerate(cells):
            marks = (Mark(figures[number - 2], 0, len(text)),) if figures and column == len(cells) - 1 else ()
            passages.append(Passage(text, "en", "cell" if column else "head", f"table 1, row {number}", marks=marks))
    file = Finished(Path("a.docx"), "docx", "en", "A", passages=tuple(passages))
    return [one.place for one in doubled_wrongs(file, tongue("en"), should)]


def test_a_row_that_stands_twice_is_found_with_and_without_data(should: Expected) -> None:
    rows = ("Exports", "28.6"), ("Imports", "79.1"), ("Imports", "79.1")
    assert found(should, *rows) == found(None, *rows) == ["table 1, row 4"]
    assert found(None, ("2024", "5", "2024", "5")) == ["table 1, row 2"]


def test_two_figures_of_one_size_are_two_rows(should: Expected) -> None:
    assert found(None, STUDENTS, STUDENTS, figures=("culture.boys", "culture.girls")) == []
    assert found(None, STUDENTS, STUDENTS, figures=("culture.boys", "culture.boys")) == ["table 1, row 3"]
    figure = replace(should.figures["trade.exports.value"])
    twice = replace(should, figures={**should.figures, "trade.other.value": figure})
    rows = ("Goods", "28.6"), ("Goods", "28.6")
    assert found(twice, *rows) == []
    assert found(should, *rows) == ["table 1, row 3"]
