"""The best breaks of a paragraph, all its lines at once (after Knuth and Plass).

A way through the paragraph is a chain of breaks. From each break that is reached, all places are tried that a line
beginning there could end at, in one flat loop: that is where the time of setting text goes. Others are passed over.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import Any, Final

from briefing.pdf.galley import Galley
from briefing.pdf.items import LOOSEST
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


_Node = tuple[int, int, int, int, float, int, Any]
"""A break that is worth keeping, with the best way to it.

Where a line that begins here ends, counted from the beginning of the paragraph on one long line; the stretch and the
shrink that lie before it; the hyphens in a row that it is the last of; the demerits so far; its stop; and the break
before it, None at the beginning. A plain tuple, for it is taken apart in the innermost loop.
"""
_LIMIT: Final = 0
_HYPHENS: Final = 3
_DEMERITS: Final = 4
_STOP: Final = 5
_BEFORE: Final = 6
_Ways = dict[int, tuple[float, _Node]]
"""The best ways to a stop by hyphens in a row, each as its demerits and the break before.

Only the first line may be of another width, so a way that has not left it is apart.
"""


def breaks(text: Galley, room: Room, *, justified: bool) -> tuple[Galley, tuple[int, ...]]:
    """Return a galley opened as far as need be, and the items in it that its lines end at."""
    if text.width + text.hyphen <= min(room.first, room.width):
        return text, (len(text.items) - 1,)  # one line, of which nothing is bad
    best = (_closest(text, room) if justified else None) or _loosest(text, room, justified=justified)
    if best is None:
        opened = text.opened(range(len(text.stops)))
        return opened, _everywhere(opened)
    return best[0], _ends(*best)


def _ends(text: Galley, last: _Node) -> tuple[int, ...]:
    """Return the items that the lines on the way to the last break end at."""
    places = _places(text)
    found: list[int] = []
    node = last
    while node[_BEFORE] is not None:
        found.append(places[node[_STOP]])
        node = node[_BEFORE]
    return tuple(reversed(found))


def _places(text: Galley) -> list[int]:
    """Return the items that stops are at."""
    return [place for place, item in enumerate(text.items) if item.kind != "box"]


def _closest(text: Galley, room: Room) -> tuple[Galley, _Node] | None:
    """Return the best way with spaces as close as may be, or looser where only that gives a last line its length."""
    best: tuple[Galley, _Node] | None = None
    for tolerance in _CLOSE, LOOSEST:
        opened = text.opened(_reached(text, room, tolerance))
        found = _search(opened, room, tolerance, few_hyphens=True)
        if found is not None:
            ends_short = _ends_short(found, room)
            if best is None or not ends_short:
                best = opened, found
            if not ends_short:
                break
    return best


def _loosest(text: Galley, room: Room, *, justified: bool) -> tuple[Galley, _Node] | None:
    """Return the best way with lines as loose, or as short of their measure, as they must be."""
    every = range(len(text.stops))
    for tolerance in _NEAR:  # the best of few ways is the best of all where one looser line alone is worse
        if justified and tolerance <= LOOSEST:  # there is no such way
            continue
        opened = text.opened(_reached(text, room, tolerance) if justified else every)
        best = _search(opened, room, tolerance, few_hyphens=True)
        worst = _badness(tolerance)
        if best is not None and best[_DEMERITS] < worst * worst:
            return opened, best
    opened = text.opened(every)
    for few_hyphens in (True, False):
        best = _search(opened, room, _INFINITE, few_hyphens=few_hyphens)
        if best is not None:
            return opened, best
    return None


def _reached(text: Galley, room: Room, tolerance: float) -> set[int]:
    """Return the stops of justified text that a line may end at or in the word before, and perhaps some more.

    All words before others may stay closed: all lines before an end are at least so wide that with their spaces
    stretched, and a hyphen, they fill their room, and at most so wide that they do with their spaces shrunk.
    """
    reached: set[int] = set()
    if not text.closed:
        return reached
    stretched = _stretched(text, tolerance)
    shrunk = [stop[5] - stop[2] for stop in text.stops]
    count, after = len(shrunk), 0
    least, most, step = room.first - text.hyphen - 1, room.first + _SLACK, room.width - text.hyphen - 1
    while after < count:
        first = bisect_left(stretched, least)
        is_anywhere = first <= after or step <= 0  # from here on
        after = count if is_anywhere else bisect_right(shrunk, most) + 1
        reached.update(range(first, after))
        least += step
        most += room.width + _SLACK + text.space
    return reached


def _stretched(text: Galley, tolerance: float) -> list[float]:
    """Return the widths of all that lies before each stop with the spaces stretched."""
    return [stop[5] + tolerance * stop[1] for stop in text.stops]


def _ends_short(end: _Node, room: Room) -> bool:
    """Tell whether the last line of a way, if it is not the only one, is shorter than it should be."""
    before = end[_BEFORE]
    return before is not None and before[_BEFORE] is not None and end[_LIMIT] - before[_LIMIT] < room.least


def _badness(ratio: float) -> float:
    """Return how bad a line is whose spaces are so far from what they like."""
    return 1 + 100 * ratio * ratio * ratio


def _search(  # noqa: C901, PLR0912, PLR0915 - one flat loop: calls would take most of the time
    text: Galley, room: Room, tolerance: float, *, few_hyphens: bool
) -> _Node | None:
    """Return the last break of the best way through a paragraph, or None when the tolerance allows none."""
    stops, rag, rest, least = text.stops, room.rag, room.width, room.least
    # Stops before which a line is certain to be too loose are passed over: where what lies before it is not so wide.
    margin, pull = text.hyphen + 1.0, tolerance
    if rag or tolerance == _INFINITE:
        margin, pull = margin + tolerance * (rag or 1), 0.0
    widths = _stretched(text, pull)
    last = len(stops) - 1
    best: list[_Ways | None] = [None] * len(stops)
    nodes: list[_Node] = [(room.first, 0, 0, 0, 0.0, -1, None)]
    stop = -1
    while stop < last:
        for node in nodes:
            limit, before_stretch, before_shrink, before_hyphens, before_demerits, _, previous = node
            first = bisect_left(widths, limit - margin + pull * before_stretch, stop + 1, last)
            for at in range(first, last + 1):
                end, stretch, shrink, cost, ends_hyphenated, _, _ = stops[at]
                lack = limit - end
                # How far the spaces of the line stretch (1: as far as they like) or shrink (1: as far as they can).
                if lack >= 0:
                    if at == last:
                        ratio = 0.0
                    else:
                        give = rag or stretch - before_stretch
                        ratio = lack / give if give > 0 else _INFINITE
                        if ratio > tolerance:
                            continue
                elif lack > -_SLACK:
                    ratio = 0.0
                else:
                    give = 0 if rag else shrink - before_shrink
                    if -lack > give:
                        break  # it is too long, and so are those that end later
                    ratio = -lack / give
                hyphens = before_hyphens + 1 if ends_hyphenated else 0
                if hyphens > _MOST_HYPHENS and few_hyphens:
                    continue
                far = ratio if ratio < _FURTHEST else _FURTHEST  # noqa: FURB136 - as fast as it can be
                bad = 1 + 100 * far * far * far + cost
                bad *= bad
                if before_hyphens and (ends_hyphenated or at == last):
                    bad += _NEIGHBOURS
                if at == last and previous is not None and rest - lack < least:
                    bad += _SHORT_LAST
                demerits = before_demerits + bad
                key = hyphens if previous is not None else -1
                ways = best[at]
                if ways is None:
                    best[at] = {key: (demerits, node)}
                elif key not in ways or demerits < ways[key][0]:
                    ways[key] = demerits, node
        stop += 1
        while (ways := best[stop]) is None:
            if stop == last:
                return None
            stop += 1
        nodes = _nodes(text, stop, rest, ways)
    return min(nodes, key=itemgetter(_DEMERITS))


def _nodes(text: Galley, stop: int, rest: int, ways: _Ways) -> list[_Node]:
    """Return the breaks at a stop by the ways to it, with the width of the lines that begin there."""
    _, stretch, shrink, _, ends_hyphenated, width, item = text.stops[stop]
    limit = width + rest
    if item.kind == "space":
        limit += item.width
        stretch += item.stretch
        shrink += item.shrink
    return [
        (limit, stretch, shrink, node[_HYPHENS] + 1 if ends_hyphenated else 0, demerits, stop, node)
        for demerits, node in ways.values()
    ]


def _everywhere(text: Galley) -> tuple[int, ...]:
    """Return all breaks there are: for text that nothing else fits, such as in a column of no width."""
    items = text.items
    return tuple(
        place for place in _places(text) if not (items[place].kind == "end" and items[place - 1].kind != "box")
    )
