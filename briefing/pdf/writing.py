"""Writing the objects of a canvas as a file that PDF/A accepts, and as a small one.

All objects that are no streams, most of them elements of the structure, go into compressed object streams (ISO 32000-1,
7.5.7), but the catalog and the properties, which stay legible.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Sequence
from itertools import accumulate, chain
from typing import Any

from briefing.compression import deflate
from briefing.pdf.canvas import Canvas
from briefing.pdf.objects import Stream, stream, written

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PACKED = 200  # objects in one stream: a reader unpacks a whole one for each that it needs
_FREE, _PLAIN, _IN_STREAM = 0, 1, 2  # kinds of entries of a cross-reference stream
_NOWHERE = (_FREE, 0, 65_535)


def write(canvas: Canvas) -> bytes:
    """Return the file of a canvas whose last page is closed."""
    catalog, info = canvas.finish()
    objects = [_written(held) for held in canvas.objects]
    legible = {catalog.number, info.number}
    packed = [
        number for number, held in enumerate(canvas.objects, 1) if not (isinstance(held, Stream) or number in legible)
    ]
    identity = hashlib.sha256(b"".join(objects)).hexdigest()[:32]
    trailer = f"/Root {written(catalog)} /Info {written(info)} /ID [<{identity}> <{identity}>]"
    return _file(objects, packed, trailer.encode("ascii"))


def _written(held: Any) -> bytes:
    """Return an object as it stands in the file."""
    if type(held) is str:  # as most are, the elements of the structure
        return held.encode("ascii")
    return stream(held) if isinstance(held, Stream) else written(held).encode("ascii")


def _file(objects: Sequence[bytes], packed: Sequence[int], trailer: bytes) -> bytes:
    """Return objects, some of them by their numbers in object streams, as a file with a cross-reference stream."""
    entries = [_NOWHERE] * (len(objects) + 1)
    parts = [_HEADER]
    offset = len(_HEADER)

    def add(number: int, data: bytes) -> None:
        nonlocal offset
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, data))
        entries[number] = (_PLAIN, offset, 0)
        offset += len(parts[-1])

    inside = frozenset(packed)
    for number, data in enumerate(objects, 1):
        if number not in inside:
            add(number, data)
    for start in range(0, len(packed), _PACKED):
        part = packed[start : start + _PACKED]
        free = len(entries)
        for index, number in enumerate(part):
            entries[number] = (_IN_STREAM, free, index)
        entries.append(_NOWHERE)
        add(free, _object_stream(part, [objects[number - 1] for number in part]))
    free, start = len(entries), offset
    entries.append((_PLAIN, start, 0))
    table = struct.pack(f">{'BLH' * len(entries)}", *chain.from_iterable(entries))
    add(free, _stream(b"/Type /XRef /Size %d /W [1 4 2] %b" % (free + 1, trailer), table))
    return b"".join((*parts, b"startxref\n%d\n%%%%EOF\n" % start))


def _object_stream(numbers: Sequence[int], objects: Sequence[bytes]) -> bytes:
    ends = accumulate([len(data) + 1 for data in objects], initial=0)
    head = " ".join([f"{number} {offset}" for number, offset in zip(numbers, ends, strict=False)]).encode() + b"\n"
    return _stream(b"/Type /ObjStm /N %d /First %d" % (len(objects), len(head)), head + b"\n".join(objects))


def _stream(entries: bytes, content: bytes) -> bytes:
    data = deflate(content)
    return b"<<%b /Filter /FlateDecode /Length %d>>\nstream\n%b\nendstream" % (entries, len(data), data)
