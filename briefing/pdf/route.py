"""Routes: a schematic of stops and the ways between them, in as many rows as it needs."""

from __future__ import annotations

from briefing.document import Route
from briefing.pdf.flow import Box, figure, fitted
from briefing.pdf.inline import Run
from briefing.pdf.pen import Pen
from briefing.pdf.styles import Styles
from briefing.pdf.tagging import Element
from briefing.pdf.text import Setting
from briefing.records import replace
from briefing.scene.colours import WHITE
from briefing.scene.route import RADIUS, Dot, RouteLabel, RouteRow, Way, rows
from briefing.totals import total

# (dash, width) of each way; a railway is drawn as two lines with sleepers between.
_STYLES: dict[str, tuple[tuple[float, ...], float]] = {
    "road": ((), 2.2),
    "sea": ((6.0, 3.0), 1.6),
    "river": ((6.0, 3.0), 1.6),
    "air": ((1.2, 3.0), 1.6),
    "multi": ((9.0, 2.5, 2.0, 2.5), 1.8),
}


def route_boxes(route: Route, setting: Setting, tag: Element) -> list[Box]:
    """Return a route as boxes, one for each row of stops."""
    made = [_box(route, row, setting) for row in rows(route, setting.styles.note.size, setting.fonts, setting.width)]
    together = total(box.height for box in made) < setting.height * 0.6
    return [
        figure(replace(box, keep=together and index < len(made) - 1), tag, setting.width)
        for index, box in enumerate(made)
    ]


def _box(route: Route, row: RouteRow, setting: Setting) -> Box:
    def draw(pen: Pen, x: float, top: float) -> None:
        y = top - row.line
        for part in row.parts:
            match part:
                case Dot():
                    fill = setting.styles.accent if part.end else WHITE
                    pen.circle(x + part.centre, y, RADIUS, fill, ring=setting.styles.accent, width=1.6)
                case Way():
                    _way(pen, part.mode, y, (x + part.left, x + part.right), setting.styles.accent)
                case RouteLabel():
                    _label(pen, part, x, top, setting.styles)

    return fitted(Box(route, row.height, draw), setting.height * 0.9)


def _label(pen: Pen, label: RouteLabel, x: float, top: float, styles: Styles) -> None:
    """Draw the texts of a label: over the line they stand on its foot."""
    colours = {"stop": styles.ink, "detail": styles.muted, "leg": styles.accent}
    used = total(len(words.lines) * words.look.leading for words in label.words)
    y = top - label.top - (label.height - used if label.above else 0.0)
    for words in label.words:
        look = words.look
        for number, line in enumerate(words.lines, 1):
            y -= look.leading
            run = Run(line, look.face, look.size, colours[words.role])
            base = y + look.leading / 2 - look.size * 0.33
            pen.label(x + label.left + label.width / 2, base, run, anchor=0.5, more=number < len(words.lines))


def _way(pen: Pen, mode: str, y: float, ends: tuple[float, float], accent: str) -> None:
    """Draw the line of a leg in the manner of its mode."""
    left, right = ends
    if mode == "rail":
        pen.rule(left, y, right - left, accent, 3.2)
        pen.polyline([(left, y), (right, y)], WHITE, 1.6, (5.0, 5.0))
        return
    dash, width = _STYLES.get(mode, _STYLES["multi"])
    pen.polyline([(left, y), (right, y)], accent, width, dash)
