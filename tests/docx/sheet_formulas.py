"""Formulas of a sheet, calculated as Excel does on a computer with marks of its own: those few functions it takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from functools import partial
from statistics import median

Value = Decimal | str | bool

_TOKEN = re.compile(r'"(?:[^"]|"")*"|[A-Z]+\d+|[A-Z]+|\d+(?:\.\d+)?|<=|>=|[-+*/&<>=(),]')


def calculated(formula: str, cells: Mapping[str, Decimal], decimal: str = ".") -> Value:
    """Return what a formula gives, where the computer writes decimals behind a mark."""
    tokens = _TOKEN.findall(formula)
    assert "".join(tokens) == formula
    reader = _Reader(tokens, cells, decimal)
    value = reader.comparison()
    assert not reader.tokens
    return value


def written(value: Value, decimal: str = ".") -> str:
    """Return a value as text."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}".replace(".", decimal)
    return str(value)


@dataclass
class _Reader:
    tokens: list[str]
    cells: Mapping[str, Decimal]
    decimal: str

    def _next(self, *wanted: str) -> str:
        return self.tokens.pop(0) if self.tokens and self.tokens[0] in wanted else ""

    def comparison(self) -> Value:
        left = self._joined()
        if sign := self._next("<", ">", "<=", ">=", "="):
            right = self._joined()
            assert isinstance(left, Decimal)
            assert isinstance(right, Decimal)
            return {"<": left < right, ">": left > right, "<=": left <= right, ">=": left >= right, "=": left == right}[
                sign
            ]
        return left

    def _joined(self) -> Value:
        value = self._sum()
        while self._next("&"):
            value = written(value, self.decimal) + written(self._sum(), self.decimal)
        return value

    def _sum(self) -> Value:
        value = self._product()
        while sign := self._next("+", "-"):
            other = self._product()
            assert isinstance(value, Decimal)
            assert isinstance(other, Decimal)
            value = value + other if sign == "+" else value - other
        return value

    def _product(self) -> Value:
        value = self._single()
        while self._next("/"):
            other = self._single()
            assert isinstance(value, Decimal)
            assert isinstance(other, Decimal)
            value /= other
        return value

    def _single(self) -> Value:
        piece = self.tokens.pop(0)
        if piece.startswith('"'):
            return piece[1:-1].replace('""', '"')
        if piece[0].isdigit():
            return Decimal(piece)
        if piece == "(":
            value = self.comparison()
            assert self._next(")")
            return value
        if piece in {"TRUE", "FALSE"}:
            return piece == "TRUE"
        if piece[-1].isdigit():
            return self.cells[piece]
        return self._called(piece)

    def _called(self, name: str) -> Value:
        assert self._next("(")
        values = [self.comparison()]
        while self._next(","):
            values.append(self.comparison())
        assert self._next(")")
        functions: dict[str, Callable[..., Value]] = {
            "IF": lambda test, then, otherwise: then if test else otherwise,
            "ABS": abs,
            "INT": lambda number: number.to_integral_value(ROUND_FLOOR),
            "MOD": lambda number, by: number % by,
            "ROUND": lambda number, places: number.quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_UP),
            "RIGHT": lambda text, count: written(text, self.decimal)[-int(count) :],
            "MEDIAN": lambda *numbers: median(numbers),
            "FIXED": partial(_fixed, self.decimal),
        }
        return functions[name](*values)


def _fixed(decimal: str, number: Decimal, places: Decimal, no_groups: bool) -> str:
    assert no_groups
    return f"{number:.{int(places)}f}".replace(".", decimal)
