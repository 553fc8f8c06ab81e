"""What a chart is drawn of: bars, lines, rules and words, each in its place.

Lengths are points. A drawing hangs down from its top: ``x`` grows to the right from its left edge, ``y`` upwards, so
that places in it have a ``y`` below zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from briefing.records import frozen
from briefing.scene.axis import Axis
from briefing.scene.collision import Area, overlap

Spot = tuple[float, float]

#: What words are: a value, one on a bar's own colour, a tick of the axis, a category, a series, or a title.
Role = Literal["value", "inside", "tick", "category", "series", "title"]


@frozen
class Bar:
    """A bar or a part of one in the colour of a series; ``faint``: it is what a range may reach to."""

    area: Area
    series: int
    faint: bool = False


@frozen
class Curve:
    """A piece of a line; ``marked`` with the mark of its series at each spot."""

    series: int
    spots: tuple[Spot, ...]
    marked: bool = True


@frozen
class Rule:
    """A level or upright rule: of the grid, of the base that bars stand on, or of a range on the line of a series."""

    ends: tuple[Spot, Spot]
    role: Literal["grid", "base", "range"]
    series: int = 0


@frozen
class Words:
    """A text in its lines, one below the other in an area; ``anchor`` 0 is flush left there, 0.5 centred, 1 right.

    ``upright`` ones are read from below; they have one line. A value is that of a point, by its ``series`` and
    ``index``.
    """

    text: str
    lines: tuple[str, ...]
    area: Area
    role: Role
    anchor: float = 0.5
    upright: bool = False
    series: int = 0
    index: int = 0


Part = Bar | Curve | Rule | Words


@frozen
class Drawing:
    """A chart, or the plot of one, in the order in which it is drawn.

    Attributes:
        height: How far down it reaches.
        parts: What it consists of.
        axis: The value axis.
        ticks: Whether the axis shows its numbers and grid: where not all values are written.
        legend: Whether names of the series stand in a legend: where the plot does not name them.
    """

    height: float
    parts: tuple[Part, ...]
    axis: Axis
    ticks: bool
    legend: bool

    @property
    def words(self) -> Iterator[Words]:
        """Yield all that is written."""
        return (part for part in self.parts if isinstance(part, Words))

    def written(self, series: int) -> frozenset[int]:
        """Return the places of the points of a series whose values are written."""
        values = (words for words in self.words if words.role in {"value", "inside"})
        return frozenset(words.index for words in values if words.series == series)


def reach(parts: Iterable[Part], lowest: float) -> float:
    """Return how far down words reach, or at least to ``lowest``."""
    return -min(lowest, *(part.area[1] for part in parts if isinstance(part, Words)), 0.0)


def free(area: Area, taken: Iterable[Area]) -> bool:
    """Tell whether an area has nothing in common with others."""
    return not any(overlap(area, other) for other in taken)


def level(y: float, left: float, right: float, taken: Iterable[Area]) -> Iterator[Rule]:
    """Yield the pieces of a grid line between the areas that are taken."""
    at = left
    for area_left, low, width, height in sorted(taken):
        if low < y < low + height and area_left + width > at and area_left < right:
            if area_left > at:
                yield Rule(((at, y), (area_left, y)), "grid")
            at = area_left + width
    if at < right:
        yield Rule(((at, y), (right, y)), "grid")
