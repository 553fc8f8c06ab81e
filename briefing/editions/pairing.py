"""Pairing: which part of an edition is which part of another one, though lists have grown or changed their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from briefing.data.entries import Entries, Entry
from briefing.reading.lines import Path

ALIKE: Final = 0.4
"""Two items of a list are one that was changed if so great a part of what they hold is the same."""
_WORDY: Final = 3
"""A text of so many words is in part the same where most of them are."""
Held = Mapping[Path, tuple[str, frozenset[str]]]
"""What stands in a part: each leaf by its path in it, as text and as the words of that."""


@dataclass(frozen=True)
class Parts:
    """The entries of an edition by the path of what holds them."""

    entries: Entries

    @cached_property
    def of(self) -> Mapping[Path, tuple[Entry, ...]]:
        """What a mapping or a list holds."""
        found: dict[Path, list[Entry]] = {}
        for entry in self.entries.all:
            found.setdefault(entry.path[:-1], []).append(entry)
        return {path: tuple(parts) for path, parts in found.items()}

    def held(self, entry: Entry) -> Held:
        """Return what stands in a part, the texts of each language by themselves."""
        return {path: (text, frozenset(text.split())) for path, text in self._leaves(entry, len(entry.path))}

    def _leaves(self, entry: Entry, depth: int) -> Iterator[tuple[Path, str]]:
        if not entry.is_leaf:
            for part in self.of.get(entry.path, ()):
                yield from self._leaves(part, depth)
        elif isinstance(entry.value, Mapping):
            yield from (((*entry.path[depth:], str(key)), str(text)) for key, text in entry.value.items())
        else:
            yield entry.path[depth:], str(entry.value)


def paired(old: Parts, new: Parts, at: tuple[Path, Path] = ((), ())) -> Iterator[tuple[Entry | None, Entry | None]]:
    """Yield the parts of two editions, each with what it is in the other, None where it is not there.

    Parts of what is in one edition alone are not gone into.
    """
    before, after = (parts.of.get(path, ()) for parts, path in ((old, at[0]), (new, at[1])))
    for one, other in _matched(before, after, old, new):
        yield one, other
        if one and other and not one.is_leaf and not other.is_leaf:
            yield from paired(old, new, (one.path, other.path))


def _matched(
    before: Sequence[Entry], after: Sequence[Entry], old: Parts, new: Parts
) -> list[tuple[Entry | None, Entry | None]]:
    """Return parts of one mapping or list in pairs, in the order of the later edition, what is gone at the end."""
    left = {entry.path: entry for entry in before}
    found: dict[Path, Entry] = {}
    for ways in (_by_name, _by_likeness):
        rest = [entry for entry in after if entry.path not in found]
        for one, other in ways([*left.values()], rest, old, new):
            found[other.path] = left.pop(one.path)
    return [*((found.get(entry.path), entry) for entry in after), *((entry, None) for entry in left.values())]


def _by_name(before: list[Entry], after: list[Entry], _old: Parts, _new: Parts) -> Iterator[tuple[Entry, Entry]]:
    """Yield the parts that have one name, which is a key, or what names an item of a list."""
    names = {name: entry for entry in before if isinstance(name := _name(entry), str)}
    for entry in after:
        if (one := names.pop(str(_name(entry)), None)) is not None:
            yield one, entry


def _name(entry: Entry) -> str | int:
    key = entry.path[-1]
    return key if isinstance(key, str) or not entry.names else entry.names[-1]


def _by_likeness(before: list[Entry], after: list[Entry], old: Parts, new: Parts) -> Iterator[tuple[Entry, Entry]]:
    """Yield the items of lists without names that are most alike, those that are the same first."""
    unnamed = [entry for entry in after if isinstance(entry.path[-1], int)]
    earlier = [entry for entry in before if isinstance(entry.path[-1], int)]
    held = {("old", entry.path): old.held(entry) for entry in earlier}
    held |= {("new", entry.path): new.held(entry) for entry in unnamed}
    ranked = sorted(
        (
            (-_likeness(held["old", one.path], held["new", other.path]), _apart(one, other), one, other)
            for one in earlier
            for other in unnamed
        ),
        key=lambda pair: (pair[:2], pair[2].path[-1]),
    )
    taken: set[tuple[str, Path]] = set()
    for unlike, _, one, other in ranked:
        if -unlike >= ALIKE and not {("old", one.path), ("new", other.path)} & taken:
            taken |= {("old", one.path), ("new", other.path)}
            yield one, other


def _likeness(one: Held, other: Held) -> float:
    """Return how great a part of what two items hold is the same."""
    same = sum(_sameness(*one[path], *other[path]) for path in one.keys() & other.keys())
    return same / (max(len(one), len(other)) or 1)


def _sameness(old: str, before: frozenset[str], new: str, after: frozenset[str]) -> float:
    if old == new:
        return 1
    most = max(len(before), len(after))
    shared = len(before & after)
    return shared / most if most >= _WORDY and 2 * shared > most else 0


def _apart(one: Entry, other: Entry) -> int:
    return abs(int(one.path[-1]) - int(other.path[-1]))
