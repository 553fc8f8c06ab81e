"""Russian: case forms of terms, people, positions and places, adjectives, numerals and prepositions.

Nothing is guessed. A pattern that depends on stress, on a fleeting vowel or on a gender that the word does not show
gives None, and the caller asks the data for the forms.
"""

from __future__ import annotations

import re

from briefing.language.morphology import showing
from briefing.language.morphology.russian_names import decline_person, decline_place
from briefing.language.morphology.russian_nouns import CASES, Forms, adjective, noun_gender
from briefing.language.morphology.russian_numbers import number_words, ordinal
from briefing.language.morphology.russian_phrases import Wish, decline_phrase, is_invariable

__all__ = ["CASES", "adjective", "forms", "number_words", "ordinal", "preposition"]

KINDS = ("noun", "person", "position", "place")

_CONSONANTS = "бвгджзйклмнпрстфхцчшщ"
# Words and beginnings before which a preposition takes its о.
_FULL_WORDS = re.compile("(?:мн(?:е|ой|ою)|вс(?:ём|ем|ех|ей|еми|ем))$")
_LION = re.compile("л(?:ьв|ьд|ьн|ьст|б)")
_WITH = re.compile(f"(?:[сзшж][{_CONSONANTS}]|щ|вс[^ё]|вт[ое]|вз[{_CONSONANTS}]|мн[оу]|мг|рт|рж)")
_IN = re.compile(f"(?:[вф][{_CONSONANTS}ь]|мн[оу]|мгл|мцен|рт|рж|сне$|дне$)")
_TO = re.compile("(?:вс[ея]|вто|мн[оу]|дню|дням)")
_HUNDRED = re.compile("1\\d\\d(?:\\D|$)")
_SECOND = re.compile("(?:2-[а-я]|II(?:\\s|$))")
_ELEVEN = re.compile("11(?:[\\s\u00a0]\\d{3})*(?:\\D|$)|1(?:\\D|$)")


def forms(
    phrase: str, *, gender: str | None = None, number: str = "singular", animate: bool = False, kind: str = "noun"
) -> Forms | None:
    """Return the six forms of a phrase by case, or None where a rule would have to guess.

    Args:
        phrase: the nominative.
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
        if " " not in phrase:
            return decline_place(phrase, gender) if not is_invariable(phrase) else dict.fromkeys(CASES, phrase)
        return decline_place(phrase, gender) or decline_phrase(phrase, Wish(gender, number, animate=False))
    if kind == "noun" and number == "singular" and re.fullmatch("[А-ЯЁ][а-яё]+[иы]", phrase):
        return None  # a name such as Поти, which does not decline, or Химки, which does
    if kind not in KINDS:
        raise ValueError(f"{kind!r} is not one of {', '.join(KINDS)}")
    if kind == "position":
        gender, animate = None, True  # a woman is министр too: the noun decides
    return decline_phrase(phrase, Wish(gender, number, animate))


def preposition(base: str, next_word: str) -> str:
    """Return в, с, к or о as it is written before a word or number: во Франции, со 100, об 11, о ЕС."""
    word = next_word.lstrip('«„“"(')
    lower = word.lower()
    letters = re.match("[а-яё]+", lower)
    spelled = bool(re.match("[А-ЯЁ]{2,}", word))
    start = letters.group() if letters else ""
    if base == "о":
        return _about(word, start, spelled)
    if base not in ("в", "с", "к"):
        return base
    if spelled:
        return base  # an abbreviation is read by its letters: с США, в ВТО
    if not start:
        full = bool(_SECOND.match(word)) or (base == "с" and bool(_HUNDRED.match(word)))
        return base + "о" if full else base
    pattern = {"в": _IN, "с": _WITH, "к": _TO}[base]
    return base + "о" if _FULL_WORDS.match(start) or pattern.match(start) or _LION.match(start) else base


def _about(word: str, start: str, spelled: bool) -> str:
    if not start:
        return "об" if _ELEVEN.match(word) else "о"
    if _FULL_WORDS.match(start) and not spelled:
        return "обо"
    return "об" if start[0] in "аоуиэ" else "о"


def shown_number(nominative: str, dative: str) -> str:
    """Return whether a phrase is singular or plural, as its dative shows it: удобрениям, минеральным."""
    return showing.number(nominative, dative, ("ам", "ям", "ым", "им"))


def shown_gender(nominative: str, dative: str) -> str | None:
    """Return the gender of a singular phrase, None where a soft noun does not show it."""
    return showing.gender(nominative, dative, {"ому": "mn", "ему": "mn", "ой": "f", "ей": "f"}, noun_gender)
