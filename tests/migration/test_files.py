"""Older files are replaced where they stand: all of those that are named, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import DataError, OutputError, UsageError
from briefing.migration import migrate

OLD = b"schema: 1\nrelations:\n  milestones: []\n"
NEW = b"schema: 2\nrelations:\n  contacts: []\n"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.yaml"
    path.write_bytes(OLD)
    return path


def test_a_file_is_rewritten_with_the_permissions_that_it_has(old: Path) -> None:
    old.chmod(0o640)
    assert [one.changed for one in migrate([old])] == [True]
    assert old.read_bytes() == NEW
    assert old.stat().st_mode & 0o777 == 0o640
    assert [one.changed for one in migrate([old])] == [False]
    assert list(old.parent.iterdir()) == [old]


def test_nothing_is_written_if_it_is_only_looked_at(old: Path) -> None:
    assert [one.changed for one in migrate([old], write=False)] == [True]
    assert old.read_bytes() == OLD


def test_one_file_that_cannot_be_migrated_leaves_all_as_they_are(old: Path) -> None:
    bad = old.with_name("bad.yaml")
    bad.write_text("schema: 1\nrelations:\n  upcoming: soon\n")
    worse = old.with_name("worse.yaml")
    worse.write_bytes(b"schema: 1\nid: \xff\n")
    with pytest.raises(DataError) as caught:
        migrate([old, bad, worse])
    assert [Path(one.file).name for one in caught.value.diagnostics] == ["bad.yaml", "worse.yaml"]
    assert old.read_bytes() == OLD


def test_a_link_stays_and_what_it_leads_to_is_rewritten(old: Path) -> None:
    link = old.with_name("link.yaml")
    link.symlink_to(old.name)
    migrate([link, old])
    assert link.is_symlink()
    assert old.read_bytes() == NEW


def test_a_read_only_file_is_left_alone(old: Path) -> None:
    old.chmod(0o444)
    with pytest.raises(OutputError, match="is read-only"):
        migrate([old])
    assert old.read_bytes() == OLD


def test_a_file_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no such file"):
        migrate([tmp_path / "none.yaml"])
