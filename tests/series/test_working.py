"""Which data file is worked on when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from briefing.request import BuildRequest
from briefing.series import running
from briefing.series.building import Order
from briefing.series.running import Done
from briefing.series.working import worked


@pytest.mark.parametrize(("jobs", "expected"), [(2, ["b", "c", "a", "d"]), (1, ["a", "b", "c", "d"])])
def test_the_longest_is_worked_on_first_where_several_are_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int, expected: list[str]
) -> None:
    for name, size in {"a": 10, "b": 1000, "c": 100}.items():  # there is no file d
        (tmp_path / name).write_bytes(bytes(size))

    def carried_out(function: Any, tasks: Sequence[BuildRequest], *_: object) -> Iterator[Done[BuildRequest, Any]]:
        yield from (Done(task, function(task)) for task in tasks)

    monkeypatch.setattr(running, "carried_out", carried_out)
    order = Order(BuildRequest(), tuple(tmp_path / name for name in "abcd"), jobs=jobs)
    requests = list(order.requests())
    done = list(worked(lambda request: str(request.data), requests, order, None))
    assert [Path(made).name for _, made in done] == expected  # type: ignore[arg-type]
    assert all(str(requests[at].data) == made for at, made in done)
