"""What each figure must satisfy by itself: its sign, and the bounds of shares and changes."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.data.marks import Measured
from briefing.data.walk import Entries
from briefing.figures.findings import Finding, wrong
from briefing.figures.intervals import HUNDRED


def audit_signs(entries: Entries) -> Iterator[Finding]:
    """Yield the figures that cannot be what they are said to be."""
    for entry in entries.figures:
        mark, quantity = entry.kind.mark(Measured), entry.value
        match mark.may_be if mark else "any":
            case "amount" if quantity.value < 0:
                hint = "write the amount without a minus, or under the key of the other direction"
                yield wrong(f"{quantity} is negative: only a balance can be", entry.id, hint=hint)
            case "share" if not 0 <= quantity.amount <= HUNDRED:
                hint = "check the digits, and what it is a share of"
                yield wrong(f"a share of {quantity} is not between 0% and 100%", entry.id, hint=hint)
            case "change" if quantity.amount < -HUNDRED:
                hint = "check the sign and the digits"
                yield wrong(f"{quantity} is a fall by more than everything", entry.id, hint=hint)
            case _:
                pass
