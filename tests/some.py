"""A guard for loops with assertions in them: what is gone through isn't empty, or the test fails."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

Item = TypeVar("Item")


def some(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return all items; fail when there are none, for then a loop over them would prove nothing."""
    found = tuple(items)
    assert found, "nothing to go through"
    return found
