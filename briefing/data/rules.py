"""What must hold between the keys of one mapping: exactly one of three, one leg less than stops, a date for a visit.

Each rule looks at one kind of mapping, as written, and yields (key, message, hint) for what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, partial
from itertools import pairwise
from typing import Any, Final

from briefing.data import model as m
from briefing.data import orientation, parties
from briefing.data.calendar import CalendarError
from briefing.data.entries import Entries, Entry
from briefing.data.inheriting import Inherited
from briefing.data.list_rules import LIST_RULES, names_apart, once
from briefing.data.marks import Side
from briefing.data.periods import Months, parse_period
from briefing.data.problems import Problem, Rule, items, written
from briefing.data.shape import statistics
from briefing.errors import Diagnostic, error
from briefing.reading.kinds import Kind, keys
from briefing.reading.lines import Lines, dotted
from briefing.reading.models import Model
from briefing.regex import regex

_YEARS: Final = regex(r"\d{4}/\d{4}")


def check(
    data: Mapping[str, Any],
    entries: Entries,
    lines: Lines,
    *,
    model: type[m.Briefing],
    sides: frozenset[str],
    states: frozenset[str] = frozenset(),
) -> list[Diagnostic]:
    """Return every broken rule of the data, as written.

    ``sides`` are home and partner, empty when they are not known; ``states`` are the states of the tables.
    """
    found = [*_sides(entries, sides), *parties.check(data, states), *orientation.unnamed(data)]
    if sides:  # else one of them is wrong, and whose exports they are cannot be asked
        found += orientation.unstated(data)
    root = Entry((), (), Kind(model), data, Inherited(), "", "")
    for entry in (root, *entries.of(*_RULED)):
        rules = _rules_of(entry.kind.model) if entry.kind.model else ()
        if rules and isinstance(entry.value, Mapping):
            problems = (problem for rule in rules for problem in rule(entry.value))
            found += [((*entry.path, *below), message, hint) for below, message, hint in problems]
    places = ((lines.place(dotted(path)), path, message, hint) for path, message, hint in found)
    return [
        error(message, file=at.file, line=at.line, key=dotted(path), hint=hint) for at, path, message, hint in places
    ]


@cache
def _rules_of(model: type[Model]) -> tuple[Rule, ...]:
    """Return the rules for a kind of mapping; one made of another keeps its rules."""
    rules = tuple(_RULES[one] for one in model.__mro__ if one in _RULES)
    return (*rules, partial(_indicators, keys(model))) if issubclass(model, m.Section | m.SideProfile) else rules


# ------------------------------------------------------------------------------------------------------------ rules


def _indicators(taken: Mapping[str, Kind], value: Mapping[str, Any]) -> Iterator[Problem]:
    yield from names_apart("indicators", value.get("indicators"), taken, "a key of the program's here")


def _briefing(value: Mapping[str, Any]) -> Iterator[Problem]:
    if value.get("home") is not None and value.get("home") == value.get("partner"):
        yield ("partner",), "is the same country as home", "write the other side's country"
    seen: set[str] = set()
    for number, tag in enumerate(items(value, "languages")):
        if isinstance(tag, str) and tag in seen:
            yield ("languages", number), f"names {tag} twice", "delete one of the two"
        seen.add(str(tag))
    for key in ("order", "key_figures"):
        seen = set()
        for number, name in enumerate(items(value, key)):
            if isinstance(name, str) and name in seen:
                yield (key, number), f"names {name} twice", "delete one of the two"
            seen.add(str(name))
    own = value.get("sections")
    yield from names_apart("sections", own, keys(m.Briefing), "a key of the program's own at the top")
    yield from _circles(own if isinstance(own, Mapping) else {})


def _circles(sections: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield the sections of one's own that stand after each other in a circle, each circle once."""
    after = {name: one.get("after") for name, one in sections.items() if isinstance(one, Mapping)}
    told: set[str] = set()
    for name, place in after.items():
        passed, at = [name], place
        while isinstance(at, str) and at not in passed:
            passed.append(at)
            at = after.get(at)
        if at != name or name in told:
            continue
        told.update(passed)
        circle = ", which stands after ".join((*passed, name))
        message = f"{name} would stand after itself" + (f": {circle}" if len(passed) > 1 else "")
        yield ("sections", name, "after"), message, "name another section"


def _point(value: Mapping[str, Any]) -> Iterator[Problem]:
    kinds = written(value, "text", "quote", "statement")
    if not kinds:
        yield (), "says nothing", "write one of `text:`, `quote:` and `statement:`"
    for extra in kinds[1:]:
        yield (extra,), f"stands beside `{kinds[0]}:`", "make it a point of its own: begin it with “- ”"
    figures, dates = value.get("figures"), value.get("dates")
    if isinstance(figures, Mapping) and isinstance(dates, Mapping):
        for name in figures.keys() & dates.keys():
            yield ("dates", name), "has the name of a figure", "give it another name"


def _flow(value: Mapping[str, Any]) -> Iterator[Problem]:
    record = value.get("record")
    if isinstance(record, Mapping) and record.get("of") == "change" and value.get("change") is None:
        yield ("record",), "is of a change that is not written", "add `change:`"


def _good(value: Mapping[str, Any]) -> Iterator[Problem]:
    names = written(value, "term", "hs")
    if not names:
        yield (), "has no name", "add `term:`, or `hs:` with a chapter of the Harmonized System"
    elif len(names) > 1:
        yield ("hs",), "stands beside `term:`", "keep one of the two"


def _goods(value: Mapping[str, Any]) -> Iterator[Problem]:
    for flow in ("exports", "imports"):
        yield from once(value, flow, "term")
        yield from once(value, flow, "hs")


def _mirror(value: Mapping[str, Any]) -> Iterator[Problem]:
    if not written(value, "turnover", "exports", "imports"):
        yield (), "holds no figure", "add `turnover:`, `exports:` or `imports:`"


def _trade_year(value: Mapping[str, Any]) -> Iterator[Problem]:
    if not written(value, "turnover", "exports", "imports", "balance"):
        yield (), "holds no figure", "add `turnover:`, `exports:`, `imports:` or `balance:`"


def _trade(value: Mapping[str, Any]) -> Iterator[Problem]:
    figures = written(value, *statistics(m.Trade))
    if figures and not written(value, "reporter"):
        yield (), f"has `{figures[0]}:` and no `reporter:`", "add `reporter: {country: …, source: …}`: whose statistics"
    if figures and not written(value, "period"):
        yield (), f"has `{figures[0]}:` and no `period:`", "add `period:`, such as 2025, 2025-H1 or 2025-01/2025-09"
    yield from _history(value, value.get("period"))
    for name in ("services", "total"):
        part = value.get(name)
        if isinstance(part, Mapping):
            period = part.get("period", value.get("period"))
            yield from (((name, *path), message, hint) for path, message, hint in _history(part, period))


def _trade_part(value: Mapping[str, Any]) -> Iterator[Problem]:
    if not written(value, "turnover", "exports", "imports", "balance"):
        yield (), "holds no figure", "add `turnover:`, `exports:`, `imports:` or `balance:`"


def _history(value: Mapping[str, Any], period: Any) -> Iterator[Problem]:
    """Earlier periods stand oldest first, and end before the period of the section does."""
    entries = [entry.get("period") if isinstance(entry, Mapping) else None for entry in items(value, "history")]
    periods = [_period(text) for text in entries]
    now = _period(period)
    for number, earlier in enumerate(periods):
        if earlier and now and earlier.last >= now.last:
            message = f"is not earlier than the period of the figures, {now} in `period:`"
            hint = "history holds earlier periods only: when `period:` moves on, so do the figures beside it"
            yield ("history", number, "period"), message, hint
    for number, (before, after) in enumerate(pairwise(periods), 1):
        if before and after and after <= before:
            yield (
                ("history", number, "period"),
                "is not later than the entry before",
                "write the oldest period first, each once",
            )


def _period(text: Any) -> Months | None:
    """Return a period as written, if it can be read."""
    try:
        return parse_period(text.strip()) if isinstance(text, str) else None
    except CalendarError:
        return None


def _investment(value: Mapping[str, Any]) -> Iterator[Problem]:
    """See that a stock says at whose end it was counted: what has none, or covers many years, may be a flow."""
    stock = value.get("stock")
    for way, figure in stock.items() if isinstance(stock, Mapping) else ():
        if not isinstance(figure, Mapping) or not written(figure, "value"):
            continue
        if not written(figure, "period"):
            yield ("stock", way), "does not say when it was counted", "add `period:`: it is what was there at its end"
        elif _YEARS.fullmatch(str(figure["period"]).strip()):
            hint = "write the last year alone; what was invested in these years together stands under `flow:`"
            yield ("stock", way, "period"), "is several years, and a stock is counted at the end of one", hint


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


def _transport_route(value: Mapping[str, Any]) -> Iterator[Problem]:
    if not written(value, "name", "stops"):
        yield (), "has no name and no stops", "add `name:` with a term, or `stops:`"
    if len(items(value, "stops")) == 1:
        yield ("stops",), "has one stop", "write two at the least, or none"
    elif items(value, "stops"):
        yield from _route({"legs": [], **value})


def _support_item(value: Mapping[str, Any]) -> Iterator[Problem]:
    if value.get("kind") not in (None, "territorial-integrity") and value.get("of") is None:
        yield (), "does not say what was supported", "add `of:` with a term: the organisation, event or body"
    if value.get("seat") is not None and value.get("kind") not in (None, "election"):
        yield ("seat",), "is of an election", "delete it, or write `kind: election`"


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
    within = part.casefold() in text.casefold()
    return within and re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text, re.IGNORECASE) is not None


_RULES: Final[Mapping[type[Model], Rule]] = {
    m.Briefing: _briefing,
    m.Person: _person,
    m.Point: _point,
    m.Flow: _flow,
    m.Good: _good,
    m.Goods: _goods,
    m.Mirror: _mirror,
    m.TradeYear: _trade_year,
    m.Trade: _trade,
    m.TradePart: _trade_part,
    m.Investment: _investment,
    m.Enterprises: _enterprises,
    m.SupportItem: _support_item,
    m.Support: _support,
    m.TransportRoute: _transport_route,
    **LIST_RULES,
}


_RULED: Final[tuple[type, ...]] = (*_RULES, m.Section, m.SideProfile)


def _sides(entries: Entries, sides: frozenset[str]) -> Iterator[Problem]:
    """Yield the countries that are neither home nor partner where only these can be meant."""
    for entry in entries.references:
        if entry.kind.mark(Side) and sides and entry.value not in sides:
            yield entry.path, f"“{entry.value}” is neither home nor partner", f"write {' or '.join(sorted(sides))}"
