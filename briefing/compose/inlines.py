"""Inlines: finished text becomes the inlines of the tree, with its citations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.compose.draft import STOPS, citations, source_id
from briefing.document import Citation, FigureText, Foreign, Inline, Inlines, Text
from briefing.language.rich import Rich

_OPEN_END = re.compile(",+$")
"""The comma of an apposition that nothing follows: the end of a cell."""


def cited_where_they_change(texts: Sequence[tuple[Rich, tuple[str, ...]]]) -> Inlines:
    """Return texts one after another, each with the keys of its sources, which are cited where they change."""
    content: list[Inline] = []
    for (text, sources), (_, following) in zip(texts, (*texts[1:], (None, None)), strict=True):
        content += [Text(" ")] if content else []
        content += _cited(_inlines(text), sources if sources != following else ())
    return _joined(content)


def _inlines(rich: Rich) -> Inlines:
    """Return finished text as inlines, each span as its own; citations have no number yet."""
    parts: list[Inline] = []
    for text, span in rich.edit(_OPEN_END, lambda _match: "").pieces():
        if span is None:
            parts.append(Text(text))
        elif span.kind == "figure":
            parts.append(FigureText(span.ref, text))
        elif span.kind == "foreign":
            parts.append(Foreign(span.ref, text))
        else:
            parts.append(Citation(source_id(span.ref), ""))
    return tuple(parts)


def _cited(inlines: Inlines, sources: tuple[str, ...]) -> Inlines:
    """Return a sentence with its citations, which stand before its full stop."""
    marks = citations(*sources)
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
