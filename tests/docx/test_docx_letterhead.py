"""Letterheads: what they are stays, the text goes to its place, and what is missing is added without a clash."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import docx_samples as samples
import letterheads
import printed
import pytest
from docx_office import convert, findings, pdf_text
from docx_reading import NS, Docx, Element, q
from docx_texts import texts
from lxml import etree
from papers import BUNDLED_DOCUMENTS
from some import some

from briefing.document import Document, Heading, Label, List, Text
from briefing.docx import render
from briefing.errors import DataError
from briefing.scene.marking import without
from briefing.theme import Theme

Make = Callable[..., Docx]
ALL = sorted(letterheads.ALL)
EXAMPLES = [*BUNDLED_DOCUMENTS, ("netherlands-cuba", "ru")]
IDS = {"id": "//wp:docPr/@id | //wps:cNvPr/@id", "bookmark": "//w:bookmarkStart/@w:id", "sdt": "//w:sdtPr/w:id/@w:val"}


@pytest.fixture
def graft(tmp_path: Path, theme: Theme) -> Make:
    """Write a document into a letterhead, given by its name, and read the result back."""

    def make(letterhead: str, document: Document | None = None, **options: bool) -> Docx:
        path = letterheads.written(letterheads.ALL[letterhead](), tmp_path / f"{letterhead}.docx")
        (tmp_path / "done.docx").write_bytes(render(document or samples.english(), theme, letterhead=path, **options))
        return Docx((tmp_path / "done.docx").read_bytes())

    return make


def body_texts(file: Docx) -> list[str]:
    """Return the texts of the body's paragraphs, those in controls too, without empty ones."""
    return [line.text for line in file.lines() if line.text]


def same(node: Element, other: Element) -> bool:
    return etree.tostring(node, method="c14n") == etree.tostring(other, method="c14n")


# ----------------------------------------------------------------------------------------------------- any letterhead


@pytest.mark.conformance
@pytest.mark.parametrize("name", ALL)
def test_audit_finds_nothing(graft: Make, tmp_path: Path, name: str) -> None:
    graft(name, embed_fonts=True)
    assert findings(tmp_path / "done.docx") == []


@pytest.mark.conformance
@pytest.mark.parametrize(("example", "tag"), EXAMPLES)
def test_examples_are_valid_and_complete_in_a_letterhead(
    example: str, tag: str, graft: Make, tmp_path: Path, document_of: Callable[[str, str], Document]
) -> None:
    document = document_of(example, tag)
    said = [text.replace("\u00a0", " ") for text in body_texts(graft("numbered", document))]
    assert findings(tmp_path / "done.docx") == []
    # The marking stands in the headers, and titles give up bonds between words that their lines do not hold.
    shown = without(document.blocks) if document.meta.marking else document.blocks
    assert said == [text.replace("\u00a0", " ") for _, text in texts(replace(document, blocks=shown)) if text]


@pytest.mark.parametrize("name", ALL)
def test_everything_is_said_in_its_order(graft: Make, name: str) -> None:
    said = body_texts(graft(name))
    expected = [text for _, text in texts(samples.english()) if text]
    start = said.index(expected[0])
    assert said[start : start + len(expected)] == expected


@pytest.mark.parametrize("name", ALL)
def test_parts_that_the_text_does_not_need_stay_byte_for_byte(graft: Make, tmp_path: Path, name: str) -> None:
    file = graft(name)
    before = Docx((tmp_path / f"{name}.docx").read_bytes())
    assert not [part for part in file.names if "thumbnail" in part or part == "docProps/app.xml"]
    stories = [part for part in before.names if re.search(r"word/(header|footer|media|customXml|webSettings)", part)]
    assert {part: file.blobs[part] for part in stories} == {part: before.blobs[part] for part in stories}


@pytest.mark.parametrize("name", ALL)
def test_styles_and_lists_of_the_letterhead_stay_as_they_are(graft: Make, tmp_path: Path, name: str) -> None:
    file = graft(name)
    before = Docx((tmp_path / f"{name}.docx").read_bytes())
    for part, key in (("styles", "w:styleId"), ("numbering", "w:numId"), ("numbering", "w:abstractNumId")):
        old = {node.get(q(key)): node for node in before.xml(f"word/{part}.xml") if node.get(q(key))}
        new = {node.get(q(key)): node for node in file.xml(f"word/{part}.xml") if node.get(q(key))}
        assert old.keys() <= new.keys()
        assert all(same(new[key], node) for key, node in old.items())
    assert same(file.styles.find("w:docDefaults", NS), before.styles.find("w:docDefaults", NS))


@pytest.mark.parametrize("name", ALL)
def test_no_id_is_used_twice(graft: Make, name: str) -> None:
    file = graft(name)
    for path in IDS.values():
        assert [number for number, count in Counter(map(str, file.find(path))).items() if count > 1] == []
    for part, path in (("styles", "//w:style/@w:styleId"), ("numbering", "//w:num/@w:numId")):
        assert max(Counter(map(str, file.find(path, file.xml(f"word/{part}.xml")))).values()) == 1
    names = [str(mark).casefold() for mark in file.find("//w:bookmarkStart/@w:name")]
    assert len(names) == len(set(names))
    starts, ends = (sorted(map(str, file.find(f"//w:bookmark{end}/@w:id"))) for end in ("Start", "End"))
    assert starts == ends


@pytest.mark.parametrize("name", ALL)
def test_everything_referred_to_is_there(graft: Make, name: str) -> None:
    file = graft(name)
    styles = {str(one) for one in file.find("//w:style/@w:styleId", file.styles)}
    used = file.find("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")
    above = file.find("//w:basedOn/@w:val | //w:next/@w:val | //w:link/@w:val", file.styles)
    levels = file.find("//w:lvl/w:pStyle/@w:val", file.numbering)
    assert {str(one) for one in (*used, *above, *levels)} <= styles
    lists = {str(one) for one in file.find("//w:num/@w:numId", file.numbering)}
    assert {str(one) for root in (file.document, file.styles) for one in file.find("//w:numId/@w:val", root)} <= lists
    marks = {str(one) for one in file.find("//w:bookmarkStart/@w:name")}
    assert {str(one) for one in file.find("//w:hyperlink/@w:anchor")} <= marks
    relations = file.relations("word/document.xml")
    assert {str(one) for one in file.find("//@r:id | //@r:embed")} <= relations.keys()


@pytest.mark.parametrize("name", ALL)
def test_same_letterhead_gives_the_same_bytes(graft: Make, name: str) -> None:
    assert graft(name).blobs == graft(name).blobs


def test_properties_are_those_of_the_document(graft: Make) -> None:
    properties = docx.Document(BytesIO(zipped(graft("plain").blobs))).core_properties
    assert (properties.title, properties.author) == ("Kazakhstan – Serbia", "Ministry")
    assert "python-docx" not in properties.comments


def test_every_run_says_its_language(graft: Make) -> None:
    """The letterhead's styles are in its own language."""
    file = graft("plain")
    assert file.find("w:body//w:r[not(w:rPr/w:lang)]") == []
    assert {str(one) for one in file.find("w:body//w:r/w:rPr/w:lang/@w:val")} == {"en-GB", "kk-KZ", "ru-RU"}


def test_word_of_today_lays_it_out_and_hyphenates(graft: Make) -> None:
    settings = graft("plain").xml("word/settings.xml")
    mode = "//w:compatSetting[@w:name = 'compatibilityMode']/@w:val"
    assert [str(one) for one in settings.xpath(mode, namespaces=NS)] == ["15"]
    assert len(settings.findall("w:autoHyphenation", NS)) == 1


def test_settings_and_sections_in_another_order_are_put_into_that_of_the_schema(theme: Theme, tmp_path: Path) -> None:
    letter = letterheads.plain()
    for parent in (letter.settings.element, letter.sections[0]._sectPr):
        parent[:] = list(reversed(parent))
    letter.save(str(tmp_path / "letterhead.docx"))
    (tmp_path / "done.docx").write_bytes(render(samples.english(), theme, letterhead=tmp_path / "letterhead.docx"))
    assert findings(tmp_path / "done.docx") == []


def test_python_docx_opens_it_and_saves_it_again(graft: Make, tmp_path: Path) -> None:
    graft("first_page")
    again = docx.Document(str(tmp_path / "done.docx"))
    again.add_paragraph("One more sentence.", style="Body Text")
    again.save(str(tmp_path / "again.docx"))
    assert findings(tmp_path / "again.docx") == []
    assert body_texts(Docx((tmp_path / "again.docx").read_bytes()))[-1] == "One more sentence."


@pytest.mark.conformance
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_the_letterhead_and_the_text(graft: Make, tmp_path: Path) -> None:
    graft("first_page")
    pages = ["".join(page.split()) for page in pdf_text(convert(tmp_path / "done.docx", "pdf"))]
    address = "".join(letterheads.ADDRESS.split())
    assert [address in page for page in pages] == [True] + [False] * (len(pages) - 1)
    head = "".join(samples.meta().running_head.split())
    assert [head in page for page in pages] == [False] + [True] * (len(pages) - 1)
    shown = "".join(pages)
    assert all("".join(text.split()) in shown for _, text in texts(samples.english()))


@pytest.mark.conformance
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_letterhead_that_libreoffice_made_can_be_used(graft: Make, theme: Theme, tmp_path: Path) -> None:
    """It has our own styles, lists and bookmarks, under the names and ids that LibreOffice gave them."""
    graft("bookmark", samples.document(*samples.english().blocks[:8]))
    path = convert(tmp_path / "done.docx", "docx:MS Word 2007 XML")
    again = tmp_path / "again.docx"
    again.write_bytes(render(samples.russian(), theme, letterhead=path))
    assert set(findings(again)) <= set(findings(path))  # LibreOffice has its own view of some attributes
    said = body_texts(Docx(again.read_bytes()))
    expected = [text for _, text in texts(samples.russian()) if text]
    assert said[said.index(expected[0]) :][: len(expected)] == expected
    assert said[0] == letterheads.ADDRESS


# -------------------------------------------------------------------------------------------------------------- place


def test_text_takes_the_place_of_what_a_content_control_holds(graft: Make) -> None:
    file = graft("control")
    said = body_texts(file)
    assert (said[0], said[-1]) == (letterheads.ADDRESS, "Director of the Department")
    assert "Click here to enter text." not in said
    [control] = file.find("//w:sdt[w:sdtPr/w:tag/@w:val = 'briefing']")
    assert len(file.find("w:sdtContent//w:p", control)) > 50
    # It was for plain text and showed a placeholder; now it is for text with styles.
    assert [etree.QName(one).localname for one in control.find("w:sdtPr", NS)] == ["alias", "tag", "id"]


def test_control_in_a_line_gives_way_to_blocks_after_the_line(graft: Make) -> None:
    said = body_texts(graft("inline_control"))
    assert (said[0], said[1], said[-1]) == ("Text: ", "For official use", "Director of the Department")


def test_text_takes_the_place_of_what_a_bookmark_is_around(graft: Make) -> None:
    file = graft("bookmark")
    said = body_texts(file)
    assert (said[0], said[1], said[-1]) == (letterheads.ADDRESS, "For official use", "Director of the Department")
    # The bookmark is now around the text, so that the next edition finds it; the one inside went with its sentence.
    names = [str(name) for name in file.find("//w:bookmarkStart/@w:name")]
    assert names[0] == "BRIEFING"
    assert "inside" not in names


def test_section_that_ends_inside_a_bookmark_still_ends(theme: Theme, tmp_path: Path) -> None:
    letter = letterheads.bookmark()
    letter.paragraphs[1]._p.get_or_add_pPr().append(docx.oxml.parse_xml(f"<w:sectPr {docx.oxml.ns.nsdecls('w')}/>"))
    path = letterheads.written(letter, tmp_path / "letter.docx")
    file = Docx(render(samples.document(samples.paragraph("x")), theme, letterhead=path))
    assert [line.text for line in file.lines()][:3] == [letterheads.ADDRESS, "x", ""]
    assert len(file.find("//w:pPr/w:sectPr")) == 1


def test_bookmark_of_the_same_name_as_a_heading_stays_and_links_lead_to_the_heading(graft: Make) -> None:
    file = graft("bookmark")
    [theirs] = file.find("//w:p[w:bookmarkStart/@w:name = '_summary']")
    assert "".join(theirs.itertext()) == "Director of the Department"
    [ours] = file.find("//w:p[w:bookmarkStart/@w:name = '_summary_2']")
    assert "".join(ours.itertext()) == "Summary"


def test_without_a_place_the_text_stands_at_the_end(graft: Make) -> None:
    file = graft("every_page")
    assert body_texts(file)[:2] == ["Cover", "For official use"]
    blocks = file.find("w:body/*")
    assert blocks[-1].tag == q("w:sectPr")


def test_no_empty_paragraph_is_left_where_the_cursor_stood(theme: Theme, tmp_path: Path) -> None:
    letter = docx.Document()
    letter.add_paragraph("Cover")
    letter.add_paragraph()
    path = letterheads.written(letter, tmp_path / "letter.docx")
    file = Docx(render(samples.document(samples.paragraph("x")), theme, letterhead=path))
    assert [line.text for line in file.lines()] == ["Cover", "x"]


# ----------------------------------------------------------------------------------------------------- page and looks


def test_charts_and_tables_are_as_wide_as_the_letterheads_text(graft: Make) -> None:
    file = graft("numbered")  # 210 mm wide, margins of 35 and 15
    assert {round(int(str(width)) / 36_000) for width in file.find("//wp:inline/wp:extent/@cx")} == {160}
    widths = {round(int(str(width)) * 25.4 / 1440) for width in file.find("//w:tblW/@w:w")}
    assert widths == {160}


def test_text_stands_in_the_section_of_its_place(graft: Make) -> None:
    file = graft("every_page")  # its second section is wide
    widths = {round(int(str(width)) / 36_000) for width in file.find("//wp:inline/wp:extent/@cx")}
    section = file.find("w:body/w:sectPr/w:pgMar")[0]
    margins = sum(int(section.get(q(f"w:{side}"))) for side in ("left", "right")) * 25.4 / 1440
    assert widths == {round(297 - margins)}


def test_narrow_columns_make_narrow_drawings(theme: Theme, tmp_path: Path) -> None:
    letter = docx.Document()
    letter.sections[0].page_width, letter.sections[0].page_height = docx.shared.Mm(297), docx.shared.Mm(210)
    columns = letter.sections[0]._sectPr.find(q("w:cols"))
    columns.set(q("w:num"), "2")
    columns.set(q("w:space"), "567")  # 10 mm
    path = letterheads.written(letter, tmp_path / "letter.docx")
    file = Docx(render(samples.english(), theme, letterhead=path))
    text = 297 - 2 * 1.25 * 25.4
    assert {round(int(str(one)) / 36_000) for one in file.find("//wp:inline/wp:extent/@cx")} == {round((text - 10) / 2)}


def test_styles_are_found_by_their_names_whatever_their_ids(theme: Theme, tmp_path: Path) -> None:
    """Word gives its styles ids in its own language: `berschrift1`, `1`."""
    letter = docx.Document()
    letter.styles["Heading 1"].element.set(q("w:styleId"), "berschrift1")
    path = letterheads.written(letter, tmp_path / "letter.docx")
    file = Docx(render(samples.document(Heading(1, (Text("x"),), Label("%1.", (1,)), "x")), theme, letterhead=path))
    assert file.attribute("//w:p[.//w:t = 'x']/w:pPr/w:pStyle/@w:val") == "berschrift1"
    assert file.lines()[0].label == "1."


def test_style_id_that_the_letterhead_uses_for_something_else_is_left_to_it(theme: Theme, tmp_path: Path) -> None:
    letter = docx.Document()
    letter.styles.add_style("Something else", 1).element.set(q("w:styleId"), "Note")
    path = letterheads.written(letter, tmp_path / "letter.docx")
    file = Docx(render(samples.document(samples.paragraph("x", "note")), theme, letterhead=path))
    assert file.lines()[0].style == "Note"
    assert file.attribute("//w:p/w:pPr/w:pStyle/@w:val") == "Note2"


def test_added_styles_name_the_themes_fonts_and_lean_on_nothing(graft: Make, theme: Theme) -> None:
    file = graft("plain")
    note = file.style("Table Text")
    assert file.attribute("w:rPr/w:rFonts/@w:ascii", note) == theme.sans.name
    spacing, indent = note.find("w:pPr/w:spacing", NS), note.find("w:pPr/w:ind", NS)
    assert (spacing.get(q("w:before")), spacing.get(q("w:after"))) == ("0", "0")
    assert (indent.get(q("w:left")), indent.get(q("w:firstLine"))) == ("0", "0")
    assert file.find("//w:style[w:name/@w:val = 'Table Text']//@w:themeColor", file.styles) == []
    assert file.find("w:pPr/w:jc/@w:val", file.style("Table Number")) == ["right"]


def test_headings_without_a_number_of_the_letterhead_get_ours(graft: Make) -> None:
    labels = [line.label for line in graft("plain").lines() if line.style.casefold() == "heading 1"]
    assert labels[:2] == ["1.", "2."]


def test_headings_that_the_letterhead_numbers_keep_its_numbers(graft: Make) -> None:
    file = graft(
        "numbered",
        samples.document(*(Heading(1, (Text(t),), printed.label(n), t) for t, n in (("a", "1."), ("b", "")))),
    )
    with_number, without = file.find("//w:p")
    assert with_number.find("w:pPr/w:numPr", NS) is None
    number = without.find("w:pPr/w:numPr/w:numId", NS).get(q("w:val"))
    abstract = file.attribute(f"//w:num[@w:numId = '{number}']/w:abstractNumId/@w:val", file.numbering)
    kinds = file.find(f"//w:abstractNum[@w:abstractNumId = '{abstract}']/w:lvl/w:numFmt/@w:val", file.numbering)
    assert kinds == ["none"]


def test_sources_keep_the_labels_that_the_text_cites(graft: Make) -> None:
    document = samples.document(
        List((samples.item("a", "[1]", "s1"), samples.item("b", "[2]", "s2")), "sources"),
        List((samples.item("c", "1)"), samples.item("d", "2)")), "numbers"),
        List((samples.item("e", "1)"), samples.item("f", "2)")), "numbers"),
    )
    labels = [line.label for line in graft("numbered", document).lines()]
    assert labels == ["[1]", "[2]", "1)", "2)", "1)", "2)"]


def test_captions_stay_with_what_they_are_of(graft: Make) -> None:
    file = graft("plain")  # its style of captions has neither
    for caption in some(file.find("//w:p[w:pPr/w:pStyle/@w:val = 'Caption']")):
        assert caption.find("w:pPr/w:keepNext", NS) is not None
        assert int(caption.find("w:pPr/w:spacing", NS).get(q("w:before"))) > 0


# ------------------------------------------------------------------------------------------------ headers and footers


def test_pages_after_a_letterheads_first_get_our_head_and_number(graft: Make) -> None:
    file = graft("first_page")
    relations = file.relations("word/document.xml")

    def story(kind: str, applies: str) -> str:
        target = relations[file.attribute(f"//w:{kind}Reference[@w:type = '{applies}']/@r:id")]
        return "".join(file.xml(f"word/{target}").itertext())

    assert story("header", "first") == letterheads.ADDRESS
    assert story("footer", "first") == "+7 7172 72 05 18"
    assert story("header", "default") == samples.meta().running_head
    assert "PAGE" in story("footer", "default")


def test_letterhead_with_a_header_of_its_own_gets_none_of_ours(graft: Make) -> None:
    file = graft("every_page")
    heads = ["".join(file.xml(name).itertext()) for name in file.names if re.search(r"/(header|footer)\d", name)]
    assert sorted(heads) == sorted([letterheads.ADDRESS, "For official use"])


@pytest.mark.parametrize("name", ALL)
def test_draft_is_marked_on_every_page(graft: Make, tmp_path: Path, name: str) -> None:
    file = graft(name, samples.document(samples.paragraph("x"), draft="DRAFT"))
    assert findings(tmp_path / "done.docx") == []
    relations = file.relations("word/document.xml")
    for section in file.find("//w:sectPr"):
        wanted = ["default"] + ["first"] * (section.find("w:titlePg", NS) is not None)
        for applies in wanted:
            reference = section.find(f"w:headerReference[@w:type = '{applies}']", NS)
            if reference is None:  # that of the section before it
                reference = file.find(f"//w:headerReference[@w:type = '{applies}']")[0]
            marks = file.find("//v:textpath/@string", file.xml(f"word/{relations[reference.get(q('r:id'))]}"))
            assert marks == ["DRAFT"]


# ------------------------------------------------------------------------------------------------------------- errors


def zipped(blobs: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, blob in blobs.items():
            archive.writestr(name, blob)
    return buffer.getvalue()


def changed(part: str, old: bytes, new: bytes) -> bytes:
    """Return a letterhead with a piece of a part replaced."""
    buffer = BytesIO()
    letterheads.plain().save(buffer)
    blobs = Docx(buffer.getvalue()).blobs
    assert old in blobs[part]
    return zipped(blobs | {part: blobs[part].replace(old, new)})


def with_part(name: str, content_type: bytes) -> bytes:
    """Return a letterhead with one more part, which the document refers to."""
    kind = b'<Override PartName="/%s" ContentType="%s"/></Types>' % (name.encode(), content_type)
    relation = b'<Relationship Id="x1" Type="urn:x" Target="%s"/></Relationships>' % name.removeprefix("word/").encode()
    buffer = BytesIO()
    letterheads.plain().save(buffer)
    blobs = Docx(buffer.getvalue()).blobs
    blobs["[Content_Types].xml"] = blobs["[Content_Types].xml"].replace(b"</Types>", kind)
    relations = "word/_rels/document.xml.rels"
    blobs[relations] = blobs[relations].replace(b"</Relationships>", relation)
    return zipped(blobs | {name: b"\x00"})


MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
BOOK = MAIN.replace(b"wordprocessingml.document", b"spreadsheetml.sheet")
WRONG = {
    "text": (lambda: b"Dear Sir or Madam", "is not a Word document"),
    "rich text": (lambda: b"{\\rtf1 }", "is not a Word document"),
    "empty": (lambda: b"", "is not a Word document"),
    "doc": (lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512), "is a document of Word 97–2003 (.doc)"),
    "password": (
        lambda: bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
        "is protected by a password",
    ),
    "other zip": (lambda: zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "is not a Word document"),
    "cut off": (lambda: changed("word/document.xml", b"<w:body>", b"<w:body>")[:-200], "is damaged"),
    "not xml": (lambda: changed("word/document.xml", b"</w:document>", b""), "is damaged"),
    "no body": (
        lambda: changed("word/document.xml", b"w:body>", b"w:docPartBody>"),
        "has no body to put the text into",
    ),
    "docm": (
        lambda: changed("[Content_Types].xml", MAIN, b"application/vnd.ms-word.document.macroEnabled.main+xml"),
        "has macros",
    ),
    "macros": (lambda: with_part("word/vbaProject.bin", b"application/vnd.ms-office.vbaProject"), "has macros"),
    "workbook": (
        lambda: changed("[Content_Types].xml", MAIN, BOOK),
        "is not a text document of Word, but “sheet”",
    ),
    "strict": (
        lambda: changed("_rels/.rels", b"http://schemas.openxmlformats.org/officeD", b"http://purl.oclc.org/ooxml/officeD"),
        "is a Strict Open XML document",
    ),
    "narrow": (
        lambda: changed("word/document.xml", b'w:left="1800"', b'w:left="9000"'),
        "leaves 25 mm for the text, which needs 60 mm",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_a_letterhead_is_named(case: str, theme: Theme, tmp_path: Path) -> None:
    content, message = WRONG[case]
    path = tmp_path / "letterhead.docx"
    path.write_bytes(content())
    with pytest.raises(DataError) as caught:
        render(samples.english(), theme, letterhead=path)
    [problem] = caught.value.diagnostics
    assert problem.message.startswith(message)
    assert problem.file == str(path)
    assert problem.hint


def test_missing_letterhead_is_named(theme: Theme, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        render(samples.english(), theme, letterhead=tmp_path / "letterhead.docx")


@pytest.mark.parametrize("kind", ["bookmark", "control"])
def test_place_in_a_table_cannot_be_used(kind: str, theme: Theme, tmp_path: Path) -> None:
    letter = docx.Document()
    paragraph = letter.add_table(1, 1).cell(0, 0).paragraphs[0]
    source = letterheads.bookmark() if kind == "bookmark" else letterheads.inline_control()
    [mark] = source.element.body.xpath("(.//w:bookmarkStart | .//w:sdt)[1]")
    paragraph._p.append(mark)
    path = letterheads.written(letter, tmp_path / "letterhead.docx")
    with pytest.raises(DataError, match="is in a table or a frame"):
        render(samples.english(), theme, letterhead=path)


def test_word_template_becomes_a_document(theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "letterhead.docx"
    path.write_bytes(changed("[Content_Types].xml", MAIN, MAIN.replace(b".document.", b".template.")))
    file = Docx(render(samples.english(), theme, letterhead=path))
    assert MAIN in file.blobs["[Content_Types].xml"]
