"""Texts of drawings in lines: words whole where they fit, else with hyphens, cut last."""

from __future__ import annotations

import pytest

from briefing.scene.faces import Fonts
from briefing.scene.lettering import Lettering

SYLLABLES = {"Великобритания": ("Вели", "кобри", "тания"), "сельскохозяйственная": ("сельско", "хозяй", "ственная")}


@pytest.fixture(scope="module")
def letters(fonts: Fonts) -> Lettering:
    return Lettering(fonts.face(sans=True), 8.0, 10.0, lambda word: SYLLABLES.get(word, (word,)))


@pytest.mark.parametrize(
    ("text", "width", "lines", "whole"),
    [
        ("Прочие товары", 100, ("Прочие товары",), True),
        ("Прочие товары", 40, ("Прочие", "товары"), True),
        ("Великобритания", 50, ("Великобри-", "тания"), True),
        ("Великобритания", 32, ("Вели-", "кобри-", "тания"), True),
        ("январь–сентябрь 2025", 50, ("январь–", "сентябрь", "2025"), True),
        ("сельскохозяйственная техника", 75, ("сельскохозяй-", "ственная техника"), True),
        ("zzzzzzzzzzzz", 30, ("zzzzzzz", "zzzzz"), False),
        ("107\u00a0млн", 60, ("107\u00a0млн",), True),
    ],
)
def test_a_word_is_broken_only_where_a_line_cannot_hold_it(
    letters: Lettering, text: str, width: float, lines: tuple[str, ...], *, whole: bool
) -> None:
    assert letters.lines(text, width) == lines
    assert letters.fits(text, width) is whole
    assert all(letters.width(line) <= width for line in lines)


def test_steering_characters_are_not_drawn(letters: Lettering) -> None:
    assert letters.lines("сель\u00adское", 100) == ("сельское",)
