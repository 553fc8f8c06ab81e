"""Galleys: the text of a paragraph as boxes, spaces and places to break, before it has lines.

Lengths are whole thousandths of a point, unless something else is said. A galley is the items of texts one after the
other (``items``), and beside them the places where a line may end, with all that lies before each: that is what lines
are chosen by.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import field
from itertools import pairwise

from briefing.pdf.inline import Run
from briefing.pdf.items import CUT_HERE, END, Item, Stop, Texts, WordText, box, space, texts_of, widths, without_hyphens
from briefing.pdf.words import NO_BREAK_SPACE, Word, clean, words
from briefing.records import changing
from briefing.scene.faces import PARTS, Face
from briefing.scene.hyphens import Hyphenate
from briefing.totals import total

_Closed = tuple[int, int, int, int, int, Run, WordText]
"""A text that is one item of a galley so far and can be opened: its item; the first stop after it; the width, the
stretch and the shrink of all that lies before; its run, and itself."""


@changing
class Galley:
    """The items of a paragraph, and its runs with the items that each begins at.

    ``stops`` are the places where a line may end, in order. ``width`` is that of all on one line, ``hyphen`` at least
    that of the widest hyphen that may be put in, ``space`` that of the widest space. Texts of words are one item each,
    until they are opened: where a word may be broken is worked out for those only that a line may end in.
    """

    hyphenate: Hyphenate | None = None
    items: list[Item] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    stops: list[Stop] = field(default_factory=list)
    closed: list[_Closed] = field(default_factory=list)
    width: int = 0
    stretch: int = 0
    shrink: int = 0
    hyphen: int = 0
    space: int = 0
    last: int | None = None  # the item from which on no hyphens are put in: the last word

    def put(self, item: Item) -> None:
        """Add an item to the run that was begun."""
        if item.kind != "box":
            end = self.width if item.kind == "space" else self.width + item.width
            self.stops.append((end, self.stretch, self.shrink, item.cost, item.hyphen, self.width, item))
        self.items.append(item)
        if item.kind != "break":  # the width of a hyphen counts where a line ends only
            self.width += item.width
            self.stretch += item.stretch
            self.shrink += item.shrink

    def add(self, run: Run, items: Iterable[Item]) -> None:
        """Add items of a run."""
        if not self.runs or self.runs[-1] is not run:
            self.runs.append(run)
            self.starts.append(len(self.items))
        for item in items:
            self.put(item)

    def add_closed(self, run: Run, text: WordText, whole: Item) -> None:
        """Add a text of a run as one item, which may be opened if it can be broken."""
        if text.may_break:
            here = self.width, self.stretch, self.shrink
            self.closed.append((len(self.items), len(self.stops), *here, run, text))
        self.add(run, (whole,))

    def opened(self, wanted: Container[int]) -> Galley:
        """Return the same with the places to break inside those texts that stand before stops that are wanted."""
        items, stops, starts = self.items.copy(), self.stops.copy(), self.starts.copy()
        last = len(items) if self.last is None else self.last
        for at, stop, width, stretch, shrink, run, text in reversed(self.closed):  # what lies before stays as it is
            if stop not in wanted:
                continue
            if not text.inside:
                text.opened(run, self.hyphenate)
            inside, inner = text.inside, text.stops
            if at >= last:
                inside, inner = without_hyphens(inside), tuple([one for one in inner if not one[4]])
            if not inner:
                continue
            items[at : at + 1] = inside
            if starts[-1] > at:
                starts = [start if start <= at else start + len(inside) - 1 for start in starts]
            if text.wider:
                stops[stop:] = _wider(stops[stop:], text.wider)
            stops[stop:stop] = [
                (width + end, stretch + before, shrink + under, cost, hyphen, width + own, item)
                for end, before, under, cost, hyphen, own, item in inner
            ]
        lengths = self.width, self.stretch, self.shrink, self.hyphen, self.space
        return Galley(None, items, self.runs, starts, stops, [], *lengths)

    def parts(self, start: int, end: int) -> Iterator[tuple[Run, list[Item]]]:
        """Yield the items of a range, those of each run together."""
        if len(self.runs) == 1:  # as in most paragraphs
            yield self.runs[0], self.items[start:end]
            return
        first = bisect_right(self.starts, start)
        after = bisect_left(self.starts, end, first)
        edges = (start, *self.starts[first:after], end)
        for number, (begin, stop) in enumerate(pairwise(edges), first - 1):
            yield self.runs[number], self.items[begin:stop]


def _wider(stops: Iterable[Stop], by: int) -> list[Stop]:
    """Return stops with more width before them."""
    return [
        (end + by, stretch, shrink, cost, hyphen, own + by, item)
        for end, stretch, shrink, cost, hyphen, own, item in stops
    ]


def galley(  # noqa: C901 - one flat loop: calls would take most of the time
    text_runs: Sequence[Run], room: int, hyphenate: Hyphenate | None
) -> Galley:
    """Return a paragraph whose lines have a room: words that no line holds can be cut. It is empty without words."""
    made = Galley(hyphenate)
    items, stops = made.items, made.stops
    width = stretch = shrink = begun = longest = hyphen = 0
    before: Item | None = None  # the space that the next text stands after, if it does not go on with a word
    for run, leads, texts, trails in _known(text_runs, hyphenate):
        between = space(run.face, run.size)
        made.space = max(made.space, between.width)
        if leads:
            before = between
        if texts and not (made.runs and made.runs[-1] is run):
            made.runs.append(run)
            made.starts.append(len(items) + (1 if before and items else 0))
        for text in texts:
            if before and items:
                if width - begun > longest:  # noqa: PLR1730 - a call takes longer, here and below
                    longest = width - begun
                stops.append((width, stretch, shrink, 0.0, False, width, before))
                items.append(before)
                width += before.width
                stretch += before.stretch
                shrink += before.shrink
                begun = width
            before = between
            if text.hyphen > hyphen:  # noqa: PLR1730
                hyphen = text.hyphen
            if text.box is None:
                made.width, made.stretch, made.shrink = width, stretch, shrink
                made.add(run, text.inside)
                width, stretch, shrink = made.width, made.stretch, made.shrink
                continue
            if text.may_break:
                made.closed.append((len(items), len(stops), width, stretch, shrink, run, text))
            items.append(text.box)
            width += text.width
            stretch += text.stretch
            shrink += text.shrink
        if not trails:
            before = None
    if not items:
        return made
    made.width, made.stretch, made.shrink, made.hyphen = width, stretch, shrink, hyphen
    made.last = last = len(items) - next(
        (at for at, item in enumerate(reversed(items)) if item.text == " "), len(items)
    )
    made.put(END)
    is_cut = max(longest, width - begun) + hyphen > room
    return _careful(text_runs, room, hyphenate) if is_cut or any(item.hyphen for item in items[last:]) else made


_Known = tuple[Run, bool, list[WordText], bool]
"""The texts of a run between its spaces, and whether one stands before the first and after the last."""


def _known(text_runs: Sequence[Run], hyphenate: Hyphenate | None) -> list[_Known]:
    """Return the texts of runs that have some, or a space; what is new is shaped together, that of each face."""
    found: list[_Known] = []
    late: list[tuple[list[WordText], Texts, list[str]]] = []
    new: dict[Face, set[str]] = {}
    for run in text_runs:
        text = clean(run.text)
        if not text:
            continue
        known, inside = texts_of(run, hyphenate), text.strip(" ")
        written = inside.split(" ") if inside else []
        try:
            texts = list(map(known.__getitem__, written))
        except KeyError:
            texts = []
            late.append((texts, known, written))
            new.setdefault(run.face, set()).update(known.unknown(written))
        found.append((run, text[0] == " ", texts, text[-1] == " "))
    for face, unknown in new.items():
        face.learn(unknown)
    for texts, known, written in late:
        texts.extend(map(known.known, written))
    return found


def natural_width(text_runs: Sequence[Run]) -> float:
    """Return the width of a paragraph set on one line, in points."""
    width = 0
    for word in words(text_runs):
        width += word.before.space if word.before else 0
        for run, text in word.texts:
            width += texts_of(run, None).known(text).width
    return width / PARTS


def longest_word(text_runs: Sequence[Run]) -> float:
    """Return the width of the longest part of a paragraph that cannot be broken, in points."""
    widest = 0
    for word in words(text_runs):
        for segment, _ in _segments(_insides(_texts(word, None), None)):
            widest = max(widest, _width(segment))
    return widest / PARTS


# -------------------------------------------------------------------------- the last word, and what no line is wide for

_Boxes = list[tuple[Run, Item]]
_Texts = list[tuple[Run, WordText]]
_Inside = list[tuple[Run, Sequence[Item]]]


def _careful(text_runs: Sequence[Run], room: int, hyphenate: Hyphenate | None) -> Galley:
    """Return a paragraph, its words looked at one by one: with the last unhyphenated, and what no line holds cut."""
    made, found = Galley(hyphenate), words(text_runs)
    for number, word in enumerate(found):
        if number and word.before:
            between = space(word.before.face, word.before.size)
            made.space = max(made.space, between.width)
            made.put(between)
        texts = _texts(word, hyphenate)
        own, hyphen = total(text.width for _, text in texts), max(text.hyphen for _, text in texts)
        is_last = number == len(found) - 1 and own <= room  # it is not broken by a hyphen, if a line holds it
        if is_last:
            made.last = len(made.items)
        elif own + hyphen > room:
            made.hyphen = max(made.hyphen, _add_in_parts(made, _insides(texts, hyphenate), room))
            continue
        for run, text in texts:
            made.hyphen = max(made.hyphen, text.hyphen)
            if text.box is not None:
                made.add_closed(run, text, text.box)
            else:
                made.add(run, without_hyphens(text.inside) if is_last else text.inside)
    made.put(END)
    return made


def _texts(word: Word, hyphenate: Hyphenate | None) -> _Texts:
    return [(run, texts_of(run, hyphenate).known(text)) for run, text in word.texts]


def _insides(texts: _Texts, hyphenate: Hyphenate | None) -> _Inside:
    return [(run, text.opened(run, hyphenate).inside) for run, text in texts]


def _add_in_parts(made: Galley, insides: _Inside, room: int) -> int:
    """Add a word that no line may hold with all its places to break, and return the width of its widest hyphen."""
    found = [widths(items) for _, items in insides]
    hyphen = max(hyphen for _, hyphen in found)
    is_held = total(width for width, _ in found) + hyphen <= room
    for run, items in insides if is_held else _in_parts(insides, room):
        made.add(run, items)
    return hyphen


def _in_parts(insides: _Inside, room: int) -> Iterator[tuple[Run, tuple[Item, ...]]]:
    """Yield the items of a word by their runs; parts of it that no line holds are cut."""
    for segment, after in _segments(insides):
        hyphen = after.width if after and after.hyphen else 0
        cuts = _width(segment) + hyphen > room
        for run, part in segment:
            yield from ((run, (one, CUT_HERE)) for one in _cut(part, run, room - hyphen)) if cuts else ((run, (part,)),)
        if after is not None:
            yield segment[-1][0], (after,)


def _segments(insides: _Inside) -> Iterator[tuple[_Boxes, Item | None]]:
    """Yield the parts of a word that are not broken, each with what follows inside the word."""
    segment: _Boxes = []
    for run, items in insides:
        for item in items:
            if item.kind == "box":
                segment.append((run, item))
            else:
                yield segment, item
                segment = []
    yield segment, None


def _width(segment: _Boxes) -> int:
    width = 0
    for _, part in segment:
        width += part.width
    return width


def _cut(whole: Item, run: Run, room: int) -> Iterator[Item]:
    """Yield a text in parts that each fit a line: cut at no-break spaces if there are any."""
    face, size = run.face, run.size
    start, width, after_space = 0, 0, 0
    for index, character in enumerate(whole.text):
        advance = face.advance(character, size)
        while index > start and (width + advance) * 100 > room * 96:
            end = after_space if after_space > start else index
            part = whole.text[start:end]
            yield box(part, face.advance(part, size), face, size)
            start = end
            width = face.advance(whole.text[start:index], size)
        if character == NO_BREAK_SPACE:
            after_space = index + 1
        width += advance
    part = whole.text[start:]
    yield box(part, face.advance(part, size), face, size)
