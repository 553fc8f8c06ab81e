"""TrueType files: what a PDF says of a font, and a font of a few glyphs made from one of many (OpenType 1.9).

Files that came from elsewhere were found sound when their theme was loaded.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

_WORDS, _MORE = 0x0001, 0x0020  # flags of a part of a composite glyph: its place in words; another part follows
_COMPOSITE = 0x80  # the sign of the number of a glyph's contours, which comes first: of a composite it is negative
_SCALES = ((0x0008, 2), (0x0040, 4), (0x0080, 8))  # and the bytes that its scale takes
_KEPT = ("name", "OS/2", "cvt ", "fpgm", "prep")
_SIZE = 1000  # what lengths are told in parts of
_EVERY_OTHER = bytes(4) + b"\xff" * 4
_FILE_SUM = 0xB1B0AFBA
_SYMBOLIC, _ITALIC, _FORCE_BOLD, _FIXED = 1 << 2, 1 << 6, 1 << 18, 1 << 0  # flags of a font (ISO 32000-1, table 123)
_BOLD = 600
_POSTSCRIPT, _FULL, _FAMILY = 6, 4, 1  # names of a font, the best first
_WINDOWS_ENGLISH, _MAC_ENGLISH = (3, 1, 0x409), (1, 0, 0)


class TrueType:
    """A TrueType file."""

    def __init__(self, data: bytes, stem: str) -> None:
        """Read the tables of a file; ``stem`` is its name where it gives itself none."""
        self._data = data
        (count,) = struct.unpack_from(">H", data, 4)
        entries = (struct.unpack_from(">4s4xLL", data, 12 + 16 * index) for index in range(count))
        self._places: dict[str, tuple[int, int]] = {
            tag.decode("latin-1"): (offset, length) for tag, offset, length in entries
        }
        head = self._at("head")
        (self._units,) = struct.unpack_from(">H", data, head + 18)
        (long,) = struct.unpack_from(">H", data, head + 50)
        (own,) = struct.unpack_from(">H", data, self._at("hhea") + 34)
        (count,) = struct.unpack_from(">H", data, self._at("maxp") + 4)
        pairs = struct.unpack_from(f">{2 * own}H", data, self._at("hmtx"))
        rest = struct.unpack_from(f">{count - own}H", data, self._at("hmtx") + 4 * own)
        self._widths = pairs[::2] + pairs[-2:-1] * (count - own)  # the last ones share one
        self._before = pairs[1::2] + rest
        places = struct.unpack_from(f">{count + 1}{'L' if long else 'H'}", data, self._at("loca"))
        self._outlines = places if long else [2 * place for place in places]
        self._glyf = self._at("glyf")
        self._drawn: dict[int, tuple[bytes, list[tuple[int, int]]]] = {}
        self.name = (self._name() or stem).replace(" ", "-")

    def _at(self, tag: str) -> int:
        place, _ = self._places[tag]
        return place

    def _table(self, tag: str) -> bytes:
        offset, length = self._places[tag]
        return self._data[offset : offset + length]

    def scaled(self, length: float) -> float:
        """Return a length in thousandths of the size."""
        return length if self._units == _SIZE else length * (_SIZE / self._units)

    def _name(self) -> str:
        """Return the name that the font gives itself in English, for programs if there is one."""
        data, start = self._data, self._at("name")
        _, count, texts = struct.unpack_from(">3H", data, start)
        found: dict[int, str] = {}
        for index in range(count):
            *kind, which, length, offset = struct.unpack_from(">6H", data, start + 6 + 12 * index)
            if tuple(kind) in {_WINDOWS_ENGLISH, _MAC_ENGLISH}:
                encoding = "utf-16-be" if tuple(kind) == _WINDOWS_ENGLISH else "mac-roman"
                said = data[start + texts + offset : start + texts + offset + length].decode(encoding, "replace")
                if said:
                    found.setdefault(which, said)
        return next((found[one] for one in (_POSTSCRIPT, _FULL, _FAMILY) if one in found), "")

    @cached_property
    def described(self) -> Mapping[str, object]:
        """What the descriptor of the font says of all its glyphs (ISO 32000-1, 9.8)."""
        data = self._data
        box = struct.unpack_from(">4h", data, self._at("head") + 36)
        weight, ascent, descent, capital = 500, box[3], box[1], box[3]
        if "OS/2" in self._places:
            start = self._at("OS/2")
            version, weight = struct.unpack_from(">H2xH", data, start)
            ascent, descent = struct.unpack_from(">2h", data, start + 68)
            capital = struct.unpack_from(">h", data, start + 88)[0] if version > 1 else ascent
        whole, part, fixed = struct.unpack_from(">hH4xL", data, self._at("post") + 4)
        slant = whole + part / 65536.0
        flags = _SYMBOLIC | _ITALIC * (slant != 0) | _FORCE_BOLD * (weight >= _BOLD) | _FIXED * (fixed != 0)
        return {
            "Ascent": self.scaled(ascent),
            "CapHeight": self.scaled(capital),
            "Descent": self.scaled(descent),
            "Flags": flags,
            "FontBBox": list(map(self.scaled, box)),
            "ItalicAngle": slant,
            "StemV": 50 + weight * weight // 4225,  # a guess: the file does not tell
            "MissingWidth": self.width(0),
        }

    def width(self, glyph: int) -> float:
        """Return the width of a glyph in thousandths of the size."""
        return self.scaled(self._widths[glyph])

    def _outline(self, glyph: int) -> tuple[bytes, list[tuple[int, int]]]:
        """Return what draws a glyph, in whole words of four bytes, and the parts that it is made of."""
        found = self._drawn.get(glyph)
        if found is None:
            outline = self._data[self._glyf + self._outlines[glyph] : self._glyf + self._outlines[glyph + 1]]
            found = self._drawn[glyph] = padded(outline), parts(outline)
        return found

    @cached_property
    def _kept(self) -> list[_Table]:
        """The tables that each font of a few glyphs has as they are."""
        return [_Table.of(tag, self._table(tag)) for tag in _KEPT if tag in self._places]

    # ------------------------------------------------------------------------------------------------------- subsets

    def subset(self, codes: Sequence[int]) -> bytes:
        """Return a font whose characters from code 0 on are drawn by some glyphs of this one, with what these need."""
        own = {0: 0}  # the glyphs of this font by their number here
        for glyph in codes:
            own.setdefault(glyph, len(own))
        outlines: list[bytes] = []
        glyphs = list(own)
        for glyph in glyphs:  # which grows
            outline, made_of = self._outline(glyph)
            for place, part in made_of:
                if part not in own:
                    own[part] = len(own)
                    glyphs.append(part)
                outline = _with_number(outline, place, own[part])
            outlines.append(outline)
        tables = {"post": b"\0\3\0\0" + self._table("post")[4:16] + bytes(16)}
        tables["hmtx"], wide = _metrics([(self._widths[glyph], self._before[glyph]) for glyph in glyphs])
        tables["hhea"] = _with_number(self._table("hhea"), 34, wide)
        tables["maxp"] = _with_number(self._table("maxp"), 4, len(glyphs))
        count = len(codes)
        head = (0, 1, 1, 0, 0, 12, 6, 10 + 2 * count, 0, 0, count)  # one map, for Macintosh, of codes in a row
        tables["cmap"] = struct.pack(f">{11 + count}H", *head, *(own[glyph] for glyph in codes))
        tables["glyf"], tables["loca"], long = _outlines(outlines)
        head_table = self._table("head")
        tables["head"] = _with_number(head_table[:8] + bytes(4) + head_table[12:], 50, long)
        return _file([*self._kept, *(_Table.of(tag, data) for tag, data in tables.items())])


def parts(outline: bytes) -> list[tuple[int, int]]:
    """Return the glyphs that a composite glyph is made of, each with the place of its number."""
    found: list[tuple[int, int]] = []
    at, flags = 10, _MORE if outline and outline[0] & _COMPOSITE else 0
    while flags & _MORE:
        flags, part = struct.unpack_from(">2H", outline, at)
        found.append((at + 2, part))
        at += 8 if flags & _WORDS else 6
        at += next((size for flag, size in _SCALES if flags & flag), 0)
    return found


def _with_number(data: bytes, place: int, value: int) -> bytes:
    return data[:place] + struct.pack(">H", value) + data[place + 2 :]


def _metrics(pairs: Sequence[tuple[int, int]]) -> tuple[bytes, int]:
    """Return widths and spaces before, and how many glyphs have a width of their own: the last ones may share it."""
    own = len(pairs)
    while own > 1 and pairs[own - 1][0] == pairs[own - 2][0]:
        own -= 1
    numbers = [one for pair in pairs[:own] for one in pair] + [before for _, before in pairs[own:]]
    return struct.pack(f">{len(numbers)}H", *numbers), own


def _outlines(outlines: Sequence[bytes]) -> tuple[bytes, bytes, int]:
    """Return outlines of whole words, where each begins, and whether that is told in whole bytes."""
    places = list(accumulate(map(len, outlines), initial=0))
    long = int((places[-1] + 1) >> 1 > 0xFFFF)  # noqa: PLR2004 - the largest number of two bytes
    told = places if long else [place >> 1 for place in places]
    return b"".join(outlines), struct.pack(f">{len(told)}{'L' if long else 'H'}", *told), long


def padded(data: bytes) -> bytes:
    """Return data in whole words of four bytes."""
    return data + bytes(-len(data) % 4)


class _Table(NamedTuple):
    """A table of a font file: its name, its data in whole words, how long they are without these, and their sum."""

    tag: str
    data: bytes
    length: int
    checksum: int

    @classmethod
    def of(cls, tag: str, data: bytes) -> _Table:
        whole = padded(data)
        return cls(tag, whole, len(data), _sum(whole))


def _file(tables: Sequence[_Table]) -> bytes:
    """Return a font file of tables, with its sums."""
    count = len(tables)
    steps = count.bit_length() - 1
    widest = 16 << steps
    directory = [struct.pack(">L4H", 0x00010000, count, widest, steps, count * 16 - widest)]
    body: list[bytes] = []
    offset, head, whole = 12 + 16 * count, 0, 0
    for tag, data, length, added in sorted(tables):
        if tag == "head":
            head = offset
        whole += added
        directory.append(struct.pack(">4s3L", tag.encode("latin-1"), added, offset, length))
        body.append(data)
        offset += len(data)
    file = b"".join((*directory, *body))
    whole += _sum(b"".join(directory))
    return file[: head + 8] + struct.pack(">L", (_FILE_SUM - whole) & 0xFFFF_FFFF) + file[head + 12 :]


def _sum(data: bytes) -> int:
    """Return the sum of whole words of four bytes: of a number that they are the digits of, two by two."""
    digits = int.from_bytes(data, "big")
    every_other = int.from_bytes(_EVERY_OTHER * (len(data) // 8 + 1), "big")
    pairs = (digits & every_other) + (digits >> 32 & every_other)
    return pairs % 0xFFFF_FFFF_FFFF_FFFF & 0xFFFF_FFFF  # the rest by the base less 1 is the sum of digits


@lru_cache(maxsize=64)
def truetype(path: Path) -> TrueType:
    """Return a file; one is read once."""
    return TrueType(path.read_bytes(), path.stem)
