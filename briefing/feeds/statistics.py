"""Trade statistics: the value of a flow between two countries in a period, from the rows of a table that say so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from itertools import islice, pairwise
from typing import Final

from babel.core import get_global

from briefing.data.calendar import CalendarError
from briefing.data.periods import Months, parse_period
from briefing.feeds.layout import Head, Layout, folded, unlabelled
from briefing.feeds.numbers import number, written
from briefing.feeds.problem import FeedError
from briefing.feeds.tables import Table, label
from briefing.records import frozen

CHAPTER: Final = 2
_ENOUGH: Final = 1000  # values of a column, to recognise the decimal mark by
_MONTH: Final = 6  # digits of 202501
_OTHER: Final = {"exports": "imports", "imports": "exports"}
_DAYS: Final = ("%d/%m/%y %H:%M:%S", "%d/%m/%y", "%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%dT%H:%M:%S")


@frozen
class Found:
    """A number of a statistics file, and the cells that it stands in, as messages name them."""

    value: Decimal
    place: str


@frozen
class Sides:
    """Between whom trade goes, and which of the two reports it."""

    home: str
    partner: str
    reporter: str


@frozen
class _Row:
    number: int
    flow: str
    code: str
    period: Months


@dataclass(frozen=True)
class Statistics:
    """A table of trade statistics, read for two countries.

    Values stand in ``column``, and are read when they are asked for: one that is confidential says so only then.
    ``marks`` are some of them, by which a decimal mark is recognised.
    """

    table: Table
    layout: Layout
    rows: tuple[_Row, ...]
    column: int
    marks: tuple[str, ...]
    sides: Sides

    def flow(self, flow: str, period: Months, code: str = "") -> Found:
        """Return a flow of a period: exports go from home to partner, whoever reports.

        Raises:
            FeedError: There is no row of it, or there are two.
        """
        if flow in _OTHER:
            return self._sum(flow, period, code)
        exports, imports = self._sum("exports", period, code), self._sum("imports", period, code)
        value = exports.value + imports.value if flow == "turnover" else exports.value - imports.value
        sign = "+" if flow == "turnover" else "−"
        return Found(value, f"{exports.place} {sign} {imports.place}")

    def holds(self, flow: str, period: Months) -> bool:
        """Tell whether there is a row of a flow of all goods in just this period."""
        return any(row.period == period and self._matches(row.code, "") for row in self._of(flow, period))

    def largest(self, flow: str, period: Months, most: int) -> tuple[tuple[str, Found], ...]:
        """Return the chapters of a flow, the largest first, each with its value.

        Raises:
            FeedError: There are fewer, or one holds no number.
        """
        found = self.chapters(flow, period)
        if len(found) < most:
            message = f"{self.table.name} has {len(found)} chapters of {flow} in {period}, and {most} are wanted"
            raise FeedError(message, "download them by chapter of the Harmonized System (two digits)")
        return found[:most]

    def chapters(self, flow: str, period: Months) -> tuple[tuple[str, Found], ...]:
        """Return all chapters of a flow, the largest first, each with its value.

        Raises:
            FeedError: One holds no number.
        """
        codes = {row.code[:CHAPTER] for row in self._of(flow, period) if self._is_part(row)}
        found = ((code, self._sum(flow, period, code)) for code in codes)
        return tuple(sorted(found, key=lambda one: (-one[1].value, one[0])))

    def _is_part(self, row: _Row) -> bool:
        is_chapter = len(row.code) == CHAPTER or (self.layout.sums and len(row.code) > CHAPTER)
        return row.code.isdigit() and is_chapter

    def _of(self, flow: str, period: Months) -> Iterator[_Row]:
        return (row for row in self.rows if row.flow == flow and row.period in period)

    def _sum(self, flow: str, period: Months, code: str) -> Found:
        """Return the value of the rows that are a flow of a period: one, or those of its months."""
        rows = [row for row in self._of(flow, period) if self._matches(row.code, code)]
        exact = [row for row in rows if row.period == period]
        chosen = exact or rows
        what = f"{flow} of {code or 'all goods'}, {self.sides.home} and {self.sides.partner} as {self.sides.reporter}"
        if not chosen:
            had = sorted({str(row.period) for row in self.rows if row.flow == flow and self._matches(row.code, code)})
            wrong = "check what was downloaded: countries, flows and commodities, by their codes"
            hint = f"it has {', '.join(had)}" if had else wrong
            raise FeedError(f"{self.table.name} has no row for {what} reports it, {period}", hint)
        self._without_doubles(chosen, what)
        months = sum(len(one) for one in {row.period for row in chosen})
        if months != len(period):
            message = f"{self.table.name} has {months} of the {len(period)} months of {period}: {what} reports it"
            raise FeedError(message, "download the whole period")
        value = sum((number(self.table, row.number, self.column, self.marks) for row in chosen), Decimal(0))
        return Found(value, self._place(chosen))

    def _matches(self, held: str, code: str) -> bool:
        if code:
            return held.startswith(code) if self.layout.sums else held == code
        return held in self.layout.all if self.layout.all else True

    def _without_doubles(self, rows: list[_Row], what: str) -> None:
        """Refuse two rows of one period, where rows are no parts of a figure, and periods that overlap."""
        by_period: dict[Months, _Row] = {}
        for row in rows:
            other = by_period.setdefault(row.period, row)
            if other is not row and not self.layout.sums:
                places = (
                    f"{self.table.place(other.number, self.column)} and {self.table.place(row.number, self.column)}"
                )
                raise FeedError(
                    f"{places}: two rows match {what} reports it, {row.period}", "download it again by totals"
                )
        ordered = sorted(by_period)
        for one, after in pairwise(ordered):
            if one.overlaps(after):
                places = " and ".join(self.table.place(by_period[each].number, self.column) for each in (one, after))
                raise FeedError(f"{places}: {one} and {after} overlap", "download years, or months, not both")

    def _place(self, rows: list[_Row]) -> str:
        first = self.table.place(rows[0].number, self.column)
        return first if len(rows) == 1 else f"{first} and {len(rows) - 1} more"


def read(table: Table, layout: Layout, head: Head, sides: Sides) -> Statistics:
    """Read the rows of a table that are of the two countries.

    Raises:
        FeedError: A cell of them holds no number or no period, or the reporter is neither of the two.
    """
    if sides.reporter not in (sides.home, sides.partner):
        raise FeedError(f"the reporter {sides.reporter} is neither {sides.home} nor {sides.partner}", "correct it")
    if layout.reporter and layout.reporter != sides.reporter:
        message = f"{table.name} is in the layout of {layout.name}, which holds statistics of {layout.reporter} alone"
        raise FeedError(message, f"the reporter asked for is {sides.reporter}: name another file")
    other = sides.partner if sides.reporter == sides.home else sides.home
    if _is_cut_off(table, head):
        raise FeedError(f"{table.name} ends in the middle of row {len(table.rows)}", "download it again")
    only = {
        column: values for name, values in layout.only.items() if (column := head.named.get(folded(name))) is not None
    }
    rows = tuple(_rows(table, layout, head, (sides.reporter, other), only, turned=sides.reporter != sides.home))
    _see_levels(table, layout, head, rows)
    column = head.columns["value"][0]
    return Statistics(table, layout, rows, column, tuple(islice(written(table, column), _ENOUGH)), sides)


def _is_cut_off(table: Table, head: Head) -> bool:
    """Tell whether a file ends within a row: a download that was broken off."""
    return table.unended and len(table.rows[-1]) < len(table.rows[head.row])


def _rows(
    table: Table,
    layout: Layout,
    head: Head,
    countries: tuple[str, str],
    only: Mapping[int, frozenset[str]],
    *,
    turned: bool,
) -> Iterator[_Row]:
    at = head.columns
    reporter, other = countries
    country = cache(lambda text: _country(text, layout))
    flow_of = {code: name for name, codes in layout.flows.items() for code in codes}
    for line in range(head.row + 1, len(table.rows)):
        if "reporter" in at and country(_text(table, line, at["reporter"])) != reporter:
            continue
        if country(_text(table, line, at["partner"])) != other:
            continue
        flow = flow_of.get(_code(table, line, at["flow"]), "")
        if not flow or any(_code(table, line, (column,)) not in values for column, values in only.items()):
            continue
        code = _commodity(table, line, at["code"]) if "code" in at else ""
        yield _Row(line, _OTHER[flow] if turned else flow, code, _period(table, line, at["period"]))


def _commodity(table: Table, row: int, columns: tuple[int, ...]) -> str:
    """Return the code of a commodity; one of an odd number of digits has lost its first, a zero, as a number."""
    code = _code(table, row, columns)
    return code.zfill(len(code) + len(code) % 2) if code.isdigit() else code


def _see_levels(table: Table, layout: Layout, head: Head, rows: tuple[_Row, ...]) -> None:
    """Refuse rows that would be counted twice, where rows are parts of a figure: totals, and chapters beside goods.

    Raises:
        FeedError: There are such rows.
    """
    if not layout.sums or "code" not in head.columns:
        return
    coded = [row for row in rows if row.code and not row.code.startswith("-")]  # which stands for what is kept secret
    for row in coded:
        place = table.place(row.number, head.columns["code"][0])
        if not row.code.isdigit():
            raise FeedError(f"{place} holds “{row.code[:40]}”, which is no commodity", "download it without totals")
        if len(row.code) != len(coded[0].code):
            other = table.place(coded[0].number, head.columns["code"][0])
            message = f"{other} and {place} have commodities of two levels: {coded[0].code} and {row.code}"
            raise FeedError(message, "download one level")


def _text(table: Table, row: int, columns: tuple[int, ...]) -> str:
    """Return the first cell that is not empty, as text."""
    return next(filter(None, (label(table.at(row, column)) for column in columns)), "")


def _code(table: Table, row: int, columns: tuple[int, ...]) -> str:
    return unlabelled(_text(table, row, columns))


def _country(text: str, layout: Layout) -> str:
    code = unlabelled(text).upper()
    own = {theirs: ours for ours, theirs in layout.countries.items()}
    if code in own:
        return own[code]
    return code if len(code) == 2 else _by_alias(code.zfill(3) if code.isdigit() else code)  # noqa: PLR2004


@cache
def _by_alias(code: str) -> str:
    """Return the code of two letters of a country, by its three letters or its number (ISO 3166, UN M49, from CLDR)."""
    known = get_global("territory_aliases").get(code, ())
    return known[0] if len(known) == 1 else ""


def _period(table: Table, row: int, columns: tuple[int, ...]) -> Months:
    text = _code(table, row, columns)
    cell = next((held for column in columns if (held := table.at(row, column)) not in (None, "")), None)
    if isinstance(cell, date) and cell.day == 1:  # a month, of which a spreadsheet made a date
        text = f"{cell:%Y-%m}"
    if text.isdigit() and len(text) == _MONTH:
        text = f"{text[:4]}-{text[4:]}"
    try:
        return parse_period(text)
    except CalendarError:
        raise FeedError(
            f"{table.place(row, columns[0])} holds “{text[:40]}”, which is no period", "look at the file"
        ) from None


def dated(table: Table, row: int, column: int) -> date:
    """Return the date in a cell.

    Raises:
        FeedError: It holds none.
    """
    cell = table.at(row, column)
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    for form in _DAYS:
        try:
            return datetime.strptime(label(cell), form).date()  # noqa: DTZ007 - a day of the publisher
        except ValueError:
            continue
    raise FeedError(f"{table.place(row, column)} holds “{label(cell)[:40]}”, which is no date", "name another cell")
