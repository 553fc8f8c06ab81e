"""Kazakh suffixes: case and third-person possessive, joined to words, digits, abbreviations and foreign names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.language.morphology.kazakh_numbers import collective, last_spoken, number_words, ordinal
from briefing.language.morphology.kazakh_sounds import (
    READINGS,
    VOWELS,
    is_abbreviation,
    is_front,
    is_roman,
    reading,
    roman_value,
    sound_class,
)
from briefing.language.morphology.kazakh_syllables import syllables
from briefing.language.morphology.tables import pairs

__all__ = [
    "CASES",
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
_VOICED = {"к": "г", "қ": "ғ", "п": "б"}
# Loans that keep their п before the possessive, unlike мектеп → мектебі.
_KEEPS_P = re.compile("(ип|этап|масштап|клуп|груп|микроскоп|телескоп|чип)$")
# The narrow vowel of the last syllable falls out before the possessive: орын → орны.
_SYNCOPE = pairs(
    "орын:орн халық:халқ қырық:қырқ ерік:ерк көрік:көрк құлық:құлқ ғұрып:ғұрп әріп:әрп парық:парқ қалып:қалп "
    "мұрын:мұрн ерін:ерн мойын:мойн қойын:қойн қарын:қарн көңіл:көңл ауыз:ауз бөрік:бөрк бүйрек:бүйрег"
)
_GENITIVE = re.compile("(?:ның|нің|дың|дің|тың|тің)$")
# Endings that in the last word of a phrase are a possessive and nothing else: министрлігі, комиссиясы, Штаттары.
_POSSESSIVE_ENDING = re.compile(
    "(?:[лдт][ыі][ғг][ыі]|[аеяо]с[ыі]|(?:лар|лер|дар|дер|тар|тер)[ыі]|"
    "^(?:ұйымы|институты|кеңесі|банкі|қоры|тобы|сарайы|одағы|үйі|парламенті|сенаты|мәжілісі|университеті|комитеті|"
    "департаменті|доллары|теңгесі|динары|рублі|юаны|орынбасары|министрі|президенті|премьері|хатшысы|өкілі|елшісі|"
    "мүшесі|облысы|ауданы|аймағы|ауылы|кенті|теңізі|өзені|көлі|аралы|порты|әуежайы|жолы|дәлізі|бағыты|зауыты|"
    "холдингі|алаңы|көрмесі|саммиті|форумы|банкісі|директоры|жетекшісі|басшысы|төрағасы|мемлекеті|князьдігі|корольдігі|айналымы|көлемі|ордені|келісімі))$"
)
_PLURAL = re.compile("(?P<stem>.+?)(?P<suffix>[лдт][ае]р)[ыі]?$")
_PLURAL_AFTER = {"V": "л", "R": "л", "N": "д", "Z": "д", "T": "т"}  # мекемелер, келісімдер, студенттер
_PATRONYMIC = re.compile("(?:ұлы|қызы)$")
_TRAILING_NOTE = re.compile("(?P<head>.+?)(?P<tail>\\s*\\([^()]*\\))$")
_CLOSING = "»”“\"'’)"


@dataclass(frozen=True, slots=True)
class _Ending:
    """What the end of a text asks of a suffix: how it is read, and what stands between."""

    token: str
    spoken: str
    joint: str


def inflect(text: str, case: str, *, possessive: bool = False, harmony: str | None = None, spoken: str = "") -> str:
    """Return a word, name or phrase in a case.

    Args:
        text: what stands in the nominative; the suffix goes to its last word.
        case: one of ``CASES``.
        possessive: the text already ends in a third-person possessive (Республикасы, министрлігі). Phrases that show
            it (a genitive before it, an ending that is nothing else, ұлы and қызы) need no flag.
        harmony: ``front`` or ``back`` for the rare word that the rules would harmonise wrongly.
        spoken: how the end of the text is read when its letters do not say so (Google: гугл).
    """
    if case == "nom":
        return text
    note = _TRAILING_NOTE.match(text)
    if note:
        head = inflect(note["head"], case, possessive=possessive, harmony=harmony, spoken=spoken)
        return head + note["tail"]
    ending = _ending(text, spoken)
    sound = _POSSESSIVE if possessive or is_possessive(text) else ""
    front = is_front(ending.spoken) if harmony is None else harmony == "front"
    if ending.token.endswith("ск") and not sound:
        # A cluster that Kazakh cannot end in takes a vowel first: Минскіге.
        text, sound, front = text + "і", "V", True
    return text + ending.joint + _suffix(ending.spoken, case, sound, front)


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


def possessed(text: str, case: str = "nom", *, harmony: str | None = None, spoken: str = "") -> str:
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
        base = _stem_before_possessive(text) + vowel
    tail = "" if case == "nom" else _suffix(ending.spoken, case, _POSSESSIVE, front)
    return base + tail


def conjunction(first: str) -> str:
    """Return "and" as it is written after a word: мен, бен or пен by its last sound, және after a bracket."""
    if first.endswith(")"):
        return "және"  # what is said last stands in the bracket, what is joined before it
    ending = _ending(first, "")
    sound = "V" if is_possessive(first) else sound_class(ending.spoken)
    return _SUFFIXES[sound]["ins"][0]


def join(first: str, second: str) -> str:
    """Return two things joined by мен, бен or пен: Қазақстан мен Сербия."""
    return f"{first} {conjunction(first)} {second}"


def is_possessive(text: str) -> bool:
    """Return whether a phrase shows by itself that it ends in a third-person possessive."""
    words = re.split("[\\s\u00a0]+", text.rstrip(_CLOSING))
    last = words[-1]
    if _PATRONYMIC.search(last) and len(last) > len("қызы"):
        return True
    if len(words) == 1 or not last.endswith(("ы", "і")):
        return False
    return any(_GENITIVE.search(word) for word in words[:-1]) or bool(_POSSESSIVE_ENDING.search(last.lower()))


def is_plural(text: str) -> bool:
    """Return whether the last word of a phrase has the suffix of many, as its sounds ask for it: not so «доллар»."""
    found = _PLURAL.fullmatch(text.rstrip(_CLOSING).rpartition(" ")[2].lower())
    if not found:
        return False
    stem, suffix = found["stem"], found["suffix"]
    if not set(stem) & VOWELS:
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


def _ending(text: str, spoken: str) -> _Ending:
    """Find the token that carries the suffix, how it is read and whether a hyphen joins the suffix."""
    bare = text.rstrip(_CLOSING)
    if not bare:
        raise ValueError(f"nothing to inflect in {text!r}")
    token = re.split('[\\s\u00a0\u202f«„“"(]+', bare)[-1]
    digits = bool(re.search("\\d\\W*$", token))
    # A number may be grouped with spaces, so that the whole text is read for it.
    if digits:
        said = last_spoken(bare)
    elif is_roman(token):
        said = ordinal(roman_value(token), words=True)
    else:
        said = reading(token)
    foreign = bool(re.search("[A-Za-z]", token))
    short = token.rstrip(".") in READINGS
    joint = "-" if digits or foreign or short or is_abbreviation(token) or is_roman(token) else ""
    return _Ending(token, (spoken or said).lower(), joint)


def _stem_before_possessive(text: str) -> str:
    """Return the text as it stands before ы or і: voiced (серіктестіг-), shortened (орн-), without ь (рубл-)."""
    word = re.split("[^\\w]+", text)[-1]
    full = next((full for full in _SYNCOPE if word.lower() == full), "")
    if not full and word.lower().endswith("орын"):
        full = "орын"  # and its compounds: кәсіпорын → кәсіпорны
    if full:
        return text[: 1 - len(full)] + _SYNCOPE[full][1:]
    if text.endswith("ь"):
        return text[:-1]
    if text.endswith("ск"):
        return text
    last, before = text[-1], text[-2:-1].lower()
    if last in _VOICED and (before in VOWELS or before in "иу") and not (last == "п" and _KEEPS_P.search(text)):
        return text[:-1] + _VOICED[last]
    return text


def proposed(
    text: str, case: str, *, possessive: bool | None = None, harmony: str | None = None, spoken: str = ""
) -> str:
    """Return the likeliest form of a word, for a person to confirm; ``px3`` and its cases too."""
    if case.startswith(_POSSESSIVE):
        case = case.partition(".")[2] or "nom"
        if not possessive:
            return possessed(text, case, harmony=harmony, spoken=spoken)
    return inflect(text, case, possessive=bool(possessive), harmony=harmony, spoken=spoken)


def certain(
    text: str,
    case: str,
    *,
    possessive: bool | None = None,
    harmony: str | None = None,
    spoken: str = "",
    person: bool = False,
) -> bool:
    """Return whether a form of a word is certain; ``px3`` and its cases too."""
    return bool(proposed(text, case, possessive=possessive, harmony=harmony, spoken=spoken)) or person
