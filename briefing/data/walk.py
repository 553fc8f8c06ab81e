"""The walk over the data: every value as an entry.

It follows the model's types and their marks (see ``marks``) from the root, so that whatever the model holds is found:
each figure, date, text, reference and section.

The walk goes over a ``Briefing``, or over the data as written, which need not fit the model.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final, get_args

from briefing.data.entries import Entries, Entry
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
from briefing.data.marks import ByPeriod, Translated, Unnamed
from briefing.data.model import Briefing, Point, Term
from briefing.reading.kinds import Kind, child, fitting, keys, others
from briefing.reading.lines import Path
from briefing.reading.models import Model
from briefing.records import frozen


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
