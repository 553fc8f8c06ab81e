from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import locks, outputs
from briefing.errors import OutputError
from briefing.outputs import WORK, write_all

posix = pytest.mark.skipif(os.name == "nt", reason="signals are sent between processes on POSIX only")
FOREVER = 120  # seconds after which a program counts as hanging
OLD = {"one.pdf": b"old 1", "two.docx": b"old 2"}
SET = {"one.pdf": b"new 1", "two.docx": b"new 2", "three.pdf": b"new 3"}


def everything(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


# --------------------------------------------------------------------------------------------------------- all or none


def test_files_and_their_folders_are_written(tmp_path: Path) -> None:
    write_all(tmp_path / "a" / "b", {"one.pdf": b"1", "two.docx": b"2"})
    assert everything(tmp_path) == ["a", "a/b", "a/b/one.pdf", "a/b/two.docx"]
    assert (tmp_path / "a" / "b" / "two.docx").read_bytes() == b"2"


def test_a_file_is_replaced_and_others_stay(tmp_path: Path) -> None:
    (tmp_path / "one.pdf").write_bytes(b"old")
    (tmp_path / "mine.txt").write_bytes(b"mine")
    write_all(tmp_path, {"one.pdf": b"new"})
    assert contents(tmp_path) == {"one.pdf": b"new", "mine.txt": b"mine"}


def test_files_may_be_read_by_those_that_the_mask_admits(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    write_all(tmp_path, {"one.pdf": b"1"})
    assert (tmp_path / "one.pdf").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_when_the_last_cannot_be_written_none_is(tmp_path: Path) -> None:
    (tmp_path / "one.pdf").write_bytes(b"old")
    (tmp_path / "two.pdf").mkdir()
    with pytest.raises(OutputError, match=r"two\.pdf: cannot be written: a folder of that name is there"):
        write_all(tmp_path, {"zero.pdf": b"0", "one.pdf": b"new", "two.pdf": b"2"})
    assert everything(tmp_path) == ["one.pdf", "two.pdf"]
    assert (tmp_path / "one.pdf").read_bytes() == b"old"


def test_a_file_in_place_of_the_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("not a folder", encoding="utf-8")
    with pytest.raises(OutputError) as caught:
        write_all(tmp_path / "out", {"one.pdf": b"1"})
    [found] = caught.value.diagnostics
    assert found.message == f"cannot be written: {tmp_path / 'out'} is a file, not a folder"
    assert found.hint == "choose another folder with --out, or free this one"
    with pytest.raises(OutputError, match="is a file, not a folder"):
        write_all(tmp_path / "out" / "deeper", {"one.pdf": b"1"}, hint="name another folder")
    assert everything(tmp_path) == ["out"]


@pytest.mark.parametrize("step", ["fsync", "mkdir", "rename"])
def test_a_full_disk_leaves_nothing_behind(step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, step, full)
    with pytest.raises(OutputError, match="cannot be written: No space left on device"):
        write_all(tmp_path / "deep" / "out", SET)
    monkeypatch.undo()
    assert everything(tmp_path) == []


def test_nothing_is_left_behind_when_something_else_goes_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_all(tmp_path / "out", SET)
    assert everything(tmp_path) == []


def test_every_file_is_synced_before_the_first_takes_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    sync, rename, replace = os.fsync, os.rename, os.replace

    def recorded(name: str, step: Callable[..., None]) -> Callable[..., None]:
        return lambda *args: (steps.append(name), step(*args))[1]

    monkeypatch.setattr(os, "fsync", recorded("sync", sync))
    monkeypatch.setattr(os, "rename", recorded("commit", rename))
    monkeypatch.setattr(os, "replace", recorded("place", replace))
    write_all(tmp_path, SET)
    folders = 1 if os.name != "nt" else 0
    assert steps == [*["sync"] * (3 + folders), "commit", *["sync"] * folders, *["place"] * 3, *["sync"] * folders]


def test_a_file_system_that_cannot_sync_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unable(_: int) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(os, "fsync", unable)
    write_all(tmp_path, SET)
    assert contents(tmp_path) == SET


# ------------------------------------------------------------------------------------------- what stands in the way


@posix
@pytest.mark.parametrize("place", ["", "new", "ready"])
def test_a_link_in_place_of_our_own_folder_leads_nowhere(place: str, tmp_path: Path) -> None:
    """What it leads to keeps its files; where the link is deeper than the hidden folder, it is removed."""
    out, others = tmp_path / "out", tmp_path / "others"
    for name in ("precious.pdf", "new/precious.pdf", "ready/precious.pdf"):
        (others / name).parent.mkdir(parents=True, exist_ok=True)
        (others / name).write_bytes(b"mine")
    link = out / WORK / place
    link.parent.mkdir(parents=True)
    link.symlink_to(others)
    if place:
        write_all(out, SET)
        assert contents(out) == SET
        assert not (out / WORK).exists()
    else:
        with pytest.raises(OutputError, match="is a link, not a folder"):
            write_all(out, SET)
    assert everything(others) == ["new", "new/precious.pdf", "precious.pdf", "ready", "ready/precious.pdf"]


@posix
def test_a_lock_that_is_a_link_makes_no_file_elsewhere(tmp_path: Path) -> None:
    (tmp_path / WORK).mkdir()
    (tmp_path / WORK / "lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputError, match="lock is not a file that a build has made"):
        write_all(tmp_path, SET)
    assert everything(tmp_path) == [WORK, f"{WORK}/lock"]


@pytest.mark.parametrize("place", ["new", "ready"])
@pytest.mark.parametrize("what", ["file", "folder"])
def test_whatever_a_dead_run_left_is_no_hindrance(place: str, what: str, tmp_path: Path) -> None:
    (tmp_path / WORK).mkdir()
    if what == "file":
        (tmp_path / WORK / place).touch()
    else:
        (tmp_path / WORK / place / "deep" / "deeper").mkdir(parents=True)
    write_all(tmp_path, SET)
    assert contents(tmp_path) == SET
    assert everything(tmp_path) == sorted(SET)


@posix
def test_only_files_are_put_into_place(tmp_path: Path) -> None:
    ready = tmp_path / WORK / "ready"
    ready.mkdir(parents=True)
    (ready / "link.pdf").symlink_to("/etc/passwd")
    (ready / "two.docx").write_bytes(b"of a dead run")
    write_all(tmp_path, {"one.pdf": b"1"})
    assert contents(tmp_path) == {"one.pdf": b"1", "two.docx": b"of a dead run"}
    assert everything(tmp_path) == ["one.pdf", "two.docx"]


@posix
@pytest.mark.parametrize("target", ["nowhere", "out"])
def test_a_link_that_leads_to_no_folder_is_named(target: str, tmp_path: Path) -> None:
    (tmp_path / "out").symlink_to(tmp_path / target)
    with pytest.raises(OutputError, match=r"is a link that leads to no folder|Too many levels"):
        write_all(tmp_path / "out", SET)


@posix
def test_a_link_to_a_folder_is_that_folder_and_a_link_to_a_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "mine").write_bytes(b"mine")
    (tmp_path / "real" / "one.pdf").symlink_to(tmp_path / "mine")
    (tmp_path / "out").symlink_to(tmp_path / "real")
    write_all(tmp_path / "out", SET)
    assert contents(tmp_path / "real") == SET
    assert not (tmp_path / "real" / "one.pdf").is_symlink()
    assert (tmp_path / "mine").read_bytes() == b"mine"


def test_where_no_folder_can_be_the_reason_is_said_soon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder that has been removed, or a place such as /proc, is not taken for another run."""
    looks: list[float] = []

    def lost(*_: object, **__: object) -> None:
        raise FileNotFoundError(errno.ENOENT, "No such file or directory")

    monkeypatch.setattr("time.sleep", looks.append)
    monkeypatch.setattr(os, "mkdir", lost)
    with pytest.raises(OutputError, match="cannot be written: No such file or directory"):
        write_all(tmp_path / "out", SET)
    assert len(looks) == outputs.LOSSES - 1


@posix
def test_a_file_that_may_never_change_keeps_the_whole_set_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the attribute “immutable” does it: opening it for writing is forbidden to everybody."""
    real = os.open

    def forbidden(path: Path, flags: int, mode: int = 0o777) -> int:
        if Path(path) == tmp_path / "two.docx":
            raise PermissionError(errno.EPERM, "Operation not permitted")
        return real(path, flags, mode)

    for name, content in OLD.items():
        (tmp_path / name).write_bytes(content)
    monkeypatch.setattr(os, "open", forbidden)
    with pytest.raises(OutputError, match=r"two\.docx: cannot be written: Operation not permitted"):
        write_all(tmp_path, SET)
    assert contents(tmp_path) == OLD
    assert not (tmp_path / WORK).exists()


@posix
def test_a_read_only_file_is_replaced_as_everywhere(tmp_path: Path) -> None:
    (tmp_path / "one.pdf").write_bytes(b"old")
    (tmp_path / "one.pdf").chmod(0o444)
    write_all(tmp_path, SET)
    assert contents(tmp_path) == SET


@posix
def test_in_a_folder_for_all_nothing_of_another_user_is_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in /tmp, where everybody may make files and nobody may replace another's."""
    tmp_path.chmod(0o1777)
    (tmp_path / "one.pdf").write_bytes(b"old")
    mine = os.geteuid()
    monkeypatch.setattr(outputs, "_may_replace", lambda owner, _: owner != mine)
    with pytest.raises(OutputError, match=r"one\.pdf: cannot be written: it belongs to another user"):
        write_all(tmp_path, SET)
    assert contents(tmp_path) == {"one.pdf": b"old"}
    (tmp_path / WORK / "ready").mkdir(parents=True)
    (tmp_path / WORK / "ready" / "four.pdf").write_bytes(b"theirs")
    monkeypatch.setattr(os, "geteuid", lambda: mine + 1)
    with pytest.raises(OutputError, match=f"{WORK} belongs to another user"):
        write_all(tmp_path, {"five.pdf": b"5"})
    assert contents(tmp_path) == {"one.pdf": b"old"}


# ---------------------------------------------------------------------------------------------------------- open files


@pytest.mark.parametrize(
    ("name", "mark", "hint"),
    [
        ("kazakhstan-serbia.docx", "~$zakhstan-serbia.docx", "close it in Word, and try again"),
        ("note.docx", "~$note.docx", "close it in Word, and try again"),
        ("note.docx", ".~lock.note.docx#", "close it in Word, and try again"),
        ("note.pdf", ".~lock.note.pdf#", "close it in the program that shows it, and try again"),
    ],
)
def test_a_file_that_is_open_is_to_be_closed(
    name: str, mark: str, hint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    (tmp_path / name).write_bytes(b"old")
    (tmp_path / mark).touch()
    monkeypatch.setattr(os, "replace", denied)
    with pytest.raises(OutputError, match="is open in another program") as caught:
        write_all(tmp_path, {name: b"new"})
    assert caught.value.diagnostics[0].hint == hint
    assert (tmp_path / name).read_bytes() == b"old"
    monkeypatch.undo()
    write_all(tmp_path, {"other.pdf": b"1"})  # it puts into place what was ready
    assert contents(tmp_path) == {name: b"new", mark: b"", "other.pdf": b"1"}


def test_where_open_files_are_locked_none_is_replaced_if_one_is_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows: opening and replacing a file that Word has open are both refused."""
    real = os.open

    def locked(path: Path, flags: int, mode: int = 0o777) -> int:
        if Path(path) == tmp_path / "two.docx":
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, flags, mode)

    for name, content in OLD.items():
        (tmp_path / name).write_bytes(content)
    monkeypatch.setattr(outputs, "OPEN_FILES_ARE_LOCKED", True)
    monkeypatch.setattr(os, "open", locked)
    with pytest.raises(OutputError, match=r"two\.docx: is open in another program"):
        write_all(tmp_path, SET)
    assert contents(tmp_path) == OLD
    assert not (tmp_path / WORK).exists()


# ---------------------------------------------------------------------------------------------------------- other runs


def test_a_run_that_still_writes_is_waited_for_and_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / WORK).mkdir()
    held = locks.take(tmp_path / WORK / "lock")
    assert held is not None
    (tmp_path / WORK / "new").mkdir()
    looks: list[float] = []
    monkeypatch.setattr("time.sleep", looks.append)
    before = everything(tmp_path)
    with pytest.raises(OutputError, match="another run is writing here"):
        write_all(tmp_path, SET)
    assert len(looks) == outputs.PATIENCE - 1
    assert everything(tmp_path) == before

    def end(_: float) -> None:
        (tmp_path / WORK / "new").rmdir()
        locks.drop(tmp_path / WORK / "lock", held)

    monkeypatch.setattr("time.sleep", end)
    write_all(tmp_path, SET)
    assert contents(tmp_path) == SET
    assert not (tmp_path / WORK).exists()


def test_a_lock_whose_file_was_removed_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lock"
    monkeypatch.setattr(os.path, "samestat", lambda *_: False)
    assert locks.take(path) is None
    monkeypatch.undo()
    held = locks.take(path)
    assert held is not None
    assert locks.take(path) is None
    locks.drop(path, held)
    assert not path.exists()


# ------------------------------------------------------------------------------------------------------- at every step

WRITER = """\
import os, signal, sys
from pathlib import Path
from briefing import endings
from briefing.outputs import write_all

folder, nth, number = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
if number != signal.SIGKILL:
    endings.install()
steps = 0

def counted(real):
    def step(*args, **options):
        global steps
        steps += 1
        if steps == nth:
            os.kill(os.getpid(), number)
        return real(*args, **options)
    return step

for name in ("open", "mkdir", "fsync", "rename", "replace", "rmdir", "unlink", "close"):
    setattr(os, name, counted(getattr(os, name)))
write_all(folder, {"one.pdf": b"new 1", "two.docx": b"new 2", "three.pdf": b"new 3"})
print(steps)
"""


def written(folder: Path, nth: int, number: int) -> subprocess.CompletedProcess[str]:
    """Write the set in a process of its own, which sends itself a signal before its nth step."""
    command = [sys.executable, "-c", WRITER, str(folder), str(nth), str(number)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=FOREVER)


def _old(folder: Path) -> Path:
    folder.mkdir()
    for name, content in OLD.items():
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> int:
    """Return how many steps the writing of the set has."""
    return int(written(_old(tmp_path_factory.mktemp("steps") / "out"), 0, 0).stdout)


@posix
def test_killed_at_any_step_it_leaves_an_edition_that_the_next_run_makes_whole(steps: int, tmp_path: Path) -> None:
    assert steps > 20
    found = set()
    for nth in range(1, steps + 1):
        folder = _old(tmp_path / str(nth))
        assert written(folder, nth, 9).returncode == -9
        write_all(folder, {"other.pdf": b"1"})
        assert everything(folder) == sorted(contents(folder))
        edition = {name: content for name, content in contents(folder).items() if name != "other.pdf"}
        assert edition in (OLD, SET), f"step {nth} mixes editions"
        found.add(edition == SET)
    assert found == {True, False}


@posix
def test_ended_at_any_step_it_leaves_the_old_edition_or_the_new_one(steps: int, tmp_path: Path) -> None:
    found = set()
    for nth in range(1, steps + 1):
        folder = _old(tmp_path / str(nth))
        done = written(folder, nth, 15)
        assert (done.returncode, done.stdout, done.stderr) == (128 + 15, "", ""), f"step {nth}"
        assert everything(folder) == sorted(contents(folder)), f"step {nth} leaves a scratch file"
        assert contents(folder) in (OLD, SET), f"step {nth} mixes editions"
        found.add(contents(folder) == SET)
    assert found == {True, False}


@posix
def test_ended_while_the_folder_is_new_it_leaves_no_folder(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "out"
    assert written(folder, 8, 15).returncode == 128 + 15
    assert everything(tmp_path) == []
