"""The sections of the data file: relations, trade, investment, corridor, foreign policy, summary."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import (
    Field,
)

from briefing.data.amounts import (
    BalanceQuantity,
    ChangeQuantity,
    CountQuantity,
    DateSpan,
    IsoDate,
    MeasureQuantity,
    MoneyQuantity,
    PartialDate,
    Period,
    ShareQuantity,
    YearRange,
)
from briefing.data.entities import Section
from briefing.data.marks import Apart, Earlier, Name, Unnamed, Vouches, When
from briefing.data.types import (
    CountryCode,
    PersonKey,
    SideCode,
    SourceKey,
    TermKey,
)
from briefing.reading.node import Node

# -------------------------------------------------------------------------------------------------------- relations


class Place(Node):
    """A city of the ``terms``."""

    city: TermKey


class Visit(Node):
    """A visit that took place, or is to."""

    kind: Literal["official-visit", "state-visit", "working-visit"]
    by: PersonKey
    to: Place
    date: IsoDate | None = None
    dates: DateSpan | None = None
    invited_by: PersonKey | None = None
    outcome: Literal["decisions"] | None = Field(None, description="decisions: it led to decisions on cooperation")
    source: SourceKey | None = None


class Visits(Node):
    """How many visits there have been since relations were established."""

    count: CountQuantity
    level: Literal["highest", "high"] = "highest"
    as_of: IsoDate | None = None
    source: SourceKey | None = None


class Commission(Node):
    """The latest meeting of the intergovernmental commission on trade and economic cooperation."""

    meeting: Annotated[int, Field(ge=1, le=99)]
    city: TermKey
    date: PartialDate
    source: SourceKey | None = None


class RoadMap(Node):
    """The road map of economic projects that the sides prepare."""

    years: YearRange
    source: SourceKey | None = None


class Relations(Section):
    """The political frame: what the summary opens with."""

    established: PartialDate | None = None
    visits: Visits | None = None
    milestones: tuple[Visit, ...] = ()
    upcoming: Annotated[Visit | None, When("ahead", "move it to `milestones`")] = None
    commission: Commission | None = None
    road_map: Annotated[RoadMap | None, When("ahead")] = None
    source: SourceKey | None = None


# ------------------------------------------------------------------------------------------------------------ trade


class Reporter(Node):
    """Whose statistics the figures are."""

    country: SideCode
    source: SourceKey


class Record(Node):
    """``of: change``: the highest growth in the whole observation period; ``of: value``: the highest value."""

    of: Literal["change", "value"]


class Flow(Node):
    """A trade figure of the period: its value, and its change or the value a year before, as published."""

    value: MoneyQuantity
    change: ChangeQuantity | None = None
    previous: Annotated[MoneyQuantity | None, Earlier()] = None
    record: Record | None = None
    source: SourceKey | None = None


class Balance(Node):
    """Exports less imports; it has no ``change``, for a percentage of a negative figure means nothing."""

    value: BalanceQuantity
    previous: Annotated[BalanceQuantity | None, Earlier()] = None
    source: SourceKey | None = None


class TradeYear(Node):
    """Published figures of an earlier period."""

    period: Annotated[Period, Name()]
    turnover: MoneyQuantity | None = None
    exports: MoneyQuantity | None = None
    imports: MoneyQuantity | None = None
    balance: BalanceQuantity | None = None
    source: SourceKey | None = None


class Good(Node):
    """A good: its value and share where known, or how it moves."""

    term: Annotated[TermKey, Name()]
    value: MoneyQuantity | None = None
    share: ShareQuantity | None = None
    change: ChangeQuantity | None = None
    trend: Literal["new", "growing", "falling"] | None = None
    source: SourceKey | None = None


class Goods(Node):
    """Goods by direction, largest first."""

    exports: tuple[Good, ...] = ()
    imports: tuple[Good, ...] = ()


class Mirror(Node):
    """The same trade as another side reports it."""

    country: SideCode
    source: SourceKey
    period: Period | None = None
    by: PersonKey | None = None
    turnover: MoneyQuantity | None = None
    exports: MoneyQuantity | None = None
    imports: MoneyQuantity | None = None
    change: ChangeQuantity | None = None


class Potential(Node):
    """What home could export besides."""

    kinds: CountQuantity
    value: MoneyQuantity
    by: PersonKey | None = None
    date: PartialDate | None = None
    branches: tuple[TermKey, ...] = Field((), description="Terms: from metallurgy to …")
    source: SourceKey | None = None


class Agreement(Node):
    """A trade agreement in force that governs the trade between the sides."""

    name: TermKey
    in_force: PartialDate
    source: SourceKey | None = None


class Trade(Section):
    """Trade in goods between home and partner."""

    reporter: Annotated[Reporter | None, Vouches(asked=True)] = None
    period: Period | None = None
    turnover: Flow | None = None
    exports: Flow | None = None
    imports: Flow | None = None
    balance: Balance | None = None
    history: tuple[TradeYear, ...] = ()
    goods: Goods = Goods()
    mirror: Annotated[tuple[Mirror, ...], Apart(shares_period=True)] = ()
    potential: Annotated[Potential | None, Apart()] = None
    agreements: Annotated[tuple[Agreement, ...], Apart()] = ()


# ------------------------------------------------------------------------------------------------------- investment


class Inflow(Node):
    """Foreign direct investment over a period."""

    value: MoneyQuantity
    period: YearRange
    change: ChangeQuantity | None = None
    source: SourceKey | None = None


class Active(Node):
    """How many of the registered companies are active, and of which group."""

    count: Annotated[CountQuantity, Unnamed()]
    of: Literal["joint", "with_participation", "all"]


class Enterprises(Node):
    """Companies with the partner's capital registered at home."""

    joint: CountQuantity | None = None
    with_participation: CountQuantity | None = None
    active: Active | None = None
    source: SourceKey | None = None


class MarketShare(Node):
    """What a partnership's product holds at home: a share of a term (``area sown to maize``)."""

    value: Annotated[ShareQuantity, Unnamed()]
    product: TermKey
    of: TermKey
    source: SourceKey | None = None


class Partnership(Node):
    """Two organisations that have worked together for long."""

    home: TermKey
    partner: TermKey
    duration: MeasureQuantity
    share: MarketShare | None = None
    source: SourceKey | None = None


class Engagement(Node):
    """The partner's part in a branch at home, through a company."""

    through: TermKey
    field: TermKey
    source: SourceKey | None = None


class Legacy(Node):
    """A company of the partner that built things at home in the past."""

    company: TermKey
    works: tuple[TermKey, ...]
    source: SourceKey | None = None


class Investment(Section):
    """Investment and companies."""

    inflow: Inflow | None = Field(None, description="From the partner into home")
    outflow: Inflow | None = Field(None, description="From home into the partner")
    enterprises: Enterprises | None = None
    partnerships: tuple[Partnership, ...] = ()
    engagements: tuple[Engagement, ...] = ()
    legacy: tuple[Legacy, ...] = ()


# --------------------------------------------------------------------------------------------------------- corridor


Mode = Literal["rail", "road", "sea", "river", "air", "multi"]


class RouteStop(Node):
    """A stop: a term, and its country where it has one."""

    place: TermKey
    country: CountryCode | None = None


class RouteLeg(Node):
    """The way to the next stop."""

    mode: Mode
    distance: MeasureQuantity | None = None


class RoutePlan(Node):
    """Stops in order, and a leg between each two."""

    stops: Annotated[tuple[RouteStop, ...], Field(min_length=2)]
    legs: tuple[RouteLeg, ...]


class Participation(Node):
    """A side's part in the route, in a role (``potential distribution hub in the Balkans``)."""

    country: SideCode
    role: TermKey
    source: SourceKey | None = None


class Flights(Node):
    """Direct flights between two cities."""

    between: tuple[TermKey, TermKey]
    since: PartialDate
    carrier: TermKey | None = None
    source: SourceKey | None = None


class Corridor(Section):
    """The transport corridor."""

    name: TermKey | None = None
    links: tuple[TermKey, TermKey] | None = Field(None, description="The two markets it links, terms")
    route: RoutePlan | None = None
    participation: Participation | None = None
    flights: tuple[Flights, ...] = ()
    source: SourceKey | None = None


# --------------------------------------------------------------------------------------------------- foreign policy


class SupportItem(Node):
    """What was supported: a chairmanship, hosting an event, election to a seat, or territorial integrity."""

    kind: Literal["chairmanship", "hosting", "election", "territorial-integrity"]
    of: TermKey | None = Field(None, description="The organisation, event or body; a term")
    years: Annotated[YearRange | None, When("any")] = None


class Support(Node):
    """Support that one side gives the other."""

    by: SideCode
    to: SideCode
    items: Annotated[tuple[SupportItem, ...], Field(min_length=1)]
    source: SourceKey | None = None


# An acceding observer is one that negotiates its accession, as in the World Trade Organization.
Status = Literal["member", "observer", "acceding", "acceding-observer", "candidate", "partner", "none"]


class Membership(Node):
    """An organisation, and what each side is in it."""

    organisation: TermKey
    home: Status = "none"
    partner: Status = "none"
    source: SourceKey | None = None


class ParliamentaryGroup(Node):
    """A group in a parliament for relations with the other side."""

    country: SideCode
    parliament: TermKey
    kind: Literal["friendship", "cooperation"]
    source: SourceKey | None = None


class Award(Node):
    """A decoration that a person of one side received from the other."""

    order: TermKey
    to: PersonKey
    by: SideCode
    date: PartialDate
    source: SourceKey | None = None


class ForeignPolicy(Section):
    """Foreign-policy alignment."""

    principles: tuple[TermKey, ...] = ()
    support: tuple[Support, ...] = ()
    memberships: tuple[Membership, ...] = ()
    parliaments: tuple[ParliamentaryGroup, ...] = ()
    awards: tuple[Award, ...] = ()


class Summary(Section):
    """Authored key messages; the figures of the summary are chosen from the other sections."""
