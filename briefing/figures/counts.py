"""Counts against what is listed: visits, companies, flights, embassies, meetings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from briefing.data.entries import Entries, Entry, Moment
from briefing.data.model import Briefing, Contact, Enterprises, Flights, Mechanism, Mission, Potential, Project
from briefing.data.quantities import Quantity
from briefing.errors import Rule
from briefing.figures.findings import Finding, doubtful, wrong
from briefing.figures.intervals import bounds_of
from briefing.figures.mappings import every
from briefing.figures.periods import first_day, last_day

FEWER_VISITS = Rule(
    "BR120", "Fewer visits are counted than are listed.", "correct the count, or the level or date of a visit"
)
NO_COMPANY = Rule(
    "BR121",
    "No company is counted where there is one: it has capital, jobs or a name.",
    "correct the counts of companies, or what tells of one",
)
FEWER_JOBS = Rule("BR122", "Companies have fewer jobs than there are companies.", "check the digits and the scale")
NOTHING = Rule("BR123", "What is told of is counted as none.", "write the number, or delete the entry")
TWO_EMBASSIES = Rule(
    "BR124", "One side has two embassies with the other.", "write which is a consulate or an office, or delete one"
)
TOO_MANY_FLIGHTS = Rule("BR127", "A route has more flights than any has.", "check the digits: they are those of a week")
NOT_NEXT = Rule(
    "BR190", "The number of the next meeting is not one more than that of the last.", "correct one of the two numbers"
)
NOT_LAST = Rule(
    "BR191", "A meeting that is listed took place after the last one.", "write it under `last:`, or correct its date"
)

VISITS: Final = ("official-visit", "state-visit", "working-visit", "visit")
_LEVELS: Final = {"highest": ("highest",), "high": ("highest", "high")}
MOST_FLIGHTS: Final = 2_000
"""A week, both ways: more than between Seoul and Jeju, the busiest route there is."""
_COUNTED: Final = ((Flights, "per_week"), (Potential, "kinds"), (Project, "jobs"))


def audit_counts(briefing: Briefing, entries: Entries) -> Iterator[Finding]:
    """Yield the counts that what is listed belies."""
    yield from _visits(briefing, entries)
    yield from _companies(briefing)
    yield from _embassies(entries)
    for entry in every(entries, *(model for model, _ in _COUNTED), Mechanism):
        for model, name in _COUNTED:
            if entry.kind.is_a(model) and _is_none(getattr(entry.value, name)):
                yield doubtful(NOTHING, f"counts {getattr(entry.value, name)}", f"{entry.key}.{name}")
        if entry.kind.is_a(Flights) and entry.value.per_week and bounds_of(entry.value.per_week).low > MOST_FLIGHTS:
            message = f"{entry.value.per_week} flights a week are more than between any two cities"
            yield doubtful(TOO_MANY_FLIGHTS, message, f"{entry.key}.per_week")
        if entry.kind.is_a(Mechanism):
            yield from _meetings(entry, entries, briefing.date)


def _is_none(quantity: Quantity | None) -> bool:
    return quantity is not None and bounds_of(quantity).high == 0


def day(contact: Contact) -> Moment | None:
    """Return when a contact was, or is to be."""
    return contact.date or contact.dates


def contacts(entries: Entries) -> Sequence[Entry]:
    """Return the contacts of all sections."""
    return every(entries, Contact)


def _visits(briefing: Briefing, entries: Entries) -> Iterator[Finding]:
    """Yield that visits of a level are listed, since relations began and before they were counted, beyond the count."""
    visits, began = briefing.relations.visits, briefing.relations.established
    if visits is None:
        return
    until = visits.as_of or briefing.date
    heads = {
        line.person
        for side in (briefing.profile.home, briefing.profile.partner)
        if side is not None and (line := side.head_of_state) is not None
    }
    listed = [
        entry
        for entry in contacts(entries)
        if entry.value.kind in VISITS
        and (when := day(entry.value)) is not None
        and last_day(when) <= until
        and (began is None or first_day(when) >= first_day(began))
    ]
    of_level = [entry for entry in listed if _level(entry.value, heads) in _LEVELS[visits.level]]
    at = "relations.visits.count"
    if bounds_of(visits.count).high < len(of_level):
        message = f"{visits.count} visits are counted, and {len(of_level)} of this level are listed"
        yield wrong(FEWER_VISITS, message, at, *(entry.key for entry in of_level))
    elif _is_none(visits.count) and (open_ := [one for one in listed if not _level(one.value, heads)]):
        message = "no visit is counted, and some are listed that do not say their level"
        yield doubtful(FEWER_VISITS, message, at, *(entry.key for entry in open_))


def _level(contact: Contact, heads: Collection[str]) -> str:
    """Return the level of a contact: what it says, else that of heads of state and of their visits."""
    highest = contact.kind == "state-visit" or contact.by in heads
    return contact.level or ("highest" if highest else "")


def _companies(briefing: Briefing) -> Iterator[Finding]:
    investment = briefing.investment
    for name, direction in (("at_home", "inward"), ("at_partner", "outward")):
        companies: Enterprises | None = getattr(investment.companies, name)
        if companies is None:
            continue
        at = f"investment.companies.{name}"
        told = [key for key in ("joint", "with_participation") if getattr(companies, key) is not None]
        count = sum((bounds_of(getattr(companies, key)).high for key in told), Decimal(0))
        jobs, stock = companies.jobs, getattr(investment.stock, direction)
        keys = tuple(f"{at}.{key}" for key in told)
        if told and count == 0:
            if jobs is not None and bounds_of(jobs).low > 0:
                yield wrong(NO_COMPANY, f"{jobs} jobs are those of no company", f"{at}.jobs", *keys)
            if stock is not None and bounds_of(stock.value).low > 0:
                key = f"investment.stock.{direction}.value"
                yield doubtful(NO_COMPANY, f"{stock.value} is invested, and no company counted", key, *keys)
            if name == "at_home" and (investment.engagements or investment.legacy):
                named = "engagements" if investment.engagements else "legacy"
                yield doubtful(NO_COMPANY, "a company is named, and none counted", *keys, f"investment.{named}")
        least = sum((bounds_of(getattr(companies, key)).low for key in told), Decimal(0))
        if count and jobs is not None and bounds_of(jobs).high < least:
            yield doubtful(FEWER_JOBS, f"{jobs} jobs are fewer than the companies", f"{at}.jobs", *keys)


def _embassies(entries: Entries) -> Iterator[Finding]:
    found: dict[str, Entry] = {}
    for entry in every(entries, Mission):
        if entry.value.kind == "embassy":
            first = found.setdefault(entry.value.of, entry)
            if first is not entry:
                message = f"{entry.value.of} has an embassy in {first.value.city}, too"
                yield doubtful(TWO_EMBASSIES, message, entry.key, first.key)


def _meetings(entry: Entry, entries: Entries, edition: date) -> Iterator[Finding]:
    last, following = entry.value.last, entry.value.next
    if last is None:
        return
    numbers = last.meeting, following.meeting if following else None
    if numbers[0] is not None and numbers[1] is not None and numbers[1] > numbers[0] + 1:
        keys = (f"{entry.key}.next.meeting", f"{entry.key}.last.meeting")
        yield doubtful(NOT_NEXT, f"meeting {numbers[1]} cannot follow on meeting {numbers[0]}", *keys)
    if entry.value.kind != "consultations":
        return
    for contact in contacts(entries):
        when = day(contact.value)
        same = contact.value.kind == "consultations" and contact.value.level == entry.value.level
        if same and when is not None and first_day(when) > last_day(last.date) and last_day(when) <= edition:
            message = f"the last consultations are dated {last.date}, and others {when}"
            yield doubtful(NOT_LAST, message, f"{entry.key}.last.date", contact.key)
