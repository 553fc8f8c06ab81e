"""Boxes, and how they fill pages: from top to bottom, broken only where a reader would not mind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefing.document import Block
from briefing.pdf.pen import Pen
from briefing.pdf.tagging import Artifact, Element

Draw = Callable[[Pen, float, float], None]
"""Draws a box: (pen, left edge of the text area, top of the box)."""

DECORATION = Artifact("Layout")
_BLANK = 0.12
"""Of a page: an exhibit is moved for no less than that."""
_PASSED = 2
"""How many blocks of text may come before an exhibit that they follow."""
_SLACK = 0.01  # points that a rounding may be out


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
        tag: The element of the structure that what ``draw`` draws belongs to, unless that says so itself; an artifact
            for what says nothing new, such as a header that is repeated.
        before: The space above it, which falls away at the top of a page.
        after: The space below it; of this and the next box's ``before`` the larger counts.
        keep: No page ends after it (a heading, the first line of a paragraph).
        snap: Its top lies on the grid.
        repeat: The boxes drawn again when a page begins with this box (a table's header).
        floats: It belongs to an exhibit that may stand at the top of the next page, after text that follows it.
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
    floats: bool = False
    passes: bool = False
    under: Draw | None = None
    lower: Callable[[float], Box] | None = None
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


def figure(box: Box, tag: Element, width: float) -> Box:
    """Return a drawing as a figure of the structure, or a part of one."""

    def draw(pen: Pen, x: float, top: float) -> None:
        pen.covers((x, top - box.height, x + width, top))
        box.draw(pen, x, top)

    return replace(box, draw=draw, tag=tag)


class _Pages:
    """Pages in the making."""

    def __init__(self, height: float, grid: float, first: float) -> None:
        self.height = height
        self.grid = grid
        self.pages: list[list[Placed]] = [[]]
        self.at = first
        self.after = 0.0
        self.begun = False  # whether the page holds more than what is repeated at its top

    def top_of(self, box: Box, at: float, after: float) -> float:
        """Return where a box goes that follows what ends at ``at``."""
        top = at + max(box.before, after) if at else 0.0
        if box.snap:
            steps = (top - _SLACK) / self.grid
            top = max(0.0, -(-steps // 1) * self.grid)
        return top

    def fits(self, unit: Sequence[Box], at: float, after: float) -> bool:
        """Tell whether boxes that stay together fit below ``at``."""
        for box in unit:
            at = self.top_of(box, at, after) + box.height
            after = box.after
        return at <= self.height + _SLACK

    def place(self, box: Box) -> None:
        """Put a box below the last one."""
        top = self.top_of(box, self.at, self.after)
        self.pages[-1].append(Placed(box, top))
        self.at, self.after = top + box.height, box.after
        self.begun = True

    def leaves_blank(self, unit: Sequence[Box]) -> bool:
        """Tell whether boxes that stay together fit a whole page, but not this one, of which they leave much blank."""
        blank = self.height - self.at > _BLANK * self.height
        return self.begun and blank and not self.fits(unit, self.at, self.after) and self.fits(unit, 0.0, 0.0)

    def fill(self, unit: Sequence[Box]) -> None:
        """Put boxes below the last one, on the next page what does not fit."""
        for box in unit:
            if self.begun and not self.fits([box], self.at, self.after):
                self.turn(first=box)
            self.place(box)

    def turn(self, *, exhibit: Sequence[Box] = (), first: Box | None = None) -> None:
        """Begin a page with an exhibit that waited for it, or with what is repeated for the box that follows."""
        self.pages.append([])
        self.at = self.after = 0.0
        for box in (*exhibit, *(first.repeat if first else ())):
            self.place(box)
        self.begun = bool(exhibit)


def paginate(boxes: Sequence[Box], height: float, grid: float, first: float = 0.0) -> tuple[Page, ...]:
    """Return boxes on pages; what must stay together but fits no page is broken where the page ends.

    On the first page they begin at ``first`` below its top. An exhibit that would leave too much of a page blank waits
    for the next one, while the text after it, at most two blocks and of the same section, fills the page.
    """
    pages = _Pages(height, grid, first)
    waiting: list[Box] = []
    passed: list[Block | None] = []
    for unit in _units(boxes):
        head = unit[0]
        if waiting:
            if not passed or passed[-1] is not head.block:
                passed.append(head.block)
            if not head.passes or len(passed) > _PASSED or not pages.fits(unit, pages.at, pages.after):
                pages.turn(exhibit=waiting)
                waiting, passed = [], []
        if head.floats and pages.leaves_blank(unit):
            waiting = unit
            continue
        if pages.begun and not pages.fits(unit, pages.at, pages.after):
            pages.turn(first=head)
        pages.fill(unit)
    if waiting:
        pages.turn(exhibit=waiting)
    return tuple(tuple(page) for page in pages.pages)


def _units(boxes: Sequence[Box]) -> Iterator[list[Box]]:
    """Yield boxes that stay together."""
    unit: list[Box] = []
    for box in boxes:
        unit.append(box)
        if not box.keep:
            yield unit
            unit = []
    if unit:
        yield unit
