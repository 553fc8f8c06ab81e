"""By which versions files are made."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from hashlib import sha256
from importlib import metadata
from pathlib import Path

import pytest

from briefing import __version__, provenance
from briefing.provenance import hash_of, versions


@pytest.fixture(autouse=True)
def _afresh() -> Iterator[None]:
    caches = (versions, provenance._installed)
    for one in caches:
        one.cache_clear()
    yield
    for one in caches:
        one.cache_clear()


def installed(folder: Path, name: str, version: str, *needs: str) -> None:
    held = folder / f"{name}-{version}.dist-info"
    held.mkdir(parents=True)
    said = [f"Name: {name}", f"Version: {version}", *(f"Requires-Dist: {one}" for one in needs)]
    (held / "METADATA").write_text("\n".join([*said, "", "Version: of nothing"]), encoding="utf-8")


def test_versions_are_those_that_the_standard_library_finds() -> None:
    found = versions()
    assert found["briefing"] == __version__
    assert "pydantic" in found
    assert {name: metadata.version(name) for name in found if name != "briefing"} == {
        name: version for name, version in found.items() if name != "briefing"
    }


def test_the_package_that_is_imported_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(tmp_path / "first", "briefing", __version__, "Some_Thing.else>=1", "typer", "more; extra == 'test'")
    installed(tmp_path / "first", "some_thing.else", "2.0")
    installed(tmp_path / "second", "Some-Thing-Else", "1.0")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "nowhere"), str(tmp_path / "first"), str(tmp_path / "second")])
    assert versions() == {"briefing": __version__, "some-thing-else": "2.0"}


def test_a_program_that_is_not_installed_knows_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    assert versions() == {"briefing": __version__}


def test_what_only_tells_is_not_among_the_versions() -> None:
    assert "typer" in " ".join(provenance._required())
    assert "typer" not in versions()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_package_says_what_stands_above_its_description(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    about = tmp_path / "strange-1.2.dist-info"
    about.mkdir()
    lines = ("Name: strange", "Version: 1.2", "Requires-Dist: a>=1", "Requires-Dist: b", "", "Version: 9.9", "")
    (about / "METADATA").write_bytes(end.join(lines).encode())
    monkeypatch.syspath_prepend(tmp_path)
    assert provenance._said("strange", "Version") == ["1.2"]
    assert provenance._said("strange", "Requires-Dist") == ["a>=1", "b"]


def test_a_file_is_hashed_again_when_its_size_or_its_time_changes(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    for content in (b"one", b"two", b"three", b"large" * 300_000):
        path.write_bytes(content)
        os.utime(path, ns=(0, len(content) * 10 + content[0]))
        status = path.stat()
        assert hash_of(str(path), status.st_size, status.st_mtime_ns) == sha256(content).hexdigest()


def test_a_file_that_is_gone_has_no_hash(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        hash_of(str(tmp_path / "gone.yaml"), 1, 1)
