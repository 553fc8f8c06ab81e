"""How much of a file is read: what unpacks to more, or nests deeper, is refused rather than read to the end."""

from __future__ import annotations

import zlib

from briefing.errors import DataError, error

FILE = 64 << 20  # bytes of a file
UNPACKED = 128 << 20  # bytes of all that it unpacks to
PART = 64 << 20  # bytes of one part
PARTS = 5000
PAGES = 2000
DEPTH = 200  # elements inside of each other


def too_large(what: str) -> DataError:
    """Return the refusal of a part, named as people would."""
    return DataError(error(f"{what} is too large to be read", hint="compare it with the file that was built"))


def damaged(what: str) -> DataError:
    """Return the refusal of a file or part that is not what it says it is."""
    return DataError(error(f"is damaged: {what}", hint="get the file again, or build it again"))


def inflated(packed: bytes, what: str) -> bytes:
    """Return what a zlib stream holds, as far as it is whole.

    Raises:
        DataError: It holds more than a part may.
    """
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(packed, PART)
    except zlib.error as problem:
        raise damaged(f"{what} cannot be unpacked") from problem
    if unpacker.unconsumed_tail:
        raise too_large(what)
    return data
