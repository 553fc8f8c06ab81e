"""What the pages of a PDF file show: each piece of text with its place, what it belongs to, and whether it can be seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from briefing.verify.bounds import UNPACKED, damaged, too_large
from briefing.verify.pdf_fonts import PdfFont, read_font, stream_bytes

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]
Colour = tuple[float, ...]

_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_BLACK: Colour = (0.0, 0.0, 0.0)
_WHITE: Colour = (1.0, 1.0, 1.0)
_FORMS = 8  # forms inside of forms
_SMALLEST = 2.0  # points; what is smaller, nobody reads
_FAINT = 1.15  # contrast below which text cannot be seen on what is behind it
_PALE = 0.04  # opacity
_INVISIBLE = (3, 7)  # modes of text that paint nothing (ISO 32000-1, 9.3.6)
_PAINTS = frozenset(("f", "F", "f*", "B", "B*", "b", "b*"))
_ENDS = _PAINTS | {"S", "s", "n"}


@dataclass(frozen=True, slots=True)
class Owner:
    """What marked content says of what is in it: its number, an artifact's kind, and the text to be read instead."""

    mcid: int = -1
    artifact: str = ""
    spoken: str | None = None
    language: str = ""


@dataclass(slots=True)
class Show:
    """A piece of text as it is painted, with the left end of its baseline and the right end."""

    text: str
    x: float
    y: float
    right: float
    size: float
    owner: Owner
    order: int
    hidden: str = ""
    is_turned: bool = False


@dataclass(slots=True)
class _Text:
    font: PdfFont | None = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0


@dataclass(slots=True)
class _State:
    ctm: Matrix
    fill: Colour = _BLACK
    stroke: Colour = _BLACK
    opacity: float = 1.0
    clip: Box | None = None
    text: _Text = field(default_factory=_Text)

    def copy(self) -> _State:
        text = self.text
        kept = _Text(
            text.font, text.size, text.spacing, text.word_spacing, text.scale, text.leading, text.rise, text.mode
        )
        return _State(self.ctm, self.fill, self.stroke, self.opacity, self.clip, kept)


def times(first: Matrix, second: Matrix) -> Matrix:
    """Return the matrix that does the first, then the second."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _contrast(first: Colour, second: Colour) -> float:
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _inside(box: Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


class Page:
    """The text of one page, in the order in which it is painted."""

    def __init__(self, page: Any, number: int, fonts: dict[Any, PdfFont], room: list[int]) -> None:
        """Take a page with its number, the fonts read so far (by object), and how much more may be unpacked."""
        self.number = number
        self.shows: list[Show] = []
        self.used: dict[str, PdfFont] = {}
        self.faults: list[str] = []
        self._fonts = fonts
        self._room = room
        self._owners: list[Owner] = []
        self._order = 0
        self._fills: list[tuple[Box, Colour]] = []
        box = page.get("/CropBox", page.get("/MediaBox", [0, 0, 595.3, 841.9]))
        left, bottom, right, top = (float(side) for side in box)
        self._sheet = (min(left, right), min(bottom, top), max(left, right), max(bottom, top))
        self._properties: Mapping[str, Any] = {}
        self._run(page, page.get("/Resources", {}), _State(_IDENTITY), 0)

    # -------------------------------------------------------------------------------------------------- operators

    def _run(self, content: Any, resources: Any, state: _State, depth: int) -> None:
        self._weigh(content)
        try:
            instructions = pikepdf.parse_content_stream(content)
        except (pikepdf.PdfError, ValueError, TypeError) as problem:
            raise damaged(f"what page {self.number} shows cannot be read") from problem
        fonts: dict[str, PdfFont] = {}
        stack: list[_State] = []
        path: list[tuple[float, float]] = []
        is_clip = False
        matrix = line = _IDENTITY
        level = len(self._owners)
        for operands, operator in instructions:
            name = str(operator)
            text = state.text
            if name in {"Tj", "TJ", "'", '"'}:
                if name == '"':
                    text.word_spacing, text.spacing = float(operands[0]), float(operands[1])
                if name in {"'", '"'}:
                    matrix = line = times((1, 0, 0, 1, 0, -text.leading), line)
                matrix = self._show(operands[-1], state, matrix)
            elif name == "Tm":
                matrix = line = _matrix(operands)
            elif name in {"Td", "TD"}:
                x, y = float(operands[0]), float(operands[1])
                if name == "TD":
                    text.leading = -y
                matrix = line = times((1, 0, 0, 1, x, y), line)
            elif name == "T*":
                matrix = line = times((1, 0, 0, 1, 0, -text.leading), line)
            elif name == "BT":
                matrix = line = _IDENTITY
            elif name == "Tf":
                key = str(operands[0])
                if key not in fonts:
                    fonts[key] = self._font(resources, key)
                text.font, text.size = fonts[key], float(operands[1])
            elif name in _NUMBERS_OF_TEXT:
                setattr(text, _NUMBERS_OF_TEXT[name], float(operands[0]) / (100 if name == "Tz" else 1))
            elif name == "Tr":
                text.mode = int(operands[0])
            elif name in {"BDC", "BMC"}:
                self._owners.append(self._owner(operands, resources))
            elif name == "EMC":
                if len(self._owners) > level:
                    self._owners.pop()
            elif name == "q":
                stack.append(state.copy())
            elif name == "Q":
                state = stack.pop() if stack else state
            elif name == "cm":
                state.ctm = times(_matrix(operands), state.ctm)
            elif name in {"rg", "g", "k", "sc", "scn"}:
                state.fill = _colour(operands)
            elif name in {"RG", "G", "K", "SC", "SCN"}:
                state.stroke = _colour(operands)
            elif name == "re":
                x, y, width, height = map(float, operands)
                path += [_at(state.ctm, x, y), _at(state.ctm, x + width, y + height)]
                path += [_at(state.ctm, x + width, y), _at(state.ctm, x, y + height)]
            elif name in {"m", "l"}:
                path.append(_at(state.ctm, float(operands[0]), float(operands[1])))
            elif name in {"c", "v", "y"}:
                path.append(_at(state.ctm, float(operands[-2]), float(operands[-1])))
            elif name in {"W", "W*"}:
                is_clip = True
            elif name in _ENDS:
                if path and name in _PAINTS:
                    self._fill(path, state)
                if path and is_clip:
                    state.clip = _common(state.clip, _around(path))
                path, is_clip = [], False
            elif name == "gs":
                look = resources.get("/ExtGState", {}).get(str(operands[0]), {})
                state.opacity = float(look.get("/ca", state.opacity))
            elif name == "Do":
                self._object(resources.get("/XObject", {}).get(str(operands[0])), resources, state, depth)
        del self._owners[level:]

    def _weigh(self, content: Any) -> None:
        """Unpack the streams once, within bounds, to know how much they are."""
        parts = content.get("/Contents") if isinstance(content, pikepdf.Page) else content
        for part in parts if isinstance(parts, pikepdf.Array) else [parts]:
            if isinstance(part, pikepdf.Stream):
                self._room[0] += len(stream_bytes(part, f"page {self.number}"))
        if self._room[0] > UNPACKED:
            raise too_large("what the pages show")

    def _font(self, resources: Any, key: str) -> PdfFont:
        entry = resources.get("/Font", {}).get(key)
        if entry is None:
            raise damaged(f"page {self.number} uses a font that the file does not have")
        place = entry.objgen if entry.objgen != (0, 0) else (self.number, key)
        if place not in self._fonts:
            self._fonts[place] = read_font(entry)
        return self._fonts[place]

    def _owner(self, operands: Any, resources: Any) -> Owner:
        outer = self._owners[-1] if self._owners else Owner()
        tag = str(operands[0])
        said: Any = operands[1] if len(operands) > 1 else {}
        if isinstance(said, pikepdf.Name):
            said = resources.get("/Properties", {}).get(str(said), {})
        if tag == "/Artifact":
            kind = str(said.get("/Subtype", said.get("/Type", ""))) if isinstance(said, pikepdf.Dictionary) else ""
            return Owner(artifact=kind.lstrip("/") or "Artifact")
        if not isinstance(said, pikepdf.Dictionary):
            return outer
        spoken = str(said["/ActualText"]) if "/ActualText" in said else outer.spoken
        mcid = int(said.get("/MCID", outer.mcid))
        return Owner(mcid, outer.artifact if mcid < 0 else "", spoken, str(said.get("/Lang", outer.language)))

    def _object(self, found: Any, resources: Any, state: _State, depth: int) -> None:
        if not isinstance(found, pikepdf.Stream):
            return
        if str(found.get("/Subtype")) == "/Image":
            corners = [_at(state.ctm, x, y) for x in (0.0, 1.0) for y in (0.0, 1.0)]
            if "/SMask" not in found and "/Mask" not in found:
                self._cover(_around(corners))
        elif depth < _FORMS:
            inner = state.copy()
            inner.ctm = times(_matrix(found.get("/Matrix", _IDENTITY)), inner.ctm)
            self._run(found, found.get("/Resources", resources), inner, depth + 1)

    # ------------------------------------------------------------------------------------------------------- marks

    def _show(self, operand: Any, state: _State, matrix: Matrix) -> Matrix:
        text = state.text
        if text.font is None:
            raise damaged(f"page {self.number} shows text in no font")
        self.used.setdefault(text.font.font.name, text.font)
        moved, parts = 0.0, []
        for piece in operand if isinstance(operand, pikepdf.Array) else (operand,):
            if isinstance(piece, pikepdf.String):
                codes = bytes(piece)
                letters, width, spaces = text.font.decoded(codes)
                parts.append(letters)
                number = len(codes) // text.font.bytes_per_code
                moved += width * text.size / 1000 + number * text.spacing + spaces * text.word_spacing
            else:
                step = float(piece)
                if step < -_GAP and parts and not parts[-1].endswith(" "):
                    parts.append(" ")
                moved -= step * text.size / 1000
        moved *= text.scale
        placed = times((1, 0, 0, 1, 0, text.rise), times(matrix, state.ctm))
        x, y = _at(placed, 0, 0)
        right, end = _at(placed, moved, 0)
        size = text.size * (placed[2] ** 2 + placed[3] ** 2) ** 0.5
        owner = self._owners[-1] if self._owners else Owner()
        shown = "".join(parts)
        middle = ((x + right) / 2, (y + end) / 2 + size / 4)
        show = Show(shown, x, y, right, size, owner, self._order)
        show.is_turned = abs(placed[1]) > abs(placed[0]) / 10
        show.hidden = self._hidden(state, size, middle) if shown.strip() else ""
        self._order += 1
        self.shows.append(show)
        return times((1, 0, 0, 1, moved, 0), matrix)

    def _hidden(self, state: _State, size: float, middle: tuple[float, float]) -> str:
        """Say why a piece of text cannot be seen, if it cannot."""
        if state.text.mode in _INVISIBLE:
            return "invisible"
        if size < _SMALLEST:
            return "too small to be read"
        if not _inside(self._sheet, *middle) or (state.clip is not None and not _inside(state.clip, *middle)):
            return "off the page"
        if state.opacity < _PALE:
            return "transparent"
        behind = next((colour for box, colour in reversed(self._fills) if _inside(box, *middle)), _WHITE)
        colour = state.stroke if state.text.mode == 1 else state.fill
        return "in the colour of what is behind it" if _contrast(colour, behind) < _FAINT else ""

    def _fill(self, path: list[tuple[float, float]], state: _State) -> None:
        box = _around(path)
        if state.clip is not None:
            box = _common(state.clip, box)
        if state.opacity > 1 - _PALE:
            self._cover(box)
        self._fills.append((box, state.fill))

    def _cover(self, box: Box) -> None:
        """Note that what lies in a box is covered by what is painted now."""
        for show in self.shows:
            middle = ((show.x + show.right) / 2, show.y + show.size / 4)
            if not show.hidden and not show.is_turned and show.text.strip() and _inside(box, *middle):
                show.hidden = "covered"


_GAP = 350.0  # thousandths of the size: what is moved farther is a space that nobody typed
_NUMBERS_OF_TEXT = {"Tc": "spacing", "Tw": "word_spacing", "Tz": "scale", "TL": "leading", "Ts": "rise"}


def _matrix(operands: Any) -> Matrix:
    a, b, c, d, e, f = map(float, operands)
    return a, b, c, d, e, f


def _colour(operands: Any) -> Colour:
    parts = [min(max(float(part), 0.0), 1.0) for part in operands if not isinstance(part, pikepdf.Name)]
    if len(parts) == 1:
        return (parts[0],) * 3
    if len(parts) == len("cmyk"):
        black = 1 - parts[3]
        return tuple((1 - part) * black for part in parts[:3])
    return tuple(parts) if len(parts) == len(_BLACK) else _BLACK


def _around(points: list[tuple[float, float]]) -> Box:
    across, up = [x for x, _ in points], [y for _, y in points]
    return min(across), min(up), max(across), max(up)


def _common(first: Box | None, second: Box) -> Box:
    if first is None:
        return second
    return max(first[0], second[0]), max(first[1], second[1]), min(first[2], second[2]), min(first[3], second[3])


def lines(shows: list[Show]) -> Iterator[list[Show]]:
    """Yield pieces of text line by line, as a person reads a page that has no structure: down, then to the right."""
    left = sorted(shows, key=lambda show: (-show.y, show.x))
    line: list[Show] = []
    for show in left:
        if line and abs(line[0].y - show.y) > max(line[0].size, show.size) * 0.4:
            yield sorted(line, key=lambda show: show.x)
            line = []
        line.append(show)
    if line:
        yield sorted(line, key=lambda show: show.x)
