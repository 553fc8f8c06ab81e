"""What people changed in a Word file, beside the keys of the texts that it belongs to. Nothing is written."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from typing import Final, Literal

from briefing.build import composed
from briefing.data.marks import Translated
from briefing.data.walk import walk
from briefing.document import (
    Caption,
    Chart,
    Contents,
    Document,
    FigureText,
    Heading,
    Inlines,
    List,
    Paragraph,
    Quote,
    Route,
    Shown,
    Table,
    Text,
)
from briefing.docx import written
from briefing.docx.written import Comment, even
from briefing.extracts import caption_text, plain
from briefing.extracts import walk as inlines
from briefing.preparation import Prepared
from briefing.records import frozen
from briefing.request import BuildRequest, Progress

Kind = Literal["changed", "added", "removed", "moved"]
_TOKENS: Final = re.compile(r"[^\W\d_]+|\d+|\s+|.")
_ALIKE: Final = 0.5  # paragraphs that have this part in common are one paragraph, changed
_MOVES: Final = 3  # spaces of a text that is known again elsewhere: a dash or a word is in many cells


@frozen
class Line:
    """A paragraph of a paper: its text, the key of its block, and the authored texts and figures that it shows.

    Figures are ids with their printed forms, in the order printed.
    """

    text: str
    key: str = ""
    texts: tuple[str, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()


@frozen
class Retyped:
    """A figure that was changed in Word."""

    id: str
    old: str
    new: str


@frozen
class Correction:
    """A paragraph that was changed, added, removed or moved.

    An added one has the key of the paragraph before it; ``after`` is the key of the paragraph that a moved one follows.
    """

    kind: Kind
    key: str
    texts: tuple[str, ...]
    old: str
    new: str
    figures: tuple[Retyped, ...] = ()
    after: str = ""


@frozen
class Corrections:
    """What differs between a Word file and the paper as it is built today: of which template, in which language."""

    prepared: Prepared
    paper: str
    language: str
    changes: tuple[Correction, ...]
    comments: tuple[Comment, ...]


def corrections(request: BuildRequest, file: Path, progress: Progress | None = None) -> Corrections:
    """Compare a Word file with that of the papers asked for which it has most paragraphs in common with.

    Raises:
        BriefingError: The papers cannot be built, or the file cannot be read.
    """
    found = written.read(file)
    prepared, papers = composed(request, progress)
    best = max(papers, key=lambda one: _shared(written.of_bytes(one.files[0][1], one.language).paragraphs, found))
    built = written.of_bytes(best.files[0][1], best.language)
    lines = placed(built.paragraphs, tuple(lines_of(best.document, prepared))) if best.document else ()
    return Corrections(prepared, best.design, best.language, tuple(compared(lines, found.paragraphs)), found.comments)


def compared(lines: tuple[Line, ...], texts: tuple[str, ...]) -> Iterator[Correction]:
    """Yield what differs between the paragraphs of a paper and those of a file, in their order."""
    codes = SequenceMatcher(None, [line.text for line in lines], texts, autojunk=False).get_opcodes()
    other = [code for code in codes if code[0] != "equal"]
    gone = {line.text: line for _, first, last, _, _ in other for line in lines[first:last]}
    came = {text for *_, begin, end in other for text in texts[begin:end]}
    moved = {text: line for text, line in gone.items() if text in came and text.count(" ") >= _MOVES}
    for _, first, last, begin, end in other:
        stayed = tuple(line for line in lines[first:last] if line.text not in moved)
        yield from _stretch(stayed, texts[begin:end], moved, lines[first - 1].key if first else "")


def _stretch(
    lines: tuple[Line, ...], texts: tuple[str, ...], moved: Mapping[str, Line], key: str
) -> Iterator[Correction]:
    """Yield what differs in a stretch where nothing is the same, which begins after the paragraph of a key."""
    pairs = _pairs(lines, texts, moved)
    at = 0
    for number, line in enumerate(lines):
        near = pairs.get(number)
        if near is None:
            yield Correction("removed", line.key, line.texts, line.text, "")
        else:
            yield from _added(texts[at:near], moved, key)
            at = near + 1
            end = next((pairs[n] for n in range(number + 1, len(lines)) if n in pairs), len(texts))
            figures = tuple(_retyped_in(line, texts[near], texts[at:end]))
            yield Correction("changed", line.key, line.texts, line.text, texts[near], figures)
        key = line.key
    yield from _added(texts[at:], moved, key)


def _pairs(lines: tuple[Line, ...], texts: tuple[str, ...], moved: Mapping[str, Line]) -> Mapping[int, int]:
    """Return which paragraph became which: those that are alike, and as many as there are between two such."""
    found: dict[int, int] = {}
    at = 0
    for number, line in enumerate(lines):
        fresh = (n for n in range(at, len(texts)) if texts[n] not in moved)
        near = next((n for n in fresh if _ratio(line.text, texts[n]) >= _ALIKE), None)
        if near is not None:
            found[number], at = near, near + 1
    bounds = [(-1, -1), *found.items(), (len(lines), len(texts))]
    for (first, begin), (last, end) in pairwise(bounds):
        rest = [n for n in range(begin + 1, end) if texts[n] not in moved]
        if len(rest) == last - first - 1:  # cells, or sentences, written anew
            found |= zip(range(first + 1, last), rest, strict=True)
    return found


def _added(texts: tuple[str, ...], moved: Mapping[str, Line], key: str) -> Iterator[Correction]:
    for text in texts:
        if line := moved.get(text):
            yield Correction("moved", line.key, line.texts, text, text, after=key)
        else:
            yield Correction("added", key, (), "", text)


def _retyped_in(line: Line, text: str, after: tuple[str, ...]) -> Iterator[Retyped]:
    """Yield the figures that were changed in a paragraph, not those that went into the paragraphs added after it."""
    whole = {(one.id, one.old) for one in _retyped(line, " ".join((text, *after)))}
    for figure in _retyped(line, text):
        if figure.new or (figure.id, figure.old) in whole:
            yield figure


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, _TOKENS.findall(one), _TOKENS.findall(other), autojunk=False).ratio()


def _shared(paragraphs: tuple[str, ...], found: written.Written) -> float:
    there = frozenset(found.paragraphs)
    return sum(text in there for text in paragraphs) / max(1, len(paragraphs))


def _retyped(line: Line, new: str) -> Iterator[Retyped]:
    """Yield the figures of a paragraph whose printed forms are others in its new text."""
    old_tokens, new_tokens = _TOKENS.findall(line.text), _TOKENS.findall(new)
    codes = SequenceMatcher(None, old_tokens, new_tokens, autojunk=False).get_opcodes()
    at = 0
    for figure, printed in line.figures:
        begin = line.text.find(printed, at)
        if begin < 0:
            continue
        at = begin + len(printed)
        first = len(_TOKENS.findall(line.text[:begin]))
        last = first + len(_TOKENS.findall(printed))
        touched = [one for one in codes if one[1] < last and one[2] > first]
        if all(kind == "equal" for kind, *_ in touched):
            continue
        left = touched[0][3] + (first - touched[0][1] if touched[0][0] == "equal" else 0)
        right = touched[-1][4] - (touched[-1][2] - last if touched[-1][0] == "equal" else 0)
        yield Retyped(figure, printed, "".join(new_tokens[left:right]).strip())


# ------------------------------------------------------------------------------------------------------ of the paper


def placed(paragraphs: tuple[str, ...], lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the paragraphs of a built file with what the tree knows of them; those of a letterhead have no key."""
    known = [line.text for line in lines]
    found = [Line(text) for text in paragraphs]
    for old, new, size in SequenceMatcher(None, known, paragraphs, autojunk=False).get_matching_blocks():
        found[new : new + size] = lines[old : old + size]
    return tuple(found)


def lines_of(document: Document, prepared: Prepared) -> Iterator[Line]:
    """Yield the paragraphs of a tree, in the order of a Word file."""
    authored = tuple(entry.key for entry in walk(prepared.briefing).all if entry.kind.mark(Translated))
    for shown, key, content in _contents(document):
        figures = tuple((one.id, even(one.text)) for one in inlines(content) if isinstance(one, FigureText))
        if text := even(plain(content)):
            yield Line(text, shown.key or key, tuple(_authored(shown, authored)), figures)


def _authored(shown: Shown, authored: Collection[str]) -> Iterator[str]:
    """Yield the paths of the authored texts that a part of the tree prints: an item of a list is one point."""
    for path in authored:
        if path in shown.shows or (shown.key and path.rpartition(".")[0] == shown.key):
            yield path


def _contents(document: Document) -> Iterator[tuple[Shown, str, Inlines]]:
    for block in document.blocks:
        match block:
            case Heading() | Paragraph():
                yield block, block.key, block.content
            case List():
                for item in block.items:
                    yield from ((item, block.key, paragraph.content) for paragraph in item.content)
            case Quote():
                yield block, block.key, block.content
                yield block, block.key, block.attribution
            case Table() | Chart() | Route():
                yield block, block.key, _caption(block.caption)
                if isinstance(block, Table):
                    for row in (*block.header, *block.rows):
                        yield from ((row, block.key, cell.content) for cell in row.cells)
                yield from ((note, block.key, note.content) for note in block.notes)
            case Contents():
                pass


def _caption(caption: Caption) -> Inlines:
    return (Text(caption_text(caption)),)
