"""Inlines: finished text becomes the inlines of the tree, with its citations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.compose.draft import STOPS, UNNUMBERED, citations, source_id
from briefing.document import Citation, FigureText, Foreign, Inline, Inlines, Reference, Text
from briefing.language.rich import Rich
from briefing.records import frozen

_OPEN_END = re.compile(r",+\Z")
"""The comma of an apposition that nothing follows: the end of a cell."""
_CLOSED_END = re.compile(r"\)(?P<stop>[.!?…]?)$")
"""The end of a sentence that ends with words in brackets: two brackets in a row read badly."""


@frozen
class Told:
    """A sentence as text, the keys of its sources, and what is said in brackets at its end."""

    text: Rich
    sources: tuple[str, ...] = ()
    aside: Rich | None = None


def cited_where_they_change(texts: Sequence[Told]) -> Inlines:
    """Return sentences one after another; sources are cited where they change."""
    content: list[Inline] = []
    for place, told in enumerate(texts, 1):
        if content:
            content.append(Text(" "))
        text = _inlines(told.text)
        if told.aside:
            text = _with_aside(text, _inlines(told.aside))
        if told.sources and (place == len(texts) or texts[place].sources != told.sources):
            text = _ended(text, citations(*told.sources))
        content += text
    return _joined(content) if len(content) > 1 else tuple(content)


def _inlines(rich: Rich) -> Inlines:
    """Return finished text as inlines, each span as its own; citations and references have no number yet."""
    if rich.text.endswith(","):
        rich = rich.edit(_OPEN_END, lambda _match: "")
    if not rich.spans:
        return (Text(rich.text),) if rich.text else ()
    parts: list[Inline] = []
    for text, span in rich.pieces():
        if span is None:
            parts.append(Text(text))
        elif span.kind == "figure":
            parts.append(FigureText(span.ref, text))
        elif span.kind == "foreign":
            parts.append(Foreign(span.ref, text))
        elif span.kind == "exhibit":
            before, _, after = text.partition(UNNUMBERED)
            parts.append(Reference(span.ref, before, 0, after))
        else:
            parts.append(Citation(source_id(span.ref), ""))
    return tuple(parts)


def _with_aside(text: Inlines, aside: Inlines) -> Inlines:
    """Return a sentence with what is said in brackets at its end: in the brackets that it ends with, if it does."""
    last, first = text[-1] if text else None, aside[0]
    if isinstance(last, Text) and isinstance(first, Text) and first.text.startswith("("):
        closed = _CLOSED_END.search(last.text)
        if closed is not None:
            stop = (Text(closed["stop"]),) if closed["stop"] else ()
            return (*text[:-1], Text(f"{last.text[: closed.start()]}; {first.text[1:]}"), *aside[1:], *stop)
    return _ended(text, (Text(" "), *aside))


def _ended(inlines: Inlines, marks: Inlines) -> Inlines:
    """Return a sentence with what is added to it, which stands before its full stop."""
    end = inlines[-1] if inlines else None
    if marks and isinstance(end, Text) and end.text.endswith(STOPS) and not end.text.endswith("..."):
        return (*inlines[:-1], Text(end.text[:-1]), *marks, Text(end.text[-1]))
    return (*inlines, *marks)


def _joined(content: list[Inline]) -> Inlines:
    """Return inlines with neighbouring pieces of plain text made one."""
    parts: list[Inline] = []
    for part in content:
        if isinstance(part, Text) and parts and isinstance(parts[-1], Text):
            parts[-1] = Text(parts[-1].text + part.text)
        else:
            parts.append(part)
    return tuple(parts)
