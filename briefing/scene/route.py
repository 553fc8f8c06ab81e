"""Where the parts of a route stand: rows of stops, the ways between them, and labels that have room for their words.

A row reads like a line of text: a stop, the way from it, the next stop. Where the route goes on in another row, the way
leads out of the row, with its label over it, and into the next one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from briefing.document import Leg, Route, Stop
from briefing.records import frozen
from briefing.scene.faces import SPARE, Fonts
from briefing.scene.lettering import Lettering
from briefing.totals import total

RADIUS = 4.0
"""Of a stop's dot, in points."""
_NARROWEST, _WIDEST = 64.0, 150.0  # from one stop to the next
_OVERHANG = 1.7  # of that: the widest that a word over a leg may be
_STUB = 0.5  # of that: what a row leaves at its end for the way that goes on in the next row
_AIR = 5.0

Role = Literal["stop", "detail", "leg"]
_Text = tuple[Role, str]


@frozen
class RouteText:
    """A text of a label in its lines; ``text`` is all of it."""

    role: Role
    text: str
    lines: tuple[str, ...]
    look: Lettering


@frozen
class RouteLabel:
    """Texts one below the other, each centred in the label; ``top`` and ``left`` are from the row's upper left."""

    words: tuple[RouteText, ...]
    left: float
    top: float
    width: float
    height: float
    above: bool  # the line: so it ends at the foot of its place


@frozen
class Dot:
    """A stop on the line; ``end``: the route's first or last."""

    centre: float
    end: bool


@frozen
class Way:
    """The piece of line from one stop to the next, or out of a row or into it."""

    mode: str
    left: float
    right: float


@frozen
class RouteRow:
    """A row with its parts in reading order; ``line`` is how far the line lies below the top."""

    height: float
    line: float
    parts: tuple[Dot | Way | RouteLabel, ...]


def sizes(small: float) -> tuple[float, float, float]:
    """Return the sizes of a stop's name and of other texts, and the distance of lines, where small print has a size."""
    return small, small - 0.5, round((small - 0.5) * 1.2, 1)


def rows(route: Route, small: float, fonts: Fonts, width: float) -> tuple[RouteRow, ...]:
    """Return a route in as few rows of like length as its words allow, none wider than ``width``.

    ``small`` is the size of small print; both are in points.
    """
    if not route.stops:
        return ()
    name, other, leading = sizes(small)
    plain = Lettering(fonts.face(sans=True), other, leading)
    setter = _Setter(
        {"stop": Lettering(fonts.face(sans=True, bold=True), name, leading), "detail": plain, "leg": plain}
    )
    count = len(route.stops)
    for lines in range(1, count + 1):
        per_row = -(-count // lines)
        across = per_row + _STUB * (per_row < count)
        if width / across >= setter.needed(route, alone=lines == 1):
            break
    slot = min(width / across, _WIDEST)
    left = (width - slot * across) / 2
    return tuple(_row(route, range(start, start + per_row), setter, left, slot) for start in range(0, count, per_row))


@frozen
class _Setter:
    """Sets the texts of stops and legs."""

    looks: dict[Role, Lettering]

    def needed(self, route: Route, *, alone: bool) -> float:
        """Return the distance of stops that no word has to be cut for, up to a limit.

        In a row ``alone`` a long word over a leg may reach over the legs beside it where their words leave room.
        """
        stops = (self.longest(_of_stop(stop)) + _AIR for stop in route.stops)
        legs = [self.longest(_of_leg(leg)) for leg in route.legs]
        if not alone:
            return min(max(_NARROWEST, *stops, *(one + _AIR for one in legs)), _WIDEST)
        beside = ((one + other) / 2 + _AIR for one, other in pairwise(legs))
        return min(max(_NARROWEST, *stops, *beside, *(one / _OVERHANG for one in legs)), _WIDEST)

    def longest(self, texts: tuple[_Text, ...]) -> float:
        """Return how wide the longest word of a label is, with the room that it needs."""
        words = ((self.looks[role], word) for role, text in texts for word in text.split(" "))
        return max((look.face.width(word, look.size) for look, word in words), default=0.0) * SPARE

    def widths(self, legs: Sequence[Leg], slot: float) -> list[float]:
        """Return how wide the labels of legs may be: what a long word takes, its neighbours give."""
        room = slot - _AIR
        longest = [0.0, *(self.longest(_of_leg(leg)) for leg in legs), 0.0]
        own = [
            min(one, max(room, 2 * room - max(before, after)))
            for before, one, after in zip(longest, longest[1:], longest[2:], strict=False)
        ]
        beside = zip([0.0, *own], own, [*own[1:], 0.0], strict=False)
        return [one if one > room else min(room, 2 * room - max(before, after)) for before, one, after in beside]

    def label(self, texts: tuple[_Text, ...], width: float) -> tuple[RouteText, ...]:
        """Return texts in lines of a width."""
        return tuple(
            RouteText(role, text, look.face.lines(text, look.size, width / SPARE), look)
            for role, text in texts
            if text
            for look in (self.looks[role],)
        )


def _of_stop(stop: Stop) -> tuple[_Text, ...]:
    return ("stop", stop.name), ("detail", stop.detail)


def _of_leg(leg: Leg) -> tuple[_Text, ...]:
    return ("leg", leg.label), ("detail", leg.detail)


def _row(route: Route, stops: range, setter: _Setter, left: float, slot: float) -> RouteRow:
    """Return the row of some stops, given by their places, that begins at ``left``."""
    start, end = stops.start, stops.stop
    width = slot - _AIR
    under = [setter.label(_of_stop(stop), width) for stop in route.stops[start:end]]
    legs = route.legs[start:end]
    widths = setter.widths(legs, slot)
    over = [setter.label(_of_leg(leg), room) for leg, room in zip(legs, widths, strict=True)]
    above, below = (max(map(_height, labels), default=0.0) for labels in (over, under))
    line = _AIR + above + RADIUS
    last = len(route.stops) - 1
    parts: list[Dot | Way | RouteLabel] = []
    if start:
        parts.append(Way(route.legs[start - 1].mode, left, left + slot / 2 - RADIUS))
    for place, words in enumerate(under):
        centre = left + slot * (place + 0.5)
        parts.append(Dot(centre, start + place in {0, last}))
        top = line + RADIUS + _AIR
        parts.append(RouteLabel(words, centre - width / 2, top, width, below, above=False))
        if place < len(legs):
            right = centre + slot - RADIUS * (start + place + 1 < end)
            # Out of the row the line goes on to the end of the drawing, half a slot behind the last stop's own.
            parts.append(Way(legs[place].mode, centre + RADIUS, right))
            room = widths[place]
            parts.append(RouteLabel(over[place], centre + (slot - room) / 2, _AIR, room, above, above=True))
    return RouteRow(line + RADIUS + _AIR + below + _AIR, line, tuple(parts))


def _height(words: tuple[RouteText, ...]) -> float:
    return total(len(one.lines) * one.look.leading for one in words)
