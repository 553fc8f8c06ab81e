"""The dictionary of Russian common words (OpenCorpora's, from pymorphy3's package): forms of the words that it knows.

Only what stands in the dictionary is answered; nothing is predicted from an ending. A form on which the dictionary is
of two minds is left out, so that the caller asks for it: several forms side by side (гибриды and гибридов in the
accusative), or a second locative (в порту beside о порте). It is 16 MB and loaded when the first word is looked up.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.language.morphology.russian_adjectives import CASES, Forms
from briefing.language.morphology.tables import word_set
from briefing.records import frozen
from briefing.regex import regex

if TYPE_CHECKING:
    from briefing.language.morphology.russian_lexicon import Lexicon, Parse

_CASES = dict(zip(("nomn", "gent", "datv", "accs", "ablt", "loct"), CASES, strict=True))
_SECOND_LOCATIVE = "loc2"
_GENDERS = {"masc": "m", "femn": "f", "neut": "n"}
_NUMBERS = {"sing": "singular", "plur": "plural"}
_DECLINING = word_set("NOUN ADJF PRTF NUMR")
# Spellings and endings beside the standard ones: землёю, оборудованье, года for годы, пять килограмм.
_BESIDE = word_set("V-be V-bi V-en V-ey V-ej V-ie V-oy V-sh Infr Slng Arch Litr Erro Dist Coun Abbr")
_NAMES = word_set("Name Surn Patr Orgn Trad Init")
_PLACE_NAME = "Geox"
# Where the dictionary departs from the norm of official texts.
_GENDER_OF = {"евро": "m"}
# Words of which the dictionary has too little: «лет» beside «годов», the money «лари», «кормы» for fodder; «сбоев».
_OBLIQUE = CASES[1:]
_DOUBTFUL = {"годы": ("gen",), "сбои": ("gen",), "подполья": ("gen",), "кормы": _OBLIQUE, "лари": _OBLIQUE}
_UNIT = ("вольты", "ватты", "амперы", "герцы", "байты", "биты")  # мегаватт after numbers, else also мегаваттов
_HALF = regex("пол.+[аыия]$")
# The endings of a plural whose nominative is known: they tell листов from листьев.
_PLURAL_ENDINGS = {
    "gen": ("", "ов", "ев", "ёв", "ей", "й"),
    "dat": ("ам", "ям"),
    "ins": ("ами", "ями", "ьми"),
    "prep": ("ах", "ях"),
}


@frozen
class Reading:
    """A word understood as one noun in the nominative.

    ``forms`` holds the cases that are certain. ``number`` is singular or plural; ``gender`` is that of the singular,
    empty for a word of common gender and for one without a singular. ``fixed`` words do not decline.
    """

    forms: Forms
    number: str
    gender: str
    animate: bool
    fixed: bool


@frozen
class Use:
    """One way to understand a word in a phrase: its case and number, whether it is a noun and whether it lives."""

    case: str
    number: str
    noun: bool
    animate: bool


def nouns(word: str) -> tuple[Reading, ...]:
    """Return what a word is as a noun in the nominative; nothing if the dictionary does not know it so."""
    found = [_reading(word, parse) for parse in _nominatives(word, "NOUN") if not parse.form.grammemes & _BESIDE]
    return tuple(reading for i, reading in enumerate(found) if reading not in found[:i])


def other_number(word: str, number: str) -> str | None:
    """Return the nominative of a noun in the other number, None if there is none or more than one."""
    found = {
        form.word
        for parse in _nominatives(word, "NOUN")
        for form in parse.lexeme
        if parse.form.number != form.number == {"singular": "sing", "plural": "plur"}[number]
        and "nomn" in form.grammemes
        and not {*parse.form.grammemes, *form.grammemes} & _BESIDE
    }
    return _as_given(word, found.pop()) if len(found) == 1 else None


def adjective_genders(word: str) -> frozenset[str]:
    """Return m, f, n or pl for each way in which a word is an adjective or participle in the nominative."""
    return frozenset(
        _GENDERS.get(parse.form.gender, "pl")
        for parse in _nominatives(word, "ADJF", "PRTF")
        if not parse.form.grammemes & {"Poss", "Fixd"}
    )


def uses(word: str) -> frozenset[Use]:
    """Return the ways in which a word that declines can stand in a phrase as it is written."""
    return frozenset(
        Use(
            _CASES.get(parse.form.case, "other"),
            _NUMBERS.get(parse.form.number, ""),
            parse.form.part == "NOUN",
            parse.form.animacy == "anim",
        )
        for parse in _parses(word)
        if parse.form.part in _DECLINING
    )


def knows(word: str) -> bool:
    """Return whether the dictionary holds a word in any form, names and abbreviations aside."""
    return bool(_parses(word))


@lru_cache(maxsize=1024)
def _parses(word: str) -> tuple[Parse, ...]:
    """Return all ways to understand a word; е in it may stand for ё. A phrase asks of each of its words many times."""
    aside = _NAMES | {"Abbr"} | (set() if word[:1].isupper() else {_PLACE_NAME})
    return tuple(parse for parse in _lexicon().parses(word.lower()) if not parse.form.grammemes & aside)


def _nominatives(word: str, *parts: str) -> list[Parse]:
    """Return the nominatives among these parts of speech."""
    return [parse for parse in _parses(word) if parse.form.part in parts and "nomn" in parse.form.grammemes]


@cache
def _lexicon() -> Lexicon:
    """Return the dictionary, without what guesses about words that are not in it."""
    import pymorphy3_dicts_ru  # noqa: PLC0415 - takes time and memory that only a word to derive is worth

    from briefing.language.morphology.russian_lexicon import Lexicon  # noqa: PLC0415

    return Lexicon(Path(pymorphy3_dicts_ru.get_path()))


def _reading(word: str, parse: Parse) -> Reading:
    number = parse.form.number
    found: dict[str, list[str]] = {case: [] for case in CASES}
    second: list[str] = []
    for form in parse.lexeme:
        if form.number != number or form.grammemes & (_BESIDE | {"voct"}):
            continue
        if form.case == _SECOND_LOCATIVE:
            second.append(form.word)
        elif form.case in _CASES and form.word not in found[_CASES[form.case]]:
            found[_CASES[form.case]].append(form.word)
    lower = parse.form.word
    if number == "plur":
        found = {case: _of_this_plural(lower, case, forms) for case, forms in found.items()}
        inanimate = parse.form.animacy == "inan" and "Inmx" not in parse.form.grammemes
        found["acc"] = [lower] if inanimate else found["acc"]
    found["nom"] = [lower]
    doubtful = {*_DOUBTFUL.get(lower, ()), *(["prep"] if set(second) - set(found["prep"]) else [])}
    if found["gen"] == [lower] and _HALF.match(lower):
        doubtful = set(_OBLIQUE) - {"acc"}  # полмиллиона: полумиллиона in the norm, undeclined in the dictionary
    if lower.endswith(_UNIT):
        doubtful.add("gen")
    without_yo = "ё" in lower and "ё" not in word.lower()
    certain = {
        case: _as_given(word, forms[0].replace("ё", "е") if without_yo else forms[0])
        for case, forms in found.items()
        if len(forms) == 1 and case not in doubtful
    }
    return Reading(
        forms=certain,
        number=_NUMBERS[number or "sing"],
        gender=_GENDER_OF.get(lower, "" if {"Ms-f", "ms-f"} & parse.form.grammemes else _gender(parse)),
        animate=parse.form.animacy == "anim",
        fixed="Fixd" in parse.form.grammemes,
    )


def _gender(parse: Parse) -> str:
    return _GENDERS.get(parse.form.gender, "")


def _of_this_plural(nominative: str, case: str, forms: list[str]) -> list[str]:
    """Return the forms that belong to the plural given, where a word has several: листы or листья, цветы or цветки."""
    if len(forms) < 2 or case not in _PLURAL_ENDINGS:
        return forms
    stem = nominative[:-1]
    return [form for form in forms if form.removeprefix(stem) in _PLURAL_ENDINGS[case] and form.startswith(stem)]


def _as_given(word: str, form: str) -> str:
    """Return a form with the capitals of the word that it belongs to, part by part: Премьер-Министра."""
    parts, given = form.split("-"), word.split("-")
    if len(parts) != len(given):
        return form
    return "-".join(
        part[:1].upper() + part[1:] if one[:1].isupper() else part for part, one in zip(parts, given, strict=True)
    )


def agreed(readings: Iterable[Reading]) -> Reading | None:
    """Return what all readings have in common: the forms on which they agree; None if they differ in number."""
    found = list(readings)
    if any(reading.fixed and reading.number == "singular" for reading in found):
        found = [reading for reading in found if not (reading.fixed and reading.number == "plural")]
    if not found or len({reading.number for reading in found}) > 1:
        return None
    first = found[0]
    forms = {
        case: form for case, form in first.forms.items() if all(other.forms.get(case) == form for other in found[1:])
    }
    return Reading(
        forms,
        first.number,
        first.gender if len({reading.gender for reading in found}) == 1 else "",
        animate=all(reading.animate for reading in found),
        fixed=all(reading.fixed for reading in found),
    )
