"""Pages: where the text stands, and what stands around it (running head, page number, letterhead, draft mark)."""

from __future__ import annotations

import math

from briefing.document import Meta
from briefing.pdf.flow import DECORATION, Page
from briefing.pdf.inline import Run, label_run
from briefing.pdf.letterhead import LaidSheet, Letterheads
from briefing.pdf.pen import Pen
from briefing.pdf.styles import Styles, TextStyle
from briefing.pdf.tagging import Artifact
from briefing.records import frozen, replace
from briefing.scene.faces import Fonts
from briefing.scene.marking import alignment, at_foot
from briefing.theme import PageProfile

MM = 72 / 25.4
_HEAD = 14.0  # from the running head's baseline to the text
_DRAFT_COLOUR = "#eceff2"
_EDGE = 10.5 * MM  # a page number keeps at least this from the edge,
_NEAREST = 5.5 * MM  # and a marking this, where the margin is narrow
_GAP = 14.0  # between two texts of one line
_LEAST = 0.85  # of its size: a marking that would be smaller in one line takes more

_MOST_LETTERHEAD = 0.6  # of the text area: what a letterhead takes at most

_WATERMARK = Artifact("Pagination", "Watermark")
_HEADER, _FOOTER = Artifact("Pagination", "Header"), Artifact("Pagination", "Footer")


@frozen
class Frame:
    """A page in points: its size and its text area.

    ``head`` and ``foot`` are how much lower and higher than usual what is around the text stands.
    """

    width: float
    height: float
    left: float
    top: float  # from the lower edge, as everything that is drawn
    text_width: float
    text_height: float
    head: float = 0.0
    foot: float = 0.0

    @classmethod
    def of(cls, page: PageProfile, grid: float) -> Frame:
        """Return the frame of a profile; the text area is a whole number of lines high."""
        height = (page.height - page.top - page.bottom) * MM
        return cls(
            width=page.width * MM,
            height=page.height * MM,
            left=page.left * MM,
            top=(page.height - page.top) * MM,
            text_width=(page.width - page.left - page.right) * MM,
            text_height=height // grid * grid,
        )

    def below(self, letterhead: LaidSheet | None, grid: float) -> float:
        """Return how far below the top of the text area text begins on the first page, in whole lines."""
        if letterhead is None:
            return 0.0
        room = letterhead.placed.above * MM + grid - (self.height - self.top)
        return min(max(0.0, -(-room // grid) * grid), self.text_height * _MOST_LETTERHEAD)

    def above(self, letterhead: LaidSheet | None, grid: float) -> float:
        """Return how far down the text area reaches on the first page, in whole lines."""
        if letterhead is None or not letterhead.placed.below:
            return self.text_height
        room = letterhead.placed.below * MM + grid - (self.top - self.text_height)
        return self.text_height - max(0.0, -(-room // grid) * grid)

    def between(self, letterhead: LaidSheet | None, edges: tuple[float, float], grid: float) -> Frame:
        """Return the frame of the pages after the first, whose head and foot keep clear of a letterhead as text does.

        Args:
            letterhead: What stands behind these pages.
            edges: How far from the upper and the lower edge the first thing stands on them without a letterhead.
            grid: The distance of lines.
        """
        if letterhead is None:
            return self
        head, foot = (
            max(0.0, taken * MM + grid - edge) if taken else 0.0
            for taken, edge in zip((letterhead.placed.above, letterhead.placed.below), edges, strict=True)
        )
        height = (self.text_height - head - foot) // grid * grid
        return replace(self, top=self.top - head, text_height=height, head=head, foot=foot)


@frozen
class Furniture:
    """What stands around the text."""

    meta: Meta
    profile: PageProfile
    frame: Frame
    fonts: Fonts
    styles: Styles
    letterheads: Letterheads
    first: Frame

    def behind(self, pen: Pen, page: int) -> None:
        """Draw what lies under the text: the draft mark, and the letterhead of the page."""
        pen.target = _HEADER
        letterhead = self.letterheads.of(page)
        if letterhead is not None:
            placed = letterhead.placed
            left, width, height = placed.left * MM, placed.width * MM, placed.height * MM
            pen.picture(letterhead.picture, left, self.frame.height - height, width, height)
        if not self.meta.draft:
            return
        pen.target = _WATERMARK
        diagonal = math.sqrt(self.frame.width * self.frame.width + self.frame.height * self.frame.height)
        style = TextStyle(size=100.0, leading=100.0, colour=_DRAFT_COLOUR, sans=True, bold=True)
        run = label_run(self.meta.draft, style, self.fonts)
        size = min(130.0, diagonal * 0.62 * 100 / max(run.face.width(run.text, 100.0), 1.0))
        run = replace(run, size=size)
        angle = (self.frame.width / diagonal, self.frame.height / diagonal)
        with pen.turned(self.frame.width / 2, self.frame.height / 2, angle):
            pen.label(0, -size * 0.36, run, anchor=0.5)

    def around(self, pen: Pen, page: int, pages: int) -> None:
        """Draw the running head and the page number, which the first page has not, and the marking.

        On page 1 the marking is text, at its head; what is drawn here is for the eye, once more on each page.
        """
        if page == 1:
            replace(self, frame=self.first).drawn_around(pen, page, pages)
        else:
            self.drawn_around(pen, page, pages)

    def drawn_around(self, pen: Pen, page: int, pages: int) -> None:
        """Draw it in the frame of that page."""
        marked = bool(self.meta.marking)
        if page > 1 or (marked and self.profile.counts_marked):
            self._number(pen, page, pages)
        if page > 1:
            crowded = self._marking(pen) if marked else False
            if not crowded:
                self._head(pen)
        if marked and at_foot(self.profile):
            self._foot(pen, self.letterheads.first if page == 1 else None)

    def _number(self, pen: Pen, page: int, pages: int) -> None:
        frame, profile = self.frame, self.profile
        words = profile.number_format == "pattern" or (profile.counts_marked and bool(self.meta.marking))
        pattern = self.meta.page if words else profile.number_format
        text = pattern.replace("{page}", str(page)).replace("{pages}", str(pages))
        number = label_run(text, self.styles.running, self.fonts)
        pen.target = _HEADER if self._at_top else _FOOTER
        if self._at_top:
            number = replace(number, size=self._number_size, colour=self.styles.ink)
            pen.label(frame.left + frame.text_width / 2, self._number_line, number, anchor=0.5)
        elif profile.number_at.endswith("right"):
            pen.label(frame.left + frame.text_width, self._foot_line, number, anchor=1.0)
        else:
            pen.label(frame.left + frame.text_width / 2, self._foot_line, number, anchor=0.5)

    def _head(self, pen: Pen) -> None:
        """Draw the running head, and the number of the copy at its end where the marking stands in the middle."""
        frame, line = self.frame, self.frame.top + _HEAD
        copy = self.meta.marking[1:] if alignment(self.profile) == "center" else ()
        pen.target = _HEADER
        room = frame.text_width
        if copy:
            run = self._fitted(label_run(" ".join(copy), self.styles.running, self.fonts), room / 2)
            pen.label(frame.left + frame.text_width, line, run, anchor=1.0)
            room -= run.face.width(run.text, run.size) + _GAP
        if self.meta.running_head:
            run = self._fitted(label_run(self.meta.running_head, self.styles.running, self.fonts), room)
            pen.label(frame.left, line, run)
        if copy or self.meta.running_head:
            pen.rule(frame.left, line - 3.5, frame.text_width, self.styles.rule, 0.4)

    def _marking(self, pen: Pen) -> bool:
        """Draw the marking in the head of a page; tell whether it takes the place of the running head."""
        frame, style = self.frame, self.styles.roles["marking"]
        right = alignment(self.profile) == "right"
        texts = self.meta.marking if right else self.meta.marking[:1]
        above = frame.top + _HEAD + style.leading
        if self._at_top:  # beside the page number, or above it
            above = self._number_line if right else self._number_line + style.leading
        highest = frame.height - frame.head - _NEAREST - style.size
        lowest = above if self._at_top and not right else frame.top + style.size / 2
        room = frame.text_width / 2 - _GAP if right and self._at_top else frame.text_width
        more = int((highest - lowest) // style.leading) - (len(texts) - 1)
        first, *others = texts

        def placed(text: str) -> tuple[tuple[str, ...], float]:
            lines = (*self._broken(label_run(text, style, self.fonts), room, 1 + max(0, more)), *others)
            return lines, min(above, highest - (len(lines) - 1) * style.leading)

        lines, last = placed(first)
        head = frame.top + _HEAD + style.size
        if last < head and not right:  # the running head, and the copy's number at its end, have no place
            lines, last = placed(" · ".join(self.meta.marking))
        pen.target = _HEADER
        for index, text in enumerate(reversed(lines)):
            run = self._fitted(label_run(text, style, self.fonts), room)
            x = frame.left + frame.text_width * (1.0 if right else 0.5)
            pen.label(x, last + index * style.leading, run, anchor=1.0 if right else 0.5)
        return last < head

    def _foot(self, pen: Pen, letterhead: LaidSheet | None) -> None:
        """Draw the marking in the foot of a page, beside the page number or above it, and above a letterhead's foot.

        Where that leaves no room below the text, page 1 has the marking at its head alone.
        """
        frame, style = self.frame, self.styles.roles["marking"]
        at = self.profile.number_at
        line = self._foot_line + (style.leading if at == "bottom-center" else 0.0)
        if letterhead is not None and letterhead.placed.below:
            line = max(line, letterhead.placed.below * MM + style.size / 2)
            if line + style.size > frame.top - frame.text_height:
                return
        room = frame.text_width * (0.6 if at == "bottom-right" else 1.0)
        lowest = line if at == "bottom-center" or letterhead is not None else min(line, _NEAREST)
        highest = frame.top - frame.text_height - style.size * 1.5
        most = 1 + max(0, int((highest - lowest) // style.leading))
        lines = self._broken(label_run(self.meta.marking[0], style, self.fonts), room, most)
        line = max(lowest, min(line, highest - (len(lines) - 1) * style.leading))
        pen.target = _FOOTER
        for index, text in enumerate(reversed(lines)):
            run = self._fitted(label_run(text, style, self.fonts), room)
            pen.label(frame.left + frame.text_width / 2, line + index * style.leading, run, anchor=0.5)

    @property
    def _at_top(self) -> bool:
        return self.profile.number_at.startswith("top")

    @property
    def _number_size(self) -> float:
        return self.styles.running.size + 1.5

    @property
    def _number_line(self) -> float:
        """Where a page number at the top stands: it keeps its distance from the edge, and the head stands under it."""
        return self.frame.height - self.frame.head - _EDGE - self._number_size

    @property
    def _foot_line(self) -> float:
        """Where a line in the foot stands: away from the edge, and below the text."""
        return self.frame.foot + _foot(self.profile, self.styles)

    def _broken(self, run: Run, room: float, most: int) -> tuple[str, ...]:
        """Return a text in as few lines of one length as leave it its size, nearly, and in no more than ``most``."""
        whole = run.face.width(run.text, run.size)
        lines: tuple[str, ...] = (run.text,)
        for count in range(1, most + 1):
            width = whole / count
            lines = self._filled(run, width)
            while len(lines) > count:
                width += run.size / 2
                lines = self._filled(run, width)
            if max(run.face.width(line, run.size) for line in lines) * _LEAST <= room:
                break
        return lines

    @staticmethod
    def _filled(run: Run, width: float) -> tuple[str, ...]:
        """Return a text in lines as full as a width allows; a longer word is a line of its own."""
        lines: list[str] = []
        for word in run.text.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and run.face.width(longer, run.size) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return tuple(lines)

    def _fitted(self, run: Run, room: float) -> Run:
        """Return a running text small enough for its room."""
        width = run.face.width(run.text, run.size)
        return replace(run, size=run.size * min(1.0, room / width)) if width else run


def edges(meta: Meta, profile: PageProfile, styles: Styles) -> tuple[float, float]:
    """Return how far from the upper and the lower edge the first thing stands on the pages after the first."""
    top, bottom = profile.top * MM, profile.bottom * MM
    if meta.running_head:
        top -= _HEAD + styles.running.size
    if profile.number_at.startswith("top"):
        top = min(top, _EDGE)
    else:
        bottom = min(bottom, _foot(profile, styles) - styles.running.size / 3)
    if meta.marking:
        top = min(top, _NEAREST)
    return top, bottom


def _foot(profile: PageProfile, styles: Styles) -> float:
    """Return how far from the lower edge a line in the foot stands: away from the edge, and below the text."""
    bottom = profile.bottom * MM
    return min(max(bottom / 2, _EDGE), max(_NEAREST, bottom - styles.running.size))


def draw_page(pen: Pen, page: Page, frame: Frame) -> None:
    """Draw the boxes of a page, all decoration before all text."""
    pen.target = DECORATION
    for placed in page:
        if placed.box.under:
            placed.box.under(pen, frame.left, frame.top - placed.top)
    for placed in page:
        pen.target = placed.box.tag
        placed.box.draw(pen, frame.left, frame.top - placed.top)
    pen.end_word()
