from __future__ import annotations

import pytest
from lxml import etree

from briefing.docx.xml import NAMESPACES, Xml, el, escape, join, paragraph, val


@pytest.mark.parametrize("text", ["plain", "a < b & c > d", "&amp;", "«Сауда» — 7,6%", ""])
def test_text_is_read_back_as_it_was_written(text: str) -> None:
    assert (etree.fromstring(f"<t>{escape(text)}</t>").text or "") == text


@pytest.mark.parametrize("value", ['"quoted"', "a < b & c", "two\nlines", "a\ttab", "Ә"])
def test_attributes_are_read_back_as_they_were_written(value: str) -> None:
    node = etree.fromstring(el("note", said=value))
    assert node.get("said") == value


@pytest.mark.parametrize("order", [(1, True, "1", 1.0), (1.0, "1", True, 1)])
def test_values_that_are_equal_are_written_as_what_they_are(order: tuple[object, ...]) -> None:
    assert [val("w:ilvl", one) for one in order] == [f'<w:ilvl w:val="{one}"/>' for one in order]  # type: ignore[arg-type]
    assert [el("x", a=one) for one in order] == [f'<x a="{one}"/>' for one in order]  # type: ignore[arg-type]


def test_an_attribute_without_a_value_is_left_out() -> None:
    assert el("w:ind", w_left=None, w_right=0) == '<w:ind w:right="0"/>'


def test_a_paragraph_has_its_style_first() -> None:
    made = paragraph("Note", el("w:r"), el("w:keepNext"))
    spaces = f'xmlns:w="{NAMESPACES["w"]}"'
    node = etree.fromstring(made.replace("<w:p>", f"<w:p {spaces}>", 1))
    assert [etree.QName(one).localname for one in node.iter()] == ["p", "pPr", "pStyle", "keepNext", "r"]
    assert paragraph("Note") == '<w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr></w:p>'


def test_parts_stand_one_after_another() -> None:
    assert join((Xml("<a/>"), Xml("<b/>"))) == "<a/><b/>"
