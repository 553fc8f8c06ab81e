"""Breaking paragraphs into lines: the breaks come from ``fit``, the lines between them are made here.

Inside, lengths are whole thousandths of a point; what goes in (a measure) and comes out (lines) is points.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from briefing.pdf.fit import Room, breaks
from briefing.pdf.galley import Galley, galley
from briefing.pdf.inline import Run
from briefing.pdf.items import CUT, WIDEST
from briefing.pdf.styles import Alignment
from briefing.pdf.words import NO_BREAK_SPACE
from briefing.records import frozen
from briefing.scene.faces import PARTS
from briefing.scene.hyphens import Hyphenate
from briefing.totals import total

_LEAST_LAST = 2  # em: what a last line should have
_RAG = 18  # per cent of a measure that the ends of lines may leave in ragged text


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
        return "".join([chunk.text for chunk in self.chunks])


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


def break_lines(text_runs: Sequence[Run], measure: Measure, hyphenate: Hyphenate | None = None) -> tuple[Line, ...]:
    """Break a paragraph into lines; a word that fits no line is cut rather than let out of the measure."""
    justified = measure.align == "justify"
    first, width = measure.at(0), measure.parts
    text = galley(text_runs, min(first, width), hyphenate if justified else None)
    if not text.items:
        return ()
    least, rag = round(text.runs[0].size * _LEAST_LAST * PARTS), 0 if justified else width * _RAG // 100
    text, ends = breaks(text, Room(first, width, least, rag), justified=justified)
    return tuple(_lines(text, ends, measure))


def _lines(text: Galley, ends: Sequence[int], measure: Measure) -> Iterator[Line]:
    """Yield the lines between breaks."""
    items, places = text.items, frozenset(ends)
    start, spoken_to = 0, 0
    for number, end in enumerate(ends):
        item = items[end]
        broken = _broken(text, end, places) if item.kind == "break" and item.cost != CUT else None
        while start < end and items[start].kind == "space":  # after a word that was cut to its end
            start += 1
        hyphen, head_to, tail_from = "-" if item.hyphen else "", max(start, spoken_to), end
        head, tail, spoken = _measured(text, start, head_to), _NOTHING, ""
        if broken:
            tail_from = broken.start
            spoken = "".join([items[index].text for index in broken])
            tail, hyphen = _measured(text, tail_from, end, hyphen), ""
        middle = _measured(text, head_to, tail_from, hyphen)
        if head or middle or tail:
            marks = (spoken, len(head) + len(middle), len(head), item.kind == "space")
            yield _set([*head, *middle, *tail], measure, number, marks, is_last=item.kind == "end")
        start, spoken_to = end + 1, broken.stop if broken else 0


def _broken(text: Galley, end: int, ends: frozenset[int]) -> range | None:
    """Return the items of the word that a line's end breaks, as far as they are of one run: marks must not cross runs.

    A word that is broken twice, or cut at the end of a run, is not joined again.
    """
    items = text.items
    if items[end - 1].kind != "box":
        return None
    number = bisect_right(text.starts, end) - 1
    first, last = end, end
    while first > text.starts[number] and items[first - 1].text != " ":
        first -= 1
    after = text.starts[number + 1] if number + 1 < len(text.starts) else len(items) - 1
    while last + 1 < after and items[last + 1].text != " ":
        last += 1
    inside = range(first, last + 1)
    is_whole = first == 0 or items[first - 1].kind != "break"
    goes_on = any(items[index].kind == "box" for index in range(end, last + 1))
    return inside if is_whole and goes_on and len(ends.intersection(inside)) == 1 else None


_Measured = Sequence[tuple[Run, str, int]]
_NOTHING: _Measured = ()


def _measured(text: Galley, start: int, end: int, hyphen: str = "") -> _Measured:
    """Return the texts of items, joined by run, so that kerning goes across the places where a word could be broken."""
    if start >= end:
        return _NOTHING
    found: list[tuple[Run, str]] = []
    for run, items in text.parts(start, end):
        written = "".join([item.text for item in items])
        if written or any(item.kind == "box" for item in items):
            found.append((run, written))
    if found and hyphen:
        run, written = found[-1]
        found[-1] = run, written + hyphen
    return [(run, written, run.face.advance_by_words(written, run.size)) for run, written in found]


def _set(parts: _Measured, measure: Measure, number: int, marks: tuple[str, int, int, bool], *, is_last: bool) -> Line:
    """Return a line in its measure: justified, or moved to where its alignment wants it; it ends with ``marks``."""
    chunks = tuple([Chunk(run, text, own / PARTS) for run, text, own in parts])
    width = parts[0][2] if len(parts) == 1 else total([own for _, _, own in parts])
    room, full, align = measure.at(number), measure.parts, measure.align
    lack = room - width
    if align == "justify" and (lack < 0 or not is_last):
        spaces = total([text.count(" ") + text.count(NO_BREAK_SPACE) for _, text, _ in parts])
        if spaces:
            lack = min(lack, spaces * chunks[0].run.space * (WIDEST - 100) // 100)
            return Line(chunks, (width + lack) / PARTS, lack / spaces / PARTS, (full - room) / PARTS, *marks)
    shift = lack if align == "right" else lack / 2 if align == "center" else 0
    return Line(chunks, width / PARTS, 0.0, (full - room + shift) / PARTS, *marks)
