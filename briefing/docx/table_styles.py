"""Table styles: lines, shading and cell margins. The text in cells has paragraph styles."""

from __future__ import annotations

from briefing.docx.measure import twips
from briefing.docx.xml import NONE, Xml, el, join, val
from briefing.scene.lanes import SIDE
from briefing.theme import Theme

TABLE = "BriefingTable"
PANEL = "KeyFigures"


def styles(theme: Theme) -> Xml:
    """Return the table styles and the numbering style that Word expects beside them."""
    return join((_normal(), _no_list(), _table(theme), _panel(theme)))


def line(side: str, colour: str, size: int) -> Xml:
    """Return a border: ``size`` in eighths of a point, the colour as ``#rrggbb``."""
    return el(f"w:{side}", w_val="single", w_sz=size, w_space=0, w_color=colour.lstrip("#").upper())


def margins(name: str, *, top: int, side: int, bottom: int) -> Xml:
    """Return the margins of cells, in twips, as element ``name``."""
    lengths = (("top", top), ("left", side), ("bottom", bottom), ("right", side))
    return el(name, join(el(f"w:{edge}", w_w=length, w_type="dxa") for edge, length in lengths))


def total_borders(theme: Theme) -> Xml:
    """Return the lines that set a row of totals apart."""
    return join((line("top", theme.ink, 6), line("bottom", theme.ink, 6)))


def _style(identifier: str, name: str, *content: Xml, priority: int = 40, default: bool = False) -> Xml:
    return el(
        "w:style",
        val("w:name", name),
        NONE if default else val("w:basedOn", "TableNormal"),
        val("w:uiPriority", 99 if default else priority),
        join((el("w:semiHidden"), el("w:unhideWhenUsed"))) if default else el("w:qFormat"),
        *content,
        w_type="table",
        w_default=1 if default else None,
        w_customStyle=None if default else 1,
        w_styleId=identifier,
    )


def _normal() -> Xml:
    cells = margins("w:tblCellMar", top=0, side=twips(1.9), bottom=0)
    properties = el("w:tblPr", el("w:tblInd", w_w=0, w_type="dxa"), cells)
    return _style("TableNormal", "Normal Table", properties, default=True)


def _no_list() -> Xml:
    return el(
        "w:style",
        val("w:name", "No List"),
        val("w:uiPriority", 99),
        el("w:semiHidden"),
        el("w:unhideWhenUsed"),
        w_type="numbering",
        w_default=1,
        w_styleId="NoList",
    )


def _table(theme: Theme) -> Xml:
    borders = join((line("top", theme.accent, 8), line("bottom", theme.accent, 8), line("insideH", theme.rule, 4)))
    soft = el("w:shd", w_val="clear", w_color="auto", w_fill=theme.accent_soft.lstrip("#").upper())
    return _style(
        TABLE,
        "Briefing Table",
        el(
            "w:tblPr",
            el("w:tblBorders", borders),
            margins("w:tblCellMar", top=twips(0.9), side=twips(SIDE), bottom=twips(0.9)),
        ),
        el(
            "w:tblStylePr",
            el("w:tcPr", el("w:tcBorders", line("bottom", theme.accent, 4)), soft, val("w:vAlign", "bottom")),
            w_type="firstRow",
        ),
        el("w:tblStylePr", el("w:tcPr", el("w:tcBorders", total_borders(theme))), w_type="lastRow"),
    )


def _panel(theme: Theme) -> Xml:
    """Return the style of the key figures: a panel of soft colour, hairlines between the cells."""
    borders = join((line("insideH", theme.rule, 4), line("insideV", theme.rule, 4)))
    return _style(
        PANEL,
        "Key Figures",
        el(
            "w:tblPr",
            el("w:tblBorders", borders),
            margins("w:tblCellMar", top=twips(2), side=twips(3), bottom=twips(2.4)),
        ),
        el("w:tcPr", el("w:shd", w_val="clear", w_color="auto", w_fill=theme.accent_soft.lstrip("#").upper())),
    )
