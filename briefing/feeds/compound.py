"""Compound files, which old workbooks are: whether their chains of sectors end (MS-CFB, 2.3 to 2.5).

The reader of workbooks follows a chain that leads back into itself without end.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from typing import Final

MAGIC: Final = b"\xd0\xcf\x11\xe0"
_HEADER, _IN_HEADER, _LARGEST_SHIFT = 512, 109, 12


def is_endless(content: bytes) -> bool:
    """Tell whether a chain of sectors, large or small, leads back into itself; of what is cut off, that none does."""
    if not content.startswith(MAGIC) or len(content) < _HEADER:
        return False
    (shift,) = struct.unpack_from("<H", content, 30)
    size = 1 << min(shift, _LARGEST_SHIFT)
    tables = list(struct.unpack_from(f"<{_IN_HEADER}I", content, 76))
    (more,) = struct.unpack_from("<I", content, 68)
    seen: set[int] = set()
    while entries := _sector(content, more, size):  # further tables, each sector of which names the next
        if more in seen:
            return True
        seen.add(more)
        *named, more = entries
        tables += named
    large = [entry for sector in tables for entry in _sector(content, sector, size)]
    if _loops(large):
        return True
    (first,) = struct.unpack_from("<I", content, 60)
    return _loops([entry for sector in _chain(large, first) for entry in _sector(content, sector, size)])


def _sector(content: bytes, number: int, size: int) -> tuple[int, ...]:
    """Return the numbers in a sector; none of one that is not in the file."""
    start = (number + 1) * size
    return struct.unpack_from(f"<{size // 4}I", content, start) if start + size <= len(content) else ()


def _chain(table: Sequence[int], at: int) -> Iterator[int]:
    while at < len(table):
        yield at
        at = table[at]


def _loops(table: Sequence[int]) -> bool:
    """Tell whether the numbers of a table, each of which names the next, lead from one back to itself."""
    walk = [0] * len(table)  # in which an entry was met first
    for start in range(len(table)):
        at = start
        while at < len(table) and not walk[at]:
            walk[at] = start + 1
            at = table[at]
        if at < len(table) and walk[at] == start + 1:
            return True
    return False
