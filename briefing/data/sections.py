"""The sections of the data file: relations, trade, investment, corridor, foreign policy, summary."""

from typing import Annotated, Literal

from briefing.data.amounts import (
    BalanceQuantity,
    ChangeQuantity,
    CountQuantity,
    IsoDate,
    MeasureQuantity,
    MoneyQuantity,
    PartialDate,
    Period,
    ShareQuantity,
    YearRange,
)
from briefing.data.entities import Point
from briefing.data.feeds import Feed, GoodsFeed
from briefing.data.marks import Apart, Aside, AsOf, Earlier, Name, Unnamed, Vouches, When
from briefing.data.measured import MoneyMeasurement, Standing
from briefing.data.section import Section
from briefing.data.types import (
    CountryCode,
    HsChapter,
    PersonKey,
    SideCode,
    SourceKey,
    TermKey,
)
from briefing.reading.fields import Field
from briefing.reading.node import Node

# -------------------------------------------------------------------------------------------------------- relations


class Visits(Node):
    """How many visits there have been since relations were established."""

    count: CountQuantity
    level: Literal["highest", "high"] = Field("highest", description="The level that they were at")
    as_of: Annotated[IsoDate | None, AsOf()] = Field(None, description="The day on which they were counted: 2026-02-26")
    source: SourceKey | None = None


class Relations(Section):
    """The political frame: what the summary opens with."""

    established: PartialDate | None = Field(
        None, description="When diplomatic relations were established: 1992-08-19, 1992-08 or 1992"
    )
    visits: Visits | None = None


# ------------------------------------------------------------------------------------------------------------ trade


class Reporter(Node):
    """Whose statistics the figures are: home's, the partner's, or those of a third party, where there is no country."""

    country: SideCode | None = Field(
        None, description="Home or partner; left out where a third party reports, such as Eurostat"
    )
    source: SourceKey
    exports_from: Annotated[SideCode | None, Aside()] = Field(
        None,
        description="Whose exports stand under `exports:`, where the reporter is not home: the figures of the partner "
        "as it published them have its own code here, and are turned round",
    )


class Flow(Standing):
    """A trade figure of the period: its value, and its change or the value a year before, as published."""

    value: MoneyQuantity
    change: ChangeQuantity | None = None
    previous: Annotated[MoneyQuantity | None, Earlier()] = Field(
        None, description="The value a year before, as published"
    )


class Balance(Node):
    """Exports less imports; it has no ``change``, for a percentage of a negative figure means nothing."""

    value: BalanceQuantity
    previous: Annotated[BalanceQuantity | None, Earlier()] = None
    source: SourceKey | None = None
    feed: Annotated[Feed | None, Aside()] = Field(None, description="What of a statistics file it is")


class TradeYear(Node):
    """Published figures of an earlier period."""

    period: Annotated[Period, Name()]
    turnover: MoneyQuantity | None = None
    exports: MoneyQuantity | None = None
    imports: MoneyQuantity | None = None
    balance: BalanceQuantity | None = None
    source: SourceKey | None = None
    feed: Annotated[Feed | None, Aside()] = Field(
        None, description="What of a statistics file its figures are, each by its name"
    )


class TradePart(Node):
    """Trade in services, or in goods and services together; it has the period and source of trade, or its own."""

    period: Period | None = None
    turnover: Flow | None = None
    exports: Flow | None = None
    imports: Flow | None = None
    balance: Balance | None = None
    history: tuple[TradeYear, ...] = Field((), description="Published figures of earlier periods, oldest first")
    source: SourceKey | None = None


class Good(Node):
    """A good: its value and share where known, or how it moves; a name alone says that it is among the main ones."""

    term: Annotated[TermKey | None, Name()] = Field(None, description="Its name, a term")
    hs: Annotated[HsChapter | None, Name("hs")] = Field(
        None, description="In place of `term`: its chapter of the Harmonized System, two digits: 31 is fertilizers"
    )
    value: MoneyQuantity | None = None
    share: ShareQuantity | None = None
    change: ChangeQuantity | None = None
    trend: Literal["new", "growing", "falling"] | None = Field(None, description="How it moves, where no figure tells")
    source: SourceKey | None = None
    feed: Annotated[Feed | None, Aside()] = Field(None, description="What of a statistics file it is")

    @property
    def name(self) -> str:
        """What ids call it: its term, or ``hs31``."""
        return self.term or f"hs{self.hs}"


class Goods(Node):
    """Goods by direction, largest first."""

    exports: tuple[Good, ...] = Field((), description="From home to partner, largest first")
    imports: tuple[Good, ...] = Field((), description="From partner to home, largest first")
    feed: Annotated[GoodsFeed | None, Aside()] = Field(
        None, description="Statistics whose largest goods they are: `briefing update` puts as many in their places"
    )


class Mirror(Node):
    """The same trade as another side, or a third party, reports it."""

    country: SideCode | None = Field(None, description="Home or partner; left out where a third party reports")
    source: SourceKey
    period: Period = Field(description="What its figures cover; it stays when the period of the section moves on")
    by: PersonKey | None = None
    exports_from: Annotated[SideCode | None, Aside()] = Field(
        None, description="Whose exports stand under `exports:`, where home does not report; as in `reporter`"
    )
    turnover: MoneyQuantity | None = None
    exports: MoneyQuantity | None = None
    imports: MoneyQuantity | None = None
    change: ChangeQuantity | None = None
    feed: Annotated[Feed | None, Aside()] = Field(
        None, description="What of a statistics file its figures are, each by its name"
    )


class Potential(Node):
    """What home could export besides."""

    kinds: CountQuantity = Field(description="How many kinds of processed (non-commodity) goods")
    value: MoneyQuantity = Field(description="What they are worth")
    by: PersonKey | None = Field(None, description="Who said that home is ready to offer them")
    date: Annotated[PartialDate | None, AsOf()] = None
    branches: tuple[TermKey, ...] = Field((), description="Terms: from metallurgy to …")
    source: SourceKey | None = None


class Trade(Section):
    """Trade between home and partner: in goods, and what there is of services and of both together."""

    reporter: Annotated[Reporter | None, Vouches(asked=True)] = None
    period: Period | None = None
    turnover: Flow | None = None
    exports: Flow | None = None
    imports: Flow | None = None
    balance: Balance | None = None
    history: tuple[TradeYear, ...] = Field((), description="Published figures of earlier periods, oldest first")
    services: TradePart | None = Field(None, description="Trade in services: its flows, as those of goods")
    total: TradePart | None = Field(None, description="Trade in goods and services together")
    goods: Goods = Goods.model_construct()
    mirror: Annotated[tuple[Mirror, ...], Apart()] = Field((), description="The same trade as another side reports it")
    potential: Annotated[Potential | None, Apart()] = None


# ------------------------------------------------------------------------------------------------------- investment


class Active(Node):
    """How many of the registered companies are active, and of which group."""

    count: Annotated[CountQuantity, Unnamed()]
    of: Literal["joint", "with_participation", "all"] = Field(description="Which of the registered ones are counted")


class Enterprises(Node):
    """Companies with the partner's capital registered at home."""

    joint: CountQuantity | None = None
    with_participation: CountQuantity | None = None
    active: Active | None = None
    jobs: CountQuantity | None = Field(None, description="How many people they employ: 2400, over 2000")
    source: SourceKey | None = None


class Directions(Node):
    """Direct investment of each side in the other."""

    inward: MoneyMeasurement | None = Field(None, description="Of the partner in home")
    outward: MoneyMeasurement | None = Field(None, description="Of home in the partner")
    source: SourceKey | None = None


class Companies(Node):
    """Companies with the other side's capital, where they are registered."""

    at_home: Enterprises | None = Field(None, description="At home, with the partner's capital")
    at_partner: Enterprises | None = Field(None, description="In the partner country, with home's capital")
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
    works: tuple[TermKey, ...] = Field(description="What it built, terms")
    source: SourceKey | None = None


class Investment(Section):
    """Investment and companies."""

    flow: Directions = Field(
        Directions.model_construct(), description="What was invested in a period, or in some years together"
    )
    stock: Directions = Field(
        Directions.model_construct(), description="What had been invested in all by the end of a period"
    )
    companies: Companies = Companies.model_construct()
    partnerships: tuple[Partnership, ...] = Field((), description="Organisations that have worked together for long")
    engagements: tuple[Engagement, ...] = Field((), description="The partner's part in branches at home")
    legacy: tuple[Legacy, ...] = Field((), description="Companies of the partner that built things at home in the past")


# --------------------------------------------------------------------------------------------------------- corridor


Mode = Literal["rail", "road", "sea", "river", "air", "multi"]


class RouteStop(Node):
    """A stop: a term, and its country where it has one."""

    place: TermKey
    country: CountryCode | None = None


class RouteLeg(Node):
    """The way to the next stop."""

    mode: Mode = Field(description="How one goes; multi: by several means")
    distance: MeasureQuantity | None = None


class Participation(Node):
    """A side's part in the route that the other side supports, in a role (``distribution hub in the Balkans``)."""

    country: SideCode
    role: TermKey
    source: SourceKey | None = None


class TransportRoute(Node):
    """A route whose development is an area of cooperation: its name and what it links, and the way, which is drawn."""

    name: Annotated[TermKey | None, Name()] = Field(None, description="Its name, a term: the Middle Corridor")
    links: tuple[TermKey, TermKey] | None = Field(None, description="The two markets that it is to link, terms")
    stops: tuple[RouteStop, ...] = Field((), description="Its stops in order, two at the least")
    legs: tuple[RouteLeg, ...] = Field((), description="The way from each stop to the next: one leg less than stops")
    participation: Participation | None = None
    source: SourceKey | None = None


class Flights(Node):
    """Direct flights between two cities."""

    between: tuple[TermKey, TermKey] = Field(description="The two cities, terms")
    since: PartialDate | None = None
    per_week: CountQuantity | None = Field(None, description="How many flights there are a week: 3, up to 7")
    carrier: TermKey | None = None
    source: SourceKey | None = None


class Corridor(Section):
    """The transport corridor."""

    routes: tuple[TransportRoute, ...] = Field((), description="Transport routes, each with its way")
    flights: tuple[Flights, ...] = Field((), description="Direct flights")


# --------------------------------------------------------------------------------------------------- foreign policy


class SupportItem(Node):
    """What was supported: a chairmanship, hosting an event, election to a seat, or territorial integrity."""

    kind: Literal["chairmanship", "hosting", "election", "territorial-integrity"] = Field(
        description="What was supported; an election is one to a seat"
    )
    of: TermKey | None = Field(None, description="The organisation, event or body; a term")
    seat: Literal["non-permanent"] | None = Field(
        None, description="non-permanent: the seat of an election was one of the non-permanent ones of the body"
    )
    years: Annotated[YearRange | None, When("any")] = None


class Support(Node):
    """Support that one side gives the other."""

    by: SideCode
    to: SideCode
    items: Annotated[tuple[SupportItem, ...], Field(min_length=1, description="What was supported")]
    source: SourceKey | None = None


class ParliamentaryGroup(Node):
    """A group in a parliament for relations with the other side."""

    country: SideCode
    parliament: TermKey
    kind: Literal["friendship", "cooperation"] = Field(description="What it is a group of")
    source: SourceKey | None = None


class ForeignPolicy(Section):
    """Foreign-policy alignment."""

    principles: tuple[TermKey, ...] = Field((), description="Principles that both sides share, terms")
    support: tuple[Support, ...] = Field((), description="What each side supported the other in")
    parliaments: tuple[ParliamentaryGroup, ...] = Field((), description="Groups in the parliaments")


class Summary(Section):
    """Authored key messages; the figures of the summary are chosen from the other sections."""

    messages: Annotated[tuple[Point, ...], Field(max_length=3), Apart()] = Field(
        (), description="The three things that a reader must take away, each a sentence"
    )
