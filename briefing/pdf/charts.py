"""Charts as vector drawings: the scene says where each part stands, the pen draws it."""

from __future__ import annotations

from briefing.document import Chart
from briefing.pdf.flow import Box, figure, fitted
from briefing.pdf.inline import Run
from briefing.pdf.operators import Spot
from briefing.pdf.pen import Pen
from briefing.pdf.styles import Styles
from briefing.pdf.tagging import Element
from briefing.pdf.text import Setting
from briefing.scene.chart import drawn
from briefing.scene.colours import WHITE, text_on
from briefing.scene.drawing import Bar, Curve, Drawing, Rule, Words
from briefing.scene.frame import baseline
from briefing.scene.lettering import Lettering
from briefing.scene.strokes import Dash, SeriesLook, Shape, look

_MOST = 0.92  # of a page's height: what a chart may take beside its caption
_EDGE = 0.6
_GRID, _BASE, _LINE = 0.4, 0.7, 1.6  # thickness of rules and lines
_MARK = 2.1  # half of a point's mark
_DASHES: dict[Dash, tuple[float, ...]] = {
    "solid": (),
    "dash": (5.0, 2.5),
    "dot": (1.2, 2.2),
    "dash-dot": (7.0, 2.0, 1.5, 2.0),
}
_CORNERS: dict[Shape, tuple[Spot, ...]] = {
    "square": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    "diamond": ((0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)),
    "triangle": ((-1.1, -0.85), (1.1, -0.85), (0.0, 1.15)),
}
_UP = (0.0, 1.0)  # cosine and sine of a quarter turn


def chart_boxes(chart: Chart, setting: Setting, tag: Element, *, lower: float = 1.0) -> list[Box]:
    """Return a chart as one box, all of it in one element; ``lower`` is a part of its plot's usual height."""
    if not chart.categories or not chart.series:
        return []
    letters = lettering(setting)
    drawing = drawn(chart, letters, setting.width, lower=lower)

    def draw(pen: Pen, x: float, y: float) -> None:
        _Brush(pen, setting.styles, letters, (x, y)).draw(drawing)

    return [figure(fitted(Box(chart, drawing.height, draw), setting.height * _MOST), tag, setting.width)]


def lettering(setting: Setting) -> Lettering:
    """Return how the texts of charts are set."""
    style = setting.styles.chart
    return Lettering(setting.fonts.face(sans=style.sans), style.size, style.leading, setting.hyphenate)


class _Brush:
    """Draws the parts of a chart whose upper left corner is given."""

    def __init__(self, pen: Pen, styles: Styles, letters: Lettering, corner: Spot) -> None:
        self._pen = pen
        self._styles = styles
        self._letters = letters
        self._x, self._y = corner

    def draw(self, drawing: Drawing) -> None:
        """Draw all parts, one over the other."""
        for part in drawing.parts:
            match part:
                case Bar():
                    self._bar(part)
                case Curve():
                    self._curve(part)
                case Rule():
                    self._rule(part)
                case Words():
                    self._words(part)

    def _look(self, series: int) -> SeriesLook:
        return look(self._styles.series, self._styles.muted, series)

    def _bar(self, bar: Bar) -> None:
        """Fill a bar, with an edge where its colour is pale or its end is not sure."""
        left, low, width, height = bar.area
        left, low, found = left + self._x, low + self._y, self._look(bar.series)
        edge, colour = (found.line, found.faint) if bar.faint else (found.edge, found.fill)
        self._pen.box(left, low, width, height, edge or colour)
        if edge and width > 2 * _EDGE and height > 2 * _EDGE:
            self._pen.box(left + _EDGE, low + _EDGE, width - 2 * _EDGE, height - 2 * _EDGE, colour)

    def _curve(self, curve: Curve) -> None:
        spots, found = [(self._x + x, self._y + y) for x, y in curve.spots], self._look(curve.series)
        if len(spots) > 1:
            self._pen.polyline(spots, found.line, _LINE, _DASHES[found.dash])
        for spot in spots if curve.marked else ():
            self._mark(spot, found)

    def _mark(self, spot: Spot, found: SeriesLook) -> None:
        """Draw the mark of a point: filled, or a ring."""
        x, y = spot
        inner = found.line if found.solid else WHITE
        if found.shape == "circle":
            self._pen.circle(x, y, _MARK, inner, ring=found.line)
            return
        for radius, colour in ((_MARK + 0.5, found.line), (_MARK - 0.5, inner)):
            self._pen.fill(((x + a * radius, y + b * radius) for a, b in _CORNERS[found.shape]), colour)

    def _rule(self, rule: Rule) -> None:
        (x1, y1), (x2, y2) = rule.ends
        colours = {"grid": self._styles.rule, "base": self._styles.ink}
        colour = colours.get(rule.role) or self._look(rule.series).line
        thick = {"grid": _GRID, "base": _BASE}.get(rule.role, 1.0)
        left, low = min(x1, x2), min(y1, y2)
        if y1 == y2:
            self._pen.rule(self._x + left, self._y + low, abs(x2 - x1), colour, thick)
        else:
            self._pen.box(self._x + left - thick / 2, self._y + low, thick, abs(y2 - y1), colour)

    def _words(self, words: Words) -> None:
        left, low, width, height = words.area
        x, y = self._x + left, self._y + low
        if words.upright:
            foot = x + width - baseline(words, self._letters, 0)
            with self._pen.turned(foot, y + height * words.anchor, _UP):
                self._pen.label(0, 0, self._run(words, words.lines[0]), anchor=words.anchor)
            return
        joins = _joins(words)
        with self._pen.read_as(words.text if None in joins else ""):
            for number, (line, join) in enumerate(zip(words.lines, joins, strict=True)):
                base = y + baseline(words, self._letters, number)
                run = self._run(words, line)
                self._pen.label(x + width * words.anchor, base, run, anchor=words.anchor, more=join == " ")

    def _run(self, words: Words, line: str) -> Run:
        letters, styles = self._letters, self._styles
        colour = styles.muted if words.role in {"tick", "title"} else styles.ink
        if words.role == "inside":
            colour = text_on(self._look(words.series).fill, styles.ink)
        return Run(line, letters.face, letters.size, colour)


def _joins(words: Words) -> list[str | None]:
    """Return what stands in the text behind each line: a space, nothing, or None where a hyphen is only drawn."""
    rest = words.text
    joins: list[str | None] = []
    for line in words.lines:
        drawn_only = not rest.startswith(line)
        rest = rest[len(line) - drawn_only :]
        joins.append(None if drawn_only else " " if rest.startswith(" ") else "")
        rest = rest.removeprefix(" ")
    return joins
