"""Texts sent to translators and taken back: catalogues written, and what came back put into the data file in place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from briefing import language, resources
from briefing.choices import choose_languages, find_data, record_path
from briefing.data import load
from briefing.data.entries import Entry
from briefing.data.loading import Loaded
from briefing.data.walk import walk
from briefing.errors import BriefingError, DataError, Diagnostic, UsageError, error, warning
from briefing.figures import Figures, derive
from briefing.migration import write_in_place
from briefing.migration.scalars import UnsureError, with_values
from briefing.outputs import write_all
from briefing.preparation import known
from briefing.reading.lines import Path as DataPath
from briefing.reading.source_text import read_bytes
from briefing.records import frozen
from briefing.review import Passage, Record, looks, of_data, read_record, written
from briefing.translation import FORMATS, Catalogue, Problem, Unit, returned, units
from briefing.translation.catalogue import LARGEST
from briefing.translation.exchange import format_of

HINT: Final = "name another folder, or free this one"
_UNDONE: Final = ("changed", "stale", "figures")


@frozen
class Exported:
    """A catalogue that was written."""

    path: Path
    catalogue: Catalogue


@frozen
class Imported:
    """What was taken over from one file: the texts that changed, each with what it was, and what is odd."""

    path: Path
    language: str
    changed: tuple[tuple[Unit, str], ...]
    accepted: int
    warnings: tuple[Diagnostic, ...]


@frozen
class _Desk:
    """A data file that is read as far as one language needs it."""

    path: Path
    loaded: Loaded
    figures: Figures
    record: Record | None

    def units(self, source: str, target: str) -> tuple[Unit, ...]:
        """Return its texts from one language into another, those marked that need a look."""
        return units(self.loaded.briefing, self.figures, self.loaded.lines, (source, target), self._to_review(target))

    def _to_review(self, target: str) -> frozenset[str]:
        if self.record is None:
            return frozenset()
        found = looks(of_data(self.loaded.briefing, self.figures, (target,)), self.record)
        return frozenset(look.passage.key for look in found if {*look.states} & {*_UNDONE})


def _desk(path: Path, language: str) -> _Desk:
    loaded = load(path, languages=(language,), known=known())
    return _Desk(path, loaded, derive(loaded.briefing), read_record(record_path(path)))


def export(
    data: Path | None, targets: tuple[str, ...], source: str, form: str, out: Path, *, untranslated: bool = False
) -> tuple[Exported, ...]:
    """Write a catalogue for each language: ``<out>/<id>_<date>_<source>-<target>.po``, all or none.

    ``source`` empty means the first language of the data file, no ``targets`` its others. With ``untranslated`` the
    catalogues hold just what has to be worked on.

    Raises:
        UsageError: There is no such file or language, or nothing to translate into.
        DataError: The data are wrong in the language that is translated from.
        OutputError: The files cannot be written.
    """
    path, _ = find_data(data)
    first = source or load(path, languages=(), known=known()).briefing.languages[0]
    [first] = _languages((first,))
    desk = _desk(path, first)
    briefing = desk.loaded.briefing
    chosen = _languages(targets) if targets else tuple(tag for tag in briefing.languages if tag != first)
    chosen = tuple(tag for tag in chosen if tag != first)
    if not chosen:
        raise UsageError(error(f"there is no language to translate into but {first}", hint="name one: --lang ru"))
    files: dict[str, bytes] = {}
    found: list[Exported] = []
    for target in chosen:
        held = tuple(one for one in desk.units(first, target) if not untranslated or one.state != "translated")
        catalogue = Catalogue(briefing.id, briefing.date.isoformat(), first, target, held)
        name = f"{briefing.id}_{briefing.date.isoformat()}_{first}-{target}.{FORMATS[form].suffixes[0]}"
        files[name] = FORMATS[form].write(catalogue)
        found.append(Exported(out / name, catalogue))
    write_all(out, files, hint=HINT)
    return tuple(found)


def _languages(tags: tuple[str, ...]) -> tuple[str, ...]:
    return choose_languages(tags, language.available(resources.locales_dir()))


def take_back(file: Path, data: Path | None, by: str, on: date) -> Imported:
    """Put the translations of a file into the data file and its glossaries, scalar by scalar, all or none.

    With ``by`` those that the translator marked as done are accepted by that name in the review record; those that need
    a look are accepted no longer.

    Raises:
        UsageError: There is no such file, or it has no known suffix.
        DataError: It cannot be read, is of another briefing, or breaks placeholders; all of them are named.
        OutputError: A file cannot be written.
    """
    kind = format_of(file)
    if kind is None:
        suffixes = ", ".join(f".{suffix}" for one in FORMATS.values() for suffix in one.suffixes)
        raise UsageError(error("is no file of translators", file=str(file), hint=f"expected one of {suffixes}"))
    came = kind.read(read_bytes(file, str(file), kind="translation", largest=LARGEST), str(file))
    path, _ = find_data(data)
    came = replace(came, source=_languages((came.source,))[0], target=_languages((came.target,))[0])
    desk = _desk(path, came.source)
    if came.id and came.id != desk.loaded.briefing.id:
        hint = f"name its data file: briefing texts import {file} --data FILE"
        raise DataError(error(f"is of {came.id}, not of {desk.loaded.briefing.id}", file=str(file), hint=hint))
    today = {unit.key: unit for unit in desk.units(came.source, came.target)}
    found = returned(tuple(today.values()), came)
    told = tuple(_diagnostic(one) for one in found.problems)
    if any(not one.warning for one in found.problems):
        raise DataError(*told)
    new = _written(desk, found.changed, today, came.target)
    old = {file: file.read_bytes() for file in new}
    write_in_place(new)
    try:
        accepted = _keep(path, came, found.ready, by, on)
    except BriefingError:  # all or none
        write_in_place(old)
        raise
    changed = tuple((unit, today[unit.key].target) for unit in found.changed)
    return Imported(file, came.target, changed, accepted, told)


def _diagnostic(problem: Problem) -> Diagnostic:
    say = warning if problem.warning else error
    unit = problem.unit
    return say(problem.message, file=unit.file, line=unit.line, key=unit.key, hint=problem.hint)


def _written(desk: _Desk, changed: tuple[Unit, ...], today: Mapping[str, Unit], target: str) -> dict[Path, bytes]:
    """Return the files of the data with what changed, by their paths."""
    entries, lines = walk(desk.loaded.briefing), desk.loaded.lines
    by_file: dict[str, dict[DataPath, str]] = {}
    for unit in changed:
        path = _path(entries.by_key[unit.key], lines.written(unit.key), target, nom=today[unit.key].has_forms)
        by_file.setdefault(lines.file_of(unit.key), {})[path] = unit.target
    new: dict[Path, bytes] = {}
    for file, values in by_file.items():
        try:
            new[Path(file).resolve()] = with_values(read_bytes(Path(file), file), file, values)
        except UnsureError as unsure:
            key = ".".join(map(str, unsure.path))
            hint = "put the translation there by hand"
            raise DataError(
                error(
                    "is written in a way that this program cannot change",
                    file=file,
                    line=lines.of(key),
                    key=key,
                    hint=hint,
                )
            ) from None
    return new


def _path(entry: Entry, written_as: str, target: str, *, nom: bool) -> DataPath:
    """Return where a translation stands in its file."""
    path = entry.path
    if written_as != entry.key:
        path = tuple(int(part) if part.isdigit() else part for part in written_as.split("."))
    return (*path, target, "nom") if nom else (*path, target)


def _keep(path: Path, came: Catalogue, ready: tuple[Unit, ...], by: str, on: date) -> int:
    """Write into the review record what a translator has done, and what needs a look; return how many are accepted."""
    desk = _desk(path, came.source)
    record = desk.record or Record()
    passages = tuple(_passages(desk, came.target, {unit.key for unit in ready})) if by else ()
    wanting = {unit.key for unit in came.units if unit.state == "review"}
    kept = {
        address: one
        for address, one in record.accepted.items()
        if not (address[0] in ("text", "word") and address[2] == came.target and address[3] in wanting)
    }
    new = Record(kept).with_accepted(passages, by, on)
    if new.accepted != record.accepted:
        file = record_path(path)
        write_all(file.parent, {file.name: written(new)}, hint=HINT)
    return len(passages)


def _passages(desk: _Desk, target: str, keys: set[str]) -> Iterator[Passage]:
    for passage in of_data(desk.loaded.briefing, desk.figures, (target,)):
        if passage.language == target and passage.key in keys:
            yield passage
