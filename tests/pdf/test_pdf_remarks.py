"""Notes in finished files, read back: which annotation is where, and what element of the structure holds it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from pdf_sample import LANGUAGES, blocks, sample, syllables, t
from tag_reading import read

from briefing.annotation import Annotation
from briefing.document import Document, FigureText, Heading, List, Meta, Paragraph, Text
from briefing.extracts import parts
from briefing.pdf import render

META = Meta("Test", "en-GB", "2026-02-26", author="The office")
FIGURE = FigureText("exports", "28.6")
BLOCKS = (
    Heading(1, t("Trade"), key="heading"),
    Paragraph((Text("Exports were "), FIGURE, Text(" million, so "), FIGURE, Text(" again.")), key="first"),
    Paragraph(t("A second paragraph. " * 20), key="second"),
)


def annotations(data):
    """Return each annotation that is no link, with its page and its place on it."""
    file = read(data).pdf
    return [
        (number, one, [float(value) for value in one.Rect])
        for number, page in enumerate(file.pages)
        for one in page.get("/Annots", [])
        if one.Subtype != "/Link"
    ]


def noted(theme, notes, *content):
    return render(Document(META, content or BLOCKS), theme, syllables, annotations=notes)


def test_without_notes_the_file_is_the_same(theme):
    document = sample("en")
    assert render(document, theme, syllables, annotations={}) == render(document, theme, syllables)
    assert annotations(render(document, theme, syllables)) == []


def test_the_same_notes_give_the_same_bytes(theme):
    notes = {"first": (Annotation("One"), Annotation("Two")), "exports": (Annotation("Three"),)}
    assert noted(theme, notes) == noted(theme, notes)


def test_a_note_on_a_block_has_a_sign_in_the_margin_beside_it(theme):
    data = noted(theme, {"second": (Annotation("Is this so?\nSee above.", author="Anna Smith"),)})
    [(page, one, (left, bottom, right, top))] = annotations(data)
    width = float(read(data).pdf.pages[0].MediaBox[2])
    assert (page, str(one.Subtype), str(one.Name)) == (0, "/Text", "/Note")
    assert (str(one.Contents), str(one.T)) == ("Is this so?\rSee above.", "Anna Smith")
    assert str(one.M) == "D:20260226000000+00'00'"
    assert width - theme.page.right * 72 / 25.4 < left < right < width
    assert 0 < bottom < top


def test_the_author_is_the_documents_where_a_note_has_none(theme):
    [(_, one, _)] = annotations(noted(theme, {"first": (Annotation("One"),)}))
    assert str(one.T) == "The office"


def test_a_note_on_a_figure_underlines_it_where_it_is_printed_first(theme):
    data = noted(theme, {"exports": (Annotation("Old?"),)})
    [(_, one, (left, bottom, right, top))] = annotations(data)
    assert str(one.Subtype) == "/Underline"
    assert len(one.QuadPoints) == 8
    assert 15 < right - left < 40
    assert top - bottom < 20
    [paragraph] = [node for node in read(data).tree.children if "Exports" in node.text]
    before, annotation, after = paragraph.parts
    assert (before.strip(), annotation.tag, after.strip()) == ("Exports were 28.6", "Annot", "million, so 28.6 again.")


def test_each_is_printed_and_has_a_look_of_its_own(theme):
    found = annotations(noted(theme, {"first": (Annotation("One"),), "exports": (Annotation("Two"),)}))
    assert len(found) == 2
    for _, one, _ in found:
        flags = int(one.F)
        assert flags & 4, "printed"
        assert not flags & 0b100011, "neither hidden nor out of sight"
        assert set(one.AP.keys()) == {"/N"}
        assert str(one.AP.N.Subtype) == "/Form"


def test_each_is_in_an_element_that_says_its_language(theme):
    notes = {"first": (Annotation("Проверити.", "sr-RS"), Annotation("Fine.", "en-GB"), Annotation("Good."))}
    found = read(noted(theme, notes)).tree.all("Annot")
    assert [(node.lang, str(node.links[0].Contents)) for node in found] == [
        ("sr-RS", "Проверити."),
        ("", "Fine."),
        ("", "Good."),
    ]


def test_signs_beside_one_line_stand_below_each_other(theme):
    found = annotations(noted(theme, {"heading": tuple(Annotation(f"Note {number}") for number in range(4))}))
    places = [place for _, _, place in found]
    assert len(places) == 4
    assert all(upper[1] >= lower[3] for upper, lower in pairwise(places))


def test_every_kind_of_block_and_item_can_have_one(theme):
    words = LANGUAGES["kk"]
    content = tuple(replace(block, key=f"block-{number}") for number, block in enumerate(blocks(words)))
    items = [item for block in content if isinstance(block, List) for item in block.items]
    notes = {block.key: (Annotation(f"on {block.key}"),) for block in content}
    data = noted(theme, notes, *content)
    assert len(items) > 3
    assert sorted(str(one.Contents) for _, one, _ in annotations(data)) == sorted(
        f"on {block.key}" for block in content
    )
    figures = {part.id for part in parts(content) if isinstance(part, FigureText)}
    drawn = annotations(noted(theme, {one: (Annotation(one),) for one in figures}, *content))
    assert sorted(str(one.Contents) for _, one, _ in drawn) == sorted(figures)
    assert len(figures) > 3


def test_a_note_on_an_item_stands_beside_it(theme):
    panel = next(block for block in sample("en").blocks if isinstance(block, List) and block.role == "key-figures")
    panel = replace(panel, items=tuple(replace(one, key=f"item-{at}") for at, one in enumerate(panel.items)))
    found = annotations(noted(theme, {"item-0": (Annotation("a"),), "item-2": (Annotation("b"),)}, panel))
    assert [str(one.Contents) for _, one, _ in found] == ["a", "b"]


@pytest.mark.parametrize("empty", [List((), key="empty"), Paragraph((), key="empty")])
def test_a_note_on_what_is_not_drawn_stands_at_what_comes_next(theme, empty):
    for content in ((empty, *BLOCKS), (*BLOCKS, empty)):
        [(_, one, _)] = annotations(noted(theme, {"empty": (Annotation("Why?"),)}, *content))
        assert str(one.Contents) == "Why?"
