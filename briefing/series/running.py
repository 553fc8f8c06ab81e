"""Tasks carried out by an executor: each once in the result, however often a worker dies under it.

Nothing here knows what a task is, nor where the executor's workers are.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Executor, Future, wait
from contextlib import contextmanager
from typing import Final, Generic, TypeVar

from briefing.errors import BriefingError, MachineError, error
from briefing.records import frozen

MOST_TRIES: Final = 3
_HINT: Final = "build it alone, and see; free memory, or make fewer at a time: --jobs"

Task = TypeVar("Task")
Made = TypeVar("Made")


@frozen
class Done(Generic[Task, Made]):
    """A task, and what came of it: what was made, or why it could not be."""

    task: Task
    made: Made | None = None
    problem: BriefingError | None = None


def carried_out(
    function: Callable[[Task], Made],
    tasks: Sequence[Task],
    executor_of: Callable[[], Executor],
    at_once: int,
) -> Generator[Done[Task, Made]]:
    """Yield what comes of each task, as it comes; every task once.

    A worker that dies can take its executor with it, as one of ``concurrent.futures`` does: then a new executor goes on
    with what was not done. A task may run twice then, so it must do no harm twice. One under which workers died
    several times is given up. Close the generator (``contextlib.closing``) if it may be left early.

    Args:
        function: What carries a task out, in a worker: it and the tasks are pickled. It raises no exception that is
            meant for the person who asked but ``BriefingError``.
        tasks: The tasks.
        executor_of: What makes an executor.
        at_once: How many tasks the executor has at a time, so that few are lost with it.
    """
    due, suspects = deque((task, 0) for task in tasks), deque[tuple[Task, int]]()
    while due or suspects:
        alone = not due
        with _closing(executor_of()) as executor:
            yield from _until_broken(executor, function, due or suspects, suspects, 1 if alone else at_once)


def _until_broken(
    executor: Executor,
    function: Callable[[Task], Made],
    due: deque[tuple[Task, int]],
    suspects: deque[tuple[Task, int]],
    at_once: int,
) -> Iterator[Done[Task, Made]]:
    """Carry tasks out until none is due, or a worker has died: those that were running then are suspects.

    Suspects run alone, so that the one under which workers die is known from those that were beside it.
    """
    running: dict[Future[Made], tuple[Task, int]] = {}
    come: list[Done[Task, Made]] = []
    broken = False
    while (due and not broken) or running or come:
        if at_once == 1:  # what has come is dealt with before the next is begun
            yield from come
            come = []
        while due and not broken and len(running) < at_once:
            task, tries = due.popleft()
            try:
                running[executor.submit(function, task)] = task, tries
            except BrokenExecutor:
                due.appendleft((task, tries))
                broken = True
        yield from come  # no worker waits until that is dealt with
        come = []
        ended, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in ended:
            task, tries = running.pop(future)
            if not isinstance(_problem(future), BrokenExecutor):
                come.append(_done(task, future))
                continue
            broken = True
            if tries + 1 < MOST_TRIES:
                suspects.append((task, tries + 1))
            else:
                come.append(Done(task, problem=_lost()))


def _problem(future: Future[Made]) -> BaseException | None:
    try:
        return future.exception()
    except CancelledError as cancelled:  # the executor itself is lost
        return cancelled


def _done(task: Task, future: Future[Made]) -> Done[Task, Made]:
    problem = _problem(future)
    if problem is None:
        return Done(task, future.result())
    return Done(task, problem=problem if isinstance(problem, BriefingError) else unexpected(problem))


@contextmanager
def _closing(executor: Executor) -> Iterator[Executor]:
    """End an executor with the block, and what it has not begun."""
    try:
        yield executor
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _lost() -> MachineError:
    message = f"a worker process was killed {MOST_TRIES} times while it was built, perhaps because memory ran out"
    return MachineError(error(message, hint=_HINT))


def unexpected(problem: BaseException) -> BriefingError:
    """Return the error for what is a mistake of the program, or a worker of a cluster that is lost for good."""
    said = " ".join(f"{type(problem).__name__}: {problem}".split())
    if type(problem).__name__ == "KilledWorker":  # of dask.distributed, after several workers
        return MachineError(error(f"workers died while it was built: {said}", hint=_HINT))
    if isinstance(problem, CancelledError):
        return MachineError(error("the cluster was lost while it was built", hint="see whether its scheduler runs"))
    found = BriefingError(error(f"internal error: {said}", hint="this is a mistake in the program: please report it"))
    found.__cause__ = problem
    return found
