"""Sources are valid to a day and have their next figures on one: asked of the edition, and of today if it is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from measured import trade_of_2025

from briefing.data.model import Briefing
from briefing.errors import Severity
from briefing.figures import audit, derive

Make = Callable[..., Briefing]
EDITION = date(2026, 2, 26)


def found(make: Make, today: date | None = None, **source: Any) -> list[tuple[str, str]]:
    """Return code and message of what is found of the source of trade figures."""
    trade = trade_of_2025()
    statistics = {"title": {"en": "Office"}, "date": "2026-01-20", **source}
    briefing = make(trade=trade, sources={"statistics": statistics, "idle": {**statistics, "date": "2020"}})
    return [(one.code, one.message) for one in audit(briefing, derive(briefing), today=today)]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ({"valid_until": "2026-02-26"}, []),
        ({"valid_until": "2026-02"}, []),
        (
            {"valid_until": "2026-02-25"},
            [("BR041", "the source “statistics” is valid until 2026-02-25, and the edition is of 2026-02-26")],
        ),
        ({"next_release": "2026-02-27"}, []),
        (
            {"next_release": "2026-02-26"},
            [("BR042", ("the next figures of the source “statistics” are due on 2026-02-26, "
                       "and the edition is of 2026-02-26"))],
        ),
        ({"next_release": "2026-02"}, []),  # any day of the month
        ({"valid_until": "2025"}, [("BR043", "2025 is before the date of the source “statistics”, 2026-01-20")]),
    ],
)  # fmt: skip
def test_a_source_is_asked_on_the_day_of_the_edition(
    make: Make, source: dict[str, str], said: list[tuple[str, str]]
) -> None:
    assert found(make, **source) == said
    assert found(make, today=EDITION, **source) == said


def test_today_is_asked_only_where_it_is_told(make: Make) -> None:
    source = {"valid_until": "2026-06-30"}
    assert found(make, **source) == []
    assert found(make, today=date(2026, 6, 30), **source) == []
    assert found(make, today=date(2026, 7, 1), **source) == [
        ("BR041", "the source “statistics” is valid until 2026-06-30, and today is 2026-07-01")
    ]


# ---------------------------------------------------------------------------------------------------------- beginnings


@pytest.mark.parametrize(
    ("entry", "severity"),
    [
        ({"missions": [{"kind": "embassy", "of": "MT", "city": "c", "since": "1991"}]}, Severity.ERROR),
        ({"missions": [{"kind": "consulate", "of": "IS", "city": "c", "since": "1992-08-18"}]}, Severity.ERROR),
        ({"missions": [{"kind": "embassy", "of": "MT", "city": "c", "since": "1992"}]}, None),  # may be after
        ({"missions": [{"kind": "honorary-consulate", "of": "MT", "city": "c", "since": "1980"}]}, None),
        ({"contacts": [{"kind": "official-visit", "by": "p", "date": "1990-11-19"}]}, Severity.WARNING),
        ({"contacts": [{"kind": "visit", "by": "p", "dates": "1990-11-19/1990-11-20"}]}, Severity.WARNING),
        ({"agreements": [{"name": "a", "signed": "1978"}]}, Severity.WARNING),
        ({"mechanisms": [{"kind": "commission", "last": {"date": "1985"}}]}, Severity.WARNING),
        ({"awards": [{"order": "o", "to": "p", "by": "MT", "date": "1985"}]}, Severity.WARNING),
        ({"contacts": [{"kind": "visit", "by": "p", "date": "1992-08-19"}]}, None),
    ],
)
def test_what_is_between_the_sides_comes_after_their_relations(
    make: Make, entry: dict[str, Any], severity: Severity | None
) -> None:
    briefing = make(relations={"established": "1992-08-19", **entry})
    told = [(one.code, one.severity) for one in audit(briefing, derive(briefing))]
    assert told == ([("BR044", severity)] if severity else [])


@pytest.mark.parametrize(
    "held",
    [
        {"relations": {"visits": {"count": "3", "as_of": "2027-01-01"}}},
        {"relations": {"contacts": [{"kind": "visit", "by": "p", "date": "2026-02"}]}},
        {"relations": {"agreements": [{"name": "a", "signed": "2027"}]}},
        {"relations": {"points": [{"statement": {"by": "p", "text": {"en": "T"}, "date": "2026-03-01"}}]}},
        {"relations": {"points": [{"quote": {"by": "p", "text": {"en": "T"}, "date": "2026-03-01"}}]}},
        {"sources": {"s": {"title": {"en": "S"}, "date": "2026-03"}}},
        {"corridor": {"flights": [{"between": ["a", "b"], "since": "2027-11"}]}},
        {"sections": {"c": {"title": {"en": "C"},
                            "indicators": {"s": {"term": "s", "value": "5", "period": "2026", "source": "s"}}}}},
    ],
)  # fmt: skip
def test_no_date_is_after_the_edition_where_the_past_is_meant(make: Make, held: dict[str, Any]) -> None:
    briefing = make(**held)
    codes = {one.code for one in audit(briefing, derive(briefing))}
    assert codes & {"BR030", "BR032"}
