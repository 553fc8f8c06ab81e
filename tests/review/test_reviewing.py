"""briefing review: what a month's change of figures and texts leaves to be read, and nothing else."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from papers import SHIPPED
from typer.testing import CliRunner, Result

from briefing.acceptance import accept, read
from briefing.cli import app
from briefing.request import BuildRequest

PAPER = "united-kingdom-mongolia"
RECORD = Path("briefing.review.yaml")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run every test in a folder with an example in two languages, whose papers somebody has accepted."""
    monkeypatch.chdir(tmp_path)
    for file in SHIPPED[PAPER].parent.iterdir():
        shutil.copy(file, tmp_path / file.name)
    result = run("review", "--lang", "en,ru", "--accept", "--by", "A. Ivanova")
    assert result.exit_code == 0, result.stderr
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def change(*replaced: tuple[str, str]) -> None:
    path = Path("briefing.yaml")
    text = path.read_text(encoding="utf-8")
    for old, new in replaced:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def looks(*arguments: str) -> list[Mapping[str, Any]]:
    result = run("review", "--lang", "en,ru", "--json", *arguments)
    assert result.exit_code == 0, result.stdout
    return json.loads(result.stdout).get("looks", [])


def data() -> Any:
    return yaml.safe_load(Path("briefing.yaml").read_text(encoding="utf-8"))


def test_what_is_accepted_needs_no_look() -> None:
    assert looks() == []
    assert run("check", "--lang", "en,ru", "--strict").exit_code == 0
    before = RECORD.read_bytes()
    assert run("review", "--lang", "en,ru", "--accept", "--by", "somebody else").exit_code == 0
    assert RECORD.read_bytes() == before


def test_nothing_is_asked_where_nobody_keeps_a_record() -> None:
    RECORD.unlink()
    result = run("check", "--lang", "en,ru", "--strict")
    assert result.exit_code == 0
    assert "accepted" not in result.stderr


def test_a_language_that_nobody_has_read_is_told_in_one_line() -> None:
    result = run("check", "--lang", "en,kk")
    assert result.exit_code == 0
    lines = [line for line in result.stderr.splitlines() if "accepted by nobody in kk" in line]
    assert len(lines) == 1


def test_a_changed_text_makes_its_translations_stale() -> None:
    text = next(point["text"] for point in data()["summary"]["messages"])
    change((text["en"], text["en"].replace("Total", "All", 1)))
    found = {(look["language"], look["key"]): look for look in looks()}
    key = "summary.messages.0.text"
    assert found["en", key]["states"] == ["changed"]
    assert found["ru", key]["states"] == ["stale"]
    assert {place for _, place in found} == {key}  # the blocks that print it need no look of their own


def test_a_change_that_turns_is_marked_where_it_is_shown() -> None:
    change(
        (
            "population: {value: 3.5 million people, period: 2024, change: +1.4%}",
            "population: {value: 3.5 million people, period: 2024, change: -1.4%}",
        )
    )
    found = looks()
    expected = {("en", "profile.profiles.1"), ("ru", "profile.profiles.1")}
    assert {(look["language"], look["key"]) for look in found} == expected
    assert all(look["turned"] for look in found)
    assert "+1.4% → -1.4%, the direction turned" in run("review", "--lang", "en").stdout


def test_a_paper_that_must_be_accepted_is_not_built_before() -> None:
    text = next(point["text"] for point in data()["summary"]["messages"])
    change(("partner:", "review: required\npartner:"), (text["en"], text["en"].replace("Total", "All", 1)))
    result = run("build", "--lang", "en", "--format", "pdf")
    assert result.exit_code == 4
    assert "summary.messages.0.text.en: it reads differently" in result.stderr
    assert not Path("out").exists()
    assert run("build", "--lang", "ru", "--format", "pdf").exit_code == 4  # its translation is stale
    assert run("review", "--lang", "en,ru", "--accept", "--by", "B. Petrov").exit_code == 0
    assert run("build", "--lang", "en", "--format", "pdf").exit_code == 0
    assert "B. Petrov" in RECORD.read_text(encoding="utf-8")
    assert "A. Ivanova" in RECORD.read_text(encoding="utf-8")


def test_a_draft_is_built_all_the_same_and_strict_refuses_it() -> None:
    text = next(point["text"] for point in data()["summary"]["messages"])
    change(
        ("partner:", "review: required\npartner:"),
        (text["en"], text["en"].replace("Total", "All", 1)),
        ("requisites:", "requisites:\n  draft: true"),
    )
    assert run("build", "--lang", "en", "--format", "pdf").exit_code == 0
    assert run("build", "--lang", "en", "--format", "pdf", "--strict").exit_code == 4


def test_one_key_can_be_accepted_by_itself() -> None:
    first, second = (point["text"]["en"] for point in data()["summary"]["messages"][:2])
    change((first, f"Indeed {first}"), (second, f"Indeed {second}"))
    key = "summary.messages.0.text"
    assert [look["key"] for look in looks("--key", key)] == [key, key]
    assert run("review", "--lang", "en,ru", "--accept", "--by", "B. Petrov", "--key", key).exit_code == 0
    assert {look["key"] for look in looks()} == {"summary.messages.1.text"}


def test_a_key_that_no_passage_has_is_an_error() -> None:
    before = RECORD.read_bytes()
    for arguments in ((), ("--accept", "--by", "B. Petrov")):
        result = run("review", "--lang", "en", "--key", "summary.mesages.0.text", *arguments)
        assert result.exit_code == 2
        assert "summary.messages.0.text" in result.stderr
    assert RECORD.read_bytes() == before


def test_strict_review_ends_with_4_when_something_is_listed() -> None:
    assert run("review", "--lang", "en,ru", "--strict").exit_code == 0
    text = next(point["text"] for point in data()["summary"]["messages"])
    change((text["en"], f"Indeed {text['en']}"))
    assert run("review", "--lang", "en,ru", "--strict").exit_code == 4


def test_accepting_says_by_whom() -> None:
    assert run("review", "--accept").exit_code == 2
    assert run("review", "--accept", "--by", " ").exit_code == 2
    assert run("review", "--by", "A. Ivanova").exit_code == 2


def test_what_is_gone_from_the_data_is_forgotten_and_other_languages_are_not() -> None:
    assert run("review", "--lang", "en", "--accept", "--by", "B. Petrov").exit_code == 0
    kept = yaml.safe_load(RECORD.read_text(encoding="utf-8"))
    assert set(kept["texts"]) == {"en", "ru"}
    assert set(kept["papers"]["bilateral"]) == {"en", "ru"}


@pytest.mark.parametrize("name", ["A\u202eB", "A\x1bB", "A" * 201])
def test_a_name_that_no_record_can_hold_is_refused(name: str) -> None:
    before = RECORD.read_bytes()
    result = run("review", "--lang", "en", "--accept", "--by", name)
    assert result.exit_code == 2
    assert "--by" in result.stderr
    assert RECORD.read_bytes() == before


def test_what_others_accept_meanwhile_is_kept() -> None:
    readings = [read(BuildRequest(Path("briefing.yaml"), (tag,), ())) for tag in ("kk", "sr")]
    for reading, name in zip(readings, ("A. Bekova", "J. Petrović"), strict=True):
        assert accept(reading, name, date(2026, 3, 20))
    record = RECORD.read_text(encoding="utf-8")
    assert "A. Bekova" in record
    assert "J. Petrović" in record
    assert "A. Ivanova" in record
