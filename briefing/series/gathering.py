"""Which data files are meant by files, folders and patterns."""

from __future__ import annotations

import os
import re
from codecs import BOM_UTF8, getincrementaldecoder
from collections.abc import Iterator, Sequence
from contextlib import suppress
from glob import escape, glob, has_magic
from pathlib import Path
from typing import Final

from briefing.errors import Diagnostic, UsageError, error
from briefing.resources import DATA_FILE

MOST: Final = 20_000
_SUFFIXES: Final = (".yaml", ".yml")  # in small letters or capitals
_ANY_DEPTH: Final = "**"
_BESIDE: Final = (".review.yaml", ".forms.yaml")
_HEAD: Final = 20_000  # bytes in which a data file says what it is
_KEY: Final = re.compile(rb"""^["']?(schema|id|home|partner)["']?[ \t]*:""", re.MULTILINE)
_ENOUGH: Final = 2  # of these keys: with one of them misspelt it is a data file still, and glossaries have none


def gathered(named: Sequence[Path]) -> tuple[Path, ...]:
    """Return the data files that are meant, each once, in the order named, those of a folder by name.

    A folder with a ``briefing.yaml`` means that file; another all data files below it: each ``briefing.yaml``, YAML
    files that say whose relationship they are, so neither glossaries nor review records, and those of which nothing
    can be read, so that none is lost in silence: one that lacks ``schema`` is meant, and its build says so. Hidden
    folders are left out. A pattern (``*.yaml``, ``**/briefing.yaml``) that no shell has expanded is expanded.

    Raises:
        UsageError: There are no data files in a folder, or nothing that a pattern matches; or there are too many.
    """
    found: dict[str, Path] = {}
    wrong: list[Diagnostic] = []
    for path in named:
        files = list(_files(path))
        if not files:
            wrong.append(_nothing(path))
        for file in files:
            found.setdefault(os.path.realpath(file), file)  # which raises nothing where links lead to each other
        if len(found) > MOST:
            raise UsageError(
                error(f"there are more than {MOST:,} data files", file=str(path), hint="name a folder of it")
            )
    if wrong:
        raise UsageError(*wrong)
    return tuple(found.values())


def _files(path: Path) -> Iterator[Path]:
    if os.path.isdir(path):  # noqa: PTH112 - here as below: any name, however long
        yield from _of_folder(path)
    elif not os.path.exists(path) and has_magic(str(path)):  # noqa: PTH110
        for one in map(Path, sorted(_matching(path))):
            if os.path.isdir(one):  # noqa: PTH112
                yield from _of_folder(one)
            elif is_data_file(one):
                yield one
    else:
        yield path  # whether it is there, and what it is, its build says


def _of_folder(folder: Path) -> Iterator[Path]:
    if os.path.isfile(folder / DATA_FILE):  # noqa: PTH113 - which raises nothing
        yield folder / DATA_FILE
        return
    for name in sorted(_below(str(folder))):
        if is_data_file(Path(name)):
            yield Path(name)
        elif os.path.isdir(name) and (  # noqa: PTH112 - of thousands of names
            os.path.basename(name) == DATA_FILE or not os.access(name, os.R_OK | os.X_OK)  # noqa: PTH119
        ):
            yield Path(name, DATA_FILE)  # its build says why it cannot be read


def _matching(pattern: Path) -> Iterator[str]:
    """Yield what a pattern matches; ``**`` is a folder and all below it."""
    if _ANY_DEPTH not in pattern.parts:
        yield from glob(str(pattern))  # noqa: PTH207 - a pattern from any folder
        return
    at = pattern.parts.index(_ANY_DEPTH)
    rest = pattern.parts[at + 1 :]
    for base in glob(str(Path(*pattern.parts[:at]))) if at else (os.curdir,):  # noqa: PTH207
        for name in (base, *_below(base)):
            if not rest:
                yield name
            elif os.path.isdir(name):  # noqa: PTH112 - of thousands of names
                yield from _matching(Path(escape(name), *rest))


def _below(top: str) -> Iterator[str]:
    """Yield what is in a folder and in those below it, but for what is hidden.

    Links to folders are followed last, and no folder is gone through twice: they may lead in circles.
    """
    seen: set[tuple[int, int]] = set()
    due, links = [top], list[str]()
    while due:
        folder = due.pop()
        with suppress(OSError):
            status = os.stat(folder)  # noqa: PTH116 - a path for each takes long
            if (status.st_dev, status.st_ino) not in seen:
                seen.add((status.st_dev, status.st_ino))
                for one in _held(folder):
                    yield one.path
                    if one.is_dir(follow_symlinks=False):
                        due.append(one.path)
                    elif os.path.isdir(one.path):  # noqa: PTH112 - which raises nothing
                        links.append(one.path)
        if not due:
            due, links = sorted(links, reverse=True), []


def _held(folder: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as held:
        return [one for one in held if not one.name.startswith(".")]


def is_data_file(path: Path) -> bool:
    """Tell whether a file is a data file, by its name or by how it begins.

    One that is empty, no text or not to be read is taken for one, too: its build says what is wrong with it.
    """
    if path.suffix.lower() not in _SUFFIXES or path.name.endswith(_BESIDE):
        return False
    if not os.path.isfile(path):  # noqa: PTH113 - which raises nothing where a folder may not be looked into
        return os.path.lexists(path) and not os.path.isdir(path)  # noqa: PTH112 - a link to nothing, a pipe, a device
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError:
        return True
    text = head.removeprefix(BOM_UTF8)
    return path.name == DATA_FILE or not _is_text(text) or len(set(_KEY.findall(text))) >= _ENOUGH


def _is_text(head: bytes) -> bool:
    """Tell whether bytes that a file begins with are text in UTF-8, of which a character may be cut off at the end."""
    try:
        getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return bool(head.strip()) and b"\0" not in head


def _nothing(path: Path) -> Diagnostic:
    if os.path.isdir(path):  # noqa: PTH112
        return error(
            "holds no data file", file=str(path), hint="name one, or a folder of files that say `home:` and `partner:`"
        )
    return error("matches no data file", file=str(path), hint="check the pattern")
