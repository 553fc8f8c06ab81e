"""The operators of a page's stream: numbers, colours, paths, and texts in the codes of the fonts of a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from briefing.pdf.canvas import Canvas
from briefing.pdf.fonts import Font
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
        self._known: dict[Face, tuple[Font, _Words]] = {}

    def shown(self, face: Face, text: str) -> list[tuple[str, str]]:
        """Return the strings that show a text in a face, with the kerning between them, by the fonts they are of."""
        if not text:
            return []
        if face.second is None or face.characters.issuperset(map(ord, text)):
            known = self._known.get(face)
            if known is None:
                font = self._canvas.font(face)
                known = self._known[face] = font, _Words(face, font.shown)
            font, words = known
            begins, rest = ("( ", text[1:]) if text[0] == " " else ("(", text)
            strings = begins + "".join(map(words.__getitem__, rest.split(" ")))[:-2]  # no string begins after the last
            if font.single:  # as nearly all are
                return [(font.first, strings)]
        parts = [part for space, word in _parted(text) for part in self._coded(face, space, word)]
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


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a text, each with the space before it: a word is kerned alone, as its width was measured."""
    first, *others = text.split(" ")
    yield "", first
    yield from ((" ", word) for word in others)


class _Words(dict[str, str]):
    """Words in a font of the file as they stand in a string, with what ends that and begins the next after a space."""

    def __init__(self, face: Face, codes: Mapping[int, str]) -> None:
        super().__init__()
        self._face = face
        self._codes = codes

    def __missing__(self, word: str) -> str:
        kerns = self._face.shape(word).kerns
        shown = self[word] = self._kerned(word, kerns) if kerns else word.translate(self._codes) + ")( "
        return shown

    def _kerned(self, word: str, kerns: Iterable[tuple[int, int]]) -> str:
        shown, start, units = "", 0, self._face.units
        for place, kern in kerns:
            end = place + 1
            shown += f"{word[start:end].translate(self._codes)}){number(-kern * 1000 / units)}("
            start = end
        # What is kerned at its end has begun a string already.
        return shown + (" " if start == len(word) else f"{word[start:].translate(self._codes)})( ")


def _cut(text: str, ends: Iterable[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    """Yield what is before each of some places, with what is said of that place; nothing of what is empty."""
    start = 0
    for end, said in ends:
        if end > start:
            yield text[start:end], said
        start = end
