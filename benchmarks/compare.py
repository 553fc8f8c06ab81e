"""How the program compares with others who make the same papers: typst and docxtpl, WeasyPrint, LibreOffice.

Run it as `python benchmarks/compare.py`, after `pip install -r benchmarks/peers/requirements.txt`. Two comparisons, in
one run: with peers that do the same job (read the same data file, check it with pydantic models, format with Babel, say
the same in as many pages), and with typst and docxtpl that are given the finished text. Cold is a process for all four
languages as PDF and DOCX: the program held to one process, and then as it is called, with a process for each processor
(typst uses all in any case). Warm is one more pair in a process that has made all, each time of other data: everything
from the data file on, and the rendering of data that were read and checked before (`briefing.build.paper`), for both
sides; those with finished text never do more than that. Whoever is compared takes turns; bytecode is
compiled before. Tags, links, hyphenation and native shapes are on, verification is off. What is not installed is said
to be missing. docs/performance.md tells how to read the tables.
"""

from __future__ import annotations

import argparse
import compileall
import importlib.metadata
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
LANGUAGES = ("en", "kk", "ru", "sr")
OURS = "briefing"
READY = "ready"
CHECKED = "checked"
FORKED = "forked"
NAMES = {
    OURS: "briefing, from the data file on",
    READY: "briefing, of data that are ready",
    FORKED: "briefing, all processors",
    "same-job": "typst + docxtpl, same job",
    CHECKED: "typst + docxtpl, of data that are ready",
    "raw": "typst + docxtpl, finished text",
    "weasyprint": "WeasyPrint + docxtpl, same job",
    "libreoffice": "LibreOffice + docxtpl, same job",
    "whole": "briefing, verified, all processors",
    "help": "briefing --help",
    "typer": "import typer",
}
NEEDS = {
    "same-job": ("typst", "docxtpl"),
    "raw": ("typst", "docxtpl"),
    "weasyprint": ("weasyprint", "docxtpl"),
    "libreoffice": ("docxtpl",),
}
INFORMATION = ("weasyprint", "libreoffice", "whole")
SEEN = 2  # rounds of those who are there for information
ROUNDS = 7
SHOWN = ("briefing", "typst", "docxtpl", "weasyprint", "pydantic", "Babel", "reportlab", "typer")


@dataclass
class Times:
    """How long something took each time, in seconds of the wall and of the processor."""

    wall: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)

    def add(self, wall: float, work: float) -> None:
        """Add one time."""
        self.wall.append(wall)
        self.work.append(work)


Measured = dict[str, Times]


def missing(name: str) -> str:
    """Return what a contestant needs and is not installed, or nothing."""
    lacking = [one for one in NEEDS.get(name, ()) if importlib.util.find_spec(one) is None]
    if name == "libreoffice" and shutil.which("soffice") is None:
        lacking.append("soffice")
    return ", ".join(lacking)


def environment() -> dict[str, str]:
    """Return the environment of all processes: with bytecode, and what is compared can be imported.

    Pydantic looks for plug-ins in all that is installed, which is much where this runs: the peers are spared that.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(HERE), "PYDANTIC_DISABLE_PLUGINS": "__all__"}


def compiled() -> None:
    """Compile the bytecode of both sides, so that no process has to."""
    package = importlib.util.find_spec(OURS)
    folders = [*(package.submodule_search_locations or ())] if package else []
    for folder in (*folders, str(HERE / "peers")):
        compileall.compile_dir(folder, quiet=2)


def run(command: Sequence[str | Path], folder: Path) -> tuple[float, float]:
    """Run a process, and return the seconds that it took."""
    before, began = os.times(), time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment(), check=True, stdout=subprocess.DEVNULL)
    wall, after = time.perf_counter() - began, os.times()
    return wall, after.children_user + after.children_system - before.children_user - before.children_system


def commands(root: Path, names: Iterable[str]) -> dict[str, list[str | Path]]:
    """Return the command line of each cold run."""
    python, out = sys.executable, root / "out"
    ours: list[str | Path] = [python, "-m", OURS, "build", root / "0" / "briefing.yaml", "--force", "--quiet"]
    ours += ["--lang", ",".join(LANGUAGES)]
    found: dict[str, list[str | Path]] = {
        OURS: [*ours, "--jobs", "1", "--no-verify", "--out", out / OURS],
        FORKED: [*ours, "--no-verify", "--out", out / FORKED],
        "help": [python, "-m", OURS, "--help"],
        "typer": [python, "-c", "import typer"],
        "whole": [*ours, "--out", out / "whole"],
    }
    return found | {name: [python, "-m", "peers", name, root] for name in names if name != OURS}


def cold(root: Path, names: Sequence[str], rounds: int) -> Measured:
    """Time one process after the other, in turns; the first round counts for nothing, for it warms the disk."""
    turns = commands(root, names)
    times: Measured = {name: Times() for name in turns}
    for number in range(rounds + 1):
        for name, command in turns.items():
            if name in INFORMATION and not 1 <= number <= SEEN:
                continue
            taken = run(command, root)
            if number:
                times[name].add(*taken)
    return times


def warm(root: Path, names: Sequence[str], rounds: int) -> Measured:
    """Time one more pair of papers in processes that have made all, in turns, each time of other data."""
    servers = {
        name: subprocess.Popen(
            [sys.executable, "-m", "peers", name, root, "--serve"],
            cwd=root,
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in names
    }
    times: Measured = {name: Times() for name in names}
    for server in servers.values():
        _answer(server)
    for number in range(1, rounds + 1):
        for name, server in servers.items():
            if server.stdin is None or (name in INFORMATION and number > SEEN):
                continue
            print(number, LANGUAGES[number % len(LANGUAGES)], file=server.stdin, flush=True)
            wall, work = _answer(server).split()
            times[name].add(float(wall), float(work))
    for server in servers.values():
        server.communicate()
    return times


def pairs(times: Measured) -> list[tuple[str, str, Measured]]:
    """Return the tables of the warm rounds, each with its title and its base.

    In the second nobody reads or checks data while the clock runs; what is given finished text does not format, either.
    """
    whole = {name: taken for name, taken in times.items() if name not in {READY, CHECKED}}
    rendered = {name: times[name] for name in (READY, CHECKED, "raw") if name in times}
    return [
        ("warm pair: from the data file on", OURS, whole),
        ("warm pair: data or text are ready", READY, rendered),
    ]


def _answer(server: subprocess.Popen[str]) -> str:
    line = server.stdout.readline() if server.stdout else ""
    if not line:
        raise RuntimeError("a contestant has ended: what it wrote to stderr tells why")
    return line


def ratios(one: Sequence[float], other: Sequence[float]) -> tuple[float, float, float]:
    """Return how many times as long one took as the other: by the medians, and the least and the most of the rounds."""
    each = [mine / theirs for mine, theirs in zip(one, other, strict=False)]
    return median(one) / median(other), min(each), max(each)


def table(title: str, times: Measured, base: str) -> list[str]:
    """Return a table: milliseconds (median, least, most), and how long the base took in their measure."""
    lines = [f"{title:36}{'wall, ms':>23}{'processor, ms':>23}   {base} / this, by the processor"]
    for name, taken in times.items():
        if not taken.wall:
            continue
        row = f"{NAMES[name]:36}{_spread(taken.wall)}{_spread(taken.work)}"
        if name != base:
            middle, least, most = ratios(times[base].work, taken.work)
            row += f"   {middle:5.2f} x ({least:.2f}–{most:.2f}); wall {ratios(times[base].wall, taken.wall)[0]:.2f}"
        lines.append(row)
    return lines


def _spread(seconds: Sequence[float]) -> str:
    middle, least, most = (one * 1000 for one in (median(seconds), min(seconds), max(seconds)))
    return f"{middle:9.0f} ({least:4.0f}–{most:5.0f})"


def machine() -> list[str]:
    """Return what the times depend on: machine, interpreter and how it was built, versions of the packages."""
    options = sysconfig.get_config_var("CONFIG_ARGS") or ""
    optimised = "optimised (PGO)" if "enable-optimizations" in options else "not optimised (no PGO)"
    link = ", LTO" if "with-lto" in options else ""
    compiler = platform.python_compiler()
    versions = [f"{name} {importlib.metadata.version(name)}" for name in SHOWN if _installed(name)]
    return [
        f"{platform.machine()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}",
        f"{platform.python_implementation()} {platform.python_version()}, {optimised}{link}, {compiler}",
        ", ".join(versions),
    ]


def _installed(name: str) -> bool:
    try:
        importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def pages(root: Path, names: Iterable[str]) -> list[str]:
    """Return how many pages the PDF files have, and how large the files are, so that one sees that they are alike."""
    from pypdfium2 import PdfDocument  # noqa: PLC0415 - after what is timed

    lines = []
    for name in names:
        files = sorted(path for path in (root / "out" / name).iterdir() if path.suffix in {".pdf", ".docx"})
        counts = [len(PdfDocument(path)) for path in files if path.suffix == ".pdf"]
        size = sum(path.stat().st_size for path in files) / len(files) / 1000
        lines.append(f"{NAMES[name]:36}{len(files)} files, {counts} pages, {size:.0f} kB each")
    return lines


def main() -> None:
    """Prepare, measure, and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=ROUNDS, help=f"how often (default {ROUNDS})")
    options.add_argument("--keep", type=Path, help="a folder for what is made, to look at")
    chosen = options.parse_args()
    sys.path.insert(0, str(HERE))
    from peers import preparation  # noqa: PLC0415 - it is in the folder that was added

    names = [name for name in (OURS, *NEEDS) if not missing(name)]
    print(*machine(), sep="\n")
    for name in NEEDS:
        if lacking := missing(name):
            print(f"{NAMES[name]}: missing ({lacking})")
    compiled()
    with tempfile.TemporaryDirectory() as scratch:
        root = (chosen.keep or Path(scratch)).resolve()
        root.mkdir(parents=True, exist_ok=True)
        preparation.write(root, LANGUAGES, chosen.rounds)
        times = cold(root, names, chosen.rounds)
        start = {name: times.pop(name) for name in ("help", "typer")}
        forked = {name: times[name] for name in (FORKED, "same-job", "raw") if name in times}
        del times[FORKED]
        print("", *table(f"cold: {len(LANGUAGES)} languages, PDF + DOCX", times, OURS), sep="\n", flush=True)
        print("", *table("cold, as it is called", forked, FORKED), sep="\n", flush=True)
        print("", *table("start", start, "help"), sep="\n", flush=True)
        ready = (READY, CHECKED) if "same-job" in names else (READY,)
        for title, base, one in pairs(warm(root, (OURS, *ready, *names[1:]), chosen.rounds)):
            print("", *table(title, one, base), sep="\n", flush=True)
        print("", *pages(root, names), sep="\n")


if __name__ == "__main__":
    main()
