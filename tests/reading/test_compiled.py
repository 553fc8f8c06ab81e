"""What is kept is believed while its sources, and what parsed them, are as they were."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.reading import compiled


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "_compiled"
    folder.mkdir()
    monkeypatch.setattr(compiled, "FOLDER", folder)
    compiled._is_there.cache_clear()
    return folder


@pytest.fixture(autouse=True)
def _forgets():
    yield
    compiled._is_there.cache_clear()


def test_what_is_kept_comes_back(folder: Path, tmp_path: Path) -> None:
    source, code = tmp_path / "nouns.yaml", tmp_path / "parser.py"
    source.write_text("a: č\n", encoding="utf-8")
    code.write_text("1", encoding="utf-8")
    compiled.keep(folder, "sr/nouns", {"a": ["č", None]}, [source], (str(code),))
    assert compiled.kept("sr/nouns", [source], (str(code),)) == {"a": ["č", None]}


@pytest.mark.parametrize("changed", ["source", "code", "name", "another"])
def test_a_change_makes_it_worthless(folder: Path, tmp_path: Path, changed: str) -> None:
    source, code, other = tmp_path / "a.ftl", tmp_path / "parser.py", tmp_path / "b.ftl"
    source.write_text("a = x\n", encoding="utf-8")
    code.write_text("1", encoding="utf-8")
    compiled.keep(folder, "en/messages", ["x"], [source], (str(code),))
    files = [source]
    if changed == "source":
        source.write_text("a = y\n", encoding="utf-8")  # of the same length
        os.utime(source, ns=(0, 0))  # another time, which a clock may be too coarse to tell
    elif changed == "code":
        code.write_text("2", encoding="utf-8")
        os.utime(code, ns=(0, 0))
        compiled._of_code.cache_clear()  # another process would run it
    elif changed == "name":
        files = [source.rename(tmp_path / "c.ftl")]
    else:
        other.touch()
        files = [source, other]
    assert compiled.kept("en/messages", files, (str(code),)) is None


def test_nothing_comes_of_what_is_not_there_or_spoilt(folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "a.yaml"
    assert compiled.kept("en/a", [source], ()) is None
    source.touch()
    assert compiled.kept("en/a", [source], ()) is None
    compiled.keep(folder, "en/a", {}, [source], ())
    kept = folder / "en" / "a.json"
    for content in (b"", kept.read_bytes()[:-1], kept.read_bytes().replace(b"{}", b"\xff")):
        kept.write_bytes(content)
        assert compiled.kept("en/a", [source], ()) is None


def test_a_checkout_without_the_folder_reads_no_source_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "FOLDER", tmp_path / "nowhere")
    monkeypatch.setattr(compiled, "stamp", lambda *_: pytest.fail("no need"))
    compiled._is_there.cache_clear()
    assert compiled.kept("en/a", [], ()) is None
