"""`benchmarks/scale.py`: a build is played through with invented costs, so that what comes of it can be reckoned."""

from __future__ import annotations

import dataclasses
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parent.parent / "benchmarks" / "scale.py"
pytestmark = pytest.mark.skipif(not SCRIPT.exists(), reason="the benchmarks are not part of the wheel")


@pytest.fixture(scope="module")
def scale() -> ModuleType:
    spec = importlib.util.spec_from_file_location("scale", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["scale"] = module
    spec.loader.exec_module(module)
    return module


def seconds(scale: ModuleType, fleet: object, tasks: int, **costs: float) -> float:
    outcome = scale.simulated(scale.Costs(**costs), fleet, tasks, papers=1)
    assert sorted(outcome.written) == list(range(tasks)), "each data file is written once"
    return float(outcome.seconds)


def test_one_worker_does_one_after_the_other(scale: ModuleType) -> None:
    fleet = scale.Fleet("one", 1)
    assert seconds(scale, fleet, 3, start=2, prepare=1, pdf=9) == pytest.approx(2 + 3 * 10)


def test_the_last_edition_has_to_be_written_too(scale: ModuleType) -> None:
    assert seconds(scale, scale.Fleet("one", 1), 2, prepare=4, publish=1) == pytest.approx(9)


def test_processes_on_one_machine_share_its_processors(scale: ModuleType) -> None:
    fleet = scale.Fleet("four workers on two processors", 4, cores=2)
    assert seconds(scale, fleet, 4, prepare=10) == pytest.approx(20)


def test_workers_of_a_cluster_have_a_processor_each_and_wait_for_the_network(scale: ModuleType) -> None:
    fleet = scale.Fleet("far", 2, is_far=True, latency=0.5, bandwidth=1000)
    assert seconds(scale, fleet, 2, prepare=3, sent=1000, returned=2000) == pytest.approx(0.5 + 1 + 3 + 0.5 + 2)


def test_more_workers_than_one_process_can_feed_make_it_no_faster(scale: ModuleType) -> None:
    costs = scale.Costs(prepare=8, publish=1)
    assert costs.feeds(papers=1) == 8
    far = scale.Fleet("far", 8, is_far=True, latency=0)
    crowd = dataclasses.replace(far, workers=80)
    slow, fast = (scale.simulated(costs, fleet, 80, 1).seconds for fleet in (far, crowd))
    assert slow == pytest.approx(8 + 80, abs=8)
    assert fast == pytest.approx(8 + 80)


def test_what_a_killed_worker_did_is_done_again(scale: ModuleType) -> None:
    fleet = scale.Fleet("killed", 1, is_far=True, latency=0, kills=(5.0,), noticed=2)
    outcome = scale.simulated(scale.Costs(start=1, prepare=10), fleet, 1, 1)
    assert outcome.written == [0]
    assert outcome.in_vain == pytest.approx(5)
    assert outcome.seconds == pytest.approx(5 + 2 + 11)


def test_a_worker_that_is_killed_while_it_has_nothing_to_do_harms_nothing(scale: ModuleType) -> None:
    fleet = scale.Fleet("killed", 2, is_far=True, latency=0, kills=(1.0, 1.0), noticed=1)
    assert seconds(scale, fleet, 1, prepare=4) == pytest.approx(1 + 1 + 4)


def test_the_report_has_a_row_for_each_fleet(scale: ModuleType) -> None:
    costs = scale.Costs(start=1, prepare=1, compose=0.1, pdf=0.5, docx=0.1, verify=0.3, publish=0.01, carry=0.01)
    rows = "\n".join(scale.report(costs, 193))
    assert "193 partners, 5790 documents" in rows
    assert "20 workers of a cluster" in rows
