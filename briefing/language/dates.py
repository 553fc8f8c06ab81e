"""Dates and periods in sentences: how precise they are chooses the pattern, the sentence chooses the role."""

from __future__ import annotations

from datetime import date

from briefing.errors import DataError, error
from briefing.language.counting import inflected
from briefing.language.grammar import Grammar
from briefing.language.pattern import fill
from briefing.language.tables import Lexeme
from briefing.language.values import DateRange, Moment, Months, Year, YearMonth, Years

_FALLBACKS = {"in": "when", "plan": "for", "label": "date", "short": "label", "attributive": "date"}
_NARROWER = {"pair": "years", "pair-month": "days-month"}


def precision(moment: Moment) -> str:
    """Return how precise a date is, as patterns call it: day, days-month, month, year, pair, years or months."""
    match moment:
        case DateRange():
            return _precision_of_days(moment.first, moment.last)
        case Months():
            return "month" if moment.first == moment.last else "months"
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


def kind(moment: Moment) -> str:
    """Return the precision that messages select by: day, range, month or year."""
    name = precision(moment)
    if name in ("day", "month", "year"):
        return name
    return "range"


def say(grammar: Grammar, moment: Moment, role: str, case: str = "", word: str = "") -> str:
    """Return a date in a role: «26 февраля 2026 года», «в 2025 году», «по сравнению с 2024 годом»."""
    name = precision(moment)
    pattern, found = _pattern(grammar, role, name, word)
    if not pattern:
        message = f"no pattern for a date in the role {role!r} that is precise to: {name}"
        hint = f"Add dates.{role}.{name}."
        raise DataError(error(message, file=str(grammar.file), key="dates", hint=hint))
    if not case:
        days = name.startswith(("day", "pair-month"))
        case = (days and grammar.config.pattern(f"dates.{found}.case")) or "nom"
    fields = _fields(moment)

    def token(field: str, spec: str) -> str:
        if field == "year":
            wanted, _, number = spec.partition(".")
            return grammar.form(grammar.noun("year"), case if wanted == "=" else wanted, number or "singular")
        if field.startswith("m"):
            return month(grammar, fields[field], case if spec in ("=", "") else spec)
        return str(fields[field])

    return fill(pattern, token, lambda variant, before, after: inflected(grammar, variant, case, before, after))


def _pattern(grammar: Grammar, role: str, name: str, word: str) -> tuple[str, str]:
    """Return the pattern of a role, or of the role that stands in for it, and the role it was found in."""
    config = grammar.config
    for wanted in (role, _FALLBACKS.get(role, role)):
        wording = word or config.pattern(f"dates.{wanted}.default")
        prefix = f"dates.{wanted}.{wording}" if wording else f"dates.{wanted}"
        for precise in (name, _NARROWER.get(name, name)):
            if pattern := config.pattern(f"{prefix}.{precise}"):
                return pattern, wanted
    return "", role


def _fields(moment: Moment) -> dict[str, int]:
    match moment:
        case DateRange(first=a, last=b):
            return {"d": a.day, "m": a.month, "y": a.year, "d2": b.day, "m2": b.month, "y2": b.year}
        case date():
            return {"d": moment.day, "m": moment.month, "y": moment.year}
        case YearMonth():
            return {"m": moment.month, "y": moment.year}
        case Months():
            return {"m": moment.first, "m2": moment.last, "y": moment.year}
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
