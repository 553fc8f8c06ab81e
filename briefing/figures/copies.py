"""Figures of one side, or of one direction, that are those of the other: copied, and left as they were."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.data.entries import Entries, Entry
from briefing.data.quantities import Kind, Quantity
from briefing.errors import Rule
from briefing.figures.findings import Finding, doubtful
from briefing.figures.mappings import every
from briefing.reading.lines import dotted
from briefing.reading.node import Node

COPIED = Rule(
    "BR195", "What tells one side from the other is the same of both.", "check whether one was copied from the other"
)

_TURNED: Final = {
    "home": "partner",
    "at_home": "at_partner",
    "exports": "imports",
    "inward": "outward",
}
"""What stands on the one side, and on the other; goods and services are told apart by their flows."""
_DIGITS: Final = 4
"""So many digits, of all figures of a side, are not the same by chance."""


def audit_copies(entries: Entries) -> Iterator[Finding]:
    """Yield the mappings whose figures are all those of the other side."""
    for entry in every(entries, Node):
        other = _TURNED.get(str(entry.path[-1]))
        turned = entries.by_key.get(dotted((*entry.path[:-1], other))) if other else None
        if turned is not None and (found := _same(entries, entry, turned)):
            yield doubtful(COPIED, f"the figures are those of {turned.key}: {found}", entry.key, turned.key)


def _same(entries: Entries, one: Entry, other: Entry) -> str:
    """Return the figures that two mappings share, if they share all that both have; of a profile, one large one."""
    mine, theirs = (_figures(entries, entry) for entry in (one, other))
    both = [name for name in mine if name in theirs]
    alone = one.key == "profile.home"
    equal = [name for name in both if mine[name] == theirs[name]]
    if alone:
        equal = [name for name in equal if mine[name].kind is not Kind.PERCENT and _digits(mine[name]) > 2]  # noqa: PLR2004
        return ", ".join(str(mine[name]) for name in equal)
    if not both or len(equal) < len(both) or sum(_digits(mine[name]) for name in equal) < _DIGITS:
        return ""
    return ", ".join(str(mine[name]) for name in equal)


def _figures(entries: Entries, entry: Entry) -> dict[str, Quantity]:
    at = f"{entry.key}."
    return {one.key.removeprefix(at): one.value for one in entries.figures if one.key.startswith(at)}


def _digits(quantity: Quantity) -> int:
    return len(quantity.value.normalize().as_tuple().digits)
