"""What can be read from a document tree: its text, its parts, the figures it shows and the sources it cites."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from briefing.document import Caption, Citation, Emphasis, FigureText, Inline, Inlines, Leg, Point, Strong


def plain(content: Inlines) -> str:
    """Return the text of inlines, without their structure."""
    return "".join(plain(part.content) if isinstance(part, Strong | Emphasis) else part.text for part in content)


def decimal_place(content: Inlines) -> int | None:
    """Return where in the plain text of inlines the decimal mark of a figure stands, or would stand; None without one.

    It is the figure that is there in digits alone; of several the first.
    """
    at = 0
    for part in walk(content):
        if isinstance(part, Strong | Emphasis):
            continue
        if isinstance(part, FigureText) and part.numeral is not None:
            return at + len(part.numeral.head)
        at += len(part.text)
    return None


def caption_text(caption: Caption) -> str:
    """Return a caption as it is printed."""
    return f"{caption.before}{caption.number}{caption.after}{plain(caption.content)}"


def walk(content: Inlines) -> Iterator[Inline]:
    """Yield every inline, those inside ``Strong`` and ``Emphasis`` after their parent."""
    for part in content:
        yield part
        if isinstance(part, Strong | Emphasis):
            yield from walk(part.content)


def parts(node: object) -> Iterator[object]:
    """Yield a part of the tree, or each of several, and every part in it."""
    if isinstance(node, tuple):
        for part in node:
            yield from parts(part)
        return
    kind: Any = type(node)
    if names := _fields_of(kind):
        yield node
        for name in names:
            yield from parts(getattr(node, name))


@cache
def _fields_of(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def figure_ids(node: object) -> Iterator[str]:
    """Yield the ids of the figures that a part of the tree shows, as text or drawn."""
    for part in parts(node):
        if isinstance(part, FigureText | Point | Leg) and part.id:
            yield part.id


def cited(node: object) -> Iterator[str]:
    """Yield the ids of the list items of the sources that a part of the tree cites."""
    for part in parts(node):
        if isinstance(part, Citation):
            yield part.target
