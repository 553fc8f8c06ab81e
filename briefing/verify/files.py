"""Reading a finished file of any kind."""

from __future__ import annotations

from pathlib import Path

from briefing.verify.finished import Finished


def read(path: Path) -> Finished:
    """Read a finished PDF, Word file or web page, told by its contents.

    Raises:
        DataError: It is none of these, cannot be read, is damaged, locked with a password, or too large.
    """
    raise NotImplementedError
