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


class _Odd(NamedTuple):
    """What few texts have."""

    lang: str = ""  # if not the document's
    anchor: str = ""  # the bookmark that it leads to
    relation: str = ""  # the address that it leads to
    noted: FigureText | None = None  # a figure with comments
    reference: Reference | None = None  # whose number is a field


#: What neighbouring texts must share to be one run: a style of characters, the bookmark of a figure, and what is odd.
_Look: TypeAlias = tuple[str, str, _Odd | None]
_Piece: TypeAlias = tuple[str, _Look]  # a stretch of text
_SIGNS = {"\n": el("w:br"), "\t": el("w:tab"), SOFT_HYPHEN: el("w:softHyphen"), _HELD: el("w:noBreakHyphen")}


def runs(content: Inlines, ledger: Ledger) -> Xml:
    """Return the runs of inlines; neighbours that look alike become one run, as if somebody had typed them."""
    markup: list[Xml] = []
    for look, pieces in groupby(_pieces(content, ledger), key=_LOOK):
        text = "".join(map(_TEXT, pieces))
        style, fact, rest = look
        if rest is None:  # as in most
            inner = run(text, _properties(style, "") if style else NONE)
        else:
            lang, anchor, relation, _, reference = rest
            properties = _properties(style, ledger.language(lang) if lang else "") if style or lang else NONE
            inner = _counted(reference, anchor, properties) if reference else run(text, properties)
            # The field of a reference is a link itself; LibreOffice turns the words of one that begins a link round.
            if (anchor or relation) and reference is None:
                inner = el("w:hyperlink", inner, r_id=relation or None, w_anchor=anchor or None, w_history=1)
        if fact:
            inner = ledger.marked(fact, inner)
        markup.append(ledger.comments.on(rest.noted, inner) if rest and rest.noted else inner)
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
    plain: _Look = style, "", None
    for item in content:
        match item:
            case Text():
                yield item.text, plain
            case FigureText():
                odd = _Odd(noted=item) if ledger.comments.has(item) else None
                yield item.text, (style, ledger.fact(item.id), odd)
            case Strong(inner):
                yield from _pieces(inner, ledger, strong=True, emphasis=emphasis)
            case Emphasis(inner):
                yield from _pieces(inner, ledger, strong=strong, emphasis=True)
            case Foreign(lang, text):
                yield text, (style, "", _Odd(lang) if lang else None)
            case Citation(target, text):
                anchor = ledger.anchor(target)
                yield text, ("Citation", "", _Odd(anchor=anchor)) if anchor else plain
            case Reference(target=target):
                anchor = ledger.anchor(target)
                yield item.text, ("Citation", "", _Odd(anchor=anchor, reference=item)) if anchor else plain
            case Link(url, text):
                relation = ledger.link(url)
                yield text, ("Hyperlink", "", _Odd(relation=relation)) if relation else plain
