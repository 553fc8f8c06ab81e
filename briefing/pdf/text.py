"""Paragraphs as boxes: one box a line, with the rules that keep lines together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.document import Block, Inlines
from briefing.extracts import Noted, Notes
from briefing.pdf.breaking import Line, Measure, break_lines
from briefing.pdf.flow import Box, Draw
from briefing.pdf.galley import longest_word
from briefing.pdf.inline import Run, runs
from briefing.pdf.pen import Pen
from briefing.pdf.styles import Styles, TextStyle
from briefing.pdf.tagging import Artifact, Element
from briefing.records import frozen, replace
from briefing.scene.faces import Fonts
from briefing.scene.headline import loosened
from briefing.scene.hyphens import Hyphenate

_LONG_HEADING = 5  # lines: from here on evening them out is not worth its time
_TOGETHER = 3  # a paragraph of so many lines is not broken


@frozen
class Setting:
    """What everything on a page is set with: fonts, styles, hyphenation and the size of the text area."""

    fonts: Fonts
    styles: Styles
    hyphenate: Hyphenate
    width: float
    height: float
    structure: Element  # what blocks become elements of
    anchors: Mapping[str, str]  # what citations may lead to, and what is said of it
    notes: Notes

    def runs(self, content: Inlines, style: TextStyle) -> tuple[Run, ...]:
        """Return inlines as runs, links in the accent colour."""
        return runs(content, style, self.fonts, self.styles.accent, self.anchors)

    def headline(self, content: Inlines, style: TextStyle, width: float) -> tuple[Line, ...]:
        """Return a title or heading as lines of a width; where words that are bound fit no line, it gives them up."""
        face = self.fonts.face(sans=style.sans, bold=style.bold, italic=style.italic)
        fitting = loosened(content, face, style.size, width)
        return self.lines(self.runs(fitting, style), style, width)

    def lines(self, text_runs: tuple[Run, ...], style: TextStyle, width: float) -> tuple[Line, ...]:
        """Return runs as lines of a width."""
        measure = Measure(width, style.align, style.indent)
        lines = break_lines(text_runs, measure, self.hyphenate if style.hyphens else None)
        if style.balanced and 1 < len(lines) < _LONG_HEADING:
            return _balanced(text_runs, measure, len(lines))
        return lines


def _balanced(text_runs: tuple[Run, ...], measure: Measure, count: int) -> tuple[Line, ...]:
    """Return text in lines of like length: in the narrowest measure that needs no more of them and cuts no word."""
    high = measure.width
    low = min(max(measure.width / 2, longest_word(text_runs) + measure.indent), high)
    if len(break_lines(text_runs, replace(measure, width=low))) == count:
        return break_lines(text_runs, replace(measure, width=low))
    for _ in range(6):
        middle = (low + high) / 2
        if len(break_lines(text_runs, replace(measure, width=middle))) > count:
            low = middle
        else:
            high = middle
    return break_lines(text_runs, replace(measure, width=high))


def baseline(style: TextStyle) -> float:
    """Return how far the baseline lies below the top of a line."""
    return style.leading / 2 + style.size * 0.33


def draw_lines(pen: Pen, x: float, top: float, lines: Sequence[Line], style: TextStyle) -> None:
    """Draw lines one below the other."""
    for index, line in enumerate(lines):
        pen.line(x, top - index * style.leading - baseline(style), line)


def text_boxes(
    block: Block | None,
    lines: Sequence[Line],
    style: TextStyle,
    tag: Element | Artifact,
    *,
    left: float = 0.0,
    snap: bool = False,
    passes: bool = False,
) -> list[Box]:
    """Return the lines of a paragraph as boxes: no widow, no orphan, no hyphen at the end of a page.

    ``passes``: an exhibit that they follow may stand after them.
    """
    count = len(lines)

    def drawn(line: Line) -> Draw:
        return lambda pen, x, top: pen.line(x + left, top - baseline(style), line)

    return [
        Box(
            block,
            style.leading,
            drawn(line),
            before=style.before if index == 0 else 0.0,
            after=style.after if index == count - 1 else 0.0,
            keep=index < count - 1 and (count <= _TOGETHER or index in {0, count - 2} or bool(line.spoken)),
            snap=snap and index == 0,
            passes=passes,
            tag=tag,
        )
        for index, line in enumerate(lines)
    ]


def decorated(box: Box, decoration: Draw, *, above: float = 0.0) -> Box:
    """Return a box with a decoration under its text, and room inside it above."""
    under, draw = box.under, box.draw

    def decorations(pen: Pen, x: float, top: float) -> None:
        if under:
            under(pen, x, top)
        decoration(pen, x, top)

    def lowered(pen: Pen, x: float, top: float) -> None:
        draw(pen, x, top - above)

    return replace(box, height=box.height + above, draw=lowered if above else draw, under=decorations, lower=None)


def noted(box: Box, part: Noted, setting: Setting) -> Box:
    """Return a box with the notes on a part of the tree, if there are any, beside it."""
    if not setting.notes.at(part):
        return box
    draw = box.draw

    def with_notes(pen: Pen, x: float, top: float) -> None:
        draw(pen, x, top)
        element = pen.target if isinstance(pen.target, Element) else setting.structure
        pen.remarks.beside(part, x + setting.width, top, element)

    return replace(box, draw=with_notes, lower=None)


def labelled(boxes: list[Box], label: Run, style: TextStyle, right: float, tag: Element | None = None) -> list[Box]:
    """Return boxes with a label before the first, a bullet or number that ends at ``right``.

    Without an element of its own the label is the beginning of the text.
    """
    if not boxes:
        return boxes
    draw, own = boxes[0].draw, boxes[0].tag

    def with_label(pen: Pen, x: float, top: float) -> None:
        pen.target = tag or own
        pen.label(x + right, top - baseline(style), label, anchor=1.0, more=tag is None)
        pen.target = own
        draw(pen, x, top)

    return [replace(boxes[0], draw=with_label), *boxes[1:]]


def unjoined(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines that may be drawn apart: a word broken between them is two parts of a word."""
    return tuple(replace(line, spoken="", head=0) for line in lines)
