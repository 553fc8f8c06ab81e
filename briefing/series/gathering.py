"""Which data files are meant by files, folders and patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from glob import escape, glob, has_magic
from pathlib import Path
from typing import Final

from briefing.errors import Diagnostic, UsageError, error
from briefing.resources import DATA_FILE

MOST: Final = 20_000
_SUFFIXES: Final = (".yaml", ".yml")
_BESIDE: Final = (".review.yaml", ".forms.yaml")
_HEAD: Final = 20_000  # bytes in which a data file says what it is
_KEYS: Final = (re.compile(rb"^schema *:", re.MULTILINE), re.compile(rb"^(id|home|partner) *:", re.MULTILINE))


def gathered(named: Sequence[Path]) -> tuple[Path, ...]:
    """Return the data files that are meant, each once, in the order named, those of a folder by name.

    A folder with a ``briefing.yaml`` means that file; another all data files below it: YAML files that begin with
    ``schema`` and say whose relationship they are, so neither glossaries nor review records. Hidden folders are left
    out. A pattern (``*.yaml``, ``**/briefing.yaml``) that no shell has expanded is expanded.

    Raises:
        UsageError: There are no data files in a folder, or nothing that a pattern matches; or there are too many.
    """
    found: dict[Path, Path] = {}
    wrong: list[Diagnostic] = []
    for path in named:
        files = list(_files(path))
        if not files:
            wrong.append(_nothing(path))
        for file in files:
            found.setdefault(file.resolve(), file)
        if len(found) > MOST:
            raise UsageError(
                error(f"there are more than {MOST:,} data files", file=str(path), hint="name a folder of it")
            )
    if wrong:
        raise UsageError(*wrong)
    return tuple(found.values())


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from _of_folder(path)
    elif not path.exists() and has_magic(str(path)):
        matching = sorted(glob(str(path), recursive=True))  # noqa: PTH207 - a pattern from any folder
        for one in map(Path, matching):
            if one.is_dir():
                yield from _of_folder(one)
            elif is_data_file(one):
                yield one
    else:
        yield path  # whether it is there, and what it is, its build says


def _of_folder(folder: Path) -> Iterator[Path]:
    if (folder / DATA_FILE).is_file():
        yield folder / DATA_FILE
        return
    for name in sorted(glob(f"{escape(str(folder))}/**/*", recursive=True)):  # noqa: PTH207 - it leaves hidden ones out
        if is_data_file(Path(name)):
            yield Path(name)


def is_data_file(path: Path) -> bool:
    """Tell whether a file begins as a data file does."""
    if path.suffix not in _SUFFIXES or path.name.endswith(_BESIDE) or not path.is_file():
        return False
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError:
        return True  # its build says why it cannot be read
    return all(key.search(head) for key in _KEYS)


def _nothing(path: Path) -> Diagnostic:
    if path.is_dir():
        return error(
            "holds no data file", file=str(path), hint="name one, or a folder of files that begin with `schema:`"
        )
    return error("matches no data file", file=str(path), hint="check the pattern")
