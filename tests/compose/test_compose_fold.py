"""The fold over a tree: each kind of part by its own step, in reading order; what no step takes stays as it is."""

from __future__ import annotations

from briefing.compose.fold import fold
from briefing.document import Caption, Cell, Citation, Column, Emphasis, List, ListItem, Paragraph, Row, Table, Text

FIRST = Paragraph((Text("Trade grew"), Citation("bns", "")))
SECOND = Paragraph((Text("Nothing"), Emphasis((Text("is cited"),))))
TABLE = Table(
    "goods",
    Caption("Table ", 1, ". ", (Text("Goods"),)),
    (Column(),),
    (Row((Cell((Text("Good"),)),)),),
    (Row((Cell((Text("Uranium"), Citation("comtrade", ""))),)),),
)
ITEMS = List((ListItem((SECOND,)), ListItem((FIRST,))))


def numbered(citation: Citation, number: int) -> tuple[Citation, int]:
    return Citation(citation.target, f"[{number}]"), number + 1


def test_parts_are_seen_in_reading_order_with_what_is_known_from_those_before() -> None:
    (first, table, items), following = fold((FIRST, TABLE, ITEMS), 1, {Citation: numbered})
    assert first.content[1] == Citation("bns", "[1]")
    assert table.rows[0].cells[0].content[1] == Citation("comtrade", "[2]")
    assert items.items[1].content[0].content[1] == Citation("bns", "[3]")
    assert following == 4


def test_what_no_step_takes_is_the_same_part() -> None:
    (first, second, items), _ = fold((FIRST, SECOND, ITEMS), 1, {Citation: numbered})
    assert first is not FIRST
    assert second is SECOND
    assert items.items[0] is ITEMS.items[0]
    assert fold((SECOND, SECOND), 1, {Citation: numbered}) == ((SECOND, SECOND), 1)


def test_a_step_may_put_several_parts_in_the_place_of_one() -> None:
    def twice(text: Text, state: None) -> tuple[tuple[Text, Text], None]:
        return (text, text), state

    second, _ = fold(SECOND, None, {Text: twice})
    assert second.content == (Text("Nothing"), Text("Nothing"), Emphasis((Text("is cited"), Text("is cited"))))


def test_parts_within_one_that_a_step_takes_are_its_own_affair() -> None:
    def kept(item: ListItem, state: int) -> tuple[ListItem, int]:
        return item, state

    items, following = fold(ITEMS, 1, {ListItem: kept, Citation: numbered})
    assert items.items[1].content[0].content[1] == Citation("bns", "")
    assert following == 1
