"""The schematic of a corridor as a group of native shapes: stops on a line, the way between them, rows that wrap."""

from __future__ import annotations

from functools import lru_cache

from briefing.document import Route
from briefing.docx import drawing
from briefing.docx.inline import run
from briefing.docx.ledger import Ledger
from briefing.docx.measure import EMU_PER_POINT, POINTS_PER_MM
from briefing.docx.xml import NONE, Xml, el, join, paragraph
from briefing.extracts import caption_text
from briefing.records import frozen
from briefing.scene import route as scene
from briefing.scene.colours import WHITE
from briefing.theme import Theme
from briefing.totals import total

#: How a mode's line is drawn: dashes, weight in points, and whether it is a double line, as railways are on maps.
_PENS = {
    "rail": ("solid", 3.0, "dbl"),
    "road": ("solid", 2.2, None),
    "sea": ("dash", 1.6, None),
    "river": ("dash", 1.6, None),
    "air": ("sysDot", 1.6, None),
    "multi": ("lgDashDot", 1.8, None),
}
_OTHER = ("solid", 1.6, None)
_IDS = 1000  # for the shapes of one route
_STYLES = {"stop": "RouteStop", "detail": "RouteDetail", "leg": "RouteLeg"}
_SPARE = 1.4  # of the width of a line: what a box has room for
_RING = round(1.75 * EMU_PER_POINT)


def route(block: Route, ledger: Ledger) -> Xml:
    """Return the run that shows a route."""
    if not block.stops:
        return NONE
    width = ledger.text_width * POINTS_PER_MM
    rows = scene.rows(block, ledger.theme.small_size, ledger.fonts, width)
    height = total(row.height for row in rows)
    identifier = ledger.next_drawing()
    shapes = _Shapes(ledger.theme, identifier * _IDS, width)
    top = 0.0
    for row in rows:
        shapes.row(row, top)
        top += row.height
    size = {"cx": _emu(width), "cy": _emu(height)}
    frame = el(
        "a:xfrm",
        el("a:off", x=0, y=0),
        el("a:ext", **size),
        el("a:chOff", x=0, y=0),
        el("a:chExt", **size),
    )
    group = el("wpg:wgp", el("wpg:cNvGrpSpPr"), el("wpg:grpSpPr", frame), join(shapes.markup))
    return drawing.inline(
        group,
        uri=drawing.GROUP,
        width=ledger.text_width,
        height=height / POINTS_PER_MM,
        identifier=identifier,
        name=block.id,
        title=caption_text(block.caption),
        alt=block.alt,
    )


@frozen
class _Box:
    """A place in the drawing, in points."""

    left: float
    top: float
    width: float
    height: float


class _Shapes:
    """Collects the shapes of the drawing, in reading order."""

    def __init__(self, theme: Theme, base: int, width: float) -> None:
        self.theme = theme
        self.width = width
        self.base = base
        self.markup: list[Xml] = []

    def row(self, row: scene.RouteRow, top: float) -> None:
        """Draw a row whose top edge is at ``top``."""
        line = top + row.line
        for part in row.parts:
            match part:
                case scene.Dot():
                    self._dot(part, line)
                case scene.Way():
                    self._line(part.left, part.right, line, part.mode)
                case scene.RouteLabel():
                    self._text(part, top)

    def _line(self, start: float, end: float, height: float, mode: str) -> None:
        dash, weight, compound = _PENS.get(mode, _OTHER)
        colour = _fill(self.theme.accent)
        pen = el("a:ln", colour, el("a:prstDash", val=dash), w=round(weight * EMU_PER_POINT), cmpd=compound)
        self._shape("line", _Box(start, height, end - start, 0.0), pen, el("wps:cNvCnPr"))

    def _dot(self, dot: scene.Dot, line: float) -> None:
        look = join((_fill(self.theme.accent if dot.end else WHITE), el("a:ln", _fill(self.theme.accent), w=_RING)))
        self._shape(
            "ellipse",
            _Box(dot.centre - scene.RADIUS, line - scene.RADIUS, 2 * scene.RADIUS, 2 * scene.RADIUS),
            look,
            el("wps:cNvSpPr"),
        )

    def _text(self, label: scene.RouteLabel, top: float) -> None:
        paragraphs = join(paragraph(_STYLES[words.role], _lines(words)) for words in label.words)
        if paragraphs:
            nothing = join((el("a:noFill"), el("a:ln", el("a:noFill"))))
            text = el("wps:txbx", el("w:txbxContent", paragraphs))
            # Lines are those of the scene; a box that nobody sees is wide enough for them in another font, too.
            centre = label.left + label.width / 2
            room = 2 * min(centre, self.width - centre)
            width = max(label.width, min(_SPARE * max(map(_widest, label.words)), room))
            box = _Box(centre - width / 2, top + label.top, width, label.height)
            anchor = "b" if label.above else "t"
            self._shape("rect", box, nothing, el("wps:cNvSpPr", txBox=1), text=text, anchor=anchor)

    def _shape(self, kind: str, box: _Box, look: Xml, sort: Xml, *, text: Xml = NONE, anchor: str = "t") -> None:
        number = len(self.markup) + 1
        # The group has the alternative text; ids of its shapes stay clear of those of other drawings.
        self.markup.append(
            Xml(
                f'<wps:wsp><wps:cNvPr id="{self.base + number}" name="{kind} {number}"/>{sort}<wps:spPr><a:xfrm>'
                f'<a:off x="{_emu(box.left)}" y="{_emu(box.top)}"/>'
                f'<a:ext cx="{_emu(box.width)}" cy="{_emu(box.height)}"/></a:xfrm>'
                f'<a:prstGeom prst="{kind}"><a:avLst/></a:prstGeom>{look}</wps:spPr>{text}'
                f'<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}" wrap="square"/></wps:wsp>'
            )
        )


def _lines(words: scene.RouteText) -> Xml:
    """Return a text with the line breaks of the scene, which never fall inside a word."""
    return run("\n".join(words.lines) if " ".join(words.lines) == words.text else words.text)


def _widest(words: scene.RouteText) -> float:
    """Return the width of the longest line of a text, in points."""
    return max((words.look.face.width(line, words.look.size) for line in words.lines), default=0.0)


@lru_cache(maxsize=8)
def _fill(colour: str) -> Xml:
    return el("a:solidFill", el("a:srgbClr", val=colour.lstrip("#").upper()))


def _emu(points: float) -> int:
    return round(points * EMU_PER_POINT)
