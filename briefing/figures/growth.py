"""How a value, the one before it and the change between them follow from each other; and whether they agree."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from briefing.data.quantities import Approx, Kind, Quantity
from briefing.errors import Rule
from briefing.figures.amounts import Amount, same_unit
from briefing.figures.findings import Finding, wrong
from briefing.figures.intervals import (
    HUNDRED,
    Interval,
    change_between,
    estimate_of,
    growth,
    interval_of,
    printable,
    told,
)
from briefing.records import replace

MUCH = Decimal("0.25")
"""So much of a move may be lost in the digits of the value before that is printed."""
PERCENT_DIGIT = -1  # changes and shares are wanted to one decimal place when none is published
FROM_NOTHING = Rule(
    "BR007",
    "There is a change in per cent, and nothing before it.",
    "from nothing there is no percentage: delete the `change`",
)
CHANGE = Rule(
    "BR008",
    "The value is not the one before after its change.",
    "take all of them from one source, and correct the one that is wrong",
)
NO_RECORD = Rule(
    "BR009",
    "A value is called a record, and an earlier one is higher.",
    "delete the `record`, or correct the earlier figure",
)
FALLEN = Rule("BR010", "A value is called a record, and it fell.", "delete the `record`, or correct the change")
NO_GROWTH = Rule(
    "BR011", "Growth is called a record, and there was none.", "delete the `record`, or correct the change"
)
NO_CHANGE = Rule("BR012", "Growth is called a record, and no figure tells it.", "add the `change`")
TWO_VALUES = Rule("BR016", "One figure stands in two places with values that differ.", "keep the right one")
SAID_TWICE = Rule("BR017", "One figure stands in two places.", "write each fact in one place")


def value_before(now: Amount, change: Quantity | None) -> Amount | None:
    """Return the earlier value that a change in per cent leads back to."""
    percent = estimate_of(change)
    if change is None or percent is None or change.kind is not Kind.PERCENT or not now.is_exact:
        return None
    try:
        estimate = now.estimate / growth(percent)
    except ZeroDivisionError:  # a fall of 100 per cent: anything may have been there before
        return None
    return replace(now, estimate=estimate, back=True)


def printed_before(then: Amount, now: Amount | None, change: Quantity | None) -> Quantity | None:
    """Return the earlier value as it is printed; none where it would show another move than there was.

    A change of +0.04% to 2.0 would stand beside “about 2”, and +4.3% to 12.1 beside “about 12”.
    """
    before = then.quantity()
    if before is None or now is None or not then.back:
        return before
    move, off = now.estimate.nominal - then.estimate.nominal, before.amount - then.estimate.nominal
    if abs(off) > abs(move) * MUCH:
        return None
    certain = now.interval.exceeds(then.interval) or then.interval.exceeds(now.interval)
    return before if certain or (change is not None and change.value) else None


def change_from(before: Amount, now: Amount, exponent: int = PERCENT_DIGIT) -> Quantity | None:
    """Return the change in per cent between two amounts, to a digit; None where there is none to tell.

    Of percentages it would be a percentage of a percentage, which nobody reads right; nothing grows from below zero.
    """
    if not same_unit(before, now) or now.kind in (Kind.PERCENT, Kind.POINTS) or before.estimate.nominal < 0:
        return None
    if not (before.is_exact and now.is_exact):
        return None
    try:
        estimate = change_between(before.estimate, now.estimate)
    except ZeroDivisionError:  # from nothing there is no percentage
        return None
    return printable(estimate, exponent=exponent, kind=Kind.PERCENT, signed=True)


def audit_change(
    value: Quantity, change: Quantity, previous: Quantity, *, keys: tuple[str, str, str]
) -> Iterator[Finding]:
    """Yield that a value is not the previous one after its change.

    Args:
        value: The value.
        change: Its change, in per cent, or in points where both values are percentages.
        previous: The value before, in the same unit.
        keys: Those of the value, the change, and the value before.
    """
    value_key, change_key, key = keys
    if change.kind is Kind.PERCENT and previous.amount == 0 and previous.approx is Approx.EXACT:
        yield wrong(
            FROM_NOTHING,
            f"a change of {change} is given, but it was {previous} before",
            change_key,
            key,
        )
        return
    now, then, percent = (interval_of(quantity) for quantity in (value, previous, change))
    if now is None or then is None or percent is None or not (then.bounded and percent.bounded):
        return
    if change.kind is Kind.POINTS:
        expected = then + percent
    else:
        expected = then * Interval(1 + percent.low / HUNDRED, 1 + percent.high / HUNDRED)
    if not now.meets(expected):
        yield wrong(
            CHANGE,
            f"from {previous} to {value} is not a change of {change}, which leads to {told(expected, value)}",
            change_key,
            value_key,
            key,
        )


def no_record(value: Quantity, earlier: Quantity, record: str, key: str) -> Iterator[Finding]:
    """Yield that an earlier value is surely above one that is called a record."""
    claimed, known = interval_of(value), interval_of(earlier)
    if claimed and known and known.low > claimed.high:
        yield wrong(NO_RECORD, f"{value} is no record value: it was {earlier} before", record, key)


def fallen(change: Quantity | None, record: str, key: str) -> Iterator[Finding]:
    """Yield that a value which surely fell is called the highest; ``key`` is that of the figure."""
    known = interval_of(change) if change else None
    if known and known.high < 0:
        yield wrong(FALLEN, f"no record value: it changed by {change}", record, f"{key}.change")


def no_growth(change: Quantity | None, record: str, key: str) -> Iterator[Finding]:
    """Yield that a change which is called the highest growth is none; ``key`` is that of the figure."""
    if change is None:
        yield wrong(NO_CHANGE, "the record growth has no figure", record, key)
    elif change.amount <= 0:
        yield wrong(NO_GROWTH, f"a change of {change} is no record growth", record, f"{key}.change")
