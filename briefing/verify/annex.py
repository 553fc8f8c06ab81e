"""The annex on what changed since an earlier edition: a table with a column for each of the two editions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, Literal

from briefing.figures.model import Figure
from briefing.verify.expected import Expected
from briefing.verify.finished import Finished, Passage
from briefing.verify.numbers import read_numbers
from briefing.verify.tongue import Tongue

Edition = Literal["", "earlier", "this", "either"]
_TABLE: Final = re.compile(r"\btable [0-9]+\b")


def edition_of(passage: Passage, tongue: Tongue, wanted: Expected) -> Edition:
    """Return which edition the column of a cell is of, by the day in its head; empty where it is of none.

    Such a day is no year of the figures below it. Two editions may be of one day.
    """
    if wanted.compared is None or passage.kind != "cell" or not passage.heads:
        return ""
    dates = read_numbers(passage.heads[-1], tongue).dates
    day = (dates[0].year, dates[0].month, dates[0].day) if len(dates) == 1 else None
    then, now = ((one.year, one.month, one.day) for one in (wanted.compared, wanted.briefing.date))
    if day == then == now:
        return "either"
    return "earlier" if day == then else "this" if day == now else ""


def tables_of_editions(file: Finished, tongue: Tongue, wanted: Expected) -> frozenset[str]:
    """Return the tables of which the columns are editions, as `table 7`: they have what changed, and no more."""
    places = (passage.place for passage in file.passages if edition_of(passage, tongue, wanted))
    return frozenset(found[0] for place in places if (found := _TABLE.search(place)))


def rows_of_figures(file: Finished, wanted: Expected) -> Mapping[str, tuple[Figure, ...]]:
    """Return, by the places of rows, the figures of the earlier edition whose values of today are marked there."""
    if wanted.compared is None:
        return {}
    found: dict[str, tuple[Figure, ...]] = {}
    for passage in file.passages:
        if passage.kind == "cell" and passage.marks:
            found[passage.place] = (*found.get(passage.place, ()), *_earlier(passage, wanted))
    return found


def _earlier(passage: Passage, wanted: Expected) -> Iterator[Figure]:
    for mark in passage.marks:
        figure_id = wanted.figure_id(mark.figure)
        if figure_id and figure_id in wanted.earlier:
            yield wanted.earlier[figure_id]
