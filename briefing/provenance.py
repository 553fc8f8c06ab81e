"""Provenance: by which versions a file was made, and whether it is still as it was made."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from hashlib import file_digest, sha256
from itertools import takewhile
from pathlib import Path
from typing import Final

from briefing import __version__

_NOT_IN_FILES: Final = {"pikepdf", "rich", "typer"}  # libraries that compare and tell
_SMALL: Final = 1 << 20  # bytes of what is read at once: a buffer for more takes longer to make than to read


def is_revision(path: Path, size: int, digest: str) -> bool:
    """Tell whether a file is as it was built, or is a PDF that was signed since: it goes on after what was built."""
    try:
        there = path.lstat()
        more = there.st_size - size
        if more < 0 or not stat.S_ISREG(there.st_mode) or (more and path.suffix != ".pdf"):
            return False
        with path.open("rb") as stream:
            return sha256(stream.read(size)).hexdigest() == digest
    except OSError:
        return False


@lru_cache(maxsize=1)
def versions() -> dict[str, str]:
    """Return the versions of the program and of the libraries that it needs, but for those that only tell."""
    found = {"briefing": __version__}
    for needed in _required():
        name = "" if "extra ==" in needed else _name(re.split(r"[^A-Za-z0-9._-]", needed, maxsplit=1)[0])
        if name and name not in _NOT_IN_FILES:
            found[name] = _said(name, "Version")[0]
    return dict(sorted(found.items()))


@lru_cache(maxsize=4096)
def hash_of(path: str, size: int, _time: int) -> str:
    """Return the SHA-256 of a file of a size and a time of change, computed once in a process unless one changes.

    Raises:
        OSError: It cannot be read.
    """
    with open(path, "rb", buffering=0) as stream:  # noqa: PTH123 - a path for each of many tables takes long
        digest = sha256(stream.read()) if size <= _SMALL else file_digest(stream, "sha256")
        return digest.hexdigest()


def _required() -> Sequence[str]:
    """Return what the package says it needs; nothing where it is run without being installed."""
    try:
        return _said("briefing", "Requires-Dist")
    except ModuleNotFoundError:
        return ()


def _said(package: str, name: str) -> Sequence[str]:
    """Return what a package says under a name, above its description: a parser of mail would read that, too.

    Raises:
        ModuleNotFoundError: It is not installed.
    """
    return [line[len(name) + 1 :].strip() for line in _metadata(package) if line.startswith(f"{name}:")]


def _metadata(package: str) -> Sequence[str]:
    """Return what a package says of itself, by lines, without its description.

    The standard library would find it in the same places, and in more. It is asked for what is not there, for it takes
    as long to import as all else here takes.
    """
    path = _installed().get(package)
    if path is not None and os.path.isfile(path):  # noqa: PTH113 - as below
        with open(path, encoding="utf-8") as stream:  # noqa: PTH123
            return list(takewhile("\n".__ne__, stream))
    from importlib import metadata  # noqa: PLC0415

    held = metadata.distribution(package)
    text = held.read_text("METADATA") or held.read_text("PKG-INFO") or ""
    return list(takewhile(bool, text.splitlines()))


@lru_cache(maxsize=1)
def _installed() -> Mapping[str, str]:
    """Return where installed packages say what they are, by their names; of two with one name, what is imported."""
    found: dict[str, str] = {}
    for folder in sys.path:
        with suppress(OSError):
            for entry in os.listdir(folder or os.curdir):  # noqa: PTH208 - a path for each takes long
                if entry.endswith(".dist-info"):
                    place = os.path.join(folder, entry, "METADATA")  # noqa: PTH118 - as above
                    found.setdefault(_name(entry.partition("-")[0]), place)
    return found


def _name(written: str) -> str:
    """Return the name of a package in the one way of many in which it may be written."""
    return written.lower().replace("_", "-").replace(".", "-")
