"""Figures of one kind through the years: points out of line, parts of a period against the whole of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from briefing.data.entries import Entries
from briefing.data.model import Measurement, Trade
from briefing.data.periods import Months
from briefing.data.quantities import Kind, Quantity
from briefing.errors import Rule
from briefing.figures.findings import Finding, doubtful, wrong
from briefing.figures.intervals import HUNDRED, Interval, bounds_of, interval_of
from briefing.figures.mappings import every
from briefing.figures.rates import times, together
from briefing.figures.trade import FLOWS, ledgers
from briefing.records import frozen

OUT_OF_LINE = Rule(
    "BR113",
    "A figure is many times those before and after it.",
    "check its digits and its scale: thousand, million, billion",
)
BEYOND_GROWTH = Rule(
    "BR114",
    "A figure is more than ten times another of its kind, and nothing else tells so.",
    "check the digits and the scale: thousand, million, billion",
)
PART_ABOVE = Rule(
    "BR115", "A part of a period has more than all of it.", "correct one of the two figures, or its period"
)
PARTS_APART = Rule(
    "BR116", "The parts of a period do not make all of it.", "take all of them from one source, and correct one"
)

ALIKE, FAR, FARTHER = Decimal(2), Decimal(7), Decimal(9)
"""Neighbours no more than ``ALIKE`` times apart make a figure between them, ``FAR`` times theirs, a likely slip."""
STEADY: Final = Decimal("1.3")
_FEW: Final = 10
"""Of fewer things than these, the next year may see many times as many."""
_MOST: Final = Decimal(1000)


@frozen
class _Line:
    """Published figures of one thing by period, each with its key.

    ``adds`` is whether those of parts make the whole, ``sure`` whether they are of one source and one making, as flows
    of trade are, ``changed`` whether the change to the latest is published.
    """

    points: Sequence[tuple[Months, str, Quantity]]
    adds: bool
    sure: bool
    changed: bool


def audit_timelines(entries: Entries, trade: Trade) -> Iterator[Finding]:
    """Yield the figures that do not fit those of the same thing in other periods."""
    for line in (*_flows(trade), *_series(entries)):
        yield from _slips(line)
        yield from _jump(line)
        if line.adds:
            yield from _parts(line)
    yield from _growth(entries)


def _flows(trade: Trade) -> Iterator[_Line]:
    for ledger in ledgers(trade):
        for name in FLOWS[:-1]:  # a balance may be of either sign, and of any size
            points = [
                (year.period, f"{ledger.at}.history.{year.period}.{name}", quantity)
                for year in ledger.flows.history
                if (quantity := getattr(year, name)) is not None
            ]
            flow = getattr(ledger.flows, name)
            if flow is not None and ledger.period is not None:
                if flow.previous is not None and all(period != ledger.before for period, _, _ in points):
                    points.append((ledger.period.before, f"{ledger.at}.{name}.previous", flow.previous))
                points.append((ledger.period, f"{ledger.at}.{name}.value", flow.value))
            yield _Line(
                points, adds=True, sure=True, changed=flow is not None and getattr(flow, "change", None) is not None
            )


def _series(entries: Entries) -> Iterator[_Line]:
    for entry in every(entries, Measurement):
        found = (entries.by_key[f"{entry.key}.series.{key}"] for key in entry.value.series)
        points = [(one.given.period, one.key, one.value) for one in found if isinstance(one.given.period, Months)]
        value = entries.by_key[f"{entry.key}.value"]
        now = value.given.period
        if isinstance(now, Months) and all(period != now for period, _, _ in points):
            previous = entry.value.previous
            if previous is not None and all(period != now.before for period, _, _ in points):
                points.append((now.before, f"{entry.key}.previous", previous))
            points.append((now, value.key, value.value))
        of_stock = entry.key.startswith("investment.stock.")  # what was there at the end of each part
        adds = value.value.kind in (Kind.MONEY, Kind.MEASURE) and not of_stock
        yield _Line(points, adds, sure=False, changed=entry.value.change is not None)


# ------------------------------------------------------------------------------------------------------ out of line


def _slips(line: _Line) -> Iterator[Finding]:
    """Yield the figures that stand alone among those of the same part of other years."""
    for part in {(period.first.month, len(period)) for period, _, _ in line.points}:
        points = [one for one in line.points if (one[0].first.month, len(one[0])) == part]
        points.sort(key=lambda one: one[0])
        for number, (period, key, quantity) in enumerate(points):
            if 0 < number < len(points) - 1:
                near, least, steady = [points[number - 1], points[number + 1]], FAR, ALIKE
            else:
                near = points[1:3] if number == 0 else points[-3:-1]
                least, steady = FARTHER, STEADY
            if len(near) == 2 and (far := _far(quantity, near[0][2], near[1][2], steady)) >= least:  # noqa: PLR2004
                yield doubtful(
                    OUT_OF_LINE,
                    f"{quantity} of {period} is far from {near[0][2]} of {near[0][0]} and {near[1][2]} of "
                    f"{near[1][0]}: {far:.0f} times apart",
                    key,
                    *(one[1] for one in near),
                )


def _far(quantity: Quantity, one: Quantity, other: Quantity, steady: Decimal) -> Decimal:
    """Return how many times apart a figure is from two that are alike; 1 where they are not, or are few things."""
    both, first, second = together(one, other), together(quantity, one), together(quantity, other)
    if both is None or first is None or second is None or quantity.kind in (Kind.PERCENT, Kind.POINTS):
        return Decimal(1)
    if min(both[0].low, both[1].low, first[0].low) <= 0 or _spread(*both) > steady:
        return Decimal(1)
    if quantity.kind is not Kind.MONEY and max(first[0].high, both[0].high) < _FEW * FAR:
        return Decimal(1)
    found = times(*first) * times(*second)
    return found.sqrt() if _same_way(first, second) else Decimal(1)


def _spread(one: Interval, other: Interval) -> Decimal:
    """Return how many times apart two amounts are in the middle of what they may be."""
    low, high = sorted((one.low + one.high, other.low + other.high))
    return high / low if high.is_finite() else Decimal("Infinity")


def _same_way(one: tuple[Interval, Interval], other: tuple[Interval, Interval]) -> bool:
    return (one[0].low > one[1].high) == (other[0].low > other[1].high)


# ----------------------------------------------------------------------------------------------- parts of a period


def _parts(line: _Line) -> Iterator[Finding]:
    """Yield the parts that have more than the whole, or together not what it has."""
    judge = wrong if line.sure else doubtful
    for whole, whole_key, all_of_it in line.points:
        inside = [one for one in line.points if one[0] != whole and one[0] in whole and one[2].unit == all_of_it.unit]
        total = interval_of(all_of_it)
        known = [(one, interval) for one in inside if (interval := interval_of(one[2])) is not None]
        if total is None:
            continue
        for (period, key, quantity), interval in known:
            if interval.low > total.high:
                yield judge(
                    PART_ABOVE, f"{period} has {quantity}, more than the {all_of_it} of {whole}", key, whole_key
                )
        yield from _sum(whole, whole_key, all_of_it, known, judge is wrong)


def _sum(
    whole: Months,
    key: str,
    all_of_it: Quantity,
    known: Sequence[tuple[tuple[Months, str, Quantity], Interval]],
    sure: bool,
) -> Iterator[Finding]:
    total = bounds_of(all_of_it)
    for length in {len(one[0]) for one, _ in known}:
        parts = [(one, interval) for one, interval in known if len(one[0]) == length]
        apart = not any(a[0][0].overlaps(b[0][0]) for n, a in enumerate(parts) for b in parts[:n])
        if length * len(parts) != len(whole) or not apart or len(parts) == 1:
            continue
        together_ = Interval(
            sum((interval.low for _, interval in parts), Decimal(0)),
            sum((interval.high for _, interval in parts), Decimal(0)),
        )
        if not total.meets(together_):
            told = " and ".join(str(one[2]) for one, _ in parts)
            judge = wrong if sure else doubtful
            yield judge(
                PARTS_APART, f"{told} do not make the {all_of_it} of {whole}", key, *(one[1] for one, _ in parts)
            )


def _growth(entries: Entries) -> Iterator[Finding]:
    """Yield the moves by more than ten times of which one figure alone tells: a change, or the value before."""
    for entry in entries.figures:
        if entry.path[-1] == "change" and entry.value.kind is Kind.PERCENT:
            holder = entry.key.rpartition(".")[0]
            if bounds_of(entry.value).low > _MOST and f"{holder}.previous" not in entries.by_key:
                yield doubtful(BEYOND_GROWTH, f"a change of {entry.value} is by more than ten times", entry.key)


def _jump(line: _Line) -> Iterator[Finding]:
    """Yield that the value of today is many times the one before, where there are no others."""
    if len(line.points) != 2 or line.changed:  # noqa: PLR2004
        return
    (_, key, before), (period, value_key, value) = line.points
    both = together(value, before)
    if both is None or value.kind in (Kind.PERCENT, Kind.POINTS) or min(both[0].low, both[1].low) <= 0:
        return
    few = value.kind is not Kind.MONEY and max(both[0].high, both[1].high) < _FEW * FAR
    if not few and (far := times(*both)) > 1 + _MOST / HUNDRED:
        message = f"{value} of {period} is far from {before} before: {far:.0f} times apart"
        yield doubtful(BEYOND_GROWTH, message, value_key, key)
