"""Deflate, always by the same compressor, and the zip files that are made with it.

The standard library's ``zlib`` compresses with whatever the system brings along (zlib, zlib-ng, a vendor's build for
its processors): the same data become other bytes elsewhere. libdeflate comes in a wheel of one pinned version, and its
output does not depend on the processor: vector instructions are used only for checksums and for clearing and shifting
its tables, with the same results, and its author says that one version is deterministic
(https://github.com/ebiggers/libdeflate/issues/400). Reading needs no such care: what all compressors write means the
same.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from functools import lru_cache

import deflate as libdeflate

_LEVEL = 6  # 9 makes files 1.5 % smaller and takes twice as long, from 10 on 4 % and ten times
_LOCAL, _CENTRAL, _END = 0x04034B50, 0x02014B50, 0x06054B50  # signatures of a zip file's records
_VERSION = 20  # of the zip format, 2.0: the first that knows Deflate
_UTF8_NAME = 0x0800
_DEFLATED = 8
_TIME, _DAY = 0, 0x0021  # midnight on 1 January 1980, the earliest moment that a zip file can say
_SMALL = 1 << 15  # bytes: styles, colours, settings, which many files have, and not the text of one
_MOST_ENTRIES, _MOST_BYTES = 0xFFFF, 0xFFFF_FFFF


def deflate(data: bytes) -> bytes:
    """Return data compressed, in the zlib format (RFC 1950) that PDF calls FlateDecode."""
    return bytes(libdeflate.zlib_compress(data, _LEVEL))


def zipped(entries: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip file of entries (name, content) in their order; equal entries give equal bytes.

    Raises:
        ValueError: There is more in it than a zip file without extensions holds (4 GiB, 65,535 entries).
    """
    body, directory = bytearray(), bytearray()
    count = 0
    for name, content in entries:
        packed, checksum = _kept(content) if len(content) <= _SMALL else _packed(content)
        raw_name = name.encode()
        about = struct.pack(
            "<5H3L2H",
            _VERSION,
            0 if name.isascii() else _UTF8_NAME,
            _DEFLATED,
            _TIME,
            _DAY,
            checksum,
            len(packed),
            len(content),
            len(raw_name),
            0,  # extra fields
        )
        # After the name: no comment, the first disk, no attributes of a system, and where the entry begins.
        directory += struct.pack("<LH", _CENTRAL, _VERSION) + about + struct.pack("<3H2L", 0, 0, 0, 0, len(body))
        directory += raw_name
        body += struct.pack("<L", _LOCAL) + about + raw_name + packed
        count += 1
        if count > _MOST_ENTRIES or len(body) + len(directory) > _MOST_BYTES or len(content) > _MOST_BYTES:
            raise ValueError("more than a zip file holds")
    end = struct.pack("<L4H2LH", _END, 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)


def _packed(content: bytes) -> tuple[bytes, int]:
    """Return the content of an entry compressed, and its checksum."""
    return bytes(libdeflate.deflate_compress(content, _LEVEL)), libdeflate.crc32(content)


_kept = lru_cache(maxsize=64)(_packed)
