"""How builds end that are ended at random moments, in all the ways that there are.

Run it as `python benchmarks/kills.py --seed 7`, on Linux; the options say how many runs of each kind there are. A run
is right if it has the right exit code and leaves no process, no scratch file, no part of a set and no traceback. After
a parent that is killed outright this holds when the next build into that folder has ended.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

COMMAND = (sys.executable, "-m", "briefing", "build")
SCRIPT = (str(Path(sys.executable).with_name("briefing")), "build")
EVERYTHING = ("--lang", "all")
STRANDED = 60.0  # seconds after which a process counts as hanging
SOON = 1.0  # seconds in which it should have ended
STEP = 0.002
NOTES = ".briefing"  # of what is up to date, beside the documents
MENDED = 3  # files of the build that mends: a document, its manifest, its checksums

Moment = Callable[["Run"], None]
Blow = Callable[["Run"], None]


@dataclass
class Run:
    """One build in a folder and a session of its own."""

    folder: Path
    arguments: tuple[str, ...]
    work: float  # seconds of processor time that a whole build takes: those of the wall depend on who else is busy
    chance: random.Random
    process: subprocess.Popen[bytes] = field(init=False)

    def start(self) -> None:
        """Begin it; what it says goes into files, which nobody need read in time."""
        command = self.chance.choice([COMMAND, SCRIPT]) if Path(SCRIPT[0]).exists() else COMMAND
        with (self.folder / "stdout").open("wb") as out, (self.folder / "stderr").open("wb") as err:
            self.process = subprocess.Popen(
                [*command, *self.arguments], cwd=self.folder, stdout=out, stderr=err, start_new_session=True
            )

    @property
    def out(self) -> Path:
        """The folder of the documents."""
        return self.folder / "out"

    @property
    def said(self) -> str:
        """What it wrote to stderr, without the note that it builds the example."""
        lines = (self.folder / "stderr").read_text(encoding="utf-8").splitlines()
        return "\n".join(line for line in lines if "bundled example" not in line and "briefing init" not in line)

    def workers(self) -> list[int]:
        """Return the numbers of its worker processes."""
        number = self.process.pid
        try:
            return [int(one) for one in Path(f"/proc/{number}/task/{number}/children").read_text("ascii").split()]
        except OSError:
            return []

    def session(self) -> list[int]:
        """Return the processes of its session that still run."""
        numbers = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
        return [number for number in numbers if self._has(number)]

    def _has(self, number: int) -> bool:
        state, _, _, session, *_ = _stat(number)
        return int(session) == self.process.pid and state not in "ZX"

    def worked(self) -> float:
        """Return the seconds of processor time that the build has taken so far."""
        ticks = sum(int(one) for number in (self.process.pid, *self.workers()) for one in _stat(number)[11:15])
        return ticks / os.sysconf("SC_CLK_TCK")


def _stat(number: int) -> list[str]:
    """Return what the system tells of a process, from its state on."""
    try:
        return Path(f"/proc/{number}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return ["X", *"0" * 20]


# ------------------------------------------------------------------------------------------------------------- moments


def at_start(run: Run) -> None:
    """Wait up to 0.4 s: while Python starts and modules are imported."""
    time.sleep(run.chance.choice([0.0, run.chance.uniform(0, 0.05), run.chance.uniform(0, 0.4)]))


def any_time(run: Run) -> None:
    """Wait until up to a whole build is done."""
    share = run.chance.uniform(0, run.work)
    _until(run, lambda: run.worked() >= share)


def _until(run: Run, seen: Callable[[], object]) -> None:
    while run.process.poll() is None and not seen():
        time.sleep(STEP)


def as_workers_start(run: Run) -> None:
    """Wait for the first worker process, and a moment longer."""
    _until(run, run.workers)
    time.sleep(run.chance.choice([0.0, run.chance.uniform(0, 0.02)]))


def as_workers_work(run: Run) -> None:
    """Wait for the first worker process, and until up to half a build more is done."""
    _until(run, run.workers)
    share = run.worked() + run.chance.uniform(0, run.work / 2)
    _until(run, lambda: run.worked() >= share)


def as_files_are_written(run: Run) -> None:
    """Wait until the folder of the documents is there, and a moment longer."""
    _until(run, run.out.exists)
    time.sleep(run.chance.choice([0.0, run.chance.uniform(0, 0.05)]))


# --------------------------------------------------------------------------------------------------------------- blows


def to_process(number: signal.Signals, run: Run) -> None:
    """Send a signal to the process."""
    run.process.send_signal(number)


def to_group(number: signal.Signals, run: Run) -> None:
    """Send a signal to the whole group, as a terminal does."""
    os.killpg(run.process.pid, number)


def to_worker(run: Run) -> None:
    """Kill one of the workers."""
    for number in run.chance.sample(found := run.workers(), min(1, len(found))):
        os.kill(number, signal.SIGKILL)


# ------------------------------------------------------------------------------------------------------------ judgement


@dataclass(frozen=True)
class Kind:
    """One way of ending a build; ``codes`` are right, 0 as well if everything had been done already."""

    name: str
    moment: Moment
    blow: Blow
    codes: frozenset[int]
    message: str = ""
    mended: bool = False  # only the next build can remove what this one leaves


TERM = {-signal.SIGTERM, 128 + signal.SIGTERM}  # negative: before Python has read the program
INT = {-signal.SIGINT, 128 + signal.SIGINT}
LOST = "a worker process was killed"


def kinds() -> dict[str, list[Kind]]:
    """Return the kinds of runs by the option that says how many there are."""
    term, interrupt = partial(to_process, signal.SIGTERM), partial(to_process, signal.SIGINT)
    group, kill = partial(to_group, signal.SIGINT), partial(to_process, signal.SIGKILL)
    terms, ints, killed = frozenset(TERM), frozenset(INT), frozenset({-signal.SIGKILL})
    return {
        "terms": [
            Kind("SIGTERM, at start-up", at_start, term, terms),
            Kind("SIGTERM, as workers start", as_workers_start, term, terms),
            Kind("SIGTERM, at any time", any_time, term, terms),
            Kind("SIGTERM, as files are written", as_files_are_written, term, terms),
        ],
        "interrupts": [
            Kind("Ctrl-C to the process, at start-up", at_start, interrupt, ints),
            Kind("Ctrl-C to the process, as workers start", as_workers_start, interrupt, ints),
            Kind("Ctrl-C to the group, at any time", any_time, group, ints),
            Kind("Ctrl-C to the group, as workers work", as_workers_work, group, ints),
        ],
        "workers": [Kind("a worker killed", as_workers_work, to_worker, frozenset({1}), LOST)],
        "parents": [
            Kind("parent killed, as workers start", as_workers_start, kill, killed, mended=True),
            Kind("parent killed, as workers work", as_workers_work, kill, killed, mended=True),
            Kind("parent killed, as files are written", as_files_are_written, kill, killed, mended=True),
        ],
    }


@dataclass(frozen=True)
class Verdict:
    """What was wrong with a run, nothing if it was right, and how long it went on after the blow."""

    faults: tuple[str, ...]
    seconds: float
    done: bool  # all was done before the blow
    unborn: bool  # Python itself was interrupted while it started, before it had read a line of the program


def attempt(kind: Kind, run: Run, whole: frozenset[str]) -> Verdict:
    """Begin a build, end it, and look at what is left; ``whole`` are the names of a whole set."""
    run.start()
    kind.moment(run)
    began = time.perf_counter()
    if run.process.poll() is None:
        kind.blow(run)
    try:
        code = run.process.wait(STRANDED)
        while run.session() and time.perf_counter() - began < STRANDED:
            time.sleep(STEP)
        seconds = time.perf_counter() - began
        faults = ["a process is left"] if run.session() else []
    except subprocess.TimeoutExpired:
        return Verdict(("hangs",), STRANDED, done=False, unborn=False)
    finally:
        for number in run.session():
            os.kill(number, signal.SIGKILL)
    if "KeyboardInterrupt" in run.said:  # which our handler, once it is there, never raises
        return Verdict(tuple(faults), seconds, done=False, unborn=True)
    if code not in kind.codes | {0}:
        faults.append(f"exit code {code}")
    said, expected = run.said, kind.message if code == 1 else ""
    if "Traceback" in said or expected not in said or (said and not expected):
        faults.append(f"says {said[:300]!r}")
    if kind.mended:
        faults += _mend(run)
    return Verdict((*faults, *_left(kind, run, whole)), seconds, code == 0, unborn=False)


def _left(kind: Kind, run: Run, whole: frozenset[str]) -> Iterator[str]:
    """Yield what a run should not have left in its folder."""
    names = documents(run.out) if run.out.exists() else None
    notes = run.out / NOTES
    scratch = (path for path in run.folder.rglob("*") if path.name.startswith(".") or path.suffix == ".tmp")
    if any(path != notes for path in scratch) or any(path.suffix != ".json" for path in notes.glob("*")):
        yield "leaves a scratch file"
    elif names not in {None, whole} and not (kind.mended and names and len(names) == MENDED):
        yield f"leaves {len(names or ())} of {len(whole)} files"


def _mend(run: Run) -> list[str]:
    """Build one document into the same folder: it removes what a dead build has left, or puts it into place."""
    again = subprocess.run(
        [*COMMAND, "--lang", "en", "--format", "docx"], cwd=run.folder, capture_output=True, check=False
    )
    return [] if again.returncode == 0 else [f"the next build: exit code {again.returncode}"]


# --------------------------------------------------------------------------------------------------------------- table


def show(kind: Kind, verdicts: list[Verdict], seeds: list[str]) -> int:
    """Print a line of the table, and the faults below it; return how many runs were wrong."""
    wrong = [verdict for verdict in verdicts if verdict.faults]
    times = sorted(verdict.seconds for verdict in verdicts if not verdict.done)
    middle, last = (times[len(times) // 2], times[-1]) if times else (0.0, 0.0)
    late = sum(second > SOON for second in times)
    done, unborn = sum(one.done for one in verdicts), sum(one.unborn for one in verdicts)
    numbers = f"{len(verdicts):6}{len(verdicts) - len(wrong):7}{len(wrong):7}{done:7}{unborn:8}{late:6}"
    print(f"{kind.name:42}{numbers}{middle:9.3f}{last:9.3f}", flush=True)
    for fault, count in Counter(fault for one in wrong for fault in one.faults).items():
        which = next(seed for seed, one in zip(seeds, verdicts, strict=True) if fault in one.faults)
        print(f"    {count} x {fault} (first: {which})", flush=True)
    return len(wrong)


def measured(folder: Path, arguments: tuple[str, ...]) -> tuple[float, frozenset[str]]:
    """Build once undisturbed; return the processor time that it takes and the names of the files."""
    before = os.times()
    subprocess.run([*COMMAND, *arguments], cwd=folder, capture_output=True, check=True)
    after = os.times()
    work = after.children_user + after.children_system - before.children_user - before.children_system
    return work, documents(folder / "out")


def documents(out: Path) -> frozenset[str]:
    """Return the names of all that is in a folder but the notes of what is up to date."""
    return frozenset(path.name for path in out.iterdir() if path.name != NOTES)


def judge(counts: dict[str, int], seed: int, only: str = "", arguments: tuple[str, ...] = EVERYTHING) -> int:
    """Make so many runs for each option, print the table, and return how many runs were wrong.

    ``only`` chooses the kinds that have it in their names.
    """
    with tempfile.TemporaryDirectory() as name:
        work, whole = measured(Path(name), arguments)
    print(f"a whole build takes {work:.1f} s of processor time; seed {seed}\n")
    heads = f"{'runs':>6}{'right':>7}{'wrong':>7}{'done*':>7}{'unborn*':>8}{'late':>6}{'median s':>9}{'most s':>9}"
    print(f"{'':42}{heads}")
    wrong = 0
    for option, group in kinds().items():
        chosen = [kind for kind in group if only in kind.name]
        for place, kind in enumerate(chosen):
            runs = range(counts[option] // len(chosen) + (place < counts[option] % len(chosen)))
            seeds = [f"{seed}-{kind.name}-{number}" for number in runs]
            verdicts = []
            for one in seeds:
                with tempfile.TemporaryDirectory() as name:
                    run = Run(Path(name), arguments, work, random.Random(one))
                    verdicts.append(attempt(kind, run, whole))
            if verdicts:
                wrong += show(kind, verdicts, seeds)
    print("\n* done: all was done before; unborn: Python was interrupted before it had read a line of the program")
    return wrong


def main() -> None:
    """Read the options, and fail if a run was wrong."""
    options = argparse.ArgumentParser(description=__doc__)
    for name, default in (("terms", 200), ("interrupts", 100), ("workers", 50), ("parents", 50)):
        options.add_argument(f"--{name}", type=int, default=default, help=f"how many runs (default {default})")
    options.add_argument("--seed", type=int, default=1, help="of the moments (default 1)")
    options.add_argument("--only", default="", help="part of the names of the kinds to run")
    chosen = vars(options.parse_args())
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job would hand down its deafness
    seed, only = chosen.pop("seed"), chosen.pop("only")
    sys.exit(judge(chosen, seed, only) > 0)


if __name__ == "__main__":
    main()
