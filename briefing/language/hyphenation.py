"""Where a word may be broken at the end of a line: Pyphen's patterns, or a rule of the language's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from briefing.language import patterns
from briefing.language.config import Hyphenation
from briefing.language.rules import syllables_named
from briefing.regex import regex

_LETTERS = regex(r"[^\W\d_]+")
SHORTEST = 5  # letters of a word that is worth breaking
_MOST_WORDS = 2048  # that are remembered of a language: those of a paper, and most of the next


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
    found: Sequence[tuple[int, str]]
    if word.isalpha():  # as most words are
        found = ((0, word),)
    elif any(c.isdigit() for c in word):
        return (word,)
    else:
        found = [(match.start(), match.group()) for match in _LETTERS.finditer(word)]
    edges = [0]
    for start, letters in found:
        if len(letters) < SHORTEST or not letters[1:].islower():
            continue
        at, first, last = start, start + settings.left, start + len(letters) - settings.right
        for piece in syllables(letters.lower())[:-1]:
            at += len(piece)
            if first <= at <= last:
                edges.append(at)
    if len(edges) == 1:
        return (word,)
    edges.append(len(word))
    return tuple([word[a:b] for a, b in pairwise(edges)])
