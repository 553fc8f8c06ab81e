"""Figures in tables, on axes and below large figures: digits with their marks, and their units apart."""

from __future__ import annotations

from briefing.document import Numeral
from briefing.language import numbers
from briefing.language.counting import Phrase, scale_name
from briefing.language.grammar import Grammar
from briefing.language.pattern import fill
from briefing.language.tables import Lexeme
from briefing.language.values import Approx, Kind, Quantity

_BELOW_ZERO = {Approx.OVER: Approx.UNDER, Approx.UNDER: Approx.OVER}
_HERE = "\0"  # stands for the digits while a pattern is taken apart


def numeral(grammar: Grammar, quantity: Quantity, *, plus: bool) -> Numeral:
    """Return a figure for a table: digits, sign, the mark of a per cent, a mark for what is not exact."""
    config = grammar.config
    kind = quantity.kind.value if quantity.kind in (Kind.PERCENT, Kind.POINTS) else "other"
    pattern = config.pattern(f"patterns.cell.{kind}")
    before, after = fill(pattern, lambda _name, _spec: _HERE).split(_HERE)
    # A qualifier is of the size, and the mark of the number with its sign: a fall of over 5% is below −5%.
    mark_of = _BELOW_ZERO.get(quantity.approx, quantity.approx) if quantity.value < 0 else quantity.approx
    mark = config.cell_marks.get(mark_of.value, "")
    number = numbers.numeral(grammar, quantity, plus=plus)
    return Numeral(number.whole, number.fraction, number.sign, mark + before, number.lower, after)


def unit(grammar: Grammar, quantity: Quantity, things: Lexeme | None = None) -> str:
    """Return the unit of a figure for a table, an axis, below a large figure: «млн долларов США», «тыс. студентов».

    A count has as its unit the ``things`` that it counts, where they are given.
    """
    config = grammar.config
    noun = things
    key = f"patterns.unit.{quantity.kind.value}"
    if quantity.kind == "money":
        noun = grammar.currency(quantity.unit)
        if not noun.symbol and "{symbol}" in config.pattern(f"{key}.plain"):
            key += "-without-symbol"
    elif quantity.kind == "measure":
        noun = grammar.noun(quantity.unit)
    if quantity.kind == "measure" or (quantity.kind == "count" and noun is not None):
        return _counted_unit(grammar, quantity, noun)
    if quantity.kind in ("money", "count"):
        key += ".scaled" if quantity.scale else ".plain"
    return Phrase(grammar, quantity, config.pattern(key), noun).exact("nom")


def _counted_unit(grammar: Grammar, quantity: Quantity, noun: Lexeme | None) -> str:
    """Return the unit of what is measured or counted, with the thousand or million that it is counted in."""
    config, scale = grammar.config, quantity.scale
    # What is named in the plural has no form for after 1: it is told as a unit is.
    in_general = quantity.kind is Kind.MEASURE or bool(scale) or (noun is not None and noun.number == "plural")
    pattern = config.pattern("patterns.unit.measure") if in_general else "{noun:=}"
    short = noun.short if noun else ""
    text = short or Phrase(grammar, quantity, pattern, noun).exact("nom")
    if not scale:
        return text
    parts = {"short": config.scales[scale_name(scale)], "unit": text}
    return fill(config.pattern("patterns.unit.scaled"), lambda name, _spec: parts[name])
