"""What the pages of a PDF file show: each piece of text, where it is, what it belongs to, and if it can be seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import pikepdf

from briefing.verify.bounds import UNPACKED, damaged, too_large
from briefing.verify.pdf_fonts import PdfFont, filters_of, read_font, stream_bytes
from briefing.verify.pdf_geometry import (
    BLACK,
    IDENTITY,
    WHITE,
    Box,
    Colour,
    Matrix,
    around,
    at,
    colour_of,
    common,
    contrast,
    is_inside,
    matrix_of,
    moved,
    times,
)
from briefing.verify.pdf_operators import instructions

_FORMS = 8  # forms inside of forms
_SMALLEST = 2.0  # points; what is smaller, nobody reads
_FAINT = 1.15  # contrast below which text cannot be seen on what is behind it
_WATERMARK = 1.02  # the same for the mark of a draft, which is pale so that what lies over it can be read
_PALE = 0.04  # opacity
_INVISIBLE = (3, 7)  # modes of text that paint nothing (ISO 32000-1, 9.3.6)
_PLAIN = frozenset(((), ("",), ("/FlateDecode",)))
_GAP = 350.0  # thousandths of the size: what is moved farther is a space that nobody typed


@dataclass(frozen=True, slots=True, eq=False)
class Owner:
    """What marked content says of what is in it: its number, an artifact's kind, and the text to be read instead."""

    mcid: int = -1
    artifact: str = ""
    spoken: str | None = None
    language: str = ""


_NOBODY = Owner()


@dataclass(slots=True)
class Show:
    """A piece of text as it is painted, from the left end of its baseline to the right."""

    text: str
    x: float
    y: float
    right: float
    size: float
    owner: Owner
    hidden: str = ""
    is_turned: bool = False


@dataclass(slots=True)
class _State:
    """What holds until the graphics state is restored."""

    ctm: Matrix
    fill: Colour = BLACK
    stroke: Colour = BLACK
    opacity: float = 1.0
    clip: Box | None = None
    font: PdfFont | None = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0


class Page:
    """The text of one page, in the order in which it is painted."""

    def __init__(self, page: Any, number: int, fonts: dict[Any, PdfFont], room: list[int]) -> None:
        """Take a page with its number, the fonts read so far (by object), and how much has been unpacked."""
        self.number = number
        self.shows: list[Show] = []
        self.used: dict[Any, PdfFont] = {}
        self.fonts = fonts
        self.room = room
        self.owners: list[Owner] = []
        self.marked: set[int] = set()
        self._fills: list[tuple[Box, Colour]] = []
        box = page.get("/CropBox", page.get("/MediaBox", [0, 0, 595.3, 841.9]))
        left, bottom, right, top = (float(side) for side in box)
        self._sheet = around([(left, bottom), (right, top)])
        _Content(self, page, page.get("/Resources", {}), _State(IDENTITY), 0)

    def show(self, piece: Show, state: _State) -> None:
        """Add a piece of text."""
        if piece.text.strip():
            piece.hidden = self._why_hidden(piece, state)
        self.shows.append(piece)

    def _why_hidden(self, piece: Show, state: _State) -> str:
        middle = ((piece.x + piece.right) / 2, piece.y + piece.size / 4)
        if state.mode in _INVISIBLE:
            return "invisible"
        if piece.size < _SMALLEST:
            return "too small to be read"
        if not is_inside(self._sheet, middle) or not (state.clip is None or is_inside(state.clip, middle)):
            return "off the page"
        if state.opacity < _PALE:
            return "transparent"
        behind = WHITE
        x, y = middle
        for (left, bottom, right, top), colour in reversed(self._fills):
            if left <= x <= right and bottom <= y <= top:
                behind = colour
                break
        colour = state.stroke if state.mode == 1 else state.fill
        least = _WATERMARK if piece.is_turned else _FAINT
        return "in the colour of what is behind it" if contrast(colour, behind) < least else ""

    def fill(self, box: Box, state: _State) -> None:
        """Note that a box is filled."""
        box = box if state.clip is None else common(state.clip, box)
        if state.opacity > 1 - _PALE:
            self.cover(box)
        self._fills.append((box, state.fill))

    def cover(self, box: Box) -> None:
        """Note that what lies in a box is covered by what is painted now."""
        left, bottom, right, top = box
        for piece in self.shows:
            is_there = left <= (piece.x + piece.right) / 2 <= right and bottom <= piece.y + piece.size / 4 <= top
            if is_there and not piece.hidden and not piece.is_turned and piece.text.strip():
                piece.hidden = "covered"


class _Content:
    """Runs the operators of a page, or of a form on it (ISO 32000-1, annex A)."""

    def __init__(self, page: Page, content: Any, resources: Any, state: _State, depth: int) -> None:
        self._page = page
        self._resources = resources
        self._state = state
        self._depth = depth
        self._stack: list[_State] = []
        self._path: list[tuple[float, float]] = []
        self._is_clip = False
        self._matrix = self._line = IDENTITY
        self._fonts: dict[str, PdfFont] = {}
        self._level = len(page.owners)
        try:
            found = instructions(content, self._unpacked(content), self._KNOWN)
        except (pikepdf.PdfError, ValueError, TypeError) as problem:
            raise damaged(f"what page {page.number} shows cannot be read") from problem
        known = self._OPERATORS
        for operator, operands in found:
            known[operator](self, operands)
        del page.owners[self._level :]

    def _unpacked(self, content: Any) -> bytes | None:
        """Unpack the streams within bounds; return what they hold, or nothing where that is for the library to read."""
        held = content.get("/Contents") if isinstance(content, pikepdf.Page) else content
        parts: list[Any] = list(held) if isinstance(held, pikepdf.Array) else [held]
        streams = [part for part in parts if isinstance(part, pikepdf.Stream)]
        self._page.room[0] += sum(len(stream_bytes(part, f"page {self._page.number}")) for part in streams)
        if self._page.room[0] > UNPACKED:
            raise too_large("what the pages show")
        if len(streams) < len(parts) or not all(filters_of(part) in _PLAIN for part in parts):
            return None
        try:
            return b"\n".join([part.read_bytes() for part in streams])  # as the library unpacks them
        except pikepdf.PdfError:
            return None

    # ------------------------------------------------------------------------------------------------ graphics state

    def _save(self, _: Any) -> None:
        self._stack.append(replace(self._state))

    def _restore(self, _: Any) -> None:
        if self._stack:
            self._state = self._stack.pop()

    def _concat(self, operands: Any) -> None:
        self._state.ctm = times(matrix_of(operands), self._state.ctm)

    def _fill_colour(self, operands: Any) -> None:
        self._state.fill = colour_of(operands)

    def _stroke_colour(self, operands: Any) -> None:
        self._state.stroke = colour_of(operands)

    def _look(self, operands: Any) -> None:
        look = self._resources.get("/ExtGState", {}).get(operands[0], {})
        self._state.opacity = float(look.get("/ca", self._state.opacity))

    # ---------------------------------------------------------------------------------------------------------- paths

    def _rectangle(self, operands: Any) -> None:
        x, y, width, height = operands
        corners = ((x, y), (x + width, y + height), (x + width, y), (x, y + height))
        self._path += [at(self._state.ctm, *corner) for corner in corners]

    def _point(self, operands: Any) -> None:
        self._path.append(at(self._state.ctm, operands[-2], operands[-1]))

    def _clip(self, _: Any) -> None:
        self._is_clip = True

    def _paint(self, _: Any) -> None:
        if self._path:
            self._page.fill(around(self._path), self._state)
        self._end_path(None)

    def _end_path(self, _: Any) -> None:
        if self._path and self._is_clip:
            self._state.clip = common(self._state.clip, around(self._path))
        self._path, self._is_clip = [], False

    # ----------------------------------------------------------------------------------------------------------- text

    def _begin_text(self, _: Any) -> None:
        self._matrix = self._line = IDENTITY

    def _place_text(self, operands: Any) -> None:
        a, b, c, d, e, f = operands
        self._matrix = self._line = a, b, c, d, e, f

    def _move(self, operands: Any) -> None:
        self._matrix = self._line = moved(self._line, operands[0], operands[1])

    def _move_leading(self, operands: Any) -> None:
        self._state.leading = -operands[1]
        self._move(operands)

    def _next_line(self, _: Any) -> None:
        self._move((0, -self._state.leading))

    def _font(self, operands: Any) -> None:
        key = operands[0]
        if key not in self._fonts:
            entry = self._resources.get("/Font", {}).get(key)
            if entry is None:
                raise damaged(f"page {self._page.number} uses a font that the file does not have")
            place = entry.objgen if entry.objgen != (0, 0) else (self._page.number, self._depth, key)
            if place not in self._page.fonts:
                self._page.fonts[place] = read_font(entry)
            self._fonts[key] = self._page.used[place] = self._page.fonts[place]
        self._state.font, self._state.size = self._fonts[key], operands[1]

    def _letter_spacing(self, operands: Any) -> None:
        self._state.spacing = operands[0]

    def _word_spacing(self, operands: Any) -> None:
        self._state.word_spacing = operands[0]

    def _scale(self, operands: Any) -> None:
        self._state.scale = operands[0] / 100

    def _leading(self, operands: Any) -> None:
        self._state.leading = operands[0]

    def _rise(self, operands: Any) -> None:
        self._state.rise = operands[0]

    def _mode(self, operands: Any) -> None:
        self._state.mode = int(operands[0])

    def _show_next(self, operands: Any) -> None:
        self._next_line(None)
        self._show(operands)

    def _show_spaced(self, operands: Any) -> None:
        self._state.word_spacing, self._state.spacing = operands[0], operands[1]
        self._show_next(operands)

    def _show(self, operands: Any) -> None:
        state, operand = self._state, operands[-1]
        if state.font is None:
            raise damaged(f"page {self._page.number} shows text in no font")
        width, parts, codes = 0.0, list[str](), list[bytes]()
        for piece in operand if isinstance(operand, list) else (operand,):
            if is_step := not isinstance(piece, bytes):
                width -= piece * state.size / 1000
                if piece >= -_GAP:
                    continue
            else:
                codes.append(piece)
                if len(codes[-1]) % state.font.bytes_per_code == 0:
                    continue  # what follows goes on with whole codes, and can be read together with it
            width += self._read(codes, state, parts)
            codes = []
            if is_step and parts and not parts[-1].endswith(" "):
                parts.append(" ")
        width += self._read(codes, state, parts)
        width *= state.scale
        placed = times(self._matrix, state.ctm)
        a, b, c, d, x, y = moved(placed, 0, state.rise) if state.rise else placed
        size = state.size * (c**2 + d**2) ** 0.5
        owner = self._page.owners[-1] if self._page.owners else _NOBODY
        piece = Show("".join(parts), x, y, x + a * width, size, owner, "", abs(b) > abs(a) / 10)
        self._page.show(piece, state)
        self._matrix = moved(self._matrix, width, 0)

    @staticmethod
    def _read(codes: list[bytes], state: _State, parts: list[str]) -> float:
        """Add the text of strings to others, and return how wide it is."""
        if not codes or state.font is None:
            return 0.0
        joined = b"".join(codes)
        letters, wide, spaces = state.font.decoded(joined)
        parts.append(letters)
        number = len(joined) // state.font.bytes_per_code
        return wide * state.size / 1000 + number * state.spacing + spaces * state.word_spacing

    # ------------------------------------------------------------------------------------------------- marked content

    def _mark(self, operands: Any) -> None:
        owners = self._page.owners
        outer = owners[-1] if owners else _NOBODY
        facts: Any = operands[1] if len(operands) > 1 else None
        if isinstance(facts, str):
            named = self._resources.get("/Properties", {}).get(facts)
            facts = dict(named.items()) if isinstance(named, pikepdf.Dictionary) else {}
        elif not isinstance(facts, dict):
            facts = {}
        if operands[0] == "/Artifact":
            kind = str(facts.get("/Subtype", facts.get("/Type", "")))
            owners.append(Owner(artifact=kind.lstrip("/") or "Artifact"))
            return
        spoken = str(facts["/ActualText"]) if "/ActualText" in facts else outer.spoken
        mcid = int(facts.get("/MCID", outer.mcid))
        self._page.marked.add(mcid)
        artifact = "" if "/MCID" in facts else outer.artifact
        owners.append(Owner(mcid, artifact, spoken, str(facts.get("/Lang", outer.language))))

    def _unmark(self, _: Any) -> None:
        if len(self._page.owners) > self._level:
            self._page.owners.pop()

    def _object(self, operands: Any) -> None:
        found = self._resources.get("/XObject", {}).get(operands[0])
        if not isinstance(found, pikepdf.Stream):
            return
        if str(found.get("/Subtype")) == "/Image":
            corners = [at(self._state.ctm, x, y) for x in (0.0, 1.0) for y in (0.0, 1.0)]
            if "/SMask" not in found and "/Mask" not in found:
                self._page.cover(around(corners))
        elif self._depth < _FORMS:
            inner = replace(self._state)
            inner.ctm = times(matrix_of(found.get("/Matrix", IDENTITY)), inner.ctm)
            _Content(self._page, found, found.get("/Resources", self._resources), inner, self._depth + 1)

    _OPERATORS: ClassVar[Mapping[str, Callable[[_Content, Any], None]]] = {
        "q": _save,
        "Q": _restore,
        "cm": _concat,
        "gs": _look,
        "Do": _object,
        **dict.fromkeys(("g", "rg", "k", "sc", "scn"), _fill_colour),
        **dict.fromkeys(("G", "RG", "K", "SC", "SCN"), _stroke_colour),
        "re": _rectangle,
        "W": _clip,
        "W*": _clip,
        **dict.fromkeys(("f", "F", "f*", "B", "B*", "b", "b*"), _paint),
        "n": _end_path,
        "S": _end_path,
        "s": _end_path,
        **dict.fromkeys(("m", "l", "c", "v", "y"), _point),
        "BT": _begin_text,
        "Tm": _place_text,
        "Td": _move,
        "TD": _move_leading,
        "T*": _next_line,
        "Tf": _font,
        "Tc": _letter_spacing,
        "Tw": _word_spacing,
        "Tz": _scale,
        "TL": _leading,
        "Ts": _rise,
        "Tr": _mode,
        "Tj": _show,
        "TJ": _show,
        "'": _show_next,
        '"': _show_spaced,
        "BDC": _mark,
        "BMC": _mark,
        "EMC": _unmark,
    }
    _KNOWN = frozenset(_OPERATORS)
