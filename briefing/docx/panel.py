"""The panel of key figures: a table of cells, read row by row in the order of the list."""

from __future__ import annotations

from briefing.document import Document, List, ListItem
from briefing.docx.inline import runs
from briefing.docx.ledger import Ledger
from briefing.docx.looks import ROLES
from briefing.docx.measure import POINTS_PER_MM, twips
from briefing.docx.table_styles import PANEL
from briefing.docx.xml import NONE, Xml, el, join, paragraph, val
from briefing.scene import panel as scene

_SPARE = 1.04  # where the font of the theme is missing, the letters of another may be wider
_PADDING = 6.5  # millimetres left and right of a cell's text


def figure_size(document: Document, ledger: Ledger) -> float:
    """Return the size of the large figures in all panels, which have one style."""
    panels = (block for block in document.blocks if isinstance(block, List) and block.role == "key-figures")
    sizes = (
        scene.figure_size(one, ledger.fonts, room / _SPARE)
        for one in panels
        for room in ((ledger.text_width / scene.across(len(one.items)) - _PADDING) * POINTS_PER_MM,)
    )
    return min(sizes, default=scene.LARGEST)


def panel(block: List, ledger: Ledger) -> Xml:
    """Return the table that shows a list of key figures."""
    if not block.items:
        return NONE
    across = scene.across(len(block.items))
    width = twips(ledger.text_width) // across
    properties = el(
        "w:tblPr",
        val("w:tblStyle", PANEL),
        el("w:tblW", w_w=width * across, w_type="dxa"),
        el("w:tblLayout", w_type="fixed"),
        # The first row counts as the header only so that Word's accessibility checker does not ask for one.
        el("w:tblLook", w_val="0620", w_firstRow=1, w_noHBand=1, w_noVBand=1),
    )
    grid = el("w:tblGrid", join(el("w:gridCol", w_w=width) for _ in range(across)))
    return el("w:tbl", properties, grid, join(_row(row, across, width, ledger) for row in scene.rows(block)))


def _row(items: tuple[ListItem, ...], across: int, width: int, ledger: Ledger) -> Xml:
    """Return a row; its last cell takes the place of those that a short row lacks."""
    spans = [1] * (len(items) - 1) + [across - len(items) + 1]
    cells = join(_cell(item, span, width, ledger) for item, span in zip(items, spans, strict=True))
    return el("w:tr", el("w:trPr", el("w:cantSplit")), cells)


def _cell(item: ListItem, span: int, width: int, ledger: Ledger) -> Xml:
    properties = el(
        "w:tcPr",
        el("w:tcW", w_w=width * span, w_type="dxa"),
        val("w:gridSpan", span) if span > 1 else NONE,
    )
    ledger.comments.expect(item)
    paragraphs = join(
        paragraph(ROLES[one.role], ledger.comments.here(runs(one.content, ledger))) for one in item.content
    )
    return el("w:tc", properties, paragraphs or el("w:p"))
