"""Finished text that remembers what it shows: marks while a sentence is made, spans when it is done.

Functions wrap what they print of a figure in private-use characters, so that sentences can be plain strings on their
way through Fluent. At the end the marks are read out as spans. The data file's reader refuses those characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, Literal, get_args

from briefing.records import frozen

OPEN, TEXT, CLOSE = "\ue000", "\ue001", "\ue002"
SpanKind = Literal["figure", "foreign", "cite", "exhibit"]
_KINDS: Final[Mapping[str, SpanKind]] = {kind: kind for kind in get_args(SpanKind)}
_MARKS = re.compile(f"{OPEN}[^{TEXT}]*{TEXT}|{CLOSE}")


@frozen
class Span:
    """A stretch of text and what it shows: ``ref`` is the id of a figure or exhibit, a language tag, a source's key."""

    start: int
    end: int
    kind: SpanKind
    ref: str


@frozen
class Rich:
    """Finished text with its spans, in order of their beginning, an outer one before the inner ones."""

    text: str
    spans: tuple[Span, ...] = ()

    def __str__(self) -> str:
        """Return the text alone."""
        return self.text

    def pieces(self) -> Iterator[tuple[str, Span | None]]:
        """Yield the text in order, cut at the outermost spans: each piece with its span, or None between spans."""
        at = 0
        for span in self.spans:
            if span.start < at:
                continue
            if span.start > at:
                yield self.text[at : span.start], None
            yield self.text[span.start : span.end], span
            at = span.end
        if at < len(self.text):
            yield self.text[at:], None

    def edit(self, pattern: re.Pattern[str], replace: Callable[[re.Match[str]], str]) -> Rich:
        """Return the text with each match replaced, and the spans moved along with it."""
        if pattern.search(self.text) is None:  # as in nearly all texts
            return self
        parts: list[str] = []
        edits: list[tuple[int, int, int]] = []  # start and end of the match, length of what replaces it
        at = 0
        for match in pattern.finditer(self.text):
            new = replace(match)
            if new == match.group():
                continue
            parts += (self.text[at : match.start()], new)
            edits.append((match.start(), match.end(), len(new)))
            at = match.end()
        if not edits:
            return self
        parts.append(self.text[at:])

        def moved(offset: int, *, end: bool) -> int:
            shift = 0
            for start, stop, length in edits:
                if offset >= stop:
                    shift += length - (stop - start)
                elif offset > start:  # inside what was replaced
                    return start + shift + (length if end else 0)
                else:
                    break
            return offset + shift

        spans = (Span(moved(s.start, end=False), moved(s.end, end=True), s.kind, s.ref) for s in self.spans)
        return Rich("".join(parts), tuple(spans))

    def converted(self, convert: Callable[[str], str]) -> Rich:
        """Return the text in another script, all but its foreign spans.

        ``convert`` works on whole stretches, for capitals depend on their neighbours; the length of what it makes of a
        beginning must not depend on what follows.
        """
        if not self.spans:
            return Rich(convert(self.text))
        kept = [span for span in self.spans if span.kind == "foreign"]
        stretches: list[tuple[int, int, bool]] = []
        at = 0
        for span in kept:
            if span.start >= at:
                stretches += ((at, span.start, True), (span.start, span.end, False))
                at = span.end
        stretches.append((at, len(self.text), True))
        starts: list[int] = []
        parts: list[str] = []
        length = 0
        for start, end, change in stretches:
            piece = self.text[start:end]
            parts.append(convert(piece) if change else piece)
            starts.append(length)
            length += len(parts[-1])

        def moved(offset: int) -> int:
            for (start, end, change), new in zip(stretches, starts, strict=True):
                if start <= offset <= end:
                    piece = self.text[start:offset]
                    return new + len(convert(piece) if change else piece)
            return length

        return Rich("".join(parts), tuple(Span(moved(s.start), moved(s.end), s.kind, s.ref) for s in self.spans))


def mark(kind: SpanKind, ref: str, text: str) -> str:
    """Return the text between marks that name what it shows."""
    return f"{OPEN}{kind}:{ref}{TEXT}{text}{CLOSE}"


def unmarked(text: str) -> str:
    """Return marked text without its marks."""
    return _MARKS.sub("", text) if OPEN in text else text


def read(marked: str) -> Rich:
    """Return marked text as text and spans."""
    if OPEN not in marked:
        return Rich(marked)
    parts: list[str] = []
    spans: list[Span | None] = []
    open_marks: list[tuple[int, int, SpanKind, str]] = []
    at = length = 0
    for match in _MARKS.finditer(marked):
        parts.append(marked[at : match.start()])
        length += len(parts[-1])
        at = match.end()
        if match.group() == CLOSE:
            index, start, kind, ref = open_marks.pop()
            spans[index] = Span(start, length, kind, ref)
        else:
            name, _, ref = match.group()[1:-1].partition(":")
            open_marks.append((len(spans), length, _KINDS[name], ref))
            spans.append(None)
    parts.append(marked[at:])
    return Rich("".join(parts), tuple(span for span in spans if span is not None))


def first_letter(text: str) -> int:
    """Return where the first character outside marks stands (the length of the text if there is none)."""
    at = 0
    while at < len(text):
        if text[at] == OPEN:
            at = text.index(TEXT, at) + 1
        elif text[at] == CLOSE:
            at += 1
        else:
            return at
    return len(text)


def capitalised(text: str) -> str:
    """Return marked text with its first letter as a capital, past opening quotes and marks."""
    at = first_letter(text)
    while at < len(text) and text[at] in "«„“‘\"'([":
        at += 1 + first_letter(text[at + 1 :])
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]
