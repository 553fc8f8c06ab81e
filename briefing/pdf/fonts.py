"""The fonts of a file: which characters of a face are in use, in what codes, and the objects that hold them.

A font of the file has one byte for a character. Characters get the next free code when they are shown first; where
those of one font run out, another of the same face begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

from briefing.pdf.objects import Reference, Stream, array, escaped, name, number
from briefing.pdf.truetype import truetype
from briefing.scene.faces import Face

_SPACE, _NO_BREAK_SPACE = 0x20, 0xA0
_CODES = 256  # of one font
_MOST_IN_BLOCK = 100  # what a CMap allows between `beginbfchar` and `endbfchar`
_LAST_OF_TWO_BYTES = 0xFFFF
_LETTERS = str.maketrans("0123456789", "ABCDEFGHIJ")
#: Codes as they stand between the brackets of a string.
_SHOWN = tuple(escaped(chr(code)) for code in range(_CODES))


class Objects(Protocol):
    """What takes the objects of a file."""

    def add(self, held: Any) -> Reference:
        """Add an object and return the reference to it."""


class Font:
    """A face in one file.

    ``shown`` has what stands for each character in the strings of the first font, by ``str.translate``. A space ends a
    string and begins another, since words are kerned alone.
    """

    def __init__(self, face: Face, label: str) -> None:
        """Take a face alone, and the name of its fonts in the file."""
        self.shown = _Codes(face.characters)
        self._face = face
        self._label = label
        self.first = f"/{label}+0"

    @property
    def single(self) -> bool:
        """Tell whether all characters so far are in the first font."""
        return len(self.shown.subsets) == 1

    def parts(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield a text in parts of one font each, what is between the brackets of strings, with the fonts' names."""
        at, part = -1, ""
        for char in map(ord, text):
            place = self.shown.place(char)
            if place >> 8 != at:
                if part:
                    yield f"/{self._label}+{at}", part
                at, part = place >> 8, ""
            part += _SHOWN[place & 0xFF]
        if part:
            yield f"/{self._label}+{at}", part

    def add_to(self, file: Objects) -> Iterator[tuple[str, Reference]]:
        """Add what has been used to a file; yield the fonts with their names."""
        face = self._face
        source = truetype(face.path)
        for number_of, subset in enumerate(self.shown.subsets):
            base = name(f"{_tag(number_of)}+{source.name}{_suffix(face, source.name)}")
            label = f"{self._label}+{number_of}"
            glyphs = [face.glyph(char) if char in face.characters else 0 for char in subset]
            known = file.add(Stream({}, to_unicode(subset).encode("ascii")))
            content = source.subset(glyphs)
            held = file.add(Stream({"Length1": len(content)}, content))
            about = {"Type": "/FontDescriptor", "FontName": base, "FontFile2": held, **source.described}
            entries = {
                "Type": "/Font",
                "Subtype": "/TrueType",
                "Name": f"/{label}",
                "BaseFont": base,
                "FirstChar": 0,
                "LastChar": len(subset) - 1,
                "Widths": array([number(source.width(glyph)) for glyph in glyphs]),
                "ToUnicode": known,
                "FontDescriptor": file.add(about),
            }
            yield label, file.add(entries)


class _Codes(dict[int, str]):
    """What stands for characters in strings, each given its code when it is shown first.

    ``subsets`` are of each font the characters by their codes; those below the space's are spaces until they are used.
    """

    def __init__(self, characters: frozenset[int]) -> None:
        super().__init__({_SPACE: ")( "})
        self.subsets: list[list[int]] = [[0] + [_SPACE] * 32]
        self._characters = characters
        self._places = {0: 0, _SPACE: _SPACE, _NO_BREAK_SPACE: _SPACE}
        self._free = 1

    def __missing__(self, char: int) -> str:
        shown = self[char] = _SHOWN[self.place(char) & 0xFF]
        return shown

    def place(self, char: int) -> int:
        """Return which code a character has, in which font that may be: 256 for each font, and the code."""
        place = self._places.get(char)
        if place is None:
            place = self._places[char] = self._taken(char) if char in self._characters else 0
        return place

    def _taken(self, char: int) -> int:
        place = self._free
        if place & 0xFF == _SPACE:  # which is a space in each font
            if place != _SPACE:
                self.subsets[place >> 8].append(_SPACE)
            place += 1
        if place < _SPACE:
            self.subsets[0][place] = char
        else:
            if not place & 0xFF:
                self.subsets.append([0])  # which is no character in each font
                place += 1
            self.subsets[place >> 8].append(char)
        self._free = place + 1
        return place


def _tag(number_of: int) -> str:
    """Return the letters that tell a part of a font from another."""
    return f"{number_of:06d}".translate(_LETTERS)


@lru_cache(maxsize=64)
def _suffix(face: Face, own: str) -> str:
    """Return what follows the name of a face: its language, and what tells two files that give themselves one name."""
    digest = "" if own == face.path.stem else _digest(face.path)
    return "".join(f"-{part}" for part in (face.lang, "2" * face.stands_in, digest) if part)


def _digest(path: Path) -> str:
    """Return a short name for a font file, the same on every machine."""
    return sha256(path.stem.encode() + path.read_bytes()).hexdigest()[:6]


def _utf16(char: int) -> str:
    """Return a character in UTF-16, as hexadecimal digits."""
    return f"{char:04X}" if char <= _LAST_OF_TWO_BYTES else chr(char).encode("utf-16-be").hex().upper()


def to_unicode(subset: Sequence[int]) -> str:
    """Return the CMap that leads from the codes of a subset to characters; code 0 is that of no character."""
    # Codes below that of the space are filled with spaces until they are needed.
    known = [(code, char) for code, char in enumerate(subset) if char and (char != _SPACE or code == _SPACE)]
    blocks = [known[start : start + _MOST_IN_BLOCK] for start in range(0, len(known), _MOST_IN_BLOCK)]
    body = [
        line
        for block in blocks
        for line in (
            f"{len(block)} beginbfchar",
            *[f"<{code:02X}> <{_utf16(char)}>" for code, char in block],
            "endbfchar",
        )
    ]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *body,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        )
    )
