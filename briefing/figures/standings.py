"""What a figure is of a whole, in an order and against its target: shares, places and targets that can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Any, Final

from briefing.data.entries import Entries, Entry
from briefing.data.marks import Measured
from briefing.data.model import Flow, Measurement, Rank, Standing
from briefing.data.quantities import Kind, Quantity
from briefing.errors import Rule
from briefing.figures.amounts import same_unit
from briefing.figures.findings import Finding, doubtful, wrong
from briefing.figures.intervals import HUNDRED, Interval, bounds_of, interval_of
from briefing.figures.mappings import every
from briefing.figures.model import Figures
from briefing.figures.rates import times
from briefing.reading.lines import dotted
from briefing.records import frozen

OVER_WHOLE = Rule(
    "BR101",
    "Shares of one whole come to more than all of it.",
    "correct a share, or name the whole of each: parts that overlap have wholes of their own",
)
TWO_WHOLES = Rule(
    "BR102",
    "Two figures with their shares make the same whole different amounts.",
    "take value and share from one source, or name the whole of each",
)
NO_PART = Rule("BR103", "A share of nothing stands beside a value.", "write the digits that tell, such as `under 0.1%`")
BEYOND_PLACE = Rule(
    "BR104",
    "A share is larger than a place so far behind can have.",
    "correct the share or the place, or name what each is of",
)
ONE_PLACE = Rule("BR105", "Two figures have one place in the same order.", "correct the place of one of them")
OUT_OF_PLACE = Rule(
    "BR106", "A figure has a place before one that is larger.", "correct the places, or the figures, of the two"
)
NO_SUCH_PLACE = Rule("BR107", "A partner's place is beyond all partners that there are.", "correct the place")
REACHED = Rule(
    "BR108",
    "A target is not above the figure that is to reach it.",
    "tell in a point that it was reached, or write the target of today",
)
FAR_TARGET = Rule(
    "BR109", "A target is a hundred times its figure, or a hundredth.", "check the scale: thousand, million, billion"
)

PARTNERS: Final = 250
"""So many countries and territories have codes of their own (ISO 3166-1): no partner has a place beyond."""
FAR: Final = Decimal(100)


@frozen
class _Part:
    """A share of a whole, or a place in an order (``of``), and the figure that has it, if one has."""

    key: str
    told: Quantity
    of: str
    holder: Entry
    value: Quantity | None

    @property
    def of_when(self) -> tuple[str, Any]:
        """What it is of, and when: only parts of the same whole of one period can be compared."""
        return self.of, self.holder.given.period


def audit_standings(entries: Entries, figures: Figures) -> Iterator[Finding]:
    """Yield the shares, places and targets that do not fit each other, or the figures that have them."""
    shares, places = list(_shares(entries)), list(_places(entries))
    for share in shares:
        yield from _of_nothing(share)
    for group in _grouped(shares):
        yield from _over(group)
        for one, other in combinations(group, 2):
            yield from _wholes(one, other)
    for group in _grouped(places):
        for one, other in combinations(group, 2):
            yield from _order(one, other)
    for place in places:
        yield from _beyond(place)
    for entry in every(entries, Standing):
        yield from _behind(entry)
        if entry.value.target is not None:
            yield from _target(entry, figures)


def _shares(entries: Entries) -> Iterator[_Part]:
    """Yield each share that says what it is of; goods are of their flow, which the arithmetic of trade looks after."""
    for entry in entries.figures:
        mark, at = entry.kind.mark(Measured), entry.path[:-1]
        share = entries.by_key[dotted(at)]
        of = getattr(share.value, "of", None)
        if mark is not None and mark.may_be == "share" and of is not None:
            holder = entries.by_key[dotted(at[:-1])]
            beside = getattr(holder.value, "value", None)
            of = f"{getattr(share.value, 'product', '')}/{of}"
            yield _Part(entry.key, entry.value, of, holder, beside if isinstance(beside, Quantity) else None)


def _places(entries: Entries) -> Iterator[_Part]:
    for entry in every(entries, Rank):
        holder = entries.by_key[dotted(entry.path[:-1])]
        yield _Part(
            f"{entry.key}.place", entry.value.place, entry.value.of, _dated(entries, holder), holder.value.value
        )


def _dated(entries: Entries, holder: Entry) -> Entry:
    """Return what has a figure as the entry of that figure, which knows its period."""
    return entries.by_key.get(f"{holder.key}.value", holder)


def _grouped(parts: Sequence[_Part]) -> Iterator[list[_Part]]:
    found: dict[tuple[str, Any], list[_Part]] = {}
    for part in parts:
        found.setdefault(part.of_when, []).append(part)
    yield from (group for group in found.values() if len(group) > 1)


def _of_nothing(share: _Part) -> Iterator[Finding]:
    if share.told.amount == 0 and not share.told.approx and share.value is not None and share.value.amount:
        yield doubtful(NO_PART, f"a share of {share.told} stands beside a value of {share.value}", share.key)


def _over(group: Sequence[_Part]) -> Iterator[Finding]:
    """Yield that shares come to more than the whole; exports are a part of the turnover, so flows are left out."""
    apart = [part for part in group if not part.holder.kind.is_a(Flow) and not part.key.startswith("trade.")]
    least = sum((max(bounds_of(part.told).low, Decimal(0)) for part in apart), Decimal(0))
    if len(apart) > 1 and least > HUNDRED:
        told = " and ".join(str(part.told) for part in apart)
        yield doubtful(
            OVER_WHOLE,
            f"{told} of the same whole come to {least.normalize():f}% at the least",
            *(part.key for part in apart),
        )


def _wholes(one: _Part, other: _Part) -> Iterator[Finding]:
    if one.value is None or other.value is None or not same_unit(one.value, other.value):
        return
    first, second = _whole(one), _whole(other)
    if first is None or second is None or first.meets(second):
        return
    judge = wrong if one.holder.given.source == other.holder.given.source else doubtful
    yield judge(
        TWO_WHOLES,
        f"{one.value} is {one.told}, but {other.value} is {other.told} of the same whole",
        one.key,
        other.key,
        *_values(one, other),
    )


def _values(*parts: _Part) -> Iterator[str]:
    """Yield the keys of the figures that have a share or a place."""
    return (f"{part.holder.key.removesuffix('.value')}.value" for part in parts)


def _whole(part: _Part) -> Interval | None:
    """Return what the whole may be, by a part of it and its share."""
    value, share = (interval_of(quantity) if quantity else None for quantity in (part.value, part.told))
    if value is None or share is None or value.low < 0 or share.high <= 0:
        return None
    high = value.high * HUNDRED / share.low if share.low > 0 else Decimal("Infinity")
    return Interval(value.low * HUNDRED / share.high, high) if share.high.is_finite() else None


def _order(one: _Part, other: _Part) -> Iterator[Finding]:
    """Yield that two have one place, or that the first has less than the second."""
    first, second = sorted((one, other), key=lambda part: part.told.value)
    if first.told.value == second.told.value:
        yield doubtful(ONE_PLACE, f"place {first.told} is that of another figure, too", first.key, second.key)
        return
    if first.value is None or second.value is None or not same_unit(first.value, second.value):
        return
    less, more = interval_of(first.value), interval_of(second.value)
    if less and more and less.high < more.low:
        yield wrong(
            OUT_OF_PLACE,
            f"place {first.told} has {first.value}, and place {second.told} has {second.value}",
            first.key,
            second.key,
            *_values(first, second),
        )


def _beyond(place: _Part) -> Iterator[Finding]:
    standing = place.key.removesuffix(".rank.place")
    if standing.startswith("trade.") and place.told.value > PARTNERS and ".indicators." not in standing:
        yield wrong(NO_SUCH_PLACE, f"there are no {place.told} partners in the world", place.key)


def _target(entry: Entry, figures: Figures) -> Iterator[Finding]:
    target, value = entry.value.target.value, entry.value.value
    if not same_unit(target, value):
        return
    aim, now = interval_of(target), interval_of(value)
    if aim is None or now is None:
        return
    keys = (f"{entry.key}.target.value", f"{entry.key}.value")
    if aim.low > 0 and now.low > 0 and times(aim, now) >= FAR:
        yield doubtful(FAR_TARGET, f"the target is {target}, and the value {value}", *keys)
    elif aim.high <= now.low and _is_to_grow(entry, figures):
        yield doubtful(REACHED, f"the target of {target} is reached: the value is {value}", *keys)


def _behind(entry: Entry) -> Iterator[Finding]:
    """Yield that a share is larger than its place allows: the second of an order has half of it at the most."""
    share, rank = entry.value.share, entry.value.rank
    if share is not None and rank is not None:
        least = bounds_of(share.value).low
        if least * rank.place.value > HUNDRED:
            yield doubtful(
                BEYOND_PLACE,
                f"place {rank.place} has a share of {share.value}, and {rank.place} such shares are more than all",
                f"{entry.key}.share",
                f"{entry.key}.rank",
            )


def _is_to_grow(entry: Entry, figures: Figures) -> bool:
    """Tell whether a target is one to rise to: of what fell, and of shares, it may be one to come down to."""
    change = figures.bounds(f"{entry.id}.change")
    if change is not None and entry.kind.is_a(Measurement):
        return change.low >= 0
    return entry.value.value.kind is not Kind.PERCENT
