"""Looks of the text: what each role of the document tree is called in Word, and what it looks like.

Distances follow half a body line, as in the PDF. Lines are *at least* as high as the theme wants, never exactly: an
exact height would cut off a picture that somebody pastes into a sentence.
"""

from __future__ import annotations

from briefing.docx import furniture
from briefing.docx.measure import twips
from briefing.docx.numbering import BULLETS, HEADINGS, NUMBERS, SOURCES, UNNUMBERED, hanging
from briefing.docx.style import Style, border
from briefing.docx.xml import el
from briefing.scene import marking
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


def paragraph_styles(theme: Theme, figure_size: float) -> tuple[Style, ...]:
    """Return the paragraph styles of a theme."""
    return (
        *_text_styles(theme),
        *_title_styles(theme),
        *_heading_styles(theme),
        *_contents_styles(theme),
        *furniture.styles(theme, figure_size),
    )


def _text_styles(theme: Theme) -> tuple[Style, ...]:
    grid = theme.leading / 2
    indent = twips(theme.page.first_line_indent)
    align = "both" if theme.justify else ""
    small = theme.small_leading
    accent = border("left", theme.accent, size=12, space=12)
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
        Style("Figure", "Figure", follows="Note", leading=-1, keep_lines=True, before=2, guest_after=grid, priority=16),
        Style(
            "Note",
            "Note",
            follows="BodyText",
            size=theme.small_size,
            leading=small,
            before=3,
            sans=True,
            colour="muted",
            guest_after=grid,
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
            size=marking.size(theme),
            leading=round(marking.size(theme) * 1.25, 1),
            sans=True,
            bold=True,
            colour="ink",
            align=marking.alignment(theme.page),
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


def _contents_styles(theme: Theme) -> tuple[Style, ...]:
    """Return Word's own styles of a table of contents, which it also gives to what it writes when it updates one."""
    grid = theme.leading / 2
    page = theme.page
    edge = el("w:tab", w_val="right", w_leader="dot", w_pos=twips(page.width - page.left - page.right))
    heading = Style(
        "TOCHeading",
        "TOC Heading",
        follows="BodyText",
        size=theme.h2_size,
        before=grid * 2,
        after=grid / 2,
        sans=True,
        bold=True,
        colour="ink",
        keep_next=True,
        keep_lines=True,
        hyphens=False,
        priority=39,
    )

    def entry(level: int) -> Style:
        start = hanging("headings") * level
        tabs = el("w:tabs", el("w:tab", w_val="left", w_pos=start), edge)
        return Style(
            f"TOC{level}",
            f"toc {level}",
            follows="BodyText",
            left=start,
            hanging=hanging("headings"),
            tabs=tabs,
            hyphens=False,
            priority=39,
        )

    return heading, entry(1), entry(2)
