"""Reading a document tree in tests."""

from dataclasses import fields, is_dataclass

from briefing.document import Citation, Emphasis, FigureText, Foreign, Link, Reference, Strong, Text
from briefing.extracts import walk

INLINES = (Text, Strong, Emphasis, FigureText, Foreign, Citation, Reference, Link)


def inlines(node):
    """Yield every inline of a tree, in order."""
    if isinstance(node, tuple):
        for part in node:
            yield from inlines(part)
    elif isinstance(node, INLINES):
        yield from walk((node,))
    elif is_dataclass(node):
        for field in fields(node):
            yield from inlines(getattr(node, field.name))
