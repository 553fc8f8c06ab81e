"""Numbers of tables by their place: a cell, the labels of a row and a column, or what columns of the row hold."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from briefing.data.feeds import Feed
from briefing.feeds.layout import folded
from briefing.feeds.numbers import is_number, number, written
from briefing.feeds.percents import percentage
from briefing.feeds.problem import FeedError
from briefing.feeds.statistics import Found
from briefing.feeds.tables import Table, label, position, texts
from briefing.reading.nearest import most_like

_HEADS = 60
_MOST = 20_000  # labels that are compared


def found(table: Table, feed: Feed, unit: str = "") -> Found:
    """Return the number that a feed means; one in ``%`` as the workbook shows it.

    Raises:
        FeedError: There is none there, or the labels are found nowhere or twice.
    """
    if feed.cell:
        row, column = position(feed.cell)
    elif feed.where:
        head, column = _head(table, feed.column, tuple(feed.where))
        row = _only(
            [
                line
                for line in range(head + 1, len(table.rows))
                if all(_holds(table, line, head, name, text) for name, text in feed.where.items())
            ],
            table,
            ", ".join(f"{name} {text}" for name, text in feed.where.items()),
            column,
        )
    elif feed.row and feed.column:
        row, column = _crossing(table, feed.row, feed.column)
    else:
        hint = "add `cell: C12`, `row:` and `column:`, or `where:` and `column:`"
        raise FeedError(f"nothing says where in {table.name} the number stands", hint)
    value = number(table, row, column, written(table, column))
    return Found(percentage(table, row, column, value) if unit == "%" else value, table.place(row, column))


def _head(table: Table, column: str, names: tuple[str, ...]) -> tuple[int, int]:
    """Return the row of the heads, and the column that one of them names."""
    wanted = (*names, column)
    for line, row in enumerate(table.rows[:_HEADS]):
        held = [folded(text) for text in texts(row)]
        if all(folded(name) in held for name in wanted):
            if twice := next((name for name in wanted if held.count(folded(name)) > 1), ""):
                raise FeedError(f"{table.name}, row {line + 1}, has two columns “{twice}”", "name it by `cell:`")
            return line, held.index(folded(column))
    listed = ", ".join(f"“{name}”" for name in wanted)
    raise FeedError(f"{table.name} has no row with the heads {listed}", "was its layout changed?")


def _holds(table: Table, line: int, head: int, name: str, text: str) -> bool:
    column = next(at for at, held in enumerate(texts(table.rows[head])) if folded(held) == folded(name))
    return folded(label(table.at(line, column))) == folded(text)


def _only(rows: list[int], table: Table, what: str, column: int) -> int:
    if not rows:
        raise FeedError(f"{table.name} has no row with {what}", "was its layout changed?")
    if len(rows) > 1:
        places = " and ".join(table.place(row, column) for row in rows[:2])
        raise FeedError(f"{places}: two rows match {what}", "say more of the row by `where:`")
    return rows[0]


def _crossing(table: Table, row: str, column: str) -> tuple[int, int]:
    """Return where the row and the column that labels name meet.

    The label of a row stands left of the number, that of a column above it. Where a label stands several times, only
    those count that meet in a number.
    """
    rows, columns = list(_cells(table, row)), list(_cells(table, column))
    for name, held in ((row, rows), (column, columns)):
        if not held:
            labels = {folded(label(cell)): label(cell) for cell in _texts(table)}
            near = "" if name.isdigit() else most_like(folded(name), labels)  # the year before is not meant
            hint = f"did you mean “{labels[near]}”?" if near else "was its layout changed?"
            raise FeedError(f"{table.name} has no cell “{name}”", f"{hint} labels are compared whole")
    meeting = {(line, at) for line, left in rows for above, at in columns if line > above and at > left}
    numbers = sorted(place for place in meeting if is_number(table.at(*place)))
    if len(numbers) > 1:
        places = " and ".join(table.place(*place) for place in numbers[:2])
        raise FeedError(f"{places}: two numbers match “{row}” and “{column}”", "name the `cell:`")
    if numbers:
        return numbers[0]
    if len(meeting) == 1:
        return next(iter(meeting))
    raise FeedError(f"{table.name}: “{row}” and “{column}” meet in no number", "name the `cell:`")


def _cells(table: Table, text: str) -> Iterator[tuple[int, int]]:
    wanted = folded(text)
    for line, cells in enumerate(table.rows):
        for at, cell in enumerate(cells):
            if cell is not None and folded(label(cell)) == wanted:
                yield line, at


def _texts(table: Table) -> Iterator[str]:
    """Yield the texts of a table, the first many."""
    return islice((cell for row in table.rows for cell in row if isinstance(cell, str)), _MOST)
