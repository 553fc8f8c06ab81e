"""An extra that is not installed is told with the line that installs it, and nothing else needs it."""

from __future__ import annotations

import shutil
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from papers import SMALL
from typer.testing import CliRunner, Result

from briefing.cli import app

PROJECT = Path(__file__).parent.parent / "pyproject.toml"
STATISTICS = Path(__file__).parent / "feeds" / "statistics"
FOR_DEVELOPERS = {"test", "fuzz", "fonts"}
NEEDING = {
    "cluster": ("build", "--dask", "tcp://127.0.0.1:1"),
    "feeds": ("update", "fed/briefing.yaml", "--check"),
    "sign": ("sign", "paper.pdf", "--pkcs12", "key.p12"),
    "texts": ("texts", "export", "--lang", "ru"),
    "watch": ("build", "--watch"),
}
"""What needs an extra."""
WITHOUT = (
    ("check",),
    ("build", "--lang", "en", "--format", "docx"),
    ("texts", "export", "--lang", "ru", "--to", "xliff"),
    ("review",),
    ("languages",),
)
"""What needs none."""


def extras() -> dict[str, set[str]]:
    """Return the extras of the package that users install, with the modules that each brings."""
    by_package: dict[str, set[str]] = {}
    for module, packages in packages_distributions().items():
        for package in packages:
            by_package.setdefault(package.lower(), set()).add(module)
    found: dict[str, set[str]] = {}
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    for extra, needed in project["optional-dependencies"].items():
        if extra not in FOR_DEVELOPERS:
            found[extra] = set().union(*(by_package[Requirement(text).name.lower()] for text in needed))
    return found


class Blocked:
    """A finder that finds none of some modules."""

    def __init__(self, modules: set[str]) -> None:
        self._modules = modules

    def find_spec(self, name: str, *_: object) -> None:
        if name.partition(".")[0] in self._modules:
            raise ImportError(f"{name} is not installed")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Run every test in a folder with data, statistics and a paper, and leave the modules as they were."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(SMALL, "briefing.yaml")
    shutil.copytree(STATISTICS, "fed")
    Path("paper.pdf").write_bytes(b"%PDF-1.7\n")
    Path("key.p12").write_bytes(b"key")
    before = dict(sys.modules)
    yield tmp_path
    sys.modules.update(before)


def run_without(modules: set[str], arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> Result:
    """Run a command where some modules cannot be imported."""
    for name in [name for name in sys.modules if name.partition(".")[0] in modules]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Blocked(modules), *sys.meta_path])
    return CliRunner().invoke(app, list(arguments))


def test_each_extra_has_something_that_needs_it() -> None:
    assert extras().keys() == NEEDING.keys()
    assert all(extras()[name] for name in ("cluster", "feeds", "sign", "texts", "watch"))


@pytest.mark.parametrize("extra", sorted(NEEDING))
def test_an_extra_that_is_missing_is_wrong_usage(extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    result = run_without(extras()[extra], NEEDING[extra], monkeypatch)
    assert f"pip install 'briefing[{extra}]'" in result.stderr, result.output
    assert result.exit_code == 2, result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("command", WITHOUT, ids=" ".join)
def test_nothing_else_needs_an_extra(command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    every = set().union(*extras().values())
    result = run_without(every, command, monkeypatch)
    assert result.exit_code in {0, 2}, result.output
    assert "pip install" not in result.output
