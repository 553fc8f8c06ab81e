"""One table of formats: build, command line and documents read it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from papers import SECOND
from typer.testing import CliRunner

from briefing import cli, formats
from briefing.build import build, check
from briefing.dump import dump
from briefing.errors import DataError, error
from briefing.extracts import plain
from briefing.formats import FORMATS, Format, Paper
from briefing.request import BuildRequest

README = Path(__file__).parent.parent / "README.md"


def test_each_format_says_what_it_is() -> None:
    assert list(FORMATS) == [one.name for one in FORMATS.values()]
    for one in FORMATS.values():
        assert one.suffix
        assert one.summary
    assert len(FORMATS) > 1


def test_switches_have_names_of_their_own() -> None:
    names = [switch.name for one in FORMATS.values() for switch in one.switches]
    assert len(names) == len(set(names)) > 0


def test_each_switch_is_an_option_of_the_command_line() -> None:
    said = CliRunner().invoke(cli.app, ["build", "--help"]).output
    for switch in formats.switches():
        assert f"--{switch.name}" in said
        assert " ".join(switch.help.split()) in " ".join(said.split())
    assert "|".join(FORMATS) in said


@pytest.mark.skipif(not README.exists(), reason="the documents are not part of the wheel")
def test_the_readme_tells_of_each_switch() -> None:
    text = README.read_text(encoding="utf-8")
    assert [switch.name for switch in formats.switches() if f"`--{switch.name}`" not in text] == []


# ------------------------------------------------------------------------------------------------------- a new format


def as_text(paper: Paper) -> bytes:
    """The renderer of a plain-text format: a room and an entry are all that a format takes."""
    return dump(paper.document).encode()


def too_wide(paper: Paper) -> None:
    raise DataError(error(f"{plain(paper.document.blocks[0].content)} does not fit", file="x"))  # type: ignore[union-attr]


@pytest.fixture
def with_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FORMATS, "text", Format("text", "txt", "plain text", as_text))


@pytest.mark.usefixtures("with_text")
@pytest.mark.parametrize("workers", [1, 2])
def test_a_new_format_is_a_room_and_an_entry(tmp_path: Path, workers: int) -> None:
    result = build(BuildRequest(SECOND, ("en", "ru"), ("text", "docx"), tmp_path, workers=workers))
    made = {file.path.name for file in result.files}
    assert {name for name in made if name.endswith(".txt")} == {
        "netherlands-cuba_2025-10-07_en.txt",
        "netherlands-cuba_2025-10-07_ru.txt",
    }
    assert len(made) == 4
    text = (tmp_path / "netherlands-cuba_2025-10-07_en.txt").read_text(encoding="utf-8")
    assert re.search(r"^# 1\. ", text, re.MULTILINE)


@pytest.mark.usefixtures("with_text")
def test_the_command_line_offers_a_new_format(tmp_path: Path) -> None:
    said = CliRunner().invoke(cli.app, ["build", str(SECOND), "-l", "en", "-f", "text", "-o", str(tmp_path)])
    assert said.exit_code == 0, said.output
    assert {path.suffix for path in tmp_path.iterdir() if path.is_file()} == {".txt", ".json", ".sha256"}


def test_what_a_format_cannot_make_is_found_by_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FORMATS, "text", Format("text", "txt", "plain text", as_text, fits=too_wide))
    with pytest.raises(DataError, match="does not fit"):
        check(BuildRequest(SECOND, ("en",)))
