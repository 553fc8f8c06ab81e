"""Where requests are worked on: in this process, in processes of this machine, or on a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from briefing.errors import BriefingError
from briefing.records import replace
from briefing.request import BuildRequest, Progress
from briefing.series.freshness import data_of

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from briefing.series.building import Order

Made = TypeVar("Made")


def worked(
    function: Callable[..., Made],
    requests: Sequence[BuildRequest],
    order: Order,
    progress: Progress | None,
) -> Iterator[tuple[int, Made | BriefingError]]:
    """Yield what a function makes of each request, or why it could not, with the place of the request.

    Args:
        function: Takes a request, and the progress where there is one request alone.
        requests: What of the order is to be worked on. If it is of one data file, its languages are made side by side.
        order: Says by how many processes it is done, and where.
        progress: Is told of the languages of a single data file.
    """
    if not order.cluster and not order.is_of_many:
        try:
            yield 0, function(replace(requests[0], workers=order.jobs), progress)
        except BriefingError as problem:
            yield 0, problem
        return
    yield from _side_by_side(function, requests, order)


def _side_by_side(
    function: Callable[..., Made], requests: Sequence[BuildRequest], order: Order
) -> Iterator[tuple[int, Made | BriefingError]]:
    """Yield what a function makes of each of several requests; what that takes is imported for several alone."""
    from briefing.series.cluster import cluster  # noqa: PLC0415
    from briefing.series.processes import Here, available, processes  # noqa: PLC0415
    from briefing.series.running import carried_out  # noqa: PLC0415

    at_once = min(order.jobs or available(), len(requests))
    executor_of: Callable[[], Executor] = partial(processes, at_once) if at_once > 1 else Here
    if order.cluster:
        executor_of, at_once = cluster(order.cluster)
    tasks = [replace(request, workers=1) for request in requests]
    place = {id(task): at for at, task in enumerate(tasks)}
    if at_once > 1:  # the longest first: none is begun when nothing is left for the others
        tasks.sort(key=_length, reverse=True)
    with closing(carried_out(function, tasks, executor_of, at_once)) as results:
        for done in results:
            made = done.problem or done.made
            assert made is not None  # noqa: S101 - what has no problem was made
            yield place[id(done.task)], made


def _length(request: BuildRequest) -> int:
    """Return how long a data file is, 0 where that cannot be told."""
    with suppress(OSError):
        return data_of(request).stat().st_size
    return 0
