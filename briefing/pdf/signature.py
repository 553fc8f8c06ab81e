"""The place for an electronic signature: an empty field where a paper ends, which a signing program fills.

It is a signature field of the file's form, held by an element ``Form`` of the structure, as PDF/UA-1 wants it, and
looks like nothing until it is signed (ISO 32000-1, 12.7.4.5). It knows nothing of signatures.
"""

from __future__ import annotations

from briefing.document import SignaturePlace
from briefing.pdf.flow import Box
from briefing.pdf.objects import Stream, text
from briefing.pdf.pen import Pen
from briefing.pdf.text import Setting
from briefing.records import replace

FIELD = "Signature1"
WIDTH, HEIGHT = 262.0, 84.0
_PRINT = 4
_SIGNATURES_EXIST = 1


def with_place(boxes: list[Box], place: SignaturePlace, setting: Setting) -> list[Box]:
    """Return the boxes of a paper with the field below the last, at the right edge, where an official signs."""
    kept = [*boxes[:-1], replace(boxes[-1], keep=True)] if boxes else []

    def draw(pen: Pen, x: float, top: float) -> None:
        right = x + setting.width
        _put(pen, (right - WIDTH, top - HEIGHT, right, top), place.name, setting)

    return [*kept, Box(None, HEIGHT, draw, before=setting.styles.grid * 3)]


def _put(pen: Pen, area: tuple[float, float, float, float], name: str, setting: Setting) -> None:
    look = {"Type": "/XObject", "Subtype": "/Form", "Resources": {}, "BBox": [0, 0, WIDTH, HEIGHT]}
    field = {
        "Type": "/Annot",
        "Subtype": "/Widget",
        "FT": "/Sig",
        "T": text(FIELD),
        "TU": text(name),
        "Rect": [round(value, 2) for value in area],
        "F": _PRINT,
        "AP": {"N": pen.canvas.add(Stream(look, b"", packed=False))},
    }
    reference = pen.tags.annotate(setting.structure.add("Form"), field)
    pen.canvas.catalog["AcroForm"] = {"Fields": [reference], "SigFlags": _SIGNATURES_EXIST}
