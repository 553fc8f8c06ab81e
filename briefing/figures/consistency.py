"""Whether exact numbers exist that round to all printed figures at once: linear inequalities, solved exactly.

Each pair of figures may agree within rounding and all of them still contradict each other. Amounts are variables that
are not negative; every printed figure bounds a linear expression of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from briefing.figures.intervals import Interval
from briefing.records import frozen


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


def feasible(rows: Sequence[AtMost]) -> bool:
    """Tell whether non-negative numbers satisfy all inequalities (phase one of the simplex method, in fractions).

    The tableau relaxes every inequality by one common amount, which is then made as small as possible; the inequalities
    hold together if it can be zero. Bland's rule keeps the pivots from going round in circles.
    """
    names = sorted({name for row in rows for name in row.coefficients})
    relaxed = len(names)  # the column of the common amount
    table = [[*coefficients, Fraction(-1), bound] for coefficients, bound in _tightest(rows, names).items()]
    if all(row[-1] >= 0 for row in table):
        return True
    outside = list(range(relaxed + 1))  # variables at zero, by column
    inside = [relaxed + 1 + i for i in range(len(table))]  # variables with a value, by row
    goal = [Fraction(0)] * relaxed + [Fraction(-1), Fraction(0)]  # maximise minus the common amount
    worst = min(range(len(table)), key=lambda i: table[i][-1])
    _pivot(table, goal, inside, outside, row=worst, column=relaxed)
    while relaxed not in outside:
        entering = min((c for c in range(len(outside)) if goal[c] > 0), key=outside.__getitem__, default=None)
        if entering is None:
            return goal[-1] == 0
        leaving = min(
            (r for r in range(len(table)) if table[r][entering] > 0),
            # the common amount leaves first where it may, then Bland's rule
            key=lambda r: (table[r][-1] / table[r][entering], inside[r] != relaxed, inside[r]),
        )
        _pivot(table, goal, inside, outside, row=leaving, column=entering)
    return True


def _tightest(rows: Sequence[AtMost], names: Sequence[str]) -> dict[tuple[Fraction, ...], Fraction]:
    """Return the inequalities, scaled so that the first coefficient is one; of parallel ones the tightest."""
    tightest: dict[tuple[Fraction, ...], Fraction] = {}
    for row in rows:
        coefficients = [Fraction(row.coefficients.get(name, 0)) for name in names]
        size = next((abs(factor) for factor in coefficients if factor), Fraction(1))
        direction = tuple(factor / size for factor in coefficients)
        bound = Fraction(row.bound) / size
        tightest[direction] = min(bound, tightest.get(direction, bound))
    return tightest


def _pivot(
    table: list[list[Fraction]], goal: list[Fraction], inside: list[int], outside: list[int], *, row: int, column: int
) -> None:
    """Let the variable of a column take a value in place of the variable of a row."""
    factor = table[row][column]
    pivot = [entry / factor for entry in table[row]]
    pivot[column] = 1 / factor
    table[row] = pivot
    for line in (*(other for index, other in enumerate(table) if index != row), goal):
        times = line[column]
        if times:
            line[column] = Fraction(0)
            for index, entry in enumerate(pivot):
                line[index] -= times * entry
    inside[row], outside[column] = outside[column], inside[row]
