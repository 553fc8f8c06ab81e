"""Rows by time, on tables of a few rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.verify.finished import Finished, Passage
from briefing.verify.rows import order_wrongs
from briefing.verify.tongue import tongue


def found(*times: str) -> list[str]:
    rows = ("Period", *times)
    cells = [Passage(text, "en-GB", "cell", f"page 1, table 1, row {number}") for number, text in enumerate(rows, 1)]
    file = Finished(Path("a.pdf"), "pdf", "en-GB", "A", passages=tuple(cells))
    return [one.place.rpartition(", ")[2] for one in order_wrongs(file, tongue("en"))]


@pytest.mark.parametrize(
    "times",
    [
        ("2020", "2021", "2022", "2023", "2024"),
        ("5 March 2025", "January 2025", "12 May 2024", "2023"),
        ("2021", "2020", "2022"),
        ("2021", "Total", "2020", "Services", "2022"),
    ],
)
def test_rows_in_order_and_those_that_have_none_are_left(times: tuple[str, ...]) -> None:
    assert found(*times) == []


@pytest.mark.parametrize(
    ("times", "row"),
    [
        (("2020", "2022", "2021", "2023", "2024"), "row 4"),
        (("5 March 2025", "12 May 2024", "20 January 2025", "3 April 2023", "2022"), "row 4"),
    ],
)
def test_rows_that_changed_places_are_found(times: tuple[str, ...], row: str) -> None:
    assert found(*times) == [row]
