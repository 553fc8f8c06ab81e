"""Printed figures as facts: a bookmark around each, named after the figure and the place at which it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from typing import Final

from briefing.regex import regex

_LONGEST: Final = 32  # of a figure's part of a name: Word's bookmarks have 40 letters, eight of them for the number
_DIGITS: Final = 8  # of a hash, in hexadecimal
_NAME: Final = regex(r"_F(\d+)_(.+)")
_AGAIN: Final = regex(r"_\d+$")  # what a letterhead adds to a name that it has itself


def name(figure: str, number: int) -> str:
    """Return the name of the bookmark around the printed form of a figure, the ``number``-th of its document.

    ``_F12_trade_exports_value``: the underscore in front keeps it out of the lists of Word, which shows hidden
    bookmarks only when asked to.
    """
    return f"_F{number}_{stem(figure)}"


@lru_cache(maxsize=1024)
def stem(figure: str) -> str:
    """Return a figure's part of a name: its id with underscores for what is no letter; a long one ends in a hash."""
    plain = re.sub(r"\W", "_", figure)
    if len(plain) <= _LONGEST:
        return plain
    return f"{plain[: _LONGEST - _DIGITS - 1]}_{sha256(figure.encode()).hexdigest()[:_DIGITS]}"


def stem_of(bookmark: str) -> str:
    """Return the figure's part of a bookmark's name; of one that is no fact, the name."""
    found = _NAME.fullmatch(bookmark)
    return bookmark if found is None else found.group(2)


def number_of(bookmark: str) -> tuple[int, ...]:
    """Return the number of a fact by its bookmark's name; none of what is no fact."""
    found = _NAME.fullmatch(bookmark)
    return () if found is None else (int(found.group(1)),)


def figure_of(bookmark: str, figures: Iterable[str]) -> str | None:
    """Return which of the figures a bookmark is around; empty for a fact of another figure, None for no fact."""
    found = _NAME.fullmatch(bookmark)
    if found is None:
        return None
    stems = {stem(figure): figure for figure in figures}
    return stems.get(found.group(2)) or stems.get(_AGAIN.sub("", found.group(2)), "")
