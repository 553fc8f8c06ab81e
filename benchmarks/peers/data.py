"""The data file of the bundled example as pydantic models: one closed model a section, and all that refers checked."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, Self

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

try:
    from yaml import CSafeLoader as Loader
except ImportError:
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

Tag = Literal["en", "kk", "ru", "sr"]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Years = Annotated[str, StringConstraints(pattern=r"^\d{4}/\d{4}$")]
SCALES = {"": 0, "thousand": 3, "million": 6, "billion": 9}
QUANTITY = re.compile(
    r"(?P<kind>about |over )?(?P<number>[+-]?\d+(?:\.\d+)?)(?P<percent>%)?"
    r"(?: (?P<scale>thousand|million|billion))?(?: (?P<unit>[A-Z]{3}|years))?"
)


class Model(BaseModel):
    """A part of the file: nothing in it is unknown, and nothing changes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Quantity(Model):
    """A figure as it is written: its number with the digits that it has, scale and unit."""

    number: Decimal
    kind: Literal["", "about ", "over "] = ""
    scale: int = 0
    unit: str = ""

    @property
    def margin(self) -> Decimal:
        """How far the exact figure may be from the one that was rounded."""
        return Decimal(5).scaleb(int(self.number.as_tuple().exponent) - 1)


def quantity(written: object) -> object:
    """Read a figure in words and digits: ``107.7 million USD``, ``+7.6%``, ``about 30 years``, ``6``."""
    if isinstance(written, Quantity | dict):
        return written
    found = QUANTITY.fullmatch(str(written))
    if found is None:
        raise ValueError(f"“{written}” is no figure: write for example 28.6 million USD, or +7.6%")
    scale, unit = SCALES[found["scale"] or ""], "%" if found["percent"] else found["unit"] or ""
    return {"number": found["number"], "kind": found["kind"] or "", "scale": scale, "unit": unit}


def day(written: object) -> object:
    """Read a day, a month or a year: days as dates, others as they are written."""
    if isinstance(written, str) and not re.fullmatch(r"\d{4}(-\d\d){0,2}", written):
        raise ValueError(f"“{written}” is no date")
    return written


Figure = Annotated[Quantity, BeforeValidator(quantity)]
Day = Annotated[datetime.date | str | int, BeforeValidator(day)]
Local = Mapping[Tag, str]


class Word(Model):
    """A word with its forms."""

    nom: str
    gen: str = ""
    dat: str = ""
    acc: str = ""
    ins: str = ""
    prep: str = ""
    loc: str = ""
    gender: Literal["m", "f", "n", ""] = ""
    number: Literal["singular", "plural", ""] = ""
    indeclinable: bool = False
    possessive: bool = False
    spoken: str = ""


def word(written: object) -> object:
    """Read a word: its text, or its forms."""
    return {"nom": written} if isinstance(written, str) else written


Words = Mapping[Tag, Annotated[Word, BeforeValidator(word)]]


class Term(Model):
    """A word that sentences use, in each language."""

    en: Annotated[Word, BeforeValidator(word)]
    kk: Annotated[Word, BeforeValidator(word)]
    ru: Annotated[Word, BeforeValidator(word)]
    sr: Annotated[Word, BeforeValidator(word)]
    foreign: str = ""


class Source(Model):
    """Where figures and texts come from."""

    title: Local
    publisher: Words = Field(default_factory=dict)
    date: Day = ""


class Person(Model):
    """Somebody who is named."""

    gender: Literal["m", "f"]
    country: Country
    name: Words
    position: Words
    title: Local = Field(default_factory=dict)


class Sourced(Model):
    """An entry that says where it comes from."""

    source: Name = ""


class Speech(Sourced):
    """What somebody said."""

    by: Name
    date: Day = ""
    original: str = ""
    text: Local


class Point(Sourced):
    """A text, a statement, or direct speech."""

    text: Local = Field(default_factory=dict)
    statement: Speech | None = None
    quote: Speech | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        if sum(map(bool, (self.text, self.statement, self.quote))) != 1:
            raise ValueError("a point is either a text, a statement or a quote")
        return self


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

    established: datetime.date
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
    in_force: datetime.date


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


class Requisites(Model):
    """Marks of the paper."""

    draft: bool = False


class Briefing(Model):
    """The whole file."""

    schema_: Literal[2] = Field(alias="schema")
    id: str
    home: Country
    partner: Country
    date: datetime.date
    languages: tuple[Tag, ...]
    requisites: Requisites
    sources: Mapping[Name, Source]
    people: Mapping[Name, Person]
    terms: Mapping[Name, Term]
    relations: Relations
    summary: Summary
    trade: Trade
    investment: Investment
    corridor: Corridor
    foreign_policy: ForeignPolicy

    @model_validator(mode="after")
    def _refers(self) -> Self:
        wrong = list(_unknown(self))
        if wrong:
            raise ValueError("; ".join(wrong))
        return self


REFERENCES: Mapping[str, str] = {
    "source": "sources",
    **dict.fromkeys(("invited_by",), "people"),
    **dict.fromkeys(
        ("city", "term", "name", "branches", "home", "partner", "product", "through", "field", "company", "works")
        + ("place", "links", "role", "between", "organisation", "parliament", "order", "principles"),
        "terms",
    ),
}


def _unknown(briefing: Briefing) -> Iterator[str]:
    """Find references to sources, people and terms that are not there, and texts that lack a language."""
    known = {kind: getattr(briefing, kind) for kind in ("sources", "people", "terms")}
    for path, value in leaves(briefing):
        *_, holder, key = ("", *[part for part in path.split(".") if not part.isdigit()])
        kind = REFERENCES.get(key, "")
        is_country = isinstance(value, str) and value.isupper()
        is_status = holder == "memberships" and key in {"home", "partner"}
        if holder and kind and value and not is_country and not is_status and value not in known[kind]:
            yield f"{path}: {value} is none of the {kind}"
    for path, texts in local_texts(briefing):
        if lacking := [tag for tag in briefing.languages if tag not in texts]:
            yield f"{path}: there is no text for {', '.join(lacking)}"


def leaves(part: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Return every value of a model with its path, but for texts by language."""
    if isinstance(part, BaseModel) and not isinstance(part, Quantity | Word):
        for name in type(part).model_fields:
            yield from leaves(getattr(part, name), f"{path}.{name}" if path else name)
    elif isinstance(part, Mapping) and "en" not in part:
        for name, value in part.items():
            yield from leaves(value, f"{path}.{name}")
    elif isinstance(part, tuple):
        for number, value in enumerate(part):
            yield from leaves(value, f"{path}.{number}")
    elif not isinstance(part, Mapping) and part is not None:
        yield path, part


def local_texts(part: Any, path: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Return every text by language, with its path."""
    if isinstance(part, Mapping) and "en" in part:
        if path.rpartition(".")[2] != "title" or not path.startswith("people"):
            yield path, part
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from local_texts(getattr(part, name), f"{path}.{name}" if path else name)
    elif isinstance(part, Mapping | tuple):
        for name, value in part.items() if isinstance(part, Mapping) else enumerate(part):
            yield from local_texts(value, f"{path}.{name}")


def read(path: Path) -> Briefing:
    """Read a data file.

    Raises:
        ValidationError: With everything that is wrong in it.
    """
    with path.open("rb") as file:
        return Briefing.model_validate(yaml.load(file, Loader))  # noqa: S506 - a safe loader, in C where it is there
