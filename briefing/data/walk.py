"""The walk over the data: every value with its path, its id, what it is read as, and what it inherits.

It follows the model's types and their marks (see ``marks``) from the root, so that whatever the model holds is found:
each figure, date, text, reference and section. Everything that looks for one of these reads it from here.

The walk goes over a ``Briefing``, or over the data as written, which need not fit the model.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Final, NamedTuple

from pydantic import BaseModel

from briefing.data.calendar import AnyDate, CalendarError, DateRange, Years
from briefing.data.marks import (
    TABLES,
    Apart,
    Aside,
    AsOf,
    ByPeriod,
    Dated,
    Earlier,
    Estimates,
    Internal,
    Measured,
    Name,
    Tense,
    Translated,
    Unnamed,
    Verbatim,
    Vouches,
    When,
)
from briefing.data.model import Briefing, Forms, Point, Section, Term
from briefing.data.periods import Months, parse_period
from briefing.reading.kinds import Kind, Ref, child, fitting, keys
from briefing.reading.lines import Path, dotted
from briefing.records import frozen

Moment = AnyDate | DateRange | Months | Years
REPORTED: Final = When("past")


class Inherited(NamedTuple):
    """What a value has from the mappings it stands in, and a mapping says itself.

    Attributes:
        source: The key of the source that is declared nearest to it, if one is.
        declared: The same, without the sources of those whose statistics figures are.
        period: The period that the figures cover, if one is declared.
        day: The day, month or year on which the figures were so, if one is declared.
        statistics: The path of the statistics that it is part of; empty where it is part of none.
        point: The path of the authored point it belongs to; empty outside of points.
        language: The language of a text; empty where it is the same in all.
        when: What its dates are to the edition.
        verbatim: Whether words are as somebody said or wrote them.
        aside: Whether it is never printed.
        internal: Whether it is for one's own side alone.
    """

    source: str | None = None
    declared: str | None = None
    period: Months | Years | None = None
    day: AnyDate | None = None
    statistics: Path = ()
    point: Path = ()
    language: str = ""
    when: When = REPORTED
    verbatim: bool = False
    aside: bool = False
    internal: bool = False


class Entry(NamedTuple):
    """A value of the data; ``names`` is its path in the words of ids, ``given`` what it inherits."""

    path: Path
    names: Path
    kind: Kind
    value: Any
    given: Inherited

    @property
    def key(self) -> str:
        """The path as messages show it, by which ``Lines`` knows file and line."""
        return dotted(self.path)

    @property
    def id(self) -> str:
        """The name that a figure is known by, in placeholders, exports and the finished tree."""
        return dotted(self.names)

    @property
    def tense(self) -> Tense:
        """Whether its dates lie before the edition, are ahead of it, or may be either."""
        return self.given.when.tense

    @property
    def table(self) -> str:
        """The table (``people``, ``terms``, ``sources``, ``countries``, ``languages``) that it names an entry of."""
        mark = self.kind.mark(Ref)
        return mark.table if mark else ""

    @property
    def is_text(self) -> bool:
        """Whether it is words, in one language or the same in all."""
        return isinstance(self.value, str) and (self.kind.type is str or self.kind.model is Forms)

    @property
    def is_leaf(self) -> bool:
        """Whether nothing stands in it that could be told apart: a scalar, or words with their translations."""
        if self.given.language:
            return False
        if self.kind.mark(Translated) or self.kind.is_a(Term):
            return True
        return not isinstance(self.value, BaseModel | Mapping | tuple | list | None)


@dataclass(frozen=True)
class Entries:
    """All entries of a data file, parents first, in the order of the model; the groups are made once."""

    all: tuple[Entry, ...]

    @cached_property
    def figures(self) -> tuple[Entry, ...]:
        """Every figure."""
        return tuple(entry for entry in self.all if entry.kind.mark(Measured) and entry.value is not None)

    @cached_property
    def dates(self) -> tuple[Entry, ...]:
        """Every date and period."""
        return tuple(entry for entry in self.all if entry.kind.mark(Dated) and entry.value is not None)

    @cached_property
    def translated(self) -> tuple[Entry, ...]:
        """Every text that stands in several languages, a mapping each."""
        return tuple(entry for entry in self.all if entry.kind.mark(Translated) and isinstance(entry.value, Mapping))

    @cached_property
    def texts(self) -> tuple[Entry, ...]:
        """Every text, by language: also names, and words that are the same in every language."""
        return tuple(entry for entry in self.all if entry.is_text)

    @cached_property
    def references(self) -> tuple[Entry, ...]:
        """Every name of a person, term, source, country or language."""
        return tuple(entry for entry in self.all if entry.table and isinstance(entry.value, str))

    @cached_property
    def sections(self) -> tuple[Entry, ...]:
        """Every section, those of the program before those of one's own."""
        return tuple(entry for entry in self.all if entry.kind.is_a(Section))

    @cached_property
    def terms(self) -> tuple[Entry, ...]:
        """Every word or phrase with its forms, wherever it stands."""
        return tuple(entry for entry in self.all if entry.kind.is_a(Term))

    @cached_property
    def by_key(self) -> Mapping[str, Entry]:
        """All entries by their dotted paths."""
        return {entry.key: entry for entry in self.all}

    def leaves(self, key: str) -> tuple[Entry, ...]:
        """Return the leaves of a mapping and of mappings in it, without those of the mappings that its lists hold."""
        return tuple(self._leaves.get(key, ()))

    def source(self, key: str) -> str | None:
        """Return the key of the source of what a mapping says: its own, or the nearest that it stands under."""
        entry = self.by_key.get(key)
        return entry.given.source if entry else None

    @cached_property
    def _leaves(self) -> Mapping[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.all:
            depth = len(entry.path) - 1 if entry.is_leaf else 0
            while depth and not any(isinstance(segment, int) for segment in entry.path[depth:-1]):
                found.setdefault(dotted(entry.path[:depth]), []).append(entry)
                depth -= 1
        return found

    @cached_property
    def held(self) -> tuple[Entry, ...]:
        """Every leaf of what a paper may print: not the tables, nor what is left at its usual value or kept aside."""
        return tuple(
            entry
            for entry in self.all
            if entry.is_leaf
            and entry.path[0] not in TABLES
            and (len(entry.path) > 1 or entry.kind.mark(Translated))
            and not entry.given.aside
            and not self._is_usual(entry)
        )

    def _is_usual(self, entry: Entry) -> bool:
        """Tell whether a value is the one that the key has anyway."""
        holder = self.by_key.get(dotted(entry.path[:-1]))
        model = holder.kind.model if holder else None
        field = model.model_fields.get(str(entry.path[-1])) if model else None
        return field is not None and not field.is_required() and field.default == entry.value

    @cached_property
    def dated(self) -> Mapping[str, Entry]:
        """All dates and periods by their paths, and by their ids."""
        return {name: entry for entry in self.dates for name in (entry.id, entry.key)}

    def date(self, key: str) -> Moment | None:
        """Return the date or period that a path or id names, else None."""
        entry = self.dated.get(key)
        return entry.value if entry else None


# -------------------------------------------------------------------------------------------------------- walking


def walk(briefing: Briefing) -> Entries:
    """Return the entries of a data file; the walk is taken once, since nothing in a briefing changes."""
    kept = _KEPT.get(id(briefing))
    if kept is None:
        kept = _KEPT[id(briefing)] = _entries(briefing, Kind(type(briefing)))
        weakref.finalize(briefing, _KEPT.pop, id(briefing), None)
    return kept


_KEPT: Final[dict[int, Entries]] = {}


def walk_written(data: Mapping[str, Any], model: type[Briefing] = Briefing) -> Entries:
    """Return the entries of the data as written; values are text there, and keys may be any."""
    return _entries(data, Kind(model))


def _entries(root: Any, kind: Kind) -> Entries:
    found: list[Entry] = []
    _collect(found, Entry((), (), kind, root, _declared(root, kind, (), Inherited())))
    return Entries(tuple(found))


def _collect(found: list[Entry], holder: Entry) -> None:
    """Add what stands in a value, each part before what stands in the part itself."""
    translations = holder.kind.is_a(Term) or holder.kind.mark(Translated) is not None
    for segment, value, declared in _parts(holder.value, holder.kind):
        kind = _made(declared, type(value)) if isinstance(value, BaseModel) else fitting(declared, value)
        path, given = (*holder.path, segment), _marked(holder.given, kind)
        if translations:
            given = given._replace(language=str(segment))
        elif holder.kind.mark(ByPeriod):
            given = given._replace(period=_period(segment))
        elif kind.is_a(Point):
            given = given._replace(point=path)
        name = _name(value, kind) or (str(given.period) if holder.kind.mark(ByPeriod) and given.period else segment)
        names = holder.names if kind.mark(Unnamed) else (*holder.names, name)
        entry = Entry(path, names, kind, value, _declared(value, kind, path, given))
        found.append(entry)
        if isinstance(value, BaseModel | Mapping | tuple | list):
            _collect(found, entry)


@cache
def _made(declared: Kind, model: type[BaseModel]) -> Kind:
    """Return what a mapping is that may be one of several kinds, or one made of that which is declared."""
    return declared if declared.model is model else Kind(model, declared.marks)


def _parts(value: Any, kind: Kind) -> Iterator[tuple[str | int, Any, Kind]]:
    """Yield the parts of a value: its key or number, the part, and what it is read as."""
    if isinstance(value, BaseModel):
        known = keys(type(value))
        for name, field in type(value).model_fields.items():
            part = getattr(value, name)
            if name not in value.model_fields_set or part is None:
                continue
            if isinstance(value, Term) and name == "words":  # in the file, the languages stand next to `foreign`
                yield from ((language, words, child(kind, language)) for language, words in part.items())
            else:
                key = field.alias or name
                yield key, part, known[key]
    elif isinstance(value, Mapping):
        yield from ((key, part, child(kind, key)) for key, part in value.items())
    elif isinstance(value, tuple | list):
        yield from ((number, part, child(kind, number)) for number, part in enumerate(value))


# ------------------------------------------------------------------------------------------------------- inheriting


@frozen
class _Declaring:
    """The keys by which a mapping says something of all that it holds: name, source, period, day, voucher, estimate."""

    names: tuple[tuple[str, str], ...] = ()
    sources: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    vouchers: tuple[tuple[str, Vouches], ...] = ()
    estimates: tuple[str, ...] = ()


@cache
def _declaring(model: type[BaseModel]) -> _Declaring:
    known = keys(model)
    return _Declaring(
        tuple((key, mark.prefix) for key, kind in known.items() for mark in kind.marks if isinstance(mark, Name)),
        tuple(key for key, kind in known.items() if kind.refers_to("sources")),
        tuple(key for key, kind in known.items() if (dated := kind.mark(Dated)) and dated.covers),
        tuple(key for key, kind in known.items() if kind.mark(AsOf)),
        tuple((key, mark) for key, kind in known.items() for mark in kind.marks if isinstance(mark, Vouches)),
        tuple(key for key, kind in known.items() if kind.mark(Estimates)),
    )


def _declared(value: Any, kind: Kind, path: Path, given: Inherited) -> Inherited:
    """Return what holds in a mapping: the source and the period that it declares, else what held before."""
    if kind.model is None or not isinstance(value, BaseModel | Mapping):
        return given
    said = _declaring(kind.model)
    own = next((source for key in said.sources if isinstance(source := _get(value, key), str)), None)
    if own:
        given = given._replace(source=own, declared=own)
    for key, vouches in said.vouchers:
        voucher = child(kind, key).model
        names = (_get(_get(value, key), name) for name in (_declaring(voucher).sources if voucher else ()))
        vouched = next((name for name in names if isinstance(name, str)), given.source)
        # Statistics are their reporter's, whatever the source of the section; a speech has the source of its point.
        source = vouched if vouches.asked or not own else own
        given = given._replace(source=source, statistics=path if vouches.asked else given.statistics)
    for key in said.periods:
        if isinstance(period := _get(value, key), Months | Years):
            given = given._replace(period=period)
    for key in said.days:
        given = given._replace(day=_get(value, key) or given.day)
    if any(_get(value, key) is True for key in said.estimates):
        given = given._replace(when=When("any"))
    return given


def _marked(given: Inherited, kind: Kind) -> Inherited:
    """Return what holds for a value, by the marks that it has itself."""
    for mark in _on_context(kind):
        match mark:
            case Apart():
                source = given.declared if mark.shares_source else None
                given = given._replace(source=source, declared=source, statistics=(), period=None, day=None)
            case Earlier() if given.period is not None:
                given = given._replace(period=_before(given.period))
            case When():
                given = given._replace(when=mark)
            case Verbatim():
                given = given._replace(verbatim=True)
            case Aside():
                given = given._replace(aside=True)
            case Internal():
                given = given._replace(internal=True)
            case _:
                pass
    return given


@cache
def _on_context(kind: Kind) -> tuple[Any, ...]:
    return tuple(mark for mark in kind.marks if isinstance(mark, Apart | Earlier | When | Verbatim | Aside | Internal))


def _before(period: Months | Years) -> Months | None:
    return None if isinstance(period, Years) else period.before


def _period(written: str | int) -> Months | None:
    """Return the period that a key of a series names; None for one that is none, which the model reports."""
    try:
        return parse_period(str(written).strip())
    except CalendarError:
        return None


def _get(value: Any, key: str) -> Any:
    """Return what stands under a key, in the model or as written."""
    if isinstance(value, BaseModel):
        return getattr(value, key, None)
    return value.get(key) if isinstance(value, Mapping) else None


def _name(value: Any, kind: Kind) -> str:
    """Return the name that a mapping gives itself for ids; empty when it has none."""
    for key, prefix in _declaring(kind.model).names if kind.model else ():
        name = _get(value, key)
        if name is not None and not isinstance(name, Mapping | list):
            return f"{prefix}{name}"
    return ""
