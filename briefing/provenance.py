"""Provenance: by which versions a file was made, and whether it is still as it was made."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from hashlib import file_digest, sha256
from importlib import metadata
from pathlib import Path
from typing import Final

from briefing import __version__

_NOT_IN_FILES: Final = {"pikepdf", "rich", "typer"}  # libraries that compare and tell


def is_revision(path: Path, size: int, digest: str) -> bool:
    """Tell whether a file is as it was built, or is a PDF that was signed since: it goes on after what was built."""
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size < size:
            return False
        with path.open("rb") as stream:
            content = stream.read(size)
            ends = not stream.read(1)
    except OSError:
        return False
    return (ends or path.suffix == ".pdf") and sha256(content).hexdigest() == digest


@lru_cache(maxsize=1)
def versions() -> dict[str, str]:
    """Return the versions of the program and of the libraries that it needs, but for those that only tell."""
    found = {"briefing": __version__}
    for needed in _required():
        name = re.split(r"[^A-Za-z0-9._-]", needed, maxsplit=1)[0].lower().replace("_", "-").replace(".", "-")
        if "extra ==" not in needed and name not in _NOT_IN_FILES:
            found[name] = _said(name, "Version")[0]
    return dict(sorted(found.items()))


@lru_cache(maxsize=4096)
def hash_of(path: Path, _size: int, _time: int) -> str:
    """Return the SHA-256 of a file of a size and a time of change, computed once in a process unless one changes.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def _required() -> Sequence[str]:
    """Return what the package says it needs; nothing where it is run without being installed."""
    try:
        return _said("briefing", "Requires-Dist")
    except metadata.PackageNotFoundError:
        return ()


def _said(package: str, name: str) -> Sequence[str]:
    """Return what a package says under a name, above its description: a parser of mail would read that, too.

    Raises:
        PackageNotFoundError: It is not installed.
    """
    held = metadata.distribution(package)
    text = held.read_text("METADATA") or held.read_text("PKG-INFO") or ""
    head, _, _ = text.replace("\r\n", "\n").partition("\n\n")
    return re.findall(rf"^{name}: *(.*?) *$", head, re.MULTILINE)
