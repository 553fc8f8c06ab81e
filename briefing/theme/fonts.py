"""Font files: what both renderers need of one, and which characters it has.

A font is read whole when a theme is loaded, so that one which is cut off or of another kind is a mistake in
``theme.yaml`` and not an accident in the middle of a build.
"""

from __future__ import annotations

import re
import struct
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final

import uharfbuzz

from briefing.reading.values import shown
from briefing.theme.files import FileRefusedError, Stamp, bounded, stamp
from briefing.theme.values import FontFamily, Theme
from briefing.totals import total

LARGEST_FONT: Final = 5_000_000
_TRUE_TYPE: Final = (b"\x00\x01\x00\x00", b"true")
_OTHER_KINDS: Final = {b"OTTO": "an OpenType font with CFF outlines", b"ttcf": "a collection of fonts"}
_COMPRESSED: Final = {b"wOFF": "a web font", b"wOF2": "a web font"}
_NEEDED: Final = ("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post")
_SHORTEST: Final = {"head": 54, "hhea": 36, "maxp": 6, "OS/2": 78, "post": 32, "cmap": 4, "name": 6}
_UNITS: Final = range(16, 16385)  # of an em, as the format allows
_TRUE_TYPE_HINT: Final = "use a TrueType font, a .ttf with glyf outlines"
_SYMBOL: Final = (3, 0)
_UNICODE: Final = ((3, 1), (3, 10))
_VARIANTS: Final = (0, 5)  # of characters, which nothing here asks for
_READ_PLATFORMS: Final = (0, 3)
_SEGMENTS, _GROUPS = 4, 12  # the two forms that maps of Unicode have
_MOST_CHARACTERS: Final = 200_000

#: Characters that steer line breaking and direction or are spaces: they need no glyph.
_WITHOUT_GLYPH: Final = frozenset("\t\n\r\u00a0\u00ad\u200b\u200c\u200d\u2028\u2029\u2060\ufeff")


def see_that_it_draws(path: Path) -> None:
    """Raise FileRefusedError when a file is no font that goes into PDF and Word files."""
    _see(path, stamp(path))


@lru_cache(maxsize=64)
def _see(path: Path, _of: Stamp) -> None:
    name = shown(path.name)
    data = bounded(path, LARGEST_FONT)
    if kind := {**_OTHER_KINDS, **_COMPRESSED}.get(data[:4]):
        raise FileRefusedError(f"{name} is {kind}", _TRUE_TYPE_HINT)
    if data[:4] not in _TRUE_TYPE:
        raise FileRefusedError(f"{name} is not a TrueType font", _TRUE_TYPE_HINT)
    try:
        tables = _tables(data)
        problem = _problem(tables)
    except (struct.error, IndexError):
        raise FileRefusedError(f"{name} is damaged: it is cut off", "copy the font file anew") from None
    if problem:
        raise FileRefusedError(f"{name} {problem[0]}", problem[1])
    _try(path, data)


def _tables(data: bytes) -> dict[str, bytes]:
    """Return the tables of a font by their tags; struct.error when it is cut off."""
    (count,) = struct.unpack_from(">H", data, 4)
    tables: dict[str, bytes] = {}
    for number in range(count):
        tag, _, start, length = struct.unpack_from(">4sLLL", data, 12 + 16 * number)
        if start + length > len(data):
            raise struct.error("a table goes on after the end")
        tables[tag.decode("latin-1")] = data[start : start + length]
    return tables


def _problem(tables: dict[str, bytes]) -> tuple[str, str] | None:
    """Return what keeps a font out, and the remedy; struct.error when it is cut off."""
    if "CFF " in tables or "CFF2" in tables:
        return f"is {_OTHER_KINDS[b'OTTO']}", _TRUE_TYPE_HINT
    if "fvar" in tables:
        return "is a variable font", "use the file of one style, such as Name-Bold.ttf"
    if missing := [tag for tag in _NEEDED if tag not in tables]:
        return f"is not whole: it has no table {', '.join(missing)}", "use another copy of the font"
    if any(len(tables[tag]) < least for tag, least in _SHORTEST.items()):
        raise struct.error("a table is too short")
    maps = _character_maps(tables["cmap"])
    if not any(one in _UNICODE or one[0] == 0 for one in maps):
        what = "is a symbol font" if _SYMBOL in maps else "has no Unicode characters"
        return what, "use a font of letters: its characters must be those of Unicode"
    units, glyphs = struct.unpack_from(">H", tables["head"], 18)[0], struct.unpack_from(">H", tables["maxp"], 4)[0]
    if units not in _UNITS or not glyphs:
        raise struct.error("no units or no glyphs")
    _see_outlines(tables, glyphs)
    return None


def _character_maps(cmap: bytes) -> list[tuple[int, int]]:
    """Return platform and encoding of each map from characters to glyphs."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    maps: list[tuple[int, int]] = []
    for number in range(count):
        platform, encoding, start = struct.unpack_from(">HHL", cmap, 4 + 8 * number)
        if (platform, encoding) != _VARIANTS and platform in _READ_PLATFORMS:
            _see_span(cmap, start)
        maps.append((platform, encoding))
    return maps


def _see_span(cmap: bytes, start: int) -> None:
    """Raise struct.error for a map of another form, or of more characters than there are: it would be read for ever."""
    (form,) = struct.unpack_from(">H", cmap, start)
    if form == _SEGMENTS:
        (twice,) = struct.unpack_from(">H", cmap, start + 6)
        last = struct.unpack_from(f">{twice // 2}H", cmap, start + 14)
        first = struct.unpack_from(f">{twice // 2}H", cmap, start + 16 + twice)
    elif form == _GROUPS:
        (count,) = struct.unpack_from(">L", cmap, start + 12)
        if start + 16 + 12 * count > len(cmap):
            raise struct.error("groups are missing")
        groups = struct.unpack_from(f">{3 * count}L", cmap, start + 16)
        first, last = groups[::3], groups[1::3]
    else:
        raise struct.error("a map of another form")
    if total(max(0, end - begin + 1) for begin, end in zip(first, last, strict=True)) > _MOST_CHARACTERS:
        raise struct.error("more characters than there are")


def _see_outlines(tables: dict[str, bytes], glyphs: int) -> None:
    """Raise struct.error when an outline or a width lies outside its table."""
    long = struct.unpack_from(">h", tables["head"], 50)[0] == 1
    places = struct.unpack_from(f">{glyphs + 1}{'L' if long else 'H'}", tables["loca"], 0)
    factor, end = (1 if long else 2), len(tables["glyf"])
    if any(first > then for first, then in pairwise(places)) or places[-1] * factor > end:
        raise struct.error("an outline lies outside")
    (widths,) = struct.unpack_from(">H", tables["hhea"], 34)
    if not 0 < widths <= glyphs or len(tables["hmtx"]) < widths * 4 + (glyphs - widths) * 2:
        raise struct.error("widths are missing")


def _try(path: Path, data: bytes) -> None:
    """Let the libraries of both formats read a font and take all of it; what they stumble over is damaged."""
    from reportlab.pdfbase.ttfonts import TTFontFile  # noqa: PLC0415 - only for fonts that did not come with us

    try:
        font = TTFontFile(str(path), validate=0)
        every = sorted(font.charToGlyph)
        font.makeSubset(every)
        choice = uharfbuzz.SubsetInput()
        choice.unicode_set.update(every)
        uharfbuzz.subset(uharfbuzz.Face(data), choice)
    except Exception as wrong:
        raise FileRefusedError(
            f"{shown(path.name)} cannot be used: it is damaged, or of a kind that is not read", _TRUE_TYPE_HINT
        ) from wrong


@lru_cache(maxsize=64)
def opened(path: Path) -> uharfbuzz.Face:
    """Return a font file as HarfBuzz reads it, opened once."""
    return uharfbuzz.Face(path.read_bytes())


@lru_cache(maxsize=64)
def characters(path: Path) -> frozenset[int]:
    """Return the characters that a font file draws."""
    return frozenset(opened(path).unicodes)


def missing_characters(document_text: str, theme: Theme) -> tuple[str, ...]:
    """Return the characters of a text that no family of the theme can draw, each once, in the order of the text.

    A family that lacks a character in one of its faces draws it by its second family.
    """
    return _beside(document_text, _drawn_by_all(theme.serif, theme.sans))


@lru_cache(maxsize=16)
def _drawn_by_all(*families: FontFamily) -> frozenset[int]:
    return frozenset.intersection(*map(_drawn, families))


def lacking_characters(document_text: str, family: FontFamily) -> tuple[str, ...]:
    """Return the characters of a text that are taken from the second family, in the order of the text."""
    if family.second is None:
        return ()
    return tuple(one for one in undrawn_characters(document_text, family) if ord(one) in _drawn(family))


def undrawn_characters(document_text: str, family: FontFamily) -> tuple[str, ...]:
    """Return the characters of a text that some face of a family lacks, in the order of the text."""
    return _beside(document_text, frozenset.intersection(*map(characters, family.faces)))


def _drawn(family: FontFamily) -> frozenset[int]:
    """Return the characters that are drawn in every face, each by the family itself or by its second one."""
    others = family.second.faces if family.second else family.faces
    faces = zip(family.faces, others, strict=True)
    return frozenset.intersection(*(characters(own) | characters(other) for own, other in faces))


def _beside(text: str, drawn: frozenset[int]) -> tuple[str, ...]:
    others = _others(drawn)
    if others.search(text) is None:  # as in nearly all texts
        return ()
    return tuple(dict.fromkeys(others.findall(text)))


@lru_cache(maxsize=16)
def _others(drawn: frozenset[int]) -> re.Pattern[str]:
    """Return an expression that finds what is neither drawn nor needs a glyph."""
    known = sorted(drawn.union(map(ord, _WITHOUT_GLYPH)))
    first = [code for before, code in pairwise((-2, *known)) if code - before > 1]
    last = [code for code, after in pairwise((*known, 0x110001)) if after - code > 1]
    return re.compile("[^" + "".join([f"\\U{a:08x}-\\U{b:08x}" for a, b in zip(first, last, strict=True)]) + "]")
