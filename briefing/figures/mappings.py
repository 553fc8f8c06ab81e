"""The mappings of a data file by what they are: all contacts, all missions, gathered once for all rules."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.data.entries import Entries, Entry
from briefing.reading.node import Node


def every(entries: Entries, *models: type[Node]) -> Sequence[Entry]:
    """Return the mappings that are read as one of some classes, in the order of the data."""
    return entries.of(*models)
