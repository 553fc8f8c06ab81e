"""Where a word may be broken at the end of a line: Pyphen's patterns, or a rule of the language's own."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import pairwise

from briefing.language import patterns
from briefing.language.config import Hyphenation
from briefing.language.rules import syllables_named

_LETTERS = re.compile(r"[^\W\d_]+")
SHORTEST = 5  # letters of a word that is worth breaking
_MOST_WORDS = 4096  # that are remembered


def hyphenator(settings: Hyphenation) -> Callable[[str], tuple[str, ...]]:
    """Return the function that cuts a word into the pieces between which it may be broken."""
    if settings.rule:
        syllables = syllables_named(settings.rule)
    elif settings.patterns:

        def syllables(word: str) -> tuple[str, ...]:
            return _patterns(settings.patterns).pieces(word, settings.left, settings.right)
    else:
        return lambda word: (word,)
    return lru_cache(maxsize=_MOST_WORDS)(lambda word: _cut(word, syllables, settings))


_patterns = cache(patterns.named)


def _cut(word: str, syllables: Callable[[str], tuple[str, ...]], settings: Hyphenation) -> tuple[str, ...]:
    """Cut the letters of a word; abbreviations, numbers and short words stay whole.

    A hyphen inside the word stays within a piece: that a line may end there needs no telling.
    """
    if not word.isalpha() and any(c.isdigit() for c in word):
        return (word,)
    breaks: list[int] = []
    for match in _LETTERS.finditer(word):
        letters = match.group()
        if len(letters) < SHORTEST or not letters[1:].islower():
            continue
        at = match.start()
        for piece in syllables(letters.lower())[:-1]:
            at += len(piece)
            if at - match.start() >= settings.left and match.end() - at >= settings.right:
                breaks.append(at)
    edges = [0, *breaks, len(word)]
    return tuple(word[a:b] for a, b in pairwise(edges))
