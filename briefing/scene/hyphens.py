"""Hyphens: at which no line may end, and where a word may be broken by one, in either format."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import accumulate
from typing import Final

# The hyphen first, so that the search runs from one to the next instead of looking back at each letter.
NO_BREAK: Final = re.compile(
    r"-(?<=[\d%‰»“”+A-ZА-ЯЁЂЈЉЊЋЏӘҒҚҢӨҰҮҺІ]-)(?=[a-zа-яёђјљњћџәғқңөұүһі])|-(?<=\d-)(?=\d)",
)
"""The hyphen before a suffix (БҰҰ-ға, 37-сі, 4-е), and inside a number of a document (12-3)."""
SOFT_HYPHEN: Final = "\u00ad"
Hyphenate = Callable[[str], tuple[str, ...]]
"""Takes a word and returns its parts between the places for a hyphen."""

_LETTERS = re.compile(r"[^\W\d_]+(?:\u00ad[^\W\d_]+)*")
_SHORTEST_STEM, _ENDING = 3, 2  # letters of a name: its end may be another in another case
_OPENING, _CLOSING = frozenset('«„“"'), frozenset('»“”"')
_SHORT_NAME = 12  # letters between quotation marks: «Достық» is read at one glance
SHORTEST: Final = 6
"""Letters of a word that is worth breaking."""
_HYPHENATED = range(SHORTEST, 61)  # letters: what is longer is no word


def whole(word: str) -> tuple[str, ...]:
    """Return a word as its only part: a hyphenation that breaks none."""
    return (word,)


def sparing(names: Iterable[str], hyphenate: Hyphenate) -> Hyphenate:
    """Return a hyphenation that leaves names whole in all their forms: what begins like a part of one, but its end."""
    stems = {part[: max(_SHORTEST_STEM, len(part) - _ENDING)] for name in names for part in _LETTERS.findall(name)}
    known = tuple(sorted(stem for stem in stems if stem[:1].isupper() and len(stem) >= _SHORTEST_STEM))
    return _sparing(known, hyphenate) if known else hyphenate


@lru_cache(maxsize=64)
def _sparing(stems: tuple[str, ...], hyphenate: Hyphenate) -> Hyphenate:
    """Return a hyphenation that leaves whole what begins in some ways: the same one for the same, so that it is a key.

    What is kept of words is kept by it.
    """

    def spared(word: str) -> tuple[str, ...]:
        return (word,) if word.startswith(stems) else hyphenate(word)

    return spared


def places(text: str, hyphenate: Hyphenate) -> list[int]:
    """Return the places in a text before which a hyphen may be put: none in short words, capitals, quoted names."""
    if text.isalpha():  # as most words are: nothing in it but letters
        return _inside(text, 0, hyphenate)
    found: list[int] = []
    for match in _LETTERS.finditer(text):
        if not _is_short_name(text, *match.span()):
            found += _inside(match.group(), match.start(), hyphenate)
    return found


def _is_short_name(text: str, start: int, end: int) -> bool:
    """Tell whether there are quotation marks around a word, and it is short."""
    return end - start <= _SHORT_NAME and text[start - 1 : start] in _OPENING and text[end : end + 1] in _CLOSING


def _inside(word: str, start: int, hyphenate: Hyphenate) -> list[int]:
    """Return the places inside a word, counted from before it."""
    if len(word) not in _HYPHENATED or not word[1:].islower() or SOFT_HYPHEN in word:
        return []
    pieces = hyphenate(word)
    return list(accumulate(map(len, pieces[:-1]), initial=start))[1:] if len(pieces) > 1 else []
