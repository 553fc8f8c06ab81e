"""Liang's patterns of hyphenation: read at once, and each looked into when a word has it.

The dictionaries are Pyphen's, whose own reader takes them apart to the last letter before the first word can be broken.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from importlib.util import find_spec
from itertools import pairwise
from operator import itemgetter
from pathlib import Path
from typing import Any, Final

from briefing.regex import regex

_DIGITS: Final = b"0123456789"
_COMMENT: Final = regex(r"^[%#].*$", re.MULTILINE)
_CHARACTER: Final = regex(r"\^\^([0-9a-f]{2})")
_OTHER_NAMES: Final = {"microsoft-cp1251": "cp1251"}


class Patterns:
    """The patterns of a language: a digit between letters says how good a break is there, an odd one that it may be."""

    def __init__(self, path: Path) -> None:
        """Read a dictionary, whose first line names its encoding, whose others are patterns, comments or settings."""
        content = path.read_bytes()
        encoding = content.partition(b"\n")[0].decode("ascii").strip().lower()
        text = content.decode(_OTHER_NAMES.get(encoding, encoding)).partition("\n")[2]
        if "%" in text or "#" in text:
            text = _COMMENT.sub("", text)
        if "^^" in text:
            text = _CHARACTER.sub(lambda found: chr(int(found[1], 16)), text)
        patterns = text.split()  # and the words and figures of settings, which are parts of no word in small letters
        if "/" in text:
            patterns = list(map(_without_change, patterns))
        letters = "\n".join(patterns).encode().translate(None, _DIGITS).decode().split("\n")
        #: Patterns by their letters, as they are written.
        self._written = {
            key: pattern
            for key, pattern in zip(letters, patterns, strict=False)  # of no patterns there is one line, an empty one
            if key != pattern
        }
        self._longest = max(map(len, self._written), default=0)
        self._digits: dict[str, tuple[tuple[int, int], ...]] = {}  # of patterns that words had

    def breaks(self, word: str) -> list[int]:
        """Return where a word in small letters may be broken: after so many of its letters."""
        dotted = f".{word}."
        best = [0] * (len(dotted) + 1)
        starts, parts = _parts(len(dotted), self._longest)
        for start, pattern in zip(starts, map(self._written.get, parts(dotted)), strict=True):
            if pattern:
                for at, value in self._digits.get(pattern) or self._read(pattern):
                    if value > best[start + at]:  # noqa: PLR1730 - the innermost loop
                        best[start + at] = value
        return [at - 1 for at, value in enumerate(best) if value % 2]

    def _read(self, pattern: str) -> tuple[tuple[int, int], ...]:
        """Return the digits of a pattern, each with the number of letters before it."""
        letters = 0
        found: list[tuple[int, int]] = []
        for character in pattern:
            if character in "0123456789":
                found.append((letters, int(character)))
            else:
                letters += 1
        digits = self._digits[pattern] = tuple(found)
        return digits

    def pieces(self, word: str, left: int, right: int) -> tuple[str, ...]:
        """Return a word in small letters cut where it may be broken; ``left`` and ``right`` are the least letters."""
        last = len(word) - right
        within = [at for at in self.breaks(word) if left <= at <= last]
        return tuple([word[start:end] for start, end in pairwise([0, *within, len(word)])]) if within else (word,)


@lru_cache(maxsize=128)
def _parts(length: int, longest: int) -> tuple[tuple[int, ...], Callable[[str], tuple[str, ...]]]:
    """Return where the parts of a text of a length begin that patterns may be, and what takes them all out of it.

    One call for all of them takes half the time of a loop.
    """
    ends = range(1, length + 1)
    places = [(start, end) for start in range(length - 1) for end in ends[start : start + max(longest, 2)]]
    taken: Any = itemgetter(*(slice(*place) for place in places))
    return tuple(start for start, _ in places), taken


def is_known(name: str) -> bool:
    """Tell whether Pyphen has patterns of this name."""
    import pyphen  # noqa: PLC0415 - see `_file`

    return name in pyphen.LANGUAGES


def named(name: str) -> Patterns:
    """Return Pyphen's patterns of a name."""
    return Patterns(_file(name))


def _file(name: str) -> Path:
    """Return the dictionary of a name. For one that is no file's, Pyphen is asked, which looks at all of them first."""
    package = find_spec("pyphen")
    for folder in (package.submodule_search_locations or ()) if package else ():
        path = Path(folder, "dictionaries", f"hyph_{name}.dic")
        if path.is_file():
            return path
    import pyphen  # noqa: PLC0415

    return Path(pyphen.LANGUAGES[pyphen.language_fallback(name)])


def _without_change(pattern: str) -> str:
    """Return a pattern that changes the spelling where it breaks as one that keeps a word from being broken there."""
    kept, change, _ = pattern.partition("/")
    return re.sub("[13579]", lambda odd: str(min(int(odd[0]) + 1, 8)), kept) if change else pattern
