"""The letterhead of a theme as a picture: an image, or the page of a PDF, read within bounds and turned upright.

One as tall as the page is a background: text keeps clear of what stands in its upper part. A lower one is a band:
text begins below it.
"""

from __future__ import annotations

import math
import warnings
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from PIL import Image, ImageChops
from PIL.Image import Transpose

from briefing.reading.values import shown
from briefing.theme import pdf_page
from briefing.theme.files import FileRefusedError, Stamp, stamp, too_large
from briefing.theme.values import PageProfile

LARGEST_FILE: Final = 20_000_000
MOST_PIXELS: Final = 36_000_000  # a page of A4 at 600 dots an inch
KEPT_PIXELS: Final = 9_000_000  # a page of A4 at 300 dots an inch; what is finer is made coarser
BACKGROUND: Final = 0.9  # of the page's height: from here on a picture is a background
TALLEST: Final = 1.15  # of the page's height: A4 on a page of the American size
MOST_TEXT: Final = 0.6  # of the text area: what a letterhead takes at most
_UPPER: Final = 0.4  # of a background: what stands there is the letterhead that text keeps clear of
_FAINT: Final = 40  # of 255: what differs less from white is paper, or a pattern that text may stand on
_WHITE: Final = (255, 255, 255)
_STRIP: Final = 64  # lines of a coarser image that are made at once
_ORIENTATION: Final = 0x0112  # the mark of a camera that lay on its side
_TURNS: Final = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}
_ANEW: Final = "save it anew as PNG, or as a PDF of one page"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A letterhead as it is drawn, across the page's upper edge.

    ``image`` has no transparency. ``file`` is that of a JPEG image which goes into a PDF as it is; ``image`` may be
    coarser then. ``height`` is a part of the width.
    """

    image: Any
    height: float
    file: Path | None = None

    def clear(self, page: PageProfile) -> float:
        """Return how far down, in parts of the page's width, text keeps clear of what stands in the picture."""
        if self.height * page.width < BACKGROUND * page.height:
            return self.height
        upper = self.image.crop((0, 0, self.image.width, int(self.image.height * _UPPER))).convert("RGB")
        differs = ImageChops.difference(upper, Image.new("RGB", upper.size, _WHITE))
        ink = differs.point(lambda value: 255 if value > _FAINT else 0).getbbox()
        return ink[3] / self.image.width if ink else 0.0


def sheet(path: Path) -> Sheet:
    """Read a letterhead; raise FileRefusedError when it cannot be one."""
    try:
        return _sheet(path, stamp(path))
    except OSError as wrong:
        raise FileRefusedError(f"{shown(path.name)} cannot be read", _ANEW) from wrong


def see_that_it_fits(found: Sheet, page: PageProfile) -> None:
    """Raise FileRefusedError when a letterhead is too tall for a page: text would stand on it, or have no room."""
    tall = found.height * page.width
    if tall > TALLEST * page.height:
        message = f"the letterhead is {tall:.0f} mm high at the page's width, and the page {page.height:g} mm"
        raise FileRefusedError(message, "make it as tall as the page, or lower")
    most = MOST_TEXT * (page.height - page.top - page.bottom) + page.top
    clear = found.clear(page) * page.width
    if clear > most:
        message = f"the letterhead takes {clear:.0f} mm of the page from above, which leaves too little room for text"
        hint = f"make it at most {int(most)} mm high at the page's width, or as tall as the page"
        raise FileRefusedError(message, hint)


@lru_cache(maxsize=2)
def _sheet(path: Path, of: Stamp) -> Sheet:
    if of.size > LARGEST_FILE:
        raise too_large(path, LARGEST_FILE)
    return _of_pdf(path) if path.suffix.lower() == ".pdf" else _of_image(path)


# --------------------------------------------------------------------------------------------------------------- PDF


def _of_pdf(path: Path) -> Sheet:
    name = shown(path.name)
    page = pdf_page.draw(path)
    if page is None:
        raise FileRefusedError(f"{name} takes too much time or memory to draw", "save it anew as PNG")
    if page.problem == "Password":
        raise FileRefusedError(f"{name} is locked by a password", "save it without a password")
    if page.problem == "Pixels":
        raise FileRefusedError(f"{name} holds an image of too many pixels", _coarser())
    if page.problem:
        raise FileRefusedError(f"{name} cannot be read: it is damaged, or no PDF", _ANEW)
    if page.pages != 1:
        raise FileRefusedError(f"{name} has {page.pages} pages", "a letterhead is a PDF of one page")
    if not pdf_page.fits(page.size):
        width, height = (f"{min(side, 1e9) * 25.4 / 72:.0f}" for side in page.size)
        message = f"{name} has a page of {width} × {height} mm"
        least, most = (f"{side * 25.4 / 72:.0f}" for side in (pdf_page.SHORTEST_SIDE, pdf_page.LONGEST_SIDE))
        raise FileRefusedError(message, f"make its sides {least} to {most} mm long, best those of the paper")
    image = Image.frombuffer("RGB", page.pixels, page.data, "raw", "BGR", page.stride, 1)
    return Sheet(image, image.height / image.width)


# ------------------------------------------------------------------------------------------------------------- images


def _of_image(path: Path) -> Sheet:
    name = shown(path.name)
    with warnings.catch_warnings():  # what the library thinks odd is looked at here, or no matter
        warnings.simplefilter("ignore")
        try:
            with Image.open(path, formats=("PNG", "JPEG")) as found:
                _see_size(found, name)
                return _drawn(found, path)
        except Image.DecompressionBombError:
            raise FileRefusedError(f"{name} has too many pixels", _coarser()) from None
        except (OSError, SyntaxError, ValueError, TypeError, KeyError, EOFError, MemoryError, OverflowError) as wrong:
            message = f"{name} cannot be read: it is damaged, or neither PNG nor JPEG"
            raise FileRefusedError(message, _ANEW) from wrong


def _see_size(image: Image.Image, name: str) -> None:
    """Bound the pixels before any is decoded."""
    if image.width * image.height > MOST_PIXELS:
        raise FileRefusedError(f"{name} has {image.width} × {image.height} pixels", _coarser())
    if image.format == "PNG" and getattr(image, "is_animated", False):
        raise FileRefusedError(f"{name} is animated", "save one picture of it")


def _coarser() -> str:
    return f"save it with at most {MOST_PIXELS // 1_000_000} million pixels; 2480 across the page print sharp"


def _drawn(found: Image.Image, path: Path) -> Sheet:
    """Return an image upright, without transparency, and no finer than is of use."""
    turn = _TURNS.get(found.getexif().get(_ORIENTATION, 1))
    factor = math.ceil(math.sqrt(found.width * found.height / KEPT_PIXELS))
    if found.format == "JPEG" and found.mode in {"RGB", "L"} and turn is None and factor == 1:
        part = found.height / found.width
        found.draft(found.mode, (620, 877))  # quick to read, and read to its end
        found.load()
        return Sheet(found.copy(), part, path)
    image = _coarser_by(found, factor)
    if turn is not None:
        image = image.transpose(turn)
    return Sheet(image, image.height / image.width)


def _coarser_by(image: Image.Image, factor: int) -> Image.Image:
    """Return an image in opaque colours, coarser by a factor; done in strips, so that memory holds it once."""
    if factor == 1:
        return _on_white(image)
    coarse = Image.new("RGB", (-(-image.width // factor), -(-image.height // factor)))
    for top in range(0, image.height, factor * _STRIP):
        strip = image.crop((0, top, image.width, min(top + factor * _STRIP, image.height)))
        coarse.paste(_on_white(strip).reduce(factor), (0, top // factor))
    return coarse


def _on_white(image: Image.Image) -> Image.Image:
    """Return an image in eight bits for each of three colours, as it looks on paper."""
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value * (1 / 256)).convert("L").convert("RGB")
    if image.mode not in {"LA", "PA", "RGBA"} and "transparency" not in image.info:
        return image.convert("RGB")
    flat = Image.new("RGBA", image.size, (*_WHITE, 255))
    flat.alpha_composite(image.convert("RGBA"))
    return flat.convert("RGB")
