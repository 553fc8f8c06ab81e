"""Tasks are carried out once each, whatever becomes of the workers."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from briefing.errors import DataError, MachineError, error
from briefing.series.processes import Here, processes
from briefing.series.running import Done, carried_out

Executors = Callable[[], Executor]
two = pytest.mark.parametrize("executor_of", [partial(ThreadPoolExecutor, 2), partial(processes, 2)])


def square(number: int) -> int:
    return number * number


def picky(number: int) -> int:
    if number == 3:
        raise DataError(error("three is wrong", hint="take another"))
    if number == 4:
        raise ValueError("four is a mistake")
    return number


def deadly(at: Path, number: int) -> int:
    """Kill the worker of an even number the first time, and that of 7 each time."""
    if number == 7 or (number % 2 == 0 and not (at / str(number)).exists()):
        (at / str(number)).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def _made(done: list[Done[int, int]]) -> dict[int, int | None]:
    assert len(done) == len({one.task for one in done}), "each once"
    return {one.task: one.made for one in sorted(done, key=lambda one: one.task)}


@two
def test_every_task_comes_back(executor_of: Executors) -> None:
    assert _made(list(carried_out(square, range(20), executor_of, 4))) == {n: n * n for n in range(20)}
    assert list(carried_out(square, [], executor_of, 4)) == []


@two
def test_one_that_fails_stops_no_other(executor_of: Executors) -> None:
    done = list(carried_out(picky, range(6), executor_of, 2))
    assert _made(done) == {0: 0, 1: 1, 2: 2, 3: None, 4: None, 5: 5}
    problems = {one.task: str(one.problem) for one in done if one.problem}
    assert problems == {3: "three is wrong", 4: "internal error: ValueError: four is a mistake"}


def test_workers_that_are_killed_lose_nothing_but_the_task_that_kills_them(tmp_path: Path) -> None:
    done = list(carried_out(partial(deadly, tmp_path), range(12), partial(processes, 2), 2))
    made = _made(done)
    assert made == {number: number if number != 7 else None for number in range(12)}
    [problem] = [one.problem for one in done if one.task == 7]
    assert isinstance(problem, MachineError)
    assert "was killed 3 times" in str(problem)


class Recording(Here):
    """Does each task at once, and remembers them."""

    def __init__(self) -> None:
        self.tasks: list[int] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.tasks += args
        return super().submit(fn, *args, **kwargs)


def test_no_worker_waits_until_what_has_come_is_dealt_with() -> None:
    executor = Recording()
    with closing(carried_out(square, range(6), lambda: executor, 2)) as results:
        first = next(results)
        assert executor.tasks == [0, 1, 2, 3]
        assert _made([first, *results]) == {n: n * n for n in range(6)}


def test_where_one_is_done_at_a_time_it_is_dealt_with_before_the_next() -> None:
    executor = Recording()
    with closing(carried_out(square, range(6), lambda: executor, 1)) as results:
        next(results)
        assert executor.tasks == [0]
        assert [one.task for one in results] == [1, 2, 3, 4, 5]


def _children() -> set[str]:
    """Return the numbers of the processes of this one that run; none where the system does not tell."""
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    numbers = children.read_text().split() if children.exists() else []
    return {number for number in numbers if "Z" not in Path(f"/proc/{number}/stat").read_text()}


def test_what_is_left_early_leaves_no_worker() -> None:
    before = _children()  # other tests' libraries may keep helpers
    with closing(carried_out(square, range(100), partial(processes, 2), 2)) as results:
        next(results)
    assert _children() <= before
