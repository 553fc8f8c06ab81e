"""Letterheads as ministries make them: with python-docx, whose own template brings many styles, and by hand."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

NUMBERED = 9001  # the list of a letterhead's own headings
ADDRESS = "Ministry of Foreign Affairs · 35 Dinmukhamed Qonayev Street"


def plain() -> Document:
    """An empty document of python-docx: a hundred styles, no header, one empty paragraph at most."""
    return docx.Document()


def control() -> Document:
    """An address, a content control tagged `briefing` with its placeholder, a signature."""
    letter = docx.Document()
    letter.add_paragraph(ADDRESS)
    letter.element.body.insert(
        1,
        parse_xml(
            f"""<w:sdt {nsdecls("w")}>
            <w:sdtPr><w:alias w:val="Text"/><w:tag w:val="briefing"/><w:id w:val="77"/>
            <w:showingPlcHdr/><w:text/></w:sdtPr>
            <w:sdtContent><w:p><w:r><w:t>Click here to enter text.</w:t></w:r></w:p></w:sdtContent></w:sdt>"""
        ),
    )
    letter.add_paragraph("Director of the Department")
    return letter


def inline_control() -> Document:
    """A content control inside a line of text."""
    letter = docx.Document()
    paragraph = letter.add_paragraph("Text: ")
    paragraph._p.append(
        parse_xml(
            f"""<w:sdt {nsdecls("w")}><w:sdtPr><w:tag w:val="Briefing"/></w:sdtPr>
            <w:sdtContent><w:r><w:t>text</w:t></w:r></w:sdtContent></w:sdt>"""
        )
    )
    letter.add_paragraph("Director of the Department")
    return letter


def bookmark() -> Document:
    """A bookmark around a sentence in the middle; other bookmarks, one of them inside it, and a drawing."""
    letter = docx.Document()
    letter.add_paragraph(ADDRESS)
    paragraph = letter.add_paragraph()
    _mark(paragraph, 0, "BRIEFING")
    _mark(paragraph, 7, "inside")
    paragraph.add_run("The text of the briefing").bold = True
    second = letter.add_paragraph("goes here")
    second._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="7"/>'))
    second._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="0"/>'))
    last = letter.add_paragraph("Director of the Department")
    _mark(last, 3, "_summary")  # a name that the document's own headings have
    last._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="3"/>'))
    letter.add_picture(BytesIO(logo()), width=Mm(10))
    return letter


def numbered() -> Document:
    """Headings in the ministry's own numbering, its own fonts and margins, and a list in the body."""
    letter = docx.Document()
    numbering = letter.part.numbering_part.element
    numbering.insert(
        0,
        parse_xml(
            f"""<w:abstractNum {nsdecls("w")} w:abstractNumId="{NUMBERED}"><w:multiLevelType w:val="multilevel"/>
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Heading1"/>
            <w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>"""
        ),
    )
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{NUMBERED}"><w:abstractNumId w:val="{NUMBERED}"/></w:num>',
        )
    )
    heading = letter.styles["Heading 1"]
    properties = heading.element.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="{NUMBERED}"/></w:numPr>'))
    properties.insert(0, properties[-1])
    _order(properties, "w:keepNext", "w:keepLines", "w:numPr")
    letter.styles["Normal"].font.name = "Liberation Serif"
    letter.styles["Normal"].font.size = Pt(13)
    section = letter.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(35), Mm(15)
    return letter


def first_page() -> Document:
    """A logo and an address on page 1 only, a footer of its own there; nothing on the pages after it."""
    letter = docx.Document()
    section = letter.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.different_first_page_header_footer = True
    head = section.first_page_header.paragraphs[0]
    head.add_run().add_picture(BytesIO(logo()), width=Mm(18))
    head.add_run(ADDRESS)
    section.first_page_footer.paragraphs[0].text = "+7 7172 72 05 18"
    return letter


def every_page() -> Document:
    """A header and a footer on every page, in two sections; the last one is wide."""
    letter = docx.Document()
    section = letter.sections[0]
    section.header.paragraphs[0].text = ADDRESS
    section.footer.paragraphs[0].text = "For official use"
    letter.add_paragraph("Cover")
    wide = letter.add_section(WD_SECTION.NEW_PAGE)
    wide.page_width, wide.page_height = Mm(297), Mm(210)
    return letter


ALL: dict[str, Callable[[], Document]] = {
    one.__name__: one for one in (plain, control, inline_control, bookmark, numbered, first_page, every_page)
}


def written(letter: Document, path: Path) -> Path:
    letter.save(str(path))
    return path


def logo() -> bytes:
    """A picture of 8 × 8 blue points."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\x00" + b"\x1d\x44\x70" * 8 for _ in range(8))
    head = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def _mark(paragraph: object, number: int, name: str) -> None:
    start = parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="{number}" w:name="{name}"/>')
    paragraph._p.append(start)  # type: ignore[attr-defined]


def _order(properties: object, *names: str) -> None:
    """Bring the first properties of a paragraph into the order of the schema."""
    tags = [qn(name) for name in names]
    found = sorted((one for one in properties if one.tag in tags), key=lambda one: tags.index(one.tag))  # type: ignore[attr-defined]
    for place, one in enumerate(found):
        properties.insert(place, one)  # type: ignore[attr-defined]
