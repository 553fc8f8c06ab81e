"""Columns of a table: as wide as what stands in them asks for, the same in every format.

As in the automatic layout of tables in CSS 2.1 (17.5.2.2), widths lie between that at which no word is broken and
that at which nothing is wrapped. Columns that need little get it; the others share what is left so that the table is
low. Where even words do not fit, the longest are broken by hyphens, then cut; figures never are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from briefing.document import Cell, Column, Row, Table
from briefing.records import frozen, replace
from briefing.scene.faces import SPARE, Fonts
from briefing.scene.hyphens import Hyphenate, whole
from briefing.scene.table import HEAD_SMALLER, Extent, column_cells, extent, figure_widths
from briefing.totals import total

SIDE: Final = 1.8
"""Left and right of the text in a cell, in millimetres."""
BESIDE: Final = 2.6
"""In millimetres: what a column of words stands farther from a column of figures, which end where it begins."""
_POINTS_PER_MM: Final = 72 / 25.4
_LONG: Final = 0.4
"""A word that is wider than this part of the table is broken rather than given its column."""
_SHOWS_NOT: Final = 0.1  # points
_SEARCH: Final = 40  # halvings of an interval
_LOOSE: Final = 1.02  # what a line is given beside its width
_RAGGED: Final = 1.08  # what text needs over several lines, to its length on one
_SHORT: Final = 0.28  # of the room: what needs no more than that is not wrapped
_STEPS: Final = (12, 24, 48, 96)  # parts of the room: by one of these a column is widened at another's cost
_TRIALS: Final = 12  # with each of them
_MOST_ROWS: Final = 100  # what the first rows ask for will do for the others


@frozen
class Lane:
    """A column in its place, in points from the left edge of the table: its edges, and those of the text in it."""

    left: float
    right: float
    start: float
    end: float

    @property
    def width(self) -> float:
        """The width of the text."""
        return self.end - self.start


@frozen
class Type:
    """What the cells of a table are set in; ``size`` is that of the body, in points."""

    fonts: Fonts
    size: float
    hyphenate: Hyphenate

    def cell(self, row: Row, cell: Cell) -> Extent:
        """Return how wide the text of a cell of the body is."""
        return extent(cell.content, self.fonts, self.size, self.hyphenate, bold=row.role != "body")

    def head(self, cell: Cell) -> Extent:
        """Return how wide the text of a cell of the head is."""
        return extent(cell.content, self.fonts, self.size - HEAD_SMALLER, self.hyphenate, bold=True)


def lanes(table: Table, kind: Type, room: float) -> tuple[Lane, ...]:
    """Return the columns of a table that is ``room`` points wide."""
    side = SIDE * _POINTS_PER_MM
    before = [side + (BESIDE * _POINTS_PER_MM if stands_beside(table, index) else 0) for index in _indices(table)]
    text = room - total(before) - side * len(before)
    found: list[Lane] = []
    at = 0.0
    extents, lengths = _measured(table, replace(kind, hyphenate=whole))
    found_widths = widths(table.columns, extents, text, lengths, lambda: _measured(table, kind)[0])
    for index, width in enumerate(found_widths):
        start = at + before[index]
        found.append(Lane(at, start + width + side, start, start + width))
        at = found[-1].right
    return tuple(found)


def stands_beside(table: Table, index: int) -> bool:
    """Tell whether a column is one of words right of one of figures."""
    columns = table.columns
    return index > 0 and columns[index].align == "left" and columns[index - 1].align != "left"


def _measured(table: Table, kind: Type) -> tuple[list[Extent], list[dict[int, float]]]:
    """Return how wide each column's text is: that of its widest cells; and how long that of each row is on one line.

    The latter is by the columns of a row; figures are left out.
    """
    extents: list[Extent] = []
    lengths = {id(row): dict[int, float]() for row in (*table.header, *table.rows)}
    for index, one in enumerate(table.columns):
        found = Extent()
        before = fraction = 0.0
        for row, cell in column_cells(table.rows, index):
            bold = row.role != "body"
            sides = figure_widths(cell.content, kind.fonts, kind.size, bold=bold) if one.align == "decimal" else None
            if sides is None:
                own = kind.cell(row, cell)
                found = found.over(own)
                if one.align == "left":
                    lengths[id(row)][index] = own.natural
            else:
                before, fraction = max(before, sides[0]), max(fraction, sides[1])
        for row, cell in column_cells(table.header, index):
            own = kind.head(cell)
            found = found.over(own)
            lengths[id(row)][index] = own.natural
        extents.append(found.over(Extent.firm(before + fraction)))
    return extents, list(lengths.values())


def _indices(table: Table) -> range:
    return range(len(table.columns))


# ------------------------------------------------------------------------------------------------------------- widths


def widths(
    columns: Sequence[Column],
    extents: Sequence[Extent],
    room: float,
    rows: Sequence[Mapping[int, float]] = (),
    broken: Callable[[], Sequence[Extent]] | None = None,
) -> list[float]:
    """Return the widths of columns that together fill a room; ``rows`` tells how long the text in each column is.

    Where nothing need be wrapped, columns have their shares of the room, widened where one needs more at the others'
    cost. Only where words must be broken is it asked how wide they are then (``broken``; without it ``extents`` tell).
    """
    cut = [one.cut for one in extents]
    words = [max(min(one.whole, room * _LONG), one.cut) for one in extents]
    spared = [width * SPARE for width in words]
    natural = [max(one.natural * _LOOSE, width) for one, width in zip(extents, spared, strict=True)]
    if total(natural) <= room:
        return _shared(columns, natural, room)
    for least in (_even(columns, spared), spared):
        if total(least) <= room:
            most = [max(pair) for pair in zip(least, natural, strict=True)]
            wordy = [one.align == "left" for one in columns]  # of the others only the heads may be wrapped
            return _lowest(least, most, wordy, room, rows)
    if total(words) <= room:
        return _between(words, spared, room)
    hyphenated = [max(min(one.hyphenated, room * _LONG), one.cut) for one in (broken() if broken else extents)]
    for least, most in (*_fewer_broken(hyphenated, words), (hyphenated, words), (cut, hyphenated)):
        if total(least) <= room:
            return _levelled(least, most, room)
    return [width / total(cut) * room for width in cut]


def _fewer_broken(least: Sequence[float], most: list[float]) -> Iterator[tuple[list[float], list[float]]]:
    """Yield the least that columns have where only the widest gives way, by half at most; the two widest; and so on."""
    by_width = sorted(range(len(most)), key=lambda index: most[index], reverse=True)
    for count in range(1, len(most)):
        broken = set(by_width[:count])
        yield (
            [
                max(low, high / 2) if at in broken else high
                for at, (low, high) in enumerate(zip(least, most, strict=True))
            ],
            most,
        )


def _lowest(
    least: Sequence[float],
    most: Sequence[float],
    wordy: Sequence[bool],
    room: float,
    rows: Sequence[Mapping[int, float]],
) -> list[float]:
    """Return the widths that make the table lowest, where columns of words that need little have what they need."""
    level, rows = _levelled(least, most, room), rows[:_MOST_ROWS]
    held = [
        wanted if words and wanted <= min(width + _SHOWS_NOT, room * _SHORT) else low
        for low, wanted, width, words in zip(least, most, level, wordy, strict=True)
    ]
    found = _between(held, most, room)
    free = [index for index, low in enumerate(held) if low < most[index]]
    pairs = [(off, to) for off in free for to in free if off != to]
    for step in (room / parts for parts in _STEPS):
        for _ in range(_TRIALS):
            moves = [_moved(found, off, to, step) for off, to in pairs if found[off] - step >= held[off]]
            best = min(moves, key=lambda one: _height(one, rows), default=found)
            if _height(best, rows) >= _height(found, rows):
                break
            found = best
    return found


def _moved(found: Sequence[float], off: int, to: int, step: float) -> list[float]:
    return [width + step * ((index == to) - (index == off)) for index, width in enumerate(found)]


def _height(found: Sequence[float], rows: Sequence[Mapping[int, float]]) -> tuple[int, float]:
    """Return about how many lines rows take in columns of these widths, and how full they are."""
    lines = total(max((_lines_of(length, found[at]) for at, length in row.items()), default=1) for row in rows)
    return lines, total(max((length / max(found[at], 1.0) for at, length in row.items()), default=0.0) for row in rows)


def _lines_of(length: float, width: float) -> int:
    return 1 if length <= width else max(2, -int(-length * _RAGGED // max(width, 1.0)))


def _even(columns: Sequence[Column], found: Sequence[float]) -> list[float]:
    """Return widths of which those of figures are all as wide as the widest."""
    widest = max((width for one, width in zip(columns, found, strict=True) if one.align == "decimal"), default=0.0)
    return [max(width, widest) if one.align == "decimal" else width for one, width in zip(columns, found, strict=True)]


def _shared(columns: Sequence[Column], needs: Sequence[float], room: float) -> list[float]:
    """Return the shares of columns, of which none is narrower than it needs."""
    shares = float(total(column.width for column in columns)) or 1.0
    found = [max(float(column.width), 0.0) / shares * room for column in columns]
    for _ in columns:  # each round gives to those in need and takes from those with most to spare
        lack = total(max(need - width, 0.0) for need, width in zip(needs, found, strict=True))
        spare = total(max(width - need, 0.0) for need, width in zip(needs, found, strict=True))
        if lack < _SHOWS_NOT:
            break
        found = [
            need if width < need else width - (width - need) / spare * lack
            for need, width in zip(needs, found, strict=True)
        ]
    return found


def _between(least: Sequence[float], most: Sequence[float], room: float) -> list[float]:
    """Return widths that lie as far between two for every column."""
    part = (room - total(least)) / (total(most) - total(least))
    return [low + (high - low) * part for low, high in zip(least, most, strict=True)]


def _levelled(least: Sequence[float], most: Sequence[float], room: float) -> list[float]:
    """Return the most of every column but the widest, which give way down to the same width, and no further."""
    low, high = 0.0, max(most)
    for _ in range(_SEARCH):
        level = (low + high) / 2
        if total(_capped(least, most, level)) > room:
            high = level
        else:
            low = level
    return _capped(least, most, low)


def _capped(least: Sequence[float], most: Sequence[float], level: float) -> list[float]:
    return [max(one, min(other, level)) for one, other in zip(least, most, strict=True)]
