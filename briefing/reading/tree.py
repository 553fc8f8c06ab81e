"""YAML as text with positions: mappings, lists and the text of scalars, and the line of each.

No number or date is ever made here, so that ``28.60`` keeps its zero and ``NO`` stays a country. Size, depth and
aliases are bounded: a small file cannot become a large one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

import yaml

from briefing.errors import DataError, Diagnostic, error
from briefing.reading.lines import Path, Place, dotted
from briefing.reading.source_text import SourceText, first_refused, refused
from briefing.reading.syntax import NO_KEY, UNCLOSED, explain
from briefing.records import frozen

DEEPEST: Final = 40
MOST_VALUES: Final = 100_000
MOST_MISTAKES: Final = 500

_EMPTY: Final = frozenset({"", "~", "null", "Null", "NULL"})
_WHITE: Final = re.compile(r"[ \t\n]+")


@dataclass(slots=True)
class Tree:
    """The data of a file: plain mappings, lists, texts and None, and the place of every key and list item."""

    data: Any
    places: dict[Path, Place]
    flow: frozenset[Path]  # the mappings written in one line, in braces
    diagnostics: list[Diagnostic]


@frozen
class _Scalar:
    """The text of a scalar, None when nothing is written."""

    text: str | None
    line: int
    size: int = 1


@frozen
class _List:
    """A list, and how many values it is made of."""

    items: tuple[_Node, ...]
    line: int
    size: int


@frozen
class _Map:
    """A mapping: its keys, each with its line, and values."""

    pairs: tuple[tuple[str, int, _Node], ...]
    line: int
    size: int
    flow: bool


_Node = _Scalar | _List | _Map


@dataclass(slots=True)
class _Composer:
    """Builds nodes from parser events, within bounds."""

    source: SourceText
    anchors: dict[str, _Node] = field(default_factory=dict)
    open_anchors: set[str] = field(default_factory=set)
    count: int = 0
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def fail(self, message: str, line: int, hint: str) -> DataError:
        """Return an error after which reading cannot go on."""
        return DataError(*self.diagnostics, error(message, file=self.source.file, line=line, hint=hint))

    def note(self, *found: Diagnostic) -> None:
        """Keep what is wrong, and read on; raise when it is so much that nobody reads it."""
        self.diagnostics += found
        if len(self.diagnostics) > MOST_MISTAKES:
            hint = "mend the first of them: often one mistake makes many"
            raise self.fail("has more mistakes", self.diagnostics[-1].line, hint)

    def take(self, size: int, line: int) -> None:
        """Count values; raise when there are too many."""
        self.count += size
        if self.count > MOST_VALUES:
            message = f"holds more than {MOST_VALUES:,} values, counting what its aliases repeat"
            raise self.fail(message, line, "write fewer aliases (*name), or split the file")


def read_tree(source: SourceText) -> Tree:
    """Parse a file into its data and the places of its keys; raise DataError when it is not YAML."""
    composer = _Composer(source, diagnostics=list(source.diagnostics))
    parser = yaml.CLoader(source.text)
    try:
        root = _document(parser, composer)
    except yaml.YAMLError as wrong:
        raise DataError(*composer.diagnostics, explain(wrong, source)) from None
    finally:
        parser.dispose()
    places: dict[Path, Place] = {}
    flow: set[Path] = set()
    data = None if root is None else _unfold(root, (), source.file, places, flow)
    return Tree(data, places, frozenset(flow), composer.diagnostics)


def _document(parser: Any, composer: _Composer) -> _Node | None:
    """Read the only document of a stream."""
    parser.get_event()  # the stream's start
    if parser.check_event(yaml.StreamEndEvent):
        return None
    parser.get_event()  # the document's start
    root = _node(parser, composer, (), 1)
    parser.get_event()  # the document's end
    if not parser.check_event(yaml.StreamEndEvent):
        line = parser.peek_event().start_mark.line + 1
        raise composer.fail("a second document begins", line, "delete the line ---: a file is one document")
    return root


def _node(parser: Any, composer: _Composer, path: Path, depth: int) -> _Node:
    """Read one value and what it holds."""
    event = parser.get_event()
    line = event.start_mark.line + 1
    if isinstance(event, yaml.AliasEvent):
        return _alias(event.anchor or "", line, composer, path)
    if event.tag is not None and event.tag != "!":
        composer.note(
            error(
                f"a tag, {event.tag}",
                file=composer.source.file,
                line=line,
                key=dotted(path),
                hint="delete it, or put the text in quotes if it begins with !",
            )
        )
    if depth > DEEPEST:
        raise composer.fail(f"nests deeper than {DEEPEST} levels", line, "check the brackets and the indent")
    composer.take(1, line)
    if event.anchor:
        composer.open_anchors.add(event.anchor)
    if isinstance(event, yaml.ScalarEvent):
        node: _Node = _Scalar(_scalar(event, composer, path), line)
    elif isinstance(event, yaml.SequenceStartEvent):
        node = _sequence(parser, composer, path, line, depth)
    else:
        node = _mapping(parser, composer, path, event, depth)
    if event.anchor:
        composer.open_anchors.discard(event.anchor)
        composer.anchors[event.anchor] = node
    return node


def _alias(name: str, line: int, composer: _Composer, path: Path) -> _Node:
    """Return the node that an alias repeats."""
    if name in composer.open_anchors:
        raise composer.fail(f"the alias *{name} stands inside what it repeats", line, "delete the alias")
    node = composer.anchors.get(name)
    if node is None:
        hint = "put a text that begins with * in quotes"
        composer.note(
            error(f"nothing is named &{name}", file=composer.source.file, line=line, key=dotted(path), hint=hint)
        )
        return _Scalar(None, line)
    composer.take(node.size, line)
    return replace(node, line=line)  # where it is repeated; what it holds stays where it is written


def _sequence(parser: Any, composer: _Composer, path: Path, line: int, depth: int) -> _List:
    items: list[_Node] = []
    size = 1
    while not parser.check_event(yaml.SequenceEndEvent):
        item = _node(parser, composer, (*path, len(items)), depth + 1)
        items.append(item)
        size += item.size
    parser.get_event()
    return _List(tuple(items), line, size)


def _mapping(parser: Any, composer: _Composer, path: Path, start: Any, depth: int) -> _Map:
    pairs: dict[str, tuple[str, int, _Node]] = {}
    size = 1
    while not parser.check_event(yaml.MappingEndEvent):
        key, key_line = _mapping_key(parser, composer, path)
        node = _node(parser, composer, (*path, key), depth + 1)
        size += node.size
        if not key:
            composer.note(
                error(
                    NO_KEY[0],
                    file=composer.source.file,
                    line=key_line,
                    key=dotted(path),
                    hint=NO_KEY[1],
                )
            )
        elif key in pairs:
            composer.note(
                error(
                    f"is written twice, first in line {pairs[key][1]}",
                    file=composer.source.file,
                    line=key_line,
                    key=dotted((*path, key)),
                    hint="delete one of the two, or give it another name",
                )
            )
        else:
            pairs[key] = (key, key_line, node)
    parser.get_event()
    return _Map(tuple(pairs.values()), start.start_mark.line + 1, size, bool(start.flow_style))


def _mapping_key(parser: Any, composer: _Composer, path: Path) -> tuple[str, int]:
    """Read a key, which must be a scalar."""
    event = parser.get_event()
    line = event.start_mark.line + 1
    if not isinstance(event, yaml.ScalarEvent):
        raise composer.fail("a key is not a word", line, "put a text that begins with { or [ or * in quotes")
    composer.take(1, line)
    if event.value == "<<":
        raise composer.fail("a merge key, <<", line, "write the keys out: they are not merged")
    return _scalar(event, composer, path) or "", line


def _scalar(event: Any, composer: _Composer, path: Path) -> str | None:
    """Return the text of a scalar with white space folded; None when nothing is written."""
    text: str = event.value
    if not event.style and text in _EMPTY:
        return None
    composer.note(*_swallowed(event, composer.source, path))
    if event.style == '"':  # the only style with escapes: the rest was looked at as text
        character = first_refused(text)
        if character is not None:
            message, hint = refused(character)
            composer.note(
                error(
                    f"{message} written as an escape",
                    file=composer.source.file,
                    line=event.start_mark.line + 1,
                    key=dotted(path),
                    hint=hint,
                )
            )
        text = unicodedata.normalize("NFC", text)
    return folded(text)


def folded(text: str) -> str:
    """Return a text with each run of spaces, tabs and line breaks as one space, and none at its ends."""
    return _WHITE.sub(" ", text).strip(" ")


def _swallowed(event: Any, source: SourceText, path: Path) -> Iterator[Diagnostic]:
    """Yield what YAML takes for the rest of a text, and nobody would: list items, and keys after an open quotation."""
    first, last = event.start_mark.line + 1, event.end_mark.line + 1
    if first == last or event.style in {"|", ">"}:
        return
    indent = len(source.line(first)) - len(source.line(first).lstrip(" "))
    for number in range(first + 1, last + 1):
        line = source.line(number)
        if not event.style and re.match(r" *- ", line):
            hint = "delete the text before it, or the “- ”; put a text that goes on with a dash in quotes"
            yield error("a list item below a text", file=source.file, line=number, key=dotted(path), hint=hint)
        elif event.style and line.strip() and len(line) - len(line.lstrip(" ")) <= indent and indent:
            yield error(UNCLOSED[0], file=source.file, line=first, key=dotted(path), hint=UNCLOSED[1])
            return


def _unfold(node: _Node, path: Path, file: str, places: dict[Path, Place], flow: set[Path]) -> Any:
    """Return the plain data of a node, and note where each part stands."""
    if isinstance(node, _Scalar):
        return node.text
    if isinstance(node, _List):
        items: list[Any] = []
        for number, item in enumerate(node.items):
            places[*path, number] = Place(file, item.line)
            items.append(_unfold(item, (*path, number), file, places, flow))
        return items
    if node.flow:
        flow.add(path)
    mapping: dict[str, Any] = {}
    for key, line, value in node.pairs:
        below = isinstance(value, _Scalar) and value.text is not None
        places[*path, key] = Place(file, value.line if below else line)
        mapping[key] = _unfold(value, (*path, key), file, places, flow)
    return mapping
