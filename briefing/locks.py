"""A lock on a file, which the system takes back when the process that holds it ends, however it ends."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


# How a lock fails that another holds: EACCES on Windows, where a file that is being deleted cannot be opened either.
_TAKEN = {errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}


def take(path: Path) -> int | None:
    """Return a descriptor that holds the lock of a file, which is made if it is missing; None if another holds it.

    A file system without locks gives one to everybody.

    Raises:
        OSError: The file cannot be made; FileNotFoundError if its folder has just been removed.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _lock(descriptor)
    except OSError as problem:
        if problem.errno in _TAKEN:
            os.close(descriptor)
            return None
    if not _is(descriptor, path):
        os.close(descriptor)
        return None
    return descriptor


def drop(path: Path, descriptor: int) -> None:
    """Remove the file and give its lock back."""
    if sys.platform == "win32":  # an open file cannot be removed
        os.close(descriptor)
    with suppress(OSError):
        path.unlink()
    if sys.platform != "win32":
        os.close(descriptor)


def _is(descriptor: int, path: Path) -> bool:
    """Tell whether a file is still there under its name: the holder before us may have removed it."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False
