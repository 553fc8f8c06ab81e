"""Galleys: the text of a paragraph as boxes, spaces and places to break, before it has lines.

Lengths are whole thousandths of a point, unless something else is said. What a text in one face and size consists of is
worked out once and kept, for the words of a paper come again and again; a galley is such texts one after the other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import field
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from briefing.pdf.inline import Run
from briefing.pdf.words import NO_BREAK_SPACE, Word, may_break, parts, shown, words
from briefing.records import changing, replace
from briefing.scene.faces import PARTS, Face
from briefing.scene.hyphens import SOFT_HYPHEN, Hyphenate
from briefing.totals import total

CUT: Final = 2_000.0
"""The cost of a word cut anywhere because no line can hold it."""
_HYPHEN = 80.0  # the cost of a hyphen,
_MARK = 40.0  # of a break after a hyphen or dash that is there anyway,
_GROUP = 120.0  # and of a break in a long group of words that belong together
_STRETCH, _SHRINK = 60, 26  # of a space, in per cent of its width
WIDEST: Final = 250
"""What no space of a line is stretched beyond, in per cent: the line is rather left short."""
LOOSEST: Final = (WIDEST - 100) / _STRETCH
"""How far the spaces of a line stretch at most, in parts of what they like."""
_REMEMBERED = 4_096  # texts: a bound for a process that lives long

Kind = Literal["box", "space", "break", "end"]


class Item(NamedTuple):
    """A text that is not broken (``box``), a ``space``, a place to ``break`` inside a word, or the ``end``.

    The text of a space is a no-break space inside a long group of words that belong together, and else a space.
    """

    kind: Kind
    width: int = 0
    stretch: int = 0
    shrink: int = 0
    cost: float = 0.0
    hyphen: bool = False
    text: str = ""


_END = Item("end")
_CUT = Item("break", cost=CUT)
_OPEN = Item("break", cost=_MARK)


@changing(eq=False)
class _Text:
    """A text of a word in one face and size: its items, the width of all, and that of the widest hyphen.

    ``closed`` is the text as it is written if it is one item so far, with places to break inside perhaps. Who opens it
    has opened it for all that come after, which set the same with it as they would have without.
    """

    items: tuple[Item, ...]
    width: int
    hyphen: int = 0
    closed: str = ""

    def without_hyphens(self) -> _Text:
        """Return the text with no places for hyphens, as far as it is open."""
        return self if self.closed or not self.hyphen else replace(self, items=_without_hyphens(self.items))

    def opened(self, run: Run, hyphenate: Hyphenate | None) -> tuple[Item, ...]:
        """Return its items with the places to break inside."""
        if self.closed:
            self.items = _inside(self.closed, run.face, run.size, hyphenate, run.hyphens)
            self.closed = ""
        return self.items


@changing
class Galley:
    """The items of a paragraph, and its runs with the items that each begins at.

    ``width`` is that of all on one line, ``hyphen`` that of the widest hyphen that may be put in, ``space`` that of the
    widest space. Texts of words are one item each, until they are opened: where a word may be broken is worked out for
    those only that a line may end in.
    """

    hyphenate: Hyphenate | None = None
    items: list[Item] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    width: int = 0
    hyphen: int = 0
    space: int = 0
    closed: list[tuple[int, Run, _Text]] = field(default_factory=list)  # items that can be opened, by their texts
    last: int | None = None  # the item from which on no hyphens are put in: the last word

    def add(self, run: Run, items: Iterable[Item]) -> None:
        """Add items of a run."""
        if not self.runs or self.runs[-1] is not run:
            self.runs.append(run)
            self.starts.append(len(self.items))
        self.items += items

    def opened(self, wanted: Container[int]) -> Galley:
        """Return the same with the places to break inside those texts whose items are wanted, and no others."""
        items: list[Item] = []
        done, last = 0, len(self.items) if self.last is None else self.last
        grown: list[tuple[int, int]] = []
        for at, run, text in self.closed:
            if at in wanted:
                inside = text.opened(run, self.hyphenate)
                if at >= last:
                    inside = _without_hyphens(inside)
                items += self.items[done:at]
                items += inside
                grown.append((at, len(inside) - 1))
                done = at + 1
        if not done:
            return self
        items += self.items[done:]
        starts = [start + total(by for at, by in grown if at < start) for start in self.starts]
        return replace(self, items=items, starts=starts, closed=[])

    def parts(self, start: int, end: int) -> Iterator[tuple[Run, list[Item]]]:
        """Yield the items of a range, those of each run together."""
        first = bisect_right(self.starts, start)
        after = bisect_left(self.starts, end, first)
        edges = (start, *self.starts[first:after], end)
        for number, (begin, stop) in enumerate(pairwise(edges), first - 1):
            yield self.runs[number], self.items[begin:stop]


def galley(text_runs: Sequence[Run], room: int, hyphenate: Hyphenate | None) -> Galley:
    """Return a paragraph whose lines have a room: words that no line holds can be cut. It is empty without words."""
    found = words(text_runs)
    _shape(text_runs)
    made, last = Galley(hyphenate), len(found) - 1
    spaced: Run | None = None
    space = _END
    width = widest = 0
    for number, word in enumerate(found):
        before = word.before
        if number and before:
            if before is not spaced:
                spaced, space = before, _space(before.face, before.size)
                made.space = max(made.space, space.width)
            made.items.append(space)
            width += space.width
        texts = [(run, _text(text, run.face, run.size, hyphenate, run.hyphens)) for run, text in word.texts]
        own = hyphen = 0
        for _, text in texts:
            own += text.width
            hyphen = max(hyphen, text.hyphen)
        width += own
        if number == last and own <= room:  # the last word of a paragraph is not broken by a hyphen, if a line holds it
            made.last = len(made.items)
            texts = [(run, text.without_hyphens()) for run, text in texts]
        elif own + hyphen > room:
            widest = max(widest, _add_in_parts(made, word, room))
            continue
        else:
            widest = max(widest, hyphen)
        for run, text in texts:
            if text.closed:
                made.closed.append((len(made.items), run, text))
            made.add(run, text.items)
    if found:
        made.items.append(_END)
    made.width, made.hyphen = width, widest
    return made


def _shape(text_runs: Sequence[Run]) -> None:
    """Have the texts of words shaped together, those of each face."""
    texts: dict[Face, set[str]] = {}
    for run in text_runs:
        texts.setdefault(run.face, set()).update(run.text.split(" "))
    for face, own in texts.items():
        face.learn(own)


def natural_width(text_runs: Sequence[Run]) -> float:
    """Return the width of a paragraph set on one line, in points."""
    width = 0
    for word in words(text_runs):
        width += word.before.space if word.before else 0
        for run, text in word.texts:
            width += _text(text, run.face, run.size, None, run.hyphens).width
    return width / PARTS


def longest_word(text_runs: Sequence[Run]) -> float:
    """Return the width of the longest part of a paragraph that cannot be broken, in points."""
    widest = 0
    for word in words(text_runs):
        for segment, _ in _segments(_insides(word, None)):
            widest = max(widest, _width(segment))
    return widest / PARTS


def _insides(word: Word, hyphenate: Hyphenate | None) -> list[tuple[Run, tuple[Item, ...]]]:
    return [(run, _inside(text, run.face, run.size, hyphenate, run.hyphens)) for run, text in word.texts]


# ------------------------------------------------------------------------------------------------------------- items


@lru_cache(maxsize=_REMEMBERED)
def _text(text: str, face: Face, size: float, hyphenate: Hyphenate | None, hyphens: bool) -> _Text:
    """Return a text closed, if it is as wide as its parts are, so that these need not be known."""
    written = shown(text)
    if not may_break(text, hyphenate, hyphens=hyphens):
        box = _box(written, face.advance(written, size), face, size)
        return _Text((box,), box.width)
    if face.is_even(written):
        box = _box(written, face.advance(written, size), face, size)
        takes_hyphens = (hyphenate and hyphens) or SOFT_HYPHEN in text
        return _Text((box,), box.width, _hyphen(face, size).width if takes_hyphens else 0, text)
    items = _inside(text, face, size, hyphenate, hyphens)
    return _Text(items, *_widths(items))


@lru_cache(maxsize=_REMEMBERED)
def _inside(text: str, face: Face, size: float, hyphenate: Hyphenate | None, hyphens: bool) -> tuple[Item, ...]:
    """Return a text of a word in parts, with what is between them."""
    items: list[Item] = []
    found = parts(text, hyphenate, hyphens=hyphens)
    for (part, after), own in zip(found, face.advances([part for part, _ in found], size), strict=True):
        items.append(_box(part, own, face, size))
        if after is None:
            continue
        if after.hyphen:
            items.append(_hyphen(face, size))
        else:
            items.append(_space(face, size, _GROUP) if after.space else _OPEN)
    return tuple(items)


def _without_hyphens(items: Sequence[Item]) -> tuple[Item, ...]:
    return tuple([item for item in items if not item.hyphen])


@lru_cache(maxsize=256)
def _hyphen(face: Face, size: float) -> Item:
    """Return a place where a hyphen may be put in."""
    return Item("break", face.advance("-", size), cost=_HYPHEN, hyphen=True)


@lru_cache(maxsize=256)
def _space(face: Face, size: float, cost: float = 0.0) -> Item:
    width = face.advance(" ", size)
    text = NO_BREAK_SPACE if cost else " "
    return Item("space", width, width * _STRETCH // 100, width * _SHRINK // 100, cost, text=text)


def _box(text: str, width: int, face: Face, size: float) -> Item:
    """Return a text of a width; no-break spaces in it stretch and shrink as others do."""
    spaces = text.count(NO_BREAK_SPACE)
    if not spaces:
        return Item("box", width, text=text)
    space = _space(face, size)
    return Item("box", width, space.stretch * spaces, space.shrink * spaces, text=text)


# ------------------------------------------------------------------------------------- words that are wider than a line

_Boxes = list[tuple[Run, Item]]


def _add_in_parts(made: Galley, word: Word, room: int) -> int:
    """Add a word that no line may hold with all its places to break, and return the width of its widest hyphen."""
    insides = _insides(word, made.hyphenate)
    widths = [_widths(items) for _, items in insides]
    hyphen = max(hyphen for _, hyphen in widths)
    is_held = total(width for width, _ in widths) + hyphen <= room
    for run, items in insides if is_held else _in_parts(insides, room):
        made.add(run, items)
    return hyphen


def _widths(items: Sequence[Item]) -> tuple[int, int]:
    """Return the width of all items of a text on one line, and that of the widest hyphen."""
    width = hyphen = 0
    for item in items:
        if item.hyphen:
            hyphen = item.width
        else:
            width += item.width
    return width, hyphen


def _in_parts(texts: list[tuple[Run, tuple[Item, ...]]], room: int) -> Iterator[tuple[Run, tuple[Item, ...]]]:
    """Yield the items of a word by their runs; parts of it that no line holds are cut."""
    for segment, after in _segments(texts):
        hyphen = after.width if after and after.hyphen else 0
        cuts = _width(segment) + hyphen > room
        for run, box in segment:
            yield from ((run, (part, _CUT)) for part in _cut(box, run, room - hyphen)) if cuts else ((run, (box,)),)
        if after is not None:
            yield segment[-1][0], (after,)


def _segments(texts: list[tuple[Run, tuple[Item, ...]]]) -> Iterator[tuple[_Boxes, Item | None]]:
    """Yield the parts of a word that are not broken, each with what follows inside the word."""
    segment: _Boxes = []
    for run, items in texts:
        for item in items:
            if item.kind == "box":
                segment.append((run, item))
            else:
                yield segment, item
                segment = []
    yield segment, None


def _width(segment: _Boxes) -> int:
    width = 0
    for _, box in segment:
        width += box.width
    return width


def _cut(box: Item, run: Run, room: int) -> Iterator[Item]:
    """Yield a text in parts that each fit a line: cut at no-break spaces if there are any."""
    face, size = run.face, run.size
    start, width, space = 0, 0, 0
    for index, character in enumerate(box.text):
        advance = face.advance(character, size)
        while index > start and (width + advance) * 100 > room * 96:
            end = space if space > start else index
            part = box.text[start:end]
            yield _box(part, face.advance(part, size), face, size)
            start = end
            width = face.advance(box.text[start:index], size)
        if character == NO_BREAK_SPACE:
            space = index + 1
        width += advance
    part = box.text[start:]
    yield _box(part, face.advance(part, size), face, size)
