"""Small data files that are built in a moment, and requests for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from papers import SMALL

from briefing.request import BuildRequest

Writing = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Writing:
    """Return a function that writes a data file of an id, with pieces of its text replaced."""
    text = SMALL.read_text(encoding="utf-8")

    def written(name: str, *changes: tuple[str, str]) -> Path:
        changed = text.replace("id: netherlands-cuba", f"id: {name}", 1)
        assert f"id: {name}" in changed
        for old, new in changes:
            assert old in changed
            changed = changed.replace(old, new, 1)
        path = tmp_path / "desk" / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(changed, encoding="utf-8")
        return path

    return written


@pytest.fixture
def small(tmp_path: Path) -> BuildRequest:
    """Return what is asked of each data file."""
    return BuildRequest(languages=("en", "ru"), formats=("docx",), out=tmp_path / "out", workers=1)
