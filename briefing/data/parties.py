"""Sides that the data file declares: their codes, and what is true of states alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from briefing.data.problems import Problem, items

STATE, UNION, OTHER = "state", "union", "other"
OF_STATES: Final = ("official_name", "capital", "system", "head_of_state")
"""The lines of a profile that only a state has."""
EMBASSIES: Final = ("embassy", "consulate-general", "consulate", "honorary-consulate")
"""The missions that states and unions have for each other."""


def check(data: Mapping[str, Any], states: frozenset[str]) -> Iterator[Problem]:
    """Yield declared sides with the code of a state, and what is said of a side and is true of states alone.

    ``states`` are the codes of the states of the tables. A union may have relations and missions; a side that is
    neither has neither, whatever the paper tells of it.
    """
    declared = data.get("parties")
    parties = declared if isinstance(declared, Mapping) else {}
    for code in parties:
        if code in states:
            yield ("parties", code), "is the code of a state", "use another code: that state has its names already"
    for side in ("home", "partner"):
        code = data.get(side)
        if not isinstance(code, str) or code in states:
            continue
        party = parties.get(code)
        kind = party.get("kind") if isinstance(party, Mapping) else UNION
        if kind != STATE:
            yield from _profile(data, side)
        if kind == OTHER:
            yield from _relations(data, code)


def _profile(data: Mapping[str, Any], side: str) -> Iterator[Problem]:
    lines = _below(data, "profile", side)
    for key in OF_STATES:
        if lines.get(key) is not None:
            yield ("profile", side, key), f"is said of states alone, and {data[side]} is none", "leave it out"


def _relations(data: Mapping[str, Any], code: str) -> Iterator[Problem]:
    hint = f"leave it out, or write `kind: state` under `parties.{code}`"
    if _below(data, "relations").get("established") is not None:
        yield ("relations", "established"), f"is of diplomatic relations, which {code} has not", hint
    for section, value in data.items():
        for number, mission in enumerate(items(value, "missions") if isinstance(value, Mapping) else ()):
            if isinstance(mission, Mapping) and mission.get("kind") in EMBASSIES:
                message = f"is no mission that {code} has or takes in"
                yield (section, "missions", number, "kind"), message, "write trade-mission or office"


def _below(data: Mapping[str, Any], *path: str) -> Mapping[str, Any]:
    """Return the mapping at a path, empty where there is none."""
    found: Any = data
    for key in path:
        found = found.get(key) if isinstance(found, Mapping) else None
    return found if isinstance(found, Mapping) else {}
