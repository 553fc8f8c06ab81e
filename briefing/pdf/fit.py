"""The best breaks of a paragraph, all its lines at once (after Knuth and Plass).

A way through the paragraph is a chain of breaks. At each place to break, every break that a line could have begun at is
tried, in one flat loop: that is where the time of setting text goes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, repeat
from operator import add, mul, not_, sub
from typing import NamedTuple

from briefing.pdf.galley import LOOSEST, Galley, Item
from briefing.records import frozen

_NEIGHBOURS = 8_000.0  # two lines in a row that end with a hyphen; three do not happen
_MOST_HYPHENS = 2
_SHORT_LAST = 1e9  # a last line shorter than two em: nearly anything is better
_SLACK = 10  # thousandths of a point that roundings may be out
_CLOSE = 1.5  # how far the spaces of a line stretch, rather than up to the loosest
_FURTHEST = 20.0  # what is looser than that is no worse
_NEAR = (2.0, 5.0)  # how loose lines are expected to be where they may be of any looseness
_INFINITE = float("inf")


@frozen
class Room:
    """What the lines of a paragraph have, in thousandths of a point.

    ``first`` is the width of the first line, ``width`` that of the others, ``least`` what a last line should have.
    ``rag`` is how much of a line its end may leave in ragged text, whose spaces keep their width; 0 in justified text.
    """

    first: int
    width: int
    least: int
    rag: int


class _Node(NamedTuple):
    """A break that is worth keeping, with the best way to it.

    ``limit`` is where a line that begins here ends, counted from the beginning of the paragraph on one long line;
    ``stretch`` and ``shrink`` are all that lie before it.
    """

    limit: int
    stretch: int
    shrink: int
    hyphens: int
    demerits: float
    position: int
    previous: _Node | None


def breaks(text: Galley, room: Room, *, justified: bool) -> tuple[Galley, tuple[int, ...]]:
    """Return a galley opened as far as need be, and the places in it that its lines end at."""
    if text.width + text.hyphen <= min(room.first, room.width):
        return text, (len(text.items) - 1,)  # one line, of which nothing is bad
    best = (_closest(text, room) if justified else None) or _loosest(text, room, justified=justified)
    if best is None:
        opened = text.opened(range(len(text.items)))
        return opened, _everywhere(opened.items)
    return best[0], _ends(best[1])


def _ends(last: _Node) -> tuple[int, ...]:
    """Return the places of the breaks on the way to the last one."""
    found: list[int] = []
    node = last
    while node.previous is not None:
        found.append(node.position)
        node = node.previous
    return tuple(reversed(found))


def _closest(text: Galley, room: Room) -> tuple[Galley, _Node] | None:
    """Return the best way with spaces as close as may be, or looser where only that gives a last line its length."""
    best: tuple[Galley, _Node] | None = None
    for tolerance in _CLOSE, LOOSEST:
        opened = text.opened(_reached(text, room, tolerance))
        found = _search(opened.items, room, tolerance, few_hyphens=True)
        if found is not None:
            ends_short = _ends_short(found, room)
            if best is None or not ends_short:
                best = opened, found
            if not ends_short:
                break
    return best


def _loosest(text: Galley, room: Room, *, justified: bool) -> tuple[Galley, _Node] | None:
    """Return the best way with lines as loose, or as short of their measure, as they must be."""
    for tolerance in _NEAR:  # the best of few ways is the best of all where one looser line alone is worse
        if justified and tolerance <= LOOSEST:  # there is no such way
            continue
        opened = text.opened(_reached(text, room, tolerance) if justified else range(len(text.items)))
        best = _search(opened.items, room, tolerance, few_hyphens=True)
        worst = _badness(tolerance)
        if best is not None and best.demerits < worst * worst:
            return opened, best
    opened = text.opened(range(len(text.items)))
    for few_hyphens in (True, False):
        best = _search(opened.items, room, _INFINITE, few_hyphens=few_hyphens)
        if best is not None:
            return opened, best
    return None


def _reached(text: Galley, room: Room, tolerance: float) -> set[int]:
    """Return the items of justified text that a line may end in, and perhaps some more: all others may stay closed.

    All lines before an end are at least so wide that with their spaces stretched, and a hyphen, they fill their room,
    and at most so wide that they do with their spaces shrunk.
    """
    if not text.closed:
        return set()
    _, wide, stretches, shrinks, _, hyphens, _ = zip(*text.items, strict=True)
    widths = list(map(mul, wide, map(not_, hyphens)))  # that of a hyphen counts where a line ends only
    stretched = list(accumulate(map(add, widths, map(mul, repeat(tolerance), stretches))))
    shrunk = list(accumulate(map(sub, widths, shrinks)))
    count = len(text.items)
    reached: set[int] = set()
    after = 0
    least, most, step = room.first - text.hyphen - 1, room.first + _SLACK, room.width - text.hyphen - 1
    while after < count:
        first = bisect_left(stretched, least)
        is_anywhere = first <= after or step <= 0  # from here on
        after = count if is_anywhere else bisect_right(shrunk, most) + 1
        reached.update(range(first, after))
        least += step
        most += room.width + _SLACK + text.space
    return reached


def _ends_short(end: _Node, room: Room) -> bool:
    """Tell whether the last line of a way, if it is not the only one, is shorter than it should be."""
    before = end.previous
    return before is not None and before.previous is not None and end.limit - before.limit < room.least


def _badness(ratio: float) -> float:
    """Return how bad a line is whose spaces are so far from what they like."""
    return 1 + 100 * ratio * ratio * ratio


def _search(  # noqa: C901, PLR0912, PLR0915 - one flat loop: calls would take most of the time
    items: Sequence[Item], room: Room, tolerance: float, *, few_hyphens: bool
) -> _Node | None:
    """Return the last break of the best way through a paragraph, or None when the tolerance allows none."""
    width = stretch = shrink = 0
    rag, rest = room.rag, room.width
    active = [_Node(room.first, 0, 0, 0, 0.0, -1, None)]
    for position, (kind, own_width, own_stretch, own_shrink, cost, ends_hyphenated, _) in enumerate(items):
        if kind == "box":
            width += own_width
            stretch += own_stretch
            shrink += own_shrink
            continue
        is_last = kind == "end"
        end = width if kind == "space" else width + own_width
        overfull = False
        # The best way to this break by hyphens in a row. Only the first line may be of another width, so a way that
        # has not left it is apart.
        best: dict[int, tuple[float, _Node]] = {}
        for node in active:
            limit, before_stretch, before_shrink, hyphens, demerits, _, previous = node
            lack = limit - end
            # How far the spaces of the line stretch (1: as far as they like) or shrink (1: as far as they can).
            if lack >= 0:
                if is_last:
                    ratio = 0.0
                else:
                    give = rag or stretch - before_stretch
                    ratio = lack / give if give > 0 else _INFINITE
                    if ratio > tolerance:
                        if previous is None:
                            continue
                        break  # the lines from all later breaks on are looser still
            elif lack > -_SLACK:
                ratio = 0.0
            else:
                give = 0 if rag else shrink - before_shrink
                if -lack > give:
                    overfull = True
                    continue
                ratio = -lack / give
            hyphens = hyphens + 1 if ends_hyphenated else 0
            if hyphens > _MOST_HYPHENS and few_hyphens:
                continue
            far = min(ratio, _FURTHEST)
            bad = 1 + 100 * far * far * far + cost
            bad *= bad
            if node.hyphens and (ends_hyphenated or is_last):
                bad += _NEIGHBOURS
            if is_last and previous is not None and rest - lack < room.least:
                bad += _SHORT_LAST
            demerits += bad
            key = hyphens if previous is not None else -1
            rival = best.get(key)
            if rival is None or demerits < rival[0]:
                best[key] = demerits, node
        if is_last:
            active = []
        elif overfull:
            active = [node for node in active if _holds(node, end, shrink, room)]
        if kind == "space":
            width += own_width
            stretch += own_stretch
            shrink += own_shrink
        for demerits, node in best.values():
            hyphens = node.hyphens + 1 if ends_hyphenated else 0
            active.append(_Node(width + rest, stretch, shrink, hyphens, demerits, position, node))
        if not active:
            return None
    return min(active, key=lambda node: node.demerits)


def _holds(node: _Node, end: int, shrink: int, room: Room) -> bool:
    """Tell whether a line from a break to ``end`` is not too long."""
    excess = end - node.limit
    return excess < _SLACK or excess <= (0 if room.rag else shrink - node.shrink)


def _everywhere(items: Sequence[Item]) -> tuple[int, ...]:
    """Return all breaks there are: for text that nothing else fits, such as in a column of no width."""
    return tuple(
        position
        for position, item in enumerate(items)
        if item.kind != "box" and not (item.kind == "end" and items[position - 1].kind != "box")
    )
