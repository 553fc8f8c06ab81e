"""The letterhead behind the pages: a picture for page 1, and perhaps one for the pages after it.

It goes into the file as a picture without transparency. So a letterhead cannot spoil what makes the file fit for an
archive, such as by a font that it does not hold or colours that are not those of the file.
"""

from __future__ import annotations

import io
from functools import lru_cache
from hashlib import md5
from typing import TYPE_CHECKING

from briefing.compression import deflate
from briefing.pdf.canvas import Picture
from briefing.pdf.objects import Stream
from briefing.records import frozen
from briefing.theme import PageProfile, Theme
from briefing.theme.letterhead import sheets

if TYPE_CHECKING:
    from briefing.theme.sheet import Placed, Sheet

_COLOURS = {"RGB": "/DeviceRGB", "L": "/DeviceGray", "CMYK": "/DeviceCMYK"}


@frozen
class LaidSheet:
    """A picture, and how it lies on the page."""

    picture: Picture
    placed: Placed


@frozen
class Letterheads:
    """What stands behind page 1, and behind the pages after it."""

    first: LaidSheet | None = None
    later: LaidSheet | None = None

    def of(self, page: int) -> LaidSheet | None:
        """Return what stands behind a page."""
        return self.first if page == 1 else self.later


def load(theme: Theme) -> Letterheads:
    """Read the letterheads of a theme; they were found fit when it was loaded."""
    first, later = sheets(theme)
    return Letterheads(
        _laid(first, theme.page) if first else None,
        _laid(later, theme.page) if later else None,
    )


@lru_cache(maxsize=2)
def _laid(sheet: Sheet, page: PageProfile) -> LaidSheet:
    return LaidSheet(_picture(sheet), sheet.on(page))


def _picture(sheet: Sheet) -> Picture:
    """Return the picture of a letterhead, packed; a photograph stays as it is."""
    from PIL import Image  # noqa: PLC0415 - most templates have no letterhead

    image = sheet.image if sheet.jpeg is None else Image.open(io.BytesIO(sheet.jpeg))
    dots = image.tobytes()
    packed = deflate(dots) if sheet.jpeg is None else sheet.jpeg
    entries = {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": image.width,
        "Height": image.height,
        "BitsPerComponent": 8,
        "ColorSpace": _COLOURS[image.mode],
        "Filter": ["/FlateDecode" if sheet.jpeg is None else "/DCTDecode"],
    }
    name = md5(dots + b"None", usedforsecurity=False).hexdigest()
    return Picture(f"FormXob.{name}", Stream(entries, packed, packed=False))
