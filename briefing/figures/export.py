"""Figures as a data file for programs: what a PDF carries inside when it is asked to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field
from typing import Final

from briefing.data import Briefing
from briefing.data.calendar import Year, Years
from briefing.data.entries import Entry
from briefing.data.quantities import Approx, Kind, Quantity
from briefing.data.walk import walk
from briefing.figures import facts
from briefing.figures.facts import Derived, Edition, Fact, Facts, Qualifier, Side, Source
from briefing.figures.model import Derivation, Figure, Figures
from briefing.figures.periods import Period, first_day, last_day
from briefing.records import frozen

_QUALIFIERS: Final[Mapping[Approx, Qualifier]] = {
    Approx.EXACT: "exact",
    Approx.ABOUT: "about",
    Approx.OVER: "more_than",
    Approx.AT_LEAST: "at_least",
    Approx.UNDER: "less_than",
    Approx.UP_TO: "up_to",
}
_UNITS: Final = {Kind.PERCENT: "percent", Kind.POINTS: "percentage_points"}


@frozen
class Wording:
    """Figures in a language, by their ids, and what it calls them; the two sides by codes, and sources by keys."""

    figures: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    sides: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)


def facts_of(
    briefing: Briefing,
    figures: Figures,
    printed: Collection[str],
    *,
    wordings: Mapping[str, Wording],
    units: Mapping[str, str],
) -> Facts:
    """Return the figures that a paper prints, and the sources that they name.

    Nothing else of the data goes with them: no comments, no requisites, no texts. Nor do figures that are for the own
    side alone, and what follows from them.

    Args:
        briefing: The data.
        figures: All figures of the data.
        printed: The ids of those that the paper prints.
        wordings: What languages call things, by their tags.
        units: How data files write units of measure, by their keys.
    """
    entries = walk(briefing)
    written = {entry.id: entry for entry in entries.figures}
    shown = [figure for figure in published(briefing, figures) if figure.id in printed]
    named = {source for figure in shown for source in figure.sources}

    def worded(of: str, key: str) -> dict[str, str]:
        return {tag: text for tag, wording in wordings.items() if (text := getattr(wording, of).get(key))}

    def fact(figure: Figure) -> Fact:
        quantity = figure.quantity
        entry = written.get(figure.id)
        ranged = quantity.upper is not None
        return Fact(
            id=figure.id,
            kind=quantity.kind.value,
            amount=None if ranged else quantity.value,
            low=quantity.value if ranged else None,
            high=quantity.upper,
            scale=facts.scale_of(quantity.scale),
            unit=_unit(quantity, units),
            qualifier="between" if ranged and quantity.approx is Approx.EXACT else _QUALIFIERS[quantity.approx],
            signed=True if quantity.signed else None,
            period=_period(figure.period) if figure.period else None,
            date=str(entry.given.day) if entry and entry.given.day and not figure.period else None,
            origin=figure.origin,
            derived_from=_derived(figure.derivation, figures) if figure.derivation else None,
            same_as=_other(figure, entries.by_key),
            sources=figure.sources,
            labels=worded("figures", figure.id),
            names=worded("names", figure.id) or None,
        )

    sources = tuple(
        Source(
            id=key,
            titles=worded("sources", key),
            date=str(source.date) if source.date else None,
            url=source.url or None,
            invented=True if source.invented else None,
        )
        for key, source in briefing.sources.items()
        if key in named
    )
    edition = Edition(
        id=briefing.id,
        date=briefing.date.isoformat(),
        home=Side(code=briefing.home, names=worded("sides", briefing.home)),
        partner=Side(code=briefing.partner, names=worded("sides", briefing.partner)),
        draft=briefing.requisites.draft,
        languages=tuple(wordings),
    )
    return Facts(edition=edition, figures=tuple(map(fact, shown)), sources=sources)


def published(briefing: Briefing, figures: Figures) -> tuple[Figure, ...]:
    """Return the figures that may leave the house: none for the own side alone, and none that follows from one."""
    internal = {entry.id for entry in walk(briefing).figures if entry.given.internal}
    return tuple(figure for figure in figures.values() if not (internal and internal & figure.traced))


def _unit(quantity: Quantity, units: Mapping[str, str]) -> str | None:
    if quantity.kind is Kind.MEASURE:
        return units.get(quantity.unit, quantity.unit)
    return _UNITS.get(quantity.kind) or quantity.unit or None


def _period(period: Period) -> facts.Period:
    first = first_day(Year(period.first) if isinstance(period, Years) else period)
    return facts.Period(name=str(period), first=first.isoformat(), last=last_day(period).isoformat())


def _derived(derivation: Derivation, figures: Figures) -> Derived:
    """Return what a figure follows from; a step between is written out where it is no figure."""
    of = (
        one if isinstance(one, str) else one.id if one.id in figures else _derived(one, figures)
        for one in derivation.of
    )
    return Derived(operation=derivation.operation, of=tuple(of))


def _other(figure: Figure, by_key: Mapping[str, Entry]) -> str | None:
    """Return the id under which a published figure stands in the data, where it has another name besides."""
    entry = by_key.get(figure.key)
    return entry.id if entry and entry.id != figure.id else None
