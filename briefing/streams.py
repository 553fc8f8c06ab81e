"""Standard streams that can always be written to: closed ones, cut pipes and full disks stop no work."""

from __future__ import annotations

import errno
import io
import os
import select
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_STANDARD = (0, 1, 2)
# How writing to a pipe fails whose reader has left, on POSIX and on Windows.
_LEFT = {errno.EPIPE, errno.EINVAL} if os.name == "nt" else {errno.EPIPE}


class Raw(Protocol):
    """What is needed of a raw stream."""

    def fileno(self) -> int:
        """Return the file descriptor."""

    def isatty(self) -> bool:
        """Tell whether it is a terminal."""

    def write(self, data: ReadableBuffer, /) -> int | None:
        """Write some of the data; return how much, None if it cannot be written now."""


class Outlet(io.RawIOBase):
    """The raw end of a stream that drops, from the first failure on, what is written; ``problem`` is the failure."""

    def __init__(self, raw: Raw) -> None:
        """Write to another raw stream."""
        super().__init__()
        self._raw = raw
        self.problem: OSError | None = None

    def writable(self) -> bool:
        """Return True."""
        return True

    def fileno(self) -> int:
        """Return the file descriptor."""
        return self._raw.fileno()

    def isatty(self) -> bool:
        """Tell whether this is a terminal."""
        return self._raw.isatty()

    def write(self, data: ReadableBuffer, /) -> int:
        """Write all of the data, or drop the rest of it."""
        view = memoryview(data).cast("B")
        written = 0
        while written < len(view) and self.problem is None:
            try:
                count = self._raw.write(view[written:])
                if count is None:  # another program has made the descriptor non-blocking that it shares with us
                    select.select((), (self.fileno(),), ())
                written += count or 0
            except OSError as problem:
                self.problem = problem
        return len(view)

    @property
    def lost(self) -> OSError | None:
        """The failure that lost output, unless the reader of a pipe has left because it wanted no more."""
        return None if self.problem is None or self.problem.errno in _LEFT else self.problem


def install() -> Outlet:
    """Put robust streams in place of the standard ones; return that of the standard output.

    A letter that the terminal lacks is written as an escape. On Windows, files and pipes get UTF-8, which the console
    has anyway.
    """
    _fill_gaps()
    sys.stderr, _ = _robust(sys.stderr)
    sys.stdout, outlet = _robust(sys.stdout)
    return outlet


def flush() -> None:
    """Write out what the standard streams hold."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(ValueError):  # closed meanwhile
            stream.flush()


def _fill_gaps() -> None:
    """Open the null device for each standard stream that is closed: else a file of ours takes its number."""
    for number in _STANDARD:
        try:
            os.fstat(number)
        except OSError:
            with suppress(OSError):
                os.open(os.devnull, os.O_RDWR)


def _robust(stream: TextIO | None) -> tuple[TextIO, Outlet]:
    if stream is None:  # closed, or a program without a console
        raw: Raw = io.FileIO(os.devnull, "w")
    else:
        raw = getattr(stream.buffer, "raw", stream.buffer)  # `python -u` has no buffer between
    encoding = "utf-8" if stream is None or os.name == "nt" else stream.encoding
    outlet = Outlet(raw)
    text = io.TextIOWrapper(
        io.BufferedWriter(outlet), encoding, errors="backslashreplace", line_buffering=outlet.isatty()
    )
    return text, outlet
