"""The mark of a signed paper: what it says of the signature, set into the field that the build has placed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from fontTools.ttLib import TTFont
from pyhanko.pdf_utils.content import ResourceType
from pyhanko.pdf_utils.font.opentype import GlyphAccumulator
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.stamp import BaseStamp, BaseStampStyle

from briefing.language import Language
from briefing.records import frozen
from briefing.signing.keys import Certificate

FONTS: Final = {"title": "NotoSans-Bold.ttf", "line": "NotoSans-Regular.ttf"}
_TITLE_SIZE, _SIZE = 8.5, 7.5
_LEADING: Final = 1.3
_PADDING: Final = 8.0
_ABOVE: Final = 5.0
_SCALES: Final = tuple(scale / 20 for scale in range(20, 9, -1))  # half the size is the least
_FRAME: Final = "0.114 0.267 0.439"
_INK: Final = "0.13 0.15 0.18"
_UNKNOWN: Final = "?"


@frozen
class Mark:
    """The text of a mark: its title and the lines below."""

    title: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return it in one line, as it is read aloud."""
        return "; ".join((self.title, *self.lines))


def worded(certificate: Certificate, day: date, reason: str, language: Language) -> Mark:
    """Return the mark of a signature in a language."""

    def say(message: str, **values: Any) -> str:
        return language.message(message, **values).text

    lines = [
        _verbatim(say, "signature-certificate", "number", certificate.number),
        _verbatim(say, "signature-owner", "owner", certificate.owner),
        say("signature-validity", since=certificate.since, until=certificate.until),
        say("signature-date", date=day),
    ]
    if reason:
        lines.append(_verbatim(say, "signature-reason", "reason", reason))
    return Mark(say("signature-title"), tuple(lines))


def _verbatim(say: Any, message: str, name: str, text: str) -> str:
    """Return a message with a text as it was written: in its own script and typography."""
    place = f"{{{name}}}"
    said: str = say(message, **{name: place})
    return said.replace(place, text)


def letters_lacking(mark: Mark, fonts: Path) -> str:
    """Return the characters of a mark that the fonts lack; it shows a question mark for each."""
    known = {kind: _known(fonts / name) for kind, name in FONTS.items()}
    wanted = [*((char, "title") for char in mark.title), *((char, "line") for line in mark.lines for char in line)]
    return "".join(dict.fromkeys(char for char, kind in wanted if char != " " and ord(char) not in known[kind]))


@cache
def _known(path: Path) -> frozenset[int]:
    """Return the characters of a font."""
    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())


class _Face:
    """A font in a file that is being signed."""

    def __init__(self, writer: BasePdfFileWriter, path: Path, name: str) -> None:
        self.name = name
        self.engine = GlyphAccumulator(writer, BytesIO(path.read_bytes()), 10)
        self._known = _known(path)

    def width(self, text: str, size: float) -> float:
        """Return how wide a text is, in points."""
        return float(self.engine.shape(self._set(text), with_actual_text=False).x_advance) * size

    def shown(self, text: str, size: float, x: float, y: float) -> bytes:
        """Return the operators that show a text."""
        drawn: bytes = self.engine.shape(self._set(text), with_actual_text=False).graphics_ops
        return b"BT /%b %.3f Tf %.2f %.2f Td %b ET" % (self.name.encode(), size, x, y, drawn)

    def _set(self, text: str) -> str:
        return "".join(char if ord(char) in self._known else _UNKNOWN for char in text)


_NO_MARK: Final = Mark("", ())


@dataclass(frozen=True)
class MarkStyle(BaseStampStyle):
    """How pyHanko is told to draw a mark: with the fonts of a folder."""

    mark: Mark = _NO_MARK
    fonts: Path = Path()

    def create_stamp(self, writer: BasePdfFileWriter, box: BoxConstraints, text_params: dict[str, Any]) -> BaseStamp:  # noqa: ARG002 - its interface
        """Return the mark for a field of a size."""
        return _Drawn(writer, self, box)


class _Drawn(BaseStamp):
    """A mark in its field: a frame, and text that is made smaller until it fits."""

    def __init__(self, writer: BasePdfFileWriter, style: MarkStyle, box: BoxConstraints) -> None:
        super().__init__(writer, style, box)
        self._faces = {kind: _Face(writer, style.fonts / name, f"F{kind}") for kind, name in FONTS.items()}

    def render(self) -> bytes:
        """Return the operators that draw it."""
        faces = self._faces
        for face in faces.values():
            self.set_resource(ResourceType.FONT, pdf_name(f"/{face.name}"), face.engine.as_resource())
        width, height = float(self.box.width), float(self.box.height)
        rows, leading = _fitted(self.style.mark, faces, width - 2 * _PADDING, height - 2 * _ABOVE)
        frame = f"q {_FRAME} RG 0.75 w 0.375 0.375 {width - 0.75:.2f} {height - 0.75:.2f} re S Q".encode()
        y = (height + sum(size for _, _, size in rows) * leading) / 2
        drawn: list[bytes] = [b"q", f"{_INK} rg".encode()]
        for kind, text, size in rows:
            y -= size * leading
            drawn.append(faces[kind].shown(text, size, _PADDING, y + size * (leading - 1) / 2 + size * 0.2))
        return b" ".join((frame, *drawn, b"Q"))


_Row = tuple[str, str, float]
"""A line: the kind of its font, its text, its size."""


def _fitted(mark: Mark, faces: dict[str, _Face], width: float, height: float) -> tuple[list[_Row], float]:
    """Return a mark in lines that fit, or in the smallest type that it is set in."""
    rows: list[_Row] = []
    for scale in _SCALES:
        parts = [("title", mark.title, _TITLE_SIZE * scale), *(("line", text, _SIZE * scale) for text in mark.lines)]
        rows = [(kind, line, size) for kind, text, size in parts for line in _broken(text, faces[kind], size, width)]
        if sum(size for _, _, size in rows) * _LEADING <= height:
            break
    return rows, min(_LEADING, height / max(1.0, sum(size for _, _, size in rows)))


def _broken(text: str, face: _Face, size: float, width: float) -> Iterator[str]:
    """Yield a text in lines of a width; a word that is longer is broken anywhere."""
    line = ""
    for word in (part for whole in text.split(" ") for part in _parts(whole, face, size, width)):
        longer = f"{line} {word}" if line else word
        if line and face.width(longer, size) > width:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


def _parts(word: str, face: _Face, size: float, width: float) -> Sequence[str]:
    parts = [""]
    for char in word:
        if parts[-1] and face.width(parts[-1] + char, size) > width:
            parts.append("")
        parts[-1] += char
    return parts
