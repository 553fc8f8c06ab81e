"""Run the steps of a container file without an engine: `python scripts/container.py --root DIR`.

What the file calls a path at the root lies below DIR then. The steps of its base image are not run: Python is this one.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

FILE = Path(__file__).parent.parent / "docs" / "ci" / "Containerfile"
IGNORED = FILE.parent.parent.parent / ".dockerignore"


def steps(text: str) -> Iterator[tuple[str, str]]:
    """Yield the instructions of a container file with their arguments."""
    for line in text.replace("\\\n", "").splitlines():
        if line.strip() and not line.startswith("#"):
            name, _, rest = line.partition(" ")
            yield name, rest.strip()


def expanded(text: str, variables: dict[str, str]) -> str:
    """Return an argument with its variables, as `$NAME`, put in."""
    return re.sub(r"\$(\w+)", lambda found: variables.get(found[1], ""), text)


def not_copied() -> Callable[[str, list[str]], set[str]]:
    """Return what tells which files of a folder an engine leaves out, by the last parts of its patterns."""
    lines = IGNORED.read_text(encoding="utf-8").splitlines()
    return shutil.ignore_patterns(*(line.rpartition("/")[2] for line in lines if line and not line.startswith("#")))


def run(root: Path, *, offline: bool = False, source: Path = FILE.parent.parent.parent) -> dict[str, str]:
    """Run all steps below a folder; return the environment at the end. ``offline`` leaves out those that download."""
    shims = root / "shims"
    shims.mkdir(parents=True)
    (shims / "python").symlink_to(sys.executable)
    variables = {**os.environ, "PATH": f"{shims}{os.pathsep}{os.environ['PATH']}"}
    variables.pop("PYTHONPATH", None)
    for name, rest in steps(FILE.read_text(encoding="utf-8")):
        if name == "ENV":
            for key, value in (one.split("=", 1) for one in rest.split()):
                variables[key] = f"{root}{value}" if value.startswith("/") else expanded(value, variables)
        elif name == "COPY":
            _, target = (expanded(one, variables) for one in rest.split())
            shutil.copytree(source, target, ignore=not_copied())
        elif name == "WORKDIR":
            (root / rest.lstrip("/")).mkdir(parents=True)
        elif name == "RUN" and not (offline and ("pip install" in rest or rest.startswith("briefing "))):
            print(f"RUN {rest}", flush=True)
            subprocess.run(["/bin/sh", "-eu", "-c", rest], env=variables, check=True)
        elif name not in {"FROM", "RUN", "ENTRYPOINT", "CMD"}:
            raise SystemExit(f"{FILE.name}: {name} is not known here")
    return variables


def main() -> None:
    """Read the options, and run the steps."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--root", type=Path, required=True, help="an empty folder, or one to be made")
    options.add_argument("--offline", action="store_true", help="leave out what downloads, and what needs it")
    chosen = options.parse_args()
    run(chosen.root.resolve(), offline=chosen.offline)


if __name__ == "__main__":
    main()
