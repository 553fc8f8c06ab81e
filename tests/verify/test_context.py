"""What explains numbers that are no figures: entries of the list of contents among it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.verify.context import headings_of, is_of_contents
from briefing.verify.finished import Finished, Passage

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
