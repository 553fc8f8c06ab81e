"""Many data files built side by side: what is up to date is left, what is wrong stops no other."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Literal

from briefing.build import Produced, produce, publish
from briefing.errors import BriefingError, Diagnostic, OutputError, error
from briefing.request import BuildRequest, Progress, Result
from briefing.series.freshness import Ledger, Stale
from briefing.series.processes import available, processes
from briefing.series.running import carried_out
from briefing.series.shipping import packed, produced_of

State = Literal["built", "up to date", "failed", "would be built"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one data file.

    ``why`` says why it was, or would be, built; ``code`` is the exit code of what is wrong, 0 where nothing is.
    """

    data: Path
    state: State
    files: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    why: str = ""
    code: int = 0
    result: Result | None = None

    def as_dict(self) -> dict[str, object]:
        """Return the fields for ``--json``."""
        files: Sequence[object] = [file.as_dict() for file in self.result.files] if self.result else list(self.files)
        return {
            "data": str(self.data),
            "state": self.state,
            "why": self.why,
            "code": self.code,
            "files": files,
            "diagnostics": [one.as_dict() for one in self.diagnostics],
        }


@dataclass(frozen=True, slots=True)
class Order:
    """How many data files are to be built: what holds for all of them, and where the work is done.

    ``request`` holds for each, but for its ``data``. ``jobs`` 0 chooses: as many as there are processors. ``cluster``
    makes the executor of a cluster, whose workers see no files of this machine, and has ``at_once`` tasks at a time.
    ``force`` builds what is up to date, too.
    """

    request: BuildRequest
    data: tuple[Path, ...]
    jobs: int = 0
    force: bool = False
    cluster: Callable[[], Executor] | None = None
    at_once: int = 0


@dataclass(frozen=True, slots=True)
class _Due:
    """A data file that has to be built, why, and what of it."""

    request: BuildRequest
    stale: Stale


def pending(order: Order) -> Generator[Outcome]:
    """Yield for each data file whether it would be built, and why; nothing is read but hashes, and nothing written."""
    ledger = Ledger(order.request.out)
    for data in order.data:
        request = replace(order.request, data=data)
        stale = Stale("it is forced") if order.force else ledger.stale(request)
        if stale is None:
            yield _fresh(ledger, request)
        else:
            entry = ledger.entry(request)
            tags = stale.languages
            names = (name for name, tag in entry.languages.items() if not tags or tag in tags) if entry else ()
            yield Outcome(data, "would be built", tuple(names), why=stale.reason)


def built(order: Order, progress: Progress | None = None) -> Generator[Outcome]:
    """Build what is not up to date, and yield what comes of each data file, as it comes.

    All files of a data file are written, or none. A run that is interrupted has written what it has yielded, and the
    next goes on. Close the generator (``contextlib.closing``) if it may be left early.
    """
    out = order.request.out
    ledger = Ledger(out)
    due: list[_Due] = []
    for data in order.data:
        request = replace(order.request, data=data, workers=1 if len(order.data) > 1 else order.request.workers)
        stale = Stale("it is forced") if order.force else ledger.stale(request)
        if stale is None:
            yield _fresh(ledger, request)
        else:
            due.append(_Due(replace(request, languages=stale.languages or request.languages), stale))
    names: dict[str, Path] = {}
    asked = {one.request.data: replace(order.request, data=one.request.data) for one in due}
    for one, produced in _produced(order, due, progress):
        data = one.request.data or Path()
        if isinstance(produced, BriefingError):
            yield _failed(data, one, produced)
            continue
        try:
            _alone(produced, data, names)
            result = publish(produced, out)
        except BriefingError as problem:
            yield _failed(data, one, problem)
            continue
        earlier = ledger.entry(asked[data]) if one.stale.languages else None
        ledger.keep(asked[data], result, produced.read, earlier)
        yield Outcome(
            data,
            "built",
            tuple(str(file.path) for file in result.files),
            result.diagnostics,
            one.stale.reason,
            0,
            result,
        )


def _fresh(ledger: Ledger, request: BuildRequest) -> Outcome:
    entry = ledger.entry(request)
    assert entry is not None  # noqa: S101 - it is fresh
    files = tuple(str(ledger.out / name) for name in entry.files)
    return Outcome(request.data or Path(), "up to date", files, entry.diagnostics)


def _failed(data: Path, one: _Due, problem: BriefingError) -> Outcome:
    return Outcome(data, "failed", (), problem.diagnostics, one.stale.reason, problem.exit_code)


def _alone(produced: Produced, data: Path, names: dict[str, Path]) -> None:
    """Refuse files that another data file of this run has written already."""
    for file in produced.made.files:
        other = names.setdefault(file.path.name, data)
        if other != data:
            hint = "give each relationship an `id` of its own"
            raise OutputError(
                error(f"would write {file.path.name}, as {other} does", file=str(data), key="id", hint=hint)
            )


def _produced(
    order: Order, due: Sequence[_Due], progress: Progress | None
) -> Iterator[tuple[_Due, Produced | BriefingError]]:
    """Yield each data file with what was produced of it, or why it could not be."""
    jobs = min(order.jobs or available(), len(due))
    if order.cluster is not None:
        parcels = [(one, packed(one.request)) for one in due]
        by_parcel = {id(parcel): one for one, parcel in parcels}
        results = carried_out(produced_of, [parcel for _, parcel in parcels], order.cluster, order.at_once or 1)
        with closing(results):
            for done in results:
                one = by_parcel[id(done.task)]
                yield one, done.problem or _certain(done.made)
        return
    if jobs <= 1:
        for one in due:
            try:
                yield one, produce(one.request, progress)
            except BriefingError as problem:
                yield one, problem
        return
    by_request = {id(one.request): one for one in due}
    executor_of: Callable[[], Executor] = partial(processes, jobs)
    with closing(carried_out(produce, [one.request for one in due], executor_of, jobs)) as made:
        for each in made:
            yield by_request[id(each.task)], each.problem or _certain(each.made)


def _certain(produced: Produced | None) -> Produced:
    assert produced is not None  # noqa: S101 - what has no problem was made
    return produced
