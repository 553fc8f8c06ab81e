"""Serbian (Cyrillic): case forms of terms, people, positions and places, adjectives, numerals, and the Latin script.

Nothing is guessed: where a movable а or an inserted vowel cannot be known from the word, the answer is None and the
caller asks the data for the forms.
"""

from __future__ import annotations

import re

from briefing.language.morphology import showing
from briefing.language.morphology.serbian_latin import latin
from briefing.language.morphology.serbian_nouns import CASES, Forms, adjective, noun_gender
from briefing.language.morphology.serbian_numbers import number_words, ordinal
from briefing.language.morphology.serbian_phrases import (
    Wish,
    decline_abbreviation,
    decline_person,
    decline_phrase,
    decline_place,
    is_abbreviation,
    is_invariable,
    starts_plainly,
)

__all__ = ["CASES", "adjective", "forms", "latin", "number_words", "ordinal", "preposition"]

KINDS = ("noun", "person", "position", "place")
_STEADY = ("бруто", "нето")
_HISSING = re.compile("[сзшж]|[пк]с|мн", re.IGNORECASE)


def forms(
    phrase: str, *, gender: str | None = None, number: str = "singular", animate: bool = False, kind: str = "noun"
) -> Forms | None:
    """Return the seven forms of a phrase by case, or None where a rule would have to guess.

    Args:
        phrase: the nominative, in Cyrillic.
        gender: m, f or n where it is known; people need it.
        number: "plural" for a phrase whose head is plural and does not show it.
        animate: whether the accusative is that of living beings; positions always are.
        kind: noun (terms and institutions), person, position or place.
    """
    phrase = phrase.strip()
    if not phrase:
        return None
    if kind == "person":
        return decline_person(phrase, gender)
    if kind == "place":
        if all(is_invariable(word) for word in phrase.split(" ")):
            return dict.fromkeys(CASES, phrase)
        if is_abbreviation(phrase):
            return decline_abbreviation(phrase)
        return decline_place(phrase) or (
            decline_phrase(phrase, Wish(gender, number)) if starts_plainly(phrase) and " " in phrase else None
        )
    if kind not in KINDS:
        raise ValueError(f"{kind!r} is not one of {', '.join(KINDS)}")
    if kind == "position":
        gender, animate = None, True  # a woman may be министар too: the noun decides
    steady, rest = _parted(phrase)
    found = decline_phrase(rest, Wish(gender, number, animate))
    return {case: steady + form for case, form in found.items()} if found else None


def _parted(phrase: str) -> tuple[str, str]:
    """Return the word before a phrase that never changes, and the rest: бруто домаћи производ."""
    first, space, rest = phrase.partition(" ")
    return (first + space, rest) if rest and first.lower() in _STEADY else ("", phrase)


def preposition(base: str, next_word: str) -> str:
    """Return a preposition as it is written before a word: с or са, к or ка; «са» itself never shortens."""
    word = next_word.lstrip('„“"(')
    if base == "с":
        return "са" if _HISSING.match(word) or word[:1].isdigit() else "с"
    if base == "к":
        return "ка" if word[:1].lower() in ("к", "г", "х") else "к"
    return base


def shown_number(nominative: str, dative: str) -> str:
    """Return whether a phrase is singular or plural, as its dative shows it: лековима, минералним."""
    return showing.number(_parted(nominative)[1], _parted(dative)[1], ("има", "ама", "им"))


def shown_gender(nominative: str, dative: str) -> str | None:
    """Return the gender of a singular phrase, None where a noun in a consonant does not show it."""
    return showing.gender(_parted(nominative)[1], _parted(dative)[1], {"ом": "mn", "ем": "mn", "ој": "f"}, noun_gender)


def proposals(
    phrase: str, *, gender: str | None = None, number: str = "singular", animate: bool = False, kind: str = "noun"
) -> Forms | None:
    """Return the likeliest forms of a phrase by case, for a person to confirm; None without a sensible guess."""
    return forms(phrase, gender=gender, number=number, animate=animate, kind=kind)
