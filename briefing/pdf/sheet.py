"""A page in the making: what has been put on it, and what else would fit."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.pdf.flow import Box, Page, Placed, lowered
from briefing.records import changing, replace

_SLACK = 0.01  # points that a rounding may be out
LOWER = (0.95, 0.9, 0.85, 0.8)
"""The parts of their usual height that charts may have."""
_LOWER = 2  # what the first of these costs; each further one, one more


@changing
class Sheet:
    """A page in the making: units and their boxes in the order in which they stand."""

    height: float
    grid: float
    first: float
    parts: list[tuple[int, tuple[Box, ...]]]
    at: float
    usual: float  # how high other pages are
    after: float = 0.0
    begun: bool = False
    cost: float = 0.0

    def copied(self) -> Sheet:
        """Return the same page, to go on in another way."""
        return replace(self, parts=list(self.parts))

    def _top_of(self, box: Box, at: float, after: float) -> float:
        """Return where a box goes that follows what ends at ``at``."""
        top = at + max(box.before, after) if at else 0.0
        if box.snap and self.grid:
            steps = (top - _SLACK) / self.grid
            top = max(0.0, -(-steps // 1) * self.grid)
        return top

    def end(self, boxes: Sequence[Box], at: float | None = None, after: float = 0.0) -> float:
        """Return where boxes would end, below the last one or below ``at``."""
        at, after = (self.at, self.after) if at is None else (at, after)
        for box in boxes:
            top = self._top_of(box, at, after) if after or box.before or box.snap else at  # as most lines follow others
            at, after = top + box.height, box.after
        return at

    def fits(self, boxes: Sequence[Box]) -> bool:
        """Tell whether boxes fit below the last one."""
        return self.end(boxes) <= self.height + _SLACK

    def fits_a_page(self, boxes: Sequence[Box]) -> bool:
        """Tell whether boxes fit a page of their own."""
        return self.end(boxes, 0.0) <= self.usual + _SLACK

    @property
    def blank(self) -> float:
        """Return the part of the page that is blank at its foot."""
        return max(0.0, 1 - self.at / self.height)

    def put(self, unit: int, boxes: Sequence[Box], *, begins: bool = True) -> None:
        """Put boxes of a unit below the last one."""
        self._put(unit, boxes, self.end(boxes), begins=begins)

    def takes(self, unit: int, boxes: Sequence[Box]) -> bool:
        """Put boxes of a unit below the last one, if they fit there, and tell whether they do."""
        end = self.end(boxes)
        if end > self.height + _SLACK:
            return False
        self._put(unit, boxes, end, begins=True)
        return True

    def _put(self, unit: int, boxes: Sequence[Box], end: float, *, begins: bool) -> None:
        if boxes:
            self.at, self.after = end, boxes[-1].after
        self.parts.append((unit, tuple(boxes)))
        self.begun = self.begun or begins

    def cleared(self, count: int) -> Sheet:
        """Return the page with the first parts alone."""
        made = replace(self, parts=[], at=self.first, after=0.0, begun=False)
        for unit, boxes in self.parts[:count]:
            made.put(unit, boxes, begins=unit >= 0)
        return made

    def with_all(self, index: int, more: Sequence[Box]) -> Sheet | None:
        """Return the page with more boxes, its charts lower if these need it; None where that is not enough."""
        return self if self.takes(index, more) else self.lower_with(index, more)

    def lower_with(self, index: int, more: Sequence[Box]) -> Sheet | None:
        """Return the page with more boxes, its charts as much lower as these need; None where they need too much."""
        every = [*more, *(box for _, boxes in self.parts for box in boxes)]
        if not any(box.lower for box in every):
            return None
        for cost, part in enumerate(LOWER, _LOWER):
            made = self.cleared(0)
            for unit, boxes in self.parts:
                made.put(unit, [lowered(box, part) for box in boxes], begins=unit >= 0)
            last = [lowered(box, part) for box in more]
            if made.takes(index, last):
                made.cost += cost
                return made
        return None

    def placed(self) -> Page:
        """Return the boxes with their places."""
        at, after = self.first, 0.0
        found: list[Placed] = []
        for _, boxes in self.parts:
            for box in boxes:
                top = self._top_of(box, at, after)
                found.append(Placed(box, top))
                at, after = top + box.height, box.after
        return tuple(found)
