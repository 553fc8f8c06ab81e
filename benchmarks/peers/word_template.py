"""The Word template of a paper, with the tags of docxtpl: made once, as an author makes one in Word."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from lxml import etree

INK, MUTED, ACCENT = RGBColor(0x1B, 0x21, 0x26), RGBColor(0x56, 0x61, 0x6B), RGBColor(0x1D, 0x44, 0x70)
SERIF, SANS = "Noto Serif", "Noto Sans"
STYLES = (  # name, font, size, colour, bold, italic, space before and after
    ("kicker", SANS, 8.8, ACCENT, True, False, 0, 4),
    ("title", SERIF, 21, INK, True, False, 0, 4),
    ("subtitle", SERIF, 12, MUTED, False, True, 0, 14),
    ("note", SANS, 8.3, MUTED, False, False, 2, 10),
    ("body", SERIF, 10.5, INK, False, False, 0, 6),
    ("bullet", SERIF, 10.5, INK, False, False, 0, 4),
    ("quote", SERIF, 10.5, INK, False, False, 4, 2),
    ("by", SANS, 8.3, MUTED, False, False, 0, 8),
    ("caption", SANS, 8.3, INK, False, False, 10, 4),
    ("source", SANS, 8.3, INK, False, False, 0, 4),
    ("cell", SANS, 8.8, INK, False, False, 2, 2),
    ("head", SANS, 8.8, ACCENT, True, False, 2, 2),
    ("total", SANS, 8.8, INK, True, False, 2, 2),
    ("figure", SANS, 14.5, ACCENT, True, False, 4, 0),
    ("label", SANS, 8.3, INK, False, False, 0, 0),
    ("small", SANS, 7.5, MUTED, False, False, 0, 0),
    ("stop", SANS, 7.5, INK, True, False, 0, 0),
)
STEP, WIDTH, HEIGHT = 864000, 5184000, 660000  # of the route, in EMU
RUNS = (  # a macro of Jinja: once in the template, for all paragraphs
    "{% macro runs(all) %}{% for one in all %}{% if one.to %}",
    '<w:hyperlink w:anchor="{{ one.to }}">',
    '<w:r><w:rPr><w:color w:val="1D4470"/></w:rPr><w:t xml:space="preserve">{{ one.text }}</w:t></w:r></w:hyperlink>',
    "{% elif one.italic %}",
    '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">{{ one.text }}</w:t></w:r>',
    "{% else %}",
    '<w:r><w:t xml:space="preserve">{{ one.text }}</w:t></w:r>',
    "{% endif %}{% endfor %}{% endmacro %}",
)
USED = ("Normal", "Heading1", "Header", "Footer", "DefaultParagraphFont", "TableNormal")
LEFT_OUT = ("stylesWithEffects", "customXml", "webSettings", "numbering", "thumbnail")


def write(content: dict[str, Any], path: Path) -> None:
    """Write the template for papers in one language: its styles, running texts, and blocks as docxtpl repeats them."""
    document = Document()
    _page(document, content)
    _styles(document, content["tag"])
    body = document.element.body
    section = body.find(qn("w:sectPr"))
    holder = _parsed(f"<w:body>{''.join((*RUNS, *_blocks()))}</w:body>")
    body.text = holder.text
    for element in list(holder):
        section.addprevious(element)
    _tidy(document)
    document.save(str(path))


def _tidy(document: Any) -> None:
    """Take out what the template that python-docx begins with has and no paper uses: it costs time in each file."""
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        name = style.get(qn("w:styleId"))
        if name not in USED and not name.startswith("Paper"):
            styles.remove(style)
    for holder in (document.part.rels, document.part.package.rels):
        for key in [key for key, one in holder.items() if any(name in one.reltype for name in LEFT_OUT)]:
            holder.pop(key)


def _parsed(xml: str) -> etree._Element:
    names = {"w", "wp", "a"}
    more = (
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        ' xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'
    )
    return parse_xml(re.sub(r"^<[\w:]+", lambda found: f"{found[0]} {nsdecls(*names)}{more}", xml))


def _page(document: Any, content: dict[str, Any]) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(33)
    section.top_margin, section.bottom_margin = Mm(22), Mm(22)
    section.header_distance = section.footer_distance = Mm(12)
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "{{ head }}"
    footer = section.footer.paragraphs[0]
    before, between, after = content["page"]
    for text, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        footer.add_run(text)
        if field:
            footer._p.append(_parsed(f'<w:fldSimple w:instr="{field}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))  # noqa: SLF001
    footer.paragraph_format.alignment = 2


def _styles(document: Any, tag: str) -> None:
    for name, font, size, colour, bold, italic, before, after in STYLES:
        style = document.styles.add_style(f"Paper {name}", WD_STYLE_TYPE.PARAGRAPH)
        style.font.name, style.font.size, style.font.color.rgb = font, Pt(size), colour
        style.font.bold, style.font.italic = bold, italic
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        if name in {"body", "bullet", "quote"}:
            style.paragraph_format.line_spacing, style.paragraph_format.alignment = Pt(14), 3
        if name in {"quote", "by"}:
            style.paragraph_format.left_indent = Mm(5)
        if name in {"bullet", "source"}:
            style.paragraph_format.left_indent, style.paragraph_format.first_line_indent = Mm(6), Mm(-6)
        if name in {"caption", "figure", "label"}:
            style.paragraph_format.keep_with_next = True
        style.element.get_or_add_rPr().append(_parsed(f'<w:lang w:val="{tag}"/>'))
    heading = document.styles["Heading 1"]
    heading.font.name, heading.font.size, heading.font.color.rgb = SANS, Pt(14.5), ACCENT
    heading.element.rPr.append(_parsed(f'<w:lang w:val="{tag}"/>'))
    for name in ("Header", "Footer"):
        document.styles[name].font.name, document.styles[name].font.size = SANS, Pt(8.3)
    settings = document.settings.element
    settings.append(_parsed("<w:autoHyphenation/>"))


def _tag(tag: str) -> str:
    return f"<w:p><w:r><w:t>{{%p {tag} %}}</w:t></w:r></w:p>"


def _runs(name: str) -> str:
    return f"{{{{ runs({name}) }}}}"


def _text(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _paragraph(style: str, content: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def _marked(name: str, content: str) -> str:
    """Return content inside a bookmark, for links to it."""
    start = f'<w:bookmarkStart w:id="{{{{ loop.index }}}}" w:name="{{{{ {name} }}}}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{{{{ loop.index }}}}"/>'


def _row(tag: str) -> str:
    return f"<w:tr><w:tc><w:tcPr/>{_paragraph('Papercell', _text('{%tr ' + tag + ' %}'))}</w:tc></w:tr>"


def _cells(tag: str, fill: str, content: str) -> str:
    """Return the cells of a row, repeated by docxtpl."""
    shade = f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{fill}"/></w:tcPr>'
    first = f"<w:tc><w:tcPr/>{_paragraph('Papercell', _text('{%tc ' + tag + ' %}'))}</w:tc>"
    last = f"<w:tc><w:tcPr/>{_paragraph('Papercell', _text('{%tc endfor %}'))}</w:tc>"
    return f"{first}<w:tc>{shade}{content}</w:tc>{last}"


def _aligned(style: str) -> str:
    """Return the paragraph of a cell: names to the left, figures to the right."""
    side = "{{ 'right' if loop.index0 else 'left' }}"
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:jc w:val="{side}"/></w:pPr>{_runs("cell")}</w:p>'


def _table(rows: str) -> str:
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>'
        '<w:top w:val="single" w:sz="8" w:color="1D4470"/><w:bottom w:val="single" w:sz="6" w:color="1B2126"/>'
        '<w:insideH w:val="single" w:sz="4" w:color="CDD5DD"/></w:tblBorders></w:tblPr><w:tblGrid/>'
        f"{rows}</w:tbl>"
    )


def _blocks() -> list[str]:
    """Return the paragraphs and tables between which docxtpl chooses for each block."""
    panel = "".join(
        _paragraph(f"Paper{style}", _text(f"{{{{ cell.{name} }}}}"))
        for style, name in (("figure", "value"), ("label", "label"), ("label", "note"))
    )
    header = (
        "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        + _cells("for cell in it.header", "EEF3F8", _aligned("Paperhead"))
        + "</w:tr>"
    )
    row = _cells("for cell in row.cells", "auto", _aligned("Paper{{ 'total' if row.total else 'cell' }}"))
    caption = _paragraph(
        "Papercaption",
        _marked("it.id", "<w:r><w:rPr><w:b/></w:rPr><w:t>{{ it.caption.number }}</w:t></w:r>")
        + _text(" {{ it.caption.text }}"),
    )
    return [
        _tag("for it in blocks"),
        _tag("if it.kind == 'heading'"),
        _paragraph("Heading1", _text("{{ it.number }} ") + _runs("it.runs")),
        _tag("elif it.kind == 'bullets'"),
        _tag("for entry in it.entries"),
        _paragraph("Paperbullet", _text("•") + "<w:r><w:tab/></w:r>" + _runs("entry")),
        _tag("endfor"),
        _tag("elif it.kind == 'panel'"),
        _table(
            _row("for cells in it.entries | batch(3)")
            + f"<w:tr>{_cells('for cell in cells', 'EEF3F8', panel)}</w:tr>"
            + _row("endfor")
        ),
        _tag("elif it.kind == 'table'"),
        caption,
        _table(header + _row("for row in it.rows") + f"<w:tr>{row}</w:tr>" + _row("endfor")),
        _tag("elif it.kind == 'image'"),
        caption,
        _paragraph("Papersmall", _route()),
        _tag("elif it.kind == 'quote'"),
        _paragraph("Paperquote", _runs("it.runs")),
        _tag("if it.by"),
        _paragraph("Paperby", _runs("it.by")),
        _tag("endif"),
        _tag("elif it.kind == 'sources'"),
        _tag("for entry in it.entries"),
        _paragraph(
            "Papersource",
            _marked("entry.id", _text("{{ entry.label }}")) + "<w:r><w:tab/></w:r>" + _runs("entry.runs"),
        ),
        _tag("endfor"),
        _tag("else"),
        _paragraph("Paper{{ it.kind }}", _runs("it.runs")),
        _tag("endif"),
        _tag("endfor"),
    ]


def _shape(number: str, box: tuple[str, int, int, int], look: str, text: str = "") -> str:
    x, y, width, height = box
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name="shape {number}"/><wps:cNvSpPr/><wps:spPr>'
        f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>{look}</wps:spPr>'
        f'{text}<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp>'
    )


def _words(*paragraphs: tuple[str, str]) -> str:
    inner = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="Paper{style}"/><w:jc w:val="center"/></w:pPr>{_text(text)}</w:p>'
        for style, text in paragraphs
    )
    return f"<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx>"


def _route() -> str:
    """Return the schematic of a route as a group of shapes that Word can edit."""
    plain = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>'
    ink = '<a:solidFill><a:srgbClr val="1D4470"/></a:solidFill>'
    dot = f'<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>{ink}<a:ln w="22225">{ink}</a:ln>'
    dashes = "{{ {'rail': 'solid', 'sea': 'sysDot'}.get(leg.mode, 'dash') }}"
    way = f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="28575">{ink}<a:prstDash val="{dashes}"/></a:ln>'
    at = f"loop.index0 * {STEP}"
    middle = f"{{{{ {at} + {STEP // 2 - 50000} }}}}"
    legs = (
        "{% for leg in it.legs %}"
        + _shape("{{ 100 + loop.index }}", (f"{{{{ {at} + {STEP // 2 + 50000} }}}}", 233000, STEP - 100000, 0), way)
        + _shape("{{ 200 + loop.index }}", (f"{{{{ {at} + {STEP // 2} }}}}", 60000, STEP, 130000), plain,
                 _words(("small", "{{ leg.label }}")))
        + "{% endfor %}"
    )  # fmt: skip
    stops = (
        "{% for stop in it.stops %}"
        + _shape("{{ 300 + loop.index }}", (middle, 183000, 100000, 100000), dot)
        + _shape("{{ 400 + loop.index }}", (f"{{{{ {at} }}}}", 330000, STEP, 320000), plain,
                 _words(("stop", "{{ stop.name }}"), ("small", "{{ stop.detail }}")))
        + "{% endfor %}"
    )  # fmt: skip
    extent = f'<a:off x="0" y="0"/><a:ext cx="{WIDTH}" cy="{HEIGHT}"/>'
    inner = extent.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="{WIDTH}" cy="{HEIGHT}"/>'
        '<wp:docPr id="1" name="route" descr="{{ it.alt }}"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp>'
        f"<wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>{extent}{inner}</a:xfrm></wpg:grpSpPr>"
        f"{legs}{stops}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
