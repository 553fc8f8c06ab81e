"""What verification adds to a build: processor time of the first example with and without it, cold and warm.

Run: `python benchmarks/verify.py [ROUNDS]`. It prints seconds of user and system time, cold of the whole command, warm
of one more data file in a process, and the ratio, which may be at most 1.5.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import process_time

from peers.preparation import variant

from briefing import resources
from briefing.build import build
from briefing.request import BuildRequest

LANGUAGES = ("en", "kk", "ru", "sr")
FORMATS = ("pdf", "docx")
ROUNDS = 3


def warm(number: int, *, verify: bool) -> float:
    """Return the processor time of one more build in this process: of other data, as the next of many would be."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / resources.DATA_FILE
        data.write_bytes(variant(number))
        request = BuildRequest(data, LANGUAGES, FORMATS, out=Path(folder) / "out", workers=1, verify=verify)
        start = process_time()
        build(request)
        return process_time() - start


def cold(*, verify: bool) -> float:
    """Return the processor time of the command line that does the same, as people run it."""
    with tempfile.TemporaryDirectory() as folder:
        options = ["--lang", ",".join(LANGUAGES), "--format", ",".join(FORMATS), "--jobs", "1", "--out", folder]
        command = [sys.executable, "-m", "briefing", "build", resources.example(), "--force", "--quiet", *options]
        before = os.times()
        subprocess.run([*command, *([] if verify else ["--no-verify"])], check=True, capture_output=True)
        after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main() -> None:
    """Print both times and their ratio."""
    rounds = int(sys.argv[1]) if sys.argv[1:] else ROUNDS
    show("cold", [(cold(verify=False), cold(verify=True)) for _ in range(rounds)])
    warm(0, verify=True)
    show("warm", [(warm(2 * n + 1, verify=False), warm(2 * n + 2, verify=True)) for n in range(rounds)])


def show(name: str, pairs: Sequence[tuple[float, float]]) -> None:
    """Print the medians of times without and with verification."""
    without, with_it = (median(column) for column in zip(*pairs, strict=True))
    print(f"{name}: {without:.2f} s without, {with_it:.2f} s with verification: {with_it / without:.2f}")


if __name__ == "__main__":
    main()
