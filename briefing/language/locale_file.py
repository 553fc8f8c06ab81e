"""Strict reading of the YAML tables under ``locales/``: text only, no key twice, every mistake with its line.

All scalars are text (``no`` is Norway, not a boolean). Lines are looked up only when something is wrong, so that
reading a table that is right costs one pass.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefing.errors import DataError, Diagnostic, UsageError, error
from briefing.reading.lines import Lines
from briefing.reading.nearest import similar
from briefing.reading.plain import Data, read_plain
from briefing.reading.settings import lines_of
from briefing.reading.source_text import SourceText
from briefing.reading.tree import read_tree


@dataclass(slots=True)
class Table:
    """A file as plain text, lists and mappings, and what was found wrong in it."""

    path: Path
    data: Data
    source: SourceText
    problems: list[Diagnostic] = field(default_factory=list)
    _lines: Lines | None = None

    def line(self, key: str) -> int:
        """Return the line on which the key of this dotted path, or its nearest parent, stands."""
        if self._lines is None:
            self._lines = lines_of(read_tree(self.source), str(self.path))
        return self._lines.of(key) or 1

    def wrong(self, key: str, message: str, hint: str = "") -> None:
        """Note that something is wrong at a key; ``raise_problems`` raises all at once."""
        self.problems.append(error(message, file=str(self.path), line=self.line(key), key=key, hint=hint))

    def raise_problems(self) -> None:
        """Raise DataError when anything was found wrong."""
        if self.problems:
            raise DataError(*sorted(self.problems, key=lambda problem: problem.line))

    def mapping(self, data: Data, key: str) -> dict[str, Data]:
        """Return a mapping, or note that it is none and return an empty one."""
        if isinstance(data, dict):
            return data
        self.wrong(key, "should be a mapping", "Write keys and values below it.")
        return {}

    def text(self, data: Data, key: str) -> str:
        """Return a text, or note that it is none and return an empty one."""
        if isinstance(data, str):
            return data
        self.wrong(key, "should be a text", "Put the value on one line.")
        return ""

    def texts(self, data: Data, key: str) -> tuple[str, ...]:
        """Return a list of texts; a single text is a list of one."""
        if isinstance(data, str):
            return (data,) if data else ()
        if isinstance(data, list):
            return tuple(self.text(item, key) for item in data)
        self.wrong(key, "should be a list", "Write [one, two, three].")
        return ()

    def flag(self, data: Data, key: str) -> bool:
        """Return a yes or no, written ``true`` or ``false``."""
        if data in ("true", "false"):
            return data == "true"
        self.wrong(key, "should be true or false")
        return False

    def choice(self, data: Data, key: str, allowed: Collection[str]) -> str:
        """Return one of the allowed words."""
        text = self.text(data, key)
        if text not in allowed:
            self.wrong(key, f"{text!r} is not one of {', '.join(allowed)}", similar(text, allowed))
        return text

    def known_keys(self, data: Mapping[str, Data], key: str, allowed: Collection[str]) -> None:
        """Note every key that is not allowed here."""
        for name in data:
            if name not in allowed:
                place = f"{key}.{name}" if key else name
                self.wrong(place, f"unknown key {name!r}", similar(name, allowed))


def read(path: Path) -> Table:
    """Return the table in a file; raise DataError if it cannot be read, is not YAML, or has a key twice."""
    try:
        data, source = read_plain(path, "table")
    except UsageError as wrong:
        raise DataError(*wrong.diagnostics) from None
    return Table(path, data, source)


def flatten(data: Data, key: str = "") -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """Yield dotted paths with their texts; a list of texts stays together, lists of mappings count from 0."""
    if isinstance(data, str):
        yield key, data
    elif isinstance(data, dict):
        for name, value in data.items():
            yield from flatten(value, f"{key}.{name}" if key else name)
    elif all(isinstance(item, str) for item in data):
        yield key, tuple(item for item in data if isinstance(item, str))
    else:
        for index, value in enumerate(data):
            yield from flatten(value, f"{key}.{index}")
