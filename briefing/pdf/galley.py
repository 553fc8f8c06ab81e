"""Galleys: the text of a paragraph as boxes, spaces and places to break, before it has lines.

Lengths are whole thousandths of a point, unless something else is said. What a text in one face and size consists of is
worked out once and kept, for the words of a paper come again and again; a galley is such texts one after the other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from briefing.pdf.inline import Run
from briefing.pdf.words import NO_BREAK_SPACE, Word, parts, words
from briefing.records import changing, frozen
from briefing.scene.faces import PARTS, Face
from briefing.scene.hyphens import Hyphenate

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


@frozen
class _Text:
    """A text of a word in one face and size: its items, the width of all, and that of the widest hyphen."""

    items: tuple[Item, ...]
    width: int
    hyphen: int


@changing
class Galley:
    """The items of a paragraph, and its runs with the items that each begins at.

    ``width`` is that of all on one line, ``hyphen`` that of the widest hyphen that may be put in.
    """

    items: list[Item] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    width: int = 0
    hyphen: int = 0

    def add(self, run: Run, items: Iterable[Item]) -> None:
        """Add items of a run."""
        if not self.runs or self.runs[-1] is not run:
            self.runs.append(run)
            self.starts.append(len(self.items))
        self.items += items

    def parts(self, start: int, end: int) -> Iterator[tuple[Run, list[Item]]]:
        """Yield the items of a range, those of each run together."""
        first = bisect_right(self.starts, start)
        after = bisect_left(self.starts, end, first)
        edges = (start, *self.starts[first:after], end)
        for number, (begin, stop) in enumerate(pairwise(edges), first - 1):
            yield self.runs[number], self.items[begin:stop]


def galley(text_runs: Sequence[Run], room: int, hyphenate: Hyphenate | None) -> Galley:
    """Return a paragraph whose lines have a room: words that no line holds can be cut. It is empty without words."""
    made = Galley()
    found = words(text_runs)
    last = len(found) - 1
    width = widest = 0
    for number, word in enumerate(found):
        if number and word.before:
            space = _space(word.before.face, word.before.size)
            made.items.append(space)
            width += space.width
        texts = [(run, _text(written, run.face, run.size, hyphenate, run.hyphens)) for run, written in word.texts]
        own = hyphen = 0
        for _, text in texts:
            own += text.width
            hyphen = max(hyphen, text.hyphen)
        width += own
        fits = own + hyphen <= room
        inside = ((run, text.items) for run, text in texts) if fits else _in_parts(texts, room)
        # The last word of a paragraph is not broken by a hyphen, if a line holds it.
        if number == last and own <= room:
            for run, items in inside:
                made.add(run, [one for one in items if not one.hyphen])
            break
        widest = max(widest, hyphen)
        for run, items in inside:
            made.add(run, items)
    if found:
        made.items.append(_END)
    made.width, made.hyphen = width, widest
    return made


def natural_width(text_runs: Sequence[Run]) -> float:
    """Return the width of a paragraph set on one line, in points."""
    width = 0
    for word in words(text_runs):
        width += word.before.space if word.before else 0
        for _, text in _plain(word):
            width += text.width
    return width / PARTS


def longest_word(text_runs: Sequence[Run]) -> float:
    """Return the width of the longest part of a paragraph that cannot be broken, in points."""
    widest = 0
    for word in words(text_runs):
        for segment, _ in _segments(_plain(word)):
            widest = max(widest, _width(segment))
    return widest / PARTS


def _plain(word: Word) -> list[tuple[Run, _Text]]:
    return [(run, _text(text, run.face, run.size, None, run.hyphens)) for run, text in word.texts]


# ------------------------------------------------------------------------------------------------------------- items


@lru_cache(maxsize=_REMEMBERED)
def _text(text: str, face: Face, size: float, hyphenate: Hyphenate | None, hyphens: bool) -> _Text:
    items: list[Item] = []
    width = widest = 0
    found = parts(text, hyphenate, hyphens=hyphens)
    for (part, after), own in zip(found, face.advances([part for part, _ in found], size), strict=True):
        items.append(_box(part, own, face, size))
        width += own
        if after is None:
            continue
        if after.hyphen:
            hyphen = _hyphen(face, size)
            items.append(hyphen)
            widest = hyphen.width
        elif after.space:
            space = _space(face, size, _GROUP)
            items.append(space)
            width += space.width
        else:
            items.append(_OPEN)
    return _Text(tuple(items), width, widest)


@lru_cache(maxsize=256)
def _hyphen(face: Face, size: float) -> Item:
    """Return a place where a hyphen may be put in."""
    return Item("break", face.advance("-", size), cost=_HYPHEN, hyphen=True)


@lru_cache(maxsize=256)
def _space(face: Face, size: float, cost: float = 0.0) -> Item:
    width = face.advance(" ", size)
    return _stretching("space", width, width, cost, NO_BREAK_SPACE if cost else " ")


def _box(text: str, width: int, face: Face, size: float) -> Item:
    """Return a text of a width; no-break spaces in it stretch and shrink as others do."""
    if NO_BREAK_SPACE not in text:
        return Item("box", width, text=text)
    return _stretching("box", width, face.advance(" ", size) * text.count(NO_BREAK_SPACE), 0.0, text)


def _stretching(kind: Kind, width: int, space: int, cost: float, text: str) -> Item:
    """Return what stretches and shrinks as so much space does."""
    return Item(kind, width, space * _STRETCH // 100, space * _SHRINK // 100, cost, text=text)


# ------------------------------------------------------------------------------------- words that are wider than a line

_Boxes = list[tuple[Run, Item]]


def _in_parts(texts: list[tuple[Run, _Text]], room: int) -> Iterator[tuple[Run, tuple[Item, ...]]]:
    """Yield the items of a word by their runs; parts of it that no line holds are cut."""
    for segment, after in _segments(texts):
        hyphen = after.width if after and after.hyphen else 0
        cuts = _width(segment) + hyphen > room
        for run, box in segment:
            yield from ((run, (part, _CUT)) for part in _cut(box, run, room - hyphen)) if cuts else ((run, (box,)),)
        if after is not None:
            yield segment[-1][0], (after,)


def _segments(texts: list[tuple[Run, _Text]]) -> Iterator[tuple[_Boxes, Item | None]]:
    """Yield the parts of a word that are not broken, each with what follows inside the word."""
    segment: _Boxes = []
    for run, text in texts:
        for item in text.items:
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
