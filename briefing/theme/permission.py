"""What the licence of a font allows of documents that hold it: the word of the font file itself (OpenType: fsType)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from briefing.records import frozen
from briefing.theme.files import Stamp, stamp
from briefing.theme.values import Theme

_RESTRICTED, _VIEW_ONLY, _EDITABLE, _WHOLE, _BITMAPS = 0x0002, 0x0004, 0x0008, 0x0100, 0x0200
_ENTRY: Final = ">4s4xL4x"  # of a table: its name, and where it begins
_PLACE: Final = 8  # in the table


@frozen
class Permission:
    """What documents a font may be in: those that are edited, those that are only read and printed, and in part."""

    edited: bool
    read: bool
    in_part: bool


def permission(path: Path) -> Permission:
    """Return what a font allows; one that says nothing is free.

    Of several grants the least restrictive holds. A font of which only bitmaps may be embedded may not be embedded at
    all: files hold outlines.
    """
    bits = _bits(path)
    edited = bool(bits & _EDITABLE) or not bits & (_RESTRICTED | _VIEW_ONLY)
    read = edited or bool(bits & _VIEW_ONLY)
    outlines = not bits & _BITMAPS
    return Permission(edited and outlines, read and outlines, not bits & _WHOLE)


def faces(theme: Theme) -> Iterator[Path]:
    """Yield the font files of a theme, each once."""
    families = (one for family in (theme.serif, theme.sans) for one in (family, family.second) if one)
    yield from dict.fromkeys(face for family in families for face in family.faces)


def _bits(path: Path) -> int:
    return _bits_of(stamp(path))


@lru_cache(maxsize=64)
def _bits_of(file: Stamp) -> int:
    with Path(file.path).open("rb") as stream:
        _, count = struct.unpack(">LH6x", stream.read(12))
        entries = struct.iter_unpack(_ENTRY, stream.read(16 * count))
        start = next((start for name, start in entries if name == b"OS/2"), None)
        if start is None:
            return 0
        stream.seek(start + _PLACE)
        return int.from_bytes(stream.read(2))
