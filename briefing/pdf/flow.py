"""Boxes, and how they fill pages: from top to bottom, broken only where a reader would not mind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field

from briefing.document import Block
from briefing.pdf.pen import Pen
from briefing.pdf.tagging import Artifact, Element
from briefing.records import frozen, replace

Draw = Callable[[Pen, float, float], None]
"""Draws a box: (pen, left edge of the text area, top of the box)."""

DECORATION = Artifact("Layout")


@frozen
class Box:
    """A part of a page that is not broken: a line of text, a row of a table, a chart.

    Attributes:
        block: The node of the document tree that it shows a part of.
        height: Its height in points.
        draw: What draws its text, or the whole of a figure.
        under: What draws the rules and backgrounds that say nothing; those of a page come before all its text.
        lower: What draws a chart lower, with type of the same size, where its page has no room for all of it: (part of
            its usual height) → the whole of it.
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
    tag: Element | Artifact = DECORATION


@frozen
class Placed:
    """A box and the distance of its top from the top of the text area."""

    box: Box
    top: float


Page = tuple[Placed, ...]


def kept(boxes: Sequence[Box], *, to_next: bool = False) -> list[Box]:
    """Return boxes that stay together on a page; ``to_next``: and with what follows."""
    last = len(boxes) - 1
    return [
        replace(box, keep=True) if not box.keep and (to_next or index < last) else box
        for index, box in enumerate(boxes)
    ]


def fitted(box: Box, height: float) -> Box:
    """Return a drawing made small enough for a page: an odd chart is rather small than cut off."""
    if box.height <= height:
        return box
    scale = height / box.height

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.scaled(x, top, scale):
            box.draw(pen, 0.0, 0.0)

    return replace(box, height=height, draw=draw)


def lowered(box: Box, part: float) -> Box:
    """Return a chart drawn at a part of its usual height, if that makes it lower; another box as it is."""
    made = box.lower(part) if box.lower else box
    return replace(box, height=made.height, draw=made.draw) if made.height < box.height else box


def figure(box: Box, tag: Element, width: float) -> Box:
    """Return a drawing as a figure of the structure, or a part of one."""

    def draw(pen: Pen, x: float, top: float) -> None:
        pen.covers((x, top - box.height, x + width, top))
        box.draw(pen, x, top)

    return replace(box, draw=draw, tag=tag)
