"""Ways between places: stops, distances and durations that can be."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final

from briefing.data.entries import Entries
from briefing.data.model import Partnership, TransportRoute
from briefing.data.quantities import Quantity
from briefing.errors import Rule
from briefing.figures.findings import Finding, doubtful, wrong
from briefing.figures.intervals import bounds_of, interval_of
from briefing.figures.mappings import every
from briefing.figures.rates import apart

SAME_STOP = Rule("BR180", "A way leads from a place to itself.", "correct one of the two stops, or delete one")
NO_DISTANCE = Rule("BR181", "A distance is none.", "write it in km, with its number")
TOO_FAR = Rule("BR182", "A way is longer than half way round the Earth.", "check the digits and the scale")
TWO_DISTANCES = Rule("BR183", "The same way has two distances.", "correct one of the two")
NO_DURATION = Rule("BR184", "A duration is none.", "write it in years or months, with its number")
TOO_LONG = Rule("BR186", "A partnership is older than partners are.", "check the digits and the unit")
NOT_ON_WAY = Rule(
    "BR185", "A side takes part in a way that does not pass it.", "correct the side, or the countries of the stops"
)

LENGTHS: Final = {"kilometre": Decimal(1), "metre": Decimal("0.001")}
DURATIONS: Final = {
    "year": Decimal(1),
    "month": 1 / Decimal(12),
    "week": 1 / Decimal(52),
    "day": 1 / Decimal(365),
    "hour": 1 / Decimal(8_760),
    "minute": 1 / Decimal(525_600),
}
"""Units of time, in years."""
LONGEST: Final = 120
"""Years that two companies or institutes have worked together, at the most."""
HALF_ROUND: Final = 20_038
"""Kilometres from any place to its antipode, along the equator."""
ALIKE: Final = Decimal("1.1")


def audit_routes(entries: Entries) -> Iterator[Finding]:
    """Yield the ways, and the durations of partnerships, that cannot be."""
    told: dict[tuple[str, frozenset[str]], tuple[str, Quantity]] = {}
    for entry in every(entries, TransportRoute, Partnership):
        if entry.kind.is_a(TransportRoute):
            yield from _stops(entry.value, entry.key)
            yield from _part(entry.value, entry.key)
            yield from _legs(entry.value, entry.key, told)
        elif entry.kind.is_a(Partnership):
            duration = entry.value.duration
            if duration.unit not in DURATIONS or bounds_of(duration).high <= 0 or duration.amount <= 0:
                yield wrong(NO_DURATION, f"{duration} is no duration", f"{entry.key}.duration")
            elif bounds_of(duration).low * DURATIONS[duration.unit] > LONGEST:
                yield doubtful(TOO_LONG, f"no partnership has lasted {duration}", f"{entry.key}.duration")


def _stops(route: TransportRoute, at: str) -> Iterator[Finding]:
    for number, (stop, following) in enumerate(pairwise(route.stops), 1):
        if stop.place == following.place:
            keys = (f"{at}.stops.{number}.place", f"{at}.stops.{number - 1}.place")
            yield wrong(SAME_STOP, f"leads from {stop.place} to {following.place}", *keys)


def _part(route: TransportRoute, at: str) -> Iterator[Finding]:
    """Yield that a side takes part in a way all of whose stops are known to be elsewhere."""
    countries = [stop.country for stop in route.stops]
    if route.participation is None or not countries or None in countries:
        return
    if (country := route.participation.country) not in countries:
        message = f"{country} takes part, and no stop is there"
        yield doubtful(NOT_ON_WAY, message, f"{at}.participation.country", f"{at}.stops")


def _legs(
    route: TransportRoute, at: str, told: dict[tuple[str, frozenset[str]], tuple[str, Quantity]]
) -> Iterator[Finding]:
    for number, (leg, stops) in enumerate(zip(route.legs, pairwise(route.stops), strict=False)):
        distance, key = leg.distance, f"{at}.legs.{number}.distance"
        if distance is None:
            continue
        unit = LENGTHS.get(distance.unit)
        if unit is None or distance.amount <= 0:
            yield wrong(NO_DISTANCE, f"{distance} is no distance", key)
            continue
        if bounds_of(distance).low * unit > HALF_ROUND:
            yield doubtful(TOO_FAR, f"{distance} is longer than half way round the Earth", key)
        first, other = told.setdefault((leg.mode, frozenset(stop.place for stop in stops)), (key, distance))
        if first != key and apart(distance, other) > ALIKE and interval_of(distance) and interval_of(other):
            yield wrong(TWO_DISTANCES, f"{distance} here, and {other} there, between the same two places", key, first)
