"""Settings files: a small mapping, read whole or laid over another whose keys it replaces."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any, Final

from briefing.errors import DataError, error
from briefing.reading.lines import Lines, Path, Place, dotted
from briefing.reading.source_text import SourceText, read
from briefing.reading.tree import Tree, read_tree

LARGEST_SETTINGS: Final = 100_000
EMPTY_HINT: Final = 'write its value, or delete the key; what begins with # stands in quotation marks: "#1d4470"'


def settings_text(path: FilePath, kind: str) -> SourceText:
    """Read the text of a file that is to hold a mapping. ``kind`` says what the file is.

    Raises:
        UsageError: There is no such file, or it cannot be opened.
        DataError: It is too large, or not UTF-8.
    """
    return read(path, str(path), kind=kind, largest=LARGEST_SETTINGS)


def settings_of(source: SourceText) -> Tree:
    """Return the mapping that a text holds; an empty one holds an empty one.

    Raises:
        DataError: It is not YAML, or holds something else.
    """
    tree = read_tree(source)
    if tree.data is None:
        tree.data = {}
    if not isinstance(tree.data, dict):
        wrong = error("holds no keys", file=source.file, line=1, hint="write `key: value` lines")
        raise DataError(*tree.diagnostics, wrong)
    return tree


def overlaid(under: Tree, over: Tree) -> Tree:
    """Return a mapping with what another says laid over it: mappings key by key, all else as a whole."""
    places = dict(under.places)
    data = _overlaid(under.data, over.data, (), places, over.places)
    empty = [
        error("is empty", file=over.places[path].file, line=over.places[path].line, key=dotted(path), hint=EMPTY_HINT)
        for path in _emptied(under.data, over.data, ())
    ]
    return Tree(data, places, under.flow | over.flow, [*under.diagnostics, *over.diagnostics, *empty])


def _emptied(under: Any, over: Any, path: Path) -> Iterator[Path]:
    """Yield the keys without a value where the mapping below has one: a text after # is a comment, and got lost.

    A key that holds others may be empty: its keys are often comments.
    """
    for key, value in over.items():
        below = under.get(key)
        if value is None and below is not None and not isinstance(below, dict):
            yield (*path, key)
        elif isinstance(value, dict) and isinstance(below, dict):
            yield from _emptied(below, value, (*path, key))


def _overlaid(under: Any, over: Any, path: Path, places: dict[Path, Place], own: dict[Path, Place]) -> Any:
    merged = dict(under)
    for key, value in over.items():
        here = (*path, key)
        if value is None and key in merged:  # a key without a value counts as not written
            continue
        places[here] = own[here]
        if isinstance(value, dict) and isinstance(merged.get(key), dict):
            merged[key] = _overlaid(merged[key], value, here, places, own)
        else:
            merged[key] = value
            places.update((below, own[below]) for below in _below(value, here))
    return merged


def _below(value: Any, path: Path) -> Iterator[Path]:
    """Yield the paths of the parts of a value."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for segment, part in parts:
        yield (*path, segment)
        yield from _below(part, (*path, segment))


def lines_of(tree: Tree, file: str) -> Lines:
    """Return the lines of a tree by dotted path."""
    return Lines(file, {dotted(path): place for path, place in tree.places.items()})
