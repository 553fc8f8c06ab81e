"""The formula of a label: it writes the number of a cell in the document's language, on any computer.

Only functions and arithmetic that are the same everywhere are used, and no format, whose marks a computer would put in
its own language.
"""

from __future__ import annotations

from briefing.document import Chart, Numeral, Point
from briefing.docx.sheet import is_range
from briefing.scene.axis import MINUS

_PLUS = "+"
_GROUPS = 3  # the thousands, millions and billions that a number may have


def label_formula(chart: Chart, point: Point, cell: str, ends: tuple[str, str] | None = None) -> str | None:
    """Return a formula that makes a point's label of its cell; None if the label says something else than digits.

    Args:
        chart: Whose marks between groups of digits and before decimals are used.
        point: The point with its printed label.
        cell: Where its value stands.
        ends: Where the ends of its range stand, of one that is a range.
    """
    numeral = point.numeral
    if numeral is None or point.value is None or bool(numeral.lower) != is_range(point):
        return None
    low, high = ends if ends and numeral.lower else (cell, cell)
    places = max(len(numeral.fraction) - 1, 0)
    parts = [_string(numeral.before), _sign(numeral, _rounded(low, places))]
    if numeral.lower:
        number, dash = _lower(numeral)
        fraction = number.partition(chart.decimal_mark)[2]
        parts += [_number(chart, low, len(fraction)), _string(dash)]
    parts += [_number(chart, high, places), _string(numeral.after)]
    return "&".join(part for part in parts if part)


def _lower(numeral: Numeral) -> tuple[str, str]:
    """Return the digits of a range's lower end, and what stands between both ends."""
    number = numeral.lower
    while number and not number[-1].isdigit():
        number = number[:-1]
    return number, numeral.lower[len(number) :]


def _sign(numeral: Numeral, number: str) -> str:
    if numeral.sign == _PLUS:
        return f'IF({number}<0,"{MINUS}",IF({number}>0,"{_PLUS}",""))'
    return f'IF({number}<0,{_string(numeral.sign or MINUS)},"")'


def _rounded(cell: str, places: int) -> str:
    return f"ROUND({cell},{places})"


def _number(chart: Chart, cell: str, places: int) -> str:
    """Return the formula of a number without its sign, rounded half up, with its digits grouped."""
    size = _rounded(f"ABS({cell})", places)
    digits = f"INT({size})"
    if chart.group_mark:
        mark = _string(chart.group_mark)
        digits = f"INT({size}/{_power(_GROUPS)})"
        for group in reversed(range(_GROUPS)):
            whole = f"INT({size}/{_power(group)})" if group else f"INT({size})"
            last = f'RIGHT("000"&MOD({whole},1000),3)'
            digits = f"IF({size}<{_power(group + 1)},{whole},{digits}&{mark}&{last})"
    if not places:
        return digits
    return f"{digits}&{_string(chart.decimal_mark)}&RIGHT(FIXED({size},{places},TRUE),{places})"


def _power(groups: int) -> str:
    return "1" + "000" * groups


def _string(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"' if text else ""
