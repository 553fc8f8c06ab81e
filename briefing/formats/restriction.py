"""Restriction: papers with a marking or classification carry values in print alone, in no form for machines."""

from __future__ import annotations

from briefing.data import Briefing


def markings(briefing: Briefing, *, internal: bool) -> tuple[str, ...]:
    """Return the keys of the data that restrict a paper's distribution; those of an internal one are more."""
    requisites = briefing.requisites
    held: dict[str, object] = {
        "requisites.marking": requisites.marking,
        "requisites.classification": requisites.classification,
    }
    if internal and briefing.talking_points:
        held["talking_points.marking"] = briefing.talking_points.marking
    return tuple(key for key, value in held.items() if value)
