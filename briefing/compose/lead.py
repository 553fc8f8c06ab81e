"""Leads: whose figures a sentence tells and of when, as far as neither has been said just before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from briefing.compose.draft import Chosen, Condition, Given, Last, Message, Reach, introduced
from briefing.compose.material import Material
from briefing.data.periods import Months
from briefing.language.values import Country, Value, Years
from briefing.records import frozen


@frozen
class Lead:
    """What a sentence begins with, as values for its message; what it speaks of, and the facts that it makes known."""

    values: Mapping[str, Given]
    latest: Mapping[str, str]
    says: tuple[str, ...] = ()


@frozen
class Basis:
    """Whose figures they are: an institution's, a side's statistics, a person's; unnamed where the data do not tell."""

    kind: Literal["institution", "side", "person", "none"]
    reporter: Value = ""
    name: str = ""
    says: tuple[str, ...] = field(default=())


def basis(material: Material, source: str | None, country: str | None = None, *, by: str | None = None) -> Basis:
    """Return whose figures a source has.

    An institution that publishes them is named; else the side whose statistics they are, which is known of the source
    of the section alone, or of one with its ``country``.
    """
    if by:
        return Basis("person", material.person(by), by, (introduced(by),))
    reporter = material.briefing.trade.reporter
    publisher = material.briefing.sources[source].publisher if source else None
    if publisher:
        institution = material.words(publisher, f"sources.{source}.publisher")
        return Basis("institution", institution, institution.nom)
    if country is None and reporter and source == reporter.source:
        country = reporter.country or material.briefing.home
    if country is None:
        return Basis("none", material.home, source or "")
    return Basis("side", Country(country), country)


def lead(whose: Basis, period: Months | Years | None, *, within: Reach, other: bool = False) -> Lead:
    """Return what a sentence on figures begins with.

    Args:
        whose: Whose figures they are; not said of those whose figures the last sentence of the section told.
        period: What they cover; not said where it was the last one ``within`` the paragraph or section.
        within: How far back the period may have been said; farther in the section it is “the same period”.
        other: Whether they stand beside those of the section: they are always told apart, and the second sentence of a
            source still points to it, “according to the same source”.
    """
    source = f"{whose.kind}:{whose.name}"
    kind = "other" if other and whose.kind == "none" else whose.kind
    said = Last("source", source, within="section")
    named: dict[Condition, str] = {said: "none"}
    if other and whose.kind != "person":
        named = {Last("source", source, times=2): "none", Last("source", source): "same"}
    if whose.kind == "person":
        named[introduced(whose.name)] = "again"
    when: str | Chosen = "said"
    if period is not None:
        told: dict[Condition, str] = {Last("period", str(period), within=within): "said"}
        if not other:
            told[Last("period", str(period), within="section")] = "same"
        when = Chosen("new", told)
    shown: dict[str, Given] = {"when": when, "period": period or ""}
    words = Message("lead", {"basis": Chosen(kind, named), "reporter": whose.reporter, **shown})
    latest = {"source": source} | ({"period": str(period)} if period else {})
    return Lead({"lead": words, **shown}, latest, whose.says)
