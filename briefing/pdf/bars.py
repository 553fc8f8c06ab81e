"""Horizontal bars: the composition of a whole, with names that may be long."""

from __future__ import annotations

from decimal import Decimal

from briefing.pdf.pen import Pen
from briefing.pdf.plot import Canvas, Plot
from briefing.scene.axis import value_axis
from briefing.scene.bars import row_height, thickness
from briefing.scene.legend import has_legend
from briefing.totals import total

_NAMES = 0.36  # the widest that names may be, as a part of the whole
_GAP = 8.0


def bars_plot(canvas: Canvas) -> Plot:
    """Return bars with names on the left and values at their ends; no axis is needed with these."""
    chart = canvas.chart
    count = len(chart.series)
    widest = max(canvas.run_width(canvas.label(name)) for name in chart.categories)
    names_width = min(widest + 0.5, canvas.width * _NAMES)
    names = [canvas.wrapped(name, names_width, "left") for name in chart.categories]
    labels = [[canvas.label(point.label) for point in series.points] for series in chart.series]
    heights = [row_height(chart, len(name) * canvas.style.leading) for name in names]
    thick = max(thickness(chart) * canvas.lower, canvas.style.size)
    if canvas.lower < 1:
        heights = [
            max(len(name) * canvas.style.leading + 1, count * thick + 2, height * canvas.lower)
            for name, height in zip(names, heights, strict=True)
        ]

    scale = value_axis(chart)
    room = canvas.width - names_width - _GAP
    zero_part = scale.part(Decimal(0))
    label_width = max((canvas.run_width(label) for row in labels for label in row), default=0.0) + 5
    has_negative = any(value < 0 for value in canvas.values())
    # Bars end where the longest value does, not at a tick: there is no axis to be read.
    highest = max((*canvas.values(), Decimal(0)))
    lowest = min((*canvas.values(), Decimal(0)))
    span = scale.part(highest) - scale.part(lowest) or 1.0
    per_part = (room - label_width * (2 if has_negative else 1)) / span
    left_of_zero = (label_width if has_negative else 0.0) + (zero_part - scale.part(lowest)) * per_part

    def draw(pen: Pen, x: float, y: float) -> None:
        zero = x + names_width + _GAP + left_of_zero
        top = y
        for index, (name, height) in enumerate(zip(names, heights, strict=True)):
            middle = top - height / 2
            for row, line in enumerate(name):
                first = middle + (len(name) * canvas.style.leading) / 2 - canvas.drop
                pen.line(x, first - row * canvas.style.leading, line)
            for number, series in enumerate(chart.series):
                if index >= len(series.points):
                    continue
                value = series.points[index].value
                at = middle + count * thick / 2 - (number + 1) * thick
                length = 0.0 if value is None else (scale.part(value) - zero_part) * per_part
                canvas.bar(pen, (zero + min(length, 0.0), at + 0.5, max(abs(length), 0.3), thick - 1), number)
                base = at + thick / 2 - canvas.middle
                label = labels[number][index]
                pen.label(zero + length + (-4 if length < 0 else 4), base, label, anchor=1.0 if length < 0 else 0.0)
            top -= height
        pen.box(zero - 0.35, top, 0.7, y - top, canvas.styles.ink)

    return Plot(total(heights), draw, legend=has_legend(chart))
