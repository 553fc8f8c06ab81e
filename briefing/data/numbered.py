"""Names that have a number in them, such as EXPO-2017, found in texts fast, however many there are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final, Generic, TypeVar

from briefing.regex import regex

T = TypeVar("T")
_DECIMALS: Final = re.compile(r"\d+")
_USUAL: Final = "A-Za-z\u00c0-\u024f\u0400-\u052f «»„“”’()/.,–—-"
WITHOUT_DIGIT: Final = re.compile(f"[{_USUAL}]*")
"""What most names are made of: where this is all, no digit is looked for, raised or encircled."""
_PLAIN_DIGITS: Final = regex(f"[0-9{_USUAL}]*")
_LONGEST: Final = 20  # digits of a run that are looked at whole


class Numbered(Generic[T]):
    """Values by the digits of a text that goes with each; ``within`` gives those whose digits another text has."""

    def __init__(self, texts: Iterable[tuple[str, T]]) -> None:
        """Take the texts, each with its value; one without a digit is never found.

        Of several numbers in a text the rarest is looked for: that of “EXPO-2017, hall 5” is 5 where many have 2017.
        """
        numbered = [(runs, value) for text, value in texts if (runs := [run[:_LONGEST] for run in _runs(text)])]
        frequency = Counter(run for runs, _ in numbered for run in runs)
        self._by_run: dict[str, list[T]] = {}
        for runs, value in numbered:
            self._by_run.setdefault(min(runs, key=frequency.__getitem__), []).append(value)
        self._is_decimal = all(map(str.isdecimal, self._by_run))

    def within(self, text: str) -> Iterator[T]:
        """Yield the values that may be meant in a text, each at least once: their digits are in it."""
        if self._by_run:
            runs = _DECIMALS.findall(text) if self._is_decimal else _runs(text)
            for part in {part for run in runs for part in _parts(run, self._by_run)}:
                yield from self._by_run[part]


def _runs(text: str) -> list[str]:
    """Return the runs of digits, raised and encircled ones, too."""
    if _PLAIN_DIGITS.fullmatch(text):
        return _DECIMALS.findall(text)
    return ["".join(run) for is_digit, run in groupby(text, str.isdigit) if is_digit]


def _parts(run: str, known: Mapping[str, object]) -> Iterator[str]:
    """Yield the parts of a run of digits that are known: EXPO-2017 may stand in a longer number."""
    for start in range(len(run)):
        for end in range(start + 1, min(start + _LONGEST, len(run)) + 1):
            if run[start:end] in known:
                yield run[start:end]
