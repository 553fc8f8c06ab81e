"""What is built leaves nothing behind: a process that has built a thousand data files is as large as after ten."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.request import BuildRequest
from briefing.series.building import Order, Outcome, built, checked

Writing = Callable[..., Path]
SPOILT = ("home: NL", "home: XQ")
FEW = 250  # objects: of one data file there are many times as many


@pytest.fixture
def alike(write: Writing, small: BuildRequest) -> Order:
    """Return the order of data files that differ in their names alone; two of them are wrong in the same way."""
    data = (write("a"), write("b", SPOILT), write("c"), write("d", SPOILT), write("e"))
    return Order(replace(small, languages=("en",), formats=("pdf", "docx")), data, jobs=1)


@pytest.fixture
def waiting() -> Iterator[None]:
    """Have the collector look for nothing by itself."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def holding(outcomes: Iterator[Outcome]) -> list[bool]:
    """Tell of each data file that is wrong whether its error holds how it came about."""
    problems = [one.problem for one in list(outcomes) if one.problem]
    return [any((one.__traceback__, one.__context__, one.__cause__)) for one in problems]


def test_the_next_data_files_take_no_more_room_than_the_first(alike: Order) -> None:
    known: list[int] = []
    outcomes: list[Outcome] = []
    for outcome in built(alike):
        outcomes.append(outcome)
        gc.collect()
        known.append(len(gc.get_objects()))
    assert [one.state for one in outcomes] == ["built", "failed", "built", "failed", "built"]
    assert known[-1] - known[2] < FEW


@pytest.mark.usefixtures("waiting")
def test_hardly_anything_waits_for_the_collector(alike: Order) -> None:
    found = [gc.collect() for _ in built(alike)]
    assert max(found[2:]) < FEW


@pytest.mark.parametrize("work", [built, checked])
def test_an_error_of_many_does_not_hold_what_was_read(alike: Order, work: Callable[[Order], Iterator[Outcome]]) -> None:
    assert holding(work(alike)) == [False, False]


@pytest.mark.parametrize("work", [built, checked])
def test_how_an_error_of_one_came_about_can_be_shown(
    write: Writing, small: BuildRequest, work: Callable[[Order], Iterator[Outcome]]
) -> None:
    assert holding(work(Order(small, (write("b", SPOILT),)))) == [True]
