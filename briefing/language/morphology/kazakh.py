"""Kazakh suffixes: case and third-person possessive, joined to words, digits, abbreviations and foreign names."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.language.morphology.kazakh_abbreviations import (
    READINGS,
    is_abbreviation,
    is_latin,
    is_roman,
    reading,
    roman_value,
    shows_reading,
)
from briefing.language.morphology.kazakh_numbers import collective, last_spoken, number_words, ordinal
from briefing.language.morphology.kazakh_possessives import CLOSING, can_be_possessive, is_possessive, may_be_possessive
from briefing.language.morphology.kazakh_sounds import VOWELS, is_front, shows_harmony, sound_class
from briefing.language.morphology.kazakh_stems import (
    before_case,
    before_possessive,
    shows_possessed_stem,
    shows_stem,
)
from briefing.language.morphology.kazakh_syllables import syllables
from briefing.records import frozen
from briefing.regex import regex

__all__ = [
    "CASES",
    "certain",
    "collective",
    "conjunction",
    "inflect",
    "inflect_number",
    "is_plural",
    "is_possessive",
    "join",
    "number_words",
    "ordinal",
    "possessed",
    "proposed",
    "singular",
    "syllables",
]

CASES = ("nom", "gen", "dat", "acc", "loc", "abl", "ins")

# Class of the last sound → case → suffix after back and after front vowels.
_SUFFIXES = {
    sound: dict(zip(CASES[1:], (tuple(pair.split("/")) for pair in row.split()), strict=True))
    for sound, row in {
        "V": "ның/нің ға/ге ны/ні да/де дан/ден мен/мен",
        "N": "ның/нің ға/ге ды/ді да/де нан/нен мен/мен",
        "R": "дың/дің ға/ге ды/ді да/де дан/ден мен/мен",
        "Z": "дың/дің ға/ге ды/ді да/де дан/ден бен/бен",
        "T": "тың/тің қа/ке ты/ті та/те тан/тен пен/пен",
        "px3": "ның/нің на/не н/н нда/нде нан/нен мен/мен",
    }.items()
}
_POSSESSIVE = "px3"
_PLURAL = ("лар", "лер", "дар", "дер", "тар", "тер")
_PLURAL_AFTER = {"V": "л", "R": "л", "N": "д", "Z": "д", "T": "т"}  # мекемелер, келісімдер, студенттер
_LONG_NAME = 3  # shorter names of persons (Ли, Ын, И) are too short to show how they are said
_TRAILING_NOTE = regex("(?P<head>.+?)(?P<tail>\\s*\\([^()]*\\))$")


@frozen
class _Ending:
    """What the end of a text asks of a suffix: how it is read, and what stands between."""

    token: str
    spoken: str
    joint: str


def inflect(
    text: str,
    case: str,
    *,
    possessive: bool = False,
    harmony: str | None = None,
    spoken: str = "",
    whole: bool = False,
) -> str:
    """Return a word, name or phrase in a case.

    Args:
        text: what stands in the nominative; the suffix goes to its last word.
        case: one of ``CASES``.
        possessive: the text already ends in a third-person possessive (Республикасы, министрлігі). Phrases that show
            it (a genitive before it, an ending that is nothing else, ұлы and қызы) need no flag.
        harmony: ``front`` or ``back`` for the rare word that the rules would harmonise wrongly.
        spoken: how the end of the text is read when its letters do not say so (Google: гугл).
        whole: the end of the text stays as it is: Стуббтың, unlike металдың.
    """
    if case == "nom":
        return text
    before, sound, front, after = _stem(text, possessive, harmony, spoken, whole)
    return before + _suffix("", case, sound, front) + after


@lru_cache(maxsize=1024)
def _stem(text: str, possessive: bool, harmony: str | None, spoken: str, whole: bool) -> tuple[str, str, bool, str]:
    """Return what is before a suffix, whatever the case, its sound, whether the suffix is front, and what is after."""
    note = _TRAILING_NOTE.match(text)
    if note:
        before, sound, front, after = _stem(note["head"], possessive, harmony, spoken, whole)
        return before, sound, front, after + note["tail"]
    ending = _ending(text, spoken)
    front = is_front(ending.spoken) if harmony is None else harmony == "front"
    if (possessive and can_be_possessive(text)) or is_possessive(text):
        return text + ending.joint, _POSSESSIVE, front, ""
    said = ending.spoken
    if not ending.joint and not spoken and not whole:
        bare = text.rstrip(CLOSING)
        stem = before_case(bare)
        text = stem + text[len(bare) :]
        if len(stem) > len(bare):
            said, front = stem[-1], True  # Минскіге, фактіге
    return text + ending.joint, sound_class(said), front, ""


def certain(
    text: str,
    case: str,
    *,
    possessive: bool | None = None,
    harmony: str | None = None,
    spoken: str = "",
    whole: bool = False,
    person: bool = False,
) -> bool:
    """Return whether a closed rule makes the form that ``inflect``, or ``possessed`` for ``px3``, returns certain.

    Not so: loans whose letters do not show the vowels (диалог), stems whose end changes by use (Стубб), abbreviations
    that can be read in two ways (ҚХР), Latin words, and phrases that may end in a possessive without showing it.

    Args:
        text: as for ``inflect``.
        case: one of ``CASES``, or ``px3`` with or without a case after it.
        possessive: the text ends in a third-person possessive, or does not; None where nobody says.
        harmony: as for ``inflect``; it settles the vowels.
        spoken: as for ``inflect``; it settles how the end is read.
        whole: as for ``inflect``; it settles what becomes of the end.
        person: the text is a name of a person, which ends in no possessive but ұлы and қызы.
    """
    if case == "nom":
        return True
    note = _TRAILING_NOTE.match(text)
    if note:
        text = note["head"]
    if (possessive and can_be_possessive(text)) or is_possessive(text):
        return True
    if possessive is None and not person and may_be_possessive(text):
        return False
    bare = text.rstrip(CLOSING)
    token = _token(bare)
    if not token or not (token[-1].isalnum() or token[-1] in "%‰." or token in READINGS):
        return False
    settled = harmony is not None or case.rpartition(".")[2] == "ins"  # мен is the same after all vowels
    if spoken:
        return settled or shows_harmony(spoken.lower())
    if re.search(r"\d$", token):
        return bool(re.fullmatch(r"(?:.*[-–])?\d+(?:[,.]\d+)?", token))
    if is_roman(token) or token.rstrip(".") in READINGS or re.fullmatch(r"\d[\d,.]*[%‰]", token):
        return True
    if is_latin(token) or token[-1] == ".":
        return False
    if is_abbreviation(token):
        return harmony is not None or shows_reading(token)
    name = token[0].isupper()
    if person and (len(token.rpartition("-")[2]) < _LONG_NAME or token.endswith(("нг", "х"))):
        return False
    stem = shows_possessed_stem if case.startswith(_POSSESSIVE) else shows_stem
    return (whole or stem(token, name=name)) and (settled or shows_harmony(token, name=name))


def proposed(
    text: str,
    case: str,
    *,
    possessive: bool | None = None,
    harmony: str | None = None,
    spoken: str = "",
    whole: bool = False,
) -> str:
    """Return the likeliest form of a word, for a person to confirm; ``px3`` and its cases too."""
    if case == _POSSESSIVE or case.startswith(_POSSESSIVE + "."):
        outer = case.partition(".")[2] or "nom"
        if not (possessive and can_be_possessive(text)) and not is_possessive(text):
            return possessed(text, outer, harmony=harmony, spoken=spoken, whole=whole)
        case = outer
    if possessive is None:
        possessive = may_be_possessive(text)
    return inflect(text, case, possessive=possessive, harmony=harmony, spoken=spoken, whole=whole)


def inflect_number(formatted: str, case: str) -> str:
    """Return a number in digits with its suffix by the word read last: 7,6-ға, 80,4%-ды, and 37-сі for ``px3``."""
    if case == "nom":
        return formatted
    bare = formatted.rstrip("\u00a0\u202f ")
    spoken = READINGS["%"] if bare.endswith("%") else last_spoken(bare)
    if case == _POSSESSIVE or case.startswith(_POSSESSIVE + "."):
        linking = "с" if spoken[-1] in VOWELS else ""
        vowel = "і" if is_front(spoken) else "ы"
        _, _, outer = case.partition(".")
        tail = _suffix(spoken, outer, _POSSESSIVE, is_front(spoken)) if outer and outer != "nom" else ""
        return f"{formatted}-{linking}{vowel}{tail}"
    return f"{formatted}-{_suffix(spoken, case, '', is_front(spoken))}"


def possessed(
    text: str, case: str = "nom", *, harmony: str | None = None, spoken: str = "", whole: bool = False
) -> str:
    """Return a word with the third-person possessive, and a case after it: пайыз → пайызы, пайызын."""
    ending = _ending(text, spoken)
    front = is_front(ending.spoken) if harmony is None else harmony == "front"
    vowel = "і" if front else "ы"
    last = ending.spoken[-1:]
    if last in VOWELS:
        base = text + ending.joint + "с" + vowel
    elif ending.joint:
        base = text + ending.joint + vowel
    else:
        base = _with_vowel(text, vowel, whole=whole)
    tail = "" if case == "nom" else _suffix(ending.spoken, case, _POSSESSIVE, front)
    return base + tail


def conjunction(first: str) -> str:
    """Return "and" as it is written after a word: мен, бен or пен by its last sound.

    It is және after a bracket, since what is said last stands in it and what is joined before it, and after what can
    be read in several ways: «Renault» және.
    """
    if first.endswith(")"):
        return "және"
    bare = first.rstrip(CLOSING)
    token = _token(bare)
    known = token.rstrip(".") in READINGS
    if not known and (
        (is_latin(token) and not token[-1].isdigit()) or (is_abbreviation(token) and not shows_reading(token))
    ):
        return "және"
    ending = _ending(first, "")
    sound = "V" if is_possessive(first) else sound_class(ending.spoken)
    return _SUFFIXES[sound]["ins"][0]


def join(first: str, second: str) -> str:
    """Return two things joined by мен, бен or пен: Қазақстан мен Сербия."""
    return f"{first} {conjunction(first)} {second}"


def is_plural(text: str) -> bool:
    """Return whether the last word of a phrase has the suffix of many, as its sounds ask for it: not so «доллар»."""
    word = text.rstrip(CLOSING).rpartition(" ")[2].lower()
    word = word[:-1] if word.endswith(("ы", "і")) else word
    stem, suffix = word[:-3], word[-3:]
    if suffix not in _PLURAL or not set(stem) & VOWELS:
        return False
    wanted = "д" if stem.endswith("л") else _PLURAL_AFTER[sound_class(stem)]
    return suffix[0] == wanted and (suffix[1] == "е") == is_front(stem)


def singular(text: str) -> str:
    """Return a phrase without the suffix of many: студенттер gives студент; a possessive stays (студенттері)."""
    return text[:-3] if is_plural(text) and text.endswith("р") else text


def _suffix(spoken: str, case: str, sound: str, front: bool) -> str:
    try:
        return _SUFFIXES[sound or sound_class(spoken)][case][front]
    except KeyError:
        raise ValueError(f"{case!r} is not a Kazakh case") from None


@lru_cache(maxsize=1024)
def _ending(text: str, spoken: str) -> _Ending:
    """Find the token that carries the suffix, how it is read and whether a hyphen joins the suffix."""
    bare = text.rstrip(CLOSING)
    if not bare:
        raise ValueError(f"nothing to inflect in {text!r}")
    token = _token(bare)
    digits = bool(re.search("\\d\\W*$", token))
    # A number may be grouped with spaces, so that the whole text is read for it.
    if bare[-1] in "%‰":
        said = READINGS[bare[-1]]
    elif digits:
        said = last_spoken(bare)
    elif is_roman(token):
        said = ordinal(roman_value(token), words=True)
    else:
        said = reading(token)
    short = token.rstrip(".") in READINGS
    joint = "-" if digits or is_latin(token) or short or is_abbreviation(token) or is_roman(token) else ""
    return _Ending(token, (spoken or said).lower(), joint)


def _token(bare: str) -> str:
    """Return the last word of a text, which carries the suffix."""
    return re.split('[\\s\u00a0\u202f«„“"(]+', bare)[-1]


def _with_vowel(text: str, vowel: str, *, whole: bool) -> str:
    """Return a text with the possessive after a consonant; a vowel that a cluster took first has its own: фактісі."""
    bare = text.rstrip(CLOSING)
    stem = before_possessive(bare, whole=whole)
    linking = "с" if stem[-1] in VOWELS and len(stem) > len(bare) else ""
    return stem + linking + vowel + text[len(bare) :]
