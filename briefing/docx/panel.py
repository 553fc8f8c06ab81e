"""The panel of key figures: a table of cells, read row by row in the order of the list."""

from __future__ import annotations

from briefing.document import Document, List, ListItem
from briefing.docx.context import Context
from briefing.docx.inline import runs
from briefing.docx.looks import ROLES
from briefing.docx.measure import POINTS_PER_MM, twips
from briefing.docx.table_styles import PANEL
from briefing.docx.xml import NONE, Xml, el, join, val
from briefing.extracts import plain
from briefing.scene.faces import Face

_MOST = 3  # cells in a row
_LARGEST, _SMALLEST = 20.0, 11.0  # sizes of the large figures, in points
_TWO_LINES = 14.0  # rather two lines than one that is smaller
_ROOM = 1.04  # where the font of the theme is missing, the letters of another may be wider
_PADDING = 6.5  # millimetres left and right of a cell's text


def figure_size(document: Document, context: Context) -> float:
    """Return the size of the large figures: as large as the longest of them allows, the same for all."""
    size = _LARGEST
    for block in document.blocks:
        if isinstance(block, List) and block.role == "key-figures":
            room = (context.text_width / columns(len(block.items)) - _PADDING) * POINTS_PER_MM
            values = [
                plain(paragraph.content)
                for item in block.items
                for paragraph in item.content
                if paragraph.role == "figure-value"
            ]
            size = min(size, _fitting(values, context.fonts.face(sans=True, bold=True), room))
    return size


def columns(count: int) -> int:
    """Return how many cells stand side by side: three, or two where that leaves no cell alone."""
    return 2 if count == _MOST + 1 else max(1, min(count, _MOST))


def _fitting(values: list[str], face: Face, room: float) -> float:
    def largest(texts: list[str]) -> float:
        widest = max((face.width(text, 1) for text in texts), default=0.0) * _ROOM
        return min(_LARGEST, room / widest) if widest else _LARGEST

    size = largest(values)
    if size < _TWO_LINES:
        size = min(_TWO_LINES + 2, largest([word for value in values for word in value.split(" ")]))
    return max(_SMALLEST, int(size * 2) / 2)


def panel(block: List, context: Context) -> Xml:
    """Return the table that shows a list of key figures."""
    if not block.items:
        return NONE
    across = columns(len(block.items))
    width = twips(context.text_width) // across
    properties = el(
        "w:tblPr",
        val("w:tblStyle", PANEL),
        el("w:tblW", w_w=width * across, w_type="dxa"),
        el("w:tblLayout", w_type="fixed"),
        # The first row counts as the header only so that Word's accessibility checker does not ask for one.
        el("w:tblLook", w_val="0620", w_firstRow=1, w_noHBand=1, w_noVBand=1),
    )
    grid = el("w:tblGrid", join(el("w:gridCol", w_w=width) for _ in range(across)))
    rows = [block.items[start : start + across] for start in range(0, len(block.items), across)]
    return el("w:tbl", properties, grid, join(_row(row, across, width, context) for row in rows))


def _row(items: tuple[ListItem, ...], across: int, width: int, context: Context) -> Xml:
    """Return a row; its last cell takes the place of those that a short row lacks."""
    spans = [1] * (len(items) - 1) + [across - len(items) + 1]
    cells = join(_cell(item, span, width, context) for item, span in zip(items, spans, strict=True))
    return el("w:tr", el("w:trPr", el("w:cantSplit")), cells)


def _cell(item: ListItem, span: int, width: int, context: Context) -> Xml:
    properties = el(
        "w:tcPr",
        el("w:tcW", w_w=width * span, w_type="dxa"),
        val("w:gridSpan", span) if span > 1 else NONE,
    )
    context.comments.expect(item)
    paragraphs = join(
        el(
            "w:p",
            el("w:pPr", val("w:pStyle", ROLES[paragraph.role])),
            context.comments.here(runs(paragraph.content, context)),
        )
        for paragraph in item.content
    )
    return el("w:tc", properties, paragraphs or el("w:p"))
