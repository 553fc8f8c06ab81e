"""Whether what is read together stands together on the page: a figure elsewhere is another figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefing.verify.pdf_content import Show
from briefing.verify.words import plain

Placed = tuple[int, Show]

_LINE = 0.6  # of the size: what is less apart stands on one line
_UP = 0.9  # of the size: what is farther up than that is on a line above
_SLACK = 1.5  # points by which rows may reach into each other


def flow_faults(flow: Sequence[Placed]) -> Iterator[str]:
    """Yield the pieces of a passage that do not stand after the one before, to the right of it or below."""
    for (page, last), (other, show) in pairwise([placed for placed in flow if placed[1].text.strip()]):
        if page != other or last.is_turned or show.is_turned:
            continue
        size = max(last.size, show.size)
        is_above = show.y > last.y + size * _UP
        is_before = abs(show.y - last.y) < size * _LINE and show.x < last.right - size * _LINE
        if is_above or is_before:
            yield f"page {page + 1}: “{plain(show.text)}” stands elsewhere than it is read"


@dataclass(slots=True)
class Rows:
    """The rows of a table, as they stand on the page."""

    name: str
    faults: list[str] = field(default_factory=list)
    has_high_cells: bool = False
    _bottoms: dict[int, float] = field(default_factory=dict)

    def row(self, cells: Sequence[Sequence[Placed]]) -> None:
        """Add a row with what is shown in its cells."""
        seen = [[placed for placed in cell if placed[1].text.strip()] for cell in cells]
        full = [cell for cell in seen if cell]
        if self.has_high_cells or not full:
            return
        lefts = [min(show.x for _, show in cell) for cell in full]
        if any(left >= right for left, right in pairwise(lefts)):
            self.faults.append(
                f"page {full[0][0][0] + 1}, {self.name}: a cell stands in another column than it is read"
            )
        places: dict[int, list[float]] = {}
        for page, show in (placed for cell in full for placed in cell):
            places.setdefault(page, []).append(show.y)
        for page, heights in places.items():
            if max(heights) >= self._bottoms.get(page, float("inf")) + _SLACK:
                self.faults.append(f"page {page + 1}, {self.name}: a cell stands in another row than it is read")
            self._bottoms[page] = min(*heights, self._bottoms.get(page, float("inf")))


def item_faults(passages: Sequence[Sequence[Placed]]) -> Iterator[str]:
    """Yield what is wrong with passages that belong together, as in a panel: they stand below each other."""
    full = [[placed for placed in passage if placed[1].text.strip()] for passage in passages]
    for last, passage in pairwise([passage for passage in full if passage]):
        if last[0][0] != passage[0][0]:
            continue
        is_beside = _left(last) > _right(passage) or _left(passage) > _right(last)
        is_above = max(show.y for _, show in passage) > min(show.y for _, show in last)
        if is_beside or is_above:
            text = plain("".join(show.text for _, show in passage))
            yield f"page {passage[0][0] + 1}: “{text}” stands elsewhere than it is read"


def _left(passage: Sequence[Placed]) -> float:
    return min(show.x for _, show in passage)


def _right(passage: Sequence[Placed]) -> float:
    return max(show.right for _, show in passage)


def lines(shows: Sequence[Show]) -> Iterator[list[Show]]:
    """Yield pieces of text line by line, as a person reads a page that has no structure: down, then to the right."""
    line: list[Show] = []
    for show in sorted(shows, key=lambda show: (-show.y, show.x)):
        if line and abs(line[0].y - show.y) > max(line[0].size, show.size) * 0.4:
            yield sorted(line, key=lambda show: show.x)
            line = []
        line.append(show)
    if line:
        yield sorted(line, key=lambda show: show.x)
