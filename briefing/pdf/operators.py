"""The operators of a page's stream: numbers, colours, paths, and texts in the codes of the fonts of a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from briefing.pdf.canvas import Canvas
from briefing.scene.faces import Face

Spot = tuple[float, float]


@lru_cache(maxsize=8_192)
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


class Codes:
    """Texts in the codes of the fonts of one file."""

    def __init__(self, canvas: Canvas) -> None:
        """Take the canvas of the file."""
        self._canvas = canvas

    def shown(self, face: Face, text: str) -> list[tuple[str, str]]:
        """Return the strings that show a text in a face, with the kerning between them, by the fonts they are of."""
        if not text:
            return []
        if face.second is None or face.characters.issuperset(map(ord, text)):
            font = self._canvas.font(face)
            shown = _in_one(face, text, font.shown)
            if font.single:  # as nearly all are
                return [(font.first, shown)]
        parts = [part for space, word in _words(text) for part in self._coded(face, space, word)]
        return [(font, "".join([shown for _, shown in same])) for font, same in groupby(parts, key=itemgetter(0))]

    def _coded(self, face: Face, space: str, word: str) -> Iterator[tuple[str, str]]:
        """Yield the strings of a word that may take more than one font, with the space before it."""
        text = space + word
        kerned = [(len(space) + at + 1, number(-kern)) for at, kern in face.kerned(word)]
        for part, kern in _cut(text, (*kerned, (len(text), ""))):
            *others, (font, codes) = self._in_fonts(face, part)
            yield from ((name, f"({one})") for name, one in others)
            yield font, f"({codes}){kern}"

    def _in_fonts(self, face: Face, text: str) -> Iterator[tuple[str, str]]:
        for alone, part in face.parts(text):
            yield from self._canvas.font(alone).parts(part)


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a text, each with the space before it: a word is kerned alone, as its width was measured."""
    first, *others = text.split(" ")
    yield "", first
    yield from ((" ", word) for word in others)


def _in_one(face: Face, text: str, codes: Mapping[int, str]) -> str:
    """Return the strings of a text in a font, in which each character has its code, and a space begins a string."""
    shown, start = (["( "], 1) if text[0] == " " else (["("], 0)
    units, at = face.units, 0
    for word in text.split(" "):
        kerns = face.shape(word).kerns
        if kerns:
            for place, kern in kerns:
                end = at + place + 1
                shown.append(f"{text[start:end].translate(codes)}){number(-kern * 1000 / units)}(")
                start = end
            if start == len(text):
                return "".join(shown).removesuffix("(")
            if text[start] == " ":
                shown.append(" ")
                start += 1
        at += len(word) + 1
    shown.append(f"{text[start:].translate(codes)})")
    return "".join(shown)


def _cut(text: str, ends: Iterable[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    """Yield what is before each of some places, with what is said of that place; nothing of what is empty."""
    start = 0
    for end, said in ends:
        if end > start:
            yield text[start:end], said
        start = end
