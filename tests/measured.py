"""Quantities for tests, read with the units and words of the bundled languages."""

from __future__ import annotations

from briefing.data import quantity_text
from briefing.data.quantities import Quantity
from briefing.preparation import known

KNOWN = known(("en",))


def parse(text: str) -> Quantity:
    """Read a quantity as a data file's is read."""
    return quantity_text.parse(text, KNOWN)
