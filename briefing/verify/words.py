"""Text that is put together from pieces, with the places of figures in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import accumulate

from briefing.verify.finished import Mark, Passage, PassageKind

_SPACE = re.compile(r"[ \t\r\n\f\v]{2,}|[\t\r\n\f\v]")
"""What is to become one space; one that is there already is left alone, for it is what most matches would be."""
#: What takes no room in print: soft hyphens, zero-width spaces and joiners, byte order marks.
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]+")
_ODD = re.compile("[\u00ad\u200b\u2060\ufeff\t\r\n\f\v]|  ")
"""What either of these may find."""


def plain(text: str) -> str:
    """Return text as it is read: without what takes no room, spaces single; no-break spaces stay."""
    return (_SPACE.sub(" ", _UNSEEN.sub("", text)) if _ODD.search(text) else text).strip(" ")


def _tidied(pieces: list[str]) -> list[str]:
    """Return pieces as they are read one after the other; some may be empty."""
    parts, last = list[str](), ""
    for piece in pieces:
        part = _SPACE.sub(" ", _UNSEEN.sub("", piece))
        if last == " " and part[:1] == " ":
            part = part[1:]
        last = part[-1:] or last
        parts.append(part)
    return parts


@dataclass(slots=True)
class Words:
    """Collects the pieces of one passage: text, parts that the file says are figures, and languages."""

    pieces: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    _marks: list[tuple[str, str, int, int]] = field(default_factory=list)
    _open: dict[str, tuple[str, str, int]] = field(default_factory=dict)

    def add(self, text: str, language: str = "") -> None:
        """Add a piece, in a language (empty: not known)."""
        if text:
            self.pieces.append(text)
            self.languages.append(language)

    def begin(self, key: str, figure: str, value: str = "") -> None:
        """Say that what follows, until the key ends, is a figure."""
        self._open[key] = (figure, value, len(self.pieces))

    def end(self, key: str) -> None:
        """End the figure of a key; one that never began is no matter."""
        if opened := self._open.pop(key, None):
            figure, value, start = opened
            if start < len(self.pieces):
                self._marks.append((figure, value, start, len(self.pieces)))

    def __bool__(self) -> bool:
        """Tell whether there is anything to see."""
        pieces = self.pieces  # mostly the first says it
        return any(piece[0].isalnum() or plain(piece).strip("\u00a0\u202f") for piece in pieces)

    def language(self, otherwise: str) -> str:
        """Return the language that most of the letters are in, or another where nothing says."""
        if len(set(self.languages)) == 1:
            return self.languages[0] if any(map(str.isalpha, "".join(self.pieces))) and self.languages[0] else otherwise
        weights: dict[str, int] = {}
        for piece, language in zip(self.pieces, self.languages, strict=True):
            if letters := sum(map(str.isalpha, piece)):
                weights[language or otherwise] = weights.get(language or otherwise, 0) + letters
        return max(weights, key=lambda language: weights[language]) if weights else otherwise

    def passage(self, kind: PassageKind, place: str, language: str, heads: tuple[str, ...] = ()) -> Passage:
        """Return the passage that the pieces are."""
        for key in tuple(self._open):
            self.end(key)
        parts = self.pieces
        if _ODD.search("".join(parts)):
            parts = _tidied(parts)
        starts = list(accumulate(map(len, parts), initial=0))
        text = "".join(parts)
        cut = len(text) - len(text.lstrip(" "))
        whole = text.strip(" ")
        marks = []
        for figure, value, first, last in self._marks:
            start, end = max(starts[first] - cut, 0), min(starts[last] - cut, len(whole))
            part = whole[start:end]
            start += len(part) - len(part.lstrip(" "))
            end -= len(part) - len(part.rstrip(" "))
            if start < end:
                marks.append(Mark(figure, start, end, value))
        marks.sort(key=lambda mark: (mark.start, mark.end))
        return Passage(whole, self.language(language), kind, place, heads, tuple(marks))
