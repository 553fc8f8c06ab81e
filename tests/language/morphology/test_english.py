"""English: what depends on how a number is said, and regular endings."""

from __future__ import annotations

import pytest

from briefing.language.morphology import english
from briefing.language.morphology.tables import word_list


@pytest.mark.parametrize(
    ("number", "article"),
    [
        ("80.4", "an"),
        ("8", "an"),
        ("11", "an"),
        ("11,000", "an"),
        ("18th", "an"),
        ("811", "an"),
        ("eight", "an"),
        ("100", "a"),
        ("110", "a"),
        ("1,100", "a"),
        ("7.6", "a"),
        ("180", "a"),
    ],
)
def test_the_article_before_a_number_follows_its_sound(number: str, article: str) -> None:
    assert english.indefinite_article(number) == article


def test_ordinals() -> None:
    digits = [english.ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 30, 101, 112)]
    assert digits == list(word_list("1st 2nd 3rd 4th 11th 12th 13th 21st 30th 101st 112th"))
    spoken = [english.ordinal_words(n) for n in (1, 5, 9, 12, 20, 21, 30)]
    assert spoken == list(word_list("first fifth ninth twelfth twentieth twenty-first thirtieth"))


def test_numbers_in_words() -> None:
    assert english.number_words(6) == "six"
    assert english.number_words(47) == "forty-seven"
    assert english.number_words(101) == "one hundred and one"
    assert english.number_words(2026) == "two thousand and twenty-six"
    with pytest.raises(ValueError, match="too large"):
        english.number_words(10**15)


def test_plurals_and_possessives() -> None:
    words = "company visit bus potato box half day"
    assert [english.plural(w) for w in words.split()] == list(
        word_list("companies visits buses potatoes boxes halves days")
    )
    assert english.plural("joint venture") == "joint ventures"
    assert english.possessive("Kazakhstan") == "Kazakhstan’s"
    assert english.possessive("the Netherlands") == "the Netherlands’"


@pytest.mark.parametrize(
    ("phrase", "number"),
    [
        ("transit cargo through Baltic ports", "singular"),
        ("traffic by foreign vessels", "singular"),
        ("trade via third countries", "singular"),
        ("employment at joint ventures", "singular"),
        ("deliveries through the port of Riga", "plural"),
        ("flights via Istanbul", "plural"),
        ("investment per inhabitants", "singular"),
        ("natural gas", "singular"),
    ],
)
def test_a_phrase_has_the_number_of_its_head(phrase: str, number: str) -> None:
    assert english.shown_number(phrase) == number
