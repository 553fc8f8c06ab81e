"""Entries: every value of the data with its path, its id, what it is read as, and what it inherits (see ``walk``).

Everything that looks for figures, dates, texts, references or sections reads them from here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from itertools import chain, islice
from operator import itemgetter
from typing import Any, Final, NamedTuple

from briefing.data.calendar import AnyDate, DateRange, Years
from briefing.data.inheriting import (
    FORMS,
    Inherited,
)
from briefing.data.marks import TABLES, Dated, Measured, Tense, Translated
from briefing.data.model import Forms, Section, Term
from briefing.data.periods import Months
from briefing.reading.kinds import Kind, Ref
from briefing.reading.lines import Path
from briefing.reading.models import Model
from briefing.records import frozen

Moment = AnyDate | DateRange | Months | Years


class Entry(NamedTuple):
    """A value of the data.

    Attributes:
        path: Where it stands.
        names: The same in the words of ids.
        kind: What it is read as.
        value: The value, or what is written.
        given: What it inherits.
        key: The path as messages show it, by which ``Lines`` knows file and line.
        id: The name that a figure is known by, in placeholders, exports and the finished tree.
    """

    path: Path
    names: Path
    kind: Kind
    value: Any
    given: Inherited
    key: str
    id: str

    @property
    def above(self) -> str:
        """The key of what it stands in; empty at the top."""
        return self.key[: -len(str(self.path[-1])) - 1]

    @property
    def tense(self) -> Tense:
        """Whether its dates lie before the edition, are ahead of it, or may be either."""
        return self.given.when.tense

    @property
    def table(self) -> str:
        """The table (``people``, ``terms``, ``sources``, ``countries``, ``languages``) that it names an entry of."""
        return self.kind.table

    @property
    def is_text(self) -> bool:
        """Whether it is words, in one language or the same in all."""
        return isinstance(self.value, str) and (self.kind.type is str or self.kind.model is Forms)

    @property
    def is_leaf(self) -> bool:
        """Whether nothing stands in it that could be told apart: a scalar, or words with their translations."""
        if self.given.language:
            return False
        if Translated in self.kind.traits or Term in self.kind.traits:
            return True
        return not FORMS[self.value.__class__] and self.value is not None


_KIND: Final = Entry._fields.index("kind")


@frozen(remembers=True)
class Entries:
    """All entries of a data file, parents first, in the order of the model; the groups are made once."""

    all: tuple[Entry, ...]

    @cached_property
    def _places(self) -> Mapping[type, list[list[int]]]:
        """The numbers of the entries that have a trait, a list for each kind."""
        of_kind: dict[Kind, list[int]] = defaultdict(list)
        for place, kind in enumerate(map(itemgetter(_KIND), self.all)):
            of_kind[kind].append(place)
        found: dict[type, list[list[int]]] = {}
        for kind, places in of_kind.items():
            for trait in kind.traits:
                found.setdefault(trait, []).append(places)
        return found

    @cached_property
    def _groups(self) -> dict[tuple[type, ...], Sequence[Entry]]:
        return {}

    def of(self, *traits: type) -> Sequence[Entry]:
        """Return the entries that are read as one of some classes, or whose kind has a mark of one."""
        found = self._groups.get(traits)
        if found is None:
            several = [some for trait in traits for some in self._places.get(trait, ())]
            places = several[0] if len(several) == 1 else sorted(set(chain.from_iterable(several)))
            found = self._groups[traits] = [self.all[place] for place in places]
        return found

    @cached_property
    def figures(self) -> tuple[Entry, ...]:
        """Every figure."""
        return tuple(entry for entry in self.of(Measured) if entry.value is not None)

    @cached_property
    def dates(self) -> tuple[Entry, ...]:
        """Every date and period."""
        return tuple(entry for entry in self.of(Dated) if entry.value is not None)

    @cached_property
    def translated(self) -> tuple[Entry, ...]:
        """Every text that stands in several languages, a mapping each."""
        return tuple(entry for entry in self.of(Translated) if isinstance(entry.value, Mapping))

    @cached_property
    def texts(self) -> tuple[Entry, ...]:
        """Every text, by language: also names, and words that are the same in every language."""
        # as ``is_text`` says, without the call of a function for each of them
        words = [entry for entry in self.all if isinstance(entry.value, str)]
        return tuple([entry for entry in words if (kind := entry.kind).type is str or kind.model is Forms])

    @cached_property
    def references(self) -> tuple[Entry, ...]:
        """Every name of a person, term, source, country or language."""
        return tuple(entry for entry in self.of(Ref) if isinstance(entry.value, str))

    @property
    def sections(self) -> Sequence[Entry]:
        """Every section, those of the program before those of one's own."""
        return self.of(Section)

    @property
    def terms(self) -> Sequence[Entry]:
        """Every word or phrase with its forms, wherever it stands."""
        return self.of(Term)

    @cached_property
    def by_key(self) -> Mapping[str, Entry]:
        """All entries by their dotted paths."""
        return {entry.key: entry for entry in self.all}

    def leaves(self, key: str) -> Sequence[Entry]:
        """Return the leaves of a mapping and of mappings in it, without those of the mappings that its lists hold."""
        found = self._leaves.get(key)
        if found is None:
            found = self._leaves[key] = self._leaves_of(key)
        return found

    def _leaves_of(self, key: str) -> Sequence[Entry]:
        ends, holders = self._parted
        if key not in holders:
            return ()
        above, first = holders[key]
        depth = len(above)
        found: list[Entry] = []
        for entry in islice(ends, first, None):
            path = entry.path
            if path[:depth] != above:  # what is in a mapping stands together
                break
            for segment in path[depth:-1]:
                if segment.__class__ is int:
                    break
            else:
                found.append(entry)
        return found

    @cached_property
    def _parted(self) -> tuple[Sequence[Entry], Mapping[str, tuple[Path, int]]]:
        """Every leaf; the path of what has parts, by its key, and which of the leaves is the first in it."""
        ends: list[Entry] = []
        holders: dict[str, tuple[Path, int]] = {}
        for entry in self.all:
            if entry.given.language:  # as most are: words in a language, or a form of them
                continue
            if entry.is_leaf:
                ends.append(entry)
            else:
                holders[entry.key] = entry.path, len(ends)
        return ends, holders

    def source(self, key: str) -> str | None:
        """Return the key of the source of what a mapping says: its own, or the nearest that it stands under."""
        entry = self.by_key.get(key)
        return entry.given.source if entry else None

    @cached_property
    def _leaves(self) -> dict[str, Sequence[Entry]]:
        return {}

    @cached_property
    def held(self) -> tuple[Entry, ...]:
        """Every leaf of what a paper may print: not the tables, nor what is left at its usual value or kept aside."""
        return tuple(
            [
                entry
                for entry in self._parted[0]
                if not entry.given.aside
                and (path := entry.path)[0] not in TABLES
                and (len(path) > 1 or Translated in entry.kind.traits)
                and not self._is_usual(entry)
            ]
        )

    def _is_usual(self, entry: Entry) -> bool:
        """Tell whether a value is the one that the key has anyway."""
        holder = self.by_key.get(entry.above)
        usual = _usual(holder.kind.model) if holder and holder.kind.model else {}
        name = entry.path[-1]
        return name in usual and bool(usual[name] == entry.value)

    @cached_property
    def dated(self) -> Mapping[str, Entry]:
        """All dates and periods by their paths, and by their ids."""
        return {name: entry for entry in self.dates for name in (entry.id, entry.key)}

    def date(self, key: str) -> Moment | None:
        """Return the date or period that a path or id names, else None."""
        entry = self.dated.get(key)
        return entry.value if entry else None


@cache
def _usual(model: type[Model]) -> Mapping[str | int, Any]:
    """Return the values that the fields of a model have where nothing is written."""
    return {name: field.default for name, field in model.model_fields.items() if not field.is_required()}
