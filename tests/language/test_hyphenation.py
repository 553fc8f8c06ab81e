"""Where words may break: by syllables, never in numbers and abbreviations."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language import available, load

LOCALES = Path(__file__).resolve().parents[2] / "locales"


@pytest.mark.parametrize(
    ("tag", "word", "pieces"),
    [
        ("en", "government", ("gov", "ern", "ment")),
        ("kk", "ынтымақтастық", ("ын", "ты", "мақ", "тас", "тық")),
        ("ru", "сотрудничество", ("со", "труд", "ни", "че", "ство")),
        ("sr", "сарадња", ("са", "рад", "ња")),
        ("sr-Latn", "saradnja", ("sa", "rad", "nja")),
        ("ru", "торгово-экономическое", ("тор", "гово-эко", "но", "ми", "че", "ское")),
        ("ru", "Торговля", ("Тор", "го", "вля")),
        ("ru", "ОБСЕ", ("ОБСЕ",)),
        ("kk", "2025-тің", ("2025-тің",)),
        ("en", "per", ("per",)),
    ],
)
def test_examples(tag: str, word: str, pieces: tuple[str, ...]) -> None:
    assert load(tag, LOCALES).hyphenate(word) == pieces


@pytest.mark.parametrize("tag", available(LOCALES))
@settings(deadline=None)  # the first example reads the language
@given(word=st.text(max_size=30))
def test_the_pieces_are_the_word(tag: str, word: str) -> None:
    pieces = load(tag, LOCALES).hyphenate(word)
    assert "".join(pieces) == word
    assert all(pieces) or pieces == ("",)
