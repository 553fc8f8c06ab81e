"""What each figure must satisfy by itself: its sign, and the bounds of shares and changes."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.data.entries import Entries, Entry
from briefing.data.marks import Measured
from briefing.data.quantities import Quantity
from briefing.errors import Rule
from briefing.figures.findings import Finding, doubtful, wrong
from briefing.figures.intervals import HUNDRED
from briefing.reading.lines import dotted

NEGATIVE = Rule(
    "BR020",
    "An amount is negative, and only a balance can be.",
    "write the amount without a minus, or under the key of the other direction",
)
NO_SHARE = Rule("BR021", "A share is not between 0% and 100%.", "check the digits, and what it is a share of")
BEYOND_ALL = Rule("BR022", "A fall is by more than everything.", "check the sign and the digits")
NOTHING_LEFT = Rule(
    "BR023",
    "A fall is by everything, and a value is left.",
    "correct the one that is wrong, or write the digits that tell: -99.9%",
)


def audit_signs(entries: Entries) -> Iterator[Finding]:
    """Yield the figures that cannot be what they are said to be."""
    for entry in entries.figures:
        mark, quantity = entry.kind.mark(Measured), entry.value
        match mark.may_be if mark else "any":
            case "amount" if quantity.value < 0:
                yield wrong(NEGATIVE, f"{quantity} is negative: only a balance can be", entry.id)
            case "share" if not 0 <= quantity.amount <= HUNDRED:
                yield wrong(NO_SHARE, f"a share of {quantity} is not between 0% and 100%", entry.id)
            case "change" if quantity.amount < -HUNDRED:
                yield wrong(BEYOND_ALL, f"{quantity} is a fall by more than everything", entry.id)
            case "change" if quantity.amount == -HUNDRED and (beside := _beside(entries, entry)):
                yield doubtful(
                    NOTHING_LEFT,
                    f"{quantity} says that nothing is left, beside a value of {beside}",
                    entry.id,
                    dotted((*entry.path[:-1], "value")),
                )
            case _:
                pass


def _beside(entries: Entries, entry: Entry) -> Quantity | None:
    """Return the value that stands beside a change, if it is not zero; in a mirror, the turnover."""
    for name in ("value", "turnover"):
        value = entries.by_key.get(dotted((*entry.path[:-1], name)))
        if value and isinstance(value.value, Quantity) and value.value.value:
            return value.value
    return None
