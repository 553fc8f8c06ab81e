"""Kazakh syllables, for breaking words at the end of a line."""

from __future__ import annotations

import itertools
import re

from briefing.language.morphology.kazakh_sounds import VOWELS

_SIGNS = "ьъ"
_MINIMUM = 2
_WORD = re.compile(r"[^\W\d_]+")


def syllables(word: str) -> tuple[str, ...]:
    """Return the pieces between which a word may be broken; ``(word,)`` where it must not be.

    A syllable begins with the last consonant before its vowel (кел-мей-ді, ин-вес-ти-ци-я), at least two letters stay
    on each side, and abbreviations and anything with digits are never broken. The pieces joined are the word.
    """
    letters = _WORD.findall(word)
    if any(c.isdigit() for c in word) or any(sum(c.isupper() for c in part) > 1 for part in letters):
        return (word,)
    breaks: list[int] = []
    for part in _WORD.finditer(word):
        breaks += [part.start() + i for i in _breaks(part.group().lower())]
    edges = [0, *breaks, len(word)]
    return tuple(word[a:b] for a, b in itertools.pairwise(edges))


def _breaks(word: str) -> list[int]:
    """Return the positions inside a lower-case word at which a new syllable begins."""
    vowels = [i for i, c in enumerate(word) if _is_vowel(word, i, c)]
    found: list[int] = []
    for before, vowel in itertools.pairwise(vowels):
        start = vowel
        if vowel - before > 1:
            start = vowel - 1
            while word[start] in _SIGNS and start - 1 > before:
                # A sign belongs to the consonant before it: ин-тер-вью, but аль-янс and объ-ект.
                if word[start] == "ъ" or start - 2 == before:
                    start += 1
                    break
                start -= 1
            if word.startswith("тан", start) and word[start - 1] == "с" and start - before > _MINIMUM:
                start -= 1  # Қа-зақ-стан
        if start >= _MINIMUM and len(word) - start >= _MINIMUM:
            found.append(start)
    return found


def _is_vowel(word: str, i: int, c: str) -> bool:
    if c in VOWELS or c in "ию":
        return True
    # у is a consonant beside another vowel (та-уар, ел-шеу-і) and a vowel between consonants (суд, ту-рист).
    return c == "у" and not (i and (word[i - 1] in VOWELS)) and not (i + 1 < len(word) and i == 0 and word[1] in VOWELS)
