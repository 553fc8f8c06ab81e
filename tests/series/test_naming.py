"""Diagnostics come with the names of files that a person knows."""

from __future__ import annotations

from briefing.errors import Diagnostic, Severity, error
from briefing.records import frozen
from briefing.series.naming import renamed


@frozen
class Place:
    file: str


@frozen
class Comparison(Diagnostic):
    beside: tuple[Place, ...] = ()


def test_files_are_called_otherwise_and_nothing_else_changes() -> None:
    found = error("is wrong", file="a", line=3, key="a", hint="a")
    assert renamed(found, str.upper) == error("is wrong", file="A", line=3, key="a", hint="a")


def test_places_that_are_shown_besides_are_renamed_too() -> None:
    found = Comparison(Severity.ERROR, "contradicts", "a", beside=(Place("b"), Place("c")))
    assert renamed(found, str.upper) == Comparison(Severity.ERROR, "contradicts", "A", beside=(Place("B"), Place("C")))
