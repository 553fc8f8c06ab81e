"""When statistics files were published, for the dates of their sources."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing.data.feeds import FeedFile
from briefing.feeds import FeedError
from briefing.feeds.statistics import dated
from briefing.feeds.tables import position
from briefing.updating.desk import Desk
from briefing.updating.figures import Computed


def dates(desk: Desk, names: set[str]) -> Iterator[Computed]:
    """Yield the date of each source whose statistics file says when it was published."""
    for name in sorted(names):
        declared = desk.declared(name)
        if not declared.source:
            continue
        published = _published(desk, name, declared)
        if published is None:
            continue
        day, place = published
        had = desk.briefing.sources[declared.source].date
        if str(had) != day.isoformat():
            yield Computed(("sources", declared.source, "date"), day.isoformat(), place)


def _published(desk: Desk, name: str, declared: FeedFile) -> tuple[date, str] | None:
    if declared.dated:
        table = desk.table(name, "")
        row, column = position(declared.dated)
        return dated(table, row, column), table.place(row, column)
    if declared.layout == "plain" or not _is_of_layout(desk, name):
        return None
    _, table, head = desk.layout(name)
    if "dated" not in head.columns:
        return None
    row, column = head.row + 1, head.columns["dated"][0]
    return dated(table, row, column), table.place(row, column)


def _is_of_layout(desk: Desk, name: str) -> bool:
    try:
        desk.layout(name)
    except FeedError:
        return False
    return True
