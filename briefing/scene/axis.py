"""Value axes: round ticks around the data, printed with the marks of the document's language."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import count

from briefing.document import Chart
from briefing.records import frozen
from briefing.scene.spans import ends, farthest, points
from briefing.totals import total

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5))
_BEYOND = 20  # the part of an axis' length that it has beyond its values
MINUS = "\u2212"


@frozen
class Axis:
    """A value axis from its first tick to its last."""

    ticks: tuple[Decimal, ...]

    @property
    def step(self) -> Decimal:
        """Return the distance of ticks."""
        return self.ticks[1] - self.ticks[0]

    @property
    def decimals(self) -> int:
        """Return how many decimals the ticks need."""
        return max((max(0, -_exponent(tick)) for tick in self.ticks), default=0)

    @property
    def low(self) -> Decimal:
        """Return where the axis begins."""
        return self.ticks[0]

    @property
    def high(self) -> Decimal:
        """Return where it ends."""
        return self.ticks[-1]

    def part(self, value: Decimal) -> float:
        """Return where a value lies: 0 at the axis' beginning, 1 at its end."""
        return float((value - self.low) / (self.high - self.low))


def value_axis(chart: Chart) -> Axis:
    """Return the value axis of a chart; it holds zero, for bars that start elsewhere would lie."""
    return axis(_reached(chart))


def close_axis(chart: Chart) -> Axis:
    """Return an axis from the lowest value to the highest, zero among them, for a plot that shows no ticks."""
    known = [Decimal(0), *_reached(chart)]
    low, high = min(known), max(known)
    return Axis((low, high if high > low else Decimal(1)))


def _reached(chart: Chart) -> list[Decimal]:
    """Return all values that a chart shows, ends of ranges too; of stacked columns the sums in both directions."""
    rows = [points(chart, series) for series in chart.series]
    if chart.kind != "stacked":
        return [value for row in rows for point in row for value in ends(point)]
    columns = [[farthest(point) for point in column] for column in zip(*rows, strict=True)]
    sums = ((total(v for v in column if v > 0), total(v for v in column if v < 0)) for column in columns)
    return [Decimal(value) for pair in sums for value in pair]


def axis(values: Iterable[Decimal], *, most: int = 6) -> Axis:
    """Return an axis for values and zero, with at most so many ticks.

    >>> [str(tick) for tick in axis([Decimal("28.6"), Decimal("74.1")]).ticks]
    ['0', '20', '40', '60', '80']
    """
    known = [Decimal(0), *values]
    low, high = min(known), max(known)
    if low == high:
        high = Decimal(1)
    step = _step((high - low) / (most - 1))
    while True:
        first, last = (end / step for end in reach(low, high, step))
        if last - first < most:
            return Axis(tuple((first + index) * step for index in range(int(last - first) + 1)))
        step = _step(step * Decimal("1.01"))


def reach(low: Decimal, high: Decimal, step: Decimal) -> tuple[Decimal, Decimal]:
    """Return where an axis begins and ends whose ticks are so far apart: a twentieth of its length beyond the values.

    Word, Excel and LibreOffice end axes by this rule, so that charts whose data people edit there have the axis of the
    PDF. An axis begins or ends at zero where no value lies beyond that.
    """
    room = (high - low) / _BEYOND
    first = ((low - room) / step).to_integral_value(rounding="ROUND_FLOOR") * step if low < 0 else Decimal(0)
    last = ((high + room) / step).to_integral_value(rounding="ROUND_CEILING") * step if high > 0 else Decimal(0)
    return first, last


def _step(least: Decimal) -> Decimal:
    """Return the smallest round step that is not less than ``least``."""
    power = least.adjusted()
    for exponent in count(power):
        for step in _STEPS:
            candidate = step.scaleb(exponent)
            if candidate >= least:
                return candidate
    raise AssertionError("there is always a larger step")


def tick_labels(scale: Axis, chart: Chart) -> tuple[str, ...]:
    """Return ticks as the language of a chart writes numbers, all with the same decimals."""
    return tuple(_printed(tick, scale.decimals, chart) for tick in scale.ticks)


def _exponent(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _printed(value: Decimal, decimals: int, chart: Chart) -> str:
    text = f"{abs(value):,.{decimals}f}"
    whole, _, fraction = text.partition(".")
    grouped = whole.replace(",", chart.group_mark)
    return (MINUS if value < 0 else "") + grouped + (chart.decimal_mark + fraction if fraction else "")
