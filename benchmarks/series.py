"""How fast many data files are built: cold and incremental, by one process and by two, and what workers need of memory.

Run it as `python benchmarks/series.py --count 100`, with `--no-verify` for builds that read no finished file again; 210
data files are some 1,000 documents. Data files are made from the bundled examples: other ids and languages, one in ten
wrong on purpose. A busy machine adds to times of the wall; those of the processor stay.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from briefing import resources

COMMAND = (sys.executable, "-m", "briefing", "build", "desk", "--json")
WRONG = 10  # one in so many
SPOILS = (  # what people do to data files
    lambda text: text.replace("home: ", "home: X", 1),
    lambda text: text.replace("sources:", "sources: [", 1),
    lambda text: re.sub(r"value: (\d+)\.(\d)", r"value: \1,\2", text, count=1),
    lambda text: text + "\nnonsense: 1\n",
)
PAUSE = 0.5  # seconds: to look at memory takes processor time that two workers would have


def generated(folder: Path, count: int, seed: int) -> int:
    """Write so many data files; return how many are wrong."""
    chance = random.Random(seed)
    examples = [resources.data_files(name) for name in resources.examples()]
    wrong = 0
    for number in range(count):
        desk = folder / f"partner-{number:04}"
        desk.mkdir()
        for name, content in examples[number % len(examples)].items():
            (desk / name).write_bytes(content)
        text = (desk / resources.DATA_FILE).read_text(encoding="utf-8")
        text = re.sub(r"^id: .*$", f"id: {desk.name}", text, count=1, flags=re.MULTILINE)
        for person in yaml.safe_load(text).get("people", {}):  # words and people of their own, as partners have
            text = re.sub(rf"\b{person}\b", f"{person}{number}", text)
        text = re.sub(r"^languages: \[(.+?)\]", lambda found: _fewer(found, chance), text, count=1, flags=re.MULTILINE)
        if number % WRONG == WRONG - 1:
            wrong += 1
            text = chance.choice(SPOILS)(text)
        (desk / resources.DATA_FILE).write_text(text, encoding="utf-8")
    return wrong


def _fewer(found: re.Match[str], chance: random.Random) -> str:
    tags = [tag.strip() for tag in found[1].split(",")]
    return f"languages: [{', '.join(tags[: chance.randint(1, len(tags))])}]"


@dataclass
class Run:
    """One run of the command: how long it took, what came of it, and how large its workers grew."""

    seconds: float = 0.0
    worked: float = 0.0  # seconds of processor time
    states: dict[str, int] = field(default_factory=dict)
    documents: int = 0
    memory: list[tuple[float, int]] = field(default_factory=list)  # seconds, and the largest worker's bytes
    spent: dict[int, float] = field(default_factory=dict)  # seconds of processor time of each process, by its id

    @property
    def largest(self) -> float:
        """The largest memory of a worker, in megabytes: what is its own, and its share of what is not."""
        return max((size for _, size in self.memory), default=0) / 1e6

    @property
    def least(self) -> float:
        """The seconds that it takes at least on two processors that do nothing else: half the work, or the most of one.

        Of a busy machine this tells more than its clock.
        """
        return max(self.worked / 2, *self.spent.values()) if self.spent else self.worked

    @property
    def growth(self) -> float:
        """The memory of the last quarter of the run, by that of the third."""
        *_, third, last = self.quarters
        return last / third if third else 0.0

    @property
    def quarters(self) -> list[float]:
        """The middle size of the largest worker in each quarter of the run, in megabytes."""
        return [self._middle(quarter) / 1e6 for quarter in range(4)]

    def _middle(self, quarter: int) -> float:
        sizes = sorted(size for at, size in self.memory if quarter <= 4 * at / self.seconds < quarter + 1)
        return sizes[len(sizes) // 2] if sizes else 0.0


def run(folder: Path, *options: str) -> Run:
    """Build, and watch the workers."""
    found, began, before = Run(), time.perf_counter(), os.times()
    with subprocess.Popen(
        [*COMMAND, *options], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        watch = threading.Thread(target=_watch, args=(process, found, began))
        watch.start()
        assert process.stdout is not None  # noqa: S101 - asked for
        events = [json.loads(line) for line in process.stdout]
        process.wait()
    found.seconds = time.perf_counter() - began
    watch.join()
    after = os.times()
    found.worked = after.children_user + after.children_system - before.children_user - before.children_system
    for one in events:
        if one["event"] == "data":
            found.states[one["state"]] = found.states.get(one["state"], 0) + 1
            found.documents += len(one["files"]) - len(one["kept"])
    return found


def _watch(process: subprocess.Popen[bytes], found: Run, began: float) -> None:
    while process.poll() is None:
        every = (process.pid, *_children(process.pid))
        sizes = [_proportional(pid) for pid in every]
        found.spent |= {pid: spent for pid in every if (spent := _spent(pid))}
        found.memory.append((time.perf_counter() - began, max(sizes[1:] or sizes)))
        time.sleep(PAUSE)


def _children(pid: int) -> list[int]:
    try:
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]
    except OSError:
        return []


def _proportional(pid: int) -> int:
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii")
    except OSError:
        return 0
    found = re.search(r"^Pss: +(\d+) kB", text, re.MULTILINE)
    return int(found[1]) * 1000 if found else 0


def _spent(pid: int) -> float:
    """Return the processor time of a process so far, without its children's; 0 for one that has ended."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text("ascii")
    except OSError:
        return 0.0
    user, system = text.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def changed(folder: Path, share: int) -> None:
    """Change one data file in so many."""
    for number, path in enumerate(sorted(folder.glob(f"*/{resources.DATA_FILE}"))):
        if number % share == 0:
            path.write_text(path.read_text(encoding="utf-8") + "# a remark\n", encoding="utf-8")


def show(name: str, found: Run) -> None:
    """Print a row of the table."""
    states = ", ".join(f"{count} {state}" for state, count in sorted(found.states.items()))
    each = f"{found.worked / found.documents * 1000:6.0f}" if found.documents else "     –"
    times = f"{found.seconds:8.2f} s{found.worked:8.2f} s of work"
    print(f"{name:26}{times}{found.documents:7} documents{each} ms each   {states}", flush=True)


def memory(found: Run) -> str:
    """Return how large the largest worker was: at most, and over the quarters of the run."""
    quarters = ", ".join(f"{size:.0f}" for size in found.quarters)
    return f"{found.largest:.0f} MB at most; by quarters {quarters}, the last {found.growth:.3f} x the third"


def main() -> None:
    """Read the options, and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=100, help="how many data files (default 100)")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--no-verify", dest="how", action="append_const", const="--no-verify", default=[])
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "desk").mkdir()
        wrong = generated(folder / "desk", chosen.count, chosen.seed)
        load = f"load {os.getloadavg()[0]:.1f}"
        print(f"{chosen.count} data files, {wrong} of them wrong; {os.cpu_count()} processors, {load}\n")
        of_one, of_two = (("--jobs", jobs, "--out", out, *chosen.how) for jobs, out in (("1", "one"), ("2", "two")))
        one, two = run(folder, *of_one), run(folder, *of_two)
        show("all, one process", one)
        show("all, two processes", two)
        names = [path.name for path in (folder / "one").glob("partner-*")]
        same = sum((folder / "one" / name).read_bytes() == (folder / "two" / name).read_bytes() for name in names)
        nothing = run(folder, *of_two)
        show("nothing changed", nothing)
        changed(folder / "desk", 10)
        some = run(folder, *of_two)
        show("one in ten changed", some)
        rows: tuple[tuple[str, str], ...] = (
            ("two processes are", f"{one.seconds / two.seconds:.2f} x as fast as one"),
            ("on two idle processors", f"{one.worked / two.least:.2f} x, by the time that each process worked"),
            ("they do", f"{two.worked / one.worked:.2f} x its work"),
            ("nothing changed takes", f"{nothing.worked / two.worked:.1%} of the work of all"),
            ("the one process", memory(one)),
            ("the larger worker of two", memory(two)),
        )
        print()
        for label, value in rows:
            print(f"{label:30}{value}")
        print(f"{'the same bytes':30}{same} of {len(names)} files")


if __name__ == "__main__":
    main()
