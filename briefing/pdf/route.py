"""Routes: a schematic of stops and the ways between them, in as many rows as it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.document import Route, Text
from briefing.pdf.breaking import Line, Measure, break_lines, natural_width
from briefing.pdf.flow import Box, figure, fitted
from briefing.pdf.inline import runs
from briefing.pdf.pen import Pen
from briefing.pdf.styles import TextStyle
from briefing.pdf.tagging import Element
from briefing.pdf.text import Setting, draw_lines
from briefing.totals import total

_NARROWEST, _WIDEST = 62.0, 150.0  # of the way from one stop to the next
_RADIUS = 4.0
_AIR = 5.0
_STUB = 14.0  # the piece of line that says: it goes on in the next row

# (dash, width) of each way; a railway is drawn as two lines with sleepers between.
_STYLES: dict[str, tuple[tuple[float, ...], float]] = {
    "road": ((), 2.2),
    "sea": ((6.0, 3.0), 1.6),
    "river": ((6.0, 3.0), 1.6),
    "air": ((1.2, 3.0), 1.6),
    "multi": ((9.0, 2.5, 2.0, 2.5), 1.8),
}


@dataclass(frozen=True, slots=True)
class _Labels:
    """Texts of a stop or leg, set one below the other."""

    parts: tuple[tuple[tuple[Line, ...], TextStyle], ...]

    @property
    def height(self) -> float:
        return total(len(lines) * style.leading for lines, style in self.parts)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        for lines, style in self.parts:
            draw_lines(pen, x, top, lines, style)
            top -= len(lines) * style.leading


def route_boxes(route: Route, setting: Setting, tag: Element) -> list[Box]:
    """Return a route as boxes, one for each row of stops."""
    if not route.stops:
        return []
    pitch = _pitch(route, setting)
    per_row = max(1, int((setting.width + 0.01) / pitch))
    rows = -(-len(route.stops) // per_row)
    per_row = -(-len(route.stops) // rows)  # rows of like length
    pitch = min(setting.width / per_row, _WIDEST)
    made = [
        _row(route, start, min(start + per_row, len(route.stops)), pitch, setting)
        for start in range(0, len(route.stops), per_row)
    ]
    together = total(box.height for box in made) < setting.height * 0.6
    return [
        figure(replace(box, keep=together and index < len(made) - 1), tag, setting.width)
        for index, box in enumerate(made)
    ]


def _styles(setting: Setting) -> tuple[TextStyle, TextStyle, TextStyle]:
    """Return the styles of a stop's name, of details, and of a leg's label."""
    base = replace(setting.styles.chart, align="center")
    return (
        replace(base, bold=True, size=base.size + 0.6, leading=base.leading + 1),
        replace(base, colour=setting.styles.muted),
        replace(base, colour=setting.styles.accent),
    )


def _set(texts: Sequence[tuple[str, TextStyle]], width: float, setting: Setting) -> _Labels:
    return _Labels(
        tuple(
            (break_lines(runs((Text(text),), style, setting.fonts), Measure(max(width, 1.0), "center")), style)
            for text, style in texts
            if text
        )
    )


def _pitch(route: Route, setting: Setting) -> float:
    """Return the distance of stops that gives the longest word of a label its room."""
    name, detail, way = _styles(setting)
    texts = [(word, name) for stop in route.stops for word in stop.name.split(" ")]
    texts += [(word, detail) for stop in route.stops for word in stop.detail.split(" ")]
    texts += [(word, way) for leg in route.legs for word in f"{leg.label} {leg.detail}".split(" ")]
    widest = max((natural_width(runs((Text(word),), style, setting.fonts)) for word, style in texts), default=0.0)
    return min(max(widest + 2 * _AIR, _NARROWEST), _WIDEST, setting.width)


def _row(route: Route, start: int, end: int, pitch: float, setting: Setting) -> Box:
    styles = setting.styles
    name, detail, way = _styles(setting)
    width = pitch - _AIR
    stops = [_set(((stop.name, name), (stop.detail, detail)), width, setting) for stop in route.stops[start:end]]
    # The leg into the next row belongs to this one: its label stands over the stub at the end.
    legs = route.legs[start : min(end, len(route.stops) - 1)]
    goes_on = end < len(route.stops)
    ways = [
        _set(((leg.label, way), (leg.detail, detail)), width - 2 * _RADIUS, setting) for leg in legs[: end - start - 1]
    ]
    into = _set(((legs[-1].label, way), (legs[-1].detail, detail)), pitch - 2 * _RADIUS, setting) if goes_on else None
    above = max((labels.height for labels in (*ways, *([into] if into else []))), default=0.0) + _AIR
    below = max((labels.height for labels in stops), default=0.0) + _AIR + _RADIUS
    height = above + _RADIUS + below + _AIR
    indent = (setting.width - pitch * (end - start)) / 2 if not start and not goes_on else 0.0

    def middle(index: int) -> float:
        return indent + (index + 0.5) * pitch

    def draw(pen: Pen, x: float, top: float) -> None:
        y = top - above - _RADIUS
        if start:
            _way(pen, route.legs[start - 1].mode, y, (x + middle(0) - _RADIUS - _STUB, x + middle(0)), styles.accent)
        for index, leg in enumerate(legs):
            last = index == end - start - 1
            right = x + middle(index) + _RADIUS + _STUB if last else x + middle(index + 1)
            _way(pen, leg.mode, y, (x + middle(index), right), styles.accent)
        for index, labels in enumerate(stops):
            ends = start + index in {0, len(route.stops) - 1}
            pen.circle(
                x + middle(index), y, _RADIUS, styles.accent if ends else "#ffffff", ring=styles.accent, width=1.6
            )
            labels.draw(pen, x + middle(index) - width / 2, y - _RADIUS - _AIR)
            if index < len(ways):
                over = ways[index]
                over.draw(pen, x + middle(index) + pitch / 2 - (width - 2 * _RADIUS) / 2, y + _RADIUS + over.height)
        if into:
            right = min(x + middle(end - start - 1) + pitch / 2, x + setting.width)
            into.draw(pen, right - pitch + 2 * _RADIUS, y + _RADIUS + into.height)

    return fitted(Box(route, height, draw), setting.height * 0.9)


def _way(pen: Pen, mode: str, y: float, ends: tuple[float, float], accent: str) -> None:
    """Draw the line of a leg in the manner of its mode."""
    left, right = ends
    if mode == "rail":
        pen.rule(left, y, right - left, accent, 3.2)
        pen.polyline([(left, y), (right, y)], "#ffffff", 1.6, (5.0, 5.0))
        return
    dash, width = _STYLES.get(mode, _STYLES["multi"])
    pen.polyline([(left, y), (right, y)], accent, width, dash)
