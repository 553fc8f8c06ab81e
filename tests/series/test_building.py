"""Many data files are built side by side: each whole or not at all, and none stops the others."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from briefing import build
from briefing.request import BuildRequest
from briefing.series.building import Order, Outcome, built, checked, pending, worst

Writing = Callable[..., Path]
SPOILT = ("home: NL", "home: XQ")


def by_name(outcomes: list[Outcome]) -> dict[str, str]:
    return {one.data.stem: one.state for one in sorted(outcomes, key=lambda one: one.data)}


def names(out: Path) -> list[str]:
    return sorted(path.name for path in out.glob("*.docx"))


@pytest.fixture
def order(write: Writing, small: BuildRequest) -> Order:
    """Return the order of three data files, of which the middle one is wrong."""
    data = (write("a"), write("b", SPOILT), write("c"))
    return Order(replace(small, languages=("en",)), data, jobs=2)


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_that_is_wrong_stops_no_other(order: Order, jobs: int) -> None:
    outcomes = list(built(replace(order, jobs=jobs)))
    assert by_name(outcomes) == {"a": "built", "b": "failed", "c": "built"}
    assert names(order.request.out) == ["a_2025-10-07_en.docx", "c_2025-10-07_en.docx"]
    [failed] = [one for one in outcomes if one.problem]
    assert failed.code == 3
    assert [one.file for one in failed.diagnostics] == [str(order.data[1])]


def test_processes_make_the_same_bytes(order: Order, tmp_path: Path) -> None:
    list(built(order))
    list(built(replace(order, jobs=1, request=replace(order.request, out=tmp_path / "one"))))
    made, alone = (
        {path.name: path.read_bytes() for path in out.glob("*_*")} for out in (order.request.out, tmp_path / "one")
    )
    assert len(made) == 6
    assert made == alone


def test_what_is_wrong_is_tried_again_and_what_is_right_is_not(order: Order, write: Writing) -> None:
    list(built(order))
    write("b")
    assert by_name(list(built(order))) == {"a": "up to date", "b": "built", "c": "up to date"}


def test_files_of_one_name_are_refused_whatever_the_order(order: Order, write: Writing) -> None:
    twin = write("a").rename(write("a").with_name("twin.yaml"))
    both = replace(order, data=(write("a"), twin), jobs=1)
    for _ in range(2):  # built, then up to date
        [first, second] = list(built(both))
        assert {first.state, second.state} <= {"built", "up to date", "failed"}
        [failed] = [one for one in (first, second) if one.problem]
        assert failed.code == 5
        assert "would write a_2025-10-07_en.docx, as" in failed.diagnostics[0].message


def test_a_mistake_of_the_program_in_one_stops_no_other(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    real = build.prepare

    def prepare(request: BuildRequest) -> object:
        if request.data == order.data[1]:
            raise ZeroDivisionError("a mistake")
        return real(request)

    monkeypatch.setattr(build, "prepare", prepare)
    outcomes = list(built(replace(order, jobs=1)))
    assert by_name(outcomes) == {"a": "built", "b": "failed", "c": "built"}
    assert worst([one.code for one in outcomes]) == 1


def test_the_worst_exit_code_is_that_of_the_program() -> None:
    assert [worst(codes) for codes in ([], [0, 0], [0, 3, 2], [3, 1, 5], [4, 5])] == [0, 0, 3, 1, 5]


def test_what_would_be_built_is_told_and_not_built(order: Order) -> None:
    assert {one.state for one in pending(order)} == {"would be built"}
    assert not order.request.out.exists()
    list(built(order))
    assert by_name(list(pending(order))) == {"a": "up to date", "b": "would be built", "c": "up to date"}
    assert {one.why for one in pending(replace(order, force=True))} == {"it is forced"}


@pytest.mark.parametrize("jobs", [1, 2])
def test_all_are_checked_and_nothing_is_written(order: Order, jobs: int) -> None:
    assert by_name(list(checked(replace(order, jobs=jobs)))) == {"a": "in order", "b": "failed", "c": "in order"}
    assert not order.request.out.exists()


def test_a_run_that_is_left_goes_on_next_time(order: Order) -> None:
    with closing(built(replace(order, jobs=1))) as outcomes:
        next(outcomes)
    assert names(order.request.out) == ["a_2025-10-07_en.docx"]
    assert by_name(list(built(order)))["a"] == "up to date"


# ------------------------------------------------------------------------------------------------------- as processes

COMMAND = (sys.executable, "-m", "briefing", "build", "desk", "--format", "docx", "--lang", "en")
posix = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


def start(at: Path, *options: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([*COMMAND, *options], cwd=at, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@posix
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_run_that_is_killed_is_taken_up(number: signal.Signals, write: Writing, tmp_path: Path) -> None:
    for at in range(6):
        write(f"x{at}")
    run = start(tmp_path, "--json", "--jobs", "2")
    assert run.stdout is not None
    for _ in range(3):  # two data files are done
        assert run.stdout.readline()
    run.send_signal(number)
    run.communicate()
    done = start(tmp_path)
    said, wrong = done.communicate()
    assert (done.returncode, wrong) == (0, b"")
    assert b"up to date" in said
    assert names(tmp_path / "out") == [f"x{at}_2025-10-07_en.docx" for at in range(6)]
    assert not (tmp_path / "out" / ".briefing-writing").exists()


@posix
def test_two_runs_into_one_folder_do_not_disturb_each_other(write: Writing, tmp_path: Path) -> None:
    for at in range(4):
        write(f"x{at}")
    runs = [start(tmp_path, "--jobs", "1"), start(tmp_path, "--jobs", "2", "--force")]
    for run in runs:
        _, wrong = run.communicate()
        assert (run.returncode, wrong) == (0, b"")
    assert names(tmp_path / "out") == [f"x{at}_2025-10-07_en.docx" for at in range(4)]
    last = start(tmp_path, "--dry-run")
    last.communicate()
    assert last.returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are Unicode")
def test_a_name_that_is_no_unicode_is_built_and_stops_no_other(order: Order, write: Writing) -> None:
    odd = order.data[0]
    assert odd is not None
    moved = odd.rename(odd.with_name("odd\udcff.yaml"))
    outcomes = list(built(replace(order, data=(moved, write("d")), jobs=1)))
    assert [one.state for one in outcomes] == ["built", "built"]
