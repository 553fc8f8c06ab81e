"""What files say against themselves, each on a few passages."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.verify.contradictions import contradictions
from briefing.verify.finished import Finished, Mark, Passage


def found(*passages: Passage) -> list[str]:
    return list(contradictions(Finished(Path("a.pdf"), "pdf", "en-GB", "A", passages=passages)))


def cell(text: str, row: int, page: int = 1) -> Passage:
    return Passage(text, "en-GB", "cell", f"page {page}, table 1, row {row}")


def header(text: str, page: int, where: str = "footer") -> Passage:
    return Passage(text, "en-GB", "header", f"page {page}, {where}")


def item(number: str) -> Passage:
    return Passage("Text.", "en-GB", "item", "page 1", (number,))


@pytest.mark.parametrize(
    ("passages", "fault"),
    [
        ((header("Page 2 of 3", 2), header("Page 5 of 3", 3)), "do not run on: 2, 5"),
        ((cell("Table 1. Trade", 1, 2), header("Table 5 (continued)", 2, "pagination")), "does not have it"),
        (
            (cell("Table 6. Trade", 1, 2), cell("2", 2, 2), header("Table 2 (continued)", 2, "pagination")),
            "does not have it",
        ),
        ((*(header("Copy No. 2", page) for page in (2, 3, 5)), header("4", 4)), "is not there as on the other"),
        ((Passage("28.7", "en-GB", "cell", "page 1", (), (Mark("a", 0, 4, "28600000"),)),), "is 28600000 for programs"),
        ((item("1."), item("8.")), "number 8 follows 1"),
    ],
)
def test_contradictions_are_told(passages: tuple[Passage, ...], fault: str) -> None:
    (text,) = found(*passages)
    assert fault in text


def test_what_agrees_is_not_told() -> None:
    marked = Passage("c. 28.6", "en-GB", "cell", "page 1", (), (Mark("a", 0, 7, "28600000"),))
    spelt = Passage("six visits", "en-GB", "paragraph", "page 1", (), (Mark("b", 0, 10, "6"),))
    pages = header("Page 2 of 3", 2), header("Page 3 of 3", 3), header("Table 1 (continued)", 2, "pagination")
    table = cell("Table 1. Trade", 1, 2), cell("Exports", 2), cell("28.6", 2), cell("Imports", 3), cell("28.6", 3)
    assert found(marked, spelt, *pages, *table, item("1."), item("2."), item("1.")) == []
