"""Labels: what Word counts is what the document tree says."""

from __future__ import annotations

from collections.abc import Callable

import docx_samples as samples
import printed
import pytest
from docx_reading import Docx

from briefing.document import Heading, Label, List, ListItem, Text

Write = Callable[..., Docx]


def heading(level: int, number: str) -> Heading:
    return Heading(level, (Text(f"Heading {number}"),), printed.label(number))


def labels(file: Docx) -> list[str]:
    return [line.label for line in file.lines()]


@pytest.mark.parametrize(
    "numbers",
    [
        [(1, "1."), (2, "1.1."), (2, "1.2."), (1, "2."), (2, "2.1."), (3, "2.1.1.")],
        [(1, "1"), (1, "2"), (1, "3")],
        [(1, "§ 1"), (1, "§ 2")],
        [(1, "1."), (1, ""), (1, "2.")],
        [(1, "1."), (2, "1)"), (2, "2)"), (1, "2."), (2, "1)")],
        [(1, "1."), (1, "3."), (1, "4.")],
        [(1, "I."), (1, "II.")],
        [(1, "7."), (1, "7.")],
        [(2, "1.1."), (1, "1.")],
    ],
)
def test_headings_have_their_numbers(write: Write, numbers: list[tuple[int, str]]) -> None:
    file = write(*(heading(level, number) for level, number in numbers))
    assert labels(file) == [number for _, number in numbers]


def test_headings_that_count_are_numbered_by_their_style_alone(write: Write) -> None:
    file = write(heading(1, "1."), heading(2, "1.1."), heading(1, "2."))
    assert file.find("//w:p//w:numPr") == []


def test_heading_without_number_has_no_indent_either(write: Write) -> None:
    file = write(Heading(1, (Text("Sources"),)))
    number = file.attribute("//w:p//w:numId/@w:val")
    abstract = file.attribute(f"//w:num[@w:numId = {number}]/w:abstractNumId/@w:val", file.numbering)
    level = file.find(f"//w:abstractNum[@w:abstractNumId = {abstract}]/w:lvl", file.numbering)
    assert [file.value("boolean(w:pPr/w:ind)", item) for item in level] == [False]


@pytest.mark.parametrize("role", ["bullets", "numbers", "sources"])
@pytest.mark.parametrize(
    "printed",
    [
        ["•", "•"],
        ["–"],
        ["1.", "2.", "3."],
        ["[1]", "[2]"],
        ["3)", "4)"],
        ["1.", "1."],
        ["a)", "b)"],
        ["", ""],
        ["•", ""],
        ["№\u00a01", "№\u00a02"],
    ],
)
def test_items_have_their_labels(write: Write, role: str, printed: list[str]) -> None:
    items = tuple(samples.item("text", label) for label in printed)
    assert labels(write(List(items, role))) == printed  # type: ignore[arg-type]


def test_each_list_starts_anew(write: Write) -> None:
    first = List((samples.item("a", "1."), samples.item("b", "2.")), "numbers")
    second = List((samples.item("c", "1."),), "numbers")
    third = List((samples.item("d", "1)"), samples.item("e", "2)")), "numbers")
    assert labels(write(first, samples.paragraph("x"), second, third)) == ["1.", "2.", "", "1.", "1)", "2)"]


def test_bullets_of_the_document_are_those_of_the_style(write: Write) -> None:
    items = List((samples.item("a", "–"), samples.item("b", "–")))
    file = write(items, items)
    assert file.find("//w:p//w:numPr") == []
    assert labels(file) == ["–"] * 4


def test_further_paragraphs_of_an_item_have_no_label(write: Write) -> None:
    item = ListItem((samples.paragraph("first"), samples.paragraph("second")), Label("%1.", (1,)))
    file = write(List((item,), "numbers"), List((item,), "sources"))
    assert [(line.style, line.label) for line in file.lines()] == [
        ("List Number", "1."),
        ("List Continue", ""),
        ("Source List", "1."),
        ("Source Continue", ""),
    ]


def test_every_number_that_is_referred_to_is_defined(write: Write) -> None:
    file = write(heading(1, "x"), List((samples.item("a", "?"), samples.item("b", "!"))))
    used = {str(value) for root in (file.document, file.styles) for value in file.find("//w:numId/@w:val", root)}
    assert used <= {str(value) for value in file.find("//w:num/@w:numId", file.numbering)}
