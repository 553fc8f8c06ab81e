"""What data files have in place of what they are to have, and their rewriting."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from briefing.data.quantities import format as as_text
from briefing.data.quantity_text import parse
from briefing.errors import DataError
from briefing.migration import write_in_place
from briefing.migration.scalars import UnsureError, with_values
from briefing.preparation import known
from briefing.reading.lines import Path as DataPath
from briefing.reading.lines import dotted
from briefing.reading.source_text import read_bytes
from briefing.records import frozen
from briefing.updating.desk import Desk
from briefing.updating.figures import Computed

_APART: Final = re.compile(r"(?<=[0-9])[^0-9.](?=[0-9]{3}(?![0-9]))")
_WHOLE: Final = re.compile(r"(?<![0-9.])[0-9]{4,}")


@frozen
class Update:
    """A value that is another one in the statistics: as it is written, as it is to be, and the cells that say so."""

    key: str
    file: str
    line: int
    old: str
    new: str
    place: str

    def as_dict(self) -> dict[str, str | int]:
        """Return the fields for ``--json``."""
        return {
            "key": self.key,
            "file": self.file,
            "line": self.line,
            "old": self.old,
            "new": self.new,
            "from": self.place,
        }


@frozen
class Updated:
    """A data file compared with its feeds: how many figures have one, and which of them are others now."""

    path: str
    fed: int
    updates: tuple[Update, ...]


def taken(desk: Desk, path: str, values: Sequence[Computed], *, write: bool) -> Updated:
    """Return what is another one now, written where it is asked."""
    by_file: dict[str, dict[DataPath, str]] = {}
    updates: list[Update] = []
    for one in values:
        old, new = _both(desk, one)
        if old == new:
            continue
        key = dotted(one.path)
        place = desk.loaded.lines.place(key)
        by_file.setdefault(place.file, {})[desk.in_file(one.path)] = new
        updates.append(Update(desk.loaded.lines.written(key), place.file, place.line, old, new, one.place))
    if write:
        write_in_place({Path(file).resolve(): _rewritten(desk, file, new) for file, new in by_file.items()})
    return Updated(path, len(values), tuple(sorted(updates, key=lambda one: (one.file, one.line))))


def _both(desk: Desk, one: Computed) -> tuple[str, str]:
    """Return what a value is as it is written, and what it is to be; the same text where it is the same number."""
    old = desk.written(one.path)
    if isinstance(one.value, str):
        return old, one.value
    held = desk.entries.by_key[dotted(one.path)].value
    new = one.value
    if held == new:
        return old, old
    written = parse(old, known())
    if written.value == -held.value != held.value:  # a balance that the file has the other way round
        new = replace(new, value=-new.value, signed=written.signed)
    return old, _grouped(as_text(new), old)


def _grouped(new: str, old: str) -> str:
    """Return a number with its thousands apart, where those of the one before stood apart, and by the same mark."""
    mark = _APART.search(old)
    if mark is None:
        return new
    return _WHOLE.sub(lambda found: f"{int(found[0]):,}".replace(",", mark[0]), new, count=1)


def _rewritten(desk: Desk, file: str, values: Mapping[DataPath, str]) -> bytes:
    try:
        return with_values(read_bytes(Path(file), file), file, values)
    except UnsureError as unsure:
        raise DataError(
            desk.diagnostic(unsure.path, "is written in a way that this program cannot change", "change it by hand")
        ) from None
