"""Paragraph styles as values: what each role of the document tree is called in Word, and what it looks like.

Distances follow half a body line, as in the PDF. Lines are *at least* as high as the theme wants, never exactly: an
exact height would cut off a picture that somebody pastes into a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.docx.measure import twips
from briefing.docx.numbering import BULLETS, HEADINGS, NUMBERS, SOURCES, UNNUMBERED, hanging
from briefing.docx.xml import NONE, Xml, el
from briefing.theme import Theme

#: The style of each role of ``Paragraph``; an item of a list has its list's style instead of the body's.
ROLES = {
    "body": "BodyText",
    "title": "Title",
    "subtitle": "Subtitle",
    "kicker": "Kicker",
    "draft": "DraftMark",
    "marking": "Marking",
    "requisite": "Requisite",
    "note": "Note",
    "figure-value": "KeyFigureValue",
    "figure-label": "KeyFigureLabel",
    "figure-note": "KeyFigureNote",
}


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its id, its name in Word, and its properties. Lengths in points, ``colour`` names one of the theme's."""

    id: str
    name: str
    based_on: str = "Normal"
    follows: str = ""  # the style of the next paragraph that somebody types
    size: float = 0.0
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


def paragraph_styles(theme: Theme, figure_size: float) -> tuple[Style, ...]:
    """Return the paragraph styles of a theme."""
    return (
        *_text_styles(theme),
        *_title_styles(theme),
        *_heading_styles(theme),
        *_table_text(theme),
        *_panel_text(theme, figure_size),
        *_route_text(theme),
        *_running(theme),
    )


def _text_styles(theme: Theme) -> tuple[Style, ...]:
    grid = theme.leading / 2
    indent = twips(theme.page.first_line_indent)
    align = "both" if theme.justify else ""
    small = round(theme.small_size * 1.38, 1)
    accent = _border("left", theme.accent, size=12, space=12)
    return (
        Style("Normal", "Normal", "", size=theme.body_size, leading=theme.leading, colour="ink", priority=0),
        # Either an indent or a space tells paragraphs apart, never both.
        Style("BodyText", "Body Text", before=0 if indent else grid, align=align, first_line=indent, priority=1),
        Style(
            "ListBullet",
            "List Bullet",
            before=grid / 2,
            align=align,
            left=hanging("bullets"),
            hanging=hanging("bullets"),
            numbering=(BULLETS, 0),
            priority=10,
        ),
        Style(
            "ListNumber",
            "List Number",
            before=grid / 2,
            align=align,
            left=hanging("numbers"),
            hanging=hanging("numbers"),
            numbering=(NUMBERS, 0),
            priority=10,
        ),
        Style("ListContinue", "List Continue", before=grid / 2, align=align, left=hanging("bullets"), priority=10),
        Style(
            "Quote",
            "Quote",
            follows="QuoteAttribution",
            before=grid * 2,
            align=align,
            left=twips(6),
            keep_next=True,
            borders=accent,
            priority=15,
        ),
        Style(
            "QuoteAttribution",
            "Quote Attribution",
            follows="BodyText",
            size=theme.small_size + 0.3,
            leading=small + 2.5,
            after=grid * 1.5,
            sans=True,
            colour="muted",
            left=twips(6),
            keep_lines=True,
            hyphens=False,
            borders=accent,
            priority=15,
        ),
        Style(
            "Caption",
            "caption",
            follows="BodyText",
            size=theme.small_size,
            leading=small,
            before=grid * 2,
            after=3,
            sans=True,
            bold=True,
            colour="ink",
            keep_next=True,
            keep_lines=True,
            hyphens=False,
            priority=16,
        ),
        # Holds a drawing, so its line must grow with it.
        Style("Figure", "Figure", follows="Note", leading=-1, keep_lines=True, before=2, priority=16),
        Style(
            "Note",
            "Note",
            follows="BodyText",
            size=theme.small_size,
            leading=small,
            before=3,
            sans=True,
            colour="muted",
            hyphens=False,
            priority=17,
        ),
        Style(
            "SourceList",
            "Source List",
            size=theme.small_size,
            leading=small,
            before=2.5,
            sans=True,
            left=hanging("sources"),
            hanging=hanging("sources"),
            numbering=(SOURCES, 0),
            hyphens=False,
            keep_lines=True,
            priority=18,
        ),
        Style(
            "SourceContinue",
            "Source Continue",
            "SourceList",
            left=hanging("sources"),
            numbering=(UNNUMBERED, 0),
            priority=18,
        ),
    )


def _title_styles(theme: Theme) -> tuple[Style, ...]:
    grid = theme.leading / 2
    small = round(theme.small_size * 1.38, 1)
    return (
        Style(
            "Kicker",
            "Kicker",
            follows="Title",
            size=theme.small_size + 1,
            before=grid,
            sans=True,
            bold=True,
            colour="accent",
            keep_next=True,
            hyphens=False,
            priority=4,
        ),
        Style(
            "Title",
            "Title",
            follows="Subtitle",
            size=theme.title_size,
            leading=theme.title_size * 1.2,
            before=3,
            bold=True,
            keep_next=True,
            keep_lines=True,
            hyphens=False,
            priority=3,
        ),
        Style(
            "Subtitle",
            "Subtitle",
            follows="BodyText",
            size=theme.h2_size + 1.5,
            leading=theme.leading * 1.1,
            before=4,
            italic=True,
            colour="muted",
            keep_lines=True,
            hyphens=False,
            priority=4,
        ),
        Style(
            "Requisite",
            "Requisite",
            size=theme.small_size + 0.5,
            leading=round(theme.small_size * 1.6, 1),
            before=grid,
            sans=True,
            colour="muted",
            contextual=True,
            hyphens=False,
            priority=5,
        ),
        Style(
            "Marking",
            "Marking",
            size=theme.small_size + 0.5,
            leading=small,
            sans=True,
            bold=True,
            align="right",
            hyphens=False,
            priority=5,
        ),
        Style(
            "DraftMark",
            "Draft Mark",
            size=theme.h2_size,
            sans=True,
            bold=True,
            colour="muted",
            align="right",
            hyphens=False,
            priority=5,
        ),
    )


def _heading_styles(theme: Theme) -> tuple[Style, ...]:
    grid = theme.leading / 2
    looks = (
        (theme.h1_size, grid * 4, grid, "accent"),
        (theme.h2_size, grid * 3, 0.0, "ink"),
        (theme.h3_size, grid * 2, 0.0, "muted"),
    )
    return tuple(
        Style(
            f"Heading{level}",
            f"heading {level}",
            follows="BodyText",
            size=size,
            leading=grid * -(-size * 1.22 // grid),
            before=before,
            after=after,
            sans=True,
            bold=True,
            colour=colour,
            numbering=(HEADINGS, level - 1),
            outline=level - 1,
            keep_next=True,
            keep_lines=True,
            hyphens=False,
            priority=2,
        )
        for level, (size, before, after, colour) in enumerate(looks, 1)
    )


def _table_text(theme: Theme) -> tuple[Style, ...]:
    return (
        Style(
            "TableText",
            "Table Text",
            size=theme.table_size,
            leading=round(theme.table_size * 1.34, 1),
            sans=True,
            hyphens=False,
            priority=6,
        ),
        Style("TableNumber", "Table Number", "TableText", align="right", priority=6),
        Style(
            "TableHeading",
            "Table Heading",
            "TableText",
            size=theme.table_size - 0.6,
            bold=True,
            colour="accent",
            keep_next=True,
            priority=6,
        ),
        # A column of words beside a column of numbers, which end where it begins.
        Style("TableTextIndented", "Table Text Indented", "TableText", left=twips(4), priority=6),
        Style("TableHeadingIndented", "Table Heading Indented", "TableHeading", left=twips(4), priority=6),
        Style("TableHeadingRight", "Table Heading Right", "TableHeading", align="right", priority=6),
        Style("TableTotal", "Table Total", "TableText", bold=True, priority=6),
        Style("TableTotalNumber", "Table Total Number", "TableNumber", bold=True, priority=6),
        Style("TableGroup", "Table Group", "TableText", colour="muted", bold=True, keep_next=True, priority=6),
    )


def _panel_text(theme: Theme, size: float) -> tuple[Style, ...]:
    small = round(theme.small_size * 1.38, 1)
    return (
        Style(
            "KeyFigureValue",
            "Key Figure Value",
            follows="KeyFigureLabel",
            size=size,
            leading=round(size * 1.2, 1),
            sans=True,
            bold=True,
            colour="accent",
            keep_next=True,
            hyphens=False,
            priority=7,
        ),
        Style(
            "KeyFigureLabel",
            "Key Figure Label",
            follows="KeyFigureNote",
            size=theme.small_size,
            leading=small,
            before=1,
            sans=True,
            hyphens=False,
            priority=7,
        ),
        Style("KeyFigureNote", "Key Figure Note", "KeyFigureLabel", before=1.5, colour="muted", priority=7),
    )


def _route_text(theme: Theme) -> tuple[Style, ...]:
    size = theme.small_size - 0.5
    detail = Style(
        "RouteDetail",
        "Route Detail",
        size=size,
        leading=round(size * 1.2, 1),
        sans=True,
        colour="muted",
        align="center",
        hyphens=False,
        priority=8,
    )
    return (
        replace(detail, id="RouteStop", name="Route Stop", size=theme.small_size, bold=True, colour="ink"),
        detail,
        replace(detail, id="RouteLeg", name="Route Leg", colour="accent"),
    )


def _running(theme: Theme) -> tuple[Style, ...]:
    size = theme.small_size - 0.3
    width = twips(theme.page.width - theme.page.left - theme.page.right)
    tabs = el("w:tabs", _tab("center", width // 2), _tab("right", width))
    places = {"top-center": "center", "bottom-center": "center", "bottom-right": "right"}
    footer = Style(
        "Footer",
        "footer",
        size=size,
        leading=round(size * 1.38, 1),
        sans=True,
        colour="muted",
        hyphens=False,
        tabs=tabs,
        priority=99,
        quick=False,
    )
    rule = _border("bottom", theme.rule, size=4, space=4)
    return (
        replace(footer, id="Header", name="header", borders=rule),
        footer,
        replace(footer, id="PageNumber", name="Page Number", tabs=NONE, align=places[theme.page.number_at]),
    )


def _border(side: str, colour: str, *, size: int, space: int) -> Xml:
    line = el(f"w:{side}", w_val="single", w_sz=size, w_space=space, w_color=colour.lstrip("#").upper())
    return el("w:pBdr", line)


def _tab(kind: str, position: int) -> Xml:
    return el("w:tab", w_val=kind, w_pos=position)
