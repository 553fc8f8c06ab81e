"""Figures in Word files: a bookmark around each, which no reader stumbles over."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import docx
import pytest
from word_facts import bookmarks

from briefing.document import Document, FigureText
from briefing.docx import facts, render
from briefing.extracts import figure_ids, parts
from briefing.theme import Theme

EXPORTS = "trade.exports.value"


@pytest.mark.parametrize("tag", ["en", "kk", "ru", "sr", "sr-Latn"])
def test_readers_of_word_files_see_figures_as_they_see_text(
    tag: str, document_of: Callable[[str, str], Document], theme: Theme
) -> None:
    """python-docx's ``text`` leaves out what is in a content control, so there is none."""
    document = document_of("kazakhstan-serbia", tag)
    ids = tuple(figure_ids(document.blocks))
    marked, bare = (render(document, theme, figures=figures) for figures in (ids, ()))
    read = [docx.Document(io.BytesIO(blob)) for blob in (marked, bare)]
    texts = [[paragraph.text for paragraph in one.paragraphs] for one in read]
    cells = [[cell.text for table in one.tables for row in table.rows for cell in row.cells] for one in read]
    assert texts[0] == texts[1]
    assert cells[0] == cells[1]
    assert b"w:sdt" not in marked
    found = bookmarks(marked)
    printed = [(one.id, one.text) for one in parts(document.blocks) if isinstance(one, FigureText)]
    assert len(found) == len(printed) > 20
    for (name, text), (figure, shown) in zip(found.items(), printed, strict=True):
        assert facts.figure_of(name, ids) == figure
        assert text == shown


def test_names_of_facts_are_names_of_bookmarks() -> None:
    """Word takes forty letters, digits and underscores."""
    long = "investment.companies.at_partner.with_participation"
    names = [facts.name(one, 9999) for one in (EXPORTS, long)]
    assert names[0] == "_F9999_trade_exports_value"
    assert all(re.fullmatch(r"\w{1,40}", name) for name in names)
    assert [facts.figure_of(name, [EXPORTS, long]) for name in names] == [EXPORTS, long]
    assert facts.figure_of(f"{names[0]}_2", [EXPORTS]) == EXPORTS  # a letterhead had that name
    assert facts.figure_of(names[0], [long]) == ""
    assert facts.figure_of("_Toc12", [EXPORTS]) is None
