from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.errors import OutputError
from briefing.outputs import write_all


def everything(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_files_and_their_folders_are_written(tmp_path: Path) -> None:
    write_all([(tmp_path / "a" / "b" / "one.pdf", b"1"), (tmp_path / "a" / "two.docx", b"2")])
    assert everything(tmp_path) == ["a", "a/b", "a/b/one.pdf", "a/two.docx"]
    assert (tmp_path / "a" / "two.docx").read_bytes() == b"2"


def test_a_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "one.pdf").write_bytes(b"old")
    write_all([(tmp_path / "one.pdf", b"new")])
    assert (tmp_path / "one.pdf").read_bytes() == b"new"


def test_when_the_last_cannot_be_written_none_is(tmp_path: Path) -> None:
    (tmp_path / "one.pdf").write_bytes(b"old")
    (tmp_path / "two.pdf").mkdir()
    with pytest.raises(OutputError, match=r"two\.pdf: cannot be written: a folder of that name is there"):
        write_all([(tmp_path / "new" / "zero.pdf", b"0"), (tmp_path / "one.pdf", b"new"), (tmp_path / "two.pdf", b"2")])
    assert everything(tmp_path) == ["one.pdf", "two.pdf"]
    assert (tmp_path / "one.pdf").read_bytes() == b"old"


def test_a_file_in_place_of_the_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("not a folder", encoding="utf-8")
    with pytest.raises(OutputError) as caught:
        write_all([(tmp_path / "out" / "one.pdf", b"1")])
    [found] = caught.value.diagnostics
    assert found.message == f"cannot be written: {tmp_path / 'out'} is a file, not a folder"
    assert found.hint == "choose another folder with --out, or free this one"
    with pytest.raises(OutputError, match="is a file, not a folder"):
        write_all([(tmp_path / "out" / "deeper" / "one.pdf", b"1")], hint="name another folder")
    assert everything(tmp_path) == ["out"]


def test_nothing_is_left_behind_when_something_else_goes_wrong(tmp_path: Path) -> None:
    def files() -> Iterator[tuple[Path, bytes]]:
        yield tmp_path / "deep" / "one.pdf", b"1"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_all(files())
    assert everything(tmp_path) == []
