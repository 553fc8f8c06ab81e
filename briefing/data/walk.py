"""The walk over the data: every value with its path, its id, what it is read as, and what it inherits.

It follows the model's types and their marks (see ``marks``) from the root, so that whatever the model holds is found:
each figure, date, text, reference and section. Everything that looks for one of these reads it from here.

The walk goes over a ``Briefing``, or over the data as written, which need not fit the model.
"""

from __future__ import annotations

import weakref
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from itertools import islice
from typing import Any, Final, NamedTuple

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


@frozen(remembers=True)
class Entries:
    """All entries of a data file, parents first, in the order of the model; the groups are made once."""

    all: tuple[Entry, ...]

    @cached_property
    def _by_trait(self) -> Mapping[type, list[Entry]]:
        found: dict[type, list[Entry]] = {}
        of_kind: dict[Kind, list[list[Entry]]] = {}
        for entry in self.all:
            kind = entry.kind
            if kind not in of_kind:
                of_kind[kind] = [found.setdefault(trait, []) for trait in kind.traits]
            for group in of_kind[kind]:
                group.append(entry)
        return found

    def of(self, trait: type) -> Sequence[Entry]:
        """Return the entries that are read as a class, or whose kind has a mark of it."""
        return self._by_trait.get(trait, ())

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
        words = (entry for entry in self.all if isinstance(entry.value, str))
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


def walk_written(data: Mapping[str, Any], model: type[Briefing] = Briefing) -> Entries:
    """Return the entries of the data as written; values are text there, and keys may be any."""
    return _entries(data, model)


def _entries(root: Any, model: type[Briefing]) -> Entries:
    walker, kind = _Walker(), _root(model)
    walker.below(Entry((), (), kind, root, declared_by(root, _STEPS[kind].says, (), Inherited()), "", ""))
    return Entries(tuple(walker.found))


@cache
def _root(model: type[Briefing]) -> Kind:
    return Kind(model)


class _Walker:
    """Keeps the entries of what it goes through."""

    __slots__ = ("_tongues", "found")

    def __init__(self) -> None:
        self.found: list[Entry] = []
        self._tongues: dict[int, Tongues] = {}  # each keeps what it is known by, so that nothing else gets the id

    def below(self, holder: Entry) -> None:
        """Add what stands in a value, each part before what stands in the part itself."""
        step = _STEPS[holder.kind]
        parts = _parts(holder.value, step)
        if step.is_plain and _SCALARS.issuperset([value.__class__ for _, value, _ in parts]):
            self._add(holder, step, parts)
        else:
            self._go_through(holder, step, parts)

    def _go_through(self, holder: Entry, step: _Step, parts: Parts) -> None:
        above, names_above, _, _, inherited, key_above, id_above = holder
        begin, begin_id = f"{key_above}." if above else "", f"{id_above}." if names_above else ""
        for segment, value, declared in parts:
            form = FORMS[value.__class__]
            kind = _kind(declared, value, form) if form else declared
            its = _STEPS[kind]
            path = (*above, segment)
            given = marked(inherited, its.marks) if its.marks else inherited
            name = segment
            if step.translates:
                given = self._spoken(given)[str(segment)]
            elif step.by_period:
                given = given._replace(period=period_of(segment))
                name = str(given.period or segment)
            elif its.is_point:
                given = given._replace(point=path)
            if its.names:
                name = named(value, its.names) or name
            if form and its.says:
                given = declared_by(value, its.says, path, given)
            key = f"{begin}{segment}"
            if its.is_unnamed:
                names, known_as = names_above, id_above
            elif name is segment and names_above is above:
                names, known_as = path, key
            else:
                names, known_as = (*names_above, name), f"{begin_id}{name}"
            # made as Entry(…) makes it, without the call of a function for each of them
            entry = tuple.__new__(Entry, (path, names, kind, value, given, key, known_as))
            self.found.append(entry)
            if form:
                self.below(entry)

    def _add(self, holder: Entry, step: _Step, parts: Parts) -> None:
        """Add what ``_go_through`` would, of words and their forms: most entries, of which nothing else is asked."""
        above, names_above, _, _, given, key_above, id_above = holder
        found, new, is_named = self.found, tuple.__new__, names_above is not above
        begin, begin_id = f"{key_above}." if above else "", f"{id_above}." if names_above else ""
        tongues = self._spoken(given) if step.translates else None
        for segment, value, kind in parts:
            path = names = (*above, segment)
            key = known_as = f"{begin}{segment}"
            if is_named:
                names, known_as = (*names_above, segment), f"{begin_id}{segment}"
            held = given if tongues is None else tongues[str(segment)]
            found.append(new(Entry, (path, names, kind, value, held, key, known_as)))

    def _spoken(self, given: Inherited) -> Tongues:
        """Return what texts in a language inherit: the same for all that stand together, as terms do."""
        return self._tongues.get(id(given)) or self._tongues.setdefault(id(given), Tongues(given))


_SCALARS: Final = frozenset({str, bool, type(None)})
_TELLING: Final = (*CHANGING, Point, Unnamed)
"""What makes a part of a value, even one without parts, more than its path and what it stands in."""


def _kind(declared: Kind, value: Any, form: str) -> Kind:
    """Return what a value with parts is, where it may be of several kinds, or is made of that which is declared."""
    if form == MODEL:
        made = value.__class__
        return declared if declared.model is made else _made(declared, made)
    return fitting(declared, value) if form == MAPPING and declared.model is None else declared


@cache
def _made(declared: Kind, model: type[Model]) -> Kind:
    """Return what a mapping is that may be one of several kinds, or one made of that which is declared."""
    return Kind(model, declared.marks)


Parts = list[tuple[str | int, Any, Kind]]


def _parts(value: Any, step: _Step) -> Parts:
    """Return the parts of a value: its key or number, the part, and what it is read as."""
    form = FORMS[value.__class__]
    if form == MODEL:
        return _parts_of_term(value, step) if step.translates else _parts_of_model(value, step)
    pairs = value.items() if form == MAPPING else enumerate(value) if form == LIST else ()
    rest = step.others
    if rest is None:
        return [(segment, part, child(step.kind, segment)) for segment, part in pairs]
    if not step.known:
        return [(segment, part, rest) for segment, part in pairs]
    return [(segment, part, step.known.get(str(segment), rest)) for segment, part in pairs]


def _parts_of_model(value: Model, step: _Step) -> Parts:
    written, held = value.model_fields_set, value.__dict__
    return [
        (key, part, step.known[key])
        for name, key in step.fields
        if name in written and (part := held[name]) is not None
    ]


def _parts_of_term(value: Term, step: _Step) -> Parts:
    parts = _parts_of_model(value, step)
    words = next((at for at, (key, _, _) in enumerate(parts) if key == "words"), None)
    if words is not None:  # in the file, the languages stand next to `foreign`
        parts[words : words + 1] = [
            (language, said, child(step.kind, language)) for language, said in value.words.items()
        ]
    return parts


@frozen
class _Step:
    """What the walk does at a place of the model: what the place says of its parts, and what it is among others."""

    kind: Kind
    fields: tuple[tuple[str, str], ...]
    """The fields of its model, with their keys in the file."""
    known: Mapping[str, Kind]
    """What its parts are read as that have keys of their own."""
    others: Kind | None
    """What all others are read as; None where each place of a list has a kind of its own."""
    translates: bool
    is_plain: bool
    """Whether its parts are named by their keys, and inherit what it does, apart from their language."""
    by_period: bool
    is_point: bool
    is_unnamed: bool
    marks: tuple[Any, ...]
    """The marks that change what the value inherits."""
    names: tuple[tuple[str, str], ...]
    says: Declaring | None


_NOTHING: Final = Declaring()


class _Steps(dict[Kind, _Step]):
    """The steps of all kinds, each seen when it is first taken."""

    def __missing__(self, kind: Kind) -> _Step:
        traits, model = kind.traits, kind.model
        said = declaring(model) if model else _NOTHING
        fields = model.model_fields.items() if model else ()
        known, rest = keys(model) if model else {}, others(kind)
        parts = (*known.values(), *(() if rest is None else (rest,)))
        step = self[kind] = _Step(
            kind,
            tuple((name, field.alias or name) for name, field in fields),
            known,
            rest,
            Term in traits or Translated in traits,
            bool(parts) and ByPeriod not in traits and all(one.traits.isdisjoint(_TELLING) for one in parts),
            ByPeriod in traits,
            Point in traits,
            Unnamed in traits,
            tuple(mark for mark in kind.marks if isinstance(mark, CHANGING)),
            said.names,
            said if said.inherited else None,
        )
        return step


_STEPS: Final = _Steps()
