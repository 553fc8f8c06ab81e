"""Inlines as runs: text with its character style and language, citations and references as links inside the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from briefing.document import Citation, Emphasis, FigureText, Foreign, Inlines, Link, Reference, Strong
from briefing.docx.fields import field
from briefing.docx.ledger import Ledger
from briefing.docx.xml import NONE, Xml, el, escape, join, val
from briefing.records import frozen
from briefing.scene.hyphens import NO_BREAK, SOFT_HYPHEN

_BREAKS = re.compile(rf"([\n\t{SOFT_HYPHEN}]|{NO_BREAK.pattern})")
_STYLES = {(True, False): "Strong", (False, True): "Emphasis", (True, True): "StrongEmphasis"}


@frozen
class _Piece:
    """A stretch of text: its character style, the language it is in if not the document's, and where it leads."""

    text: str
    style: str = ""
    lang: str = ""
    anchor: str = ""  # a bookmark
    relation: str = ""  # an address
    noted: FigureText | None = None  # a figure with comments
    fact: str = ""  # the bookmark of a figure
    reference: Reference | None = None  # whose number is a field

    @property
    def look(self) -> tuple[str, str, str, str, FigureText | None, str, Reference | None]:
        """What neighbours must share to be one run."""
        return self.style, self.lang, self.anchor, self.relation, self.noted, self.fact, self.reference


def runs(content: Inlines, ledger: Ledger) -> Xml:
    """Return the runs of inlines; neighbours that look alike become one run, as if somebody had typed them."""
    markup: list[Xml] = []
    for (style, lang, anchor, relation, noted, fact, reference), pieces in groupby(
        _pieces(content, ledger), key=lambda piece: piece.look
    ):
        text = "".join(piece.text for piece in pieces)
        properties = join(
            (val("w:rStyle", style) if style else NONE, val("w:lang", ledger.language(lang)) if lang else NONE)
        )
        inner = _counted(reference, anchor, properties) if reference else run(text, properties)
        # The field of a reference is a link itself; LibreOffice turns the words of one that begins a link round.
        if (anchor or relation) and reference is None:
            inner = el("w:hyperlink", inner, r_id=relation or None, w_anchor=anchor or None, w_history=1)
        if fact:
            inner = ledger.marked(fact, inner)
        markup.append(inner if noted is None else ledger.comments.on(noted, inner))
    return join(markup)


def _counted(reference: Reference, anchor: str, properties: Xml) -> Xml:
    """Return the runs of a reference, its number a field that follows the number of the caption."""
    number = field(f"REF {anchor} \\h", str(reference.number), properties)
    return join((run(reference.before, properties), number, run(reference.after, properties)))


def run(text: str, properties: Xml = NONE) -> Xml:
    """Return one run; line ends, tabs, and hyphens that hold or may break a line are Word's own elements."""
    if not text:
        return NONE
    pieces = (piece for piece in _BREAKS.split(text) if piece)
    return el("w:r", el("w:rPr", properties) if properties else NONE, join(map(_text, pieces)))


def _text(piece: str) -> Xml:
    if piece == "\n":
        return el("w:br")
    if piece == "\t":
        return el("w:tab")
    if piece == SOFT_HYPHEN:
        return el("w:softHyphen")
    if piece == "-":
        return el("w:noBreakHyphen")
    return el("w:t", escape(piece), xml_space="preserve" if piece != piece.strip(" ") else None)


def _pieces(content: Inlines, ledger: Ledger, *, strong: bool = False, emphasis: bool = False) -> Iterator[_Piece]:
    style = _STYLES.get((strong, emphasis), "")
    for item in content:
        match item:
            case Strong(inner):
                yield from _pieces(inner, ledger, strong=True, emphasis=emphasis)
            case Emphasis(inner):
                yield from _pieces(inner, ledger, strong=strong, emphasis=True)
            case Foreign(lang, text):
                yield _Piece(text, style, lang)
            case Citation(target, text):
                anchor = ledger.anchor(target) or ""
                yield _Piece(text, "Citation" if anchor else style, anchor=anchor)
            case Reference(target=target):
                anchor = ledger.anchor(target) or ""
                yield _Piece(
                    item.text, "Citation" if anchor else style, anchor=anchor, reference=item if anchor else None
                )
            case Link(url, text):
                relation = ledger.link(url) or ""
                yield _Piece(text, "Hyperlink" if relation else style, relation=relation)
            case FigureText(figure, text):
                noted = item if ledger.comments.has(item) else None
                yield _Piece(text, style, noted=noted, fact=ledger.fact(figure))
            case _:
                yield _Piece(item.text, style)
