"""Briefings made from what matters to a test, without a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from measured import KNOWN

from briefing.data.model import Briefing

Make = Callable[..., Briefing]


def merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Return the mapping below with that above written over it, key by key; None deletes a key."""
    result = dict(below)
    for key, value in above.items():
        if isinstance(value, Mapping) and isinstance(result.get(key), Mapping):
            result[key] = merged(result[key], value)
        else:
            result[key] = value
    return {key: value for key, value in result.items() if value is not None}


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
        trade = {
            "reporter": {"country": "MT", "source": "statistics"},
            "period": "2025",
            "turnover": {"value": "107.7 million USD", "change": "+7.6%"},
            "exports": {"value": "28.6 million USD", "change": "+80.4%"},
            "imports": {"value": "79.1 million USD", "change": "-6.1%"},
            "balance": {"value": "-50.4 million USD", "previous": "-68.3 million USD"},
            "goods": {"exports": [{"term": "fertilisers", "value": "20.3 million USD", "share": "71%"}]},
        }
        return make(date=date, trade=merged(trade, changes))

    return make_trade
