"""Migrating files where they stand: all of those that are named, or none."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

from briefing.errors import BriefingError, OutputError, error
from briefing.migration.rewriting import rewritten
from briefing.outputs import write_all
from briefing.reading.source_text import read_bytes
from briefing.records import frozen

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
HINT = "free it, or see that you may write there"


@frozen
class Migrated:
    """A file that was looked at, and whether it is another one now, or, where nothing is written, would be."""

    path: str
    changed: bool

    def as_dict(self) -> dict[str, str | bool]:
        """Return the fields for ``--json``."""
        return {"path": self.path, "changed": self.changed}


def migrate(files: Iterable[Path], *, write: bool = True) -> tuple[Migrated, ...]:
    """Rewrite data files of an older schema in place, all or none; a link stays, and the file that it leads to changes.

    Raises:
        UsageError: The first that is wrong is no file that can be opened; all that is wrong is said.
        DataError: The first that is wrong cannot be read or migrated; all that is wrong is said.
        OutputError: One of them cannot be written.
    """
    found: list[Migrated] = []
    new: dict[Path, bytes] = {}
    problems: list[BriefingError] = []
    for path in dict.fromkeys(files):
        try:
            content = read_bytes(path, str(path))
            changed = rewritten(content, str(path))
        except BriefingError as problem:
            problems.append(problem)
            continue
        found.append(Migrated(str(path), changed != content))
        if changed != content:
            new[path.resolve()] = changed
    if problems:
        diagnostics = [diagnostic for problem in problems for diagnostic in problem.diagnostics]
        raise type(problems[0])(*diagnostics)
    if write:
        write_in_place(new)
    return tuple(found)


def write_in_place(new: Mapping[Path, bytes]) -> None:
    """Write files into their folders, with the permissions that they have; those of a folder all or none.

    Raises:
        OutputError: One of them cannot be written.
    """
    for path in new:
        if not path.exists():
            continue
        if not os.access(path, os.W_OK) or not path.stat().st_mode & _WRITABLE:
            raise OutputError(error("is read-only", file=str(path), hint="make it writable, or change a copy of it"))
    folders: dict[Path, dict[str, bytes]] = {}
    for path, content in new.items():
        folders.setdefault(path.parent, {})[path.name] = content
    for folder, files in folders.items():
        modes = {name: (folder / name).stat().st_mode for name in files if (folder / name).exists()}
        write_all(folder, files, hint=HINT)
        for name, mode in modes.items():
            (folder / name).chmod(mode & 0o7777)
