"""The letterhead of a theme: what is drawn behind page 1, and behind the pages after it.

It is an image, or a PDF whose second page, if it has one, is for the pages after the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.errors import Diagnostic, warning
from briefing.reading.values import shown
from briefing.theme.files import FileRefusedError, stamp
from briefing.theme.values import PageProfile, Theme

if TYPE_CHECKING:
    from briefing.theme.letterhead_file import File
    from briefing.theme.sheet import Sheet

SHARP: Final = 150  # dots an inch, below which print looks blurred
_ALIKE: Final = 0.02  # of the page's height, by which a letterhead may differ from it unnoticed
_MOST_NAMES: Final = 3


def read(path: Path) -> File:
    """Read a letterhead; raise FileRefusedError when it cannot be one."""
    from briefing.theme.letterhead_file import read_as_of  # noqa: PLC0415 - most templates have none

    try:
        return read_as_of(path, stamp(path))
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
