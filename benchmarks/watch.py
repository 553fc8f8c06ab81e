"""How long a save takes to become a finished file in `briefing build --watch`: one language and format at a time.

Run it as `python benchmarks/watch.py` (`--saves 8`, `--lang ru`, `--format pdf`, `--example latvia-uzbekistan`). The
data file is saved again and again, each time with its words in another order, so that nothing of it was drawn before.
The wall is from the save until the watch says that the file is written, the processor what the watch took from one rest
to the next.
"""

from __future__ import annotations

import argparse
import compileall
import importlib.util
import io
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import IO, Any

from briefing import resources

HERE = Path(__file__).resolve().parent
LANGUAGES, FORMATS = ("en", "kk", "ru", "sr"), ("docx", "html", "pdf")
REST = 0.3  # seconds between two saves: nobody saves faster
TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


def told(stream: IO[str], event: str) -> dict[str, Any]:
    """Wait for an event of a kind.

    Raises:
        RuntimeError: The watch has ended, or could not build.
    """
    for line in stream:
        found: dict[str, Any] = json.loads(line)
        if found.get("event") == "data" and found.get("code"):
            raise RuntimeError(f"the data file cannot be built: {found['diagnostics']}")
        if found.get("event") == event:
            return found
    raise RuntimeError("the watch has ended: what it wrote to stderr tells why")


def work(process: int) -> float:
    """Return the seconds of the processor that a process has had; 0 where the system does not tell."""
    try:
        words = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(words[11]) + int(words[12])) / TICKS


def saved(path: Path, content: bytes) -> None:
    """Save as most editors do: beside, and renamed."""
    beside = path.with_name(f".{path.name}.tmp")
    beside.write_bytes(content)
    beside.replace(path)


def watched(folder: Path, language: str, kind: str, versions: list[bytes]) -> tuple[list[float], list[float], float]:
    """Return the seconds of each save, of the wall and of the processor, and those of the first build."""
    data, out = folder / resources.DATA_FILE, folder / f"{language}-{kind}"
    saved(data, versions[0])
    command = [sys.executable, "-m", "briefing", "build", str(data), "--watch", "--no-verify", "--json"]
    command += ["--lang", language, "--format", kind, "--out", str(out)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    walls: list[float] = []
    works: list[float] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        events = process.stdout or io.StringIO()
        began = time.perf_counter()
        try:
            told(events, "waiting")
            first = time.perf_counter() - began
            for content in versions[1:]:
                time.sleep(REST)
                before, began = work(process.pid), time.perf_counter()
                saved(data, content)
                told(events, "data")
                walls.append(time.perf_counter() - began)
                told(events, "waiting")
                works.append(work(process.pid) - before)
        finally:
            process.terminate()
    return walls, works, first


def main() -> None:
    """Watch, save, measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--saves", type=int, default=8, help="how often each is saved (default 8)")
    options.add_argument("--lang", action="append", choices=LANGUAGES, help="a language; repeat it (default: all)")
    options.add_argument("--format", action="append", choices=FORMATS, help="a format; repeat it (default: all)")
    options.add_argument("--example", default=resources.DEFAULT_EXAMPLE, choices=resources.examples())
    chosen = options.parse_args()
    sys.path.insert(0, str(HERE))
    from peers import preparation  # noqa: PLC0415 - it is in the folder that was added

    package = importlib.util.find_spec("briefing")
    for folder in (package.submodule_search_locations or ()) if package else ():
        compileall.compile_dir(folder, quiet=2)
    with tempfile.TemporaryDirectory() as scratch:
        for name, content in resources.data_files(chosen.example).items():
            (Path(scratch) / name).write_bytes(content)
        whole = (Path(scratch) / resources.DATA_FILE).read_bytes()
        versions = [whole, *(preparation.turned(whole, number) for number in range(1, chosen.saves + 1))]
        print(f"{chosen.example}, {chosen.saves} saves{'save to file, ms':>28}{'processor, ms':>24}{'first, s':>12}")
        for language in chosen.lang or LANGUAGES:
            for kind in chosen.format or FORMATS:
                walls, works, first = watched(Path(scratch), language, kind, versions)
                print(f"{language:4}{kind:8}{_spread(walls):>50}{_spread(works):>24}{first:>12.1f}", flush=True)


def _spread(seconds: list[float]) -> str:
    middle, least, most = (one * 1000 for one in (median(seconds), min(seconds), max(seconds)))
    return f"{middle:.0f} ({least:.0f}–{most:.0f})"


if __name__ == "__main__":
    main()
