"""The file: a canvas with the document's properties, without a clock, the environment or chance."""

from __future__ import annotations

import re

from briefing.document import Meta
from briefing.pdf.archive import About, Attachment, conform
from briefing.pdf.canvas import Canvas
from briefing.pdf.objects import text
from briefing.pdf.page import Frame
from briefing.pdf.writing import write

_PRODUCER = "briefing"
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_NO_DATE = "2000-01-01"


def iso_day(date: str) -> str:
    """Return a date as the file writes it: its day in ISO form, or a fixed one for what is no date."""
    return date[: len(_NO_DATE)] if _DATE.match(date) else _NO_DATE


def open_canvas(meta: Meta, frame: Frame) -> Canvas:
    """Return an empty canvas with the properties of a document."""
    canvas = Canvas(frame.width, frame.height)
    moment = text(f"D:{iso_day(meta.date).replace('-', '')}000000+00'00'")
    canvas.info |= {
        "Title": text(meta.title),
        "Author": text(meta.author),
        "Subject": text(meta.subject),
        "Keywords": text(", ".join(meta.keywords)),
        "Creator": text(_PRODUCER),
        "Producer": text(_PRODUCER),
        "CreationDate": moment,
        "ModDate": moment,
        "Trapped": "/False",
    }
    canvas.catalog["ViewerPreferences"] = {"DisplayDocTitle": "true"}
    if meta.lang:
        canvas.catalog["Lang"] = text(meta.lang)
    return canvas


def saved(canvas: Canvas, meta: Meta, attachment: Attachment | None = None) -> bytes:
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
    return write(canvas)
