"""How series are told apart, in colour and in grey: fills with their edges, lines with their dashes and marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from briefing.records import frozen
from briefing.scene.colours import is_seen, lighter, seen

Dash = Literal["solid", "dash", "dot", "dash-dot"]
Shape = Literal["circle", "square", "diamond", "triangle"]

_DASHES: tuple[Dash, ...] = ("solid", "dash", "dot", "dash-dot")
_SHAPES: tuple[Shape, ...] = ("circle", "square", "diamond", "triangle")


@frozen
class SeriesLook:
    """The look of a series: colours as ``#rrggbb``.

    Attributes:
        fill: What its bars are filled with.
        edge: The edge of bars: empty where the fill is seen without one.
        faint: What the part of a bar is filled with that a range may reach to; its edge is ``line``.
        line: The colour of its line and marks, which is seen on white paper.
        dash: The dashes of its line.
        shape: Its marks.
        solid: Whether marks are filled; else they are rings.
    """

    fill: str
    edge: str
    faint: str
    line: str
    dash: Dash
    shape: Shape
    solid: bool


def look(colours: Sequence[str], muted: str, index: int) -> SeriesLook:
    """Return the look of a series by its place, where a theme has colours for series and one for what is muted."""
    fill = colours[index % len(colours)]
    return SeriesLook(
        fill=fill,
        edge="" if is_seen(fill) else seen(muted),
        faint=lighter(fill),
        line=seen(fill),
        dash=_DASHES[index % len(_DASHES)],
        shape=_SHAPES[index % len(_SHAPES)],
        solid=index % 2 == 0,
    )
