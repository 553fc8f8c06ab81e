"""The empty place for a signature: tagged, unseen, at the end, and never a page more than wanted."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from pdf_sample import sample, syllables, t
from tag_reading import read

from briefing.document import Document, Meta, Paragraph, SignaturePlace
from briefing.pdf import exceeds, pages, render

FITS, ALWAYS = SignaturePlace("Place for a signature"), SignaturePlace("Place for a signature", needed=True)
META = Meta("Test", "en-GB", "2026-02-26")


def with_place(document, place=ALWAYS):
    return replace(document, meta=replace(document.meta, signature=place))


def text(lines, place):
    return with_place(Document(META, tuple(Paragraph(t(f"Line {number}")) for number in range(lines))), place)


def full_page(theme):
    """Return how many lines fill a page."""
    return next(count for count in range(20, 200) if len(pages(text(count + 1, None), theme, syllables)) == 2)


def field(data):
    with pikepdf.open(io.BytesIO(data)) as file:
        [one] = file.Root.AcroForm.Fields
        page = next(
            number
            for number, page in enumerate(file.pages)
            if one.objgen in {a.objgen for a in page.get("/Annots", [])}
        )
        said = {key: str(one[f"/{key}"]) for key in ("Type", "Subtype", "FT", "T", "TU")}
        assert int(file.Root.AcroForm.SigFlags) == 1
        assert int(one.F) == 4
        assert one.AP.N.read_bytes() == b""
        return page, [float(value) for value in one.Rect], said


def test_the_field_is_an_element_at_the_end_of_the_structure(theme):
    tree = read(render(with_place(sample("en")), theme, syllables)).tree
    last = tree.children[-1]
    assert last.tag == "Form"
    [widget] = last.links
    assert str(widget.TU) == "Place for a signature"
    assert [node.tag for node in tree.walk()].count("Form") == 1


def test_the_field_stands_below_the_text_at_the_right_edge(theme):
    data = render(with_place(sample("en")), theme, syllables)
    page, (left, bottom, right, top), said = field(data)
    assert said == {
        "Type": "/Annot",
        "Subtype": "/Widget",
        "FT": "/Sig",
        "T": "Signature1",
        "TU": "Place for a signature",
    }
    with pypdfium2.PdfDocument(data) as file:
        assert page == len(file) - 1
        seen = file[page].get_textpage()
        lowest = min(
            seen.get_charbox(index)[1]
            for index in range(seen.count_chars())
            if seen.get_charbox(index)[1] > theme.page.bottom * 72 / 25.4
        )
    assert bottom < top < lowest
    assert right == pytest.approx((theme.page.width - theme.page.right) * 72 / 25.4, abs=0.1)
    assert right - left > 250


def test_an_empty_field_is_not_seen(theme):
    document = Document(META, (Paragraph(t("A short paper.")),))
    shown = []
    for one in (document, with_place(document)):
        with pypdfium2.PdfDocument(render(one, theme, syllables)) as file:
            file.init_forms()
            shown.append(file[0].render(scale=1, may_draw_forms=False).to_pil().tobytes())
    assert shown[0] == shown[1]


def test_the_same_paper_gives_the_same_bytes(theme):
    assert render(with_place(sample("ru")), theme, syllables) == render(with_place(sample("ru")), theme, syllables)


def test_without_a_place_there_is_no_form(theme):
    with pikepdf.open(io.BytesIO(render(sample("en"), theme, syllables))) as file:
        assert "/AcroForm" not in file.Root


@pytest.mark.parametrize("place", [FITS, ALWAYS])
def test_a_page_that_is_full_has_no_place_unless_one_is_needed(place, theme):
    lines = full_page(theme)
    document = text(lines, place)
    data = render(document, theme, syllables)
    with pikepdf.open(io.BytesIO(data)) as file:
        assert ("/AcroForm" in file.Root, len(file.pages)) == (place.needed, 1 + place.needed)
    assert len(pages(document, theme, syllables)) == 1 + place.needed
    assert exceeds(document, theme, syllables, 1) == place.needed


def test_a_needed_place_takes_a_line_of_text_along(theme):
    document = text(full_page(theme), ALWAYS)
    shown = pages(document, theme, syllables)
    assert [len(blocks) > 0 for blocks in shown] == [True, True]
    assert field(render(document, theme, syllables))[0] == 1


def test_a_paper_of_nothing_may_have_a_place(theme):
    assert field(render(Document(replace(META, signature=ALWAYS), ()), theme, syllables))[0] == 0
