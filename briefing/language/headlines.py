"""Titles and headings: which of their words stay on one line, so that a line ends where the sense does.

Words that begin or end a phrase are the language's own (``title-after`` and ``title-before`` of ``language.yaml``), and
so are phrases that stay whole (``title-whole``). These and the names of countries are known in all their forms, by the
beginnings of their words, as endings differ by the case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from briefing.language.config import Typography
from briefing.language.typography import NBSP

_WORD = re.compile(rf"[^ {NBSP}]+")
_MARKS = "()[]«»„“”‘’\"',.;:!?…"
_SHORTEST_STEM, _ENDING, _LONGER = 3, 3, 5  # letters: of a stem, of the ending left off, of a longer one
_SHORT_WORD = 3  # letters: a word that has no ending
_SHORT_LAST, _LEAST_WORDS = 5, 4  # a last word of so few letters is not left alone under so many words

Name = tuple[str, ...]
"""The words of a name."""


class Headlines:
    """What binds the words of titles in one language; ``also`` converts words to the script that the text is in."""

    def __init__(self, rules: Typography, names: Iterable[str], also: Callable[[str], str] | None = None) -> None:
        """Take the language's rules and the names of countries, each in its nominative."""
        convert = also or str
        self._convert = convert
        self._after = {convert(word).casefold() for word in (*rules.bind_after, *rules.title_after)}
        self._before = {convert(word).casefold() for word in (*rules.bind_before, *rules.title_before)}
        self._names = self._by_beginning((*names, *rules.title_whole))

    def bound(self, text: str, names: Iterable[str] = ()) -> str:
        """Return a title with no-break spaces where no line should end; ``names`` are further ones to keep whole.

        Every space is one character still, so that what is known by its place in the text stays there.
        """
        found = list(_WORD.finditer(text))
        words = [match.group().strip(_MARKS) for match in found]
        whole = self._within_names(words, self._by_beginning(names))
        marks = list(text)
        for index in range(len(words) - 1):
            if index in whole or self._binds(words, index):
                marks[found[index].end() : found[index + 1].start()] = NBSP
        return "".join(marks)

    def _binds(self, words: Sequence[str], index: int) -> bool:
        """Tell whether a word stays with the next one."""
        if words[index].casefold() in self._after or words[index + 1].casefold() in self._before:
            return True
        last = index + 2 == len(words)
        return last and len(words) >= _LEAST_WORDS and len(words[-1]) <= _SHORT_LAST

    def _by_beginning(self, names: Iterable[str]) -> dict[str, list[Name]]:
        found: dict[str, list[Name]] = {}
        for name in names:
            words = tuple(self._convert(name).casefold().split()) if " " in name or NBSP in name else ()
            if len(words) > 1:
                found.setdefault(words[0][:_SHORTEST_STEM], []).append(words)
        return found

    def _within_names(self, words: Sequence[str], more: dict[str, list[Name]]) -> set[int]:
        """Return the places of words that the next word of a name follows."""
        folded = [word.casefold() for word in words]
        found: set[int] = set()
        for index, word in enumerate(folded):
            key = word[:_SHORTEST_STEM]
            for name in (*self._names.get(key, ()), *more.get(key, ())):
                if len(name) <= len(words) - index and all(map(_is_form, folded[index:], name)):
                    found.update(range(index, index + len(name) - 1))
        return found


def _is_form(word: str, of: str) -> bool:
    """Tell whether a word may be a form of another, in small letters."""
    if len(of) <= _SHORT_WORD:
        return word == of
    return word.startswith(of[: max(_SHORTEST_STEM, len(of) - _ENDING)]) and len(word) <= len(of) + _LONGER
