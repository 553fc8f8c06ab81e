"""How far a value axis that shows no numbers reaches: far enough for the labels at the ends of its bars.

Where an axis ends is left to Word, so that it follows when somebody edits the data; what is set is the distance of its
ticks, from which the end follows (``scene.axis.reach``).
"""

from __future__ import annotations

from decimal import ROUND_CEILING, Context, Decimal

from briefing.scene.axis import reach

_MOST = 20  # ticks
_SHORT = Context(prec=3, rounding=ROUND_CEILING)


def step_with_room(low: Decimal, high: Decimal, length: float, before: float, beyond: float) -> Decimal:
    """Return the least distance of ticks by which an axis has room at its ends.

    Args:
        low: The lowest value, or zero.
        high: The highest, or zero.
        length: Of the axis, in any measure.
        before: The room wanted before the lowest value where that is below zero, in the same measure.
        beyond: The room wanted beyond the highest value where that is above zero.
    """
    span = high - low or Decimal(1)
    step = span
    for count in range(_MOST, 0, -1):
        step = _SHORT.divide(span, Decimal(count))
        first, last = reach(low, high, step)
        part = length / float(last - first or 1)
        begins, ends = float(low - first) * part, float(last - high) * part
        if (begins >= before or not low) and (ends >= beyond or not high):
            break
    return step
