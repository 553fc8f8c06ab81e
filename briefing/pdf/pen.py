"""The pen: everything that is put on a page goes through here, text apart from decoration.

It writes the operators of PDF (text with kerning, word spacing and the spoken form of broken words), and leaves fonts,
pages, outline and the file to the canvas. What it draws belongs to its ``target``, an element of the structure or an
artifact. Lengths are points; ``y`` grows upwards, as in PDF.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import NoneType
from typing import Any

from briefing.document import Citation, FigureText, Foreign, Link, Reference, Text
from briefing.links import uri
from briefing.pdf.breaking import Chunk, Line
from briefing.pdf.canvas import Canvas, Picture
from briefing.pdf.inline import Run
from briefing.pdf.objects import text
from briefing.pdf.operators import Codes, Spot, number, numbers, path, rgb
from briefing.pdf.remarks import Remarks
from briefing.pdf.tagging import Artifact, Bounds, Element, Tagging
from briefing.pdf.words import NO_BREAK_SPACE
from briefing.scene.setting import Leaf

_PLAIN = (Text, NoneType)  # nothing but text, or a label
_LINKS = (Link, Citation, Reference)
_OF_THEIR_OWN = (Foreign, *_LINKS)  # elements of the structure
_THICK_LINK = 0.22  # how far a link's area goes below the baseline, in parts of the size; above it is the rest


class Pen:
    """Draws on the pages of one canvas."""

    def __init__(
        self,
        canvas: Canvas,
        tags: Tagging,
        titles: Mapping[str, str],
        remarks: Remarks,
        pages: Mapping[str, int],
        *,
        values: Mapping[str, str],
    ) -> None:
        """Take the canvas to draw on, its tags, what is said of the places that links lead to, the notes, and pages.

        ``pages`` are the numbers of the pages on which headings stand, ``values`` what figures are worth that say so.
        """
        self.canvas = canvas
        self.tags = tags
        self.remarks = remarks
        self._target: Element | Artifact = Artifact()
        self._only: Artifact | None = None
        self.pages = pages
        self._titles = titles
        self._values = values
        self._codes = Codes(canvas)
        self._inlines: dict[tuple[int, int], Element] = {}
        self._fill = self._font = self._spacing = ""
        self._in_word = False

    @property
    def target(self) -> Element | Artifact:
        """Return what the things drawn next belong to."""
        return self._only or self._target

    @target.setter
    def target(self, target: Element | Artifact) -> None:
        self._target = target

    def _write(self, *operators: str) -> None:
        self._enter(self._only or self._target)
        self.canvas.code.extend(operators)

    def _enter(self, target: Element | Artifact) -> None:
        """Let what is written next belong to an element or be an artifact."""
        if target is not self.tags.marked and target != self.tags.marked:
            self.end_word()
            self.tags.mark(target)

    def finish_page(self) -> None:
        """Close the page."""
        self.end_word()
        self.tags.end_page()
        self.canvas.show_page()
        self._fill = self._font = self._spacing = ""

    @contextmanager
    def only(self, artifact: Artifact) -> Iterator[None]:
        """Draw what is an artifact, whatever it says of itself."""
        self._only = self.target = artifact
        yield
        self._only = None

    def covers(self, area: Bounds) -> None:
        """Note the area of what is drawn next, a figure."""
        if isinstance(self.target, Element):
            self.target.covers(self.tags.page, area)

    # ---------------------------------------------------------------------------------------------------------- text

    def line(self, x: float, y: float, line: Line) -> None:
        """Draw a line of text with its baseline at ``y``, in a measure that begins at ``x``."""
        x += line.offset
        chunks, head, tail = line.chunks, line.head, line.tail if line.spoken else len(line.chunks)
        if line.more:
            last = chunks[-1]
            if head == len(chunks):  # nothing but the end of a broken word, which is read without a space
                chunks, tail = (*chunks, Chunk(last.run, " ", 0.0)), tail + 1
            else:
                chunks = (*chunks[:-1], Chunk(last.run, f"{last.text} ", last.width))
        if head:
            x = self._chunks(x, y, chunks[:head], line.space)
            self.end_word()
        x = self._chunks(x, y, chunks[head:tail], line.space)
        if line.spoken:
            outer = self._into(chunks[tail].run)
            self._enter(self.target)
            if isinstance(self.target, Element):
                self.tags.mark(self.target, line.spoken)
                self._in_word = True
            self.target = outer
            self._chunks(x, y, chunks[tail:], line.space)

    @contextmanager
    def read_as(self, text: str) -> Iterator[None]:
        """Draw what is read and copied as one text, in whatever lines it stands; nothing changes if that is empty."""
        if text and isinstance(self.target, Element):
            self.tags.mark(self.target, text)
            self._in_word = True
        yield
        self.end_word()

    def end_word(self) -> None:
        """End the word that was broken at the end of the last line drawn, if one was."""
        if self._in_word:
            self.tags.end()
            self._in_word = False

    def label(self, x: float, y: float, run: Run, *, anchor: float = 0.0, more: bool = False) -> None:
        """Draw a run on its own.

        ``anchor`` is the part of its width that lies left of ``x`` (0.5: centred); ``more``: text follows, and a space
        before it.
        """
        width = run.face.width(run.text, run.size)
        self._chunks(x - anchor * width, y, (Chunk(run, run.text + " " * more, width),), 0.0)

    def _chunks(self, x: float, y: float, chunks: Sequence[Chunk], space: float) -> float:
        """Draw text from ``x`` on, each part in its element, and return where it ends."""
        apart = [0 if isinstance(chunk.run.inline, _PLAIN) else self._apart(chunk.run) for chunk in chunks]
        if chunks and not any(apart):
            return self._same(x, y, chunks, space)
        start, count = 0, len(chunks)
        while start < count:
            own, end = apart[start], start + 1
            while end < count and apart[end] == own:
                end += 1
            part = chunks[start:end]
            if own:
                run = part[0].run
                outer = self._into(run)
                left, x = x, self._same(x, y, part, space)
                self._target = outer
                self._remark(run, left, x, y)
            else:
                x = self._same(x, y, part, space)
            start = end
        return x

    def _apart(self, run: Run) -> int:
        """Return a number that is the same for chunks that are drawn together: of one element, or with one note."""
        inline = run.inline
        noted = isinstance(inline, FigureText) and inline.id not in self._values and self.remarks.has(inline)
        return id(run) if noted or self._has_element(inline) else 0

    def _remark(self, run: Run, left: float, right: float, y: float) -> None:
        """Put the notes on a figure at the place where it has been drawn, and in the structure behind it."""
        if isinstance(run.inline, FigureText) and self.remarks.has(run.inline) and isinstance(self.target, Element):
            area = (left, y - run.size * _THICK_LINK, right, y + run.size * (1 - _THICK_LINK))
            self.remarks.under(run.inline, area, self.target)
            if not self._in_word:
                self.tags.end()

    def _into(self, run: Run) -> Element | Artifact:
        """Draw from now on into the element that a run's inline is, if it is one; return what was drawn into."""
        outer = self._only or self._target
        self._target = self._inline(run, outer) or outer
        return outer

    def _inline(self, run: Run, outer: Element | Artifact) -> Element | None:
        """Return the element of a figure, foreign word, link, citation or reference: one for all its lines."""
        inline = run.inline
        if not isinstance(outer, Element) or not self._has_element(inline):
            return None
        key = id(outer), id(run)
        found = self._inlines.get(key)
        if found is None:
            match inline:
                case FigureText():
                    user = {"figure": inline.id, "value": self._values[inline.id]}
                    found = outer.add("Span", user=user)
                case Foreign():
                    found = outer.add("Span", lang=inline.lang)
                case Citation() | Reference():
                    found = outer.add("Reference")
                    found = found.add("Link") if run.linked else found
                case _:
                    found = outer.add("Link")
            self._inlines[key] = found
        return found

    def _has_element(self, inline: Leaf | None) -> bool:
        """Tell whether an inline has an element of its own.

        A figure has one where it may say what it is worth. A broken word of it stays inside: what is read of a figure
        in another place than between its words is another text.
        """
        if isinstance(inline, FigureText):
            return inline.id in self._values
        return isinstance(inline, _OF_THEIR_OWN)

    def _same(self, x: float, y: float, chunks: Sequence[Chunk], space: float) -> float:
        """Draw text that belongs to one element from ``x`` on and return where it ends."""
        self._enter(self._only or self._target)
        code = self.canvas.code
        code.append(f"BT\n1 0 0 1 {number(x)} {number(y)} Tm")
        if space or self._spacing:
            spacing = f"{number(space)} Tw"
            if spacing != self._spacing:
                code.append(spacing)
                self._spacing = spacing
        for chunk in chunks:
            run, shown, width = chunk.run, chunk.text, chunk.width
            if space:
                width += space * (shown.count(" ") + shown.count(NO_BREAK_SPACE))
            if run.linked and isinstance(run.inline, _LINKS):
                self._link(run.inline, x, y, width, run.size)
            self._colour(run.colour)
            size = number(run.size)
            for name, strings in self._codes.shown(run.face, shown):
                font = f"{name} {size} Tf"
                if font != self._font:
                    self._font = font
                    code.append(font)
                code.append(f"[{strings}] TJ")
            x += width
        code.append("ET")
        return x

    def _link(self, inline: Link | Citation | Reference, x: float, y: float, width: float, size: float) -> None:
        if isinstance(inline, Link):
            said = inline.text if inline.url in inline.text else f"{inline.text}, {inline.url}"
            action = {"S": "/URI", "URI": text(uri(inline.url))}
            self._sensitive((x, y, width, size), said, {"A": action})
            return
        title = self._titles.get(inline.target, "")
        said = title if isinstance(inline, Reference) else f"{inline.text} {title}".strip()
        self.leads_to(inline.target, said, (x, y, width, size))

    def leads_to(self, key: str, said: str, line: tuple[float, float, float, float]) -> None:
        """Make what has been drawn a link to an anchor: from the left, with its baseline, its width and its size."""
        self._sensitive(line, said, {"Dest": self.canvas.destination(key)})

    def _sensitive(self, line: tuple[float, float, float, float], said: str, goal: dict[str, Any]) -> None:
        x, y, width, size = line
        area = (x, y - size * _THICK_LINK, x + width, y + size * (1 - _THICK_LINK))
        entries = {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": [round(value, 2) for value in area],
            "Border": "[ 0 0 0 ]",
            "F": 4,  # it is printed, which is what an archive wants of everything
            **goal,
            "Contents": text(said),
        }
        if isinstance(self.target, Element):
            self.tags.annotate(self.target, entries)

    # ---------------------------------------------------------------------------------------------------- decoration

    def _colour(self, colour: str) -> None:
        """Fill what is drawn next with a colour."""
        fill = rgb(colour)
        if fill != self._fill:
            self._fill = fill
            self.canvas.code.append(f"{fill} rg")

    def _fill_with(self, colour: str, shape: str) -> None:
        self._enter(self.target)
        self._colour(colour)
        self.canvas.code.append(shape)

    def _line_style(self, colour: str, width: float, dash: Sequence[float] = ()) -> str:
        return f"{rgb(colour)} RG {number(width)} w [{numbers(*dash)}] 0 d"

    def fill(self, corners: Iterable[Spot], colour: str) -> None:
        """Fill a polygon."""
        self._fill_with(colour, f"{path(corners)} h f")

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle whose lower left corner is given."""
        self._fill_with(colour, f"{numbers(x, y, width, height)} re f")

    def polyline(self, points: Sequence[Spot], colour: str, width: float, dash: Sequence[float] = ()) -> None:
        """Draw a line through points."""
        self._write("q", self._line_style(colour, width, dash), "1 j 1 J" if not dash else "0 J", path(points), "S Q")

    def rule(self, x: float, y: float, length: float, colour: str, width: float = 0.5) -> None:
        """Draw a horizontal rule."""
        self.box(x, y - width / 2, length, width, colour)

    def circle(self, x: float, y: float, radius: float, colour: str, *, ring: str = "", width: float = 1.0) -> None:
        """Fill a circle, with a ring of another colour around it if one is given."""
        bend = radius * 0.5523
        path = (
            f"{numbers(x + radius, y)} m "
            f"{numbers(x + radius, y + bend, x + bend, y + radius, x, y + radius)} c "
            f"{numbers(x - bend, y + radius, x - radius, y + bend, x - radius, y)} c "
            f"{numbers(x - radius, y - bend, x - bend, y - radius, x, y - radius)} c "
            f"{numbers(x + bend, y - radius, x + radius, y - bend, x + radius, y)} c h"
        )
        if ring:
            self._write("q", self._line_style(ring, width), f"{rgb(colour)} rg", path, "B Q")
        else:
            self._fill_with(colour, f"{path} f")

    def picture(self, picture: Picture, x: float, y: float, width: float, height: float) -> None:
        """Draw a picture whose lower left corner is given."""
        self._enter(self.target)
        self.canvas.draw(picture, x, y, width, height)

    @contextmanager
    def turned(self, x: float, y: float, angle: tuple[float, float]) -> Iterator[None]:
        """Draw around a new origin, turned by an angle that its cosine and sine give."""
        cosine, sine = angle
        self._write("q", f"{cosine:.4f} {sine:.4f} {-sine:.4f} {cosine:.4f} {numbers(x, y)} cm")
        before = self._fill, self._font, self._spacing
        yield
        self._fill, self._font, self._spacing = before
        self._write("Q")

    @contextmanager
    def scaled(self, x: float, y: float, scale: float) -> Iterator[None]:
        """Draw around a new origin, everything larger or smaller."""
        self._write("q", f"{scale:.4f} 0 0 {scale:.4f} {numbers(x, y)} cm")
        before = self._fill, self._font, self._spacing
        yield
        self._fill, self._font, self._spacing = before
        self._write("Q")

    # -------------------------------------------------------------------------------------------------- destinations

    def anchor(self, key: str, y: float) -> None:
        """Make a place on this page one that links and bookmarks lead to."""
        self.canvas.place(key, y)

    def bookmark(self, title: str, key: str, level: int) -> None:
        """Put an entry into the outline."""
        self.canvas.outline(title, key, level)
