"""Rows of tables in files that mark no figures: where a column has most of a list of the data, it has all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from briefing.data.calendar import DateRange, Year, YearMonth
from briefing.data.walk import walk
from briefing.verify.annex import tables_of_editions
from briefing.verify.expected import Expected, digits_of
from briefing.verify.findings import OTHER_ROWS, Wrong
from briefing.verify.finished import Finished, Passage
from briefing.verify.numbers import read_numbers
from briefing.verify.tongue import Tongue
from briefing.verify.values import figure_fault

_ROW: Final = re.compile(r"^(?:.*?\b)?(table [0-9]+), row [0-9]+$")
_YEAR: Final = re.compile(r"^[12][0-9]{3}$")
_PROSE: Final = frozenset({"paragraph", "item", "quote", "note"})
_FLOWS: Final = ("exports", "imports", "turnover", "balance")
_ROOTS: Final = ("trade", "trade.services", "trade.total")
_FEWEST: Final = 2
_LEAST: Final = 3
_PART: Final = 4
"""One entry of so many may be missed before a list is taken to be printed in part."""

Day = tuple[int, int, int]
Group = tuple[tuple[Any, ...], tuple[Any, ...]]


@dataclass(slots=True)
class _Table:
    """The cells of a table that may be figures, by their columns, and the dates of its rows."""

    columns: dict[tuple[str, ...], list[frozenset[str]]] = field(default_factory=dict)
    rows: dict[str, set[Day]] = field(default_factory=dict)

    @property
    def figures(self) -> set[str]:
        """Every figure that may stand in the table."""
        return set().union(*(cell for cells in self.columns.values() for cell in cells))


def sibling_wrongs(file: Finished, tongue: Tongue, wanted: Expected) -> Iterator[Wrong]:
    """Yield entries and flows that a table lacks beside the others, by their values and dates."""
    if any(passage.marks for passage in file.passages):
        return
    groups, lists = _groups(wanted), _dated(wanted)
    of_editions = tables_of_editions(file, tongue, wanted)
    for place, table in _tables(file, tongue, wanted).items():
        if place in of_editions:
            continue
        for name in dict.fromkeys((*_entries(table, groups), *_flows(table, wanted))):
            message = f"the table has rows beside {name}, but not this one"
            yield Wrong(OTHER_ROWS, str(file.path), place, message, str(wanted.figures[name].quantity), figure=name)
        for key in _undated(table, file, tongue, lists):
            message = f"the table has rows beside {key}, but not this one"
            yield Wrong(OTHER_ROWS, str(file.path), place, message)


def _tables(file: Finished, tongue: Tongue, wanted: Expected) -> Mapping[str, _Table]:
    tables: dict[str, _Table] = {}
    for passage in file.passages:
        found = _ROW.match(passage.place)
        if not found or passage.kind not in {"cell", "head"}:
            continue
        table = tables.setdefault(found[1], _Table())
        table.rows.setdefault(passage.place, set()).update(_days(passage.text, tongue))
        if passage.kind == "cell" and len(passage.heads) > 1:
            cells = table.columns.setdefault(passage.heads[1:], [])
            cells.append(frozenset(_candidates(passage, tongue, wanted)))
    return tables


def _candidates(passage: Passage, tongue: Tongue, wanted: Expected) -> Iterator[str]:
    """Yield the figures that a cell may be: the first number of it, which its change may follow."""
    for one in read_numbers(passage.text, tongue).numbers[:_FEWEST]:
        for name, figure in wanted.by_digits.get(next(digits_of(one.value)), ()):
            if not figure_fault(figure, [one], frozenset(), in_exhibit=True):
                yield name


def _days(text: str, tongue: Tongue) -> Iterator[Day]:
    if _YEAR.match(text.strip(" .")):
        yield int(text.strip(" .")), 0, 0
    for one in read_numbers(text, tongue).dates:
        yield one.year, one.month, one.day
        if one.last:
            yield one.year, one.month, one.last


# ---------------------------------------------------------------------------------------------------------- figures


def _entries(table: _Table, groups: Iterable[frozenset[str]]) -> Iterator[str]:
    """Yield the figures of lists of which a column has most: a number that may be another figure is no sign of one."""
    all_there = table.figures
    for members in groups:
        if len(members) < _LEAST:
            continue
        most = max((_certain(cells, members) for cells in table.columns.values()), default=0)
        missing = sorted(members - all_there)
        if most >= _FEWEST and 0 < len(missing) <= max(1, len(members) // _PART):
            yield from missing


def _certain(cells: Iterable[frozenset[str]], members: frozenset[str]) -> int:
    """Return how many cells can be of a list alone."""
    return sum(bool(cell) and cell <= members for cell in cells)


def _flows(table: _Table, wanted: Expected) -> Iterator[str]:
    """Yield the flows of trade that a column lacks which has two of them."""
    mirrors = sorted({name.rpartition(".")[0] for name in wanted.figures if name.startswith("trade.mirror.")})
    for root, ending in (*((root, ".value") for root in _ROOTS), *((root, "") for root in mirrors)):
        names = [name for flow in _FLOWS if (name := f"{root}.{flow}{ending}") in wanted.figures]
        before = {f"{root}.{flow}.previous" for flow in _FLOWS}
        columns = [frozenset().union(*cells) for cells in table.columns.values()]
        has_before = max((len(before & column) for column in columns), default=0) >= _FEWEST
        for column in columns:
            if len(column.intersection(names)) >= _FEWEST:
                yield from (
                    name
                    for name in names
                    if name not in table.figures and (has_before or not name.endswith(".balance.value"))
                )


def _groups(wanted: Expected) -> tuple[frozenset[str], ...]:
    """Return the figures that lists of the data have in the same place of each entry."""
    groups: dict[Group, set[str]] = {}
    for entry in walk(wanted.briefing).figures:
        if entry.given.internal or entry.given.aside or entry.id not in wanted.figures:
            continue
        for at, part in enumerate(entry.path):
            if isinstance(part, int) or entry.path[at - 1 : at] == ("series",):
                groups.setdefault((entry.names[:at], entry.names[at + 1 :]), set()).add(entry.id)
    for (before, after), members in groups.items():
        now = ".".join([*map(str, before[:-1]), *map(str, after), "value"])
        if before[-1:] == ("history",) and now in wanted.figures:
            members.add(now)
    return tuple(map(frozenset, groups.values()))


# ------------------------------------------------------------------------------------------------------------ dates


def _undated(
    table: _Table, file: Finished, tongue: Tongue, lists: Iterable[Mapping[str, frozenset[Day]]]
) -> Iterator[str]:
    """Yield the entries of lists of which a table has most, by the dates of its rows, and that no sentence names."""
    elsewhere: list[set[Day]] | None = None
    for entries in lists:
        left = list(table.rows.values())
        missing = []
        for key, days in sorted(entries.items(), key=lambda entry: -len(entry[1])):
            fitting = sorted((row for row in left if days <= row), key=len)
            if fitting:
                left.remove(fitting[0])
            else:
                missing.append(key)
        if len(entries) - len(missing) >= _LEAST and 0 < len(missing) <= max(1, len(entries) // _PART):
            if elsewhere is None:
                said = (one for one in file.passages if one.kind in _PROSE)
                elsewhere = [set(_days(one.text, tongue)) for one in said]
            yield from (key for key in missing if not any(entries[key] <= days for days in elsewhere))


def _dated(wanted: Expected) -> tuple[Mapping[str, frozenset[Day]], ...]:
    """Return the entries of each list with the dates that they have, where they have any."""
    lists: dict[tuple[Any, ...], dict[str, set[Day]]] = {}
    for entry in walk(wanted.briefing).dates:
        places = [at for at, part in enumerate(entry.path) if isinstance(part, int)]
        if len(places) != 1 or entry.given.internal or entry.given.aside or entry.path[0] == "sources":
            continue
        at = places[0]
        held = lists.setdefault(entry.path[:at], {})
        held.setdefault(".".join(map(str, entry.path[: at + 1])), set()).update(_moments(entry.value))
    return tuple({key: frozenset(days) for key, days in entries.items() if days} for entries in lists.values())


def _moments(value: Any) -> Iterator[Day]:
    match value:
        case DateRange():
            yield from ((day.year, day.month, day.day) for day in (value.first, value.last))
        case YearMonth():
            yield value.year, value.month, 0
        case Year():
            yield value.year, 0, 0
        case date():
            yield value.year, value.month, value.day
