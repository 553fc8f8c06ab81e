"""`benchmarks/watch.py`: what it takes from a watch, and how it saves."""

from __future__ import annotations

import importlib
import io
import os
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
pytestmark = pytest.mark.skipif(not BENCHMARKS.exists(), reason="the benchmarks are not part of the wheel")


@pytest.fixture
def watch() -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(BENCHMARKS)
        yield importlib.import_module("watch")


def test_the_event_that_is_waited_for_is_taken_and_those_before_it_are_left(watch: ModuleType) -> None:
    stream = io.StringIO('{"event": "data", "code": 0}\n{"event": "waiting", "data": ["one"]}\n{"event": "data"}\n')
    assert watch.told(stream, "waiting")["data"] == ["one"]
    assert stream.read() == '{"event": "data"}\n'


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("", "the watch has ended"),
        ('{"event": "data", "code": 3, "diagnostics": ["a comma"]}\n', "cannot be built: .*a comma"),
    ],
)
def test_a_watch_that_builds_nothing_is_not_measured(watch: ModuleType, lines: str, told: str) -> None:
    with pytest.raises(RuntimeError, match=told):
        watch.told(io.StringIO(lines), "data")


def test_a_save_leaves_the_file_alone_in_its_folder(watch: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "briefing.yaml"
    for content in (b"old", b"new"):
        watch.saved(path, content)
        assert path.read_bytes() == content
    assert [*tmp_path.iterdir()] == [path]


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the system does not tell")
def test_the_processor_is_that_of_the_process(watch: ModuleType) -> None:
    assert watch.work(os.getpid()) > 0
