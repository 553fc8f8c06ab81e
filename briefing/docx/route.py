"""The schematic of a corridor as a group of native shapes: stops on a line, the way between them, rows that wrap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.document import Leg, Route, Stop, caption_text
from briefing.docx import drawing
from briefing.docx.context import Context
from briefing.docx.inline import run
from briefing.docx.measure import EMU_PER_POINT, POINTS_PER_MM, emu
from briefing.docx.xml import NONE, Xml, el, join, val
from briefing.scene.faces import Face, Fonts
from briefing.theme import Theme
from briefing.totals import total

_SLOT = 25.0  # millimetres that a stop needs at least
_STUB = 0.5  # of a slot: the piece of line that says that the route goes on in the next row
_DOT = 3.2
_GAP = 1.4  # between the line and its labels
_ROW_GAP = 4.0
_FOOT = 2.0  # below the last row
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
_RING = round(1.75 * EMU_PER_POINT)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the drawing: its stops, the way from each to the next, and how high its parts are in millimetres."""

    stops: tuple[Stop, ...]
    legs: tuple[Leg, ...]  # one for each stop but the route's last; the row's last leads to the next row
    above: float
    below: float
    slot: float  # from a stop to the next

    @property
    def height(self) -> float:
        return self.above + _DOT + self.below


def route(block: Route, context: Context) -> Xml:
    """Return the run that shows a route."""
    if not block.stops:
        return NONE
    width = context.text_width
    rows = _rows(block, context.theme, context.fonts, width)
    height = total(row.height for row in rows) + _ROW_GAP * (len(rows) - 1) + _FOOT
    identifier = context.next_drawing()
    shapes = _Shapes(context.theme, width, identifier * _IDS)
    top = 0.0
    for number, row in enumerate(rows):
        shapes.row(row, top, before=rows[number - 1] if number else None)
        top += row.height + _ROW_GAP
    size = {"cx": emu(width), "cy": emu(height)}
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
        width=width,
        height=height,
        identifier=identifier,
        name=block.id,
        title=caption_text(block.caption),
        alt=block.alt,
    )


def _rows(block: Route, theme: Theme, fonts: Fonts, width: float) -> list[_Row]:
    """Return the stops in rows of about equal length, each as high as its longest labels need."""
    most = max(2, int(width // _SLOT))
    count = -(-len(block.stops) // most)
    per_row = -(-len(block.stops) // count)
    # Where the route goes on in a next row, the last stop of a row has the way to it on its right.
    slot = width / (per_row + _STUB * (count > 1))
    bold, light = fonts.face(sans=True, bold=True), fonts.face(sans=True)
    size, less = theme.small_size, theme.small_size - 0.5
    rows: list[_Row] = []
    for start in range(0, len(block.stops), per_row):
        stops = block.stops[start : start + per_row]
        legs = block.legs[start : start + per_row]
        above = max(
            (
                _lines(leg.label, light, less, slot - _DOT) + _lines(leg.detail, light, less, slot - _DOT)
                for leg in legs
            ),
            default=0.0,
        )
        below = max(_lines(stop.name, bold, size, slot) + _lines(stop.detail, light, less, slot) for stop in stops)
        rows.append(_Row(stops, legs, above + _GAP, below + _GAP, slot))
    return rows


def _lines(text: str, face: Face, size: float, width: float) -> float:
    """Return how high text is in a width, in millimetres."""
    return len(face.lines(text, size * 1.04, width * POINTS_PER_MM)) * size * 1.4 / POINTS_PER_MM if text else 0.0


@dataclass(frozen=True, slots=True)
class _Box:
    """A place in the drawing, in millimetres."""

    left: float
    top: float
    width: float
    height: float


class _Shapes:
    """Collects the shapes of the drawing, in reading order."""

    def __init__(self, theme: Theme, width: float, base: int) -> None:
        self.theme = theme
        self.width = width
        self.base = base
        self.markup: list[Xml] = []

    def row(self, row: _Row, top: float, *, before: _Row | None) -> None:
        """Draw a row whose top edge is at ``top``; a line leads in from the row ``before``."""
        line = top + row.above + _DOT / 2
        if before is not None:
            self._line(0.0, row.slot / 2 - _DOT / 2, line, before.legs[-1].mode)
        for place, stop in enumerate(row.stops):
            centre = row.slot * (place + 0.5)
            self._dot(centre - _DOT / 2, line - _DOT / 2)
            words = (("RouteStop", stop.name), ("RouteDetail", stop.detail))
            below = _Box(centre - row.slot / 2, line + _DOT / 2 + _GAP, row.slot, row.below - _GAP)
            self._text(words, below, "t")
            if place < len(row.legs):
                self._leg(row.legs[place], centre + _DOT / 2, row, line, wraps=place == len(row.stops) - 1)

    def _leg(self, leg: Leg, start: float, row: _Row, line: float, *, wraps: bool) -> None:
        length = self.width - start if wraps else row.slot - _DOT
        self._line(start, start + length, line, leg.mode)
        words = (("RouteLeg", leg.label), ("RouteDetail", leg.detail))
        self._text(words, _Box(start, line - _DOT / 2 - row.above, length, row.above - _GAP + _DOT / 2), "b")

    def _line(self, start: float, end: float, height: float, mode: str) -> None:
        dash, weight, compound = _PENS.get(mode, _OTHER)
        colour = _fill(self.theme.accent)
        pen = el("a:ln", colour, el("a:prstDash", val=dash), w=round(weight * EMU_PER_POINT), cmpd=compound)
        self._shape("line", _Box(start, height, end - start, 0.0), pen, el("wps:cNvCnPr"))

    def _dot(self, left: float, top: float) -> None:
        look = join((_fill("#ffffff"), el("a:ln", _fill(self.theme.accent), w=_RING)))
        self._shape("ellipse", _Box(left, top, _DOT, _DOT), look, el("wps:cNvSpPr"))

    def _text(self, words: Iterable[tuple[str, str]], box: _Box, anchor: str) -> None:
        paragraphs = join(el("w:p", el("w:pPr", val("w:pStyle", style)), run(text)) for style, text in words if text)
        if paragraphs:
            nothing = join((el("a:noFill"), el("a:ln", el("a:noFill"))))
            text = el("wps:txbx", el("w:txbxContent", paragraphs))
            self._shape("rect", box, nothing, el("wps:cNvSpPr", txBox=1), text=text, anchor=anchor)

    def _shape(self, kind: str, box: _Box, look: Xml, sort: Xml, *, text: Xml = NONE, anchor: str = "t") -> None:
        frame = el(
            "a:xfrm",
            el("a:off", x=emu(box.left), y=emu(box.top)),
            el("a:ext", cx=emu(box.width), cy=emu(box.height)),
        )
        number = len(self.markup) + 1
        self.markup.append(
            el(
                "wps:wsp",
                # The group has the alternative text; ids of its shapes stay clear of those of other drawings.
                el("wps:cNvPr", id=self.base + number, name=f"{kind} {number}"),
                sort,
                el("wps:spPr", frame, el("a:prstGeom", el("a:avLst"), prst=kind), look),
                text,
                el("wps:bodyPr", lIns=0, tIns=0, rIns=0, bIns=0, anchor=anchor, wrap="square"),
            )
        )


def _fill(colour: str) -> Xml:
    return el("a:solidFill", el("a:srgbClr", val=colour.lstrip("#").upper()))
