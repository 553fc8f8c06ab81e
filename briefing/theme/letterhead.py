"""The letterhead of a theme: what is drawn behind page 1, and behind the pages after it.

It is an image, or a PDF whose second page, if it has one, is for the pages after the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from PIL import Image

from briefing.errors import Diagnostic, warning
from briefing.reading.values import shown
from briefing.records import frozen
from briefing.theme import images, pdf_page
from briefing.theme.files import FileRefusedError, Stamp, stamp, too_large
from briefing.theme.images import LARGEST_FILE
from briefing.theme.sheet import Sheet
from briefing.theme.values import PageProfile, Theme

SHARP: Final = 150  # dots an inch, below which print looks blurred
_ALIKE: Final = 0.02  # of the page's height, by which a letterhead may differ from it unnoticed
_MOST_NAMES: Final = 3


@frozen
class File:
    """What a file holds: a sheet for page 1 and perhaps one for the others, comments, fonts that are not in it."""

    sheets: tuple[Sheet, ...]
    comments: int = 0
    fonts: tuple[str, ...] = ()


def read(path: Path) -> File:
    """Read a letterhead; raise FileRefusedError when it cannot be one."""
    try:
        return _read(path, stamp(path))
    except OSError as wrong:
        raise FileRefusedError(f"{shown(path.name)} cannot be read", "save it anew as PNG, or as a PDF") from wrong


def see_that_it_fits(path: Path, page: PageProfile, first: Path | None = None) -> None:
    """Raise FileRefusedError for a letterhead that text would stand on, or that leaves text too little room.

    Args:
        path: The file, which was read without an error.
        page: The page that it stands behind.
        first: The file for page 1, if this one is for the pages after it alone.
    """
    found, name = read(path), shown(path.name)
    if first is not None:
        if len(found.sheets) > 1:
            hint = "make it one page, which stands behind all pages after the first"
            raise FileRefusedError(f"{name} has {len(found.sheets)} pages", hint)
        if len(read(first).sheets) > 1:
            message = f"{shown(first.name)} has a second page, for the pages after the first, as {name} is"
            raise FileRefusedError(message, "take away that page, or this key")
    for sheet in found.sheets:
        sheet.on(page)


def sheets(theme: Theme) -> tuple[Sheet | None, Sheet | None]:
    """Return what stands behind page 1, and behind the pages after it."""
    own = read(theme.letterhead).sheets if theme.letterhead else ()
    later = read(theme.continuation).sheets if theme.continuation else own[1:]
    return next(iter(own), None), next(iter(later), None)


def notices(theme: Theme) -> tuple[Diagnostic, ...]:
    """Return what the owner of a letterhead should know of it."""
    files = [path for path in (theme.letterhead, theme.continuation) if path is not None]
    return tuple(one for path in files for one in _notices(path, theme.page))


def _notices(path: Path, page: PageProfile) -> Iterator[Diagnostic]:
    found, file = read(path), str(path)
    for sheet in found.sheets:
        placed = sheet.on(page)
        dots = sheet.across * 25.4 / placed.width
        if 0 < round(dots) < SHARP:
            hint = f"save it with {round(placed.width / 25.4 * 300)} pixels across"
            yield warning(f"has {dots:.0f} dots an inch and will look blurred in print", file=file, hint=hint)
        tall = sheet.height * page.width
        if placed.above < placed.height and abs(tall - page.height) > _ALIKE * page.height:
            message = f"is {tall:.0f} mm high at the page's width, and the page {page.height:g} mm: its edges are not"
            hint = f"make it {page.width:g} × {page.height:g} mm"
            yield warning(f"{message} the page's", file=file, hint=hint)
    if found.comments:
        counted = "1 comment" if found.comments == 1 else f"{found.comments} comments"
        hint = "nothing has to be done; to be rid of the warning, delete them"
        yield warning(f"has {counted}: left out of the papers", file=file, hint=hint)
    if found.fonts:
        names = ", ".join(shown(name) for name in found.fonts[:_MOST_NAMES])
        more = ", …" if len(found.fonts) > _MOST_NAMES else ""
        hint = "save it with its fonts, such as PDF/A, or with its letters as outlines"
        yield warning(f"lacks fonts that it uses ({names}{more}): others are drawn", file=file, hint=hint)


@lru_cache(maxsize=3)
def _read(path: Path, of: Stamp) -> File:
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
