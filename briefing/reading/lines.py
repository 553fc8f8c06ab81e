"""Where things stand: the file and line of each key of the data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple

Path = tuple[str | int, ...]


class Place(NamedTuple):
    """A line of a file."""

    file: str
    line: int


@dataclass(frozen=True)
class Lines:
    """The places of all keys by dotted path; list items count from 0: ``trade.mirror.0.turnover``.

    A path that is not in the files has the place of its nearest parent, so that figures and missing keys have one too.
    Figures are found by their ids as well: goods by their term, earlier years by their period, the figures of a point
    without ``figures``.
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


_NAMED_BY: Final = ("term", "period")


def dotted(path: Path) -> str:
    """Return a path as messages show it: ``trade.mirror.0.turnover``."""
    return ".".join(map(str, path))


def index(file: str, data: object, positions: Mapping[Path, Place]) -> Lines:
    """Return the lines of a file's data, with the other names under which figures are known."""
    places = {dotted(path): place for path, place in positions.items()}
    for alias, original in _aliases(data, (), ()):
        if original in positions:
            places.setdefault(dotted(alias), positions[original])
    return Lines(file, MappingProxyType(places))


def _aliases(value: object, path: Path, original: Path) -> Iterator[tuple[Path, Path]]:
    """Yield the other names of the values below: (name, path)."""
    if path != original:
        yield path, original
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _aliases(part, (*path, key), (*original, key))
            if key == "figures" and isinstance(part, dict):
                for name, figure in part.items():
                    yield from _aliases(figure, (*path, name), (*original, key, name))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _aliases(item, (*path, number), (*original, number))
            name = (
                next((item[key] for key in _NAMED_BY if isinstance(item.get(key), str)), None)
                if isinstance(item, dict)
                else None
            )
            if name is not None:
                yield from _aliases(item, (*path, name), (*original, number))
