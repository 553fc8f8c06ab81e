"""Text styles: what each role of the document tree looks like, worked out from the theme."""

from __future__ import annotations

from typing import Literal

from briefing.records import frozen, replace
from briefing.scene import marking
from briefing.scene.panel import LARGEST
from briefing.scene.table import HEAD_SMALLER
from briefing.theme import Theme

Alignment = Literal["justify", "left", "right", "center"]


@frozen
class TextStyle:
    """How text is set: the face, the size and line distance in points, colour, alignment and space around."""

    size: float
    leading: float
    colour: str
    sans: bool = False
    bold: bool = False
    italic: bool = False
    align: Alignment = "left"
    indent: float = 0.0  # of the first line
    before: float = 0.0
    after: float = 0.0
    hyphens: bool = False
    balanced: bool = False  # lines of like length, for headings


@frozen
class Styles:
    """All styles of a document; lengths follow ``grid``, half the distance of body lines."""

    grid: float
    body: TextStyle
    quote: TextStyle
    attribution: TextStyle
    headings: tuple[TextStyle, TextStyle, TextStyle]
    roles: dict[str, TextStyle]
    caption: TextStyle
    note: TextStyle
    source: TextStyle
    cell: TextStyle
    head_cell: TextStyle
    chart: TextStyle
    running: TextStyle
    accent: str
    accent_soft: str
    rule: str
    muted: str
    ink: str
    series: tuple[str, ...]

    @classmethod
    def of(cls, theme: Theme) -> Styles:
        """Return the styles of a theme."""
        grid = theme.leading / 2
        indent = theme.page.first_line_indent * 72 / 25.4
        # Either an indent or a space tells paragraphs apart, never both.
        body = TextStyle(
            theme.body_size,
            theme.leading,
            theme.ink,
            align="justify" if theme.justify else "left",
            indent=indent,
            before=0.0 if indent else grid,
            hyphens=theme.justify,
        )
        small = TextStyle(theme.small_size, theme.small_leading, theme.muted, sans=True)
        quote = replace(body, indent=0.0, before=grid)

        def heading(size: float, before: float, after: float, colour: str) -> TextStyle:
            leading = grid * -(-size * 1.22 // grid)
            return TextStyle(size, leading, colour, sans=True, bold=True, before=before, after=after, balanced=True)

        headings = (
            heading(theme.h1_size, grid * 3, grid, theme.accent),
            heading(theme.h2_size, grid * 3, 2.0, theme.ink),
            heading(theme.h3_size, grid * 2, 2.0, theme.muted),
        )
        caption = replace(small, colour=theme.ink, bold=True, before=grid * 2, after=3.0)
        roles = {
            "body": body,
            "title": TextStyle(
                theme.title_size, theme.title_size * 1.2, theme.ink, bold=True, before=3.0, balanced=True
            ),
            "subtitle": TextStyle(
                theme.h2_size + 1.5, theme.leading * 1.1, theme.muted, italic=True, before=4.0, balanced=True
            ),
            "kicker": replace(small, size=theme.small_size + 1, bold=True, colour=theme.accent, before=grid),
            "draft": replace(small, size=theme.h2_size, bold=True, leading=theme.leading, align="right"),
            "marking": replace(
                small,
                size=marking.size(theme),
                leading=round(marking.size(theme) * 1.25, 1),
                bold=True,
                colour=theme.ink,
                align=marking.alignment(theme.page),
            ),
            "requisite": replace(small, size=theme.small_size + 0.5, leading=theme.small_size * 1.6),
            "note": replace(small, before=grid / 2, after=0.0),
            "figure-value": TextStyle(LARGEST, LARGEST * 1.2, theme.accent, sans=True, bold=True),
            "figure-label": replace(small, colour=theme.ink, before=1.0),
            "figure-note": replace(small, before=1.5),
        }
        cell = TextStyle(theme.table_size, round(theme.table_size * 1.34, 1), theme.ink, sans=True)
        return cls(
            grid=grid,
            body=body,
            quote=quote,
            attribution=replace(small, size=theme.small_size + 0.3, before=2.5),
            headings=headings,
            roles=roles,
            caption=caption,
            note=replace(small, before=2.0),
            source=replace(small, colour=theme.ink, before=1.5),
            cell=cell,
            head_cell=replace(cell, size=theme.table_size - HEAD_SMALLER, bold=True, colour=theme.accent),
            chart=replace(cell, size=theme.small_size - 0.5, leading=(theme.small_size - 0.5) * 1.2),
            running=replace(small, size=theme.small_size - 0.3),
            accent=theme.accent,
            accent_soft=theme.accent_soft,
            rule=theme.rule,
            muted=theme.muted,
            ink=theme.ink,
            series=theme.series,
        )
