"""Inlines in the faces that they are set in, for measuring and for drawing."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.document import Citation, Emphasis, FigureText, Foreign, Inlines, Link, Reference, Strong, Text
from briefing.scene.faces import Face, Fonts

CITATION = 0.88
"""The size of citations, in parts of that of the text around them."""

_STYLED = (Strong, Emphasis)
Leaf = Text | FigureText | Foreign | Citation | Reference | Link


def leaves(
    content: Inlines, fonts: Fonts, *, sans: bool = False, bold: bool = False, italic: bool = False
) -> Iterator[tuple[Leaf, Face]]:
    """Yield the texts of inlines, each with its face; emphasis in text that is italic is upright."""
    own: Face | None = None
    for part in content:
        if isinstance(part, _STYLED):
            strong, slanted = bold or isinstance(part, Strong), italic != isinstance(part, Emphasis)
            yield from leaves(part.content, fonts, sans=sans, bold=strong, italic=slanted)
        elif isinstance(part, Foreign):
            yield part, fonts.face(sans=sans, bold=bold, italic=italic, lang=part.lang)
        else:
            own = own or fonts.face(sans=sans, bold=bold, italic=italic)
            yield part, own
