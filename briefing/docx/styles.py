"""Paragraph and character styles: what each role of the document tree is called in Word, and what it looks like.

Distances follow half a body line, as in the PDF. Lines are *at least* as high as the theme wants, never exactly: an
exact height would cut off a picture that somebody pastes into a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.docx import table_styles
from briefing.docx.measure import half_points, points, twips
from briefing.docx.numbering import BULLETS, HEADINGS, NUMBERS, SOURCES, UNNUMBERED, hanging
from briefing.docx.xml import NONE, Xml, el, join, part, val
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


_BOLD = join((el("w:b"), el("w:bCs")))
_ITALIC = join((el("w:i"), el("w:iCs")))
_BUILT_IN = frozenset(
    ("Normal", "Body Text", "List Bullet", "List Number", "List Continue", "Quote", "caption", "Title", "Subtitle")
    + ("header", "footer", "heading 1", "heading 2", "heading 3")
)


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


def styles(theme: Theme, lang: str, figure_size: float) -> bytes:
    """Return the part ``styles.xml``; ``figure_size`` is the size of the large key figures."""
    return part(
        "w:styles",
        "w",
        _defaults(theme, lang),
        _latent(),
        join(_paragraph_style(style, theme) for style in paragraph_styles(theme, figure_size)),
        _character_styles(theme),
        table_styles.styles(theme),
    )


def color(theme: Theme, name: str) -> Xml:
    """Return the element for one of the theme's colours: its value, and its place in the document's theme."""
    places = {"ink": "text1", "muted": "text2", "accent": "accent1"}
    return el("w:color", w_val=getattr(theme, name).lstrip("#").upper(), w_themeColor=places.get(name))


def font(sans: bool) -> Xml:
    """Return the element for the sans-serif (the theme's major) or the serif (its minor) font."""
    name = "major" if sans else "minor"
    return el(
        "w:rFonts",
        w_asciiTheme=f"{name}HAnsi",
        w_eastAsiaTheme=f"{name}EastAsia",
        w_hAnsiTheme=f"{name}HAnsi",
        w_cstheme=f"{name}Bidi",
    )


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
        Style(
            "BodyText",
            "Body Text",
            before=0 if indent else grid,
            align=align,
            first_line=indent,
            priority=1,
        ),
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


# ------------------------------------------------------------------------------------------------------------ markup


def _defaults(theme: Theme, lang: str) -> Xml:
    run = el(
        "w:rPr",
        font(sans=False),
        val("w:kern", 8),  # pair kerning, from 4 points up
        val("w:sz", half_points(theme.body_size)),
        val("w:szCs", half_points(theme.body_size)),
        el("w:lang", w_val=lang, w_eastAsia=lang, w_bidi="ar-SA"),
    )
    # An explicit zero: Word's own defaults would apply otherwise.
    paragraph = el("w:pPr", el("w:widowControl"), el("w:spacing", w_before=0, w_after=0))
    return el("w:docDefaults", el("w:rPrDefault", run), el("w:pPrDefault", paragraph))


def _latent() -> Xml:
    """Return which of Word's own styles, of hundreds, its gallery shows: none but those defined here."""
    return el(
        "w:latentStyles",
        w_defLockedState=0,
        w_defUIPriority=99,
        w_defSemiHidden=1,
        w_defUnhideWhenUsed=1,
        w_defQFormat=0,
        w_count=376,
    )


def _border(side: str, colour: str, *, size: int, space: int) -> Xml:
    line = el(f"w:{side}", w_val="single", w_sz=size, w_space=space, w_color=colour.lstrip("#").upper())
    return el("w:pBdr", line)


def _tab(kind: str, position: int) -> Xml:
    return el("w:tab", w_val=kind, w_pos=position)


def _paragraph_style(style: Style, theme: Theme) -> Xml:
    normal = style.id == "Normal"
    return el(
        "w:style",
        val("w:name", style.name),
        val("w:basedOn", style.based_on) if style.based_on else NONE,
        val("w:next", style.follows) if style.follows else NONE,
        val("w:uiPriority", style.priority),
        el("w:qFormat") if style.quick else NONE,
        _paragraph_properties(style),
        _run_properties(style, theme),
        w_type="paragraph",
        w_default=1 if normal else None,
        w_customStyle=None if style.name in _BUILT_IN else 1,
        w_styleId=style.id,
    )


def _paragraph_properties(style: Style) -> Xml:
    content = join(
        (
            el("w:keepNext") if style.keep_next else NONE,
            el("w:keepLines") if style.keep_lines else NONE,
            _numbering(style.numbering),
            style.borders,
            style.tabs,
            NONE if style.hyphens else el("w:suppressAutoHyphens"),
            _spacing(style),
            _indent(style),
            el("w:contextualSpacing") if style.contextual else NONE,
            val("w:jc", style.align) if style.align else NONE,
            val("w:outlineLvl", style.outline) if style.outline is not None else NONE,
        )
    )
    return el("w:pPr", content) if content else NONE


def _numbering(numbering: tuple[int, int] | None) -> Xml:
    if numbering is None:
        return NONE
    number, level = numbering
    return el("w:numPr", val("w:ilvl", level) if level else NONE, val("w:numId", number))


def _spacing(style: Style) -> Xml:
    line: int | None = None
    rule: str | None = None
    if style.leading:
        line, rule = (240, "auto") if style.leading < 0 else (points(style.leading), "atLeast")
    before = None if style.before is None else points(style.before)
    after = None if style.after is None else points(style.after)
    if line is None and before is None and after is None:
        return NONE
    return el("w:spacing", w_before=before, w_after=after, w_line=line, w_lineRule=rule)


def _indent(style: Style) -> Xml:
    if not (style.left or style.hanging or style.first_line):
        return NONE
    return el(
        "w:ind",
        w_left=style.left or None,
        w_hanging=style.hanging if style.left else None,
        w_firstLine=style.first_line or None,
    )


def _run_properties(style: Style, theme: Theme) -> Xml:
    content = join(
        (
            font(style.sans) if style.sans is not None else NONE,
            _BOLD if style.bold else NONE,
            _ITALIC if style.italic else NONE,
            color(theme, style.colour) if style.colour else NONE,
            join(val(name, half_points(style.size)) for name in ("w:sz", "w:szCs")) if style.size else NONE,
        )
    )
    return el("w:rPr", content) if content else NONE


def _character_styles(theme: Theme) -> Xml:
    def style(identifier: str, name: str, properties: Xml, *, default: bool = False, custom: bool = False) -> Xml:
        return el(
            "w:style",
            val("w:name", name),
            NONE if default else val("w:basedOn", "DefaultParagraphFont"),
            val("w:uiPriority", 1 if default else 22),
            el("w:semiHidden") if default else el("w:qFormat"),
            el("w:rPr", properties) if properties else NONE,
            w_type="character",
            w_default=1 if default else None,
            w_customStyle=1 if custom else None,
            w_styleId=identifier,
        )

    return join(
        (
            style("DefaultParagraphFont", "Default Paragraph Font", NONE, default=True),
            style("Strong", "Strong", _BOLD),
            style("Emphasis", "Emphasis", _ITALIC),
            style("StrongEmphasis", "Strong Emphasis", join((_BOLD, _ITALIC)), custom=True),
            style("Hyperlink", "Hyperlink", color(theme, "accent")),
            style("Citation", "Citation", color(theme, "accent"), custom=True),
        )
    )
