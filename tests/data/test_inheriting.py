"""What a value inherits: of what a mapping declares, the nearest holds; a mark of its own changes it."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.data.inheriting import FORMS, LIST, MAPPING, MODEL, Inherited, declared_by, declaring, marked, named
from briefing.data.marks import Apart, Aside, Earlier, Internal, Verbatim, When
from briefing.data.model import Briefing, Point, Trade
from briefing.data.periods import year_of
from briefing.data.sections import Good
from briefing.data.types import FrozenMap

GIVEN = Inherited(source="office", declared="office", period=year_of(2025))


def test_what_a_mapping_declares_holds_in_it() -> None:
    found = declared_by({"source": "bank"}, declaring(Point), ("trade", "points", 0), GIVEN)
    assert (found.source, found.declared, found.period) == ("bank", "bank", year_of(2025))


@pytest.mark.parametrize("value", [{}, {"source": None}, {"source": "office"}, "a text", [1], None])
def test_where_nothing_new_is_declared_the_same_is_inherited(value: Any) -> None:
    assert declared_by(value, declaring(Point), (), GIVEN) is GIVEN


def test_statistics_are_their_reporters_whatever_the_source_of_the_section() -> None:
    section = {"source": "bank", "reporter": {"source": "customs"}}
    found = declared_by(section, declaring(Trade), ("trade",), GIVEN)
    assert (found.source, found.declared, found.statistics) == ("customs", "bank", ("trade",))


@pytest.mark.parametrize(
    ("mark", "changed"),
    [
        (Apart(), {"source": None, "declared": None, "period": None}),
        (Apart(shares_source=True), {"period": None}),
        (Earlier(), {"period": year_of(2024)}),
        (When("ahead"), {"when": When("ahead")}),
        (Verbatim(), {"verbatim": True}),
        (Aside(), {"aside": True}),
        (Internal(), {"internal": True}),
    ],
)
def test_a_mark_changes_what_a_value_inherits(mark: Any, changed: dict[str, Any]) -> None:
    assert marked(GIVEN, (mark,)) == GIVEN._replace(**changed)


def test_a_mapping_is_named_by_the_first_key_that_may_name_it() -> None:
    assert named({"hs": "31"}, declaring(Good).names) == "hs31"
    assert named({"hs": "31", "term": "cork"}, declaring(Good).names) == "cork"
    assert named({"term": {"en": "cork"}}, declaring(Good).names) == ""


def test_values_are_told_by_what_parts_they_have() -> None:
    told = [FORMS[one] for one in (Briefing, dict, FrozenMap, list, tuple, str, type(None))]
    assert told == [MODEL, MAPPING, MAPPING, LIST, LIST, "", ""]
