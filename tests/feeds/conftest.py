"""Small files in the shape of real downloads, as tables."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.data.feeds import FeedFile
from briefing.feeds import Table, opened

STATISTICS = Path(__file__).parent / "statistics"


@pytest.fixture
def tables() -> Callable[..., tuple[Table, ...]]:
    def read(name: str, **declared: str) -> tuple[Table, ...]:
        return opened(STATISTICS / name, name, FeedFile.model_validate({"file": name, **declared}))

    return read
