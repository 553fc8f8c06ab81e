"""What was taken out of a file leaves a gap: in the numbers of bookmarks, in the structure of a page, in a list."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from tampering import package, parts_of

from briefing.verify.files import read_bytes
from briefing.verify.finished import Finished, Link, Passage, PassageKind
from briefing.verify.likeness import sequence_wrongs

Find = Callable[..., Path]


def page(*passages: Passage, links: tuple[Link, ...] = ()) -> Finished:
    return Finished(Path("a.pdf"), "pdf", "en-GB", "A", passages=passages, links=links)


def said(text: str, kind: PassageKind, place: str = "page 1", *heads: str) -> Passage:
    return Passage(text, "en-GB", kind, place, heads)


def told(file: Finished) -> list[str]:
    return [one.message for one in sequence_wrongs(file)]


# -------------------------------------------------------------------------------------------------------- bookmarks


def without_bookmarks(path: Path, *numbers: str) -> bytes:
    """Return a Word file without the bookmarks of figures that have these numbers."""
    parts = parts_of(path.read_bytes())
    text = parts["word/document.xml"].decode("utf-8")
    for number in numbers:
        text, times = re.subn(rf'<w:bookmarkStart [^>]*w:name="_F{number}_[^>]*>', "", text)
        assert times == 1
    return package({**parts, "word/document.xml": text.encode()})


def test_a_bookmark_that_is_gone_leaves_a_gap_in_their_numbers(built: Find) -> None:
    path = built("fact-sheet", "docx")
    whole = parts_of(path.read_bytes())["word/document.xml"].decode("utf-8")
    (following,) = re.findall(r'w:name="_F4_([^"]+)"', whole)
    assert read_bytes(path, path.read_bytes()).faults == ()
    spoilt = read_bytes(path, without_bookmarks(path, "2", "3"))
    assert spoilt.faults == (f"2 figures have been taken out, one of them before {following}",)


def test_the_last_bookmark_leaves_none(built: Find) -> None:
    """What follows nothing is found otherwise: by the figures that stand in no place."""
    path = built("fact-sheet", "docx")
    whole = parts_of(path.read_bytes())["word/document.xml"].decode("utf-8")
    last = max(map(int, re.findall(r'w:name="_F(\d+)_', whole)))
    assert read_bytes(path, without_bookmarks(path, str(last))).faults == ()


# -------------------------------------------------------------------------------------------------- parts of a page


def without_content(path: Path, tmp_path: Path, count: int) -> bytes:
    """Return a PDF with so many pieces of marked content taken off its second page, its structure as it was."""
    with pikepdf.open(path) as pdf:
        sheet, kept, inside = pdf.pages[1], [], False
        for instruction in pikepdf.parse_content_stream(sheet):
            operands, operator = instruction
            if str(operator) == "BDC" and str(operands[0]) == "/P" and count and not inside:
                inside, count = True, count - 1
            elif inside:
                inside = str(operator) != "EMC"
            else:
                kept.append(instruction)
        assert not count
        sheet.Contents = pdf.make_stream(pikepdf.unparse_content_stream(kept))
        pdf.save(tmp_path / "spoilt.pdf")
    return (tmp_path / "spoilt.pdf").read_bytes()


@pytest.mark.parametrize("count", [1, 2])
def test_content_that_is_gone_from_a_page_is_missed_by_its_structure(built: Find, tmp_path: Path, count: int) -> None:
    path = built("fact-sheet", "pdf")
    assert read_bytes(path, path.read_bytes()).faults == ()
    faults = read_bytes(path, without_content(path, tmp_path, count)).faults
    assert f"page 2: {count} parts of the structure have nothing on the page any more" in faults


def test_a_file_whose_structure_leads_back_to_nothing_has_no_gap(built: Find, tmp_path: Path) -> None:
    with pikepdf.open(built("fact-sheet", "pdf")) as pdf:
        del pdf.Root.StructTreeRoot.ParentTree
        pdf.save(tmp_path / "bare.pdf")
    faults = read_bytes(tmp_path / "bare.pdf", (tmp_path / "bare.pdf").read_bytes()).faults
    assert not any("parts of the structure" in fault for fault in faults)


# ---------------------------------------------------------------------------------------------------------- numbers

HEADINGS = (said("1. Trade", "heading", "page 2"), said("2. Goods of 2025", "heading", "page 3"))


@pytest.mark.parametrize(
    ("entry", "is_wrong"),
    [
        ("1. Trade ..... 2", False),
        ("2. Goods of 2025", False),
        ("2. Goods of 2025 . . . 3", False),
        ("7. Trade ..... 2", True),
        ("1. Goods of 2025 . . . 3", True),
        ("7. Investment", False),  # no entry: nothing has this title
    ],
)
def test_an_entry_of_the_contents_has_the_number_of_its_heading(entry: str, is_wrong: bool) -> None:
    messages = told(page(said(entry, "paragraph"), *HEADINGS))
    assert messages == ["the list of contents has another number than the heading"] * is_wrong


def test_the_contents_of_a_word_file_have_numbers_that_stand_beside_the_headings() -> None:
    headings = (said("Trade", "heading", "paragraph 4", "1."), said("Goods", "heading", "paragraph 9", "2."))
    assert told(page(said("2. Goods 3", "paragraph"), *headings)) == []
    assert told(page(said("3. Goods 3", "paragraph"), *headings)) != []


def test_sources_are_numbered_in_their_order() -> None:
    sources = [said(name, "source", "page 5", f"{number}.") for number, name in enumerate("ABC", 1)]
    assert told(page(*sources)) == []
    assert told(page(*sources[:2], replace(sources[2], heads=("1.",)))) == ["the numbers of sources do not run on"]
    assert told(page(*(replace(one, heads=()) for one in sources))) == []  # a list of the web numbers itself


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [("Table 1", False), ("Tables 1", False), ("Table 2", True), ("Figure 2", False), ("1", False)],
)
def test_a_link_in_a_pdf_leads_to_the_table_whose_number_it_has(text: str, is_wrong: bool) -> None:
    captions = (said("Table 1. Trade", "caption", "page 2"), said("Table 2. Goods", "caption", "page 3"))
    messages = told(page(*captions, links=(Link("#page 2, 446", text),)))
    assert messages == ["the text of a link has the number of another table or figure than it leads to"] * is_wrong
