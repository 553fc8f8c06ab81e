"""The fonts that go into a file: reportlab's, with the letter forms that a face has in its language."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

from briefing.scene.faces import Face


def font_of(face: Face) -> Any:
    """Return reportlab's font for a face alone; the same face has the same font."""
    return _font(face.alone)


@lru_cache(maxsize=64)
def _font(face: Face) -> Any:
    font: Any = TTFont(f"{face.path.stem}-{face.lang}".rstrip("-"), str(face.path), asciiReadable=0, shapable=False)
    # Two languages of one face are two fonts in a file, and two files may give themselves one name: reportlab tells
    # them apart by what follows the name.
    own = "" if font.face.name == face.path.stem.encode() else _digest(face.path)
    font.face.subfontNameX = "".join(f"-{part}" for part in (face.lang, "2" * face.stands_in, own) if part).encode()
    for code, glyph in face.forms.items():
        font.face.charToGlyph[code] = glyph
        font.face.charWidths[code] = face.glyph_advance(glyph) * 1000 / face.units
    return font


def _digest(path: Path) -> str:
    """Return a short name for a font file, the same on every machine."""
    return sha256(path.stem.encode() + path.read_bytes()).hexdigest()[:6]
