"""Breaking paragraphs into lines, all lines of a paragraph at once (after Knuth and Plass).

Inside, lengths are whole thousandths of a point; what goes in (a measure) and comes out (lines) is points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from briefing.pdf.inline import Run
from briefing.pdf.styles import Alignment
from briefing.pdf.words import NO_BREAK_SPACE, Break, Piece, Word, words
from briefing.records import frozen
from briefing.scene.faces import PARTS
from briefing.scene.hyphens import Hyphenate
from briefing.totals import total

_HYPHEN = 80.0  # the cost of a hyphen,
_MARK = 40.0  # of a break after a hyphen or dash that is there anyway,
_GROUP = 120.0  # of a break in a long group of words that belong together,
_CUT = 2_000.0  # and of a word cut anywhere because no line can hold it
_NEIGHBOURS = 8_000.0  # two lines in a row that end with a hyphen; three do not happen
_MOST_HYPHENS = 2
_SHORT_LAST = 1e9  # a last line shorter than two em: nearly anything is better
_LEAST_LAST = 2
_SLACK = 10  # thousandths of a point that roundings may be out
_STRETCH, _SHRINK = 60, 26  # of a space, in per cent of its width
_WIDEST = 250  # what no space of a line is stretched beyond, in per cent: the line is rather left short
_CLOSE, _LOOSEST = 1.5, (_WIDEST - 100) / _STRETCH  # how far the spaces of a line stretch: rather, and at most


@frozen
class Chunk:
    """Text of one run on one line; ``width`` in points."""

    run: Run
    text: str
    width: float


@frozen
class Line:
    """A line as it is drawn.

    ``space`` is added to every space. A word that is broken at the end of the line is the chunks from ``tail`` on,
    here, and the chunks before ``head`` on the next line; ``spoken`` is the word as it is read and copied.
    ``more``: the text goes on after a space, which the line's end stands for.
    """

    chunks: tuple[Chunk, ...]
    width: float
    space: float = 0.0
    offset: float = 0.0
    spoken: str = ""
    tail: int = 0
    head: int = 0
    more: bool = False

    @property
    def text(self) -> str:
        """Return the text of the line as it is drawn."""
        return "".join(chunk.text for chunk in self.chunks)


@frozen
class Measure:
    """The width of a paragraph's lines in points, and how they fill it."""

    width: float
    align: Alignment = "left"
    indent: float = 0.0

    @property
    def parts(self) -> int:
        """Return the width in thousandths of a point."""
        return round(self.width * PARTS)

    def at(self, line: int) -> int:
        """Return the width of a line, counted from 0, in thousandths of a point."""
        return round((self.width - self.indent) * PARTS) if line == 0 else self.parts


@frozen
class _Item:
    """A box (``piece``), a space (``glue``), or a place to break inside a word (``cost``)."""

    width: int = 0
    stretch: int = 0
    shrink: int = 0
    piece: Piece | None = None
    glue: bool = False
    cost: float = 0.0
    hyphen: bool = False
    word: Word | None = None
    last: bool = False

    @property
    def run(self) -> Run | None:
        """Return the run of a box."""
        return self.piece.run if self.piece else None

    @property
    def piece_text(self) -> str:
        """Return the text of a box, nothing for what else stands between the words of a line."""
        return self.piece.text if self.piece else ""


@frozen
class _Node:
    """A break that is worth keeping, with the best way to it; the totals are those where the next line begins."""

    position: int
    line: int
    hyphens: int
    demerits: float
    totals: tuple[int, int, int]
    previous: _Node | None


def break_lines(text_runs: tuple[Run, ...], measure: Measure, hyphenate: Hyphenate | None = None) -> tuple[Line, ...]:
    """Break a paragraph into lines; a word that fits no line is cut rather than let out of the measure."""
    justified = measure.align == "justify"
    found = words(text_runs, hyphenate if justified else None)
    if not found:
        return ()
    items = list(_items(found, measure))
    best = _closest(items, measure) if justified else None
    return tuple(_lines(items, best or _loosest(items, measure), measure))


def natural_width(text_runs: tuple[Run, ...]) -> float:
    """Return the width of a paragraph set on one line, in points."""
    found = words(text_runs, None)
    return total(word.space + _width(word.pieces) for word in found) / PARTS


def longest_word(text_runs: tuple[Run, ...]) -> float:
    """Return the width of the longest part of a paragraph that cannot be broken, in points."""
    found = words(text_runs, None)
    return max((_width(segment) for word in found for segment, _ in _segments(word)), default=0) / PARTS


# ------------------------------------------------------------------------------------------------------------- items


def _width(pieces: Sequence[Piece]) -> int:
    return total(piece.run.face.advance(piece.text, piece.run.size) for piece in pieces)


def _items(found: list[Word], measure: Measure) -> Iterator[_Item]:
    for index, word in enumerate(found):
        if index:
            yield _space(word.space)
        room = min(measure.parts, measure.at(0))
        # The last word of a paragraph is not broken by a hyphen, if a line holds it.
        whole = index == len(found) - 1 and _width(word.pieces) <= room
        yield from (item for item in _word_items(word, room) if not (whole and item.hyphen))
    yield _Item(last=True)


def _space(width: int) -> _Item:
    return _Item(width, width * _STRETCH // 100, width * _SHRINK // 100, glue=True)


def _segments(word: Word) -> Iterator[tuple[tuple[Piece, ...], Break | None]]:
    """Yield the parts of a word, each with the break after it; None: the word ends."""
    start = 0
    for index, after in enumerate(word.breaks):
        if after is not None:
            yield word.pieces[start : index + 1], after
            start = index + 1
    yield word.pieces[start:], None


def _word_items(word: Word, room: int) -> Iterator[_Item]:
    for segment, after in _segments(word):
        run = segment[-1].run
        hyphen_width = run.face.advance("-", run.size) if after and after.hyphen else 0
        if _width(segment) + hyphen_width > room:
            yield from _cut(segment, room - hyphen_width, word)
        else:
            yield from (_box(piece, word) for piece in segment)
        if after is not None and after.space:
            yield replace(_space(run.space), cost=_GROUP, word=word)
        elif after is not None:
            yield _Item(hyphen_width, cost=_HYPHEN if after.hyphen else _MARK, hyphen=after.hyphen, word=word)


def _box(piece: Piece, word: Word) -> _Item:
    """Return a piece; no-break spaces in it stretch and shrink as others do."""
    width = piece.run.face.advance(piece.text, piece.run.size)
    space = piece.run.space * piece.text.count(NO_BREAK_SPACE)
    return _Item(width, space * _STRETCH // 100, space * _SHRINK // 100, piece=piece, word=word)


def _cut(segment: tuple[Piece, ...], room: int, word: Word) -> Iterator[_Item]:
    """Yield pieces that no line holds, cut so that every cut fits: at no-break spaces if there are any."""
    for piece in segment:
        face, size = piece.run.face, piece.run.size
        start, width, space = 0, 0, 0
        for index, character in enumerate(piece.text):
            advance = face.advance(character, size)
            if index > start and (width + advance) * 100 > room * 96:
                end = space if space > start else index
                yield _box(Piece(piece.run, piece.text[start:end]), word)
                yield _Item(cost=_CUT, word=word)
                start = end
                width = face.advance(piece.text[start:index], size)
            if character == NO_BREAK_SPACE:
                space = index + 1
            width += advance
        yield _box(Piece(piece.run, piece.text[start:]), word)
        yield _Item(cost=_CUT, word=word)


# ------------------------------------------------------------------------------------------------------------ search


def _closest(items: list[_Item], measure: Measure) -> _Node | None:
    """Return the best way with spaces as close as may be, or looser where only that gives a last line its length."""
    best: _Node | None = None
    for tolerance in _CLOSE, _LOOSEST:
        search = _Search(items, measure, tolerance, few_hyphens=True)
        found = search.run()
        if found is not None and (best is None or not search.ends_short(found)):
            best = found
            if not search.ends_short(best):
                break
    return best


def _loosest(items: list[_Item], measure: Measure) -> _Node:
    """Return the best way with lines as loose, or as short of their measure, as they must be."""
    for few_hyphens in (True, False):
        best = _Search(items, measure, float("inf"), few_hyphens=few_hyphens).run()
        if best is not None:
            return best
    return _first_fit(items)


class _Search:
    """The search for the best breaks of one paragraph, with one tolerance."""

    def __init__(self, items: list[_Item], measure: Measure, tolerance: float, *, few_hyphens: bool) -> None:
        self.items = items
        self.measure = measure
        self.tolerance = tolerance
        self.few_hyphens = few_hyphens
        # In ragged text spaces keep their width, and the line's end takes up what is left.
        size = next((one.run.size for one in items if one.run), 0.0)
        self.least = round(size * _LEAST_LAST * PARTS)
        self.rag = 0 if measure.align == "justify" else measure.parts * 18 // 100

    def run(self) -> _Node | None:
        """Return the last break of the best way through the paragraph, or None when the tolerance allows none."""
        active = [_Node(-1, 0, 0, 0.0, (0, 0, 0), None)]
        totals = (0, 0, 0)
        for position, item in enumerate(self.items):
            if item.piece is None:
                active = self.step(position, active, totals)
                if not active:
                    return None
            if item.piece is not None or item.glue:
                totals = (totals[0] + item.width, totals[1] + item.stretch, totals[2] + item.shrink)
        return min(active, key=lambda node: node.demerits)

    def step(self, position: int, active: list[_Node], totals: tuple[int, int, int]) -> list[_Node]:
        """Return the breaks worth keeping after the one at ``position`` has been tried."""
        item = self.items[position]
        kept: list[_Node] = []
        candidates: dict[tuple[int, int], _Node] = {}
        for node in active:
            ratio = self.ratio(node, item, totals)
            if ratio < -1:
                continue
            if not item.last:
                kept.append(node)
            hyphens = node.hyphens + 1 if item.hyphen else 0
            if ratio > self.tolerance or (hyphens > _MOST_HYPHENS and self.few_hyphens):
                continue
            demerits = node.demerits + self.demerits(node, item, ratio, totals)
            # Only the first line may be of another width, so ways differ by whether they have left it.
            key = (1 if node.line else 0, hyphens)
            rival = candidates.get(key)
            if rival is None or demerits < rival.demerits:
                after = (
                    totals
                    if not item.glue
                    else (
                        totals[0] + item.width,
                        totals[1] + item.stretch,
                        totals[2] + item.shrink,
                    )
                )
                candidates[key] = _Node(position, node.line + 1, hyphens, demerits, after, node)
        return kept + list(candidates.values())

    def ratio(self, node: _Node, item: _Item, totals: tuple[int, int, int]) -> float:
        """Return how far the spaces of a line stretch (1: as far as they like) or shrink (-1: as far as they can)."""
        width, stretch, shrink = (now - then for now, then in zip(totals, node.totals, strict=True))
        if not item.glue:
            width += item.width
        lack = self.measure.at(node.line) - width
        if lack >= 0:
            if item.last:
                return 0.0
            room = self.rag or stretch
            return lack / room if room > 0 else float("inf")
        if lack > -_SLACK:
            return 0.0
        return lack / shrink if shrink > 0 and not self.rag else float("-inf")

    def demerits(self, node: _Node, item: _Item, ratio: float, totals: tuple[int, int, int]) -> float:
        """Return what is bad about a line."""
        far = min(abs(ratio), 20.0)
        bad = 1 + 100 * far * far * far + item.cost
        demerits = bad * bad
        if node.hyphens and (item.hyphen or item.last):
            demerits += _NEIGHBOURS
        if item.last and self.is_short(node, totals):
            demerits += _SHORT_LAST
        return demerits

    def is_short(self, node: _Node, totals: tuple[int, int, int]) -> bool:
        """Tell whether the line from a break to the end is shorter than a last line should be."""
        return node.line > 0 and totals[0] - node.totals[0] < self.least

    def ends_short(self, end: _Node) -> bool:
        """Tell whether the last line of a way is shorter than it should be."""
        return end.previous is not None and self.is_short(end.previous, end.totals)


def _first_fit(items: list[_Item]) -> _Node:
    """Return a way that breaks wherever it may: for text that nothing else fits, such as in a column of no width."""
    node = _Node(-1, 0, 0, 0.0, (0, 0, 0), None)
    for position, item in enumerate(items):
        if item.piece is None and not (item.last and items[position - 1].piece is None):
            node = _Node(position, node.line + 1, 0, 0.0, (0, 0, 0), node)
    return node


# ------------------------------------------------------------------------------------------------------------- lines


def _lines(items: list[_Item], best: _Node, measure: Measure) -> Iterator[Line]:
    """Yield the lines between the breaks of the best way."""
    ends: list[int] = []
    node: _Node | None = best
    while node is not None and node.position >= 0:
        ends.append(node.position)
        node = node.previous
    ends.reverse()
    start, spoken_to = 0, 0
    for number, end in enumerate(ends):
        item = items[end]
        broken = _broken(items, end, set(ends)) if item.cost and item.cost != _CUT and not item.glue else None
        parts = _parts(items, range(start, end), spoken_to, broken.start if broken else end)
        if item.hyphen and (parts[2] or parts[1]):
            last = parts[2] or parts[1]
            last.append((last[-1][0], "-"))
        line = _set(parts, measure, number, last=item.last)
        if line.chunks:
            spoken = "".join(items[index].piece_text for index in broken) if broken else ""
            yield _with_word(line, parts, spoken, more=item.glue)
        start, spoken_to = end + 1, broken.stop if broken else 0


def _broken(items: list[_Item], end: int, ends: set[int]) -> range | None:
    """Return the items of the word that a line's end breaks, as far as they are of one run: marks must not cross runs.

    A word that is broken twice is not joined again.
    """
    word, run = items[end].word, items[end - 1].run

    def belongs(index: int) -> bool:
        item = items[index]
        return item.word is word and (item.piece is None or item.run is run)

    first, last = end, end
    while first > 0 and belongs(first - 1):
        first -= 1
    while last + 1 < len(items) and belongs(last + 1):
        last += 1
    inside = range(first, last + 1)
    both = items[first].piece is not None and any(items[index].piece for index in range(end, last + 1))
    return inside if both and len(ends & set(inside)) == 1 else None


_Parts = tuple[list[tuple[Run, str]], list[tuple[Run, str]], list[tuple[Run, str]]]


def _parts(items: list[_Item], line: range, head_to: int, tail_from: int) -> _Parts:
    """Return a line's texts: the rest of the word broken before it, the middle, the start of the word broken after."""
    parts: _Parts = ([], [], [])
    for index in line:
        item = items[index]
        if item.glue:
            run = next((part for part in (parts[1], parts[0]) if part), [(None, "")])[-1][0]
            if run is not None:
                parts[1].append((run, NO_BREAK_SPACE if item.word else " "))
        elif item.piece is not None:
            parts[0 if index < head_to else 2 if index >= tail_from else 1].append((item.piece.run, item.piece.text))
    return parts


def _with_word(line: Line, parts: _Parts, spoken: str, *, more: bool) -> Line:
    head, middle = (len(list(_chunks(part))) for part in parts[:2])
    return Line(line.chunks, line.width, line.space, line.offset, spoken, head + middle, head, more)


def _chunks(pieces: list[tuple[Run, str]]) -> Iterator[Chunk]:
    """Yield pieces joined by run, so that kerning goes across the places where a word could have been broken."""
    for _, group in groupby(pieces, key=lambda piece: id(piece[0])):
        same = list(group)
        run, text = same[0][0], "".join(text for _, text in same)
        yield Chunk(run, text, run.face.advance_by_words(text, run.size) / PARTS)


def _set(parts: _Parts, measure: Measure, number: int, *, last: bool) -> Line:
    """Return a line in its measure: justified, or moved to where its alignment wants it."""
    chunks = tuple(chunk for part in parts for chunk in _chunks(part))
    width = total(chunk.run.face.advance_by_words(chunk.text, chunk.run.size) for chunk in chunks)
    room = measure.at(number)
    indent = measure.parts - room
    lack = room - width
    spaces = total(chunk.text.count(" ") + chunk.text.count(NO_BREAK_SPACE) for chunk in chunks)
    if measure.align == "justify" and spaces and (lack < 0 or not last):
        natural = next((chunk.run.space for chunk in chunks), 0)
        lack = min(lack, spaces * natural * (_WIDEST - 100) // 100)
        return Line(chunks, (width + lack) / PARTS, lack / spaces / PARTS, indent / PARTS)
    shift = {"right": lack, "center": lack / 2}.get(measure.align, 0)
    return Line(chunks, width / PARTS, 0.0, (indent + shift) / PARTS)
