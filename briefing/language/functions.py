"""The functions that print figures, and the selectors that choose between wordings."""

from __future__ import annotations

from typing import Any

from briefing.errors import DataError, error
from briefing.language import agreement, counting, dates, parties, tabular
from briefing.language.arguments import country, figure, moment, noun_of, said, shown, wrong
from briefing.language.counting import Phrase
from briefing.language.grammar import Grammar
from briefing.language.registry import (
    FIGURE,
    GENDERS,
    NUMBERS,
    STYLE,
    cases,
    constructions,
    function,
    nouns,
    pairs,
    predicates,
    styles,
    words,
)
from briefing.language.tables import Lexeme
from briefing.language.values import Country, Kind, Person
from briefing.records import replace

# ------------------------------------------------------------------------------------------------------------ selectors


@function("CAT", selector=True)
def _cat(grammar: Grammar, value: object) -> str:
    return agreement.category(grammar, counting.amount(grammar, figure(value)))


@function("DIR", selector=True)
def _dir(_grammar: Grammar, value: object) -> str:
    return agreement.direction(figure(value))


@function("SIGN", selector=True)
def _sign(_grammar: Grammar, value: object) -> str:
    return agreement.sign(figure(value))


@function("APPROX", selector=True)
def _approx(_grammar: Grammar, value: object) -> str:
    return figure(value).approx.value or "exact"


@function("KIND", selector=True)
def _kind(_grammar: Grammar, value: object) -> str:
    return figure(value).kind.value


@function("BALANCED", 2, 2, selector=True)
def _balanced(_grammar: Grammar, now: object, before: object) -> str:
    return agreement.balance_key(figure(now).amount, figure(before).amount)


@function("GENDER", selector=True)
def _gender(grammar: Grammar, value: object) -> str:
    if isinstance(value, Person):
        return value.gender
    if isinstance(value, tuple):
        return "pl" if len(value) > 1 else _gender(grammar, value[0])
    lexeme = _lexeme(grammar, value)
    if grammar.number_of(lexeme) == "plural":  # Serbian tells the genders apart in the plural, too: fpl
        return f"{lexeme.gender or ''}pl"
    return grammar.gender_of(lexeme) or "none"


@function("NUMBER", selector=True)
def _number_of(grammar: Grammar, value: object) -> str:
    if isinstance(value, tuple):
        return "plural" if len(value) > 1 else _number_of(grammar, value[0])
    return "singular" if isinstance(value, Person) else grammar.number_of(_lexeme(grammar, value))


def _lexeme(grammar: Grammar, value: object) -> Lexeme:
    if isinstance(value, Country):
        return grammar.country(value).short
    return noun_of(grammar, value)


@function("HAS_ADJ", selector=True)
def _has_adj(grammar: Grammar, value: object) -> str:
    return "yes" if grammar.country(country(value)).adjective else "no"


@function("SIDES", 0, 0, selector=True)
def _sides(grammar: Grammar) -> str:
    return "states" if all(grammar.country(side).kind == "state" for side in parties.sides()) else "parties"


@function("PRECISION", selector=True)
def _precision(_grammar: Grammar, value: object) -> str:
    return dates.kind(moment(value))


@function("SIZE", selector=True)
def _size(_grammar: Grammar, value: object) -> str:
    if not isinstance(value, tuple):
        raise wrong("a list", value)
    return "none" if not value else "one" if len(value) == 1 else "many"


# -------------------------------------------------------------------------------------------------------------- figures


# Figures by themselves, for placeholders of authored text: messages say figures through constructions.


@function("NUM", options={**FIGURE, "style": STYLE})
def _num(grammar: Grammar, value: object, *, case: str = "nom", approx: str = "", style: Any = "digits") -> str:
    return said(value, counting.number(grammar, figure(value), style=style), approx).text(case)


@function("PCT", options={**FIGURE, "style": styles("percent")})
def _pct(grammar: Grammar, value: object, *, case: str = "nom", approx: str = "", style: str = "") -> str:
    return said(value, counting.percent(grammar, figure(value, Kind.PERCENT), style=style), approx).text(case)


@function("POINTS", options=FIGURE)
def _points(grammar: Grammar, value: object, *, case: str = "nom", approx: str = "") -> str:
    return said(value, counting.points(grammar, figure(value, Kind.POINTS, Kind.PERCENT)), approx).text(case)


@function("MONEY", options={**FIGURE, "style": styles("money"), "show": words("full", "scaled", "number")})
def _money(
    grammar: Grammar, value: object, *, case: str = "nom", show: str = "full", approx: str = "", style: str = ""
) -> str:
    phrase = counting.money(grammar, figure(value, Kind.MONEY), show=show, style=style)
    return said(value, phrase, approx).text(case)


@function("COUNT", 2, 2, {**FIGURE, "style": STYLE}, {1: nouns})
def _count(
    grammar: Grammar, value: object, noun: object, *, case: str = "nom", approx: str = "", style: Any = "digits"
) -> str:
    phrase = counting.count(grammar, figure(value), noun_of(grammar, noun), style=style)
    return said(value, phrase, approx).text(case)


@function("MEASURE", options={**FIGURE, "style": STYLE})
def _measure(grammar: Grammar, value: object, *, case: str = "nom", approx: str = "", style: Any = "digits") -> str:
    return said(value, counting.measure(grammar, figure(value, Kind.MEASURE), style=style), approx).text(case)


# -------------------------------------------------------------------------------------------------------- constructions


@function("SAY", 2, 3, {"style": STYLE}, {0: constructions, 2: nouns})
def _say(grammar: Grammar, name: object, value: object, noun: object = None, *, style: Any = "text") -> str:
    return counting.say(grammar, _named(name), _phrase(grammar, value, noun, style))


@function("SAY_BOTH", 3, 4, {"style": STYLE}, {0: pairs, 3: nouns})
def _say_both(
    grammar: Grammar, name: object, first: object, second: object, noun: object = None, *, style: Any = "text"
) -> str:
    phrases = (_phrase(grammar, value, noun, style) for value in (first, second))
    return counting.say_both(grammar, _named(name), *phrases)


@function(
    "AGREE",
    1,
    2,
    {"verb": predicates, "of": nouns, "style": STYLE, "place": words(agreement.FIRST, agreement.LATER)},
    {1: nouns},
)
def _agree(
    grammar: Grammar,
    value: object,
    noun: object = None,
    *,
    verb: str = "",
    of: str = "",
    style: Any = "text",
    place: str = agreement.FIRST,
) -> str:
    phrase = _phrase(grammar, value, noun, style)
    phrase = replace(phrase, of=grammar.noun(of)) if of else phrase
    return agreement.agree(grammar, phrase, verb, place=place)


def _phrase(grammar: Grammar, value: object, noun: object, style: Any = "digits") -> Phrase:
    lexeme = None if noun is None else noun_of(grammar, noun)
    return said(value, counting.amount(grammar, figure(value), lexeme, style=style))


def _named(name: object) -> str:
    if not isinstance(name, str):
        raise wrong("the name of a construction", name)
    return name


# -------------------------------------------------------------------------------------------------- tables and ordinals


@function("CELL", options={"sign": words("auto", "always", "never")})
def _cell(grammar: Grammar, value: object, *, sign: str = "auto") -> str:
    quantity = figure(value)
    quantity = abs(quantity) if sign == "never" else quantity
    plus = sign == "always" or (sign == "auto" and quantity.signed)
    return shown(value, tabular.numeral(grammar, quantity, plus=plus).text)


@function("UNIT", 1, 2, keys={1: nouns})
def _unit(grammar: Grammar, value: object, noun: object = None) -> str:
    return tabular.unit(grammar, figure(value), None if noun is None else noun_of(grammar, noun))


@function(
    "ORD",
    1,
    2,
    {"gender": GENDERS, "case": cases, "number": NUMBERS, "style": words("words", "digits", "text")},
    {1: nouns},
)
def _ord(
    grammar: Grammar,
    value: object,
    noun: object = None,
    *,
    gender: str = "m",
    case: str = "nom",
    number: str = "singular",
    style: str = "words",
) -> str:
    n = int(figure(value).value)
    lexeme = None if noun is None else noun_of(grammar, noun)
    if style == "text":  # in words as far as numbers in running text are
        style = "words" if n <= grammar.config.words_to else "digits"
        if style == "words" and lexeme is not None:
            grammar.gender_of(lexeme)  # asked for, where it is not certain
    if lexeme is not None:
        gender, number = lexeme.gender or "m", lexeme.number
    # What stands before a noun that takes the suffix itself (төртінші отырыстың) stays as it is.
    of_number = "nom" if lexeme is not None and grammar.rules.derives else case
    text = grammar.rules.ordinal(n, gender, of_number, words=style == "words", number=number)
    if text is None:
        raise DataError(error(f"no ordinal in words for {n} in {grammar.config.tag}", hint='Use style: "digits".'))
    ordinal = shown(value, text)
    if lexeme is None:
        return ordinal
    return ordinal + ("" if text.endswith("-") else " ") + grammar.form(lexeme, case)
