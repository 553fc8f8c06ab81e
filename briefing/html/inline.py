"""Inlines as HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from typing import Final

from briefing.document import Caption, Citation, Emphasis, FigureText, Foreign, Inlines, Link, Reference, Strong, Text
from briefing.extracts import Notes
from briefing.html.elements import Element, element
from briefing.links import LinkError, uri
from briefing.records import frozen

_HELD: Final = re.compile(r"(?<=[^\W\d_]{4})\u00a0(?=[^\W\d_])")
FigureLook = Callable[[str, str], Element | str]
"""Takes the id of a figure and its printed form, and returns what stands on the page."""


@frozen
class Voice:
    """What inlines are put down by: how figures look, the notes on them, and what anchors of the page begin with."""

    figure: FigureLook
    notes: Notes = field(default_factory=Notes)
    anchors: str = ""


def worth(values: Mapping[str, str]) -> FigureLook:
    """Return how figures say what they are worth, those that may; the others are text."""

    def figure(name: str, text: str) -> Element | str:
        return element("data", text, value=values[name], data_figure=name) if name in values else text

    return figure


def inlines(content: Inlines, voice: Voice) -> Iterator[Element | str]:
    """Yield inlines as text and elements."""
    for part in content:
        match part:
            case Text():
                yield part.text
            case Strong():
                yield element("strong", *inlines(part.content, voice))
            case Emphasis():
                yield element("em", *inlines(part.content, voice))
            case FigureText():
                shown = voice.figure(part.id, part.text)
                yield element("mark", shown, class_="noted") if voice.notes.at(part) else shown
            case Foreign():
                yield element("span", part.text, lang=part.lang)
            case Citation():
                yield element("a", part.text, href=f"#{voice.anchors}{part.target}", class_="citation")
            case Reference():
                yield element("a", part.text, href=f"#{voice.anchors}{part.target}", class_="reference")
            case Link():
                yield _link(part)


def loosened(text: str) -> str:
    """Return the text of a title with its lines free to end after long words: a screen may be narrower than a name."""
    return _HELD.sub(" ", text)


def told(caption: Caption, voice: Voice) -> Iterator[Element | str]:
    """Yield a caption with its number."""
    yield f"{caption.before}{caption.number}{caption.after}"
    yield from inlines(caption.content, voice)


def _link(link: Link) -> Element | str:
    try:
        return element("a", link.text, href=uri(link.url), rel="noreferrer")
    except LinkError:
        return link.text
