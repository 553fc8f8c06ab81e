"""Charts as native DrawingML: a chart part with its workbook, so that Word edits the data and redraws.

The look is that of a calm printed chart: no frame, the unit above the plot, values written where they are, and an axis
with gridlines only where there is no room for them.
"""

from __future__ import annotations

from briefing.document import Chart
from briefing.docx import chart_plot, drawing
from briefing.docx.chart_look import ChartLook, look, place, text_properties
from briefing.docx.ledger import Ledger
from briefing.docx.measure import POINTS_PER_MM
from briefing.docx.package import CT, RT, add
from briefing.docx.parts import colour_theme
from briefing.docx.workbook import workbook
from briefing.docx.xml import NONE, Xml, el, part
from briefing.extracts import caption_text

_TOP_LEFT = (0.0, 0.0, 0.0, 0.0)


def chart(block: Chart, ledger: Ledger) -> Xml:
    """Add a chart's parts to the package; return the run that shows it."""
    name, book_name = ledger.next_chart()
    appearance = look(block, ledger)
    blob = chart_part(block, appearance, ledger.meta.lang)
    owner, relation = add(ledger.main, name, CT.DML_CHART, RT.CHART, blob)
    # The first relation of a part is rId1: by that name the chart's markup refers to its workbook.
    book = workbook(block, colour_theme(ledger.theme))
    add(owner, book_name, CT.SML_SHEET, RT.PACKAGE, book)
    return drawing.inline(
        el("c:chart", r_id=relation),
        uri=drawing.CHART,
        width=ledger.text_width,
        height=appearance.height / POINTS_PER_MM,
        identifier=ledger.next_drawing(),
        name=block.id,
        title=caption_text(block.caption),
        alt=block.alt,
    )


def chart_part(block: Chart, appearance: ChartLook, lang: str) -> bytes:
    """Return the chart's part; everything in it is said, for what is left out Word and LibreOffice read differently."""
    invisible = el("c:spPr", el("a:noFill"), el("a:ln", el("a:noFill")))
    return part(
        "c:chartSpace",
        "c a r",
        el("c:date1904", val=0),
        el("c:lang", val=lang),
        el("c:roundedCorners", val=0),
        el(
            "c:chart",
            # The unit is the chart's title, at its top left: as an axis' title Word would break it into short lines.
            chart_plot.title(block.unit, appearance, _TOP_LEFT) if block.unit else NONE,
            el("c:autoTitleDeleted", val=int(not block.unit)),
            el(
                "c:plotArea",
                place(appearance.plot, inner=True),
                chart_plot.series(block, appearance),
                chart_plot.axes(block, appearance),
                invisible,
            ),
            _legend(appearance),
            el("c:plotVisOnly", val=1),
            el("c:dispBlanksAs", val="gap"),
        ),
        invisible,
        text_properties(appearance),
        el("c:externalData", el("c:autoUpdate", val=0), r_id="rId1"),
    )


def _legend(appearance: ChartLook) -> Xml:
    if appearance.legend is None:
        return NONE
    return el("c:legend", el("c:legendPos", val="t"), place(appearance.legend), el("c:overlay", val=0))
