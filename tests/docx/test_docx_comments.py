"""Notes in finished Word files, read back: whose comment stands on which text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx_samples as samples
import letterhead_parts
import letterheads
import pytest
from docx_office import convert, findings
from docx_reading import Docx, q

from briefing.annotation import Annotation
from briefing.document import Document, FigureText, Heading, List, Paragraph, Text
from briefing.docx import render
from briefing.extracts import parts
from briefing.theme import Theme

FIGURE = FigureText("exports", "28.6")
DOCUMENT = samples.document(
    Heading(1, (Text("Trade"),), key="heading"),
    Paragraph((Text("Exports were "), FIGURE, Text(" million, so "), FIGURE, Text(" again.")), key="first"),
    Paragraph((Text("A second paragraph."),), key="second"),
)


def comments(file: Docx) -> list[tuple[str, str, str]]:
    """Return each comment with the text that it is on: author, what it says, text; in the order of the document."""
    said = {
        one.get(q("w:id")): (one.get(q("w:author")), "\n".join("".join(p.itertext()) for p in one))
        for one in file.xml("word/comments.xml")
    }
    found = []
    for mark in file.find("//w:commentReference"):
        number = mark.get(q("w:id"))
        begun, ended = (f"w:commentRange{side}[@w:id='{number}']" for side in ("Start", "End"))
        path = f"//w:t[preceding::{begun} and following::{ended}]"
        found.append((*said.pop(number), "".join(one.text for one in file.find(path))))
    assert not said, "comments without a place"
    return found


def commented(theme: Theme, notes: dict[str, tuple[Annotation, ...]], document: Document = DOCUMENT) -> Docx:
    return Docx(render(document, theme, annotations=notes))


def test_without_notes_the_file_is_the_same(theme: Theme) -> None:
    document = samples.english()
    assert render(document, theme, annotations={}) == render(document, theme)
    assert "word/comments.xml" not in Docx(render(document, theme)).names


def test_the_same_notes_give_the_same_bytes(theme: Theme) -> None:
    notes = {"first": (Annotation("One"), Annotation("Two")), "exports": (Annotation("Three"),)}
    assert render(DOCUMENT, theme, annotations=notes) == render(DOCUMENT, theme, annotations=notes)


def test_a_comment_stands_on_the_text_of_its_block(theme: Theme) -> None:
    file = commented(theme, {"second": (Annotation("Is this so?\nSee above.", author="Anna Smith"),)})
    assert comments(file) == [("Anna Smith", "Is this so?\nSee above.", "A second paragraph.")]
    [comment] = file.xml("word/comments.xml")
    assert comment.get(q("w:initials")) == "AS"
    assert comment.get(q("w:date")) == f"{DOCUMENT.meta.date}T00:00:00Z"


def test_a_comment_on_a_figure_stands_on_its_digits_where_they_are_printed_first(theme: Theme) -> None:
    file = commented(theme, {"exports": (Annotation("Old?"),)})
    assert [(said, text) for _, said, text in comments(file)] == [("Old?", "28.6")]
    assert [one.text for one in file.find("//w:commentRangeStart/preceding-sibling::w:r/w:t")] == ["Exports were "]


def test_one_text_can_have_several(theme: Theme) -> None:
    file = commented(theme, {"first": (Annotation("One"), Annotation("Two")), "exports": (Annotation("Three"),)})
    assert sorted(said for _, said, _ in comments(file)) == ["One", "Three", "Two"]


def test_a_comment_in_another_language_says_so(theme: Theme) -> None:
    notes = {"first": (Annotation("Проверити.", "sr-RS"),), "second": (Annotation("Fine.", DOCUMENT.meta.lang),)}
    root = commented(theme, notes).xml("word/comments.xml")
    assert [one.get(q("w:val")) for one in root.iter(q("w:lang"))] == ["sr-RS"]


@pytest.mark.parametrize("sample", ["english", "kazakh"])
def test_every_kind_of_block_and_every_item_can_have_one(sample: str, theme: Theme) -> None:
    document = getattr(samples, sample)()
    blocks = tuple(
        replace(
            block,
            key=f"block-{at}",
            **(
                {"items": tuple(replace(item, key=f"item-{at}-{place}") for place, item in enumerate(block.items))}
                if isinstance(block, List)
                else {}
            ),
        )
        for at, block in enumerate(document.blocks)
    )
    document = replace(document, blocks=blocks)
    keys = [block.key for block in blocks]
    keys += [item.key for block in blocks if isinstance(block, List) for item in block.items]
    figures = {part.id for part in parts(blocks) if isinstance(part, FigureText) and part.id}
    addresses = [*keys, *figures]
    file = commented(theme, {one: (Annotation(f"on {one}"),) for one in addresses}, document)
    assert sorted(said for _, said, _ in comments(file)) == sorted(f"on {one}" for one in addresses)
    assert len(keys) > len(blocks) > 5


@pytest.mark.parametrize("empty", [List((), key="empty"), List((), "key-figures", key="empty")])
def test_a_comment_on_what_is_not_written_stands_at_what_comes_next(empty: List, theme: Theme) -> None:
    for blocks in ((empty, *DOCUMENT.blocks), (*DOCUMENT.blocks, empty)):
        file = commented(theme, {"empty": (Annotation("Why?"),)}, replace(DOCUMENT, blocks=blocks))
        assert [said for _, said, _ in comments(file)] == ["Why?"]


@pytest.mark.parametrize("name", sorted(letterheads.ALL))
def test_letterheads_take_them_along(
    name: str, theme: Theme, tmp_path: Path, document_of: Callable[[str, str], Document]
) -> None:
    path = letterheads.written(letterheads.ALL[name](), tmp_path / "letterhead.docx")
    document = document_of("kazakhstan-serbia", "en")
    keys = [block.key for block in document.blocks]
    notes = {key: (Annotation(f"on {key}"),) for key in keys}
    file = Docx(render(document, theme, letterhead=path, annotations=notes))
    assert sorted(said for _, said, _ in comments(file)) == sorted(f"on {key}" for key in keys)


def test_what_a_letterhead_says_in_a_place_of_its_own_is_commented_on_where_the_text_begins(
    theme: Theme, tmp_path: Path
) -> None:
    title = Paragraph((Text("Trade of "), FigureText("total", "107.7")), "title", "title", key="title")
    document = replace(DOCUMENT, blocks=(title, *DOCUMENT.blocks))
    place = letterhead_parts.control("title", letterhead_parts.p(letterhead_parts.r("Title")))
    path = letterhead_parts.written(letterhead_parts.letterhead(place), tmp_path / "letterhead.docx")
    notes = {one: (Annotation(f"on {one}"),) for one in ("title", "total", "exports")}
    file = Docx(render(document, theme, letterhead=path, annotations=notes))
    assert [(said, text) for _, said, text in comments(file)] == [
        ("on title", "Trade"),
        ("on total", "Trade"),
        ("on exports", "28.6"),
    ]


def test_other_programs_read_them(theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "noted.docx"
    notes = {"first": (Annotation("One\nand more", author="Anna Smith"),), "exports": (Annotation("Two"),)}
    path.write_bytes(render(DOCUMENT, theme, annotations=notes))
    assert findings(path) == []
    text = convert(path, "fodt").read_text(encoding="utf-8")
    found = re.findall(r"<office:annotation .*?<dc:creator>(.*?)</dc:creator>.*?</office:annotation>", text, re.DOTALL)
    assert sorted(found) == sorted(["Anna Smith", DOCUMENT.meta.author])
