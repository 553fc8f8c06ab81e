"""Words by the letters that they are made of: a set of letters says it as an expression does, and is there at once."""

from __future__ import annotations

from typing import Final

RUSSIAN_CAPITALS: Final = frozenset("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ")
RUSSIAN_SMALL: Final = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
RUSSIAN: Final = RUSSIAN_CAPITALS | RUSSIAN_SMALL
SERBIAN: Final = (RUSSIAN - frozenset("Ёё")) | frozenset("ЂЈЉЊЋЏђјљњћџ")
"""Also letters of Russian: what is said of words in the alphabet is said of what is spelt as there."""


def is_of(letters: frozenset[str], word: str) -> bool:
    """Return whether a word is made of some letters, or of parts that are, with hyphens between them."""
    if "-" not in word:
        return bool(word) and letters.issuperset(word)
    return all(part and letters.issuperset(part) for part in word.split("-"))
