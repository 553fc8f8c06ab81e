"""The collected grammar cases, run through the adapter that also runs any other file of such cases."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent
ADAPTER = HERE.parent / "grammar_cases.py"
CASES = HERE / "cases.jsonl"
DOUBTED_AT_MOST = 0.01


def adapter() -> ModuleType:
    """Import the adapter, which is a script and not part of a package."""
    spec = importlib.util.spec_from_file_location("grammar_cases", ADAPTER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["grammar_cases"] = module
    spec.loader.exec_module(module)
    return module


def cases() -> list[dict[str, object]]:
    return [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("language", ["en", "kk", "ru", "sr-Cyrl", "sr-Latn"])
def test_every_case_is_as_expected_or_argued_with(language: str) -> None:
    module = adapter()
    argued = module.doubts()
    results = module.run([case for case in cases() if case["lang"] == language])
    missed = {r.case["id"]: (r.case["input"], r.case["expected"], r.got) for r in results if not r.passed}
    assert {key: miss for key, miss in missed.items() if key not in argued} == {}


def test_few_cases_are_argued_with_and_each_has_a_reason() -> None:
    argued, ids = adapter().doubts(), {case["id"] for case in cases()}
    assert set(argued) <= ids
    assert len(argued) <= DOUBTED_AT_MOST * len(ids)
    assert all(len(reason) > 20 for reason in argued.values())


def test_a_miss_is_printed_and_exits_with_one(tmp_path: Path) -> None:
    wrong = {"id": "x", "lang": "en", "group": "a", "input": {"n": "2", "noun": "visit"}, "expected": "2 visit"}
    file = tmp_path / "cases.jsonl"
    file.write_text(json.dumps(wrong) + "\n", encoding="utf-8")
    done = subprocess.run([sys.executable, str(ADAPTER), str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "x: " in done.stdout
    assert "got 2 visits" in done.stdout
