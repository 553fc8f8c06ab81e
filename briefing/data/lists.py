"""The lists that any section may hold: contacts, agreements, mechanisms, missions, projects, awards, memberships."""

from typing import Annotated, Literal

from briefing.data.amounts import (
    CountQuantity,
    DateSpan,
    MoneyQuantity,
    PartialDate,
    YearAlone,
    YearRange,
)
from briefing.data.marks import Name, When
from briefing.data.types import PersonKey, SideCode, SourceKey, TermKey
from briefing.reading.fields import Field
from briefing.reading.node import Node

TOLD = When("told", "write the day or the month: it must tell whether this has taken place")

Level = Literal["highest", "high", "ministerial", "deputy-ministerial", "senior-officials", "experts"]
"""Who meets: heads of state; heads of government or parliament; ministers; their deputies; officials; experts."""


class Place(Node):
    """A city of the ``terms``."""

    city: TermKey = Field(description="The city, a term")


class Contact(Node):
    """A visit, meeting, call or consultations: its date against that of the edition tells whether it is still ahead."""

    kind: Literal[
        "official-visit", "state-visit", "working-visit", "visit", "meeting", "call", "consultations", "delegation"
    ] = Field(description="What it was, or is to be")
    by: PersonKey | None = Field(None, description="Who came, called or met; an entry of `people`")
    delegation: TermKey | None = Field(
        None, description="Who came, if not a person: a term, such as a business mission"
    )
    with_: PersonKey | None = Field(None, alias="with", description="Whom they met or called; an entry of `people`")
    to: Place | None = Field(None, description="Where: `{city: astana}`")
    date: Annotated[PartialDate | None, TOLD] = Field(None, description="The day or the month: 2024-11-19 or 2024-11")
    dates: Annotated[DateSpan | None, TOLD] = Field(
        None, description="Several days, from the first to the last: 2026-02-26/2026-02-27"
    )
    invited_by: PersonKey | None = Field(None, description="Whose invitation it was; an entry of `people`")
    outcome: Literal["decisions"] | None = Field(
        None, description="decisions: it led to decisions on deepening cooperation"
    )
    level: Level | None = Field(None, description="The level of those who met")
    source: SourceKey | None = None


class Agreement(Node):
    """A treaty, agreement, memorandum or road map between the sides."""

    name: TermKey | None = Field(
        None, description="Its name, a term: the agreement on the avoidance of double taxation"
    )
    kind: Literal["road-map"] | None = Field(
        None, description="What it is, instead of a name: the road map of economic projects"
    )
    signed: PartialDate | None = Field(None, description="When it was signed: 2018-05-11, 2018-05 or 2018")
    in_force: Annotated[PartialDate | None, When("any")] = Field(
        None, description="When it entered, or is to enter, into force"
    )
    status: Literal["in-force", "signed", "in-preparation", "terminated"] | None = Field(
        None, description="Where it stands, where the dates do not tell"
    )
    years: Annotated[YearRange | None, When("any")] = Field(None, description="The years it is for: 2026/2027")
    source: SourceKey | None = None


class Meeting(Node):
    """A meeting of a standing mechanism."""

    meeting: Annotated[int, Field(ge=1, le=999)] | None = Field(None, description="Its number: 4 of the fourth meeting")
    city: TermKey | None = Field(None, description="Where, a term")
    date: PartialDate = Field(description="When: 2025-08-08, 2025-08 or 2025")
    source: SourceKey | None = None


class Mechanism(Node):
    """A body that meets again and again: a commission, consultations, a council."""

    name: TermKey | None = Field(None, description="Its own name, a term")
    kind: Literal["commission", "consultations", "council", "working-group", "business-council"] | None = Field(
        None,
        description="What it is; `commission` is the intergovernmental commission on trade and economic cooperation",
    )
    level: Level | None = Field(None, description="The level it meets at")
    last: Meeting | None = Field(None, description="Its latest meeting")
    next: Annotated[Meeting | None, When("ahead", "write it under `last:`")] = Field(
        None, description="The meeting that is to come"
    )
    chairs: tuple[PersonKey, ...] = Field((), description="Who chair it; entries of `people`")
    source: SourceKey | None = None


class Mission(Node):
    """An embassy, consulate or office that one side has for the other."""

    kind: Literal["embassy", "consulate-general", "consulate", "honorary-consulate", "trade-mission", "office"] = Field(
        description="What it is"
    )
    of: SideCode = Field(description="Whose it is: home or partner")
    city: TermKey = Field(description="Where it is, a term")
    head: PersonKey | None = Field(None, description="Its head: the ambassador or consul; an entry of `people`")
    from_: TermKey | None = Field(
        None, alias="from", description="The city from which it is accredited, a term, where that is elsewhere"
    )
    since: PartialDate | None = Field(
        None, description="When it was opened; beside `head:`, when that person took office there"
    )
    source: SourceKey | None = None


class Project(Node):
    """A project of the two sides."""

    name: Annotated[TermKey, Name()] = Field(description="Its name, a term")
    place: TermKey | None = Field(None, description="Where, a term")
    value: MoneyQuantity | None = None
    jobs: CountQuantity | None = Field(None, description="How many jobs it makes: 340")
    status: Literal["planned", "under-way", "completed", "suspended"] | None = Field(
        None, description="Where it stands"
    )
    partners: tuple[TermKey, ...] = Field((), description="Who take part, terms")
    year: Annotated[YearAlone | None, When("any")] = Field(
        None, description="The year of completion, or in which it is to be completed"
    )
    source: SourceKey | None = None


# A participant is a participating State, as in the OSCE and the CIS; an acceding observer is one that negotiates its
# accession, as in the World Trade Organization.
Status = Literal["member", "participant", "observer", "acceding", "acceding-observer", "candidate", "partner", "none"]


class Membership(Node):
    """An organisation, and what each side is in it."""

    organisation: TermKey = Field(description="The organisation, a term")
    home: Status = Field("none", description="What home is in it")
    partner: Status = Field("none", description="What the partner is in it")
    source: SourceKey | None = None


class Award(Node):
    """A decoration that a person of one side received from the other."""

    order: TermKey = Field(description="The decoration, a term")
    to: PersonKey = Field(description="Who received it; an entry of `people`")
    by: SideCode = Field(description="The side whose decoration it is")
    date: PartialDate = Field(description="When it was conferred: 2018-06-12, 2018-06 or 2018")
    source: SourceKey | None = None
