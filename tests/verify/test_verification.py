"""`briefing verify` and the check of a build, from the command line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing import resources
from briefing.build import build
from briefing.cli import app
from briefing.errors import AuditError, DataError
from briefing.request import BuildRequest

DATA = resources.example()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    out = tmp_path_factory.mktemp("built")
    result = build(BuildRequest(DATA, ("en", "sr-Latn"), ("pdf", "docx", "html"), out=out))
    return [file.path for file in result.files]


def test_what_was_built_is_right(built: list[Path]) -> None:
    result = CliRunner().invoke(app, ["verify", *map(str, built), "--data", str(DATA)])
    assert result.exit_code == 0, result.output
    assert "each as in the data" in result.stdout


def test_a_spoilt_page_is_told_with_file_place_and_code(built: list[Path], tmp_path: Path) -> None:
    page = next(path for path in built if path.suffix == ".html" and path.stem.endswith("_en"))
    spoilt = tmp_path / page.name
    spoilt.write_text(page.read_text(encoding="utf-8").replace("107.7", "107.8"), encoding="utf-8")
    result = CliRunner().invoke(app, ["verify", str(spoilt), "--data", str(DATA), "--json"])
    assert result.exit_code == 4
    told = json.loads(result.stdout)
    assert {"BR202"} <= {one["code"] for one in told["findings"]}
    assert all(one["file"] == str(spoilt) for one in told["findings"])
    assert any(one["figure"] == "trade.exports.value" for one in told["figures"])


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("nothing", encoding="utf-8")
    assert CliRunner().invoke(app, ["verify", str(other)]).exit_code == 3


def test_a_build_that_prints_something_else_writes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from briefing.formats import for_html  # noqa: PLC0415 - the one renderer that is replaced

    right = for_html.render
    monkeypatch.setattr(for_html, "render", lambda paper: right(paper).replace(b"107.7", b"107.8"))
    request = BuildRequest(DATA, ("en",), ("html",), out=tmp_path / "out")
    with pytest.raises(DataError) as problem:
        build(request)
    assert "BR202" in str(problem.value)
    assert not list(tmp_path.rglob("*.html"))


def test_a_build_warns_of_what_verification_may_be_mistaken_about(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from briefing.formats import for_html  # noqa: PLC0415 - the one renderer that is replaced

    right = for_html.render
    note = b"<p>There are 53 new projects.</p></main>"
    monkeypatch.setattr(for_html, "render", lambda paper: right(paper).replace(b"</main>", note))
    request = BuildRequest(DATA, ("en",), ("html",), out=tmp_path / "out")
    result = build(request)
    assert [one.code for one in result.diagnostics] == ["BR201"]
    assert [file.path.suffix for file in result.files] == [".html"]
    with pytest.raises(AuditError, match="BR201"):
        build(replace(request, strict=True, out=tmp_path / "strict"))
    assert not list((tmp_path / "strict").rglob("*"))
