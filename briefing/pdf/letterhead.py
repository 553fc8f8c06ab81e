"""The letterhead behind the first page: an image across its upper edge, or a one-page PDF as a background.

Either goes into the file as a picture without transparency. So a letterhead cannot spoil what makes the file fit for an
archive, such as by a font that it does not hold or colours that are not those of the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops
from reportlab.lib.utils import ImageReader

_DPI = 200  # of a PDF: it prints sharp
_UPPER = 0.4  # of a PDF's page: what stands there is the letterhead that text keeps clear of
_WHITE = (255, 255, 255)
_PLAIN_MODES = frozenset({"RGB", "L"})


@dataclass(frozen=True, slots=True)
class Letterhead:
    """A picture across the page's upper edge.

    ``height`` and ``clear``, the part of it that text keeps clear of, are parts of its width.
    """

    picture: Any
    height: float
    clear: float


@lru_cache(maxsize=8)
def load(path: Path) -> Letterhead:
    """Read a letterhead."""
    if path.suffix.lower() == ".pdf":
        import pypdfium2  # noqa: PLC0415 - few documents need it, and it takes a while

        with pypdfium2.PdfDocument(path) as file:
            image = file[0].render(scale=_DPI / 72).to_pil().convert("RGB")
        upper = image.crop((0, 0, image.width, int(image.height * _UPPER)))
        ink = ImageChops.difference(upper, Image.new("RGB", upper.size, _WHITE)).getbbox()
        return Letterhead(ImageReader(image), image.height / image.width, ink[3] / image.width if ink else 0.0)
    with Image.open(path) as found:
        part = found.height / found.width
        if found.format == "JPEG" and found.mode in _PLAIN_MODES:  # goes into the file as it is
            return Letterhead(ImageReader(str(path)), part, part)
        over = found.convert("RGBA")
    flat = Image.new("RGBA", over.size, (*_WHITE, 255))
    flat.alpha_composite(over)
    return Letterhead(ImageReader(flat.convert("RGB")), part, part)
