"""Do the same to many things, in as many processes as pay."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

Task = TypeVar("Task")
Done = TypeVar("Done")

FEW = 2  # tasks that are not worth a second process


def in_order(function: Callable[[Task], Done], tasks: Sequence[Task], workers: int = 0) -> Iterator[Done]:
    """Yield what a function makes of each task, in the order of the tasks.

    ``workers`` 0 chooses: one process for few tasks, where a second one costs more than it saves, and where processes
    cannot be forked; else as many as there are processors.
    """
    count = min(workers or _processors(len(tasks)), len(tasks))
    if count < 2:  # noqa: PLR2004 - one process, this one
        yield from map(function, tasks)
        return
    with ProcessPoolExecutor(count, multiprocessing.get_context(_method())) as pool:
        yield from pool.map(function, tasks)


def _processors(tasks: int) -> int:
    if tasks <= FEW or _method() != "fork":
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _method() -> str:
    """Return how processes are started: a fork has all modules loaded, but only Linux can do it safely."""
    return "fork" if "fork" in multiprocessing.get_all_start_methods() and os.uname().sysname == "Linux" else "spawn"
