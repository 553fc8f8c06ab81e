"""Text as it is compared: one character for each, so that places stay, without what typography changes."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from briefing.verify.tongue import latin_letters, latin_of

_QUOTES: Final = "«»„“”‟‹›‚‘’‛'`′″\""
_DASHES: Final = "-‐‑‒–—―−"
_SPACES: Final = "\u00a0\u202f\u2009\u2007\u2002\u2003\u200a\n\t"


@cache
def _letter(letter: str) -> str:
    if letter in _QUOTES:
        return '"'
    if letter in _DASHES:
        return "-"
    if letter in _SPACES:
        return " "
    lower = letter.lower()
    return lower if len(lower) == 1 else letter


def folded(text: str) -> str:
    """Return a text of the same length with plain spaces, quotes and dashes, in small letters."""
    return "".join(map(_letter, text))


def folded_data(text: str, language: str) -> str:
    """Return a text of the data as it stands in papers of a language, folded; its runs of spaces are one."""
    if language.lower().startswith("sr") and "latn" in language.lower():
        text = latin_of(text, latin_letters("sr"))
    return folded(" ".join(text.split()))


@lru_cache(maxsize=2048)  # the same passages are compared format by format
def bare(text: str) -> str:
    """Return a text folded and without spaces, soft hyphens and marks of format: how files of two kinds compare."""
    return "".join(sign for sign in folded(text) if sign != " " and sign not in "\u00ad\u200b\u2060\ufeff")
