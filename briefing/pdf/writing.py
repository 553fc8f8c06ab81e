"""Writing the objects of a reportlab document as a file that PDF/A accepts, and as a small one.

reportlab's own writer leaves out the line end before ``endstream`` and writes every object in full. Here all objects
that are no streams, most of them elements of the structure, go into compressed object streams (ISO 32000-1, 7.5.7), but
the catalog and the properties, which stay legible; every compressed stream is compressed by ``briefing.compression``,
where reportlab takes the system's zlib.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.rl_accel import asciiBase85Decode
from reportlab.pdfbase.pdfdoc import PDFImageXObject, PDFStream, PDFStreamFilterZCompress, PDFTrueTypeFont

from briefing.compression import deflate
from briefing.pdf import internals
from briefing.pdf.formatting import formatted

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_STREAM_END = b"endstream\n"
_PACKED = 200  # objects in one stream: a reader unpacks a whole one for each that it needs
_FREE, _PLAIN, _IN_STREAM = 0, 1, 2  # kinds of entries of a cross-reference stream


@dataclass(frozen=True, slots=True)
class _Object:
    """An object as it is written; ``plain``: on its own, not in an object stream."""

    number: int
    data: bytes
    plain: bool


def write(canvas: Any) -> bytes:
    """Return the file of a canvas whose last page is closed."""
    document = internals.document(canvas)
    for font in document.delayedFonts:
        _write_font(font, document)
    catalog, info = document.Reference(document.Catalog), document.Reference(document.info)
    document.Outlines.prepare(document, canvas)
    if document.Outlines.ready < 0:
        document.Catalog.Outlines = None
    objects = tuple(_objects(document, {catalog.name, info.name}))
    identity = hashlib.sha256(b"".join(one.data for one in objects)).hexdigest()[:32].encode()
    root, about = (document.idToObjectNumberAndVersion[reference.name][0] for reference in (catalog, info))
    trailer = b"/Root %d 0 R /Info %d 0 R /ID [<%b> <%b>]" % (root, about, identity, identity)
    return _file(objects, trailer)


def _objects(document: Any, legible: Collection[str]) -> Iterator[_Object]:
    """Yield all objects; writing one may call for more, which then follow. Those of some names stay legible."""
    number = 0
    while (number := number + 1) in document.numberToId:
        name = document.numberToId[number]
        held = document.idToObject[name]
        _use_our_compressor(held)
        data = formatted(held, document)
        is_stream = data.endswith(_STREAM_END)
        if is_stream:
            data = data[: -len(_STREAM_END)] + b"\n" + _STREAM_END
        plain = is_stream or name in legible
        yield _Object(number, data.strip(b"\n"), plain)


class _Flate(PDFStreamFilterZCompress):  # type: ignore[misc] # reportlab has no types
    """The filter of a compressed stream, with our compressor."""

    def encode(self, text: str | bytes) -> bytes:
        return deflate(text.encode() if isinstance(text, str) else text)


_FLATE = _Flate()


def _use_our_compressor(held: object) -> None:
    if isinstance(held, PDFStream) and held.filters:
        held.filters = [_FLATE if isinstance(one, PDFStreamFilterZCompress) else one for one in held.filters]
    elif isinstance(held, PDFImageXObject):  # packed already, and in Base85, which makes it a quarter larger
        first, *others = internals.filters(held)
        if first == "ASCII85Decode":
            held.streamContent = asciiBase85Decode(held.streamContent)
            internals.unwrap(held, others)
        if _Flate.pdfname in internals.filters(held):
            held.streamContent = deflate(zlib.decompress(held.streamContent))


def _file(objects: Sequence[_Object], trailer: bytes) -> bytes:
    """Return objects as a file with a cross-reference stream."""
    free = max(one.number for one in objects) + 1
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
    table = b"".join(
        kind.to_bytes(1, "big") + first.to_bytes(4, "big") + second.to_bytes(2, "big")
        for _, (kind, first, second) in sorted(entries.items())
    )
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


# ------------------------------------------------------------------------------------------------------------- fonts

_MOST_IN_BLOCK = 100  # what a CMap allows between `beginbfchar` and `endbfchar`


def _write_font(font: Any, document: Any) -> None:
    """Write a TrueType font, with a map to Unicode that names only the codes in use."""
    subsets = [tuple(subset) for subset in font.state[document].subsets]
    before = set(document.idToObject)
    font.addObjects(document)
    added = [(name, held) for name, held in document.idToObject.items() if name not in before]
    for _, held in added:
        if isinstance(held, PDFTrueTypeFont):
            held.Widths = formatted(held.Widths, document)
    maps = [held for name, held in added if name.startswith("toUnicodeCMap:") and isinstance(held, PDFStream)]
    for held, subset in zip(maps, subsets, strict=True):
        held.content = to_unicode(subset)


def to_unicode(subset: Sequence[int]) -> str:
    """Return the CMap that leads from the codes of a subset to characters; code 0 is that of no character."""
    # Codes below that of the space are filled with spaces until they are needed.
    known = [(code, char) for code, char in enumerate(subset) if char and (char != ord(" ") or code == ord(" "))]
    blocks = [known[start : start + _MOST_IN_BLOCK] for start in range(0, len(known), _MOST_IN_BLOCK)]
    body = [
        line
        for block in blocks
        for line in (
            f"{len(block)} beginbfchar",
            *(f"<{code:02X}> <{chr(char).encode('utf-16-be').hex().upper()}>" for code, char in block),
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
