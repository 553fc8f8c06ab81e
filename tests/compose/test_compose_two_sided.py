"""The same trade as both sides publish it: one table, and why they differ, only where both publish it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from retold import Compose, retelling

from briefing.document import Document, Table
from briefing.dump import dump
from briefing.extracts import parts, plain
from briefing.language import Language
from briefing.resources import example

MIRROR = "turnover: about 117 million USD, change: +7%"
BOTH = (MIRROR, "exports_from: KZ, exports: 33.4 million USD, imports: 83.6 million USD, turnover: 117.0 million USD")


@pytest.fixture
def composed(spoken: Callable[[str], Language]) -> Compose:
    """Return a function from a language and replacements in the first example to the document."""
    return retelling(example().read_text(encoding="utf-8"), spoken)


def table(document: Document) -> Table | None:
    return next((one for one in parts(document) if isinstance(one, Table) and one.id == "mirror-table"), None)


def cells(found: Table) -> list[list[str]]:
    return [[plain(cell.content).replace("\u00a0", " ") for cell in row.cells] for row in (*found.header, *found.rows)]


def test_both_sides_stand_beside_each_other(composed: Compose) -> None:
    found = table(composed("en", BOTH))
    assert found is not None
    assert cells(found) == [
        ["Indicator", "Data of Kazakhstan, US$ million", "Data of Serbia, US$ million"],
        ["Exports", "28.6", "33.4"],
        ["Imports", "79.1", "83.6"],
        ["Turnover", "107.7", "117.0"],
    ]


@pytest.mark.parametrize(
    ("tag", "title", "why"),
    [
        ("en", "Trade between Kazakhstan and Serbia by the data of both sides, 2025", "free on board (FOB)"),
        ("kk", "Қазақстан мен Сербия арасындағы сауда: екі тараптың деректері, 2025 жыл", "ФОБ бағасымен"),
        ("ru", "Торговля между Казахстаном и Сербией по данным обеих сторон, 2025 год", "по ценам ФОБ"),
        ("sr", "Трговина између Казахстана и Србије према подацима обеју страна, 2025. година", "паритету ФОБ"),
    ],
)
def test_a_note_tells_once_why_they_differ(composed: Compose, tag: str, title: str, why: str) -> None:
    document = composed(tag, BOTH)
    found = table(document)
    assert found is not None
    assert plain(found.caption.content).replace("\u00a0", " ") == title
    assert dump(document).replace("\u00a0", " ").replace("\n", " ").count(why) == 1


@pytest.mark.parametrize(
    "mirror",
    [
        MIRROR,  # one flow is a sentence
        BOTH[1].replace("imports: 83.6 million USD, turnover: 117.0 million USD", "change: +7%"),
        BOTH[1].replace("exports: 33.4", "exports: 34.0").replace("turnover: 117.0", "turnover: 117.6"),
    ],
)
def test_a_table_needs_two_flows_of_one_period(composed: Compose, mirror: str) -> None:
    other = (
        ("period: 2025, by: popovic", "period: 2024, by: popovic") if "34.0" in mirror else ("schema: 2", "schema: 2")
    )
    document = composed("en", (MIRROR, mirror), other)
    assert table(document) is None
    assert "free on board" in dump(document)  # below the table of one side's figures
