"""A few runs of each kind of `benchmarks/kills.py`: whatever the moment is, each must end well."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent / "benchmarks" / "kills.py"
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="it looks at processes as Linux shows them"),
    pytest.mark.skipif(not SCRIPT.exists(), reason="the benchmarks are not part of the wheel"),
]
SMALL = ("--lang", "en,ru", "--format", "docx")


def test_builds_that_are_ended_end_well(capsys: pytest.CaptureFixture[str]) -> None:
    spec = importlib.util.spec_from_file_location("kills", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    kills = importlib.util.module_from_spec(spec)
    sys.modules["kills"] = kills
    spec.loader.exec_module(kills)
    wrong = kills.judge({"terms": 4, "interrupts": 4, "workers": 1, "parents": 3}, 1, arguments=SMALL)
    assert wrong == 0, capsys.readouterr().out
