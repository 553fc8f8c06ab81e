"""The walk over the data: every value with its path, its id, what it is read as, and what it inherits.

It follows the model's types and their marks (see ``marks``) from the root, so that whatever the model holds is found:
each figure, date, text, reference and section. Everything that looks for one of these reads it from here.

The walk goes over a ``Briefing``, or over the data as written, which need not fit the model.
"""

from __future__ import annotations

import weakref
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from itertools import chain, islice
from operator import itemgetter
from typing import Any, Final, NamedTuple, get_args

from briefing.data.calendar import AnyDate, DateRange, Years
from briefing.data.inheriting import (
    CHANGING,
    FORMS,
    LIST,
    MAPPING,
    MODEL,
    Declaring,
    Inherited,
    Tongues,
    declared_by,
    declaring,
    marked,
    named,
    period_of,
)
from briefing.data.marks import TABLES, ByPeriod, Dated, Measured, Tense, Translated, Unnamed
from briefing.data.model import Briefing, Forms, Point, Section, Term
from briefing.data.periods import Months
from briefing.reading.kinds import Kind, Ref, child, fitting, keys, others
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


# -------------------------------------------------------------------------------------------------------- walking


def walk(briefing: Briefing) -> Entries:
    """Return the entries of a data file; the walk is taken once, since nothing in a briefing changes."""
    kept = _KEPT.get(id(briefing))
    if kept is None:
        kept = _KEPT[id(briefing)] = _entries(briefing, type(briefing))
        weakref.finalize(briefing, _KEPT.pop, id(briefing), None)
    return kept


_KEPT: Final[dict[int, Entries]] = {}


def walk_written(data: Mapping[str, Any], model: type[Briefing] = Briefing, *, words: bool = True) -> Entries:
    """Return the entries of the data as written; values are text there, and keys may be any.

    Without ``words``, what stands in texts and terms is left out, which is half of all.
    """
    return _entries(data, model, words=words)


def _entries(root: Any, model: type[Briefing], *, words: bool = True) -> Entries:
    walker, kind = _Walker(words=words), _root(model)
    step = _STEPS[kind]
    walker.below(Entry((), (), kind, root, declared_by(root, step.says, (), Inherited()), "", ""), step)
    return Entries(tuple(walker.found))


@cache
def _root(model: type[Briefing]) -> Kind:
    return Kind(model)


class _Walker:
    """Keeps the entries of what it goes through."""

    __slots__ = ("_tongues", "_words", "found")

    def __init__(self, *, words: bool) -> None:
        self.found: list[Entry] = []
        self._words = words
        self._tongues: dict[int, Tongues] = {}  # each keeps what it is known by, so that nothing else gets the id

    def below(self, holder: Entry, step: _Step) -> None:
        """Add what stands in a value, each part before what stands in the part itself."""
        above, names_above, _, held, inherited, key_above, id_above = holder
        holding = FORMS[held.__class__]
        begin, begin_id = f"{key_above}." if above else "", f"{id_above}." if names_above else ""
        is_named, is_plain = names_above is not above, step.is_plain
        told = self._spoken(inherited) if step.translates else None
        known, rest, found, new = step.known, step.others, self.found, tuple.__new__
        for segment, value in held.items() if holding == MAPPING else _parts(held, step):
            kind = known.get(segment, rest) if known else rest
            path = names = above + (segment,)  # noqa: RUF005 - half the time of what is recommended
            key = known_as = f"{begin}{segment}"
            form, name = FORMS[value.__class__], segment
            given = inherited if told is None else told[segment]
            if is_plain and not form:  # as most are: nothing but their path and what they stand in tells of them
                if is_named:
                    names, known_as = (*names_above, name), f"{begin_id}{name}"
                # made as Entry(…) makes it, without the call of a function for each of them
                found.append(new(Entry, (path, names, kind, value, given, key, known_as)))
                continue
            its = _STEPS[kind]
            if form and (its.is_several or (form == MODEL and kind.model is not value.__class__)):
                kind = _kind(kind, value, form)
                its = _STEPS[kind]
            if its.is_changing or step.by_period:
                given, name = self._changed(inherited, step, its, path)
            if form:
                name = (its.names and named(value, its.names)) or name
                given = declared_by(value, its.says, path, given) if its.says else given
            if its.is_unnamed:
                names, known_as = names_above, id_above
            elif is_named or name is not segment:
                names, known_as = (*names_above, name), f"{begin_id}{name}"
            entry = new(Entry, (path, names, kind, value, given, key, known_as))
            found.append(entry)
            if form and (self._words or not its.translates):
                self.below(entry, its)

    def _changed(self, given: Inherited, step: _Step, its: _Step, path: Path) -> tuple[Inherited, str | int]:
        """Return what a part inherits by marks, as a point, or as the figures of a period; and what it is known by."""
        name = path[-1]
        given = marked(given, its.marks)
        if step.translates:
            return self._spoken(given)[str(name)], name
        if step.by_period:
            given = given.having("period", period_of(name))
            return given, str(given.period or name)
        return (given.having("point", path) if its.is_point else given), name

    def _spoken(self, given: Inherited) -> Tongues:
        """Return what texts in a language inherit: the same for all that stand together, as terms do."""
        return self._tongues.get(id(given)) or self._tongues.setdefault(id(given), Tongues(given))


_TELLING: Final = (*CHANGING, Point, Unnamed)
"""What makes a part of a value, even one without parts, more than its path and what it stands in."""


def _kind(declared: Kind, value: Any, form: str) -> Kind:
    """Return what a value with parts is, where it may be of several kinds, or is made of that which is declared."""
    if form == MODEL:
        made = value.__class__
        return declared if declared.model is made else _made(declared, made)
    return fitting(declared, value) if form == MAPPING else declared


@cache
def _made(declared: Kind, model: type[Model]) -> Kind:
    """Return what a mapping is that may be one of several kinds, or one made of that which is declared."""
    return Kind(model, declared.marks)


Parts = Iterable[tuple[Any, Any]]


def _parts(value: Any, step: _Step) -> Parts:
    """Return the parts of a value, each with its key or number."""
    form = FORMS[value.__class__]
    if form == MODEL:
        return _parts_of_term(value, step) if step.translates else _parts_of_model(value, step)
    return value.items() if form == MAPPING else enumerate(value) if form == LIST else ()


def _parts_of_model(value: Model, step: _Step) -> list[tuple[str, Any]]:
    written, held = value.model_fields_set, value.__dict__
    return [(key, part) for name, key in step.fields if name in written and (part := held[name]) is not None]


def _parts_of_term(value: Term, step: _Step) -> Parts:
    parts = _parts_of_model(value, step)
    words = next((at for at, (key, _) in enumerate(parts) if key == "words"), None)
    if words is not None:  # in the file, the languages stand next to `foreign`
        parts[words : words + 1] = value.words.items()
    return parts


@frozen
class _Step:
    """What the walk does at a place of the model: what the place says of its parts, and what it is among others."""

    fields: tuple[tuple[str, str], ...]
    """The fields of its model, with their keys in the file."""
    known: Mapping[str | int, Kind]
    """What its parts are read as that have keys of their own, or places in a list of several kinds."""
    others: Kind
    """What all others are read as."""
    translates: bool
    is_plain: bool
    """Whether its parts are named by their keys, and inherit what it does, apart from their language."""
    is_several: bool
    """Whether a mapping may be one of several kinds here, by its keys."""
    by_period: bool
    is_point: bool
    is_unnamed: bool
    is_changing: bool
    """Whether the value inherits something else than what it stands in."""
    marks: tuple[Any, ...]
    """The marks by which it does."""
    names: tuple[tuple[str, str], ...]
    says: Declaring | None


_NOTHING: Final = Declaring()


class _Steps(dict[Kind, _Step]):
    """The steps of all kinds, each seen when it is first taken."""

    def __missing__(self, kind: Kind) -> _Step:
        traits, model = kind.traits, kind.model
        said = declaring(model) if model else _NOTHING
        known: Mapping[Any, Kind] = keys(model) if model else {}
        rest = others(kind)
        if rest is None:
            known, rest = {at: child(kind, at) for at, _ in enumerate(get_args(kind.type))}, child(kind, 0)
        marks = tuple(mark for mark in kind.marks if isinstance(mark, CHANGING))
        step = self[kind] = _Step(
            tuple(zip(model.model_fields, known, strict=True)) if model else (),
            known,
            rest,
            Term in traits or Translated in traits,
            ByPeriod not in traits and all(one.traits.isdisjoint(_TELLING) for one in (*known.values(), rest)),
            model is None and fitting(kind, {}) is not kind,
            ByPeriod in traits,
            Point in traits,
            Unnamed in traits,
            bool(marks) or Point in traits,
            marks,
            said.names,
            said if said.inherited else None,
        )
        return step


_STEPS: Final = _Steps()
