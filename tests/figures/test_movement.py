"""Which way figures moved, and what moved the balance: only what holds for all that the figures may be."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.data.model import Briefing
from briefing.figures import Figures, balance_cause, balance_move, derive, strongest_change

Make = Callable[..., Briefing]
UNIT = "million USD"


def figures_of(make_trade: Make, **flows: dict[str, str | None]) -> Figures:
    """Return the figures of trade in goods with nothing but these flows; numbers without a unit are of money."""
    told: dict[str, Any] = {"turnover": None, "balance": None, "goods": None}
    for name, parts in flows.items():
        told[name] = {
            key: value if value is None or key == "change" else f"{value} {UNIT}"
            for key, value in {"change": None, **parts}.items()
        }
    if "balance" in flows:
        told["balance"].pop("change")
    return derive(make_trade(**told))


def balances(now: str, before: str) -> dict[str, dict[str, str | None]]:
    return {"exports": {"value": "1"}, "imports": {"value": "1"}, "balance": {"value": now, "previous": before}}


@pytest.mark.parametrize(
    ("now", "before", "way", "told"),
    [
        ("-50.4", "-68.3", "deficit-down", True),
        ("-68.3", "-50.4", "deficit-up", True),
        ("50.4", "50.3", "surplus-up", True),
        ("50.4", "50.4", "surplus-same", True),
        ("50.4", "50", "", True),  # 50 may be 50.49
        ("-50.4", "50.4", "surplus-to-deficit", True),
        ("under -50", "over -68", "deficit-down", True),
        ("about 3", "over 1", "", True),  # over 1 may be 4
        ("about 50", "about 70", "surplus-down", True),
        ("about 50", "about 52", "", True),
        ("0.0", "150.3", "", False),
        ("150.3", "0.0", "", False),
    ],
)
def test_a_published_balance_moves_as_far_as_its_digits_tell(
    make_trade: Make, now: str, before: str, way: str, told: bool
) -> None:
    move = balance_move(figures_of(make_trade, **balances(now, before)))
    assert move is not None
    assert (move.way, move.told) == (way, told)


@pytest.mark.parametrize(
    ("exports", "imports", "way", "told"),
    [
        (("1200", "+5%"), ("1350", "+3%"), "deficit-down", False),  # 155 to 181 before
        (("2000", "+0.04%"), ("3100", "-0.04%"), "", False),  # narrower by 2 of 1100
        (("2.0", "+0.04%"), ("3.1", "-0.04%"), "", False),
        (("28.6", "+80.4%"), ("79.1", "-6.1%"), "deficit-down", False),
        (("90.0", "+80.4%"), ("79.1", "-6.1%"), "deficit-to-surplus", True),
    ],
)
def test_a_balance_that_is_calculated_back_moves_as_far_as_its_interval_tells(
    make_trade: Make, exports: tuple[str, str], imports: tuple[str, str], way: str, told: bool
) -> None:
    flows = {"exports": exports, "imports": imports}
    parts: dict[str, dict[str, str | None]] = {
        name: {"value": value, "change": change} for name, (value, change) in flows.items()
    }
    move = balance_move(figures_of(make_trade, **parts))
    assert move is not None
    assert (move.way, move.told) == (way, told)


def test_without_a_period_before_there_is_no_move(make_trade: Make) -> None:
    assert balance_move(figures_of(make_trade, exports={"value": "5"}, imports={"value": "7"})) is None


@pytest.mark.parametrize(
    ("exports", "imports", "strongest"),
    [
        ("+8.7%", "+8.7%", None),
        ("+9%", "+8.7%", None),  # 9 may be 8.5
        ("-12.5%", "+8.7%", "exports"),
        ("+0.04%", "-0.02%", None),
        ("about +10%", "+9.5%", None),
        ("over +20%", "+9.5%", "exports"),
        ("+5%", "under -5%", None),
        ("+50%", None, None),
        ("-100%", "-3%", None),  # they ceased
    ],
)
def test_the_strongest_change_is_named_where_it_is_the_strongest(
    make_trade: Make, exports: str, imports: str | None, strongest: str | None
) -> None:
    figures = figures_of(
        make_trade, exports={"value": "28.6", "change": exports}, imports={"value": "79.1", "change": imports}
    )
    found = strongest_change(figures, "trade.exports.change", "trade.imports.change")
    assert found == (strongest and f"trade.{strongest}.change")


@pytest.mark.parametrize(
    ("exports", "imports", "cause"),
    [
        (("28.6", "15.9"), ("79.1", "84.2"), "exports-up"),
        (("28.6", "27.0"), ("79.1", "99.2"), "imports-down"),
        (("28.6", "33.7"), ("79.1", "84.2"), None),  # both fell by 5.1
        (("28.6", "28.6"), ("79.1", "79.1"), None),
        (("over 28.6", "15.9"), ("79.1", "84.2"), "exports-up"),
        (("over 28.6", "25.9"), ("79.1", "84.2"), None),
        (("28", "about 20"), ("79", "82"), "exports-up"),
        (("28", "about 27"), ("79", "80"), None),
    ],
)
def test_the_cause_is_the_flow_that_surely_moved_the_balance_more(
    make_trade: Make, exports: tuple[str, str], imports: tuple[str, str], cause: str | None
) -> None:
    flows = {"exports": exports, "imports": imports}
    parts: dict[str, dict[str, str | None]] = {
        name: {"value": value, "previous": previous} for name, (value, previous) in flows.items()
    }
    assert balance_cause(figures_of(make_trade, **parts)) == cause


# ---------------------------------------------------------------------------------------------- whatever the figures


places = st.integers(0, 2)
values = st.builds(lambda number, digits: Decimal(number).scaleb(-digits), st.integers(1, 20_000), places)
changes = st.builds(lambda number, digits: Decimal(number).scaleb(-digits), st.integers(-80, 300), places)


def corners(value: Decimal, change: Decimal) -> list[tuple[Decimal, Decimal]]:
    """Return now and before at the ends of what rounding leaves of a value and its change."""

    def ends(number: Decimal) -> tuple[Decimal, Decimal]:
        half = Decimal(5).scaleb(int(number.as_tuple().exponent) - 1)
        return number - half, number + half

    return [(now, now / (1 + percent / 100)) for now, percent in product(ends(value), ends(change))]


@given(exports=values, imports=values, up=changes, on=changes)
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_told_of_the_balance_holds_at_all_corners(
    make_trade: Make, exports: Decimal, imports: Decimal, up: Decimal, on: Decimal
) -> None:
    figures = figures_of(
        make_trade,
        exports={"value": str(exports), "change": f"{up:+f}%"},
        imports={"value": str(imports), "change": f"{on:+f}%"},
    )
    all_corners = [
        (sold - bought, sold_before - bought_before)
        for (sold, sold_before), (bought, bought_before) in product(corners(exports, up), corners(imports, on))
    ]
    move, balance = balance_move(figures), figures.quantity("trade.balance.value")
    if balance is not None and balance.value:
        assert all(now * balance.value >= 0 for now, _ in all_corners)
    if move is None or not move.way:
        return
    was, to, became = move.way.partition("-to-")
    side, _, way = move.way.partition("-")
    for now, before in all_corners:
        if to:
            assert before * (1 if was == "surplus" else -1) >= 0
            assert now * (1 if became == "surplus" else -1) >= 0
        else:
            assert now * (1 if side == "surplus" else -1) >= 0
            assert abs(now) >= abs(before) if way == "up" else abs(now) <= abs(before)
    if move.told and not to:
        shown_now, shown_before = (
            abs(figures[f"trade.balance.{part}"].quantity.amount) for part in ("value", "previous")
        )
        assert shown_now > shown_before if way == "up" else shown_now < shown_before


@given(exports=values, imports=values)
@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_printed_sums_are_those_of_the_printed_parts(make_trade: Make, exports: Decimal, imports: Decimal) -> None:
    figures = figures_of(make_trade, exports={"value": str(exports)}, imports={"value": str(imports)})
    coarsest = Decimal(1).scaleb(6 + max(int(part.as_tuple().exponent) for part in (exports, imports)))
    for name, whole in (("turnover", exports + imports), ("balance", exports - imports)):
        quantity = figures.quantity(f"trade.{name}.value")
        if quantity is not None:
            assert not quantity.approx
            assert abs(quantity.amount - whole.scaleb(6)) <= coarsest / 2
