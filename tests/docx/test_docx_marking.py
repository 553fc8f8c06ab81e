"""The distribution marking: in the headers of every kind of page, where the profile wants it, and not in the text."""

from __future__ import annotations

import docx_samples as samples
import pytest
from docx_reading import Docx

from briefing.document import Document
from briefing.docx import render

MARKING = ("For official use", "Copy No. 2")
PAPER = [samples.paragraph(line, "marking") for line in MARKING]


def paper(**meta: object) -> Document:
    return samples.document(*PAPER, samples.paragraph("Title", "title"), samples.paragraph("x"), **meta)


def running(file: Docx, kind: str) -> dict[str, list[str]]:
    """Return the paragraphs of the headers or footers by the pages that they are for; fields by their codes."""
    relations = file.relations("word/document.xml")
    found = {}
    for reference in file.find(f"//w:sectPr/w:{kind}Reference"):
        target = relations[file.attribute("@r:id", reference)]
        paragraphs = file.find(".//w:p", file.xml(f"word/{target}"))
        found[file.attribute("@w:type", reference)] = [said(file, one) for one in paragraphs]
    return found


def said(file: Docx, paragraph: object) -> str:
    parts = file.find(".//w:t | .//w:tab[parent::w:r] | .//w:instrText", paragraph)  # type: ignore[arg-type]
    text = "".join("\t" if part.tag.endswith("}tab") else part.text or "" for part in parts)
    return text.replace(" PAGE 2", "PAGE").replace(" NUMPAGES 2", "PAGES")


HEADS = {
    "neutral": (list(MARKING), ["For official use", f"{samples.meta().running_head}\t\tCopy No. 2"]),
    "kz": (list(MARKING), ["For official use", "\tPAGE\tCopy No. 2", samples.meta().running_head]),
    "ru": (list(MARKING), ["For official use", "\tPAGE\tCopy No. 2", samples.meta().running_head]),
    "rs": (list(MARKING), ["For official use", f"{samples.meta().running_head}\t\tCopy No. 2"]),
}
FEET = {
    "neutral": (["For official use"], ["\tFor official use\tPage PAGE of PAGES"]),
    "rs": (["Page PAGE of PAGES"], ["Page PAGE of PAGES"]),
}


@pytest.mark.parametrize("profile", HEADS)
def test_every_kind_of_page_has_the_marking_and_the_number_of_the_copy(profile: str) -> None:
    file = Docx(render(paper(marking=MARKING), samples.theme(profile)))
    first, later = HEADS[profile]
    assert running(file, "header") == {"first": first, "default": later, "even": later}
    feet = {kind: lines for kind, lines in running(file, "footer").items() if any(lines)}
    expected = FEET.get(profile)
    assert feet == ({"first": expected[0], "default": expected[1], "even": expected[1]} if expected else {})


def test_the_text_does_not_repeat_it() -> None:
    file = Docx(render(paper(marking=MARKING), samples.theme()))
    assert [line.text for line in file.lines()][:2] == ["Title", "x"]


@pytest.mark.parametrize(("profile", "align"), [("ru", "right"), ("rs", "center"), ("neutral", "center")])
def test_it_stands_where_the_profile_wants_it(profile: str, align: str) -> None:
    file = Docx(render(paper(marking=MARKING), samples.theme(profile)))
    assert file.attribute("w:pPr/w:jc/@w:val", file.style("Marking")) == align


def test_a_draft_with_a_marking_has_both_on_each_page() -> None:
    file = Docx(render(paper(marking=MARKING, draft="Draft"), samples.theme("rs")))
    heads = running(file, "header")
    assert heads["first"] == list(MARKING)
    for number in (1, 2, 3):
        root = file.xml(f"word/header{number}.xml")
        assert len(file.find("//v:textpath[@string = 'Draft']", root)) == 1


def test_a_paper_without_a_marking_has_no_headers_for_it() -> None:
    file = Docx(render(samples.document(samples.paragraph("x")), samples.theme()))
    assert list(running(file, "header")) == ["default"]


def test_the_title_is_broken_by_its_margin_and_not_in_its_text() -> None:
    title = "Relations between\u00a0the\u00a0Republic of\u00a0Malta and\u00a0the\u00a0Republic of\u00a0Iceland"
    front = samples.paragraph(title, "title"), samples.paragraph("2026", "subtitle")
    file = Docx(render(samples.document(*front, samples.paragraph("x")), samples.theme()))
    (first, *_) = file.find("//w:body/w:p")
    assert file.find(".//w:br", first) == []
    assert 0 < int(file.attribute("w:pPr/w:ind/@w:right", first)) < 6000
