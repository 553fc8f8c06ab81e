"""One contestant: `python -m peers NAME FOLDER` makes all papers once, with `--serve` one pair for each line of input.

A line is the number of a variant and a language. What is printed for it are seconds of the wall and of the processor.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from functools import partial
from pathlib import Path

from peers.contestants import BEFORE, CONTESTANTS, Task, fonts_of


def main() -> None:
    """Do what is asked."""
    name, folder, *more = sys.argv[1:]
    make = CONTESTANTS[name]
    root = Path(folder)
    languages = tuple((root / "languages").read_text("ascii").split())
    out = root / "out" / name
    out.mkdir(parents=True, exist_ok=True)
    make(Task(root, "0", languages, out, fonts_of(root)))
    if "--serve" not in more:
        return
    gc.freeze()  # as services do: what stays is not looked through for garbage again and again, whoever it belongs to
    print("ready", flush=True)
    for line in sys.stdin:
        variant, language = line.split()
        task = Task(root, variant, (language,), out, fonts_of(root))
        timed = BEFORE[name](task) if name in BEFORE else partial(make, task)
        began, worked = time.perf_counter(), work()
        timed()
        print(time.perf_counter() - began, work() - worked, flush=True)


def work() -> float:
    """Return the seconds of the processor that this process and those that it ended have had."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system


if __name__ == "__main__":
    main()
