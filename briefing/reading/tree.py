"""YAML as text with positions: mappings, lists and the text of scalars, and the line of each.

No number or date is ever made here, so that ``28.60`` keeps its zero and ``NO`` stays a country. Size, depth and
aliases are bounded: a small file cannot become a large one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import field
from typing import Any, Final

import yaml

from briefing.errors import DataError, Diagnostic, error
from briefing.reading.lines import Path, Place, dotted
from briefing.reading.source_text import SourceText, first_refused, refused
from briefing.records import changing, frozen
from briefing.regex import regex

DEEPEST: Final = 40
MOST_VALUES: Final = 100_000
MOST_MISTAKES: Final = 500
NO_KEY: Final = ("a value without a key", "write the key before the colon, or delete the line")
UNCLOSED: Final = ("a quotation mark is opened and not closed", "close the quotation mark")

_EMPTY: Final = frozenset({"", "~", "null", "Null", "NULL"})
_WHITE: Final = regex(r"[ \t\n]+")
_BLOCKS: Final = ("|", ">")

_Scalar: Final = yaml.ScalarEvent
_Alias: Final = yaml.AliasEvent
_ListStart: Final = yaml.SequenceStartEvent
_ListEnd: Final = yaml.SequenceEndEvent
_MapEnd: Final = yaml.MappingEndEvent
_End: Final = yaml.StreamEndEvent


@changing
class Tree:
    """The data of a file: plain mappings, lists, texts and None, and the place of every key and list item."""

    data: Any
    places: dict[Path, Place]
    flow: frozenset[Path]  # the mappings written in one line, in braces
    diagnostics: list[Diagnostic]


@frozen
class _Anchored:
    """What an anchor names: the data, where they were read, and the places that were noted there."""

    data: Any
    path: Path
    places: dict[Path, Place]
    flow: set[Path]


@changing
class _Reader:
    """Makes data of parser events, within bounds, and notes where each part stands."""

    source: SourceText
    next: Callable[[], Any]
    places: dict[Path, Place] = field(default_factory=dict)
    flow: set[Path] = field(default_factory=set)
    keys: dict[Path, int] = field(default_factory=dict)  # the lines of those whose text stands in another one
    anchors: dict[str, _Anchored] = field(default_factory=dict)
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

    def wrong(self, message: str, line: int, path: Path, hint: str) -> None:
        """Note a mistake at a path."""
        self.note(error(message, file=self.source.file, line=line, key=dotted(path), hint=hint))

    def take(self, size: int, line: int) -> None:
        """Count values; raise when there are too many."""
        self.count += size
        if self.count > MOST_VALUES:
            message = f"holds more than {MOST_VALUES:,} values, counting what its aliases repeat"
            raise self.fail(message, line, "write fewer aliases (*name), or split the file")

    def document(self) -> Any:
        """Read the only document of a stream."""
        self.next()  # the stream's start
        if type(self.next()) is _End:  # else the document's start
            return None
        data = self.value(self.next(), (), 1)
        self.next()  # the document's end
        event = self.next()
        if type(event) is not _End:
            line = event.start_mark.line + 1
            raise self.fail("a second document begins", line, "delete the line ---: a file is one document")
        return data

    def value(self, event: Any, path: Path, depth: int) -> Any:
        """Read one value and what it holds."""
        kind = type(event)
        if kind is _Alias:
            return self._alias(event, path)
        line = event.start_mark.line + 1
        if event.tag is not None and event.tag != "!":
            hint = "delete it, or put the text in quotes if it begins with !"
            self.wrong(f"a tag, {event.tag}", line, path, hint)
        if depth > DEEPEST:
            raise self.fail(f"nests deeper than {DEEPEST} levels", line, "check the brackets and the indent")
        self.take(1, line)
        anchor = event.anchor
        if anchor:
            self.open_anchors.add(anchor)
        data: Any
        if kind is _Scalar:
            data = self.scalar(event, path, line)
        elif kind is _ListStart:
            data = self._list(path, depth)
        else:
            if event.flow_style:
                self.flow.add(path)
            data = self._mapping(path, depth)
        if anchor:
            self.open_anchors.discard(anchor)
            self.anchors[anchor] = _Anchored(data, path, self.places, self.flow)
        return data

    def _list(self, path: Path, depth: int) -> list[Any]:
        items: list[Any] = []
        file = self.source.file
        while type(event := self.next()) is not _ListEnd:
            here = (*path, len(items))
            self.places[here] = Place(file, event.start_mark.line + 1)
            items.append(self.value(event, here, depth + 1))
        return items

    def _mapping(self, path: Path, depth: int) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        file, places, following, new = self.source.file, self.places, self.next, tuple.__new__
        while type(event := following()) is not _MapEnd:
            line = event.start_mark.line + 1
            key = event.value if type(event) is _Scalar and not event.style else ""
            if not key.isidentifier() or key in _EMPTY:  # as hardly any is
                key = self._key(event, path, line)
            event = following()
            here = path + (key,)  # noqa: RUF005 - half the time of what is recommended
            own = event.start_mark.line + 1
            if not key or key in mapping:
                self.take(1, line)
                self._refuse(event, here, line, depth + 1)
                continue
            # made as Place(…) makes it, without the call of a function for each key
            places[here] = new(Place, (file, line))
            if type(event) is _Scalar and own == line and event.tag is None and not event.anchor and depth < DEEPEST:
                self.take(2, line)  # the key and its text
                mapping[key] = self.scalar(event, here, line)
                continue
            self.take(1, line)
            data = mapping[key] = self.value(event, here, depth + 1)
            # The place of a text is its own line, that of all else the line of its key.
            if own != line and data.__class__ is str:
                places[here] = Place(file, own)
                self.keys[here] = line
        return mapping

    def _key(self, event: Any, path: Path, line: int) -> str:
        """Read a key that is no bare word; it must be a scalar."""
        if type(event) is not _Scalar:
            raise self.fail("a key is not a word", line, "put a text that begins with { or [ or * in quotes")
        if event.value == "<<":
            raise self.fail("a merge key, <<", line, "write the keys out: they are not merged")
        return self.scalar(event, path, line) or ""

    def _refuse(self, event: Any, path: Path, line: int, depth: int) -> None:
        """Read the value of a key that has no name, or that is there already, and leave it out."""
        places, flow = self.places, self.flow
        self.places, self.flow = {}, set()
        self.value(event, path, depth)
        self.places, self.flow = places, flow
        if not path[-1]:
            self.wrong(NO_KEY[0], line, path[:-1], NO_KEY[1])
        else:
            message = f"is written twice, first in line {self.keys.get(path, places[path].line)}"
            self.wrong(message, line, path, "delete one of the two, or give it another name")

    def _alias(self, event: Any, path: Path) -> Any:
        """Return a copy of what an alias repeats; what it holds has the places where it is written."""
        name, line = event.anchor or "", event.start_mark.line + 1
        if name in self.open_anchors:
            raise self.fail(f"the alias *{name} stands inside what it repeats", line, "delete the alias")
        named = self.anchors.get(name)
        if named is None:
            self.wrong(f"nothing is named &{name}", line, path, "put a text that begins with * in quotes")
            return None
        self.take(_size(named.data), line)
        return self._copy(named, named.data, named.path, path)

    def _copy(self, named: _Anchored, data: Any, old: Path, new: Path) -> Any:
        if isinstance(data, str) or data is None:
            return data
        if old in named.flow:
            self.flow.add(new)
        copied: Any = [] if isinstance(data, list) else {}
        for segment, part in enumerate(data) if isinstance(data, list) else data.items():
            self.places[*new, segment] = named.places[*old, segment]
            below = self._copy(named, part, (*old, segment), (*new, segment))
            copied.append(below) if isinstance(data, list) else copied.update({segment: below})
        return copied

    def scalar(self, event: Any, path: Path, line: int) -> str | None:
        """Return the text of a scalar with white space folded; None when nothing is written."""
        text: str = event.value
        style = event.style
        if not style and text in _EMPTY:
            return None
        if not style and "-" not in text and "  " not in text and "\n" not in text and "\t" not in text:
            return text  # as most are: a plain one has no space at its ends
        if event.end_mark.line >= line and style not in _BLOCKS:
            self.note(*_swallowed(event, self.source, path))
        if style == '"':  # the only style with escapes: the rest was looked at as text
            character = first_refused(text)
            if character is not None:
                message, hint = refused(character)
                self.wrong(f"{message} written as an escape", line, path, hint)
            text = unicodedata.normalize("NFC", text)
        return folded(text)


def read_tree(source: SourceText) -> Tree:
    """Parse a file into its data and the places of its keys; raise DataError when it is not YAML."""
    parser = yaml.CLoader(source.text)
    reader = _Reader(source, parser.get_event, diagnostics=list(source.diagnostics))
    try:
        data = reader.document()
    except yaml.YAMLError as wrong:
        from briefing.reading.syntax import explain  # noqa: PLC0415 - of a mistake

        raise DataError(*reader.diagnostics, explain(wrong, source)) from None
    finally:
        parser.dispose()
    return Tree(data, reader.places, frozenset(reader.flow), reader.diagnostics)


def _size(data: Any) -> int:
    """Return how many values something is made of: it, and what it holds."""
    if isinstance(data, str) or data is None:
        return 1
    return 1 + sum(map(_size, data if isinstance(data, list) else data.values()))


def folded(text: str) -> str:
    """Return a text with each run of spaces, tabs and line breaks as one space, and none at its ends."""
    if "  " in text or "\n" in text or "\t" in text:
        text = _WHITE.sub(" ", text)
    return text.strip(" ")


def _swallowed(event: Any, source: SourceText, path: Path) -> Iterator[Diagnostic]:
    """Yield what YAML takes for the rest of a text, and nobody would: list items, and keys after an open quotation."""
    start, end, text = event.start_mark, event.end_mark, source.text
    opening = text[text.rfind("\n", 0, start.index) + 1 : start.index]
    indent = len(opening) - len(opening.lstrip(" "))
    for number, line in enumerate(text[start.index : end.index].split("\n")[1:], start.line + 2):
        bare = line.lstrip(" ")
        if not event.style and bare.startswith("- "):
            hint = "delete the text before it, or the “- ”; put a text that goes on with a dash in quotes"
            yield error("a list item below a text", file=source.file, line=number, key=dotted(path), hint=hint)
        elif event.style and line.strip() and len(line) - len(bare) <= indent and indent:
            yield error(UNCLOSED[0], file=source.file, line=start.line + 1, key=dotted(path), hint=UNCLOSED[1])
            return
