"""Tables and charts: which rows and points they must have by the data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.verify.expected import Expected
from briefing.verify.findings import Wrong
from briefing.verify.finished import Finished
from briefing.verify.numbers import Counted


def explained_points(file: Finished, counted: Sequence[Counted], wanted: Expected) -> frozenset[tuple[Path, int]]:
    """Return the passages of charts whose values are all those of one row of figures."""
    del file, counted, wanted
    return frozenset()


def exhibit_wrongs(file: Finished, wanted: Expected) -> Iterator[Wrong]:
    """Yield tables that lack rows of the data."""
    del file, wanted
    yield from ()
