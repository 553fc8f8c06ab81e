"""Fonts of a PDF file: which characters their codes are, how wide, and whether the file has the font inside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from struct import unpack_from
from typing import Any

import pikepdf

from briefing.verify.bounds import inflated
from briefing.verify.finished import Font

_TAG = re.compile(r"^[A-Z]{6}\+")
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[(.*?)\])", re.DOTALL)
_ITEM = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_UNI = re.compile(r"^/?(?:uni|u)([0-9A-Fa-f]{4,6})$")
_WIDEST_RANGE = 0xFFFF
_USUAL_WIDTH = 500.0
_COUNTED = frozenset("0123456789−-+")


def stream_bytes(stream: Any, what: str) -> bytes:
    """Return the contents of a stream, within bounds.

    Raises:
        DataError: It is too large or cannot be unpacked.
    """
    names = filters_of(stream)
    if names == ("/FlateDecode",) and "/DecodeParms" not in stream:
        return inflated(stream.read_raw_bytes(), what)
    if "/FlateDecode" in names and len(names) == 1:
        inflated(stream.read_raw_bytes(), what)  # only to know its size
    return bytes(stream.read_bytes())


def filters_of(stream: Any) -> tuple[str, ...]:
    """Return the names of the filters through which a stream is read; an empty name where there are none."""
    filters = stream.get("/Filter")
    return tuple(map(str, filters)) if isinstance(filters, pikepdf.Array) else (str(filters or ""),)


@dataclass(frozen=True)
class PdfFont:
    """A font as a page's resources hold it."""

    font: Font
    unicode: Mapping[int, str]
    widths: Mapping[int, float]
    otherwise: float
    bytes_per_code: int

    def decoded(self, codes: bytes) -> tuple[str, float, int]:
        """Return the text of a string, its width in thousandths of the size, and the number of its spaces."""
        found = self._known.get(codes)
        if found is None:
            found = self._known[codes] = self._decode(codes)
        return found

    @cached_property
    def _known(self) -> dict[bytes, tuple[str, float, int]]:
        return {}

    def _decode(self, codes: bytes) -> tuple[str, float, int]:
        if self.bytes_per_code == 1:
            return self._text(codes), self._width(codes), codes.count(32)
        count = len(codes) // 2
        numbers = [*unpack_from(f">{count}H", codes), *codes[2 * count :]]
        return self._text(numbers), self._width(numbers), 0

    def _text(self, numbers: Sequence[int]) -> str:
        letters = self.unicode
        try:
            return "".join(map(letters.__getitem__, numbers))
        except KeyError:
            return "".join([letters.get(number, "\ufffd") for number in numbers])

    def _width(self, numbers: Sequence[int]) -> float:
        widths, otherwise = self.widths, self.otherwise
        try:
            return sum(map(widths.__getitem__, numbers))
        except KeyError:
            return sum([widths.get(number, otherwise) for number in numbers])

    @cached_property
    def doubtful(self) -> str:
        """Return the digits and signs that more than one code of the font claims to be."""
        claimed = [text for text in self.unicode.values() if text in _COUNTED]
        return "".join(sorted({text for text in claimed if claimed.count(text) > 1}))


def read_font(entry: Any) -> PdfFont:
    """Return a font of the resources."""
    is_composite = str(entry.get("/Subtype")) == "/Type0"
    inner = entry.DescendantFonts[0] if is_composite else entry
    descriptor = inner.get("/FontDescriptor", {})
    is_embedded = any(f"/FontFile{number}" in descriptor for number in ("", "2", "3"))
    is_embedded = is_embedded or str(entry.get("/Subtype")) == "/Type3"
    name = _TAG.sub("", str(entry.get("/BaseFont", "/?")).lstrip("/"))
    if "/ToUnicode" in entry and isinstance(entry.ToUnicode, pikepdf.Stream):
        unicode = to_unicode(stream_bytes(entry.ToUnicode, f"the font {name}"))
    else:
        unicode = {} if is_composite else dict(_simple(entry))
    widths = dict(_composite_widths(inner)) if is_composite else dict(_simple_widths(entry))
    otherwise = float(inner.get("/DW", 1000)) if is_composite else float(descriptor.get("/MissingWidth", _USUAL_WIDTH))
    return PdfFont(Font(name, is_embedded), unicode, widths, otherwise, 2 if is_composite else 1)


def to_unicode(table: bytes) -> dict[int, str]:
    """Return the characters of the codes of a ToUnicode table (ISO 32000-1, 9.10.3)."""
    found: dict[int, str] = {}
    for kind, block in _BLOCK.findall(table):
        if kind == b"bfchar":
            for code, text in _PAIR.findall(block):
                found[_number(code)] = _text(text)
            continue
        for first, last, start, items in _RANGE.findall(block):
            low, high = _number(first), min(_number(last), _number(first) + _WIDEST_RANGE)
            if items:
                found.update(zip(range(low, high + 1), map(_text, _ITEM.findall(items)), strict=False))
            elif text := _text(start):
                for code in range(low, high + 1):
                    found[code] = text[:-1] + chr(min(ord(text[-1]) + code - low, 0x10FFFF))
    return found


def _number(digits: bytes) -> int:
    return int(b"".join(digits.split()) or b"0", 16)


def _text(digits: bytes) -> str:
    compact = b"".join(digits.split()).decode("ascii")
    return bytes.fromhex(compact + "0" * (len(compact) % 2)).decode("utf-16-be", errors="replace")


def _simple(entry: Any) -> Iterator[tuple[int, str]]:
    """Yield the characters of a simple font by its encoding, as far as that says."""
    encoding = entry.get("/Encoding")
    base = str(encoding.get("/BaseEncoding", "")) if isinstance(encoding, pikepdf.Dictionary) else str(encoding or "")
    table = "mac_roman" if base == "/MacRomanEncoding" else "cp1252"
    for code in range(32, 256):
        yield code, bytes([code]).decode(table, errors="replace")
    code = 0
    for item in encoding.get("/Differences", []) if isinstance(encoding, pikepdf.Dictionary) else []:
        if isinstance(item, int):
            code = int(item)
        else:
            yield code, _named(str(item))
            code += 1


def _named(glyph: str) -> str:
    """Return the character of a glyph's name, where the name says it by number or is the character."""
    if found := _UNI.match(glyph):
        return chr(min(int(found[1], 16), 0x10FFFF))
    return _NAMES.get(glyph.lstrip("/"), glyph[1:] if len(glyph) == len("/a") else "\ufffd")


_NAMES = {
    **dict(zip(("zero", "one", "two", "three", "four"), "01234", strict=True)),
    **dict(zip(("five", "six", "seven", "eight", "nine"), "56789", strict=True)),
    **dict(zip(("space", "period", "comma", "hyphen", "minus", "plus", "percent"), " .,-−+%", strict=True)),
    **dict(zip(("endash", "emdash", "parenleft", "parenright", "colon", "slash"), "–—():/", strict=True)),
}


def _simple_widths(entry: Any) -> Iterator[tuple[int, float]]:
    first = int(entry.get("/FirstChar", 0))
    for at, width in enumerate(entry.get("/Widths", [])):
        yield first + at, float(width)


def _composite_widths(inner: Any) -> Iterator[tuple[int, float]]:
    items = list(inner.get("/W", []))
    at = 0
    while at + 1 < len(items):
        first, second = int(items[at]), items[at + 1]
        if isinstance(second, pikepdf.Array):
            yield from ((first + offset, float(width)) for offset, width in enumerate(second))
            at += 2
        elif at + 2 < len(items):
            last = min(int(second), first + _WIDEST_RANGE)
            yield from ((code, float(items[at + 2])) for code in range(first, last + 1))
            at += 3
        else:
            return
