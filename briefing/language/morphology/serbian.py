"""Serbian (Cyrillic): case forms of terms, people, positions and places, adjectives, numerals, and the Latin script.

Nothing is guessed: where a movable а or an inserted vowel cannot be known from the word, the answer is None and the
caller asks the data for the forms.
"""

from __future__ import annotations

import re

from briefing.language.morphology import showing
from briefing.language.morphology.serbian_latin import latin
from briefing.language.morphology.serbian_names import decline_person, decline_place, joined
from briefing.language.morphology.serbian_nouns import CASES, Forms, adjective, noun_gender
from briefing.language.morphology.serbian_numbers import number_words, ordinal, ordinal_forms
from briefing.language.morphology.serbian_phrases import (
    Wish,
    decline_abbreviation,
    decline_phrase,
    is_abbreviation,
    is_invariable,
    joined_adjectives,
    starts_plainly,
)
from briefing.regex import regex

__all__ = [
    "CASES",
    "adjective",
    "forms",
    "latin",
    "number_words",
    "ordinal",
    "ordinal_forms",
    "preposition",
    "proposals",
]

KINDS = ("noun", "person", "position", "place")
# What stands before a noun and never changes: бруто домаћи производ, веш машине.
_STEADY = (
    "бруто",
    "нето",
    "веш",
    "мини",
    "макси",
    "ауто",
    "мото",
    "супер",
    "екстра",
    "фото",
    "аудио",
    "бизнис",
    "онлајн",
)
_HISSING = regex("[сзшж]|[пк]с|мн", re.IGNORECASE)


def forms(
    phrase: str, *, gender: str | None = None, number: str = "singular", animate: bool = False, kind: str = "noun"
) -> Forms | None:
    """Return the forms of a phrase by case, or None where a rule would have to guess.

    A single case that is not certain is left out: the vocative of what nobody addresses, Антониом or Антонијем.

    Args:
        phrase: the nominative, in Cyrillic.
        gender: m, f or n where it is known; people need it.
        number: "plural" for a phrase whose head is plural and does not show it.
        animate: whether the accusative is that of living beings; positions always are.
        kind: noun (terms and institutions), person, position or place.
    """
    phrase = phrase.strip()
    found = _declined(phrase, gender, number, kind, animate=animate) if phrase else None
    return {case: form for case, form in found.items() if form} if found else None


def proposals(
    phrase: str, *, gender: str | None = None, number: str = "singular", animate: bool = False, kind: str = "noun"
) -> Forms | None:
    """Return the likeliest forms of a phrase for a person to confirm, None only for an empty phrase.

    The arguments are those of ``forms``, whose answer it gives where the rules are certain. No paper prints the rest.
    """
    phrase = phrase.strip()
    if not phrase:
        return None
    found = _declined(phrase, gender, number, kind, animate=animate)
    if found and all(found[case] for case in CASES if case != "voc"):
        return {case: form for case, form in found.items() if form}
    if is_abbreviation(phrase):
        return dict(zip(CASES, (phrase + end for end in ("", "-а", "-у", "", "", "-ом", "-у")), strict=True))
    if not all(word[:1].isalpha() and word[-1:].isalpha() for word in phrase.split()) and kind != "person":
        return dict.fromkeys(CASES, phrase)
    return {case: form for case, form in _guessed(phrase, gender, number, kind, animate=animate).items() if form}


def _guessed(phrase: str, gender: str | None, number: str, kind: str, *, animate: bool) -> Forms:
    from briefing.language.morphology.serbian_guesses import (  # noqa: PLC0415 - of words that the data do not decline
        guess_person,
        guess_phrase,
        guess_place,
    )

    words = phrase.split(" ")
    if kind == "person":
        return joined(guess_person(words, gender or ("f" if words[0].endswith("а") else "m")))
    if kind == "place":
        return joined(guess_place(words))
    return joined(guess_phrase(words, gender, number, animate=animate or kind == "position"))


def _declined(phrase: str, gender: str | None, number: str, kind: str, *, animate: bool) -> Forms | None:
    if kind == "person":
        return decline_person(phrase, gender)
    if kind == "place":
        return _place(phrase, Wish(gender, number))
    if kind not in KINDS:
        raise ValueError(f"{kind!r} is not one of {', '.join(KINDS)}")
    if kind == "position":
        gender, animate = None, True  # a woman may be министар too: the noun decides
    steady, rest = _parted(phrase)
    found = decline_phrase(rest, Wish(gender, number, animate))
    return {case: steady + form if form else "" for case, form in found.items()} if found else None


def _place(phrase: str, wish: Wish) -> Forms | None:
    if all(is_invariable(word) for word in phrase.split(" ")):
        return dict.fromkeys(CASES, phrase)
    if is_abbreviation(phrase):
        return decline_abbreviation(phrase)
    return decline_place(phrase) or (decline_phrase(phrase, wish) if starts_plainly(phrase) else None)


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
    before, after = _parted(nominative)[1], _parted(dative)[1]
    skipped = joined_adjectives(before)  # свеже и суво воће is one thing
    before, after = (" ".join(text.split()[skipped:]) for text in (before, after))
    return showing.number(before, after, ("има", "ама", "им"))


def shown_gender(nominative: str, dative: str) -> str | None:
    """Return the gender of a singular phrase, None where a noun in a consonant does not show it."""
    return showing.gender(_parted(nominative)[1], _parted(dative)[1], {"ом": "mn", "ем": "mn", "ој": "f"}, noun_gender)
