"""The data file as a frozen model: what a desk officer may write, in the words that he writes it in.

Field descriptions become the JSON Schema that editors show. References (people, terms, sources, countries, languages)
are checked by ``references``; here only shapes and types are.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    GetJsonSchemaHandler,
    Tag,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from briefing.data.amounts import (
    AnyQuantity,
    CountQuantity,
    DateSpan,
    IsoDate,
    MeasureQuantity,
    MoneyQuantity,
    PartialDate,
    PercentQuantity,
    Period,
    YearRange,
)
from briefing.data.types import (
    LANGUAGE_PATTERN,
    Catalogue,
    CountryCode,
    FrozenMap,
    InSomeLanguages,
    LanguageTag,
    LocalText,
    PersonKey,
    PlainText,
    Prose,
    SourceKey,
    SpokenLanguage,
    TermKey,
    TextByName,
    WebAddress,
    gather_words,
    schema_version,
)


class Node(BaseModel):
    """A mapping of the data file: no unknown keys, never changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _leave_out_empty(cls, value: Any) -> Any:
        """Read a known key without a value as if it were not written, so that templates can offer keys to fill in."""
        if not isinstance(value, Mapping):
            return value
        known = {field.alias or name for name, field in cls.model_fields.items()}
        return {key: part for key, part in value.items() if part is not None or key not in known}


# -------------------------------------------------------------------------------------------------------- requisites


class Requisites(Node):
    """What official mail prints above the title; all optional."""

    number: PlainText = ""
    addressee: LocalText | None = None
    classification: PlainText = ""
    marking: LocalText | None = None
    copy_number: PlainText = ""
    draft: bool = False


# ----------------------------------------------------------------------------------------------- people, terms, sources


class Forms(Node):
    """A word or phrase with the forms that sentences need; a regular form may be left out and is derived."""

    nom: Prose
    gen: PlainText = ""
    dat: PlainText = ""
    acc: PlainText = ""
    ins: PlainText = ""
    prep: PlainText = ""
    loc: PlainText = ""
    abl: PlainText = ""
    voc: PlainText = ""
    gender: Literal["m", "f", "n"] | None = None
    number: Literal["singular", "plural"] | None = None
    animate: bool = False
    indeclinable: bool = False
    harmony: Literal["back", "front"] | None = Field(None, description="Kazakh: the vowels that suffixes take")
    possessive: bool = Field(default=False, description="Kazakh: the name ends in a possessive already")
    spoken: PlainText = Field("", description="How an abbreviation or a foreign name is read aloud, for its suffixes")


TermText = Annotated[
    Annotated[Prose, Tag("#text")] | Annotated[Forms, Tag("#forms")],
    Discriminator(lambda value: "#forms" if isinstance(value, Mapping | Forms) else "#text"),
]


class Term(Node):
    """Something sentences decline: a good, an institution, a place, a project.

    In the file the languages stand next to ``foreign``, without ``words``.
    """

    words: Annotated[Mapping[str, TermText], AfterValidator(FrozenMap)]
    foreign: PlainText = Field("", description="The language of a name that stays foreign everywhere: en, sr-Latn")

    @model_validator(mode="before")
    @classmethod
    def _from_languages(cls, value: Any) -> Any:
        """Gather the language keys, which stand flat in the file, under ``words``."""
        return gather_words(value, apart=("foreign",))

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe a term as it stands in the file: languages side by side."""
        schema = handler.resolve_ref_schema(handler(core))
        words = schema["properties"].pop("words")["additionalProperties"]
        schema.pop("required", None)
        schema["patternProperties"] = {LANGUAGE_PATTERN: {"anyOf": [*words["oneOf"], {"type": "null"}]}}
        schema["minProperties"] = 1
        return schema


class Person(Node):
    """A person who is quoted, visits, or is decorated."""

    gender: Literal["m", "f"]
    name: Term
    position: Term | None = None
    title: Annotated[Term, InSomeLanguages()] | None = Field(
        None, description="Short style before the name where the language uses one: President"
    )
    country: CountryCode | None = None


class Source(Node):
    """Where a figure or statement comes from."""

    title: LocalText
    publisher: Term | None = Field(None, description="The institution, as sentences name it: according to the …")
    date: PartialDate | None = None
    url: WebAddress = ""
    invented: bool = False


# --------------------------------------------------------------------------------------------------------- points


class Speech(Node):
    """Words of a person: direct (``quote``) or indirect (``statement``) speech."""

    by: PersonKey
    text: LocalText
    date: PartialDate | None = None
    source: SourceKey | None = None
    original: SpokenLanguage = Field(
        "unknown", description="Language it was spoken in; the others are marked as translations"
    )


class PointFigure(Node):
    """A figure of an authored point."""

    value: AnyQuantity
    source: SourceKey | None = None


class Point(Node):
    """An authored point of a section: exactly one of ``text``, ``quote``, ``statement``."""

    text: LocalText | None = None
    quote: Speech | None = None
    statement: Speech | None = None
    figures: Catalogue[PointFigure] = Field(default_factory=FrozenMap)
    dates: Catalogue[PartialDate] = Field(default_factory=FrozenMap, description="Dates that the text shows, by name")
    source: SourceKey | None = None
    reviewed: TextByName = Field(
        default_factory=FrozenMap, description="The values of the placeholders when people last read this text"
    )


class Section(Node):
    """What every section takes besides its figures."""

    points: tuple[Point, ...] = ()


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

    established: IsoDate | None = None
    visits: Visits | None = None
    milestones: tuple[Visit, ...] = ()
    upcoming: Visit | None = None
    commission: Commission | None = None
    road_map: RoadMap | None = None
    source: SourceKey | None = None


# ------------------------------------------------------------------------------------------------------------ trade


class Reporter(Node):
    """Whose statistics the figures are."""

    country: CountryCode
    source: SourceKey


class Record(Node):
    """``of: change``: the highest growth in the whole observation period; ``of: value``: the highest value."""

    of: Literal["change", "value"]


class Flow(Node):
    """A trade figure of the period: its value, and its change or the value a year before, as published."""

    value: MoneyQuantity
    change: PercentQuantity | None = None
    previous: MoneyQuantity | None = None
    record: Record | None = None
    source: SourceKey | None = None


class Balance(Node):
    """Exports less imports; it has no ``change``, for a percentage of a negative figure means nothing."""

    value: MoneyQuantity
    previous: MoneyQuantity | None = None
    source: SourceKey | None = None


class TradeYear(Node):
    """Published figures of an earlier period."""

    period: Period
    turnover: MoneyQuantity | None = None
    exports: MoneyQuantity | None = None
    imports: MoneyQuantity | None = None
    balance: MoneyQuantity | None = None
    source: SourceKey | None = None


class Good(Node):
    """A good: its value and share where known, or how it moves."""

    term: TermKey
    value: MoneyQuantity | None = None
    share: PercentQuantity | None = None
    change: PercentQuantity | None = None
    trend: Literal["new", "growing", "falling"] | None = None
    source: SourceKey | None = None


class Goods(Node):
    """Goods by direction, largest first."""

    exports: tuple[Good, ...] = ()
    imports: tuple[Good, ...] = ()


class Mirror(Node):
    """The same trade as another side reports it."""

    country: CountryCode
    source: SourceKey
    period: Period | None = None
    by: PersonKey | None = None
    turnover: MoneyQuantity | None = None
    exports: MoneyQuantity | None = None
    imports: MoneyQuantity | None = None
    change: PercentQuantity | None = None


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

    reporter: Reporter | None = None
    period: Period | None = None
    turnover: Flow | None = None
    exports: Flow | None = None
    imports: Flow | None = None
    balance: Balance | None = None
    history: tuple[TradeYear, ...] = ()
    goods: Goods = Goods()
    mirror: tuple[Mirror, ...] = ()
    potential: Potential | None = None
    agreements: tuple[Agreement, ...] = ()


# ------------------------------------------------------------------------------------------------------- investment


class Inflow(Node):
    """Foreign direct investment over a period."""

    value: MoneyQuantity
    period: YearRange
    change: PercentQuantity | None = None
    source: SourceKey | None = None


class Active(Node):
    """How many of the registered companies are active, and of which group."""

    count: CountQuantity
    of: Literal["joint", "with_participation", "all"]


class Enterprises(Node):
    """Companies with the partner's capital registered at home."""

    joint: CountQuantity | None = None
    with_participation: CountQuantity | None = None
    active: Active | None = None
    source: SourceKey | None = None


class MarketShare(Node):
    """What a partnership's product holds at home: a share of a term (``area sown to maize``)."""

    value: PercentQuantity
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

    country: CountryCode
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
    years: YearRange | None = None


class Support(Node):
    """Support that one side gives the other."""

    by: CountryCode
    to: CountryCode
    items: Annotated[tuple[SupportItem, ...], Field(min_length=1)]
    source: SourceKey | None = None


class Membership(Node):
    """An organisation, and what each side is in it."""

    organisation: TermKey
    home: Literal["member", "observer", "acceding", "candidate", "partner", "none"] = "none"
    partner: Literal["member", "observer", "acceding", "candidate", "partner", "none"] = "none"
    source: SourceKey | None = None


class ParliamentaryGroup(Node):
    """A group in a parliament for relations with the other side."""

    country: CountryCode
    parliament: TermKey
    kind: Literal["friendship", "cooperation"]
    source: SourceKey | None = None


class Award(Node):
    """A decoration that a person of one side received from the other."""

    order: TermKey
    to: PersonKey
    by: CountryCode
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


__all__ = [name for name, value in list(globals().items()) if isinstance(value, type) and issubclass(value, Node)]
