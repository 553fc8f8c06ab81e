"""What is read from a document: its parts, and where notes stand, each at one place, which its address names."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any, get_args, get_type_hints

import pytest

from briefing import document
from briefing.annotation import Annotation
from briefing.document import Caption, Chart, Document, FigureText, List, ListItem, Meta, Paragraph, Point, Series, Text
from briefing.dump import dump
from briefing.extracts import INSIDE, Notes, parts, texts

FIRST, SECOND = FigureText("exports", "28.6"), FigureText("exports", "28.6 million")
SENTENCE = Paragraph((Text("Exports reached "), FIRST, Text(".")), key="trade.flows.1", shows=("trade.period",))
AGAIN = Paragraph((Text("They were "), SECOND, Text(".")), key="trade.flows.2", shows=("trade.period", "trade.source"))
ITEM = ListItem((Paragraph((Text("An item"),)),), key="trade.points.1")
ITEMS = List((ListItem((Paragraph((Text("Another"),)),)), ITEM), key="trade.points.0")
CHART = Chart(
    "chart",
    "columns",
    Caption("Figure ", 1, ". ", (Text("Trade"),), "figure"),
    ("2025",),
    (Series("Exports", (Point(Decimal("28.6"), "28.6", "exports"), Point(Decimal(4), "4", "drawn"))),),
    "million",
    "A chart.",
    key="trade.chart.1",
)
DOCUMENT = Document(Meta("Trade", "en-GB", "2026-02-26"), (SENTENCE, AGAIN, ITEMS, CHART))
NOTE = Annotation("Please check.")


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("trade.flows.2", AGAIN),
        ("trade.points.0", ITEMS),
        ("trade.points.1", ITEM),
        ("exports", FIRST),  # where it is printed first, though a chart shows it too
        ("drawn", CHART),
        ("trade.period", SENTENCE),  # a datum: the first block that shows it
        ("trade.source", AGAIN),
    ],
)
def test_a_note_stands_where_its_address_says(address: str, place: object) -> None:
    notes = Notes.of(DOCUMENT, {address: (NOTE,)})
    holders = [one for one in (SENTENCE, AGAIN, ITEMS, ITEM, CHART, FIRST, SECOND) if notes.at(one)]
    assert [id(one) for one in holders] == [id(place)]
    assert notes.lost == ()


def test_notes_on_one_place_by_different_addresses_stand_together() -> None:
    other = Annotation("And this.")
    notes = Notes.of(DOCUMENT, {"trade.flows.1": (NOTE,), "trade.period": (other,)})
    assert notes.at(SENTENCE) == (NOTE, other)


def test_notes_on_what_is_not_there_are_named() -> None:
    notes = Notes.of(DOCUMENT, {"trade.flows.1": (NOTE,), "nowhere": (NOTE,), "": (NOTE,)})
    assert notes.lost == ("nowhere", "")


@pytest.mark.parametrize("text", ["", " \n ", "a\x00b", "bell\a", "half \ud800"])
def test_a_note_has_a_text_that_files_can_hold(text: str) -> None:
    with pytest.raises(ValueError, match="an annotation"):
        Annotation(text)


def test_notes_may_be_in_any_script_and_have_paragraphs() -> None:
    assert Annotation("Қараңыз: 28,6\u202fмлн\n«…»\tиә\u2068🙂\u2069").text


def test_the_dump_shows_notes_below_their_block() -> None:
    notes = {"exports": (Annotation("Old?\nSee [3].", "sr-RS", "Ana"),), "trade.points.1": (NOTE,)}
    lines = dump(DOCUMENT, notes).splitlines()
    at = lines.index("Exports reached 28.6.")
    assert lines[at + 1] == "  [note] on “28.6” (sr-RS Ana) Old? / See [3]."
    assert lines[lines.index("They were 28.6 million.") + 4] == "  [note] Please check."


def test_without_notes_the_dump_is_as_it_was() -> None:
    assert dump(DOCUMENT, {}) == dump(DOCUMENT)
    assert "[note]" not in dump(DOCUMENT)


# ---------------------------------------------------------------------------------------------------------- the parts

KINDS = [kind for _, kind in inspect.getmembers(document, is_dataclass)]


def kinds_in(hint: Any) -> Iterator[Any]:
    """Yield the types that a type is made of."""
    yield hint
    for one in get_args(hint):
        yield from kinds_in(one)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_parts_are_looked_for_in_each_field_that_may_hold_some(kind: type) -> None:
    hints = get_type_hints(kind)
    holding = [one.name for one in fields(kind) if any(map(is_dataclass, kinds_in(hints[one.name])))]
    found = INSIDE[kind]
    assert found is not None
    assert list(found.names) == holding


def test_all_parts_are_found_in_reading_order_and_all_texts() -> None:
    assert list(parts(SENTENCE)) == [SENTENCE, *SENTENCE.content]
    assert [part for part in parts(DOCUMENT.blocks) if isinstance(part, FigureText | Point)] == [
        FIRST,
        SECOND,
        *CHART.series[0].points,
    ]
    assert list(texts(SENTENCE)) == [
        "trade.flows.1",
        "trade.period",
        "Exports reached ",
        "exports",
        "28.6",
        ".",
        "body",
        "",
    ]


@pytest.mark.parametrize("nothing", [None, 5, "text", (), {"a": SENTENCE}])
def test_what_is_no_part_of_a_tree_has_none(nothing: object) -> None:
    assert list(parts(nothing)) == []
