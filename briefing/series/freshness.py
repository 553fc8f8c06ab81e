"""What is up to date: hashes of all that an edition was made from, beside its files, in ``<out>/.briefing/``.

Each data file, as it was asked to be built, has an entry of its own, written by renaming, so that runs into one folder do
not disturb each other. An entry is believed only if the files are there as they were built.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from briefing import resources
from briefing.data.known import base
from briefing.errors import Diagnostic, Severity
from briefing.manifest import versions
from briefing.request import BuildRequest, Result
from briefing.review import record_path

FOLDER: Final = ".briefing"
VERSION: Final = 1
LARGEST: Final = 20_000_000
_MOST_FILES: Final = 2000  # of a template's folder

Hashes = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """What was built of a data file: from which inputs, into which files, and what there was to say.

    ``data``, ``templates`` and ``words`` are hashes by path, by name, and by language; ``files`` by the name in the
    folder, with the language of each in ``languages``.
    """

    versions: Hashes
    data: Hashes
    templates: Hashes
    words: Hashes
    files: Hashes
    languages: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Stale:
    """Why something has to be built, and which languages; none of them means all."""

    reason: str
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """The entries of one output folder."""

    out: Path

    def entry(self, request: BuildRequest) -> Entry | None:
        """Return what was built of a request before; None if nothing was, or it cannot be read."""
        path = self._path(request)
        try:
            if path.stat().st_size > LARGEST:
                return None
            held = json.loads(path.read_text(encoding="utf-8"))
            return _entry(held) if held["version"] == VERSION else None
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def stale(self, request: BuildRequest) -> Stale | None:
        """Return why a request has to be built; None if all its files are there, made from what is there now."""
        if request.since or request.annotations:
            return Stale("it is compared with an earlier edition" if request.since else "it has notes for reviewers")
        entry = self.entry(request)
        if entry is None:
            return Stale("it was not built before, or was asked otherwise")
        if reason := self._reason(entry, request):
            return Stale(reason)
        words = _words(entry.words)
        changed = tuple(tag for tag, digest in entry.words.items() if words[tag] != digest)
        return Stale(f"the words of {', '.join(changed)} changed", changed) if changed else None

    def _reason(self, entry: Entry, request: BuildRequest) -> str:
        """Return why all languages have to be built anew; empty if they need not."""
        if entry.versions != versions():
            return "another version of the program, or of a library, built it"
        if any(_of_file(self.out / name) != digest for name, digest in entry.data.items()):
            return "the data changed"
        if _templates(request) != entry.templates:
            return "the template changed"
        if missing := [name for name, digest in entry.files.items() if _of_file(self.out / name) != digest]:
            several = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
            return f"{missing[0]}{several} is not there as it was built"
        return ""

    def keep(self, request: BuildRequest, result: Result, data: tuple[Path, ...], earlier: Entry | None) -> None:
        """Write down what was built; ``earlier`` is what stays of it, where only some languages were built anew."""
        files = {file.path.name: file.sha256 for file in result.files}
        languages = {file.path.name: file.language for file in result.files}
        if earlier:
            kept = {name: tag for name, tag in earlier.languages.items() if tag not in result.languages}
            files |= {name: earlier.files[name] for name in kept}
            languages |= kept
        tags = dict.fromkeys((*(earlier.words if earlier else ()), *result.languages))
        entry = {
            "version": VERSION,
            "versions": dict(versions()),
            "data": {_relative(path, self.out): _of_file(path) for path in (*data, record_path(data[0]))},
            "templates": _templates(request),
            "words": _words(tags),
            "files": files,
            "languages": languages,
            "diagnostics": [one.as_dict() for one in result.diagnostics],
        }
        path = self._path(request)
        path.parent.mkdir(exist_ok=True)
        new = path.with_suffix(f".{os.getpid()}")
        try:
            new.write_text(json.dumps(entry, ensure_ascii=False, indent=1), encoding="utf-8")
            new.replace(path)
        except OSError:  # what is not written down is built again
            with suppress(OSError):
                new.unlink()

    def _path(self, request: BuildRequest) -> Path:
        return self.out / FOLDER / f"{_asked(request, self.out)}.json"


def _asked(request: BuildRequest, out: Path) -> str:
    """Return what is asked as the name of a file: an edition of another day or format is another one."""
    asked = {
        "data": _relative(request.data or Path(), out),
        "languages": request.languages,
        "formats": request.formats,
        "templates": [
            name if name in resources.templates() else _relative(Path(name), out) for name in request.templates
        ],
        "date": str(request.date or ""),
        "strict": request.strict,
        "switches": sorted(request.switches),
    }
    return sha256(json.dumps(asked).encode()).hexdigest()[:24]


def _relative(path: Path, out: Path) -> str:
    """Return a path from the output folder, so that both may be moved together."""
    return os.path.relpath(path.resolve(), out.resolve()).replace(os.sep, "/")


def _entry(held: Mapping[str, Any]) -> Entry:
    return Entry(
        held["versions"],
        held["data"],
        held["templates"],
        held["words"],
        held["files"],
        held["languages"],
        tuple(Diagnostic(**{**one, "severity": Severity(one["severity"])}) for one in held["diagnostics"]),
    )


# ------------------------------------------------------------------------------------------------------------- hashes


def _of_file(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _templates(request: BuildRequest) -> dict[str, str]:
    """Return the hashes of the templates asked for, of the bundled one that they lie over, and of the fonts."""
    named = {str(number): resources.template_dir(name) for number, name in enumerate(request.templates)}
    folders = {**named, "default": resources.default_template_dir(), "fonts": resources.fonts_dir()}
    return {name: _of_folder(folder) for name, folder in folders.items()}


def _of_folder(folder: Path) -> str:
    return _hashed_folder(folder, _state(folder))


def _state(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return what tells that a folder has changed: its files with their sizes and times."""
    found: list[tuple[str, int, int]] = []
    for path in sorted(folder.rglob("*"))[:_MOST_FILES]:
        with suppress(OSError):
            status = path.stat()
            if path.is_file():
                found.append((path.relative_to(folder).as_posix(), status.st_size, status.st_mtime_ns))
    return tuple(found)


@lru_cache(maxsize=256)
def _hashed_folder(folder: Path, state: tuple[tuple[str, int, int], ...]) -> str:
    """Return a hash of the files of a folder, computed once in a process unless one of them changes."""
    total = sha256()
    for name, size, _ in state:
        total.update(f"{name}\0{size}\0{_of_file(folder / name)}\n".encode())
    return total.hexdigest()


def _words(tags: Iterable[str]) -> dict[str, str]:
    """Return the hash of the words of each language."""
    locales = resources.locales_dir()
    return {tag: _of_folder(locales / base(tag)) for tag in tags}
