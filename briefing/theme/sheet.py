"""A letterhead as a picture, and how it lies on a page: where it is drawn, and where it leaves text room.

A low picture is a band: text begins below it. A tall one is a page: text stands in the tallest stretch that it leaves
free between the margins.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PIL import Image, ImageChops

from briefing.records import frozen
from briefing.theme.files import FileRefusedError
from briefing.theme.values import PageProfile

TALLEST: Final = 1.15  # of the page's height: A4 on a page of the American size
MOST_TEXT: Final = 0.6  # of the text area: what a letterhead takes at most
WHITE: Final = (255, 255, 255)
_FAINT: Final = 40  # of 255: what differs less from white is paper, or a pattern that text may stand on
_DOTS: Final = 4  # a millimetre, in which ink is looked for: a hairline still shows
_TILE: Final = 20  # dots: what has less than _SPECK dots of ink in such a square is dust of a scanner
_SPECK: Final = 8


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A letterhead as it is drawn.

    ``image`` has no transparency; ``height`` is a part of its width. ``jpeg`` is the file that goes into a PDF in its
    place; ``image`` may be coarser then. ``across`` is how many pixels of the file lie side by side, 0 for a drawing.
    """

    image: Any
    height: float
    jpeg: bytes | None = None
    across: int = 0

    def on(self, page: PageProfile) -> Placed:
        """Return how it lies on a page; raise FileRefusedError where text would stand on it, or have no room."""
        tall = self.height * page.width
        if tall > TALLEST * page.height:
            message = f"the letterhead is {tall:.0f} mm high at the page's width, and the page {page.height:g} mm"
            raise FileRefusedError(message, "make it as tall as the page, or lower")
        text = page.height - page.top - page.bottom
        if tall <= MOST_TEXT * text + page.top:
            return Placed(0.0, page.width, tall, tall, 0.0)
        scale = min(1.0, page.height / tall)
        width, height = page.width * scale, tall * scale
        left = (page.width - width) / 2
        above, below = _stretch(self._ink(left, width, height, page), page)
        room = min(page.height - page.bottom, page.height - below) - max(page.top, above)
        if room < (1 - MOST_TEXT) * text:
            message = f"the letterhead leaves text {max(room, 0):.0f} mm of the page's height, which is too little"
            free = f"leave {math.ceil((1 - MOST_TEXT) * text)} mm white all across, between the margins"
            hint = f"{free}, or make it at most {int(MOST_TEXT * text + page.top)} mm high at the page's width"
            raise FileRefusedError(message, hint)
        return Placed(left, width, height, above, below)

    def _ink(self, left: float, width: float, height: float, page: PageProfile) -> Sequence[bool]:
        """Return for each dot of the page's height whether there is ink beside it, between the margins."""
        size = max(1, round(width * _DOTS)), max(1, round(height * _DOTS))
        small = self.image.convert("RGB").resize(size, Image.Resampling.BOX)
        red, green, blue = ImageChops.difference(small, Image.new("RGB", size, WHITE)).split()
        differs = ImageChops.lighter(ImageChops.lighter(red, green), blue)
        ink = differs.point(lambda value: 255 if value > _FAINT else 0)
        dense = ink.reduce(_TILE).point(lambda value: 255 if value >= _SPECK * 255 // (_TILE * _TILE) else 0)
        tiles = dense.resize((dense.width * _TILE, dense.height * _TILE), Image.Resampling.NEAREST)
        ink = ImageChops.darker(ink, tiles.crop((0, 0, *size)))
        first, last = (round((edge - left) * _DOTS) for edge in (page.left, page.width - page.right))
        ink = ink.crop((max(0, first), 0, min(size[0], last), size[1]))
        rows = ink.tobytes()
        found = [any(rows[at : at + ink.width]) for at in range(0, len(rows), ink.width)]
        return found + [False] * (round(page.height * _DOTS) - len(found))


@frozen
class Placed:
    """How a letterhead lies on a page, in millimetres: from its upper edge down, ``left`` from its left one.

    ``above`` and ``below`` are what it takes of the page's height, from the upper and from the lower edge.
    """

    left: float
    width: float
    height: float
    above: float
    below: float


def _stretch(ink: Sequence[bool], page: PageProfile) -> tuple[float, float]:
    """Return what lies above and below the stretch without ink that has most of the text area."""

    def of_text(stretch: tuple[int, int]) -> float:
        return min(stretch[1] / _DOTS, page.height - page.bottom) - max(stretch[0] / _DOTS, page.top)

    first, last = max(_stretches(ink), key=of_text, default=(len(ink), len(ink)))
    return first / _DOTS, (len(ink) - last) / _DOTS


def _stretches(ink: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield where each stretch without ink begins and ends."""
    begun: int | None = None
    for at, inked in enumerate((*ink, True)):
        if not inked and begun is None:
            begun = at
        elif inked and begun is not None:
            yield begun, at
            begun = None
