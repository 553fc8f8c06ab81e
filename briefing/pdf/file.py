"""The file: reportlab's canvas with the document's properties, and without the clock, the environment or chance."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from briefing.document import Meta
from briefing.pdf import internals
from briefing.pdf.archive import About, Attachment, conform
from briefing.pdf.fonts import font_of
from briefing.pdf.page import Frame
from briefing.pdf.writing import write
from briefing.scene.faces import Fonts

_PRODUCER = "briefing (ReportLab)"
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_NO_DATE = "2000-01-01"


def iso_day(date: str) -> str:
    """Return a date as the file writes it: its day in ISO form, or a fixed one for what is no date."""
    return date[: len(_NO_DATE)] if _DATE.match(date) else _NO_DATE


class _Edition:
    """The edition's date in the place of reportlab's clock."""

    def __init__(self, date: str) -> None:
        self.YMDhms = (*map(int, iso_day(date).split("-")), 0, 0, 0)
        self.dhh = self.dmm = 0


def open_canvas(meta: Meta, frame: Frame, fonts: Fonts) -> Any:
    """Return an empty canvas with the properties of a document."""
    # The canvas begins every page in its initial font: one of ours, or the file would name a font it does not hold.
    initial = font_of(fonts.face())
    pdfmetrics.registerFont(initial)
    canvas = Canvas(
        BytesIO(),
        pagesize=(frame.width, frame.height),
        pageCompression=1,
        invariant=1,
        lang=meta.lang,
        pdfVersion=(1, 7),
        initialFontName=initial.fontName,
    )
    canvas.setTitle(meta.title)
    canvas.setAuthor(meta.author)
    canvas.setSubject(meta.subject)
    canvas.setKeywords(", ".join(meta.keywords))
    canvas.setCreator(_PRODUCER)
    canvas.setProducer(_PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    internals.stop_the_clock(canvas, _Edition(meta.date))
    return canvas


def saved(canvas: Any, meta: Meta, attachment: Attachment | None = None) -> bytes:
    """Return the finished file."""
    about = About(
        title=meta.title,
        lang=meta.lang,
        date=iso_day(meta.date),
        author=meta.author,
        subject=meta.subject,
        keywords=", ".join(meta.keywords),
        producer=_PRODUCER,
    )
    conform(canvas, about, attachment)
    for page in internals.document(canvas).idToObject.values():
        if isinstance(page, pdfdoc.PDFPage) and page.stream and not page.Contents:
            # Written here, because reportlab's default wraps a page in Base85, which makes it a quarter larger.
            page.Contents = pdfdoc.PDFStream(content=page.stream, filters=[pdfdoc.PDFZCompress])
    return write(canvas)
