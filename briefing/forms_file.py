"""The file of word forms beside a data file: proposals for all that is asked, for a person to confirm.

What stands in it already is never touched, whoever wrote it. The data file gets a line that includes it.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import yaml

from briefing.data import including
from briefing.data.marks import FORMS, GLOSSARY
from briefing.errors import BriefingError, DataError, Diagnostic, Severity, UsageError, error, warning
from briefing.forms import Forms
from briefing.language.asking import Asked, together
from briefing.migration import write_in_place
from briefing.migration.adding import INCLUDE, AddingError, with_forms, with_include
from briefing.migration.nodes import comments
from briefing.migration.rewriting import BOM
from briefing.reading.source_text import decode, read_bytes
from briefing.reading.tree import read_tree
from briefing.reading.writing import scalar
from briefing.records import frozen

HEADER: Final = """\
# Word forms that no rule makes certain, as `briefing forms --write` proposes them. Look each word over, correct it, and
# take its line `unconfirmed` away: till then only a draft prints it. What stands here is never changed by the program.
"""
_CONFIRM: Final = "take this line away when the forms are right"


@frozen
class Kept:
    """What was written: the file, the words that are new in it, whether the data file was given its line.

    ``notes`` say what is left to do by hand.
    """

    path: str
    added: tuple[Asked, ...] = ()
    included: bool = False
    notes: tuple[Diagnostic, ...] = ()


def keep(found: Forms, file: Path | None = None) -> Kept:
    """Write proposals for the words that are asked into a file of forms, and see that the data file includes it.

    Args:
        found: What the papers of a data file ask.
        file: The file to write to; by default ``<data file>.forms.yaml`` beside the data file.

    Raises:
        UsageError: The data are the bundled example, or the file is where they cannot include it.
        DataError: The file is there, and proposals cannot be added to it for certain.
        OutputError: A file cannot be written.
    """
    if found.prepared.example:
        raise UsageError(error("the forms of the bundled example are kept by the program", hint="name a data file"))
    data = Path(found.prepared.path)
    target = file or data.with_name(f"{data.stem}.forms.yaml")
    name = _name(target, data)
    included = any(_same(data.parent / one, target) for one in found.prepared.briefing.include)
    held = _held(target)
    known = [found.prepared.briefing.forms, _forms(held)]
    asked = _by_word(found.asked)
    new = {at: one for at, one in asked.items() if not any(at[1] in forms.get(at[0], {}) for forms in known)}
    notes = [_left(one, found) for one in found.asked if _place(one) not in new]
    if not new:
        return Kept(str(target), notes=tuple(notes))
    files: dict[Path, bytes] = {target.resolve(): _added(held, new)}
    if not included:
        try:
            files[data.resolve()] = _including(data, name)
        except AddingError:
            hint = f"put this line into {data.name}, or add the name to its list"
            notes.append(
                warning("is not included yet", file=str(target), hint=hint, paste=f"include: [{scalar(name)}]")
            )
    write_in_place(files)
    return Kept(str(target), tuple(new.values()), data.resolve() in files, tuple(notes))


Place = tuple[str, str]
"""A language and a word."""


def _place(one: Asked) -> Place:
    return one.key.rpartition(".")[2], one.nominative


def _by_word(asked: Iterable[Asked]) -> dict[Place, Asked]:
    """Return what is asked of each word, wherever it stands; a plural that is missing is no form to be kept."""
    found: dict[Place, Asked] = {}
    for one in asked:
        if "nom" in one.missing:
            continue
        first = found.setdefault(_place(one), one)
        [found[_place(one)]] = together((first, replace(one, key=first.key)))
    return found


def _left(one: Asked, found: Forms) -> Diagnostic:
    """Return what is still asked of a word that is not written, as it would stop a build."""
    asked = one.diagnostic
    place = found.prepared.lines.place(asked.key)
    return replace(asked, severity=Severity.WARNING, file=place.file, line=place.line)


# ----------------------------------------------------------------------------------------------------- the data file


def _name(target: Path, data: Path) -> str:
    """Return the name by which a data file includes a file."""
    name = Path(os.path.relpath(target, data.parent)).as_posix()
    message, hint = including.refusal(name, data, set(), 0)
    if message:
        raise UsageError(error(f"the data file cannot include it: {message}", file=str(target), hint=hint))
    return name


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _including(data: Path, name: str) -> bytes:
    """Return the bytes of a data file with one more name in its list of files."""
    source = _read(data)
    wanted = {**source.data, INCLUDE: [*(source.data.get(INCLUDE) or []), name]}
    return source.proved(with_include(source.text, name), wanted)


# ----------------------------------------------------------------------------------------------------- the forms


@frozen
class _Source:
    """A file as it is: its text without a byte order mark, which ``mark`` holds, and what it says."""

    file: str
    mark: str
    text: str
    data: dict[str, Any]

    def proved(self, text: str, wanted: Mapping[str, Any]) -> bytes:
        """Return the bytes of a new text; AddingError unless it says what is wanted, with all comments."""
        try:
            said = read_tree(decode(text.encode(), self.file))
            kept = not Counter(comments(self.text)) - Counter(comments(text))
        except (yaml.YAMLError, BriefingError):
            raise AddingError from None
        if said.diagnostics or said.data != wanted or not kept:
            raise AddingError
        return (self.mark + text).encode()


def _read(path: Path) -> _Source:
    content = read_bytes(path, str(path))
    tree = read_tree(decode(content, str(path)))
    text = content.decode("utf-8")
    mark = BOM if text.startswith(BOM) else ""
    if tree.diagnostics:
        raise DataError(*tree.diagnostics)
    return _Source(str(path), mark, text.removeprefix(BOM), tree.data if isinstance(tree.data, dict) else {})


def _held(target: Path) -> _Source:
    """Return a file of forms as it is, which may not be there yet."""
    return _read(target) if target.exists() else _Source(str(target), "", HEADER, {})


def _forms(source: _Source) -> Mapping[str, Any]:
    """Return the forms that a file holds, by language."""
    table = source.data.get(FORMS) or {}
    if not isinstance(table, dict) or not source.data.keys() <= {*GLOSSARY, "schema"}:
        hint = "name another file, or leave the name to the program"
        raise DataError(error("is not a file of word forms", file=source.file, hint=hint))
    return {tag: words or {} for tag, words in table.items()}


def _added(source: _Source, new: Mapping[Place, Asked]) -> bytes:
    """Return the bytes of a file of forms with more words."""
    entries: dict[str, dict[str, list[str]]] = {}
    wanted = {tag: dict(words) for tag, words in _forms(source).items()}
    for (tag, word), one in new.items():
        lines = list(_lines(one))
        entries.setdefault(tag, {})[word] = lines
        wanted.setdefault(tag, {})[word] = yaml.load("\n".join(lines), yaml.BaseLoader)  # noqa: S506 - text only
    try:
        return source.proved(with_forms(source.text, entries), {**source.data, FORMS: wanted})
    except AddingError:
        hint = "write its forms in lines, without brackets, or name another file"
        raise DataError(
            error("is written in a way that this program cannot add to", file=source.file, hint=hint)
        ) from None


def _lines(one: Asked) -> Iterator[str]:
    """Yield the lines of a word's entry; what is a guess says so."""
    yield f"unconfirmed: true  # {_CONFIRM}"
    for key, value in one.entry:
        if key != "nom":
            note = "  # to fill in" if value == "" else "  # proposed" if key in one.proposed else ""
            yield f"{key}: {scalar(value)}{note}"
