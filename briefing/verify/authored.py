"""Where the texts that people wrote into the data stand in a file, word for word."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from briefing.records import frozen
from briefing.verify.expected import Authored, Expected
from briefing.verify.findings import OTHER_TEXT, Wrong
from briefing.verify.finished import Finished
from briefing.verify.folding import folded, folded_data
from briefing.verify.papers import is_whole
from briefing.verify.tongue import folder_of, says_number

_ELSEWHERE: Final = frozenset({"header", "property", "point", "workbook"})
_LONGEST_VALUE: Final = 240
_ENDS: Final = " .;,:"
_SHOWN: Final = 80


@frozen
class Cover:
    """A part of a passage that stands in the data just so."""

    start: int
    end: int
    key: str


def covered(file: Finished, wanted: Expected) -> tuple[list[list[Cover]], list[Wrong]]:
    """Return, for each passage, what of it stands in the data word for word, and the texts that stand nowhere."""
    text, starts = _joined(file)
    broken: _Unspaced | None = None  # made for the first text that is not found: few files need it
    covers: list[list[Cover]] = [[] for _ in file.passages]
    missing: list[Wrong] = []
    for one in in_language(wanted, file.language):
        is_printed = one.is_point or one.key.endswith(".intro")
        if not (is_printed or any(says_number(part, one.language) for part in one.parts)):
            continue
        is_found = False
        spans = list(_found(one, text, file.language))
        if not spans and file.kind == "pdf":
            broken = broken or _Unspaced.of(text)
            spans = list(broken.found(one, file.language))
        for start, end in spans:
            is_found = True
            for place, first, last in _cut(starts, start, end):
                covers[place].append(Cover(first, last, one.key))
        if not is_found and is_printed and is_whole(file, wanted) and not one.is_internal:
            words = " … ".join(part.strip() for part in one.parts if part.strip())[:_SHOWN]
            hint = "restore the text of the data, or build the file again"
            message = f"the text of {one.key} does not stand in the file as in the data"
            missing.append(Wrong(OTHER_TEXT, str(file.path), "", message, f"“{words}”", hint=hint))
    return covers, missing


def _joined(file: Finished) -> tuple[str, list[tuple[int, int]]]:
    """Return the text of a file in one piece, folded, with the place and number of each passage in it."""
    parts, starts, place = [], [], 0
    for kinds in (None, _ELSEWHERE):
        for number, passage in enumerate(file.passages):
            if (passage.kind in _ELSEWHERE) == (kinds is not None):
                starts.append((place, number))
                parts.append(folded(passage.text))
                place += len(passage.text) + 1
    return " ".join(parts), starts


@frozen
class _Unspaced:
    """A text without spaces, with the place of each sign: a word too long for its line has none where it is broken."""

    text: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> _Unspaced:
        places = tuple(place for place, sign in enumerate(text) if sign != " ")
        return cls("".join(text.split(" ")), places)

    def found(self, one: Authored, tag: str) -> Iterator[tuple[int, int]]:
        """Yield where a text stands but for spaces."""
        parts = tuple("".join(part.split()) for part in one.parts)
        for start, end in _found(replace(one, parts=parts), self.text, tag):
            yield self.places[start], self.places[end - 1] + 1


def in_language(wanted: Expected, tag: str) -> Iterator[Authored]:
    """Yield the texts for a language: of Serbian in Latin script its own, else those that it is made from."""
    exact = {one.key for one in wanted.authored if _is(one.language, tag, exact=True)}
    for one in wanted.authored:
        if _is(one.language, tag, exact=one.key in exact):
            yield one


def _is(language: str, tag: str, *, exact: bool) -> bool:
    is_latin = "latn" in tag.lower()
    if exact:
        return language.lower() == (f"{folder_of(tag)}-latn" if is_latin else folder_of(tag))
    return language.lower() == folder_of(tag)


def _found(one: Authored, text: str, tag: str) -> Iterator[tuple[int, int]]:
    """Yield where the parts of a text stand in their order, each part by itself."""
    parts = [folded_data(part, "" if "latn" in one.language.lower() else tag) for part in one.parts]
    parts = [_spaced(part, raw) for part, raw in zip(parts, one.parts, strict=True)]
    parts[-1] = parts[-1].rstrip(_ENDS)
    solid = [part for part in parts if part.strip()]
    if not solid or max(solid, key=len) not in text:
        return
    if len(parts) == 1:  # as most have no placeholder
        yield from _places(parts[0], text)
        return
    pattern = re.compile(rf".{{1,{_LONGEST_VALUE}}}?".join(f"({re.escape(part)})" for part in parts), re.DOTALL)
    for found in pattern.finditer(text):
        for group in range(1, len(parts) + 1):
            if found.start(group) < found.end(group):
                yield found.span(group)


def _places(part: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a part stands in a text, each place behind the one before."""
    start = text.find(part)
    while start >= 0:
        yield start, start + len(part)
        start = text.find(part, start + len(part))


def _spaced(part: str, raw: str) -> str:
    """Return a part with the space at its edges that the whole text has there, but for a placeholder at its end."""
    first = " " if raw[:1].isspace() else ""
    last = " " if raw[-1:].isspace() and part else ""
    return f"{first}{part}{last}"


def _cut(starts: list[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield the parts of passages that a part of the whole text is, each with the number of its passage."""
    index = bisect_right(starts, (start, 1 << 60)) - 1
    while index < len(starts) and starts[index][0] < end:
        place, number = starts[index]
        yield number, max(0, start - place), end - place
        index += 1
