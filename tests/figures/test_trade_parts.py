"""Services and the total beside goods: what follows from them, and what cannot be true together."""

from __future__ import annotations

from briefing.figures import audit, derive

SERVICES = {
    "turnover": {"value": "20.0 million USD"},
    "exports": {"value": "5.5 million USD", "change": "+10.0%"},
    "imports": {"value": "14.5 million USD", "previous": "13.0 million USD"},
}


def messages(briefing) -> list[str]:
    return [finding.message for finding in audit(briefing, derive(briefing))]


def test_figures_of_services_follow_as_those_of_goods_do(make_trade) -> None:
    figures = derive(make_trade(services={**SERVICES, "source": "bank"}))
    assert str(figures["trade.services.balance.value"].quantity) == "-9.0 million USD"
    assert str(figures["trade.services.exports.previous"].quantity) == "about 5.0 million USD"
    assert str(figures["trade.services.imports.change"].quantity) == "about +12%"
    assert figures["trade.services.exports.value"].source == "bank"
    assert str(figures["trade.services.exports.value"].period) == "2025"


def test_they_may_have_a_period_of_their_own(make_trade) -> None:
    figures = derive(make_trade(services={**SERVICES, "period": "2024"}))
    assert str(figures["trade.services.exports.value"].period) == "2024"
    assert str(figures["trade.services.exports.previous"].period) == "2023"


def test_goods_and_services_make_the_total_within_rounding(make_trade) -> None:
    assert messages(make_trade(services=SERVICES, total={"exports": {"value": "34.2 million USD"}})) == []
    briefing = make_trade(services=SERVICES, total={"exports": {"value": "35.1 million USD"}})
    (finding,) = audit(briefing, derive(briefing))
    assert (
        finding.message
        == "28.6 million USD in goods and 5.5 million USD in services do not make a total of 35.1 million USD, "
        "but 34.0 to 34.2 million USD"
    )
    assert finding.keys == ("trade.total.exports.value", "trade.exports.value", "trade.services.exports.value")
    assert finding.values == (
        "35.1 million USD (35.05 to 35.15)",
        "28.6 million USD (28.55 to 28.65)",
        "5.5 million USD (5.45 to 5.55)",
    )


def test_what_is_of_another_period_is_not_added(make_trade) -> None:
    total = {"exports": {"value": "35.1 million USD"}}
    assert messages(make_trade(services={**SERVICES, "period": "2024"}, total=total)) == []


def test_a_wrong_sum_of_services_is_an_error(make_trade) -> None:
    services = {**SERVICES, "turnover": {"value": "21.0 million USD"}}
    (message,) = messages(make_trade(services=services))
    assert (
        message
        == "exports of 5.5 million USD and imports of 14.5 million USD do not make a turnover of 21.0 million USD, "
        "but 19.9 to 20.1 million USD"
    )


def test_two_ways_to_one_figure_that_rounding_does_not_reconcile_are_an_error(make_trade) -> None:
    services = {
        "turnover": {"value": "20.0 million USD", "change": "+25.0%"},
        "exports": {"value": "5.5 million USD", "change": "+10.0%"},
        "imports": {"value": "14.5 million USD", "previous": "13.0 million USD"},
    }
    briefing = make_trade(services=services)
    (finding,) = audit(briefing, derive(briefing))
    assert finding.message == (
        "the turnover of the period before is about 16.0 million USD (15.9536 to 16.0464 million USD) "
        "by trade.services.turnover.value and trade.services.turnover.change, but about 18 million USD "
        "(17.902 to 18.098 million USD) by trade.services.exports.value, "
        "trade.services.exports.change and trade.services.imports.previous"
    )
    assert {"trade.services.turnover.change", "trade.services.imports.previous"} <= set(finding.keys)


def test_of_two_ways_that_agree_the_narrower_is_printed(make_trade) -> None:
    services = {
        "turnover": {"value": "20 million USD", "change": "+11%"},
        "exports": {"value": "5.50 million USD", "previous": "5.00 million USD"},
        "imports": {"value": "14.50 million USD", "previous": "13.00 million USD"},
    }
    briefing = make_trade(services=services)
    assert str(derive(briefing)["trade.services.turnover.previous"].quantity) in {
        "18.00 million USD",
        "about 18.00 million USD",
    }
    assert messages(briefing) == []
