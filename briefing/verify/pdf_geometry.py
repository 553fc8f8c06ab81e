"""Places and colours on the pages of a PDF file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]
Colour = tuple[float, ...]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
BLACK: Colour = (0.0, 0.0, 0.0)
WHITE: Colour = (1.0, 1.0, 1.0)
_DARK = 0.03928  # below it, sRGB is linear (WCAG 2, relative luminance)


def matrix_of(operands: Any) -> Matrix:
    """Return six numbers as a matrix."""
    a, b, c, d, e, f = map(float, operands)
    return a, b, c, d, e, f


def times(first: Matrix, second: Matrix) -> Matrix:
    """Return the matrix that does the first, then the second."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def moved(matrix: Matrix, x: float, y: float) -> Matrix:
    """Return a matrix, moved first."""
    a, b, c, d, e, f = matrix
    return a, b, c, d, a * x + c * y + e, b * x + d * y + f


def at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return where a point comes to lie."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def around(points: Sequence[tuple[float, float]]) -> Box:
    """Return the smallest box around points."""
    across, up = [x for x, _ in points], [y for _, y in points]
    return min(across), min(up), max(across), max(up)


def common(first: Box | None, second: Box) -> Box:
    """Return what two boxes have in common; the first may be everything."""
    if first is None:
        return second
    return max(first[0], second[0]), max(first[1], second[1]), min(first[2], second[2]), min(first[3], second[3])


def is_inside(box: Box, point: tuple[float, float]) -> bool:
    """Tell whether a point lies in a box."""
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


@lru_cache(maxsize=256)  # a paper has few colours
def colour_of(operands: tuple[Any, ...]) -> Colour:
    """Return a colour, of grey, RGB or CMYK parts, as RGB; black where it is something else."""
    parts = [min(max(float(part), 0.0), 1.0) for part in operands if not isinstance(part, str)]
    if len(parts) == 1:
        return (parts[0],) * 3
    if len(parts) == len("cmyk"):
        return tuple((1 - part) * (1 - parts[3]) for part in parts[:3])
    return tuple(parts) if len(parts) == len(BLACK) else BLACK


@lru_cache(maxsize=256)
def contrast(first: Colour, second: Colour) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2)."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (part / 12.92 if part <= _DARK else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
