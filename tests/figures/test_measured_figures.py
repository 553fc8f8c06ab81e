"""What follows from a figure's value, change and series, and what of them cannot be true together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from briefing.data.model import Briefing
from briefing.figures import audit, derive

Make = Callable[..., Briefing]


@pytest.fixture
def make_indicator(make: Make) -> Make:
    """Return a function that makes a briefing with one indicator of 2025."""

    def make_indicator(**figure: Any) -> Briefing:
        students = {"term": "students", "value": "1250 students", "period": "2025", **figure}
        culture = {"title": {"en": "Culture"}, "source": "s", "indicators": {"students": students}}
        return make(sections={"culture": culture})

    return make_indicator


def shown(briefing: Briefing, part: str) -> str:
    figure = derive(briefing)[f"culture.students.{part}"]
    return f"{figure.quantity} ({figure.origin}, {figure.period})"


def test_the_change_follows_from_the_value_before(make_indicator: Make) -> None:
    briefing = make_indicator(previous="1190 students")
    assert shown(briefing, "change") == "+5.0% (derived, 2025)"


def test_the_series_gives_the_value_before(make_indicator: Make) -> None:
    briefing = make_indicator(series={"2023": "940 students", "2024": "1190 students"})
    assert shown(briefing, "previous") == "1190 students (published, 2024)"
    assert shown(briefing, "change") == "+5.0% (derived, 2025)"
    assert derive(briefing)["culture.students.previous"].key == "sections.culture.indicators.students.series.2024"


def test_the_value_before_follows_from_the_change(make_indicator: Make) -> None:
    assert shown(make_indicator(change="+25.000%"), "previous") == "about 1000 students (derived, 2024)"


@pytest.mark.parametrize(
    "figure",
    [
        {"value": "4.8%", "previous": "4.6%"},  # a percentage of a percentage is none to print
        {"value": "about 1250 students", "previous": "1190 students"},
        {"previous": "0 students"},
        {"period": "2008/2025", "change": "+5%"},  # years together have none before
    ],
)
def test_what_does_not_follow_is_not_derived(make_indicator: Make, figure: dict[str, Any]) -> None:
    assert [one.id for one in derive(make_indicator(**figure)).values() if one.derived] == []


@pytest.mark.parametrize(
    ("figure", "key", "message"),
    [
        ({"previous": "1190 students", "change": "+9.0%"}, "change", "is not a change of +9.0%"),
        ({"series": {"2024": "1190 students"}, "change": "+9.0%"}, "change", "from 1190 students to 1250 students"),
        ({"series": {"2025": "1240 students"}}, "value", "is 1250 students here, but 1240 students in the series"),
        ({"series": {"2024": "1190 students"}, "previous": "1180 students"}, "previous", "but 1190 students"),
        ({"series": {"2026": "1300 students"}}, "series.2026", "is later than the period of the value, 2025"),
        ({"series": {"2023": "1.1 million USD"}}, "series.2023", "cannot be compared with the value"),
        ({"target": {"value": "30%", "year": "2030"}}, "target.value", "cannot be compared with the value"),
        ({"record": {"of": "value"}, "series": {"2019": "1300 students"}}, "record", "is no record value"),
        ({"record": {"of": "value"}, "change": "-3%"}, "record", "no record value: it changed by -3%"),
        ({"record": {"of": "change"}, "change": "-3%"}, "record", "is no record growth"),
        ({"change": "+0.3 points"}, "change", "is the change of a percentage"),
        ({"share": {"value": "104%", "of": "x"}}, "share", "is not between 0% and 100%"),
    ],
)
def test_what_cannot_be_true_is_an_error(make_indicator: Make, figure: dict[str, Any], key: str, message: str) -> None:
    briefing = make_indicator(**figure)
    found = [one for one in audit(briefing, derive(briefing)) if one.severity.value == "error"]
    assert [one.message for one in found if message in one.message]
    assert len(found) == 1
    assert found[0].keys[0].endswith(f"students.{key}")
    assert found[0].hint


def test_a_growth_of_less_than_a_per_cent_may_be_a_record(make_indicator: Make) -> None:
    briefing = make_indicator(change="+0.4%", record={"of": "change"})
    assert audit(briefing, derive(briefing)) == ()


def test_points_are_the_change_of_a_percentage(make_indicator: Make) -> None:
    briefing = make_indicator(value="4.8%", previous="4.6%", change="+0.2 points")
    assert audit(briefing, derive(briefing)) == ()
    wrong = make_indicator(value="4.8%", previous="4.6%", change="+0.9 points")
    assert "is not a change of" in audit(wrong, derive(wrong))[0].message


@pytest.mark.parametrize(
    ("figure", "message"),
    [
        ({"target": {"value": "2000 students", "year": "2025"}}, "the target is for 2025"),
        ({"series": {"2024": "1190 students"}, "previous": "1190 students"}, "the series says this too"),
        ({"value": "4.8%", "change": "+4%"}, "is a percentage of a percentage"),
    ],
)
def test_what_may_not_be_meant_is_a_warning(make_indicator: Make, figure: dict[str, Any], message: str) -> None:
    briefing = make_indicator(**figure)
    (found,) = audit(briefing, derive(briefing))
    assert found.severity.value == "warning"
    assert message in found.message


def test_a_series_needs_a_value_of_a_known_period(make: Make) -> None:
    students = {"term": "s", "value": "12 students", "series": {"2024": "10 students"}}
    briefing = make(sections={"c": {"title": {"en": "C"}, "source": "s", "indicators": {"students": students}}})
    (found,) = audit(briefing, derive(briefing))
    assert found.hint == "add `period:`, such as 2024, that of `value:`"
