"""Briefings made from what matters to a test, without a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from measured import KNOWN, merged, trade_of_2025

from briefing.data.model import Briefing

Make = Callable[..., Briefing]


@pytest.fixture(scope="session")
def make() -> Make:
    """Return a function that makes a briefing from its sections."""

    def make(**sections: Any) -> Briefing:
        frame = {
            "schema": "2",
            "id": "malta-iceland",
            "home": "MT",
            "partner": "IS",
            "date": "2026-02-26",
            "languages": ["en"],
        }
        return Briefing.model_validate(merged(frame, sections), context=KNOWN)

    return make


@pytest.fixture(scope="session")
def make_trade(make: Make) -> Make:
    """Return a function that makes a briefing with trade figures of 2025 that agree, and changes to them."""

    def make_trade(date: str = "2026-02-26", **changes: Any) -> Briefing:
        return make(date=date, trade=trade_of_2025(**changes))

    return make_trade
