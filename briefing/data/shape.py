"""What a model can hold: which keys a pattern of them means, and under which of a mapping's keys its figures stand."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import get_args, get_origin

from briefing.data.marks import Apart, Measured
from briefing.reading.kinds import Kind, child, keys, kind_of
from briefing.reading.lines import Path
from briefing.reading.models import Model


def matches(pattern: str, path: Path) -> bool:
    """Tell whether a path is meant by a pattern: a dotted path, with ``*`` for any one key or number, or what is in it.

    ``trade.history.*.balance``, ``relations.visits``.
    """
    wanted = _parted(pattern)
    if len(wanted) > len(path) or wanted[0] not in ("*", str(path[0])):  # most of hundreds of paths
        return False
    return all(one in ("*", str(segment)) for one, segment in zip(wanted, path, strict=False))


@lru_cache(maxsize=256)
def _parted(pattern: str) -> tuple[str, ...]:
    return tuple(pattern.split("."))


def exists(pattern: str, model: type[Model]) -> bool:
    """Tell whether a data file of a model may hold what a pattern means."""
    return _exists(pattern.split("."), Kind(model))


def _exists(wanted: list[str], kind: Kind) -> bool:
    if not wanted:
        return True
    first, *rest = wanted
    if kind.model is not None:
        return any(_exists(rest, below) for key, below in keys(kind.model).items() if first in ("*", key))
    if get_origin(kind.type) in {tuple, list}:
        return (first == "*" or first.isdecimal()) and _exists(rest, child(kind, int(first) if first != "*" else 0))
    below = child(kind, first)
    return below.type is not object and _exists(rest, below)


@cache
def statistics(model: type[Model]) -> tuple[str, ...]:
    """Return the keys of a mapping under which its figures stand, without those that stand apart."""
    return tuple(key for key, kind in keys(model).items() if not kind.mark(Apart) and _is_measured(kind))


def _is_measured(kind: Kind) -> bool:
    """Tell whether a value is a figure, or holds some."""
    if kind.model is not None:
        return any(map(_is_measured, keys(kind.model).values()))
    return kind.mark(Measured) is not None or any(_is_measured(kind_of(part)) for part in get_args(kind.type))
