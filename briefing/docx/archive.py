"""The zip archive that a Word file from elsewhere is: its entries by name, each read with a limit.

Names are compared as Word does: without regard to case, percent-encoding and the kind of slash. Nothing of what an
archive says about sizes is believed.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile, ZipInfo

__all__ = ["Archive", "UnusableError", "damaged", "key_of"]

#: Far above any letterhead's, far below what a machine has.
_METHODS = (0, 8)  # of packing that Word reads: stored, and Deflate
MOST_ENTRIES = 5_000
MOST_PART = 32_000_000  # bytes of an entry, unpacked
MOST_UNPACKED = 64_000_000  # … of all that is read
_SHOWN = 100  # letters of a name: a line of the terminal
_SAVE = "open it in Word and save it as “Word Document (.docx)”"
_SMALLER = "make its pictures smaller, or the document shorter"
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
#: What the library raises at an archive that is cut off, lies, or was made to break it.
_DAMAGE = (
    BadZipFile,
    ValueError,
    OSError,
    EOFError,
    LookupError,
    RuntimeError,
    OverflowError,
    struct.error,
    zlib.error,
)


class UnusableError(Exception):
    """A file that cannot be a letterhead: what is wrong, after the file's name, and what to do."""

    def __init__(self, message: str, hint: str = _SAVE) -> None:
        """Take the message, without the file's name, and one imperative sentence."""
        super().__init__(message)
        self.message, self.hint = message, hint


def damaged(what: str) -> UnusableError:
    """Return the error for a file that Word could not open either."""
    return UnusableError(f"is damaged: {what}")


def key_of(name: str) -> str:
    """Return what the names of one part have in common, however they are written."""
    return unquote(name).replace("\\", "/").strip("/").lower()


class Archive:
    """The entries of an archive; folders are none."""

    def __init__(self, blob: bytes) -> None:
        """Read the list of entries.

        Raises:
            UnusableError: There is no such list, it is too long, or a name leads out of the archive.
        """
        if blob.count(_ENTRY) > MOST_ENTRIES:  # before each becomes an object
            raise UnusableError(f"holds more than {MOST_ENTRIES:,} parts".replace(",", " "))
        try:
            self._zip = ZipFile(BytesIO(blob))
            entries = self._zip.infolist()
        except _DAMAGE as problem:
            raise damaged("it is cut off, or no zip archive") from problem
        self._left = MOST_UNPACKED
        self._entries: dict[str, ZipInfo] = {}
        self._repeated: set[str] = set()
        for entry in entries:
            _check_name(entry.orig_filename)
            if entry.filename.endswith("/"):
                continue
            key = key_of(entry.filename)
            if key in self._entries:
                self._repeated.add(key)
            self._entries.setdefault(key, entry)

    def __contains__(self, key: str) -> bool:
        return key in self._entries

    def __iter__(self) -> Iterator[str]:
        """Yield the keys of all entries, in their order."""
        return iter(self._entries)

    def name(self, key: str) -> str:
        """Return the name of an entry as it is written, without percent-encoding."""
        return unquote(self._entries[key].filename).replace("\\", "/").strip("/")

    def read(self, key: str) -> bytes:
        """Return the content of an entry.

        Raises:
            UnusableError: It cannot be read, is there twice, or is too large.
        """
        entry, name = self._entries[key], shown(self.name(key))
        if key in self._repeated:
            raise damaged(f"{name} is in it twice")
        if entry.flag_bits & _ENCRYPTED:
            raise UnusableError(f"is encrypted: {name}", "save it without a password")
        if entry.compress_type not in _METHODS:
            raise damaged(f"{name} is packed in a way that Word does not know")
        most = min(MOST_PART, self._left)
        try:
            with self._zip.open(entry) as stream:
                content = stream.read(most + 1)
        except _DAMAGE as problem:
            raise damaged(f"{name} cannot be unpacked") from problem
        if len(content) > MOST_PART:
            raise UnusableError(f"is too large: {name} has more than {MOST_PART // 1_000_000} MB unpacked", _SMALLER)
        if len(content) > most:
            raise UnusableError(f"holds more than {MOST_UNPACKED // 1_000_000} MB", _SMALLER)
        self._left -= len(content)
        return content


def shown(name: str) -> str:
    """Return a name as a message can show it: no control characters, and not without end."""
    plain = "".join(one if one.isprintable() else "�" for one in name)
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN]}…"


def _check_name(name: str) -> None:
    steps = unquote(name).replace("\\", "/").split("/")
    if steps[0] == "" or steps[0].endswith(":") or ".." in steps or "\0" in name:
        raise damaged(f"the name {shown(name)} leads out of it")
