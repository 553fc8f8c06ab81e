"""The profile of each side: capital, population, output, who governs; each line with its date and source."""

from typing import Annotated

from briefing.data.amounts import AreaQuantity, ChangeQuantity, PartialDate, PopulationQuantity, ShareQuantity
from briefing.data.marks import AsOf, Unnamed
from briefing.data.measured import Indicator, ProfileFigure, ProfileMoney
from briefing.data.types import Catalogue, CurrencyCode, FrozenMap, PersonKey, SourceKey, TermKey
from briefing.reading.fields import Field
from briefing.reading.node import Node


class Line(Node):
    """What is true of a side on a day."""

    date: Annotated[PartialDate | None, AsOf()] = Field(
        None, description="When this was so, if not on the date of the profile"
    )
    source: SourceKey | None = None


class NamedLine(Line):
    """A line that a term says."""

    term: TermKey


class TermsLine(Line):
    """A line that several terms say."""

    terms: Annotated[tuple[TermKey, ...], Field(min_length=1)] = Field(description="Entries of `terms`, in their order")


class OfficeLine(Line):
    """Who holds an office."""

    person: PersonKey
    since: PartialDate | None = Field(None, description="Since when: 2019-06-12, 2019-06 or 2019")


class CurrencyLine(Line):
    """The currency of a side."""

    code: CurrencyCode


class ProfileArea(ProfileFigure):
    """How large a country is."""

    value: AreaQuantity


class ProfilePopulation(ProfileFigure):
    """How many people live in a country."""

    value: PopulationQuantity


class ProfileGrowth(ProfileFigure):
    """By how much something grew, or fell."""

    value: ChangeQuantity


class ProfileUnemployment(ProfileFigure):
    """What share of those who could work have no work."""

    value: ShareQuantity


class SideProfile(Node):
    """What a country is like, for a reader who does not know it."""

    date: Annotated[PartialDate, AsOf()] = Field(
        description="When all of this was so; a line may have a date of its own"
    )
    official_name: NamedLine | None = Field(
        None, description="The full name of the state, where it is not the usual one"
    )
    capital: NamedLine | None = Field(None, description="The capital, a term")
    area: ProfileArea | None = Field(None, description="The area: `{value: 2 724.9 thousand km2}`")
    population: ProfilePopulation | None = Field(None, description="The population: `{value: 20.4 million people}`")
    gdp: ProfileMoney | None = Field(None, description="The gross domestic product, with its period")
    gdp_per_capita: ProfileMoney | None = Field(None, description="The gross domestic product per head")
    growth: ProfileGrowth | None = Field(None, description="The growth of the gross domestic product: `{value: +4.8%}`")
    inflation: ProfileGrowth | None = Field(None, description="The growth of consumer prices")
    unemployment: ProfileUnemployment | None = Field(None, description="The share of the labour force without work")
    system: NamedLine | None = Field(None, description="The system of government, a term: presidential republic")
    head_of_state: OfficeLine | None = Field(None, description="The head of state")
    head_of_government: OfficeLine | None = Field(None, description="The head of government")
    foreign_minister: OfficeLine | None = Field(None, description="The minister for foreign affairs")
    currency: CurrencyLine | None = Field(None, description="The currency, by its ISO 4217 code")
    languages: TermsLine | None = Field(None, description="The official languages, terms")
    organisations: TermsLine | None = Field(None, description="The organisations that it is a member of, terms")
    indicators: Annotated[Catalogue[Indicator], Unnamed()] = Field(
        default_factory=FrozenMap, description="Further figures, by names of your own"
    )
    source: SourceKey | None = Field(None, description="The source of every line that names none")


class Profile(Node):
    """The two sides, each as a box of dated lines."""

    home: SideProfile | None = Field(None, description="The country whose ministry writes")
    partner: SideProfile | None = Field(None, description="The other country")
