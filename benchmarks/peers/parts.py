"""The parts of the data file as pydantic models: figures, days, words, sources, people, points."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

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
Day = Annotated[dt.date | str | int, BeforeValidator(day)]
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
