"""Rows of tables by their times: years and dates follow each other, one way or the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from briefing.verify.findings import OTHER_ROWS, Wrong
from briefing.verify.finished import Finished
from briefing.verify.numbers import read_numbers
from briefing.verify.tongue import Tongue

_ROW: Final = re.compile(r"^(?:.*?\b)?(table [0-9]+), row ([0-9]+)$")
_YEAR: Final = re.compile(r"(?<![0-9])([12][0-9]{3})(?![0-9])")
_FEWEST: Final = 4
"""Fewer rows tell no order."""

Time = tuple[int, ...]


def order_wrongs(file: Finished, tongue: Tongue) -> Iterator[Wrong]:
    """Yield tables by time of which two rows that follow each other changed places."""
    tables: dict[str, dict[str, Time | None]] = {}
    for passage in file.passages:
        found = _ROW.match(passage.place)
        if found and passage.kind in {"cell", "head"} and (row := passage.place) not in tables.get(found[1], {}):
            tables.setdefault(found[1], {})[row] = _time(passage.text, tongue)
    for rows in tables.values():
        times = [(place, time) for place, time in list(rows.items())[1:] if time]
        if len(times) < max(_FEWEST, len(rows) - 2):
            continue
        steps = [(place, _step(first, second)) for (_, first), (place, second) in pairwise(times)]
        up, down = ([place for place, step in steps if step == way] for way in (1, -1))
        if up and down and min(len(up), len(down)) == 1 and max(len(up), len(down)) > 1:
            place = min(up, down, key=len)[0]
            message = "the row is not where its time belongs, by the rows about it"
            yield Wrong(OTHER_ROWS, str(file.path), place, message)


def _time(text: str, tongue: Tongue) -> Time | None:
    """Return the time that a row is of: the day, the month, or the years, the last one first."""
    dates = read_numbers(text, tongue).dates
    if dates and dates[0].year:
        return tuple(part for part in (dates[0].year, dates[0].month, dates[0].day) if part)
    years = [int(year) for year in _YEAR.findall(text)]
    return (years[-1],) if years else None


def _step(first: Time, second: Time) -> int:
    """Return 1 where the second is later, -1 where it is earlier, 0 where that is not known."""
    for one, other in zip(first, second, strict=False):
        if one != other:
            return 1 if other > one else -1
    return 0
