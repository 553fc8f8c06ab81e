"""Tables and charts: which rows and points they must have by the data, and whether they agree with themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Final

from briefing.figures.model import Figure
from briefing.records import frozen
from briefing.verify.annex import edition_of, tables_of_editions
from briefing.verify.axes import axis_marks, evenly
from briefing.verify.expected import Expected, digits_of
from briefing.verify.findings import OTHER_ROWS, Wrong
from briefing.verify.finished import Finished, Passage
from briefing.verify.folding import bare
from briefing.verify.numbers import Number, read_machine, read_numbers
from briefing.verify.papers import is_whole
from briefing.verify.tongue import Tongue
from briefing.verify.values import figure_fault

_ROW: Final = re.compile(r"^.*?\b((?:table|figure|chart) [0-9]+)\b")
_LISTS: Final = re.compile(
    r"^(?P<list>.+\.(?:goods\.(?:exports|imports)|history|projects))\.(?P<entry>[^.]+)\.(?P<field>.+)$"
)
_FLOWS: Final = ("exports", "imports", "turnover", "balance")
_FEWEST: Final = 2
_SHOWN: Final = 80
_DASH: Final = re.compile(r"[ \u00a0]–[ \u00a0]")
_SENTENCE: Final = re.compile(r"\.[ \u00a0](?=[^:;]*:[ \u00a0])")
_YEAR: Final = re.compile(r"(?<![0-9])([12][0-9]{3})(?![0-9])")
_UNIT: Final = re.compile(r"\(([^()]+)\)\.[ \u00a0]")
"""The unit that the description of a chart has after its title."""
_TIMES: Final = re.compile(r"^(?:[0-9]+|value|previous|history|series|upper)$|^[0-9]{4}[-/].*|^FY.*")


@frozen
class _Drawn:
    """A value of a chart: its series, its category, and the number, by the place at which it is told."""

    place: str
    series: str
    category: str
    number: Number


def exhibit_wrongs(file: Finished, tongue: Tongue, wanted: Expected) -> Iterator[Wrong]:
    """Yield tables that lack rows of the data, and charts whose values are not those of the data or of their text."""
    yield from _rows(file, tongue, wanted)
    yield from _columns(file, tongue, wanted)
    yield from _times(file, tongue, wanted)
    yield from _charts(file, tongue, wanted)


# ----------------------------------------------------------------------------------------------------------- tables


def _rows(file: Finished, tongue: Tongue, wanted: Expected) -> Iterator[Wrong]:
    tables: dict[str, set[str]] = {}
    ordered: dict[str, list[str]] = {}
    of_editions = tables_of_editions(file, tongue, wanted)
    for passage in file.passages:
        found = _ROW.match(passage.place)
        if found and found[1] not in of_editions and passage.kind in {"cell", "head"}:
            ids = (wanted.figure_id(mark.figure) for mark in passage.marks)
            known = [one for one in ids if one]
            tables.setdefault(found[1], set()).update(known)
            ordered.setdefault(found[1], []).extend(known)
    for place, names in ordered.items():
        yield from _order(file, place, names)
    whole = is_whole(file, wanted)  # another plan may print the first of a list alone
    for place, there in tables.items():
        for missing in (*_missing_entries(there, wanted), *_missing_flows(there, wanted)) if whole else ():
            figure = wanted.figures[missing]
            message = f"the table has rows beside {missing}, but not this one"
            yield Wrong(OTHER_ROWS, str(file.path), place, message, str(figure.quantity), figure=missing)


def _order(file: Finished, place: str, there: list[str]) -> Iterator[Wrong]:
    """Yield tables in which exports, imports, turnover and balance do not follow in this order."""
    for root in ("trade", "trade.services", "trade.total"):
        flows = [_FLOWS.index(flow) for name in there for flow in _FLOWS if name == f"{root}.{flow}.value"]
        if not _is_of_flows(there, root):
            continue
        if flows != sorted(flows):
            found = ", ".join(_FLOWS[flow] for flow in flows)
            yield Wrong(OTHER_ROWS, str(file.path), place, "rows of the table changed places", ", ".join(_FLOWS), found)


def _is_of_flows(there: Iterable[str], root: str) -> bool:
    """Tell whether a table is that of trade in two periods, and not, say, a panel of some key figures."""
    return any(name.startswith(f"{root}.") and name.endswith(".previous") for name in there)


def doubled_wrongs(file: Finished, tongue: Tongue, wanted: Expected | None) -> Iterator[Wrong]:
    """Yield tables in which a row stands twice, one below the other or beside itself, and the data have it once."""
    rows: dict[str, dict[str, list[Passage]]] = {}
    for passage in file.passages:
        if passage.kind in {"cell", "head"} and ", row " in passage.place:
            rows.setdefault(passage.place.rpartition(", row ")[0], {}).setdefault(passage.place, []).append(passage)
    for below in rows.values():
        for (_, one), (place, other) in pairwise(below.items()):
            is_same = len(one) > 1 and [bare(cell.text) for cell in one] == [bare(cell.text) for cell in other]
            if is_same and _figures_of(one) == _figures_of(other) and not _is_twice(other, tongue, wanted):
                yield _twice(file, place, other)
        for place, row in below.items():
            cells = [bare(cell.text) for cell in row]
            half = len(cells) // 2
            if half > 1 and not len(cells) % 2 and cells[:half] == cells[half:] and any(map(_YEAR.search, cells)):
                yield _twice(file, place, row)


def _twice(file: Finished, place: str, row: Iterable[Passage]) -> Wrong:
    found = " | ".join(cell.text for cell in row)[:_SHOWN]
    return Wrong(OTHER_ROWS, str(file.path), place, "the row stands twice", "", found)


def _figures_of(row: Iterable[Passage]) -> list[str]:
    return [mark.figure for cell in row for mark in cell.marks]


def _is_twice(row: Iterable[Passage], tongue: Tongue, wanted: Expected | None) -> bool:
    """Tell whether the data have two figures for each number of a row that marks none: two things may be as many."""
    if wanted is None or _figures_of(row):
        return False
    numbers = [one for cell in row for one in read_numbers(cell.text, tongue).numbers if not one.may_be_year]
    return bool(numbers) and all(len(set(_figures(one, set(), wanted))) > 1 for one in numbers)


def _columns(file: Finished, tongue: Tongue, wanted: Expected) -> Iterator[Wrong]:
    """Yield figures that stand under, or beside, a year that is not theirs."""
    for passage in file.passages:
        years = _years_of(passage, tongue, wanted)
        if passage.kind != "cell" or not years or _YEAR.search(passage.text):
            continue
        for mark in passage.marks:
            figure_id = wanted.figure_id(mark.figure)
            figure = wanted.figure(figure_id) if figure_id else None
            if figure and figure.period and not _is_then(figure, years):
                message = f"{figure_id} is of {figure.period}, and stands in another column or row"
                yield Wrong(
                    OTHER_ROWS,
                    str(file.path),
                    passage.place,
                    message,
                    str(figure.period),
                    ", ".join(map(str, sorted(years))),
                    figure_id or "",
                )


def _times(file: Finished, tongue: Tongue, wanted: Expected) -> Iterator[Wrong]:
    """Yield bare numbers that no figure of the year above or beside them has, in files that mark no figures."""
    if any(passage.marks for passage in file.passages):
        return
    for passage in file.passages:
        if _YEAR.search(passage.text):  # it says itself which year it is of
            continue
        years = _years_of(passage, tongue, wanted)
        numbers = read_numbers(passage.text, tongue).numbers
        if passage.kind != "cell" or not years or len(numbers) != 1 or numbers[0].may_be_year:
            continue
        if _figures(numbers[0], set(), wanted) and not _figures(numbers[0], years, wanted):
            message = "no figure of this value is of the year of its column or row"
            found = ", ".join(map(str, sorted(years)))
            yield Wrong(OTHER_ROWS, str(file.path), passage.place, message, "", f"{passage.text} ({found})")


def _years_of(passage: Passage, tongue: Tongue, wanted: Expected) -> set[int]:
    """Return the years that the heads of a cell give to its figures."""
    heads = passage.heads[: -1 if edition_of(passage, tongue, wanted) else None]
    return {int(year) for head in heads for year in _YEAR.findall(head)}


def _missing_entries(there: set[str], wanted: Expected) -> Iterator[str]:
    """Yield figures of a list of which a table has two entries, and not this one."""
    entries: dict[tuple[str, str], set[str]] = {}
    for name in there:
        if found := _LISTS.match(name):
            entries.setdefault((found["list"], found["field"]), set()).add(found["entry"])
    for (listed, field), had in entries.items():
        if len(had) < _FEWEST:
            continue
        for name, figure in wanted.figures.items():
            found = _LISTS.match(name)
            same = found and (found["list"], found["field"]) == (listed, field)
            if found and same and found["entry"] not in had and not figure.derived and name not in wanted.unprinted:
                yield name
        if listed.endswith(".history"):
            yield from _missing_ends(f"{listed.removesuffix('history')}{field}", there, wanted)


def _missing_ends(flow: str, there: set[str], wanted: Expected) -> Iterator[str]:
    """Yield the present figure of a flow, and the one before it, that a table of its years lacks."""
    for name in (f"{flow}.previous", f"{flow}.value"):
        figure = wanted.figures.get(name)
        if figure and not figure.derived and name not in there | wanted.unprinted:
            root, _, last = flow.rpartition(".")
            years = (one for id_, one in wanted.figures.items() if id_.startswith(f"{root}.history."))
            if not any(one.period == figure.period and one.id.endswith(f".{last}") for one in years):
                yield name


def _missing_flows(there: set[str], wanted: Expected) -> Iterator[str]:
    """Yield the flows of trade that a table lacks, which has two of them."""
    for root in ("trade", "trade.services", "trade.total"):
        names = [f"{root}.{flow}.value" for flow in _FLOWS]
        had = [name for name in names if name in there]
        if len(had) >= _FEWEST and _is_of_flows(there, root):
            yield from (name for name in names if name in wanted.figures and name not in there | wanted.unprinted)


# ----------------------------------------------------------------------------------------------------------- charts


def _charts(file: Finished, tongue: Tongue, wanted: Expected) -> Iterator[Wrong]:
    told = [drawn for passage in file.passages if passage.kind == "alt" and (drawn := _told(passage, tongue))]
    shown: dict[str, list[_Drawn]] = {}
    for passage in file.passages:
        found = _ROW.match(passage.place)
        if found and passage.kind in {"point", "workbook"} and len(passage.heads) == _FEWEST:
            shown.setdefault(found[1], []).extend(_shown(passage, tongue))
    for each in told:
        yield from _by_data(file, each, wanted)
    for each in shown.values():
        yield from _by_data(file, each, wanted)
    if len(told) == len(shown):
        for one, other in zip(told, shown.values(), strict=True):
            yield from _apart(file, one, other)
    elif len(shown) < len(told) and file.kind == "html":
        message = "a chart has no table of its values, as the others have"
        yield Wrong(OTHER_ROWS, str(file.path), told[0][0].place, message, str(len(told)), str(len(shown)))
    yield from _labels(file, tongue, told)
    yield from _units(file, tongue)


def _told(passage: Passage, tongue: Tongue) -> list[_Drawn]:
    """Return the values that the description of a chart tells: “Exports: 2024 – 104.9; 2025 – 118.4. Imports: …”."""
    drawn = []
    unit = _UNIT.search(passage.text)
    powers = {tongue.scales[(one.lastindex or 1) - 1] for one in (tongue.scale.finditer(unit[1]) if unit else ())}
    scale = powers.pop() if len(powers) == 1 else None
    for sentence in _SENTENCE.split(passage.text):
        series, colon, rest = sentence.replace(":\u00a0", ": ").rpartition(": ")
        if not colon:
            continue
        for part in rest.split(";"):
            category, dash, value = _halves(part)
            numbers = read_numbers(value.rstrip("."), tongue).numbers
            if dash and len(numbers) == 1 and not re.search(r"[^\W\d_]{4,}", value[: numbers[0].start]):
                one = numbers[0] if numbers[0].scale is not None else replace(numbers[0], scale=scale)
                drawn.append(_Drawn(passage.place, bare(series), bare(category), one))
    return drawn


def _halves(part: str) -> tuple[str, str, str]:
    """Return a category, a dash and its value; no dash where there is none."""
    found = list(_DASH.finditer(part))
    return (part[: found[-1].start()], found[-1][0], part[found[-1].end() :]) if found else (part, "", "")


def _shown(passage: Passage, tongue: Tongue) -> Iterator[_Drawn]:
    counted = (read_machine(passage.text) if passage.kind == "workbook" else None) or read_numbers(passage.text, tongue)
    if len(counted.numbers) == 1:
        series, category = passage.heads
        yield _Drawn(passage.place, bare(series), bare(category), counted.numbers[0])


def _by_data(file: Finished, drawn: list[_Drawn], wanted: Expected) -> Iterator[Wrong]:
    """Yield values of a chart that no figure of their time has, and series that are no one row of figures."""
    series: dict[str, list[_Drawn]] = {}
    for one in drawn:
        series.setdefault(one.series, []).append(one)
    for points in series.values():
        shared: frozenset[str] | None = None
        all_shown = True
        for point in points:
            years = {int(year) for year in _YEAR.findall(point.category)}
            candidates = _figures(point.number, years, wanted)
            if not candidates:
                all_shown = False
                message = "no figure of the data has this value in this chart’s place"
                found = f"{point.category}: {point.number.value}"
                yield Wrong(OTHER_ROWS, str(file.path), point.place, message, found=found)
            elif years:
                rows = frozenset(map(_row_of, candidates))
                shared = rows if shared is None else shared & rows
        if shared is not None and not shared and all_shown:
            message = "the values of this series are not those of one row of figures"
            yield Wrong(OTHER_ROWS, str(file.path), points[0].place, message, found=points[0].series)


def _figures(number: Number, years: set[int], wanted: Expected) -> list[str]:
    those = []
    for name, figure in wanted.by_digits.get(next(digits_of(number.value)), ()):
        if not figure_fault(figure, [number], frozenset(), in_exhibit=True) and _is_then(figure, years):
            those.append(name)
    return those


def _is_then(figure: Figure, years: set[int]) -> bool:
    if not years or figure.period is None:
        return True
    return bool(years & {int(year) for year in _YEAR.findall(str(figure.period))}) or not _YEAR.search(
        str(figure.period)
    )


def _row_of(figure_id: str) -> str:
    """Return which row of figures one is of: ``trade.exports`` of ``trade.history.2016.exports``."""
    return ".".join(part for part in figure_id.split(".") if not _TIMES.match(part))


def _apart(file: Finished, told: list[_Drawn], shown: list[_Drawn]) -> Iterator[Wrong]:
    """Yield values of a chart that its description tells otherwise."""
    said: Mapping[tuple[str, str], Decimal] = {(one.series, one.category): _value(one) for one in told}
    for one in shown:
        value = said.get((one.series, one.category))
        if value is not None and value != _value(one):
            message = "the chart has another value than its description"
            yield Wrong(OTHER_ROWS, str(file.path), one.place, message, str(value), str(_value(one)))
    if len(shown) < len(told) and file.kind == "html":
        message = "the table of the chart has fewer values than its description"
        yield Wrong(OTHER_ROWS, str(file.path), told[0].place, message, str(len(told)), str(len(shown)))


def _units(file: Finished, tongue: Tongue) -> Iterator[Wrong]:
    """Yield units that stand on a chart and that no description of one has."""
    told = " ".join(bare(passage.text) for passage in file.passages if passage.kind == "alt")
    for passage in file.passages:
        if passage.kind != "point" or passage.heads or not told:
            continue
        unit = passage.text.rpartition(",")[2]
        is_unit = bool(tongue.scale.search(unit)) and not any(map(str.isdigit, unit))
        if is_unit and bare(unit) not in told:
            message = "the unit of the chart is not the one that its description has"
            yield Wrong(OTHER_ROWS, str(file.path), passage.place, message, found=passage.text)


def _value(drawn: _Drawn) -> Decimal:
    return -drawn.number.value if drawn.number.sign == "-" else drawn.number.value


def _labels(file: Finished, tongue: Tongue, told: list[list[_Drawn]]) -> Iterator[Wrong]:
    """Yield labels of a drawn chart with values that its description does not tell, in their order for bars."""
    axes = axis_marks(file, tongue)
    for each in told:
        found = _ROW.match(each[0].place)
        if not found:
            continue
        values = {(one.number.value, one.number.sign) for one in each}
        categories = {one.category: one for one in each}
        written = [
            passage
            for place, passage in enumerate(file.passages)
            if passage.kind == "point" and not passage.heads and place not in axes
            if (at := _ROW.match(passage.place)) and at[1] == found[1]
        ]
        years = _years(categories, written)
        last: _Drawn | None = None
        for passage in written:
            if (category := bare(passage.text)) in categories:
                last = categories[category]
                continue
            alone = _YEAR.fullmatch(passage.text.strip(" ."))
            if alone and all(map(_YEAR.search, categories)) and alone[1] not in years:
                message = "the chart names a year that its description does not have"
                yield Wrong(OTHER_ROWS, str(file.path), passage.place, message, found=passage.text)
            numbers = [one for one in read_numbers(passage.text, tongue).numbers if not one.may_be_year]
            is_alone = len(numbers) == 1 and not re.search(r"[^\W\d_]", passage.text)
            if last is not None and is_alone and not _YEAR.search(last.category):
                if numbers[0].value != last.number.value:
                    message = "the label of the chart is not the value that its description has"
                    yield Wrong(
                        OTHER_ROWS, str(file.path), passage.place, message, str(last.number.value), passage.text
                    )
                last = None
            elif is_alone and "." in str(numbers[0].value) and (numbers[0].value, numbers[0].sign) not in values:
                message = "the chart has a value that its description does not have"
                yield Wrong(OTHER_ROWS, str(file.path), passage.place, message, found=passage.text)


def _years(categories: Iterable[str], written: Iterable[Passage]) -> set[str]:
    """Return the years that may stand below a chart: those told, and those between them where it has gaps.

    A year in whose place another was written is no gap: all that are told must be there, or one in so many.
    """
    told = {year for category in categories for year in _YEAR.findall(category)}
    drawn = {year for passage in written for year in _YEAR.findall(passage.text)}
    if not told or not (told <= drawn or evenly(sorted(map(int, drawn)))):
        return told
    return told | {year for year in drawn if min(told) < year < max(told)}
