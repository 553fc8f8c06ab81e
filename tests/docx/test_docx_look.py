"""Page, styles and settings: what the theme says is what the file says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import docx_samples as samples
import pytest
from docx_reading import Docx, q

from briefing.document import Block, List
from briefing.theme import Theme

Write = Callable[..., Docx]


def test_page_is_that_of_the_profile(write: Write) -> None:
    file = write(samples.paragraph("x"), theme=samples.theme("ru"))
    size, margins = file.find("//w:pgSz")[0], file.find("//w:pgMar")[0]
    assert (size.get(q("w:w")), size.get(q("w:h"))) == ("11906", "16838")
    assert [round(int(margins.get(q(f"w:{side}"))) * 25.4 / 1440) for side in ("left", "right", "top", "bottom")] == [
        30,
        15,
        25,
        20,
    ]


@pytest.mark.parametrize(
    ("profile", "part", "align"),
    [("neutral", "footer1", "right"), ("kz", "header1", "center"), ("rs", "footer1", "center")],
)
def test_page_number_stands_where_the_profile_wants_it(write: Write, profile: str, part: str, align: str) -> None:
    file = write(samples.paragraph("x"), theme=samples.theme(profile))
    root = file.xml(f"word/{part}.xml")
    assert file.attribute("w:p[.//w:instrText]/w:pPr/w:pStyle/@w:val", root) == "PageNumber"
    assert file.attribute("//w:style[@w:styleId = 'PageNumber']//w:jc/@w:val", file.styles) == align


def test_page_number_in_words_has_both_fields(write: Write) -> None:
    root = write(samples.paragraph("x")).xml("word/footer1.xml")
    pieces = [item.text.strip() for item in root.iter(q("w:t"), q("w:instrText"))]
    assert pieces == ["Page", "PAGE", "2", "of", "NUMPAGES", "2"]


def test_plain_page_number_is_the_field_alone(write: Write) -> None:
    root = write(samples.paragraph("x"), theme=samples.theme("rs")).xml("word/footer1.xml")
    assert [item.text.strip() for item in root.iter(q("w:t"), q("w:instrText"))] == ["PAGE", "2"]


def test_first_page_has_neither_head_nor_number(write: Write) -> None:
    file = write(samples.paragraph("x"))
    assert len(file.find("//w:sectPr/w:titlePg")) == 1
    kinds = [str(kind) for kind in file.find("//w:headerReference/@w:type | //w:footerReference/@w:type")]
    assert kinds == ["default", "default"]
    assert "".join(file.xml("word/header1.xml").itertext()) == "Kazakhstan – Serbia · 26 February 2026"


def test_draft_has_a_watermark_on_every_page(write: Write) -> None:
    file = write(samples.paragraph("x"), draft="ПРОЕКТ")
    headers = [file.xml(f"word/header{number}.xml") for number in (1, 2)]
    assert [file.attribute("//v:shape/v:textpath/@string", header) for header in headers] == ["ПРОЕКТ"] * 2
    assert [str(kind) for kind in file.find("//w:headerReference/@w:type")] == ["default", "first"]
    assert "".join(headers[1].itertext()) == ""


def test_document_without_running_head_has_no_header(write: Write) -> None:
    assert write(samples.paragraph("x"), running_head="").find("//w:headerReference") == []


def test_body_follows_the_theme(write: Write, theme: Theme) -> None:
    file = write(samples.paragraph("x"), theme=replace(theme, body_size=11.5, leading=17, ink="#123456", justify=False))
    normal, body = file.style("Normal"), file.style("Body Text")
    assert file.attribute("w:rPr/w:sz/@w:val", normal) == "23"
    assert file.attribute("w:rPr/w:color/@w:val", normal) == "123456"
    assert file.attribute("w:pPr/w:spacing/@w:line", normal) == "340"
    assert file.find("w:pPr/w:jc", body) == []


def test_paragraphs_are_told_apart_by_an_indent_or_a_space_never_both(write: Write) -> None:
    for profile, space, indent in (("neutral", "140", ""), ("ru", "0", "709")):
        body = write(samples.paragraph("x"), theme=samples.theme(profile)).style("Body Text")
        spacing, ind = body.find(f".//{q('w:spacing')}"), body.find(f".//{q('w:ind')}")
        assert spacing.get(q("w:before")) == space
        assert ("" if ind is None else ind.get(q("w:firstLine"))) == indent


@pytest.mark.parametrize(
    "above", [samples.paragraph("x"), List((samples.item("a", "1."), samples.item("b", "2.")), "numbers")]
)
def test_what_a_panel_follows_keeps_its_distance(write: Write, above: Block) -> None:
    file = write(above, samples.key_figures(("1.9", "Turnover", "")))
    spaces = file.find("//w:body/w:p[following-sibling::*[1][self::w:tbl]]/w:pPr/w:spacing/@w:after")
    assert [str(space) for space in spaces] == ["140"]


def test_fonts_are_the_themes_with_their_fallbacks(write: Write, theme: Theme) -> None:
    file = write(samples.paragraph("x"))
    table = file.xml("word/fontTable.xml")
    assert [str(name) for name in file.find("//w:font/@w:name", table)] == [theme.serif.name, theme.sans.name]
    assert file.find("//w:altName/@w:val", table)[0] == ",".join(theme.serif.fallbacks)
    colours = file.xml("word/theme/theme1.xml")
    assert file.attribute("//a:minorFont/a:latin/@typeface", colours) == theme.serif.name
    assert file.attribute("//a:majorFont/a:latin/@typeface", colours) == theme.sans.name
    assert file.attribute("//a:accent1/a:srgbClr/@val", colours) == theme.accent[1:].upper()


def test_headings_are_outlined_and_stay_with_what_they_head(write: Write) -> None:
    file = write(samples.paragraph("x"))
    for level in (1, 2, 3):
        style = file.style(f"heading {level}")
        assert file.attribute("w:pPr/w:outlineLvl/@w:val", style) == str(level - 1)
        assert len(file.find("w:pPr/w:keepNext", style)) == 1
    assert len(file.find("w:pPr/w:keepNext", file.style("caption"))) == 1


def test_word_hyphenates_and_keeps_its_current_layout(write: Write) -> None:
    file = write(samples.table(("a", "b"), ("x", "1,5"), mark=","), lang="ru-RU", decimal_mark=",")
    settings = file.xml("word/settings.xml")
    assert len(file.find("w:autoHyphenation", settings)) == 1
    assert file.attribute("//w:compatSetting[@w:name = 'compatibilityMode']/@w:val", settings) == "15"
    assert file.attribute("w:decimalSymbol/@w:val", settings) == ","
    assert file.attribute("w:themeFontLang/@w:val", settings) == "ru-RU"
    assert len(file.find("//w:pPrDefault//w:widowControl", file.styles)) == 1


def test_all_styles_in_use_are_defined_and_build_on_defined_ones(write: Write) -> None:
    file = write(*samples.english().blocks)
    defined = {str(name) for name in file.find("//w:style/@w:styleId", file.styles)}
    used = file.find("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")
    above = file.find("//w:basedOn/@w:val | //w:next/@w:val", file.styles)
    assert {str(name) for name in (*used, *above)} <= defined


def test_text_has_no_direct_letters(write: Write) -> None:
    """Fonts, sizes and colours come from styles: a run says at most its style and its language."""
    file = write(*samples.english().blocks)
    assert {item.tag for item in file.find("//w:body//w:r/w:rPr/*")} == {q("w:rStyle"), q("w:lang")}
