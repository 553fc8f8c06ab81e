"""The list of contents, and references to exhibits: fields of Word's own, with what they show until it updates them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import docx_samples as samples
import letterheads
import pytest
from docx_office import convert, findings, pdf_text
from docx_reading import Docx

from briefing.document import Caption, Contents, ContentsEntry, Document, Heading, Label, Paragraph, Reference, Text
from briefing.docx import render
from briefing.theme import Theme

Write = Callable[..., Docx]
HEADINGS = (
    Heading(1, (Text("Summary"),), Label("%1.", (1,)), "summary"),
    Heading(2, (Text("Trade"),), Label("%1.%2.", (1, 1)), "trade"),
    Heading(1, (Text("Sources"),), id="sources"),
)
LIST = Contents(
    (Text("Contents"),), tuple(ContentsEntry(one.level, one.content, one.id, one.number) for one in HEADINGS)
)


def codes(file: Docx) -> list[str]:
    return [str(one.text).strip() for one in file.find("//w:body//w:instrText")]


def results(file: Docx) -> list[str]:
    """Return what the fields of the text show, by their order."""
    found: list[str] = []
    inside = 0
    for node in file.find("//w:body//w:fldChar | //w:body//w:t"):
        kind = node.get(f"{{{node.nsmap['w']}}}fldCharType")
        if kind == "begin":
            found.append("")
        inside += {"separate": 1, "end": -1}.get(str(kind), 0)
        if kind is None and inside:
            found[-1] += str(node.text)
    return found


def test_entries_lead_to_their_headings_with_fields_for_the_pages(write: Write) -> None:
    file = write(LIST, *HEADINGS)
    lines = [(line.style, line.text) for line in file.lines()][:4]
    assert lines == [
        ("TOC Heading", "Contents"),
        ("toc 1", "1.\tSummary\t"),
        ("toc 2", "1.1.\tTrade\t"),
        ("toc 1", "Sources\t"),
    ]
    anchors = [str(one) for one in file.find("//w:hyperlink/@w:anchor")]
    assert anchors == [str(one) for one in file.find("//w:bookmarkStart/@w:name")]
    assert codes(file) == ['TOC \\o "1-2" \\h \\z \\u', *(f"PAGEREF {anchor} \\h" for anchor in anchors)]
    kinds = [str(one) for one in file.find("//w:body//w:fldChar/@w:fldCharType")]
    assert kinds == ["begin", "separate", *["begin", "separate", "end"] * 3, "end"]


def test_no_page_is_guessed_and_nothing_is_asked_of_who_opens_the_file(write: Write) -> None:
    file = write(LIST, *HEADINGS)
    assert file.find("//w:hyperlink//w:fldChar[@w:fldCharType = 'separate']/../following-sibling::w:r[w:t]") == []
    assert file.find("//*[@w:dirty]") == []
    assert file.find("//w:updateFields", file.xml("word/settings.xml")) == []
    assert {str(one) for one in file.find("//w:body//w:tab/@w:leader")} == {"none"}
    for level in (1, 2):  # what Word gives to the list when it updates it
        leaders = file.find("w:pPr/w:tabs/w:tab/@w:leader", file.style(f"toc {level}"))
        assert [str(one) for one in leaders] == ["dot"]


def test_an_entry_of_nothing_is_text(write: Write) -> None:
    file = write(Contents((Text("Contents"),), (ContentsEntry(1, (Text("Gone"),), "gone"),)))
    assert [line.text for line in file.lines()][:2] == ["Contents", "Gone"]
    assert len(codes(file)) == 1


@pytest.mark.parametrize(
    ("before", "after", "caption"), [("Table ", "", ("Table ", ". ")), ("", "-кесте", ("", "-кесте. "))]
)
def test_the_number_of_a_reference_is_a_field_that_leads_to_the_caption_and_follows_it(
    before: str, after: str, caption: tuple[str, str], write: Write
) -> None:
    exhibit = samples.table(("a", "b"), ("c", "d"))
    caption_of_it = Caption(caption[0], 1, caption[1], (Text("Title"),))
    exhibit = type(exhibit)("t", caption_of_it, exhibit.columns, exhibit.header, exhibit.rows)
    file = write(Paragraph((Text("Said ("), Reference("t", before, 1, after), Text(")."))), exhibit)
    text = f"Said ({before}1{after})."
    assert [line.text for line in file.lines()][:2] == [text, f"{caption[0]}1{caption[1]}Title"]
    # LibreOffice turns the words round of a link that begins with a field: the field is a link itself.
    assert file.find("//w:hyperlink") == []
    _, anchor, _ = codes(file)[0].split()
    assert codes(file) == [f"REF {anchor} \\h", "SEQ Table \\* ARABIC"]
    assert results(file) == ["1", "1"]
    marked = file.find(f"//w:bookmarkStart[@w:name = '{anchor}']/following-sibling::w:r[w:t][1]")
    assert [file.value("string(w:t)", one) for one in marked] == ["1"]


def test_a_reference_to_nothing_is_text(write: Write) -> None:
    file = write(Paragraph((Reference("gone", "Table ", 3, ""),)))
    assert file.lines()[0].text == "Table 3"
    assert codes(file) == []
    assert file.find("//w:hyperlink") == []


def test_fields_follow_bookmarks_that_a_letterhead_has_taken(theme: Theme, tmp_path: Path) -> None:
    letter = letterheads.written(letterheads.bookmark(), tmp_path / "letter.docx")
    file = Docx(render(samples.document(LIST, *HEADINGS), theme, letterhead=letter))
    assert "PAGEREF _summary_2 \\h" in codes(file)
    assert not any("_summary " in code for code in codes(file))


@pytest.mark.conformance
@pytest.mark.parametrize("letterhead", ["", "numbered"])
def test_files_with_contents_are_valid_and_other_programs_show_them(
    letterhead: str, theme: Theme, tmp_path: Path
) -> None:
    whole = samples.english()
    reference = Paragraph((Text("See "), Reference("chart-goods", "Figure ", 2, ""), Text(".")))
    document = Document(whole.meta, (LIST, HEADINGS[0], reference, *whole.blocks))
    path = tmp_path / "contents.docx"
    letter = letterheads.written(letterheads.ALL[letterhead](), tmp_path / "l.docx") if letterhead else None
    path.write_bytes(render(document, theme, letterhead=letter))
    assert findings(path) == []
    if shutil.which("soffice"):
        text = " ".join(" ".join(pdf_text(convert(path, "pdf"))).split())
        assert "Contents 1. Summary" in text
        assert "See Figure 2." in text
