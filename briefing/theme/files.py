"""The files that a theme names: found beside it, and the error of one that cannot be used."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from briefing.reading.values import shown

_NOWHERE: Final = (errno.ENOENT, errno.ENOTDIR, errno.EBADF, errno.ELOOP)
MEGABYTE: Final = 1_000_000


class Stamp(NamedTuple):
    """What tells a file from itself after a change."""

    path: str
    size: int
    time: int


class FileRefusedError(Exception):
    """A file that a theme names and that cannot be used: why, and what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        """Take the reason and the remedy."""
        super().__init__(message)
        self.message, self.hint = message, hint


def found(name: str, folders: Iterable[Path]) -> Path:
    """Return the file of that name in the first folder that has it; raise FileRefusedError when none has."""
    for folder in folders:
        try:
            if stat.S_ISREG(os.stat(os.path.join(folder, name)).st_mode):  # noqa: PTH116, PTH118 - of each font each time
                return folder / name
        except OSError as wrong:
            if wrong.errno not in _NOWHERE:
                break
        except ValueError:  # a name that no file can have
            break
    raise FileRefusedError(f"there is no file {shown(name)}", "put it beside theme.yaml")


def stamp(path: Path) -> Stamp:
    """Return what tells a file from itself after a change."""
    status = path.stat()
    return Stamp(str(path), status.st_size, status.st_mtime_ns)


def bounded(path: Path, largest: int) -> bytes:
    """Return what is in a file; raise FileRefusedError when it is larger than ``largest`` bytes, or unreadable."""
    try:
        with path.open("rb") as stream:
            content = stream.read(largest + 1)
    except OSError as wrong:
        raise FileRefusedError(
            f"{shown(path.name)} cannot be read: {wrong.strerror}", "check the permissions of the file"
        ) from wrong
    if len(content) > largest:
        raise too_large(path, largest)
    return content


def too_large(path: Path, largest: int) -> FileRefusedError:
    """Return the error of a file with more than ``largest`` bytes."""
    hint = f"a file of this kind has at most {largest / MEGABYTE:g} MB"
    return FileRefusedError(f"{shown(path.name)} is too large", hint)
