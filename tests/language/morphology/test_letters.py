"""Words by their letters: a hyphen stands between two parts, and each of them has some."""

from __future__ import annotations

import pytest

from briefing.language.morphology.letters import RUSSIAN, SERBIAN, is_of


@pytest.mark.parametrize("word", ["рынок", "Ёлка", "торгово-экономический", "ДНК"])
def test_words_of_the_alphabet(word: str) -> None:
    assert is_of(RUSSIAN, word)


@pytest.mark.parametrize("word", ["", "-", "а-", "-а", "а--б", "IT-компания", "нəрсе", "д.о.о", "Đура"])
def test_what_is_no_word_of_the_alphabet(word: str) -> None:
    assert not is_of(RUSSIAN, word)
    assert not is_of(SERBIAN, word)


def test_serbian_has_letters_that_russian_has_not() -> None:
    assert is_of(SERBIAN, "Љубљана-Ђенова")
    assert not is_of(RUSSIAN, "Љубљана")
    assert not is_of(SERBIAN, "Ёлка")
