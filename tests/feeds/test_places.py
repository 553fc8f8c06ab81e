"""Numbers of a ministry's own tables: by cell, by labels, by what columns of the row hold."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from briefing.data.feeds import Feed
from briefing.feeds import FeedError, Table, places

Tables = Callable[..., tuple[Table, ...]]


def _feed(**given: object) -> Feed:
    return Feed.model_validate({"from": "ministry", **given})


@pytest.mark.parametrize(
    ("sheet", "feed", "value", "place"),
    [
        (0, {"cell": "D5"}, "118436.2", "D5"),
        (0, {"cell": "$D$6"}, "46203.9", "D6"),
        (0, {"row": "exports", "column": "2025"}, "118436.2", "D5"),
        (0, {"row": "Tourists", "column": "2023"}, "8100", "B7"),
        (1, {"where": {"Year": "2024", "Flow": "Import"}, "column": "Value"}, "49.8", "C3"),
    ],
)
def test_a_number_is_found(sheet: int, feed: dict[str, object], value: str, place: str, tables: Tables) -> None:
    found = places.found(tables("ministry.xlsx")[sheet], _feed(**feed))
    assert found.value == Decimal(value)
    assert found.place.endswith(f", {place}")


@pytest.mark.parametrize(
    ("sheet", "feed", "message"),
    [
        (0, {"cell": "Z99"}, "Z99 is empty"),
        (0, {"cell": "C7"}, "C7 holds “n/a”, which is no number"),
        (0, {"cell": "D9"}, "D9 is empty"),  # a formula without a stored value
        (0, {"row": "Export", "column": "2025"}, "has no cell “Export”"),
        (0, {"row": "Exports", "column": "2026"}, "has no cell “2026”"),
        (0, {"row": "Growth", "column": "2025"}, "D9 is empty"),
        (1, {"row": "Import", "column": "Value"}, "C3 and ministry.xlsx, sheet “2024”, C5: two numbers match"),
        (1, {"where": {"Year": "2025", "Flow": "Import"}, "column": "Value"}, "two rows match Year 2025, Flow Import"),
        (1, {"where": {"Year": "2030"}, "column": "Value"}, "has no row with Year 2030"),
        (1, {"where": {"Jahr": "2025"}, "column": "Value"}, "has no row with the heads “Jahr”, “Value”"),
        (0, {"row": "Exports"}, "nothing says where"),
    ],
)
def test_what_is_nowhere_or_twice_is_an_error_with_the_cells(
    sheet: int, feed: dict[str, object], message: str, tables: Tables
) -> None:
    with pytest.raises(FeedError, match=message):
        places.found(tables("ministry.xlsx")[sheet], _feed(**feed))


def test_heads_that_stand_twice_are_an_error_whichever_they_are() -> None:
    table = Table("t.csv", "", (("Flow", "Flow", "2025"), ("Export", "Import", "7")))
    with pytest.raises(FeedError, match=r"t\.csv, row 1, has two columns “Flow”"):
        places.found(table, _feed(where={"Flow": "Import"}, column="2025"))


@pytest.mark.parametrize(
    ("row", "column", "hint"),
    [
        ("Serbia", "2025", "did you mean “Serbia²”? labels are compared whole"),  # with the mark of a footnote
        ("Serbia²", "2026", "was its layout changed? labels are compared whole"),
    ],
)
def test_a_label_that_is_nearly_there_is_named(row: str, column: str, hint: str) -> None:
    table = Table("t.csv", "", (("Country", "2024", "2025"), ("  Serbia² ", "30.8", "34.7")))
    with pytest.raises(FeedError) as found:
        places.found(table, _feed(row=row, column=column))
    assert found.value.hint == hint
