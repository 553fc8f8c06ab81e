"""Pictures in a header or footer that reach into the text: Word prints over those that text does not flow around.

Where they lie follows from their anchors; whether there is anything to print over, from their pixels. So a pale emblem
behind the page, or a frame around it, is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Final

from PIL import Image

from briefing.docx.measure import EMU_PER_MM, POINTS_PER_MM, TWIPS_PER_MM
from briefing.docx.package import Part
from briefing.docx.tree import Node, attribute, child, each, parse
from briefing.records import frozen
from briefing.theme import PageProfile
from briefing.totals import total

__all__ = ["overprinted"]

_MOST_PIXELS: Final = 36_000_000
_LOOKED_AT: Final = (400, 400)  # pixels that are enough
_FAINT: Final = 40  # of 255: what differs less from white may have text on it
_INK: Final = 0.01  # of what lies under the text: less is an edge
_LINE: Final = 14 / POINTS_PER_MM  # millimetres, about, that a line of a header takes
_OVER: Final = 3.0  # millimetres that nobody minds
_WASHED: Final = ("a:lum", "a:alphaModFix")  # a picture made pale, as watermarks are


@frozen
class _Box:
    """A part of the page in millimetres, from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def within(self, other: _Box) -> _Box:
        return _Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def is_large(self) -> bool:
        return min(self.right - self.left, self.bottom - self.top) > _OVER


def overprinted(parts: Sequence[Part], section: Node, page: PageProfile) -> int:
    """Return how many pictures of the headers and footers of a section lie under its text."""
    margins = child(section, "w:pgMar")
    near = attribute(margins, "w:header") if margins is not None else ""
    head = float(near) / TWIPS_PER_MM if near.isdecimal() else 0.0
    return total(
        _is_under(anchor, part, head, page, _text(root, head, page))
        for part in parts
        for root in [parse(part.blob)]
        for anchor in each(root, "wp:anchor")
    )


def _text(root: Node, head: float, page: PageProfile) -> _Box:
    """Return where text stands: below the margin, and below the lines of a header that is higher."""
    lines = len(root.findall(root.tag.replace("}hdr", "}p"))) if root.tag.endswith("}hdr") else 0
    top = max(page.top, head + lines * _LINE)
    return _Box(page.left, top, page.width - page.right, page.height - page.bottom)


def _is_under(anchor: Node, part: Part, head: float, page: PageProfile, text: _Box) -> bool:
    blip = next(each(anchor, "a:blip"), None)
    if child(anchor, "wp:wrapNone") is None or blip is None or any(child(blip, name) is not None for name in _WASHED):
        return False
    box = _placed(anchor, head, page)
    under = None if box is None else box.within(text)
    relation = part.rels.get(attribute(blip, "r:embed"))
    if box is None or under is None or not under.is_large() or relation is None or relation.is_external:
        return False
    return _has_ink(relation.target_part.blob, box, under)


def _placed(anchor: Node, head: float, page: PageProfile) -> _Box | None:
    """Return where a picture lies, None where that is not said in a way that is known."""
    extent = child(anchor, "wp:extent")
    width, height = (_number(extent, key) for key in ("cx", "cy")) if extent is not None else (0.0, 0.0)
    across = {
        "page": (0.0, page.width),
        "leftMargin": (0.0, page.left),
        "rightMargin": (page.width - page.right, page.width),
    }
    down = {
        "page": (0.0, page.height),
        "margin": (page.top, page.height - page.bottom),
        "topMargin": (0.0, page.top),
        "bottomMargin": (page.height - page.bottom, page.height),
    }
    if anchor.getroottree().getroot().tag.endswith("}hdr"):
        down |= dict.fromkeys(("paragraph", "line"), (head, page.top))
    left = _start(child(anchor, "wp:positionH"), across, (page.left, page.width - page.right), width)
    top = _start(child(anchor, "wp:positionV"), down, None, height)
    return None if left is None or top is None else _Box(left, top, left + width, top + height)


def _start(
    position: Node | None,
    frames: dict[str, tuple[float, float]],
    usual: tuple[float, float] | None,
    length: float,
) -> float | None:
    """Return where something of a length begins in the frame that its position names."""
    frame = None if position is None else frames.get(position.get("relativeFrom", ""), usual)
    if position is None or frame is None:
        return None
    offset, align = child(position, "wp:posOffset"), child(position, "wp:align")
    if offset is not None:
        text = (offset.text or "").strip()
        return frame[0] + int(text) / EMU_PER_MM if text.lstrip("-").isdecimal() else None
    word = "" if align is None else (align.text or "").strip()
    if word == "center":
        return (frame[0] + frame[1] - length) / 2
    return frame[1] - length if word in {"right", "bottom", "outside"} else frame[0]


def _number(node: Node, key: str) -> float:
    text = str(node.get(key, ""))
    return int(text) / EMU_PER_MM if text.isdecimal() else 0.0


def _has_ink(blob: bytes, box: _Box, under: _Box) -> bool:
    """Tell whether a picture, drawn in a box, has anything in a part of it; none that cannot be read has."""
    try:
        with Image.open(BytesIO(blob), formats=("PNG", "JPEG", "GIF", "BMP")) as found:
            if found.width * found.height > _MOST_PIXELS:
                return False
            found.draft("RGB", _LOOKED_AT)
            small = found.convert("RGBA").resize(_LOOKED_AT, Image.Resampling.BOX)
    except (OSError, SyntaxError, ValueError, TypeError, KeyError, EOFError, MemoryError, OverflowError):
        return False
    flat = Image.new("RGBA", small.size, "white")
    flat.alpha_composite(small)
    across, down = _LOOKED_AT[0] / (box.right - box.left), _LOOKED_AT[1] / (box.bottom - box.top)
    left, right = round((under.left - box.left) * across), round((under.right - box.left) * across)
    top, bottom = round((under.top - box.top) * down), round((under.bottom - box.top) * down)
    grey = flat.convert("L").crop((left, top, right, bottom)).histogram()
    return total(grey[: 255 - _FAINT]) > _INK * total(grey)
