"""Quantities and trade figures for tests, read with the units and words of the bundled languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.data import quantity_text
from briefing.data.quantities import Quantity
from briefing.preparation import known

KNOWN = known(("en",))


def parse(text: str) -> Quantity:
    """Read a quantity as a data file's is read."""
    return quantity_text.parse(text, KNOWN)


def merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Return the mapping below with that above written over it, key by key; None deletes a key."""
    result = dict(below)
    for key, value in above.items():
        if isinstance(value, Mapping) and isinstance(result.get(key), Mapping):
            result[key] = merged(result[key], value)
        else:
            result[key] = value
    return {key: value for key, value in result.items() if value is not None}


def trade_of_2025(**changes: Any) -> dict[str, Any]:
    """Return trade figures of 2025 that agree, as they are written, and changes to them."""
    trade = {
        "reporter": {"country": "MT", "source": "statistics"},
        "period": "2025",
        "turnover": {"value": "107.7 million USD", "change": "+7.6%"},
        "exports": {"value": "28.6 million USD", "change": "+80.4%"},
        "imports": {"value": "79.1 million USD", "change": "-6.1%"},
        "balance": {"value": "-50.4 million USD", "previous": "-68.3 million USD"},
        "goods": {"exports": [{"term": "fertilisers", "value": "20.3 million USD", "share": "71%"}]},
    }
    return merged(trade, changes)
