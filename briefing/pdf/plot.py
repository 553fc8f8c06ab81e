"""What all kinds of plots share: labels, colours, and axes with their grid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from briefing.document import Chart, Text
from briefing.pdf.breaking import Line, Measure, break_lines
from briefing.pdf.flow import Draw
from briefing.pdf.inline import Run, label_run, runs
from briefing.pdf.pen import Pen
from briefing.pdf.styles import Alignment, Styles, TextStyle
from briefing.pdf.text import Setting
from briefing.scene.axis import Axis, tick_labels, value_axis
from briefing.scene.colours import WHITE, is_seen, seen

PLOT_HEIGHT = 150.0
"""From the lowest tick to the highest, where the page has room for it."""
_GRID = 0.4
_BORDER = 0.6

Area = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing that grows downwards from where it is put; ``legend``: it needs one to be understood."""

    height: float
    draw: Draw
    legend: bool


@dataclass(frozen=True, slots=True)
class Canvas:
    """What a plot is drawn with."""

    chart: Chart
    setting: Setting
    style: TextStyle
    lower: float = 1.0  # the part of the usual height that the plot has

    @classmethod
    def of(cls, chart: Chart, setting: Setting, lower: float = 1.0) -> Canvas:
        """Return the canvas of a chart."""
        return cls(chart, setting, setting.styles.chart, lower)

    @property
    def height(self) -> float:
        """Return the distance of the lowest and the highest tick."""
        return PLOT_HEIGHT * self.lower

    @property
    def styles(self) -> Styles:
        """Return the styles of the document."""
        return self.setting.styles

    @property
    def width(self) -> float:
        """Return the width that a plot may have."""
        return self.setting.width

    @property
    def drop(self) -> float:
        """Return how far a label's baseline lies below the top of its line."""
        return self.style.leading / 2 + self.style.size * 0.33

    @property
    def middle(self) -> float:
        """Return how far a label's baseline lies below the middle of its digits."""
        return self.style.size * 0.355

    def colour(self, series: int) -> str:
        """Return the colour of a series."""
        return self.styles.series[series % len(self.styles.series)]

    def bar(self, pen: Pen, area: Area, series: int) -> None:
        """Fill an area (x, y, width, height) in the colour of a series, with an edge where that is pale."""
        x, y, width, height = area
        colour = self.colour(series)
        if is_seen(colour):
            pen.box(x, y, width, height, colour)
            return
        pen.box(x, y, width, height, self.styles.muted)
        if width > 2 * _BORDER and height > 2 * _BORDER:
            pen.box(x + _BORDER, y + _BORDER, width - 2 * _BORDER, height - 2 * _BORDER, colour)

    def line_colour(self, series: int) -> str:
        """Return the colour of a series for thin lines: no paler than can be seen."""
        return seen(self.colour(series))

    def label(self, text: str, *, bold: bool = False, colour: str = "") -> Run:
        """Return a label as it is drawn."""
        return label_run(text, self.style, self.setting.fonts, bold=bold, colour=colour)

    def run_width(self, run: Run) -> float:
        """Return the width of a label."""
        return run.face.width(run.text, run.size)

    def over_grid(self, pen: Pen, x: float, y: float, run: Run, *, anchor: float = 0.5) -> None:
        """Draw a label at a place where a grid line may pass: it shows through no letter."""
        width = self.run_width(run)
        if width:
            pen.box(x - width * anchor - 1.5, y - 1.2, width + 3, self.style.size * 0.72 + 2.4, WHITE)
            pen.label(x, y, run, anchor=anchor)

    def wrapped(self, text: str, width: float, align: Alignment) -> tuple[Line, ...]:
        """Return a label broken into lines."""
        style = replace(self.style, align=align)
        return break_lines(runs((Text(text),), style, self.setting.fonts), Measure(max(width, 1.0), align))

    def values(self) -> Iterator[Decimal]:
        """Yield all plotted values."""
        for series in self.chart.series:
            yield from (point.value for point in series.points if point.value is not None)


@dataclass(frozen=True, slots=True)
class Grid:
    """An upright value axis with its ticks, grid lines and the categories' places."""

    canvas: Canvas
    axis: Axis
    labels: tuple[Run, ...]
    left: float
    names: tuple[tuple[Line, ...], ...]
    above: float
    right: float = 0.0
    below: float = 0.0  # room for labels below the lowest tick

    @classmethod
    def of(cls, canvas: Canvas, *, above: float, right: float = 0.0) -> Grid:
        """Return the grid of a plot, with room above the highest tick for labels."""
        scale = value_axis(canvas.chart)
        ticks = partial(canvas.label, colour=canvas.styles.muted)
        labels = tuple(map(ticks, tick_labels(scale, canvas.chart)))
        left = max(map(canvas.run_width, labels)) + 6
        pitch = (canvas.width - left - right) / len(canvas.chart.categories)
        names = tuple(canvas.wrapped(name, pitch - 2, "center") for name in canvas.chart.categories)
        return cls(canvas, scale, labels, left, names, above, right)

    @property
    def pitch(self) -> float:
        """Return the width that a category has."""
        return (self.canvas.width - self.left - self.right) / len(self.canvas.chart.categories)

    @property
    def height(self) -> float:
        """Return the height of the plot with everything around it."""
        lines = max(map(len, self.names), default=0)
        title = 1 if self.canvas.chart.category_title else 0
        return self.above + self.canvas.height + self.below + 4 + (lines + title) * self.canvas.style.leading

    def middle(self, index: int) -> float:
        """Return the middle of a category, from the left of the plot."""
        return self.left + (index + 0.5) * self.pitch

    def at(self, value: Decimal) -> float:
        """Return the height of a value, from the top of the plot (so it is negative)."""
        return -self.above - self.canvas.height * (1 - self.axis.part(value))

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw ticks and grid lines; the zero line comes last, over the bars (``draw_zero``)."""
        canvas = self.canvas
        for tick, label in zip(self.axis.ticks, self.labels, strict=True):
            pen.rule(x + self.left, y + self.at(tick), canvas.width - self.left - self.right, canvas.styles.rule, _GRID)
            pen.label(x + self.left - 6, y + self.at(tick) - canvas.middle, label, anchor=1.0)

    def draw_zero(self, pen: Pen, x: float, y: float) -> None:
        """Draw the zero line and the categories' names."""
        canvas = self.canvas
        if self.axis.low <= 0 <= self.axis.high:
            width = canvas.width - self.left - self.right
            pen.rule(x + self.left, y + self.at(Decimal(0)), width, canvas.styles.ink, 0.7)
        top = y - self.above - self.canvas.height - self.below - 4
        for index, name in enumerate(self.names):
            for row, line in enumerate(name):
                left = x + self.left + index * self.pitch + 1
                pen.line(left, top - row * canvas.style.leading - canvas.drop, line)
        if canvas.chart.category_title:
            title = canvas.label(canvas.chart.category_title, colour=canvas.styles.muted)
            at = top - max(map(len, self.names)) * canvas.style.leading - canvas.drop
            pen.label(x + (self.left + canvas.width - self.right) / 2, at, title, anchor=0.5)
