"""The model and the written data side by side: what the model says about each value of the file.

Checks work on the data as written, with the model's types next to it, so that a mistake in one place hides none in
another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefing.data.model import Briefing
from briefing.reading.kinds import Kind, child
from briefing.reading.lines import Path


@dataclass(frozen=True, slots=True)
class Spot:
    """A value of the file, where it is, and what it is read as."""

    path: Path
    kind: Kind
    value: Any


def walk(value: Any) -> tuple[Spot, ...]:
    """Return every value of a file, parents first."""
    spots: list[Spot] = []
    _walk(value, Kind(Briefing), (), spots)
    return tuple(spots)


def _walk(value: Any, kind: Kind, path: Path, spots: list[Spot]) -> None:
    spots.append(Spot(path, kind, value))
    if isinstance(value, dict):
        for key, part in value.items():
            _walk(part, child(kind, key), (*path, key), spots)
    elif isinstance(value, list):
        for number, part in enumerate(value):
            _walk(part, child(kind, number), (*path, number), spots)
