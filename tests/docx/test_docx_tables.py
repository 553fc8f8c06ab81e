"""Tables, captions and the panel of key figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import docx_samples as samples
import pytest
from docx_reading import Docx, q

from briefing.document import Caption, Cell, Column, Row, Table, Text
from briefing.docx import render
from briefing.docx.measure import twips
from briefing.scene.faces import Fonts
from briefing.scene.hyphens import whole
from briefing.scene.lanes import SIDE, Type, lanes
from briefing.theme import Theme

Write = Callable[..., Docx]
ROWS = (("Exports", "15.9", "28.6"), ("Imports", "84.2", "79.1"), ("Turnover", "100.1", "107.7"))


def test_header_rows_repeat_and_no_row_splits(write: Write) -> None:
    file = write(samples.table(("US$ million", "2024", "2025"), *ROWS))
    rows = file.find("//w:tr")
    assert [file.value("boolean(w:trPr/w:tblHeader)", row) for row in rows] == [True, False, False, False]
    assert all(file.value("boolean(w:trPr/w:cantSplit)", row) for row in rows)


def test_columns_fill_the_text_width_by_their_shares(write: Write) -> None:
    file = write(samples.table(("a", "b", "c"), *ROWS))
    widths = [int(str(width)) for width in file.find("//w:gridCol/@w:w")]
    assert sum(widths) == int(file.attribute("//w:tblW/@w:w")) == round(144 * 1440 / 25.4)
    text = [width - 2 * twips(SIDE) for width in widths]
    assert text[0] == pytest.approx(text[1] * 1.5, abs=3)


def test_columns_are_those_of_the_pdf(write: Write, theme: Theme) -> None:
    table = samples.table(
        ("Good", "2024", "2025"), ("Wheat and meslin " * 9, "15.9", "28.6"), ("Barley", "84.2", "79.1")
    )
    room = 144 / 25.4 * 72
    planned = lanes(table, Type(Fonts.of(theme, "en"), theme.table_size, whole), room)
    widths = [int(str(width)) / 20 for width in write(table).find("//w:gridCol/@w:w")]
    assert widths == pytest.approx([lane.right - lane.left for lane in planned], abs=0.1)


def test_words_wider_than_their_column_have_places_for_hyphens(theme: Theme) -> None:
    word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"
    heads = ("Good", *(f"Column {n}" for n in range(7)))
    table = samples.table(heads, (word, *("1,234,567.8",) * 7), total=False)
    file = Docx(render(samples.document(table), theme, hyphenate=lambda text: (text[:12], text[12:24], text[24:])))
    cell = file.find("//w:tr[2]/w:tc[1]")[0]
    assert len(file.find("w:p/w:r/w:softHyphen", cell)) == 2
    assert file.value("string()", cell) == word


def test_table_has_title_and_summary_for_screen_readers(write: Write) -> None:
    file = write(samples.table(("a", "b"), ("c", "1")))
    assert file.attribute("//w:tblCaption/@w:val") == "Table 1. Trade"
    assert file.attribute("//w:tblDescription/@w:val") == "Flows by year."
    assert file.attribute("//w:tblLook/@w:firstRow") == "1"
    assert file.attribute("//w:tblLook/@w:firstColumn") == "1"


def test_numbers_stand_on_their_decimal_mark(write: Write) -> None:
    file = write(samples.table(("a", "b"), ("x", "1.5"), ("y", "12"), ("z", "0.125"), ("–", "–"), total=False))
    indents = {
        file.value("string()", item): int(file.value("string(w:pPr/w:ind/@w:right)", item) or 0)
        for item in file.find("//w:tc[2]/w:p")
    }
    assert indents["0.125"] == 0
    assert indents["–"] == 0
    assert 0 < indents["1.5"] < indents["12"]
    digit = indents["1.5"] / 2
    assert indents["12"] == pytest.approx(3.5 * digit, rel=0.03)  # three digits and the narrow mark


@pytest.mark.parametrize(
    ("text", "mark", "same_as"),
    [
        ("107.7%", ".", "0.7%"),
        ("1,234", ".", "9"),
        ("1.234,5", ",", "0,5"),
        ("c. 15.9", ".", "1.9"),
        ("+7,6 %", ",", "0,6 %"),
        ("25.5–30.25", ".", "1.25"),
    ],
)
def test_what_comes_before_the_decimal_mark_does_not_move_a_number(
    write: Write, text: str, mark: str, same_as: str
) -> None:
    file = write(samples.table(("a", "b"), ("x", text), ("y", same_as), ("z", "0.12345"), mark=mark, total=False))
    indents = [file.value("string(w:pPr/w:ind/@w:right)", item) for item in file.find("//w:tc[2]/w:p")]
    assert indents[1] == indents[2]


def test_equal_decimals_need_no_indent(write: Write) -> None:
    assert write(samples.table(("a", "b", "c"), *ROWS)).find("//w:tc//w:ind") == []


def test_a_column_is_as_wide_as_its_longest_word(write: Write) -> None:
    wide = "Электрокардиографиялық-медициналық"
    file = write(samples.table(("a", wide, "c", "d", "e", "f", "g"), ("x", *("1",) * 6)))
    widths = [int(width) for width in file.find("//w:tbl/w:tblGrid/w:gridCol/@w:w")]
    assert widths[1] > widths[2] * 1.3
    assert sum(widths) == int(file.attribute("//w:tblW/@w:w"))


def test_last_total_is_set_apart_by_the_table_style(write: Write) -> None:
    file = write(samples.table(("a", "b", "c"), *ROWS))
    assert file.attribute("//w:tblLook/@w:lastRow") == "1"
    assert file.find("//w:tcBorders") == []
    assert [line.style for line in file.lines()[-3:]] == ["Table Total", "Table Total Number", "Table Total Number"]


def test_total_between_rows_has_lines_of_its_own(write: Write) -> None:
    base = samples.table(("a", "b"), ("x", "1"), ("y", "2"))
    rows = (Row(base.rows[0].cells, "total"), Row(base.rows[1].cells))
    file = write(Table(base.id, base.caption, base.columns, base.header, rows))
    assert file.attribute("//w:tblLook/@w:lastRow") == "0"
    assert [len(file.find("w:tc/w:tcPr/w:tcBorders", row)) for row in file.find("//w:tr")] == [0, 2, 0]


def test_cell_that_spans_columns(write: Write) -> None:
    group = Row((Cell((Text("Exports"),), span=3),), "group")
    base = samples.table(("a", "b", "c"), *ROWS)
    file = write(Table(base.id, base.caption, base.columns, base.header, (group, *base.rows)))
    cell = file.find("//w:tc[w:tcPr/w:gridSpan]")
    assert [file.value("string(w:tcPr/w:gridSpan/@w:val)", item) for item in cell] == ["3"]
    assert int(file.attribute("//w:tc[w:tcPr/w:gridSpan]/w:tcPr/w:tcW/@w:w")) == int(file.attribute("//w:tblW/@w:w"))
    assert file.lines()[4].style == "Table Group"


def test_short_table_stays_together_and_long_one_may_split(write: Write) -> None:
    kept = "//w:tr[.//w:keepNext]"
    rows = tuple((f"row {n}", str(n)) for n in range(40))
    assert len(write(samples.table(("a", "b"), *rows[:5])).find(kept)) == 4
    assert len(write(samples.table(("a", "b"), *rows)).find(kept)) == 2  # the first and the one before the last


def test_the_head_of_a_group_stays_with_its_rows_and_a_total_with_what_it_sums_up(write: Write) -> None:
    base = samples.table(("a", "b"), *((f"row {n}", str(n)) for n in range(40)), total=False)
    group = Row((Cell((Text("Exports"),), span=2),), "group")
    rows = (*base.rows[:20], group, *base.rows[20:38], replace(base.rows[38], role="total"), base.rows[39])
    file = write(replace(base, rows=rows))
    held = [bool(file.value("boolean(.//w:keepNext)", row)) for row in file.find("//w:tr")[1:]]
    assert [index for index, keep in enumerate(held) if keep] == [0, 20, 38, 39]


def test_notes_stay_with_their_table(write: Write) -> None:
    file = write(samples.table(("a", "b"), ("x", "1"), notes=(samples.paragraph("Rounded.", "note"),)))
    assert file.value("boolean(//w:tr[last()]//w:keepNext)")
    assert (file.lines()[-1].style, file.lines()[-1].text) == ("Note", "Rounded.")


def test_caption_counts_by_a_field_whose_result_is_there(write: Write) -> None:
    tables = [samples.table(("a", "b"), ("x", "1"), number=n, identifier=f"t{n}") for n in (1, 2)]
    file = write(tables[0], samples.chart("columns", ("2025",), ("s", ("1",))), tables[1])
    assert [line.text for line in file.lines() if line.style == "caption"] == [
        "Table 1. Trade",
        "Figure 1. Trade by year",
        "Table 2. Trade",
    ]
    codes = [item.text.strip() for item in file.find("//w:instrText")]
    assert codes == ["SEQ Table \\* ARABIC", "SEQ Figure \\* ARABIC", "SEQ Table \\* ARABIC"]


def test_caption_whose_number_jumps_tells_the_field(write: Write) -> None:
    file = write(samples.table(("a", "b"), ("x", "1"), number=5))
    assert file.find("//w:instrText")[0].text.strip() == "SEQ Table \\* ARABIC \\r 5"


def test_number_of_a_caption_may_stand_first(write: Write) -> None:
    file = write(samples.table(("a", "b"), ("x", "1"), before="", after="-кесте. ", title="Тауарлар"))
    assert file.lines()[0].text == "1-кесте. Тауарлар"


@pytest.mark.parametrize(("count", "rows"), [(1, [1]), (2, [2]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (6, [3, 3])])
def test_key_figures_are_read_in_order(write: Write, count: int, rows: list[int]) -> None:
    figures = tuple((f"{n}00", f"label {n}", f"note {n}") for n in range(count))
    file = write(samples.key_figures(*figures))
    assert [line.text for line in file.lines()] == [text for figure in figures for text in figure]
    assert [line.style for line in file.lines()[:3]] == ["Key Figure Value", "Key Figure Label", "Key Figure Note"]
    assert [len(file.find("w:tc", row)) for row in file.find("//w:tr")] == rows
    columns = len(file.find("//w:gridCol"))
    for row in file.find("//w:tr"):
        spans = [int(file.value("string(w:tcPr/w:gridSpan/@w:val)", cell) or 1) for cell in file.find("w:tc", row)]
        assert sum(spans) == columns


def test_large_figures_shrink_until_the_longest_fits(write: Write) -> None:
    def size(*values: str) -> int:
        file = write(samples.key_figures(*((value, "", "") for value in values)))
        return int(file.style("Key Figure Value").find(q("w:rPr")).find(q("w:sz")).get(q("w:val")))

    short, long = ("28.6", "47", "30"), ("28.6", "107,7\u00a0млн\u00a0долларов\u00a0США", "30")
    assert size(*short) == 36
    assert 22 <= size(*long) < 32


def test_table_without_rows_is_a_header(write: Write) -> None:
    table = Table("t", Caption("Table ", 1, ". ", (Text("x"),)), (Column(),), (Row((Cell((Text("a"),)),)),), ())
    assert [line.text for line in write(table).lines()] == ["Table 1. x", "a"]


def test_notes_of_a_table_stay_together_so_that_no_source_line_stands_alone_overleaf(write: Write) -> None:
    notes = tuple(samples.paragraph(text, "note") for text in ("Rounded.", "Estimates.", "Source: [1]"))
    file = write(samples.table(("a", "b"), ("x", "1"), notes=notes))
    written = file.find("//w:p[w:pPr/w:pStyle/@w:val='Note']")
    assert [bool(file.value("boolean(w:pPr/w:keepNext)", note)) for note in written] == [True, True, False]
