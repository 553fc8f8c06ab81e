"""Adding up lengths and figures so that every Python and every machine comes to the same total."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import reduce
from operator import add
from typing import Any, overload


@overload
def total(values: Iterable[int]) -> int: ...
@overload
def total(values: Iterable[float]) -> float: ...
@overload
def total(values: Iterable[Decimal]) -> Decimal: ...
def total(values: Iterable[Any]) -> Any:
    """Return the sum of values, added one after the other from the first on; 0 of none.

    The builtin ``sum`` makes up for the rounding errors of floats from Python 3.12 on, and not before, so that its last
    digit differs. A single addition is IEEE 754's everywhere.
    """
    return reduce(add, values, 0)
