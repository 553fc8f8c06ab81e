"""Headers and footers of a letterhead: what each page shows, read from the finished file as Word would."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import docx_samples as samples
import letterhead_parts
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from docx_office import findings
from docx_reading import NS, Docx, Element, q
from letterhead_parts import control, field, letterhead, p, r
from PIL import Image

from briefing.document import Paragraph, PlaceName, Text
from briefing.docx import notices, render
from briefing.theme import Theme

Make = Callable[..., Docx]

EVEN = "<w:evenAndOddHeaders/>"
TITLE = "<w:titlePg/>"
BAND = (
    '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9071"/></w:tblGrid><w:tr><w:tc><w:tcPr>'
    '<w:shd w:val="clear" w:color="auto" w:fill="7A1F2B"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
)
RULE = p(properties='<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>')
SHAPE = '<w:r><w:pict><v:shape id="{}"><v:textpath string="{}"/></v:shape></w:pict></w:r>'
HEAD = samples.meta().running_head
NUMBER = "Page PAGE of NUMPAGES"


def applying(file: Docx, kind: str, page: int, section: int = -1) -> Element | None:
    """Return the header or footer of a page of a section, counted from 1, as the standard says."""
    sections = file.find("//w:sectPr")
    end = sections[section]
    on = {None: True, "1": True, "true": True, "on": True}
    titled = end.find("w:titlePg", NS)
    evens = file.xml("word/settings.xml").find("w:evenAndOddHeaders", NS)
    applies = "default"
    if titled is not None and on.get(titled.get(q("w:val")), False) and page == 1:
        applies = "first"
    elif evens is not None and on.get(evens.get(q("w:val")), False) and page % 2 == 0:
        applies = "even"
    relations = file.relations("word/document.xml")
    for one in reversed(sections[: sections.index(end) + 1]):
        found = one.find(f"w:{kind}Reference[@w:type = '{applies}']", NS)
        if found is not None:
            return file.xml(f"word/{relations[found.get(q('r:id'))]}")
    return None


def text(root: Element | None) -> str:
    return "" if root is None else " ".join("".join(root.itertext()).split())


def own(root: Element | None) -> str:
    """Return the text without the results of fields, which stand after their codes."""
    return re.sub(r"(?i)(PAGES?) ?\d", r"\1", text(root))


@pytest.fixture
def pages(theme: Theme, tmp_path: Path) -> Make:
    """Put a document into a letterhead."""

    def make(blob: bytes, **meta: str) -> Docx:
        path = letterhead_parts.written(blob, tmp_path / "letterhead.docx")
        document = samples.document(samples.paragraph("x"), **meta)
        (tmp_path / "done.docx").write_bytes(render(document, theme, letterhead=path))
        assert findings(tmp_path / "done.docx") == []
        return Docx((tmp_path / "done.docx").read_bytes())

    return make


def seen(file: Docx, page: int) -> tuple[str, str]:
    header, footer = (own(applying(file, kind, page)) for kind in ("header", "footer"))
    return header, footer


@pytest.mark.parametrize("even", ["<w:evenAndOddHeaders/>", '<w:evenAndOddHeaders w:val="on"/>'])
def test_even_pages_get_head_and_number_too(pages: Make, even: str) -> None:
    file = pages(letterhead(heads={"header first": p(r("Ministry"))}, section=TITLE, settings=even))
    assert [seen(file, page) for page in (1, 2, 3)] == [("Ministry", ""), (HEAD, NUMBER), (HEAD, NUMBER)]


def test_even_pages_that_the_letterhead_leaves_out_get_ours(pages: Make) -> None:
    heads = {"header default": p(r("Ministry")), "footer default": p(field("PAGE", shows="2"))}
    file = pages(letterhead(heads=heads, settings=EVEN))
    assert [seen(file, page) for page in (1, 2, 3)] == [("Ministry", "PAGE"), (HEAD, NUMBER), ("Ministry", "PAGE")]
    assert file.find("//w:titlePg") == []


@pytest.mark.parametrize("off", ["0", "false", "off"])
def test_what_is_switched_off_is_off(pages: Make, off: str) -> None:
    heads = {"header first": p(r("dormant")), "header even": p(r("dormant"))}
    switched = f'<w:evenAndOddHeaders w:val="{off}"/>'
    file = pages(letterhead(heads=heads, section=f'<w:titlePg w:val="{off}"/>', settings=switched))
    assert [seen(file, page) for page in (1, 2, 3)] == [("", ""), (HEAD, NUMBER), (HEAD, NUMBER)]
    assert len(file.find("//w:titlePg")) == 1


@pytest.mark.parametrize(
    "drawn",
    [
        BAND + p(),
        RULE,
        p(properties='<w:pStyle w:val="UnderRuled"/>'),
        p(properties='<w:shd w:val="clear" w:fill="003366"/>'),
        p("<w:r><w:pict><v:rect/></w:pict></w:r>"),
    ],
)
def test_header_that_is_only_drawn_stays_on_each_page(pages: Make, drawn: str) -> None:
    file = pages(letterhead(heads={"header default": drawn}))
    before = applying(Docx(letterhead(heads={"header default": drawn})), "header", 1)
    shapes = ".//w:shd | .//w:pBdr | .//v:rect | .//w:pStyle[@w:val = 'UnderRuled']"
    for page in (1, 2, 3):
        root = applying(file, "header", page)
        assert root is not None
        assert before is not None
        assert len(file.find(shapes, root)) == len(file.find(shapes, before)) > 0
    assert [own(applying(file, "footer", page)) for page in (1, 2, 3)] == ["", NUMBER, NUMBER]


@pytest.mark.parametrize("footer", [{}, {"footer default": p()}, {"footer default": p(r(" "))}])
def test_header_without_footer_gets_numbers_from_page_2(pages: Make, footer: dict[str, str]) -> None:
    file = pages(letterhead(heads={"header default": p(r("Ministry")), **footer}))
    assert [seen(file, page) for page in (1, 2, 3)] == [("Ministry", ""), ("Ministry", NUMBER), ("Ministry", NUMBER)]


def test_footer_without_header_gets_head_and_numbers_from_page_2(pages: Make) -> None:
    file = pages(letterhead(heads={"footer default": p(r("Astana"))}))
    above = f"{NUMBER}{HEAD}"
    assert [seen(file, page) for page in (1, 2)] == [("", "Astana"), (above, "Astana")]


def test_header_that_counts_pages_gets_no_second_number(pages: Make) -> None:
    file = pages(letterhead(heads={"header default": p(r("Ministry") + field(" page ", shows="2"))}))
    assert [seen(file, page)[1] for page in (1, 2)] == ["", ""]
    assert file.find("//w:titlePg") == []


def test_text_of_a_later_section_gets_numbers_from_its_first_page(pages: Make) -> None:
    cover = p(r("Cover"), "<w:sectPr/>")
    file = pages(letterhead(cover, heads={"header default": p(r("Ministry"))}))
    assert [own(applying(file, "footer", page)) for page in (1, 2)] == [NUMBER, NUMBER]
    assert file.find("//w:titlePg") == []


def test_header_and_footer_without_a_number_stay_and_it_is_said(pages: Make, theme: Theme, tmp_path: Path) -> None:
    file = pages(letterhead(heads={"header default": p(r("Ministry")), "footer default": p(r("Astana"))}))
    assert seen(file, 2) == ("Ministry", "Astana")
    [said] = notices(tmp_path / "letterhead.docx", theme)
    assert said.message == "has 1 header and a footer without a page number: the papers have no page numbers"


# --------------------------------------------------------------------------------------------- pictures under the text


def floating(colour: str, *, wrap: str = "wrapNone", height: float = 60, top: str = "0", washed: str = "") -> Document:
    """Return a letterhead with a picture in its header, as wide as the page and some millimetres high."""
    letter = docx.Document()
    section, stream = letter.sections[0], BytesIO()
    section.page_width, section.page_height, section.top_margin = Mm(210), Mm(297), Mm(25)
    Image.new("RGB", (210, round(height)), colour).save(stream, "PNG")
    run = section.header.paragraphs[0].add_run()
    run.add_picture(stream, width=Mm(210), height=Mm(height))
    inline = run._r.find(f".//{qn('wp:inline')}")
    blip = inline.find(f".//{qn('a:blip')}")
    if washed:
        blip.append(parse_xml(f"<{washed} {nsdecls('a')}/>"))
    anchor = parse_xml(
        f"""<wp:anchor {nsdecls("wp")} behindDoc="1" distT="0" distB="0" distL="0" distR="0" simplePos="0"
        relativeHeight="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
        <wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>
        <wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>
        <wp:extent cx="{Mm(210)}" cy="{Mm(height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:{wrap}/>
        </wp:anchor>"""
    )
    for name in ("wp:docPr", "wp:cNvGraphicFramePr", "a:graphic"):
        anchor.append(inline.find(qn(name)))
    inline.getparent().replace(inline, anchor)
    return letter


UNDER_TEXT = {
    "a band that reaches into the text": (floating("#7a1f2b"), True),
    "a dark page": (floating("#7a1f2b", height=297), True),
    "a band at the foot": (floating("#7a1f2b", top=str(Mm(230))), True),
    "a band in the margin": (floating("#7a1f2b", height=24), False),
    "a pale page": (floating("#eef1f5", height=297), False),
    "a picture made pale": (floating("#7a1f2b", washed="a:lum"), False),
    "a band that text flows around": (floating("#7a1f2b", wrap="wrapTopAndBottom"), False),
}


@pytest.mark.parametrize("case", UNDER_TEXT)
def test_a_picture_under_the_text_is_said(theme: Theme, tmp_path: Path, case: str) -> None:
    letter, said = UNDER_TEXT[case]
    letter.save(str(tmp_path / "letterhead.docx"))
    found = [one.message for one in notices(tmp_path / "letterhead.docx", theme)]
    under = "has 1 picture in a header or footer that lies under the text: the papers are printed over it"
    assert found == ([under] if said else [])


def test_lines_of_a_header_that_push_the_text_below_its_picture_are_counted(theme: Theme, tmp_path: Path) -> None:
    letter = floating("#7a1f2b")
    for _ in range(12):
        letter.sections[0].header.add_paragraph()
    letter.save(str(tmp_path / "letterhead.docx"))
    assert notices(tmp_path / "letterhead.docx", theme) == ()


# -------------------------------------------------------------------------------------------------- the mark of a draft


@pytest.mark.parametrize("switch", ["", EVEN])
def test_draft_is_marked_beside_a_watermark_of_the_letterhead(
    pages: Make, theme: Theme, tmp_path: Path, switch: str
) -> None:
    theirs = p(r("Ministry") + SHAPE.format("PowerPlusWaterMarkObject1", "COPY"))
    heads = {f"header {applies}": theirs for applies in ("default", "first", "even")}
    file = pages(letterhead(heads=heads, section=TITLE, settings=switch), draft="DRAFT")
    for page in (1, 2, 3):
        root = applying(file, "header", page)
        assert sorted(map(str, file.find(".//v:textpath/@string", root))) == ["COPY", "DRAFT"]
        assert len(set(file.find(".//v:shape/@id", root))) == 2
    assert notices(tmp_path / "letterhead.docx", theme) == ()
    [said] = notices(tmp_path / "letterhead.docx", theme, draft=True)
    assert said.message.startswith("has 1 watermark of its own")


def test_letterhead_made_from_a_draft_is_marked_once(pages: Make) -> None:
    file = pages(letterhead(heads={"header default": p(SHAPE.format("a", "Draft"))}), draft="DRAFT")
    assert len(file.find("//v:textpath", applying(file, "header", 1))) == 1


def test_draft_is_marked_on_a_header_of_colour_only(pages: Make) -> None:
    file = pages(letterhead(heads={"header default": BAND + p()}, settings=EVEN), draft="DRAFT")
    for page in (1, 2, 3):
        assert len(file.find("//v:textpath[@string = 'DRAFT']", applying(file, "header", page))) == 1


# ------------------------------------------------------------------------------------------------- marking on each page

MARKING = ("For official use", "Copy No. 2")
ALL = "For official useCopy No. 2"


@pytest.fixture
def marked(tmp_path: Path) -> Make:
    """Put a paper with a marking into a letterhead."""

    def make(blob: bytes, profile: str) -> Docx:
        path = letterhead_parts.written(blob, tmp_path / "letterhead.docx")
        lines = [Paragraph((Text(line),), "marking", place) for line, place in zip(MARKING, PLACES, strict=True)]
        document = samples.document(*lines, samples.paragraph("x"), marking=MARKING)
        (tmp_path / "done.docx").write_bytes(render(document, samples.theme(profile), letterhead=path))
        assert findings(tmp_path / "done.docx") == []
        return Docx((tmp_path / "done.docx").read_bytes())

    return make


PLACES: tuple[PlaceName, ...] = ("marking", "copy")


def test_each_header_of_a_letterhead_begins_with_the_marking(marked: Make) -> None:
    heads = {f"header {kind}": p(r(f"Ministry {kind}")) for kind in ("first", "default", "even")}
    file = marked(letterhead(heads=heads, section=TITLE, settings=EVEN), "ru")
    pages = [own(applying(file, "header", page)) for page in (1, 2, 3)]
    assert pages == [f"{ALL}Ministry first", f"{ALL}Ministry even", f"{ALL}Ministry default"]
    assert not [line for line in file.lines() if line.text in MARKING]


def test_pages_without_a_header_get_one_with_the_marking(marked: Make) -> None:
    file = marked(letterhead(), "kz")
    first, later = (own(applying(file, "header", page)) for page in (1, 2))
    assert first == ALL
    assert later.startswith(ALL)
    assert HEAD in later


def test_the_marking_stands_in_the_foot_too_where_the_profile_wants_it(marked: Make) -> None:
    heads = {"header default": p(r("Ministry")), "footer default": p(r("Astana"))}
    file = marked(letterhead(heads=heads), "neutral")
    assert [own(applying(file, "footer", page)) for page in (1, 2)] == ["AstanaFor official use"] * 2


def test_a_header_that_says_it_already_does_not_say_it_twice(marked: Make) -> None:
    heads = {"header default": p(r("FOR OFFICIAL ") + r("USE")) + p(control("copy", r("click here")))}
    file = marked(letterhead(heads=heads), "rs")
    assert own(applying(file, "header", 1)) == "FOR OFFICIAL USECopy No. 2"


def test_the_first_page_does_not_repeat_what_a_place_on_it_holds(marked: Make) -> None:
    body = p(control("marking", r("click here"))) + control("briefing", p())
    file = marked(letterhead(body, heads={"header first": p(r("Ministry"))}, section=TITLE), "ru")
    assert own(applying(file, "header", 1)) == "Copy No. 2Ministry"
    assert own(applying(file, "header", 2)).startswith(ALL)
