"""The letterhead behind the first page: a picture across its upper edge, of an image or a one-page PDF.

It goes into the file as a picture without transparency. So a letterhead cannot spoil what makes the file fit for an
archive, such as by a font that it does not hold or colours that are not those of the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from reportlab.lib.utils import ImageReader

from briefing.theme.files import Stamp, stamp
from briefing.theme.letterhead import Sheet, sheet
from briefing.theme.values import PageProfile

_PAPER = 215  # of 255: what is paler counts as paper


@dataclass(frozen=True, slots=True)
class LetterheadPicture:
    """A picture across the page's upper edge.

    ``height``, ``clear``, the part of it that text keeps clear of, and ``foot``, how high what stands at the page's
    lower edge reaches, are parts of its width.
    """

    picture: Any
    height: float
    clear: float
    foot: float = 0.0


def load(path: Path, page: PageProfile) -> LetterheadPicture:
    """Read a letterhead for a page; it was found fit when the theme was loaded."""
    return _load(path, page, stamp(path))


@lru_cache(maxsize=2)
def _load(path: Path, page: PageProfile, _of: Stamp) -> LetterheadPicture:
    found = sheet(path)
    picture = ImageReader(str(path) if found.file else found.image)
    return LetterheadPicture(picture, found.height, found.clear(page), _foot(found, page))


def _foot(found: Sheet, page: PageProfile) -> float:
    """Return how far above the page's lower edge, in parts of its width, something stands in the foot of a picture."""
    lowest = int(found.image.width * (page.height - page.bottom) / page.width)
    if lowest >= found.image.height:
        return 0.0
    foot = found.image.crop((0, lowest, found.image.width, found.image.height)).convert("L")
    ink = foot.point(lambda value: 255 if value < _PAPER else 0).getbbox()
    return page.height / page.width - (lowest + ink[1]) / found.image.width if ink else 0.0
