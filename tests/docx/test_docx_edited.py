"""Word files that people have edited: what is read of them, and what setting a figure leaves alone."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from briefing.docx import edited
from briefing.docx.edited import HOLE, EditedFile

CHANGE = 'w:author="A" w:date="2026-01-01T00:00:00Z"'
START, END = '<w:bookmarkStart w:id="1" w:name="_F1_trade_exports_value"/>', '<w:bookmarkEnd w:id="1"/>'


def run(text: str, look: str = "") -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def file_of(*paragraphs: str) -> EditedFile:
    document: Any = docx.Document()
    body = document.element.body
    for inner in paragraphs:
        body.insert(len(body) - 1, parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>"))
    out = io.BytesIO()
    document.save(out)
    return edited.of_bytes(out.getvalue(), "edited.docx")


def other() -> edited.Mark:
    return file_of(f"{START}{run('31.0')}{END}").passages[0].marks[0]


def test_a_figure_is_a_hole_in_the_words() -> None:
    (found,) = file_of(f"{run('Exports: ')}{START}{run('28')}{run('.6')}{END}{run(' million.')}").passages
    assert (found.words, found.text) == (f"Exports: {HOLE} million.", "Exports: 28.6 million.")
    assert [(one.name, one.text, one.state) for one in found.marks] == [("_F1_trade_exports_value", "28.6", "set")]


def test_a_figure_keeps_the_look_and_what_else_its_runs_hold() -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    page = "<w:r><w:lastRenderedPageBreak/><w:t>.6</w:t></w:r>"
    file = file_of(f"{run('Exports: ')}{START}{run('28', bold)}{page}{END}{run(' million.')}")
    file.passages[0].marks[0].become(other(), "_F7_trade_exports_value")
    again = edited.of_bytes(file.written(), "again.docx")
    assert again.passages[0].text == "Exports: 31.0 million."
    body = again.entries["word/document.xml"]
    assert all(one in body for one in (b"_F7_trade", b"<w:b/></w:rPr><w:t", b"lastRenderedPageBreak"))


@pytest.mark.parametrize(
    ("inner", "state", "text"),
    [
        (f"<w:ins w:id='5' {CHANGE}>{run('28.7')}</w:ins>", "tracked", "28.7"),
        (f"{run('28')}<w:del w:id='5' {CHANGE}><w:r><w:delText>.6</w:delText></w:r></w:del>", "tracked", "28"),
        (f"{run('28.6')}<w:r><w:footnoteReference w:id='2'/></w:r>", "odd", "28.6"),
    ],
)
def test_figures_that_hold_more_than_text_are_told(inner: str, state: str, text: str) -> None:
    (mark,) = file_of(f"{START}{inner}{END}").passages[0].marks
    assert (mark.state, mark.text) == (state, text)


def test_a_figure_in_an_insertion_is_one_like_any() -> None:
    inserted = f"<w:ins w:id='5' {CHANGE}>{run('About ')}{START}{run('28.6')}{END}</w:ins>"
    assert [one.state for one in file_of(inserted).passages[0].marks] == ["set"]


def test_a_bookmark_with_nothing_in_it_or_over_two_paragraphs_is_around_no_figure() -> None:
    (empty,) = file_of(f"{START}{END}{run('28.7')}").passages
    assert (empty.words, empty.marks) == ("28.7", ())
    first, second = file_of(f"{run('a')}{START}{run('28.6')}", f"{END}{run('b')}").passages
    assert (first.words, first.marks, second.words) == ("a28.6", (), "b")


def test_what_word_counts_is_no_word() -> None:
    """Numbers of captions and citations are the file's own, and Word renews them."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    field = f"{marks[0]}<w:r><w:instrText> SEQ Table </w:instrText></w:r>{marks[1]}{run('3')}{marks[2]}"
    cited = f'<w:hyperlink w:anchor="_source_mti">{run("[4]")}</w:hyperlink>'
    (found,) = file_of(f"{run('Table ')}{field}{run('. Goods ')}{cited}").passages
    assert (found.words, found.text) == ("Table . Goods [_source_mti]", "Table 3. Goods [4]")


def test_nothing_set_is_nothing_changed() -> None:
    file = file_of(run("Text"))
    before = dict(file.entries)
    assert edited.of_bytes(file.written(), "again.docx").entries == before
