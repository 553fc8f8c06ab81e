"""The part ``styles.xml``: defaults of the document, paragraph, character and table styles."""

from __future__ import annotations

from functools import lru_cache

from briefing.docx import table_styles
from briefing.docx.looks import paragraph_styles
from briefing.docx.measure import half_points, points
from briefing.docx.style import Style
from briefing.docx.xml import NONE, Xml, el, join, part, val
from briefing.theme import Theme

_BOLD = join((el("w:b"), el("w:bCs")))
_ITALIC = join((el("w:i"), el("w:iCs")))
_BUILT_IN = frozenset(
    (
        *(
            "Normal",
            "Body Text",
            "List Bullet",
            "List Number",
            "List Continue",
            "Quote",
            "caption",
            "Title",
            "Subtitle",
        ),
        *("header", "footer", "heading 1", "heading 2", "heading 3", "TOC Heading", "toc 1", "toc 2"),
    )
)


@lru_cache(maxsize=8)
def styles(theme: Theme, lang: str, figure_size: float, *, guest: bool = False) -> bytes:
    """Return the part ``styles.xml``; ``figure_size`` is the size of the large key figures.

    As a ``guest`` in a letterhead's part the styles name the theme's fonts and colours themselves: the document's theme
    is the letterhead's there.
    """
    paragraphs = paragraph_styles(theme, figure_size)
    if guest:
        paragraphs = tuple(style if style.id == "Normal" else style.guest() for style in paragraphs)
    return part(
        "w:styles",
        "w",
        _defaults(theme, lang),
        _latent(),
        join(_paragraph_style(style, theme, guest=guest) for style in paragraphs),
        _character_styles(theme, guest=guest),
        table_styles.styles(theme),
    )


def color(theme: Theme, name: str, *, guest: bool) -> Xml:
    """Return the element for one of the theme's colours: its value, and its place in the document's theme."""
    places = {"ink": "text1", "muted": "text2", "accent": "accent1"}
    place = None if guest else places.get(name)
    return el("w:color", w_val=getattr(theme, name).lstrip("#").upper(), w_themeColor=place)


def font(theme: Theme, *, sans: bool, guest: bool = False) -> Xml:
    """Return the element for the sans-serif (the theme's major) or the serif (its minor) font."""
    if guest:
        family = theme.sans.name if sans else theme.serif.name
        return el("w:rFonts", w_ascii=family, w_hAnsi=family, w_cs=family)
    name = "major" if sans else "minor"
    return el(
        "w:rFonts",
        w_asciiTheme=f"{name}HAnsi",
        w_eastAsiaTheme=f"{name}EastAsia",
        w_hAnsiTheme=f"{name}HAnsi",
        w_cstheme=f"{name}Bidi",
    )


def _defaults(theme: Theme, lang: str) -> Xml:
    run = el(
        "w:rPr",
        font(theme, sans=False),
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


def _paragraph_style(style: Style, theme: Theme, *, guest: bool) -> Xml:
    normal = style.id == "Normal"
    return el(
        "w:style",
        val("w:name", style.name),
        val("w:basedOn", style.based_on) if style.based_on else NONE,
        val("w:next", style.follows) if style.follows else NONE,
        val("w:uiPriority", style.priority),
        el("w:qFormat") if style.quick else NONE,
        _paragraph_properties(style),
        _run_properties(style, theme, guest=guest),
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
        line, rule = (
            (240, "auto") if style.leading < 0 else (points(style.leading), "exact" if style.exact else "atLeast")
        )
    before = None if style.before is None else points(style.before)
    after = None if style.after is None else points(style.after)
    if line is None and before is None and after is None:
        return NONE
    return el("w:spacing", w_before=before, w_after=after, w_line=line, w_lineRule=rule)


def _indent(style: Style) -> Xml:
    if not (style.left or style.hanging or style.first_line or style.flush):
        return NONE
    return el(
        "w:ind",
        w_left=style.left or (0 if style.flush else None),
        w_right=0 if style.flush else None,
        w_hanging=style.hanging if style.left else None,
        w_firstLine=style.first_line or (0 if style.flush and not style.hanging else None),
    )


def _run_properties(style: Style, theme: Theme, *, guest: bool) -> Xml:
    content = join(
        (
            font(theme, sans=style.sans, guest=guest) if style.sans is not None else NONE,
            _BOLD if style.bold else NONE,
            _ITALIC if style.italic else NONE,
            color(theme, style.colour, guest=guest) if style.colour else NONE,
            join(val(name, half_points(style.size)) for name in ("w:sz", "w:szCs")) if style.size else NONE,
        )
    )
    return el("w:rPr", content) if content else NONE


def _character_styles(theme: Theme, *, guest: bool) -> Xml:
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
            style("Hyperlink", "Hyperlink", color(theme, "accent", guest=guest)),
            style("Citation", "Citation", color(theme, "accent", guest=guest), custom=True),
        )
    )
