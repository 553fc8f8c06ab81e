"""Single values put in place: whatever the layout, nothing else of the file changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from papers import EXAMPLES
from some import some

from briefing.migration.scalars import UnsureError, with_values
from briefing.reading.lines import Path
from briefing.reading.source_text import decode
from briefing.reading.tree import read_tree

LAYOUTS = [
    ("a:\n  ru: старое # why\n  en: old\n", "a:\n  ru: новое # why\n  en: old\n"),
    ('a: {ru: "старое", en: old}\n', 'a: {ru: "новое", en: old}\n'),
    ("a:\n  ru: 'ста''рое'\n", "a:\n  ru: 'новое'\n"),
    ("a:\n  ru: >-\n    старое\n    слово\n  en: old\n", "a:\n  ru: >-\n    новое\n  en: old\n"),
    ("a:\n  ru: |-\n    старое\n\nb: 1\n", "a:\n  ru: |-\n    новое\n\nb: 1\n"),
    ("a:\n  ru: старое\n    слово\n  en: old\n", "a:\n  ru: новое\n  en: old\n"),
    ("a:\r\n  ru: старое\r\n  en: old\r\n", "a:\r\n  ru: новое\r\n  en: old\r\n"),
    ("\ufeffa:\n  ru: старое\n", "\ufeffa:\n  ru: новое\n"),
    ("a: {en: old}\n", "a: {en: old, ru: новое}\n"),
    ("a:\n  en: old # why\nb: 1\n", "a:\n  en: old # why\n  ru: новое\nb: 1\n"),
    ("a:\n  en: old", "a:\n  en: old\n  ru: новое\n"),
    ("a:\n  en: >-\n    old\n    words\nb: 1\n", "a:\n  en: >-\n    old\n    words\n  ru: новое\nb: 1\n"),
]


@pytest.mark.parametrize(("before", "after"), LAYOUTS)
def test_only_the_value_changes(before: str, after: str) -> None:
    assert with_values(before.encode(), "a.yaml", {("a", "ru"): "новое"}).decode() == after


@pytest.mark.parametrize(
    "text", ["a:\n  ru: &x старое\n", "a: &x {ru: a}\nb: *x\n", "a:\n  ru: !!str старое\n", "a:\n  ru:\n"]
)
def test_what_cannot_be_replaced_for_certain_is_not(text: str) -> None:
    path: Path = ("b", "ru") if "*x" in text else ("a", "ru")
    with pytest.raises(UnsureError):
        with_values(text.encode(), "a.yaml", {path: "новое"})


WORDS = st.text(st.sampled_from("абв xyz0:#{}[]\"'\\,-?&*!|>%@`~«»—\u00a0"), min_size=1, max_size=30).filter(
    lambda text: text.strip(" \u00a0") == text and "  " not in text
)


@given(WORDS, st.sampled_from([before for before, _ in LAYOUTS]))
def test_any_text_can_be_put_anywhere(words: str, before: str) -> None:
    new = with_values(before.encode(), "a.yaml", {("a", "ru"): words})
    assert read_tree(decode(new, "a.yaml")).data["a"]["ru"] == words


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_text_of_the_examples_can_be_replaced(name: str) -> None:
    content = EXAMPLES[name].read_bytes()
    data = read_tree(decode(content, name)).data
    paths = some(
        path for path, text in leaves(data, ()) if path[-1] in {"en", "ru", "sr", "kk"} and isinstance(text, str)
    )
    new = with_values(content, name, {path: f"{index}: «новый» текст" for index, path in enumerate(paths)})
    found = dict(leaves(read_tree(decode(new, name)).data, ()))
    assert [found[path] for path in paths] == [f"{index}: «новый» текст" for index, _ in enumerate(paths)]


def leaves(data: object, path: Path):
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*path, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from leaves(value, (*path, number))
    else:
        yield path, data
