"""Write files all or none: to temporary names beside their places, and renamed when the last one is written."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.errors import OutputError, error

HINT = "choose another folder with --out, or free this one"


def write_all(files: Iterable[tuple[Path, bytes]], *, hint: str = HINT) -> None:
    """Write files so that a failure leaves none of them behind, and those that were there untouched.

    ``hint`` is the remedy for the person who chose the folder.

    Raises:
        OutputError: A folder cannot be made or a file cannot be written.
    """
    temporary: list[tuple[Path, Path]] = []
    made: list[Path] = []
    try:
        for path, content in files:
            with _explained(path, hint):
                made += _make_folders(path.parent)
                _refuse_folder(path)
                scratch = path.with_name(f".{path.name}.{os.getpid()}.tmp")
                temporary.append((scratch, path))
                scratch.write_bytes(content)
        for scratch, path in temporary:
            with _explained(path, hint):
                scratch.replace(path)
    except BaseException:
        for scratch, _ in temporary:
            with suppress(OSError):
                scratch.unlink()
        for folder in reversed(made):
            with suppress(OSError):  # not empty: some of the files took their places before another failed
                folder.rmdir()
        raise


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "a folder of that name is there")


def _make_folders(folder: Path) -> list[Path]:
    """Make a folder and its parents; return those that were made, outermost first."""
    missing = []
    for parent in (folder, *folder.parents):
        if parent.is_dir():
            break
        if parent.exists():
            raise NotADirectoryError(errno.ENOTDIR, f"{parent} is a file, not a folder")
        missing.append(parent)
    folder.mkdir(parents=True, exist_ok=True)
    return missing[::-1]


@contextmanager
def _explained(path: Path, hint: str) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise OutputError(error(f"cannot be written: {reason}", file=str(path), hint=hint)) from problem
