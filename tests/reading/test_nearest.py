"""Hints name the word that was meant, and cost little whatever was written."""

from __future__ import annotations

import difflib

import pytest

from briefing.reading.nearest import LONGEST_WORD, MOST_COMPARED, MOST_KNOWN, most_like

KEYS = ("turnover", "exports", "imports", "balance", "history", "people", "person")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("turnovr", "turnover"),
        ("TURNOVER", "turnover"),
        ("export", "exports"),
        ("pepole", "people"),
        ("history", "history"),
        ("zzz", ""),
        ("", ""),
        ("x" * 1_000_000, ""),
    ],
)
def test_the_word_that_was_meant(word: str, meant: str) -> None:
    assert most_like(word, KEYS) == meant


def test_how_alike_they_must_be() -> None:
    assert most_like("turn", KEYS, 0.9) == ""
    assert most_like("turn", KEYS, 0.5) == "turnover"


@pytest.mark.parametrize("known", [["abc"], [f"w{number}" for number in range(100_000)], ["x" * 100_000]])
def test_few_words_are_compared_letter_by_letter(known: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[int, int]] = []

    def counted(word: str, likely: list[str], n: int, least: float) -> list[str]:
        compared.extend((len(word), len(other)) for other in likely)
        return [other for other in likely if difflib.SequenceMatcher(None, word, other).ratio() >= least][:n]

    monkeypatch.setattr(difflib, "get_close_matches", counted)
    most_like("w12345", known)
    assert len(compared) <= MOST_COMPARED <= MOST_KNOWN
    assert all(first <= LONGEST_WORD and second < 4 * LONGEST_WORD for first, second in compared)
