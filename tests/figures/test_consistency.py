from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from briefing.figures.consistency import AtMost, between, conflict, feasible, nearby
from briefing.figures.intervals import Interval

D = Decimal

inequalities = st.lists(
    st.builds(
        lambda x, y, bound, key: AtMost({"x": D(x), "y": D(y)}, D(bound), key),
        st.integers(-5, 5),
        st.integers(-5, 5),
        st.integers(-9, 9),
        st.sampled_from("abcdef"),
    ),
    min_size=1,
    max_size=6,
)


def satisfiable(rows: list[AtMost]) -> bool:
    """Tell whether some corner of the plane's first quadrant, cut by the rows, satisfies them all."""
    lines = [(Fraction(row.coefficients["x"]), Fraction(row.coefficients["y"]), Fraction(row.bound)) for row in rows]
    lines += [(Fraction(-1), Fraction(0), Fraction(0)), (Fraction(0), Fraction(-1), Fraction(0))]
    corners = [
        ((c * e - b * f) / (a * e - b * d), (a * f - c * d) / (a * e - b * d))
        for (a, b, c), (d, e, f) in combinations(lines, 2)
        if a * e != b * d
    ]
    return any(all(a * x + b * y <= c for a, b, c in lines) for x, y in corners)


@given(inequalities)
def test_inequalities_are_feasible_when_a_corner_satisfies_them(rows: list[AtMost]) -> None:
    assert feasible(rows) == satisfiable(rows)


@given(inequalities)
def test_a_conflict_is_as_small_as_it_can_be(rows: list[AtMost]) -> None:
    keys = conflict(rows)
    assert bool(keys) != satisfiable(rows)
    for left_out in keys:
        assert satisfiable([row for row in rows if row.key in keys and row.key != left_out])


@given(inequalities, st.integers(0, 9), st.integers(0, 9))
def test_numbers_are_never_found_nearby_where_there_are_none(rows: list[AtMost], x: int, y: int) -> None:
    assert satisfiable(rows) or not nearby(rows, {"x": D(x), "y": D(y)})


def test_what_rounding_alone_hides_is_found_nearby() -> None:
    one, rounding = D(1), D("0.05")
    rows = [
        *between({"out": one}, Interval(D("79.1") - rounding, D("79.1") + rounding), "exports"),
        *between({"back": one}, Interval(D("28.6") - rounding, D("28.6") + rounding), "imports"),
        *between({"out": one, "back": one}, Interval(D("107.8") - rounding, D("107.8") + rounding), "turnover"),
    ]
    assert nearby(rows, {"out": D("79.1"), "back": D("28.6")})
    assert nearby(rows, {})
    assert not nearby([*rows, AtMost({"out": D(0)}, D(-1), "nothing")], {})


def test_only_the_figures_that_contradict_each_other_are_named() -> None:
    one, x_and_y = D(1), {"x": D(1), "y": D(1)}
    rows = [
        *between({"x": one}, Interval(D(1), D(2)), "x"),
        *between({"y": one}, Interval(D(1), D(2)), "y"),
        *between(x_and_y, Interval(D(5), D(6)), "sum"),
        *between({"z": one}, Interval(D(0), D("Infinity")), "z"),
    ]
    assert conflict(rows) == ("x", "y", "sum")
