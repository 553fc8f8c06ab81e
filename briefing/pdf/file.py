"""The file: reportlab's canvas with the document's properties, and without the clock, the environment or chance."""

from __future__ import annotations

import hashlib
import re
from io import BytesIO
from typing import Any

from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from briefing.document import Meta
from briefing.pdf.fonts import Fonts
from briefing.pdf.page import Frame

_PRODUCER = "briefing (ReportLab)"
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_NO_DATE = (2000, 1, 1, 0, 0, 0)


class _Edition:
    """The edition's date in the place of reportlab's clock."""

    def __init__(self, date: str) -> None:
        found = _DATE.match(date)
        self.YMDhms = (*map(int, found.groups()), 0, 0, 0) if found else _NO_DATE
        self.dhh = self.dmm = 0


def open_canvas(meta: Meta, frame: Frame, fonts: Fonts) -> Any:
    """Return an empty canvas with the properties of a document."""
    # The canvas begins every page in its initial font: one of ours, or the file would name a font it does not hold.
    initial = fonts.face().font
    pdfmetrics.registerFont(initial)
    canvas = Canvas(
        BytesIO(),
        pagesize=(frame.width, frame.height),
        pageCompression=1,
        invariant=1,
        lang=meta.lang,
        initialFontName=initial.fontName,
    )
    canvas.setTitle(meta.title)
    canvas.setAuthor(meta.author)
    canvas.setSubject(meta.subject)
    canvas.setKeywords(", ".join(meta.keywords))
    canvas.setCreator(_PRODUCER)
    canvas.setProducer(_PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    document = canvas._doc  # noqa: SLF001 - reportlab reads the clock and the environment here, whatever it is told
    document._timeStamp = _Edition(meta.date)  # noqa: SLF001
    document.signature = hashlib.md5(repr(meta).encode(), usedforsecurity=False)
    return canvas


def saved(canvas: Any) -> bytes:
    """Return the finished file."""
    document = canvas._doc  # noqa: SLF001 - see above
    for page in document.idToObject.values():
        if isinstance(page, pdfdoc.PDFPage) and page.stream and not page.Contents:
            # Written here, because reportlab's default wraps a page in Base85, which makes it a quarter larger.
            page.Contents = pdfdoc.PDFStream(content=page.stream, filters=[pdfdoc.PDFZCompress])
            document.updateSignature(page.stream)
    data: bytes = canvas.getpdfdata()
    return data
