"""What is taken from a letterhead's styles before ours are added to them."""

from __future__ import annotations

from briefing.docx.adoption import forget_lists
from briefing.docx.tree import attribute, each, element
from briefing.docx.xml import el, val


def test_a_list_that_the_letterhead_does_not_have_is_forgotten() -> None:
    names = {"ListBullet": 1, "ListNumber": 7, "Plain": 0}
    styles = element(
        el("w:styles", *(el("w:style", el("w:pPr", el("w:numPr", val("w:numId", one))), w_styleId=name)
                         for name, one in names.items()))
    )  # fmt: skip
    lists = element(el("w:numbering", el("w:num", val("w:abstractNumId", 0), w_numId=7)))
    forget_lists(styles, lists)
    kept = [attribute(style, "w:styleId") for style in each(styles, "w:style") if list(each(style, "w:numPr"))]
    assert kept == ["ListNumber", "Plain"]
