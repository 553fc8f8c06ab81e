"""Key figures: a panel of cells, each a large figure with what it is and how it changed."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.document import List, ListItem
from briefing.pdf.breaking import Line
from briefing.pdf.flow import Box
from briefing.pdf.pen import Pen
from briefing.pdf.styles import TextStyle
from briefing.pdf.tagging import Element
from briefing.pdf.text import Setting, draw_lines, unjoined
from briefing.records import frozen, replace
from briefing.scene.panel import across, figure_size, rows
from briefing.totals import total

_PADDING, _GUTTER = 11.0, 16.0
_ABOVE = 8.0  # the first row, and below the last
_SPARE = 1.005  # words are set one by one, which may be a little wider than the whole
_TALL = 0.5  # a row of more than this part of a page is broken between its lines


@frozen
class _Part:
    """A paragraph of a cell, set."""

    lines: tuple[Line, ...]
    style: TextStyle
    tag: Element
    item: ListItem | None = None  # that it is the beginning of

    @property
    def height(self) -> float:
        return self.style.before + len(self.lines) * self.style.leading


def panel_boxes(block: List, setting: Setting) -> list[Box]:
    """Return the rows of a panel as boxes that stay together where a page allows it."""
    if not block.items:
        return []
    columns = across(len(block.items))
    width = (setting.width - 2 * _PADDING - (columns - 1) * _GUTTER) / columns
    size = figure_size(block, setting.fonts, width / _SPARE)
    style = replace(setting.styles.roles["figure-value"], size=size, leading=size * 1.2)
    panel = setting.structure.add("L", attributes={"List": {"ListNumbering": "/None"}})
    cells = [
        [_cell(item, style, setting, width, panel.add("LI").add("LBody")) for item in items] for items in rows(block)
    ]
    fitting = [part for row in cells for part in _parts_that_fit(row, setting.height * _TALL)]
    made = [
        _row(block, row, setting, width, first=index == 0, last=index == len(fitting) - 1)
        for index, row in enumerate(fitting)
    ]
    made[0] = replace(made[0], before=setting.styles.grid * 1.5)
    made[-1] = replace(made[-1], after=setting.styles.grid / 2)
    together = total(box.height for box in made) < setting.height / 2
    return [replace(box, keep=together and index < len(made) - 1) for index, box in enumerate(made)]


def _parts_that_fit(row: list[list[_Part]], height: float) -> Iterator[list[list[_Part]]]:
    """Yield a row as it is, or, when it is very tall, in parts of so many lines that each fits."""
    if max(total(part.height for part in cell) for cell in row) <= height:
        yield row
        return
    cells = [
        [
            _Part(unjoined((line,)), replace(part.style, before=0.0), part.tag, None if at else part.item)
            for part in cell
            for at, line in enumerate(part.lines)
        ]
        for cell in row
    ]
    count = max(1, int(height / max(part.height for cell in cells for part in cell)))
    for start in range(0, max(map(len, cells)), count):
        yield [cell[start : start + count] for cell in cells]


def _cell(item: ListItem, value: TextStyle, setting: Setting, width: float, tag: Element) -> list[_Part]:
    parts: list[_Part] = []
    for paragraph in item.content:
        style = value if paragraph.role == "figure-value" else setting.styles.roles[paragraph.role]
        style = replace(style, align="left", indent=0.0, hyphens=False)
        lines = setting.lines(setting.runs(paragraph.content, style), style, width)
        parts.append(_Part(lines, style, tag.add("P"), None if parts else item))
    return parts


def _row(block: List, cells: list[list[_Part]], setting: Setting, width: float, *, first: bool, last: bool) -> Box:
    styles = setting.styles
    tallest = max(total(part.height for part in cell) for cell in cells)
    above = _ABOVE if first else _ABOVE * 0.8
    below = _ABOVE if last else _ABOVE * 0.4
    height = above + tallest + below

    def under(pen: Pen, x: float, top: float) -> None:
        pen.box(x, top - height, setting.width, height, styles.accent_soft)
        if not first:
            pen.rule(x + _PADDING, top, setting.width - 2 * _PADDING, styles.rule)
        for index in range(1, len(cells)):
            left = x + _PADDING + index * (width + _GUTTER)
            pen.box(left - _GUTTER / 2, top - above - tallest, 0.5, tallest, styles.rule)

    def draw(pen: Pen, x: float, top: float) -> None:
        for index, cell in enumerate(cells):
            left = x + _PADDING + index * (width + _GUTTER)
            at = top - above
            for part in cell:
                pen.target = part.tag
                draw_lines(pen, left, at - part.style.before, part.lines, part.style)
                if part.item is not None:
                    pen.remarks.beside(part.item, x + setting.width, at, part.tag)
                at -= part.height

    return Box(block, height, draw, snap=first, under=under)
