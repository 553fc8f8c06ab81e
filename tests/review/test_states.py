"""What needs a look: new, changed, stale, of other figures; and a figure whose direction turned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.review import Passage, Record, covered, looks, told
from briefing.review.passages import Value

GREW = Passage(
    "text", "ru", "points.0.text", "Экспорт вырос.", original="Exports rose.", shows={"x.change": Value("+3%", "rise")}
)
RECORD = Record().with_accepted([GREW], "A. Ivanova", date(2026, 3, 20))


@pytest.mark.parametrize(
    ("passage", "states"),
    [
        (GREW, None),
        (replace(GREW, key="points.4.text"), None),  # it moved in its list
        (replace(GREW, text="Экспорт упал."), ("changed",)),
        (replace(GREW, original="Exports fell."), ("stale",)),
        (replace(GREW, shows={"x.change": Value("+4%", "rise")}), ("figures",)),
        (replace(GREW, text="Экспорт упал.", original="Exports fell."), ("changed", "stale")),
        (replace(GREW, language="kk"), ("new",)),
        (replace(GREW, key="points.4.text", text="Импорт вырос."), ("new",)),
    ],
)
def test_a_passage_needs_a_look_for_what_is_not_as_it_was(passage: Passage, states: tuple[str, ...] | None) -> None:
    found = looks([passage], RECORD)
    assert [look.states for look in found] == ([states] if states else [])


@pytest.mark.parametrize(
    ("now", "turned"),
    [
        (Value("+9%", "rise"), False),
        (Value("-3%", "fall"), True),
        (Value("0%", "same"), True),
        (Value("about 5", None), False),
    ],
)
def test_only_another_direction_turns(now: Value, turned: bool) -> None:
    [look] = looks([replace(GREW, shows={"x.change": now})], RECORD)
    assert look.turned is turned


@pytest.mark.parametrize(
    ("old", "new", "turned"),
    [
        (Value("17 million GBP"), Value("-2 million GBP"), True),  # a surplus became a deficit
        (Value("-2 million GBP"), Value("0 GBP"), True),
        (Value("17 million GBP"), Value("3 million GBP"), False),
        (Value("-2 million GBP", "fall"), Value("-9 million GBP", "fall"), False),
        (Value("2026-05-15"), Value("2026-06-15"), False),
    ],
)
def test_a_balance_turns_where_it_crosses_nought(old: Value, new: Value, turned: bool) -> None:
    record = Record().with_accepted([replace(GREW, shows={"balance": old})], "A. Ivanova", date(2026, 3, 20))
    [look] = looks([replace(GREW, shows={"balance": new})], record)
    assert look.turned is turned


def test_the_same_value_of_another_period_is_another_figure() -> None:
    record = Record().with_accepted([replace(GREW, shows={"x": Value("9", period="2024")})], "I", date(2026, 3, 20))
    [look] = looks([replace(GREW, shows={"x": Value("9", period="2025")})], record)
    assert look.states == ("figures",)
    assert told(look) == "its figures have changed: x 9 (2024) → 9 (2025)"


def test_a_table_is_told_by_its_rows_that_differ() -> None:
    rows = [f"  | {name} | {number} |" for number, name in enumerate("abcdef")]
    table = replace(GREW, sort="block", text="\n".join(rows), shows={})
    record = Record().with_accepted([table], "A. Ivanova", date(2026, 3, 20))
    [look] = looks([replace(table, text=table.text.replace("| 2 |", "| 7 |"))], record)
    assert told(look) == "it reads differently: c | 2 → c | 7"
    [look] = looks([replace(table, text=table.text.replace("|\n", "| x\n"))], record)
    assert told(look).endswith("; 2 more lines")


def test_the_block_of_a_listed_text_needs_no_look_of_its_own() -> None:
    block = Passage("block", "ru", "policy.1", "Экспорт упал.", "bilateral", prints=("points.0.text", "x.change"))
    text = replace(GREW, text="Экспорт упал.")
    assert [look.within for look in covered(looks([text, block], RECORD))] == ["", "points.0.text"]
    assert [look.within for look in covered(looks([GREW, block], RECORD))] == [""]
