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
from briefing.theme.letterhead import sheet
from briefing.theme.values import PageProfile


@dataclass(frozen=True, slots=True)
class LetterheadPicture:
    """A picture across the page's upper edge.

    ``height`` and ``clear``, the part of it that text keeps clear of, are parts of its width.
    """

    picture: Any
    height: float
    clear: float


def load(path: Path, page: PageProfile) -> LetterheadPicture:
    """Read a letterhead for a page; it was found fit when the theme was loaded."""
    return _load(path, page, stamp(path))


@lru_cache(maxsize=2)
def _load(path: Path, page: PageProfile, _of: Stamp) -> LetterheadPicture:
    found = sheet(path)
    return LetterheadPicture(ImageReader(str(path) if found.file else found.image), found.height, found.clear(page))
