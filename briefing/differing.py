"""Two texts that differ, each shown as far as it does, at the bounds of words."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

_AROUND: Final = 30  # letters shown on either side of what differs
_SHORT: Final = 90


def excerpts(old: str, new: str) -> tuple[str, str]:
    """Return two texts, of long ones the part in which they differ, at the bounds of words."""
    if not old or not new or max(len(old), len(new)) <= _SHORT:
        return old, new
    head = _alike(old, new)
    tail = min(_alike(old[::-1], new[::-1]), len(old) - head, len(new) - head)
    begin = _bound(old, max(0, head - _AROUND))
    return _cut(old, begin, len(old) - tail + _AROUND), _cut(new, begin, len(new) - tail + _AROUND)


def _alike(one: str, other: str) -> int:
    """Return with how many letters two texts begin alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _bound(text: str, at: int) -> int:
    """Return where the word begins that a place is in."""
    return text.rfind(" ", 0, at + 1) + 1 if at else 0


def _cut(text: str, begin: int, end: int) -> str:
    after = text.find(" ", end)
    end = len(text) if after < 0 else after
    return ("… " if begin else "") + text[begin:end] + (" …" if end < len(text) else "")
