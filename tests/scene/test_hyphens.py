"""Hyphens at which no line may end."""

from __future__ import annotations

import pytest

from briefing.scene.hyphens import NO_BREAK, places


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("БҰҰ-ға", 1),
        ("EXPO-2017-ге", 1),
        ("80,4%-ды", 1),
        ("4-е", 1),
        ("12-3", 1),
        ("2026-02-26", 2),
        ("Нью-Йорк", 0),
        ("сауда-экономикалық", 0),
        ("Қасым-Жомарт", 0),
    ],
)
def test_suffixes_and_numbers_are_held_and_words_are_not(text: str, held: int) -> None:
    assert len(NO_BREAK.findall(text)) == held


@pytest.mark.parametrize(
    ("text", "broken"), [("«Дустлик»", False), ("„Достлук“", False), ("орденом Дустлик», и", True)]
)
def test_a_short_name_in_quotes_stays_whole(text: str, broken: bool) -> None:
    assert any(places(text, lambda word: (word[:4], word[4:]))) is broken
