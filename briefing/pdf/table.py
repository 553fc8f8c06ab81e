"""Tables: columns by content, figures aligned on the decimal mark, rows as boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.document import Cell, Column, Row, Table, Text
from briefing.pdf.breaking import Line
from briefing.pdf.flow import Box
from briefing.pdf.galley import natural_width
from briefing.pdf.pen import Pen
from briefing.pdf.styles import TextStyle
from briefing.pdf.table_tags import Rows
from briefing.pdf.tagging import Artifact, Element
from briefing.pdf.text import Setting, decorated, draw_lines, text_boxes, unjoined
from briefing.records import frozen, replace
from briefing.scene.lanes import Type, lanes
from briefing.scene.table import broken, column_cells, figure_widths
from briefing.totals import total

_PADDING = 3.4  # above and below a row's text
_SMALL = 0.45  # a table of at most this part of a page is not broken, unless a page would be left blank
_ENOUGH, _ENOUGH_OF_SMALL = 2, 3  # short rows that a part of a table is as high as, and of such a table
_TALL = 0.5  # a row of more than this part of a page is broken between its lines
_REPEATED = Artifact("Pagination")


@frozen
class _CellText:
    """A cell's text, set: where it stands in its row."""

    lines: tuple[Line, ...]
    style: TextStyle
    left: float
    tag: Element

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading


@frozen
class _Column:
    """A column on the page: its edges, and for figures the widest text before and after the decimal mark."""

    left: float
    width: float
    column: Column
    whole: float = 0.0
    fraction: float = 0.0

    @property
    def aligned(self) -> bool:
        return self.column.align == "decimal" and self.whole + self.fraction <= self.width + 0.5


def table_boxes(table: Table, setting: Setting, tag: Element) -> list[Box]:
    """Return the rows of a table as boxes: the header repeats on every page and is never alone."""
    if not table.columns:
        return []
    columns = _layout(table, setting)
    tags = Rows(table, tag)
    header = [
        box for row in table.header for box in _row_boxes(table, row, columns, setting, tags.header(row), head=True)
    ]
    body: list[list[Box]] = []
    for index, row in enumerate(table.rows):
        body.append(list(_row_boxes(table, row, columns, setting, tags.row(row), first=index == 0)))
    if header:
        header[0] = _ruled(header[0], setting, at_top=True)
        header[-1] = _ruled(header[-1], setting, at_top=False)
        header = [replace(box, keep=True) for box in header]
    again = (*_continuation(table, setting), *map(_repeated, header))
    groups = _groups_again(table, columns, setting, tag)
    small = total(box.height for row in (header, *body) for box in row) < setting.height * _SMALL
    short_row = setting.styles.cell.leading + 2 * _PADDING
    heights = [total(box.height for box in drawn) for drawn in body]
    above, below = 0.0, total(heights)
    made = list(header)
    for index, (row, drawn) in enumerate(zip(table.rows, body, strict=True)):
        above, below = above + heights[index], below - heights[index]
        left = index < len(body) - 1
        joined = left and (row.role == "group" or table.rows[index + 1].role == "total")
        piece = min(above, below) + 0.01
        # Two rows stay with the header, or a tall one, and likewise at the end; a total with what it sums up.
        stays = left and (small or joined or piece < short_row * _ENOUGH)
        parts = small and left and not joined and piece >= short_row * _ENOUGH_OF_SMALL
        drawn[-1] = replace(drawn[-1], keep=drawn[-1].keep or stays, parts=parts)
        made += [replace(box, repeat=(*again, *groups[index])) for box in drawn]
    if made:
        made[-1] = _closed(made[-1], setting)
    return made


# ------------------------------------------------------------------------------------------------------------ columns


def _layout(table: Table, setting: Setting) -> list[_Column]:
    """Return the columns, and how far the figures of each reach on either side of their decimal marks."""
    kind = Type(setting.fonts, setting.styles.cell.size, setting.hyphenate)
    return [
        _Column(lane.start, lane.width, column, *_figure_widths(table, index, setting))
        for index, (column, lane) in enumerate(zip(table.columns, lanes(table, kind, setting.width), strict=True))
    ]


def _style(row: Row, setting: Setting) -> TextStyle:
    style = setting.styles.cell
    return replace(style, bold=True) if row.role in {"total", "group"} else style


def _parts(cell: Cell, style: TextStyle, setting: Setting) -> tuple[float, float] | None:
    return figure_widths(cell.content, setting.fonts, style.size, bold=style.bold)


def _figure_widths(table: Table, index: int, setting: Setting) -> tuple[float, float]:
    if table.columns[index].align != "decimal":
        return 0.0, 0.0
    cells = (_parts(cell, _style(row, setting), setting) for row, cell in column_cells(table.rows, index))
    parts = [part for part in cells if part is not None]
    return max((part[0] for part in parts), default=0.0), max((part[1] for part in parts), default=0.0)


# --------------------------------------------------------------------------------------------------------------- rows


def _repeated(box: Box) -> Box:
    """Return a header row as it is drawn again on the next page: it was read before."""

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.only(_REPEATED):
            box.draw(pen, x, top)

    return replace(box, before=0.0, draw=draw)


def _continuation(table: Table, setting: Setting) -> list[Box]:
    """Return the line above the part of a table that a page begins with: which table it is that goes on."""
    style = replace(setting.styles.caption, colour=setting.styles.accent, before=0.0)
    runs = setting.runs((Text(table.caption.continuation),), style)
    lines = setting.lines(runs, style, setting.width)
    return [_repeated(box) for box in text_boxes(table, lines, style, _REPEATED)]


def _groups_again(table: Table, columns: list[_Column], setting: Setting, tag: Element) -> list[tuple[Box, ...]]:
    """Return for each row the head of the group that it goes on with, as a page that begins with it repeats it."""
    found: list[tuple[Box, ...]] = []
    head: tuple[Box, ...] = ()
    for row in table.rows:
        if row.role != "group":
            found.append(head)
            continue
        found.append(())
        mark = Text(f" {table.group_continued}" if table.group_continued else "")
        content = tuple(
            replace(cell, content=(*cell.content, mark) if at == 0 else cell.content)
            for at, cell in enumerate(row.cells)
        )
        # What is repeated belongs to no element: any will do until it is drawn.
        boxes = _row_boxes(table, replace(row, cells=content), columns, setting, (tag,) * len(content), first=True)
        head = tuple(map(_repeated, boxes))
    return found


def _row_boxes(
    table: Table,
    row: Row,
    columns: list[_Column],
    setting: Setting,
    tags: Sequence[Element],
    *,
    head: bool = False,
    first: bool = False,
) -> Iterator[Box]:
    """Yield a row as one box, or, when it is very tall, as boxes of a line each that may part."""
    places = list(_places(row, columns, setting, tags, head=head))
    tallest = max((place.height for place in places), default=0.0)
    if tallest <= setting.height * _TALL:
        yield _row_box(table, row, places, tallest, setting, head=head, first=first)
        return
    leading = setting.styles.cell.leading
    for index in range(max(len(place.lines) for place in places)):
        part = [replace(place, lines=unjoined(place.lines[index : index + 1])) for place in places]
        yield _row_box(table, row, part, leading, setting, head=head, first=first if index == 0 else True, padding=0.0)


def _places(
    row: Row, columns: list[_Column], setting: Setting, tags: Sequence[Element], *, head: bool
) -> Iterator[_CellText]:
    at = 0
    for cell, tag in zip(row.cells, tags, strict=False):  # a row may have more cells than the table columns, or fewer
        covered = columns[at : at + max(cell.span, 1)]
        at += max(cell.span, 1)
        if not covered:
            return
        column = covered[0]
        width = covered[-1].left + covered[-1].width - column.left
        style = setting.styles.head_cell if head else _style(row, setting)
        content = broken(cell.content, setting.fonts, style.size, setting.hyphenate, width, bold=style.bold)
        runs = setting.runs(content, style)
        if head or cell.span > 1 or column.column.align == "left":
            aligned = head and column.column.align != "left" and cell.span == 1
            style = replace(style, align="right" if aligned else "left")
            yield _CellText(setting.lines(runs, style, width), style, column.left, tag)
            continue
        parts = _parts(cell, style, setting) if column.aligned else None
        if parts is not None:
            whole, fraction = parts
            if whole <= column.whole + 0.01 and fraction <= column.fraction + 0.01:
                left = column.left + column.width - column.fraction - whole
                yield _CellText(setting.lines(runs, style, whole + fraction + 1), style, left, tag)
                continue
        style = replace(style, align="right")
        # A dash or a word in a column of figures ends where their whole part does.
        inset = column.fraction if column.aligned and natural_width(runs) <= column.width - column.fraction else 0.0
        yield _CellText(setting.lines(runs, style, column.width - inset), style, column.left, tag)


def _row_box(
    table: Table,
    row: Row,
    places: list[_CellText],
    tallest: float,
    setting: Setting,
    *,
    head: bool,
    first: bool,
    padding: float = _PADDING,
) -> Box:
    styles = setting.styles
    above = padding + (3.0 if row.role == "group" and not first else 0.0)
    height = above + tallest + padding

    def under(pen: Pen, x: float, top: float) -> None:
        if head:
            pen.box(x, top - height, setting.width, height, styles.accent_soft)
        elif row.role == "total":
            pen.rule(x, top, setting.width, styles.ink, 0.7)
        elif not first:
            pen.rule(x, top, setting.width, styles.rule, 0.4)

    def draw(pen: Pen, x: float, top: float) -> None:
        for place in places:
            pen.target = place.tag
            drop = tallest - place.height if head else 0.0  # header cells end on a common last line
            draw_lines(pen, x + place.left, top - above - drop, place.lines, place.style)

    return Box(table, height, draw, under=under)


def _ruled(box: Box, setting: Setting, *, at_top: bool) -> Box:
    """Return a header row with the rule above the first or below the last."""

    def rule(pen: Pen, x: float, top: float) -> None:
        at = top if at_top else top - box.height
        pen.rule(x, at, setting.width, setting.styles.accent, 1.0 if at_top else 0.6)

    return decorated(box, rule)


def _closed(box: Box, setting: Setting) -> Box:
    """Return the last row with the rule below it."""

    def rule(pen: Pen, x: float, top: float) -> None:
        pen.rule(x, top - box.height, setting.width, setting.styles.accent, 0.6)

    return decorated(box, rule)
