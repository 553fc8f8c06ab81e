"""Texts of the data in finished files: where a line of a PDF breaks a long word, a space stands that nobody wrote."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing import resources
from briefing.verification import wanted
from briefing.verify.authored import covered
from briefing.verify.expected import Authored, Expected
from briefing.verify.finished import FileKind, Finished, Passage

WORD = "Donaudampfschifffahrtsgesellschaft"
TEXT = f"See https://example.org/2024/page-17 of the {WORD}."
BROKEN = TEXT.replace("/page", "/ page").replace("dampf", "dampf ")


@pytest.fixture(scope="module")
def should() -> Expected:
    text = Authored("trade.points.0.text", "en", (TEXT,), is_point=True, is_internal=False)
    return replace(wanted(resources.example()), authored=(text,))


def found(kind: FileKind, text: str, should: Expected) -> tuple[list[str], list[str]]:
    """Return what of a paragraph is covered by the data, and the codes of what is wrong."""
    name = Path(f"kazakhstan-serbia_2026-02-26_en.{kind}")
    passage = Passage(text, "en", "paragraph", "page 1")
    covers, missing = covered(Finished(name, kind, "en", "Relations", passages=(passage,)), should)
    return [text[cover.start : cover.end] for cover in covers[0]], [one.code for one in missing]


def test_a_word_that_a_line_of_a_pdf_breaks_is_the_same_word(should: Expected) -> None:
    assert found("pdf", f"{BROKEN} [1].", should) == ([BROKEN.rstrip(".")], [])


def test_a_word_that_is_broken_in_a_word_file_is_another_one(should: Expected) -> None:
    assert found("docx", BROKEN, should) == ([], ["BR207"])


def test_another_word_is_another_one_in_each(should: Expected) -> None:
    assert found("pdf", BROKEN.replace("17", "18"), should) == ([], ["BR207"])
