"""briefing review --word: what a chief changed in a Word file, beside the keys of the texts."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from papers import SHIPPED
from typer.testing import CliRunner, Result

from briefing.cli import app

PAPER = "kazakhstan-serbia"


@pytest.fixture(autouse=True)
def word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run every test beside an example and its paper in English."""
    monkeypatch.chdir(tmp_path)
    for file in SHIPPED[PAPER].parent.iterdir():
        shutil.copy(file, tmp_path / file.name)
    assert run("build", "--lang", "en", "--format", "docx").exit_code == 0
    return next((tmp_path / "out").glob("*.docx"))


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def told(word: Path) -> Any:
    result = run("review", "--lang", "en,ru", "--word", str(word), "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def paragraph_with(file: Any, text: str) -> Any:
    return next(one for one in file.paragraphs if text in one.text)


def test_a_file_that_nobody_changed_is_as_built(word: Path) -> None:
    before = word.read_bytes()
    assert told(word).get("corrections", []) == []
    assert "as built (en bilateral)" in run("review", "--word", str(word)).stdout
    assert word.read_bytes() == before


def test_a_changed_figure_is_named_with_its_id(word: Path) -> None:
    file = docx.Document(str(word))
    run_ = next(one for one in paragraph_with(file, "highest growth").runs if "28.6" in one.text)
    run_.text = run_.text.replace("28.6", "29.1")
    file.save(str(word))
    (found,) = told(word)["corrections"]
    assert found["kind"] == "changed"
    assert found["key"].startswith("trade.")
    assert [(one["id"], "28.6" in one["old"], "29.1" in one["new"]) for one in found["figures"]] == [
        ("trade.exports.value", True, True)
    ]


def test_words_changed_around_figures_leave_the_figures_alone(word: Path) -> None:
    file = docx.Document(str(word))
    run_ = next(one for one in paragraph_with(file, "highest growth").runs if "highest growth" in one.text)
    run_.text = run_.text.replace("the highest growth", "by far the strongest growth")
    file.save(str(word))
    (found,) = told(word)["corrections"]
    assert (found["kind"], found["figures"]) == ("changed", [])
    assert found["texts"] == [] or all("." in path for path in found["texts"])


def test_rows_and_paragraphs_removed_and_added_are_told(word: Path) -> None:
    file = docx.Document(str(word))
    row = file.tables[-1].rows[-1]
    cells = [cell.text for cell in row.cells if cell.text]
    row._tr.getparent().remove(row._tr)
    body = [one for one in file.paragraphs if len(one.text) > 80]
    body[3].insert_paragraph_before("A sentence that the chief wrote himself.")
    file.save(str(word))
    found = told(word)["corrections"]
    assert [one["new"] for one in found if one["kind"] == "added"] == ["A sentence that the chief wrote himself."]
    removed = [one["old"] for one in found if one["kind"] == "removed"]
    assert len(removed) == len(cells) > 1
    assert all(one["key"] for one in found)


def test_a_figure_retyped_in_a_cell_is_named(word: Path) -> None:
    file = docx.Document(str(word))
    cell = next(cell for row in file.tables[-1].rows for cell in row.cells if cell.text == "+80.4")
    cell.paragraphs[0].runs[0].text = "81"
    for run_ in cell.paragraphs[0].runs[1:]:
        run_.text = ""
    file.save(str(word))
    (found,) = told(word)["corrections"]
    assert (found["kind"], found["key"]) == ("changed", "trade.trade-table.1")
    assert found["figures"] == [{"id": "trade.exports.change", "old": "+80.4", "new": "81"}]


def test_a_sentence_written_anew_is_a_change_of_its_text(word: Path) -> None:
    file = docx.Document(str(word))
    item = paragraph_with(file, "institutional mechanisms")
    item.clear().add_run("Nobody knows.")
    file.save(str(word))
    (found,) = told(word)["corrections"]
    assert (found["kind"], found["texts"], found["new"]) == ("changed", ["summary.points.1.text"], "Nobody knows.")
    assert [one["id"] for one in found["figures"]] == ["trade.exports.change"]


def test_a_paragraph_that_was_moved_is_moved(word: Path) -> None:
    file = docx.Document(str(word))
    moved = paragraph_with(file, "institutional mechanisms")
    paragraph_with(file, "Direct flights")._p.addnext(moved._p)
    file.save(str(word))
    (found,) = told(word)["corrections"]
    assert (found["kind"], found["key"], found["after"]) == ("moved", "summary.points.1", "corridor.flights.1")


def test_a_figure_that_went_into_a_paragraph_of_its_own_is_as_it_was(word: Path) -> None:
    file = docx.Document(str(word))
    whole = paragraph_with(file, "The larger percentage change")
    rest = file.paragraphs[-1].insert_paragraph_before("")
    whole._p.addnext(rest._p)
    at = next(n for n, run_ in enumerate(whole.runs) if "The larger" in run_.text)
    for run_ in whole.runs[at:]:
        rest._p.append(run_._r)
    file.save(str(word))
    found = told(word)["corrections"]
    assert [(one["kind"], one["figures"]) for one in found] == [("changed", []), ("added", [])]


def test_tracked_changes_are_read_as_accepted(word: Path) -> None:
    file = docx.Document(str(word))
    changed = paragraph_with(file, "highest growth")
    author = f'w:id="901" w:author="Chief" w:date="2026-03-01T00:00:00Z" {nsdecls("w")}'
    inserted = parse_xml(f"<w:ins {author}><w:r><w:t> Quite so.</w:t></w:r></w:ins>")
    changed._p.append(inserted)
    first = changed.runs[0]._r
    gone = changed.runs[0].text
    deleted = parse_xml(f"<w:del {author.replace('901', '902')}><w:r><w:delText>x</w:delText></w:r></w:del>")
    first.addprevious(deleted)
    first.getparent().remove(first)
    file.save(str(word))
    (found,) = told(word)["corrections"]
    assert found["new"].endswith("Quite so.")
    assert not found["new"].startswith(gone[:20])


def test_comments_are_listed_with_their_place(word: Path) -> None:
    file = docx.Document(str(word))
    where = paragraph_with(file, "highest growth")
    file.add_comment(where.runs, "Check this with the ministry.", author="Chief")
    file.save(str(word))
    found = told(word)
    assert found.get("corrections", []) == []
    (comment,) = found["comments"]
    assert (comment["author"], comment["text"]) == ("Chief", "Check this with the ministry.")
    assert "highest growth" in comment["at"]


def test_what_is_no_word_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "plain.docx").write_text("nothing", encoding="utf-8")
    result = run("review", "--word", "plain.docx")
    assert result.exit_code == 3
    assert "is not a Word document" in result.stderr
    assert run("review", "--word", "missing.docx").exit_code == 3
    assert run("review", "--word", "plain.docx", "--accept", "--by", "A").exit_code == 2
