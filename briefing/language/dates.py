"""Dates and periods in sentences: how precise they are chooses the pattern, the sentence chooses the role.

A role need not have a pattern for each precision: its pattern ``other`` takes the date as the role ``date`` writes it,
in a case (``по сравнению [с] {date:ins}``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from briefing.data.periods import quarter_of
from briefing.errors import DataError, error
from briefing.language.counting import count, preposition
from briefing.language.grammar import Grammar
from briefing.language.pattern import Variant, fill
from briefing.language.tables import Lexeme
from briefing.language.values import DateRange, Kind, Moment, Months, Quantity, Year, YearMonth, Years

_FALLBACKS = {"in": "when", "plan": "for", "label": "date", "short": "label", "attributive": "date"}
_NARROWER = {"pair": "years", "pair-month": "days-month", "twelve": "span", "part-few": "part"}
_DIGITS = ("d", "d2", "y", "y2")
_NOUNS = ("year", "quarter", "half-year")
_COUNTED = {"months": "month", "quarters": "quarter", "q": "quarter", "q2": "quarter", "h": "half-year"}
_ROMAN = ("", "I", "II", "III", "IV")
_YEAR = 12
_FEW = 5  # what Slavic languages count like one from this number on: прва три месеца, првих пет месеци


def precision(moment: Moment) -> str:
    """Return how precise a date is, as patterns call it: ``config.Precision`` lists them."""
    match moment:
        case DateRange():
            return _precision_of_days(moment.first, moment.last)
        case Months():
            return _precision_of_months(moment)
        case Years():
            return {0: "year", 1: "pair"}.get(moment.last - moment.first, "years")
        case date():
            return "day"
    return "month" if isinstance(moment, YearMonth) else "year"


def _precision_of_days(first: date, last: date) -> str:
    if first == last:
        return "day"
    if (first.year, first.month) == (last.year, last.month):
        return "pair-month" if last.day - first.day == 1 else "days-month"
    return "days-year" if first.year == last.year else "days"


def _precision_of_months(period: Months) -> str:
    """Return what a period is called: ``twelve`` months up to one, ``span`` is from a month to one of another year."""
    if period.naming == "part":
        return "part-few" if len(period) < _FEW else "part"
    if period.naming != "months":
        return period.naming
    if period.first.year == period.last.year:
        return "month" if period.first == period.last else "months"
    if period.first.month == 1 and period.last.month == _YEAR:
        return "pair" if len(period) == 2 * _YEAR else "years"
    return "twelve" if len(period) == _YEAR else "span"


def kind(moment: Moment) -> str:
    """Return the precision that messages select by: day, range, month or year."""
    name = precision(moment)
    if name in ("day", "month", "year"):
        return name
    return "range"


def say(grammar: Grammar, moment: Moment, role: str, case: str = "", word: str = "") -> str:
    """Return a date in a role: «26 февраля 2026 года», «в 2025 году», «по сравнению с 2024 годом»."""
    # what is called otherwise is the same period, and not said the same
    return _said(grammar, moment, moment.naming if isinstance(moment, Months) else "", role, case, word)


@lru_cache(maxsize=1024)
def _said(grammar: Grammar, moment: Moment, _naming: str, role: str, case: str, word: str) -> str:
    name = precision(moment)
    pattern, found = _pattern(grammar, role, name, word)
    if not pattern:
        message = f"no pattern for a date in the role {role!r} that is precise to: {name}"
        hint = f"Add dates.{role}.{name}."
        raise DataError(error(message, file=str(grammar.file), key="dates", hint=hint))
    if not case:
        days = name.startswith(("day", "pair-month"))
        case = (days and grammar.config.pattern(f"dates.{found}.case")) or "nom"
    token = _tokens(grammar, moment, case)

    def variant(word: Variant, before: str, after: str) -> str:
        if word.spec:  # an adjective, apart from its noun: у фискалној 2024/25. години
            return grammar.adjective(word.word, grammar.noun("year").gender or "m", "singular", case)
        return preposition(grammar, word.word, before, after)

    return fill(pattern, token, variant)


@lru_cache(maxsize=256)
def _pattern(grammar: Grammar, role: str, name: str, word: str) -> tuple[str, str]:
    """Return the pattern of a role, or of the role that stands in for it, and the role it was found in."""
    config = grammar.config
    for wanted in _standing_in(role):
        wording = word or config.pattern(f"dates.{wanted}.default")
        prefix = f"dates.{wanted}.{wording}" if wording else f"dates.{wanted}"
        for precise in (name, _NARROWER.get(name, name), "other"):
            if pattern := config.pattern(f"{prefix}.{precise}"):
                return pattern, wanted
    return "", role


def _standing_in(role: str) -> Iterator[str]:
    """Yield the role and those that stand in for it, one after another."""
    wanted: str | None = role
    while wanted:
        yield wanted
        wanted = _FALLBACKS.get(wanted)


def _tokens(grammar: Grammar, moment: Moment, case: str) -> Callable[[str, str], str]:
    """Return what fills the tokens of a pattern; ``=`` in a token is the case that the date is wanted in."""
    fields = _fields(moment)

    def token(field: str, spec: str) -> str:
        form, number = (spec, "")
        if spec.endswith((".singular", ".plural")):
            form, _, number = spec.rpartition(".")
        form = _case(form, case)
        if field == "date":
            return say(grammar, moment, "date", form)
        if field in _NOUNS:
            return grammar.form(grammar.noun(field), form, number or "singular")
        if spec in ("digit", "roman") or field not in fields or field in _DIGITS:
            return _in_figures(fields, field, spec)
        return _in_words(grammar, field, fields[field], form)

    return token


def _case(spec: str, case: str) -> str:
    """Return the case that a token asks for: ``=`` is that of the date, ``px3.=`` that of a possessive word."""
    prefix, wanted, _ = spec.partition("=")
    if not spec or (wanted and case.startswith(prefix.removesuffix("."))):
        return case
    return (prefix + case if wanted else spec).removesuffix(".nom")


def _in_figures(fields: Mapping[str, int], field: str, spec: str) -> str:
    """Return a number of a date: a day, a year, two digits of one, a quarter in Roman numerals."""
    if field == "yy2":
        return f"{fields['y2']}" if fields["y2"] % 100 == 0 else f"{fields['y2'] % 100:02}"
    return _ROMAN[fields[field]] if spec == "roman" else str(fields[field])


def _in_words(grammar: Grammar, field: str, number: int, case: str) -> str:
    """Return a month by its name, months and quarters counted, or which quarter or half of the year it is."""
    if field in ("m", "m2"):
        return month(grammar, number, case)
    noun = grammar.noun(_COUNTED[field])
    if field in ("months", "quarters"):
        return count(grammar, Quantity(Kind.COUNT, Decimal(number)), noun, style="words").exact(case or "nom")
    text = grammar.rules.ordinal(number, noun.gender or "m", case, words=True, number="singular")
    return text or f"{number}."


def _fields(moment: Moment) -> dict[str, int]:
    match moment:
        case DateRange(first=a, last=b):
            return {"d": a.day, "m": a.month, "y": a.year, "d2": b.day, "m2": b.month, "y2": b.year}
        case date():
            return {"d": moment.day, "m": moment.month, "y": moment.year}
        case YearMonth():
            return {"m": moment.month, "y": moment.year}
        case Months(first=a, last=b):
            ends = {"m": a.month, "y": a.year, "m2": b.month, "y2": b.year}
            parts = {"q": quarter_of(a), "q2": quarter_of(b), "h": moment.half}
            return ends | parts | {"months": len(moment), "quarters": len(moment) // 3}
        case Year():
            return {"y": moment.year}
        case Years():
            return {"y": moment.first, "y2": moment.last}


def month(grammar: Grammar, index: int, case: str) -> str:
    """Return a month's name in a case; January is 1."""
    forms = grammar.config.months[index - 1]
    if case in forms:
        return forms[case]
    lexeme = Lexeme(f"months.{index}", {("nom", "singular"): forms["nom"]})
    text = grammar.rules.form(lexeme, forms["nom"], case, "singular")
    if not text:
        message = f"the month {forms['nom']} has no form {case!r}"
        raise DataError(error(message, file=str(grammar.file), key="months"))
    return text
