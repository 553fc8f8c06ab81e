"""The mappings of a data file by what they are: all contacts, all missions, gathered once for all rules."""

from __future__ import annotations

import weakref
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Final

from pydantic import BaseModel

from briefing.data.walk import Entries, Entry

Numbered = tuple[int, Entry]


def every(entries: Entries, *models: type[BaseModel]) -> Sequence[Entry]:
    """Return the mappings that are read as one of some classes, in the order of the data."""
    groups = _groups(entries)
    if len(models) == 1:
        return [entry for _, entry in groups.get(models[0], ())]
    numbered = dict(chain.from_iterable(groups.get(model, ()) for model in models))
    return [numbered[number] for number in sorted(numbered)]


_KEPT: Final[dict[int, Mapping[type, Sequence[Numbered]]]] = {}


def _groups(entries: Entries) -> Mapping[type, Sequence[Numbered]]:
    """Return the mappings by their classes and those that these inherit from, each with its number among all values."""
    kept = _KEPT.get(id(entries))
    if kept is None:
        kept = _KEPT[id(entries)] = _gathered(entries)
        weakref.finalize(entries, _KEPT.pop, id(entries), None)
    return kept


def _gathered(entries: Entries) -> Mapping[type, Sequence[Numbered]]:
    found: dict[type, list[Numbered]] = {}
    for numbered in enumerate(entries.all):
        if (model := numbered[1].kind.model) is not None:
            for one in model.__mro__:
                found.setdefault(one, []).append(numbered)
    return found
