"""Pages: where the text stands, and what stands around it (running head, page number, letterhead, draft mark)."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from briefing.document import Meta
from briefing.pdf.flow import DECORATION, Page
from briefing.pdf.inline import Run, label_run
from briefing.pdf.letterhead import LaidSheet, Letterheads
from briefing.pdf.pen import Pen
from briefing.pdf.styles import Styles, TextStyle
from briefing.pdf.tagging import Artifact
from briefing.scene.faces import Fonts
from briefing.theme import PageProfile

MM = 72 / 25.4
_HEAD = 14.0  # from the running head's baseline to the text
_DRAFT_COLOUR = "#eceff2"
_EDGE = 10.5 * MM  # a page number keeps at least this from the edge

_MOST_LETTERHEAD = 0.6  # of the text area: what a letterhead takes at most

_WATERMARK = Artifact("Pagination", "Watermark")
_HEADER, _FOOTER = Artifact("Pagination", "Header"), Artifact("Pagination", "Footer")


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands around the text."""

    meta: Meta
    profile: PageProfile
    frame: Frame
    fonts: Fonts
    styles: Styles
    letterheads: Letterheads

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
        """Draw the running head and the page number, which the first page has not."""
        if page == 1:
            return
        frame, profile = self.frame, self.profile
        pattern = profile.number_format if profile.number_format != "pattern" else self.meta.page
        text = pattern.replace("{page}", str(page)).replace("{pages}", str(pages))
        number = label_run(text, self.styles.running, self.fonts)
        at_top = profile.number_at.startswith("top")
        head = frame.top + _HEAD
        pen.target = _HEADER if at_top else _FOOTER
        if at_top:
            number = replace(number, size=number.size + 1.5, colour=self.styles.ink)
            # The number keeps its distance from the edge; the running head stands under it.
            pen.label(
                frame.left + frame.text_width / 2, frame.height - frame.head - _EDGE - number.size, number, anchor=0.5
            )
        else:
            x, anchor = (
                (frame.left + frame.text_width, 1.0)
                if profile.number_at.endswith("right")
                else (frame.left + frame.text_width / 2, 0.5)
            )
            pen.label(x, _foot(profile) + frame.foot, number, anchor=anchor)
        pen.target = _HEADER
        if self.meta.running_head:
            run = self._fitted(label_run(self.meta.running_head, self.styles.running, self.fonts))
            pen.label(frame.left, head, run)
            pen.rule(frame.left, head - 3.5, frame.text_width, self.styles.rule, 0.4)

    def _fitted(self, run: Run) -> Run:
        """Return the running head small enough for its line."""
        width = run.face.width(run.text, run.size)
        return replace(run, size=run.size * min(1.0, self.frame.text_width / width)) if width else run


def edges(meta: Meta, profile: PageProfile, styles: Styles) -> tuple[float, float]:
    """Return how far from the upper and the lower edge the first thing stands on the pages after the first."""
    top, bottom = profile.top * MM, profile.bottom * MM
    if meta.running_head:
        top -= _HEAD + styles.running.size
    if profile.number_at.startswith("top"):
        top = min(top, _EDGE)
    else:
        bottom = min(bottom, _foot(profile) - styles.running.size / 3)
    return top, bottom


def _foot(profile: PageProfile) -> float:
    """Return how far from the lower edge a page number stands there."""
    return max(profile.bottom * MM / 2, _EDGE)


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
