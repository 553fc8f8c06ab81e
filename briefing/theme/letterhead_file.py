"""A file with a letterhead: an image, or the first pages of a PDF, drawn."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PIL import Image

from briefing.reading.values import shown
from briefing.records import frozen
from briefing.theme import images, pdf_page
from briefing.theme.files import FileRefusedError, Stamp, too_large
from briefing.theme.images import LARGEST_FILE
from briefing.theme.sheet import Sheet


@frozen
class File:
    """What a file holds: a sheet for page 1 and perhaps one for the others, comments, fonts that are not in it."""

    sheets: tuple[Sheet, ...]
    comments: int = 0
    fonts: tuple[str, ...] = ()


@lru_cache(maxsize=3)
def read_as_of(path: Path, of: Stamp) -> File:
    """Read a file that is as its stamp says, once as long as it is; raise FileRefusedError when it is no letterhead."""
    if of.size > LARGEST_FILE:
        raise too_large(path, LARGEST_FILE)
    with path.open("rb") as stream:
        begins = stream.read(8)
    is_pdf = path.suffix.lower() == ".pdf" and not begins.startswith(images.BEGINNINGS)
    return _of_pdf(path) if is_pdf or begins.startswith(b"%PDF-") else File((images.read(path),))


def _of_pdf(path: Path) -> File:
    name = shown(path.name)
    found = pdf_page.draw(path)
    if found is None:
        raise FileRefusedError(f"{name} takes too much time or memory to draw", "save it anew as PNG")
    if found.problem == "Password":
        raise FileRefusedError(f"{name} is locked by a password", "save it without a password")
    if found.problem == "Pixels":
        raise FileRefusedError(f"{name} holds an image of too many pixels", images.coarser())
    if found.problem or not found.pages:
        raise FileRefusedError(f"{name} cannot be read: it is damaged, or no PDF", "save it anew as PNG, or as a PDF")
    if found.pages > pdf_page.MOST_PAGES:
        hint = "make it one page, or two: the second stands behind all pages after the first"
        raise FileRefusedError(f"{name} has {found.pages} pages", hint)
    for size in found.sizes:
        if not pdf_page.fits(size):
            width, height = (f"{min(side, 1e9) * 25.4 / 72:.0f}" for side in size)
            least, most = (f"{side * 25.4 / 72:.0f}" for side in (pdf_page.SHORTEST_SIDE, pdf_page.LONGEST_SIDE))
            hint = f"make its sides {least} to {most} mm long, best those of the paper"
            raise FileRefusedError(f"{name} has a page of {width} × {height} mm", hint)
    drawn = (Image.frombuffer("RGB", one.pixels, one.data, "raw", "BGR", one.stride, 1) for one in found.drawn)
    return File(tuple(Sheet(one, one.height / one.width) for one in drawn), found.comments, found.fonts)
