"""What explains numbers that are no figures: entries of the list of contents among it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing import resources
from briefing.verification import wanted
from briefing.verify.context import Context, headings_of, is_of_contents
from briefing.verify.finished import Finished, Passage
from briefing.verify.numbers import read_numbers
from briefing.verify.tongue import tongue

HEADINGS = headings_of(
    Finished(
        Path("paper.docx"),
        "docx",
        "en",
        "Relations",
        passages=tuple(
            Passage(text, "en", "heading", "paragraph 9") for text in ("1. Trade", "2. Culture 4.0 and Erasmus+ 2027")
        ),
    )
)


@pytest.mark.parametrize(
    "text",
    ["1. Trade ..... 3", "1. Trade", "2. Culture 4.0 and Erasmus+ 2027", "2. Culture 4.0 and Erasmus+ 2027 . . 12"],
)
def test_a_heading_in_the_list_of_contents_is_an_entry_with_and_without_its_page(text: str) -> None:
    assert is_of_contents(Passage(text, "en", "paragraph", "paragraph 2"), HEADINGS)


@pytest.mark.parametrize("text", ["2. Culture 4.0 and Erasmus+ 2028", "2. Culture 4.0", "1. Trades 3"])
def test_another_title_is_none(text: str) -> None:
    assert not is_of_contents(Passage(text, "en", "paragraph", "paragraph 2"), HEADINGS)


@pytest.mark.parametrize(
    ("text", "is_explained"),
    [
        ("Compared with the edition of 20 December 2025: 3 revised, 0 added, 0 removed.", True),
        ("По сравнению с редакцией от 20 декабря 2025 г.: изменено — 3, добавлено — 0, исключено — 0.", True),
        ("There were 0 visits.", False),
    ],
)
def test_what_changed_since_an_edition_is_counted(text: str, is_explained: bool) -> None:
    should = wanted(resources.example())
    passages = (Passage(text, "en", "paragraph", "page 9"),)
    file = Finished(Path("paper.docx"), "docx", "en", "Relations", passages=passages)
    nought = next(one for one in read_numbers(text, tongue("en")).numbers if one.value == 0)
    assert Context(file, tongue("en"), replace(should, earlier=should.figures)).explains(0, nought) is is_explained
    assert not Context(file, tongue("en"), should).explains(0, nought)


@pytest.mark.parametrize(
    ("text", "is_explained"),
    [("№ 12\u20113", True), ("Іс индексі: 04\u201112/7", True), ("№ 12\u20114", False), ("№ 12", False)],
)
def test_a_number_of_registration_has_hyphens_at_which_no_line_breaks(text: str, is_explained: bool) -> None:
    should = replace(wanted(resources.example()), requisites=frozenset({"12-3", "04-12/7"}))
    file = Finished(Path("paper.docx"), "docx", "kk", "A", passages=(Passage(text, "kk", "paragraph", "page 1"),))
    numbers = read_numbers(text, tongue("kk")).numbers
    assert numbers
    assert all(Context(file, tongue("kk"), should).explains(0, one) is is_explained for one in numbers)
