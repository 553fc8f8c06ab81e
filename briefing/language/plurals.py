"""Plural categories of numbers, by rules in CLDR's syntax: ``v = 0 and i % 10 = 2..4 and i % 100 != 12..14``.

Babel reads such rules, too, but makes and compiles a function of each, which takes a build longer than all else that it
would need Babel for. A test compares both by all rules of CLDR.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Final

from briefing.records import frozen

USUAL: Final = "other"
"""The category of the numbers that no rule holds for."""
_OPERANDS: Final = "nivwftce"
_LONGEST: Final = 9  # digits of a number in a rule


class RuleError(Exception):
    """A text is no rule; the message says which part of it."""


@frozen
class _Relation:
    """That an operand, or what is left of it by ``modulus``, is a whole number in some ranges, or is not."""

    operand: str
    modulus: int
    ranges: tuple[tuple[int, int], ...]
    negated: bool

    def holds(self, operands: Mapping[str, Decimal | int]) -> bool:
        value = operands[self.operand]
        if self.modulus:
            value %= self.modulus
        inside = value == int(value) and any(first <= value <= last for first, last in self.ranges)
        return inside is not self.negated


Rule = tuple[tuple[_Relation, ...], ...]
"""Alternatives, each of relations that hold together."""


@lru_cache(maxsize=64)
def parsed(text: str) -> Rule:
    """Return a rule; raise RuleError where it is none. Examples after an ``@`` are left out."""
    plain = " ".join(text.partition("@")[0].split())
    return tuple(tuple(map(_relation, each.split(" and "))) for each in plain.split(" or ")) if plain else ()


def category_of(rules: Mapping[str, str], number: Decimal) -> str:
    """Return the category of a number as it is displayed, by rules that exclude each other: 21 and 21.0 differ."""
    operands = _operands(number)
    for name, text in rules.items():
        if any(all(relation.holds(operands) for relation in each) for each in parsed(text)):
            return name
    return USUAL


def _relation(text: str) -> _Relation:
    left, equals, right = text.partition("!=" if "!=" in text else "=")
    operand, percent, modulus = map(str.strip, left.partition("%"))
    is_operand = len(operand) == 1 and operand in _OPERANDS
    if not (equals and is_operand and (not percent or (_is_number(modulus) and int(modulus)))):
        raise RuleError(f"“{text}”")
    return _Relation(operand, int(modulus or 0), tuple(map(_range, right.split(","))), equals == "!=")


def _range(text: str) -> tuple[int, int]:
    first, dots, last = text.strip().partition("..")
    if not (_is_number(first) and (not dots or _is_number(last))):
        raise RuleError(f"“{text.strip()}”")
    return int(first), int(last or first)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= _LONGEST


def _operands(number: Decimal) -> Mapping[str, Decimal | int]:
    """Return what rules speak of: the number and its whole part, the count of its decimals and they themselves.

    ``w`` and ``t`` are without zeros at the end; ``c`` and ``e`` are of numbers in compact form, which nothing prints.
    """
    absolute = abs(number)
    decimals = format(absolute, "f").partition(".")[2]
    shown = decimals.rstrip("0")
    return {
        "n": absolute,
        "i": int(absolute),
        "v": len(decimals),
        "f": int(decimals or 0),
        "w": len(shown),
        "t": int(shown or 0),
        "c": 0,
        "e": 0,
    }
