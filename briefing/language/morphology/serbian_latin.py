"""Serbian Cyrillic to Latin: letter by letter, with the digraphs in the capitals that their surroundings have."""

from __future__ import annotations

import re

_LETTERS = dict(zip("абвгдђежзијклмнопрстћуфхцчш", "abvgdđežzijklmnoprstćufhcčš", strict=True))
_DIGRAPHS = {"љ": "lj", "њ": "nj", "џ": "dž"}
_WORD = re.compile(r"[^\W\d_]+")


def latin(text: str) -> str:
    """Return Serbian text in Latin letters; all that is not Serbian Cyrillic passes through.

    A digraph has two capitals in a word of capitals (ЊУЈОРК → NJUJORK) and one in a capitalised word (Љубљана →
    Ljubljana). A single letter, as in initials, follows the words around it.
    """
    words = [match.span() for match in _WORD.finditer(text)]
    done: list[str] = []
    end = 0
    for i, (start, stop) in enumerate(words):
        done += [text[end:start], _word(text, words, i)]
        end = stop
    return "".join([*done, text[end:]])


def _word(text: str, words: list[tuple[int, int]], i: int) -> str:
    start, stop = words[i]
    word = text[start:stop]
    lone = len(word) == 1 and _among_capitals(text, words, i)
    return "".join(_letter(word, at, lone=lone) for at in range(len(word)))


def _letter(word: str, at: int, *, lone: bool) -> str:
    char = word[at]
    lower = char.lower()
    if lower in _LETTERS:
        return _LETTERS[lower] if char == lower else _LETTERS[lower].upper()
    if lower not in _DIGRAPHS:
        return char
    pair = _DIGRAPHS[lower]
    if char == lower:
        return pair
    after = word[at + 1 : at + 2]
    upper = after.isupper() if after else lone or (word[at - 1 : at].isupper() and at > 0)
    return pair.upper() if upper else pair.capitalize()


def _among_capitals(text: str, words: list[tuple[int, int]], i: int) -> bool:
    """Return whether the nearest longer words of the line are all in capitals: Њ. Е. ПРЕДСЕДНИК."""
    nearest: list[str] = []
    for step in (1, -1):
        at = i + step
        while 0 <= at < len(words):
            start, stop = words[at]
            between = text[min(stop, words[i][1]) : max(start, words[i][0])]
            if "\n" in between:
                break
            if stop - start > 1:
                nearest.append(text[start:stop])
                break
            at += step
    return bool(nearest) and all(word.isupper() for word in nearest)
