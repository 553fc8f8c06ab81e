"""Additions to a data file or glossary that leave all that is written in it as it is, to the byte."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from briefing.data.marks import FORMS
from briefing.migration.blocks import Text
from briefing.migration.nodes import Node, Pair, parse
from briefing.reading.writing import scalar

INCLUDE: Final = "include"
_STEP: Final = 2
_ABOVE: Final = ("languages", "date", "partner", "id", "schema")  # below the first of these that there is


class AddingError(Exception):
    """A text is written in a way to which nothing can be added for certain."""


Entries = Mapping[str, Mapping[str, Sequence[str]]]
"""The lines of entries, without indent, by language and word."""


def with_include(text: str, name: str) -> str:
    """Return the text of a data file that includes one more file.

    Raises:
        AddingError: It is written in brackets, or its list is one that is named elsewhere.
    """
    lines, root = Text(_ended(text)), parse(text)
    if root.shape != "map" or root.flow:
        raise AddingError
    pair = root.find(INCLUDE)
    written = scalar(name)
    if pair is None:
        above = next(filter(None, map(root.find, _ABOVE)), None)
        if above is None:
            raise AddingError
        at = _below(lines, above)
        return lines.text[:at] + f"{INCLUDE}: [{written}]{lines.newline}" + lines.text[at:]
    value = pair.value
    if value.named or value.shape not in {"list", "scalar"} or (value.shape == "scalar" and not value.is_empty):
        raise AddingError
    if value.is_empty:
        at = text.index(":", pair.key.end) + 1
        return f"{text[:at]} [{written}]{text[at:]}"
    if value.flow:
        last = value.items[-1].end if value.items else text.index("[", value.start) + 1
        return f"{text[:last]}{', ' if value.items else ''}{written}{text[last:]}"
    item = value.items[-1]
    column = lines.lines[lines.line(item.start)].index("-")
    at = lines.after(item.end)
    return lines.text[:at] + f"{' ' * column}- {written}{lines.newline}" + lines.text[at:]


def with_forms(text: str, entries: Entries) -> str:
    """Return the text of a file with more word forms, below those that each language has.

    Raises:
        AddingError: Its forms are written in brackets, or named elsewhere.
    """
    for tag, words in entries.items():
        text = _with_language(_ended(text), tag, words)
    return text


def _with_language(text: str, tag: str, words: Mapping[str, Sequence[str]]) -> str:
    lines, root = Text(text), parse(text)
    if root.is_empty or (root.shape == "scalar" and not root.text):
        return text + _block({FORMS: {tag: words}}, 0, lines.newline or "\n")
    table = _mapping(root).find(FORMS)
    if table is None:
        return _inserted(
            lines, root.pairs[-1], _block({FORMS: {tag: words}}, lines.column(root.pairs[0].start), lines.newline)
        )
    if table.value.is_empty:
        return _inserted(lines, table, _block({tag: words}, lines.column(table.start) + _STEP, lines.newline))
    held = _mapping(table.value).find(tag)
    if held is None:
        column = lines.column(table.value.pairs[0].start)
        return _inserted(lines, table.value.pairs[-1], _block({tag: words}, column, lines.newline))
    if held.value.is_empty:
        return _inserted(lines, held, _block(words, lines.column(held.start) + _STEP, lines.newline))
    inner = _mapping(held.value)
    return _inserted(lines, inner.pairs[-1], _block(words, lines.column(inner.pairs[0].start), lines.newline))


def _mapping(node: Node) -> Node:
    if node.shape != "map" or node.flow or not node.pairs:
        raise AddingError
    return node


def _ended(text: str) -> str:
    """Return a text whose last line is ended."""
    return text if not text or text.endswith(("\n", "\r")) else text + (Text(text + "\n").newline or "\n")


def _inserted(lines: Text, after: Pair, block: str) -> str:
    at = _below(lines, after)
    return lines.text[:at] + block + lines.text[at:]


def _below(lines: Text, pair: Pair) -> int:
    """Return where the line after a pair begins."""
    return lines.after(max(pair.end, pair.key.end))


def _block(held: Mapping[str, object], column: int, newline: str) -> str:
    """Return entries in lines: mappings of mappings, at the end the lines of a word."""
    text = ""
    for key, value in held.items():
        text += f"{' ' * column}{scalar(key)}:{newline}"
        if isinstance(value, Mapping):
            text += _block(value, column + _STEP, newline)
        elif isinstance(value, Sequence):
            text += "".join(f"{' ' * (column + _STEP)}{line}{newline}" for line in value)
    return text
