"""What functions are given: each value opened as what it should be, or refused by name."""

from __future__ import annotations

from decimal import Decimal

from briefing.errors import DataError, error
from briefing.language.counting import PLAIN, Phrase
from briefing.language.grammar import Grammar
from briefing.language.rich import mark
from briefing.language.tables import Lexeme
from briefing.language.values import (
    Country,
    DateRange,
    Datum,
    Kind,
    Months,
    Noun,
    Person,
    Quantity,
    Year,
    YearMonth,
    Years,
    date,
)
from briefing.records import replace

MOMENTS = (date, DateRange, YearMonth, Year, Years, Months)


def wrong(wanted: str, value: object) -> DataError:
    """Return the error for a value that is not what a function wants."""
    return DataError(error(f"{wanted} is wanted here, not {_what(value)}"))


def _what(value: object) -> str:
    names_of = {Datum: "a figure", Quantity: "a figure", Country: "a country", Noun: "a noun", Person: "a person"}
    return names_of.get(type(value), f"{type(value).__name__} {value!r}")


def figure(value: object, *kinds: Kind) -> Quantity:
    """Return a figure of one of the kinds; a whole number is a count."""
    if isinstance(value, Datum):
        value = value.quantity
    if isinstance(value, int) and not isinstance(value, bool):
        value = Quantity(Kind.COUNT, Decimal(value))
    if not isinstance(value, Quantity):
        raise wrong("a figure", value)
    if kinds and value.kind not in kinds:
        raise DataError(error(f"a figure of the kind {' or '.join(kinds)} is wanted here, not {value.kind}"))
    return value


def shown(value: object, text: str) -> str:
    """Mark what is printed of a figure with its id."""
    return mark("figure", value.id, text) if isinstance(value, Datum) else text


def said(value: object, phrase: Phrase, approx: str = "") -> Phrase:
    """Return a phrase that remembers the id of its figure; ``approx`` leaves out how exact it is."""
    name, plain = value.id if isinstance(value, Datum) else "", approx == PLAIN
    return phrase if (name, plain) == (phrase.id, phrase.plain) else replace(phrase, id=name, plain=plain)


def noun_of(grammar: Grammar, value: object) -> Lexeme:
    """Return a noun: of the data, or of ``nouns.yaml`` by its key."""
    if isinstance(value, Noun):
        return grammar.lexeme(value)
    if isinstance(value, str):
        return grammar.noun(value)
    raise wrong("a noun", value)


def item(value: object) -> Noun | Person | Country | str:
    """Return something that has a name."""
    if isinstance(value, (str, Noun, Country, Person)):
        return value
    raise wrong("a name", value)


def country(value: object) -> Country:
    """Return a country."""
    if isinstance(value, Country):
        return value
    raise wrong("a country", value)


def moment(value: object) -> date | DateRange | YearMonth | Year | Years | Months:
    """Return a date or a period."""
    if isinstance(value, MOMENTS):
        return value
    raise wrong("a date or a period", value)
