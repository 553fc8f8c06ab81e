"""Do the same to many things, in as many processes as pay."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

Task = TypeVar("Task")
Done = TypeVar("Done")


def in_order(function: Callable[[Task], Done], tasks: Sequence[Task], workers: int = 0) -> Iterator[Done]:
    """Yield what a function makes of each task, in the order of the tasks.

    ``workers`` 0 chooses: as many processes as there are processors where they can be forked, which costs some 20 ms;
    elsewhere one, since a fresh process would import everything anew.
    """
    count = min(workers or _processors(), len(tasks))
    if count < 2:  # noqa: PLR2004 - one process, this one
        yield from map(function, tasks)
        return
    with ProcessPoolExecutor(count, multiprocessing.get_context(_method())) as pool:
        yield from pool.map(function, tasks)


def _processors() -> int:
    if _method() != "fork":
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _method() -> str:
    """Return how processes are started: a fork has all modules loaded, but only on Linux is it safe."""
    return "fork" if sys.platform == "linux" else "spawn"
