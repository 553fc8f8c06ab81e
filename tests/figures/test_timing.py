"""A source cannot vouch for a period that was not over when it was written."""

from collections.abc import Callable
from typing import Any

import pytest
from measured import trade_of_2025

from briefing.data.model import Briefing
from briefing.data.walk import walk
from briefing.figures.findings import Finding
from briefing.figures.timing import audit_dates, audit_sources

Make = Callable[..., Briefing]
OFFICE = {"title": {"en": "Office"}}


@pytest.fixture
def found(make: Make):
    """Return what is found of sources: of trade figures of 2025, after changes."""

    def found(dated: str | None = "2026-02-10", **changes: Any) -> list[Finding]:
        trade = trade_of_2025(**changes)
        date = {"date": dated} if dated else {}
        press = {"title": {"en": "Press"}, "date": "2025-07-20"}
        briefing = make(trade=trade, sources={"statistics": {**OFFICE, **date}, "press": press})
        return list(audit_sources(walk(briefing), briefing.sources, briefing.date))

    return found


@pytest.mark.parametrize("dated", ["2026-02-10", "2025-12-31", "2025-12", "2025", "2026", None])
def test_a_source_of_the_last_day_or_later_vouches_for_the_period(found, dated: str | None) -> None:
    assert found(dated) == []


@pytest.mark.parametrize("dated", ["2025-12-30", "2025-11", "2024"])
def test_figures_of_an_older_source_were_left_behind(found, dated: str) -> None:
    (finding,) = found(dated)
    assert finding.message == (
        f"the source “statistics” is dated {dated}, before the period 2025 of `trade.period` was over"
    )
    assert finding.keys == ("trade.turnover.value", "sources.statistics.date")
    assert "if `period:` has moved on" in finding.hint


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ({"period": "2024"}, []),
        ({"period": "2025-H1"}, []),
        (
            {"period": "2025-07"},
            ["the source “press” is dated 2025-07-20, before the period 2025-07 of `trade.mirror.0.period` was over"],
        ),
    ],
)  # fmt: skip
def test_a_mirror_keeps_its_own_period_when_that_of_the_section_moves(
    found, own: dict[str, str], said: list[str]
) -> None:
    mirror = {"country": "IS", "source": "press", "turnover": "50 million USD", **own}
    findings = found(mirror=[mirror])
    assert [finding.message for finding in findings] == said
    assert all(finding.keys[0] == "trade.mirror.0.turnover" for finding in findings)


def test_a_figure_of_the_period_before_may_be_of_an_older_source(found) -> None:
    history = [{"period": "2024", "exports": "15.9 million USD", "source": "press"}]
    assert found(history=history) == []


def test_a_source_of_years_may_be_of_the_last_one(make: Make) -> None:
    def sources(dated: str) -> list[Finding]:
        inflow = {"value": "17.4 million USD", "period": "2008/2025", "source": "office"}
        briefing = make(investment={"flow": {"inward": inflow}}, sources={"office": {**OFFICE, "date": dated}})
        return list(audit_sources(walk(briefing), briefing.sources, briefing.date))

    assert sources("2025-06-30") == []
    assert len(sources("2024-12-31")) == 1


@pytest.mark.parametrize(
    ("figure", "keys"),
    [
        ({"target": {"value": "900 students", "year": "2030"}, "rank": {"place": "5", "of": "x"}}, []),
        ({"series": {"2023": "700 students", "2026-01": "800 students"}}, ["culture.students.series.2026-01"]),
    ],
)
@pytest.mark.parametrize("dated", ["2026-01-20", None])
def test_what_is_aimed_at_needs_no_later_source_and_a_series_names_its_periods(
    make: Make, figure: dict[str, Any], keys: list[str], dated: str | None
) -> None:
    students = {"term": "s", "value": "800 students", "period": "2025", **figure}
    culture = {"title": {"en": "Culture"}, "source": "office", "indicators": {"students": students}}
    date = {"date": dated} if dated else {}
    briefing = make(sections={"culture": culture}, sources={"office": {**OFFICE, **date}})
    entries = walk(briefing)
    found = [entries.by_key[one.keys[0]].id for one in audit_sources(entries, briefing.sources, briefing.date)]
    assert found == (keys if dated else [])


FORECAST = {"term": "reserves", "value": "6 billion USD", "period": "2025", "source": "press"}


def test_the_source_of_an_estimate_may_be_older_than_the_end_of_the_period(make: Make) -> None:
    def found(**more: Any) -> list[Finding]:
        sources = {"press": {**OFFICE, "date": "2025-10-14"}}
        terms = {"reserves": {"en": "reserves"}}
        briefing = make(trade={"indicators": {"reserves": {**FORECAST, **more}}}, sources=sources, terms=terms)
        entries = walk(briefing)
        return [*audit_sources(entries, briefing.sources, briefing.date), *audit_dates(entries, briefing.date)]

    (finding,) = found()
    assert "`estimate: true`" in finding.hint
    (finding,) = found(period="2026")
    assert finding.message.startswith("the period 2026 is not over")
    assert "`estimate: true`" in finding.hint
    assert found(estimate=True) == found(estimate=True, period="2026") == []
