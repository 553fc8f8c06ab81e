"""Inlines as HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.document import Citation, Emphasis, FigureText, Foreign, Inlines, Link, Reference, Strong, Text
from briefing.html.elements import Element, element
from briefing.links import LinkError, uri


def inlines(content: Inlines, values: Mapping[str, str]) -> Iterator[Element | str]:
    """Yield inlines as text and elements; ``values`` are what figures are worth, for those that may say so."""
    for part in content:
        match part:
            case Text():
                yield part.text
            case Strong():
                yield element("strong", *inlines(part.content, values))
            case Emphasis():
                yield element("em", *inlines(part.content, values))
            case FigureText():
                yield figure(part.id, part.text, values)
            case Foreign():
                yield element("span", part.text, lang=part.lang)
            case Citation():
                yield element("a", part.text, href=f"#{part.target}", class_="citation")
            case Reference():
                yield element("a", part.text, href=f"#{part.target}", class_="reference")
            case Link():
                yield _link(part)


def figure(name: str, text: str, values: Mapping[str, str]) -> Element | str:
    """Return the printed form of a figure, with its id and what it is worth."""
    if name not in values:
        return text
    return element("data", text, value=values[name], data_figure=name)


def _link(link: Link) -> Element | str:
    try:
        return element("a", link.text, href=uri(link.url), rel="noreferrer")
    except LinkError:
        return link.text
