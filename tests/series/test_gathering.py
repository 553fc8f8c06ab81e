"""Files, folders and patterns mean data files, and nothing that lies beside them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.errors import UsageError
from briefing.series.gathering import gathered

DATA = "# Serbia\nschema: 2\nid: a\nhome: KZ\npartner: RS\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a folder of several relationships with all that lies about."""
    files = {
        "serbia/briefing.yaml": DATA,
        "serbia/briefing.review.yaml": "schema: 1\nid: a\n",
        "serbia/words.yaml": "terms: {}\n",
        "asia/mongolia.yaml": DATA,
        "asia/china.yml": DATA,
        "asia/.hidden/old.yaml": DATA,
        "asia/deep/er/japan.yaml": "\ufeff" + DATA,
        "asia/template/template.yaml": "name: x\n",
        "empty/notes.txt": DATA,
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def _names(desk: Path, *named: str) -> list[str]:
    return [file.relative_to(desk).as_posix() for file in gathered([desk / name for name in named])]


def test_a_folder_with_a_briefing_means_it(desk: Path) -> None:
    assert _names(desk, "serbia") == ["serbia/briefing.yaml"]


def test_a_folder_of_many_means_all_below_it(desk: Path) -> None:
    assert _names(desk, "asia") == ["asia/china.yml", "asia/deep/er/japan.yaml", "asia/mongolia.yaml"]


def test_each_file_is_meant_once_in_the_order_named(desk: Path) -> None:
    named = ("asia/mongolia.yaml", "serbia", "asia", "serbia/briefing.yaml")
    wanted = ["asia/mongolia.yaml", "serbia/briefing.yaml", "asia/china.yml", "asia/deep/er/japan.yaml"]
    assert _names(desk, *named) == wanted


def test_patterns_that_no_shell_expanded_are(desk: Path) -> None:
    assert _names(desk, "*/*.yaml") == ["asia/mongolia.yaml", "serbia/briefing.yaml"]
    assert _names(desk, "**/briefing.yaml") == ["serbia/briefing.yaml"]
    assert _names(desk, "s*") == ["serbia/briefing.yaml"]


def test_a_file_that_is_not_there_is_for_its_build_to_report(desk: Path) -> None:
    assert _names(desk, "nowhere.yaml") == ["nowhere.yaml"]


def test_folders_and_patterns_of_nothing_are_named_all_at_once(desk: Path) -> None:
    with pytest.raises(UsageError) as found:
        gathered([desk / "empty", desk / "x*.yaml"])
    assert [one.message for one in found.value.diagnostics] == ["holds no data file", "matches no data file"]


def test_a_folder_whose_name_is_a_pattern_is_that_folder(desk: Path) -> None:
    (desk / "a[b]").mkdir()
    (desk / "a[b]" / "x.yaml").write_text(DATA, encoding="utf-8")
    assert _names(desk, "a[b]") == ["a[b]/x.yaml"]


def test_none_is_lost_in_silence_because_it_is_broken(tmp_path: Path) -> None:
    broken = {
        "a/briefing.yaml": b"{{{",
        "b/briefing.yaml": DATA.encode("utf-16"),
        "c.yaml": b"",
        "d.yaml": b"\0" * 3000,
        "e.yaml": b"\x89PNG\xff\xfe",
        "f.yaml": "\ufeffschema: 2\nid: f\n".encode(),  # an editor's mark before the first key
        "f1.yaml": b"shcema: 2\nid: f1\nhome: KZ\n",
        "f2.yaml": b"""'id': f2\n"partner" : RS\n""",
    }
    others = {"words.yaml": "terms: {тест: 1}\n".encode() * 2000, "notes.yaml": b"- 1\n", "ids.yaml": b"id: x\n"}
    for name, content in (broken | others).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "g.yaml").symlink_to("nowhere.yaml")
    (tmp_path / "h.yaml").symlink_to("h.yaml")
    assert _names(tmp_path, ".") == [*broken, "g.yaml", "h.yaml"]


def test_links_that_lead_to_each_other_are_for_their_build_to_report(tmp_path: Path) -> None:
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    assert _names(tmp_path, "loop.yaml") == ["loop.yaml"]


def test_what_is_no_file_and_has_the_name_of_one_is_for_its_build_to_report(tmp_path: Path) -> None:
    for name in ("folder", "pipe"):
        (tmp_path / name).mkdir()
    (tmp_path / "folder" / "briefing.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe" / "briefing.yaml")
    os.mkfifo(tmp_path / "other.yaml")
    assert _names(tmp_path, ".") == ["folder/briefing.yaml/briefing.yaml", "other.yaml", "pipe/briefing.yaml"]
    assert _names(tmp_path, "pipe") == ["pipe/briefing.yaml"]


def test_a_folder_that_may_not_be_looked_into_is_named(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "asia" / "shut").mkdir()
    monkeypatch.setattr(os, "access", lambda path, _mode: not str(path).endswith("shut"))
    assert _names(desk, "asia")[-1] == "asia/shut/briefing.yaml"


@pytest.mark.parametrize("named", [".", "**/*.yaml", "**"])
def test_folders_that_links_lead_to_are_gone_through_once(
    desk: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    elsewhere = desk.with_name(f"{desk.name}-elsewhere")
    (elsewhere / "africa").mkdir(parents=True)
    (elsewhere / "africa" / "kenya.yaml").write_text(DATA, encoding="utf-8")
    for name in ("again", "asia/deep/up", "asia/up", "serbia/self"):  # two in a circle would be 2 ** 40 folders
        (desk / name).symlink_to(desk, target_is_directory=True)
    for name in ("more", "zzz"):
        (desk / name).symlink_to(elsewhere, target_is_directory=True)
    monkeypatch.chdir(desk)
    found = [file.as_posix() for file in gathered([Path(named)])]
    deep = ["asia/deep/er/japan.yaml", "asia/mongolia.yaml", "more/africa/kenya.yaml", "serbia/briefing.yaml"]
    assert [name for name in found if not name.endswith(".yml")] == deep


def test_the_end_of_a_name_may_be_in_capitals(desk: Path) -> None:
    (desk / "asia" / "KOREA.YAML").write_text(DATA, encoding="utf-8")
    assert "asia/KOREA.YAML" in _names(desk, "asia")
