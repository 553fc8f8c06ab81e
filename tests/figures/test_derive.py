from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any

import pytest

from briefing.data.model import Briefing
from briefing.figures import Figures, derive

Make = Callable[..., Briefing]


def shown(figures: Figures, figure_id: str) -> str:
    """Return a figure as a test reads it: the quantity, and whether it was derived."""
    figure = figures[figure_id]
    return f"{figure.quantity} ({figure.origin})"


def test_published_figures_stay_as_written(make_trade: Make) -> None:
    figures = derive(make_trade())
    assert shown(figures, "trade.turnover.value") == "107.7 million USD (published)"
    assert shown(figures, "trade.exports.change") == "+80.4% (published)"
    assert shown(figures, "trade.balance.previous") == "-68.3 million USD (published)"
    assert figures["trade.exports.value"].source == "statistics"
    assert str(figures["trade.exports.value"].period) == "2025"
    assert str(figures["trade.balance.previous"].period) == "2024"


@pytest.mark.parametrize(
    ("figure_id", "expected"),
    [
        ("trade.exports.previous", "about 16 million USD (derived)"),  # 15.82 to 15.89
        ("trade.imports.previous", "about 84 million USD (derived)"),  # 84.14 to 84.34
        ("trade.turnover.previous", "about 100 million USD (derived)"),  # 100.00 to 100.19
    ],
)
def test_the_value_before_follows_from_value_and_change(make_trade: Make, figure_id: str, expected: str) -> None:
    figures = derive(make_trade())
    assert shown(figures, figure_id) == expected
    assert figures[figure_id].source == "statistics"


def test_the_change_follows_from_the_value_before(make_trade: Make) -> None:
    figures = derive(make_trade(turnover={"change": None, "previous": "100.1 million USD"}))
    assert shown(figures, "trade.turnover.change") == "about +8% (derived)"  # 7.49% to 7.70%
    precise = derive(
        make_trade(turnover={"value": "107.712 million USD", "change": None, "previous": "100.104 million USD"})
    )
    assert shown(precise, "trade.turnover.change") == "+7.6% (derived)"


def test_from_nothing_there_is_no_change(make_trade: Make) -> None:
    figures = derive(make_trade(exports={"change": None, "previous": "0.0 million USD"}))
    assert "trade.exports.change" not in figures


def test_after_a_fall_to_nothing_the_value_before_is_unknown(make_trade: Make) -> None:
    figures = derive(make_trade(exports={"value": "0.0 million USD", "change": "-100%"}))
    assert "trade.exports.previous" not in figures


def test_turnover_and_balance_follow_from_exports_and_imports(make_trade: Make) -> None:
    figures = derive(make_trade(turnover=None, balance=None))
    assert shown(figures, "trade.turnover.value") == "107.7 million USD (derived)"
    assert shown(figures, "trade.balance.value") == "-50.5 million USD (derived)"
    assert "trade.balance.previous" not in figures  # -68.52 to -68.25


def test_amounts_of_different_scale_are_added_in_the_larger_one(make_trade: Make) -> None:
    figures = derive(
        make_trade(
            turnover=None,
            balance=None,
            exports={"value": "850 thousand USD", "change": None},
            imports={"value": "1.25 billion USD", "change": None},
        )
    )
    assert shown(figures, "trade.turnover.value") == "1.25 billion USD (derived)"
    assert shown(figures, "trade.balance.value") == "-1.25 billion USD (derived)"


def test_amounts_of_two_currencies_are_not_added(make_trade: Make) -> None:
    figures = derive(make_trade(turnover=None, balance=None, imports={"value": "79.1 million EUR"}))
    assert "trade.turnover.value" not in figures
    assert "trade.balance.value" not in figures


def test_nothing_is_calculated_back_from_an_approximate_amount(make_trade: Make) -> None:
    figures = derive(make_trade(turnover=None, balance=None, exports={"value": "about 28.6 million USD"}))
    assert "trade.exports.previous" not in figures


@pytest.mark.parametrize(
    ("exports", "imports", "turnover", "balance"),
    [
        ("0.04", "1250.46", "1250.50", "-1250.42"),
        ("5.0", "5.0", "10.0", "0.0"),
        ("2.0", "1.95", "4.0", None),  # -0.005 to 0.105: exports may be the smaller
        ("over 500", "100.7", "over 600", "over 399"),
        ("100.7", "over 500", "over 600", "over -399"),
        ("at least 500", "100", "at least 600", "at least 400"),
        ("over 500", "over 100", "over 600", None),
        ("over 500", "under 100", None, "over 400"),
        ("up to 20", "5", "up to 25", None),
        ("5", "up to 20", "up to 25", None),
        ("5", "under 3", "under 8", "over 2"),
        ("about 500", "28.6", "about 500", "about 500"),
        ("about 117", "28.6", "about 146", "about 88"),
        ("about 100", "98", "about 200", None),
        ("about 30", "over 10", "about 40", None),
        ("25 to 30", "10", None, None),
    ],
)
def test_a_sum_is_as_exact_as_its_parts(
    make_trade: Make, exports: str, imports: str, turnover: str | None, balance: str | None
) -> None:
    flows = {"exports": exports, "imports": imports}
    figures = derive(
        make_trade(
            turnover=None,
            balance=None,
            goods=None,
            **{name: {"value": f"{value} million USD", "change": None} for name, value in flows.items()},
        )
    )
    for name, expected in (("turnover", turnover), ("balance", balance)):
        found = figures.quantity(f"trade.{name}.value")
        assert (None if found is None else str(found).removesuffix(" million USD")) == expected


def test_a_value_before_whose_first_digit_is_open_is_not_printed(make_trade: Make) -> None:
    figures = derive(
        make_trade(
            turnover=None,
            balance=None,
            goods=None,
            exports={"value": "1200 million EUR", "change": "+5%"},
            imports={"value": "1350 million EUR", "change": "+3%"},
        )
    )
    before = figures.bounds("trade.balance.previous")
    assert before is not None
    assert (round(before.low, -6), round(before.high, -6)) == (-181_000_000, -155_000_000)
    assert "trade.balance.previous" not in figures


@pytest.mark.parametrize(
    ("value", "change"), [("2.0", "+0.04%"), ("2.0", "-0.04%"), ("12.1", "+4.3%"), ("28.6", "0.0%")]
)
def test_a_value_before_that_hides_the_change_is_not_printed(make_trade: Make, value: str, change: str) -> None:
    exports = {"value": f"{value} million USD", "change": change}
    figures = derive(make_trade(exports=exports, turnover=None, balance=None, goods=None))
    assert "trade.exports.previous" not in figures


def test_the_value_before_is_the_sum_of_its_parts_where_these_are_known(make_trade: Make) -> None:
    history = [{"period": "2024", "exports": "211.9 million USD", "imports": "196.0 million USD"}]
    figures = derive(
        make_trade(
            turnover={"value": "420.5 million USD", "change": "+3.1%"},
            exports={"value": "220.4 million USD", "change": "+4.0%"},
            imports={"value": "200.1 million USD", "change": "+2.1%"},
            balance=None,
            goods=None,
            history=history,
        )
    )
    assert shown(figures, "trade.turnover.previous") == "407.9 million USD (derived)"  # by the change about 408
    assert shown(figures, "trade.balance.previous") == "15.9 million USD (derived)"


def test_a_part_of_the_value_before_is_what_its_whole_leaves(make_trade: Make) -> None:
    figures = derive(
        make_trade(
            turnover={"change": None, "previous": "100.1 million USD"},
            imports={"change": None, "previous": "84.2 million USD"},
            balance=None,
        )
    )
    assert shown(figures, "trade.exports.previous") == "15.9 million USD (derived)"


def test_the_history_gives_the_value_before(make_trade: Make) -> None:
    history = [
        {"period": "2023", "exports": "10.5 million USD", "imports": "50.5 million USD"},
        {"period": "2024", "exports": "15.9 million USD", "source": "yearbook"},
    ]
    figures = derive(make_trade(history=history, exports={"change": None}))
    assert shown(figures, "trade.exports.previous") == "15.9 million USD (published)"
    assert figures["trade.exports.previous"].source == "yearbook"
    assert shown(figures, "trade.exports.change") == "about +80% (derived)"
    assert figures["trade.exports.change"].source is None  # it comes from two sources
    assert shown(figures, "trade.history.2023.turnover") == "61.0 million USD (derived)"
    assert shown(figures, "trade.history.2024.exports") == "15.9 million USD (published)"


def test_months_compare_with_the_same_months_a_year_before(make_trade: Make) -> None:
    figures = derive(make_trade(period="2025-01/2025-06"))
    assert str(figures["trade.exports.previous"].period) == "2024-01/2024-06"


def test_the_share_of_a_good_follows_from_its_value(make_trade: Make) -> None:
    goods = {
        "exports": [{"term": "fertilisers", "value": "20.3 million USD"}, {"term": "cotton-wool", "trend": "new"}],
        "imports": [{"term": "medicines", "value": "7.912 million USD"}],
    }
    figures = derive(make_trade(goods=goods))
    assert shown(figures, "trade.goods.exports.fertilisers.share") == "71% (derived)"  # 70.7 to 71.3
    assert shown(figures, "trade.goods.imports.medicines.share") == "10.0% (derived)"  # 9.996 to 10.010
    assert not [figure_id for figure_id in figures if "cotton-wool" in figure_id]


def test_counts_and_authored_figures_have_ids(make: Make) -> None:
    figures = derive(
        make(
            relations={"established": "1996-12-10", "visits": {"count": "6"}},
            investment={
                "flow": {"inward": {"value": "17.4 million USD", "period": "2008/2025", "source": "bank"}},
                "companies": {
                    "at_home": {"joint": "11", "with_participation": "47", "active": {"count": "37", "of": "all"}}
                },
                "partnerships": [{"home": "a", "partner": "b", "duration": "about 30 years"}],
            },
            corridor={"points": [{"text": {"en": "{x}"}, "figures": {"x": {"value": "85%", "source": "s"}}}]},
        )
    )
    assert {figure_id: str(figure.quantity) for figure_id, figure in figures.items()} == {
        "relations.visits.count": "6",
        "relations.anniversary": "30",
        "investment.flow.inward.value": "17.4 million USD",
        "investment.companies.at_home.joint": "11",
        "investment.companies.at_home.with_participation": "47",
        "investment.companies.at_home.active": "37",
        "investment.partnerships.0.duration": "about 30 years",
        "corridor.points.0.x": "85%",
    }
    assert figures["relations.anniversary"].derived
    assert str(figures["investment.flow.inward.value"].period) == "2008/2025"


def test_there_is_no_anniversary_in_the_first_year(make: Make) -> None:
    assert "relations.anniversary" not in derive(make(relations={"established": "2026-01-10"}))


@pytest.mark.parametrize(
    ("distances", "expected"),
    [
        (["500 km", "1 400 km"], "1900 km"),
        (["500 km", None], None),
        (["500 km", "2 days"], None),
        (["500 km", "about 1 400 km"], "about 1900 km"),
        (["over 500 km", "1 400 km"], "over 1900 km"),
    ],
)
def test_the_length_of_the_route_is_the_sum_of_its_legs(
    make: Make, distances: list[str | None], expected: str | None
) -> None:
    legs: list[dict[str, Any]] = [{"mode": "rail", "distance": distance} for distance in distances]
    stops = [{"place": place} for place in ("a", "b", "c")]
    figures = derive(make(corridor={"routes": [{"name": "silk_road", "stops": stops, "legs": legs}]}))
    total = figures.quantity("corridor.routes.silk_road.distance")
    assert (None if total is None else str(total)) == expected


def test_figures_are_an_immutable_mapping_that_can_be_sent_to_another_process(make_trade: Make) -> None:
    figures = derive(make_trade())
    with pytest.raises(TypeError):
        figures["trade.exports.value"] = figures["trade.imports.value"]  # type: ignore[index]
    copy = pickle.loads(pickle.dumps(figures))
    assert dict(copy) == dict(figures)
    assert list(copy) == list(figures)


def test_the_history_gives_the_value_before_however_its_period_is_called(make_trade: Make) -> None:
    history = [{"period": "2024-01/2024-06", "exports": "15.9 million USD"}]
    figures = derive(make_trade(period="2025-H1", history=history, exports={"change": None}))
    assert shown(figures, "trade.exports.previous") == "15.9 million USD (published)"
    assert str(figures["trade.exports.previous"].period) == "2024-H1"
