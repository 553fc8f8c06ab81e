"""Breaking paragraphs into lines: the breaks come from ``fit``, the lines between them are made here.

Inside, lengths are whole thousandths of a point; what goes in (a measure) and comes out (lines) is points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.pdf.fit import Room, breaks
from briefing.pdf.galley import CUT, WIDEST, Galley, galley
from briefing.pdf.inline import Run
from briefing.pdf.styles import Alignment
from briefing.pdf.words import NO_BREAK_SPACE
from briefing.records import frozen
from briefing.scene.faces import PARTS
from briefing.scene.hyphens import Hyphenate

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


def break_lines(text_runs: Sequence[Run], measure: Measure, hyphenate: Hyphenate | None = None) -> tuple[Line, ...]:
    """Break a paragraph into lines; a word that fits no line is cut rather than let out of the measure."""
    justified = measure.align == "justify"
    first, width = measure.at(0), measure.parts
    text = galley(text_runs, min(first, width), hyphenate if justified else None)
    if not text.items:
        return ()
    size = next((run.size for run in text.runs if run), 0.0)
    least, rag = round(size * _LEAST_LAST * PARTS), 0 if justified else width * _RAG // 100
    return tuple(_lines(text, breaks(text, Room(first, width, least, rag), justified=justified), measure))


def _lines(text: Galley, ends: Sequence[int], measure: Measure) -> Iterator[Line]:
    """Yield the lines between breaks."""
    places = frozenset(ends)
    start, spoken_to = 0, 0
    for number, end in enumerate(ends):
        item = text.items[end]
        broken = _broken(text, end, places) if item.kind == "break" and item.cost != CUT else None
        head, middle, tail = _parts(text, range(start, end), spoken_to, broken.start if broken else end)
        if item.hyphen and (tail or middle):
            last = tail or middle
            last.append((last[-1][0], "-"))
        chunks = (_chunks(head), _chunks(middle), _chunks(tail))
        if any(chunks):
            spoken = "".join(text.items[index].text for index in broken) if broken else ""
            yield _set(chunks, measure, number, spoken, is_last=item.kind == "end", more=item.kind == "space")
        start, spoken_to = end + 1, broken.stop if broken else 0


def _broken(text: Galley, end: int, ends: frozenset[int]) -> range | None:
    """Return the items of the word that a line's end breaks, as far as they are of one run: marks must not cross runs.

    A word that is broken twice is not joined again.
    """
    items, word = text.items, text.words[end]
    run = text.runs[end - 1] if items[end - 1].kind == "box" else None

    def belongs(index: int) -> bool:
        return text.words[index] == word and (items[index].kind != "box" or text.runs[index] is run)

    first, last = end, end
    while first > 0 and belongs(first - 1):
        first -= 1
    while last + 1 < len(items) and belongs(last + 1):
        last += 1
    inside = range(first, last + 1)
    both = items[first].kind == "box" and any(items[index].kind == "box" for index in range(end, last + 1))
    return inside if both and len(ends & set(inside)) == 1 else None


_Texts = list[tuple[Run, str]]


def _parts(text: Galley, line: range, head_to: int, tail_from: int) -> tuple[_Texts, _Texts, _Texts]:
    """Return a line's texts: the rest of the word broken before it, the middle, the start of the word broken after."""
    head: _Texts = []
    middle: _Texts = []
    tail: _Texts = []
    for index in line:
        kind, *_, own = text.items[index]
        run = text.runs[index]
        if kind == "box" and run is not None:
            (head if index < head_to else tail if index >= tail_from else middle).append((run, own))
        elif kind == "space" and (before := middle or head):
            middle.append((before[-1][0], " " if run is None else NO_BREAK_SPACE))
    return head, middle, tail


_Measured = list[tuple[Run, str, int]]


def _chunks(texts: _Texts) -> _Measured:
    """Return texts joined by run, so that kerning goes across the places where a word could have been broken."""
    found: list[tuple[Run, list[str]]] = []
    for run, text in texts:
        if found and found[-1][0] is run:
            found[-1][1].append(text)
        else:
            found.append((run, [text]))
    joined = ((run, "".join(parts)) for run, parts in found)
    return [(run, text, run.face.advance_by_words(text, run.size)) for run, text in joined]


def _set(
    parts: tuple[_Measured, _Measured, _Measured],
    measure: Measure,
    number: int,
    spoken: str,
    *,
    is_last: bool,
    more: bool,
) -> Line:
    """Return a line in its measure: justified, or moved to where its alignment wants it."""
    chunks: list[Chunk] = []
    width = spaces = 0
    for part in parts:
        for run, text, own in part:
            chunks.append(Chunk(run, text, own / PARTS))
            width += own
            spaces += text.count(" ") + text.count(NO_BREAK_SPACE)
    head = len(parts[0])
    tail = head + len(parts[1])
    room = measure.at(number)
    indent = measure.parts - room
    lack = room - width
    if measure.align == "justify" and spaces and (lack < 0 or not is_last):
        lack = min(lack, spaces * chunks[0].run.space * (WIDEST - 100) // 100)
        width, space, offset = (width + lack), lack / spaces / PARTS, indent / PARTS
        return Line(tuple(chunks), width / PARTS, space, offset, spoken, tail, head, more)
    shift = {"right": lack, "center": lack / 2}.get(measure.align, 0)
    return Line(tuple(chunks), width / PARTS, 0.0, (indent + shift) / PARTS, spoken, tail, head, more)
