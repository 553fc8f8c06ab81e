"""Options that are read without pydantic are read as Typer reads them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Annotated, Any

import pytest
import typer
from typer.core import TyperCommand
from typer.testing import CliRunner

from briefing.cli.program import Command

Files = Annotated[list[Path] | None, typer.Argument()]
Count = Annotated[int, typer.Option("--count", min=0, max=12)]
Port = Annotated[int | None, typer.Option("--port")]
Words = Annotated[list[str] | None, typer.Option("--word")]
Known = Annotated[Path | None, typer.Option("--known", exists=True)]


def outcome(arguments: list[str], cls: type[TyperCommand]) -> tuple[int, str, Any]:
    program = typer.Typer(add_completion=False, rich_markup_mode=None)
    given: list[Any] = []

    @program.command(cls=cls)
    def _take(
        files: Files = None,
        *,
        count: Count = 0,
        port: Port = None,
        word: Words = None,
        known: Known = None,
        out: Path = Path("out"),
        text: str = "",
        quiet: bool = False,
    ) -> None:
        given.append((files, count, port, word, known, out, text, quiet))

    result = CliRunner().invoke(program, arguments)
    return result.exit_code, result.output, given


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.yaml", "b.yaml"],
        [""],
        ["a\udcff.yaml"],
        ["--count", "7"],
        ["--count", "007"],
        ["--count", "13"],
        ["--count", "-1"],
        ["--count", "١"],
        ["--count", "9" * 5000],
        ["--count", "many"],
        ["--port", "80"],
        ["--port", "8.0"],
        ["--word", "a", "--word", "b,c"],
        ["--word", "a\udcff"],
        ["--known", "nowhere"],
        ["--known", "."],
        ["--out", "a/../b"],
        ["--text", "a\nb"],
        ["--text", "a\x1b[1m", "--quiet"],
        ["--nothing"],
        ["--help"],
    ],
)
def test_what_is_given_is_read_as_typer_reads_it(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert outcome(arguments, Command) == outcome(arguments, TyperCommand)


def test_a_path_that_cannot_be_read_is_left_to_typer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "locked.yaml"
    path.touch()
    monkeypatch.setattr("os.access", lambda *_: False)
    expected = outcome([str(path)], TyperCommand)
    assert expected[0] == 2
    assert outcome([str(path)], Command) == expected


def test_plain_options_need_no_reader_of_pydantics() -> None:
    program = """
import sys
from briefing.cli import app
try:
    app(["build", "nowhere.yaml", "--lang", "en,kk", "--jobs", "1", "--quiet", "--dry-run"])
except SystemExit:
    print("pydantic.type_adapter" in sys.modules)
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
