"""Many data files built side by side: what is up to date is left, what is wrong stops no other."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from briefing.errors import BriefingError, Diagnostic, OutputError, error
from briefing.records import frozen, replace
from briefing.request import Attestation, BuildRequest, BuiltFile, Progress, Result
from briefing.series.freshness import Ledger, Stale, Surroundings, data_of

if TYPE_CHECKING:
    from briefing.build import Produced

State = Literal["built", "up to date", "failed", "would be built", "in order"]
FORCED: Final = Stale("it is forced")


@frozen
class Outcome:
    """What came of one data file.

    ``why`` says why it was, or would be, built. ``files`` are all of the edition, those that were left as they are
    ``kept``, by name. ``problem`` is why there are none.
    """

    data: Path
    state: State
    files: tuple[BuiltFile, ...] = ()
    attestations: tuple[Attestation, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    why: str = ""
    kept: frozenset[str] = frozenset()
    problem: BriefingError | None = None

    @property
    def code(self) -> int:
        """The exit code of what is wrong, 0 where nothing is."""
        return self.problem.exit_code if self.problem else 0

    @property
    def names(self) -> frozenset[str]:
        """The names of all files of the edition: documents, manifest and checksums."""
        documents, beside = (one.path.name for one in self.files), (one.path.name for one in self.attestations)
        return frozenset((*documents, *beside))

    def as_dict(self) -> dict[str, object]:
        """Return the fields for ``--json``."""
        return {
            "data": str(self.data),
            "state": self.state,
            "why": self.why,
            "code": self.code,
            "files": [one.as_dict() for one in self.files],
            "attestations": [one.as_dict() for one in self.attestations],
            "kept": sorted(self.kept),
            "diagnostics": [one.as_dict() for one in self.diagnostics],
        }


@frozen
class Order:
    """What is to be built: what holds for all data files, and where the work is done.

    ``request`` holds for each, but for its ``data``; None among ``data`` means what it means there. ``jobs`` 0 chooses:
    as many as there are processors. ``force`` builds what is up to date, too. ``cluster`` is the address of a Dask
    cluster to build on. ``taken`` are files that other data files have, by their names.
    """

    request: BuildRequest
    data: tuple[Path | None, ...]
    jobs: int = 0
    force: bool = False
    cluster: str = ""
    taken: Mapping[str, Path] = field(default_factory=dict)

    @property
    def is_of_many(self) -> bool:
        """Whether there are several data files."""
        return len(self.data) > 1

    def requests(self) -> Iterator[BuildRequest]:
        """Yield the request of each data file."""
        for data in self.data:
            yield replace(self.request, data=data)


@frozen
class _Due:
    """A data file that has to be built, as it was asked, as it is built, and why."""

    asked: BuildRequest
    request: BuildRequest
    stale: Stale


def worst(codes: Sequence[int]) -> int:
    """Return the exit code of a run: 1, for what went wrong in the program or its machine, before the highest."""
    return 1 if 1 in codes else max(codes, default=0)


def pending(order: Order) -> Generator[Outcome]:
    """Yield for each data file whether it would be built, why, and into which documents; nothing is written.

    Of what is up to date nothing is read but hashes.
    """
    ledger, now = Ledger(order.request.out), Surroundings.of(order.request)
    for request in order.requests():
        stale = FORCED if order.force else ledger.stale(request, now)
        if stale is None or not stale.writes:
            yield _fresh(ledger, request)
        else:
            from briefing.build import foretold  # noqa: PLC0415 - most runs find nothing to build

            kept = frozenset(one.path.name for one in stale.kept)
            yield Outcome(data_of(request), "would be built", foretold(request), why=stale.reason, kept=kept)


def built(order: Order, progress: Progress | None = None) -> Generator[Outcome]:
    """Build what is not up to date, and yield what comes of each data file, as it comes.

    All files of a data file are written, or none. A run that is interrupted has written what it has yielded, and the
    next goes on. Close the generator (``contextlib.closing``) if it may be left early. ``progress`` is told of the
    languages of a single data file.
    """
    ledger, now = Ledger(order.request.out), Surroundings.of(order.request)
    names = dict(order.taken)
    due: list[_Due] = []
    for asked in order.requests():
        stale = FORCED if order.force else ledger.stale(asked, now)
        if stale is None:
            outcome = _fresh(ledger, asked)
            names |= dict.fromkeys((one.path.name for one in outcome.files), outcome.data)
            yield outcome
        else:
            due.append(_Due(asked, replace(asked, kept=stale.kept), stale))
    if due:
        yield from _built(due, order, ledger, now, names, progress=progress)


def _built(
    due: Sequence[_Due],
    order: Order,
    ledger: Ledger,
    now: Surroundings,
    names: dict[str, Path],
    *,
    progress: Progress | None,
) -> Iterator[Outcome]:
    """Build what is due; all that takes long to import is imported only now."""
    from briefing.build import produce, publish  # noqa: PLC0415
    from briefing.series.working import worked  # noqa: PLC0415

    for at, produced in worked(produce, [one.request for one in due], order, progress):
        one = due[at]
        try:
            if isinstance(produced, BriefingError):
                raise produced
            _see_that_alone(produced, one.asked, names)
            result = publish(produced, order.request) if one.stale.writes else _unpublished(produced, ledger, one)
        except BriefingError as problem:
            yield _failed(one.asked, problem, order, one.stale.reason)
            continue
        ledger.keep(one.asked, produced, result, now)
        yield _outcome(one, result)


def checked(order: Order, progress: Progress | None = None) -> Generator[Outcome]:
    """Yield for each data file what is wrong with it, as it comes, and write nothing."""
    from briefing.build import check  # noqa: PLC0415
    from briefing.series.working import worked  # noqa: PLC0415

    requests = list(order.requests())
    for at, found in worked(check, requests, order, progress):
        if isinstance(found, BriefingError):
            yield _failed(requests[at], found, order)
        else:
            yield Outcome(data_of(requests[at]), "in order", diagnostics=found.diagnostics)


def _failed(request: BuildRequest, problem: BriefingError, order: Order, why: str = "") -> Outcome:
    if order.is_of_many:  # of one data file it can be shown how its error came about
        problem.forget()
    return Outcome(data_of(request), "failed", diagnostics=problem.diagnostics, why=why, problem=problem)


def _outcome(one: _Due, result: Result) -> Outcome:
    kept = frozenset(file.path.name for file in one.stale.kept)
    state: State = "built" if one.stale.writes else "up to date"
    said = result.files, result.attestations, result.diagnostics
    return Outcome(data_of(one.asked), state, *said, one.stale.reason, kept)


def _fresh(ledger: Ledger, request: BuildRequest) -> Outcome:
    entry = ledger.entry(request)
    if entry is None:  # another run has just begun
        return Outcome(data_of(request), "up to date")
    kept = frozenset(one.path.name for one in entry.files)
    said = entry.files, entry.attestations, entry.diagnostics
    return Outcome(data_of(request), "up to date", *said, kept=kept)


def _unpublished(produced: Produced, ledger: Ledger, one: _Due) -> Result:
    """Return the result of what was only read through: all files are there already."""
    entry = ledger.entry(one.asked)
    return replace(produced.result, attestations=entry.attestations if entry else ())


def _see_that_alone(produced: Produced, asked: BuildRequest, names: dict[str, Path]) -> None:
    """Refuse files that another data file of this run has, too: it would be lost."""
    data = data_of(asked)
    for file in produced.made.files:
        other = names.setdefault(file.path.name, data)
        if other != data:
            hint = "give each relationship an `id` of its own"
            message = f"would write {file.path.name}, as {other} does"
            raise OutputError(error(message, file=str(data), key="id", hint=hint))
