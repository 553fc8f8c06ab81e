"""Inlines as runs: text with its character style and language, citations and references as links inside the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from briefing.document import Citation, Emphasis, FigureText, Foreign, Inlines, Link, Reference, Strong, Text
from briefing.docx.fields import field
from briefing.docx.ledger import Ledger
from briefing.docx.xml import NONE, Xml, el, escape, join, val
from briefing.scene.hyphens import NO_BREAK, SOFT_HYPHEN

_TEXT, _LOOK = itemgetter(0), itemgetter(1)
_HELD = "\0"  # a hyphen at which no line ends; no text has this character
_BREAKS = re.compile(rf"([\n\t{SOFT_HYPHEN}{_HELD}])")
_SIGN = re.compile(rf"[\n\t{SOFT_HYPHEN}-]")  # what may be one of these: most texts have none, and this is soon known
_STYLES = {(False, False): "", (True, False): "Strong", (False, True): "Emphasis", (True, True): "StrongEmphasis"}


class _Look(NamedTuple):
    """What neighbouring texts must share to be one run."""

    style: str = ""  # of characters
    lang: str = ""  # if not the document's
    anchor: str = ""  # the bookmark that it leads to
    relation: str = ""  # the address that it leads to
    noted: FigureText | None = None  # a figure with comments
    fact: str = ""  # the bookmark of a figure
    reference: Reference | None = None  # whose number is a field


_Piece: TypeAlias = tuple[str, _Look]  # a stretch of text
_SIGNS = {"\n": el("w:br"), "\t": el("w:tab"), SOFT_HYPHEN: el("w:softHyphen"), _HELD: el("w:noBreakHyphen")}
_PLAIN = {style: _Look(style) for style in ("", *_STYLES.values())}


def runs(content: Inlines, ledger: Ledger) -> Xml:
    """Return the runs of inlines; neighbours that look alike become one run, as if somebody had typed them."""
    markup: list[Xml] = []
    for look, pieces in groupby(_pieces(content, ledger), key=_LOOK):
        text = "".join(map(_TEXT, pieces))
        style, lang, anchor, relation, noted, fact, reference = look
        properties = _properties(style, ledger.language(lang) if lang else "") if style or lang else NONE
        inner = _counted(reference, anchor, properties) if reference else run(text, properties)
        # The field of a reference is a link itself; LibreOffice turns the words of one that begins a link round.
        if (anchor or relation) and reference is None:
            inner = el("w:hyperlink", inner, r_id=relation or None, w_anchor=anchor or None, w_history=1)
        if fact:
            inner = ledger.marked(fact, inner)
        markup.append(inner if noted is None else ledger.comments.on(noted, inner))
    return join(markup)


@lru_cache(maxsize=64)
def _properties(style: str, lang: str) -> Xml:
    return join((val("w:rStyle", style) if style else NONE, val("w:lang", lang) if lang else NONE))


def _counted(reference: Reference, anchor: str, properties: Xml) -> Xml:
    """Return the runs of a reference, its number a field that follows the number of the caption."""
    number = field(f"REF {anchor} \\h", str(reference.number), properties)
    return join((run(reference.before, properties), number, run(reference.after, properties)))


def run(text: str, properties: Xml = NONE) -> Xml:
    """Return one run; line ends, tabs, and hyphens that hold or may break a line are Word's own elements."""
    if not text:
        return NONE
    if _SIGN.search(text) is None:
        inner = _text(text)
    else:
        inner = join(_SIGNS.get(piece) or _text(piece) for piece in _BREAKS.split(NO_BREAK.sub(_HELD, text)) if piece)
    return Xml(f"<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>" if properties else f"<w:r>{inner}</w:r>")


def _text(text: str) -> Xml:
    space = ' xml:space="preserve"' if text[0] == " " or text[-1] == " " else ""
    return Xml(f"<w:t{space}>{escape(text)}</w:t>")


def _pieces(content: Inlines, ledger: Ledger, *, strong: bool = False, emphasis: bool = False) -> Iterator[_Piece]:
    style = _STYLES[strong, emphasis]
    for item in content:
        match item:
            case Text(text):
                yield text, _PLAIN[style]
            case FigureText(figure, text):
                noted = item if ledger.comments.has(item) else None
                yield text, _Look(style, noted=noted, fact=ledger.fact(figure))
            case Strong(inner):
                yield from _pieces(inner, ledger, strong=True, emphasis=emphasis)
            case Emphasis(inner):
                yield from _pieces(inner, ledger, strong=strong, emphasis=True)
            case Foreign(lang, text):
                yield text, _Look(style, lang)
            case Citation(target, text):
                anchor = ledger.anchor(target) or ""
                yield text, _Look("Citation" if anchor else style, anchor=anchor)
            case Reference(target=target):
                anchor = ledger.anchor(target) or ""
                look = _Look("Citation", anchor=anchor, reference=item) if anchor else _PLAIN[style]
                yield item.text, look
            case Link(url, text):
                relation = ledger.link(url) or ""
                yield text, _Look("Hyperlink" if relation else style, relation=relation)
