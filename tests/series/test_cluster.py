"""Data files are built on a real Dask cluster of processes, though one of them is killed meanwhile."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefing.errors import UsageError
from briefing.request import BuildRequest
from briefing.series.building import Order, built
from briefing.series.cluster import cluster

distributed = pytest.importorskip("distributed")
pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="signals of POSIX"),
    pytest.mark.filterwarnings("ignore"),  # of the library, about its own
]
COUNT = 6


@pytest.fixture(scope="module")
def local() -> Iterator[Any]:
    """Return a cluster of two processes on this machine."""
    options = {"n_workers": 2, "threads_per_worker": 1, "processes": True, "dashboard_address": None}
    with distributed.LocalCluster(**options, host="127.0.0.1", silence_logs=50) as running:
        yield running


def test_a_worker_that_is_killed_costs_no_document(
    local: Any, write: Callable[..., Path], small: BuildRequest, tmp_path: Path
) -> None:
    data = tuple(write(f"x{at}") if at != 3 else write("x3", ("home: NL", "home: XQ")) for at in range(COUNT))
    small = replace(small, languages=("en",))
    order = Order(small, data, cluster=local.scheduler_address)
    with distributed.Client(local, set_as_default=False) as client, closing(built(order)) as outcomes:
        workers = client.run(os.getpid)
        found = [next(outcomes)]
        working = [worker for worker, tasks in client.processing().items() if tasks]
        assert working, "some are being built"
        os.kill(workers[working[0]], signal.SIGKILL)
        found += outcomes
        assert client.run(os.getpid) != workers, "it was replaced"
    assert sorted(one.data for one in found) == sorted(data), "each once"
    assert {one.data.stem: one.code for one in found if one.problem} == {"x3": 3}
    assert [one.file for one in found if one.problem for one in one.diagnostics] == [str(data[3])]
    here = replace(order, cluster="", jobs=1, request=replace(small, out=tmp_path / "here"))
    assert sum(len(one.files) for one in built(here)) == COUNT - 1
    documents = {path.name: path.read_bytes() for path in small.out.iterdir() if path.is_file()}
    assert documents == {path.name: path.read_bytes() for path in here.request.out.iterdir() if path.is_file()}
    assert {one.state for one in built(replace(order, data=data[:3]))} == {"up to date"}


def test_workers_of_another_version_are_refused(local: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "briefing.series.cluster.versions", lambda: {"briefing": str(os.getpid())}
    )  # another in each process
    with pytest.raises(UsageError, match=f"this machine {os.getpid()}"):
        cluster(local.scheduler_address)
