"""What a ministry's nightly build takes: a simulation whose input are times that it measures here.

Run it as `python benchmarks/scale.py`. It measures what one data file costs (the third example: five languages, two
formats, three templates), and plays the build of so many partners on processors of one machine and on a cluster, second
by second as `briefing build` hands out its work: a task is a data file, its documents come back as bytes, and the one
process that hands out writes them. `--costs FILE` takes times of another machine, as `--json` prints them.
docs/scale.md tells what comes of it; how workers grow and what two processes gain is measured by series.py.
"""

from __future__ import annotations

import argparse
import dataclasses
import heapq
import json
import pickle
import resource
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

LANGUAGES = ("en", "kk", "ru", "sr", "sr-Latn")
TEMPLATES = ("bilateral", "one-page", "talking-points")
FORMATS = ("pdf", "docx")
EXAMPLE = "latvia-uzbekistan"  # the one that has all three papers, and the longest
PARTNERS = 193
TRIES = 2
CROWD = 6000  # files of other editions in the folder


# ------------------------------------------------------------------------------------------------------------ costs


@dataclass(frozen=True)
class Costs:
    """What things cost, in seconds of a processor, bytes and megabytes; `paper` is one template in one language."""

    start: float = 0.0  # a worker's imports, and what it does once: locales, fonts, patterns
    prepare: float = 0.0  # a data file read, derived, audited
    compose: float = 0.0  # a paper
    pdf: float = 0.0  # a paper
    docx: float = 0.0  # a paper
    verify: float = 0.0  # both files of a paper read back
    publish: float = 0.0  # an edition written, with manifest and checksums
    crowded: float = 0.0  # the same, into a folder with very many files
    carry: float = 0.0  # what was made packed and unpacked, for another process
    sent: int = 0  # bytes of a task
    returned: int = 0  # bytes of what was made
    files: int = 0  # bytes of the finished files
    memory: float = 0.0  # the largest that a worker was

    def task(self, papers: int) -> float:
        """Return what a worker does for one data file."""
        return self.prepare + papers * (self.compose + self.pdf + self.docx + self.verify) + self.carry / 2

    @property
    def handling(self) -> float:
        """What the process that hands out does for one data file."""
        return self.publish + self.carry / 2

    def feeds(self, papers: int) -> float:
        """Return how many workers one process can hand out to, before it is what all wait for."""
        return self.task(papers) / self.handling


def measured() -> Costs:
    """Measure in a process of its own, so that it can be cold."""
    command = [sys.executable, __file__, "--measure"]
    return Costs(**json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def _measure() -> Costs:
    from briefing import resources  # noqa: PLC0415 - the start is measured
    from briefing.build import produce, publish, words  # noqa: PLC0415
    from briefing.preparation import prepare  # noqa: PLC0415
    from briefing.request import BuildRequest  # noqa: PLC0415

    papers = len(LANGUAGES) * len(TEMPLATES)
    with tempfile.TemporaryDirectory() as name:
        out = Path(name)
        data = resources.example(EXAMPLE)
        asked = BuildRequest(data, LANGUAGES, templates=TEMPLATES, out=out, workers=1, verify=False)
        verified = dataclasses.replace(asked, verify=True)
        produced = produce(verified)
        cold = time.process_time()
        whole = _least(lambda: produce(verified))
        unverified = _least(lambda: produce(asked))
        pdf = _least(lambda: produce(dataclasses.replace(asked, formats=("pdf",))))
        docx = _least(lambda: produce(dataclasses.replace(asked, formats=("docx",))))
        ready, composed = _least(lambda: prepare(asked)), _least(lambda: words(asked))
        alone = _least(lambda: publish(produced, asked))
        for number in range(CROWD):
            (out / f"other-{number:05}.pdf").touch()
        crowded = _least(lambda: publish(produced, asked))
        return Costs(
            start=max(0.0, cold - whole),
            prepare=ready,
            compose=(composed - ready) / papers,
            pdf=(pdf - composed) / papers,
            docx=(docx - composed) / papers,
            verify=max(0.0, whole - unverified) / papers,
            publish=alone,
            crowded=crowded,
            carry=_least(lambda: pickle.loads(pickle.dumps(produced))),  # noqa: S301 - made just above
            sent=sum(path.stat().st_size for path in data.parent.iterdir()),
            returned=len(pickle.dumps(produced)),
            files=sum(map(len, produced.contents.values())),
            memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000,
        )


def _least(work: Callable[[], object]) -> float:
    times = []
    for _ in range(TRIES):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


# ------------------------------------------------------------------------------------------------------- simulation


@dataclass(frozen=True)
class Fleet:
    """Where the work is done.

    ``cores`` are the processors of the machine that hands out; workers stand on it (``is_far`` False) and share its
    processors, or on machines with a processor for each. ``kills`` are the seconds at which a worker is killed.
    """

    name: str
    workers: int
    cores: int = 2
    is_far: bool = False
    latency: float = 0.005  # seconds
    bandwidth: float = 125e6 / 2  # bytes a second: half of a gigabit's network
    kills: tuple[float, ...] = ()
    noticed: float = 5.0  # seconds until a lost worker is missed, and another is there


@dataclass
class Outcome:
    """What came of a build: how long it took, what was worked, and what of it in vain."""

    seconds: float = 0.0
    worked: float = 0.0
    in_vain: float = 0.0
    handled: float = 0.0  # seconds of work of the process that hands out
    waiting: int = 0  # the most editions that waited to be written
    written: list[int] = field(default_factory=list)  # data files, as they were written

    def load(self) -> float:
        """Return which share of the time the process that hands out was at work."""
        return self.handled / self.seconds if self.seconds else 0.0


@dataclass
class Actor:
    """A process: what it works at now, if anything; the work that is left of it; and what happens when it is done."""

    home: int
    left: float = 0.0
    at: int | None = None
    then: Callable[[], None] | None = None
    spent: float = 0.0


class Build:
    """One build, played through. Processes on one machine share its processors evenly."""

    def __init__(self, costs: Costs, fleet: Fleet, tasks: int, papers: int) -> None:
        """Set the stage: the first task of each worker costs its start as well."""
        self.costs, self.fleet, self.work = costs, fleet, costs.task(papers)
        self.due = deque(range(tasks))
        self.outcome = Outcome()
        self.sender = Actor(0)
        self.workers = [Actor(number + 1 if fleet.is_far else 0) for number in range(fleet.workers)]
        self.fresh = {id(worker) for worker in self.workers}
        self.back: deque[int] = deque()
        self.now, self.count, self.tasks = 0.0, 0, tasks
        self.timers: list[tuple[float, int, Callable[[], None]]] = []
        for number, at in enumerate(fleet.kills):
            self.after(at, lambda number=number: self.kill(self.workers[number % len(self.workers)]))  # type: ignore[misc]

    def after(self, seconds: float, what: Callable[[], None]) -> None:
        """Have something happen later."""
        self.count += 1
        heapq.heappush(self.timers, (self.now + seconds, self.count, what))

    def travel(self, size: int) -> float:
        """Return how long bytes are on their way."""
        return self.fleet.latency + size / self.fleet.bandwidth if self.fleet.is_far else 0.0

    def hand_out(self) -> None:
        """Give each worker that has nothing to do a task."""
        for worker in self.workers:
            if worker.at is None and self.due:
                worker.at = self.due.popleft()
                self.after(self.travel(self.costs.sent), lambda worker=worker, at=worker.at: self.begin(worker, at))  # type: ignore[misc]

    def begin(self, worker: Actor, task: int) -> None:
        """Begin with a task, unless the worker was killed meanwhile."""
        if worker.at != task or worker.then is not None:
            return
        worker.left = self.work + (self.costs.start if id(worker) in self.fresh else 0.0)
        self.fresh.discard(id(worker))
        worker.spent = 0.0
        worker.then = lambda: self.made(worker)

    def made(self, worker: Actor) -> None:
        """Send what was made, and take the next task."""
        task, worker.at = worker.at, None
        if task is not None:
            self.after(self.travel(self.costs.returned), lambda: self.arrived(task))
        self.hand_out()

    def arrived(self, task: int) -> None:
        """Write what has come, one edition after the other."""
        self.back.append(task)
        self.outcome.waiting = max(self.outcome.waiting, len(self.back))
        self.write()

    def write(self) -> None:
        """Write the next edition, if nothing is being written."""
        if self.sender.then is None and self.back:
            self.sender.left, self.sender.then = self.costs.handling, self.written

    def written(self) -> None:
        """Note what was written."""
        self.outcome.written.append(self.back.popleft())
        self.write()

    def kill(self, worker: Actor) -> None:
        """Take a worker away: its task is due again, and another worker comes when that is noticed."""
        task, worker.then = worker.at, None
        self.outcome.in_vain += worker.spent if worker.left > 0 else 0.0
        worker.left, worker.at = 0.0, -1
        self.fresh.add(id(worker))

        def again() -> None:
            worker.at = None
            if task is not None:
                self.due.appendleft(task)
            self.hand_out()

        self.after(self.fleet.noticed, again)

    def play(self) -> Outcome:
        """Play until everything is written."""
        self.hand_out()
        while len(self.outcome.written) < self.tasks:
            busy = [one for one in (self.sender, *self.workers) if one.then is not None]
            here = sum(one.home == 0 for one in busy)
            rates = [min(1.0, self.fleet.cores / here) if one.home == 0 else 1.0 for one in busy]
            ends = [one.left / rate for one, rate in zip(busy, rates, strict=True)]
            step = min([*ends, *([self.timers[0][0] - self.now] if self.timers else [])])
            self.now += step
            for one, rate in zip(busy, rates, strict=True):
                one.left -= step * rate
                one.spent += step * rate
                self.outcome.worked += step * rate
                self.outcome.handled += step * rate if one is self.sender else 0.0
            self._happen(busy)
        self.outcome.seconds = self.now
        return self.outcome

    def _happen(self, busy: Sequence[Actor]) -> None:
        tiny = 1e-9
        for one in busy:
            if one.left <= tiny and one.then is not None:
                then, one.then, one.left = one.then, None, 0.0
                then()
        while self.timers and self.timers[0][0] <= self.now + tiny:
            heapq.heappop(self.timers)[2]()


def simulated(costs: Costs, fleet: Fleet, tasks: int, papers: int) -> Outcome:
    """Return what comes of a build of so many data files, each with so many papers."""
    return Build(costs, fleet, tasks, papers).play()


# ----------------------------------------------------------------------------------------------------------- output


def report(costs: Costs, partners: int) -> list[str]:
    """Return the tables: what a document costs, what a night takes, and where it ends."""
    papers = len(LANGUAGES) * len(TEMPLATES)
    documents = partners * papers * len(FORMATS)
    rows = [f"one data file, {papers} papers in {len(FORMATS)} formats: {costs.task(papers):.1f} s of a processor"]
    for name, seconds, of in (
        ("a worker starts", costs.start, "worker"),
        ("prepare", costs.prepare, "data file"),
        ("compose", costs.compose, "paper"),
        ("PDF", costs.pdf, "paper"),
        ("DOCX", costs.docx, "paper"),
        ("verify both", costs.verify, "paper"),
        ("pack, send back and write", costs.handling + costs.carry / 2, "data file"),
        (f"write beside {CROWD} other files", costs.crowded, "data file"),
    ):
        rows.append(f"  {name:32}{seconds * 1000:9.1f} ms a {of}")
    rows += ["", f"a night: {partners} partners, {documents} documents"]
    rows.append(f"  {'':44}{'minutes':>8}{'work, min':>11}{'in vain, s':>12}{'sender':>8}{'waiting':>9}")
    cluster = Fleet("20 workers of a cluster", 20, is_far=True)
    fleets = (
        Fleet("1 worker on 2 processors", 1),
        Fleet("2 workers on 2 processors", 2),
        cluster,
        dataclasses.replace(cluster, name="the same, one worker killed after a minute", kills=(60.0,)),
        dataclasses.replace(
            cluster, name="the same, one killed every 20 s", kills=tuple(20.0 * n for n in range(1, 100))
        ),
        dataclasses.replace(cluster, name="the same, 10 Mbit/s to the cluster", bandwidth=1.25e6),
        dataclasses.replace(cluster, name="100 workers", workers=100),
        dataclasses.replace(cluster, name="as many workers as partners", workers=partners),
    )
    for fleet in fleets:
        found = simulated(costs, fleet, partners, papers)
        rows.append(
            f"  {fleet.name:44}{found.seconds / 60:8.1f}{found.worked / 60:11.1f}{found.in_vain:12.1f}"
            f"{found.load():8.1%}{found.waiting:9}"
        )
    rows += [
        "",
        f"one sender feeds {costs.feeds(papers):.0f} workers",
        f"network: a task is {costs.sent / 1e3:.0f} kB out and {costs.returned / 1e6:.2f} MB back",
        f"memory: {costs.memory:.0f} MB a worker at most, {20 * costs.memory / 1000:.1f} GB for 20",
        f"disk: {costs.files * partners / 1e6:.0f} MB in {documents} files a night",
    ]
    return rows


def main() -> None:
    """Read the options, measure, and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--partners", type=int, default=PARTNERS)
    options.add_argument("--costs", type=Path, help="a JSON file of costs, instead of measuring them")
    options.add_argument("--json", action="store_true", help="print the costs as JSON")
    options.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.measure:
        print(json.dumps(dataclasses.asdict(_measure())))
        return
    costs = Costs(**json.loads(chosen.costs.read_text("utf-8"))) if chosen.costs else measured()
    print(json.dumps(dataclasses.asdict(costs)) if chosen.json else "\n".join(report(costs, chosen.partners)))


if __name__ == "__main__":
    main()
