"""The faces of a document: reportlab's fonts with HarfBuzz's kerning and the letter forms of a language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import uharfbuzz
from reportlab.pdfbase.ttfonts import TTFont

from briefing.theme import FontFamily, Theme
from briefing.totals import total

#: Letters that a language may draw in its own way (``locl``): Latin and Cyrillic.
_LOCALISED = "".join(map(chr, (*range(0x00C0, 0x0180), *range(0x0218, 0x021C), *range(0x0400, 0x0500))))
_REMEMBERED = 20_000  # words: a bound for a process that lives long
_NO_BREAK_SPACE = 0xA0
#: Lengths of text are whole thousandths of a point, so that where lines break depends on no rounding on the way.
PARTS = 1000
_FEATURES = {"kern": True, "liga": False, "clig": False, "calt": False}


@dataclass(frozen=True, slots=True)
class Shaped:
    """A text as a face sets it, in units of the font: its width, and what is added after which character."""

    width: int
    kerns: tuple[tuple[int, int], ...]


class Face:
    """One face in the letter forms of one language.

    Characters stay characters: a localised form is another glyph for the same character, so that copied text is right.
    """

    def __init__(self, path: Path, lang: str) -> None:
        """Load a TrueType file and put in the forms that ``lang`` (a primary subtag, or empty) asks for."""
        self._lang = lang
        data = path.read_bytes()
        self._shaper = uharfbuzz.Font(uharfbuzz.Face(data))
        self._shaped: dict[str, Shaped] = {}
        self.font: Any = TTFont(f"{path.stem}-{lang}".rstrip("-"), str(path), asciiReadable=0, shapable=False)
        # Two languages of one face are two fonts in a file: reportlab tells them apart by this name.
        self.font.face.subfontNameX = b"-" + lang.encode() if lang else b""
        self._units: int = self._shaper.face.upem  # to the size
        self.localised = self._use_local_forms()

    def _buffer(self, text: str) -> uharfbuzz.Buffer:
        buffer = uharfbuzz.Buffer()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.language = self._lang or "en"
        uharfbuzz.shape(self._shaper, buffer, _FEATURES)
        return buffer

    def _use_local_forms(self) -> bool:
        found_any = False
        glyphs, widths = self.font.face.charToGlyph, self.font.face.charWidths
        # Each script apart, or HarfBuzz would take the script of the first letter for all of them.
        for first, last in ((0x00C0, 0x0220), (0x0400, 0x0500)):
            letters = [letter for letter in _LOCALISED if first <= ord(letter) < last and ord(letter) in glyphs]
            buffer = self._buffer(" ".join(letters))
            for info, position in zip(buffer.glyph_infos, buffer.glyph_positions or (), strict=True):
                index, odd = divmod(info.cluster, 2)
                if not odd and glyphs[ord(letters[index])] != info.codepoint:
                    found_any = True
                    glyphs[ord(letters[index])] = info.codepoint
                    widths[ord(letters[index])] = position.x_advance * 1000 / self._units
        return found_any

    def has(self, character: str) -> bool:
        """Tell whether the face can draw a character."""
        return ord(character) in self.font.face.charToGlyph

    def shape(self, text: str) -> Shaped:
        """Return how a text is set; a word is shaped once and remembered."""
        shaped = self._shaped.get(text)
        if shaped is None:
            if len(self._shaped) > _REMEMBERED:
                self._shaped.clear()
            shaped = self._shaped[text] = self._shape(text)
        return shaped

    def _shape(self, text: str) -> Shaped:
        glyphs = self.font.face.charToGlyph
        codes = (32 if code == _NO_BREAK_SPACE else code for code in map(ord, text))
        plain = [self._shaper.get_glyph_h_advance(glyphs.get(code, 0)) for code in codes]
        buffer = self._buffer(text)
        positions = buffer.glyph_positions or ()
        if len(positions) != len(plain):  # composed or decomposed accents: set as they come
            return Shaped(total(plain), ())
        kerns = (
            (index, position.x_advance - width)
            for index, (position, width) in enumerate(zip(positions, plain, strict=True))
        )
        kept = tuple((index, kern) for index, kern in kerns if abs(kern) * 1000 >= self._units)
        return Shaped(total(plain) + total(kern for _, kern in kept), kept)

    def advance(self, text: str, size: float) -> int:
        """Return the width of a text in thousandths of a point: the one place where its width is rounded."""
        return round(self.shape(text).width * size * PARTS / self._units)

    def width(self, text: str, size: float) -> float:
        """Return the width of a text in points."""
        return self.advance(text, size) / PARTS

    def kerned(self, text: str) -> tuple[tuple[int, float], ...]:
        """Return after which characters of a text something is added, and how much in thousandths of the size."""
        return tuple((index, kern * 1000 / self._units) for index, kern in self.shape(text).kerns)


@lru_cache(maxsize=64)
def _face(path: Path, lang: str) -> Face:
    face = Face(path, lang)
    # Languages without forms of their own share one font: a foreign word then needs no second one in the file.
    return face if face.localised or not lang else _face(path, "")


@dataclass(frozen=True, slots=True)
class Fonts:
    """The two families of a theme in the language of a document."""

    serif: FontFamily
    sans: FontFamily
    lang: str

    @classmethod
    def of(cls, theme: Theme, lang: str) -> Fonts:
        """Return the fonts for a document in ``lang`` (a BCP 47 tag)."""
        return cls(theme.serif, theme.sans, lang)

    def face(self, *, sans: bool = False, bold: bool = False, italic: bool = False, lang: str = "") -> Face:
        """Return a face; ``lang`` is that of a foreign word, else the document's."""
        family = self.sans if sans else self.serif
        path = {
            (False, False): family.regular,
            (True, False): family.bold,
            (False, True): family.italic,
            (True, True): family.bold_italic,
        }[bold, italic]
        return _face(path, (lang or self.lang).partition("-")[0].lower())
