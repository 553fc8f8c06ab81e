"""Pages: where the text stands, and what stands around it (running head, page number, letterhead, draft mark)."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from briefing.document import Meta
from briefing.pdf.flow import DECORATION, Page
from briefing.pdf.inline import Run, label_run
from briefing.pdf.letterhead import LetterheadPicture
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
    """A page in points: its size and its text area."""

    width: float
    height: float
    left: float
    top: float  # from the lower edge, as everything that is drawn
    text_width: float
    text_height: float

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

    def below(self, letterhead: LetterheadPicture | None, grid: float) -> float:
        """Return how far below the top of the text area text begins on the first page, in whole lines."""
        if letterhead is None:
            return 0.0
        room = self.width * letterhead.clear + grid - (self.height - self.top)
        return min(max(0.0, -(-room // grid) * grid), self.text_height * _MOST_LETTERHEAD)


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands around the text."""

    meta: Meta
    profile: PageProfile
    frame: Frame
    fonts: Fonts
    styles: Styles

    letterhead: LetterheadPicture | None = None

    def behind(self, pen: Pen, page: int) -> None:
        """Draw what lies under the text: the draft mark, and the letterhead on the first page."""
        pen.target = _HEADER
        if self.letterhead is not None and page == 1:
            height = self.frame.width * self.letterhead.height
            pen.picture(self.letterhead.picture, 0, self.frame.height - height, self.frame.width, height)
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
            pen.label(frame.left + frame.text_width / 2, frame.height - _EDGE - number.size, number, anchor=0.5)
        else:
            x, anchor = (
                (frame.left + frame.text_width, 1.0)
                if profile.number_at.endswith("right")
                else (frame.left + frame.text_width / 2, 0.5)
            )
            pen.label(x, max(profile.bottom * MM / 2, _EDGE), number, anchor=anchor)
        pen.target = _HEADER
        if self.meta.running_head:
            run = self._fitted(label_run(self.meta.running_head, self.styles.running, self.fonts))
            pen.label(frame.left, head, run)
            pen.rule(frame.left, head - 3.5, frame.text_width, self.styles.rule, 0.4)

    def _fitted(self, run: Run) -> Run:
        """Return the running head small enough for its line."""
        width = run.face.width(run.text, run.size)
        return replace(run, size=run.size * min(1.0, self.frame.text_width / width)) if width else run


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
