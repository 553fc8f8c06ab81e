"""A crew of processes: forks that do some of the work, each with a pipe for what comes of it.

``workers`` tells when there is one. A worker ends with this process, whichever way that ends.
"""

from __future__ import annotations

import gc
import os
import pickle
import select
import signal
import time
import traceback
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import NoReturn

from briefing import endings
from briefing.errors import error
from briefing.workers import Done, Function, Task, WorkerError, prctl

_CHUNK = 1 << 20
_LENGTH = 8  # bytes that tell how long a result is
_PR_SET_PDEATHSIG = 1
_SIGNAL_ON_ITS_WAY = 0.2  # seconds in which a signal to the whole group surely reaches this process as well


def results(function: Function[Task, Done], tasks: Sequence[Task], shares: Iterable[range]) -> Generator[Done]:
    """Yield what a function makes of each task, in their order; each share of them is done by a worker.

    What there was no process for, this one does. No worker is left when the generator is closed.

    Raises:
        WorkerError: A worker was ended.
    """
    crew: list[_Worker] = []
    with endings.undoing(lambda: _dismiss(crew)):
        try:
            with endings.held():  # a signal finds each worker either not begun or on the list
                for share in shares:
                    crew += _hired(function, tasks, share)
            yield from _results(function, tasks, crew)
        finally:
            with endings.held():
                _dismiss(crew)


class _Worker:
    """A process that works, what it has to do, and what of its results has arrived."""

    def __init__(self, pid: int, pipe: int, indices: Iterable[int]) -> None:
        self.pid = pid
        self.pipe = pipe
        self.due = list(indices)
        self.running = True
        self._received = bytearray()

    def receive(self) -> Iterator[tuple[int, bytes]]:
        """Read what has arrived; yield each result that is whole, with the index of its task."""
        chunk = os.read(self.pipe, _CHUNK)
        if not chunk:
            self.see_off()
        self._received += chunk
        while len(self._received) >= (end := _LENGTH + int.from_bytes(self._received[:_LENGTH])) > _LENGTH:
            yield self.due.pop(0), bytes(self._received[_LENGTH:end])
            del self._received[:end]

    def see_off(self) -> None:
        """Wait for the end of the process, which has closed its pipe; complain if it owes a result."""
        status = self._wait()
        if self.due:
            raise _complaint(os.waitstatus_to_exitcode(status))

    def kill(self) -> None:
        """End the process at once, if it has not ended."""
        if self.running:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            self._wait()

    def _wait(self) -> int:
        with endings.held():  # its number may be another's as soon as it has been waited for
            self.running = False
            os.close(self.pipe)
            with suppress(ChildProcessError):  # a host that ignores its children's ends
                return os.waitpid(self.pid, 0)[1]
        return 0


def _hired(function: Function[Task, Done], tasks: Sequence[Task], indices: range) -> list[_Worker]:
    """Return a worker for some of the tasks, or none if the system has no process or pipe to give."""
    try:
        reading, writing = os.pipe()
    except OSError:
        return []
    parent = os.getpid()
    try:
        pid = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return []
    if not pid:
        _work(function, tasks, indices, writing, parent)
    os.close(writing)
    return [_Worker(pid, reading, indices)]


def _results(function: Function[Task, Done], tasks: Sequence[Task], crew: Sequence[_Worker]) -> Iterator[Done]:
    arrived: dict[int, bytes] = {}
    theirs = {index for worker in crew for index in worker.due}
    for index, task in enumerate(tasks):
        if index not in theirs:
            yield function(task)
            continue
        while index not in arrived:
            for worker in _ready(crew):
                arrived.update(worker.receive())
        succeeded, outcome = pickle.loads(arrived.pop(index))  # noqa: S301 - from a fork of this very process
        if not succeeded:
            raise outcome
        yield outcome


def _ready(crew: Iterable[_Worker]) -> list[_Worker]:
    """Wait until there is something to read; return the workers that it comes from."""
    waiting = select.poll()
    by_pipe = {worker.pipe: worker for worker in crew if worker.running}
    for pipe in by_pipe:
        waiting.register(pipe, select.POLLIN)
    return [by_pipe[pipe] for pipe, _ in waiting.poll()]


def _dismiss(crew: Iterable[_Worker]) -> None:
    for worker in crew:
        worker.kill()


def _complaint(code: int) -> WorkerError:
    """Return the error for a worker that ended before its work was done."""
    if -code in endings.SIGNALS:  # sent to the whole group, it is about to end this process as well
        time.sleep(_SIGNAL_ON_ITS_WAY)
    hint = "free memory, or make fewer documents at a time: --lang, --format"
    if code == -signal.SIGKILL:
        return WorkerError(code, error("a worker process was killed, perhaps because memory ran out", hint=hint))
    how = f"was ended by {signal.Signals(-code).name}" if code < 0 else "ended without its result"
    return WorkerError(code, error(f"a worker process {how}", hint=hint))


# ----------------------------------------------------------------------------------------------------------- a worker


def _work(
    function: Function[Task, Done], tasks: Sequence[Task], indices: Iterable[int], pipe: int, parent: int
) -> NoReturn:
    """Do some of the tasks, hand the results over, and end without a trace of the process that this is a fork of."""
    try:
        endings.reset()
        if (die_with := prctl()) is not None:
            die_with(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() == parent:  # else it died before it could take this process along
            endings.release()
            gc.freeze()  # what is here already stays, in memory that is shared
            for index in indices:
                _send(pipe, _outcome(function, tasks[index]))
            os._exit(0)
    finally:
        os._exit(1)


def _send(pipe: int, content: bytes) -> None:
    message = memoryview(len(content).to_bytes(_LENGTH) + content)
    while message:
        message = message[os.write(pipe, message) :]


def _outcome(function: Function[Task, Done], task: Task) -> bytes:
    """Return as bytes whether a task could be done, and what came of it."""
    try:
        return pickle.dumps((True, function(task)))
    except MemoryError:
        return pickle.dumps((False, MemoryError()))
    except BaseException as problem:  # noqa: BLE001 - it is raised where the results are read
        problem.add_note("".join(traceback.format_exception(problem)))
        try:
            content = pickle.dumps((False, problem))
            pickle.loads(content)  # noqa: S301 - our own: not every exception can be made anew
        except Exception:  # noqa: BLE001
            return pickle.dumps((False, RuntimeError(f"{type(problem).__name__}: {problem}")))
        return content
