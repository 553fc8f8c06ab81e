"""Do the same to many things, in as many processes as pay.

A worker is a plain fork with a pipe. It cannot outlive this process: the system kills it then, which only Linux can do,
so elsewhere this process does all the work. It does so too where forks or pipes are not to be had.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from functools import cache
from typing import TypeVar

from briefing.errors import Diagnostic, MachineError

Task = TypeVar("Task")
Done = TypeVar("Done")
Function = Callable[[Task], Done]


def in_order(function: Function[Task, Done], tasks: Sequence[Task], workers: int = 0) -> Generator[Done]:
    """Yield what a function makes of each task, in the order of the tasks; an exception in a worker is raised here.

    ``workers`` 0 chooses: as many processes as there are processors; never more than there are tasks. Close the
    generator (``contextlib.closing``) if it may be left early: no worker is left then.

    Raises:
        MachineError: A worker was killed, or ended without its results.
    """
    count = min(workers or _processors(), len(tasks))
    if count <= 1 or not _can_fork():  # this process does it
        yield from map(function, tasks)
        return
    from briefing.crew import results  # noqa: PLC0415 - only where there are forks

    yield from results(function, tasks, [_share(number, count, len(tasks)) for number in range(count)])


def apart(function: Function[Task, Done], task: Task, seconds: int) -> Done:
    """Return what a function makes of a task, in a process that is ended when it has worked for so many seconds.

    Where no process is to be had, this one does it, for however long.

    Raises:
        WorkerError: The process was ended; its ``code`` is that of SIGXCPU if it worked too long.
    """
    home = os.getpid()

    def within(task: Task) -> Done:
        import resource  # noqa: PLC0415 - where there are forks

        if os.getpid() != home:  # else the system had no process to give
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        return function(task)

    if not _can_fork():
        return function(task)
    from briefing.crew import results  # noqa: PLC0415 - only where there are forks

    with closing(results(within, [task], [range(1)])) as found:
        return next(found)


class WorkerError(MachineError):
    """A worker process ended without its result; ``code`` is its exit status, negative for a signal."""

    def __init__(self, code: int, *diagnostics: Diagnostic) -> None:
        """Take the status and what is said of it."""
        super().__init__(*diagnostics)
        self.code = code


def _share(number: int, workers: int, tasks: int) -> range:
    """Return the tasks of one worker: neighbours, for the scripts of one language share what has been read."""
    return range(number * tasks // workers, (number + 1) * tasks // workers)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _can_fork() -> bool:
    """Tell whether workers can be forked: a fork has all modules loaded, but of several threads it has only one."""
    return sys.platform == "linux" and _threads() == 1 and prctl() is not None


def _threads() -> int:
    try:
        return len(os.listdir("/proc/self/task"))  # noqa: PTH208 - those that libraries started without Python, too
    except OSError:
        return threading.active_count()


@cache
def prctl() -> Callable[..., int] | None:
    """Return the system's function by which a process asks to die with its parent."""
    try:
        import ctypes  # noqa: PLC0415 - not on every system

        function: Callable[..., int] = ctypes.CDLL(None).prctl
    except (ImportError, OSError, AttributeError):
        return None
    return function
