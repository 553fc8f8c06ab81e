"""What a rule yields for a mapping that breaks it, and how a mapping is asked as it was written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from briefing.reading.lines import Path

Problem = tuple[Path, str, str]
"""Where below the mapping, what is wrong, and what to do."""
Rule = Callable[[Mapping[str, Any]], Iterator[Problem]]


def written(value: Mapping[str, Any], *keys: str) -> list[str]:
    """Return those of the keys that have a value."""
    return [key for key in keys if value.get(key) not in (None, {}, [], "")]


def items(value: Mapping[str, Any], key: str) -> list[Any]:
    """Return the entries of a list; none where something else stands."""
    found = value.get(key)
    return found if isinstance(found, list) else []
