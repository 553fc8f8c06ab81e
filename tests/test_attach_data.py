"""`--attach-data`: the figures inside the PDF, as a file for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pytest
from measured import parse
from papers import SECOND
from typer.testing import CliRunner

from briefing.build import build
from briefing.cli import app
from briefing.errors import DataError
from briefing.figures import derive
from briefing.request import BuildRequest

MARKING = "  marking:\n    en: For official use\n    ru: Для служебного пользования\n"
ATTACHED = frozenset({"attach-data"})


def unmarked(tmp_path: Path, comment: str = "") -> Path:
    """Return a copy of the second example without its marking."""
    text = SECOND.read_text(encoding="utf-8")
    assert MARKING in text
    path = tmp_path / "data.yaml"
    path.write_text(text.replace(MARKING, "") + comment, encoding="utf-8")
    return path


def attached(path: Path) -> bytes:
    with pikepdf.open(path) as pdf:
        (held,) = pdf.attachments.values()
        return held.get_file().read_bytes()


def test_every_figure_is_in_the_file_as_it_was_written(tmp_path, briefing_of):
    request = BuildRequest(
        unmarked(tmp_path), ("en", "ru"), ("pdf",), out=tmp_path / "out", workers=1, switches=ATTACHED
    )
    files = [file.path for file in build(request).files]
    contents = [attached(path) for path in files]
    assert len(files) == 2
    assert contents[0] == contents[1]
    data = json.loads(contents[0])
    figures = derive(briefing_of("netherlands-cuba").briefing)
    assert data["figures"].keys() == figures.keys()
    for key, entry in data["figures"].items():
        assert parse(entry["value"]) == figures[key].quantity
        assert entry["origin"] == figures[key].origin
    named = {source for entry in data["figures"].values() for source in entry.get("sources", ())}
    assert data["sources"].keys() == named
    assert all(source["title"] for source in data["sources"].values())


def test_neither_comments_nor_requisites_go_along(tmp_path):
    path = unmarked(tmp_path, "# the minister does not like this figure\n")
    request = BuildRequest(path, ("en",), ("pdf",), out=tmp_path / "out", workers=1, switches=ATTACHED)
    content = attached(build(request).files[0].path).decode()
    assert "minister" not in content
    assert "requisites" not in content
    assert "Permanent Secretary" not in content
    assert "17/25" not in content


@pytest.mark.parametrize(
    "restriction", ["marking:\n    en: For official use\n    ru: ДСП", "classification: RESTRICTED"]
)
def test_a_restricted_document_carries_no_data(restriction, tmp_path):
    path = unmarked(tmp_path)
    text = path.read_text(encoding="utf-8").replace("requisites:\n", f"requisites:\n  {restriction}\n")
    path.write_text(text, encoding="utf-8")
    request = BuildRequest(path, ("en",), ("pdf",), out=tmp_path / "out", workers=1, switches=ATTACHED)
    with pytest.raises(DataError) as caught:
        build(request)
    (problem,) = caught.value.diagnostics
    assert problem.key == f"requisites.{restriction.partition(':')[0]}"
    assert text.splitlines()[problem.line - 1].strip().startswith(restriction.partition(":")[0])
    assert "--attach-data" in problem.hint
    assert not (tmp_path / "out").exists()


def test_nothing_is_attached_unasked(tmp_path):
    request = BuildRequest(unmarked(tmp_path), ("en",), ("pdf",), out=tmp_path / "out", workers=1)
    with pikepdf.open(build(request).files[0].path) as pdf:
        assert not pdf.attachments


def test_the_command_line_has_the_option(tmp_path):
    arguments = ["build", str(unmarked(tmp_path)), "--lang", "en", "-f", "pdf", "-o", str(tmp_path), "--attach-data"]
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0, done.output
    assert json.loads(attached(next(tmp_path.glob("*.pdf"))))["figures"]
