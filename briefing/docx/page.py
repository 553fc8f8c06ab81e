"""The page: size and margins, running head, page number, and the watermark of a draft.

Page 1 has neither head nor number. The marking stands on each page, and in Word only here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count

from briefing.document import Meta
from briefing.docx.fields import field
from briefing.docx.inline import run
from briefing.docx.measure import POINTS_PER_MM, twips
from briefing.docx.package import CT, RT, Part, add
from briefing.docx.xml import NONE, Xml, el, join, paragraph, part
from briefing.records import frozen, replace
from briefing.scene.faces import Fonts
from briefing.scene.marking import alignment, at_foot
from briefing.theme import Theme

_EDGE = 12.0  # millimetres from the paper's edge to a running head or page number, where the margin has room
_NEAREST = 10.0  # … and at least, but half of that
_NARROW = 15.0  # in a margin below this
_WATERMARK_MM = 150.0
_GREY = "#d9d9d9"
#: How Word bends text to a straight line: the formulas of its shape "plain text", which the shape's path refers to.
_WORD_ART = (
    "sum #0 0 10800",
    "prod #0 2 1",
    "sum 21600 0 @1",
    "sum 0 0 @2",
    "sum 21600 0 @3",
    "if @0 @3 0",
    "if @0 21600 @1",
    "if @0 0 @2",
    "if @0 @4 21600",
    "mid @5 @6",
    "mid @8 @5",
    "mid @7 @8",
    "mid @6 @7",
    "sum @6 0 @5",
)
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


@frozen
class Running:
    """What stands on each page outside the text: a header or a footer, on page 1 (``first``) or on all others."""

    kind: str  # header, footer
    applies: str  # default, first, even
    content: Xml


def section(meta: Meta, theme: Theme, main: Part) -> Xml:
    """Add the headers and footers to the package; return the section's properties."""
    numbers = {"header": count(1), "footer": count(1)}
    references = [
        reference(main, one, f"/word/{one.kind}{next(numbers[one.kind])}.xml") for one in running(meta, theme)
    ]
    return el("w:sectPr", join(references), setup(theme), el("w:titlePg"))


def running(meta: Meta, theme: Theme) -> tuple[Running, ...]:
    """Return the headers and footers of a document.

    With a marking they are there for even pages, too, which Word shows once somebody sets these apart.
    """
    mark = watermark(meta.draft, theme) if meta.draft else NONE
    found = [
        Running("header", "default", _with(mark, _header(meta, theme))),
        Running("footer", "default", _footer(meta, theme)),
    ]
    if meta.marking:
        found += [replace(one, applies="even") for one in found]
    found += [
        Running("header", "first", _with(mark, _first_header(meta, theme))),
        Running("footer", "first", _first_footer(meta, theme)),
    ]
    return tuple(one for one in found if one.content)


def marking(lines: Iterable[str]) -> Xml:
    """Return the lines of a marking, a paragraph each."""
    return join(paragraph("Marking", run(line)) for line in lines)


def _header(meta: Meta, theme: Theme) -> Xml:
    """Return the header of pages after the first: marking, page number if it stands there, running head."""
    page, lines = theme.page, meta.marking
    on_top, right = page.number_at.startswith("top"), alignment(page) == "right"
    copy = NONE if right else join(map(run, lines[1:]))
    head = join((run(meta.running_head), el("w:r", join((el("w:tab"), el("w:tab")))) if copy else NONE, copy))
    below = paragraph("Header", head) if head else NONE
    if not on_top:
        return join((marking(lines if right else lines[:1]), below))
    if right and lines:  # the page number is in the middle of the last line
        tab = el("w:r", el("w:tab"))
        last = join((tab, _page(meta, theme), tab, run(lines[-1], el("w:b"))))
        return join((marking(lines[:-1]), paragraph("RunningMarking", last), below))
    return join((marking(lines[:1]), _number(meta, theme), below))


def _footer(meta: Meta, theme: Theme) -> Xml:
    """Return the footer of pages after the first: the marking, if it stands there, and the page number."""
    page, lines = theme.page, meta.marking[:1] if at_foot(theme.page) else ()
    number = NONE if page.number_at.startswith("top") else _number(meta, theme)
    if lines and page.number_at == "bottom-right":
        tab = el("w:r", el("w:tab"))
        return paragraph("RunningMarking", join((tab, run(lines[0], el("w:b")), tab, _page(meta, theme))))
    return join((marking(lines), number))


def _first_header(meta: Meta, theme: Theme) -> Xml:
    counted = _counts_first(meta, theme) and theme.page.number_at.startswith("top")
    return join((marking(meta.marking), _number(meta, theme) if counted else NONE))


def _first_footer(meta: Meta, theme: Theme) -> Xml:
    lines = meta.marking[:1] if at_foot(theme.page) else ()
    counted = _counts_first(meta, theme) and not theme.page.number_at.startswith("top")
    return join((marking(lines), _number(meta, theme) if counted else NONE))


def _counts_first(meta: Meta, theme: Theme) -> bool:
    """Tell whether page 1 has a number."""
    return bool(meta.marking) and theme.page.counts_marked


def beside(kind: str, meta: Meta, theme: Theme) -> Xml:
    """Return the page number for a header or footer whose counterpart is a letterhead's; a header has the head, too."""
    head = paragraph("Header", run(meta.running_head)) if meta.running_head and kind == "header" else NONE
    return join((_number(meta, theme), head))


def setup(theme: Theme) -> Xml:
    """Return the size of the page and its margins."""
    page = theme.page
    margins = el(
        "w:pgMar",
        w_top=twips(page.top),
        w_right=twips(page.right),
        w_bottom=twips(page.bottom),
        w_left=twips(page.left),
        w_header=twips(_distance(page.top)),
        w_footer=twips(_distance(page.bottom)),
        w_gutter=0,
    )
    return join((el("w:pgSz", w_w=twips(page.width), w_h=twips(page.height)), margins))


def reference(main: Part, one: Running, name: str) -> Xml:
    """Add a header or footer to the package as the part ``name``; return the section's reference to it."""
    root = {"header": "w:hdr", "footer": "w:ftr"}[one.kind]
    content_type, relation = {"header": (CT.WML_HEADER, RT.HEADER), "footer": (CT.WML_FOOTER, RT.FOOTER)}[one.kind]
    _, identifier = add(main, name, content_type, relation, part(root, "w r v o w10", one.content))
    return el(f"w:{one.kind}Reference", w_type=one.applies, r_id=identifier)


def _distance(margin: float) -> float:
    return min(_EDGE, max(_NEAREST if margin >= _NARROW else _NEAREST / 2, margin / 2))


def _number(meta: Meta, theme: Theme) -> Xml:
    return paragraph("PageNumber", _page(meta, theme))


def _page(meta: Meta, theme: Theme) -> Xml:
    """Return the runs of a page number."""
    words = theme.page.number_format != "{page}" or (theme.page.counts_marked and bool(meta.marking))
    pieces = re.split(r"(\{pages?\})", meta.page if words else "{page}")
    return join(field(_FIELDS[piece], "2") if piece in _FIELDS else run(piece) for piece in pieces)


# --------------------------------------------------------------------------------------------------------- watermark


def _with(mark: Xml, header: Xml) -> Xml:
    """Return a header with a watermark in its first paragraph."""
    if not mark:
        return header
    if not header:
        return paragraph("Footer", mark)
    cut = header.index("</w:pPr>") + len("</w:pPr>")
    return Xml(header[:cut] + mark + header[cut:])


def watermark(word: str, theme: Theme, *, lowered: bool = False) -> Xml:
    """Return Word's own kind of watermark, so that its command for removing one finds it.

    It is in the middle of the page; ``lowered`` puts it at the foot of the text, where there is another one already.
    """
    natural = Fonts.of(theme, "").face(sans=True).width(word, 72)
    width = min(_WATERMARK_MM * POINTS_PER_MM, natural * 1.4)
    height = width * 72 / max(natural, 72)
    style = (
        f"position:absolute;margin-left:0;margin-top:0;width:{width:.0f}pt;height:{height:.0f}pt;rotation:315;"
        "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        f"mso-position-vertical:{'bottom' if lowered else 'center'};mso-position-vertical-relative:margin"
    )
    shape_type = el(
        "v:shapetype",
        el("v:formulas", join(el("v:f", eqn=equation) for equation in _WORD_ART)),
        el("v:path", textpathok="t"),
        el("v:textpath", on="t", fitshape="t"),
        id="_x0000_t136",
        coordsize="21600,21600",
        o_spt=136,
        adj="10800",
        path="m@7,l@8,m@5,21600l@6,21600e",
    )
    shape = el(
        "v:shape",
        el("v:fill", opacity=".5"),
        el("v:textpath", style=f'font-family:"{theme.sans.name}";font-size:1pt', string=word),
        el("w10:wrap", anchorx="margin", anchory="margin"),
        id=f"PowerPlusWaterMarkObject{2 if lowered else 1}",
        alt="",
        type="#_x0000_t136",
        style=style,
        o_allowincell="f",
        fillcolor=_GREY,
        stroked="f",
    )
    return el("w:r", el("w:pict", shape_type, shape))
