"""Files against the manifest of their edition: whether they are the ones that were built, wherever they are now.

Nothing that a manifest or a file says is trusted: names lead nowhere but into the folder of the manifest, and reading
is bounded.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any, Final, Literal

from pydantic_core import ValidationError

from briefing.errors import BriefingError, DataError, Diagnostic, Rule, Severity, UsageError, error
from briefing.reading.fields import Field
from briefing.reading.models import Model, Settings
from briefing.reading.source_text import read_bytes
from briefing.records import frozen
from briefing.verify.signed import MOST_APPENDED, faults

LARGEST_MANIFEST: Final = 50_000_000
LARGEST_SUMS: Final = 5_000_000
LONGEST_NAME: Final = 255
MOST_FILES: Final = 10_000  # in a folder
CHUNK: Final = 1 << 20
ENDING: Final = ".manifest.json"
_HINT: Final = "get the manifest anew from where the files come from"
_UNUSABLE: Final = f"{_HINT}; without it, or with --no-manifest, nobody asks whether files are as they were built"
_EDITED: Final = "if it was changed on purpose, as in Word, --no-manifest leaves this out"

MISSING = Rule("BR301", "A file that the manifest lists is not there.", "get the file, or name those that you have")
CHANGED = Rule("BR302", "A file is not as it was built.", "do not rely on it: get it anew from where it comes from")
FOREIGN = Rule("BR303", "A file is none of those that were built.", "do not take it for a part of the edition")
SWAPPED = Rule("BR304", "A file has the name of another one of the edition.", "give it back its own name")
APPENDED = Rule(
    "BR305",
    "A PDF goes on after what was built, and that is no signature alone.",
    "do not rely on it: get it anew from where it comes from",
)
SUMS = Rule("BR306", "Manifest and checksums of an edition contradict each other.", "get both anew, and compare them")
BROKEN = Rule("BR307", "A manifest is not as the program writes it.", _HINT)


@frozen
class Checked:
    """A file that is the one that was built: where it is, what it was called, and whether it was signed since."""

    path: Path
    name: str
    is_signed: bool = False

    @property
    def is_renamed(self) -> bool:
        """Whether it has another name now."""
        return self.path.name != self.name

    def __str__(self) -> str:
        """Return what is to be said of it."""
        renamed = f", called {self.name} then" if self.is_renamed else ""
        signed = ", and signed since: whose signature it is and whether it holds, PDF readers say"
        return f"{self.path}: as it was built{renamed}{signed if self.is_signed else ''}"

    def as_dict(self) -> dict[str, str | bool]:
        """Return the fields for ``--json``."""
        return {"path": str(self.path), "name": self.name, "renamed": self.is_renamed, "signed": self.is_signed}


@frozen
class Verdict:
    """What comes of comparing files with a manifest: those that are as built, and what was found."""

    files: tuple[Checked, ...]
    found: tuple[Diagnostic, ...]
    """Errors for what is wrong, warnings for files of which the manifest knows nothing."""

    @property
    def failed(self) -> bool:
        """Whether anything is wrong."""
        return any(one.severity is Severity.ERROR for one in self.found)


def against_manifest(manifest: Path, files: Sequence[Path] = ()) -> Verdict:
    """Compare files with a manifest; without files, all that stand in its folder.

    A file that is named need not have its own name, nor stand beside the manifest. Of those not named nothing is said.

    Raises:
        UsageError: There is no such manifest, or no such file.
        DataError: The manifest is broken, or more files are in its folder than can be gone through.
    """
    content = _content(manifest)
    listed = _listed(content, str(manifest))
    found: list[Diagnostic] = [*_of_sums(manifest, content, listed)]
    checked: list[Checked] = []
    for path, is_named in [(one, True) for one in _named(files)] or [(one, False) for one in _beside(manifest)]:
        for one in _judged(path, listed, is_named=is_named):
            (checked if isinstance(one, Checked) else found).append(one)  # type: ignore[arg-type]
    if not files:
        there = {one.name for one in checked} | {one.path.name for one in checked}
        there |= {Path(one.file).name for one in found if one.code not in (MISSING.code, SUMS.code)}
        found += (_error(MISSING, manifest.parent / name, "is not there") for name in listed.files if name not in there)
    return Verdict(tuple(checked), tuple(found))


def beside(files: Sequence[Path]) -> Verdict:
    """Compare files with the manifest that lies beside each and lists it by name; of others nothing is said.

    A manifest that cannot be used is a warning. Each is read once.
    """
    manifests: dict[Path, _Listed | None] = {}
    checked: list[Checked] = []
    found: list[Diagnostic] = []
    for path in dict.fromkeys(files):
        for manifest in _manifests_of(path):
            if manifest not in manifests:
                manifests[manifest] = _usable(manifest, found)
            listed = manifests[manifest]
            if listed is not None and path.name in listed.files:
                for one in _judged(path, listed, is_named=True):
                    if isinstance(one, Checked):
                        checked.append(one)
                    else:
                        found.append(replace(one, hint=f"{one.hint}; {_EDITED}"))
                break
    return Verdict(tuple(checked), tuple(found))


def _manifests_of(path: Path) -> Iterator[Path]:
    """Yield what has the name of a manifest that may list a file, the longest first: ``a_b.manifest.json``, then a."""
    stem = path.name
    while "_" in stem:
        stem = stem.rpartition("_")[0]
        manifest = path.with_name(f"{stem or '_'}{ENDING}")
        if os.path.isfile(manifest):  # noqa: PTH113 - a name that is too long is none, where pathlib raises
            yield manifest


def _usable(manifest: Path, found: list[Diagnostic]) -> _Listed | None:
    """Return what a manifest lists, and note what its checksums contradict; or None and a warning, if it is no use."""
    try:
        content = _content(manifest)
        listed = _listed(content, str(manifest))
    except BriefingError as wrong:
        found += (
            replace(one, severity=Severity.WARNING, code=BROKEN.code, hint=_UNUSABLE) for one in wrong.diagnostics
        )
        return None
    found += _of_sums(manifest, content, listed)
    return listed


# ------------------------------------------------------------------------------------------------------- the manifest


class _Strict(Model, settings=Settings(extra="ignore", strict=True)):
    """What is read of a manifest; it may say more."""


class _File(_Strict):
    name: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
    bytes: Annotated[int, Field(ge=0, lt=1 << 40)]
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    format: str


class _Edition(_Strict):
    id: str
    date: str
    example: bool = False


class _Manifest(_Strict):
    format: Literal["briefing-manifest"]
    version: Literal[1]
    edition: _Edition
    files: Annotated[list[_File], Field(min_length=1, max_length=MOST_FILES)]


@frozen
class _Listed:
    """What a manifest lists: its files by name, and what their names begin with."""

    files: Mapping[str, _File]
    stem: str

    def built(self, name: str, hashes: Mapping[int, str], size: int) -> _File | None:
        """Return the file of which another is a copy, or a later revision; that of its name first."""
        own = [self.files[name]] if name in self.files else []
        for one in (*own, *self.files.values()):
            if hashes.get(one.bytes) == one.sha256 and (size == one.bytes or one.format == "pdf"):
                return one
        return None

    def is_called_like_another(self, name: str, built: _File) -> bool:
        """Tell whether a name is that of another paper or language of the edition; ``…_ru (1).pdf`` still says ru."""
        papers = {Path(one).stem for one in self.files}
        nearest = max((one for one in papers if name.startswith(one)), key=len, default="")
        wrong_kind = name in self.files and self.files[name] is not built
        return name.startswith(self.stem) and (wrong_kind or nearest != Path(built.name).stem)


def _content(manifest: Path) -> bytes:
    try:
        return read_bytes(manifest, str(manifest), kind="manifest", largest=LARGEST_MANIFEST)
    except UsageError as wrong:
        hint = f"name the file that ends in {ENDING}"
        raise UsageError(*(replace(one, hint=hint) for one in wrong.diagnostics)) from None


def _listed(content: bytes, file: str) -> _Listed:
    """Return what a manifest lists; raise DataError when it is broken."""
    try:
        found = _Manifest.model_validate(json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once))
    except ValidationError as wrong:
        first = wrong.errors()[0]
        raise _broken(file, f"is no manifest: {first['msg'].lower()}", ".".join(map(str, first["loc"]))) from None
    except (ValueError, RecursionError) as wrong:
        raise _broken(file, f"is no manifest: it cannot be read as JSON ({type(wrong).__name__})") from None
    names: set[str] = set()
    for number, one in enumerate(found.files):
        key = f"files.{number}.name"
        if not one.name.isprintable() or set(one.name) & set('/\\:*?"<>|') or one.name.strip(". ") != one.name:
            raise _broken(file, "is not the name of a file in the folder of the manifest", key)
        if one.name.casefold() in names:
            raise _broken(file, "is listed twice", key)
        names.add(one.name.casefold())
    prefix = "example-" if found.edition.example else ""
    return _Listed({one.name: one for one in found.files}, f"{prefix}{found.edition.id}_{found.edition.date}_")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object of which no key stands twice: readers would not agree which one counts."""
    if len({key for key, _ in pairs}) < len(pairs):
        raise ValueError("a key stands twice")
    return dict(pairs)


def _broken(file: str, message: str, key: str = "") -> DataError:
    return DataError(replace(error(message, file=file, key=key, hint=BROKEN.remedy), code=BROKEN.code))


def _of_sums(manifest: Path, content: bytes, listed: _Listed) -> Iterator[Diagnostic]:
    """Yield what contradicts the manifest in the checksums beside it, if there are some."""
    path = manifest.with_name(f"{manifest.name.removesuffix(ENDING)}.sha256")
    if path == manifest or not path.is_file():
        return
    expected = {name: one.sha256 for name, one in listed.files.items()}
    expected[manifest.name] = sha256(content).hexdigest()
    try:
        lines = read_bytes(path, str(path), kind="list of checksums", largest=LARGEST_SUMS).decode().splitlines()
        found = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    except (DataError, UsageError, ValueError):
        yield _error(SUMS, path, "is no list of checksums")
        return
    for name in dict.fromkeys((*expected, *found)):
        if expected.get(name) != found.get(name):
            what = "has another checksum" if name in expected and name in found else "is listed in one of the two only"
            yield _error(SUMS, path, f"{name} {what} than in the manifest" if "another" in what else f"{name} {what}")


# ---------------------------------------------------------------------------------------------------------- the files


def _named(files: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files that are named, each once; raise UsageError for what is none."""
    problems = [error("is not a file", file=str(one), hint="check the name") for one in files if not one.is_file()]
    if problems:
        raise UsageError(*problems)
    return tuple(dict.fromkeys(files))


def _beside(manifest: Path) -> Iterator[Path]:
    """Yield what stands in the folder of a manifest, but for hidden files, by name."""
    own = {manifest.name, f"{manifest.name.removesuffix(ENDING)}.sha256"}
    found: list[Path] = []
    with os.scandir(manifest.parent) as entries:
        for entry in entries:
            if len(found) > MOST_FILES:
                hint = "name the files, or put those of the edition into a folder of their own"
                raise DataError(error(f"has more than {MOST_FILES} files", file=str(manifest.parent), hint=hint))
            if not entry.name.startswith(".") and entry.name not in own and not entry.is_dir(follow_symlinks=False):
                found.append(manifest.parent / entry.name)
    yield from sorted(found)


def _judged(path: Path, listed: _Listed, *, is_named: bool) -> Iterator[Checked | Diagnostic]:
    """Yield that a file is as it was built, or what is wrong with it."""
    own = listed.files.get(path.name)
    try:
        if not stat.S_ISREG((path.stat() if is_named else path.lstat()).st_mode):
            if own:
                yield _error(CHANGED, path, "is a link or a device, not a file")
            return
        size = path.stat().st_size
        hashes = _prefixes(path, size, {one.bytes for one in listed.files.values()})
    except OSError as wrong:
        yield _error(CHANGED, path, f"cannot be read: {wrong.strerror or wrong}")
        return
    built = listed.built(path.name, hashes, size)
    if built is None:
        yield _unknown(path, listed, is_own=own is not None, is_named=is_named)
    elif listed.is_called_like_another(path.name, built):
        yield _error(SWAPPED, path, f"is {built.name}, under the name of another file of the edition")
    elif size == built.bytes:
        yield Checked(path, built.name)
    else:
        problems = faults(path, built.bytes)
        yield from (_error(APPENDED, path, one) for one in problems)
        if not problems:
            yield Checked(path, built.name, is_signed=True)


def _unknown(path: Path, listed: _Listed, *, is_own: bool, is_named: bool) -> Diagnostic:
    """Return what is to be said of a file that is none of those that were built."""
    if is_own:
        return _error(CHANGED, path, "is not the file that was built")
    if is_named or path.name.startswith(listed.stem):
        return _error(FOREIGN, path, "is none of the files that were built")
    return replace(_error(FOREIGN, path, "is not of this edition"), severity=Severity.WARNING)


def _prefixes(path: Path, size: int, lengths: Collection[int]) -> dict[int, str]:
    """Return the SHA-256 of the beginning of a file up to each length that it reaches."""
    wanted = sorted(one for one in lengths if one <= size <= one + MOST_APPENDED)
    found: dict[int, str] = {}
    digest, read = sha256(), 0
    if not wanted:
        return found
    with path.open("rb") as stream:
        for length in wanted:
            while read < length and (chunk := stream.read(min(CHUNK, length - read))):
                digest.update(chunk)
                read += len(chunk)
            if read == length:
                found[length] = digest.copy().hexdigest()
    return found


def _error(rule: Rule, path: Path, message: str) -> Diagnostic:
    return replace(error(message, file=str(path), hint=rule.remedy), code=rule.code)
