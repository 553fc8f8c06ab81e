from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from briefing.data.model import Briefing
from briefing.errors import Severity
from briefing.figures import Finding, audit, derive, to_diagnostics
from briefing.reading.lines import Lines, Place

Make = Callable[..., Briefing]
D = Decimal


def audited(briefing: Briefing) -> tuple[Finding, ...]:
    return audit(briefing, derive(briefing))


def errors(briefing: Briefing) -> list[tuple[str, str]]:
    """Return the errors of a briefing: key and message."""
    return [(finding.keys[0], finding.message) for finding in audited(briefing) if finding.severity is Severity.ERROR]


# ---------------------------------------------------------------------------------------------------------- relations


def test_figures_that_agree_within_rounding_pass(make_trade: Make) -> None:
    # 28.6 - 79.1 is -50.5, and -50.4 is right all the same
    assert audited(make_trade()) == ()


@pytest.mark.parametrize(
    ("changes", "key", "message"),
    [
        (
            {"turnover": {"value": "107.9 million USD"}},
            "trade.turnover.value",
            ("exports of 28.6 million USD and imports of 79.1 million USD do not make a turnover of 107.9 million USD, "
            "but 107.6 to 107.8 million USD"),
        ),
        (
            {"balance": {"value": "-50.2 million USD"}},
            "trade.balance.value",
            ("exports of 28.6 million USD less imports of 79.1 million USD do not make a balance of -50.2 million USD, "
            "but -50.6 to -50.4 million USD"),
        ),
        (
            {"exports": {"previous": "16.1 million USD"}},
            "trade.exports.change",
            ("from 16.1 million USD to 28.6 million USD is not a change of +80.4%, "
            "which leads to 28.9462 to 29.1427 million USD"),
        ),
        (
            {"goods": {"exports": [{"term": "fertilisers", "value": "20.3 million USD", "share": "72%"}]}},
            "trade.goods.exports.fertilisers.share",
            "20.3 million USD is not 72% of all exports, 28.6 million USD, which is 20.4133 to 20.7713 million USD",
        ),
        (
            {"goods": {"imports": [{"term": "a", "value": "70.1 million USD"}, {"term": "b", "share": "20%"},
                                   {"term": "c", "value": "9.2 million USD"}]}},
            "trade.goods.imports",
            "the goods come to 79.2 million USD at the least, more than all imports, 79.1 million USD",
        ),
        (
            {"goods": {"exports": [{"term": "a", "share": "71%"}, {"term": "b", "share": "31%"}]}},
            "trade.goods.exports",
            "the shares of the goods come to 101.0% at the least",
        ),
        (
            {"history": [{"period": "2023", "exports": "1.0 million USD", "imports": "2.0 million USD",
                          "turnover": "3.2 million USD"}]},
            "trade.history.2023.turnover",
            ("exports of 1.0 million USD and imports of 2.0 million USD do not make a turnover of 3.2 million USD, "
            "but 2.9 to 3.1 million USD"),
        ),
        (
            {"mirror": [{"country": "IS", "source": "s", "period": "2025", "exports": "1.0 million EUR",
                         "imports": "2.0 million EUR", "turnover": "3.2 million EUR"}]},
            "trade.mirror.0.turnover",
            ("exports of 1.0 million EUR and imports of 2.0 million EUR do not make a turnover of 3.2 million EUR, "
            "but 2.9 to 3.1 million EUR"),
        ),
        (
            {"exports": {"previous": "0 million USD"}},
            "trade.exports.change",
            "a change of +80.4% is given, but it was 0 million USD before",
        ),
    ],
)  # fmt: skip
def test_a_relation_that_does_not_hold_is_an_error(
    make_trade: Make, changes: dict[str, Any], key: str, message: str
) -> None:
    assert (key, message) in errors(make_trade(**changes))


def test_figures_that_agree_in_pairs_may_contradict_each_other_together(make_trade: Make) -> None:
    """15.82…15.89 less 84.14…84.34 is -68.52…-68.25, and the other figures narrow that down."""
    findings = audited(make_trade(balance={"previous": "-68.1 million USD"}))
    assert [finding.message.partition(":")[0] for finding in findings] == [
        "these figures agree in pairs, but no exact numbers round to all of them"
    ]
    assert "trade.balance.previous" in findings[0].keys
    assert "trade.turnover.value" not in findings[0].keys


def test_a_balance_with_the_wrong_sign_gets_its_hint(make_trade: Make) -> None:
    findings = audited(make_trade(balance={"value": "50.4 million USD"}))
    assert [finding.hint for finding in findings] == ["turn the sign round: the balance is exports less imports"]


def test_a_fall_by_everything_beside_a_value_is_doubtful(make_trade: Make) -> None:
    findings = [one for one in audited(make_trade(exports={"change": "-100%"})) if one.severity is Severity.WARNING]
    assert [(one.keys[0], one.message) for one in findings] == [
        ("trade.exports.change", "-100% says that nothing is left, beside a value of 28.6 million USD")
    ]


def test_what_is_only_about_right_is_not_held_against_the_rest(make_trade: Make) -> None:
    assert errors(make_trade(turnover={"value": "about 110 million USD", "change": None})) == []


# -------------------------------------------------------------------------------------------------------- single rules


@pytest.mark.parametrize(
    ("changes", "key", "message"),
    [
        (
            {"imports": {"value": "-79.1 million USD"}},
            "trade.imports.value",
            "-79.1 million USD is negative: only a balance can be",
        ),
        ({"exports": {"change": "-120%"}}, "trade.exports.change", "-120% is a fall by more than everything"),
        (
            {"goods": {"imports": [{"term": "a", "share": "120%"}]}},
            "trade.goods.imports.a.share",
            "a share of 120% is not between 0% and 100%",
        ),
        (
            {"imports": {"record": {"of": "change"}}},
            "trade.imports.record",
            "a change of -6.1% is no record growth",
        ),
        (
            {"imports": {"record": {"of": "value"}}},
            "trade.imports.record",
            "no record value: it changed by -6.1%",
        ),
        (
            {"exports": {"record": {"of": "value"}}, "history": [{"period": "2019", "exports": "31.0 million USD"}]},
            "trade.exports.record",
            "28.6 million USD is no record value: it was 31.0 million USD before",
        ),
        (
            {"goods": {"imports": [{"term": "a", "trend": "growing", "change": "-3%"}]}},
            "trade.goods.imports.a.change",
            "a is growing, but its change is -3%",
        ),
        (
            {
                "exports": {"previous": "15.9 million USD"},
                "history": [{"period": "2024", "exports": "15.5 million USD"}],
            },
            "trade.exports.previous",
            "15.9 million USD here, but 15.5 million USD in the history of 2024",
        ),
    ],
)
def test_a_figure_that_cannot_be_right_is_an_error(
    make_trade: Make, changes: dict[str, Any], key: str, message: str
) -> None:
    assert (key, message) in errors(make_trade(**changes))


def test_a_fact_written_twice_is_a_warning(make_trade: Make) -> None:
    findings = audited(
        make_trade(
            exports={"previous": "15.9 million USD"}, history=[{"period": "2024", "exports": "15.9 million USD"}]
        )
    )
    assert [(finding.severity, finding.message) for finding in findings] == [
        (Severity.WARNING, "the history of 2024 says this too")
    ]


def test_earlier_periods_of_another_length_are_a_warning(make_trade: Make) -> None:
    findings = audited(make_trade(history=[{"period": "2023-01/2023-06", "exports": "5 million USD"}]))
    assert [(finding.severity, finding.keys[0]) for finding in findings] == [
        (Severity.WARNING, "trade.history.0.period")
    ]


def test_whole_years_may_stand_beside_a_part_of_one(make_trade: Make) -> None:
    history = [{"period": "2023", "exports": "5 million USD"}, {"period": "2024-H1", "exports": "15.9 million USD"}]
    assert audited(make_trade(period="2025-H1", history=history)) == ()


@pytest.mark.parametrize(
    ("now", "earlier", "compares"),
    [
        ("2024-Q3/2025-Q2", "2023", True),
        ("2025-04/2025-09", "FY2023-04", True),
        ("2025", "FY2023-04", False),
        ("FY2024-04", "2023", False),
        ("2025-H1", "2024-Q1", False),
        ("2025-H1", "2024-01/2024-06", True),
    ],
)
def test_a_history_compares_with_the_period_or_is_doubted(
    now: str, earlier: str, compares: bool, make_trade: Make
) -> None:
    findings = audited(make_trade(period=now, history=[{"period": earlier, "exports": "15.9 million USD"}]))
    doubted = [finding.message for finding in findings]
    assert doubted == ([] if compares else [f"{earlier} does not compare with the current period, {now}"])


OLD = {"exports": "28.6 million USD", "imports": "79.1 million USD"}


@pytest.mark.parametrize(
    ("period", "changes", "severity", "message"),
    [
        (
            "2025",
            {"history": [{"period": "2023", **OLD}]},
            Severity.ERROR,
            "the figures of 2025 are those that the history has for 2023",
        ),
        (
            "2025-H1",
            {"history": [{"period": "2024", **OLD}]},
            Severity.ERROR,
            "the figures of 2025-H1 are those that the history has for 2024",
        ),
        (
            "2025",
            {"history": [{"period": "2023", "exports": "28.6 million USD"}]},
            Severity.WARNING,
            "the figures of 2025 are those that the history has for 2023",
        ),
        (
            "2025",
            {
                "exports": {"previous": "15.9 million USD"},
                "imports": {"previous": "84.2 million USD"},
                "history": [{"period": "2023", "exports": "15.9 million USD", "imports": "84.2 million USD"}],
            },
            Severity.ERROR,
            "what `previous` says is in the history of 2023, but before 2025 comes 2024",
        ),
    ],
)
def test_figures_that_stayed_when_the_period_moved_are_told_with_both_places(
    period: str, changes: dict[str, Any], severity: Severity, message: str, make_trade: Make
) -> None:
    (finding,) = audited(make_trade(period=period, **changes))
    assert (finding.severity, finding.message) == (severity, message)
    assert finding.keys == ("trade.period", "trade.history.0.period")


def test_few_digits_may_be_the_same_by_chance(make_trade: Make) -> None:
    changes = {"exports": {"value": "5 million USD", "change": None}, "imports": None, "turnover": None}
    history = [{"period": "2023", "exports": "5 million USD"}]
    assert audited(make_trade(**changes, balance=None, goods=None, history=history)) == ()


@pytest.mark.parametrize(
    ("active", "of", "wrong"),
    [
        ("37", "with_participation", False),
        ("48", "with_participation", True),
        ("58", "all", False),
        ("59", "all", True),
    ],
)
def test_no_more_companies_are_active_than_registered(make: Make, active: str, of: str, wrong: bool) -> None:
    enterprises = {"joint": "11", "with_participation": "47", "active": {"count": active, "of": of}}
    keys = [key for key, _ in errors(make(investment={"companies": {"at_home": enterprises}}))]
    assert keys == (["investment.companies.at_home.active.count"] if wrong else [])


# --------------------------------------------------------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("sections", "key"),
    [
        ({"sources": {"a": {"title": {"en": "A"}, "date": "2026-02-27"}}}, "sources.a.date"),
        ({"relations": {"established": "2026-03-01"}}, "relations.established"),
        ({"relations": {"visits": {"count": "6", "as_of": "2026-03-01"}}}, "relations.visits.as_of"),
        (
            {"relations": {"contacts": [{"kind": "call", "by": "x", "with": "y", "date": "2026-02"}]}},
            "relations.contacts.0.date",
        ),
        (
            {"relations": {"mechanisms": [{"kind": "council", "next": {"date": "2026-01"}, "last": {"date": "2025"}}]}},
            "relations.mechanisms.0.next.date",
        ),
        (
            {"relations": {"mechanisms": [{"kind": "commission", "last": {"date": "2026-08"}}]}},
            "relations.mechanisms.0.last.date",
        ),
        ({"corridor": {"flights": [{"between": ["a", "b"], "since": "2026-03"}]}}, "corridor.flights.0.since"),
        ({"trade": {"agreements": [{"name": "a", "in_force": "2026-04-01"}]}}, "trade.agreements.0.in_force"),
        (
            {"investment": {"flow": {"inward": {"value": "1 million USD", "period": "2008/2027"}}}},
            "investment.flow.inward.period",
        ),
        (
            {"trade": {"agreements": [{"kind": "road-map", "status": "in-preparation", "years": "2023/2025"}]}},
            "trade.agreements.0.years",
        ),
        (
            {"trade": {"agreements": [{"name": "a", "signed": "2025", "in_force": "2026-01", "status": "signed"}]}},
            "trade.agreements.0.in_force",
        ),
        (
            {"trade": {"agreements": [{"name": "a", "in_force": "2027", "status": "in-force"}]}},
            "trade.agreements.0.in_force",
        ),
        (
            {"investment": {"projects": [{"name": "a", "status": "completed", "year": "2027"}]}},
            "investment.projects.0.year",
        ),
        ({"relations": {"visits": {"count": "6", "as_of": "2026-02-27"}}}, "relations.visits.as_of"),
        ({"trade": {"period": "2026"}}, "trade.period"),
        (
            {"foreign_policy": {"awards": [{"order": "o", "to": "p", "by": "MT", "date": "2027"}]}},
            "foreign_policy.awards.0.date",
        ),
        (
            {"summary": {"points": [{"quote": {"by": "p", "text": {"en": "x"}, "date": "2026-02-27"}}]}},
            "summary.points.0.quote.date",
        ),
    ],
)
def test_a_date_on_the_wrong_side_of_the_edition_is_an_error(make: Make, sections: dict[str, Any], key: str) -> None:
    assert [found for found, _ in errors(make(**sections))] == [key]


def test_a_planned_project_whose_year_is_over_is_a_warning(make: Make) -> None:
    late = {"name": "a", "status": "planned", "year": "2025"}
    ahead = {"name": "b", "status": "under-way", "year": "2026"}
    done = {"name": "c", "status": "completed", "year": "2026"}
    findings = audited(make(investment={"projects": [late, ahead, done]}))
    assert [(one.severity, one.keys[0]) for one in findings] == [(Severity.WARNING, "investment.projects.0.year")]


def test_dates_up_to_the_day_of_the_edition_pass(make: Make) -> None:
    visit = {"kind": "state-visit", "by": "x", "to": {"city": "y"}, "dates": "2026-02-25/2026-02-26"}
    briefing = make(
        sources={"a": {"title": {"en": "A"}, "date": "2026"}, "b": {"title": {"en": "B"}, "date": "2026-02-26"}},
        relations={"contacts": [visit], "visits": {"count": "6", "as_of": "2026-02-26"}},
        trade={"period": "2026-01/2026-01"},
        investment={"flow": {"inward": {"value": "1 million USD", "period": "2008/2026"}}},
        foreign_policy={
            "support": [
                {"by": "MT", "to": "IS", "items": [{"kind": "election", "of": "council", "years": "2028/2029"}]}
            ]
        },
        summary={"points": [{"text": {"en": "By {year}."}, "dates": {"year": "2030"}}]},
    )
    assert errors(briefing) == []


# ---------------------------------------------------------------------------------------------------------- diagnostics


def test_findings_become_diagnostics_in_the_order_of_the_file() -> None:
    places = {"b": Place("glossary.yaml", 2), "a.x": Place("data.yaml", 9), "a": Place("data.yaml", 3)}
    findings = [
        Finding(Severity.WARNING, "second", ("a.x.y",)),
        Finding(Severity.ERROR, "third", ("b",), "do this"),
        Finding(Severity.ERROR, "first", ("a.z", "b")),
    ]
    found = to_diagnostics(findings, cast("Lines", Lines("data.yaml", places)))
    assert [str(one) for one in found] == [
        "data.yaml:3: a.z: first",
        "data.yaml:9: a.x.y: second",
        "glossary.yaml:2: b: third",
    ]
    assert found[2].hint == "do this"


# ----------------------------------------------------------------------------------------------------------- properties

amounts = st.decimals("0.5", 9000, places=6)
places = st.integers(0, 3)
SLOW = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)


def rounded(value: Decimal, digits: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def money(value: Decimal, digits: int) -> str:
    return f"{rounded(value, digits)} million USD"


def percent(now: Decimal, before: Decimal, digits: int) -> str:
    change = rounded((now / before - 1) * 100, digits)
    return f"{change:+}%"


def published(world: SimpleNamespace) -> dict[str, Any]:
    """Return the trade section that a statistical office would print of exact figures."""
    x, m, x0, m0, digits, tenths = world.x, world.m, world.x0, world.m0, world.digits, world.tenths
    return {
        "turnover": {"value": money(x + m, digits), "change": percent(x + m, x0 + m0, tenths)},
        "exports": {"value": money(x, digits), "change": percent(x, x0, tenths), "previous": money(x0, digits)},
        "imports": {"value": money(m, digits), "change": percent(m, m0, tenths)},
        "balance": {"value": money(x - m, digits), "previous": money(x0 - m0, digits)},
        "history": [{"period": "2024", "imports": money(m0, digits), "turnover": money(x0 + m0, digits)}],
        "goods": {
            "exports": [
                {"term": "a", "value": money(x * world.part, digits), "share": f"{rounded(world.part * 100, tenths)}%"},
                {"term": "b", "value": money(x * (1 - world.part), digits)},
            ]
        },
    }


worlds = st.builds(
    SimpleNamespace,
    x=amounts,
    m=amounts,
    x0=amounts,
    m0=amounts,
    digits=places,
    tenths=st.integers(0, 2),
    part=st.decimals("0.05", "0.95", places=3),
)


@SLOW
@given(world=worlds)
def test_rounded_figures_of_one_world_never_contradict_each_other(make_trade: Make, world: SimpleNamespace) -> None:
    assert errors(make_trade(**published(world))) == []


@SLOW
@given(
    world=worlds,
    flow=st.sampled_from(["turnover", "exports", "imports", "balance"]),
    units=st.integers(4, 400),
    up=st.booleans(),
)
def test_a_figure_off_by_more_than_rounding_is_always_found(
    make_trade: Make, world: SimpleNamespace, flow: str, units: int, up: bool
) -> None:
    """Three rounded figures may differ by 1.5 units of the last digit between them: four units are a mistake."""
    trade = published(world)
    value = Decimal(trade[flow]["value"].split()[0])
    off = Decimal(units).scaleb(-world.digits)
    spoilt = value + off if up else value - off
    assume(flow == "balance" or spoilt >= 0)
    trade[flow]["value"] = f"{spoilt} million USD"
    assert errors(make_trade(**trade)) != []


@SLOW
@given(world=worlds, off=st.integers(3, 60), up=st.booleans())
def test_a_change_off_by_more_than_rounding_is_always_found(
    make_trade: Make, world: SimpleNamespace, off: int, up: bool
) -> None:
    world.digits, world.tenths = 6, 1  # exact amounts of some size leave a change no room but its own rounding
    assume(world.x0 > 10)
    trade = published(world)
    change = Decimal(trade["exports"]["change"].rstrip("%"))
    spoilt = change + (off if up else -off) * D("0.1")
    assume(spoilt >= -100)
    trade["exports"]["change"] = f"{spoilt:+}%"
    assert errors(make_trade(**trade)) != []
