"""Build both example files on every Python there is, and compare every file that comes out.

    python scripts/same_bytes.py [--here | PYTHON …]

Without arguments it takes every Python that `pyproject.toml` claims (its classifiers), and newer ones that it finds; a
claimed one that is nowhere on the search path nor under pyenv is an error, with `--here` a note. Each gets a fresh
environment with the versions of `constraints.txt`, and a language, time zone, hash seed, umask and folder of its own.
The files are built
plainly, and with everything that puts more into them: figures, fonts, letterheads as pictures, PDF and Word file.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = {
    "example": ROOT / "templates" / "bilateral" / "examples" / "kazakhstan-serbia" / "briefing.yaml",
    "second": ROOT / "tests" / "examples" / "netherlands-cuba.yaml",
}
NEWEST = 20  # the last Python 3 that is looked for
#: What differs from one interpreter to the next: environment variables and umask.
SURROUNDINGS = (
    ({"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"}, 0o022),
    ({"PYTHONHASHSEED": "1", "TZ": "Asia/Almaty", "LC_ALL": "C.UTF-8"}, 0o077),
    ({"PYTHONHASHSEED": "4242", "TZ": "America/Havana", "LANG": "sr_RS.UTF-8"}, 0o002),
)
#: Makes the letterheads, once for all: a noisy picture, the same as a PDF page, and a Word file.
LETTERHEADS = """
import random, sys
from pathlib import Path
import docx
from PIL import Image
folder = Path(sys.argv[1])
chance = random.Random(8)
picture = Image.frombytes("RGB", (400, 120), chance.randbytes(400 * 120 * 3)).resize((1200, 360))
for name in ("picture", "page"):
    (folder / name).mkdir()
picture.save(folder / "picture" / "head.png")
(folder / "picture" / "theme.yaml").write_text("letterhead: head.png\\n", encoding="utf-8")
page = Image.new("RGB", (1240, 1754), "white")
page.paste(picture, (20, 0))
page.save(folder / "page" / "head.pdf", resolution=150)
(folder / "page" / "theme.yaml").write_text("letterhead: head.pdf\\n", encoding="utf-8")
letter = docx.Document()
letter.sections[0].header.paragraphs[0].text = "Ministry"
picture.save(folder / "small.png")
letter.add_picture(str(folder / "small.png"))
letter.save(str(folder / "picture" / "letterhead.docx"))
"""
BUILDS = (  # name, example, further arguments
    ("example", "example", ()),
    ("example, everything", "example", ("--attach-data", "--embed-fonts", "--template", "picture")),
    ("second", "second", ()),
    ("second, everything", "second", ("--embed-fonts", "--template", "page")),  # it has a marking: no figures inside
)


def claimed() -> list[tuple[int, int]]:
    """Return the versions that the package says it runs on."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = (re.fullmatch(r"Programming Language :: Python :: 3\.(\d+)", one) for one in project["classifiers"])
    return sorted((3, int(one[1])) for one in found if one)


def version(python: str) -> tuple[int, ...] | None:
    """Return the version of an interpreter, None if it is none that runs."""
    command = [python, "-Ic", "import sys, venv, ensurepip; print(*sys.version_info[:3])"]
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    return tuple(map(int, said.split()))


def candidates() -> Iterator[str]:
    """Yield the interpreters on the search path and under pyenv."""
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    for folder in sorted(pyenv.glob("3.*")):
        yield str(folder / "bin" / "python")
    for minor in range(11, NEWEST + 1):
        if found := shutil.which(f"python3.{minor}"):
            yield found
    yield sys.executable


def interpreters(named: list[str], *, here: bool) -> dict[tuple[int, ...], str]:
    """Return the interpreters to compare, by version; a missing one ends the program, unless those here will do."""
    found: dict[tuple[int, ...], str] = {}
    for python in named or candidates():
        number = version(python)
        if number is None:
            if named:
                sys.exit(f"{python}: no Python with venv")
        elif named or number >= min(claimed()):
            found.setdefault(number, python)
    missing = [] if named else [one for one in claimed() if one not in {number[:2] for number in found}]
    if missing:
        note = "claimed in pyproject.toml, but not here: Python " + ", ".join(f"{a}.{b}" for a, b in missing)
        if not here:
            sys.exit(note)
        print(note, flush=True)
    return dict(sorted(found.items()))


def environment(python: str, folder: Path) -> Path:
    """Return the interpreter of a fresh environment with the package in it."""
    subprocess.run([python, "-m", "venv", folder], check=True)
    inside = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    install = ["-m", "pip", "install", "-q", "--disable-pip-version-check", "-c", ROOT / "constraints.txt", ROOT]
    subprocess.run([inside, *install], check=True)
    return inside


def built(python: Path, templates: Path, folder: Path, number: int) -> dict[str, str]:
    """Return the hash of every file that one interpreter builds, by build and name."""
    extra, umask = SURROUNDINGS[number % len(SURROUNDINGS)]
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "PYTHON", "TZ"))}
    folder.mkdir()
    hashes: dict[str, str] = {}
    for name, example, options in BUILDS:
        arguments = [str(templates / one) if (templates / one).is_dir() else one for one in options]
        out = folder / name
        command = [python, "-m", "briefing", "build", EXAMPLES[example]]
        subprocess.run(
            [*command, "--lang", "all" if example == "example" else "en,ru", "--quiet", "--out", out, *arguments],
            check=True,
            cwd=folder,
            env=kept | extra,
            umask=umask if os.name == "posix" else -1,
        )
        files = sorted(path for path in out.iterdir() if path.is_file())
        hashes |= {f"{name}: {path.name}": hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    return hashes


def main(named: list[str]) -> int:
    """Compare, and tell what ran and what differed."""
    here = "--here" in named
    chosen = interpreters([one for one in named if one != "--here"], here=here)
    results: dict[str, dict[str, str]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        templates = Path(scratch) / "templates"
        templates.mkdir()
        for number, (found, python) in enumerate(chosen.items()):
            label = ".".join(map(str, found))
            inside = environment(python, Path(scratch) / f"venv-{label}")
            if not number:
                subprocess.run([inside, "-Ic", LETTERHEADS, templates], check=True)
            results[label] = built(inside, templates, Path(scratch) / f"out-{label}", number)
            print(f"Python {label}: {len(results[label])} files ({python})", flush=True)
    first, *others = results.values()
    names = sorted({name for one in results.values() for name in one})
    different = [name for name in names if any(one.get(name) != first.get(name) for one in others)]
    for name in different:
        print(f"differs: {name}")
        for label, one in results.items():
            print(f"    {label}: {one.get(name, 'missing')}")
    print(f"{len(names) - len(different)} of {len(names)} files are the same on Python {', '.join(results)}")
    return 1 if different or not names else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
