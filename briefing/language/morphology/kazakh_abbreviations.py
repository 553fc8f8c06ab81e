"""How Kazakh reads what is not spelled out: abbreviations, signs of units, Roman numerals, Latin words."""

from __future__ import annotations

import re
import unicodedata

from briefing.language.morphology.kazakh_sounds import is_front, sound_class
from briefing.language.morphology.tables import pairs, word_list
from briefing.regex import regex

# Kazakh names of the letters, as far as the last sound and its harmony go.
_LETTER_NAMES = dict(
    zip(
        "бвгғджзйкқлмнңпрстуфхһцчшщ",
        word_list("бы вы гы ғы ды жы зы ай ке қы ыл ім эн ың пы ыр сы ты у фы ха һа цы чы шы щы"),
        strict=True,
    )
)
# Letters with two names in use (эл and ыл, эр and ыр), so that an abbreviation must be known to take a suffix.
_TWO_NAMES = frozenset("йлнңрф")
_LATIN_LETTER_NAMES = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz",
        word_list("эй би си ди и эф джи эйч ай джей кей эл эм эн оу пи кью ар эс ти ю ви даблю икс уай зет"),
        strict=True,
    )
)
# How abbreviations are read that the rules of reading leave open, and signs.
READINGS = pairs(
    "АҚШ:ақш ҚР:республика РФ:федерация МӘМС:мәмс БАҚ:бақ АҚ:ақы АЭС:аэс ГЭС:гэс ЖЭС:жэс СЭС:сэс ЖЭО:о БРИКС:брикс "
    "ЮСАИД:юсаид ЮНИСЕФ:юнисеф ОПЕК:опек АСЕАН:асеан АЗЕАН:азеан ТҮРКСОЙ:түрксой ТРАСЕКА:трасека АӨСШК:ке "
    "ҚазҰУ:қазұу ЕҰУ:еұу ОАӘ:әмірат МАГАТЭ:магатэ NATO:нато UNESCO:юнеско EXPO:экспо IKEA:икеа "
    "млн:миллион млрд:миллиард трлн:триллион %:пайыз ‰:промилле №:нөмір °C:градус км:километр м:метр см:сантиметр "
    "мм:миллиметр кг:килограм г:грам т:тонна га:гектар л:литр сағ:сағат мин:минут кВт:киловат МВт:мегават ГВт:гигават "
    "ТВт:терават $:доллар €:еуро ₸:теңге м²:метр м³:метр км²:километр км³:километр т·км:километр кВт·сағ:сағат "
    "МВт·сағ:сағат ГВт·сағ:сағат ТВт·сағ:сағат"
)
_LATIN = str.maketrans("abcdefghijklmnopqrstuvwzäöüıßđł", "абсдефгхижклмнопкрстувузәөүысдл")
_ROMAN = regex("[IVXІХ]+")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}
_LOOKALIKES = str.maketrans("ІХ", "IX")  # Cyrillic letters typed for Roman numerals
_VOWELS = "аәеэоөұүыіяёию"
_SURE_VOWELS = frozenset("аәеэоөұүыіи")


def is_latin(token: str) -> bool:
    """Return whether a token has Latin letters where it takes its suffix (not IT-қызмет) and is no Roman numeral."""
    return bool(re.search("[A-Za-z]", token.rpartition("-")[2])) and not is_roman(token)


def is_abbreviation(token: str) -> bool:
    """Return whether a word is written with two or more capitals at its end (БҰҰ, ҚазҰУ)."""
    return len(token) > 1 and token[-2:].isupper() and token[-2:].isalpha()


def is_roman(token: str) -> bool:
    """Return whether a token is a Roman numeral of the kind that follows a name (II, XIV)."""
    return bool(_ROMAN.fullmatch(token))


def roman_value(token: str) -> int:
    """Return the value of a Roman numeral made of I, V and X."""
    digits = [_ROMAN_DIGITS[c] for c in token.translate(_LOOKALIKES)]
    return sum(-d if i + 1 < len(digits) and digits[i + 1] > d else d for i, d in enumerate(digits))


def reading(token: str) -> str:
    """Return how a token is read, in Kazakh letters: БҰҰ → ұ, ТМД → ды, Seme → семе."""
    bare = token.rstrip(".")
    if bare in READINGS:
        return READINGS[bare]
    latin = is_latin(bare)
    if is_abbreviation(bare):
        word = _capitals(bare)
        vowels = "aeiou" if latin else _VOWELS
        if len(word) > 2 and (word[-1] in vowels) != (word[-2] in vowels):
            return _cyrillic(word) if latin else word  # said as a word: ОПЕК, NATO
        return _by_letters(word, latin=latin)
    return _cyrillic(bare.lower()) if latin else bare.lower()


def shows_reading(token: str) -> bool:
    """Return whether a closed rule makes certain how an abbreviation ends when it is read.

    It ends in a vowel (БҰҰ, ЮНЕСКО), is known, or takes the same suffix as a word and by its letters (ІІМ).
    """
    bare = token.rstrip(".")
    if bare in READINGS:
        return True
    if is_latin(bare):
        return False
    word = _capitals(bare)
    last = word[-1]
    if last in _SURE_VOWELS:
        return True
    if last in _VOWELS or last in _TWO_NAMES or last == "у":
        return False
    spelled = _by_letters(word, latin=False)
    if not set(word) & set(_VOWELS + "у"):
        return True  # ЖШС, ТМД: it can only be read by its letters
    return sound_class(spelled) == sound_class(word) and is_front(spelled) == is_front(word)


def _capitals(token: str) -> str:
    letters = re.search(r"[^\W\d_]+$", token)
    return (letters.group() if letters else token).lower()


def _by_letters(word: str, *, latin: bool) -> str:
    names = _LATIN_LETTER_NAMES if latin else _LETTER_NAMES
    return names.get(word[-1], word[-1])


def _cyrillic(latin: str) -> str:
    """Return roughly how a Latin word sounds, as far as its last sounds go."""
    for pair, sound in (("sch", "ш"), ("sh", "ш"), ("ch", "ч"), ("ck", "к"), ("ph", "ф"), ("th", "т"), ("ng", "ң")):
        latin = latin.replace(pair, sound)
    if latin.endswith("y"):
        latin = latin[:-1] + ("й" if latin[-2:-1] in tuple("aeou") else "и")
    latin = latin.replace("y", "и").replace("x", "кс").translate(_LATIN)
    return "".join(c for c in unicodedata.normalize("NFD", latin) if not unicodedata.combining(c) or c == "\u0306")
