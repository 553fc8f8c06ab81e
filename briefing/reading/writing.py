"""Values as YAML text, for people to put into their files."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

Written = str | bool | int
_WIDE = 10**6  # no line is broken


def scalar(value: Written) -> str:
    """Return a value as it may stand in a mapping, in brackets or not; quoted where it must be."""
    return flow({"k": value})[len("{k: ") : -1]


def flow(mapping: Mapping[str, Written]) -> str:
    """Return a mapping in brackets, on one line."""
    return yaml.safe_dump(
        dict(mapping), default_flow_style=True, allow_unicode=True, sort_keys=False, width=_WIDE
    ).rstrip("\n")
