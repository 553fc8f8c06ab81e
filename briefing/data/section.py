"""What every section of a data file takes, those of the program and those of one's own."""

from typing import Annotated

from briefing.data.entities import Point
from briefing.data.lists import Agreement, Award, Contact, Mechanism, Membership, Mission, Project
from briefing.data.marks import Apart, Aside, Unnamed
from briefing.data.measured import Indicator
from briefing.data.types import Catalogue, FrozenMap, LocalText, SectionName, SourceKey
from briefing.reading.fields import Field
from briefing.reading.node import Node

BESIDE = Apart(shares_source=True)


class Section(Node):
    """What every section takes."""

    intro: LocalText | None = Field(None, description="A text that opens the section, in each language")
    indicators: Annotated[Catalogue[Indicator], Unnamed(), BESIDE] = Field(
        default_factory=FrozenMap, description="Figures by names of your own: `students: {term: …, value: …}`"
    )
    contacts: Annotated[tuple[Contact, ...], BESIDE] = Field(
        (), description="Visits, meetings and calls, past and planned, in the order of their dates"
    )
    agreements: Annotated[tuple[Agreement, ...], BESIDE] = Field((), description="Treaties and agreements")
    mechanisms: Annotated[tuple[Mechanism, ...], BESIDE] = Field(
        (), description="Commissions, consultations, councils: bodies that meet again and again"
    )
    missions: Annotated[tuple[Mission, ...], BESIDE] = Field((), description="Embassies, consulates, offices")
    projects: Annotated[tuple[Project, ...], BESIDE] = Field((), description="Projects of the two sides")
    awards: Annotated[tuple[Award, ...], BESIDE] = Field((), description="Decorations")
    memberships: Annotated[tuple[Membership, ...], BESIDE] = Field(
        (), description="Organisations, and what each side is in them"
    )
    points: Annotated[tuple[Point, ...], Apart()] = Field(
        (), description="Sentences of your own: text, quotations, statements"
    )
    source: SourceKey | None = Field(
        None, description="The source of all in this section that names none, an entry of `sources`"
    )


class OwnSection(Section):
    """A section that the program does not know, by a name of its own."""

    title: LocalText = Field(description="Its heading, in each language")
    after: Annotated[SectionName | None, Aside()] = Field(
        None, description="The section that it stands after; else it stands after those of the program"
    )
