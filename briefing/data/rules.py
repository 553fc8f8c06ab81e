"""What must hold between the keys of one mapping: exactly one of three, one leg less than stops, a date for a visit.

Each rule looks at one kind of mapping, as written, and yields (key, message, hint) for what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any, Final

from pydantic import BaseModel

from briefing.data import model as m
from briefing.data.calendar import CalendarError, Months, parse_period
from briefing.data.marks import Side
from briefing.data.shape import statistics
from briefing.data.walk import Entries, Entry, Inherited
from briefing.errors import Diagnostic, error
from briefing.reading.kinds import Kind
from briefing.reading.lines import Lines, Path, dotted

Problem = tuple[Path, str, str]
Rule = Callable[[Mapping[str, Any]], Iterator[Problem]]


def check(
    data: Mapping[str, Any], entries: Entries, lines: Lines, *, model: type[m.Briefing], sides: frozenset[str]
) -> list[Diagnostic]:
    """Return every broken rule of the data, as written.

    ``sides`` are home and partner, empty when they are not known.
    """
    found = list(_sides(entries, sides))
    root = Entry((), (), Kind(model), data, Inherited())
    for entry in (root, *entries.all):
        if entry.kind.model is None or not isinstance(entry.value, Mapping):
            continue
        problems = [problem for rule in _rules_of(entry.kind.model) for problem in rule(entry.value)]
        if entry.kind.is_a(m.Visit):
            problems += _visit(entry.value, took_place=entry.tense != "ahead")
        found += (((*entry.path, *below), message, hint) for below, message, hint in problems)
    places = ((lines.place(dotted(path)), path, message, hint) for path, message, hint in found)
    return [
        error(message, file=at.file, line=at.line, key=dotted(path), hint=hint) for at, path, message, hint in places
    ]


def _rules_of(model: type[BaseModel]) -> list[Rule]:
    """Return the rules for a kind of mapping; one made of another keeps its rules."""
    return [_RULES[one] for one in model.__mro__ if one in _RULES]


def _written(value: Mapping[str, Any], *keys: str) -> list[str]:
    """Return those of the keys that have a value."""
    return [key for key in keys if value.get(key) not in (None, {}, [], "")]


def _items(value: Mapping[str, Any], key: str) -> list[Any]:
    items = value.get(key)
    return items if isinstance(items, list) else []


# ------------------------------------------------------------------------------------------------------------ rules


def _briefing(value: Mapping[str, Any]) -> Iterator[Problem]:
    if value.get("home") is not None and value.get("home") == value.get("partner"):
        yield ("partner",), "is the same country as home", "write the other side's country"
    seen: set[str] = set()
    for number, tag in enumerate(_items(value, "languages")):
        if isinstance(tag, str) and tag in seen:
            yield ("languages", number), f"names {tag} twice", "delete one of the two"
        seen.add(str(tag))


def _point(value: Mapping[str, Any]) -> Iterator[Problem]:
    kinds = _written(value, "text", "quote", "statement")
    if not kinds:
        yield (), "says nothing", "write one of `text:`, `quote:` and `statement:`"
    for extra in kinds[1:]:
        yield (extra,), f"stands beside `{kinds[0]}:`", "make it a point of its own: begin it with “- ”"
    figures, dates = value.get("figures"), value.get("dates")
    if isinstance(figures, Mapping) and isinstance(dates, Mapping):
        for name in figures.keys() & dates.keys():
            yield ("dates", name), "has the name of a figure", "give it another name"


def _visit(value: Mapping[str, Any], *, took_place: bool) -> Iterator[Problem]:
    written = _written(value, "date", "dates")
    if not written:
        what = "when it took place" if took_place else "when it is to take place"
        yield (), f"does not say {what}", "add `date:` or, for several days, `dates: 2026-02-26/2026-02-27`"
    if len(written) > 1:
        yield ("dates",), "stands beside `date:`", "write one of the two"


def _flow(value: Mapping[str, Any]) -> Iterator[Problem]:
    record = value.get("record")
    if isinstance(record, Mapping) and record.get("of") == "change" and value.get("change") is None:
        yield ("record",), "is of a change that is not written", "add `change:`"


def _good(value: Mapping[str, Any]) -> Iterator[Problem]:
    if not _written(value, "value", "share", "change", "trend"):
        yield (), "says nothing about the good", "add `value:`, `share:`, `change:` or `trend:`"


def _goods(value: Mapping[str, Any]) -> Iterator[Problem]:
    for flow in ("exports", "imports"):
        seen: set[str] = set()
        for number, good in enumerate(_items(value, flow)):
            term = good.get("term") if isinstance(good, Mapping) else None
            if isinstance(term, str) and term in seen:
                yield (flow, number, "term"), f"names {term} twice", "put what is known of a good in one entry"
            seen.add(str(term))


def _mirror(value: Mapping[str, Any]) -> Iterator[Problem]:
    if not _written(value, "turnover", "exports", "imports"):
        yield (), "holds no figure", "add `turnover:`, `exports:` or `imports:`"


def _trade_year(value: Mapping[str, Any]) -> Iterator[Problem]:
    if not _written(value, "turnover", "exports", "imports", "balance"):
        yield (), "holds no figure", "add `turnover:`, `exports:`, `imports:` or `balance:`"


def _trade(value: Mapping[str, Any]) -> Iterator[Problem]:
    figures = _written(value, *statistics(m.Trade))
    if figures and not _written(value, "reporter"):
        yield (), f"has `{figures[0]}:` and no `reporter:`", "add `reporter: {country: …, source: …}`: whose statistics"
    if figures and not _written(value, "period"):
        yield (), f"has `{figures[0]}:` and no `period:`", "add `period:`, such as 2025 or 2025-01/2025-06"
    yield from _history(value)


def _history(value: Mapping[str, Any]) -> Iterator[Problem]:
    """Earlier periods stand oldest first, and before the period of the section."""
    entries = [entry.get("period") if isinstance(entry, Mapping) else None for entry in _items(value, "history")]
    starts = [_start(text) for text in entries]
    now = _start(value.get("period"))
    for number, start in enumerate(starts):
        if start and now and start >= now:
            message = "is not earlier than the period of the figures"
            yield ("history", number, "period"), message, "history holds earlier periods only"
    for number, (before, after) in enumerate(pairwise(starts), 1):
        if before and after and after <= before:
            yield (
                ("history", number, "period"),
                "is not later than the entry before",
                "write the oldest period first, each once",
            )


def _start(text: Any) -> tuple[int, int] | None:
    """Return the year and month in which a period begins, if it can be read."""
    try:
        period = parse_period(text) if isinstance(text, str) else None
    except CalendarError:
        return None
    if period is None:
        return None
    return (period.year, period.first if isinstance(period, Months) else 1)


def _enterprises(value: Mapping[str, Any]) -> Iterator[Problem]:
    active = value.get("active")
    of = active.get("of") if isinstance(active, Mapping) else None
    if of in ("joint", "with_participation") and value.get(of) is None:
        yield ("active", "of"), f"names `{of}:`, which is not written", f"add `{of}:` beside `active:`"


def _route(value: Mapping[str, Any]) -> Iterator[Problem]:
    stops, legs = value.get("stops"), value.get("legs")
    if isinstance(stops, list) and isinstance(legs, list) and len(legs) != len(stops) - 1:
        yield (
            ("legs",),
            f"there are {len(legs)} legs between {len(stops)} stops",
            f"write {max(len(stops) - 1, 0)}: one from each stop to the next",
        )


def _support_item(value: Mapping[str, Any]) -> Iterator[Problem]:
    if value.get("kind") not in (None, "territorial-integrity") and value.get("of") is None:
        yield (), "does not say what was supported", "add `of:` with a term: the organisation, event or body"


def _support(value: Mapping[str, Any]) -> Iterator[Problem]:
    if value.get("by") is not None and value.get("by") == value.get("to"):
        yield ("to",), "is the country that supports", "write the other side's country"


def _person(value: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield positions that have the person's name in them, which would be printed twice, and names with a position."""
    names = value.get("name")
    for key in ("position", "title"):
        words = value.get(key)
        if not isinstance(words, Mapping) or not isinstance(names, Mapping):
            continue
        for language in words:
            name, post = _nominative(names.get(language)), _nominative(words[language])
            if not name or not post:
                continue
            surname = name.split()[-1]
            if _holds(post, name) or (len(surname) > 2 and post.split()[-1] == surname):  # noqa: PLR2004 - initials
                said = name if _holds(post, name) else surname
                hint = f"write the {key} alone: the name is printed beside it"
                if rest := " ".join(post.replace(said, " ").split()).strip(" ,–—-"):
                    hint = f"write {rest}: the name is printed beside it"
                yield (key, language), f"has the name “{said}” in it, which would be printed twice", hint
            elif _holds(name, post):
                rest = " ".join(name.replace(post, " ").split()).strip(" ,–—-")
                yield ("name", language), f"has the {key} “{post}” in it, which would be printed twice", f"write {rest}"


def _nominative(words: Any) -> str:
    """Return the words of a term in one language as they are written, or their nominative."""
    form = words.get("nom") if isinstance(words, Mapping) else words
    return form.strip() if isinstance(form, str) else ""


def _holds(text: str, part: str) -> bool:
    """Tell whether a text has a part, as whole words."""
    return re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text, re.IGNORECASE) is not None


_RULES: Final[Mapping[type[BaseModel], Rule]] = {
    m.Briefing: _briefing,
    m.Person: _person,
    m.Point: _point,
    m.Flow: _flow,
    m.Good: _good,
    m.Goods: _goods,
    m.Mirror: _mirror,
    m.TradeYear: _trade_year,
    m.Trade: _trade,
    m.Enterprises: _enterprises,
    m.RoutePlan: _route,
    m.SupportItem: _support_item,
    m.Support: _support,
}


def _sides(entries: Entries, sides: frozenset[str]) -> Iterator[Problem]:
    """Yield the countries that are neither home nor partner where only these can be meant."""
    for entry in entries.references:
        if entry.kind.mark(Side) and sides and entry.value not in sides:
            yield entry.path, f"“{entry.value}” is neither home nor partner", f"write {' or '.join(sorted(sides))}"
