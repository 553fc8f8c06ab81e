"""The make-up of pages: which box stands on which page, sought among the ways that an editor would accept.

A page is filled from top to bottom. Where what comes next does not fit and would leave too much of the page blank, an
exhibit may stand after the text that follows it or before the text that it follows, unless that names it, the charts of
the page may be lower, or a table may be parted. All such ways are followed, page by page, the best of them kept; when
no way is good, they are tried again with other space between the parts of the whole paper.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing import extracts
from briefing.document import Block, Chart, Reference, Route, Table
from briefing.pdf.flow import Box, Page, lowered
from briefing.pdf.sheet import Sheet
from briefing.records import frozen, replace

_BLANK = 0.12
"""Of a page: what its foot may leave blank."""
_SHORT = 0.25
"""Of a page: what the last one fills at least, where that can be had."""
_PASSED = 2
"""How many blocks of text may come between an exhibit and its place."""
_SPACES = ((0.9, 0.95), (0.8, 0.9), (0.7, 0.8), (1.15, 1.0), (1.3, 1.0))
"""Parts of the usual space between parts and of the usual height of charts, the whole paper alike, as they are tried.

Where no tighter ones bring a short last page back, more space fills it.
"""
_FOLLOWED = 6  # ways that are followed from one page to the next

# What a way costs. A flaw is worse than what avoids it; twelve per cent more of a page blank is as bad as another.
_FLAW, _WORSE = 40.0, 8.0
_LESS = 0.25  # of a flaw: for less than that the spaces of a paper stay as they are
_WAIT, _RISE, _PART = 3.0, 4.0, 12.0


@frozen
class _Unit:
    """Boxes that stay together, and what may be done with them.

    Attributes:
        boxes: All of them.
        lead: How many of them are a heading, before an exhibit that may wait.
        floats: After the lead they are an exhibit that may wait, or rise.
        passes: They are text that an exhibit may be passed by.
    """

    boxes: tuple[Box, ...]
    lead: int
    floats: bool
    passes: bool

    @classmethod
    def of(cls, boxes: Sequence[Box]) -> _Unit:
        """Return boxes as a unit."""
        floats = [box.floats for box in boxes]
        lead = floats.index(True) if True in floats else len(boxes)
        return cls(tuple(boxes), lead, lead < len(boxes) and all(floats[lead:]), boxes[0].passes)

    @property
    def block(self) -> Block | None:
        """Return the node of the tree that it begins with."""
        return self.boxes[0].block


class _Place(NamedTuple):
    """Where a page begins: what has been placed, and what has not.

    Attributes:
        unit: The first unit that is not all placed.
        box: The first box of that which is not.
        risen: Later exhibits that are.
        waiting: Earlier exhibits that are not.
        passed: The blocks of text that came before these.
    """

    unit: int = 0
    box: int = 0
    risen: frozenset[int] = frozenset()
    waiting: tuple[int, ...] = ()
    passed: tuple[int, ...] = ()

    def next(self) -> _Place:
        """Return where the next unit begins."""
        return _Place(self.unit + 1, 0, self.risen, self.waiting, self.passed)


_Turn = tuple[Sheet, _Place | None]
"""A page as it is filled, and where the next begins: None after the last."""


@frozen
class _Way:
    """How pages have been filled so far: the last of them, the way before it, the cost and the flaws of both."""

    cost: float = 0.0
    flaws: float = 0.0
    sheet: Sheet | None = None
    before: _Way | None = None

    def pages(self) -> tuple[Page, ...]:
        """Return all pages in their order."""
        found: list[Page] = []
        way: _Way | None = self
        while way is not None:
            if way.sheet is not None:
                found.append(way.sheet.placed())
            way = way.before
        return tuple(reversed(found))


def paginate(
    boxes: Sequence[Box], height: float, grid: float, first: float = 0.0, ends: float | None = None
) -> tuple[Page, ...]:
    """Return boxes on pages; what must stay together but fits no page is broken where the page ends.

    On the first page they begin at ``first`` below its top and end at ``ends``, if it is not as high as the others. All
    lengths are in points.
    """
    stretch = (first, height if ends is None else ends)
    best = _Search(boxes, height, grid, stretch).best()
    for space, low in _SPACES:
        if not best.flaws:
            break
        way = _Search([_spaced(box, space, low) for box in boxes], height, 0.0, stretch).best()
        if way.flaws < best.flaws - _LESS:
            best = way
    return best.pages()


def _spaced(box: Box, space: float, low: float) -> Box:
    """Return a box with another space around it, a chart lower too; most boxes are lines with nothing around them."""
    if not (box.before or box.after or box.lower):
        return box
    return replace(lowered(box, low), before=box.before * space, after=box.after * space)


class _Search:
    """Looks for the best way to fill pages."""

    def __init__(self, boxes: Sequence[Box], height: float, grid: float, first: tuple[float, float]) -> None:
        """Take the boxes, the height of a page, and from where to where the first one has text."""
        self.units = [_Unit.of(unit) for unit in _together(boxes)]
        self.height = height
        self.grid = grid
        self.first = first

    def best(self) -> _Way:
        """Return the way that costs least."""
        ended: _Way | None = None
        reached: dict[_Place, _Way] = {_Place(): _Way()}
        stretch = self.first
        while reached:
            following: dict[_Place, _Way] = {}
            for place, way in reached.items():
                for sheet, then in self._filled(place, stretch):
                    made = self._turned(way, sheet, last=then is None)
                    if then is None:
                        ended = made if ended is None or made.cost < ended.cost else ended
                    elif then not in following or made.cost < following[then].cost:
                        following[then] = made
            cheapest = sorted(following.items(), key=lambda item: item[1].cost)[:_FOLLOWED]
            reached = {place: way for place, way in cheapest if ended is None or way.cost < ended.cost}
            stretch = (0.0, self.height)
        return ended or _Way()

    def _turned(self, way: _Way, sheet: Sheet, *, last: bool) -> _Way:
        """Return a way with one page more."""
        blank = sheet.blank
        allowed = _BLANK if not last else 1 - _SHORT if way.before else 1.0
        flaws = 1 + (blank - allowed) * _WORSE if blank > allowed else 0.0
        return _Way(way.cost + sheet.cost + flaws * _FLAW + (0.0 if last else blank), way.flaws + flaws, sheet, way)

    def _filled(self, place: _Place, stretch: tuple[float, float]) -> Iterator[_Turn]:
        """Yield the ways to fill a page, each with where the next page begins, None after the last."""
        first, height = stretch
        sheet, place = Sheet(height, self.grid, first, [], first, self.height), self._past_risen(place)
        for index in place.waiting:
            exhibit = self._exhibit(index)
            if sheet.begun and not sheet.fits(exhibit):
                break
            sheet.put(index, exhibit)
            place = place._replace(waiting=place.waiting[1:])
        if not place.waiting:
            place = place._replace(passed=())
        if place.unit < len(self.units):
            head = self.units[place.unit].boxes[place.box]
            if head.repeat and not place.waiting:
                sheet.put(-1, head.repeat, begins=False)
        yield from self._while_waiting(sheet, place) if place.waiting else self._goes_on(sheet, place)

    def _exhibit(self, index: int) -> tuple[Box, ...]:
        unit = self.units[index]
        return unit.boxes[unit.lead :]

    def _goes_on(self, sheet: Sheet, place: _Place) -> Iterator[_Turn]:
        """Yield the ways to go on with a page that no exhibit waits for the end of."""
        while (place := self._past_risen(place)).unit < len(self.units):
            index = place.unit
            boxes = self.units[index].boxes[place.box :]
            then = place.next()
            if sheet.takes(index, boxes):
                place = then
                continue
            if not sheet.begun:  # it fits no page
                fitting = next((at for at in range(1, len(boxes)) if not sheet.fits(boxes[: at + 1])), len(boxes))
                count = next((at for at in range(fitting, 0, -1) if boxes[at - 1].parts), fitting)
                sheet.put(index, boxes[:count])
                place = then if count == len(boxes) else place._replace(box=place.box + count)
                continue
            yield sheet, place
            if sheet.blank > _BLANK:
                yield from self._parts(sheet, place, boxes)
            if sheet.blank > _BLANK and sheet.fits_a_page(boxes):
                yield from self._waits(sheet, place, then)
                yield from self._rises(sheet, place, then)
                lower = sheet.lower_with(index, boxes)
                if lower is not None:
                    yield from self._goes_on(lower, then)
            return
        yield sheet, None

    def _while_waiting(self, sheet: Sheet, place: _Place) -> Iterator[_Turn]:
        """Yield the ways to go on with a page that an exhibit waits for the end of: it takes text alone."""
        while (place := self._past_risen(place)).unit < len(self.units):
            unit, index = self.units[place.unit], place.unit
            boxes = unit.boxes[place.box :]
            then = place.next()
            if unit.floats and not unit.lead and sheet.fits_a_page(boxes):
                yield sheet.copied(), place
                sheet.cost += _WAIT
                place = then._replace(waiting=(*place.waiting, index))
                continue
            passed = place.passed if id(unit.block) in place.passed else (*place.passed, id(unit.block))
            if not unit.passes or len(passed) > _PASSED or not sheet.takes(index, boxes):
                break
            place = then._replace(passed=passed)
        yield sheet, place

    def _past_risen(self, place: _Place) -> _Place:
        """Return where the next box that has not been placed stands."""
        while place.unit in place.risen:
            place = place._replace(unit=place.unit + 1, risen=place.risen - {place.unit})
        return place

    def _waits(self, sheet: Sheet, place: _Place, then: _Place) -> Iterator[_Turn]:
        """Yield the ways to go on while an exhibit waits; its heading stands before the text that comes first."""
        unit, index = self.units[place.unit], place.unit
        if not unit.floats or place.box:
            return
        made = sheet.copied()
        made.cost += _WAIT
        then = then._replace(waiting=(index,), passed=())
        if unit.lead:
            text = self.units[then.unit] if then.unit < len(self.units) else unit
            if not text.passes or not made.fits((*unit.boxes[: unit.lead], *text.boxes)):
                return
            made.put(index, unit.boxes[: unit.lead])
            made.put(then.unit, text.boxes)
            then = then._replace(unit=then.unit + 1, passed=(id(text.block),))
        yield from self._while_waiting(made, then)

    def _rises(self, sheet: Sheet, place: _Place, then: _Place) -> Iterator[_Turn]:
        """Yield the ways to go on when an exhibit stands before text that it follows."""
        unit, index = self.units[place.unit], place.unit
        if not unit.floats or unit.lead or place.box:
            return
        for count, start in enumerate(self._starts(sheet, unit.block), 1):
            made = sheet.cleared(start).with_all(index, unit.boxes)
            if made is None:
                continue
            made.cost += _RISE * count
            text = {one for one, _ in sheet.parts[start:]}
            first = sheet.parts[start][0]
            elsewhere = {one for one in range(first, index + 1) if one not in text}
            yield from self._goes_on(made, then._replace(unit=first, risen=then.risen | elsewhere))

    def _starts(self, sheet: Sheet, exhibit: Block | None) -> Iterator[int]:
        """Yield where on a page the last block of text begins that an exhibit may rise above, and the one before it.

        It stands above no text that names it: a reader is told of it first.
        """
        parts = sheet.parts
        at = len(parts)
        for _ in range(_PASSED):
            block = self.units[parts[at - 1][0]].block if at and parts[at - 1][0] >= 0 else None
            if _names(block, exhibit):
                return
            while at and self._is_text(parts[at - 1], block):
                at -= 1
            if at < len(parts) and (at == 0 or parts[at - 1][1][-1].block is not block):
                yield at

    def _is_text(self, part: tuple[int, tuple[Box, ...]], block: Block | None) -> bool:
        index, boxes = part
        unit = self.units[index]
        return index >= 0 and unit.passes and unit.block is block and len(unit.boxes) == len(boxes)

    def _parts(self, sheet: Sheet, place: _Place, boxes: Sequence[Box]) -> Iterator[_Turn]:
        """Yield the way to leave a part of a table to the next page."""
        for count in range(len(boxes) - 1, 0, -1):
            if boxes[count - 1].parts and sheet.fits(boxes[:count]):
                made = sheet.copied()
                made.put(place.unit, boxes[:count])
                made.cost += _PART
                yield made, place._replace(box=place.box + count)
                return


def _names(block: Block | None, exhibit: Block | None) -> bool:
    """Return whether text refers to an exhibit."""
    target = exhibit.id if isinstance(exhibit, Table | Chart | Route) else ""
    return any(isinstance(part, Reference) and part.target == target for part in extracts.parts(block))


def _together(boxes: Sequence[Box]) -> Iterator[list[Box]]:
    """Yield boxes that stay together."""
    unit: list[Box] = []
    for box in boxes:
        unit.append(box)
        if not box.keep:
            yield unit
            unit = []
    if unit:
        yield unit
