"""Rounds of a watch: what changed is told, what it touches is built, and what is wrong stops nothing."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from briefing import resources
from briefing.build import produce
from briefing.errors import BriefingError, Diagnostic, UsageError, error
from briefing.records import frozen
from briefing.request import BuildRequest, BuiltFile
from briefing.series.building import Order, Outcome, built
from briefing.series.freshness import data_of
from briefing.series.gathering import gathered
from briefing.series.running import unexpected
from briefing.updating import update
from briefing.watching.forgetting import forget_all, forget_looks
from briefing.watching.notices import Notices
from briefing.watching.sources import Sources, Touched

SETTLING: Final = 0.25
"""Seconds that a file which is gone, or empty, may take to be there again: so some editors save."""
_OF_VERIFICATION: Final = "BR2"
CALM: Final = 1.0
"""Seconds without a change after which what was built is verified."""


@frozen
class Round:
    """What came of one data file, and in how many seconds."""

    outcome: Outcome
    seconds: float


@frozen
class Proved:
    """Documents of a data file were verified, and what is wrong with them; without diagnostics, they are right."""

    data: Path
    diagnostics: tuple[Diagnostic, ...] = ()


@frozen
class Gone:
    """A data file is there no longer; its documents are."""

    data: Path
    documents: tuple[Path, ...]


@frozen
class Fed:
    """Statistics changed, and what figures of a data file are others in them, or what is wrong with them."""

    data: Path
    diagnostics: tuple[Diagnostic, ...]


@frozen
class Waiting:
    """All that is due is done. ``lacking`` says which of the folders and patterns mean no data file."""

    data: tuple[Path, ...]
    lacking: tuple[Diagnostic, ...] = ()


Event = Round | Proved | Gone | Fed | Waiting


@dataclass
class Watch:
    """A watch over data files, as they were asked for.

    ``named`` are files, folders and patterns; none means ``briefing.yaml`` here, else the bundled example. ``proves``
    has what was built verified when nothing changes for a moment, and ``alone`` is held while something is built.
    """

    order: Order
    named: Sequence[Path]
    notices: Notices
    proves: bool = True
    alone: AbstractContextManager[object] = field(default_factory=nullcontext)
    _items: dict[Path, Path | None] = field(default_factory=dict)
    _lacking: tuple[Diagnostic, ...] = ()
    _outcomes: dict[Path, Outcome] = field(default_factory=dict)
    _sources: Sources = field(init=False)
    _due: Touched = field(default_factory=Touched)
    _unproved: deque[BuildRequest] = field(default_factory=deque)

    def events(self) -> Iterator[Event]:
        """Build all that is not up to date, then what changes touch, until there are no more notices."""
        self._gather()
        self._arm()
        yield from self._round(self._items, force=self.order.force)
        self._arm()  # documents and what failed are known now
        self._warm()
        yield self._waiting()
        while (changed := self.notices.next(self._patience())) is not None:
            yield from self._taken(changed)

    def _patience(self) -> float | None:
        if self._due:
            return SETTLING
        return CALM if self._unproved else None

    def _taken(self, changed: frozenset[Path]) -> Iterator[Event]:
        sources = self._sources
        due = self._due | sources.touched(changed)
        if not due:
            if not changed:
                yield from self._prove()
            return
        if changed and any(_is_unsettled(path) for path in changed if sources.touched((path,))):
            self._due = due
            return
        self._due = Touched()
        yield from self._done(due)
        if self._arm():  # what changed while other folders were not watched yet is seen by what it left
            yield from self._done(Touched(looks=True, names=True), again=True)
        yield self._waiting()

    def _done(self, due: Touched, *, again: bool = False) -> Iterator[Event]:
        """Yield what comes of changes; ``again``, only what is another thing than before."""
        new: set[Path] = set()
        if due.names:
            before = dict(self._items)
            self._gather()
            new = self._items.keys() - before.keys()
            for data in before.keys() - self._items.keys():
                outcome = self._outcomes.pop(data, None)
                yield Gone(data, tuple(one.path for one in outcome.files) if outcome else ())
        if due.words:
            forget_all()
        elif due.looks:
            forget_looks()
        is_for_all = due.words or due.looks
        touched = (data for data in self._items if is_for_all or data in due.data or data in new)
        yield from self._round(touched, again=again)
        for data in sorted(due.feeds):
            yield from self._fed(data)

    # -------------------------------------------------------------------------------------------------------- building

    def _round(self, data: Iterable[Path], *, force: bool = False, again: bool = False) -> Iterator[Event]:
        """Build some data files as far as they are not up to date; what could not be built is tried again."""
        touched = list(data)
        if not touched:
            return
        others = {
            file.path.name: known
            for known, outcome in self._outcomes.items()
            if known not in touched
            for file in outcome.files
        }
        items = tuple(self._items[one] for one in touched)
        order = replace(self.order, data=items, force=force, jobs=1, taken=others)
        began = time.perf_counter()
        with self.alone:
            for outcome in self._survived(order, touched):
                now = time.perf_counter()
                yield from self._noted(outcome, now - began, again=again)
                began = now

    def _survived(self, order: Order, touched: list[Path]) -> Iterator[Outcome]:
        """Yield what comes of each data file, also where the program itself or its machine fails."""
        left = dict.fromkeys(touched)
        try:
            for outcome in built(order):
                left.pop(outcome.data, None)
                yield outcome
        except Exception as problem:  # noqa: BLE001 - the watch goes on, whatever it is
            wrong = problem if isinstance(problem, BriefingError) else unexpected(problem)
            for data in left:
                yield Outcome(data, "failed", diagnostics=wrong.diagnostics, problem=wrong)

    def _noted(self, outcome: Outcome, seconds: float, *, again: bool) -> Iterator[Event]:
        before = self._outcomes.get(outcome.data)
        if outcome.problem and before:  # its documents are there as they were
            outcome = replace(outcome, files=before.files, attestations=before.attestations)
        self._outcomes[outcome.data] = outcome
        is_same = before is not None and (before.code, before.diagnostics) == (outcome.code, outcome.diagnostics)
        if is_same and (outcome.state == "up to date" or (again and outcome.problem)):
            return  # nothing that anybody would see
        self._unproved = deque(one for one in self._unproved if data_of(one) != outcome.data)
        if self.proves and outcome.state == "built":
            self._unproved += self._parts(outcome, [one for one in outcome.files if one.path.name not in outcome.kept])
        yield Round(outcome, seconds)

    # --------------------------------------------------------------------------------------------------------- proving

    def _warm(self) -> None:
        """Have documents verified although all are up to date: the first save then finds everything read."""
        outcomes = list(self._outcomes.values())
        if self.proves and outcomes and all(one.state == "up to date" for one in outcomes):
            self._unproved += self._parts(outcomes[0], outcomes[0].files)

    def _parts(self, outcome: Outcome, files: Iterable[BuiltFile]) -> Iterator[BuildRequest]:
        """Yield a request for each of some documents, so that a change has to wait for one at most."""
        request = replace(self.order.request, data=self._items[outcome.data], verify=True, workers=1)
        templates = {Path(name).name: name for name in request.templates}
        for one in files:
            named = tuple(name for key, name in templates.items() if key == one.template) or request.templates
            yield replace(request, languages=(one.language,), formats=(one.format,), templates=named)

    def _prove(self) -> Iterator[Event]:
        """Make documents once more and verify them, one after the other, as long as nothing changes."""
        while self._unproved:
            request = self._unproved.popleft()
            data = data_of(request)
            with self.alone:
                found = _verified(request)
            if found:
                self._unproved = deque(one for one in self._unproved if data_of(one) != data)
                yield Proved(data, found)
            elif not any(data_of(one) == data for one in self._unproved):
                yield Proved(data)
            changed = self.notices.next(0)
            if changed is None or changed:
                if changed:
                    yield from self._taken(changed)
                return

    # ------------------------------------------------------------------------------------------------------ statistics

    def _fed(self, data: Path) -> Iterator[Event]:
        """Say which figures of a data file are others in its statistics; nothing is written."""
        hint = "run `briefing update`"
        try:
            found = update(data, write=False)
        except BriefingError as problem:
            yield Fed(data, problem.diagnostics)
            return
        told = (
            error(f"is {one.new} in {one.place}", file=one.file, line=one.line, key=one.key, hint=hint)
            for one in found.updates
        )
        yield Fed(data, tuple(told))

    # ------------------------------------------------------------------------------------------------- what is watched

    def _gather(self) -> None:
        """Find the data files that are meant now."""
        if not self.named:
            here = Path(resources.DATA_FILE)
            item = here if here.exists() or here in self._items else None
            self._items = {data_of(replace(self.order.request, data=item)): item}
            return
        found: dict[str, Path] = {}
        lacking: list[Diagnostic] = []
        for named in self.named:
            try:
                for data in gathered([named]):
                    found.setdefault(
                        os.path.realpath(data), data
                    )  # which raises nothing where links lead to each other
            except UsageError as nothing:
                lacking += nothing.diagnostics
        self._items = {data_of(replace(self.order.request, data=data)): data for data in found.values()}
        self._lacking = tuple(lacking)

    def _arm(self) -> bool:
        """See that what papers are made from is watched; tell whether something was not."""
        own = (name for outcome in self._outcomes.values() for name in outcome.names)
        named = self.named or (Path(resources.DATA_FILE),)
        self._sources = Sources.of(self.order.request, self._items, named, own)
        return self.notices.watch(self._sources.roots())

    def _waiting(self) -> Waiting:
        return Waiting(tuple(self._items), self._lacking)


def _is_unsettled(path: Path) -> bool:
    """Tell whether a path is gone, or empty, as files are for a moment while some editors save them."""
    try:
        return not path.exists() or (path.is_file() and path.stat().st_size == 0)
    except OSError:
        return True


def _verified(request: BuildRequest) -> tuple[Diagnostic, ...]:
    """Return what verification finds wrong; what else is wrong has been said."""
    try:
        told = produce(request).result.diagnostics
    except BriefingError as problem:
        told = problem.diagnostics
    return tuple(one for one in told if one.code.startswith(_OF_VERIFICATION))
