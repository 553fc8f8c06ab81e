"""Which passage of an edited file is which of the paper: by its words first, then by its figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from difflib import SequenceMatcher
from typing import Final

from briefing.records import frozen

_WORDS: Final = re.compile(r"[^\W\d_]+|\d+")
_INDEX: Final = re.compile(r"\b\d+\b")
_ALIKE: Final = 0.5  # passages that have this part of their words in common are one, changed
_AKIN: Final = 0.25  # the same of those that show the same figures
_ENOUGH: Final = 0.5  # of the figures of two passages, for the same


@frozen
class Piece:
    """A passage as it is compared: its words with a hole for each figure, and the figures' ids.

    An empty id is that of a figure which the paper does not have.
    """

    words: str
    ids: tuple[str, ...] = ()
    is_row: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return the ids without the places in lists, which move when a list grows."""
        return tuple(_INDEX.sub("*", one) for one in self.ids)


def pairs(one: Sequence[Piece], other: Sequence[Piece]) -> dict[int, int]:
    """Return the places of passages in two papers that are the same passage, wherever it has been moved.

    Those with the same words and figures come first, in their order, then in any; then those with the same words and
    figures of the same kind (the rows of a list that grew); then what is like enough, the likest first.
    """
    found: dict[int, int] = {}
    left, right = [_exact(piece) for piece in one], [_exact(piece) for piece in other]
    for at, to, size in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        found.update(zip(range(at, at + size), range(to, to + size), strict=True))
    _by(_exact, one, other, found)
    _by(_in_kind, one, other, found)
    _by(_in_words, one, other, found)
    _alike(one, other, found)
    return found


def _exact(piece: Piece) -> Hashable:
    return piece.words, piece.ids, piece.is_row


def _in_kind(piece: Piece) -> Hashable:
    return piece.words, piece.kinds, piece.is_row


def _in_words(piece: Piece) -> Hashable:
    return piece.words, len(piece.ids), piece.is_row


def _by(key: Callable[[Piece], Hashable], one: Sequence[Piece], other: Sequence[Piece], found: dict[int, int]) -> None:
    """Pair what has the same key and no pair, in the order of both; by words alone what has unknown figures only."""
    free: dict[Hashable, list[int]] = {}
    for place in _free(other, found.values()):
        free.setdefault(key(other[place]), []).append(place)
    for place in _free(one, found):
        known = key is not _in_words or "" in one[place].ids
        if known and (waiting := free.get(key(one[place]))):
            found[place] = waiting.pop(0)


def _free(pieces: Sequence[Piece], taken: Iterable[int]) -> list[int]:
    gone = frozenset(taken)
    return [place for place in range(len(pieces)) if place not in gone]


def _alike(one: Sequence[Piece], other: Sequence[Piece], found: dict[int, int]) -> None:
    """Pair what is like enough, the likest first."""
    scored = []
    told = {place: _WORDS.findall(other[place].words.casefold()) for place in _free(other, found.values())}
    for place in _free(one, found):
        words = _WORDS.findall(one[place].words.casefold())
        for candidate, others in told.items():
            score = _likeness(one[place], other[candidate], words, others)
            if score:
                scored.append((-score, abs(place - candidate), place, candidate))
    taken = set(found.values())
    for _, _, place, candidate in sorted(scored):
        if place not in found and candidate not in taken:
            found[place] = candidate
            taken.add(candidate)


def _likeness(one: Piece, other: Piece, words: list[str], others: list[str]) -> float:
    """Return how like two passages are, nothing if they are not the same passage."""
    if one.is_row != other.is_row or not words or not others:
        return 0.0
    common = Counter(words) & Counter(others)
    if 2 * common.total() < _AKIN * (len(words) + len(others)):
        return 0.0
    if one.is_row:
        return common.total() / min(len(words), len(others)) if _figures(one, other) >= _ENOUGH else 0.0
    ratio = SequenceMatcher(None, words, others, autojunk=False).ratio()
    figures = _figures(one, other)
    enough = ratio >= _ALIKE or (figures >= _ENOUGH and ratio >= _AKIN)
    return ratio + figures / 2 if enough else 0.0


def _figures(one: Piece, other: Piece) -> float:
    """Return the part of the figures of two passages that both show; all, if neither shows any."""
    common, most = Counter(one.ids) & Counter(other.ids), max(len(one.ids), len(other.ids))
    return common.total() / most if most else 1.0
