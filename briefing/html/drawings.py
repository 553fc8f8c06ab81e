"""Charts as SVG, drawn of the same scene as in PDF files."""

from __future__ import annotations

from briefing.document import Chart
from briefing.html.elements import Element, element
from briefing.scene.chart import drawn
from briefing.scene.colours import WHITE, text_on
from briefing.scene.drawing import Bar, Curve, Rule, Words
from briefing.scene.frame import baseline
from briefing.scene.lettering import Lettering
from briefing.scene.strokes import Dash, SeriesLook, Shape, look
from briefing.theme import Theme

WIDTH = 470.0
"""Of a chart, in units that are points where it is as wide as a page of text."""
_MARK = 2.1
_DASHES: dict[Dash, str] = {"solid": "", "dash": "5 2.5", "dot": "1.2 2.2", "dash-dot": "7 2 1.5 2"}
_CORNERS: dict[Shape, tuple[tuple[float, float], ...]] = {
    "square": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    "diamond": ((0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)),
    "triangle": ((-1.1, 0.85), (1.1, 0.85), (0.0, -1.15)),
}
_ANCHORS = {0.0: "start", 0.5: "middle", 1.0: "end"}


def drawing(chart: Chart, letters: Lettering, theme: Theme) -> Element:
    """Return a chart as an image that says what it shows."""
    scene = drawn(chart, letters, WIDTH)
    size = f"0 0 {_n(WIDTH)} {_n(scene.height)}"
    brush = _Brush(theme, letters)
    parts = [piece for part in scene.parts for piece in brush.drawn(part)]
    return element(
        "svg", *parts, viewBox=size, role="img", aria_label=chart.alt, class_="chart", font_size=_n(letters.size)
    )


def _n(number: float) -> str:
    """Return a length as SVG has it, to a hundredth."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


class _Brush:
    """Turns the parts of a scene, whose y grows upwards, into shapes of SVG, where it grows down."""

    def __init__(self, theme: Theme, letters: Lettering) -> None:
        self._theme = theme
        self._letters = letters

    def drawn(self, part: Bar | Curve | Rule | Words) -> list[Element]:
        """Return the shapes of a part."""
        match part:
            case Bar():
                return [self._bar(part)]
            case Curve():
                return self._curve(part)
            case Rule():
                return [self._rule(part)]
            case Words():
                return self._words(part)

    def _look(self, series: int) -> SeriesLook:
        return look(self._theme.series, self._theme.muted, series)

    def _bar(self, bar: Bar) -> Element:
        left, low, width, height = bar.area
        found = self._look(bar.series)
        edge, fill = (found.line, found.faint) if bar.faint else (found.edge, found.fill)
        place = {"x": _n(left), "y": _n(-low - height), "width": _n(width), "height": _n(height)}
        return element("rect", **place, fill=fill, stroke=edge, stroke_width="0.6" if edge else "")

    def _curve(self, curve: Curve) -> list[Element]:
        found = self._look(curve.series)
        spots = [(x, -y) for x, y in curve.spots]
        pieces: list[Element] = []
        if len(spots) > 1:
            points = " ".join(f"{_n(x)},{_n(y)}" for x, y in spots)
            style = {"stroke": found.line, "stroke_width": "1.6", "stroke_dasharray": _DASHES[found.dash]}
            pieces.append(element("polyline", points=points, fill="none", **style))
        return [*pieces, *(self._mark(x, y, found) for x, y in (spots if curve.marked else ()))]

    def _mark(self, x: float, y: float, found: SeriesLook) -> Element:
        fill = found.line if found.solid else WHITE
        if found.shape == "circle":
            return element("circle", cx=_n(x), cy=_n(y), r=_n(_MARK), fill=fill, stroke=found.line)
        corners = " ".join(f"{_n(x + a * _MARK)},{_n(y + b * _MARK)}" for a, b in _CORNERS[found.shape])
        return element("polygon", points=corners, fill=fill, stroke=found.line)

    def _rule(self, rule: Rule) -> Element:
        (x1, y1), (x2, y2) = rule.ends
        colours = {"grid": self._theme.rule, "base": self._theme.ink}
        thick = {"grid": "0.4", "base": "0.7"}.get(rule.role, "1")
        colour = colours.get(rule.role) or self._look(rule.series).line
        ends = {"x1": _n(x1), "y1": _n(-y1), "x2": _n(x2), "y2": _n(-y2)}
        return element("line", **ends, stroke=colour, stroke_width=thick)

    def _words(self, words: Words) -> list[Element]:
        left, low, width, height = words.area
        colour = self._theme.muted if words.role in {"tick", "title"} else self._theme.ink
        if words.role == "inside":
            colour = text_on(self._look(words.series).fill, self._theme.ink)
        style = {"fill": colour, "text_anchor": _ANCHORS[words.anchor]}
        if words.upright:
            foot = left + width - baseline(words, self._letters, 0)
            turned = f"translate({_n(foot)} {_n(-(low + height * words.anchor))}) rotate(-90)"
            return [element("text", words.lines[0], transform=turned, **style)]
        x = _n(left + width * words.anchor)
        return [
            element("text", line, x=x, y=_n(-(low + baseline(words, self._letters, number))), **style)
            for number, line in enumerate(words.lines)
        ]
