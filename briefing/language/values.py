"""The values that sentences are made of: figures, nouns, people, countries, dates.

They are what compose hands to ``Language.message`` and what placeholders in authored text stand for. Dates and periods
are the data file's own classes, given here under one roof.
"""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from briefing.data.calendar import DateRange, Year, YearMonth, Years
from briefing.data.periods import Months
from briefing.data.quantities import Approx, Kind, Quantity
from briefing.records import frozen

Gender = Literal["m", "f", "n"]
GrammaticalNumber = Literal["singular", "plural"]
NounKind = Literal["noun", "place", "person", "position"]
PartyKind = Literal["state", "union", "other"]

OBLIQUE: Final = ("gen", "dat", "acc", "ins", "prep", "loc", "abl", "voc")
"""The cases beside the nominative whose forms a data file may hold, in all languages."""


@frozen
class Datum:
    """A figure with the id it has in the data: what is printed of it becomes a span that remembers the id.

    ``counted`` is what it counts, where the data name that and authored text shows the figure; ``mover`` what grew or
    fell, of a change: a key of the subjects in ``predicates.yaml``.
    """

    id: str
    quantity: Quantity
    counted: Noun | None = None
    mover: str = ""


@frozen
class Noun:
    """A word or phrase of the data in this language, with the forms that were written out.

    ``key`` says where it stands (``terms.fertilisers.ru``), for errors. Forms that are missing are derived by the
    language's rules. ``one`` is what stands after 1, of a plural that is counted. ``possessive`` (None where nobody
    says), ``harmony`` and ``spoken`` steer Kazakh suffixes; ``foreign`` is the BCP 47 tag of a word in another
    language; ``at`` is the preposition of place where it is not the usual one. ``unconfirmed`` is the key of forms that
    nobody has confirmed; a word of a language's ``table`` is never asked for.
    """

    key: str
    nom: str
    forms: tuple[tuple[str, str], ...] = ()
    one: str = ""
    gender: Gender | None = None
    number: GrammaticalNumber | None = None
    animate: bool = False
    indeclinable: bool = False
    harmony: Literal["back", "front"] | None = None
    possessive: bool | None = None
    spoken: str = ""
    foreign: str = ""
    kind: NounKind = "noun"
    at: str = ""
    unconfirmed: str = ""
    table: bool = False


@frozen
class Person:
    """A person: the name, the position, and the short title that stands before the name where a language has one."""

    key: str
    gender: Literal["m", "f"]
    name: Noun
    position: Noun | None = None
    title: Noun | None = None


@frozen
class Country:
    """A country or union by its code; its names are in the language's ``countries.yaml``, or the data declare them."""

    code: str


@frozen
class PartyNames:
    """The names of a side that the data declare, in a language; ``kind`` is state, union or other."""

    short: Noun
    official: Noun
    adjective: str
    kind: PartyKind


@frozen
class Cite:
    """A reference to a source as it is printed (``[3]``); ``target`` is the source's key."""

    target: str
    text: str


Period = Months | Years
Moment = date | DateRange | YearMonth | Year | Years | Months
Item = Noun | Person | Country | str
Value = Datum | Quantity | Noun | Person | Country | Cite | Moment | str | int | tuple[Item, ...]

__all__ = [
    "OBLIQUE",
    "Approx",
    "Cite",
    "Country",
    "DateRange",
    "Datum",
    "Gender",
    "GrammaticalNumber",
    "Item",
    "Kind",
    "Moment",
    "Months",
    "Noun",
    "NounKind",
    "PartyKind",
    "PartyNames",
    "Period",
    "Person",
    "Quantity",
    "Value",
    "Year",
    "YearMonth",
    "Years",
    "date",
]
