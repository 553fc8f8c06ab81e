"""docs/data.md has every key of the data file with an example, and shows what is printed as it is printed today."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import data_page
import pytest
from schema_walk import origins

from briefing.document import Document

PAGE = Path(__file__).parent.parent / "docs" / "data.md"
pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the documents are not part of the wheel")


def test_every_key_of_the_schema_is_in_an_example() -> None:
    assert len(origins()) > 200
    assert [key for key in origins() if key not in data_page.shown()] == []


def test_every_key_of_the_schema_is_on_the_page() -> None:
    told = data_page.classes(PAGE.read_text(encoding="utf-8"))
    assert len(told) == len(set(told))
    assert sorted({name for name, _ in origins()} - set(told)) == []


def test_the_page_shows_keys_and_papers_as_they_are(
    document_of: Callable[[str, str, str], Document], request: pytest.FixtureRequest
) -> None:
    """After a change that is wanted: pytest --update-golden, then read the difference."""
    page = PAGE.read_text(encoding="utf-8")
    filled = data_page.filled(page, document_of)
    if request.config.getoption("--update-golden"):
        PAGE.write_text(filled, encoding="utf-8")
        page = filled
    assert page.count("<!-- prints: ") > 10
    assert page == filled
