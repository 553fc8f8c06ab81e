"""Number formats of charts: right in Word and LibreOffice, on computers set to any language.

Word writes the marks of a format (``,`` and ``.``) as the computer's own language has them, so marks between groups of
digits stand in the format itself, as plain characters; only a decimal mark cannot. LibreOffice takes its marks from the
language that a format names. A format has no more than two conditions, and LibreOffice puts a minus before a number
only in the first part of a format: where an axis goes below zero, the parts are those for above, below and zero.
"""

from __future__ import annotations

from decimal import Decimal

from briefing.document import Chart
from briefing.scene.axis import MINUS, Axis

_GROUP = 3  # digits
_MILLION = 6  # its zeros
#: The number by which formats name a language, by its decimal mark and the mark between its groups of digits.
_LANGUAGES = {(",", "\u00a0"): "419", (",", "."): "407", (".", ","): "409"}


def value_format(chart: Chart) -> str:
    """Return the format of values: that of the chart, with a true minus."""
    return _signed(chart, chart.number_format)


def tick_format(chart: Chart, scale: Axis) -> str:
    """Return the format of an axis' numbers, which are printed as in the PDF."""
    if scale.decimals:
        return _signed(chart, f"0.{'0' * scale.decimals}")
    if not chart.group_mark:
        return f"0;\\{MINUS}0"
    if scale.low < 0:
        up = {_groups(tick) for tick in scale.ticks if tick > 0} or {1}
        down = {_groups(tick) for tick in scale.ticks if tick < 0}
        if len(up) == len(down) == 1:
            return f"{_grouped(chart, *up)};\\{MINUS}{_grouped(chart, *down)};0"
        return _signed(chart, "#,##0")
    # The numbers of an axis are of two sizes at most; the format has room for what edited values may lead to.
    zeros = max(_MILLION, (_groups(scale.high) - 1) * _GROUP)
    large, less = (f"[>=1{'0' * count}]{_grouped(chart, count // _GROUP + 1)}" for count in (zeros, zeros - _GROUP))
    return f"{large};{less};0"


def _signed(chart: Chart, one: str) -> str:
    """Return a format with a true minus for numbers below zero, in the chart's language for those who heed it."""
    number = _LANGUAGES.get((chart.decimal_mark, chart.group_mark), "")
    language = f"[$-{number}]" if number else ""
    return f"{language}{one};{language}\\{MINUS}{one}"


def _groups(tick: Decimal) -> int:
    """Return in how many groups the digits of a whole number stand."""
    return tick.adjusted() // _GROUP + 1


def _grouped(chart: Chart, groups: int) -> str:
    """Return the format of a number with so many groups of digits."""
    return "#" + f"\\{chart.group_mark}000" * (groups - 1) if groups > 1 else "0"
