"""Lengths in the units of Office Open XML, and a guess at how wide a text will be.

Word decides line breaks itself. Where a drawing has to know beforehand how much room a label takes, an estimate by
classes of letters is used, on the generous side: the reader's machine may not even have the theme's font.
"""

from __future__ import annotations

from briefing.totals import total

_NARROW = frozenset("ijlrtfI.,:;|!'’‘()[]-–·\u00a0 іјїґ/")
_WIDE = frozenset("mwMWшщюжфыШЩЮЖФЫДӘЊЉњљ@%—")

TWIPS_PER_MM = 1440 / 25.4
EMU_PER_MM = 36_000
EMU_PER_POINT = 12_700
_DIGIT, _MARK = 572, 270  # thousandths of the size: a digit; a point, a comma or a space


def twips(millimetres: float) -> int:
    """Return millimetres as twentieths of a point, Word's unit of layout."""
    return round(millimetres * TWIPS_PER_MM)


def points(size: float) -> int:
    """Return points as twentieths of a point."""
    return round(size * 20)


def half_points(size: float) -> int:
    """Return a font size as Word writes it."""
    return round(size * 2)


def emu(millimetres: float) -> int:
    """Return millimetres as English metric units, DrawingML's unit."""
    return round(millimetres * EMU_PER_MM)


def text_width(text: str, size: float) -> float:
    """Return about how wide a line of sans-serif text is, in points."""
    return size * total(map(_letter, text)) / 1000


def line_count(text: str, size: float, width: float) -> int:
    """Return in how many lines text of a size would stand in a width given in points."""
    lines, used, space = 1, 0.0, size * _MARK / 1000
    for word in text.split(" "):
        need = text_width(word, size)
        if used and used + space + need > width:
            lines, used = lines + 1, 0.0
        used += (space if used else 0) + need
        while used > width:  # a word longer than the line is broken anywhere
            lines, used = lines + 1, used - width
    return lines


def _letter(letter: str) -> int:
    """Return the width of a letter in thousandths of the size."""
    if letter.isdigit():
        return _DIGIT
    if letter in _NARROW:
        return _MARK if letter in ".,\u00a0 " else 360
    if letter in _WIDE:
        return 920
    return 680 if letter.isupper() else 580
