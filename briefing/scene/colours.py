"""Colours (``#rrggbb``) that can be told apart, by the contrast of WCAG 2.1."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

WHITE = "#ffffff"
SEEN = 3.0
"""The contrast that a part of a drawing needs to be seen (WCAG 2.1, 1.4.11)."""
_DARKER = 0.94  # of each channel, in a step
_LIGHTER = 0.65  # of the way to white
_LINEAR, _STEEP, _OFFSET = Decimal("0.04045"), Decimal("12.92"), Decimal("0.055")  # IEC 61966-2-1


def contrast(first: str, second: str) -> float:
    """Return how far two colours stand out from each other, from 1 to 21 (WCAG 2.1)."""
    dark, light = sorted((_luminance(first), _luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def text_on(colour: str, ink: str) -> str:
    """Return the colour of text that is read on a colour: white or the ink, whichever stands out more."""
    return WHITE if contrast(WHITE, colour) >= contrast(ink, colour) else ink


def is_seen(colour: str) -> bool:
    """Tell whether a colour can be seen on white paper."""
    return contrast(colour, WHITE) >= SEEN


def seen(colour: str) -> str:
    """Return a colour, darkened as far as it takes to be seen on white paper: for lines and small marks."""
    while not is_seen(colour):
        colour = "#" + "".join(f"{int(channel * _DARKER):02x}" for channel in _channels(colour))
    return colour


def lighter(colour: str) -> str:
    """Return a colour half-way and more to white: for what is only possible."""
    return "#" + "".join(f"{channel + int((255 - channel) * _LIGHTER):02x}" for channel in _channels(colour))


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = map(_light, _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=256)
def _light(channel: int) -> float:
    """Return the light that a channel of sRGB stands for; by decimals, since a float's power is the system's."""
    part = Decimal(channel) / 255
    return float(part / _STEEP if part <= _LINEAR else ((part + _OFFSET) / (1 + _OFFSET)) ** Decimal("2.4"))
