"""The known word that an unknown one was probably meant to be: “did you mean …?”.

It takes little time, whatever was written: long words are not looked at, and of very many known ones only the first.
"""

from __future__ import annotations

from collections.abc import Collection
from heapq import nsmallest
from itertools import islice
from typing import Final

LONGEST_WORD: Final = 60
MOST_KNOWN: Final = 1000
MOST_COMPARED: Final = 50


def most_like(word: str, known: Collection[str], least: float = 0.6) -> str:
    """Return the known word that is most like a word, with or without its capitals; empty when none is near.

    ``least`` is the share of letters in common, in order, from 0 to 1, as ``difflib`` counts it.
    """
    if not 0 < len(word) <= LONGEST_WORD:
        return ""
    return _most_like(word, known, least) or ("" if word.islower() else _most_like(word.lower(), known, least))


def similar(word: str, known: Collection[str]) -> str:
    """Return the hint that names the known word nearest to an unknown one; empty when none is near."""
    near = most_like(word, known)
    return f"did you mean “{near}”?" if near else ""


def nearest(word: str, known: Collection[str]) -> str:
    """Return the hint for an unknown word: the nearest known one, or what is known."""
    if hint := similar(word, known):
        return hint
    if not known:
        return ""
    most = 25
    listed = nsmallest(most + 1, known) if isinstance(known, frozenset) else list(islice(known, most + 1))
    return f"known are: {', '.join(listed[:most])}{' …' if len(listed) > most else ''}"


def _most_like(word: str, known: Collection[str], least: float) -> str:
    if word in known:
        return word
    letters = set(word)
    likely = [other for other in islice(known, MOST_KNOWN) if _may_be_like(other, letters, len(word), least)]
    if len(likely) > MOST_COMPARED:
        likely = [other for other in likely if other[0] == word[0]]
    from difflib import get_close_matches  # noqa: PLC0415 - few runs have a mistake

    near = get_close_matches(word, likely[:MOST_COMPARED], 1, least)
    return near[0] if near else ""


def _may_be_like(other: str, letters: Collection[str], size: int, least: float) -> bool:
    """Tell whether a known word has enough letters of another one of that size, in any order."""
    wanted = least * (size + len(other))
    return wanted <= 2 * min(size, len(other)) and wanted <= 2 * sum(map(letters.__contains__, other))
