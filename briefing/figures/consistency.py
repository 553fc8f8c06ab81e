"""Whether exact numbers exist that round to all printed figures at once: linear inequalities, solved exactly.

Each pair of figures may agree within rounding and all of them still contradict each other. Amounts are variables that
are not negative; every printed figure bounds a linear expression of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Context, Decimal
from fractions import Fraction
from math import gcd, lcm
from typing import Final

from briefing.figures.intervals import Interval
from briefing.records import changing, frozen

_SWEEPS: Final = 6
_PAST: Final = Decimal("1.5")  # times as far as the bound
_SHORT: Final = Context(prec=30)  # of numbers that are guessed, so that what is computed of them is exact


@frozen
class AtMost:
    """``sum(coefficients * variables) <= bound``, which the figure ``key`` claims."""

    coefficients: Mapping[str, Decimal]
    bound: Decimal
    key: str


def between(coefficients: Mapping[str, Decimal], interval: Interval, key: str) -> list[AtMost]:
    """Return the inequalities that put an expression in an interval; an infinite end bounds nothing."""
    rows = []
    if interval.high.is_finite():
        rows.append(AtMost(coefficients, interval.high, key))
    if interval.low.is_finite():
        rows.append(AtMost({name: -factor for name, factor in coefficients.items()}, -interval.low, key))
    return rows


def conflict(rows: Sequence[AtMost]) -> tuple[str, ...]:
    """Return a smallest set of figures that cannot hold together, or nothing if all can.

    Figures are left out one by one while the rest still conflicts; what remains is needed for the conflict.
    """
    if feasible(rows):
        return ()
    keys = list(dict.fromkeys(row.key for row in rows))
    for key in tuple(keys):
        fewer = [other for other in keys if other != key]
        if not feasible([row for row in rows if row.key in fewer]):
            keys = fewer
    return tuple(keys)


def nearby(rows: Sequence[AtMost], values: Mapping[str, Decimal]) -> bool:
    """Tell whether non-negative numbers near the given ones satisfy all inequalities; that none are found says nothing.

    Whatever does not hold moves the numbers past its bound. What only rounding hides is soon found so, long before
    ``feasible`` has decided it.
    """
    at = {**{name: Decimal(0) for row in rows for name in row.coefficients}, **values}
    for _ in range(_SWEEPS):
        holds = True
        for row in rows:
            factors = row.coefficients.items()
            over = sum([factor * at[name] for name, factor in factors], Decimal(0)) - row.bound
            if over > 0:
                holds = False
                size = sum([factor * factor for _, factor in factors], Decimal(0))
                if not size:
                    return False
                for name, factor in factors:
                    at[name] = max(Decimal(0), _SHORT.subtract(at[name], _PAST * over * factor / size))
        if holds:
            return True
    return False


def feasible(rows: Sequence[AtMost]) -> bool:
    """Tell whether non-negative numbers satisfy all inequalities (phase one of the simplex method, in whole numbers).

    The tableau relaxes every inequality by one common amount, which is then made as small as possible; the inequalities
    hold together if it can be zero. Bland's rule keeps the pivots from going round in circles.
    """
    names = sorted({name for row in rows for name in row.coefficients})
    relaxed = len(names)  # the column of the common amount
    lines = [
        [*(bound.denominator * factor for factor in factors), -1, bound.numerator]
        for factors, bound in _tightest(rows, names).items()
    ]
    if all(line[-1] >= 0 for line in lines):
        return True
    outside = list(range(relaxed + 1))  # variables at zero, by column
    inside = [relaxed + 1 + i for i in range(len(lines))]  # variables with a value, by row
    goal = [0] * relaxed + [-1, 0]  # maximise minus the common amount
    table = _Table([*lines, goal])
    worst = min(range(len(lines)), key=lambda i: lines[i][-1])
    table.pivot(worst, relaxed)
    inside[worst], outside[relaxed] = outside[relaxed], inside[worst]
    while relaxed not in outside:
        goal = table.lines[-1]
        entering = min((c for c in range(len(outside)) if goal[c] > 0), key=outside.__getitem__, default=None)
        if entering is None:
            return goal[-1] == 0
        limits = table.limits(entering)
        # the common amount leaves first where it may, then Bland's rule
        leaving = min(limits, key=lambda r: (limits[r], inside[r] != relaxed, inside[r]))
        table.pivot(leaving, entering)
        inside[leaving], outside[entering] = outside[entering], inside[leaving]
    return True


def _tightest(rows: Sequence[AtMost], names: Sequence[str]) -> dict[tuple[int, ...], Fraction]:
    """Return the inequalities in the least whole coefficients; of parallel ones the tightest."""
    tightest: dict[tuple[int, ...], Fraction] = {}
    for row in rows:
        ratios = [row.coefficients[name].as_integer_ratio() if name in row.coefficients else (0, 1) for name in names]
        whole = lcm(*(denominator for _, denominator in ratios))
        factors = [numerator * (whole // denominator) for numerator, denominator in ratios]
        size = gcd(*factors) or 1
        direction = tuple(factor // size for factor in factors)
        numerator, denominator = row.bound.as_integer_ratio()
        bound = Fraction(numerator * whole, denominator * size)
        tightest[direction] = min(bound, tightest.get(direction, bound))
    return tightest


@changing
class _Table:
    """A tableau of fractions with one denominator, of which the numerators are kept: all divisions come out even."""

    lines: list[list[int]]
    denominator: int = 1

    def limits(self, column: int) -> dict[int, int]:
        """Return how far the variable of a column may grow, by the rows that limit it, in a measure common to all."""
        factors = {row: line[column] for row, line in enumerate(self.lines[:-1]) if line[column] > 0}
        whole = lcm(*factors.values())
        return {row: self.lines[row][-1] * (whole // factor) for row, factor in factors.items()}

    def pivot(self, row: int, column: int) -> None:
        """Let the variable of a column take a value in place of the variable of a row."""
        taken = self.lines[row]
        factor, below = taken[column], self.denominator
        sign = 1 if factor > 0 else -1
        for index, line in enumerate(self.lines):
            if index != row:
                times = line[column]
                self.lines[index] = [
                    sign * (entry * factor - times * other) // below for entry, other in zip(line, taken, strict=True)
                ]
                self.lines[index][column] = -sign * times
        self.lines[row] = [sign * entry for entry in taken]
        self.lines[row][column] = sign * below
        self.denominator = abs(factor)
