"""Writing the objects of a canvas as a file that PDF/A accepts, and as a small one.

All objects that are no streams, most of them elements of the structure, go into compressed object streams (ISO 32000-1,
7.5.7), but the catalog and the properties, which stay legible.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.compression import deflate
from briefing.pdf.canvas import Canvas
from briefing.pdf.objects import Stream, written

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PACKED = 200  # objects in one stream: a reader unpacks a whole one for each that it needs
_FREE, _PLAIN, _IN_STREAM = 0, 1, 2  # kinds of entries of a cross-reference stream


@dataclass(frozen=True, slots=True)
class _Object:
    """An object as it is written; ``plain``: on its own, not in an object stream."""

    number: int
    data: bytes
    plain: bool


def write(canvas: Canvas) -> bytes:
    """Return the file of a canvas whose last page is closed."""
    catalog, info = canvas.finish()
    legible = {catalog.number, info.number}
    objects = [
        _Object(number, written(held), plain=type(held) is Stream or number in legible)
        for number, held in enumerate(canvas.objects, 1)
    ]
    identity = hashlib.sha256(b"".join([one.data for one in objects])).hexdigest()[:32].encode()
    return _file(objects, b"/Root %b /Info %b /ID [<%b> <%b>]" % (written(catalog), written(info), identity, identity))


def _file(objects: Sequence[_Object], trailer: bytes) -> bytes:
    """Return objects as a file with a cross-reference stream."""
    free = len(objects) + 1
    entries: dict[int, tuple[int, int, int]] = {0: (_FREE, 0, 65_535)}
    parts = [_HEADER]
    offset = len(_HEADER)

    def add(number: int, data: bytes) -> None:
        nonlocal offset
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, data))
        entries[number] = (_PLAIN, offset, 0)
        offset += len(parts[-1])

    for one in objects:
        if one.plain:
            add(one.number, one.data)
    packed = [one for one in objects if not one.plain]
    for start in range(0, len(packed), _PACKED):
        part = packed[start : start + _PACKED]
        entries |= {one.number: (_IN_STREAM, free, index) for index, one in enumerate(part)}
        add(free, _object_stream(part))
        free += 1
    start = offset
    entries[free] = (_PLAIN, start, 0)
    table = b"".join([struct.pack(">BLH", *entries[number]) for number in range(free + 1)])
    add(free, _stream(b"/Type /XRef /Size %d /W [1 4 2] %b" % (free + 1, trailer), table))
    return b"".join((*parts, b"startxref\n%d\n%%%%EOF\n" % start))


def _object_stream(objects: Sequence[_Object]) -> bytes:
    index: list[int] = []
    offset = 0
    for one in objects:
        index += [one.number, offset]
        offset += len(one.data) + 1
    head = b" ".join(b"%d" % number for number in index) + b"\n"
    content = head + b"\n".join(one.data for one in objects)
    return _stream(b"/Type /ObjStm /N %d /First %d" % (len(objects), len(head)), content)


def _stream(entries: bytes, content: bytes) -> bytes:
    data = deflate(content)
    return b"<<%b /Filter /FlateDecode /Length %d>>\nstream\n%b\nendstream" % (entries, len(data), data)
