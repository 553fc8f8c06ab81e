"""The functions that print dates, names, lists and wordings."""

from __future__ import annotations

from collections.abc import Callable

from briefing.errors import DataError, error
from briefing.language import agreement, counting, dates, lists, names
from briefing.language.arguments import country, figure, item, moment, noun_of, said, wrong
from briefing.language.config import ROLES
from briefing.language.grammar import Grammar
from briefing.language.registry import (
    GENDERS,
    NUMBERS,
    REGISTRY,
    Function,
    cases,
    function,
    nouns,
    since_words,
    subjects,
    words,
)
from briefing.language.rich import capitalised, mark, unmarked
from briefing.language.typography import quoted
from briefing.language.values import Cite, Datum, Noun, Person

# ---------------------------------------------------------------------------------------------------------------- dates


@function("DATE", options={"case": cases})
def _date(grammar: Grammar, value: object, *, case: str = "") -> str:
    return dates.say(grammar, moment(value), "date", case)


@function("WHEN")
def _when(grammar: Grammar, value: object) -> str:
    return dates.say(grammar, moment(value), "when")


@function("SINCE", options={"word": since_words})
def _since(grammar: Grammar, value: object, *, word: str = "") -> str:
    return dates.say(grammar, moment(value), "since", word=word)


_ROLES = words("plain", *ROLES)


@function("PERIOD", options={"role": _ROLES, "case": cases})
def _period(grammar: Grammar, value: object, *, role: str = "plain", case: str = "") -> str:
    return dates.say(grammar, moment(value), "date" if role == "plain" else role, case)


REGISTRY["YEARS"] = Function("YEARS", _period, 1, 1, {"role": _ROLES, "case": cases})


@function("MONTH", options={"case": cases})
def _month(grammar: Grammar, value: object, *, case: str = "nom") -> str:
    return dates.month(grammar, int(figure(value).value), case)


# ---------------------------------------------------------------------------------------------------------------- names


@function("NAME", options={"case": cases, "style": words("bare")})
def _name(grammar: Grammar, value: object, *, case: str = "nom", style: str = "") -> str:
    return names.name(grammar, item(value), case, bare=style == "bare")


@function("NOUN", options={"case": cases, "number": NUMBERS}, keys={0: nouns})
def _noun_form(grammar: Grammar, value: object, *, case: str = "nom", number: str = "") -> str:
    return grammar.form(noun_of(grammar, value), case, number)


@function("OFFICIAL", options={"case": cases})
def _official(grammar: Grammar, value: object, *, case: str = "nom") -> str:
    return names.official(grammar, country(value), case)


@function("CURRENCY", options={"case": cases})
def _currency(grammar: Grammar, value: object, *, case: str = "nom") -> str:
    if not isinstance(value, str):
        raise wrong("the code of a currency", value)
    return grammar.form(grammar.currency(value), case)


@function("ADJ", 1, 2, {"gender": GENDERS, "case": cases, "number": NUMBERS}, {1: nouns})
def _adj(
    grammar: Grammar,
    value: object,
    noun: object = None,
    *,
    gender: str = "m",
    case: str = "nom",
    number: str = "singular",
) -> str:
    animate = False
    if noun is not None:
        lexeme = noun_of(grammar, noun)
        gender, animate = lexeme.gender or gender, lexeme.animate
        number = "plural" if lexeme.number == "plural" else number
    return names.adjective(grammar, country(value), gender, case, number, animate=animate)


@function("PAIR", 2, 2, {"gender": GENDERS, "case": cases, "number": NUMBERS})
def _pair(
    grammar: Grammar, home: object, partner: object, *, gender: str = "m", case: str = "nom", number: str = "singular"
) -> str:
    return names.pair(grammar, country(home), country(partner), gender=gender, case=case, number=number)


def _relation(relation: str) -> Callable[..., str]:
    def call(grammar: Grammar, value: object) -> str:
        return names.related(grammar, item(value), relation)

    return call


for _relation_name in names.RELATIONS:
    function(_relation_name.upper())(_relation(_relation_name))


@function("PERSON", options={"case": cases, "style": words("full", "titled", "short", "name")})
def _person(grammar: Grammar, value: object, *, case: str = "nom", style: str = "full") -> str:
    if not isinstance(value, Person):
        raise wrong("a person", value)
    return names.person(grammar, value, case, style)


@function("LIST", options={"case": cases, "form": words("short", "official")})
def _list(grammar: Grammar, value: object, *, case: str = "nom", form: str = "short") -> str:
    if not isinstance(value, tuple):
        raise wrong("a list", value)
    return lists.enumeration(grammar, value, case, official=form == "official")


# ---------------------------------------------------------------------------------------------------- text and wordings


@function("CAP")
def _cap(_grammar: Grammar, value: object) -> str:
    if not isinstance(value, str):
        raise wrong("text", value)
    return capitalised(value)


@function("QUOTED")
def _quoted(grammar: Grammar, value: object) -> str:
    text = value if isinstance(value, str) else names.name(grammar, item(value), "nom")
    return quoted(grammar.config.typography, text)


@function("PREP", 2, 2)
def _prep(grammar: Grammar, word: object, value: object) -> str:
    if not isinstance(word, str) or not isinstance(value, str):
        raise wrong("text", value)
    # A number after it is an amount, never a day of the month, so the rule for ordinals does not apply.
    return f"{grammar.rules.variant(word, '', unmarked(value))} {value}"


@function("CITE")
def _cite(_grammar: Grammar, value: object) -> str:
    if not isinstance(value, Cite):
        raise wrong("a source", value)
    return mark("cite", value.target, value.text)


@function("MOVED", 2, 2, keys={0: subjects})
def _moved(grammar: Grammar, subject: object, value: object) -> str:
    lexeme = grammar.lexeme(subject) if isinstance(subject, Noun) else agreement.subject(grammar, str(subject))
    return agreement.moved(grammar, lexeme, figure(value))


@function("CHANGE", options={"gender": GENDERS, "number": NUMBERS, "place": words(agreement.FIRST, agreement.LATER)})
def _change(
    grammar: Grammar, value: object, *, gender: str = "", number: str = "", place: str = agreement.FIRST
) -> str:
    if isinstance(value, Datum) and value.mover and not gender and not number:
        mover = agreement.subject(grammar, value.mover)
        gender, number = mover.gender, mover.number
    if not agreement.agrees_with_all(grammar, gender, number):
        hint = "write what the verb agrees with: {…:moved.m}, .f or .n, {…:moved.pl} or .f.pl of many"
        raise DataError(error("it is not known what moved, so that its verb cannot agree with it", hint=hint))
    phrase = said(value, counting.amount(grammar, figure(value)))
    return agreement.change(grammar, phrase, gender, number, place=place)


@function("BALANCE", 2, 2)
def _balance(grammar: Grammar, now: object, before: object) -> str:
    return agreement.balance(grammar, figure(now), figure(before))
