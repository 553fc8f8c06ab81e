"""The operators of a page's stream: numbers, colours, paths, and texts in the codes of the fonts of a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, TypeVar

from briefing.pdf import internals
from briefing.pdf.fonts import font_of
from briefing.pdf.formatting import escaped
from briefing.pdf.inline import Run
from briefing.scene.faces import Face

Spot = tuple[float, float]
Text = TypeVar("Text", str, bytes)


def number(value: float) -> str:
    """Return a length as it is written in a page's stream."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def numbers(*values: float) -> str:
    """Return lengths, separated by spaces."""
    return " ".join(map(number, values))


@lru_cache(maxsize=256)
def rgb(colour: str) -> str:
    """Return a colour (``#rrggbb``) as three parts of 1."""
    return numbers(*(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)))


def path(points: Iterable[Spot]) -> str:
    """Return straight lines through points."""
    return " ".join(f"{numbers(*point)} {'l' if index else 'm'}" for index, point in enumerate(points))


_Shown = tuple[tuple[str, str], ...]
"""Strings with the kerning between them, each with the name of the font whose codes they are in."""


class Codes:
    """Texts in the codes of the fonts of one file; how a word is shown there is worked out once."""

    def __init__(self, canvas: Any) -> None:
        """Take the canvas of the file."""
        self._document = internals.document(canvas)  # reportlab's fonts are asked with the document they are used in
        self._words: dict[tuple[Face, str], _Shown] = {}

    def shown(self, run: Run, text: str) -> Iterator[tuple[str, str]]:
        """Yield the strings that show a text in the face of a run, each with the name of its font."""
        face = run.face
        space = ""
        for word in text.split(" "):
            # The space before a word is shown with it: a word is kerned alone, as its width was measured.
            key = face, space + word
            shown = self._words.get(key)
            if shown is None:
                shown = self._words[key] = tuple(self._coded(face, space, word))
            yield from shown
            space = " "

    def _coded(self, face: Face, space: str, word: str) -> Iterator[tuple[str, str]]:
        text = space + word
        kerned = [(len(space) + at + 1, number(-kern)) for at, kern in face.kerned(word)]
        kerned.append((len(text), ""))
        whole = tuple(self._in_fonts(face, text))
        if len(whole) == 1 and len(whole[0][1]) == len(text):  # of one font, as nearly all words are
            ((font, codes),) = whole
            yield font, "".join(f"({escaped(part)}){kern}" for part, kern in _cut(codes, kerned))
            return
        for part, kern in _cut(text, kerned):
            *others, (font, codes) = self._in_fonts(face, part)
            yield from ((name, f"({escaped(one)})") for name, one in others)
            yield font, f"({escaped(codes)}){kern}"

    def _in_fonts(self, face: Face, text: str) -> Iterator[tuple[str, bytes]]:
        for alone, part in face.parts(text):
            font = font_of(alone)
            for subset, codes in font.splitString(part, self._document):
                yield font.getSubsetInternalName(subset, self._document), codes


def _cut(text: Text, ends: Iterable[tuple[int, str]]) -> Iterator[tuple[Text, str]]:
    """Yield what is before each of some places, with what is said of that place; nothing of what is empty."""
    start = 0
    for end, said in ends:
        if end > start:
            yield text[start:end], said
        start = end
