"""Boxes, and how they fill pages: from top to bottom, broken only where a reader would not mind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from briefing.document import Block
from briefing.pdf.pen import Pen
from briefing.pdf.tagging import Artifact, Element

Draw = Callable[[Pen, float, float], None]
"""Draws a box: (pen, left edge of the text area, top of the box)."""

DECORATION = Artifact("Layout")
_LOWEST = 0.8
"""Of its height: what a chart keeps at least."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a page that is not broken: a line of text, a row of a table, a chart.

    Attributes:
        block: The node of the document tree that it shows a part of.
        height: Its height in points.
        draw: What draws its text, or the whole of a figure.
        under: What draws the rules and backgrounds that say nothing; those of a page come before all its text.
        lower: What draws the same lower, with type of the same size: (height in points) → a box, which may be higher
            than asked; None for what has one height.
        least: The height that it is asked for at least.
        tag: The element of the structure that what ``draw`` draws belongs to, unless that says so itself; an artifact
            for what says nothing new, such as a header that is repeated.
        before: The space above it, which falls away at the top of a page.
        after: The space below it; of this and the next box's ``before`` the larger counts.
        keep: No page ends after it (a heading, the first line of a paragraph).
        snap: Its top lies on the grid.
        repeat: The boxes drawn again when a page begins with this box (a table's header).
        floats: It belongs to an exhibit that may stand at the top of the next page, after text that follows it.
        parts: It stays with the next one only while no page is left blank for that (rows of a short table).
        passes: It is text that an exhibit may be passed by: not a heading, nor a table.
    """

    block: Block | None
    height: float
    draw: Draw
    before: float = 0.0
    after: float = 0.0
    keep: bool = False
    snap: bool = False
    repeat: tuple[Box, ...] = field(default=())
    parts: bool = False
    floats: bool = False
    passes: bool = False
    under: Draw | None = None
    lower: Callable[[float], Box] | None = None
    least: float = 0.0
    tag: Element | Artifact = DECORATION


@dataclass(frozen=True, slots=True)
class Placed:
    """A box and the distance of its top from the top of the text area."""

    box: Box
    top: float


Page = tuple[Placed, ...]


def kept(boxes: Sequence[Box], *, to_next: bool = False) -> list[Box]:
    """Return boxes that stay together on a page; ``to_next``: and with what follows."""
    last = len(boxes) - 1
    return [replace(box, keep=True) if to_next or index < last else box for index, box in enumerate(boxes)]


def fitted(box: Box, height: float) -> Box:
    """Return a drawing made small enough for a page: an odd chart is rather small than cut off."""
    if box.height <= height:
        return box
    scale = height / box.height

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.scaled(x, top, scale):
            box.draw(pen, 0.0, 0.0)

    return replace(box, height=height, draw=draw)


def with_lower(box: Box, lower: Callable[[float], Box]) -> Box:
    """Return a drawing that ``lower`` draws again at four fifths of its height at least."""
    return replace(box, lower=lower, least=box.height * _LOWEST)


def lowered_by(box: Box, share: float) -> Box:
    """Return a box drawn lower by a share of what it can be; another kind of box as it is."""
    if box.lower is None or share <= 0 or box.height <= box.least:
        return box
    made = box.lower(box.height - (box.height - box.least) * share)
    return replace(box, height=made.height, draw=made.draw)


def figure(box: Box, tag: Element, width: float) -> Box:
    """Return a drawing as a figure of the structure, or a part of one."""

    def draw(pen: Pen, x: float, top: float) -> None:
        pen.covers((x, top - box.height, x + width, top))
        box.draw(pen, x, top)

    return replace(box, draw=draw, tag=tag)
