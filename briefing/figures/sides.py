"""Who and what belongs to which side: visits lead abroad, embassies stand there, one's own people hold offices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from briefing.data.entries import Entries, Entry
from briefing.data.model import (
    Award,
    Briefing,
    Contact,
    Flights,
    Mechanism,
    Membership,
    Mirror,
    Mission,
    Partnership,
    RouteStop,
)
from briefing.errors import Rule
from briefing.figures.counts import VISITS, day
from briefing.figures.findings import Finding, doubtful, wrong
from briefing.figures.mappings import every
from briefing.figures.periods import first_day, last_day

OWN_CITY = Rule(
    "BR150",
    "A visit leads to a city of the visitor's own country.",
    "correct the city or the visitor, or write a meeting",
)
OWN_MISSION = Rule("BR151", "A mission stands in its own country.", "correct the city, or whose mission it is")
ONE_SIDE = Rule("BR152", "Those who are to be of different sides are of one.", "write the one of the other side")
OTHER_SIDE = Rule(
    "BR153", "Somebody of the other side stands where one's own belongs.", "correct the person, or the person's country"
)
TWO_COUNTRIES = Rule("BR154", "One city is in two countries.", "correct one of the two countries, or the city")
TWO_PLACES = Rule(
    "BR159", "Somebody is in two cities on one day.", "correct a date or a city, or write both days with `dates`"
)
ONE_CAPITAL = Rule("BR155", "Both sides have one capital.", "correct one of the two")
LEVEL = Rule(
    "BR156", "The level of a contact is not that of its kind, or of the one who came.", "correct the level or the kind"
)
DOMESTIC = Rule("BR157", "A flight between the sides stays on one of them.", "correct one of the two cities")
MEMBERSHIP = Rule(
    "BR160",
    "A profile has an organisation that its side is no member of.",
    "take it out of the profile, or correct the membership",
)

OFFICES: Final = ("head_of_state", "head_of_government", "foreign_minister")
_LOW: Final = ("deputy-ministerial", "senior-officials", "experts")
_NOT: Final[Mapping[str, tuple[str, ...]]] = {
    "head_of_state": ("high", "ministerial", *_LOW),
    "head_of_government": ("ministerial", *_LOW),
    "foreign_minister": ("highest", *_LOW),
}
"""Levels that a contact of somebody in an office does not have."""
_OF_PEOPLE: Final = ("embassy", "consulate-general", "consulate")
"""Missions whose head is of those who send it; an honorary consul may be a citizen of the other side."""
_OF_TWO: Final = (Award, Mechanism, Partnership, Mirror)
"""What takes both sides, beside contacts, missions and flights."""

Countries = Mapping[str, str | None]


def audit_sides(briefing: Briefing, entries: Entries) -> Iterator[Finding]:
    """Yield what belongs to the wrong side."""
    people: Countries = {name: person.country for name, person in briefing.people.items()}
    placed = list(_placed(briefing, entries))
    sure: Countries = {city: country for city, country, _ in reversed(placed)}
    likely: Countries = {**_hosts(briefing, entries), **sure}
    yield from _capitals(briefing)
    yield from _cities(placed)
    yield from _offices(briefing, people)
    yield from _memberships(briefing, entries)
    yield from _visited_by_both(entries, people, likely)
    yield from _in_two_places(entries, likely)
    for entry in every(entries, Contact, Mission, Flights, *_OF_TWO):
        if entry.kind.is_a(Contact):
            yield from _contact(entry, people, likely)
            yield from _level(briefing, entry)
        elif entry.kind.is_a(Mission):
            yield from _mission(entry, people, sure)
        elif entry.kind.is_a(Flights):
            yield from _flights(entry, likely)
        else:
            yield from _pairs(entry, people)


# ----------------------------------------------------------------------------------------------------------- places


def _placed(briefing: Briefing, entries: Entries) -> Iterator[tuple[str, str, str]]:
    """Yield the cities whose country is written, with it and its key: capitals first, then the stops of routes."""
    for side, code in (("home", briefing.home), ("partner", briefing.partner)):
        profile = getattr(briefing.profile, side)
        if profile is not None and profile.capital is not None:
            yield profile.capital.term, code, f"profile.{side}.capital.term"
    for entry in every(entries, RouteStop):
        if entry.value.country is not None:
            yield entry.value.place, entry.value.country, f"{entry.key}.country"


def _hosts(briefing: Briefing, entries: Entries) -> Countries:
    """Return the cities with missions of one side alone, which are of the other side."""
    found: dict[str, set[str]] = {}
    for entry in every(entries, Mission):
        found.setdefault(entry.value.city, set()).add(entry.value.of)
    other = {briefing.home: briefing.partner, briefing.partner: briefing.home}
    return {city: other.get(next(iter(of))) for city, of in found.items() if len(of) == 1}


def _capitals(briefing: Briefing) -> Iterator[Finding]:
    home, partner = briefing.profile.home, briefing.profile.partner
    if home and partner and home.capital and partner.capital and home.capital.term == partner.capital.term:
        keys = ("profile.partner.capital.term", "profile.home.capital.term")
        yield wrong(ONE_CAPITAL, f"{partner.capital.term} is the capital of both", *keys)


def _cities(placed: list[tuple[str, str, str]]) -> Iterator[Finding]:
    first: dict[str, tuple[str, str]] = {}
    for city, country, key in placed:
        other, other_key = first.setdefault(city, (country, key))
        if other != country and not key.endswith(".capital.term"):
            yield wrong(TWO_COUNTRIES, f"{city} is in {country} here, and in {other} there", key, other_key)


def _visited_by_both(entries: Entries, people: Countries, cities: Countries) -> Iterator[Finding]:
    """Yield the cities of no known country that people of both sides visit: of one side it is their own."""
    visits: dict[str, dict[str, Entry]] = {}
    for entry in every(entries, Contact):
        if entry.value.kind in VISITS and entry.value.to and entry.value.by:
            country, city = people.get(entry.value.by), entry.value.to.city
            if country and city not in cities:
                visits.setdefault(city, {}).setdefault(country, entry)
    for city, by in visits.items():
        if len(by) > 1:
            message = f"{city} is visited from {' and '.join(by)}: for one of them it may be no visit abroad"
            yield doubtful(OWN_CITY, message, *(f"{entry.key}.to.city" for entry in by.values()))


def _in_two_places(entries: Entries, cities: Countries) -> Iterator[Finding]:
    """Yield those who are in two cities on one day that are not known to be in one country."""
    found: dict[tuple[str, date], Entry] = {}
    for entry in every(entries, Contact):
        if entry.value.to is None or not isinstance(entry.value.date, date):
            continue
        for person in filter(None, (entry.value.by, entry.value.with_)):
            first = found.setdefault((person, entry.value.date), entry)
            one, other = first.value.to.city, entry.value.to.city
            if one != other and (cities.get(one) is None or cities.get(one) != cities.get(other)):
                message = f"{person} is in {one} and in {other} on {entry.value.date}"
                yield doubtful(TWO_PLACES, message, f"{entry.key}.to.city", f"{first.key}.to.city")


def _flights(entry: Entry, cities: Countries) -> Iterator[Finding]:
    one, other = entry.value.between
    country = cities.get(one)
    if one == other:
        yield wrong(DOMESTIC, f"leads from {one} to {other}", f"{entry.key}.between")
    elif country is not None and country == cities.get(other):
        yield wrong(DOMESTIC, f"{one} and {other} are both in {country}", f"{entry.key}.between")


# ----------------------------------------------------------------------------------------------------------- people


def _contact(entry: Entry, people: Countries, cities: Countries) -> Iterator[Finding]:
    """Yield that a visitor stays at home, or that those who meet, or invite and come, are of one side."""
    contact, at = entry.value, entry.key
    country = people.get(contact.by) if contact.by else None
    if country is None:
        return
    if contact.kind in VISITS and contact.to is not None and cities.get(contact.to.city) == country:
        yield wrong(OWN_CITY, f"{contact.by} of {country} visits {contact.to.city}", f"{at}.to.city", f"{at}.by")
    for key, other in (("with", contact.with_), ("invited_by", contact.invited_by)):
        if other is not None and people.get(other) == country:
            yield wrong(ONE_SIDE, f"{contact.by} and {other} are both of {country}", f"{at}.{key}", f"{at}.by")


def _level(briefing: Briefing, entry: Entry) -> Iterator[Finding]:
    contact, at = entry.value, entry.key
    if contact.level is None:
        return
    if contact.kind == "state-visit" and contact.level != "highest":
        message = f"a state visit is at the highest level, and this is at the level {contact.level}"
        yield wrong(LEVEL, message, f"{at}.level", f"{at}.kind")
        return
    when = day(contact)
    for side in ("home", "partner"):
        profile = getattr(briefing.profile, side)
        for office in OFFICES if profile is not None else ():
            line = getattr(profile, office)
            if line is None or line.person not in (contact.by, contact.with_) or contact.level not in _NOT[office]:
                continue
            held = when is not None and line.since is not None and first_day(when) >= last_day(line.since)
            if held and _alone(briefing, line.person, office):
                message = f"{line.person} is {office.replace('_', ' ')}, and the level is {contact.level}"
                yield doubtful(LEVEL, message, f"{at}.level", f"profile.{side}.{office}.person")


def _alone(briefing: Briefing, person: str, office: str) -> bool:
    """Tell whether somebody has one office alone."""
    sides = (briefing.profile.home, briefing.profile.partner)
    held = [
        name for side in sides if side for name in OFFICES if (line := getattr(side, name)) and line.person == person
    ]
    return held == [office]


def _mission(entry: Entry, people: Countries, cities: Countries) -> Iterator[Finding]:
    mission, at = entry.value, entry.key
    if cities.get(mission.city) == mission.of:
        yield wrong(OWN_MISSION, f"{mission.city} is in {mission.of} itself", f"{at}.city", f"{at}.of")
    head = people.get(mission.head) if mission.head else None
    if mission.kind in _OF_PEOPLE and head is not None and head != mission.of:
        message = f"{mission.head} is of {head}, and the {mission.kind} of {mission.of}"
        yield wrong(OTHER_SIDE, message, f"{at}.head", f"{at}.of", f"people.{mission.head}.country")


def _offices(briefing: Briefing, people: Countries) -> Iterator[Finding]:
    for side, code in (("home", briefing.home), ("partner", briefing.partner)):
        profile = getattr(briefing.profile, side)
        for office in OFFICES if profile is not None else ():
            line = getattr(profile, office)
            country = people.get(line.person) if line is not None else None
            if country is not None and country != code and code not in briefing.parties and code != "EU":
                message = f"{line.person} is of {country}, and this is the profile of {code}"
                yield wrong(OTHER_SIDE, message, f"profile.{side}.{office}.person", f"people.{line.person}.country")


def _pairs(entry: Entry, people: Countries) -> Iterator[Finding]:
    """Yield the decorations that one side confers on its own, and those who are to be of two sides and are of one."""
    value, at = entry.value, entry.key
    if entry.kind.is_a(Award) and people.get(value.to) == value.by:
        yield wrong(ONE_SIDE, f"{value.to} is of {value.by}, whose decoration it is", f"{at}.to", f"{at}.by")
    elif entry.kind.is_a(Mechanism):
        countries = {people.get(chair) for chair in value.chairs}
        if len(value.chairs) > 1 and len(countries) == 1 and None not in countries:
            message = f"{' and '.join(value.chairs)} are all of {countries.pop()}"
            yield wrong(ONE_SIDE, message, f"{at}.chairs")
    elif entry.kind.is_a(Partnership) and value.home == value.partner:
        yield wrong(ONE_SIDE, f"{value.home} is the partner of itself", f"{at}.partner", f"{at}.home")
    elif entry.kind.is_a(Mirror) and value.by is not None and value.country is not None:
        country = people.get(value.by)
        if country is not None and country != value.country:
            message = f"{value.by} is of {country}, and the figures are those of {value.country}"
            yield doubtful(OTHER_SIDE, message, f"{at}.by", f"{at}.country")


# ------------------------------------------------------------------------------------------------------ memberships


def _memberships(briefing: Briefing, entries: Entries) -> Iterator[Finding]:
    for entry in every(entries, Membership):
        for side in ("home", "partner"):
            profile = getattr(briefing.profile, side)
            listed = profile.organisations.terms if profile is not None and profile.organisations else ()
            status: str = getattr(entry.value, side)
            if entry.value.organisation in listed and status not in ("member", "participant"):
                said = "no member" if status == "none" else status
                message = f"{entry.value.organisation} is in the profile, and {side} is {said} of it"
                yield wrong(MEMBERSHIP, message, f"{entry.key}.{side}", f"profile.{side}.organisations.terms")
