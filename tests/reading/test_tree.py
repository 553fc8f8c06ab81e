from itertools import pairwise

import pytest

from briefing.errors import BriefingError, DataError, Diagnostic
from briefing.reading.source_text import decode
from briefing.reading.tree import DEEPEST, MOST_MISTAKES, Tree, read_tree


def tree(text: str) -> Tree:
    return read_tree(decode(text.encode(), "f.yaml"))


def wrong(text: str) -> list[Diagnostic]:
    try:
        return tree(text).diagnostics
    except BriefingError as error:
        return list(error.diagnostics)


def test_scalars_stay_text() -> None:
    assert tree("a: 28.60\nb: NO\nc: 2026-02-26\nd: 0x1F\ne: yes\nf: 1_000\ng: +7.6%").data == {
        "a": "28.60",
        "b": "NO",
        "c": "2026-02-26",
        "d": "0x1F",
        "e": "yes",
        "f": "1_000",
        "g": "+7.6%",
    }


def test_nothing_written_is_nothing_unless_it_is_quoted() -> None:
    assert tree("a:\nb: ~\nc: ''\nd: null\ne: 'null'").data == {"a": None, "b": None, "c": "", "d": None, "e": "null"}


def test_white_space_is_folded() -> None:
    assert tree("a: |\n  one\n  two\nb: >-\n  three\n\n  four\nc: five\n  six").data == {
        "a": "one two",
        "b": "three four",
        "c": "five six",
    }


def test_every_key_and_item_has_its_line() -> None:
    places = tree("a:\n  - b: 1\n    c: 2\n  -\n    d: 3\n").places
    assert {path: place.line for path, place in places.items()} == {
        ("a",): 1,
        ("a", 0): 2,
        ("a", 0, "b"): 2,
        ("a", 0, "c"): 3,
        ("a", 1): 5,
        ("a", 1, "d"): 5,
    }


def test_an_alias_repeats_its_anchor() -> None:
    assert tree("a: &x {b: 1}\nc: *x").data == {"a": {"b": "1"}, "c": {"b": "1"}}


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("a:\n\tb: 1", 2, "a tab in the indent", "spaces"),
        ("a:\n  b: 1\n c: 2", 3, "a broken indent", "same column"),
        ("a: 1\n  b: 2", 2, "a broken indent", "same column"),
        ("a:\n  - b\n - c", 3, "a broken indent", "same column"),
        ("a: Trade: a survey", 1, "a text holds a colon", "quotes"),
        ("a: 1\nen: {trade.exports} grew", 2, "a text begins with {", "quotes"),
        ("a: {b: 1, c: 2\nd: 3", 1, "a { is not closed", "}"),
        ("a: [b, c\nd: 3", 1, "a [ is not closed", "]"),
        ("a: [b, c]]", 1, "text goes on after ] or }", "left over"),
        ('a: "b\nc: d', 1, "a quotation mark is opened and not closed", "close"),
        ("a: 'it's'", 1, "text goes on after a closing quotation mark", "it''s"),
        ('a: "b" c', 1, "text goes on after a closing quotation mark", "whole text"),
        ("a: **b**", 1, "a text begins with * or &", "quotes"),
        ("a: @b", 1, "a text begins with a character that YAML keeps for itself", "quotes"),
        ("a: *b", 1, "nothing is named &b", "quotes"),
        ("a: !b c", 1, "a tag, !b", "quotes"),
        ("a: - b", 1, "a list begins behind a key", "line of its own"),
        ("a\nb: 1", 1, "a line without a colon", "space after the colon"),
        ("a:b\nc: d", 1, "a line without a colon", "space after the colon"),
        ("- a\nb: 1", 2, "a line that does not continue the list", "- "),
        ('a: "\\q"', 1, "a \\ in a quoted text", "single quotation marks"),
        ("a: }", 1, "a value is not finished", "quotes"),
        ("a: b\n---\nc: d", 2, "a second document", "---"),
        ("<<: {a: b}", 1, "a merge key", "keys"),
        ("{a: b}: c", 1, "a key is not a word", "quotes"),
        ('a: "\\u202e"', 1, "U+202E", "delete"),
        ("%", 1, "a line that begins with %", "quotes"),
        ("a: {b: #123456}\nc: d", 1, "a # begins a comment", "quotation marks"),
        ("a: &x [*x]", 1, "stands inside what it repeats", "alias"),
    ],
)
def test_mistakes_of_writing_have_a_line_and_a_remedy(text: str, line: int, message: str, hint: str) -> None:
    (found,) = wrong(text)
    assert found.line == line
    assert message in found.message
    assert hint in found.hint


def test_a_key_written_twice_is_told_with_both_lines() -> None:
    (found,) = wrong("a:\n  b: 1\n  c: 2\n  b: 3")
    assert str(found) == "f.yaml:4: a.b: is written twice, first in line 2"


def test_the_first_line_of_a_key_written_twice_is_that_of_the_key_and_not_of_its_text() -> None:
    (found,) = wrong("a:\n  text\nb: 1\na: 2\n")
    assert str(found) == "f.yaml:4: a: is written twice, first in line 1"


def test_of_a_key_written_twice_the_second_leaves_nothing_but_its_anchors() -> None:
    found = tree("a: 1\na: &x {b: [2, {c: 3}]}\nd: *x\n")
    assert found.data == {"a": "1", "d": {"b": ["2", {"c": "3"}]}}
    assert list(found.places) == [("a",), ("d",), ("d", "b"), ("d", "b", 0), ("d", "b", 1), ("d", "b", 1, "c")]
    assert found.flow == {("d",), ("d", "b", 1)}


def test_many_mistakes_are_told_at_once() -> None:
    assert [found.line for found in wrong("a: 1\na: x\u200by\na: 3\n b: 4")] == [2, 2, 3, 4]


@pytest.mark.parametrize("line", ["a: 1\n", "a{}: *x\n", "a{}: !t x\n", 'a{}: "\\e"\n'])
def test_a_mistake_in_every_line_is_not_a_flood_of_messages(line: str) -> None:
    found = wrong("".join(line.format(number) for number in range(20_000)))
    assert len(found) == MOST_MISTAKES + 2
    assert found[-1].message == "has more mistakes"


def test_what_an_alias_repeats_has_the_line_of_the_alias() -> None:
    places = tree("a: &x {b: 1}\nc: &y 2\nd: *x\ne: *y\nf:\n  - *y\n").places
    assert [places[path].line for path in (("d",), ("e",), ("f", 0), ("d", "b"))] == [3, 4, 6, 1]


def test_depth_is_bounded() -> None:
    assert tree("a: " + "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1)).data
    (found,) = wrong("a: " + "[" * 10_000)
    assert "nests deeper" in found.message


def test_a_bomb_of_aliases_is_refused_before_it_is_unfolded() -> None:
    names = "abcdefghijklmnopqrstuvwxyz"  # unfolded, 10 ** 26 values: nobody would see the end of it
    laughs = "a: &a [" + ", ".join(["ha"] * 10) + "]\n"
    laughs += "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 10)}]\n" for a, b in pairwise(names))
    with pytest.raises(DataError, match="more than 100,000 values"):
        tree(laughs)
