"""The sections of the data file of the bundled example as pydantic models: closed, so that nothing in it is unknown."""

from __future__ import annotations

import datetime as dt
from typing import Literal, Self

from pydantic import model_validator

from peers.parts import Country, Day, Figure, Model, Name, Point, Sourced, Years


class Place(Model):
    """Where something happened."""

    city: Name


class Contact(Sourced):
    """A visit."""

    kind: str
    by: Name
    to: Place
    date: Day = ""
    dates: str = ""
    outcome: str = ""
    invited_by: Name = ""


class Visits(Sourced):
    """How many visits there were."""

    count: Figure
    level: str
    as_of: Day


class Meeting(Model):
    """A meeting of a commission."""

    meeting: int
    city: Name
    date: Day


class Mechanism(Sourced):
    """A commission."""

    kind: str
    last: Meeting


class Plan(Sourced):
    """An agreement that is being prepared."""

    kind: str
    status: str
    years: Years


class Relations(Sourced):
    """Diplomatic relations."""

    established: dt.date
    visits: Visits
    contacts: tuple[Contact, ...]
    mechanisms: tuple[Mechanism, ...]
    agreements: tuple[Plan, ...]


class Summary(Model):
    """The summary."""

    points: tuple[Point, ...]


class Record(Model):
    """Of what a figure is the record."""

    of: str


class Flow(Sourced):
    """Trade in one direction, or both; or what is invested."""

    value: Figure
    change: Figure | None = None
    previous: Figure | None = None
    record: Record | None = None
    period: str = ""


class Earlier(Sourced):
    """Trade of another year."""

    period: int
    turnover: Figure


class Good(Model):
    """Goods of one kind."""

    term: Name
    value: Figure | None = None
    share: Figure | None = None
    trend: str = ""


class Goods(Model):
    """What is traded."""

    exports: tuple[Good, ...]
    imports: tuple[Good, ...]


class Mirror(Sourced):
    """Trade as the other side counts it."""

    country: Country
    period: int
    by: Name
    turnover: Figure
    change: Figure


class Potential(Sourced):
    """What could be exported."""

    kinds: Figure
    value: Figure
    by: Name
    date: Day
    branches: tuple[Name, ...]


class Treaty(Sourced):
    """An agreement in force."""

    name: Name
    in_force: dt.date


class Reporter(Sourced):
    """Whose statistics the figures are."""

    country: Country


class Trade(Model):
    """Trade."""

    reporter: Reporter
    period: int
    turnover: Flow
    exports: Flow
    imports: Flow
    balance: Flow
    history: tuple[Earlier, ...]
    goods: Goods
    mirror: tuple[Mirror, ...]
    potential: Potential
    agreements: tuple[Treaty, ...]
    points: tuple[Point, ...]


class Invested(Model):
    """What was invested."""

    inward: Flow


class Active(Model):
    """How many of them are active."""

    count: Figure
    of: str


class Registered(Sourced):
    """Companies in one country."""

    joint: Figure
    with_participation: Figure
    active: Active


class Companies(Model):
    """Companies."""

    at_home: Registered


class Share(Sourced):
    """What part of something is theirs."""

    value: Figure
    product: Name
    of: Name


class Partnership(Sourced):
    """Two who work together."""

    home: Name
    partner: Name
    duration: Figure
    share: Share


class Engagement(Sourced):
    """A field, and through whom."""

    through: Name
    field: Name


class Legacy(Sourced):
    """What a company built."""

    company: Name
    works: tuple[Name, ...]


class Investment(Model):
    """Investment."""

    flow: Invested
    companies: Companies
    partnerships: tuple[Partnership, ...]
    engagements: tuple[Engagement, ...]
    legacy: tuple[Legacy, ...]
    points: tuple[Point, ...]


class Stop(Model):
    """A stop of a route."""

    place: Name
    country: Country | None = None


class Leg(Model):
    """The way to the next stop."""

    mode: Literal["rail", "sea", "road", "multi"]


class Participation(Sourced):
    """Whose part in a route is which."""

    country: Country
    role: Name


class Route(Model):
    """A route."""

    name: Name
    links: tuple[Name, ...]
    stops: tuple[Stop, ...]
    legs: tuple[Leg, ...]
    participation: Participation

    @model_validator(mode="after")
    def _between(self) -> Self:
        if len(self.legs) != len(self.stops) - 1:
            raise ValueError("there is one leg less than stops")
        return self


class Flights(Sourced):
    """Flights between two cities."""

    between: tuple[Name, Name]
    since: Day


class Corridor(Sourced):
    """Transport."""

    routes: tuple[Route, ...]
    flights: tuple[Flights, ...]
    points: tuple[Point, ...]


class Support(Model):
    """What one side supports."""

    kind: str
    of: Name = ""
    seat: str = ""
    years: Years = ""


class Supported(Sourced):
    """What one side supports of the other's."""

    by: Country
    to: Country
    items: tuple[Support, ...]


class Membership(Sourced):
    """Who belongs to an organisation."""

    organisation: Name
    home: str = ""
    partner: str = ""


class Parliament(Sourced):
    """A group in a parliament."""

    country: Country
    parliament: Name
    kind: str


class Award(Sourced):
    """A decoration."""

    order: Name
    to: Name
    by: Country
    date: Day


class ForeignPolicy(Model):
    """Foreign policy."""

    principles: tuple[Name, ...]
    support: tuple[Supported, ...]
    memberships: tuple[Membership, ...]
    parliaments: tuple[Parliament, ...]
    awards: tuple[Award, ...]
    points: tuple[Point, ...]
