"""Remarks: notes on the document as annotations of the file, which viewers show and list (ISO 32000-1, 12.5.6).

A note on a block is a text annotation with its sign in the margin; a note on a figure is an underline below it (text
markup). Each has an element ``Annot`` of the structure, its text as contents, and an appearance of its own, as PDF/UA-1
and PDF/A-2 want it.
"""

from __future__ import annotations

from typing import Any

from briefing.annotation import Annotation
from briefing.document import Meta
from briefing.extracts import Noted, Notes
from briefing.pdf.canvas import Canvas
from briefing.pdf.objects import Reference, Stream, text
from briefing.pdf.tagging import Bounds, Element, Tagging

_SIDE, _GAP = 13.0, 4.0  # of the sign in the margin, and from the text to it
_COLOUR = (0.78, 0.36, 0.0)  # 4.6 times as dark as white paper
_PRINT, _NO_ZOOM, _NO_ROTATE = 4, 8, 16
#: A sheet with a folded corner and three lines, in a square of 100; and a line below, in one of 1.
_SIGN = (
    "{colour} rg 8 4 m 8 96 l 66 96 l 92 70 l 92 4 l h f 1 1 1 rg 66 96 m 66 70 l 92 70 l h f "
    "22 54 56 7 re f 22 38 56 7 re f 22 22 38 7 re f"
)
_RULE = "{colour} rg 0 0 1 0.11 re f"


class Remarks:
    """The notes of a document, drawn each once where what they are on is drawn first."""

    def __init__(self, canvas: Canvas, tags: Tagging, notes: Notes, meta: Meta, page_width: float) -> None:
        """Take the canvas with its tags, the notes, the document's own data with an ISO date, and the page's width."""
        self._canvas = canvas
        self._tags = tags
        self._notes = notes
        self._meta = meta
        self._page_width = page_width
        self._drawn: dict[int, Noted] = {}
        self._looks: dict[str, Reference] = {}
        self._count = 0
        self._last = (-1, 0.0)  # the page and the lower edge of the last sign

    def has(self, part: Noted) -> bool:
        """Tell whether there are notes on a part that are not drawn yet."""
        return id(part) not in self._drawn and bool(self._notes.at(part))

    def beside(self, part: Noted, x: float, top: float, element: Element) -> None:
        """Draw the notes on a block in the margin that begins at ``x``, the first at ``top``."""
        for note in self._take(part):
            page, last = self._last
            top = min(top, last - _GAP / 2) if page == self._tags.page else top
            top = max(top, _SIDE + _GAP)
            left = min(x + _GAP, self._page_width - _SIDE - _GAP)
            self._last = self._tags.page, top - _SIDE
            kind = {"Subtype": "/Text", "Name": "/Note", "F": _PRINT + _NO_ZOOM + _NO_ROTATE}
            self._add(note, (left, top - _SIDE, left + _SIDE, top), self._look("Sign", 100, _SIGN), kind, element)

    def under(self, part: Noted, area: Bounds, element: Element) -> None:
        """Draw the notes on a figure that is printed in an area."""
        left, bottom, right, top = area
        corners = [round(value, 2) for value in (left, top, right, top, left, bottom, right, bottom)]
        for note in self._take(part):
            kind = {"Subtype": "/Underline", "QuadPoints": corners, "F": _PRINT}
            self._add(note, area, self._look("Rule", 1, _RULE), kind, element)

    def _take(self, part: Noted) -> tuple[Annotation, ...]:
        if not self.has(part):
            return ()
        self._drawn[id(part)] = part  # kept, so that no other part gets its identity
        return self._notes.at(part)

    def _add(self, note: Annotation, area: Bounds, look: Reference, kind: dict[str, Any], element: Element) -> None:
        self._count += 1
        entries = {
            "Type": "/Annot",
            **kind,
            "Rect": [round(value, 2) for value in area],
            "Contents": text(note.text.replace("\n", "\r")),
            "T": text(note.author or self._meta.author),
            "NM": text(f"note-{self._count}"),
            "M": text(f"D:{self._meta.date.replace('-', '')}000000+00'00'"),
            "C": list(_COLOUR),
            "AP": {"N": look},
        }
        lang = note.lang if note.lang != self._meta.lang else ""
        self._tags.annotate(element.add("Annot", lang=lang), entries)

    def _look(self, name: str, side: int, operators: str) -> Reference:
        """Return the reference to an appearance, which is written once."""
        if name not in self._looks:
            entries = {"Type": "/XObject", "Subtype": "/Form", "Resources": {}, "BBox": [0, 0, side, side]}
            colour = " ".join(map(str, _COLOUR))
            stream = Stream(entries, operators.format(colour=colour).encode(), packed=False)
            self._looks[name] = self._canvas.add(stream)
        return self._looks[name]
