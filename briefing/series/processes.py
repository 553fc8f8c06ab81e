"""Executors of this machine: processes, which end with this one and leave signals to it, or this process itself."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

from briefing import endings

_PR_SET_PDEATHSIG = 1


class Here(Executor):
    """An executor that does each task at once, in this process."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Return a task that is done."""
        done: Future[Any] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except Exception as problem:  # noqa: BLE001 - as an executor does
            done.set_exception(problem)
        return done


def processes(jobs: int) -> Executor:
    """Return an executor of some processes, each a fork of this one where the system can fork.

    A fork has all modules and tables loaded. Elsewhere processes are started anew.
    """
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - of many data files alone
    from multiprocessing import get_context  # noqa: PLC0415

    method = "fork" if sys.platform == "linux" else "spawn"
    return ProcessPoolExecutor(jobs, mp_context=get_context(method), initializer=_begin, initargs=(os.getpid(),))


def available() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _begin(parent: int) -> None:
    """Prepare a worker: Ctrl-C is for its parent, which ends it; it dies with its parent even if that is killed."""
    endings.reset()
    gc.freeze()  # what all processes share stays shared: no collection writes to it
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - not on every system

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)
