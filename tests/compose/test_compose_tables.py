"""Tables tell something: none repeats its sentences, no column is one of dashes, and units stand once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from list_papers import rows
from papers import ALL_DOCUMENTS
from retold import retelling
from some import some

from briefing.document import Document, FigureText, List, Paragraph, Quote, Table
from briefing.extracts import caption_text, figure_ids, parts, plain
from briefing.language import Language

PAPER = """\
schema: 2
id: paper
home: DE
partner: JP
date: 2026-02-26
languages: [en]
sources:
  office: {title: {en: Statistical Office}, date: 2026-02-10}
terms:
  cars: {en: {nom: cars, number: plural}}
  beer: {en: beer}
  wine: {en: wine}
  plant: {en: a plant}
  port: {en: a port}
trade:
  reporter: {country: DE, source: office}
  period: 2025
  turnover: {value: 10.0 million EUR}
  exports: {value: 6.0 million EUR}
  imports: {value: 4.0 million EUR}
"""
CHANGED = ("exports: {value: 6.0 million EUR}", "exports: {value: 6.0 million EUR, change: +20.0%}")
Spoken = Callable[[str], Language]
EVERY = pytest.mark.parametrize(("example", "tag"), [one for one in ALL_DOCUMENTS if one[1] in {"en", "ru"}])


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def told(spoken: Spoken, *changes: tuple[str, str]) -> Document:
    return retelling(PAPER, spoken)("en", *changes)


def added(text: str) -> tuple[str, str]:
    """Return the replacement that puts sections at the end of the paper."""
    return "  imports: {value: 4.0 million EUR}\n", f"  imports: {{value: 4.0 million EUR}}\n{text}"


def test_figures_that_sentences_have_told_are_not_tabled_again(spoken: Spoken) -> None:
    assert tables(told(spoken)) == []


def test_figures_of_the_year_before_make_a_table_worth_its_room(spoken: Spoken) -> None:
    (table,) = tables(told(spoken, CHANGED))
    assert rows(table)[0] == ["Indicator", "2024", "2025", "Change, %"]


def test_trade_that_stayed_balanced_is_said_and_not_tabled(spoken: Spoken) -> None:
    same = [
        (f"{flow}: {{value: {value} million EUR", f"{flow}: {{value: 5.0 million EUR, change: 0.0%")
        for flow, value in (("exports", "6.0"), ("imports", "4.0"))
    ]
    balance = added("  balance: {value: 0.0 million EUR, previous: 0.0 million EUR}\n")
    document = told(spoken, balance, *same)
    assert tables(document) == []
    assert "Germany’s trade with Japan remained balanced in the same period" in plain_of(document)


def plain_of(document: Document) -> str:
    return " ".join(plain(block.content) for block in document.blocks if isinstance(block, Paragraph))


def test_per_cent_stands_in_the_head_of_its_column_alone(spoken: Spoken) -> None:
    goods = added(
        "  goods:\n    exports:\n"
        "      - {term: cars, value: 3.0 million EUR, change: +2.5%}\n"
        "      - {term: beer, value: 2.0 million EUR, change: -1.5%}\n"
        "      - {term: wine, value: 0.5 million EUR}\n"
    )
    (table,) = [one for one in tables(told(spoken, goods)) if one.id == "goods-table"]
    assert rows(table) == [
        ["Product", "Value, € million", "Share, %", "Change, %"],
        ["Exports"],
        ["Cars", "3.0", "c. 50", "+2.5"],
        ["Beer", "2.0", "33", "−1.5"],
        ["Wine", "0.5", "c. 8", "–"],
    ]


PROJECTS = """\
investment:
  source: office
  projects:
    - {{name: plant, value: 30 million EUR, jobs: 340, status: under-way}}
    - {{name: port, value: 500 thousand {currency}, status: planned}}
    - {{name: wine}}
    - {{name: beer, jobs: 12}}
"""


def test_what_projects_are_worth_has_its_unit_in_the_head(spoken: Spoken) -> None:
    (table,) = tables(told(spoken, added(PROJECTS.format(currency="EUR"))))
    assert rows(table)[:3] == [
        ["Project", "Value, € million", "Jobs", "Status"],
        ["A plant", "30", "340", "Under way"],
        ["A port", "0.500", "–", "Planned"],
    ]
    assert [column.align for column in table.columns] == ["left", "decimal", "decimal", "left"]


def test_projects_in_two_currencies_name_each(spoken: Spoken) -> None:
    (table,) = tables(told(spoken, added(PROJECTS.format(currency="JPY"))))
    assert [row[1] for row in rows(table)[:3]] == ["Value", "€30 million", "500,000 Japanese yen"]


INDICATORS = """\
sections:
  schools:
    title: {{en: Schools}}
    source: office
    indicators:
      one: {{term: cars, value: {0}, previous: 3 thousand t, period: 2025}}
      two: {{term: beer, value: {1}, previous: 4 thousand t, period: 2025}}
      three: {{term: wine, value: {2}, previous: 5 thousand t, period: 2025}}
"""


def test_a_unit_that_all_indicators_share_is_in_the_title(spoken: Spoken) -> None:
    (table,) = tables(told(spoken, added(INDICATORS.format("5 thousand t", "6 thousand t", "7 thousand t"))))
    assert caption_text(table.caption) == "Table 1. Schools: main indicators, thousand t"
    assert [row[0] for row in rows(table)] == ["Indicator", "Cars", "Beer", "Wine"]


def test_units_that_differ_stand_with_their_indicators(spoken: Spoken) -> None:
    (table,) = tables(told(spoken, added(INDICATORS.format("5 thousand t", "6 thousand t", "7 million t"))))
    assert caption_text(table.caption) == "Table 1. Schools: main indicators"
    assert [row[0] for row in rows(table)][1:] == ["Cars, thousand t", "Beer, thousand t", "Wine, million t"]


@pytest.mark.parametrize(("years", "shape"), [(range(2019, 2026), (2, 8)), (range(2012, 2026), (15, 2))])
def test_few_years_of_investment_stand_across_the_page(years: range, shape: tuple[int, int], spoken: Spoken) -> None:
    series = ", ".join(f"{year}: {year - 2000} million EUR" for year in years)
    inward = f"{{value: 25 million EUR, period: 2025, series: {{{series}}}}}"
    stock = f"investment:\n  source: office\n  stock:\n    inward: {inward}\n"
    (table,) = tables(told(spoken, added(stock)))
    assert (len(rows(table)), len(table.columns)) == shape


def test_a_side_of_which_nothing_is_known_has_no_column(spoken: Spoken) -> None:
    dated = "source: office, date: 2026-01-01"
    sides = (f"home: {{{dated}, capital: {{term: port}}}}", f"partner: {{{dated}}}")
    profile = "profile:\n" + "".join(f"  {side}\n" for side in sides)
    (table,) = tables(told(spoken, added(profile)))
    assert len(table.columns) == 2
    assert all(len(row) == 2 for row in rows(table))


@EVERY
def test_no_column_of_any_example_is_one_of_dashes(
    document_of: Callable[..., Document], example: str, tag: str
) -> None:
    for table in some(tables(document_of(example, tag))):
        body = [row for row in rows(table)[1:] if len(row) == len(table.columns)]
        assert all(any(row[index] != "–" for row in body) for index in range(len(table.columns)))


@EVERY
def test_no_table_of_any_example_is_what_sentences_say(
    document_of: Callable[..., Document], example: str, tag: str
) -> None:
    document = document_of(example, tag)
    text = [block for block in document.blocks if isinstance(block, Paragraph | Quote)]
    text += [block for block in document.blocks if isinstance(block, List) and block.role != "key-figures"]
    said = set(figure_ids(tuple(text)))
    for table in some(tables(document)):
        shown = set(figure_ids(table))
        assert not shown or not shown <= said


@EVERY
def test_no_column_of_any_example_repeats_a_unit_in_each_cell(
    document_of: Callable[..., Document], example: str, tag: str
) -> None:
    found = 0
    for table in some(tables(document_of(example, tag))):
        for index in range(1, len(table.columns)):
            cells = [row.cells[index] for row in table.rows if len(row.cells) == len(table.columns)]
            figures = [part for part in parts(tuple(cells)) if isinstance(part, FigureText) and part.numeral]
            marks = {one.numeral.after for one in figures if one.numeral}
            found += len(figures)
            assert len(figures) < 2 or marks == {""} or len(marks) > 1
    assert found


@pytest.mark.parametrize(
    ("tag", "line", "mark"),
    [
        ("en", "Table 5 (continued)", "(continued)"),
        ("kk", "5-кестенің жалғасы", "(жалғасы)"),
        ("ru", "Продолжение таблицы\u00a05", "(продолжение)"),
        ("sr", "Табела 5 (наставак)", "(наставак)"),
        ("sr-Latn", "Tabela 5 (nastavak)", "(nastavak)"),
    ],
)
def test_what_goes_on_overleaf_is_called_as_each_language_does(
    tag: str, line: str, mark: str, document_of: Callable[..., Document]
) -> None:
    table = tables(document_of("latvia-uzbekistan", tag))[4]
    assert (table.caption.continuation, table.group_continued) == (line, mark)
