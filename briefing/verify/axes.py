"""The axis of a drawn chart: numbers in even steps from zero, where there are too many points to label each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise, takewhile
from typing import Final

from briefing.verify.finished import Finished
from briefing.verify.numbers import read_numbers
from briefing.verify.tongue import Tongue

_FEWEST: Final = 3  # marks of an axis
_CHART: Final = re.compile(r"\bfigure [0-9]+")


def axis_marks(file: Finished, tongue: Tongue) -> frozenset[int]:
    """Return the passages, by their places in the file, that are marks of an axis: in a row, from zero on."""
    charts: dict[str, list[tuple[int, Decimal]]] = defaultdict(list)
    for place, passage in enumerate(file.passages):
        chart = _CHART.search(passage.place)
        if chart and passage.kind == "point" and not passage.heads:
            value = _alone(passage.text, tongue)
            if value is not None:
                charts[chart[0]].append((place, value))
    return frozenset(place for found in charts.values() for place in _row(found))


def evenly(values: Sequence[int]) -> bool:
    """Tell whether numbers stand in even steps."""
    return len({after - before for before, after in pairwise(values)}) == 1


def _alone(text: str, tongue: Tongue) -> Decimal | None:
    """Return the number of which a text consists; None if there is more, or less."""
    found = read_numbers(text, tongue).numbers
    if len(found) != 1 or any(map(str.isalpha, text)):
        return None
    return -found[0].value if found[0].sign == "-" else found[0].value


def _row(found: Sequence[tuple[int, Decimal]]) -> Sequence[int]:
    """Return the places of the numbers beside zero that have the same step; none if they are too few."""
    values = [value for _, value in found]
    if 0 not in values[:-1]:
        return ()
    zero = values.index(Decimal(0))
    step = values[zero + 1]
    first = zero - sum(1 for _ in takewhile(lambda at: values[at] == (at - zero) * step, range(zero - 1, -1, -1)))
    last = zero + sum(1 for _ in takewhile(lambda at: values[at] == (at - zero) * step, range(zero + 1, len(values))))
    is_axis = step > 0 and last - first + 1 >= _FEWEST
    return [place for place, _ in found[first : last + 1]] if is_axis else ()
