"""What verification adds to a build: processor time of the first example with and without it, cold and warm.

Run: `python benchmarks/verify.py [ROUNDS]`. It prints seconds of user and system time in one process, and the ratio,
which may be at most 1.5.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import process_time

from briefing import resources
from briefing.build import build
from briefing.request import BuildRequest

LANGUAGES = ("en", "kk", "ru", "sr")
FORMATS = ("pdf", "docx")
ROUNDS = 3


def seconds(*, verify: bool) -> float:
    """Return the processor time of one build of all languages and formats in this process."""
    with tempfile.TemporaryDirectory() as folder:
        request = BuildRequest(
            resources.example(), LANGUAGES, FORMATS, out=Path(folder) / "out", workers=1, verify=verify
        )
        start = process_time()
        build(request)
        return process_time() - start


def cold(*, verify: bool) -> float:
    """Return the processor time of the first build of a new process, without its imports of this file."""
    command = [sys.executable, __file__, "--once", str(int(verify))]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> None:
    """Print both times and their ratio."""
    if sys.argv[1:2] == ["--once"]:
        print(seconds(verify=sys.argv[2] == "1"))
        return
    rounds = int(sys.argv[1]) if sys.argv[1:] else ROUNDS
    for name, measure in (("cold", cold), ("warm", seconds)):
        if name == "warm":
            seconds(verify=True)
        pairs = [(measure(verify=False), measure(verify=True)) for _ in range(rounds)]
        without, with_it = (median(column) for column in zip(*pairs, strict=True))
        print(f"{name}: {without:.2f} s without, {with_it:.2f} s with verification: {with_it / without:.2f}")


if __name__ == "__main__":
    main()
