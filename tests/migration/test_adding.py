from __future__ import annotations

import pytest

from briefing.migration.adding import AddingError, with_forms, with_include
from briefing.reading.source_text import decode
from briefing.reading.tree import read_tree

WORD = {"ru": {"ягоды": ["unconfirmed: true", "gen: ягод"]}}
ADDED = {"ягоды": {"unconfirmed": "true", "gen": "ягод"}}


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("schema: 2\nlanguages: [en]\nhome: KZ\n", "schema: 2\nlanguages: [en]\ninclude: [f.yaml]\nhome: KZ\n"),
        ("languages:\n- en # ours\n\nhome: KZ", "languages:\n- en # ours\ninclude: [f.yaml]\n\nhome: KZ\n"),
        ("schema: 2\r\nid: x\r\n", "schema: 2\r\nid: x\r\ninclude: [f.yaml]\r\n"),
        ("include: []\nid: x\n", "include: [f.yaml]\nid: x\n"),
        ("include: # none yet\nid: x\n", "include: [f.yaml] # none yet\nid: x\n"),
        ("include: [a.yaml, b.yaml] # c\n", "include: [a.yaml, b.yaml, f.yaml] # c\n"),
        ("include:\n  - a.yaml # c\nid: x\n", "include:\n  - a.yaml # c\n  - f.yaml\nid: x\n"),
        ("include:\n- a.yaml", "include:\n- a.yaml\n- f.yaml\n"),
    ],
)
def test_a_file_is_included_and_nothing_else_changes(text: str, new: str) -> None:
    assert with_include(text, "f.yaml") == new


@pytest.mark.parametrize("text", ["{id: x}\n", "a: &a [b.yaml]\ninclude: *a\n", "include: a.yaml\n", "title: x\n"])
def test_a_list_that_cannot_be_added_to_for_certain_is_left(text: str) -> None:
    with pytest.raises(AddingError):
        with_include(text, "f.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# only a comment\n",
        "terms: {}\n",
        "forms:\n",
        "forms:\n  sr:\n    јагоде: {gen: јагода}\n",
        "forms:\n  ru:\n",
        "forms:\n    ru:\n        банки: {gen: банков} # ours\n        # more\nterms:\n  a: {ru: б}",
        "terms:\r\n  a: {ru: б}\r\nforms:\r\n  ru:\r\n    б:\r\n      gen: б\r\n  sr:\r\n    а: {gen: б}\r\n",
    ],
)
def test_words_are_added_below_those_of_their_language(text: str) -> None:
    new = with_forms(text, WORD)
    before = read_tree(decode(text.encode(), "f.yaml")).data or {}
    after = read_tree(decode(new.encode(), "f.yaml")).data
    forms = before.get("forms") or {}
    assert after == {**before, "forms": {**forms, "ru": {**(forms.get("ru") or {}), **ADDED}}}
    assert [line for line in text.splitlines() if line not in new.splitlines()] == []
    assert ("\r\n" in new) == ("\r\n" in text)
    assert "\n" not in new.replace("\r\n", "") or "\r\n" not in text


@pytest.mark.parametrize("text", ["{forms: {}}\n", "forms: {ru: {a: {gen: b}}}\n", "forms:\n  ru: {a: {gen: b}}\n"])
def test_forms_in_brackets_are_left(text: str) -> None:
    with pytest.raises(AddingError):
        with_forms(text, WORD)
