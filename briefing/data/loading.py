"""Load a data file: read it, merge its glossaries, check everything, return the model and the place of each key."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.data import references, rules
from briefing.data.commas import mend
from briefing.data.including import include
from briefing.data.known import Known
from briefing.data.model import Briefing
from briefing.data.shape import walk
from briefing.data.texts import mixed
from briefing.errors import DataError, Diagnostic, Severity, error
from briefing.reading.lines import Lines, index
from briefing.reading.source_text import SourceText, read
from briefing.reading.tree import Tree, read_tree
from briefing.reading.validation import validate


@dataclass(frozen=True)
class Loaded:
    """A data file that is fit to build from: the data, where each key stands, and what is odd but no error."""

    briefing: Briefing
    path: str
    lines: Lines
    warnings: tuple[Diagnostic, ...] = ()


def load(path: str | Path, *, languages: Collection[str] | None, known: Known) -> Loaded:
    """Read a data file with its glossaries.

    Args:
        path: The file, as diagnostics are to name it.
        languages: The languages that texts are needed in; None means those that the file names.
        known: What the language tables know.

    Raises:
        UsageError: There is no such file, or it cannot be opened.
        DataError: With everything that is wrong in the file, in the order of its lines.
    """
    file = str(path)
    return _load(read(Path(path), file), Path(path), languages, known)


def load_text(text: SourceText, *, languages: Collection[str] | None, known: Known) -> Loaded:
    """Read a data file from its text; glossaries are looked for beside the name that the text has."""
    return _load(text, Path(text.file), languages, known)


def _load(source: SourceText, path: Path, languages: Collection[str] | None, known: Known) -> Loaded:
    tree = read_tree(source)
    data = _mapping(tree, source.file)
    misplaced = include(tree, path, source.file)
    found = [*tree.diagnostics, *misplaced, *mend(tree)]
    lines = index(source.file, data, tree.places)
    briefing, misfits = validate(Briefing, data, lines, tree.flow)
    found += misfits
    spots = walk(data)
    # With a glossary missing, every name that it holds would be reported too: the reason is reported already.
    found += references.check(data, spots, lines, tree.flow, known=known, languages=languages, complete=not misplaced)
    found += rules.check(spots, lines, sides=_sides(data, known))
    if not any(diagnostic.severity is Severity.ERROR for diagnostic in found):
        found += references.unused(data, spots, lines)  # what a mistake hides is used all the same
    found = _in_order([*found, *(mixed(briefing, lines) if briefing else ())], source.file)
    if briefing is None or any(diagnostic.severity is Severity.ERROR for diagnostic in found):
        raise DataError(*found)
    return Loaded(briefing, source.file, lines, tuple(found))


def _sides(data: dict[str, Any], known: Known) -> frozenset[str]:
    """Return the two countries; none when one of them is not known, which is reported already."""
    sides = frozenset(side for side in (data.get("home"), data.get("partner")) if isinstance(side, str))
    return sides if len(sides) > 1 and sides <= known.countries else frozenset()


def _mapping(tree: Tree, file: str) -> dict[str, Any]:
    """Return the data, which must be a mapping."""
    hint = "begin with `schema: 1`, or make a new data file with `briefing init`"
    if tree.data is None:
        raise DataError(*tree.diagnostics, error("is empty", file=file, hint=hint))
    if not isinstance(tree.data, dict):
        raise DataError(*tree.diagnostics, error("holds no keys", file=file, line=1, hint=hint))
    return tree.data


def _in_order(found: list[Diagnostic], file: str) -> list[Diagnostic]:
    """Return diagnostics by file, the data file first, and line; of two that say the same of one key, the first."""
    unique = dict.fromkeys(found)
    return sorted(unique, key=lambda one: (one.file != file, one.file, one.line))
