"""The size of a country: people, area and output against each other, and trade against output."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from briefing.data.entries import Entries
from briefing.data.model import Briefing, Enterprises, Project, SideProfile
from briefing.data.quantities import Quantity
from briefing.errors import Rule
from briefing.figures.findings import Finding, doubtful
from briefing.figures.intervals import Interval, bounds_of
from briefing.figures.mappings import every
from briefing.figures.periods import last_day
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
NO_SUCH_GROWTH = Rule("BR125", "Output, or people, grew or fell as those of no country did.", "check the digits")
MORE_JOBS = Rule("BR128", "There are more jobs than people.", "check the digits and the scale of both")
TOO_LONG_IN_OFFICE = Rule("BR129", "An office is held longer than any was.", "correct the date")
WORTH_MORE = Rule(
    "BR172", "A project is worth more than the output of either side.", "check the scale and the currency of both"
)
OTHER_CURRENCY = Rule("BR126", "The currency of a side is not that of its country.", "write the code of its currency")

HEAD_APART, ALIKE_APART = Decimal("1.3"), Decimal("1.1")
"""How many times output per head may be that of the same year by people; the second where all are of one source."""
DENSITY: Final = Interval(Decimal("0.01"), Decimal(30_000))
"""People on a square kilometre: fewer than in Greenland, more than in Monaco."""
DOLLARS_A_HEAD: Final = Interval(Decimal(80), Decimal(400_000))
"""Output per head: less than in Burundi, more than in Monaco."""
FEWEST: Final = Decimal(400)
"""No country has fewer people, the Holy See included."""
MOST: Final = Decimal(2_000_000_000)
SOONEST: Final = Interval(Decimal(-80), Decimal(150))
PEOPLE_SOONEST: Final = Interval(Decimal(-30), Decimal(30))
"""Per cent in a year: more than fled from, and came to, any country."""
LONGEST: Final = 75
"""Years in an office; Louis XIV reigned for 72."""
_IN_KM2: Final = {"square-kilometre": Decimal(1), "hectare": Decimal("0.01"), "square-metre": Decimal("0.000001")}


def audit_profiles(briefing: Briefing, entries: Entries) -> Iterator[Finding]:
    """Yield the sizes of countries that cannot be theirs, and what is too large for them."""
    for side in ("home", "partner"):
        profile: SideProfile | None = getattr(briefing.profile, side)
        if profile is not None:
            at = f"profile.{side}"
            yield from _head(profile, at)
            yield from _people(profile, at)
            yield from _output(profile, at)
            yield from _trade(briefing, profile, at)
            yield from _currency(briefing, profile, at, getattr(briefing, side))
            yield from _offices(briefing, profile, at)
    yield from _jobs(briefing, entries)
    yield from _projects(briefing, entries)


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
    lines = (profile.gdp, profile.population, profile.gdp_per_capita)
    alike = len({(line.period, line.source) for line in lines if line}) == 1
    if (far := times(expected, both[1])) >= (ALIKE_APART if alike else HEAD_APART):
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
    change = profile.population.change if profile.population else None
    if change is not None and not bounds_of(change).meets(PEOPLE_SOONEST):
        yield doubtful(
            NO_SUCH_GROWTH, f"no country has had a change of {change} of its people", f"{at}.population.change"
        )
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


def _offices(briefing: Briefing, profile: SideProfile, at: str) -> Iterator[Finding]:
    """Yield offices that are held longer than anybody lives to hold one."""
    for name in ("head_of_state", "head_of_government"):
        line = getattr(profile, name)
        if line is not None and line.since is not None and last_day(line.since).year < briefing.date.year - LONGEST:
            message = f"nobody holds an office since {line.since}"
            yield doubtful(TOO_LONG_IN_OFFICE, message, f"{at}.{name}.since", "date")


def _jobs(briefing: Briefing, entries: Entries) -> Iterator[Finding]:
    """Yield more jobs than there are people: those of a project, which may be anywhere, on both sides."""
    people = {side: _people_of(getattr(briefing.profile, side)) for side in ("home", "partner")}
    for entry in every(entries, Enterprises, Project):
        at_partner, is_project = entry.key.endswith("at_partner"), entry.kind.is_a(Project)
        sides = [
            *(["home"] if is_project or not at_partner else []),
            *(["partner"] if is_project or at_partner else []),
        ]
        counts = [count for side in sides if (count := people[side]) is not None]
        jobs = entry.value.jobs
        if jobs is not None and len(counts) == len(sides) and bounds_of(jobs).low > sum(counts, Decimal(0)):
            keys = (f"profile.{side}.population.value" for side in sides)
            yield doubtful(MORE_JOBS, f"{jobs} jobs are more than there are people", f"{entry.key}.jobs", *keys)


def _people_of(profile: SideProfile | None) -> Decimal | None:
    people = _value(profile, "population") if profile else None
    return bounds_of(people).high if people else None


def _projects(briefing: Briefing, entries: Entries) -> Iterator[Finding]:
    """Yield projects that are worth more than each side makes in a year; if one is told, ten times what it makes."""
    sides = {side: getattr(briefing.profile, side) for side in ("home", "partner")}
    told = {side: output for side, profile in sides.items() if profile and (output := _value(profile, "gdp"))}
    least = Decimal(1) if len(told) == len(sides) else Decimal(10)
    for entry in every(entries, Project) if told else ():
        value = entry.value.value
        both = {side: together(value, output) for side, output in told.items()} if value else {}
        if both and all(pair and pair[0].low > pair[1].high * least for pair in both.values()):
            keys = (f"profile.{side}.gdp.value" for side in both)
            message = f"{value} is more than an output of {' or '.join(map(str, told.values()))}"
            yield doubtful(WORTH_MORE, message, f"{entry.key}.value", *keys)


def _currency(briefing: Briefing, profile: SideProfile, at: str, country: str) -> Iterator[Finding]:
    """Yield a currency that was no legal tender in the country in the last ten years, as CLDR knows."""
    if profile.currency is None or country in briefing.parties:
        return
    from babel.numbers import get_territory_currencies  # noqa: PLC0415 - few data files name a currency

    years = range(briefing.date.year - 10, briefing.date.year + 1)
    known = {one for year in years for one in get_territory_currencies(country, start_date=date(year, 12, 31))}
    if known and profile.currency.code not in (*known, "EUR"):  # which a country may have adopted since
        message = f"{profile.currency.code} is not the currency of {country}, where it is {' or '.join(sorted(known))}"
        yield doubtful(OTHER_CURRENCY, message, f"{at}.currency.code")
