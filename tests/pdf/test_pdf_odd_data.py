"""Data that nobody expects: the renderer sets them, whatever they are."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pdf_sample import syllables
from printed import label, numeral
from some import some

from briefing.document import (
    Caption,
    Cell,
    Chart,
    Column,
    Document,
    FigureText,
    Heading,
    Label,
    Leg,
    List,
    ListItem,
    Meta,
    Paragraph,
    Point,
    Quote,
    Route,
    Row,
    Series,
    Stop,
    Table,
    Text,
)
from briefing.pdf import render
from briefing.pdf.breaking import Measure, break_lines
from briefing.pdf.inline import runs
from briefing.pdf.styles import Styles
from briefing.scene.colours import text_on
from briefing.scene.faces import Fonts
from briefing.scene.hyphens import sparing
from briefing.scene.strokes import look


def t(text):
    return (Text(text),)


def chart(kind, categories, *rows, **more):
    series = tuple(
        Series(f"Series {n}", tuple(Point(None if v is None else Decimal(v), "" if v is None else str(v)) for v in row))
        for n, row in enumerate(rows, 1)
    )
    return Chart(
        "c", kind, Caption("Figure ", 1, ". ", t("A chart"), "figure"), categories, series, "unit", "alt", **more
    )


def table(rows, columns=2, **more):
    return Table(
        "t",
        Caption("Table ", 1, ". ", t("A table")),
        tuple(Column("decimal" if i else "left") for i in range(columns)),
        (Row(tuple(Cell(t(f"Head {i}"), header=True) for i in range(columns))),),
        rows,
        **more,
    )


def row(*texts, role="body"):
    return Row(tuple(Cell((FigureText("f", text, numeral(text)),)) for text in texts), role)


YEARS = tuple(str(year) for year in range(2014, 2026))


@pytest.mark.parametrize("kind", ["columns", "stacked", "bars", "lines"])
@pytest.mark.parametrize(
    "rows",
    [
        [["0.04"]],
        [["28.6"], ["79.1"]],
        [["12000", "0.04", "-350.5"], ["1", None, "2"]],
        [[None, None]],
        [["0", "0"]],
        [[str(n * 13 % 97) for n in range(12)], [str(n * 31 % 89) for n in range(12)], [str(-n) for n in range(12)]],
    ],
)
def test_charts_of_any_values_are_drawn_inside_their_page(kind, rows, draw):
    pdf = draw(chart(kind, YEARS[: len(rows[0])], *rows))
    assert len(pdf.file) == 1
    assert "Figure 1. A chart" in pdf.text
    assert all(year in pdf.text for year in YEARS[: len(rows[0])])
    image = pdf.file[0].render(scale=0.5).to_pil().convert("L")
    width, height = image.size
    margins = [image.crop(box) for box in ((0, 0, 30, height), (width - 30, 0, width, height), (0, 0, width, 26))]
    assert all(margin.getextrema() == (255, 255) for margin in margins)


@pytest.mark.parametrize("kind", ["columns", "bars", "lines"])
def test_values_are_printed_as_the_document_says(kind, draw):
    text = draw(chart(kind, ("2024", "2025"), ["15.9", "28.6"], ["84.2", "79.1"])).text
    written = ("28.6", "79.1") if kind == "lines" else ("15.9", "28.6", "84.2", "79.1")  # of several lines the last
    assert [value for value in written if value not in text] == []


def test_a_composition_of_fifteen_goods_keeps_every_name(draw):
    names = tuple(f"Goods number {n} with a name so long that it does not fit one line of the chart" for n in range(15))
    pdf = draw(chart("bars", names, [str(200 - n * 13) for n in range(15)]))
    assert all(name in pdf.text for name in some(names))


def test_a_chart_of_a_hundred_bars_fits_a_page(draw):
    assert len(draw(chart("bars", tuple(map(str, range(100))), [str(n) for n in range(100)])).file) == 1


@pytest.mark.parametrize("count", [1, 2, 5, 13, 40])
def test_routes_of_any_length_name_every_stop_and_leg(count, draw):
    stops = tuple(Stop(f"Station-{n:02}", f"country {n:02}") for n in range(count))
    modes = ["rail", "sea", "road", "river", "air", "multi", "camel"]
    legs = tuple(Leg(modes[n % 7], f"way {n:02}", f"{n} km") for n in range(count - 1))
    text = draw(Route("r", Caption("Figure ", 1, ". ", t("Route"), "figure"), stops, legs, "alt")).text
    assert all(f"Station-{n:02}" in text and f"country {n:02}" in text for n in some(range(count)))
    assert all(f"way {n:02}" in text for n in range(count - 1))


def test_long_tables_repeat_their_header_and_never_leave_it_alone(draw):
    rows = tuple(row(f"Good {n:03}", f"{n}.5") for n in range(90))
    for before in range(0, 40, 3):  # wherever on its page the table begins
        pdf = draw(*(Paragraph(t("Line.")) for _ in range(before)), table(rows))
        with_rows = [page for page in pdf.pages if "Good" in page]
        assert all("Head 1" in page for page in with_rows)
        assert all(page.count("Good") >= 2 for page in pdf.pages if "Head 1" in page)
        assert sum(page.count("Good") for page in pdf.pages) == 90


def test_a_row_taller_than_a_page_goes_on_on_the_next(draw):
    words = [f"word{n:04}" for n in range(3000)]
    pdf = draw(table((row(" ".join(words), "1.5"), row("End", "2.5"))))
    assert len(pdf.file) > 1
    assert all(word in pdf.text for word in words)


def test_figures_stand_with_their_decimal_marks_one_below_the_other(draw):
    pdf = draw(table((row("A", "7.25"), row("B", "1,234.5"), row("C", "\u221250.4"))))
    page = pdf.file[0].get_textpage()
    marks = []
    for figure in ("7.25", "1,234.5", "\u221250.4"):
        start, _ = page.search(figure).get_next()
        marks.append(page.get_charbox(start + figure.index("."))[0])
    assert max(marks) - min(marks) < 0.1


def test_cells_of_many_columns_and_no_room_are_cut_rather_than_lost(draw):
    pdf = draw(table((row(*["unbreakable" * 3] * 9),), columns=9))
    assert "".join(pdf.text.split()).count("u") >= 27


def test_a_total_stands_with_the_rows_above_it(draw):
    for count in range(30, 60):
        rows = (*(row(f"Good {n:03}", f"{n}.5") for n in range(count)), row("Total", "1.5", role="total"))
        page = next(page for page in draw(table(rows)).pages if "Total" in page)
        assert "Good" in page


@pytest.mark.parametrize(
    "text", ["<b>bold</b>", "a & b &amp; c", "{braces} {{two}}", "back\\slash (brackets)", "100 % #1"]
)
def test_text_is_never_markup(text, draw):
    pdf = draw(
        Heading(1, t(text), Label("%1.", (1,))),
        Paragraph(t(text)),
        List((ListItem((Paragraph(t(text)),), Label("•")),)),
        Quote(t(text), t(text)),
        table((row(text, text),)),
        Paragraph(t(text), "note"),
    )
    assert pdf.text.count(text) == 8
    assert pdf.outline == [(0, f"1. {text}")]


@pytest.mark.parametrize("role", ["body", "title", "note", "kicker"])
def test_a_word_of_ten_thousand_letters_is_cut(role, draw):
    pdf = draw(Paragraph(t("x" * 10_000), role))
    assert "".join(pdf.text.split()).count("x") == 10_000


def test_a_word_of_ten_thousand_letters_in_every_other_place(draw):
    word = "y" * 10_000
    pdf = draw(
        Heading(1, t(word)),
        Quote(t(word), t(word)),
        List((ListItem((Paragraph(t(word)),), Label("•")),)),
        List((ListItem((Paragraph(t(word), "figure-value"), Paragraph(t(word), "figure-label"))),), "key-figures"),
        table((row(word, word),)),
    )
    assert sum(page.count("y") for page in pdf.pages) == 80_000


@pytest.mark.parametrize("kind", ["columns", "stacked", "bars", "lines"])
def test_a_name_of_ten_thousand_letters_in_a_chart_is_drawn_small(kind, draw):
    pdf = draw(chart(kind, ("z" * 10_000, "2025"), ["1", "2"]))
    assert len(pdf.file) == 1
    assert "".join(pdf.text.split()).count("z") == 10_000


def test_a_name_of_ten_thousand_letters_in_a_route_is_drawn_small(draw):
    stops, legs = (Stop("z" * 10_000), Stop("B", "z" * 10_000)), (Leg("rail", "z" * 10_000),)
    pdf = draw(Route("r", Caption("Figure ", 1, ". ", t("Route"), "figure"), stops, legs, "alt"))
    assert len(pdf.file) == 1
    assert "".join(pdf.text.split()).count("z") == 30_000


def test_long_quotes_go_over_pages_without_losing_a_line(draw):
    words = [f"w{n:04}" for n in range(2500)]
    pdf = draw(Quote(t(" ".join(words)), t("The speaker")))
    assert len(pdf.file) > 2
    # (page numbers stand between them)
    assert [word for word in pdf.text.split() if not word.isdigit()] == [*words, "The", "speaker"]
    assert pdf.pages[-1].split()[0].startswith("w")  # the attribution is never alone


def test_no_page_begins_with_a_widow_or_ends_with_an_orphan(draw):
    text = " ".join(f"word{n}" for n in range(60))
    for shift in range(1, 12):
        pdf = draw(*(Paragraph(t("Short.")) for _ in range(shift)), *(Paragraph(t(text)) for _ in range(12)))
        assert len(pdf.file) > 1
        for page in pdf.pages[1:]:
            first_lines = page.strip().splitlines()[:2]
            assert not first_lines[0].rstrip().endswith("word59"), "a last line alone at the head of a page"
        for page in pdf.pages[:-1]:
            last = page.strip().splitlines()[-1]
            assert not last.startswith("word0 "), "a first line alone at the foot of a page"


def test_headings_stay_with_what_follows(draw):
    for shift in range(1, 60):
        blocks = [Paragraph(t("Short.")) for _ in range(shift)]
        pdf = draw(
            *blocks,
            Heading(1, t("A heading"), label("1.")),
            Heading(2, t("Another"), label("1.1.")),
            Paragraph(t("Text.")),
        )
        page = next(page for page in pdf.pages if "A heading" in page)
        assert "Another" in page
        assert "Text." in page


def test_empty_things_leave_no_trace(draw):
    pdf = draw(
        Paragraph(()),
        List(()),
        List((), "key-figures"),
        Quote((), ()),
        Heading(1, ()),
        chart("columns", ()),
        Paragraph(t("End")),
    )
    assert pdf.text.endswith("End")


@pytest.mark.parametrize("count", range(1, 10))
def test_a_panel_of_any_number_of_figures_shows_all(count, draw):
    items = tuple(
        ListItem((Paragraph(t(f"{n} million US dollars"), "figure-value"), Paragraph(t(f"label {n}"), "figure-label")))
        for n in range(count)
    )
    text = draw(List(items, "key-figures")).text
    assert all(f"{n} million US dollars label {n}" in text for n in some(range(count)))


# -------------------------------------------------------------------------------------------------------------- lines


@pytest.fixture(scope="session")
def set_lines(theme):
    fonts, style = Fonts.of(theme, "ru-RU"), Styles.of(theme).body

    def setter(text, width=300.0, align="justify"):
        return break_lines(runs(t(text), style, fonts), Measure(width, align), syllables)

    return setter


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(st.sampled_from("aаoоtтsс -–/.,\u00a0\u00ad2"), min_size=1, max_size=300),
    width=st.floats(20, 400),
    align=st.sampled_from(["justify", "left", "right", "center"]),
)
@example(text="\u00a022/2", width=20.0, align="justify")  # what is left after the space is still too wide
def test_any_text_fits_its_measure_and_keeps_its_letters(set_lines, text, width, align):
    lines = set_lines(text, width, align)
    # Hyphens may be put in, so they are left out here; soft hyphens are not drawn.
    drawn = "".join(line.text for line in lines).replace("-", "").replace(" ", "")
    assert drawn == text.replace("-", "").replace("\u00ad", "").replace(" ", "")
    assert all(line.offset + line.width <= width + 0.1 for line in lines)


def test_spaces_that_do_not_break_hold_words_together(set_lines):
    text = " ".join(["107,7\u00a0млн\u00a0тенге"] * 30)
    for width in (90.0, 150.0, 300.0):
        lines = [line.text for line in set_lines(text, width)]
        assert all(line.startswith("107,7") and line.endswith("тенге") for line in some(lines))


def test_abbreviations_numbers_and_short_words_are_not_hyphenated(set_lines):
    for word in ("НАТОвский", "12345678901", "слово"):
        lines = set_lines(" ".join([word] * 40), 130.0)
        assert all(not line.text.endswith("-") for line in some(lines))


def test_names_of_people_stay_whole_in_every_case_and_other_capitals_do_not():
    spared = sparing(("Касым-Жомарт Токаев",), syllables)
    for name in ("Токаев", "Токаева", "Токаевым", "Касым", "Жомартом"):
        assert spared(name) == (name,)
    assert len(spared("Республика")) > 1
    assert len(spared("токование")) > 1


def test_no_more_than_two_lines_in_a_row_end_with_a_hyphen(set_lines):
    text = "межправительственная парламентаризация сотрудничество благополучие договорённости " * 20
    for width in (180.0, 220.0, 260.0, 300.0, 441.0):
        ends = "".join("-" if line.text.endswith("-") else "." for line in set_lines(text, width))
        assert "---" not in ends


def test_a_range_of_years_is_not_broken_and_a_compound_is(set_lines):
    assert all("26–27" in line.text or "26" not in line.text for line in set_lines("дни 26–27 " * 40, 90.0))
    lines = set_lines("Энергопроект-Високоградња " * 8, 235.0)
    assert any(line.text.endswith("-") for line in lines)


# ------------------------------------------------------------------------------------------------------------ colours


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(first, second):
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("paper", ["white", "panel"])
def test_text_stands_out_from_what_is_behind_it(paper, theme):
    behind = "#ffffff" if paper == "white" else theme.accent_soft
    for colour in (theme.ink, theme.muted, theme.accent):
        assert ratio(colour, behind) >= 4.5


def test_neighbouring_series_differ_in_grey(theme):
    greys = [luminance(colour) ** (1 / 2.2) for colour in theme.series]
    assert all(abs(first - second) > 0.15 for first, second in some(pairwise(greys)))


def test_every_part_of_a_chart_can_be_seen_and_its_label_read(theme):
    styles = Styles.of(theme)
    for number, colour in enumerate(some(theme.series)):
        found = look(theme.series, theme.muted, number)
        assert ratio(found.line, "#ffffff") >= 3
        assert ratio(found.edge or found.fill, "#ffffff") >= 3
        on = text_on(colour, styles.ink)
        assert ratio(on, colour) >= 4.5 or ratio(colour, "#ffffff") == pytest.approx(4.5, abs=0.6)


def areas(pdf):
    """Yield the filled rectangles of the first page: (colour, width, height)."""
    with pikepdf.open(BytesIO(pdf.data)) as file:
        colour = ()
        for operands, operator in pikepdf.parse_content_stream(file.pages[0]):
            if str(operator) == "rg":
                colour = tuple(float(part) for part in operands)
            elif str(operator) == "re":
                yield colour, float(operands[2]), float(operands[3])


@pytest.mark.parametrize(("colour", "edged"), [("#f5f5dc", True), ("#ffffff", True), ("#a8641c", False)])
def test_pale_colours_of_a_theme_get_an_edge(colour, edged, theme, read):
    meta = Meta(title="Test", lang="en-GB", date="2026-02-26")
    document = Document(meta, (chart("columns", ("2025",), ["10"]),))
    pdf = read(render(document, replace(theme, series=(colour,)), syllables))
    edge = [round(int(theme.muted[at : at + 2], 16) / 255, 2) for at in (1, 3, 5)]
    found = [height for fill, _, height in areas(pdf) if fill == pytest.approx(edge, abs=0.006) and height > 50]
    assert len(found) == edged
