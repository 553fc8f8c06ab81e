"""Kazakh numbers in words: what the reader says decides the suffix that is written."""

from __future__ import annotations

from briefing.language.morphology.kazakh_sounds import is_front
from briefing.regex import regex

ONES = ("нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз")
TENS = ("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан")
HUNDRED = "жүз"
THOUSAND = "мың"
SCALES = ((10**12, "триллион"), (10**9, "миллиард"), (10**6, "миллион"), (1000, THOUSAND))
BEYOND = 10**15

# Collective numerals of one to seven: "біреу" is "one of them".
_COLLECTIVE = ("", "біреу", "екеу", "үшеу", "төртеу", "бесеу", "алтау", "жетеу")
# A narrow vowel falls out before the ordinal suffix, and a numeral in -а takes a linking с.
_ORDINAL_STEMS = {"қырық": "қырқ", "жиырма": "жиырмас"}
_VOWELS = frozenset("аәеіыөү")
_GROUPS = dict.fromkeys(map(ord, " \u00a0\u202f\u2009"))
_LAST_NUMBER = regex("(\\d[\\d \u00a0\u202f\u2009]*)(?:[,.](\\d+))?\\D*$")


def number_words(n: int) -> str:
    """Return an integer in words: 2026 → екі мың жиырма алты."""
    if n < 0:
        return f"минус {number_words(-n)}"
    if n >= BEYOND:
        raise ValueError(f"{n} is too large to be written in words")
    if n == 0:
        return ONES[0]
    words: list[str] = []
    for size, name in SCALES:
        if n >= size:
            count, n = divmod(n, size)
            # "мың" and "жүз" stand alone for one thousand and one hundred, a million is counted.
            words += [name] if count == 1 and name == THOUSAND else [number_words(count), name]
    hundreds, rest = divmod(n, 100)
    if hundreds:
        words += [HUNDRED] if hundreds == 1 else [ONES[hundreds], HUNDRED]
    tens, ones = divmod(rest, 10)
    words += [TENS[tens]] if tens else []
    words += [ONES[ones]] if ones else []
    return " ".join(words)


def last_spoken(formatted: str) -> str:
    """Return the last word of a number as it is read: «80,4» → төрт, «2 000» → мың, «25–30» → отыз."""
    found = _LAST_NUMBER.search(formatted)
    if not found:
        raise ValueError(f"no digits in {formatted!r}")
    whole, fraction = found.groups()
    digits = fraction or whole.translate(_GROUPS)
    n = int(digits)
    if n >= BEYOND:
        return number_words(int(digits[-3:])).split()[-1]
    return number_words(n).split()[-1]


def ordinal(n: int, words: bool = False) -> str:
    """Return an ordinal: төртінші in words, «4-» in digits, to which the noun is joined without a space (4-отырыс)."""
    if not words:
        return f"{n}-"
    *before, last = number_words(n).split()
    front = is_front(last)
    stem = _ORDINAL_STEMS.get(last, last)
    suffix = ("нші" if front else "ншы") if last[-1] in _VOWELS and last == stem else "інші" if front else "ыншы"
    return " ".join([*before, stem + suffix])


def collective(n: int) -> str | None:
    """Return "so many of them" in words for one to seven (екеуі), None for other numbers."""
    if not 1 <= n < len(_COLLECTIVE):
        return None
    word = _COLLECTIVE[n]
    return word + ("і" if is_front(word) else "ы")
