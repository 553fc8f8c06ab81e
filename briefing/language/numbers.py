"""Digits as a language writes them: decimal mark, groups, signs, ranges; and numbers in words."""

from __future__ import annotations

from decimal import Decimal

from briefing.document import Numeral
from briefing.language.grammar import Grammar
from briefing.language.values import Quantity

ALWAYS_GROUPED_FROM = 4  # in tables, where figures stand below one another
ZERO_FROM = 100  # “0 visits” stays a digit in sentences that spell out small numbers


def digits(grammar: Grammar, value: Decimal, *, grouped: bool = False) -> str:
    """Return the absolute value of a number in digits, with every decimal place that it has.

    In prose a language may leave four digits ungrouped; ``grouped`` groups them, for tables.
    """
    text = format(value, "f").lstrip("-")
    key = (text, grouped)
    try:
        return grammar.numbers[key]
    except KeyError:
        pass
    marks = grammar.config.marks
    whole, _, fraction = text.partition(".")
    if len(whole) >= (ALWAYS_GROUPED_FROM if grouped else marks.group_from):
        head = len(whole) % 3
        groups = [whole[:head]] if head else []
        groups += [whole[at : at + 3] for at in range(head, len(whole), 3)]
        whole = marks.group.join(groups)
    written = f"{whole}{marks.decimal}{fraction}" if fraction else whole
    return grammar.numbers.setdefault(key, written)


def absolute(grammar: Grammar, quantity: Quantity, *, grouped: bool = False) -> str:
    """Return a quantity's number without its sign; a range is joined by an en dash."""
    text = digits(grammar, quantity.value, grouped=grouped)
    if quantity.upper is None:
        return text
    return f"{text}{grammar.config.marks.range}{digits(grammar, quantity.upper, grouped=grouped)}"


def numeral(grammar: Grammar, quantity: Quantity, *, plus: bool) -> Numeral:
    """Return a quantity's number by its parts, with its minus, or its plus where it should have one."""
    marks = grammar.config.marks
    sign = marks.minus if quantity.value < 0 else marks.plus if plus and quantity.value > 0 else ""
    lower, value = "", quantity.value
    if quantity.upper is not None:
        below = marks.minus if quantity.upper < 0 else ""  # both ends have their sign: −20–−10 is not up to +10
        lower, value = digits(grammar, value, grouped=True) + marks.range + below, quantity.upper
    whole, mark, fraction = digits(grammar, value, grouped=True).partition(marks.decimal)
    return Numeral(whole, mark + fraction, sign, lower=lower)


def last(quantity: Quantity) -> Decimal:
    """Return the number that a noun agrees with: the second of a range."""
    return abs(quantity.value if quantity.upper is None else quantity.upper)


def spellable(quantity: Quantity, most: int) -> bool:
    """Tell whether a figure may be written in words: a whole number up to ``most``; zero only among large ones."""
    whole = quantity.upper is None and quantity.scale == 0 and quantity.places == 0
    return whole and (0 if most > ZERO_FROM else 1) <= quantity.value <= most
