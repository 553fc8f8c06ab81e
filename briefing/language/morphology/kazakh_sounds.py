"""Kazakh sounds: vowel harmony, the class of the last sound, and how abbreviations and foreign words are read."""

from __future__ import annotations

import re
import unicodedata

from briefing.language.morphology.tables import word_list

BACK = frozenset("аоұыя")
FRONT = frozenset("әөүіеэё")  # ё of loans: актёрге
# и, у, ю are neither: they follow the vowels around them or, in loans, their own rules below.
GLIDES = frozenset("иую")
VOWELS = BACK | FRONT
_VOICELESS = frozenset("пфкқтсшщчцхһбвгғд")  # б в г ғ д lose their voice at the end of a word
_NASAL = frozenset("мнң")
_BUZZING = frozenset("зж")
_BACK_BEFORE_K = frozenset("аоуыя")

# Words that the rules below would harmonise wrongly: old loans with и that kept their back vowels.
_BACK_WORDS = frozenset(("тарих", "мұхит"))
_FRONT_WORDS = frozenset(("баку",))

# Kazakh names of the letters, as far as the last sound and its harmony go.
_LETTER_NAMES = dict(
    zip(
        "бвгғджзйкқлмнңпрстуфхһцчшщ",
        word_list("бы вы гы ғы ды жы зы ай ке қы ыл ім эн ың пы ыр сы ты у фы ха һа цы чы шы щы"),
        strict=True,
    )
)
_LATIN_LETTER_NAMES = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz",
        word_list("эй би си ди и эф джи эйч ай джей кей эл эм эн оу пи кью ар эс ти ю ви даблю икс уай зет"),
        strict=True,
    )
)
# Abbreviations whose usual reading is neither the letters nor the rule's word.
READINGS = {
    "АҚШ": "ақш",
    "ҚР": "республика",
    "МӘМС": "мәмс",
    "млн": "миллион",
    "млрд": "миллиард",
    "трлн": "триллион",
    "%": "пайыз",
    "‰": "промилле",
    "№": "нөмір",
    "°C": "градус",
    "км": "километр",
    "м": "метр",
    "см": "сантиметр",
    "мм": "миллиметр",
    "кг": "килограмм",
    "г": "грамм",
    "т": "тонна",
    "га": "гектар",
    "л": "литр",
    "сағ": "сағат",
    "мин": "минут",
    "кВт": "киловатт",
    "МВт": "мегаватт",
    "ГВт": "гигаватт",
    "$": "доллар",
    "€": "еуро",
    "₸": "теңге",
}
_LATIN = str.maketrans("abcdefghijklmnopqrstuvwzäöüıßđł", "абсдефгхижклмнопкрстувузәөүысдл")
_ROMAN = re.compile("[IVXІХ]+")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}
_LOOKALIKES = str.maketrans("ІХ", "IX")  # Cyrillic letters typed for Roman numerals


def is_front(word: str) -> bool:
    """Return whether suffixes of a Cyrillic word have front vowels (ге) rather than back ones (ға)."""
    word = word.lower().rpartition("-")[2] or word.lower()
    if word in _BACK_WORDS:
        return False
    if word in _FRONT_WORDS:
        return True
    for suffix in ("ов", "ев", "ёв"):
        stem = word.removesuffix(suffix)
        if stem != word and any(c in BACK or c in FRONT or c in GLIDES for c in stem):
            # Surnames follow their stem (Тоқаевқа), but a palatal before -ев makes it front (Мирзиёевке).
            return True if stem[-1] in "иёь" else is_front(stem)
    if word.endswith("к") and word[-2:-1] in _BACK_BEFORE_K:
        return False  # after such a vowel the syllable decides: Новактың, Владивостокқа, Кравчукқа
    if word.endswith(("ь", "к", "г", "кт", "кс")):
        return True  # rules of spelling, § 35: к, г and soft sounds of loans after consonants: банкке, Нью-Йоркке
    last = True
    for i in range(len(word) - 1, -1, -1):
        c = word[i]
        if c in BACK:
            return False
        if c in FRONT or (c == "и" and last):
            return True  # и of the last syllable: Вучичке, Берлинге, Дабиге
        last = last and c not in GLIDES
        if c == "ю" and i and word[i - 1] not in VOWELS:
            return True  # Вильнюске
    return False


def sound_class(word: str) -> str:
    """Return the class of the last sound: V vowel, N nasal, R liquid or glide, Z buzzing, T voiceless."""
    last = word.lower().rstrip("ьъ")[-1:]
    if last in VOWELS:
        return "V"
    if last in _NASAL:
        return "N"
    if last in _BUZZING:
        return "Z"
    return "T" if last in _VOICELESS else "R"


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
    latin = bool(re.search("[A-Za-z]", bare))
    if is_abbreviation(bare):
        letters = re.search(r"[^\W\d_]+$", bare)
        word = (letters.group() if letters else bare).lower()
        vowels = "aeiou" if latin else "аәеэоөұүыіяёию"
        if len(word) > 2 and (word[-1] in vowels) != (word[-2] in vowels):
            return _cyrillic(word) if latin else word  # said as a word: БАҚ, ОПЕК, NATO
        names = _LATIN_LETTER_NAMES if latin else _LETTER_NAMES
        return names.get(word[-1], word[-1])
    return _cyrillic(bare.lower()) if latin else bare.lower()


def _cyrillic(latin: str) -> str:
    """Return roughly how a Latin word sounds, as far as its last sounds go."""
    for pair, sound in (("sch", "ш"), ("sh", "ш"), ("ch", "ч"), ("ck", "к"), ("ph", "ф"), ("th", "т"), ("ng", "ң")):
        latin = latin.replace(pair, sound)
    if latin.endswith("y"):
        latin = latin[:-1] + ("й" if latin[-2:-1] in tuple("aeou") else "и")
    latin = latin.replace("y", "и").replace("x", "кс").translate(_LATIN)
    return "".join(c for c in unicodedata.normalize("NFD", latin) if not unicodedata.combining(c) or c == "\u0306")
