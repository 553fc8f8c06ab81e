"""The data file as a frozen model: what a desk officer may write, in the words that he writes it in.

Field descriptions become the JSON Schema that editors show. References (people, terms, sources, countries, languages)
are checked by ``references``; here only shapes and types are.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import (
    BeforeValidator,
    Field,
)

from briefing.data.amounts import (
    IsoDate,
)
from briefing.data.entities import Forms, Person, Point, PointFigure, Requisites, Section, Source, Speech, Term
from briefing.data.marks import Internal
from briefing.data.sections import (
    Active,
    Agreement,
    Award,
    Balance,
    Commission,
    Corridor,
    Engagement,
    Enterprises,
    Flights,
    Flow,
    ForeignPolicy,
    Good,
    Goods,
    Inflow,
    Investment,
    Legacy,
    MarketShare,
    Membership,
    Mirror,
    ParliamentaryGroup,
    Participation,
    Partnership,
    Place,
    Potential,
    Record,
    Relations,
    Reporter,
    RoadMap,
    RouteLeg,
    RoutePlan,
    RouteStop,
    Summary,
    Support,
    SupportItem,
    Trade,
    TradeYear,
    Visit,
    Visits,
)
from briefing.data.talking_points import TalkingPoints
from briefing.data.types import (
    Catalogue,
    CountryCode,
    FrozenMap,
    LanguageTag,
    PlainText,
    schema_version,
)
from briefing.reading.node import Node


class Briefing(Node):
    """One bilateral relationship, one edition."""

    schema_version: Annotated[Literal[1], BeforeValidator(schema_version), Field(alias="schema")]
    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
    home: Annotated[
        CountryCode, Field(description="The country whose ministry writes; exports go from home to partner")
    ]
    partner: Annotated[CountryCode, Field(description="The other country")]
    date: Annotated[IsoDate, Field(description="The date of this edition, printed and in file names")]
    languages: Annotated[tuple[LanguageTag, ...], Field(min_length=1, description="The languages of the documents")]
    include: tuple[PlainText, ...] = ()
    requisites: Requisites = Requisites()
    sources: Catalogue[Source] = Field(default_factory=FrozenMap)
    people: Catalogue[Person] = Field(default_factory=FrozenMap)
    terms: Catalogue[Term] = Field(default_factory=FrozenMap)
    summary: Summary = Summary()
    relations: Relations = Relations()
    trade: Trade = Trade()
    investment: Investment = Investment()
    corridor: Corridor = Corridor()
    foreign_policy: ForeignPolicy = ForeignPolicy()
    talking_points: Annotated[
        TalkingPoints | None,
        Internal(),
        Field(description="For the own side alone: only the template talking-points prints it"),
    ] = None


__all__ = [
    "Active",
    "Agreement",
    "Award",
    "Balance",
    "Briefing",
    "Commission",
    "Corridor",
    "Engagement",
    "Enterprises",
    "Flights",
    "Flow",
    "ForeignPolicy",
    "Forms",
    "Good",
    "Goods",
    "Inflow",
    "Investment",
    "Legacy",
    "MarketShare",
    "Membership",
    "Mirror",
    "Node",
    "ParliamentaryGroup",
    "Participation",
    "Partnership",
    "Person",
    "Place",
    "Point",
    "PointFigure",
    "Potential",
    "Record",
    "Relations",
    "Reporter",
    "Requisites",
    "RoadMap",
    "RouteLeg",
    "RoutePlan",
    "RouteStop",
    "Section",
    "Source",
    "Speech",
    "Summary",
    "Support",
    "SupportItem",
    "Term",
    "Trade",
    "TradeYear",
    "Visit",
    "Visits",
]
