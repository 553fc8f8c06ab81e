"""Indicators: each in sentences of all languages, many in a table, series as charts or by period; nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from indicator_papers import CULTURE, composed, paragraphs, read, unprinted, with_indicators
from measured import KNOWN

from briefing.document import Cell, Chart, Document, Paragraph, Point, Table
from briefing.dump import dump
from briefing.extracts import plain
from briefing.language import Language

ROWS: list[dict[str, str]] = yaml.load(  # text only
    Path(__file__).with_name("indicator_sentences.yaml").read_text(encoding="utf-8"),
    yaml.BaseLoader,  # noqa: S506
)
FOUR = """\
students: {term: students, value: 1 250 student, period: 2025, change: +12.5%}
exports: {term: exports, value: 102.5 million EUR, period: 2025, previous: 95 million EUR}
unemployment:
  {term: unemployment, value: 4.5%, period: 2025, change: -0.5 points, note: {en: ILO., kk: ХЕҰ., ru: МОТ., sr: МОР.}}
cargo: {term: cargo, value: over 12 thousand t, period: 2025}
"""
YEARS = "{2021: 700 student, 2022: 805 student, 2024: 1 111 student}"
Paper = Callable[..., Document]


@pytest.fixture
def paper(spoken: Callable[[str], Language]) -> Paper:
    """Return the paper of a file with these indicators, of which everything is printed."""

    def paper(indicators: str, tag: str = "en") -> Document:
        loaded = with_indicators(indicators, KNOWN)
        document = composed(loaded, spoken(tag))
        assert unprinted(loaded, document) == []
        return document

    return paper


def blocks(document: Document, kind: type) -> list:
    return [block for block in document.blocks if isinstance(block, kind)]


def grid(table: Table) -> list[list[str]]:
    """Return the texts of a table's cells, row by row."""

    def text(cell: Cell) -> str:
        return plain(cell.content).replace("\u00a0", " ")

    return [[text(cell) for cell in row.cells] for row in (*table.header, *table.rows)]


@pytest.mark.parametrize("tag", ["en", "kk", "ru", "sr"])
@pytest.mark.parametrize("row", ROWS, ids=[row["indicator"] for row in ROWS])
def test_an_indicator_alone_is_told_in_sentences(row: dict[str, str], tag: str, paper: Paper) -> None:
    document = paper(f"x: {row['indicator']}", tag)
    assert [text.replace("\u00a0", " ") + "." for text in paragraphs(document)] == [row[tag]]
    assert blocks(document, Table) == blocks(document, Chart) == []


def test_the_rows_show_each_part_and_each_kind_of_figure() -> None:
    written = "\n".join(row["indicator"] for row in ROWS)
    parts = ("change:", "previous:", "record:", "rank:", "share:", "target:", "period:")
    kinds = (
        "EUR",
        "%",
        "points",
        " t,",
        " people",
        " student",
        " pupil",
        "value: 0 ",
        "about",
        "over",
        "under",
        " to ",
    )
    assert [part for part in (*parts, *kinds) if part not in written] == []


def test_two_of_one_period_name_it_once(paper: Paper) -> None:
    first, second, *_ = FOUR.splitlines()
    (text,) = paragraphs(paper(f"{first}\n{second}"))
    assert text.count("in\u00a02025") + text.count("in 2025") == 1
    assert "amounted to €102.5" in text


def test_many_stand_in_a_table_and_only_the_main_ones_in_sentences(paper: Paper) -> None:
    document = paper(FOUR)
    (table,) = blocks(document, Table)
    assert grid(table) == [
        ["Indicator", "2024", "2025", "Change"],
        ["Uzbek students in Hungary", "–", "1,250", "+12.5%"],
        ["Exports of services, € million", "95", "102.5", "c. +8%"],
        ["The unemployment rate", "–", "4.5%", "−0.5 pp"],
        ["Cargo traffic, thousand t", "–", "> 12", "–"],
    ]
    assert plain(table.caption.content).startswith("Culture: main indicators")
    assert plain(table.notes[0].content) == "The unemployment rate. ILO."
    (text,) = paragraphs(document)
    assert text.startswith("The number of Uzbek students in Hungary was 1,250")
    assert text.count(".") == 1  # 12.5


def test_a_column_that_nothing_is_in_is_left_out(paper: Paper) -> None:
    terms = ("exports", "aid", "deliveries")
    bare = "".join(f"{term}: {{term: {term}, value: 5 million EUR, period: 2025}}\n" for term in terms)
    (table,) = blocks(paper(bare), Table)
    assert grid(table)[0] == ["Indicator", "2025"]


def test_rows_of_different_periods_have_a_column_for_it(paper: Paper) -> None:
    (table,) = blocks(paper(FOUR.replace("thousand t, period: 2025", "thousand t, period: 2024")), Table)
    assert grid(table)[0] == ["Indicator", "Period", "Year before", "Value", "Change"]
    assert [row[1] for row in grid(table)[1:]] == ["2025", "2025", "2025", "2024"]


def test_sources_stand_with_the_rows_where_they_differ(paper: Paper) -> None:
    (table,) = blocks(paper(FOUR.replace("cargo, value", "cargo, source: school, value")), Table)
    cells = [row[0] for row in grid(table)[1:]]
    assert all("[" in cell for cell in cells)
    assert cells[3] != cells[2]
    assert "[" not in plain(table.caption.content)


def test_a_series_is_a_table_by_period(paper: Paper) -> None:
    (table,) = blocks(paper(f"x: {{term: students, value: 1 250 student, period: 2025, series: {YEARS}}}"), Table)
    assert grid(table) == [
        ["Indicator", "2021", "2022", "2024", "2025"],
        ["Uzbek students in Hungary", "700", "805", "1,111", "1,250"],
    ]


def test_a_long_series_has_a_row_for_each_period(paper: Paper) -> None:
    years = ", ".join(f"{year}: {year - 2000}.5 million EUR" for year in range(2015, 2025))
    (table,) = blocks(paper(f"x: {{term: exports, value: 30 million EUR, period: 2025, series: {{{years}}}}}"), Table)
    assert plain(table.caption.content).endswith(", €\u00a0million")
    assert grid(table)[:2] == [["Period", "Exports of services"], ["2015", "15.5"]]
    assert len(table.rows) == 11


def test_a_series_of_which_a_chart_is_asked_is_drawn(paper: Paper) -> None:
    document = paper(f"x: {{term: students, value: 1 250 student, period: 2025, series: {YEARS}, chart: true}}", "ru")
    (chart,) = blocks(document, Chart)
    assert (chart.categories, chart.unit) == (("2021", "2022", "2023", "2024", "2025"), "студенты")
    assert chart.series[0].points[2] == Point(None, "")  # columns side by side are taken for one year and the next
    assert [point.label for point in chart.series[0].points][-1].replace("\u00a0", " ") == "1 250"
    assert blocks(document, Table) == []


def test_a_part_of_a_year_is_not_drawn_among_years(paper: Paper) -> None:
    series = "{2021: 700 student, 2022: 805 student, 2024-H1: 500 student}"
    document = paper(f"x: {{term: students, value: 1 250 student, period: 2025, series: {series}, chart: true}}")
    assert blocks(document, Chart) == []
    (table,) = blocks(document, Table)
    assert grid(table)[0] == ["Indicator", "2021", "2022", "H1 2024", "2025"]


def test_a_series_of_the_year_before_alone_is_a_sentence(paper: Paper) -> None:
    document = paper("x: {term: aid, value: 5.00 million EUR, period: 2025, series: {2024: 4.00 million EUR}}")
    assert blocks(document, Chart) == blocks(document, Table) == []
    assert paragraphs(document) == [
        "Humanitarian aid amounted to €5.00\u00a0million in 2025, up 25\u00a0per cent on 2024 (€4.00\u00a0million)"
    ]


def test_the_note_on_one_that_stands_in_no_table_follows_its_sentence(paper: Paper) -> None:
    document = paper(
        "x: {term: cargo, value: 5 t, note: {en: Rail., kk: Теміржол., ru: По железной дороге., sr: Железница.}}", "ru"
    )
    notes = [plain(one.content) for one in blocks(document, Paragraph) if one.role == "note"]
    assert [text.partition("\u00a0[")[0] for text in notes] == ["По\u00a0железной дороге."]


def test_a_row_of_a_table_says_that_it_is_an_estimate(paper: Paper) -> None:
    estimated = FOUR.replace("previous: 95 million EUR}", "previous: 95 million EUR, estimate: true}")
    (table,) = blocks(paper(estimated), Table)
    assert [row[0] for row in grid(table)[1:]].count("Exports of services, € million (estimate)") == 1


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("en", "1,252 pupils study in Hungary, 1,252 of them for a year"),
        ("kk", "Мажарстанда 1252 оқушы оқиды, 1252"),
        ("ru", "В Венгрии учатся 1252 ученика, 1252"),
        ("sr", "У Мађарској студирају 1.252 ученика, 1.252"),
    ],
)
def test_authored_text_shows_a_count_with_what_it_counts(
    spoken: Callable[[str], Language], tag: str, said: str
) -> None:
    text = """
          en: "{culture.students} study in Hungary, {culture.students:number} of them for a year."
          kk: "Мажарстанда {culture.students} оқиды, {culture.students:number}."
          ru: "В Венгрии учатся {culture.students}, {culture.students:number}."
          sr: "У Мађарској студирају {culture.students}, {culture.students:number}."
"""
    indicators = "    indicators: {students: {term: students, value: 1 252 pupil, period: 2025}}\n"
    loaded = read(f"{CULTURE}{indicators}    points:\n    - text:{text}", KNOWN)
    assert said in dump(composed(loaded, spoken(tag))).replace("\u00a0", " ")
