"""Named places: a letterhead says where the date, the number and the rest go; what it asks for in vain is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx_samples as samples
import letterhead_parts
import pytest
from docx_office import findings
from docx_reading import Docx, Element, text_of
from docx_texts import texts
from letterhead_parts import bookmark, control, letterhead, p, r

from briefing.document import Document, Paragraph, Text
from briefing.docx import notices, render
from briefing.docx.places import NAMES
from briefing.theme import Theme

FRONT = {
    "marking": ("For official use", "marking"),
    "draft": ("Draft", "draft"),
    "issuer": ("Department for Europe", "requisite"),
    "number": ("No. 14-2/118", "requisite"),
    "classification": ("Classification: 06-3", "requisite"),
    "copy": ("Copy No. 2", "requisite"),
    "addressee": ("To: Deputy Minister", "requisite"),
    "kind": ("Briefing note", "kicker"),
    "title": ("Kazakhstan – Serbia", "title"),
    "subtitle": ("Spring session", "subtitle"),
    "date": ("26\u00a0February 2026", "subtitle"),
    "contact": ("Contact: A. Borg", "note"),
}
PLACEHOLDER = "<w:showingPlcHdr/><w:text/>"
TEXT = "The text begins."

GUIDE = Path(__file__).parents[2] / "docs" / "word.md"

Put = Callable[..., Docx]


def document(*without: str) -> Document:
    front = [
        Paragraph((Text(text),), role, place)  # type: ignore[arg-type]
        for place, (text, role) in FRONT.items()
        if place not in without
    ]
    return samples.document(*front, samples.paragraph(TEXT))


@pytest.fixture
def put(theme: Theme, tmp_path: Path) -> Put:
    """Put the document into a letterhead and read it back."""

    def make(blob: bytes, *without: str) -> Docx:
        path = letterhead_parts.written(blob, tmp_path / "letterhead.docx")
        (tmp_path / "done.docx").write_bytes(render(document(*without), theme, letterhead=path))
        assert findings(tmp_path / "done.docx") == []
        return Docx((tmp_path / "done.docx").read_bytes())

    return make


@pytest.fixture
def said(theme: Theme, tmp_path: Path) -> Callable[[bytes], list[tuple[str, str]]]:
    """Check a letterhead; return messages and hints."""
    return lambda blob: [
        (one.message, one.hint) for one in notices(letterhead_parts.written(blob, tmp_path / "letterhead.docx"), theme)
    ]


def shown(file: Docx, root: Element | None = None) -> list[str]:
    """Return the texts of the paragraphs of a story, those in controls and text boxes too."""
    lines = (text_of(one) for one in file.find("//w:p", root))
    return [line for line in lines if line]


def test_documents_name_the_place_of_each_line_of_their_front(document_of: Callable[[str, str], Document]) -> None:
    front = {one.place for one in document_of("netherlands-cuba", "ru").blocks if isinstance(one, Paragraph)} - {""}
    assert {"kind", "title", "date"} <= front <= set(NAMES)
    assert set(NAMES) == FRONT.keys()


@pytest.mark.skipif(not GUIDE.exists(), reason="the documents are not part of the wheel")
@pytest.mark.parametrize("name", NAMES)
def test_each_name_is_told_in_the_guide(name: str) -> None:
    assert f"| `{name}` |" in GUIDE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FRONT)
@pytest.mark.parametrize(
    "holder",
    [
        lambda name: p(r("» ") + control(name, r("click here", '<w:rStyle w:val="Secret"/>'), PLACEHOLDER)),
        lambda name: control(f" {name.upper()} ", p(r("» ")) + p(r("more")), PLACEHOLDER),
        lambda name: p(control("ours", r("click here"), alias=name.title())),
        lambda name: p(r("» ") + bookmark(name.title(), r("click ", "<w:b/>") + r("here"))),
        lambda name: p(r("» ") + bookmark(name, "")),
        lambda name: p(bookmark(name, r("click")).replace("<w:bookmarkEnd", "</w:p><w:p><w:bookmarkEnd") + r("after")),
        lambda name: f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr><w:tc>'
        f"{p(control(name, r('click here')))}</w:tc></w:tr></w:tbl>",
    ],
)  # fmt: skip
def test_place_on_the_page_holds_its_text_which_stands_nowhere_else(
    put: Put, holder: Callable[[str], str], name: str
) -> None:
    lines = shown(put(letterhead(p(r("above")) + holder(name) + p(r("below")))))
    text = FRONT[name][0]
    assert "".join(lines).count(text) == 1
    assert next(line for line in lines if text in line).removeprefix("» ") == text
    assert not any("click" in line or "more" in line for line in lines)
    assert lines.index(next(line for line in lines if text in line)) < lines.index("below")
    others = [other for other, _ in FRONT.values() if other != text]
    assert lines[-len(others) - 1 :] == [*others, TEXT]


def test_text_in_a_place_looks_as_the_letterhead_says(put: Put) -> None:
    body = p(bookmark("number", r("xx", '<w:b/><w:color w:val="FF0000"/><w:lang w:val="ru-RU"/>')))
    body += p(control("date", r("hint", "<w:i/>"), f"<w:rPr><w:caps/></w:rPr>{PLACEHOLDER}"))
    file = put(letterhead(body))
    [number] = file.find("//w:r[w:t = 'No. 14']/w:rPr")
    assert [one.tag.rpartition("}")[2] for one in number] == ["b", "color", "lang"]
    [date] = file.find("//w:sdtContent/w:r/w:rPr")
    assert [one.tag.rpartition("}")[2] for one in date] == ["caps", "lang"]
    assert {str(one) for one in file.find("//w:p[1]//w:lang/@w:val | //w:sdtContent//w:lang/@w:val")} == {"en-GB"}
    assert file.find("//w:showingPlcHdr | //w:sdtPr/w:text") == []


def test_place_without_a_text_is_emptied(put: Put) -> None:
    body = p(r("No.: ") + control("number", r("click here"), PLACEHOLDER)) + control("marking", p(r("click here")))
    body += p(r("To: ") + bookmark("addressee", r("click here")))
    file = put(letterhead(body, heads={"header default": p(r("y") + control("copy", r("click here")))}),
               "number", "marking", "addressee", "copy")  # fmt: skip
    assert shown(file)[:2] == ["No.: ", "To: "]
    assert shown(file, file.xml("word/header1.xml")) == ["y"]
    assert file.find("//w:sdt") == []


def test_places_in_headers_and_text_boxes_are_filled_each_time(put: Put) -> None:
    place = p(control("number", r("click here")))
    box = f"<v:textbox><w:txbxContent>{place}</w:txbxContent></v:textbox>"
    two = f"<w:r><w:pict><v:shape>{box}</v:shape></w:pict></w:r>"
    file = put(letterhead(p(two), heads={"header default": place, "footer default": p(bookmark("title", r("t")))}))
    assert shown(file, file.xml("word/header1.xml")) == ["No. 14-2/118"]
    assert shown(file, file.xml("word/footer2.xml")) == ["Kazakhstan – Serbia"]
    assert shown(file).count("No. 14-2/118") == 1  # of the text box
    assert "Kazakhstan – Serbia" in shown(file)  # a line on many pages repeats the title


@pytest.mark.parametrize(("section", "times"), [("<w:titlePg/>", 0), ('<w:titlePg w:val="0"/>', 1), ("", 1)])
def test_place_on_the_first_page_only_stands_for_the_line_of_the_text(put: Put, section: str, times: int) -> None:
    file = put(letterhead(heads={"header first": p(control("number", r("click here")))}, section=section))
    assert shown(file).count("No. 14-2/118") == times


def test_placeholder_in_a_text_box_is_said_once(said: Callable[[bytes], list[tuple[str, str]]]) -> None:
    box = f"<v:textbox><w:txbxContent>{p(r('{date}'))}</w:txbxContent></v:textbox>"
    found = said(letterhead(p(f"<w:r><w:pict><v:shape>{box}</v:shape></w:pict></w:r>")))
    assert [message.partition(":")[0] for message, _ in found] == ["has 1 placeholder typed as text ({date})"]


def test_locked_place_can_be_edited_once_it_is_filled(put: Put) -> None:
    lock = '<w:lock w:val="sdtContentLocked"/>'
    file = put(letterhead(p(control("date", r("x"), lock)) + control("briefing", p(r("x")), lock)))
    assert len(file.find("//w:sdt")) == 2
    assert file.find("//w:lock") == []


def test_text_goes_to_its_place_among_others(put: Put) -> None:
    body = p(control("number", r("n"))) + control(" Briefing\t", p(r("click here"))) + p(control("date", r("d")))
    lines = shown(put(letterhead(body)))
    assert (lines[0], lines[-2], lines[-1]) == ("No. 14-2/118", TEXT, "26\u00a0February 2026")
    expected = [text for _, text in texts(document()) if text]
    assert sorted(lines) == sorted(expected)


# ----------------------------------------------------------------------------------------------------------- warnings


@pytest.mark.parametrize(
    ("body", "message", "hint"),
    [
        (p(control("breifing", r("x"))), "1 place with an unknown name (breifing)", "did you mean briefing?"),
        (p(control("briefing-text", r("x"))), "1 place with an unknown name (briefing-text)", "known are briefing, "),
        (p(control("Datum", r("x")) + control("by", r("y"))), "2 places with unknown names (Datum, by)", "known are "),
        (p(bookmark("briefing2", r("x"))), "1 place with an unknown name (briefing2)", "known are briefing, "),
        (p(bookmark("breifing", r("x"))), "1 place with an unknown name (breifing)", "known are briefing, "),
        (control("briefing", p()) * 2, "1 further place for the text (briefing)", "remove all places"),
        (p(control("", r("click"), PLACEHOLDER)), "1 content control that shows its placeholder", "fill it in"),
        (p(r("{brie") + r("fing}")), "1 placeholder typed as text ({briefing})", "content control"),
        (p(r("No. {{ number }} of «date»")), "2 placeholders typed as text ({{ number }}, «date»)", "content control"),
        (p(r("[Briefing]")), "1 placeholder typed as text ([Briefing])", "content control"),
        (p(r("${signatory}")), "1 placeholder typed as text (${signatory})", "content control"),
        (p(r("&lt;&lt;title&gt;&gt;")), "1 placeholder typed as text (<<title>>)", "content control"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("story", ["body", "header"])
def test_what_nothing_will_be_put_into_is_said(
    said: Callable[[bytes], list[tuple[str, str]]], body: str, message: str, hint: str, story: str
) -> None:
    if story == "header" and "further" not in message:
        blob = letterhead(
            heads={"header default": body, "footer default": p(letterhead_parts.field("PAGE", shows="1"))}
        )
    else:
        blob = letterhead(body)
    found = said(blob)
    assert found[0][0].startswith(f"has {message}:")
    assert hint in found[0][1]


@pytest.mark.parametrize("holder", [control, bookmark])
def test_place_for_the_text_in_a_header_is_said(
    said: Callable[[bytes], list[tuple[str, str]]], holder: Callable[[str, str], str]
) -> None:
    found = said(letterhead(heads={"header default": p(holder("briefing", r("x")))}))
    assert [message.partition(":")[0] for message, _ in found] == ["has 1 further place for the text (briefing)"]


@pytest.mark.parametrize(
    "body",
    [
        "".join(p(control(name, r("x"))) for name in NAMES),
        control("briefing", p(r("{briefing}"))),
        p(control("Contents", r("x"), '<w:docPartObj><w:docPartGallery w:val="a"/></w:docPartObj>')),
        p(control("logo", r("x"), "<w:picture/>")),
        p(control("goog_rdk_12", r("x"))),
        p(control("", r("a text that stands"))),
        p(bookmark("_Toc123", r("«Дата» is a word in quotation marks, [1] a citation, 5 &lt; 6 &gt; 4"))),
    ],
)  # fmt: skip
def test_what_is_known_or_of_words_own_is_passed_over(
    said: Callable[[bytes], list[tuple[str, str]]], body: str
) -> None:
    assert said(letterhead(body)) == []


def test_bookmarks_that_overlap_are_both_filled(put: Put) -> None:
    starts = '<w:bookmarkStart w:id="1" w:name="number"/>{}<w:bookmarkStart w:id="2" w:name="copy"/>'
    ends = '{}<w:bookmarkEnd w:id="1"/>{}<w:bookmarkEnd w:id="2"/>'
    body = p(starts.format(r("a")) + ends.format(r("b"), r("c")) + r(" end"))
    file = put(letterhead(body))
    assert shown(file)[0] == "No. 14-2/118Copy No. 2 end"
