"""Inlines of the document tree as runs of text in one face, size and colour."""

from __future__ import annotations

from collections.abc import Collection

from briefing.document import Citation, Inlines, Link, Reference, Text
from briefing.pdf.styles import TextStyle
from briefing.records import frozen
from briefing.scene.faces import Face, Fonts
from briefing.scene.setting import CITATION, Leaf, leaves

_LEADING = (Citation, Reference)


@frozen
class Run:
    """Text that is set in one way; ``inline`` is the leaf of the tree that it comes from, None for a label."""

    text: str
    face: Face
    size: float
    colour: str
    inline: Leaf | None = None
    hyphens: bool = False
    linked: bool = False

    @property
    def space(self) -> int:
        """Return the width of a space in thousandths of a point."""
        return self.face.advance(" ", self.size)


def runs(
    content: Inlines, style: TextStyle, fonts: Fonts, link_colour: str = "", anchors: Collection[str] = ()
) -> tuple[Run, ...]:
    """Return inlines as runs in a style; links take ``link_colour``.

    Links are also citations and references whose target is in ``anchors``.
    """
    found: list[Run] = []
    for part, face in leaves(content, fonts, sans=style.sans, bold=style.bold, italic=style.italic):
        linked = isinstance(part, Link) or (isinstance(part, _LEADING) and part.target in anchors)
        colour = link_colour if linked and link_colour else style.colour
        size = style.size * CITATION if isinstance(part, Citation) else style.size
        found.append(Run(part.text, face, size, colour, part, style.hyphens and isinstance(part, Text), linked))
    return tuple(found)


def label_run(text: str, style: TextStyle, fonts: Fonts, *, bold: bool | None = None, colour: str = "") -> Run:
    """Return a label (a bullet, a number, an axis label) as a run in a style."""
    face = fonts.face(sans=style.sans, bold=style.bold if bold is None else bold, italic=style.italic)
    return Run(text, face, style.size, colour or style.colour)
