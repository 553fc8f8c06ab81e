"""Layouts of published trade statistics: what their columns are called, and how flows and countries are coded.

Each is a file of ``layouts/``: a layout more is a file more.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import field
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from briefing.feeds.problem import FeedError
from briefing.feeds.tables import Table, texts
from briefing.records import frozen

PLAIN: Final = "plain"
_FOLDER: Final = Path(__file__).parent / "layouts"
_DEEPEST: Final = 60  # rows above the heads of columns: a title, notes


@frozen
class Layout:
    """What a publisher's columns are.

    Attributes:
        name: What data files call it.
        columns: The names that each column may have: period, reporter, partner, flow, code, value, dated. The first
            that is there counts, and the next where its cell is empty.
        required: The columns without which a table is not of this layout.
        flows: What stands for exports and for imports.
        all: What stands for all commodities; empty where no row does, and rows are summed up.
        only: What further columns must hold, where they are there.
        reporter: The country that reports; empty where a column tells.
        sums: Whether several rows are parts of one figure.
        countries: The publisher's codes, where they are not those of ISO 3166.
        unit: What values are in.
    """

    name: str
    columns: Mapping[str, tuple[str, ...]]
    required: tuple[str, ...]
    flows: Mapping[str, frozenset[str]]
    unit: str
    all: frozenset[str] = frozenset()
    only: Mapping[str, frozenset[str]] = field(default_factory=dict)
    reporter: str = ""
    sums: bool = False
    countries: Mapping[str, str] = field(default_factory=dict)


@frozen
class Head:
    """The row of a table that names its columns, and where they are: by what they are in the layout, by folded name."""

    row: int
    columns: Mapping[str, tuple[int, ...]]
    named: Mapping[str, int]


@cache
def layouts() -> Mapping[str, Layout]:
    """Return the layouts by name."""
    return {file.stem: _layout(file) for file in sorted(_FOLDER.glob("*.yaml"))}


def _layout(file: Path) -> Layout:
    held = yaml.safe_load(file.read_text("utf-8"))
    return Layout(
        name=file.stem,
        columns={key: tuple(names) for key, names in held["columns"].items()},
        required=tuple(held["required"]),
        flows={key: frozenset(values) for key, values in held["flows"].items()},
        unit=held["unit"],
        all=frozenset(held.get("all", ())),
        only={key: frozenset(values) for key, values in held.get("only", {}).items()},
        reporter=held.get("reporter", ""),
        sums=held.get("sums", False),
        countries=held.get("countries", {}),
    )


def recognised(tables: tuple[Table, ...]) -> tuple[Layout, Table, Head] | None:
    """Return the layout of the first table that has one."""
    for table in tables:
        for layout in layouts().values():
            if head := head_of(table, layout):
                return layout, table, head
    return None


def head_of(table: Table, layout: Layout) -> Head | None:
    """Return the heads of the columns of a table of a layout; None where it is none."""
    for number, row in enumerate(table.rows[:_DEEPEST]):
        named = {folded(unlabelled(text)): column for column, text in reversed(list(enumerate(texts(row))))}
        columns = {
            what: found
            for what, names in layout.columns.items()
            if (found := tuple(dict.fromkeys(named[folded(name)] for name in names if folded(name) in named)))
        }
        if all(what in columns for what in layout.required):
            return Head(number, columns, named)
    return None


def of_layout(tables: tuple[Table, ...], name: str) -> tuple[Layout, Table, Head]:
    """Return the table of a layout that the data file names, or that the columns tell.

    Raises:
        FeedError: No table has the columns.
    """
    first = tables[0].file
    if name and name != PLAIN:
        layout = layouts()[name]
        for table in tables:
            if head := head_of(table, layout):
                return layout, table, head
        wanted = ", ".join(layout.columns[what][0] for what in layout.required)
        raise FeedError(f"{first} has no row with the heads of {name}: {wanted}", "was its layout changed?")
    found = recognised(tables) if not name else None
    if found is None:
        known = ", ".join(layouts())
        hint = f"say by `cell:`, or `row:` and `column:`, where the number stands, or name its layout: {known}"
        raise FeedError(f"{first} is not in the layout of trade statistics that are known", hint)
    return found


def unlabelled(text: str) -> str:
    """Return a code, or the name of a column, without its label, as SDMX-CSV has both: ``X: Exports``."""
    return text.partition(":")[0].strip()


def folded(text: str) -> str:
    """Return a name as names of columns are compared: without spaces around, case and a mark of order."""
    return unicodedata.normalize("NFKC", " ".join(text.replace("\ufeff", "").split())).casefold()
