from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from measured import parse

from briefing.data.quantities import Approx, Kind
from briefing.figures.intervals import (
    Estimate,
    Interval,
    estimate_of,
    fixed,
    interval_of,
    last_digit,
    printable,
    round_half_up,
)

D = Decimal


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("28.6 million USD", "28550000", "28650000"),
        ("80.4%", "80.35", "80.45"),
        ("6", "6", "6"),
        ("over 500 million USD", "500000000", "Infinity"),
        ("up to 20%", "0", "20"),
        ("under -5%", "-5", "0"),
        ("over -68.3 million USD", "-Infinity", "-68300000"),
        ("25 to 30 million EUR", "24500000", "30500000"),
    ],
)
def test_a_quantity_stands_for_an_interval(text: str, low: str, high: str) -> None:
    assert interval_of(parse(text)) == Interval(D(low), D(high))


def test_about_leaves_the_interval_open() -> None:
    assert interval_of(parse("about 117 million USD")) is None


@pytest.mark.parametrize("text", ["about 30 years", "over 90", "25 to 30 million EUR"])
def test_only_exact_quantities_are_computed_with(text: str) -> None:
    assert estimate_of(parse(text)) is None


def test_the_last_digit_counts_in_whole_units() -> None:
    assert last_digit(parse("28.6 million USD")) == 5
    assert last_digit(parse("7.65%")) == -2


@pytest.mark.parametrize(
    ("low", "nominal", "high", "exponent", "expected"),
    [
        # the interval fixes the digit
        ("12.61", "12.62", "12.64", -1, "12.6"),
        # it does not: 15.8 or 15.9
        ("15.82", "15.854", "15.89", -1, "about 15.9"),
        # one more or less in the last digit
        ("107.6", "107.7", "107.8", -1, "about 107.7"),
        # wider than that: one digit less
        ("-68.52", "-68.39", "-68.25", -1, "about -68"),
        ("70.68", "70.98", "71.28", -1, "71"),
        # a small amount keeps its first digit
        ("0.036", "0.04", "0.044", -1, "0.04"),
        ("-0.1", "0", "0.1", -1, "about 0.0"),
        ("-0.35", "0", "0.35", -1, "about 0"),
        ("10.7", "11.5", "12.4", -1, "about 12"),
        ("13.4", "15.3", "17.1", -1, "about 15"),
        ("13.4", "14.0", "14.5", -1, "about 14"),
        ("13.8", "14.0", "14.6", -1, "about 14"),
        ("7", "16", "25", -1, None),  # about 20 would be far from both
        ("4.6", "5", "5.4", -1, "5"),
        ("-0.04", "-0.01", "0.03", -1, "0.0"),
    ],
)
def test_a_ratio_is_printed_to_the_digits_that_are_known(
    low: str, nominal: str, high: str, exponent: int, expected: str | None
) -> None:
    estimate = Estimate(D(nominal), Interval(D(low), D(high)))
    quantity = printable(estimate, exponent=exponent, kind=Kind.COUNT)
    assert (None if quantity is None else str(quantity)) == expected


def test_what_may_be_anything_is_not_printed() -> None:
    estimate = Estimate(D("1"), Interval(D("-30"), D("32")))
    assert printable(estimate, exponent=0, kind=Kind.COUNT) is None


@given(
    nominal=st.decimals(-10_000, 10_000, places=4),
    below=st.decimals(0, 50, places=4),
    above=st.decimals(0, 50, places=4),
    exponent=st.integers(-3, 2),
)
def test_every_number_of_the_interval_is_near_the_ratio_that_is_printed(
    nominal: Decimal, below: Decimal, above: Decimal, exponent: int
) -> None:
    interval = Interval(nominal - below, nominal + above)
    quantity = printable(Estimate(nominal, interval), exponent=exponent, kind=Kind.PERCENT)
    if quantity is None:
        return
    farthest = max(abs(end - quantity.amount) for end in (interval.low, interval.high))
    if quantity.approx is Approx.EXACT:
        assert farthest <= quantity.half_unit
    else:
        assert quantity.approx is Approx.ABOUT
        units = [unit for power in range(-6, 6) if quantity.amount % (unit := Decimal(1).scaleb(power)) == 0]
        by_fives = [5 * unit for unit in units if quantity.amount % (5 * unit) == 0]
        assert any(interval.width <= 2 * unit and farthest <= 5 * unit / 2 for unit in (*units, *by_fives))
        assert interval.touches(D(0)) == (quantity.amount == 0)


@pytest.mark.parametrize(
    ("low", "nominal", "high", "exponent", "expected"),
    [
        ("12.61", "12.62", "12.64", -1, "about 12.6"),
        ("15.82", "15.854", "15.89", -1, "about 16"),
        ("-68.52", "-68.39", "-68.25", -1, None),  # -69 or -68, and far from -70
        ("1171867", "1172424", "1172981", 0, "about 1170000"),
        ("0.036", "0.04", "0.044", -1, "about 0.04"),
        ("155", "168", "181", 0, None),  # 200 is no honest “about”
        ("14.44", "14.5", "14.56", -1, None),  # 14 or 15
        ("-0.1", "0.1", "0.3", -1, None),
    ],
)
def test_what_is_calculated_back_has_only_the_digits_that_are_fixed(
    low: str, nominal: str, high: str, exponent: int, expected: str | None
) -> None:
    estimate = Estimate(D(nominal), Interval(D(low), D(high)))
    quantity = fixed(estimate, exponent=exponent, kind=Kind.COUNT, scale=0, unit="")
    assert (None if quantity is None else str(quantity)) == expected


@given(
    nominal=st.decimals(-10_000, 10_000, places=4),
    below=st.decimals(0, 50, places=4),
    above=st.decimals(0, 50, places=4),
    exponent=st.integers(-3, 2),
)
def test_everything_in_the_interval_rounds_to_what_is_calculated_back(
    nominal: Decimal, below: Decimal, above: Decimal, exponent: int
) -> None:
    interval = Interval(nominal - below, nominal + above)
    quantity = fixed(Estimate(nominal, interval), exponent=exponent, kind=Kind.COUNT, scale=0, unit="")
    if quantity is not None:
        assert quantity.approx is Approx.ABOUT
        powers = [power for power in range(-6, 6) if quantity.amount % Decimal(1).scaleb(power) == 0]
        ends = (interval.low, interval.high)
        assert any({round_half_up(end, power) for end in ends} == {quantity.amount} for power in powers)


@given(
    a=st.tuples(st.decimals(-100, 100, places=2), st.decimals(0, 10, places=2)),
    b=st.tuples(st.decimals(-100, 100, places=2), st.decimals(0, 10, places=2)),
    at=st.tuples(st.sampled_from([D(0), D("0.5"), D(1)]), st.sampled_from([D(0), D("0.5"), D(1)])),
)
def test_an_operation_on_intervals_holds_the_operation_on_their_members(
    a: tuple[Decimal, Decimal], b: tuple[Decimal, Decimal], at: tuple[Decimal, Decimal]
) -> None:
    one, other = Interval(a[0], a[0] + a[1]), Interval(b[0], b[0] + b[1])
    x, y = one.low + at[0] * one.width, other.low + at[1] * other.width
    assert (one + other).touches(x + y)
    assert (one - other).touches(x - y)
    assert (one * other).touches(x * y)
    if not other.touches(D(0)):
        quotient = one / other
        assert quotient.low <= x / y + D("1e-20")
        assert quotient.high >= x / y - D("1e-20")
