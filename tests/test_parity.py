"""PDF and DOCX of one briefing say the same, in the same order: both finished files are read back.

The marking of page 1 stands in the text of a PDF and in the header of a Word file. Set aside: running heads and page
numbers, which are no part of the text, what is drawn inside charts and routes, and how lines are broken.
"""

import re
from itertools import chain

import pytest
import tag_reading
from docx_reading import Docx
from papers import DOCUMENTS

from briefing import docx, pdf, resources, theme
from briefing.document import Chart, Heading, List, Paragraph, Quote, Route, Table
from briefing.extracts import caption_text, plain


def squeezed(text):
    """Return text without spaces and soft hyphens (pdfium: U+0002): lines are broken differently in the two formats."""
    return re.sub(r"[\s\u00a0\u00ad\ufffe\x02]", "", text)


def said(block):
    """Yield the texts of a block in reading order, labels included."""
    match block:
        case Heading():
            yield f"{block.number.text} {plain(block.content)}"
        case Paragraph():
            yield plain(block.content)
        case List():
            for item in block.items:
                yield item.label.text + "".join(plain(paragraph.content) for paragraph in item.content)
        case Table():
            yield caption_text(block.caption)
            for row in (*block.header, *block.rows):
                yield from (plain(cell.content) for cell in row.cells)
            yield from (plain(note.content) for note in block.notes)
        case Chart() | Route():
            yield caption_text(block.caption)
            yield from (plain(note.content) for note in block.notes)
        case Quote():
            yield plain(block.content)
            yield plain(block.attribution)


def drawn(document):
    """Return what stands inside charts and routes."""
    words = []
    for block in document.blocks:
        if isinstance(block, Chart):
            words += [block.unit, *block.categories, *(one.name for one in block.series)]
            words += [point.label for one in block.series for point in one.points]
        elif isinstance(block, Route):
            words += chain.from_iterable((stop.name, stop.detail) for stop in block.stops)
            words += chain.from_iterable((leg.label, leg.detail) for leg in block.legs)
    return words


def read_aloud(blob):
    """Return the text of a PDF in the order of its tags: an exhibit may stand on a page after text that follows it."""
    return squeezed(tag_reading.read(blob).tree.text)


def left_over(text, parts):
    """Take the parts out of a text in their order; return what stands between them."""
    rest, at = "", 0
    for part in parts:
        found = text.find(part, at)
        assert found >= 0, f"“{part[:80]}” does not follow “{text[max(0, at - 60) : at]}”"
        rest += text[at:found]
        at = found + len(part)
    return rest + text[at:]


def first_header(file):
    """Return the text of the header of page 1 of a Word file."""
    target = file.relations("word/document.xml")
    return "".join(
        "".join(file.find("//w:t/text()", file.xml(f"word/{target[identifier]}")))
        for identifier in file.find("//w:sectPr/w:headerReference[@w:type = 'first']/@r:id")
    )


@pytest.fixture(scope="module")
def files(document_of, spoken):
    """Return a function that renders an example in both formats."""
    look = theme.load(resources.default_template_dir(), resources.fonts_dir())

    def files(example, tag):
        document = document_of(example, tag)
        return (
            document,
            pdf.render(document, look, spoken(tag).hyphenate),
            docx.render(document, look, hyphenate=spoken(tag).hyphenate),
        )

    return files


@pytest.mark.parametrize(("example", "tag"), DOCUMENTS)
def test_both_formats_say_the_same_in_the_same_order(example, tag, files):
    document, as_pdf, as_docx = files(example, tag)
    expected = [squeezed(text) for block in document.blocks for text in said(block)]

    file = Docx(as_docx)
    in_docx = squeezed(first_header(file) + "".join(line.label + line.text for line in file.lines()))
    assert left_over(in_docx, expected) == ""

    rest = left_over(read_aloud(as_pdf), expected)
    for text in sorted(map(squeezed, drawn(document)), key=len, reverse=True):
        rest = rest.replace(text, "")
    # What remains are the ticks of the axes, and labels of the route that are broken into lines.
    assert re.sub(r"[\d.,−-]", "", rest) == ""


@pytest.mark.parametrize(("example", "tag"), DOCUMENTS)
def test_files_are_small_and_the_same_each_time(example, tag, files):
    document, as_pdf, as_docx = files(example, tag)
    again = files(example, tag)
    assert (as_pdf, as_docx) == again[1:]
    assert len(as_pdf) < 120_000
    assert len(as_docx) < 60_000
    assert document.meta.lang
