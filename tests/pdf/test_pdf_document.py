"""Whole documents, as a reader's program finds them."""

import ctypes
import os
import re
import subprocess
import sys
import zlib
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2.raw as pdfium
import pytest
import tag_reading
from pdf_sample import FONTS, LANGUAGES, THEME, sample, syllables
from PIL import Image
from reportlab.pdfgen.canvas import Canvas
from some import some

from briefing.document import (
    Caption,
    Cell,
    Chart,
    Citation,
    Column,
    Heading,
    Label,
    List,
    Paragraph,
    Quote,
    Route,
    Row,
    Table,
    Text,
)
from briefing.extracts import caption_text, plain
from briefing.pdf import render
from briefing.scene.faces import Fonts
from briefing.theme import load


def texts(block):
    """Return the texts of a block, each of which stands in the file as it is."""
    match block:
        case Heading():
            parts = [block.number.text, plain(block.content)]
        case Paragraph():
            parts = [plain(block.content)]
        case List():
            parts = [plain(paragraph.content) for item in block.items for paragraph in item.content]
        case Quote():
            parts = [plain(block.content), plain(block.attribution)]
        case Table():
            cells = [cell for row in (*block.header, *block.rows) for cell in row.cells]
            parts = [caption_text(block.caption), *(plain(cell.content) for cell in cells)]
        case Chart():
            labels = [point.label for series in block.series for point in series.points]
            parts = [caption_text(block.caption), *block.categories, *labels]
        case Route():
            parts = [caption_text(block.caption), *(stop.name for stop in block.stops)]
    return parts


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_text_is_in_the_file_in_the_order_of_the_tree(language, theme):
    """The order of reading is that of the tags: on the page an exhibit may stand after text that follows it."""
    document = sample(language)
    found = " ".join(tag_reading.read(render(document, theme, syllables)).tree.text.split())
    at = 0
    for block in some(document.blocks):
        expected = [" ".join(text.replace("\u00a0", " ").split()) for text in texts(block)]
        place = at
        for text in some(expected):
            if isinstance(block, Chart):  # the drawing has its own order
                assert text in found[at:], text
            else:
                assert text in found[place:], text
                place = found.index(text, place)
        at = place


@pytest.mark.parametrize("language", LANGUAGES)
def test_copied_text_has_no_hyphen_that_typesetting_put_in(language, theme, read):
    text = read(render(sample(language), theme, syllables)).text
    assert not set("\u00ad\ufffe\u0002\ufffd") & set(text)


def test_a_word_that_is_broken_is_found_by_searching(draw):
    words = [
        "intergovernmental",
        "implementation",
        "institutionalised",
        "comprehensive",
        "parliamentary",
        "cooperation",
    ]
    pdf = draw(*(Paragraph((Text(" ".join(words[start:] * 6)),)) for start in range(6)))
    assert b"ActualText" in operators(pdf)
    assert all(pdf.finds(word) for word in words)
    assert pdf.text.split() == [word for i in range(6) for word in words[i:] * 6]


def operators(pdf):
    """Return the pages' operators, uncompressed."""
    found = b""
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", pdf.data, re.DOTALL):
        try:
            found += zlib.decompress(stream)
        except zlib.error:
            continue
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_are_bookmarks(language, theme, read):
    document = sample(language)
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    expected = [(heading.level - 1, f"{heading.number.text} {plain(heading.content)}") for heading in headings]
    assert read(render(document, theme, syllables)).outline == expected


def test_a_heading_that_skips_a_level_still_has_a_bookmark(draw):
    pdf = draw(
        Heading(3, (Text("Deep"),)),
        Heading(1, (Text("High"),)),
        Heading(3, (Text("Low"),), Label("%1.%2.%3.", (1, 1, 1))),
    )
    assert pdf.outline == [(0, "Deep"), (0, "High"), (1, "1.1.1. Low")]
    with pikepdf.open(BytesIO(pdf.data)) as file:
        bookmarks = file.Root.Outlines
        assert (bookmarks.Count, bookmarks.Last.Count) == (3, 1)  # all that are shown, which is all there are


def test_properties_language_and_dates_are_those_of_the_document(theme, read):
    pdf = read(render(sample("kk"), theme, syllables))
    meta = pdf.file.get_metadata_dict()
    assert meta["Title"] == LANGUAGES["kk"].title
    assert meta["Author"] == "Ministry"
    assert meta["Subject"] == LANGUAGES["kk"].subtitle
    assert meta["Keywords"] == "Саяси диалог, Сауда"
    assert meta["CreationDate"].startswith("D:20260226")
    assert b"/Lang (kk-KZ)" in pdf.data
    with pikepdf.open(BytesIO(pdf.data)) as file:
        assert file.Root.ViewerPreferences.DisplayDocTitle


def test_all_fonts_are_embedded_and_the_file_is_small(theme, read):
    for language in some(LANGUAGES):
        pdf = read(render(sample(language), theme, syllables))
        with pikepdf.open(BytesIO(pdf.data)) as file:
            held = [one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"]
            assert sum("/FontFile2" in one.FontDescriptor for one in held) == len(held) >= 5
            assert not [one for one in held if "Helvetica" in str(one.BaseFont)]
        assert len(pdf.data) < 60_000


def test_citations_lead_to_their_source_and_links_to_the_web(theme, read):
    pdf = read(render(sample("en"), theme, syllables))
    targets, pages = set(), set()
    for index in range(len(pdf.file)):
        page = pdf.file[index]
        position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(page, ctypes.byref(position), ctypes.byref(link)):
            dest = pdfium.FPDFLink_GetDest(pdf.file, link)
            if dest:
                pages.add(pdfium.FPDFDest_GetDestPageIndex(pdf.file, dest))
            else:
                buffer = ctypes.create_string_buffer(200)
                pdfium.FPDFAction_GetURIPath(pdf.file, pdfium.FPDFLink_GetAction(link), buffer, 200)
                targets.add(buffer.value.decode())
    assert targets == {"https://qazinform.com/a?b=1&c=2"}
    assert pages == {len(pdf.file) - 1}


def test_a_citation_without_a_source_in_the_document_is_plain_text(draw):
    assert draw(Paragraph((Text("As said "), Citation("nowhere", "[9]")))).text == "As said [9]"


def test_the_first_page_has_neither_running_head_nor_number(theme, read):
    document = sample("en")
    pages = read(
        render(replace(document, meta=replace(document.meta, running_head="Head of pages")), theme, syllables)
    ).pages
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert ("Head of pages" in page) == (number > 1)
        assert (f"{number} / {len(pages)}" in page) == (number > 1)


@pytest.mark.parametrize(("profile", "at"), [("kz", "top-center"), ("ru", "top-center"), ("rs", "bottom-center")])
def test_the_page_number_stands_where_the_profile_wants_it(profile, at, read):
    pdf = read(render(sample("ru"), load(THEME, FONTS, profile=profile), syllables))
    page = pdf.file[1]
    width, height = page.get_size()
    band = (height - 70, height - 28) if at.startswith("top") else (28, 60)
    assert page.get_textpage().get_text_bounded(width / 3, band[0], width * 2 / 3, band[1]).split()[:1] == ["2"]
    assert not page.get_textpage().get_text_bounded(0, height - 28, width, height).strip()


def test_a_draft_is_marked_on_every_page(theme, read):
    pdf = read(render(sample("kk", draft="ЖОБА"), theme, syllables))
    assert all("ЖОБА" in page for page in some(pdf.pages))


@pytest.fixture
def with_letterhead(tmp_path):
    """Return a theme with a letterhead."""

    def themed(name):
        (tmp_path / "theme.yaml").write_text(f"letterhead: {name}\n", encoding="utf-8")
        return load(tmp_path, FONTS, default=THEME)

    return themed


def words_at_top(pdf, millimetres):
    """Return the text on the first page's upper part."""
    width, height = pdf.file[0].get_size()
    return pdf.file[0].get_textpage().get_text_bounded(0, height - millimetres * 72 / 25.4, width, height).split()


@pytest.mark.parametrize("name", ["head.png", "head.jpg"])
def test_a_letterhead_stands_behind_the_first_page_only_and_text_keeps_clear_of_it(
    name, tmp_path, read, with_letterhead
):
    Image.new("RGB", (210, 60), "#123456").save(tmp_path / name)
    pdf = read(render(sample("en"), with_letterhead(name), syllables))
    tops = [pdf.file[index].render(scale=0.2).to_pil().convert("RGB").getpixel((50, 5)) for index in range(2)]
    assert tops[1] == (255, 255, 255)
    assert all(abs(found - wanted) < 4 for found, wanted in zip(tops[0], (0x12, 0x34, 0x56), strict=True))
    assert words_at_top(pdf, 60) == []
    assert words_at_top(pdf, 75) != []


def test_a_letterhead_may_be_a_pdf_of_one_page(tmp_path, read, with_letterhead):
    canvas = Canvas(str(tmp_path / "head.pdf"), pagesize=(595, 842))
    canvas.setFillColorRGB(0.07, 0.2, 0.34)
    canvas.rect(0, 842 - 150, 595, 150, stroke=0, fill=1)
    canvas.rect(0, 0, 595, 30, stroke=0, fill=1)  # what stands at the foot moves no text
    canvas.save()
    pdf = read(render(sample("en"), with_letterhead("head.pdf"), syllables))
    image = pdf.file[0].render(scale=0.2).to_pil().convert("RGB")
    assert image.getpixel((50, 5)) == image.getpixel((50, image.height - 3)) == (18, 51, 87)
    assert words_at_top(pdf, 150 / 72 * 25.4) == []
    assert words_at_top(pdf, 150 / 72 * 25.4 + 15) != []


@pytest.mark.parametrize("name", ["head.png", "head.jpg"])
def test_an_image_as_tall_as_the_page_is_a_background_that_text_keeps_clear_of(name, tmp_path, read, with_letterhead):
    image = Image.new("RGB", (620, 877), "white")
    image.paste("#123456", (0, 0, 620, 150))
    image.paste("#123456", (0, 850, 620, 877))
    image.save(tmp_path / name)
    pdf = read(render(sample("en"), with_letterhead(name), syllables))
    page = pdf.file[0].render(scale=0.2).to_pil().convert("RGB")
    assert all(abs(page.getpixel((50, y))[2] - 0x56) < 6 for y in (5, page.height - 2))
    assert words_at_top(pdf, 150 / 877 * 297) == []
    assert words_at_top(pdf, 150 / 877 * 297 + 15) != []


def letters_of(page):
    """Return the boxes of a page's letters, measured from its upper left corner: left, top, right, bottom."""
    text, height = page.get_textpage(), page.get_size()[1]
    shown = (index for index in range(text.count_chars()) if text.get_text_range(index, 1).strip())
    boxes = (text.get_charbox(index) for index in shown)
    return [(left, height - top, right, height - bottom) for left, bottom, right, top in boxes]


def letter_of_two_pages(path):
    """Write a PDF whose pages have a head and a foot that reach into the margins' place; return where they end."""
    canvas = Canvas(str(path), pagesize=(595, 842))
    for head, foot in ((150, 110), (90, 70)):
        canvas.setFillColorRGB(0.07, 0.2, 0.34)
        canvas.rect(0, 842 - head, 595, head, stroke=0, fill=1)
        canvas.rect(0, 0, 595, foot, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return ((150, 732), (90, 772))


@pytest.mark.parametrize("profile", ["neutral", "kz", "ru", "rs"])
def test_nothing_stands_on_a_letterhead_nor_on_its_continuation(profile, tmp_path, read):
    first, later = letter_of_two_pages(tmp_path / "head.pdf")
    (tmp_path / "theme.yaml").write_text("letterhead: head.pdf\n", encoding="utf-8")
    theme = load(tmp_path, FONTS, default=THEME, profile=profile)
    pdf = read(render(sample("en"), theme, syllables))
    assert len(pdf.file) > 2
    for number, page in enumerate(pdf.file):
        head, foot = later if number else first
        assert all(box[1] > head and box[3] < foot for box in letters_of(page))
        image = page.render(scale=0.2).to_pil().convert("RGB")
        edges = [image.getpixel((50, y)) for y in (2, image.height - 3)]
        assert edges == [(18, 51, 87)] * 2


def test_a_continuation_of_another_file_stands_behind_the_pages_after_the_first(tmp_path, read):
    Image.new("RGB", (210, 30), "#123456").save(tmp_path / "later.png")
    (tmp_path / "theme.yaml").write_text("continuation: later.png\n", encoding="utf-8")
    pdf = read(render(sample("en"), load(tmp_path, FONTS, default=THEME), syllables))
    tops = [page.render(scale=0.2).to_pil().convert("RGB").getpixel((50, 5)) for page in pdf.file]
    assert tops == [(255, 255, 255), *[(18, 52, 86)] * (len(tops) - 1)]
    assert all(box[1] > 30 / 25.4 * 72 for page in list(pdf.file)[1:] for box in letters_of(page))


def test_an_image_of_a_camera_on_its_side_is_drawn_upright(tmp_path, read, with_letterhead):
    image = Image.new("RGB", (60, 210), "white")
    image.paste("#123456", (0, 0, 60, 100))  # turned by a quarter: the right half
    exif = Image.Exif()
    exif[0x0112] = 6
    image.save(tmp_path / "head.jpg", exif=exif, quality=95)
    pdf = read(render(sample("en"), with_letterhead("head.jpg"), syllables))
    page = pdf.file[0].render(scale=0.2).to_pil().convert("RGB")
    assert [page.getpixel((x, 10))[2] > 200 for x in (10, page.width - 10)] == [True, False]
    assert words_at_top(pdf, 60) == []


def test_a_letterhead_with_transparent_parts_has_none_in_the_file(tmp_path, read, with_letterhead):
    Image.new("RGBA", (210, 40), (255, 0, 0, 128)).save(tmp_path / "head.png")
    pdf = read(render(sample("en"), with_letterhead("head.png"), syllables))
    assert b"/SMask" not in pdf.data
    assert pdf.file[0].render(scale=0.2).to_pil().convert("RGB").getpixel((50, 5)) == (255, 127, 127)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_document_gives_the_same_bytes(language, theme):
    assert render(sample(language), theme, syllables) == render(sample(language), theme, syllables)


def test_the_bytes_depend_on_no_clock_and_no_environment():
    program = (
        "import hashlib;"
        "from pdf_sample import *; from briefing.pdf import render; from briefing.theme import load;"
        "print(hashlib.sha256(render(sample('sr'), load(THEME, FONTS), syllables)).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **extra},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for extra in ({"PYTHONHASHSEED": "1", "TZ": "Asia/Almaty"}, {"PYTHONHASHSEED": "2", "SOURCE_DATE_EPOCH": "1"})
    }
    assert len(digests) == 1


def test_another_date_gives_other_bytes(theme):
    document = sample("en")
    later = replace(document, meta=replace(document.meta, date="2027-01-01"))
    assert render(document, theme, syllables) != render(later, theme, syllables)


def test_serbian_italics_are_not_russian(theme):
    russian, serbian = (Fonts.of(theme, lang).face(italic=True) for lang in ("ru-RU", "sr-Cyrl-RS"))
    forms = {letter for letter in "абвгдежзијклмнопрстћуфхцчџш" if _glyph(russian, letter) != _glyph(serbian, letter)}
    assert forms == set("бгдпт")


def test_languages_with_the_same_forms_share_a_font(theme):
    assert Fonts.of(theme, "kk-KZ").face() is Fonts.of(theme, "en-GB").face()


def _glyph(face, letter):
    return face.glyph(ord(letter))


def test_a_caption_is_printed_whole(draw):
    table = Table(
        "t",
        Caption("", 3, "-кесте. ", (Text("Тауарлар"),)),
        (Column(),),
        (Row((Cell((Text("А"),)),)),),
        (Row((Cell((Text("Б"),)),)),),
    )
    assert draw(table, lang="kk-KZ").text == "3-кесте. Тауарлар А Б"
