from __future__ import annotations

import os
from hashlib import sha256
from importlib import metadata
from pathlib import Path

import pytest

import briefing
from briefing import provenance
from briefing.provenance import hash_of, versions


def test_versions_are_those_that_are_installed() -> None:
    found = versions()
    assert found.pop("briefing") == briefing.__version__
    assert {"lxml", "pydantic", "reportlab"} <= found.keys()
    assert found == {name: metadata.version(name) for name in found}
    assert [*found] == sorted(found)


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
    for content in (b"one", b"two", b"three"):
        path.write_bytes(content)
        os.utime(path, ns=(0, len(content) * 10 + content[0]))
        status = path.stat()
        assert hash_of(path, status.st_size, status.st_mtime_ns) == sha256(content).hexdigest()


def test_a_file_that_is_gone_has_no_hash(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        hash_of(tmp_path / "gone.yaml", 1, 1)
