"""Where things stand: the file and line of each key of the data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

Path = tuple[str | int, ...]


class Place(NamedTuple):
    """A line of a file."""

    file: str
    line: int


@dataclass(frozen=True)
class Lines:
    """The places of all keys by dotted path; list items count from 0: ``trade.mirror.0.turnover``.

    A path that is not in the files has the place of its nearest parent, so that figures and missing keys have one too.
    Figures are found by their ids as well, which name goods by their term and earlier years by their period.
    """

    file: str
    places: Mapping[str, Place]

    def of(self, key: str) -> int:
        """Return the line of a key or of its nearest known parent; 0 means the whole file."""
        return self.place(key).line

    def file_of(self, key: str) -> str:
        """Return the file that holds a key or its nearest known parent."""
        return self.place(key).file

    def place(self, key: str) -> Place:
        """Return file and line of a key or of its nearest known parent."""
        while key:
            if key in self.places:
                return self.places[key]
            key = key.rpartition(".")[0]
        return Place(self.file, 0)


def dotted(path: Path) -> str:
    """Return a path as messages show it: ``trade.mirror.0.turnover``."""
    return ".".join(map(str, path))


def index(file: str, positions: Mapping[Path, Place], names: Iterable[tuple[str, Path]] = ()) -> Lines:
    """Return the lines of a file's data; ``names`` are other names under which values are known, with their paths."""
    places = {dotted(path): place for path, place in positions.items()}
    for name, path in names:
        if path in positions:
            places.setdefault(name, positions[path])
    return Lines(file, MappingProxyType(places))
