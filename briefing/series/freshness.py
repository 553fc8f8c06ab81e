"""What is up to date: hashes of all that an edition was made from, beside its files, in ``<out>/.briefing/``.

Each data file, as it was asked to be built, has an entry of its own, written by renaming, so that runs into one folder
do not disturb each other. An entry is believed only if the files are there as they were built. What it was made from is
hashed before, so that a change meanwhile is noticed by the next run.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing import endings, resources
from briefing.choices import choose_templates, find_data, record_path
from briefing.errors import BriefingError, Diagnostic
from briefing.provenance import hash_of, is_revision, versions
from briefing.records import frozen, is_record, replace, values
from briefing.request import Attestation, BuildRequest, BuiltFile, Result
from briefing.series import folders
from briefing.series.naming import renamed

if TYPE_CHECKING:
    from briefing.build import Produced

FOLDER: Final = ".briefing"
VERSION: Final = 1
LARGEST: Final = 20_000_000
_MOST_FILES: Final = 2000  # of a folder: more are told by their times
#: What of a request changes no file: where they are written, how, and what has no entry at all.
_NOT_ASKED: Final = {"data", "out", "templates", "workers", "annotations", "since", "kept", "today"}

Hashes = Mapping[str, str]


@frozen
class Surroundings:
    """What papers are made from besides the data, as hashes.

    ``program`` are versions; ``shared`` is what all papers of it use: the fonts, and the template that others lie over;
    ``templates`` are those asked for, in their order; ``words`` are by language.
    """

    program: Hashes
    shared: Hashes
    templates: tuple[str, ...]
    words: Hashes

    @classmethod
    def of(cls, request: BuildRequest) -> Surroundings:
        """Return what is there now; templates that are not there are none."""
        try:
            folders = choose_templates(request.templates)
        except BriefingError:
            folders = ()
        default = resources.default_template_dir()
        return cls(
            program={**versions(), **_code()},
            shared={
                "fonts": _of_folder(resources.fonts_dir()),
                "template": _of_folder(default),
            },
            templates=tuple(_of_folder(folder, without=request.out) for folder in folders),
            words={folder.name: _of_folder(folder) for folder in resources.language_dirs()},
        )


@frozen
class Entry:
    """What was built of a data file: from which inputs, into which files, and what there was to say.

    ``named`` is what the data file was called, ``beside`` what its glossaries and its review record were. ``data`` are
    hashes by the path from the output folder, ``papers`` the names of the templates in their order. Files are known by
    their names in the folder.
    """

    version: int
    named: str
    beside: tuple[str, ...]
    data: Hashes
    surroundings: Surroundings
    papers: tuple[str, ...]
    files: tuple[BuiltFile, ...]
    attestations: tuple[Attestation, ...]
    diagnostics: tuple[Diagnostic, ...]
    day: str = ""


@frozen
class Stale:
    """Why something has to be built, and what of it need not: files that are as they would be made.

    Where it ``writes`` nothing, all files are right, and only what there is to say of them may be another thing.
    """

    reason: str
    kept: tuple[BuiltFile, ...] = ()
    writes: bool = True


@frozen
class Ledger:
    """The entries of one output folder."""

    out: Path

    def entry(self, request: BuildRequest) -> Entry | None:
        """Return what was built of a request before, with paths as they are now; None if that cannot be told."""
        from briefing.reading.validators import validator  # noqa: PLC0415 - not for the first build into a folder

        path = self._path(request)
        try:
            if not _is_own(path.parent) or path.is_symlink() or path.stat().st_size > LARGEST:
                return None
            entry: Entry = validator(Entry).validate_json(path.read_bytes())
        except (OSError, ValueError):
            return None
        names = [*(one.path for one in entry.files), *(one.path for one in entry.attestations)]
        if entry.version != VERSION or any(name.name != str(name) for name in names):
            return None
        if len(entry.papers) != len(entry.surroundings.templates):
            return None
        return self._called(entry, request)

    def stale(self, request: BuildRequest, now: Surroundings) -> Stale | None:
        """Return why a request has to be built; None if all its files are there, made from what is there now."""
        if request.since or request.annotations:
            return Stale("it is compared with an earlier edition" if request.since else "it has notes for reviewers")
        entry = self.entry(request)
        if entry is None:
            return Stale("it was not built before, or was asked otherwise")
        reason = self._reason(entry, now)
        return Stale(reason) if reason else self._in_part(entry, now, request)

    def _in_part(self, entry: Entry, now: Surroundings, request: BuildRequest) -> Stale | None:
        """Return which files have to be built anew, and why."""
        reasons = {one: _changed(one, entry, now, request) for one in entry.files}
        kept = tuple(one for one, reason in reasons.items() if not reason)
        if different := dict.fromkeys(reason for reason in reasons.values() if reason):
            return Stale("; ".join(different), kept)
        if any(not one.path.is_file() or _of_file(one.path) != one.sha256 for one in entry.attestations):
            return Stale("the manifest, or the checksums, are not there as they were written", kept)
        if entry.day != _day(request):
            return Stale("another day may call for other warnings", kept, writes=False)
        return None

    def _reason(self, entry: Entry, now: Surroundings) -> str:
        """Return why all files have to be built anew; empty if they need not."""
        before = entry.surroundings
        if before.program != now.program:
            return "another version of the program, or of a library, built it"
        if any(_of_file(self.out / name) != digest for name, digest in entry.data.items()):
            return "the data changed"
        if before.shared.get("fonts") != now.shared["fonts"]:
            return "the fonts changed"
        if before.shared != now.shared or len(before.templates) != len(now.templates):
            return "the template changed"
        return ""

    def keep(self, request: BuildRequest, produced: Produced, result: Result, before: Surroundings) -> None:
        """Write down what was built, from which surroundings; not what is never up to date."""
        if request.since or request.annotations:
            return
        record, record_at = produced.made.inputs.review, record_path(Path(produced.result.path))
        entry = Entry(
            VERSION,
            produced.result.path,
            (*(one.file for one in produced.read[1:]), str(record_at)),
            {
                **{_relative(Path(one.file), self.out): one.sha256 for one in produced.read},
                _relative(record_at, self.out): record.sha256 if record else "",
            },
            before,
            tuple(design.name for design in produced.made.prepared.designs),
            tuple(replace(one, path=Path(one.path.name)) for one in result.files),
            tuple(replace(one, path=Path(one.path.name)) for one in result.attestations),
            result.diagnostics,
            _day(request),
        )
        path = self._path(request)
        new = path.with_suffix(f".{os.getpid()}")
        try:
            content = json.dumps(entry, default=_plain, ensure_ascii=False).encode()
        except ValueError:  # a path that is no Unicode: it is built again
            return
        with endings.held():
            try:
                path.parent.mkdir(exist_ok=True)
                if _is_own(path.parent):
                    new.write_bytes(content)
                    new.replace(path)
                    _sweep(path)
            except OSError:  # what is not written down is built again
                with suppress(OSError):
                    new.unlink()

    def _path(self, request: BuildRequest) -> Path:
        return self.out / FOLDER / f"{_asked(request, self.out)}.json"

    def _called(self, entry: Entry, request: BuildRequest) -> Entry:
        """Return an entry with the paths that its files have now, from where the program was called this time."""
        data, old = data_of(request), os.path.dirname(entry.named)  # noqa: PTH120 - as it was shown
        shown = {entry.named: str(data)}
        for one in entry.beside:
            shown[one] = os.path.join(data.parent, os.path.relpath(one, old or os.curdir))  # noqa: PTH118
        return replace(
            entry,
            files=tuple(replace(one, path=self.out / one.path) for one in entry.files),
            attestations=tuple(replace(one, path=self.out / one.path) for one in entry.attestations),
            diagnostics=tuple(renamed(one, lambda file: shown.get(file, file)) for one in entry.diagnostics),
        )


def _plain(value: object) -> object:
    """Return what JSON has of a record or a path."""
    return values(value) if is_record(value) else str(value)


def _changed(file: BuiltFile, entry: Entry, now: Surroundings, request: BuildRequest) -> str:
    """Return why one file has to be built anew; empty if it need not."""
    before = entry.surroundings
    at = entry.papers.index(file.template) if file.template in entry.papers else None
    if at is None or before.templates[at] != now.templates[at]:
        return f"the template {file.template} changed"
    own = file.language.partition("-")[0]  # without a script
    needed = now.words if request.switches or own not in now.words else (own,)  # attached data are in all languages
    changed = [tag for tag in needed if before.words.get(tag) != now.words.get(tag)]
    if changed:
        return f"the words of {', '.join(changed)} changed"
    is_there = is_revision(file.path, file.size, file.sha256)  # a signature is not built anew
    return "" if is_there else f"{file.path.name} is not there as it was built"


def _is_own(folder: Path) -> bool:
    """Tell whether a folder of entries is what a build of this user makes: in a folder for all, not another's."""
    there = folder.lstat()
    if not stat.S_ISDIR(there.st_mode):
        return False
    is_for_all = os.name == "posix" and folder.parent.stat().st_mode & stat.S_ISVTX
    return not is_for_all or there.st_uid == os.geteuid()


def _asked(request: BuildRequest, out: Path) -> str:
    """Return what is asked as the name of a file: an edition of another day or format is another one."""
    asked: dict[str, object] = {
        name: str(sorted(value) if isinstance(value, frozenset) else value)
        for name, value in values(request).items()
        if name not in _NOT_ASKED
    }
    asked["data"] = _relative(data_of(request), out)
    asked["templates"] = [
        name if name in resources.templates() else _relative(Path(name), out) for name in request.templates
    ]
    return sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()[:24]


def data_of(request: BuildRequest) -> Path:
    """Return the data file that a request means."""
    try:
        return find_data(request.data)[0]
    except BriefingError:
        return Path(resources.DATA_FILE)


def _day(request: BuildRequest) -> str:
    """Return the day that warnings know, where a request has one."""
    return str(getattr(request, "today", "") or "")


def _relative(path: Path, out: Path) -> str:
    """Return a path from the output folder, so that both may be moved together."""
    try:
        return os.path.relpath(os.path.realpath(path), os.path.realpath(out)).replace(os.sep, "/")
    except ValueError:  # on another drive
        return os.path.realpath(path)


# ------------------------------------------------------------------------------------------------------------- hashes


def _sweep(path: Path) -> None:
    """Remove what killed runs have left of an entry; a run that is about to write it builds it again another time."""
    for name in os.listdir(path.parent):  # noqa: PTH208 - of many
        if name.startswith(f"{path.stem}.") and name != path.name:
            (path.parent / name).unlink(missing_ok=True)


def _of_file(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _of_folder(folder: Path, without: Path | None = None) -> str:
    """Return a hash of the files of a folder; those of a folder in it, for documents, are no part of it."""
    state, inside = folders.state(folder, without=without), _relative(without, folder) if without else ""
    if inside not in {"", "."}:
        state = tuple(one for one in state if not one[0].startswith(f"{inside}/"))
    return _hashed_folder(folder, state)


@lru_cache(maxsize=256)
def _hashed_folder(folder: Path, state: folders.State) -> str:
    """Return a hash of the files of a folder, computed once in a process unless one of them changes."""
    total = sha256()
    for number, (name, size, time) in enumerate(state):
        try:
            digest = hash_of(f"{folder}{os.sep}{name}", size, time) if number < _MOST_FILES else str(time)
        except OSError:
            digest = ""
        total.update(f"{name}\0{size}\0{digest}\n".encode())
    return total.hexdigest()


@lru_cache(maxsize=1)
def _code() -> dict[str, str]:
    """Return what tells that the program has changed where it is being worked on: its version stays the same there.

    It is the code that this process began with: a watch goes on with that, whatever is saved meanwhile.
    """
    if (resources.PACKAGE / "_data").is_dir():
        return {}
    return {"code": sha256(repr(folders.state(resources.PACKAGE, ".py")).encode()).hexdigest()}
