"""Figures of any kind: what follows from a value, its change and its series, and whether they agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from briefing.data.calendar import Years
from briefing.data.entries import Entries, Entry
from briefing.data.model import Measurement, Standing
from briefing.data.periods import Months
from briefing.data.quantities import Kind, Quantity
from briefing.errors import Rule
from briefing.figures.amounts import Amount, amount_of, same_unit
from briefing.figures.findings import Finding, doubtful, wrong
from briefing.figures.growth import (
    SAID_TWICE,
    TWO_VALUES,
    audit_change,
    change_from,
    fallen,
    no_growth,
    no_record,
    printed_before,
    value_before,
)
from briefing.figures.intervals import interval_of
from briefing.figures.mappings import every
from briefing.figures.model import Derivation, Figure, Figures, sources_of
from briefing.figures.periods import Period, last_day
from briefing.records import frozen

TARGET_OVER = Rule(
    "BR024", "The year of a target is over.", "tell what came of it in a point, or write the target of today"
)
OTHER_UNIT = Rule("BR025", "The values of one figure are in different units.", "write all of a figure in one unit")
NO_PERIOD = Rule(
    "BR026", "A figure has a series, and does not say of which period its value is.", "add `period:`, that of `value:`"
)
LATER = Rule(
    "BR027", "A series goes beyond the period of the value.", "move `value:` and `period:` on to the latest figure"
)
POINTS = Rule("BR028", "A change is in points, and the value is no percentage.", "write the change in per cent")
PERCENT_OF_PERCENT = Rule(
    "BR029", "The change of a percentage is in per cent.", "write points, if it is the difference of two percentages"
)


@frozen
class _Known:
    """What is written of a figure: the value, and that of the period before, each with its entry."""

    at: Entry
    value: Entry
    previous: Entry | None
    series: Mapping[Period, Entry]

    @property
    def period(self) -> Period | None:
        """What the value covers."""
        return self.value.given.period

    @property
    def period_before(self) -> Months | None:
        """The period that its change compares with."""
        return None if self.period is None or isinstance(self.period, Years) else self.period.before

    @property
    def before(self) -> Entry | None:
        """The value before, from wherever it is written."""
        return self.previous or self.in_series(self.period_before)

    def in_series(self, period: Period | None) -> Entry | None:
        """The value of a period in the series."""
        return None if period is None else self.series.get(period)


def _known(entries: Entries) -> Iterator[_Known]:
    for entry in every(entries, Measurement):
        at = entries.by_key
        written = (at[f"{entry.key}.series.{key}"] for key in entry.value.series)
        series = {period: one for one in written if (period := one.given.period)}
        yield _Known(entry, at[f"{entry.key}.value"], at.get(f"{entry.key}.previous"), series)


# --------------------------------------------------------------------------------------------------------- deriving


def measured_figures(entries: Entries) -> Iterator[Figure]:
    """Yield the value before and the change of each figure that has one of the two, or a series."""
    for known in _known(entries):
        yield from _derived(known)


def _derived(known: _Known) -> Iterator[Figure]:
    at, value, before = known.at, known.value, known.before
    change: Quantity | None = at.value.change
    now, source = amount_of(value.value), value.given.source
    then: Amount | None = None
    if before is not None:
        then = amount_of(before.value)
        if known.previous is None:
            told = before.given.source
            yield Figure(
                f"{at.id}.previous", before.value, "published", sources_of(told), known.period_before, before.key
            )
    elif now is not None and known.period_before is not None:
        then = value_before(now, change)
        quantity = printed_before(then, now, change) if then else None
        if quantity is not None:
            how = Derivation(f"{at.id}.previous", "value_before", (value.id, f"{at.id}.change"))
            yield Figure(how.id, quantity, "derived", sources_of(source), known.period_before, derivation=how)
    if change is None and now is not None and then is not None and before is not None:
        quantity = change_from(then, now)
        if quantity is not None:
            both = sources_of(source, before.given.source)
            how = Derivation(f"{at.id}.change", "change", (value.id, before.id))
            yield Figure(how.id, quantity, "derived", both, known.period, derivation=how)


# --------------------------------------------------------------------------------------------------------- auditing


def audit_measured(entries: Entries, figures: Figures, edition: date) -> Iterator[Finding]:
    """Yield what of a figure cannot be true together with the rest of it."""
    for entry in every(entries, Standing):
        yield from _target(entry, edition)
    for known in _known(entries):
        yield from _series(known)
        yield from _agreement(known)
        yield from _record(known, figures)


def _target(entry: Entry, edition: date) -> Iterator[Finding]:
    target, value = entry.value.target, entry.value.value
    if target is None:
        return
    if last_day(target.year) < date(edition.year, 1, 1):
        message = f"the target is for {target.year}, and the edition of {edition.year}"
        yield doubtful(TARGET_OVER, message, f"{entry.key}.target.year", "date")
    if not same_unit(target.value, value):
        yield _other_unit(target.value, f"{entry.key}.target.value", value, entry)


def _other_unit(other: Quantity, key: str, value: Quantity, entry: Entry) -> Finding:
    message = f"{other} cannot be compared with the value, {value}"
    return wrong(OTHER_UNIT, message, key, f"{entry.key}.value")


def _series(known: _Known) -> Iterator[Finding]:
    value, key = known.value.value, known.at.key
    for one in filter(None, (known.previous, *known.series.values())):
        if not same_unit(one.value, value):
            yield _other_unit(one.value, one.key, value, known.at)
    if known.series and known.period is None:
        last = list(known.series)[-1]
        hint = f"add `period:`, such as {last}, that of `value:`"
        yield wrong(
            NO_PERIOD, "has a series, and does not say of which period the value is", key, f"{key}.series", hint=hint
        )
    for period, one in known.series.items():
        if known.period and last_day(period) > last_day(known.period):
            yield wrong(LATER, f"{period} is later than the period of the value, {known.period}", one.key, key)


def _agreement(known: _Known) -> Iterator[Finding]:
    at, value = known.at, known.value.value
    same = known.in_series(known.period)
    if same and same_unit(same.value, value) and _apart(same.value, value):
        message = f"the value is {value} here, but {same.value} in the series"
        yield wrong(TWO_VALUES, message, known.value.key, same.key)
    before = known.in_series(known.period_before)
    if before and known.previous and same_unit(before.value, known.previous.value):
        keys = (known.previous.key, before.key)
        if _apart(before.value, known.previous.value):
            message = f"{known.previous.value} here, but {before.value} in the series"
            yield wrong(TWO_VALUES, message, *keys)
        else:
            yield doubtful(SAID_TWICE, "the series says this too", *keys)
    change: Quantity | None = at.value.change
    if change is not None:
        yield from _change(known, change)


def _change(known: _Known, change: Quantity) -> Iterator[Finding]:
    value, key = known.value.value, f"{known.at.key}.change"
    percentage = value.kind is Kind.PERCENT
    if change.kind is Kind.POINTS and not percentage:
        hint = f"write {str(change).removesuffix(' points')}%"
        yield wrong(
            POINTS, f"{change} is the change of a percentage, and the value is {value}", key, known.value.key, hint=hint
        )
    elif change.kind is Kind.PERCENT and percentage:
        hint = f"write {str(change).removesuffix('%')} points, if it is the difference of two percentages"
        yield doubtful(
            PERCENT_OF_PERCENT, f"{change} is a percentage of a percentage, {value}", key, known.value.key, hint=hint
        )
    elif known.before and same_unit(known.before.value, value):
        keys = (known.value.key, key, known.before.key)
        yield from audit_change(value, change, known.before.value, keys=keys)


def _record(known: _Known, figures: Figures) -> Iterator[Finding]:
    at, value, key = known.at, known.value.value, f"{known.at.key}.record"
    if at.value.record is None:
        return
    if at.value.record.of == "change":
        yield from no_growth(figures.quantity(f"{at.id}.change"), key, at.key)
        return
    yield from fallen(at.value.change, key, at.key)
    now = known.in_series(known.period)
    for one in (known.previous, *known.series.values()):
        if one and one is not now and same_unit(one.value, value):
            yield from no_record(value, one.value, key, one.key)


def _apart(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures cannot be the same rounded differently."""
    first, second = interval_of(one), interval_of(other)
    return first is not None and second is not None and not first.meets(second)
