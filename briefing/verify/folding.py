"""Text as it is compared: one character for each, so that places stay, without what typography changes."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from briefing.verify.tongue import latin_letters, latin_of

_QUOTES: Final = "«»„“”‟‹›‚‘’‛'`′″\""
_DASHES: Final = "-‐‑‒–—―−"
_SPACES: Final = "\u00a0\u202f\u2009\u2007\u2002\u2003\u200a\n\t"


_SIGNS: Final = re.compile(f"[{re.escape(_QUOTES + _DASHES + _SPACES)}]")
_PLAIN: Final = {
    **dict.fromkeys(_QUOTES, '"'),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_SPACES, " "),
}
_NO_ROOM: Final = re.compile("[\u00ad\u200b\u2060\ufeff]+")
_BY_PLACE: Final = re.compile("[Σİ]")
"""Letters whose small ones depend on their neighbours, or are two."""


@cache
def _small(letter: str) -> str:
    lower = letter.lower()
    return lower if len(lower) == 1 else letter


def folded(text: str) -> str:
    """Return a text of the same length with plain spaces, quotes and dashes, in small letters."""
    lower = "".join(map(_small, text)) if _BY_PLACE.search(text) else text.lower()
    return _SIGNS.sub(lambda found: _PLAIN[found[0]], lower.replace("\u00a0", " "))  # of which there are most


@lru_cache(maxsize=4096)  # the same texts of the data are looked for in each file
def folded_data(text: str, language: str) -> str:
    """Return a text of the data as it stands in papers of a language, folded; its runs of spaces are one."""
    if language.lower().startswith("sr") and "latn" in language.lower():
        text = latin_of(text, latin_letters("sr"))
    return folded(" ".join(text.split()))


@lru_cache(maxsize=2048)  # the same passages are compared format by format
def bare(text: str) -> str:
    """Return a text folded and without spaces, soft hyphens and marks of format: how files of two kinds compare."""
    return _NO_ROOM.sub("", folded(text).replace(" ", ""))
