"""Key figures: a panel of cells, each a large figure with what it is and how it changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from briefing.document import List, ListItem
from briefing.pdf.breaking import Line, longest_word, natural_width
from briefing.pdf.flow import Box
from briefing.pdf.pen import Pen
from briefing.pdf.styles import TextStyle
from briefing.pdf.tagging import Element
from briefing.pdf.text import Setting, draw_lines, unjoined
from briefing.totals import total

_PADDING, _GUTTER = 11.0, 16.0
_SMALLEST = 11.0
_MOST_COLUMNS = 3
_TALL = 0.5  # a row of more than this part of a page is broken between its lines


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph of a cell, set."""

    lines: tuple[Line, ...]
    style: TextStyle
    tag: Element
    item: ListItem | None = None  # that it is the beginning of

    @property
    def height(self) -> float:
        return self.style.before + len(self.lines) * self.style.leading


def columns(count: int) -> int:
    """Return how many cells stand side by side: three, or two where that leaves no cell alone."""
    if count <= _MOST_COLUMNS:
        return max(count, 1)
    return 2 if count == 4 else _MOST_COLUMNS  # noqa: PLR2004 - two rows of two look better than three and one


def panel_boxes(block: List, setting: Setting) -> list[Box]:
    """Return the rows of a panel as boxes that stay together where a page allows it."""
    if not block.items:
        return []
    across = columns(len(block.items))
    width = (setting.width - 2 * _PADDING - (across - 1) * _GUTTER) / across
    style = _value_style(block, setting, width)
    panel = setting.structure.add("L", attributes={"List": {"ListNumbering": "/None"}})
    cells = [_cell(item, style, setting, width, panel.add("LI").add("LBody")) for item in block.items]
    rows = [cells[start : start + across] for start in range(0, len(cells), across)]
    rows = [part for row in rows for part in _parts_that_fit(row, setting.height * _TALL)]
    made = [
        _row(block, row, setting, width, first=index == 0, last=index == len(rows) - 1)
        for index, row in enumerate(rows)
    ]
    made[0] = replace(made[0], before=setting.styles.grid * 2)
    made[-1] = replace(made[-1], after=setting.styles.grid * 2)
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


def _value_style(block: List, setting: Setting, width: float) -> TextStyle:
    """Return the style of the large figures: as large as the theme wants and the longest of them allows."""
    style = setting.styles.roles["figure-value"]
    values = [
        setting.runs(paragraph.content, style)
        for item in block.items
        for paragraph in item.content
        if paragraph.role == "figure-value"
    ]

    def largest(measure: Callable[..., float]) -> float:
        widest = max(map(measure, values), default=0.0)
        return style.size if widest <= width else style.size * width / widest * 0.995

    size = largest(natural_width)
    if size < style.size * 0.7:  # rather two lines than small print
        size = min(style.size * 0.8, largest(longest_word))
    size = max(size, _SMALLEST)
    return replace(style, size=size, leading=size * 1.2)


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
    above = _PADDING if first else _PADDING * 0.8
    below = _PADDING if last else _PADDING * 0.4
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
