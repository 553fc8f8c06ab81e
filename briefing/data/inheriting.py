"""What a value of the data inherits from the mappings it stands in: source, period, language, what its dates are.

Mappings say it by their own keys, which the marks of the model tell, and values by the marks that they have themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from briefing.data.calendar import AnyDate, CalendarError, Years
from briefing.data.marks import (
    Apart,
    Aside,
    AsOf,
    Dated,
    Earlier,
    Estimates,
    Internal,
    Name,
    Verbatim,
    Vouches,
    When,
)
from briefing.data.periods import Months, parse_period
from briefing.reading.kinds import keys
from briefing.reading.lines import Path
from briefing.reading.models import Model, ModelType
from briefing.records import frozen

REPORTED: Final = When("past")
ESTIMATED: Final = When("any")
_PERIODS: Final = (Months, Years)


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

    def having(self, name: str, value: Any) -> Inherited:
        """Return the same with another value of one attribute, twice as fast as by ``_replace``."""
        at = _PLACES[name]
        return tuple.__new__(Inherited, (*self[:at], value, *self[at + 1 :]))

    def sourced(self, source: str | None) -> Inherited:
        """Return the same with another source, which is declared."""
        return tuple.__new__(Inherited, (source, source, *self[2:]))


_PLACES: Final = {name: place for place, name in enumerate(Inherited._fields)}


class Tongues(dict[str, Inherited]):
    """What texts in a language inherit, by the language, each made when it is first asked for."""

    __slots__ = ("given",)

    def __init__(self, given: Inherited) -> None:
        """Take what they inherit in whatever language."""
        self.given = given

    def __missing__(self, language: str) -> Inherited:
        said = str(language)  # a list that somebody wrote instead of texts has numbers
        made = self[language] = self.given.having("language", said)
        return made


CHANGING: Final = (Apart, Earlier, When, Verbatim, Aside, Internal)
"""The marks by which a value inherits something else than what it stands in."""

MODEL: Final = "model"
MAPPING: Final = "mapping"
LIST: Final = "list"


class _Forms(dict[type, str]):
    """What parts values of a class have: those of a model, a mapping or a list; empty where they have none."""

    def __missing__(self, made: type) -> str:
        if isinstance(made, ModelType):
            form = MODEL
        else:
            form = MAPPING if issubclass(made, Mapping) else LIST if issubclass(made, tuple | list) else ""
        self[made] = form
        return form


FORMS: Final = _Forms()


@frozen
class Declaring:
    """The keys by which a mapping says something of all that it holds: name, source, period, day, voucher, estimate.

    A voucher comes with the keys of its own source.
    """

    names: tuple[tuple[str, str], ...] = ()
    sources: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    vouchers: tuple[tuple[str, Vouches, tuple[str, ...]], ...] = ()
    estimates: tuple[str, ...] = ()

    @property
    def inherited(self) -> bool:
        """Whether what it holds inherits anything of it."""
        return bool(self.sources or self.periods or self.days or self.vouchers or self.estimates)


@cache
def declaring(model: type[Model]) -> Declaring:
    """Return what a model says by which of its keys."""
    known = keys(model)
    return Declaring(
        tuple((key, mark.prefix) for key, kind in known.items() for mark in kind.marks if isinstance(mark, Name)),
        tuple(key for key, kind in known.items() if kind.refers_to("sources")),
        tuple(key for key, kind in known.items() if (dated := kind.mark(Dated)) and dated.covers),
        tuple(key for key, kind in known.items() if kind.mark(AsOf)),
        tuple(
            (key, mark, declaring(kind.model).sources if kind.model else ())
            for key, kind in known.items()
            for mark in kind.marks
            if isinstance(mark, Vouches)
        ),
        tuple(key for key, kind in known.items() if kind.mark(Estimates)),
    )


def declared_by(value: Any, said: Declaring | None, path: Path, given: Inherited) -> Inherited:
    """Return what holds in a mapping: the source and the period that it declares, else what held before."""
    held = _held(value)
    if said is None or held is None:
        return given
    own = _first(held, said.sources)
    if own and not own == given.source == given.declared:
        given = given.sourced(own)
    for key, vouches, sources in said.vouchers:
        vouched = _first(_held(held.get(key)), sources)
        # Statistics are their reporter's, whatever the source of the section; a speech has the source of its point.
        if own and not vouches.asked:
            vouched = own
        given = _vouched(given, given.source if vouched is None else vouched, path if vouches.asked else ())
    return _dated(held, said, given)


def _dated(held: Mapping[str, Any], said: Declaring, given: Inherited) -> Inherited:
    for key in said.periods:
        if isinstance(period := held.get(key), _PERIODS):
            given = given.having("period", period)
    for key in said.days:
        if day := held.get(key):
            given = given.having("day", day)
    for key in said.estimates:
        if held.get(key) is True:
            given = given.having("when", ESTIMATED)
    return given


def _vouched(given: Inherited, source: str | None, statistics: Path) -> Inherited:
    if source == given.source and not statistics:
        return given
    return given._replace(source=source, statistics=statistics or given.statistics)


def _held(value: Any) -> Mapping[str, Any] | None:
    """Return what stands under the keys of a mapping, in the model or as written; None for what has no keys."""
    form = FORMS[value.__class__]
    held: Mapping[str, Any] | None = value.__dict__ if form == MODEL else value if form == MAPPING else None
    return held


def _first(held: Mapping[str, Any] | None, keys: tuple[str, ...]) -> str | None:
    """Return the first of the texts that stand under keys."""
    if held is not None:
        for key in keys:
            if isinstance(found := held.get(key), str):
                return found
    return None


def marked(given: Inherited, marks: tuple[Any, ...]) -> Inherited:
    """Return what holds for a value, by the marks that it has itself."""
    for mark in marks:
        match mark:
            case Apart():
                source = given.declared if mark.shares_source else None
                given = given._replace(source=source, declared=source, statistics=(), period=None, day=None)
            case Earlier() if given.period is not None:
                given = given.having("period", _before(given.period))
            case When():
                given = given.having("when", mark)
            case Verbatim():
                given = given._replace(verbatim=True)
            case Aside():
                given = given._replace(aside=True)
            case Internal():
                given = given._replace(internal=True)
            case _:
                pass
    return given


def _before(period: Months | Years) -> Months | None:
    return None if isinstance(period, Years) else period.before


def period_of(written: str | int) -> Months | None:
    """Return the period that a key of a series names; None for one that is none, which the model reports."""
    try:
        return parse_period(str(written).strip())
    except CalendarError:
        return None


def named(value: Any, names: tuple[tuple[str, str], ...]) -> str:
    """Return the name that a mapping gives itself for ids; empty when it has none."""
    held = _held(value)
    if held is None:
        return ""
    for key, prefix in names:
        name = held.get(key)
        if name is not None and not isinstance(name, Mapping | list):
            return f"{prefix}{name}"
    return ""
