"""How fast the program is: the whole set cold, one more document warm, `--help`, memory, and how large the files are.

Run it as `python benchmarks/build.py`. Times are the best of a few runs: a busy machine only ever adds to them.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from briefing import resources
from briefing.build import build, check
from briefing.formats import FORMATS
from briefing.request import BuildRequest

DATA = resources.example()
LANGUAGES = ("en", "kk", "ru", "sr")
COLD_RUNS = 3
WARM_RUNS = 5

Row = tuple[str, str]


def best(runs: int, work: Callable[[], object]) -> float:
    """Return the shortest time that the work took, in seconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def process(*arguments: str, folder: Path) -> None:
    """Run the program as a fresh process."""
    command = [sys.executable, "-m", "briefing", *arguments]
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def cold(folder: Path) -> list[Row]:
    """Time fresh processes: `--help`, and four languages in two formats."""
    languages = ",".join(LANGUAGES)
    start = best(COLD_RUNS, lambda: process("--help", folder=folder))
    everything = best(COLD_RUNS, lambda: process("build", str(DATA), "--force", "--lang", languages, folder=folder))
    one = best(
        COLD_RUNS, lambda: process("build", str(DATA), "--force", "--lang", "sr", "--format", "pdf", folder=folder)
    )
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return [
        ("--help, cold", f"{start * 1000:.0f} ms"),
        ("one PDF, cold", f"{one:.2f} s"),
        (f"{len(LANGUAGES)} languages x {len(FORMATS)} formats, cold", f"{everything:.2f} s"),
        ("largest process", f"{memory / 1024:.0f} MB"),
    ]


def warm(folder: Path) -> list[Row]:
    """Time one more document in a process that has made one: in all, and what its format adds to the check."""

    def request(*formats: str) -> BuildRequest:
        return BuildRequest(DATA, ("ru",), formats=formats, out=folder / "warm", workers=1)

    build(request(*FORMATS))
    checked = best(WARM_RUNS, lambda: check(request()))
    rows = [("check of one language, warm", f"{checked * 1000:.0f} ms")]
    for file_format in FORMATS:
        whole = best(WARM_RUNS, lambda wanted=file_format: build(request(wanted)))  # type: ignore[misc]
        rows.append((f"one more {file_format.upper()}, warm", f"{(whole - checked) * 1000:.0f} ms"))
    return rows


def sizes(folder: Path) -> list[Row]:
    """Return the sizes of the files that the cold runs left."""
    files = sorted(path for path in (folder / "out").iterdir() if path.is_file())
    return [(path.name, f"{path.stat().st_size / 1000:.1f} kB") for path in files]


def show(rows: Iterable[Row]) -> None:
    """Print rows as a table."""
    for label, value in rows:
        print(f"{label:<52} {value:>12}")


def main() -> None:
    """Measure in a folder of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        show(cold(folder))
        show(sizes(folder))
        show(warm(folder))


if __name__ == "__main__":
    main()
