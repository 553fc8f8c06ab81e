"""Lengths in the units of Office Open XML."""

from __future__ import annotations

TWIPS_PER_MM = 1440 / 25.4
EMU_PER_MM = 36_000
EMU_PER_POINT = 12_700
POINTS_PER_MM = 72 / 25.4


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
