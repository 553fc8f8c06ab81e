"""Faces of a theme's fonts as HarfBuzz sets text in them: real widths, kerning, and the letter forms of a language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, groupby
from operator import sub
from pathlib import Path

import uharfbuzz

from briefing.records import frozen
from briefing.regex import regex
from briefing.theme import FontFamily, Theme
from briefing.theme.fonts import characters, opened
from briefing.totals import total

#: Letters that a language may draw in its own way (``locl``): Latin and Cyrillic, each script apart, or HarfBuzz would
#: take the script of the first letter for all of them.
_LOCALISED = (range(0x00C0, 0x0220), range(0x0400, 0x0500))
_REMEMBERED = 4_000  # words, several papers' worth: a bound for a process that lives long
_NO_BREAK_SPACE = 0xA0
#: Lengths of text are whole thousandths of a point, so that where lines break depends on no rounding on the way.
PARTS = 1000
SPARE = 1.12
"""What a text may be wider on a machine that lacks the font: room that programs need which set it anew."""
_CLUSTER = regex(r".[\u0300-\u036f\u200d\u2060]*", re.DOTALL)
_WITHOUT_GLYPH = frozenset(map(ord, "\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_ALONE = uharfbuzz.BufferSerializeFlags
_GLYPHS_ALONE = _ALONE.NO_CLUSTERS | _ALONE.NO_POSITIONS | _ALONE.NO_GLYPH_NAMES
_BETWEEN = "\n"  # no letter is kerned with it, for it has no glyph
_COMMON = (
    r" -@[-`{-~\u00a0-\u00a9\u00ab\u00ac\u00ae-\u00b9\u00bb-\u00bf\u00d7\u00f7"
    r"\u2010-\u2027\u2030-\u203f\u20a0-\u20bf\u2116\u2212"
)
_OF_ONE_SCRIPT = re.compile(
    rf"([{_COMMON}]+)|([{_COMMON}A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+)|([{_COMMON}\u0400-\u0482\u048a-\u04ff]+)"
)
_NEUTRAL = "en"
_FEATURES = {"kern": True, "liga": False, "clig": False, "calt": False}


def clusters(text: str) -> list[str]:
    """Return the letters of a text, each with its accents: what one face draws."""
    return _CLUSTER.findall(text)


@frozen
class Shaped:
    """A text as a face sets it, in units of the font: its width, and what is added after which character."""

    width: int
    kerns: tuple[tuple[int, int], ...]


@frozen
class _Font:
    """An opened font file; ``units`` are those of its size.

    ``alphabets`` are the glyphs of letters that a language may draw in its own way, script by script, and these as
    HarfBuzz tells them in one line, a space between each two.
    """

    shaper: uharfbuzz.Font
    characters: frozenset[int]
    units: int
    alphabets: tuple[tuple[Mapping[int, int], str], ...]


@lru_cache(maxsize=64)
def _font(path: Path) -> _Font:
    """Open a font file once, for all languages: HarfBuzz looks into its tables for each font anew."""
    shaper = uharfbuzz.Font(opened(path))
    glyph = shaper.get_nominal_glyph
    plain = [{code: found for code in script if (found := glyph(code))} for script in _LOCALISED]
    between = f"|{glyph(ord(' '))}|"
    told = tuple((glyphs, f"[{between.join(map(str, glyphs.values()))}]") for glyphs in plain)
    return _Font(shaper, characters(path), int(shaper.face.upem), told)


def _glyphs(shaper: uharfbuzz.Font, buffer: uharfbuzz.Buffer) -> str:
    """Return the glyphs of a text in one line."""
    return str(buffer.serialize(shaper, uharfbuzz.BufferSerializeFormat.TEXT, _GLYPHS_ALONE))


class Face:
    """One face in the letter forms of one language.

    Characters stay characters: a localised form is another glyph for the same character, so that copied text is right.
    What it lacks is set in the ``second`` face, a letter and its accents together.
    """

    def __init__(self, path: Path, lang: str, second: Face | None = None, *, stands_in: bool = False) -> None:
        """Load a TrueType file with the forms that ``lang`` (a primary subtag, or empty) asks for.

        ``stands_in`` says that it is the second face of another.
        """
        self.path = path
        self.lang = lang
        self.second = second
        self.stands_in = stands_in
        self._font = _font(path)
        self._shaper = self._font.shaper
        self.characters = self._font.characters
        self._reused = uharfbuzz.Buffer()  # for one text after the other: to make one takes as long as to fill it
        self._reused.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        self._shaped: dict[str, Shaped] = {}
        self.units = self._font.units  # to the size
        self.forms: Mapping[int, int] = dict(self._local_forms())  # glyphs of characters that the language draws anew

    @property
    def alone(self) -> Face:
        """The face without a second one: what is one font in a file."""
        return self if self.second is None else _face(self.path, self.lang)

    def parts(self, text: str) -> Iterator[tuple[Face, str]]:
        """Yield a text in parts, each with the face alone that it is set in."""
        if self.second is None:
            yield self, text
            return
        for lacks, group in groupby(clusters(text), key=self._lacks):
            yield self.second if lacks else self.alone, "".join(group)

    def _lacks(self, cluster: str) -> bool:
        codes = {*map(ord, cluster)} - _WITHOUT_GLYPH
        return self.second is not None and not codes <= self.characters and codes <= self.second.characters

    def _buffer(self, text: str) -> uharfbuzz.Buffer:
        buffer = self._reused
        buffer.clear_contents()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.language = self.lang or _NEUTRAL
        uharfbuzz.shape(self._shaper, buffer, _FEATURES)
        return buffer

    def _local_forms(self) -> Iterator[tuple[int, int]]:
        for plain, glyphs in self._font.alphabets:
            letters = list(plain)
            buffer = self._buffer(" ".join(map(chr, letters)))
            if _glyphs(self._shaper, buffer) == glyphs:  # as in most languages
                continue
            for info in buffer.glyph_infos:
                index, odd = divmod(info.cluster, 2)
                if not odd and plain[letters[index]] != info.codepoint:
                    yield letters[index], info.codepoint

    def glyph_advance(self, glyph: int) -> int:
        """Return the width of a glyph in units of the font."""
        return int(self._shaper.get_glyph_h_advance(glyph))

    def shape(self, text: str) -> Shaped:
        """Return how a text is set; a word is shaped once and remembered."""
        shaped = self._shaped.get(text)
        if shaped is None:
            if len(self._shaped) > _REMEMBERED:
                self._shaped.clear()
            shaped = self._shaped[text] = self._shape(text)
        return shaped

    def _shape(self, text: str) -> Shaped:
        if self.second is None:
            return next(self._shape_alone([text]))
        width, start = 0, 0
        kerns: list[tuple[int, int]] = []
        for face, part in self.parts(text):
            shaped = face.shape(part)
            width += self._measured(shaped.width, face)
            kerns += ((start + index, self._measured(kern, face)) for index, kern in shaped.kerns)
            start += len(part)
        return Shaped(width, tuple(kerns))

    def _measured(self, length: int, face: Face) -> int:
        """Return a length in the units of this face."""
        return length if face.units == self.units else round(length * self.units / face.units)

    def learn(self, texts: set[str]) -> None:
        """Shape texts that will be wanted: all of one script at once, since each call takes longer than a word."""
        if self.second is not None:
            return
        if len(self._shaped) > _REMEMBERED:
            self._shaped.clear()
        scripts: dict[int | None, list[str]] = {}
        for text in texts.difference(self._shaped):
            if match := _OF_ONE_SCRIPT.fullmatch(text):
                scripts.setdefault(match.lastindex, []).append(text)
        for together in scripts.values():
            self._shaped.update(zip(together, self._shape_alone(together), strict=False))

    def _shape_alone(self, texts: Sequence[str]) -> Iterator[Shaped]:
        """Yield texts of one script as they are set.

        It yields none of several where accents are composed or decomposed, or the font kerns what stands between them.
        """
        text = _BETWEEN.join(texts)
        plain = list(map(self._advances.__getitem__, text))
        wide = [position.x_advance for position in self._buffer(text).glyph_positions or ()]
        if len(wide) != len(plain):  # set as it comes
            yield from [Shaped(total(plain), ())] if len(texts) == 1 else ()
            return
        sums = [0, *accumulate(plain)]
        is_plain = wide == plain
        if not is_plain and any(one != other for one, other in self._at_edges(texts, wide, plain)):
            return
        start = 0
        for each in texts:
            end = start + len(each)
            width = sums[end] - sums[start]
            if is_plain or wide[start:end] == plain[start:end]:  # as in most words
                yield Shaped(width, ())
            else:
                kerns = self._kerns(wide[start:end], plain[start:end])
                yield Shaped(width + total(kern for _, kern in kerns), kerns)
            start = end + 1

    @staticmethod
    def _at_edges(texts: Sequence[str], wide: Sequence[int], plain: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield, for the last letter of each text but one and what follows it, how wide it came and how wide it is."""
        for end in accumulate(map(len, texts[:-1]), lambda before, length: before + 1 + length):
            yield from zip(wide[end - 1 : end + 1], plain[end - 1 : end + 1], strict=True)

    def _kerns(self, wide: Sequence[int], plain: Sequence[int]) -> tuple[tuple[int, int], ...]:
        kerns = enumerate(map(sub, wide, plain))
        return tuple((index, kern) for index, kern in kerns if abs(kern) * 1000 >= self.units)

    @cached_property
    def _advances(self) -> Mapping[str, int]:
        return _Advances(self)

    def glyph(self, code: int) -> int:
        """Return the glyph that a character is drawn by; 0 without one. A no-break space is drawn as a space is."""
        code = 32 if code == _NO_BREAK_SPACE else code
        return self.forms.get(code) or self._shaper.get_nominal_glyph(code) or 0

    def advance(self, text: str, size: float) -> int:
        """Return the width of a text in thousandths of a point, where it is rounded."""
        shaped = self._shaped.get(text) or self.shape(text)
        return round(shaped.width * size * PARTS / self.units)

    def advances(self, parts: Sequence[str], size: float) -> list[int]:
        """Return the widths of the parts of a word in thousandths of a point; it is shaped once, as a whole.

        What is kerned between two parts belongs to neither. A word without kerning is as wide as its parts together.
        """
        if self.second is not None:
            return [self.advance(part, size) for part in parts]
        text = "".join(parts)
        widths = list(map(self._advances.__getitem__, text))
        ends = list(accumulate(map(len, parts)))
        for index, kern in self.shape(text).kerns:
            widths[index] += 0 if index + 1 in ends else kern
        sums = [0, *accumulate(widths)]
        reached = [round(sums[end] * size * PARTS / self.units) for end in ends]
        return list(map(sub, reached, [0, *reached]))

    def is_even(self, text: str) -> bool:
        """Tell whether a text is as wide as its parts together, wherever it is parted: set in one face, not kerned."""
        return self.second is None and not self.shape(text).kerns

    def advance_by_words(self, text: str, size: float) -> int:
        """Return the width of a text in thousandths of a point, its words shaped one by one, which makes it fast."""
        words, known, units = text.split(" "), self._shaped, self.units
        width = (len(words) - 1) * self.advance(" ", size) if len(words) > 1 else 0
        for word in words:
            shaped = known.get(word) or self.shape(word)
            width += round(shaped.width * size * PARTS / units)
        return width

    def width(self, text: str, size: float) -> float:
        """Return the width of a text in points."""
        return self.advance(text, size) / PARTS

    def kerned(self, text: str) -> tuple[tuple[int, float], ...]:
        """Return after which characters of a text something is added, and how much in thousandths of the size."""
        return tuple((index, kern * 1000 / self.units) for index, kern in self.shape(text).kerns)

    def lines(self, text: str, size: float, width: float) -> tuple[str, ...]:
        """Return text in lines no wider than a width in points, each as full as it can be, as Word does.

        A word that is wider than that is cut.
        """
        lines: list[str] = []
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer, size) <= width:
                lines[-1] = longer
                continue
            rest = word
            while len(rest) > 1 and self.width(rest, size) > width:
                cut = self._fitting(rest, size, width)
                lines.append(rest[:cut])
                rest = rest[cut:]
            lines.append(rest)
        return tuple(lines)

    def _fitting(self, word: str, size: float, width: float) -> int:
        """Return how many letters of a word fit, at least one."""
        room, used = width * PARTS, 0
        for count, letter in enumerate(word):
            used += self.advance(letter, size)
            if used > room:
                return max(count, 1)
        return len(word)


class _Advances(dict[str, int]):
    """The widths of a face's characters in units of the font, each worked out when it is wanted first."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, character: str) -> int:
        advance = self[character] = self._face.glyph_advance(self._face.glyph(ord(character)))
        return advance


@lru_cache(maxsize=64)
def _joined(path: Path, second: Path, lang: str) -> Face:
    return Face(path, lang, _face(second, lang, stands_in=True))


@lru_cache(maxsize=64)
def _face(path: Path, lang: str, *, stands_in: bool = False) -> Face:
    if lang == _NEUTRAL:  # what is set in no language is set in this one
        return _face(path, "", stands_in=stands_in)
    face = Face(path, lang, stands_in=stands_in)
    # Languages without forms of their own share one font: a foreign word then needs no second one in the file.
    return face if face.forms or not lang else _face(path, "", stands_in=stands_in)


@frozen(remembers=True)
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
        wanted = sans, bold, italic, lang
        face = self._faces.get(wanted)
        if face is None:
            face = self._faces[wanted] = self._face(*wanted)
        return face

    @cached_property
    def _faces(self) -> dict[tuple[bool, bool, bool, str], Face]:
        return {}

    def _face(self, sans: bool, bold: bool, italic: bool, lang: str) -> Face:
        family = self.sans if sans else self.serif
        at = bold + 2 * italic  # as a family has its faces
        tag = (lang or self.lang).partition("-")[0].lower()
        path = family.faces[at]
        return _joined(path, family.second.faces[at], tag) if family.second else _face(path, tag)
