"""Lists of a section: few entries are a sentence that reads well, many are a table; nothing vanishes."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from list_papers import blocks, rows, sentences, unprinted

from briefing.document import Citation, Paragraph, Table
from briefing.extracts import plain, walk

ROWS = yaml.safe_load((Path(__file__).parent / "lists.yaml").read_text(encoding="utf-8"))
VISITS = """
contacts:
- {kind: official-visit, by: orban, to: {city: tashkent}, date: 2021-03-29}
- {kind: call, by: novak, with: saidov, date: 2025-07-01}
- {kind: consultations, to: {city: budapest}, date: 2024-07-02, level: deputy-ministerial, source: gazette}
- {kind: delegation, delegation: business, by: orban, to: {city: samarkand}, date: 2023}
- {kind: state-visit, by: novak, to: {city: tashkent}, dates: 2025-11-10/2025-11-12, invited_by: mirziyoyev}
"""
AGREEMENTS = """
agreements:
- {name: tax, signed: 2008-04-17, in_force: 2009-12-17}
- {name: edu, signed: 2021-03-30, in_force: 2026-01-01}
- {name: health, status: in-preparation}
- {name: tech, status: terminated, signed: 1995}
- {name: nuclear, status: in-force}
"""


@pytest.mark.parametrize("tag", ["en", "kk", "ru", "sr"])
@pytest.mark.parametrize("name", ROWS)
def test_few_entries_are_composed_as_an_editor_read_them(name: str, tag: str, spoken) -> None:
    """A no-break space is written ``~``."""
    case = ROWS[name]
    assert sentences(blocks(case["data"], spoken(tag))).replace("\u00a0", "~") == case[tag]


NAMES = ("plant", "dairy", "ikarus", "otp")


def test_many_contacts_are_a_table_with_the_latest_first_and_what_is_ahead_apart(spoken) -> None:
    said, where, table = blocks(VISITS, spoken("en"))
    assert isinstance(said, Paragraph)
    assert plain(said.content).startswith("President Katalin Novák will pay")
    assert isinstance(where, Paragraph)
    assert plain(where.content) == "Further details are given in Table\u00a01."
    assert isinstance(table, Table)
    assert plain(table.caption.content) == "Visits and contacts"
    assert rows(table) == [
        ["Date", "Event", "Participants", "Place"],
        [
            "1 July 2025",
            "Telephone call",
            "President Katalin Novák and Bakhtiyor Saidov, Minister of Foreign Affairs of Uzbekistan",
            "–",
        ],
        ["2 July 2024", "Consultations (at deputy ministerial level)", "–", "Budapest"],
        [
            "2023",
            "Visit of a delegation",
            "A Hungarian business delegation led by Prime Minister Viktor Orbán",
            "Samarkand",
        ],
        ["29 March 2021", "Official visit", "Prime Minister Viktor Orbán", "Tashkent"],
    ]


def test_the_sources_of_a_table_are_cited_once_below_it(spoken) -> None:
    *_, table = blocks(VISITS, spoken("en"))
    assert isinstance(table, Table)
    (note,) = table.notes
    assert plain(note.content).startswith("Sources:")
    assert [part.target for part in walk(note.content) if isinstance(part, Citation)] == [
        "source-mfa",
        "source-gazette",
    ]


def test_of_many_agreements_a_table_says_where_each_stands_and_nothing_counts_them_as_if_they_were_all(spoken) -> None:
    (table,) = blocks(AGREEMENTS, spoken("ru"))
    assert isinstance(table, Table)
    assert rows(table) == [
        ["Соглашение", "Подписание", "Вступление в силу", "Статус"],
        [
            "Соглашение о сотрудничестве в области образования",
            "30 марта 2021 г.",
            "1 января 2026 г.",
            "Ожидает вступления в силу",
        ],
        ["Соглашение об избежании двойного налогообложения", "17 апреля 2008 г.", "17 декабря 2009 г.", "Действует"],
        ["Соглашение о научном сотрудничестве", "1995", "–", "Прекратило действие"],
        ["Соглашение о сотрудничестве в области здравоохранения", "–", "–", "В разработке"],
        ["Соглашение о мирном использовании атомной энергии", "–", "–", "Действует"],
    ]


def test_a_column_of_which_no_entry_has_a_cell_is_left_out(spoken) -> None:
    projects = "projects:\n" + "".join(f"- {{name: {name}, jobs: 12}}\n" for name in NAMES)
    (table,) = blocks(projects, spoken("sr"))
    assert isinstance(table, Table)
    assert rows(table)[0] == ["Пројекат", "Радна места"]


def test_many_projects_of_which_only_the_names_are_known_are_a_sentence(spoken) -> None:
    (said,) = blocks("projects:\n" + "".join(f"- {{name: {name}}}\n" for name in NAMES), spoken("sr"))
    assert isinstance(said, Paragraph)


@pytest.mark.parametrize("table_from", [1, 2, 10])
def test_the_template_says_from_how_many_on_a_list_is_a_table(table_from: int, spoken) -> None:
    missions = "missions:\n- {kind: embassy, of: HU, city: tashkent}\n- {kind: consulate, of: HU, city: samarkand}\n"
    found = blocks(missions, spoken("en"), table_from=table_from)
    assert [isinstance(block, Table) for block in found] == [table_from <= 2]


def test_lists_of_any_section_are_printed(spoken) -> None:
    found = blocks("projects:\n- {name: plant, status: planned}\n", spoken("en"), of="investment")
    assert sentences(found).startswith("Work on the bus assembly plant is planned")


@pytest.mark.parametrize("lists", [VISITS, AGREEMENTS, *(case["data"] for case in ROWS.values())])
@pytest.mark.parametrize("table_from", [1, 100])
def test_all_that_a_list_holds_is_printed_in_sentences_and_in_tables(lists: str, table_from: int, spoken) -> None:
    left = unprinted(lists, spoken("en"), table_from)
    # The side that confers a decoration stands in the table alone: its name says whose it is.
    assert [key for key in left if not ("awards" in key and table_from > 1)] == []
