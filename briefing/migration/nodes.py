"""A YAML text as nodes that know where they begin and end in it, to the character.

The text must have been read by ``reading.tree`` before, which finds what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, Literal

import yaml

from briefing.reading.lines import Path
from briefing.reading.source_text import readable
from briefing.records import frozen

Shape = Literal["scalar", "map", "list", "alias"]

_BLOCK_SCALARS: Final = frozenset({"|", ">"})


@frozen
class Node:
    """A value: from ``start`` to ``end``, both counted in characters; a block ends with its last value.

    ``pairs`` are those of a mapping, ``items`` those of a list, ``flow`` tells whether they stand in brackets.
    """

    shape: Shape
    start: int
    end: int
    text: str = ""
    flow: bool = False
    named: bool = False
    pairs: tuple[Pair, ...] = ()
    items: tuple[Node, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is written."""
        return self.shape == "scalar" and self.start == self.end

    @property
    def is_block(self) -> bool:
        """Whether it is a mapping or list in lines of its own."""
        return self.shape in {"map", "list"} and not self.flow

    def find(self, key: str) -> Pair | None:
        """Return the pair of a key, if there is one."""
        return next((pair for pair in self.pairs if pair.key.text == key), None)

    def at(self, path: Path) -> Node | None:
        """Return the value at a path, if there is one."""
        node: Node | None = self
        for segment in path:
            if node is None:
                return None
            if isinstance(segment, int):
                node = node.items[segment] if segment < len(node.items) else None
            else:
                pair = node.find(segment)
                node = pair.value if pair else None
        return node

    def scalars(self) -> Iterator[Node]:
        """Yield every text that is a value, in the order of the text."""
        if self.shape == "scalar":
            yield self
        for pair in self.pairs:
            yield from pair.value.scalars()
        for item in self.items:
            yield from item.scalars()


@frozen
class Pair:
    """A key and its value."""

    key: Node
    value: Node

    @property
    def start(self) -> int:
        """Where the key begins."""
        return self.key.start

    @property
    def end(self) -> int:
        """Where the value ends."""
        return self.value.end


def parse(text: str) -> Node:
    """Return the only document of a text, without a byte order mark; raise yaml.YAMLError if it is not YAML."""
    parser = yaml.CLoader(readable(text))
    try:
        while parser.check_event(yaml.StreamStartEvent, yaml.DocumentStartEvent):
            parser.get_event()
        if parser.check_event(yaml.StreamEndEvent):
            return Node("scalar", 0, 0)
        return _node(parser, text)
    finally:
        parser.dispose()


def _node(parser: Any, text: str) -> Node:
    event = parser.get_event()
    start, end = event.start_mark.index, event.end_mark.index
    if isinstance(event, yaml.AliasEvent):
        return Node("alias", start, end)
    named = event.anchor is not None or event.tag is not None
    if isinstance(event, yaml.ScalarEvent):
        if event.style in _BLOCK_SCALARS:
            end = start + len(text[start:end].rstrip())
        return Node("scalar", start, end, event.value, named=named)
    flow = bool(event.flow_style)
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Node] = []
        while not parser.check_event(yaml.SequenceEndEvent):
            items.append(_node(parser, text))
        closing = parser.get_event().end_mark.index
        last = closing if flow else max(items[-1].end if items else end, end)
        return Node("list", start, last, flow=flow, named=named, items=tuple(items))
    pairs: list[Pair] = []
    while not parser.check_event(yaml.MappingEndEvent):
        key = _node(parser, text)
        pairs.append(Pair(key, _node(parser, text)))
    closing = parser.get_event().end_mark.index
    last = closing if flow else max(pairs[-1].end if pairs else end, end)
    return Node("map", start, last, flow=flow, named=named, pairs=tuple(pairs))


def comments(text: str) -> list[str]:
    """Return the comments of a text, in its order; what stands in quotes or in a block of text is none."""
    found: list[str] = []
    last = 0
    for token in yaml.scan(readable(text), Loader=yaml.CLoader):
        for line in text[last : token.start_mark.index].splitlines():
            _, mark, rest = line.partition("#")
            if mark:
                found.append(rest.rstrip())
        last = max(last, token.end_mark.index)
    return found
