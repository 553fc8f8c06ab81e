"""Mappings in lines: their pairs as chunks of whole lines, with the comments that belong to them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from briefing.migration.nodes import Node, Pair
from briefing.records import frozen

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")
_COMMENT: Final = re.compile(r"(?:^|(?<=[ \t]))#[^\r\n]*")


@dataclass(frozen=True)
class Text:
    """A text in which places are found by line and column; its last line is ended."""

    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines, with their ends."""
        return _LINE.findall(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for line in self.lines:
            starts.append(starts[-1] + len(line))
        return starts

    @cached_property
    def newline(self) -> str:
        """How lines end: as the first one does."""
        return self.lines[0][len(self.lines[0].rstrip("\r\n")) :] if self.lines else "\n"

    def line(self, at: int) -> int:
        """Return the number of the line that a place is in, from 0."""
        return bisect_right(self._starts, at) - 1

    def column(self, at: int) -> int:
        """Return the column of a place, from 0."""
        return at - self._starts[self.line(at)]

    def after(self, end: int) -> int:
        """Return where the line begins that follows a value, by the place after its last character."""
        return self._starts[self.line(max(end - 1, 0)) + 1]

    def rest(self, at: int) -> str:
        """Return what stands after a place in its line, without the line's end."""
        return self.text[at : self._starts[self.line(at) + 1]].rstrip("\r\n")


@frozen
class Chunk:
    """A pair in whole lines, from number ``first`` up to ``end``; ``lead`` counts the comment lines above it."""

    pair: Pair
    lead: int
    first: int
    end: int


def chunks(text: Text, node: Node, begin: int, *, all_lines: bool = False) -> tuple[Chunk, ...]:
    """Return the pairs of a mapping that stands in lines from ``begin`` on.

    Comments right above a key, and deeper ones below a value, belong to it; ``all_lines`` gives a pair all that
    stands above it, empty lines too.
    """
    found: list[Chunk] = []
    column = text.column(node.pairs[0].start)
    for pair in node.pairs:
        first = text.line(pair.start)
        lead = 0
        while first - lead > begin and (all_lines or is_comment(text.lines[first - lead - 1])):
            lead += 1
        end = text.line(max(pair.end, pair.key.end) - 1) + 1
        while end < len(text.lines) and is_comment(text.lines[end]) and indent(text.lines[end]) > column:
            end += 1
        found.append(Chunk(pair, lead, first, end))
        begin = end
    return tuple(found)


def is_comment(line: str) -> bool:
    """Tell whether a line holds a comment alone."""
    return line.lstrip(" \t").startswith("#")


def indent(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def shifted(lines: Sequence[str], by: int, column: int = 0) -> list[str]:
    """Return lines further right, or left; empty ones stay, and comments that stand left of a column."""
    return list(_shifted(lines, by, column))


def _shifted(lines: Sequence[str], by: int, column: int) -> Iterator[str]:
    for line in lines:
        if not line.strip("\r\n") or (is_comment(line) and indent(line) < column):
            yield line
        elif by >= 0:
            yield " " * by + line
        else:
            yield line[min(-by, indent(line)) :]


def line_comments(part: str) -> list[str]:
    """Return the comments of a part of a text that holds no quotes before them."""
    return [found[0] for found in _COMMENT.finditer(part.replace("\r", "\n"))] if "#" in part else []
