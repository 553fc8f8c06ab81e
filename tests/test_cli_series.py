"""Several data files at the command line: a table, events, and the exit code of the worst."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from papers import SMALL
from typer.testing import CliRunner, Result

from briefing.cli import app

FAST = ("--lang", "en", "--format", "docx", "--jobs", "1")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run every test in a folder with a desk of three relationships, of which one is wrong."""
    monkeypatch.chdir(tmp_path)
    Path("desk").mkdir()
    for name in ("a", "b", "c"):
        data_file(name)
    data_file("b", ("home: NL", "home: XQ"))
    return tmp_path


def data_file(name: str, *changes: tuple[str, str]) -> None:
    text = SMALL.read_text(encoding="utf-8")
    for old, new in (("id: netherlands-cuba", f"id: {name}"), *changes):
        assert old in text
        text = text.replace(old, new, 1)
    Path(f"desk/{name}.yaml").write_text(text, encoding="utf-8")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_a_folder_is_built_and_told_in_a_table() -> None:
    result = run("build", "desk", *FAST)
    assert result.exit_code == 3, result.output
    rows = result.stdout.splitlines()
    assert [*rows[:1], *rows[2:]] == [
        "built   desk/a.yaml  1",
        "built   desk/c.yaml  1",
        "3 data files: 2 built, 1 failed; 2 documents",
    ]
    assert rows[1].startswith("failed  desk/b.yaml     home: ")
    assert "desk/b.yaml:5: home: " in result.stderr
    assert "Traceback" not in result.output


def test_one_long_name_moves_no_other_row() -> None:
    data_file("x" * 200)
    rows = run("check", "desk").stdout.splitlines()
    assert max(len(row.rstrip()) for row in rows[:3]) < 200 < len(rows[3])


def test_what_is_up_to_date_is_left(here: Path) -> None:
    run("build", "desk", *FAST)
    before = {path.name: path.stat().st_mtime_ns for path in (here / "out").iterdir() if path.is_file()}
    data_file("b")
    result = run("build", "desk", *FAST)
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[-1] == "3 data files: 2 up to date, 1 built; 3 documents"
    after = {path.name: path.stat().st_mtime_ns for path in (here / "out").iterdir() if path.is_file()}
    assert {name: after[name] for name in before} == before
    forced = run("build", "desk", *FAST, "--force")
    assert forced.stdout.splitlines()[-1] == "3 data files: 3 built; 3 documents"


def test_files_and_patterns_are_named_beside_folders() -> None:
    result = run("build", "desk/c.yaml", "desk/[a].yaml", *FAST, "--quiet")
    assert (result.exit_code, result.output) == (0, "")
    assert sorted(path.name for path in Path("out").glob("*.docx")) == ["a_2025-10-07_en.docx", "c_2025-10-07_en.docx"]


def test_nothing_to_build_is_wrong_usage() -> None:
    Path("empty").mkdir()
    result = run("build", "empty", "desk/x*.yaml")
    assert result.exit_code == 2
    assert "empty: holds no data file" in result.stderr
    assert "desk/x*.yaml: matches no data file" in result.stderr


def test_events_are_objects_in_lines() -> None:
    result = run("build", "desk", *FAST, "--json")
    assert (result.exit_code, result.stderr) == (3, "")
    begin, *data, end = map(json.loads, result.stdout.splitlines())
    assert begin == {"event": "begin", "data": ["desk/a.yaml", "desk/b.yaml", "desk/c.yaml"]}
    assert [(one["event"], one["done"], one["of"]) for one in data] == [("data", at, 3) for at in (1, 2, 3)]
    by_data = {one["data"]: one for one in data}
    assert by_data["desk/b.yaml"]["code"] == 3
    assert by_data["desk/b.yaml"]["diagnostics"][0]["key"] == "home"
    [file] = by_data["desk/a.yaml"]["files"]
    assert (file["path"], file["language"]) == ("out/a_2025-10-07_en.docx", "en")
    assert end == {"event": "end", "code": 3, "built": 2, "failed": 1}


def test_a_run_that_cannot_begin_says_so_in_json() -> None:
    result = run("build", "empty*", "desk", "--json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["diagnostics"][0]["message"] == "matches no data file"


def test_one_data_file_that_is_up_to_date_says_so_and_repeats_its_warnings() -> None:
    data_file("a", ("sources:", "sources:\n  unused: {title: {en: x, ru: x}, date: 2025-01-01}"))
    first = run("build", "desk/a.yaml", *FAST)
    again = run("build", "desk/a.yaml", *FAST)
    assert (first.exit_code, again.exit_code) == (0, 0)
    assert "is not used" in first.stderr
    assert again.stderr == first.stderr
    assert again.stdout.splitlines() == [f"{path} (up to date)" for path in first.stdout.splitlines()]
    told = [json.loads(run("build", "desk/a.yaml", *FAST, *more, "--json").stdout) for more in ((), ("--force",))]
    assert told[0] == told[1]


def test_a_dry_run_says_what_would_be_built_and_why() -> None:
    dry = run("build", "desk", *FAST, "--dry-run")
    assert dry.exit_code == 4
    assert not Path("out").exists()
    run("build", "desk", *FAST)
    Path("out/a_2025-10-07_en.docx").write_bytes(b"edited by hand")
    dry = run("build", "desk", *FAST, "--dry-run")
    assert dry.exit_code == 4
    assert dry.stdout.splitlines() == [
        "desk/a.yaml: would be built: a_2025-10-07_en.docx is not there as it was built",
        "    out/a_2025-10-07_en.docx",
        "desk/b.yaml: would be built: it was not built before, or was asked otherwise",
        "desk/c.yaml: up to date",
        "3 data files: 2 would be built, 1 up to date; 2 documents",
    ]
    assert Path("out/a_2025-10-07_en.docx").read_bytes() == b"edited by hand"
    run("build", "desk/c.yaml", *FAST)
    assert run("build", "desk/c.yaml", *FAST, "--dry-run").exit_code == 0
    told = json.loads(run("build", "desk/b.yaml", *FAST, "--dry-run", "--json").stdout)
    assert [one["data"] for one in told["pending"]] == ["desk/b.yaml"]


def test_a_dry_run_names_the_documents_that_the_build_then_makes(here: Path) -> None:
    def documents(*options: str) -> tuple[set[str], set[str]]:
        before = {path: path.stat().st_mtime_ns for path in here.glob("out/*.*")}
        dry = run("build", "desk", *FAST, "--template", "bilateral,one-page", "--lang", "ru", *options, "--dry-run")
        run("build", "desk", *FAST, "--template", "bilateral,one-page", "--lang", "ru", *options)
        made = {path for path in here.glob("out/*.*") if before.get(path) != path.stat().st_mtime_ns}
        listed = {line.strip() for line in dry.stdout.splitlines() if line.startswith("    ")}
        return listed, {path.relative_to(here).as_posix() for path in made if path.suffix in {".docx", ".html"}}

    listed, made = documents()
    assert listed == made
    assert len(made) == 8
    data_file("a", ("date: 2025-10-07", "date: 2025-10-08"))  # other names
    data_file("b")
    listed, made = documents()
    assert listed == made
    assert {name.partition("_")[0] for name in made} == {"out/a", "out/b"}
    listed, made = documents("--format", "html", "--edition", "2025-11-01")
    assert listed == made
    assert documents() == (set(), set())


def test_several_are_checked_at_once() -> None:
    result = run("check", "desk")
    assert result.exit_code == 3
    assert result.stdout.splitlines()[-1] == "3 data files: 2 in order, 1 failed"
    assert "desk/b.yaml:5: home: " in result.stderr
    assert not Path("out").exists()
    assert run("check", "desk/a.yaml").stdout == "desk/a.yaml: no errors, 0 warnings\n"


@pytest.mark.parametrize("name", ["y" * 300, f"{'y' * 300}.yaml", f"a/{'y' * 300}/*.yaml"])
@pytest.mark.parametrize("option", ["--out", "--since", "--template", "--lang=en"])
def test_a_name_that_no_file_can_have_is_no_mistake_of_the_program(name: str, option: str) -> None:
    data = [] if option == "--lang=en" else ["desk/a.yaml"]
    result = run("build", *data, *FAST[2:4], option, name)
    assert result.exit_code in {2, 5}, result.output
    assert "internal error" not in result.output


def test_a_cluster_that_is_not_there_is_wrong_usage() -> None:
    pytest.importorskip("distributed")
    result = run("build", "desk/a.yaml", *FAST, "--dask", "nonsense://x")
    assert result.exit_code == 2, result.output
    assert "no cluster answers at nonsense://x" in result.stderr


def test_without_the_extra_a_cluster_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    result = run("build", "desk/a.yaml", *FAST, "--dask", "tcp://127.0.0.1:1")
    assert result.exit_code == 2
    assert "pip install 'briefing[cluster]'" in result.stderr
