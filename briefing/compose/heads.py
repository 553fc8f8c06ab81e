"""Heads of columns: what all figures of a column share is said there once, not in each cell."""

from __future__ import annotations

from briefing.compose.draft import Message, Words
from briefing.compose.material import Material
from briefing.data.quantities import Quantity
from briefing.document import Cell
from briefing.language.values import Noun, Value


def head(material: Material, message: str, *, percent: bool = False, **values: Value) -> Cell:
    """Return the head of a column; ``percent`` where its figures are in per cent and do not say so."""
    words = Message(message, values)
    return Cell(
        material.inlines("title-percent", title=words) if percent else material.inlines(message, **values), header=True
    )


def in_unit(title: Words, quantity: Quantity, noun: Noun | None = None) -> Message:
    """Return a title or head with the unit of its figures, or with the ``noun`` that they count."""
    if noun is None:
        return Message("title-unit", {"title": title, "value": quantity})
    size = "scaled" if quantity.scale else "plain"
    return Message("title-counted", {"title": title, "noun": noun, "size": size, "value": quantity})
