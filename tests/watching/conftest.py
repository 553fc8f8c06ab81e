"""A desk of small data files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from watched import text_of

from briefing.watching.forgetting import forget_all


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with two data files, in the folder where tests run."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "desk"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / f"{name}.yaml").write_text(text_of(name), encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    """Leave nothing of a test's own locales and templates to other tests."""
    yield
    forget_all()
