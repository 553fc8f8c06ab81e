"""What this room uses of reportlab beside its documented interface, in one place.

``missing`` says which of it an upgrade has taken away; everything else in the room asks here.
"""

# ruff: noqa: SLF001 - that is what this module is for

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

#: The names by what they belong to, as they stand on a fresh object.
CANVAS = ("_doc", "_code", "_addAnnotation", "_annotationrefs", "_bookmarkReference")
DOCUMENT = (
    *("idToObject", "numberToId", "idToObjectNumberAndVersion", "delayedFonts", "_timeStamp"),
    *("Catalog", "info", "Outlines", "Reference"),
)
FONT = ("state", "face", "splitString", "getSubsetInternalName", "addObjects")
KEYED = (pdfdoc.PDFPage, pdfdoc.PDFCatalog)  # classes that list the keys they write


def missing(canvas: Canvas) -> tuple[str, ...]:
    """Return the names that this version of reportlab lacks, with what they belong to; none when all is well."""
    found = [f"Canvas.{name}" for name in CANVAS if not hasattr(canvas, name)]
    document = getattr(canvas, "_doc", None)
    found += [f"PDFDocument.{name}" for name in DOCUMENT if not hasattr(document, name)]
    found += [f"TTFont.{name}" for name in FONT if name not in {"state", "face"} and not hasattr(TTFont, name)]
    found += [] if hasattr(pdfdoc.PDFImageXObject("image"), "_filters") else ["PDFImageXObject._filters"]
    found += [f"{kind.__name__}.__NoDefault__" for kind in KEYED if not hasattr(kind, "__NoDefault__")]
    return tuple(found)


def document(canvas: Any) -> Any:
    """Return the document behind a canvas: its objects by name and number, its catalog, its fonts."""
    return canvas._doc


def stop_the_clock(canvas: Any, moment: object) -> None:
    """Put ``moment`` in the place of reportlab's clock, which it reads whatever it is told."""
    canvas._doc._timeStamp = moment


def write(canvas: Any, operators: Iterable[str]) -> None:
    """Add operators to the stream of the page."""
    canvas._code.extend(operators)


def annotate(canvas: Any, annotation: pdfdoc.PDFDictionary) -> str:
    """Put an annotation on the page, as reportlab does with its own links; return the name of its object."""
    canvas._addAnnotation(annotation)
    name: str = canvas._annotationrefs[-1].name
    return name


def destination(canvas: Any, name: str) -> Any:
    """Return the reference to a named place, which may be set later."""
    return canvas._bookmarkReference(name)


def filters(image: pdfdoc.PDFImageXObject) -> tuple[str, ...]:
    """Return how a picture is packed, the outermost wrapping first."""
    return tuple(image._filters)


def unwrap(image: pdfdoc.PDFImageXObject, others: Iterable[str]) -> None:
    """Say that a picture is packed in fewer ways: its content was unpacked."""
    image._filters = tuple(others)


def more_keys(holder: Any, **entries: Any) -> None:
    """Add entries to a page or catalog: reportlab writes only the keys that it knows."""
    known = type(holder).__NoDefault__
    holder.__NoDefault__ = [*known, *(key for key in getattr(holder, "added_keys", ())), *entries]
    holder.added_keys = [*getattr(holder, "added_keys", ()), *entries]
    for key, value in entries.items():
        setattr(holder, key, value)
