"""The page: size and margins, running head, page number, and the watermark of a draft.

Page 1 has neither head nor number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count

from briefing.document import Meta
from briefing.docx.fields import field
from briefing.docx.inline import run
from briefing.docx.measure import POINTS_PER_MM, twips
from briefing.docx.package import CT, RT, Part, add
from briefing.docx.xml import NONE, Xml, el, join, part, val
from briefing.scene.faces import Fonts
from briefing.theme import Theme

_EDGE = 12.0  # millimetres from the paper's edge to a running head or page number, where the margin has room
_NEAREST = 10.0  # … and at least
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


@dataclass(frozen=True, slots=True)
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
    """Return the headers and footers of a document."""
    on_top = theme.page.number_at.startswith("top")
    number = _number(meta, theme)
    head = paragraph("Header", run(meta.running_head)) if meta.running_head else NONE
    mark = watermark(meta.draft, theme) if meta.draft else NONE
    header = join((number if on_top else NONE, head))
    found: list[Running] = []
    if header or mark:
        found.append(Running("header", "default", _with(mark, header)))
    if mark:
        found.append(Running("header", "first", _with(mark, NONE)))
    if not on_top:
        found.append(Running("footer", "default", number))
    return tuple(found)


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
    return min(_EDGE, max(_NEAREST, margin / 2))


def paragraph(style: str, content: Xml = NONE) -> Xml:
    """Return a paragraph of a header or footer."""
    return el("w:p", el("w:pPr", val("w:pStyle", style)), content)


def _number(meta: Meta, theme: Theme) -> Xml:
    pattern = "{page}" if theme.page.number_format == "{page}" else meta.page
    pieces = re.split(r"(\{pages?\})", pattern)
    content = join(field(_FIELDS[piece], "2") if piece in _FIELDS else run(piece) for piece in pieces)
    return paragraph("PageNumber", content)


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
