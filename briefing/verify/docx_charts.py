"""Charts of Word files: what they show, what they keep of it, and the workbook that they say it is from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from briefing.errors import BriefingError
from briefing.verify.finished import Passage
from briefing.verify.markup import local, value
from briefing.verify.package import Package
from briefing.verify.words import plain
from briefing.verify.workbook import Workbook

_CELLS: Final = "CELLRANGE"
"""The field of a label that shows its cell. Programs that save a file again leave “[CELLRANGE]” as its own text, each
in its language; a text without brackets is what people see, and has to be that of the cell."""


class Chart:
    """The passages of one chart, and what is wrong with it."""

    def __init__(self, package: Package, part: str, name: str, language: str) -> None:
        """Read a chart from its part; ``name`` says which it is, as in ``chart 2``."""
        self.passages: list[Passage] = []
        self.faults: list[str] = []
        self._name = name
        self._language = language
        self._book: Workbook | None = None
        for relation in package.relations(part).values():
            if relation.kind == "package" and not relation.is_outside:
                self._book = self._workbook(package, relation.target)
        root = package.root(part)
        for element in root.iter("{*}title"):
            self._say(_rich(element), "title")
        for series in root.iter("{*}ser"):
            self._series(series)
        if self._book:
            for cell, text in self._book.rows():
                place = f"{name}, workbook, cell {cell}"
                self.passages.append(Passage(plain(text), language, "workbook", place, self._book.heads(cell)))

    def _workbook(self, package: Package, part: str) -> Workbook | None:
        try:
            return Workbook(Package(package.read(part), f"the workbook of {self._name}"))
        except BriefingError as problem:
            self.faults.append(f"{self._name}: its workbook cannot be read: {problem.diagnostics[0].message}")
            return None

    def _say(self, text: str, what: str, heads: tuple[str, ...] = ()) -> None:
        if plain(text):
            self.passages.append(Passage(plain(text), self._language, "point", f"{self._name}, {what}", heads))

    def _series(self, series: Any) -> None:
        name = " ".join(self._kept(series, "tx").values())
        self._say(name, "series")
        categories = self._kept(series, "cat")
        for text in categories.values():
            self._say(text, f"category of {name}")
        labels = self._labels(series)
        values = self._kept(series, "val")
        for at in sorted({*values, *labels}):
            heads = (name, categories.get(at, ""))
            if at in labels:
                self._say(labels[at], "label", heads)
            if at in values:
                place = f"{self._name}, value"
                self.passages.append(Passage(plain(values[at]), self._language, "workbook", place, heads))

    def _kept(self, series: Any, role: str) -> dict[int, str]:
        """Return what the chart keeps of a range, by position, compared with the cells of the workbook."""
        kept: dict[int, str] = {}
        for holder in series:
            if local(holder) != role:
                continue
            formula = next((part.text or "" for part in holder.iter("{*}f")), "")
            for point in holder.iter("{*}pt"):
                text = next((part.text or "" for part in point if local(part) == "v"), "")
                kept[_index(point)] = text
            kept = kept or ({0: _direct(holder)} if _direct(holder) else {})
            self._compare(formula, kept)
        return kept

    def _compare(self, formula: str, kept: dict[int, str]) -> None:
        if not formula or self._book is None:
            return
        cells = self._book.range(formula)
        if cells is None:
            return
        for at in range(max(len(cells), *(place + 1 for place in kept)) if kept else len(cells)):
            cell = cells[at] if at < len(cells) else ""
            if not _same(cell, kept.get(at, "")):
                self.faults.append(
                    f"{self._name}: shows “{kept.get(at, '')}” and its workbook has “{cell}” ({formula})"
                )

    def _labels(self, series: Any) -> dict[int, str]:
        """Return the labels: those written in full are compared with what is kept of their cells, others are that."""
        labels: dict[int, str] = {}
        from_cells: set[int] = set()
        for label in series.iter("{*}dLbl"):
            at = next((int(value(part, "val") or 0) for part in label if local(part) == "idx"), 0)
            text = _rich(label)
            is_of_cell = any(value(part, "type") == _CELLS for part in label.iter("{*}fld"))
            if is_of_cell and (not text or (text.startswith("[") and text.endswith("]"))):
                from_cells.add(at)
            elif text:
                labels[at] = text
        for cells in series.iter("{*}datalabelsRange"):
            formula = next((part.text or "" for part in cells.iter("{*}f")), "")
            kept = {
                _index(point): next((part.text or "" for part in point if local(part) == "v"), "")
                for point in cells.iter("{*}pt")
            }
            self._compare(formula, kept)
            for at, text in kept.items():
                if at in from_cells:
                    labels[at] = text
                elif at in labels and not _same(labels[at], text):
                    self.faults.append(f"{self._name}: the label “{labels[at]}” is “{text}” in its cells")
        return labels


def _index(point: Any) -> int:
    held = value(point, "idx")
    return int(held) if held.isdigit() else 0


def _direct(holder: Any) -> str:
    return next((part.text or "" for part in holder if local(part) == "v"), "")


def _rich(element: Any) -> str:
    """Return the text of a title or label, its paragraphs apart."""
    paragraphs = ("".join(part.text or "" for part in paragraph.iter("{*}t")) for paragraph in element.iter("{*}p"))
    return " ".join(text for text in paragraphs if text)


def _same(first: str, second: str) -> bool:
    if plain(first) == plain(second):
        return True
    try:
        return float(first) == float(second)
    except ValueError:
        return False


def charts(package: Package, parts: list[str], language: str) -> Iterator[Chart]:
    """Yield the charts of a document in their order."""
    for number, part in enumerate(parts, 1):
        yield Chart(package, part, f"chart {number}", language)
