"""What figures are to be, by their feeds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from briefing.data.entries import Entry
from briefing.data.feeds import Feed, GoodsFeed
from briefing.data.marks import Measured
from briefing.data.model import Balance, Good, Goods, Mirror, Standing, TradeYear
from briefing.data.periods import Months, parse_period
from briefing.data.quantities import Quantity
from briefing.feeds import FeedError, places
from briefing.reading.lines import Path as DataPath
from briefing.reading.lines import dotted
from briefing.records import frozen
from briefing.updating.desk import Desk
from briefing.updating.fitting import (
    HUNDRED,
    UnfitError,
    fitted,
    part,
    percentage,
    see_that_it_may_be,
    see_that_the_unit_stands,
)

FLOWS: Final = ("turnover", "exports", "imports", "balance")


@frozen
class Computed:
    """What a value of the data is to be."""

    path: DataPath
    value: Quantity | str
    place: str


def of_feed(desk: Desk, entry: Entry) -> Iterator[Computed]:
    """Yield what the figures beside a feed are to be.

    Raises:
        FeedError: A number cannot be had.
        UnfitError: It does not fit the figure.
    """
    for one in _of_feed(desk, entry):
        mark = desk.entries.by_key[dotted(one.path)].kind.mark(Measured)
        if mark and isinstance(one.value, Quantity):
            see_that_it_may_be(one.value, mark.may_be, one.place)
        yield one


def _of_feed(desk: Desk, entry: Entry) -> Iterator[Computed]:
    holder, at = entry.path[:-1], desk.entries.by_key[dotted(entry.path[:-1])].value
    if isinstance(entry.value, GoodsFeed):
        assert isinstance(at, Goods)  # noqa: S101 - the model has the key there alone
        for flow in ("exports", "imports"):
            yield from largest_goods(desk, (*holder, flow), flow, getattr(at, flow), entry.value)
    elif isinstance(at, TradeYear | Mirror):
        for flow in FLOWS:
            if getattr(at, flow, None) is not None:
                yield from amount(desk, (*holder, flow), entry.value, flow)
        if isinstance(at, Mirror) and at.change is not None:
            yield from change(desk, (*holder, "change"), at.change, entry.value, "turnover")
    elif isinstance(at, Standing | Balance | Good):
        yield from _figure(desk, holder, at, entry.value)


def _figure(desk: Desk, holder: DataPath, at: Any, feed: Feed) -> Iterator[Computed]:
    """Yield what a figure, and what stands beside it of the same statistics, is to be."""
    if _is_place(feed):
        if at.value is not None:
            yield from amount(desk, (*holder, "value"), feed, "")
        return
    flow: str = feed.flow or next((str(one) for one in reversed(holder) if one in FLOWS), "")
    if not flow:
        raise FeedError("nothing says which flow the figure is", "add `flow: exports`, or the `cell:` of a table")
    if isinstance(at, Good) and not feed.code:
        if not at.hs:
            raise FeedError("nothing says which commodity the good is", 'add its code to the feed: `code: "2204"`')
        feed = feed.model_copy(update={"code": at.hs})
    for name in ("value", "previous"):
        if getattr(at, name, None) is not None:
            yield from amount(desk, (*holder, name), feed, flow)
    if getattr(at, "change", None) is not None:
        yield from change(desk, (*holder, "change"), at.change, feed, flow)
    if isinstance(at, Good) and at.share is not None:
        found, place = flow_of(desk, holder, feed, flow, before=False)
        whole, _ = flow_of(desk, holder, feed.model_copy(update={"code": ""}), flow, before=False)
        yield Computed((*holder, "share"), part(at.share, found, whole), place)


def _is_place(feed: Feed) -> bool:
    return bool(feed.cell or feed.row or feed.where or feed.column)


def amount(desk: Desk, path: DataPath, feed: Feed, flow: str) -> Iterator[Computed]:
    """Yield what an amount is to be, in its own scale and digits."""
    old = desk.entries.by_key[dotted(path)].value
    declared = desk.declared(feed.origin)
    if _is_place(feed):
        unit = feed.unit or declared.unit
        found = places.found(desk.table(feed.origin, feed.sheet), feed, unit)
        value, place = found.value, found.place
    else:
        value, place = flow_of(desk, path, feed, flow, before=path[-1] == "previous")
        unit = feed.unit or declared.unit or desk.layout(feed.origin)[0].unit
    new = fitted(old, value, unit, place)
    if _is_place(feed):
        see_that_the_unit_stands(old, new, place)
    yield Computed(path, new, place)


def flow_of(desk: Desk, path: DataPath, feed: Feed, flow: str, *, before: bool) -> tuple[Decimal, str]:
    """Return a flow of trade statistics in the figure's period, or the one a year before, and where it stands."""
    period = period_of(desk, path, feed)
    if before:
        period = period.before
    statistics = desk.statistics(feed.origin, feed.reporter or desk.reporter(path))
    found = statistics.flow(flow, period, feed.code)
    return found.value, found.place


def period_of(desk: Desk, path: DataPath, feed: Feed | None = None) -> Months:
    """Return the period that a figure is of, or the one that its feed names."""
    if feed is not None and feed.period:
        return parse_period(feed.period)
    of = (*path[:-1], "value") if path[-1] == "previous" else path  # which has the period before that of the value
    entry = desk.entries.by_key.get(dotted(of))
    given = entry.given.period if entry else None
    if not isinstance(given, Months):
        raise FeedError("nothing says which period the figure is of", "add `period:` to the figure, or to its feed")
    return given


def change(desk: Desk, path: DataPath, old: Quantity, feed: Feed, flow: str) -> Iterator[Computed]:
    """Yield a change, from the exact values of its period and of the one before."""
    now, place = flow_of(desk, path, feed, flow, before=False)
    then, earlier = flow_of(desk, path, feed, flow, before=True)
    if then <= 0:
        raise UnfitError(f"{earlier}: a change from {then} is no percentage", "delete `change`")
    yield Computed(path, percentage(old, (now - then) / then * HUNDRED), f"{place}, {earlier}")


def largest_goods(
    desk: Desk, holder: DataPath, flow: str, goods: Sequence[Good], feed: GoodsFeed
) -> Iterator[Computed]:
    """Yield the largest goods of a flow, as many as have a value, into their places in the order of their values."""
    valued = [number for number, good in enumerate(goods) if good.value is not None]
    if not valued:
        return
    period = period_of(desk, (*holder, valued[0], "value"))
    statistics = desk.statistics(feed.origin, feed.reporter or desk.reporter(holder))
    unit = desk.declared(feed.origin).unit or desk.layout(feed.origin)[0].unit
    for number, (code, found) in zip(valued, statistics.largest(flow, period, len(valued)), strict=True):
        good, at = goods[number], (*holder, number)
        yield _named(good, code, found.place, at, feed.terms)
        assert good.value is not None  # noqa: S101
        yield Computed((*at, "value"), fitted(good.value, found.value, unit, found.place), found.place)
        if good.share is not None:
            whole = statistics.flow(flow, period).value
            yield Computed((*at, "share"), part(good.share, found.value, whole), found.place)
        if good.change is not None:
            then = statistics.flow(flow, period.before, code)
            if then.value <= 0:
                raise UnfitError(
                    f"{then.place}: a change from {then.value} is no percentage", f"delete `change` of {code}"
                )
            percent = (found.value - then.value) / then.value * HUNDRED
            yield Computed((*at, "change"), percentage(good.change, percent), f"{found.place}, {then.place}")


def _named(good: Good, code: str, place: str, at: DataPath, terms: Mapping[str, str]) -> Computed:
    """Return the name of a good in its place: its chapter, or a term where the data name it by one."""
    if code in terms:
        if good.term is None:
            hint = f"write `term: {terms[code]}` there in place of `hs:`"
            raise UnfitError(f"{place}: chapter {code} is now in the place of chapter {good.hs}", hint)
        return Computed((*at, "term"), terms[code], place)
    if good.hs is None:
        hint = f'name its term in the feed: `terms: {{"{code}": …}}`, or write `hs: "{code}"` in place of `term:`'
        raise UnfitError(
            f"{place}: chapter {code} is now in the place of {good.term}, and no term is given for it", hint
        )
    return Computed((*at, "hs"), code, place)
