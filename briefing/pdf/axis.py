"""Value axes: round ticks around the data, printed with the marks of the document's language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import count

from briefing.document import Chart

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5))
_MINUS = "\u2212"


@dataclass(frozen=True, slots=True)
class Axis:
    """A value axis from its first tick to its last."""

    ticks: tuple[Decimal, ...]

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


def axis(values: Iterable[Decimal], *, most: int = 6, zero: bool = True) -> Axis:
    """Return an axis for values, with at most so many ticks.

    >>> [str(tick) for tick in axis([Decimal("28.6"), Decimal("79.1")]).ticks]
    ['0', '20', '40', '60', '80']
    """
    known = list(values)
    low = min([*known, *([Decimal(0)] if zero or not known else [])])
    high = max([*known, *([Decimal(0)] if zero or not known else [])])
    if low == high:
        low, high = (low, low + 1) if low >= 0 else (low, Decimal(0))
    step = _step((high - low) / (most - 1))
    while True:
        first = (low / step).to_integral_value(rounding="ROUND_FLOOR")
        last = (high / step).to_integral_value(rounding="ROUND_CEILING")
        if last - first < most:
            return Axis(tuple((first + index) * step for index in range(int(last - first) + 1)))
        step = _step(step * Decimal("1.01"))


def _step(least: Decimal) -> Decimal:
    """Return the smallest round step that is not less than ``least``."""
    power = least.adjusted()
    for exponent in count(power):
        for step in _STEPS:
            candidate = step.scaleb(exponent)
            if candidate >= least:
                return candidate
    raise AssertionError("there is always a larger step")


def tick_labels(ticks: Iterable[Decimal], chart: Chart) -> tuple[str, ...]:
    """Return ticks as the language of a chart writes numbers, all with the same decimals."""
    known = tuple(ticks)
    decimals = max((max(0, -_exponent(tick)) for tick in known), default=0)
    return tuple(_printed(tick, decimals, chart) for tick in known)


def _exponent(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _printed(value: Decimal, decimals: int, chart: Chart) -> str:
    text = f"{abs(value):,.{decimals}f}"
    whole, _, fraction = text.partition(".")
    # Four digits are not grouped where the mark is a space: 1000, but 10 000.
    grouped = whole.replace(",", chart.group_mark if len(whole) > len("9,999") or chart.group_mark in ",." else "")
    return (_MINUS if value < 0 else "") + grouped + (chart.decimal_mark + fraction if fraction else "")
