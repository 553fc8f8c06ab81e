"""The file system tells of changes, and folders that were made anew are watched anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import MachineError
from briefing.watching.notices import FileNotices, Roots

MOST = 60.0  # seconds; what comes, comes in a moment


def until(notices: FileNotices, path: Path) -> bool:
    """Wait for the notice of a path; others may come before."""
    while changed := notices.next(MOST):
        if path in changed:
            return True
    return False


def test_changes_below_a_deep_folder_and_in_a_flat_one_are_told(tmp_path: Path) -> None:
    deep, flat = tmp_path / "deep" / "inner", tmp_path / "flat" / "inner"
    for folder in (deep, flat):
        folder.mkdir(parents=True)
    notices = FileNotices()
    roots = Roots(frozenset({deep.parent}), frozenset({flat.parent}))
    assert notices.watch(roots)
    assert not notices.watch(roots)
    (flat / "far.yaml").write_text("x", encoding="utf-8")
    (deep / "near.yaml").write_text("x", encoding="utf-8")
    assert until(notices, deep / "near.yaml")
    (flat.parent / "beside.yaml").write_text("x", encoding="utf-8")
    assert until(notices, flat.parent / "beside.yaml")


def test_a_file_that_takes_the_place_of_another_is_told(tmp_path: Path) -> None:
    path = tmp_path / "briefing.yaml"
    path.write_text("old", encoding="utf-8")
    notices = FileNotices()
    notices.watch(Roots(frozenset(), frozenset({tmp_path})))
    (tmp_path / "new").write_text("new", encoding="utf-8")
    (tmp_path / "new").replace(path)
    assert until(notices, path)


def test_a_folder_that_is_made_anew_is_watched_anew(tmp_path: Path) -> None:
    folder = tmp_path / "ministry"
    folder.mkdir()
    notices = FileNotices()
    roots = Roots(frozenset({folder}), frozenset({tmp_path}))
    notices.watch(roots)
    folder.rmdir()
    assert notices.watch(roots)
    folder.mkdir()
    assert notices.watch(roots)
    (folder / "theme.yaml").write_text("x", encoding="utf-8")
    assert until(notices, folder / "theme.yaml")


def test_calm_is_told_where_it_is_asked_for(tmp_path: Path) -> None:
    notices = FileNotices()
    notices.watch(Roots(frozenset(), frozenset({tmp_path})))
    assert notices.next(0) == frozenset()


def test_looking_again_and_again_is_a_way_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHFILES_FORCE_POLLING", "1")
    notices = FileNotices()
    notices.watch(Roots(frozenset(), frozenset({tmp_path})))
    (tmp_path / "a.yaml").write_text("x", encoding="utf-8")
    assert until(notices, tmp_path / "a.yaml")


def test_a_system_that_watches_no_more_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError("OS file watch limit reached.")

    notices = FileNotices()
    monkeypatch.setattr(notices, "_notifier", full)
    with pytest.raises(MachineError, match="the files cannot be watched: OS file watch limit reached"):
        notices.watch(Roots(frozenset({tmp_path}), frozenset()))
