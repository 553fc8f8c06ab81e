from __future__ import annotations

import os

import pytest

from briefing.workers import in_order


def square(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


@pytest.mark.parametrize("workers", [0, 1, 2, 8])
def test_results_come_in_the_order_of_the_tasks(workers: int) -> None:
    assert [result for result, _ in in_order(square, range(6), workers)] == [0, 1, 4, 9, 16, 25]


def test_one_worker_is_this_process() -> None:
    assert {process for _, process in in_order(square, range(3), 1)} == {os.getpid()}


def test_a_single_task_stays_in_this_process() -> None:
    assert [process for _, process in in_order(square, [7], 2)] == [os.getpid()]


def test_several_workers_are_other_processes() -> None:
    assert os.getpid() not in {process for _, process in in_order(square, range(4), 2)}


def test_nothing_to_do_is_done() -> None:
    assert list(in_order(square, [])) == []
