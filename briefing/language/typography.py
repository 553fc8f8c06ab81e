"""The last pass over finished text: quotation marks, dashes, minus signs, and spaces at which a line must not break.

Every replacement is one character for one, so that spans stay where they are; what is longer or shorter are the
language's own ``rewrite`` rules, which move spans along. The pass changes nothing in text that it has set already.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain
from typing import Final

from briefing.language.config import Typography
from briefing.language.rich import Rich
from briefing.regex import regex

NBSP = "\u00a0"
_RANGE = regex(r"(?<![\w\-−/.,])(\d{1,4})-(\d{1,4})(?![\w\-/])")
_MINUS = regex(r"(?<![^\s(\[«„“])-(?=\d)")
_HYPHEN = regex(r"-[\s\d]")  # which is not within a word
_DASH = regex(r"(?<=[\s\u00a0])-(?=[\s\u00a0])")
_DOUBLE = regex(r'"')
_OPENING = "([«„“‘\"'"
_CLOSING = ")]»“”’\"',.;:!?…"
_SIGNS = "%‰°₸€$"
_ANY, _BEFORE, _CAPITAL, _COUNTED = 1, 2, 4, 8  # what a word is bound for: being there, and being such a one
_HAS: Final = 16  # what a word has of these is told apart from what it wants of the next one by this factor
_WANTED_OF: Final = bytes(both % _HAS for both in range(_HAS**2))
_HAD_OF: Final = bytes(both // _HAS for both in range(_HAS**2))
_BETWEEN: Final = f" {NBSP * (_HAS**2 - 1)}".encode("latin-1")
"""What stands between two words, by what of the wishes of the first the second has."""
_REMEMBERED = 4096  # words: papers of one series have most of theirs in common


class _Words(dict[str, int]):
    """What words want of the next one and have for the one before, for as many as are remembered."""

    def __init__(self, rules: Typography, also: Callable[[str], str] | None) -> None:
        self._after = frozenset(word.lower() for word in _with(rules.bind_after, also))
        self._before = frozenset(_with(rules.bind_before, also))
        self._any = "any" in rules.number_binds
        self._units = frozenset(_with(rules.number_binds, also))
        self._own = self._after | self._before | self._units
        self._usual = _BEFORE + (_ANY | _COUNTED * self._any) * _HAS  # of words in small letters that have no rule

    def __missing__(self, word: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        if word.isalpha() and word.islower() and word[0].islower() and word not in self._own:
            found = self._usual
        else:
            found = self._wanted(word) + self._had(word) * _HAS
        self[word] = found
        return found

    def _wanted(self, word: str) -> int:
        """Return what the word behind a space must have, one of it, so that no line ends between it and a word."""
        if word.isalpha():  # as most are
            return _ANY if word.lower() in self._after else _BEFORE
        left = word.rpartition(NBSP)[2]
        if not left:
            return 0
        bare = left.lstrip(_OPENING)
        if bare.lower() in self._after:
            return _ANY
        if bare[1:] == "." and bare[0].isupper():  # an initial
            return _BEFORE | _CAPITAL
        number = left[-1].isdigit() or (left[-1] == "." and left[-2:-1].isdigit())
        return _BEFORE | _COUNTED if number else _BEFORE

    def _had(self, word: str) -> int:
        """Return what a word has of that for which one before it may want to be bound to it."""
        if not word:
            return 0
        first, following = word[0], word if word.isalpha() else word.partition(NBSP)[0].rstrip(_CLOSING)
        # A capital letter after a number begins a new sentence or a name.
        counted = first.islower() and following not in self._after if self._any else following in self._units
        return (
            _ANY
            | _BEFORE * (following in self._before)
            | _CAPITAL * first.isupper()
            | _COUNTED * (counted or first in _SIGNS)
        )


class Typesetter:
    """The pass for one language; ``also`` converts words to the script that authored text may stand in besides."""

    def __init__(self, rules: Typography, also: Callable[[str], str] | None = None) -> None:
        """Compile the language's rules."""
        self._rules = rules
        self._words = _Words(rules, also).__getitem__
        self._rewrite = [(re.compile(rule.find), rule.replace) for rule in rules.rewrite]

    def set(self, rich: Rich) -> Rich:
        """Return text with its marks and spaces as the language's typographers want them."""
        text = self._spaces(self._marks(rich.text))
        done = Rich(text, rich.spans) if text != rich.text else rich
        for find, replace in self._rewrite:
            done = done.edit(find, lambda match, replace=replace: match.expand(replace))  # type: ignore[misc]
        return done

    def _marks(self, text: str) -> str:
        rules = self._rules
        if '"' in text:
            text = self._quotes(text)
        if "'" in text:
            text = text.replace("'", rules.apostrophe)
        if "-" in text and _HYPHEN.search(text):
            text = _DASH.sub(rules.dash, text)
            text = _RANGE.sub(self._range, text)
            text = _MINUS.sub("−", text)
        return text

    def _range(self, match: re.Match[str]) -> str:
        """Put a dash between the ends of a range; a number of a document (№ 12-3, 04-12) keeps its hyphen."""
        first, last = match.groups()
        before = match.string[: match.start()].rstrip(" \u00a0")
        full = first[:2] + last if len(first) > len(last) > 1 else last  # 2024-25
        kept = before.endswith(self._rules.numbered) or "0" in {first[:1], last[:1]} or int(full) <= int(first)
        return match[0] if kept else f"{first}–{last}"

    def _quotes(self, text: str) -> str:
        """Turn straight quotation marks into the language's: one after a space or bracket opens."""
        outer_open, outer_close, inner_open, inner_close = self._rules.quotes
        depth = 0

        def mark(match: re.Match[str]) -> str:
            nonlocal depth
            before = match.string[match.start() - 1 : match.start()]
            after = match.string[match.end() : match.end() + 1]
            opens = (not before or before in " \u00a0([—–-«„“" or before == '"') and bool(after) and not after.isspace()
            if opens or not depth:
                depth += 1
                return outer_open if depth == 1 else inner_open
            depth -= 1
            return outer_close if depth == 0 else inner_close

        return _DOUBLE.sub(mark, text)

    def _spaces(self, text: str) -> str:
        words = text.split(" ")
        if len(words) == 1:
            return text
        found = bytes(map(self._words, words))
        wanted, had = found[:-1].translate(_WANTED_OF), found[1:].translate(_HAD_OF)
        bound = int.from_bytes(wanted, "big") & int.from_bytes(had, "big")  # all pairs at once
        if not bound:
            return text
        between = bound.to_bytes(len(wanted), "big").translate(_BETWEEN).decode("latin-1")
        last = words.pop()
        return "".join(chain.from_iterable(zip(words, between, strict=True))) + last


def quoted(rules: Typography, text: str) -> str:
    """Return text in the quotation marks of a language; those inside it become inner ones."""
    outer_open, outer_close, inner_open, inner_close = rules.quotes
    inner = text.replace(outer_open, inner_open).replace(outer_close, inner_close)
    return f"{outer_open}{inner}{outer_close}"


def _with(words: tuple[str, ...], also: Callable[[str], str] | None) -> tuple[str, ...]:
    return words if also is None else tuple(dict.fromkeys([*words, *map(also, words)]))
