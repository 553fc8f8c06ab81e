"""A data file that is compared with its feeds, and its statistics files, each read once."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from briefing.data.entries import Entries
from briefing.data.feeds import FeedFile
from briefing.data.including import refusal
from briefing.data.loading import Loaded
from briefing.data.model import Mirror
from briefing.data.walk import walk
from briefing.errors import Diagnostic, error
from briefing.feeds import FeedError, Table, opened
from briefing.feeds.layout import Head, Layout, of_layout
from briefing.feeds.statistics import Sides, Statistics, read
from briefing.reading.lines import Path as DataPath
from briefing.reading.lines import dotted
from briefing.reading.source_text import decode, read_bytes
from briefing.reading.tree import read_tree
from briefing.reading.values import shown

_T = TypeVar("_T")


class Desk:
    """A data file, its entries, and its statistics files, each read once."""

    def __init__(self, loaded: Loaded) -> None:
        """Take the data file as it was read."""
        self.loaded = loaded
        self.briefing = loaded.briefing
        self.entries: Entries = walk(loaded.briefing)
        self._written: dict[str, Any] = {}
        self._tables: dict[str, tuple[Table, ...]] = {}
        self._layouts: dict[str, tuple[Layout, Table, Head]] = {}
        self._statistics: dict[tuple[str, str], Statistics] = {}

    def declared(self, name: str) -> FeedFile:
        """Return what the data say of a statistics file."""
        return self.briefing.feeds[name]

    def folder(self, name: str) -> Path:
        """Return the folder of the file in which a feed is declared."""
        return Path(self.loaded.lines.file_of(f"feeds.{name}")).parent

    def tables(self, name: str) -> tuple[Table, ...]:
        """Return the tables of a feed's file."""
        if name not in self._tables:
            declared, holder = self.declared(name), Path(self.loaded.lines.file_of(f"feeds.{name}"))
            message, hint = refusal(declared.file, holder, set(), 0)
            if message:
                raise FeedError(message, hint.replace("glossary", "statistics").replace(".yaml", ".csv"))
            self._tables[name] = opened(holder.parent / declared.file, declared.file, declared)
        return self._tables[name]

    def table(self, name: str, sheet: str) -> Table:
        """Return one table: that of a sheet, or the only one."""
        tables, wanted = self.tables(name), sheet or self.declared(name).sheet
        if not wanted and len(tables) == 1:
            return tables[0]
        found = [table for table in tables if table.sheet == wanted]
        if found and wanted:
            return found[0]
        listed = ", ".join(f"“{table.sheet}”" for table in tables)
        if not wanted:
            raise FeedError(f"{tables[0].file} has several sheets", f"say which by `sheet:`: {listed}")
        raise FeedError(f"{tables[0].file} has no sheet {shown(wanted)}", f"it has {listed}")

    def layout(self, name: str) -> tuple[Layout, Table, Head]:
        """Return the table of trade statistics of a feed's file, and its layout."""
        if name not in self._layouts:
            declared = self.declared(name)
            tables = (self.table(name, ""),) if declared.sheet else self.tables(name)
            self._layouts[name] = of_layout(tables, declared.layout or "")
        return self._layouts[name]

    def statistics(self, name: str, reporter: str) -> Statistics:
        """Return the trade statistics of a feed's file, as one of the two sides reports them."""
        key = name, reporter
        if key not in self._statistics:
            layout, table, head = self.layout(name)
            sides = Sides(self.briefing.home, self.briefing.partner, reporter)
            self._statistics[key] = read(table, layout, head, sides)
        return self._statistics[key]

    def at(self, path: DataPath, of: type[_T]) -> _T | None:
        """Return a value of the data of a class, if there is one."""
        entry = self.entries.by_key.get(dotted(path))
        return entry.value if entry is not None and isinstance(entry.value, of) else None

    def reporter(self, path: DataPath) -> str:
        """Return whose statistics a figure is part of."""
        mirror = self.at(path[:3], Mirror)
        trade = self.briefing.trade.reporter
        country = mirror.country if mirror else trade.country if trade else None
        return country or self.briefing.home

    def in_file(self, path: DataPath) -> DataPath:
        """Return where the file has what the data have at a path: figures of others may be turned round."""
        written = self.loaded.lines.written(dotted(path))
        if written == dotted(path):
            return path
        return tuple(int(part) if part.isdigit() else part for part in written.split("."))

    def written(self, path: DataPath) -> str:
        """Return a value as its file has it; empty where it has none."""
        file = self.loaded.lines.file_of(dotted(path))
        if file not in self._written:
            self._written[file] = read_tree(decode(read_bytes(Path(file), file), file)).data
        held = self._written[file]
        for segment in self.in_file(path):
            holds = (
                segment in held if isinstance(held, dict) else isinstance(held, list) and segment in range(len(held))
            )
            if not holds:
                return ""
            held = held[segment]
        return held if isinstance(held, str) else ""

    def diagnostic(self, path: DataPath, message: str, hint: str) -> Diagnostic:
        """Return an error at a path of the data."""
        key = dotted(path)
        place = self.loaded.lines.place(key)
        return error(message, file=place.file, line=place.line, key=self.loaded.lines.written(key), hint=hint)
