"""Try wrong input by the thousand, and keep what breaks a promise.

    python tests/fuzzing/fuzz.py reader --runs 5000 --seed 7
    python tests/fuzzing/fuzz.py --all --runs 200000
    python tests/fuzzing/fuzz.py reader --engine atheris --runs 20000     # pip install 'briefing[fuzz]'

Equal seeds give equal inputs. An input that breaks a promise is written to ``--keep`` (``out/fuzz``) under a name of
its own, and the run goes on; the exit code is 1 if there was any. Mend the kind, then move a small input of it to
``tests/fuzzing/seeds``, from where later runs start as well.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
import traceback
from itertools import islice
from pathlib import Path
from random import Random

from targets import TARGETS, Tally, Target, name_of

SHARES = {"reader": 0.5, "template": 0.2, "theme": 0.2, "letterhead": 0.1}
SLOW = 2.0  # seconds of the processor: a busy machine breaks no promise
BUILT = 10  # one accepted input of so many is built


def main() -> int:
    """Run what the command line asks for; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", nargs="?", choices=sorted(TARGETS))
    parser.add_argument("--all", action="store_true", help="all targets, with their shares of the runs")
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", choices=("seeded", "atheris"), default="seeded")
    parser.add_argument("--keep", type=Path, default=Path("out/fuzz"))
    asked = parser.parse_args()
    if bool(asked.target) == asked.all:
        parser.error("name a target, or --all")
    if asked.engine == "atheris":
        if asked.all:
            parser.error("atheris takes one target at a time")
        return _guided(TARGETS[asked.target], asked.runs, asked.seed, asked.keep)
    names = sorted(TARGETS) if asked.all else [asked.target]
    broken = 0
    for name in names:
        broken += _seeded(TARGETS[name], int(asked.runs * (SHARES[name] if asked.all else 1)), asked.seed, asked.keep)
    return 1 if broken else 0


def _seeded(target: Target, runs: int, seed: int, keep: Path) -> int:
    """Try inputs made from seeds; print a line, and return how many broke a promise."""
    tally, broken, slowest, began = Tally(), 0, 0.0, time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        for count, (number, content) in enumerate(islice(target.inputs(seed), runs)):
            started = time.process_time()
            try:
                target.run(content, Path(folder), tally, build_too=count % BUILT == 0)
            except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
                broken += 1
                _keep(target, content, keep, f"seed {number}\n{traceback.format_exc()}")
            took = time.process_time() - started
            if took > SLOW:
                broken += 1
                _keep(target, content, keep, f"seed {number}\ntook {took:.1f} s of the processor")
            slowest = max(slowest, took)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    spent = time.process_time() - began
    print(f"{target.name}: {tally}; {broken} broke a promise; slowest {slowest:.2f} s, {spent:.0f} s, {megabytes} MB")
    return broken


def _keep(target: Target, content: bytes, folder: Path, what: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name_of(content)}.{target.file}"
    path.write_bytes(content)
    path.with_name(path.name + ".txt").write_text(what, encoding="utf-8")
    print(f"{path}: {what.strip().splitlines()[-1]}", file=sys.stderr)


def _guided(target: Target, runs: int, seed: int, keep: Path) -> int:
    """Let atheris choose inputs by the code they reach; it ends the process itself when its runs are over."""
    import atheris  # noqa: PLC0415 - an extra of its own

    tally = Tally()
    folder = Path(tempfile.mkdtemp())
    corpus = folder / "corpus"
    corpus.mkdir()
    for content in dict.fromkeys(target.seeds()):
        (corpus / name_of(content)).write_bytes(content)

    def try_one(content: bytes) -> None:
        try:
            target.run(content, folder, tally, build_too=(tally.passed + 1) % BUILT == 0)
        except Exception:
            _keep(target, content, keep, f"atheris\n{traceback.format_exc()}")
            raise

    def mutate(content: bytes, longest: int, number: int) -> bytes:
        return target.mutate(content or target.seeds()[0], Random(number))[:longest]

    atheris.instrument_all() if hasattr(atheris, "instrument_all") else None
    atheris.Setup(
        [sys.argv[0], f"-runs={runs}", f"-seed={seed}", "-max_len=200000", "-timeout=20", str(corpus)],
        try_one,
        custom_mutator=mutate,
    )
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
