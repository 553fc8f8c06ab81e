"""Load a data file: read it, merge its glossaries, check everything, return the model and the place of each key."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial
from pathlib import Path as FilePath
from typing import Any

from briefing.data import moves, orientation, references, rules
from briefing.data.commas import mend
from briefing.data.including import include
from briefing.data.known import Known
from briefing.data.model import Briefing
from briefing.data.texts import in_other_letters, in_quotes
from briefing.data.walk import walk, walk_written
from briefing.errors import DataError, Diagnostic, Severity, error
from briefing.reading.lines import Lines, Path, index
from briefing.reading.source_text import ReadFile, SourceText, read
from briefing.reading.tree import Tree, read_tree
from briefing.reading.validation import validate
from briefing.records import frozen, replace


@frozen
class Loaded:
    """A data file that is fit to build from: the data, where each key stands, and what is odd but no error.

    ``read`` are the files that it was read from: the data file, then its glossaries in order.
    """

    briefing: Briefing
    path: str
    lines: Lines
    warnings: tuple[Diagnostic, ...] = ()
    read: tuple[ReadFile, ...] = ()


def load(
    path: str | FilePath, *, languages: Collection[str] | None, known: Known, model: type[Briefing] = Briefing
) -> Loaded:
    """Read a data file with its glossaries.

    Args:
        path: The file, as diagnostics are to name it.
        languages: The languages that texts are needed in; None means those that the file names.
        known: What the language tables know.
        model: What the data are read as.

    Raises:
        UsageError: There is no such file, or it cannot be opened.
        DataError: With everything that is wrong in the file, in the order of its lines.
    """
    file = str(path)
    return _load(read(FilePath(path), file), FilePath(path), languages, known, model)


def load_text(
    text: SourceText, *, languages: Collection[str] | None, known: Known, model: type[Briefing] = Briefing
) -> Loaded:
    """Read a data file from its text; glossaries are looked for beside the name that the text has."""
    return _load(text, FilePath(text.file), languages, known, model)


def _load(
    source: SourceText, path: FilePath, languages: Collection[str] | None, known: Known, model: type[Briefing]
) -> Loaded:
    tree = read_tree(source)
    data = _mapping(tree, source.file)
    if older := moves.errors(tree, source.file):
        raise DataError(*_in_order([*tree.diagnostics, *older], source.file))
    included, misplaced = include(tree, path, source.file)
    parties = data.get("parties")
    known = replace(known, parties=frozenset(map(str, parties)) if isinstance(parties, dict) else frozenset(), read={})
    found = [*tree.diagnostics, *misplaced, *mend(tree, known)]
    turned = orientation.turn(tree)
    written = walk_written(data, model, words=False)
    lines = index(source.file, tree.places, partial(_names, data, model), turned)
    briefing, misfits = validate(model, data, lines, tree.flow, context=known)
    found += misfits
    # With a glossary missing, every name that it holds would be reported too: the reason is reported already.
    complete = not misplaced
    referring = references.Written(data, written, lines, tree.flow, known, languages, complete, model)
    found += references.check(referring)
    found += rules.check(data, written, lines, model=model, sides=_sides(data, known), states=known.states)
    if not any(diagnostic.severity is Severity.ERROR for diagnostic in found):
        found += references.unused(referring)  # what a mistake hides is used all the same
    if briefing:
        entries = walk(briefing)
        found += [*in_other_letters(entries, lines), *in_quotes(entries, lines)]
    found = [replace(one, key=lines.written(one.key)) for one in _in_order(found, source.file)]
    if briefing is None or any(diagnostic.severity is Severity.ERROR for diagnostic in found):
        raise DataError(*found)
    files = tuple(one.read for one in (source, *included) if one.read)
    return Loaded(briefing, source.file, lines, tuple(found), files)


def _names(data: dict[str, Any], model: type[Briefing]) -> Iterator[tuple[str, Path]]:
    """Yield the names that values have beside their paths, with the paths."""
    return ((entry.id, entry.path) for entry in walk_written(data, model).all if entry.id != entry.key)


def _sides(data: dict[str, Any], known: Known) -> frozenset[str]:
    """Return the two sides; none when one of them is not known, which is reported already."""
    sides = frozenset(side for side in (data.get("home"), data.get("partner")) if isinstance(side, str))
    return sides if len(sides) > 1 and sides <= known.sides else frozenset()


def _mapping(tree: Tree, file: str) -> dict[str, Any]:
    """Return the data, which must be a mapping."""
    hint = "begin with `schema: 2`, or make a new data file with `briefing init`"
    if tree.data is None:
        raise DataError(*tree.diagnostics, error("is empty", file=file, hint=hint))
    if not isinstance(tree.data, dict):
        raise DataError(*tree.diagnostics, error("holds no keys", file=file, line=1, hint=hint))
    return tree.data


def _in_order(found: list[Diagnostic], file: str) -> list[Diagnostic]:
    """Return diagnostics by file, the data file first, and line; of two that say the same of one key, the first."""
    unique = dict.fromkeys(found)
    return sorted(unique, key=lambda one: (one.file != file, one.file, one.line))
