"""The data file as a frozen model: what a desk officer may write, in the words that he writes it in.

Field descriptions become the JSON Schema that editors show. References (people, terms, sources, countries, languages)
are checked by ``references``; here only shapes and types are.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from briefing.data.amounts import (
    IsoDate,
)
from briefing.data.entities import (
    Forms,
    KeptForms,
    Party,
    Person,
    Point,
    PointFigure,
    Requisites,
    Source,
    Speech,
    Term,
    WordForms,
)
from briefing.data.feeds import FeedFile
from briefing.data.lists import Agreement, Award, Contact, Mechanism, Meeting, Membership, Mission, Place, Project
from briefing.data.marks import Aside, Internal, Unnamed
from briefing.data.measured import (
    Estimable,
    Indicator,
    Measurement,
    MoneyMeasurement,
    Rank,
    Record,
    Share,
    Standing,
    Target,
)
from briefing.data.profile import Profile, SideProfile
from briefing.data.section import OwnSection, Section
from briefing.data.sections import (
    Active,
    Balance,
    Companies,
    Corridor,
    Directions,
    Engagement,
    Enterprises,
    Flights,
    Flow,
    ForeignPolicy,
    Good,
    Goods,
    Investment,
    Legacy,
    MarketShare,
    Mirror,
    ParliamentaryGroup,
    Participation,
    Partnership,
    Potential,
    Relations,
    Reporter,
    RouteLeg,
    RouteStop,
    Summary,
    Support,
    SupportItem,
    Trade,
    TradePart,
    TradeYear,
    TransportRoute,
    Visits,
)
from briefing.data.talking_points import TalkingPoints
from briefing.data.types import (
    Catalogue,
    CountryCode,
    FigureName,
    FrozenMap,
    LanguageTag,
    LocalText,
    PartyCode,
    PlainText,
    SectionName,
    schema_version,
    table,
)
from briefing.reading.fields import After, Before, Field
from briefing.reading.node import Node


class Briefing(Node):
    """One bilateral relationship, one edition."""

    schema_version: Annotated[
        Literal[2],
        Before(schema_version),
        Field(alias="schema", description="The version of this format: 2"),
    ]
    id: Annotated[
        str,
        Field(
            pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
            max_length=60,
            description="What file names begin with: small Latin letters, digits and hyphens",
        ),
    ]
    home: Annotated[
        CountryCode, Field(description="The country whose ministry writes; exports go from home to partner")
    ]
    partner: Annotated[CountryCode, Field(description="The other country")]
    date: Annotated[IsoDate, Field(description="The date of this edition, printed and in file names")]
    languages: Annotated[
        tuple[LanguageTag, ...], Aside(), Field(min_length=1, description="The languages of the documents")
    ]
    include: Annotated[tuple[PlainText, ...], Aside()] = Field(
        (), description="Files of words, people and sources that several data files share"
    )
    review: Annotated[Literal["advised", "required"], Aside()] = Field(
        "advised",
        description="`required`: papers that are no draft are built only of what is accepted (`briefing review`)",
    )
    title: LocalText | None = Field(None, description="The title of the paper, if not “Relations between …”")
    subtitle: LocalText | None = Field(None, description="A line below the title")
    kind: LocalText | None = Field(None, description="What the paper is, above the title: “Country brief”")
    order: Annotated[tuple[SectionName, ...], Aside()] = Field(
        (), description="The sections in the order wanted; those not named follow in the order of the template"
    )
    key_figures: Annotated[tuple[FigureName, ...], Aside()] = Field(
        (), description="The figures of the panel on the first page, in the order wanted"
    )
    requisites: Requisites = Field(default_factory=Requisites.model_construct)
    sources: Catalogue[Source] = Field(default_factory=FrozenMap, description="Where figures and statements come from")
    people: Catalogue[Person] = Field(default_factory=FrozenMap, description="People that the paper names")
    terms: Catalogue[Term] = Field(
        default_factory=FrozenMap, description="Words that sentences decline: goods, cities, institutions"
    )
    feeds: Annotated[Catalogue[FeedFile], Aside()] = Field(
        default_factory=FrozenMap, description="Statistics files that figures come from (`briefing update`)"
    )
    parties: Annotated[Mapping[PartyCode, Party], Before(table), After(FrozenMap)] = Field(
        default_factory=FrozenMap,
        description="Sides that are no country of the tables, by codes of your own: `EAEU: {kind: union, …}`",
    )
    forms: Annotated[KeptForms, Aside()] = Field(
        default_factory=FrozenMap,
        description="By language, the forms of words that stand elsewhere in the data, by their nominative",
    )
    profile: Profile = Field(default_factory=Profile.model_construct)
    summary: Summary = Field(default_factory=Summary.model_construct)
    relations: Relations = Field(default_factory=Relations.model_construct)
    trade: Trade = Field(default_factory=Trade.model_construct)
    investment: Investment = Field(default_factory=Investment.model_construct)
    corridor: Corridor = Field(default_factory=Corridor.model_construct)
    foreign_policy: ForeignPolicy = Field(default_factory=ForeignPolicy.model_construct)
    sections: Annotated[Catalogue[OwnSection], Unnamed()] = Field(
        default_factory=FrozenMap, description="Sections of your own, by names of your own: `culture: {title: …}`"
    )
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
    "Companies",
    "Contact",
    "Corridor",
    "Directions",
    "Engagement",
    "Enterprises",
    "Estimable",
    "Flights",
    "Flow",
    "ForeignPolicy",
    "Forms",
    "Good",
    "Goods",
    "Indicator",
    "Investment",
    "KeptForms",
    "Legacy",
    "MarketShare",
    "Measurement",
    "Mechanism",
    "Meeting",
    "Membership",
    "Mirror",
    "Mission",
    "MoneyMeasurement",
    "Node",
    "OwnSection",
    "ParliamentaryGroup",
    "Participation",
    "Partnership",
    "Party",
    "Person",
    "Place",
    "Point",
    "PointFigure",
    "Potential",
    "Profile",
    "Project",
    "Rank",
    "Record",
    "Relations",
    "Reporter",
    "Requisites",
    "RouteLeg",
    "RouteStop",
    "Section",
    "Share",
    "SideProfile",
    "Source",
    "Speech",
    "Standing",
    "Summary",
    "Support",
    "SupportItem",
    "Target",
    "Term",
    "Trade",
    "TradePart",
    "TradeYear",
    "TransportRoute",
    "Visits",
    "WordForms",
]
