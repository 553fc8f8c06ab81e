"""Where things stand: the file and line of each key of the data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from types import MappingProxyType
from typing import NamedTuple

from briefing.records import frozen

Path = tuple[str | int, ...]


class Place(NamedTuple):
    """A line of a file."""

    file: str
    line: int


@frozen
class Lines:
    """The places of all keys by dotted path; list items count from 0: ``trade.mirror.0.turnover``.

    A path that is not in the files has the place of its nearest parent, so that figures and missing keys have one too.
    Figures are found by their ids as well, which name goods by their term and earlier years by their period.
    ``renamed`` has what the file calls the keys that were given other names when it was read.
    """

    file: str
    places: Mapping[str, Place]
    renamed: Mapping[str, str] = field(default_factory=dict)

    def __reduce__(self) -> tuple[type[Lines], tuple[str, dict[str, Place], dict[str, str]]]:
        """Let lines cross processes, which read-only views cannot."""
        return Lines, (self.file, dict(self.places), dict(self.renamed))

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

    def written(self, key: str) -> str:
        """Return a key as the file has it, for messages; most are called there as everywhere."""
        at, rest = key, ""
        while at and self.renamed:
            if at in self.renamed:
                return self.renamed[at] + rest
            at, _, last = at.rpartition(".")
            rest = f".{last}{rest}"
        return key


def dotted(path: Path) -> str:
    """Return a path as messages show it: ``trade.mirror.0.turnover``."""
    return ".".join(map(str, path))


class _Index(Mapping[str, Place]):
    """Places by dotted path, made when one is asked for: of a file without a mistake, none is."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], Mapping[str, Place]]) -> None:
        self._make: Callable[[], Mapping[str, Place]] | None = (
            make  # let go of with all that it knows once it is called
        )
        self._made: Mapping[str, Place] = {}

    @property
    def _places(self) -> Mapping[str, Place]:
        if self._make is not None:
            self._made, self._make = self._make(), None
        return self._made

    def __getitem__(self, key: str) -> Place:
        return self._places[key]

    def __contains__(self, key: object) -> bool:
        return key in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def index(
    file: str,
    positions: Mapping[Path, Place],
    names: Callable[[], Iterable[tuple[str, Path]]] = tuple,
    renamed: Mapping[Path, Path] = MappingProxyType({}),
) -> Lines:
    """Return the lines of a file's data.

    Args:
        file: Its name.
        positions: Where each key stands.
        names: What gives other names under which values are known, with their paths; asked once a place is.
        renamed: The paths in the file of what stands at other ones now.
    """

    def places() -> Mapping[str, Place]:
        found = {dotted(path): place for path, place in positions.items()}
        for name, path in names():
            if path in positions:
                found.setdefault(name, positions[path])
        return found

    written = {dotted(path): dotted(old) for path, old in renamed.items()}
    for name, path in names() if renamed else ():
        if path in renamed:
            written.setdefault(name, dotted(renamed[path]))
    return Lines(file, _Index(places), MappingProxyType(written))
