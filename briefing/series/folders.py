"""What is in a folder and below it: files, also where links to folders lead, which may lead in circles."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

State = tuple[tuple[str, int, int], ...]
_BYTECODE: Final = "__pycache__"  # which no paper is made from


def state(folder: Path, ending: str = "", without: Path | None = None) -> State:
    """Return what tells that a folder has changed: its files with their sizes and times, and where its links lead.

    What a link to the folder ``without`` leads to is no part of it.
    """
    start, links = len(str(folder)) + 1, list[str]()
    found = [
        (path[start:].replace(os.sep, "/"), status.st_size, status.st_mtime_ns)
        for path, status in _below(str(folder), ending, links, without)
        if stat.S_ISREG(status.st_mode)
    ]
    found += [(f"{link[start:].replace(os.sep, '/')} -> {os.readlink(link)}", 0, 0) for link in links]  # noqa: PTH115
    return tuple(sorted(found))


def files(folder: Path) -> list[Path]:
    """Return the files in a folder and below it, by name."""
    return sorted(Path(path) for path, status in _below(str(folder), "", []) if stat.S_ISREG(status.st_mode))


def elsewhere(folder: Path) -> list[Path]:
    """Return the files and folders outside a folder to which links in it lead."""
    links: list[str] = []
    found = [path for path, _ in _below(str(folder), "", links) if os.path.islink(path)]  # noqa: PTH114 - of many
    place = os.path.realpath(folder)
    leads = [os.path.realpath(path) for path in (*links, *found)]
    return [Path(one) for one in dict.fromkeys(leads) if not _holds(one, place) and not _holds(place, one)]


def _below(
    folder: str, ending: str, links: list[str], without: Path | None = None
) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the files in a folder and below it, but for bytecode, and add the links to folders to ``links``.

    They are followed last, but for those to what is gone through already, or to a folder that holds it.
    """
    yield from _in_place(folder, ending, links)
    done = [os.path.realpath(one) for one in (folder, without) if one] if links else []
    for link in links:  # which grows meanwhile
        leads = os.path.realpath(link)
        if not any(_holds(leads, one) or _holds(one, leads) for one in done):
            done.append(leads)
            yield from _in_place(link, ending, links)


def _in_place(folder: str, ending: str, links: list[str]) -> Iterator[tuple[str, os.stat_result]]:
    with suppress(OSError), os.scandir(folder) as held:
        for one in held:
            if one.is_dir(follow_symlinks=False):
                if one.name != _BYTECODE:
                    yield from _in_place(one.path, ending, links)
            elif one.is_symlink() and os.path.isdir(one.path):  # noqa: PTH112 - which raises nothing
                links.append(one.path)
            elif one.name.endswith(ending):
                with suppress(OSError):
                    yield one.path, one.stat()


def _holds(folder: str, path: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
