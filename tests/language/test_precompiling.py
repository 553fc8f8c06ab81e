"""What a build of the package keeps says what the sources say, and is the same each time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import resources
from briefing.errors import DataError
from briefing.language import available, load, number_words
from briefing.language.precompiling import precompile
from briefing.reading import compiled, plain, sentences

LOCALES = resources.locales_dir()
FOLDERS = sorted(path.parent for path in LOCALES.glob("*/language.yaml"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    precompile(LOCALES, folder)
    return folder


@pytest.fixture
def _used(made: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(compiled, "FOLDER", made)
    compiled._is_there.cache_clear()
    yield
    compiled._is_there.cache_clear()


def refuse(*_: object) -> None:
    pytest.fail("a source is parsed")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
@pytest.mark.usefixtures("_used")
def test_messages_and_tables_are_those_of_the_sources(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = sentences.parsed(sentences.sources(folder))
    tables = {path: plain.parsed(path, "table") for path in sorted(folder.glob("*.yaml"))}
    monkeypatch.setattr(sentences, "parsed", refuse)
    monkeypatch.setattr(plain, "parsed", refuse)
    assert sentences.read(folder) == written
    assert len(written[0].messages) > 400
    assert {path: plain.read_plain(path, "table") for path in tables} == tables


@pytest.mark.parametrize("tag", available(LOCALES))
@pytest.mark.usefixtures("_used")
def test_words_of_numbers_are_those_of_the_tables_and_rules(tag: str, monkeypatch: pytest.MonkeyPatch) -> None:
    grammar = load(tag, LOCALES).grammar
    worked_out = number_words.made(grammar, tag)
    monkeypatch.setattr(number_words, "made", refuse)
    assert number_words.read(grammar, tag) == worked_out


@pytest.mark.usefixtures("_used")
def test_a_changed_source_is_parsed(tmp_path: Path) -> None:
    copy = shutil.copytree(LOCALES / "en", tmp_path / "en")
    with (copy / "summary.ftl").open("a", encoding="utf-8") as stream:
        stream.write("\nentirely-new = New.\n")
    with (copy / "nouns.yaml").open("a", encoding="utf-8") as stream:
        stream.write("\nentirely-new: new\n")
    assert sentences.read(copy)[0].messages["entirely-new"].pattern == "New."
    nouns = plain.read_plain(copy / "nouns.yaml", "table")
    assert isinstance(nouns, dict)
    assert nouns["entirely-new"] == "new"


def test_messages_that_are_cut_off_are_parsed(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spoilt = shutil.copytree(made, tmp_path / "made")
    monkeypatch.setattr(compiled, "FOLDER", spoilt)
    compiled._is_there.cache_clear()
    kept, folder = spoilt / "en" / "messages.json", LOCALES / "en"
    written = sentences.parsed(sentences.sources(folder))
    whole = kept.read_bytes()
    for content in (whole[:-1], whole.rpartition(b"\n")[0]):
        kept.write_bytes(content)
        assert sentences.read(folder) == written
    compiled._is_there.cache_clear()


@pytest.mark.parametrize("seed", ["1", "2"])
def test_it_is_the_same_each_time(made: Path, tmp_path: Path, seed: str) -> None:
    code = "import sys; from pathlib import Path; from briefing.language.precompiling import precompile; "
    command = [sys.executable, "-c", f"{code}precompile(*map(Path, sys.argv[1:]))", str(LOCALES), str(tmp_path)]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
    files = sorted(path.relative_to(made) for path in made.rglob("*.json"))
    assert files == sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*.json"))
    assert [name for name in files if (made / name).read_bytes() != (tmp_path / name).read_bytes()] == []


def test_what_is_wrong_ends_the_build(tmp_path: Path) -> None:
    copy = shutil.copytree(LOCALES / "en", tmp_path / "locales" / "en")
    (copy / "summary.ftl").write_text("a = { b }\n", encoding="utf-8")
    with pytest.raises(DataError, match="refers to the message 'b'"):
        precompile(tmp_path / "locales", tmp_path / "made")


@pytest.mark.skipif(not compiled.FOLDER.is_dir(), reason="nothing was precompiled here: sources are parsed")
@pytest.mark.skipif((LOCALES.parent / "pyproject.toml").exists(), reason="a checkout may have changed since")
def test_a_wheel_has_what_its_sources_say(made: Path) -> None:
    assert {path.relative_to(made): path.read_bytes() for path in made.rglob("*.json")} == {
        path.relative_to(compiled.FOLDER): path.read_bytes() for path in compiled.FOLDER.rglob("*.json")
    }
