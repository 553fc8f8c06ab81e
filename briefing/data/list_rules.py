"""What must hold between the keys of the entries of lists, of figures and of profiles; see ``rules``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, Final

from briefing.data import model as m
from briefing.data.calendar import AnyDate, CalendarError, parse_partial_date
from briefing.data.periods import Months, parse_period
from briefing.data.problems import Problem, Rule, items, written
from briefing.data.profile import Line
from briefing.reading.kinds import keys
from briefing.reading.models import Model
from briefing.regex import regex

_YEAR: Final = regex(r"[0-9]{4}")
_YEARS: Final = regex(r"([0-9]{4}) */ *([0-9]{4})")
_VISITS: Final = ("official-visit", "state-visit", "working-visit", "visit", "delegation")


def contact(value: Mapping[str, Any]) -> Iterator[Problem]:
    """See that a contact says who, where, with whom and when, as far as its kind needs it."""
    kind = value.get("kind")
    if kind != "consultations" and not written(value, "by", "delegation"):
        yield (), "does not say who", "add `by:` with a person, or `delegation:` with a term"
    if kind in _VISITS and not written(value, "to"):
        yield (), "does not say where", "add `to: {city: …}`"
    if kind in ("meeting", "call") and not written(value, "with"):
        yield (), "does not say with whom", "add `with:` with a person"
    if kind == "call" and written(value, "to"):
        yield ("to",), "is where nobody goes for a call", "delete it, or write `kind: meeting`"
    if value.get("by") is not None and value.get("by") == value.get("with"):
        yield ("with",), "is the same person as `by:`", "write the other side's"
    dates = written(value, "date", "dates")
    if not dates:
        hint = "add `date:` or, for several days, `dates: 2026-02-26/2026-02-27`"
        yield (), "does not say when it took place, or is to", hint
    if len(dates) > 1:
        yield ("dates",), "stands beside `date:`", "write one of the two"


def _named(value: Mapping[str, Any]) -> Iterator[Problem]:
    """See that something has a name or a kind, by which it is called."""
    names = written(value, "name", "kind")
    if not names:
        yield (), "has no name", "add `name:` with a term, or `kind:`"
    if len(names) > 1:
        yield ("kind",), "stands beside `name:`", "write one of the two"


def _agreement(value: Mapping[str, Any]) -> Iterator[Problem]:
    yield from _named(value)
    status = value.get("status")
    if not written(value, "signed", "in_force", "status"):
        yield (), "does not say where it stands", "add `signed:`, `in_force:` or `status:`"
    elif not written(value, "in_force", "status"):
        hint = "add `in_force:`, or `status:` with signed (not yet in force), in-force or terminated"
        yield (), "does not say whether it is in force", hint
    if status == "in-preparation" and (done := written(value, "signed", "in_force")):
        yield ("status",), f"is in preparation, but has `{done[0]}:`", "delete one of the two"
    if status == "signed" and written(value, "in_force") and not written(value, "signed"):
        yield ("status",), "is signed, but the day it was signed is not written", "add `signed:`"
    signed, in_force = _date(value.get("signed")), _date(value.get("in_force"))
    if signed and in_force and _earliest(in_force, signed) < _earliest(signed, in_force):
        yield ("in_force",), f"is before it was signed, {signed}", "correct one of the two dates"


def _date(text: Any) -> AnyDate | None:
    try:
        return parse_partial_date(text.strip()) if isinstance(text, str) else None
    except CalendarError:
        return None


def _earliest(one: AnyDate, other: AnyDate) -> tuple[int, ...]:
    """Return a date as numbers, as far as the other one is known as precisely."""
    parts = [tuple(map(int, str(date).split("-"))) for date in (one, other)]
    return parts[0][: min(map(len, parts))]


def _mechanism(value: Mapping[str, Any]) -> Iterator[Problem]:
    yield from _named(value)
    meetings = [
        one.get("meeting") if isinstance(one, Mapping) else None for one in (value.get("last"), value.get("next"))
    ]
    last, following = (int(str(one)) if str(one).isdecimal() else None for one in meetings)
    if last is not None and following is not None and following <= last:
        yield ("next", "meeting"), f"is not after the last meeting, number {last}", "correct one of the two numbers"


def _mission(value: Mapping[str, Any]) -> Iterator[Problem]:
    if value.get("from") is not None and value.get("from") == value.get("city"):
        yield ("from",), "is the city that it is in", "delete it: it says from where else it is accredited"


def section(value: Mapping[str, Any]) -> Iterator[Problem]:
    """See that an entry of a list is written once."""
    for key, name in (("projects", "name"), ("memberships", "organisation"), ("agreements", "name")):
        yield from once(value, key, name)
    for key in ("contacts", "mechanisms", "missions", "awards"):
        entries = items(value, key)
        for number, one in enumerate(entries):
            if isinstance(one, Mapping) and one in entries[:number]:
                yield (key, number), "is written twice", "delete one of the two, or write what tells them apart"


def once(value: Mapping[str, Any], key: str, name: str) -> Iterator[Problem]:
    """See that no two entries of a list have the same name."""
    seen: set[str] = set()
    for number, one in enumerate(items(value, key)):
        term = one.get(name) if isinstance(one, Mapping) else None
        if isinstance(term, str) and term in seen:
            yield (key, number, name), f"names {term} twice", "put what is known of it in one entry"
        seen.add(str(term))


def names_apart(key: str, names: Any, taken: Mapping[str, Any], what: str) -> Iterator[Problem]:
    """See that names of one's own are none that the program knows at the same place."""
    for name in names if isinstance(names, Mapping) else ():
        if name in taken:
            yield (key, name), f"is the name of {what}", "give it another name"


# ---------------------------------------------------------------------------------------------------------- figures


def _measurement(value: Mapping[str, Any]) -> Iterator[Problem]:
    record = value.get("record")
    of_change = isinstance(record, Mapping) and record.get("of") == "change"
    if of_change and not written(value, "change", "previous", "series"):
        yield ("record",), "is of a change that is not written", "add `change:`"
    yield from _compared(value)
    series = value.get("series")
    periods = [(key, _period(key)) for key in series] if isinstance(series, Mapping) else []
    for (_, before), (key, after) in pairwise(periods):
        if before and after and after <= before:
            yield ("series", key), "is not later than the entry before", "write the oldest period first, each once"


def _compared(value: Mapping[str, Any]) -> Iterator[Problem]:
    """See that what is compared with a year before is not the sum of several years, as 2024/2025 is."""
    compared = [f"`{key}:`" for key in written(value, "change", "previous")]
    series = value.get("series")
    if isinstance(series, Mapping) and any(not _YEAR.fullmatch(str(key).strip()) for key in series):
        compared.append("`series:`")
    if compared and (found := _YEARS.fullmatch(str(value.get("period")).strip())):
        first, last = int(found[1]), int(found[2])
        message = f"{first}/{last} is the sum of whole years, and {compared[0]} compares with a year before"
        hint = f"for a sum, delete {' and '.join(compared)}"
        if last == first + 1:
            year = f"write FY{first}-09 for a year from September {first} (its first month, whichever that is)"
            hint = f"{year}; {first}/{last} is only for a sum of two whole years, without {' and '.join(compared)}"
        yield ("period",), message, hint


def _period(text: Any) -> Months | None:
    """Return a period as written, if it can be read."""
    try:
        return parse_period(str(text).strip())
    except CalendarError:
        return None


def _indicator(value: Mapping[str, Any]) -> Iterator[Problem]:
    compared = written(value, "change", "previous")
    if compared and not written(value, "period"):
        message = f"has `{compared[0]}:`, and does not say of which period the value is"
        yield (), message, "add `period:`, such as 2025 or 2025-H1: that of `value:`"
    series = value.get("series")
    if str(value.get("chart")).lower() == "true" and not (isinstance(series, Mapping) and len(series) > 1):
        yield ("chart",), "has no series to draw", "add `series:` with two periods or more"


def _side_profile(value: Mapping[str, Any]) -> Iterator[Problem]:
    """See that each line of a profile has a source."""
    if written(value, "source"):
        return
    for key, kind in keys(m.SideProfile).items():
        line = value.get(key)
        if kind.is_a(Line) and isinstance(line, Mapping) and not written(line, "source"):
            yield (key,), "has no source", "add `source:` here, or to the whole profile"


LIST_RULES: Final[Mapping[type[Model], Rule]] = {
    m.Contact: contact,
    m.Agreement: _agreement,
    m.Mechanism: _mechanism,
    m.Mission: _mission,
    m.Section: section,
    m.Measurement: _measurement,
    m.Indicator: _indicator,
    m.SideProfile: _side_profile,
}
