"""A paragraph style as a value: its names, its properties, and how it stands among styles that are not ours."""

from __future__ import annotations

from briefing.docx.xml import NONE, Xml, el
from briefing.records import frozen, replace


@frozen
class Style:
    """A style: its id, its name in Word, and its properties. Lengths in points, ``colour`` names one of the theme's."""

    id: str
    name: str
    based_on: str = "Normal"
    follows: str = ""  # the style of the next paragraph that somebody types
    size: float = 0.0
    exact: bool = False  # lines are no higher than `leading`, whatever the font wants
    leading: float = 0.0
    before: float | None = None
    after: float | None = None
    sans: bool | None = None
    bold: bool = False
    italic: bool = False
    colour: str = ""
    align: str = ""
    left: int = 0  # indents, in twips
    hanging: int = 0
    first_line: int = 0
    numbering: tuple[int, int] | None = None  # numId and level
    outline: int | None = None
    keep_next: bool = False
    keep_lines: bool = False
    hyphens: bool = True
    contextual: bool = False  # no space between paragraphs of this style
    borders: Xml = NONE
    tabs: Xml = NONE
    priority: int = 20
    quick: bool = True
    guest_after: float = 0.0  # the space after it among styles that are not ours, which may have none before them
    flush: bool = False  # says that it has no indent, where the style below it may have one

    def guest(self) -> Style:
        """Return the style as it must be among another's: nothing that ours leave to Normal is left to theirs.

        Text of the body alone keeps the letters and the lines of that Normal, so that it looks like the letters that
        the ministry writes.
        """
        if self.based_on != "Normal":
            return self
        body = not self.size and self.sans is None and not self.leading
        return replace(
            self,
            before=self.before or 0,
            after=self.after or self.guest_after,
            align=self.align or "left",
            flush=not body,
            contextual=self.contextual or bool(self.guest_after),
        )


def border(side: str, colour: str, *, size: int, space: int) -> Xml:
    """Return a line at one side of a paragraph: ``size`` in eighths of a point, the colour as ``#rrggbb``."""
    line = el(f"w:{side}", w_val="single", w_sz=size, w_space=space, w_color=colour.lstrip("#").upper())
    return el("w:pBdr", line)
