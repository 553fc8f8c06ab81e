"""The size of a country: people, area and output against each other, and trade against output."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from babel.numbers import get_territory_currencies

from briefing.data.model import Briefing, SideProfile
from briefing.data.quantities import Quantity
from briefing.errors import Rule
from briefing.figures.findings import Finding, doubtful
from briefing.figures.intervals import Interval, bounds_of
from briefing.figures.rates import apart, in_dollars, times, together

PER_HEAD = Rule(
    "BR117",
    "Output per head is not the output by the number of people.",
    "check the scale of each; output by purchasing power is a figure of its own, under `indicators`",
)
NO_SUCH_SIZE = Rule("BR118", "A country has a size that none has.", "check the scale: thousand, million, billion")
TRADE_ABOVE = Rule(
    "BR119", "Trade with one partner is more than twice the output of a side.", "check the scale and the currency"
)
NO_SUCH_GROWTH = Rule("BR125", "Output grew, or fell, as that of no country did.", "check the digits")
OTHER_CURRENCY = Rule("BR126", "The currency of a side is not that of its country.", "write the code of its currency")

HEAD_APART: Final = Decimal("1.3")
DENSITY: Final = Interval(Decimal("0.01"), Decimal(30_000))
"""People on a square kilometre: fewer than in Greenland, more than in Monaco."""
DOLLARS_A_HEAD: Final = Interval(Decimal(80), Decimal(400_000))
"""Output per head: less than in Burundi, more than in Monaco."""
FEWEST: Final = Decimal(400)
"""No country has fewer people, the Holy See included."""
MOST: Final = Decimal(2_000_000_000)
SOONEST: Final = Interval(Decimal(-80), Decimal(150))
_IN_KM2: Final = {"square-kilometre": Decimal(1), "hectare": Decimal("0.01"), "square-metre": Decimal("0.000001")}


def audit_profiles(briefing: Briefing) -> Iterator[Finding]:
    """Yield the sizes of countries that cannot be theirs."""
    for side in ("home", "partner"):
        profile: SideProfile | None = getattr(briefing.profile, side)
        if profile is not None:
            at = f"profile.{side}"
            yield from _head(profile, at)
            yield from _people(profile, at)
            yield from _output(profile, at)
            yield from _trade(briefing, profile, at)
            yield from _currency(briefing, profile, at, getattr(briefing, side))


def _value(profile: SideProfile, name: str) -> Quantity | None:
    figure = getattr(profile, name)
    return None if figure is None else figure.value


def _head(profile: SideProfile, at: str) -> Iterator[Finding]:
    """Yield that output by people is far from what is said of each head."""
    output, people, head = (_value(profile, name) for name in ("gdp", "population", "gdp_per_capita"))
    if output is None or people is None or head is None:
        return
    both, count = together(output, head), bounds_of(people)
    if both is None or count.low <= 0 or not both[0].bounded or not count.bounded:
        return
    expected = both[0] / count
    if (far := times(expected, both[1])) >= HEAD_APART:
        yield doubtful(
            PER_HEAD,
            f"{output} for {people} is not {head} a head: {far:.1f} times apart",
            f"{at}.gdp_per_capita.value",
            f"{at}.gdp.value",
            f"{at}.population.value",
        )


def _people(profile: SideProfile, at: str) -> Iterator[Finding]:
    people, area = _value(profile, "population"), _value(profile, "area")
    if people is None:
        return
    count, key = bounds_of(people), f"{at}.population.value"
    if count.high < FEWEST or count.low > MOST:
        yield doubtful(NO_SUCH_SIZE, f"no country has {people}", key)
        return
    size = bounds_of(area) * Interval(*(2 * (_IN_KM2[area.unit],))) if area and bounds_of(area).bounded else None
    if size is not None and size.low > 0 and count.bounded and not (count / size).meets(DENSITY):
        yield doubtful(NO_SUCH_SIZE, f"no country has {people} on {area}", key, f"{at}.area.value")


def _output(profile: SideProfile, at: str) -> Iterator[Finding]:
    """Yield output that no country has for its people, and growth that no country had."""
    output, people, growth = (_value(profile, name) for name in ("gdp", "population", "growth"))
    dollars = in_dollars(output) if output else None
    count = bounds_of(people) if people else None
    if dollars and dollars.bounded and count and count.bounded and count.low > 0:
        each = dollars / count
        if not each.meets(DOLLARS_A_HEAD):
            message = f"no country has an output of {output} for {people}"
            yield doubtful(NO_SUCH_SIZE, message, f"{at}.gdp.value", f"{at}.population.value")
    head = _value(profile, "gdp_per_capita")
    told = in_dollars(head) if head else None
    if told and not told.meets(DOLLARS_A_HEAD):
        yield doubtful(NO_SUCH_SIZE, f"no country has an output of {head} a head", f"{at}.gdp_per_capita.value")
    if growth is not None and not bounds_of(growth).meets(SOONEST):
        yield doubtful(NO_SUCH_GROWTH, f"no output grew by {growth} in a year", f"{at}.growth.value")


def _trade(briefing: Briefing, profile: SideProfile, at: str) -> Iterator[Finding]:
    """Yield that a flow of trade is more than twice the output of a side: of a port it may be as much."""
    output = _value(profile, "gdp")
    for name in ("turnover", "exports", "imports"):
        flow = getattr(briefing.trade, name)
        if flow is None or output is None:
            continue
        both = together(flow.value, output)
        if both and both[0].low > both[1].high * 2:
            yield doubtful(
                TRADE_ABOVE,
                f"{flow.value} is {apart(flow.value, output):.0f} times an output of {output}",
                f"trade.{name}.value",
                f"{at}.gdp.value",
            )
            return


def _currency(briefing: Briefing, profile: SideProfile, at: str, country: str) -> Iterator[Finding]:
    """Yield a currency that was no legal tender in the country in the last ten years, as CLDR knows."""
    if profile.currency is None or country in briefing.parties:
        return
    years = range(briefing.date.year - 10, briefing.date.year + 1)
    known = {one for year in years for one in get_territory_currencies(country, start_date=date(year, 12, 31))}
    if known and profile.currency.code not in (*known, "EUR"):  # which a country may have adopted since
        message = f"{profile.currency.code} is not the currency of {country}, where it is {' or '.join(sorted(known))}"
        yield doubtful(OTHER_CURRENCY, message, f"{at}.currency.code")
