"""Tables in PDF files: what stands above and in the parts that they are broken into, and where words are broken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pypdfium2
import pytest
import tag_reading
from pdf_sample import syllables
from some import some

from briefing.document import Caption, Cell, Column, Document, FigureText, Meta, Numeral, Paragraph, Row, Table, Text
from briefing.pdf import render
from briefing.theme import Theme

Draw = Callable[..., object]
CAPTION = Caption("Table ", 3, ". ", (Text("Goods"),), continued="Table {number} (continued)")


def figure(text: str) -> FigureText:
    whole, mark, fraction = text.partition(".")
    return FigureText("f", text, Numeral(whole, mark + fraction))


def row(name: str, *figures: str) -> Row:
    return Row((Cell((Text(name),), header=True), *(Cell((figure(one),)) for one in figures)))


def group(name: str) -> Row:
    return Row((Cell((Text(name),), header=True, span=2),), "group")


def table(*rows: Row, columns: int = 2) -> Table:
    heads = ("Good", *(f"Value {number}" for number in range(1, columns)))
    return Table(
        "goods",
        CAPTION,
        (Column("left", Decimal(3)), *(Column("decimal") for _ in heads[1:])),
        (Row(tuple(Cell((Text(head),), header=True) for head in heads)),),
        rows,
        group_continued="(continued)",
    )


GROUPED = table(
    group("Exports"),
    *(row(f"Out {number:02}", f"{number}.5") for number in range(60)),
    group("Imports"),
    *(row(f"In {number:02}", f"{number}.5") for number in range(70)),
)


def pages(draw: Draw, *blocks: object) -> list[str]:
    return draw(*blocks).pages  # type: ignore[attr-defined, no-any-return]


def test_each_further_part_says_which_table_and_which_group_go_on(draw: Draw) -> None:
    first, *others = pages(draw, GROUPED)
    assert "Table 3. Goods" in first
    assert "(continued)" not in first
    assert others
    for page in others:
        name = "Exports" if page.index("Out" if "Out" in page else "In") == page.find("Out") else "Imports"
        assert page.count("Table 3 (continued)") == 1
        assert page.count(f"{name} (continued)") == 1
        assert page.index("Table 3 (continued)") < page.index("Value 1") < page.index(f"{name} (continued)")


def test_a_part_that_begins_with_a_group_repeats_none(draw: Draw) -> None:
    for before in range(0, 40, 2):  # wherever on its page the table begins
        for page in some(pages(draw, *(Paragraph((Text("Line."),)) for _ in range(before)), GROUPED)):
            assert page.count("Exports") + page.count("Imports") <= 2
            assert "Exports (continued)\r\nImports" not in page


def test_what_is_repeated_is_read_once(theme: Theme) -> None:
    document = Document(Meta("Paper", "en-GB", "2026-02-26", decimal_mark="."), (GROUPED,))
    said = tag_reading.read(render(document, theme, syllables)).tree.text
    assert "continued" not in said
    assert said.count("Exports") == said.count("Imports") == said.count("Value 1") == 1


def test_a_table_on_one_page_is_not_continued(draw: Draw) -> None:
    assert "continued" not in pages(draw, table(row("Wheat", "1.5"), row("Barley", "2.5")))[0]


@pytest.mark.parametrize("word", ["x" * 160, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau" * 2])
def test_one_long_word_does_not_break_figures_nor_heads(word: str, draw: Draw) -> None:
    pdf = draw(table(row(word, "1,234.5", "80.25"), row("Barley", "2.5", "7.5"), columns=3))
    text = pdf.pages[0]  # type: ignore[attr-defined]
    assert all(one in text for one in ("Value 1", "Value 2", "1,234.5", "80.25"))


def test_words_wider_than_their_column_are_hyphenated(draw: Draw) -> None:
    figures = ("1,234,567.8",) * 5
    pdf = draw(table(row("Elektrizitaetenhauptwerkbau", *figures), columns=6))
    assert pdf.finds("Elektrizitaetenhauptwerkbau")  # type: ignore[attr-defined]
    page: pypdfium2.PdfPage = pdf.file[0]  # type: ignore[attr-defined]
    assert "1,234,567.8" in page.get_textpage().get_text_bounded()


def test_a_caption_without_a_line_for_further_parts_has_none(draw: Draw) -> None:
    bare = replace(GROUPED, caption=replace(CAPTION, continued=""), group_continued="")
    _, second, *_ = pages(draw, bare)
    assert "Table 3" not in second
    assert "Value 1" in second
